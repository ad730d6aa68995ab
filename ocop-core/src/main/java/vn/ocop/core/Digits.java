// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.OptionalInt;

/**
 * The digits 0 to 9, with which forms and files write whole numbers. Digits of other scripts, signs and blanks are none.
 */
public final class Digits {
    /** So many digits always fit an {@code int}. */
    public static final int MOST_OF_AN_INT = 9;

    private Digits() {}

    /**
     * Whether a character is a digit.
     *
     * @param character the character or code point
     * @return whether it is one of 0 to 9
     */
    public static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /**
     * Whether a text consists of digits.
     *
     * @param text the text
     * @return whether it has a character, and digits only
     */
    public static boolean areAllOf(String text) {
        return !text.isEmpty() && text.chars().allMatch(Digits::isDigit);
    }

    /**
     * Reads a whole number that is written with a few digits.
     *
     * @param text the text
     * @param most the most digits that it may have, 1 to {@link #MOST_OF_AN_INT}
     * @return the number, absent where the text is anything else
     * @throws IllegalArgumentException if {@code most} is out of its range
     */
    public static OptionalInt whole(String text, int most) {
        if (most < 1 || most > MOST_OF_AN_INT) {
            throw new IllegalArgumentException("most must be 1 to " + MOST_OF_AN_INT + ", was " + most);
        }
        return text.length() <= most && areAllOf(text) ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
