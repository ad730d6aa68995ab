// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Finds the identities that do not hold to the dong. One pass over the packed amounts settles those that do; the few others
 * are tested again by {@link IdentityCheck}, which alone decides. If a sum leaves the range of {@code long}, or a cell
 * cannot be read, every identity is tested that way.
 */
final class IdentityScan {
    private static final Identity.Kind[] KINDS = Identity.Kind.values();

    /** Is told an identity. */
    private interface Visitor {
        void visit(Equation equation);

        default void visit(Identity.Kind kind, int line, int column) {
            visit(Equation.ofLines(kind, line, column));
        }
    }

    private final IdentityCheck check;
    private final BudgetOptions options;
    private final Grid grid;
    private final TableSums sums;
    private final boolean rows;
    private final boolean children;
    private final boolean grandTotal;
    private final boolean headline;
    private final boolean subtotals;
    private final boolean partSums;
    private final boolean parts;

    IdentityScan(IdentityCheck check, BudgetOptions options) {
        this.check = check;
        this.options = options;
        this.grid = check.table().grid();
        this.sums = check.sums();
        this.rows = applies(Identity.Kind.ROW_SUM);
        this.children = applies(Identity.Kind.CHILDREN_SUM);
        this.grandTotal = applies(Identity.Kind.GRAND_TOTAL) && grid.lines > 0;
        this.headline = applies(Identity.Kind.HEADLINE) && grid.lines > 0;
        this.subtotals = applies(Identity.Kind.SUBTOTAL);
        this.partSums = applies(Identity.Kind.PARTS_SUM);
        this.parts = applies(Identity.Kind.COLUMN_PART);
    }

    private boolean applies(Identity.Kind kind) {
        return options.applies(kind.code());
    }

