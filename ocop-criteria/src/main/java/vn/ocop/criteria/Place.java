// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;

/**
 * A place in a ranking (thứ hạng): whole, or a half under the fractional policy.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Place implements Comparable<Place> {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final int halves;

    private Place(int halves) {
        this.halves = halves;
    }

    static Place ofHalves(int halves) {
        return new Place(halves);
    }

    /**
     * A place.
     *
     * @param number the number, 1 or more, whole or a half
     * @return the place
     * @throws IllegalArgumentException if there is no such place
     */
    public static Place of(BigDecimal number) {
        BigDecimal halves = number.multiply(TWO);
        boolean isPlace = number.compareTo(BigDecimal.ONE) >= 0
                && halves.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && halves.stripTrailingZeros().scale() <= 0;
        if (!isPlace) {
            throw new IllegalArgumentException("number must be 1 or more, whole or a half, was " + number);
        }
        return new Place(halves.intValueExact());
    }

    /**
     * The place as a number.
     *
     * @return such as 1 or 2.5
     */
    public BigDecimal number() {
        return halves % 2 == 0 ? BigDecimal.valueOf(halves / 2) : BigDecimal.valueOf(halves * 5L, 1);
    }

    @Override
    public int compareTo(Place other) {
        return Integer.compare(halves, other.halves);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place that && halves == that.halves;
    }

    @Override
    public int hashCode() {
        return halves;
    }

    @Override
    public String toString() {
        return number().toPlainString();
    }
}
