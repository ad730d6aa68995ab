// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * How often, for how many products, or up to what sum, a norm is granted to one product, subject or commune while it is in force. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
@NormsStyle
public abstract class Limit {
    Limit() {}

    /**
     * Of what the grants are counted.
     *
     * @return the scope
     */
    public abstract LimitScope per();

    /**
     * The number of grants.
     *
     * @return 1 or more, absent if they are not counted
     */
    public abstract OptionalInt count();

    /**
     * The number of different products that get grants.
     *
     * @return 1 or more, absent if they are not counted
     */
    public abstract OptionalInt products();

    /**
     * The sum of grants.
     *
     * @return whole dong, absent if there is no limit to it
     */
    public abstract OptionalLong dong();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableLimit.Builder {
        Builder() {}
    }
}
