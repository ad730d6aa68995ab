// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CycleRules;

/**
 * The way of one product through the yearly cycle: the events that were legal, in their order. Get one from {@link
 * Cycle#follow}. This class is immutable and thread-safe.
 */
public final class CycleHistory {
    private final String productId;
    private final ImmutableList<Event> events;

    private CycleHistory(String productId, ImmutableList<Event> events) {
        this.productId = Identifiers.stated("productId", productId);
        this.events = events;
    }

    static CycleHistory start(String productId) {
        return new CycleHistory(productId, ImmutableList.of());
    }

    CycleHistory with(Event event) {
        return new CycleHistory(
                productId,
                ImmutableList.<Event>builder().addAll(events).add(event).build());
    }

    /**
     * The product's identifier.
     *
     * @return the identifier
     */
    public String productId() {
        return productId;
    }

    /**
     * The events that were legal.
     *
     * @return the events in their order
     */
    public List<Event> events() {
        return events;
    }

    /**
     * Where the product stands.
     *
     * @return the state after the last legal event
     */
    public CycleRules.State state() {
        return last().map(Event::state).orElse(CycleRules.State.NOT_STARTED);
    }

    /**
     * Since when it stands there.
     *
     * @return the day of the last legal event, absent at the start
     */
    public Optional<LocalDate> since() {
        return last().map(Event::day);
    }

    /**
     * The last evaluation, whatever came after it.
     *
     * @return the event with level and star, absent if the product was never evaluated
     */
    public Optional<Event> lastEvaluation() {
        return lastOf(CycleRules.State.EVALUATED);
    }

    /**
     * The last recognition.
     *
     * @return the event with level and star, absent if the product was never recognised
     */
    public Optional<Event> lastRecognition() {
        return lastOf(CycleRules.State.RECOGNISED);
    }

    /** The levels at which the product won at least a star in its last period. */
    Set<Level> levelsWith(Set<Star> stars) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        boolean inPeriod = true;
        for (Event event : events.reverse()) {
            inPeriod &= !startsPeriod(event.state());
            if (inPeriod
                    && event.state() == CycleRules.State.EVALUATED
                    && event.star().filter(stars::contains).isPresent()) {
                event.level().ifPresent(levels::add);
            }
        }
        return levels;
    }

    /** An event before which evaluations belong to an earlier period. */
    private static boolean startsPeriod(CycleRules.State state) {
        return state == CycleRules.State.NEXT_PERIOD || state == CycleRules.State.DOSSIER_RECEIVED;
    }

    private Optional<Event> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    private Optional<Event> lastOf(CycleRules.State state) {
        return events.reverse().stream().filter(event -> event.state() == state).findFirst();
    }

    @Override
    public String toString() {
        return productId + " " + state() + since().map(day -> " since " + day).orElse("");
    }

    /**
     * Something that happened to a product in the yearly cycle.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    @CalendarStyle
    public abstract static class Event {
        Event() {}

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
        public static Event of(LocalDate day, CycleRules.State state) {
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
        public static Event of(LocalDate day, CycleRules.State state, Level level, Star star) {
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
        public static final class Builder extends ImmutableEvent.Builder {
            Builder() {}
        }
    }
}
