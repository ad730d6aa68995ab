// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A stated condition that disqualifies a dossier (điều kiện loại hồ sơ): printed above a sheet or in a note of a
 * criterion. It acts only when stated for a product.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class KnockOut {
    KnockOut() {}

    /**
     * The identifier by which callers state the condition.
     *
     * @return the identifier, unique in the rulebook
     */
    public abstract String id();

    /**
     * The condition.
     *
     * @return our summary
     */
    public abstract Text text();

    /**
     * The code of the criterion in whose note the condition is printed.
     *
     * @return the code, absent if it is printed above the sheet
     */
    public abstract Optional<String> criterion();

    /**
     * Where the condition is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableKnockOut.Builder {
        Builder() {}
    }
}
