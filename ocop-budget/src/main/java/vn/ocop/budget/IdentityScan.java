// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableLongArray;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Finds the identities that do not hold to the dong. One pass over the packed amounts settles those that do; the few others
 * are tested again by {@link IdentityCheck}, which alone decides. If a sum leaves the range of {@code long}, or a cell
 * cannot be read, every identity is tested that way.
 */
final class IdentityScan {
    private static final BudgetFinding[] KINDS = {
        BudgetFinding.ROW_SUM, BudgetFinding.CHILDREN_SUM, BudgetFinding.GRAND_TOTAL, BudgetFinding.HEADLINE
    };
    private static final int ROW = 0;
    private static final int CHILDREN = 1;
    private static final int GRAND = 2;
    private static final int HEADLINE = 3;

    /** Is told the tested cell of an identity: line, column, kind. */
    private interface Visitor {
        void visit(int kind, int line, int column);
    }

    private final IdentityCheck check;
    private final BudgetOptions options;
    private final Grid grid;
    private final boolean rows;
    private final boolean children;
    private final boolean grandTotal;
    private final boolean headline;

    IdentityScan(IdentityCheck check, BudgetOptions options) {
        this.check = check;
        this.options = options;
        this.grid = check.table().grid();
        this.rows = applies(ROW) && grid.width > 1;
        this.children = applies(CHILDREN);
        this.grandTotal = applies(GRAND) && grid.lines > 0;
        this.headline = applies(HEADLINE) && grid.lines > 0;
    }

    private boolean applies(int kind) {
        return options.applies(KINDS[kind]);
    }

    boolean testsRows() {
        return rows;
    }

    /** Whether the sum of the lines below one is tested, if it has amounts. */
    boolean testsSum(int line) {
        return line == grid.lines ? grandTotal : children && !grid.isLeaf(line);
    }

    /** The line whose amounts are compared with the stated ones, {@link Grid#NONE} for the sum of the first level. */
    int statedLine() {
        return grid.hasGrand && grid.counts[grid.lines] ? grid.lines : Grid.NONE;
    }

    boolean testsStated(int column) {
        return headline && check.stated().containsKey(column);
    }

    /** All identities in the order of the table. */
    List<Identity> all() {
        ImmutableLongArray.Builder keys = ImmutableLongArray.builder();
        each((kind, line, column) -> keys.add(key(kind, line, column)));
        return new Identities(keys.build());
    }

    /** Those that do not hold to the dong, in the order of the table. */
    List<Identity> inexact() {
        return new Identities(grid.hasUnreadable ? byOne() : suspects());
    }

    private ImmutableLongArray byOne() {
        ImmutableLongArray.Builder keys = ImmutableLongArray.builder();
        each((kind, line, column) -> {
            if (check.verdict(check.sum(KINDS[kind], line, column)) != Verdict.EXACT) {
                keys.add(key(kind, line, column));
            }
        });
        return keys.build();
    }

    private ImmutableLongArray suspects() {
        try {
            return new Pass().run();
        } catch (ArithmeticException beyondLong) {
            return byOne();
        }
    }

    private void each(Visitor visitor) {
        for (int line = 0; line < grid.rows(); line++) {
            if (grid.counts[line]) {
                ofLine(visitor, line);
            }
        }
        headlines(visitor);
    }

    private void ofLine(Visitor visitor, int line) {
        if (rows) {
            visitor.visit(ROW, line, 0);
        }
        if (testsSum(line)) {
            for (int column = 0; column < grid.width; column++) {
                visitor.visit(sumKind(line), line, column);
            }
        }
    }

    private int sumKind(int line) {
        return line == grid.lines ? GRAND : CHILDREN;
    }

    private void headlines(Visitor visitor) {
        if (headline) {
            int line = statedLine();
            for (int column : check.stated().keySet()) {
                visitor.visit(HEADLINE, line, column);
            }
        }
    }

    /** Kind, line from -1 and column in one number. */
    private long key(int kind, int line, int column) {
        return ((line + 1L) * grid.width + column) * KINDS.length + kind;
    }

    private final class Identities extends AbstractList<Identity> implements RandomAccess {
        private final ImmutableLongArray keys;

        Identities(ImmutableLongArray keys) {
            this.keys = keys;
        }

        @Override
        public Identity get(int index) {
            long key = keys.get(index);
            long cell = key / KINDS.length;
            return new Identity(
                    check, KINDS[(int) (key % KINDS.length)], (int) (cell / grid.width) - 1, (int) (cell % grid.width));
        }

        @Override
        public int size() {
            return keys.length();
        }
    }

    /** The one pass in {@code long}; throws when a sum leaves its range. */
    private final class Pass {
        private final long[] sums = new long[grid.slotLine.length * grid.width];
        private final ImmutableLongArray.Builder keys = ImmutableLongArray.builder();

        ImmutableLongArray run() {
            addUp();
            for (int line = 0; line < grid.rows(); line++) {
                if (grid.counts[line]) {
                    compare(line);
                }
            }
            headlines(this::compareStated);
            return keys.build();
        }

        private void addUp() {
            long[] dong = grid.dong;
            int width = grid.width;
            for (int line = 0, cell = 0; line < grid.lines; line++) {
                int sum = grid.slot[line] * width;
                for (int end = cell + width; cell < end; cell++, sum++) {
                    sums[sum] = Math.addExact(sums[sum], dong[cell]);
                }
            }
        }

        private void compare(int line) {
            if (rows && !rowHolds(line)) {
                keys.add(key(ROW, line, 0));
            }
            if (testsSum(line)) {
                compareSums(sumKind(line), line);
            }
        }

        private boolean rowHolds(int line) {
            int total = grid.cell(line, 0);
            long sum = 0;
            for (int cell = total + 1; cell < total + grid.width; cell++) {
                sum = Math.addExact(sum, grid.dong[cell]);
            }
            return sum == grid.dong[total];
        }

        private void compareSums(int kind, int line) {
            int slot = grid.ownSlot[line] * grid.width;
            for (int column = 0; column < grid.width; column++) {
                if (sums[slot + column] != grid.dong[grid.cell(line, column)]) {
                    keys.add(key(kind, line, column));
                }
            }
        }

        private void compareStated(int kind, int line, int column) {
            if (check.verdict(check.sum(KINDS[kind], line, column)) != Verdict.EXACT) {
                keys.add(key(kind, line, column));
            }
        }
    }
}
