// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** One step on the way to an {@link Entitlement}. This class is immutable and thread-safe. */
@Value.Immutable
@NormsStyle
public abstract class EntitlementStep {
    EntitlementStep() {}

    /**
     * What was done.
     *
     * @return the kind
     */
    public abstract StepKind kind();

    /**
     * The step in words.
     *
     * @return a sentence without its full stop, in both languages
     */
    public abstract Text text();

    /**
     * The rule behind it.
     *
     * @return the citation, absent if no rule is behind the step
     */
    public abstract Optional<Citation> citation();

    /**
     * The step for a reader.
     *
     * @param language the language
     * @return the sentence, with the rule behind it in brackets
     */
    public String explanation(Language language) {
        return text().in(language)
                + citation().map(citation -> " [" + citation.in(language) + "]").orElse("");
    }

    static EntitlementStep of(StepKind kind, Text text, Optional<Citation> citation) {
        return new Builder().kind(kind).text(text).citation(citation).build();
    }

    static final class Builder extends ImmutableEntitlementStep.Builder {
        Builder() {}
    }
}
