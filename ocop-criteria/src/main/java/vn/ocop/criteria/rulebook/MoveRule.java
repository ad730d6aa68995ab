// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;

/**
 * A move from one state of the cycle to another: who makes it and how soon.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class MoveRule {
    MoveRule() {}

    /** What a rule says about the next year. */
    public enum NextYear {
        /** Nothing. */
        UNSAID,
        /** The move may also be made in the next year's period. */
        ALSO,
        /** The move is made in the next year at the earliest. */
        ONLY
    }

    /**
     * The states from which the move is made.
     *
     * @return at least one state
     */
    public abstract Set<CycleState> fromStates();

    /**
     * The state to which it leads.
     *
     * @return the state
     */
    public abstract CycleState to();

    /**
     * Who makes it.
     *
     * @return the actors, one of whom acts, by the level
     */
    public abstract List<Actor> by();

    /**
     * The days that have to pass.
     *
     * @return 0 or more: with 7, the move is made on the seventh day after at the earliest
     */
    public abstract int waitDays();

    /**
     * What the rule says about the next year.
     *
     * @return the wait
     */
    public abstract NextYear nextYear();

    /**
     * Where the move is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableMoveRule.Builder {
        Builder() {}
    }
}
