// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
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

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableSupportNorm.Builder {
        Builder() {}
    }
}
