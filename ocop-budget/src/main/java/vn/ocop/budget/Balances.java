// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** What events add to every cell of a plan: to the leaf, its total and all sums above. */
final class Balances {
    private final Grid grid;
    private final TableSums sums;
    private final long[] revision;
    private final long[] appropriated;
    private final long[] disbursed;

    private Balances(TableSums sums, Grid grid, long[] revision, long[] appropriated, long[] disbursed) {
        this.sums = sums;
        this.grid = grid;
        this.revision = revision;
        this.appropriated = appropriated;
        this.disbursed = disbursed;
    }

    static Balances none(BudgetTable plan) {
        Grid grid = plan.grid();
        int cells = grid.dong.length;
        return new Balances(plan.sums(), grid, new long[cells], new long[cells], new long[cells]);
    }

    Balances copy() {
        return new Balances(sums, grid, revision.clone(), appropriated.clone(), disbursed.clone());
    }

    long revision(int cell) {
        return revision[cell];
    }

    long appropriated(int cell) {
        return appropriated[cell];
    }

    long disbursed(int cell) {
        return disbursed[cell];
    }

    void apply(PlacedEvent event) {
        switch (event.kind()) {
            case APPROPRIATION -> add(appropriated, event.line(), event.column(), event.dong());
            case DISBURSEMENT -> add(disbursed, event.line(), event.column(), event.dong());
            case REVISION -> add(revision, event.line(), event.column(), event.dong());
            case TRANSFER -> {
                add(revision, event.line(), event.column(), -event.dong());
                add(revision, event.toLine(), event.toColumn(), event.dong());
            }
        }
    }

    private void add(long[] to, int leaf, int column, long dong) {
        for (int line = leaf; line != Grid.NONE; line = grid.parent(line)) {
            addToLine(to, line, column, dong);
            for (TableSums.Extra extra : sums.extrasOf(line)) {
                if (extra.adds()) {
                    addToLine(to, extra.index(), column, dong);
                }
            }
        }
        if (grid.hasGrand) {
            addToLine(to, grid.lines, column, dong);
        }
    }

    private void addToLine(long[] to, int line, int column, long dong) {
        to[grid.cell(line, column)] += dong;
        sums.columnsAbove(column).forEach((above, sign) -> to[grid.cell(line, above)] += sign * dong);
    }

    /** The amounts of a plan after revisions and transfers; a line that has the sum of others stays without its own. */
    long[] revisedFrom(Grid plan) {
        long[] revised = plan.dong.clone();
        for (int cell = 0; cell < revised.length; cell++) {
            int line = cell / plan.width;
            boolean isSum = !plan.counts[line] && (line >= plan.lines || plan.isHeading(line));
            revised[cell] += isSum ? 0 : revision[cell];
        }
        return revised;
    }
}
