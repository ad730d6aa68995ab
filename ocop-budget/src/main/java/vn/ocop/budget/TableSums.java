// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * The sums of a table as data, and the one place that knows what each of them adds up: sums between columns, the sum of the
 * lines below a line, the grand total, sub-totals, stated amounts, and parts that are at most as large as their whole.
 */
final class TableSums {
    /**
     * A line outside the tree: a sub-total, or a part of another line.
     *
     * @param index the index of the line
     * @param of the lines that are added, or the one whole
     * @param adds whether it is a sum
     */
    record Extra(int index, ImmutableIntArray of, boolean adds) {}

    private final Grid grid;
    private final ImmutableList<TableLayout.Relation> relations;
    private final ImmutableList<Extra> extras;
    private final Map<Integer, Extra> extraOf = new HashMap<>();
    private final Map<Integer, List<Extra>> extrasWith = new HashMap<>();
    private final Map<Integer, Set<Integer>> added = new HashMap<>();

    TableSums(Grid grid, ImmutableList<TableLayout.Relation> relations, List<Extra> extras) {
        this.grid = grid;
        this.relations = relations;
        this.extras = ImmutableList.copyOf(extras);
        for (Extra extra : extras) {
            extraOf.put(extra.index(), extra);
            Set<Integer> lines = new HashSet<>();
            extra.of().forEach(line -> {
                lines.add(line);
                extrasWith.computeIfAbsent(line, of -> new ArrayList<>()).add(extra);
            });
            added.put(extra.index(), lines);
        }
    }

    /** The same sums over other amounts of the same lines. */
    TableSums with(Grid of) {
        return new TableSums(of, relations, extras);
    }

    ImmutableList<TableLayout.Relation> relations() {
        return relations;
    }

    ImmutableList<Extra> extras() {
        return extras;
    }

    /** The sum, or the parts, that a column is tested by. */
    private TableLayout.Relation relation(int column, boolean adds) {
        for (TableLayout.Relation relation : relations) {
            boolean tested =
                    adds ? relation.total() == column : relation.parts().contains(column);
            if (relation.adds() == adds && tested) {
                return relation;
            }
        }
        throw new IllegalArgumentException("column must be one that is tested, was " + column);
    }

    /** The cell that an equation tests, {@link Grid#NONE} for a stated amount without a grand total. */
    int tested(Equation equation) {
        return equation.line() == Grid.NONE ? Grid.NONE : grid.cell(equation.line(), equation.column());
    }

    /** The cells that an equation adds up, blank lines included; the whole of a part; none for a stated amount. */
    void parts(Equation equation, IntConsumer cells) {
        int line = equation.line();
        switch (equation.kind()) {
            case ROW_SUM ->
                relation(equation.column(), true).parts().forEach(column -> cells.accept(grid.cell(line, column)));
            case COLUMN_PART ->
                cells.accept(grid.cell(line, relation(equation.column(), false).total()));
            case SUBTOTAL, LINE_PART -> extra(line).of().forEach(of -> cells.accept(grid.cell(of, equation.column())));
            case CHILDREN_SUM, GRAND_TOTAL -> slot(grid.ownSlot[line], equation.column(), cells);
            case HEADLINE -> {}
        }
    }

    /** The cells of the lines that contribute to the sum of a slot. */
    void slot(int slot, int column, IntConsumer cells) {
        for (int line = grid.firstSummed(slot); line != Grid.NONE; line = grid.nextSummed(line)) {
            cells.accept(grid.cell(line, column));
        }
    }

    private Extra extra(int line) {
        Extra extra = extraOf.get(line);
        if (extra == null) {
            throw new IllegalArgumentException("line must be a sub-total or a part, was " + line);
        }
        return extra;
    }

    /** 1 for the tested cell, -1 for one that is added up, 0 for a cell that takes no part. */
    int coefficient(Equation equation, int cell) {
        int line = cell / grid.width;
        int column = cell % grid.width;
        return switch (equation.kind()) {
            case ROW_SUM, COLUMN_PART -> line == equation.line() ? ofColumn(equation, column) : 0;
            default -> column == equation.column() ? ofRow(equation, line) : 0;
        };
    }

    private int ofColumn(Equation equation, int column) {
        if (column == equation.column()) {
            return 1;
        }
        boolean sum = equation.kind() == Identity.Kind.ROW_SUM;
        TableLayout.Relation relation = relation(equation.column(), sum);
        return sum ? (relation.parts().contains(column) ? -1 : 0) : column == relation.total() ? -1 : 0;
    }

    private int ofRow(Equation equation, int line) {
        boolean stated = equation.kind() == Identity.Kind.HEADLINE;
        if (equation.line() == Grid.NONE) {
            return contributes(line, Grid.TOP_SLOT) ? 1 : 0;
        }
        if (line == equation.line()) {
            return 1;
        }
        boolean extra = equation.kind() == Identity.Kind.SUBTOTAL || equation.kind() == Identity.Kind.LINE_PART;
        boolean adds = extra
                ? added.getOrDefault(equation.line(), Set.of()).contains(line)
                : contributes(line, grid.ownSlot[equation.line()]);
        return adds && !stated ? -1 : 0;
    }

    private boolean contributes(int line, int slot) {
        return line < grid.lines && grid.sumSlot[line] == slot;
    }

    /** The columns that hold the sum of others with a column among them, at any remove. */
    Set<Integer> columnsAbove(int column) {
        Set<Integer> above = new LinkedHashSet<>();
        collectAbove(column, above);
        return above;
    }

    private void collectAbove(int column, Set<Integer> above) {
        for (TableLayout.Relation relation : relations) {
            if (relation.adds() && relation.parts().contains(column) && above.add(relation.total())) {
                collectAbove(relation.total(), above);
            }
        }
    }

    /** The sub-totals and parts that a line takes part in. */
    List<Extra> extrasOf(int line) {
        List<Extra> with = extrasWith.getOrDefault(line, List.of());
        Extra own = extraOf.get(line);
        if (own == null) {
            return with;
        }
        List<Extra> all = new ArrayList<>(with);
        all.add(own);
        return all;
    }
}
