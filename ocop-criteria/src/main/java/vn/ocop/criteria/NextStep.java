// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/**
 * What follows from a result at a level (kết quả ở một cấp dẫn đến điều gì): who recognises the product, whether its dossier
 * goes up, who may come back.
 *
 * <p>Made by {@link Progression}. This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class NextStep {
    /** What becomes of the product at its level. */
    public enum State {
        /** The level recognises and certifies the star. */
        RECOGNISED,
        /** The dossier goes up to the next level; nothing is recognised here. */
        PASSED_UP,
        /** The star is only proposed until the next level decides: a state of its own. */
        PROPOSED,
        /** No decision and no certificate. */
        NOT_RECOGNISED,
        /** A failed candidate: the level below may recognise from this result, or assess again itself. */
        FALLS_BACK,
        /** The rules do not say what follows, and the library does not guess. */
        UNSETTLED,
        /**
         * The rulebook lays down what only its base may: the result serves preparation, contests and trials, and no decision
         * follows; see {@link vn.ocop.criteria.rulebook.Rulebook#substance()}.
         */
        TRIAL,
        /** There is no star, so nothing follows yet. */
        NO_RESULT
    }

    NextStep() {}

    /**
     * The level that the result is of.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * The state.
     *
     * @return the state
     */
    public abstract State state();

    /**
     * The star of the result: of a failed candidate without one, the star that its figures give.
     *
     * @return the star, absent if no sheet counted
     */
    public abstract Optional<Star> star();

    /**
     * Who recognises such a star: this level, the one above that has yet to decide, or the one below that a failed candidate
     * falls back to.
     *
     * @return the level, absent if none does or nothing is laid down
     */
    public abstract Optional<Level> recognisedBy();

    /**
     * Where the dossier goes.
     *
     * @return the next level up, absent if it does not go up
     */
    public abstract Optional<Level> goesUpTo();

    /**
     * The stars that the level below may recognise from this result.
     *
     * @return the stars of a failed candidate; none otherwise, and if it can only be assessed again
     */
    public abstract Set<Star> mayRecognise();

    /**
     * Whether the product may be improved and come back in the next period.
     *
     * @return true if it is laid down, false if nothing is said of it
     */
    @Value.Default
    public boolean mayReturn() {
        return false;
    }

    /**
     * When the product may be improved and come back.
     *
     * @return the year of the next period, absent if nothing is said of it or the day of the result is not known
     */
    public abstract Optional<Year> mayReturnIn();

    /**
     * What the step rests on.
     *
     * @return at least one place in the law or policy
     */
    public abstract List<Basis> bases();

    /**
     * Whether there is a decision and a certificate.
     *
     * @return true if the level recognises the star
     */
    public boolean isCertified() {
        return state() == State.RECOGNISED;
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableNextStep.Builder {
        Builder() {}
    }
}
