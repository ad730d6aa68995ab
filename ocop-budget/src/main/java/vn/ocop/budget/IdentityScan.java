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
    private static final Identity.Kind[] KINDS = {
        Identity.Kind.ROW_SUM, Identity.Kind.CHILDREN_SUM, Identity.Kind.GRAND_TOTAL, Identity.Kind.HEADLINE
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
        return options.applies(KINDS[kind].code());
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

    /** Whether sums are asked for and there is none that can be tested. */
    boolean testsNothing() {
        boolean asked = grid.lines > 0 && (rows || children || grandTotal);
        return asked && all().stream().allMatch(identity -> identity.verdict() == Identity.Verdict.UNTESTED);
    }

    /** Those that do not hold to the dong, in the order of the table. */
    List<Identity> inexact() {
        return new Identities(grid.hasUnreadable ? byOne() : suspects());
    }

    private ImmutableLongArray byOne() {
        ImmutableLongArray.Builder keys = ImmutableLongArray.builder();
        each((kind, line, column) -> {
            if (check.verdict(check.sum(KINDS[kind], line, column)) != Identity.Verdict.EXACT) {
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

    /** The one pass in {@code long}; throws when a sum leaves its range. A line without amounts has zeros only. */
    private final class Pass {
        private final long[] sums = new long[grid.slotLine.length * grid.width];
        private final LongList keys = new LongList();

        ImmutableLongArray run() {
            addUp();
            if (grid.hasGrand) {
                compareRow(grid.lines);
            }
            for (int slot = 0; slot < grid.slotLine.length; slot++) {
                compareSums(slot, grid.slotLine[slot]);
            }
            keys.sort();
            headlines(this::compareStated);
            return keys.toImmutable();
        }

        private void addUp() {
            long[] dong = grid.dong;
            int[] slots = grid.slot;
            int width = grid.width;
            for (int line = 0, total = 0; line < slots.length; line++, total += width) {
                int sum = slots[line] * width;
                long row = 0;
                for (int column = 1; column < width; column++) {
                    long amount = dong[total + column];
                    row = Math.addExact(row, amount);
                    sums[sum + column] = Math.addExact(sums[sum + column], amount);
                }
                sums[sum] = Math.addExact(sums[sum], dong[total]);
                if (row != dong[total] && rows) {
                    keys.add(key(ROW, line, 0));
                }
            }
        }

        private void compareRow(int line) {
            int total = grid.cell(line, 0);
            long row = 0;
            for (int cell = total + 1; cell < total + grid.width; cell++) {
                row = Math.addExact(row, grid.dong[cell]);
            }
            if (row != grid.dong[total] && rows) {
                keys.add(key(ROW, line, 0));
            }
        }

        private void compareSums(int slot, int line) {
            if (line == Grid.NONE || !grid.counts[line] || !testsSum(line)) {
                return;
            }
            for (int column = 0; column < grid.width; column++) {
                if (sums[slot * grid.width + column] != grid.dong[grid.cell(line, column)]) {
                    keys.add(key(sumKind(line), line, column));
                }
            }
        }

        private void compareStated(int kind, int line, int column) {
            if (check.verdict(check.sum(KINDS[kind], line, column)) != Identity.Verdict.EXACT) {
                keys.add(key(kind, line, column));
            }
        }
    }
}
