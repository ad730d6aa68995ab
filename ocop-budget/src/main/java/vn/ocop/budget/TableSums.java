// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sums of a table as data, and the one place that knows what each of them adds up: sums between columns, the sum of the
 * lines below a line, the grand total, sub-totals, stated amounts, and parts that are at most as large as their whole.
 */
final class TableSums {
    /** What a line outside the tree is to other lines. */
    enum Sort {
        /** The sum of others. */
        SUBTOTAL,
        /** Part of another: at most as large. */
        PART,
        /** Part of another, which is the sum of all such parts of it. */
        INCLUDED
    }

    /**
     * A line outside the tree: a sub-total, or a part of another line.
     *
     * @param index the index of the line
     * @param of the lines that are added, or those that are the whole
     * @param sort what it is to them
     */
    record Extra(int index, ImmutableIntArray of, Sort sort) {
        boolean adds() {
            return sort == Sort.SUBTOTAL;
        }

        /** The identity that tests the line itself, if one does. */
        Optional<Identity.Kind> tests() {
            return switch (sort) {
                case SUBTOTAL -> Optional.of(Identity.Kind.SUBTOTAL);
                case PART -> Optional.of(Identity.Kind.LINE_PART);
                case INCLUDED -> Optional.empty();
            };
        }
    }

    /** Is told a cell that is added, or, with -1, subtracted. */
    interface Part {
        void cell(int cell, int sign);
    }

    private final Grid grid;
    private final ImmutableList<TableLayout.Relation> relations;
    private final ImmutableList<Extra> extras;
    private final Map<Integer, Extra> extraOf = new HashMap<>();
    private final ListMultimap<Integer, Extra> extrasWith =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final SetMultimap<Integer, Integer> added = HashMultimap.create();
    /** The parts that a line is the sum of. */
    private final SetMultimap<Integer, Integer> included =
            MultimapBuilder.treeKeys().linkedHashSetValues().build();

    TableSums(Grid grid, List<TableLayout.Relation> relations, List<Extra> extras) {
        this.grid = grid;
        this.relations = ImmutableList.copyOf(relations);
        this.extras = ImmutableList.copyOf(extras);
        for (Extra extra : extras) {
            extraOf.put(extra.index(), extra);
            extra.of().forEach(line -> {
                added.put(extra.index(), line);
                extrasWith.put(line, extra);
                if (extra.sort() == Sort.INCLUDED) {
                    included.put(line, extra.index());
                }
            });
        }
    }

    /** The same sums over other amounts of the same lines, without the sums of parts: these are not known any more. */
    TableSums with(Grid of) {
        List<Extra> known = extras.stream()
                .map(extra -> extra.sort() == Sort.INCLUDED ? new Extra(extra.index(), extra.of(), Sort.PART) : extra)
                .toList();
        return new TableSums(of, relations, known);
    }

    /** The same sums over another reading of the same table. */
    TableSums over(Grid of) {
        return new TableSums(of, relations, extras);
    }

    /** The same sums, but for some between columns. */
    TableSums without(Set<TableLayout.Relation> untested) {
        return new TableSums(
                grid,
                relations.stream()
                        .filter(relation -> !untested.contains(relation))
                        .toList(),
                extras);
    }

    ImmutableList<TableLayout.Relation> relations() {
        return relations;
    }

    ImmutableList<Extra> extras() {
        return extras;
    }

    /** The lines that a sub-total adds; none for any other line outside the tree. */
    Set<Integer> added(int line) {
        Extra extra = extraOf.get(line);
        return extra != null && extra.adds() ? added.get(line) : Set.of();
    }

    /** The lines whose parts outside the tree a line is one of, and itself if it has such. */
    Set<Integer> wholesOf(int line) {
        Extra extra = extraOf.get(line);
        Set<Integer> wholes = new LinkedHashSet<>();
        if (included.containsKey(line)) {
            wholes.add(line);
        }
        if (extra != null && extra.sort() == Sort.INCLUDED) {
            extra.of().forEach(wholes::add);
        }
        return wholes;
    }

