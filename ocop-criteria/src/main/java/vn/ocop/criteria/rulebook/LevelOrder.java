// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Location;

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
        LocalDate from, Optional<LocalDate> until, List<LevelRule> rules, Citation citation, Location location) {

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
    public Optional<LevelRule> rule(Level level) {
        return rules.stream().filter(rule -> rule.level() == level).findFirst();
    }

    /**
     * The next higher level.
     *
     * @param level a level of the order
     * @return the next one, absent above the highest
     */
    public Optional<Level> above(Level level) {
        return rules.stream()
                .map(LevelRule::level)
                .filter(other -> other.compareTo(level) > 0)
                .findFirst();
    }
}
