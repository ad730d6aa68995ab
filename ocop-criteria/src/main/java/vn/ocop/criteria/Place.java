// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;

/**
 * A place in a ranking (thứ hạng): whole, or a half under the fractional policy.
 *
 * @param halves twice the place
 */
public record Place(int halves) implements Comparable<Place> {
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
    public String toString() {
        return number().toPlainString();
    }
}
