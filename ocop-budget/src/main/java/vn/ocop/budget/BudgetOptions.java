// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;

/**
 * What a reader of a table expects, and which rules are applied. The defaults assume nothing: exact amounts, all rules at
 * their own severity. This class is immutable and thread-safe.
 */
@Value.Immutable
@BudgetStyle
public abstract class BudgetOptions {
    private static final BudgetOptions STANDARD = builder().build();

    BudgetOptions() {}

    /**
     * How exact the printed amounts are said to be.
     *
     * @return the precision, {@link Precision#exact()} unless stated
     */
    @Value.Default
    public Precision precision() {
        return Precision.exact();
    }

    /**
     * The amounts that the text of the plan states.
     *
     * @return the expectations, none unless stated
     */
    public abstract List<Expectation> expectations();

    /**
     * The rules that are switched off. An identity that is switched off is not tested and binds no repair.
     *
     * @return the codes, none unless stated
     */
    public abstract Set<BudgetFinding> off();

    /**
     * The rules that are graded anew.
     *
     * @return their new severities, none unless stated
     */
    public abstract Map<BudgetFinding, Severity> grades();

    /**
     * The units of the plan, districts above all: the table's first level is compared with them, without regard to the
     * office in front of a name ({@code UBND huyện}, {@code thị xã}, {@code thành phố}).
     *
     * @return the names, empty if the first level is not to be compared
     */
    public abstract List<String> units();

    /**
     * Bodies that the plan gives tasks and that need no line of their own; each without one is reported for information.
     *
     * @return the names, none unless stated
     */
    public abstract List<String> bodies();

    /**
     * How many products each unit has, for the cost per product.
     *
     * @return products by the name of the unit, none unless stated
     */
    public abstract Map<String, Integer> products();

    /**
     * From which amount on a cell is absurd.
     *
     * @return whole dong; a million billion unless stated, which is of the size of the whole state budget
     */
    @Value.Default
    public BigInteger absurdFrom() {
        return BigInteger.TEN.pow(15);
    }

    /**
     * How many candidates the search for repairs may look at.
     *
     * @return the bound, 1,000,000 unless stated; 0 for no search
     */
    @Value.Default
    public int repairBound() {
        return 1_000_000;
    }

    /** A bound below zero is none. */
    @Value.Check
    void check() {
        if (repairBound() < 0) {
            throw new IllegalArgumentException("repairBound must be 0 or more, was " + repairBound());
        }
        products().forEach((unit, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "products must be 1 or more for each unit, were " + count + " for " + unit);
            }
        });
    }

    boolean applies(BudgetFinding rule) {
        return !off().contains(rule);
    }

    /** The finding as the caller wants it, if he does. */
    Optional<Finding> graded(Finding finding) {
        if (!(finding.code() instanceof BudgetFinding rule) || !applies(rule)) {
            return Optional.empty();
        }
        Severity grade = grades().get(rule);
        return Optional.of(grade == null ? finding : finding.graded(grade));
    }

    /**
     * The defaults.
     *
     * @return exact amounts, no expectation, all rules
     */
    public static BudgetOptions standard() {
        return STANDARD;
    }

    /**
     * Starts options.
     *
     * @return a new builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds options; nothing is required. */
    public static final class Builder extends ImmutableBudgetOptions.Builder {
        Builder() {}
    }

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
        public static Optional<Expectation> parse(String column, String printed, MoneyUnit unit) {
            OptionalLong dong = AmountReader.parse(printed, unit);
            return dong.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Expectation(column, BigInteger.valueOf(dong.getAsLong())));
        }
    }
}
