// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/**
 * One norm of support: a rate of the cost, a fixed amount, or rewards by star; with caps and limits. This class is immutable
 * and thread-safe.
 */
@Value.Immutable
@NormsStyle
public abstract class SupportNorm {
    SupportNorm() {}

    /**
     * The key in its file.
     *
     * @return the key, such as {@code "machinery"}
     */
    public abstract String id();

    /**
     * What the support is for; claims name it.
     *
     * @return the purpose, such as {@code "machinery"}, {@code "packaging"}, {@code "reward"}
     */
    public abstract String purpose();

    /**
     * The name for a reader.
     *
     * @return the name in both languages
     */
    public abstract Text text();

    /**
     * The rate of the cost.
     *
     * @return per cent, above 0 up to 100; absent if the norm does not depend on the cost
     */
    public abstract Optional<BigDecimal> percent();

    /**
     * The fixed amount.
     *
     * @return whole dong, absent if the norm has a rate or rewards
     */
    public abstract OptionalLong fixed();

    /**
     * The rewards.
     *
     * @return the rewards in the order of the file, empty if the norm has a rate or a fixed amount
     */
    public abstract List<Award> awards();

    /**
     * The caps of a single grant.
     *
     * @return the caps in the order of the file, empty if there is none
     */
    public abstract List<Cap> caps();

    /**
     * How often and up to what sum the norm is granted while it is in force.
     *
     * @return the limits in the order of the file, empty if there is none
     */
    public abstract List<Limit> limits();

    /**
     * How sure the figures are.
     *
     * @return the confidence
     */
    public abstract Confidence confidence();

    /**
     * The rule.
     *
     * @return the citation
     */
    public abstract Citation citation();

    Optional<Cap> capFor(SubjectType type) {
        return caps().stream().filter(cap -> cap.subjects().contains(type)).findFirst();
    }

    /**
     * A reward for reaching a star.
     *
     * @param evaluation the kind of evaluation, absent if the award is for any
     * @param fromStars the stars from which the product came, empty if it does not matter
     * @param to the star that was reached
     * @param dong whole dong, above zero
     */
    public record Award(Optional<CaseKind> evaluation, Set<Star> fromStars, Star to, long dong) {
        /**
         * Keeps the stars as they were given.
         *
         * @param evaluation the kind of evaluation, absent if the award is for any
         * @param fromStars the stars from which the product came
         * @param to the star that was reached
         * @param dong whole dong, above zero
         */
        public Award {
            fromStars = ImmutableSet.copyOf(fromStars);
        }

        /** Whether the award is for a case. */
        boolean isFor(CaseKind kind, Optional<Star> fromStar, Star toStar) {
            return to == toStar
                    && evaluation.map(of -> of == kind).orElse(true)
                    && (fromStars.isEmpty() || fromStar.map(fromStars::contains).orElse(false));
        }
    }

    /**
     * The most that one grant can be.
     *
     * @param subjects the subject types for which it holds, not empty, in the order of the types
     * @param dong whole dong, above zero
     */
    public record Cap(Set<SubjectType> subjects, long dong) {
        /**
         * Makes a cap.
         *
         * @param subjects the subject types for which it holds, not empty
         * @param dong whole dong, above zero
         * @throws IllegalArgumentException if there are no subjects or the amount is not above zero
         */
        public Cap {
            subjects = ImmutableSet.copyOf(subjects);
            if (subjects.isEmpty()) {
                throw new IllegalArgumentException("subjects must not be empty");
            }
            if (dong <= 0) {
                throw new IllegalArgumentException("dong must be above 0, was " + dong);
            }
        }
    }

    /**
     * How often, for how many products, or up to what sum, a norm is granted while it is in force.
     *
     * @param per of what the grants are counted
     * @param count the number of grants, 1 or more; absent if they are not counted
     * @param products the number of different products that get grants, 1 or more; absent if they are not counted
     * @param dong the sum of grants in whole dong, absent if there is no limit to it
     */
    public record Limit(Scope per, OptionalInt count, OptionalInt products, OptionalLong dong) {}

    /** Of what a limit counts the grants. */
    public enum Scope {
        /** Each product. */
        PRODUCT(new Text("sản phẩm", "product")),
        /** Each subject. */
        SUBJECT(new Text("chủ thể", "subject")),
        /** Each commune. */
        COMMUNE(new Text("xã", "commune"));

        private final Text text;

        Scope(Text text) {
            this.text = text;
        }

        /**
         * The term for a reader.
         *
         * @return the term in both languages
         */
        public Text text() {
            return text;
        }
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableSupportNorm.Builder {
        Builder() {}
    }
}
