// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How exact the printed amounts are said to be (độ chính xác). Nothing is ever assumed: without a declared precision every
 * difference is wrong.
 *
 * <p>With a declared number of decimals every printed amount stands for all amounts that round to it, half a unit of the
 * last decimal up or down with both ends included, as in XBRL Calculations 1.1. A sum then holds if the intervals meet:
 * with amounts printed in whole millions, a total of three lines may be off by up to two million dong. An empty cell is
 * exactly zero. This class is immutable and thread-safe.
 */
public final class Precision {
    private static final int MOST = 9;
    private static final Precision EXACT = new Precision(false, 0);

    private final boolean rounded;
    private final int decimals;

    private Precision(boolean rounded, int decimals) {
        this.rounded = rounded;
        this.decimals = decimals;
    }

    /**
     * Amounts are what they say, the default.
     *
     * @return the precision
     */
    public static Precision exact() {
        return EXACT;
    }

    /**
     * Amounts were rounded.
     *
     * @param decimals the decimals of the table's unit that were kept, from -9 (rounded to thousands of millions) to 9
     * @return the precision
     */
    public static Precision ofDecimals(int decimals) {
        if (decimals < -MOST || decimals > MOST) {
            throw new IllegalArgumentException("decimals must be -9 to 9, was " + decimals);
        }
        return new Precision(true, decimals);
    }

    /**
     * Whether amounts are what they say.
     *
     * @return true if no rounding was declared
     */
    public boolean isExact() {
        return !rounded;
    }

    /** Whether a difference can come from rounding that many amounts. */
    boolean allows(BigInteger difference, int amounts, MoneyUnit unit) {
        return difference.signum() == 0
                || (rounded && new BigDecimal(difference.abs()).compareTo(slack(amounts, unit)) <= 0);
    }

    /** The smallest amount, in dong, that can be printed with the decimals that were kept; 1 without rounding. */
    BigInteger step(MoneyUnit unit) {
        return rounded && unit.exponent() > decimals ? BigInteger.TEN.pow(unit.exponent() - decimals) : BigInteger.ONE;
    }

    /** The largest difference, in dong, that rounding that many amounts can make. */
    BigDecimal slack(int amounts, MoneyUnit unit) {
        return rounded
                ? BigDecimal.valueOf(amounts).multiply(BigDecimal.valueOf(5, decimals + 1 - unit.exponent()))
                : BigDecimal.ZERO;
    }

    /** Two are equal if they allow the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Precision that && rounded == that.rounded && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return rounded ? decimals : -MOST - 1;
    }

    @Override
    public String toString() {
        return rounded ? decimals + " decimals" : "exact";
    }
}
