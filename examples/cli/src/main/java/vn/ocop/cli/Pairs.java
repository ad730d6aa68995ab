// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs as they stand on the command line: {@code total=17770,"Ngân sách tỉnh"=6520}. Quotes may stand around a name or a
 * value, if the shell has left them; a comma inside a number, as in {@code total=1,5}, separates nothing.
 */
final class Pairs {
    private Pairs() {}

    static Map<String, String> parse(String option, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String piece : pieces(text)) {
            int equals = separator(piece, '=', 0);
            String name = equals < 0 ? "" : unquoted(piece.substring(0, equals));
            String value = equals < 0 ? "" : unquoted(piece.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty() || pairs.put(name, value) != null) {
                throw UsageException.expected(option, "NAME=VALUE,…", text);
            }
        }
        return pairs;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int comma = separator(text, ',', from);
            int to = comma < 0 ? text.length() : comma;
            String piece = text.substring(from, to);
            boolean goesOn = !pieces.isEmpty() && separator(piece, '=', 0) < 0;
            if (goesOn) {
                pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + "," + piece);
            } else {
                pieces.add(piece);
            }
            from = to + 1;
        }
        return pieces;
    }

    /** The first such letter outside quotes, or -1. */
    private static int separator(String text, char letter, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == letter && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquoted(String text) {
        String word = text.strip();
        boolean quoted = word.length() >= 2 && word.startsWith("\"") && word.endsWith("\"");
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
