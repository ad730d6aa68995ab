// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Star;

/** A reward for reaching a star. This class is immutable and thread-safe. */
@Value.Immutable
@NormsStyle
public abstract class Award {
    Award() {}

    /**
     * The kind of evaluation.
     *
     * @return the kind, absent if the award is for any
     */
    public abstract Optional<EvaluationKind> evaluation();

    /**
     * The stars from which the product came.
     *
     * @return the stars, empty if it does not matter
     */
    public abstract Set<Star> fromStars();

    /**
     * The star that was reached.
     *
     * @return the star
     */
    public abstract Star to();

    /**
     * The reward.
     *
     * @return whole dong, above zero
     */
    public abstract long dong();

    /** Whether the award is for a case. */
    boolean isFor(EvaluationKind kind, Optional<Star> fromStar, Star toStar) {
        return to() == toStar
                && evaluation().map(of -> of == kind).orElse(true)
                && (fromStars().isEmpty() || fromStar.map(fromStars()::contains).orElse(false));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableAward.Builder {
        Builder() {}
    }
}
