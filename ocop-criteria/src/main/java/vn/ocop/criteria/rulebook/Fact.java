// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A fact of a product on which a rule depends, such as the duty to declare its quality. Callers state it by {@link #id()},
 * or deny it by {@link #denial()}; a fact that is neither is not stated.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class Fact {
    Fact() {}

    /**
     * The identifier that states the fact.
     *
     * @return the identifier, unique in the rulebook
     */
    public abstract String id();

    /**
     * The identifier that denies the fact.
     *
     * @return the identifier, if the fact can be denied
     */
    public abstract Optional<String> denial();

    /**
     * The fact.
     *
     * @return our summary
     */
    public abstract Text text();

    /**
     * Where the rule depends on it.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableFact.Builder {
        Builder() {}
    }
}
