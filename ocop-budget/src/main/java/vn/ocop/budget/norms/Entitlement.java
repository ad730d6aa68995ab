// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.List;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import org.immutables.value.Value;
import vn.ocop.budget.Dong;
import vn.ocop.core.Language;

/** What a claim is entitled to, and how that came about. This class is immutable and thread-safe. */
@Value.Immutable
@NormsStyle
public abstract class Entitlement {
    Entitlement() {}

    /**
     * The claim.
     *
     * @return the claim
     */
    public abstract SupportClaim claim();

    /**
     * The norms that grant something, one unless several policies add up.
     *
     * @return the norms, empty if nothing is granted
     */
    public abstract List<SupportNorm> norms();

    /**
     * The amount.
     *
     * @return whole dong, 0 if nothing is granted
     */
    public abstract long dong();

    /**
     * Every step, those that led to nothing too.
     *
     * @return the steps in order, the result last
     */
    public abstract List<EntitlementStep> steps();

    /**
     * The amount as money.
     *
     * @return the amount in VND
     */
    public MonetaryAmount amount() {
        return Dong.amount(dong());
    }

    /**
     * The explanation for a reader.
     *
     * @param language the language
     * @return one line for each step, with the rule behind it in brackets
     */
    public String explanation(Language language) {
        return steps().stream()
                .map(step -> step.text().in(language)
                        + step.citation()
                                .map(citation -> " [" + citation.in(language) + "]")
                                .orElse(""))
                .collect(Collectors.joining("\n"));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableEntitlement.Builder {
        Builder() {}
    }
}
