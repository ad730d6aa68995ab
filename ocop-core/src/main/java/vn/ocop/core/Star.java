// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

/** A star (sao, hạng): the class of a product, from one to five. */
public enum Star {
    /** One star. */
    ONE(1),
    /** Two stars. */
    TWO(2),
    /** Three stars. */
    THREE(3),
    /** Four stars. */
    FOUR(4),
    /** Five stars. */
    FIVE(5);

    private static final Star[] STARS = values();

    private final int number;

    Star(int number) {
        this.number = number;
    }

    /**
     * The number of stars.
     *
     * @return 1 to 5
     */
    public int number() {
        return number;
    }

    /**
     * The star of a number.
     *
     * @param number 1 to 5
     * @return the star
     * @throws IllegalArgumentException if the number is out of that range
     */
    public static Star ofNumber(int number) {
        if (number < 1 || number > STARS.length) {
            throw new IllegalArgumentException("number must be 1 to 5, was " + number);
        }
        return STARS[number - 1];
    }

    /**
     * Whether this star is as high as another one or higher.
     *
     * @param other the other star
     * @return true if it is
     */
    public boolean isAtLeast(Star other) {
        return compareTo(other) >= 0;
    }

    /**
     * The term for a reader.
     *
     * @return {@code "3 sao"}, {@code "3 stars"}
     */
    public Text text() {
        return new Text(number + " sao", number == 1 ? "1 star" : number + " stars");
    }
}
