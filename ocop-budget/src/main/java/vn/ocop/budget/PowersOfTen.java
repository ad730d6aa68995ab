// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** The powers of ten that a {@code long} holds. */
final class PowersOfTen {
    static final int LARGEST = 18;
    private static final long[] POWERS = powers();

    private PowersOfTen() {}

    static long of(int exponent) {
        return POWERS[exponent];
    }

    private static long[] powers() {
        long[] powers = new long[LARGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
