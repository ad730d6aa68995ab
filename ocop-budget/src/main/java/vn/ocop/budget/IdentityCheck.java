// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Tests one identity at a time, exactly, with what it takes to explain it. */
final class IdentityCheck {
    /** A stated amount is one printed amount. */
    private static final int STATED = 1;

    /**
     * Both sides of an identity.
     *
     * @param printed what is printed
     * @param expected what it should be
     * @param amounts how many printed amounts took part
     * @param readable whether all of them could be read
     */
    record Sum(BigInteger printed, BigInteger expected, int amounts, boolean readable) {}

    private final BudgetTable table;
    private final Grid grid;
    private final Precision precision;
    private final Map<Integer, BigInteger> stated;

    IdentityCheck(BudgetTable table, Precision precision, Map<Integer, BigInteger> stated) {
        this.table = table;
        this.grid = table.grid();
        this.precision = precision;
        this.stated = ImmutableMap.copyOf(stated);
    }

    BudgetTable table() {
        return table;
    }

    Precision precision() {
        return precision;
    }

    Map<Integer, BigInteger> stated() {
        return stated;
    }

    Sum sum(Identity.Kind kind, int line, int column) {
        Adder expected = new Adder();
        Adder printed = new Adder();
        if (kind == Identity.Kind.HEADLINE) {
            if (line == Grid.NONE) {
                printed.slot(Grid.TOP_SLOT, column);
            } else {
                printed.add(grid.cell(line, column));
            }
            BigInteger amount = stated.getOrDefault(column, BigInteger.ZERO);
            return new Sum(printed.sum(), amount, printed.amounts + STATED, printed.readable);
        }
        printed.add(grid.cell(line, column));
        if (kind == Identity.Kind.ROW_SUM) {
            expected.sources(line);
        } else {
            expected.slot(grid.ownSlot[line], column);
        }
        return new Sum(
                printed.sum(),
                expected.sum(),
                printed.amounts + expected.amounts,
                printed.readable && expected.readable);
    }

    /** The sum of all lines that contribute to a slot. */
    BigInteger sumOf(int slot, int column) {
        Adder adder = new Adder();
        adder.slot(slot, column);
        return adder.sum();
    }

    Identity.Verdict verdict(Sum sum) {
        if (!sum.readable) {
            return Identity.Verdict.UNTESTED;
        }
        BigInteger difference = sum.printed.subtract(sum.expected);
        if (difference.signum() == 0) {
            return Identity.Verdict.EXACT;
        }
        return precision.allows(difference, sum.amounts, table.unit())
                ? Identity.Verdict.WITHIN_ROUNDING
                : Identity.Verdict.WRONG;
    }

    List<Cell> contributors(Identity.Kind kind, int line, int column) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        if (kind == Identity.Kind.ROW_SUM) {
            for (int source = 1; source < grid.width; source++) {
                cells.add(new Cell(table, line, source));
            }
        } else if (kind != Identity.Kind.HEADLINE || line == Grid.NONE) {
            int slot = line == Grid.NONE ? Grid.TOP_SLOT : grid.ownSlot[line];
            for (int child = grid.first(slot); child != Grid.NONE; child = grid.next(child)) {
                if (grid.counts[child]) {
                    cells.add(new Cell(table, child, column));
                }
            }
        }
        return cells.build();
    }

    /** Adds cells in {@code long} as far as it goes and exactly beyond. */
    private final class Adder {
        private BigInteger beyond = BigInteger.ZERO;
        private long sum;
        private int amounts;
        private boolean readable = true;

        void sources(int line) {
            for (int source = 1; source < grid.width; source++) {
                add(grid.cell(line, source));
            }
        }

        void slot(int slot, int column) {
            for (int child = grid.first(slot); child != Grid.NONE; child = grid.next(child)) {
                add(grid.cell(child, column));
            }
        }

        void add(int cell) {
            long dong = grid.dong[cell];
            long next = sum + dong;
            if (((sum ^ next) & (dong ^ next)) < 0) {
                beyond = beyond.add(BigInteger.valueOf(sum));
                next = dong;
            }
            sum = next;
            if (grid.isAmount(cell)) {
                amounts++;
            } else {
                readable &= !grid.isUnreadable(cell);
            }
        }

        BigInteger sum() {
            return beyond.add(BigInteger.valueOf(sum));
        }
    }
}
