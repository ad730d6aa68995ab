// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * Compares what formulas add with the sums that their cells stand for. Both are taken apart into amounts that are no sums of
 * others: a formula may add a line, all lines below it, or its sub-total.
 */
final class FormulaRanges {
    private static final int MOST_NAMES = 5;

    private final IdentityCheck check;
    private final BudgetTable table;
    private final Grid grid;
    private final FindingLog log;
    /** The lines with amounts. */
    private final NavigableMap<Integer, Integer> lineOfRow = new TreeMap<>();

    FormulaRanges(IdentityCheck check, FindingLog log) {
        this.check = check;
        this.table = check.table();
        this.grid = table.grid();
        this.log = log;
    }

    /** Looks at the sums of all cells with a formula. */
    void report(IdentityScan scan) {
        ListMultimap<Integer, CellNotes.Range> formulas = table.notes().formulas();
        ListMultimap<Integer, Equation> tested =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        if (!formulas.isEmpty()) {
            for (int line = 0; line < grid.rows(); line++) {
                if (grid.counts[line]) {
                    lineOfRow.put(table.row(line), line);
                }
            }
            scan.equations(equation -> {
                int cell = check.sums().tested(equation);
                if (equation.kind().isSum()
                        && equation.kind() != Identity.Kind.HEADLINE
                        && formulas.containsKey(cell)) {
                    tested.put(cell, equation);
                }
            });
        }
        Multimaps.asMap(tested).forEach((cell, equations) -> compare(cell, equations, formulas.get(cell)));
    }

    private void compare(int cell, List<Equation> equations, List<CellNotes.Range> ranges) {
        int row = table.row(cell / grid.width);
        int position = table.layout().position(cell % grid.width);
        boolean down = ranges.stream().allMatch(range -> range.isOfColumn(position));
        boolean across = ranges.stream().allMatch(range -> range.isOfRow(row));
        List<Differing> differing = new ArrayList<>();
        for (Equation equation : equations) {
            boolean isRow = equation.kind() == Identity.Kind.ROW_SUM;
            if (isRow ? across : down) {
                Optional<Differing> off = isRow ? columns(equation, ranges) : lines(equation, ranges);
                if (off.isEmpty()) {
                    return;
                }
                differing.add(off.get());
            }
        }
        if (!differing.isEmpty()) {
            report(cell, differing.get(0));
        }
    }

    /**
     * Where a formula and a sum differ.
     *
     * @param missing the cells that the formula leaves out
     * @param more those that it has once too often
     */
    private record Differing(List<Integer> missing, List<Integer> more) {
        static Optional<Differing> of(List<Integer> missing, List<Integer> more) {
            return missing.isEmpty() && more.isEmpty() ? Optional.empty() : Optional.of(new Differing(missing, more));
        }
    }

    private Optional<Differing> columns(Equation equation, List<CellNotes.Range> ranges) {
        List<Integer> missing = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        TableLayout.Relation relation = check.sums().relations().get(equation.by());
        for (int column = 0; column < grid.width; column++) {
            int sign = relation.sign(column);
            int cell = grid.cell(equation.line(), column);
            int added = times(cell, ranges);
            if (sign < 0) {
                return Optional.empty();
            }
            if (added < sign) {
                missing.add(cell);
            } else if (added > sign) {
                more.add(cell);
            }
        }
        return Differing.of(missing, more);
    }

    private int times(int cell, List<CellNotes.Range> ranges) {
        int row = table.row(cell / grid.width);
        int position = table.layout().position(cell % grid.width);
        return (int) ranges.stream().filter(range -> range.has(row, position)).count();
    }

    private Optional<Differing> lines(Equation equation, List<CellNotes.Range> ranges) {
        int column = equation.column();
        Map<Integer, Integer> added = new HashMap<>();
        ListMultimap<Integer, Integer> addedBy =
                MultimapBuilder.hashKeys().arrayListValues().build();
        for (CellNotes.Range range : ranges) {
            for (int line : lineOfRow
                    .subMap(range.from().row(), true, range.to().row(), true)
                    .values()) {
                List<Integer> leaves = new ArrayList<>();
                leaves(line, leaves);
                leaves.forEach(leaf -> {
                    added.merge(leaf, 1, Integer::sum);
                    addedBy.put(leaf, line);
                });
            }
        }
        List<Integer> missing = new ArrayList<>();
        List<Integer> more = new ArrayList<>();
        check.sums().parts(equation, (cell, sign) -> {
            List<Integer> leaves = new ArrayList<>();
            leaves(cell / grid.width, leaves);
            boolean none = leaves.stream().noneMatch(added::containsKey);
            if (none && grid.counts[cell / grid.width]) {
                missing.add(cell);
            }
            leaves.forEach(leaf -> {
                int times = added.getOrDefault(leaf, 0);
                added.remove(leaf);
                if (times == 0 && !none) {
                    missing.add(grid.cell(leaf, column));
                }
                if (times > 1) {
                    more.add(grid.cell(leaf, column));
                }
            });
        });
        added.keySet().stream()
                .sorted()
                .forEach(leaf -> more.add(
                        grid.cell(addedBy.get(leaf).stream().findFirst().orElse(leaf), column)));
        return Differing.of(missing, more.stream().distinct().toList());
    }

    /** The lines with amounts that a line is in the end the sum of; itself if of none. */
    private void leaves(int line, List<Integer> into) {
        List<Integer> below = new ArrayList<>();
        if (line > grid.lines) {
            check.sums().added(line).forEach(below::add);
        } else if (!grid.isLeaf(line)) {
            check.sums().slot(grid.ownSlot[line], 0, (cell, sign) -> below.add(cell / grid.width));
        }
        below.removeIf(of -> !grid.counts[of]);
        if (below.isEmpty()) {
            into.add(line);
        } else {
            below.forEach(of -> leaves(of, into));
        }
    }

    private void report(int cell, Differing differing) {
        int line = cell / grid.width;
        int column = cell % grid.width;
        Text missing = new Text("bỏ sót " + names(differing.missing), "leaves out " + names(differing.missing));
        Text more = new Text("cộng thừa " + names(differing.more), "has too much " + names(differing.more));
        Text what = differing.more.isEmpty()
                ? missing
                : differing.missing.isEmpty()
                        ? more
                        : new Text(missing.vi() + ", " + more.vi(), missing.en() + ", " + more.en());
        Finding.Builder finding =
                table.about(BudgetFinding.FORMULA_RANGE, line, column).fact("what", what);
        table.note(log, line, column, finding);
    }

    private String names(List<Integer> cells) {
        String names = cells.stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining(", "));
        return cells.size() > MOST_NAMES ? names + ", … (" + cells.size() + ")" : names;
    }

    private String name(int cell) {
        int line = cell / grid.width;
        String at =
                table.location(line, cell % grid.width).map(Location::toString).orElse("");
        return at + " (" + table.path(line) + ")";
    }
}
