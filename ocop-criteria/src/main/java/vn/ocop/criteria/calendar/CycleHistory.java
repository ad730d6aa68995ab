// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CycleRules;

/**
 * The way of one product through the yearly cycle: the events that were legal, in their order. Get one from {@link
 * Cycle#follow}. This class is immutable and thread-safe.
 */
public final class CycleHistory {
    private final String productId;
    private final ImmutableList<CycleEvent> events;

    private CycleHistory(String productId, ImmutableList<CycleEvent> events) {
        this.productId = productId;
        this.events = events;
    }

    static CycleHistory start(String productId) {
        return new CycleHistory(productId, ImmutableList.of());
    }

    CycleHistory with(CycleEvent event) {
        return new CycleHistory(
                productId,
                ImmutableList.<CycleEvent>builder().addAll(events).add(event).build());
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
    public List<CycleEvent> events() {
        return events;
    }

    /**
     * Where the product stands.
     *
     * @return the state after the last legal event
     */
    public CycleRules.State state() {
        return last().map(CycleEvent::state).orElse(CycleRules.State.NOT_STARTED);
    }

    /**
     * Since when it stands there.
     *
     * @return the day of the last legal event, absent at the start
     */
    public Optional<LocalDate> since() {
        return last().map(CycleEvent::day);
    }

    /**
     * The last evaluation, whatever came after it.
     *
     * @return the event with level and star, absent if the product was never evaluated
     */
    public Optional<CycleEvent> lastEvaluation() {
        return lastOf(CycleRules.State.EVALUATED);
    }

    /**
     * The last recognition.
     *
     * @return the event with level and star, absent if the product was never recognised
     */
    public Optional<CycleEvent> lastRecognition() {
        return lastOf(CycleRules.State.RECOGNISED);
    }

    /** The levels at which the product won at least a star in its last period. */
    Set<Level> levelsWith(Set<Star> stars) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        boolean inPeriod = true;
        for (CycleEvent event : events.reverse()) {
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

    private Optional<CycleEvent> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    private Optional<CycleEvent> lastOf(CycleRules.State state) {
        return events.reverse().stream().filter(event -> event.state() == state).findFirst();
    }

    @Override
    public String toString() {
        return productId + " " + state() + since().map(day -> " since " + day).orElse("");
    }
}
