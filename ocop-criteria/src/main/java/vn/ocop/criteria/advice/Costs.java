// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableTable;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What it costs to bring a criterion to an option (chi phí để đạt một mức): whole numbers, 0 or more, in one stated unit.
 *
 * <p>{@link #changes()} counts changes: each costs 1. A table states costs one by one; an option that it does not name is not
 * for sale. This class is immutable and thread-safe.
 */
public final class Costs {
    private static final Costs CHANGES = new Costs("changes", ImmutableTable.of(), true);

    private final String unit;
    private final ImmutableTable<String, Integer, Long> stated;
    /** Whether every change has a cost: what is not stated costs 1. */
    private final boolean complete;

    private Costs(String unit, ImmutableTable<String, Integer, Long> stated, boolean complete) {
        this.unit = unit;
        this.stated = stated;
        this.complete = complete;
    }

    /**
     * The number of changes.
     *
     * @return costs of 1 each
     */
    public static Costs changes() {
        return CHANGES;
    }

    /**
     * A table of costs.
     *
     * @param unit what they are counted in, such as {@code "dong"} or {@code "days"}
     * @return a builder
     * @throws IllegalArgumentException if the unit is blank
     */
    public static Builder table(String unit) {
        return new Builder(unit);
    }

    /** The same with one cost stated anew. */
    Costs with(String criterion, int option, long cost) {
        ImmutableTable.Builder<String, Integer, Long> all = ImmutableTable.builder();
        stated.rowMap()
                .forEach((code, options) -> options.forEach((number, known) -> {
                    if (!code.equals(criterion) || number != option) {
                        all.put(code, number, known);
                    }
                }));
        return new Costs(unit, all.put(criterion, option, notNegative(cost)).build(), complete);
    }

    private static long notNegative(long cost) {
        if (cost < 0) {
            throw new IllegalArgumentException("cost must be 0 or more, was " + cost);
        }
        return cost;
    }

    /**
     * What the costs are counted in.
     *
     * @return the unit
     */
    public String unit() {
        return unit;
    }

    /**
     * What one change costs.
     *
     * @param criterion the code of a criterion
     * @param option the number of the option that it is brought to
     * @return the cost; absent if the option is not for sale
     */
    public OptionalLong cost(String criterion, int option) {
        Long cost = stated.get(criterion, option);
        if (cost != null) {
            return OptionalLong.of(cost);
        }
        return complete ? OptionalLong.of(1) : OptionalLong.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Costs that
                && unit.equals(that.unit)
                && complete == that.complete
                && stated.equals(that.stated);
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, complete, stated);
    }

    @Override
    public String toString() {
        return unit + (stated.isEmpty() ? "" : " " + stated);
    }

    /** Gathers a table of costs. */
    public static final class Builder {
        private final String unit;
        private final ImmutableTable.Builder<String, Integer, Long> stated = ImmutableTable.builder();

        private Builder(String unit) {
            if (unit.isBlank()) {
                throw new IllegalArgumentException("unit must not be blank, was \"" + unit + "\"");
            }
            this.unit = unit;
        }

        /**
         * States what one change costs.
         *
         * @param criterion the code of a criterion
         * @param option the number of the option that it is brought to, 1 or more
         * @param cost 0 or more
         * @return this builder
         * @throws IllegalArgumentException if a number is too small
         */
        public Builder cost(String criterion, int option, long cost) {
            if (option < 1) {
                throw new IllegalArgumentException("option must be 1 or more, was " + option);
            }
            stated.put(criterion, option, notNegative(cost));
            return this;
        }

        /**
         * The table.
         *
         * @return the costs
         * @throws IllegalArgumentException if a cost was stated twice
         */
        public Costs build() {
            return new Costs(unit, stated.buildOrThrow(), false);
        }
    }
}
