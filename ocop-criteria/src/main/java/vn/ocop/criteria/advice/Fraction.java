// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.ocop.criteria.Average;

/**
 * An exact, reduced fraction (phân số tối giản): what a figure of a council is. Two of one value are equal.
 *
 * @param numerator carries the sign
 * @param denominator 1 or more, and nothing divides both
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** The hundredths of a point. */
    static final long HUNDRED = 100;

    static final Fraction ZERO = of(0, 1);

    /**
     * Reduces.
     *
     * @param numerator above the line
     * @param denominator below it, not 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("denominator must not be 0, was under " + numerator);
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger by = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(by);
        denominator = denominator.divide(by);
    }

    /**
     * A fraction of two numbers.
     *
     * @param numerator above the line
     * @param denominator below it, not 0
     * @return the fraction, reduced
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction of(Average average) {
        return of(average.sumHundredths(), HUNDRED * average.count());
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction times(long factor) {
        return times(of(factor, 1));
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction over(long divisor) {
        return over(of(divisor, 1));
    }

    /** The quotient, or why there is none: nothing divides by nothing. */
    Figure over(Fraction divisor, Figure.Reason otherwise) {
        return divisor.signum() == 0 ? new Figure.Undefined(otherwise) : new Figure.Known(over(divisor));
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * For display alone: a half goes away from zero.
     *
     * @param decimals 0 or more
     * @return such as {@code 0.31}
     */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The fraction: {@code "289/936"}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