    /** Whether the equations of a kind are tested at all. */
    boolean tests(Identity.Kind kind) {
        return switch (kind) {
            case ROW_SUM -> rows;
            case CHILDREN_SUM -> children;
            case GRAND_TOTAL -> grandTotal;
            case HEADLINE -> headline;
            case SUBTOTAL -> subtotals;
            case PARTS_SUM -> partSums;
            case COLUMN_PART, LINE_PART -> parts;
        };
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

    /** All identities as equations, in the order of the table. */
    void equations(Consumer<Equation> visitor) {
        each(visitor::accept);
    }

    /** All identities in the order of the table. */
    List<Identity> all() {
        ImmutableLongArray.Builder keys = ImmutableLongArray.builder();
        each(equation -> keys.add(key(equation)));
        return new Identities(keys.build());
    }

    /** Whether sums are asked for and there is none that can be tested. */
    boolean testsNothing() {
        boolean asked = grid.lines > 0 && (rows || children || grandTotal);
        AtomicBoolean tested = new AtomicBoolean(!asked);
        Visitor test = equation -> tested.compareAndSet(false, check.verdict(equation) != Identity.Verdict.UNTESTED);
        for (int line = 0; line < grid.rows() && !tested.get(); line++) {
            if (grid.counts[line]) {
                ofLine(test, line);
            }
        }
        if (!tested.get()) {
            headlines(test);
        }
        return !tested.get();
    }

    /** Those that do not hold to the dong, in the order of the table. */
    List<Identity> inexact() {
        return new Identities(grid.hasUnreadable ? byOne() : suspects());
    }

    private ImmutableLongArray byOne() {
        ImmutableLongArray.Builder keys = ImmutableLongArray.builder();
        each(equation -> {
            if (check.verdict(equation) != Identity.Verdict.EXACT) {
                keys.add(key(equation));
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
        ofColumns(visitor, line);
        if (testsSum(line)) {
            for (int column = 0; column < grid.width; column++) {
                visitor.visit(sumKind(line), line, column);
            }
        }
        ofParts(visitor, line);
        for (TableSums.Extra extra : line > grid.lines ? sums.extrasOf(line) : ImmutableList.<TableSums.Extra>of()) {
            if (extra.index() == line) {
                ofExtra(visitor, extra);
            }
        }
    }

    private void ofParts(Visitor visitor, int line) {
        for (int column = 0; column < grid.width && partSums && sums.wholes().contains(line); column++) {
            visitor.visit(Identity.Kind.PARTS_SUM, line, column);
        }
    }

    private void ofColumns(Visitor visitor, int line) {
        for (int by = 0; by < sums.relations().size(); by++) {
            TableLayout.Relation relation = sums.relations().get(by);
            if (relation.adds() && rows) {
                visitor.visit(new Equation(Identity.Kind.ROW_SUM, line, relation.total(), by));
            }
            for (int part = 0;
                    !relation.adds() && parts && part < relation.parts().length();
                    part++) {
                visitor.visit(new Equation(
                        Identity.Kind.COLUMN_PART, line, relation.parts().get(part), by));
            }
        }
    }

    private void ofExtra(Visitor visitor, TableSums.Extra extra) {
        Optional<Identity.Kind> kind = extra.tests().filter(this::tests);
        for (int column = 0; column < grid.width && kind.isPresent(); column++) {
            visitor.visit(kind.get(), extra.index(), column);
        }
    }

    private Identity.Kind sumKind(int line) {
        return line == grid.lines ? Identity.Kind.GRAND_TOTAL : Identity.Kind.CHILDREN_SUM;
    }

    private void headlines(Visitor visitor) {
        if (headline) {
            int line = statedLine();
            for (int column : check.stated().keySet()) {
                visitor.visit(Identity.Kind.HEADLINE, line, column);
            }
        }
    }

    /** Line from -1, column, kind and relation in one number. */
    @SuppressWarnings("EnumOrdinal") // the number lives as long as the scan
    private long key(Equation equation) {
        long cell = (equation.line() + 1L) * grid.width + equation.column();
        return (cell * KINDS.length + equation.kind().ordinal()) * relations() + equation.by();
    }

    private int relations() {
        return Math.max(1, sums.relations().size());
    }

    private final class Identities extends AbstractList<Identity> implements RandomAccess {
        private final ImmutableLongArray keys;

        Identities(ImmutableLongArray keys) {
            this.keys = keys;
        }

        @Override
        public Identity get(int index) {
            long key = keys.get(index) / relations();
            int by = (int) (keys.get(index) % relations());
            long cell = key / KINDS.length;
            Identity.Kind kind = KINDS[(int) (key % KINDS.length)];
            return new Identity(
                    check, new Equation(kind, (int) (cell / grid.width) - 1, (int) (cell % grid.width), by));
        }

        @Override
        public int size() {
            return keys.length();
        }
    }

    /** The one pass in {@code long}; throws when a sum leaves its range. A line without amounts has zeros only. */
    private final class Pass {
        private final long[] sumsOf = new long[grid.slotLine.length * grid.width];
        /** Whether the one sum between columns is that of all sources. */
        private final boolean plainRows = sums.relations().size() == 1
                && sums.relations().get(0).adds()
                && sums.relations().get(0).total() == 0
                && sums.relations().get(0).less().isEmpty()
                && sums.relations().get(0).parts().length() == grid.width - 1;

        private final LongList keys = new LongList();
        private final Visitor compare = equation -> {
            if (check.verdict(equation) != Identity.Verdict.EXACT) {
                keys.add(key(equation));
            }
        };

        ImmutableLongArray run() {
            addUp();
            for (int line = plainRows ? grid.lines : 0; line < grid.rows(); line++) {
                if (line > grid.lines || !plainRows) {
                    compareOne(line);
                } else if (line == grid.lines && grid.hasGrand) {
                    compareRow(line);
                }
            }
            for (int slot = 0; slot < grid.slotLine.length; slot++) {
                compareSums(slot, grid.slotLine[slot]);
            }
            if (plainRows) {
                sums.wholes().stream()
                        .filter(line -> line <= grid.lines && grid.counts[line])
                        .forEach(line -> ofParts(compare, line));
            }
            keys.sort();
            headlines(compare);
            return keys.toImmutable();
        }

        private void addUp() {
            long[] dong = grid.dong;
            int[] slots = grid.sumSlot;
            int width = grid.width;
            for (int line = 0, total = 0; line < slots.length; line++, total += width) {
                if (slots[line] == Grid.NONE) {
                    continue;
                }
                int sum = slots[line] * width;
                long row = 0;
                for (int column = 1; column < width; column++) {
                    long amount = dong[total + column];
                    row = Math.addExact(row, amount);
                    sumsOf[sum + column] = Math.addExact(sumsOf[sum + column], amount);
                }
                sumsOf[sum] = Math.addExact(sumsOf[sum], dong[total]);
                if (row != dong[total] && plainRows) {
                    rowIsOff(line);
                }
            }
        }

        private void rowIsOff(int line) {
            if (rows) {
                keys.add(key(Equation.ofLines(Identity.Kind.ROW_SUM, line, 0)));
            }
        }

        /** The sums of one line one after another. */
        private void compareOne(int line) {
            if (!grid.counts[line]) {
                return;
            }
            if (line > grid.lines) {
                ofLine(compare, line);
            } else {
                ofColumns(compare, line);
                ofParts(compare, line);
            }
        }

        private void compareRow(int line) {
            int total = grid.cell(line, 0);
            long row = 0;
            for (int cell = total + 1; cell < total + grid.width; cell++) {
                row = Math.addExact(row, grid.dong[cell]);
            }
            if (row != grid.dong[total]) {
                rowIsOff(line);
            }
        }

        private void compareSums(int slot, int line) {
            if (line == Grid.NONE || !grid.counts[line] || !testsSum(line)) {
                return;
            }
            for (int column = 0; column < grid.width; column++) {
                if (sumsOf[slot * grid.width + column] != grid.dong[grid.cell(line, column)]) {
                    keys.add(key(Equation.ofLines(sumKind(line), line, column)));
                }
            }
        }
    }
}
