// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private final TableSums sums;
    private final Precision precision;
    private final Map<Integer, BigInteger> stated;

    IdentityCheck(BudgetTable table, TableSums sums, Precision precision, Map<Integer, BigInteger> stated) {
        this.table = table;
        this.grid = table.grid();
        this.sums = sums;
        this.precision = precision;
        this.stated = ImmutableMap.copyOf(stated);
    }

    /** The same without some sums between columns. */
    IdentityCheck without(Set<TableLayout.Relation> untested) {
        return new IdentityCheck(table, sums.without(untested), precision, stated);
    }

    /** The same sums over another reading of the same table. */
    IdentityCheck over(BudgetTable read) {
        return new IdentityCheck(read, sums.over(read.grid()), precision, stated);
    }

    BudgetTable table() {
        return table;
    }

    /** The sums that are tested. */
    TableSums sums() {
        return sums;
    }

    Precision precision() {
        return precision;
    }

    Map<Integer, BigInteger> stated() {
        return stated;
    }

    Sum sum(Equation equation) {
        Adder printed = new Adder();
        Adder expected = new Adder();
        boolean stated = equation.kind() == Identity.Kind.HEADLINE;
        if (equation.line() == Grid.NONE) {
            sums.slot(Grid.TOP_SLOT, equation.column(), printed::add);
        } else {
            printed.add(sums.tested(equation), 1);
        }
        sums.parts(equation, expected::add);
        BigInteger should = stated ? this.stated.getOrDefault(equation.column(), BigInteger.ZERO) : expected.sum();
        int amounts = printed.amounts + (stated ? STATED : expected.amounts);
        return new Sum(printed.sum(), should, amounts, printed.readable && expected.readable);
    }

    /** The cells of an equation, those that it tests with 1 and those that it adds with -1. */
    void terms(Equation equation, TableSums.Part term) {
        if (equation.line() == Grid.NONE) {
            sums.slot(Grid.TOP_SLOT, equation.column(), term);
        } else {
            term.cell(sums.tested(equation), 1);
        }
        sums.parts(equation, (cell, sign) -> term.cell(cell, -sign));
    }

    /** The amount that a text states, zero for an equation over cells alone. */
    BigInteger statedIn(Equation equation) {
        return equation.kind() == Identity.Kind.HEADLINE
                ? stated.getOrDefault(equation.column(), BigInteger.ZERO)
                : BigInteger.ZERO;
    }

    /** The sum of all lines that contribute to a slot. */
    BigInteger sumOf(int slot, int column) {
        Adder adder = new Adder();
        sums.slot(slot, column, adder::add);
        return adder.sum();
    }

    Identity.Verdict verdict(Equation equation) {
        return verdict(equation.kind(), sum(equation));
    }

    Identity.Verdict verdict(Identity.Kind kind, Sum sum) {
        if (!sum.readable) {
            return Identity.Verdict.UNTESTED;
        }
        BigInteger difference = sum.printed.subtract(sum.expected);
        if (difference.signum() == 0 || (!kind.isSum() && difference.signum() < 0)) {
            return Identity.Verdict.EXACT;
        }
        return precision.allows(difference, sum.amounts, table.unit())
                ? Identity.Verdict.WITHIN_ROUNDING
                : Identity.Verdict.WRONG;
    }

    List<Cell> contributors(Equation equation) {
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        TableSums.Part add = (cell, sign) -> {
            if (grid.counts[cell / grid.width]) {
                cells.add(new Cell(table, cell / grid.width, cell % grid.width));
            }
        };
        if (equation.line() == Grid.NONE) {
            sums.slot(Grid.TOP_SLOT, equation.column(), add);
        }
        sums.parts(equation, add);
        return cells.build();
    }

    /** Adds cells in {@code long} as far as it goes and exactly beyond. */
    private final class Adder {
        private BigInteger beyond = BigInteger.ZERO;
        private long sum;
        private int amounts;
        private boolean readable = true;

        void add(int cell, int sign) {
            // no amount is Long.MIN_VALUE
            long dong = sign * grid.dong[cell];
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
