// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of any size. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {

    Rational {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive, was " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Rational of(BigDecimal sum, int count) {
        return new Rational(sum.movePointRight(2).toBigIntegerExact(), BigInteger.valueOf(100L * count));
    }

    static Rational of(Average average) {
        return of(average.sum(), average.count());
    }

    boolean isAtLeast(int limit) {
        return compareTo(of(limit, 1)) >= 0;
    }

    BigDecimal twoDecimals() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    Rational rounded() {
        return of(twoDecimals(), 1);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
