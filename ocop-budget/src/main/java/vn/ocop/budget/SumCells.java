// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The cells that stand for the sum of amounts of the table, between columns or between lines. What stands in such a cell
 * instead of an amount cannot say that somebody else pays: what it adds up is in the table.
 */
final class SumCells implements IntPredicate {
    private final RowStore store;
    private final TableLayout layout;
    private final int width;
    private final int lines;
    private final Set<Integer> subtotals;
    /** The cells below which amounts stand; those of the grand total after the lines. */
    private final BitSet ofLines = new BitSet();

    /**
     * The cells of a table whose rows are all stored.
     *
     * @param store the rows
     * @param layout the columns
     * @param parent the line above each line
     * @param subtotals the lines outside the tree that are sums
     */
    SumCells(RowStore store, TableLayout layout, int[] parent, Set<Integer> subtotals) {
        this.store = store;
        this.layout = layout;
        this.width = layout.columns().size();
        this.lines = parent.length;
        this.subtotals = subtotals;
        int[] summing = new int[lines];
        for (int line = 0; line < lines; line++) {
            int above = parent[line];
            summing[line] = above == Hierarchy.TOP ? lines : store.counts(above) ? above : summing[above];
            for (int column = 0; column < width; column++) {
                if (store.contributes(line, column)) {
                    ofLines.set(summing[line] * width + column);
                }
            }
        }
    }

    @Override
    public boolean test(int cell) {
        int line = cell / width;
        return subtotals.contains(line) || (line <= lines && ofLines.get(cell)) || ofColumns(line, cell % width);
    }

    private boolean ofColumns(int line, int column) {
        return layout.relations().stream()
                .filter(relation -> relation.adds() && relation.total() == column)
                .flatMapToInt(relation -> relation.parts().stream())
                .anyMatch(part -> store.contributes(line, part));
    }
}
