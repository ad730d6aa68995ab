// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lines of which the layout does not say where they belong, and what therefore is not known of the sums beside them. */
final class Doubts {
    private final List<Integer> misplaced = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();

    private final Set<Integer> columns = new HashSet<>();
    private boolean grandTotal;

    /** A column may have been written with other separators. */
    void column(int column) {
        columns.add(column);
    }

    boolean hasColumns() {
        return !columns.isEmpty();
    }

    boolean isColumn(int column) {
        return columns.contains(column);
    }

    /** Lines stand below a line that may be the wrong one. */
    void lines(List<Integer> lines) {
        misplaced.addAll(lines);
    }

    /** A row without a number stands after a line. */
    void after(int line) {
        before.add(line);
    }

    /** What the grand total adds up is not what it says. */
    void grandTotal() {
        grandTotal = true;
    }

    /** The slots of sums that may be meant to add up something else. */
    Set<Integer> slots(Grid grid) {
        Set<Integer> slots = new HashSet<>(grandTotal ? Set.of(Grid.TOP_SLOT) : Set.of());
        misplaced.forEach(line -> slots.add(summed(grid, line)));
        for (int line : before) {
            slots.add(line < 0 ? Grid.TOP_SLOT : summed(grid, line));
            if (line >= 0 && grid.ownSlot[line] != Grid.NONE) {
                slots.add(grid.ownSlot[line]);
            }
        }
        return slots;
    }

    private static int summed(Grid grid, int line) {
        return grid.sumSlot[line] == Grid.NONE ? grid.slot[line] : grid.sumSlot[line];
    }
}
