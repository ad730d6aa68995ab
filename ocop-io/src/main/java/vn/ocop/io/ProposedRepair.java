// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import vn.ocop.budget.Repair;

/**
 * A repair in a {@link BudgetDocument}: changes after which every identity of the table holds.
 *
 * @param kind what may have happened, such as {@code "digits-swapped"}
 * @param changes the changes in the order of the table
 */
public record ProposedRepair(String kind, List<ProposedChange> changes) {
    /**
     * Takes a copy of the changes.
     *
     * @param kind what may have happened
     * @param changes the changes
     */
    public ProposedRepair {
        changes = List.copyOf(changes);
    }

    static ProposedRepair of(Repair repair) {
        return new ProposedRepair(
                repair.kind().id(),
                repair.changes().stream().map(ProposedChange::of).toList());
    }
}
