// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;

/**
 * The levels of a rulebook over a span of days. A day in no span has no order: the library refuses to guess.
 *
 * @param from the first day
 * @param until the last day, absent if the order is open
 * @param rules the levels from the lowest to the highest
 * @param citation where the order is laid down
 * @param location where the order stands in the rulebook
 */
public record LevelOrder(
        LocalDate from, Optional<LocalDate> until, List<Rule> rules, Citation citation, Location location) {

    /**
     * Whether the order holds on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether both hold on some day. */
    boolean meets(LevelOrder other) {
        return !other.until.map(last -> last.isBefore(from)).orElse(false)
                && !until.map(last -> last.isBefore(other.from)).orElse(false);
    }

    /**
     * The rule of a level.
     *
     * @param level the level
     * @return the rule, absent if the order has no such level
     */
    public Optional<Rule> rule(Level level) {
        return rules.stream().filter(rule -> rule.level() == level).findFirst();
    }

    /**
     * The lowest level that recognises any star: the first whose council decides.
     *
     * @return the level, absent if none recognises a star
     */
    public Optional<Level> lowestThatRecognises() {
        return rules.stream()
                .filter(rule -> !rule.recognises().isEmpty())
                .map(Rule::level)
                .findFirst();
    }

    /**
     * The level that recognises a star.
     *
     * @param star the star
     * @return the lowest such level, absent if none recognises it
     */
    public Optional<Level> levelOf(Star star) {
        return rules.stream()
                .filter(rule -> rule.recognises().contains(star))
                .map(Rule::level)
                .findFirst();
    }

    /**
     * The next higher level.
     *
     * @param level a level of the order
     * @return the next one, absent above the highest
     */
    public Optional<Level> above(Level level) {
        return rules.stream()
                .map(Rule::level)
                .filter(other -> other.compareTo(level) > 0)
                .findFirst();
    }

    /**
     * What a level does with a star (thẩm quyền của một cấp): which stars it recognises, which go up from it.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    @CriteriaStyle
    public abstract static class Rule {
        Rule() {}

        /**
         * The level.
         *
         * @return the level
         */
        public abstract Level level();

        /**
         * The stars that the level recognises and certifies.
         *
         * @return the stars, empty if it recognises none
         */
        public abstract Set<Star> recognises();

        /**
         * The stars whose dossiers go up to the next level.
         *
         * @return the stars, empty if none go up
         */
        public abstract Set<Star> passesUp();

        /**
         * The star that the level can only propose: a state of its own until the next level decides.
         *
         * @return the star, if there is one
         */
        public abstract Optional<Star> proposes();

        /**
         * The stars that the level below may recognise from this level's result if a candidate fails here.
         *
         * @return the stars, empty if there is no such rule
         */
        public abstract Set<Star> fallsBackTo();

        /**
         * The stars whose products may be improved and come back in the next period.
         *
         * @return the stars, empty if nothing is said
         */
        public abstract Set<Star> mayReturn();

        /**
         * Whether a council scores here; a screening level examines dossiers and gives no star.
         *
         * @return true if a council scores
         */
        public abstract boolean scores();

        /**
         * Where the rule is laid down.
         *
         * @return the citation
         */
        public abstract Citation citation();

        /**
         * Where it is laid down what goes up.
         *
         * @return the citation, that of the rule unless a clause of its own says it
         */
        public abstract Citation upCitation();

        /**
         * Where it is laid down what becomes of a failed candidate.
         *
         * @return the citation, that of the rule unless a clause of its own says it
         */
        public abstract Citation backCitation();

        /**
         * Where it is laid down who may come back.
         *
         * @return the citation, that of the rule unless a clause of its own says it
         */
        public abstract Citation returnCitation();

        static Builder builder() {
            return new Builder();
        }

        static final class Builder extends ImmutableRule.Builder {
            Builder() {}
        }
    }
}
