// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.List;
import org.immutables.value.Value;
import vn.ocop.core.Text;

/**
 * A smallest set of changes after which every identity of the table holds. It is proposed, never applied. This class is
 * immutable and thread-safe.
 */
@Value.Immutable
@BudgetStyle
public abstract class Repair {
    Repair() {}

    /**
     * What may have happened.
     *
     * @return the kind; with two changes the less likely of theirs, unless both together are of one kind
     */
    public abstract RepairKind kind();

    /**
     * The changes.
     *
     * @return one or two, in the order of the table
     */
    public abstract List<CellChange> changes();

    /**
     * Why it stands where it stands among the repairs.
     *
     * @return the reason in both languages
     */
    public abstract Text reason();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableRepair.Builder {
        Builder() {}
    }
}
