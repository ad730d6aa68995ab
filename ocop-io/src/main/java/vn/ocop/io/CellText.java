// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.text.Normalizer;

/** How the text of a cell is read and written: in NFC, without blanks around it, safe from formulas. */
final class CellText {
    private static final char NO_BREAK_SPACE = '\u00a0';

    private CellText() {}

    /** The text of a cell as it is used: stripped, in NFC, without the quote that keeps a formula from running. */
    static String read(String raw) {
        String text = nfc(strip(raw));
        return isGuarded(text) ? text.substring(1) : text;
    }

    /** The text of a cell as it is written; {@link #read} gives it back. */
    static String write(String text) {
        return startsLikeFormula(text, 0) || isGuarded(text) ? "'" + text : text;
    }

    private static boolean isGuarded(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') {
            from++;
        }
        return from > 0 && startsLikeFormula(text, from);
    }

    private static boolean startsLikeFormula(String text, int from) {
        return from < text.length() && "=+-@".indexOf(text.charAt(from)) >= 0;
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Offices leave no-break spaces around numbers. */
    static boolean isBlank(char letter) {
        return letter <= ' ' || letter == NO_BREAK_SPACE || (letter > '\u1000' && Character.isWhitespace(letter));
    }

    static String nfc(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isComposed(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Letters that make up nearly all Vietnamese text and never change in NFC; spares loading the tables of Unicode. */
    static boolean isComposed(char letter) {
        return letter < '\u0300'
                || (letter >= '\u1ea0' && letter <= '\u1ef9')
                || (letter >= '\u2010' && letter <= '\u2027');
    }
}
