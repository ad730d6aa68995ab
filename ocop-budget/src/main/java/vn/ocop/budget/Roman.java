// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** Upper-case Roman numerals in their usual form. */
final class Roman {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LONGEST = 15;

    private Roman() {}

    /** The value of a numeral, 0 if the text is none. */
    static int parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST || "IVXLCDM".indexOf(text.charAt(0)) < 0) {
            return 0;
        }
        int value = 0;
        int at = 0;
        for (int i = 0; i < SIGNS.length; i++) {
            while (text.startsWith(SIGNS[i], at)) {
                value += VALUES[i];
                at += SIGNS[i].length();
            }
        }
        return at == text.length() && print(value).equals(text) ? value : 0;
    }

    static String print(int value) {
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < SIGNS.length; i++) {
            while (rest >= VALUES[i]) {
                text.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return text.toString();
    }
}
