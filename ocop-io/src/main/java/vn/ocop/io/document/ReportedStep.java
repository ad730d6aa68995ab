// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.NextStep;

/**
 * What follows from a result at a level, as it stands in a document: its sentence and its citations are rendered in one
 * language.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class ReportedStep {
    ReportedStep() {}

    /**
     * The level whose council gave the result, or may have given it.
     *
     * @return the level
     */
    public abstract Level level();

    /**
     * What becomes of the product at that level.
     *
     * @return the state
     */
    public abstract NextStep.State state();

    /**
     * The star of the result.
     *
     * @return the star, absent if no sheet counted
     */
    public abstract Optional<Star> star();

    /**
     * Who recognises such a star.
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
     * @return the stars of a failed candidate, none otherwise
     */
    public abstract List<Star> mayRecognise();

    /**
     * When the product may be improved and come back.
     *
     * @return the year of the next period, absent if nothing is said of it
     */
    public abstract Optional<Year> mayReturnIn();

    /**
     * The step for a reader.
     *
     * @return one sentence
     */
    public abstract String text();

    /**
     * What the step rests on.
     *
     * @return places in the law, policies and readings
     */
    public abstract List<Basis> bases();

    /**
     * What the step rests on, for a reader.
     *
     * @return the citations, in one line
     */
    public String basis() {
        return bases().stream().map(Basis::citation).collect(Collectors.joining("; "));
    }

    /**
     * The sentence with what it rests on.
     *
     * @return one line
     */
    public String line() {
        return text() + " [" + basis() + "]";
    }

    /**
     * Starts a step.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a step; level, state and text are required. */
    public static final class Builder extends ImmutableReportedStep.Builder {
        Builder() {}
    }

    /**
     * What something rests on, as it stands in a document. This class is immutable and thread-safe.
     *
     * @param kind whether it is law
     * @param key the policy, if it is one
     * @param value the policy's value, if it is one
     * @param regulation the regulation of the council that sets the policy, if it does
     * @param citation the place in the law for a reader; a policy or a reading says of itself that it is none
     */
    public record Basis(
            Kind kind, Optional<String> key, Optional<String> value, Optional<String> regulation, String citation) {
        /** Whether something is law. */
        public enum Kind {
            /** A place in the law. */
            LAW,
            /** A policy, of the rulebook or of the caller. */
            POLICY,
            /** A reading of this library, where the law is silent. */
            READING
        }
    }
}
