// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which heads of an office stand for which columns, as options state it: {@code Nội dung=name,"Vốn, tỉnh"=source}. */
final class ColumnTexts {
    private ColumnTexts() {}

    /** The column by the head's text. */
    static Map<String, String> read(List<String> options) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String option : options) {
            for (String pair : split(option, ',')) {
                List<String> sides = split(pair, '=');
                if (sides.size() != 2 || sides.get(0).isBlank() || sides.get(1).isBlank()) {
                    throw UsageException.expected("--columns", "HEAD=COLUMN,…", pair);
                }
                String head = unquoted(sides.get(0));
                String earlier = columns.put(head, unquoted(sides.get(1)));
                if (earlier != null) {
                    throw UsageException.twice("--columns", head);
                }
            }
        }
        return columns;
    }

    /** The pieces between separators that stand outside of quotes. */
    private static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == separator && !quoted)) {
                pieces.add(text.substring(from, i));
                from = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return pieces;
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").strip();
    }
}
