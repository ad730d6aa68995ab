// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CycleRules;

/**
 * Something that happened to a product in the yearly cycle.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CalendarStyle
public abstract class CycleEvent {
    CycleEvent() {}

    /**
     * The day.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * The state to which it brought the product.
     *
     * @return the state
     */
    public abstract CycleRules.State state();

    /**
     * The level that acted; an evaluation, a recognition and a promotion need one.
     *
     * @return the level, if stated
     */
    public abstract Optional<Level> level();

    /**
     * The star; an evaluation and a recognition need one.
     *
     * @return the star, if stated
     */
    public abstract Optional<Star> star();

    /**
     * Where it stands in the input.
     *
     * @return the location, if it came from a file
     */
    public abstract Optional<Location> location();

    /**
     * An event that needs neither level nor star.
     *
     * @param day the day
     * @param state the state
     * @return the event
     */
    public static CycleEvent of(LocalDate day, CycleRules.State state) {
        return builder().day(day).state(state).build();
    }

    /**
     * An event at a level, such as an evaluation.
     *
     * @param day the day
     * @param state the state
     * @param level the level
     * @param star the star
     * @return the event
     */
    public static CycleEvent of(LocalDate day, CycleRules.State state, Level level, Star star) {
        return builder().day(day).state(state).level(level).star(star).build();
    }

    /**
     * Starts an event.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an event; day and state are required. */
    public static final class Builder extends ImmutableCycleEvent.Builder {
        Builder() {}
    }
}