    /** The lines that are the sum of parts outside the tree. */
    Set<Integer> wholes() {
        return included.keySet();
    }

    /** The cell that an equation tests, {@link Grid#NONE} for a stated amount without a grand total. */
    int tested(Equation equation) {
        return equation.line() == Grid.NONE ? Grid.NONE : grid.cell(equation.line(), equation.column());
    }

    /** The cells that an equation adds up, blank lines included; the whole of a part; none for a stated amount. */
    void parts(Equation equation, Part cells) {
        int line = equation.line();
        switch (equation.kind()) {
            case ROW_SUM -> ofColumns(relations.get(equation.by()), line, cells);
            case COLUMN_PART ->
                cells.cell(grid.cell(line, relations.get(equation.by()).total()), 1);
            case SUBTOTAL, LINE_PART -> extra(line).of().forEach(of -> cells.cell(grid.cell(of, equation.column()), 1));
            case PARTS_SUM -> included.get(line).forEach(of -> cells.cell(grid.cell(of, equation.column()), 1));
            case CHILDREN_SUM, GRAND_TOTAL -> slot(grid.ownSlot[line], equation.column(), cells);
            case HEADLINE -> {}
        }
    }

    private void ofColumns(TableLayout.Relation relation, int line, Part cells) {
        relation.parts().forEach(column -> cells.cell(grid.cell(line, column), 1));
        relation.less().forEach(column -> cells.cell(grid.cell(line, column), -1));
    }

    /** The cells of the lines that contribute to the sum of a slot. */
    void slot(int slot, int column, Part cells) {
        for (int line = grid.firstSummed(slot); line != Grid.NONE; line = grid.nextSummed(line)) {
            cells.cell(grid.cell(line, column), 1);
        }
    }

    private Extra extra(int line) {
        Extra extra = extraOf.get(line);
        if (extra == null) {
            throw new IllegalArgumentException("line must be a sub-total or a part, was " + line);
        }
        return extra;
    }

    /** 1 for the tested cell and one that is subtracted, -1 for one that is added up, 0 for a cell that takes no part. */
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
        TableLayout.Relation relation = relations.get(equation.by());
        return relation.adds() ? -relation.sign(column) : column == relation.total() ? -1 : 0;
    }

    private int ofRow(Equation equation, int line) {
        boolean stated = equation.kind() == Identity.Kind.HEADLINE;
        if (equation.line() == Grid.NONE) {
            return contributes(line, Grid.TOP_SLOT) ? 1 : 0;
        }
        if (line == equation.line()) {
            return 1;
        }
        boolean adds = switch (equation.kind()) {
            case SUBTOTAL, LINE_PART -> added.containsEntry(equation.line(), line);
            case PARTS_SUM -> included.containsEntry(equation.line(), line);
            default -> contributes(line, grid.ownSlot[equation.line()]);
        };
        return adds && !stated ? -1 : 0;
    }

    private boolean contributes(int line, int slot) {
        return line < grid.lines && grid.sumSlot[line] == slot;
    }

    /** The columns that hold the sum of others with a column among them, at any remove, and whether it is added or subtracted. */
    Map<Integer, Integer> columnsAbove(int column) {
        Map<Integer, Integer> above = new LinkedHashMap<>();
        collectAbove(column, 1, above);
        return above;
    }

    private void collectAbove(int column, int sign, Map<Integer, Integer> above) {
        for (TableLayout.Relation relation : relations) {
            int signed = sign * relation.sign(column);
            if (relation.adds() && signed != 0 && above.putIfAbsent(relation.total(), signed) == null) {
                collectAbove(relation.total(), signed, above);
            }
        }
    }

    /** The sub-totals and parts that a line takes part in. */
    List<Extra> extrasOf(int line) {
        List<Extra> with = extrasWith.get(line);
        Extra own = extraOf.get(line);
        if (own == null) {
            return with;
        }
        List<Extra> all = new ArrayList<>(with);
        all.add(own);
        return all;
    }
}
