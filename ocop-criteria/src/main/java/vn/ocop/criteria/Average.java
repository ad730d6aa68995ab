// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact mean: a sum of points over a number of score sheets (điểm trung bình). Nothing is rounded; two averages are
 * compared by cross-multiplication.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Average implements Comparable<Average> {

    private final long hundredths;
    private final int count;

    private Average(long hundredths, int count) {
        this.hundredths = hundredths;
        this.count = count;
    }

    /**
     * A mean.
     *
     * @param hundredths the sum, in hundredths of a point
     * @param count the number of sheets, 1 or more
     * @return the mean
     * @throws IllegalArgumentException if the count is less than 1
     */
    public static Average ofHundredths(long hundredths, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be 1 or more, was " + count);
        }
        return new Average(hundredths, count);
    }

    /**
     * A mean of whole points.
     *
     * @param points the sum, in points
     * @param count the number of sheets, 1 or more
     * @return the mean
     */
    public static Average of(long points, int count) {
        return ofHundredths(Math.multiplyExact(points, Points.HUNDRED), count);
    }

    /**
     * The mean that {@link #toString()} writes.
     *
     * @param fraction such as {@code "634/7"}
     * @return the mean
     * @throws IllegalArgumentException if it is no such fraction
     */
    public static Average parse(String fraction) {
        int slash = fraction.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("fraction must be such as \"634/7\", was \"" + fraction + "\"");
        }
        return ofHundredths(
                Points.hundredths(new BigDecimal(fraction.substring(0, slash))),
                Integer.parseInt(fraction.substring(slash + 1)));
    }

    /**
     * The sum.
     *
     * @return the sum in points, without trailing zeros
     */
    public BigDecimal sum() {
        return plain(BigDecimal.valueOf(hundredths, 2));
    }

    /**
     * The sum.
     *
     * @return the sum in hundredths of a point
     */
    public long sumHundredths() {
        return hundredths;
    }

    /**
     * The number of sheets.
     *
     * @return the denominator, 1 or more
     */
    public int count() {
        return count;
    }

    /**
     * The mean for display, with two decimals, halves away from zero; never compared.
     *
     * @return such as {@code "90.57"}
     */
    public String rounded() {
        return BigDecimal.valueOf(roundedHundredths(), 2).toPlainString();
    }

    /** The mean in hundredths of a point, rounded half up. */
    long roundedHundredths() {
        long twice = Math.addExact(Math.multiplyExact(Math.abs(hundredths), 2), count);
        return Long.signum(hundredths) * (twice / (2L * count));
    }

    /** The mean after rounding, as an average of one. */
    Average toTwoDecimals() {
        return new Average(roundedHundredths(), 1);
    }

    /**
     * The exact difference of two means.
     *
     * @param other the mean to take away
     * @return this less the other, over the number of sheets of both if they have the same
     * @throws ArithmeticException if it is too great
     */
    public Average minus(Average other) {
        if (count == other.count) {
            return new Average(Math.subtractExact(hundredths, other.hundredths), count);
        }
        return new Average(
                Math.subtractExact(
                        Math.multiplyExact(hundredths, (long) other.count),
                        Math.multiplyExact(other.hundredths, (long) count)),
                Math.multiplyExact(count, other.count));
    }

    /**
     * The mean with the other sign.
     *
     * @return the mean, negated
     */
    public Average negated() {
        return new Average(-hundredths, count);
    }

    /**
     * Whether the exact mean reaches a limit.
     *
     * @param points the limit, in points
     * @return true if it is at least that
     */
    public boolean isAtLeast(int points) {
        return hundredths >= Math.multiplyExact((long) points * Points.HUNDRED, (long) count);
    }

    @Override
    public int compareTo(Average other) {
        return Long.compare(
                Math.multiplyExact(hundredths, (long) other.count), Math.multiplyExact(other.hundredths, (long) count));
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros();
    }

    /** Two are equal if sum and count are: 90/1 is not 180/2, though {@link #compareTo} finds them alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Average that && hundredths == that.hundredths && count == that.count;
    }

    @Override
    public int hashCode() {
        return Objects.hash(hundredths, count);
    }

    /** The exact mean as a fraction: {@code "634/7"}. */
    @Override
    public String toString() {
        return sum().toPlainString() + "/" + count;
    }
}
