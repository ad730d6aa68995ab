// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.ocop.budget.RepairSearch.Change;
import vn.ocop.budget.RepairSearch.Fix;

/** Looks for two columns that stand in each other's place, in all lines, in those below a line, or in one. */
final class SwappedColumns {
    private final Candidates candidates;
    private final Grid grid;
    private final Set<Equation> wrong;

    SwappedColumns(Candidates candidates, Grid grid, Set<Equation> wrong) {
        this.candidates = candidates;
        this.grid = grid;
        this.wrong = wrong;
    }

    void run(List<Fix> fixes) {
        opposite(fixes);
        everywhere(fixes);
    }

    /** Columns that take part in sums across in different ways, so that these fail in most lines: a total and a part. */
    private void everywhere(List<Fix> fixes) {
        List<Equation> rows = wrong.stream()
                .filter(equation -> equation.kind() == Identity.Kind.ROW_SUM)
                .toList();
        if (rows.size() * 2 < grid.lines || rows.isEmpty()) {
            return;
        }
        Equation first = rows.get(0);
        List<Integer> lines = IntStream.range(0, grid.rows()).boxed().toList();
        for (int one = 0; one < grid.width; one++) {
            for (int other = one + 1; other < grid.width; other++) {
                if (mends(first, one, other)) {
                    swap(lines, one, other, fixes);
                }
            }
        }
    }

    private boolean mends(Equation row, int one, int other) {
        int a = grid.cell(row.line(), one);
        int b = grid.cell(row.line(), other);
        BigInteger difference = candidates.amount(b).subtract(candidates.amount(a));
        int apart = candidates.coefficient(row, a) - candidates.coefficient(row, b);
        BigInteger change = difference.multiply(BigInteger.valueOf(apart));
        return apart != 0 && candidates.residual(row).add(change).signum() == 0;
    }

    /** Columns of which one has too much where the other has too little. */
    private void opposite(List<Fix> fixes) {
        Set<List<Integer>> tried = new LinkedHashSet<>();
        for (Equation one : wrong) {
            for (Equation other : wrong) {
                boolean opposite = one.kind() == other.kind()
                        && one.line() == other.line()
                        && 0 < one.column()
                        && one.column() < other.column()
                        && candidates
                                        .residual(one)
                                        .add(candidates.residual(other))
                                        .signum()
                                == 0;
                if (opposite) {
                    for (List<Integer> lines : places(one)) {
                        List<Integer> key = new ArrayList<>(lines);
                        key.add(one.column());
                        key.add(other.column());
                        if (tried.add(key)) {
                            swap(lines, one.column(), other.column(), fixes);
                        }
                    }
                }
            }
        }
    }

    /** The lines in which the columns may have been swapped: the tested one, those that it adds up with all below, all. */
    private List<List<Integer>> places(Equation equation) {
        List<List<Integer>> places = new ArrayList<>();
        int line = equation.line();
        places.add(IntStream.range(0, grid.rows()).boxed().toList());
        if (line == grid.lines) {
            places.add(IntStream.range(0, grid.lines).boxed().toList());
        }
        if (line != Grid.NONE) {
            places.add(List.of(line));
        }
        if (line != Grid.NONE && line < grid.lines && !grid.isLeaf(line)) {
            List<Integer> below = candidates.withBelow(line);
            places.add(below.subList(1, below.size()));
        }
        return places;
    }

    private void swap(List<Integer> lines, int one, int other, List<Fix> fixes) {
        List<Change> changes = new ArrayList<>();
        for (int line : lines) {
            int a = grid.cell(line, one);
            int b = grid.cell(line, other);
            if (grid.isUnreadable(a) || grid.isUnreadable(b)) {
                return;
            }
            if (grid.dong[a] != grid.dong[b]) {
                changes.add(new Change(a, candidates.amount(b).subtract(candidates.amount(a))));
                changes.add(new Change(b, candidates.amount(a).subtract(candidates.amount(b))));
            }
        }
        boolean neighbours = changes.size() == 2 && other == one + 1;
        candidates
                .together(changes, neighbours ? Repair.Kind.NEIGHBOUR_COPIED : Repair.Kind.COLUMNS_SWAPPED)
                .ifPresent(fixes::add);
    }
}
