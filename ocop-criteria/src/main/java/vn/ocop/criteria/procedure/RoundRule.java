// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.MonthDay;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;

/**
 * A yearly round of evaluation (đợt đánh giá): dossiers proposed before one day are evaluated before another. "Before" a
 * date leaves that date out.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@ProcedureStyle
public abstract class RoundRule {
    RoundRule() {}

    /**
     * The level that evaluates.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * The number of the round in its year.
     *
     * @return 1 or more
     */
    public abstract int number();

    /**
     * The date before which a dossier must have been proposed.
     *
     * @return the first day that is too late
     */
    public abstract MonthDay proposedBefore();

    /**
     * The date before which the round must be over. A date earlier in the calendar than {@link #proposedBefore()} is one of
     * the next year.
     *
     * @return the first day that is too late
     */
    public abstract MonthDay evaluatedBefore();

    /**
     * Who proposes dossiers.
     *
     * @return the actor
     */
    public abstract Actor proposer();

    /**
     * Who evaluates.
     *
     * @return the actor
     */
    public abstract Actor evaluator();

    /**
     * Where the round is laid down: in the rules, or in the regulation of a council that adds one.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /** Neither date is one that some years lack. */
    @Value.Check
    void check() {
        MonthDay leapDay = MonthDay.of(2, 29);
        if (number() < 1
                || proposedBefore().equals(leapDay)
                || evaluatedBefore().equals(leapDay)) {
            throw new IllegalArgumentException("number must be 1 or more and no date 29 February, were " + number()
                    + ", " + proposedBefore() + ", " + evaluatedBefore());
        }
    }

    /**
     * Starts a round, such as one that a council's regulation adds.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a round; all parts are required. */
    public static final class Builder extends ImmutableRoundRule.Builder {
        Builder() {}
    }
}
