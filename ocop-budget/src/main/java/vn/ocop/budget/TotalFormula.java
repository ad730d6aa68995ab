// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the name of a grand total says that it adds up, beside the lines that stand in the table: I+II, and there is III. */
final class TotalFormula {
    private final Grid grid;
    private final Hierarchy hierarchy;
    private final Set<String> named = new HashSet<>();
    private final List<String> stated;

    TotalFormula(Grid grid, Hierarchy hierarchy, List<String> stated) {
        this.grid = grid;
        this.hierarchy = hierarchy;
        this.stated = stated;
        stated.forEach(number -> named.add(Numbering.of(number).label()));
    }

    /** Whether nothing is stated, or what is stated names every unit that is added up, or all lines below it, and no other. */
    boolean holds() {
        List<Integer> met = new ArrayList<>();
        return stated.isEmpty() || (allNamed(Grid.TOP_SLOT, met) && met.size() == stated.size());
    }

    private boolean allNamed(int slot, List<Integer> met) {
        boolean all = true;
        for (int line = grid.first(slot); line != Grid.NONE; line = grid.next(line)) {
            if (named.contains(hierarchy.label(line))) {
                met.add(line);
            } else if (grid.counts[line] || grid.isHeading(line)) {
                all &= !grid.isLeaf(line) && allNamed(grid.ownSlot[line], met);
            }
        }
        return all;
    }

    /** What is stated, joined as a sum. */
    String stated() {
        return String.join("+", stated);
    }

    /** The units of the table, joined as a sum. */
    String units() {
        List<String> units = new ArrayList<>();
        for (int line = grid.first(Grid.TOP_SLOT); line != Grid.NONE; line = grid.next(line)) {
            if (grid.counts[line] || grid.isHeading(line)) {
                units.add(hierarchy.label(line));
            }
        }
        return String.join("+", units);
    }
}
