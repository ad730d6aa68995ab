// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Location;

/**
 * A line of a table (mục chi): a unit, one of its tasks, or a detail of a task. A line is a leaf or a sum, never both.
 *
 * <p>A view into its {@link BudgetTable}, immutable and thread-safe.
 */
public final class BudgetLine {
    private final BudgetTable table;
    private final int index;

    BudgetLine(BudgetTable table, int index) {
        this.table = table;
        this.index = index;
    }

    /** The index of this line in its table, which must be the given one. */
    int indexIn(BudgetTable of) {
        if (of != table) {
            throw new IllegalArgumentException("line must be of " + of + ", was of " + table);
        }
        return index;
    }

    /**
     * The number as printed.
     *
     * @return the number such as {@code "V"}, {@code "1"} or {@code "-"}; empty for the grand total
     */
    public String no() {
        return table.no(index);
    }

    /**
     * The name as printed.
     *
     * @return the name
     */
    public String name() {
        return table.name(index);
    }

    /**
     * The numbers from the first level down to this line, joined by dots, dashes counted: {@code "X.5.-1"}.
     *
     * @return the path; the printed name for the grand total
     */
    public String path() {
        return table.path(index);
    }

    /**
     * The level.
     *
     * @return 1 for the first level, 0 for the grand total
     */
    public int depth() {
        if (isGrandTotal()) {
            return 0;
        }
        int depth = 1;
        for (int above = table.grid().parent(index);
                above != Grid.NONE;
                above = table.grid().parent(above)) {
            depth++;
        }
        return depth;
    }

    /**
     * Whether this is the grand total.
     *
     * @return true if it is
     */
    public boolean isGrandTotal() {
        return index == table.grid().lines;
    }

    /**
     * Whether no line stands below.
     *
     * @return true if this line is not the sum of others
     */
    public boolean isLeaf() {
        return table.grid().isLeaf(index);
    }

    /**
     * Whether the line has amounts, or should have: one that has none contributes nothing and tests nothing.
     *
     * @return true if at least one cell is an amount or cannot be read
     */
    public boolean hasAmounts() {
        return table.grid().counts[index];
    }

    /**
     * The line above.
     *
     * @return the line, absent on the first level
     */
    public Optional<BudgetLine> parent() {
        int above = table.grid().parent(index);
        return above == Grid.NONE ? Optional.empty() : Optional.of(new BudgetLine(table, above));
    }

    /**
     * The lines directly below; those of the first level for the grand total.
     *
     * @return the lines in the order of the table
     */
    public List<BudgetLine> children() {
        Grid grid = table.grid();
        ImmutableList.Builder<BudgetLine> children = ImmutableList.builder();
        int slot = grid.ownSlot[index];
        for (int line = slot == Grid.NONE ? Grid.NONE : grid.first(slot); line != Grid.NONE; line = grid.next(line)) {
            children.add(new BudgetLine(table, line));
        }
        return children.build();
    }

    /**
     * The total of the line.
     *
     * @return the cell
     */
    public Cell total() {
        return new Cell(table, index, 0);
    }

    /**
     * The cells: the total, then one for each source.
     *
     * @return the cells in the order of {@link BudgetTable#columns()}
     */
    public List<Cell> cells() {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (int column = 0; column < table.grid().width; column++) {
            cells.add(new Cell(table, index, column));
        }
        return cells.build();
    }

    /**
     * The cell of a column.
     *
     * @param column the text of the column's header
     * @return the cell
     * @throws IllegalArgumentException if the table has no such column
     */
    public Cell cell(String column) {
        return new Cell(table, index, table.requireColumn(column));
    }

    /**
     * Where the line stands.
     *
     * @return the location of its row, absent for a table that came from no file
     */
    public Optional<Location> location() {
        return table.rowLocation(index);
    }

    /** Two lines are equal if they are the same line of the same table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BudgetLine that && table == that.table && index == that.index;
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(table) + index;
    }

    @Override
    public String toString() {
        return path() + " " + name() + " " + cells();
    }
}
