// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Digits;

/**
 * The number of a line as printed, taken apart.
 *
 * @param kind its form
 * @param parts the parts of a dotted number, or the value of a numeral or a letter; empty where nothing is counted
 * @param roman the numeral in front of a number such as {@code I.2}, 0 if there is none
 * @param label the number as it stands in a path
 */
record Numbering(Kind kind, List<Integer> parts, int roman, String label) {
    private static final String SECTIONS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String VIETNAMESE_SECTIONS = "ABCDĐEGHIKLMNOPQRSTUVXY";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int MOST_DIGITS = 6;
    private static final int MOST_PARTS = 9;

    /** The forms, from the outermost inwards. */
    enum Kind {
        SECTION,
        ROMAN,
        NUMBER,
        LETTER,
        DASH,
        PLUS,
        /** Without a number: amounts of the line above. */
        ITEM,
        /** Without a number: the name of a unit, below which the numbers begin anew. */
        HEADING,
        UNKNOWN
    }

    /** Reads the number of a line; an upper-case letter that is no numeral is a section. */
    static Numbering of(String printed) {
        String text = core(printed);
        if (text.length() == 1) {
            char c = text.charAt(0);
            if (Dashes.isDash(c) || c == '\u2022' || c == '*') {
                return new Numbering(Kind.DASH, List.of(), 0, "-");
            }
            if (c == '+') {
                return new Numbering(Kind.PLUS, List.of(), 0, "+");
            }
            if (letterIndex(c) >= 0) {
                return new Numbering(Kind.LETTER, List.of((int) c), 0, text);
            }
        }
        return romanOrNumber(text);
    }

    private static Numbering romanOrNumber(String text) {
        int roman = Roman.parse(text);
        if (roman > 0) {
            return new Numbering(Kind.ROMAN, List.of(roman), 0, text);
        }
        if (text.length() == 1 && (SECTIONS + VIETNAMESE_SECTIONS).contains(text)) {
            return section(text);
        }
        int dot = text.indexOf('.');
        int prefix = dot < 0 ? 0 : Roman.parse(text.substring(0, dot));
        List<Integer> parts = parts(prefix > 0 ? text.substring(dot + 1) : text);
        return parts.isEmpty() ? unknown(text) : new Numbering(Kind.NUMBER, parts, prefix, text);
    }

    /** The same letter read as a section: {@code C} may be the third section or a hundred. */
    static Numbering section(String letter) {
        return new Numbering(Kind.SECTION, List.of((int) letter.charAt(0)), 0, letter);
    }

    /** The same in a table without sections, where such a letter means nothing. */
    Numbering withoutSection() {
        return kind == Kind.SECTION ? unknown(label) : this;
    }

    private static Numbering unknown(String text) {
        return new Numbering(Kind.UNKNOWN, List.of(), 0, text);
    }

    /** A row without a number. */
    static Numbering without(Kind kind, String label) {
        return new Numbering(kind, List.of(), 0, label);
    }

    /** Leaves out what only decorates a number: {@code (a)}, {@code 1.}, {@code I/}. */
    private static String core(String printed) {
        String text = printed.strip();
        int from = text.startsWith("(") ? 1 : 0;
        int to = text.length();
        while (to > from && ".)/:".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static List<Integer> parts(String text) {
        List<Integer> parts = new ArrayList<>(2);
        int value = 0;
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '.' : text.charAt(i);
            if (c == '.' && digits > 0 && parts.size() < MOST_PARTS) {
                parts.add(value);
                value = 0;
                digits = 0;
            } else if (Digits.isDigit(c) && digits < MOST_DIGITS) {
                value = value * 10 + c - '0';
                digits++;
            } else {
                return List.of();
            }
        }
        return parts;
    }

    /** The value that is counted among siblings. */
    int last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether lines of this form are counted. */
    boolean isCounted() {
        return !parts.isEmpty();
    }

    /** Whether this number may follow another one of the same form. */
    boolean follows(int previous) {
        return switch (kind) {
            case LETTER -> follows(previous, LETTERS, VIETNAMESE_LETTERS);
            case SECTION -> isNextSection(last(), previous);
            default -> last() == previous + 1;
        };
    }

    /** Whether a letter is the section after another in one of the alphabets; the first after none. */
    static boolean isNextSection(int letter, int previous) {
        return section(String.valueOf((char) letter)).follows(previous, SECTIONS, VIETNAMESE_SECTIONS);
    }

    private boolean follows(int previous, String latin, String vietnamese) {
        return previous == 0
                ? last() == latin.charAt(0)
                : nextLetter(latin, previous) || nextLetter(vietnamese, previous);
    }

    private boolean nextLetter(String alphabet, int previous) {
        int at = alphabet.indexOf(previous);
        return at >= 0 && alphabet.indexOf(last()) == at + 1;
    }

    /** Whether this number was used before another one of the same form, or is the same. */
    boolean goesBackFrom(int previous) {
        return switch (kind) {
            case LETTER -> letterIndex((char) last()) <= letterIndex((char) previous);
            case SECTION ->
                letterIndex(Character.toLowerCase((char) last()))
                        <= letterIndex(Character.toLowerCase((char) previous));
            default -> last() <= previous;
        };
    }

    /** What was expected after a number of the same form. */
    String expectedAfter(int previous) {
        return switch (kind) {
            case ROMAN -> Roman.print(previous + 1);
            case SECTION -> previous == 0 ? "A" : letterAfter(previous, VIETNAMESE_SECTIONS);
            case LETTER -> previous == 0 ? "a" : letterAfter(previous, VIETNAMESE_LETTERS);
            default -> prefix() + (previous + 1);
        };
    }

    private static String letterAfter(int previous, String alphabet) {
        int at = alphabet.indexOf(previous);
        return at < 0 || at + 1 == alphabet.length()
                ? String.valueOf((char) (previous + 1))
                : String.valueOf(alphabet.charAt(at + 1));
    }

    private String prefix() {
        return label.substring(0, label.lastIndexOf('.') + 1);
    }

    /** Letters in the order of both alphabets: đ stands between d and e. */
    private static int letterIndex(char c) {
        return c == 'đ' ? 2 * ('d' - 'a') + 1 : c >= 'a' && c <= 'z' ? 2 * (c - 'a') : -1;
    }
}
