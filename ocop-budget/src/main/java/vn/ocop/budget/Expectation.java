// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;

/**
 * An amount that the text of a plan states for a column of its table, such as 17,770 million dong in all. This class is
 * immutable and thread-safe.
 *
 * @param column the text of the column's header
 * @param dong the stated amount in whole dong
 */
public record Expectation(String column, BigInteger dong) {

    /**
     * Makes an expectation.
     *
     * @param column the text of the column's header
     * @param dong the stated amount in whole dong
     */
    public Expectation {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(dong, "dong");
    }

    /**
     * An amount of money.
     *
     * @param column the text of the column's header
     * @param amount the stated amount, whole dong
     * @return the expectation
     * @throws IllegalArgumentException if the amount is not in VND or leaves a fraction of a dong
     */
    public static Expectation of(String column, MonetaryAmount amount) {
        return new Expectation(column, Dong.of(amount));
    }

    /**
     * A printed amount.
     *
     * @param column the text of the column's header
     * @param printed the amount as a table would print it: {@code "17.770"}, {@code "17770"}, {@code "1.234,5"}
     * @param unit the unit that it is printed in
     * @return the expectation; absent if the text is no amount, is too large or leaves a fraction of a dong
     */
    public static Optional<Expectation> parse(String column, String printed, Unit unit) {
        OptionalLong dong = AmountReader.parse(printed, unit);
        return dong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expectation(column, BigInteger.valueOf(dong.getAsLong())));
    }
}
