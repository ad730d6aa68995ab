// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A part of a dossier (thành phần hồ sơ): a form, a report, samples of the product.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class DossierPart {
    DossierPart() {}

    /**
     * The identifier, such as {@code "form-01"}.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * What it is.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * Whether it has to be there.
     *
     * @return the need
     */
    public abstract PartNeed need();

    /**
     * How many of it.
     *
     * @return 1 or more
     */
    public abstract int amount();

    /**
     * The criteria sets whose products need no such part: there are no samples of a service.
     *
     * @return the numbers of the sets, empty if every product needs it
     */
    public abstract Set<Integer> exceptSets();

    /**
     * Where the part is asked for.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Whether a product of a criteria set must have the part.
     *
     * @param set the number of the set, absent if it is not stated
     * @return true if it must
     */
    public boolean isRequired(OptionalInt set) {
        return need() == PartNeed.REQUIRED && !(set.isPresent() && exceptSets().contains(set.getAsInt()));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableDossierPart.Builder {
        Builder() {}
    }
}
