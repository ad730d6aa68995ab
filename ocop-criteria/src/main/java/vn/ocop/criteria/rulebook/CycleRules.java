// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * The yearly cycle over a span of days (chu trình OCOP): its moves, who is responsible, and what the rules leave open.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class CycleRules {
    CycleRules() {}

    /**
     * Who is responsible for a step.
     *
     * @param step the step
     * @param by the actors
     * @param citation where this is laid down
     */
    public record Responsible(CycleStep step, List<Actor> by, Citation citation) {}

    /**
     * States about which the rules are silent: nobody is named who could bring a product there.
     *
     * @param states the states
     * @param text what is not laid down
     * @param citation the rules that do not say
     */
    public record Silence(Set<CycleState> states, Text text, Citation citation) {}

    /**
     * The first day.
     *
     * @return the day
     */
    public abstract LocalDate firstDay();

    /**
     * The last day.
     *
     * @return the day, absent if the cycle is open
     */
    public abstract Optional<LocalDate> until();

    /**
     * Who is responsible for the steps.
     *
     * @return one entry per step of which the rules speak
     */
    public abstract List<Responsible> steps();

    /**
     * The moves.
     *
     * @return the moves in the order of the file
     */
    public abstract List<MoveRule> moves();

    /**
     * What the rules leave open.
     *
     * @return the silences
     */
    public abstract List<Silence> silences();

    /**
     * Where the cycle is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Whether the cycle holds on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay())
                && until().map(last -> !day.isAfter(last)).orElse(true);
    }

    /**
     * The move from one state to another.
     *
     * @param from the state before
     * @param to the state after
     * @return the move, absent if there is none
     */
    public Optional<MoveRule> move(CycleState from, CycleState to) {
        return moves().stream()
                .filter(move -> move.to() == to && move.fromStates().contains(from))
                .findFirst();
    }

    /**
     * What the rules leave open about a state.
     *
     * @param state the state
     * @return the silence, absent if the rules speak
     */
    public Optional<Silence> silence(CycleState state) {
        return silences().stream()
                .filter(silence -> silence.states().contains(state))
                .findFirst();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableCycleRules.Builder {
        Builder() {}
    }
}
