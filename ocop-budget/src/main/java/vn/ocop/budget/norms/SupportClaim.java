// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;
import vn.ocop.budget.Dong;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/**
 * What somebody asks support for (đề nghị hỗ trợ). This class is immutable and thread-safe.
 */
@Value.Immutable
@NormsStyle
public abstract class SupportClaim {
    SupportClaim() {}

    /**
     * The caller's identifier.
     *
     * @return the identifier, unique among the claims of one call
     */
    public abstract String id();

    /**
     * What the support is for.
     *
     * @return the purpose, as norms name it
     */
    public abstract String purpose();

    /**
     * The day that decides which norms hold.
     *
     * @return the day
     */
    public abstract LocalDate day();

    /**
     * The product.
     *
     * @return the caller's identifier of it
     */
    public abstract String product();

    /**
     * The subject that gets the support.
     *
     * @return the caller's identifier of it
     */
    public abstract String subject();

    /**
     * The kind of subject.
     *
     * @return the type
     */
    public abstract SubjectType subjectType();

    /**
     * The commune.
     *
     * @return its name, if stated
     */
    public abstract Optional<String> commune();

    /**
     * What the thing costs.
     *
     * @return whole dong, 0 or more; absent for a reward
     */
    public abstract OptionalLong cost();

    /**
     * The kind of evaluation that a reward is for.
     *
     * @return the kind, if stated
     */
    public abstract Optional<CaseKind> evaluation();

    /**
     * The star before the evaluation.
     *
     * @return the star, absent if the product had none
     */
    public abstract Optional<Star> fromStar();

    /**
     * The star after the evaluation.
     *
     * @return the star, if stated
     */
    public abstract Optional<Star> toStar();

    /**
     * The line of a budget out of which it is to be paid.
     *
     * @return its path, if stated
     */
    public abstract Optional<String> line();

    /** A cost below zero is none. */
    @Value.Check
    void check() {
        if (cost().isPresent() && cost().getAsLong() < 0) {
            throw new IllegalArgumentException("cost must be 0 or more, was " + cost().getAsLong());
        }
    }

    /**
     * Starts a claim.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a claim; id, purpose, day, product, subject and its type are required. */
    public static final class Builder extends ImmutableSupportClaim.Builder {
        Builder() {}

        /**
         * Sets the cost.
         *
         * @param cost whole dong in VND
         * @return this builder
         * @throws IllegalArgumentException if it is not in VND, leaves a fraction of a dong or does not fit a {@code long}
         */
        public Builder cost(MonetaryAmount cost) {
            return cost(Dong.longOf(cost));
        }
    }
}
