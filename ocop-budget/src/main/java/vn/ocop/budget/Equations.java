// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The identities that a repair must satisfy, by the cells that take part, with how far each is off now. */
final class Equations {
    private final BudgetTable table;
    private final Grid grid;
    private final TableSums sums;
    private final IdentityCheck check;
    private final IdentityScan scan;
    private final Set<Integer> doubtfulSlots;
    private final Map<Equation, IdentityCheck.Sum> off = new LinkedHashMap<>();
    private final Set<Equation> wrong = new LinkedHashSet<>();
    private final Map<Equation, ImmutableIntArray> cells = new HashMap<>();
    private final Set<Integer> unknown = new LinkedHashSet<>();
    private final SetMultimap<Equation, Integer> unknownIn =
            MultimapBuilder.hashKeys().linkedHashSetValues().build();
    private int held;

    Equations(IdentityCheck check, IdentityScan scan, List<Identity> inexact) {
        this.table = check.table();
        this.grid = table.grid();
        this.sums = check.sums();
        this.check = check;
        this.scan = scan;
        this.doubtfulSlots = table.doubts().slots(grid);
        for (Identity identity : inexact) {
            Equation equation = identity.equation();
            off.put(equation, sum(equation));
            if (identity.verdict() == Identity.Verdict.WRONG && equation.kind().isSum()) {
                if (isHeld(equation)) {
                    held++;
                } else {
                    wrong.add(equation);
                }
            }
        }
        for (int cell = 0; grid.hasUnreadable && cell < grid.state.length; cell++) {
            if (grid.isUnreadable(cell)) {
                unknown.add(cell);
                int at = cell;
                of(cell).forEach(equation -> unknownIn.put(equation, at));
            }
        }
    }

    /** Those that do not hold and may be mended. */
    Set<Equation> wrong() {
        return wrong;
    }

    /** How many do not hold and are left alone, since the layout leaves open what they add up. */
    int held() {
        return held;
    }

    /** The cells that cannot be read. */
    Set<Integer> unknown() {
        return unknown;
    }

    /** Whether no amount is sought for a cell that cannot be read. */
    boolean isLeftAlone(int cell) {
        return table.isWithoutValue(cell);
    }

    /** The cells of an equation that cannot be read. */
    Set<Integer> unknownIn(Equation equation) {
        return unknownIn.get(equation);
    }

    /** Whether the layout leaves open what an equation adds up. */
    private boolean isHeld(Equation equation) {
        return switch (equation.kind()) {
            case CHILDREN_SUM, GRAND_TOTAL -> doubtfulSlots.contains(grid.ownSlot[equation.line()]);
            case HEADLINE -> equation.line() == Grid.NONE && doubtfulSlots.contains(Grid.TOP_SLOT);
            case ROW_SUM, COLUMN_PART -> mixesSeparators(equation);
            case SUBTOTAL, PARTS_SUM, LINE_PART -> false;
        };
    }

    /** Whether some of the columns may have been written with other separators, and some not. */
    private boolean mixesSeparators(Equation equation) {
        if (!table.hasDoubtfulColumns()) {
            return false;
        }
        boolean doubtful = table.isDoubtful(equation.column());
        Set<Boolean> others = new HashSet<>();
        sums.parts(equation, (cell, sign) -> others.add(table.isDoubtful(cell % grid.width)));
        return others.contains(!doubtful);
    }

    /** The tested amount minus what it should be; unreadable cells are taken as zero. */
    BigInteger residual(Equation equation) {
        IdentityCheck.Sum sum = off.get(equation);
        if (sum == null) {
            return equation.kind().isSum() ? BigInteger.ZERO : difference(sum(equation));
        }
        return difference(sum);
    }

    private static BigInteger difference(IdentityCheck.Sum sum) {
        return sum.printed().subtract(sum.expected());
    }

    /** Whether an equation would hold with that residual. */
    boolean holds(Equation equation, BigInteger residual, int newAmounts) {
        return residual.signum() == 0
                || (!equation.kind().isSum() && residual.signum() < 0)
                || (!check.precision().isExact()
                        && check.precision().allows(residual, sum(equation).amounts() + newAmounts, table.unit()));
    }

    /** How far an equation may be off. */
    BigDecimal slack(Equation equation, int newAmounts) {
        return check.precision().slack(sum(equation).amounts() + newAmounts, table.unit());
    }

    private IdentityCheck.Sum sum(Equation equation) {
        IdentityCheck.Sum sum = off.get(equation);
        return sum != null ? sum : check.sum(equation);
    }

    int coefficient(Equation equation, int cell) {
        return sums.coefficient(equation, cell);
    }

    /** The equations that a cell takes part in and that are tested. */
    List<Equation> of(int cell) {
        int line = cell / grid.width;
        int column = cell % grid.width;
        List<Equation> equations = new ArrayList<>();
        ofColumns(line, column, equations);
        if (grid.counts[line] && scan.testsSum(line)) {
            add(equations, Equation.ofLines(sumKind(line), line, column));
        }
        int above = line >= grid.lines ? Grid.NONE : summing(line);
        if (above != Grid.NONE && grid.counts[above] && scan.testsSum(above)) {
            add(equations, Equation.ofLines(sumKind(above), above, column));
        }
        int stated = scan.statedLine();
        boolean isStated = stated == Grid.NONE ? isTop(line) : line == stated;
        if (isStated && scan.testsStated(column)) {
            add(equations, Equation.ofLines(Identity.Kind.HEADLINE, stated, column));
        }
        for (TableSums.Extra extra : sums.extrasOf(line)) {
            extra.tests()
                    .filter(kind -> scan.tests(kind) && grid.counts[extra.index()])
                    .ifPresent(kind -> add(equations, Equation.ofLines(kind, extra.index(), column)));
        }
        ofParts(line, column, equations);
        return equations;
    }

    private void ofParts(int line, int column, List<Equation> equations) {
        for (int whole : sums.wholesOf(line)) {
            if (scan.tests(Identity.Kind.PARTS_SUM) && grid.counts[whole]) {
                add(equations, Equation.ofLines(Identity.Kind.PARTS_SUM, whole, column));
            }
        }
    }

    private void ofColumns(int line, int column, List<Equation> equations) {
        for (int by = 0; by < sums.relations().size(); by++) {
            TableLayout.Relation relation = sums.relations().get(by);
            boolean takesPart = relation.sign(column) != 0 || relation.total() == column;
            if (relation.adds() && scan.tests(Identity.Kind.ROW_SUM) && takesPart) {
                add(equations, new Equation(Identity.Kind.ROW_SUM, line, relation.total(), by));
            }
            if (!relation.adds() && scan.tests(Identity.Kind.COLUMN_PART) && grid.counts[line]) {
                parts(relation, by, line, column, equations);
            }
        }
    }

    private void parts(TableLayout.Relation relation, int by, int line, int column, List<Equation> equations) {
        relation.parts().forEach(part -> {
            if (part == column || relation.total() == column) {
                add(equations, new Equation(Identity.Kind.COLUMN_PART, line, part, by));
            }
        });
    }

    private void add(List<Equation> to, Equation equation) {
        if (!isHeld(equation)) {
            to.add(equation);
        }
    }

    private int summing(int line) {
        return grid.sumSlot[line] == Grid.NONE ? Grid.NONE : grid.slotLine[grid.sumSlot[line]];
    }

    private boolean isTop(int line) {
        return line < grid.lines && grid.sumSlot[line] == Grid.TOP_SLOT;
    }

    private Identity.Kind sumKind(int line) {
        return line == grid.lines ? Identity.Kind.GRAND_TOTAL : Identity.Kind.CHILDREN_SUM;
    }

    /** The cells of an equation that a repair may change. */
    ImmutableIntArray cells(Equation equation) {
        return cells.computeIfAbsent(equation, this::collect);
    }

    private ImmutableIntArray collect(Equation equation) {
        ImmutableIntArray.Builder found = ImmutableIntArray.builder();
        if (equation.line() == Grid.NONE) {
            sums.slot(Grid.TOP_SLOT, equation.column(), (cell, sign) -> addIfChangeable(found, cell));
        } else {
            found.add(sums.tested(equation));
        }
        sums.parts(equation, (cell, sign) -> addIfChangeable(found, cell));
        return found.build();
    }

    private void addIfChangeable(ImmutableIntArray.Builder found, int cell) {
        int line = cell / grid.width;
        if (grid.counts[line] || isBlankLeaf(line)) {
            found.add(cell);
        }
    }

    /** A line whose amounts may have been forgotten: nothing stands in it, not even a text. */
    private boolean isBlankLeaf(int line) {
        for (int column = 0; column < grid.width; column++) {
            if (grid.state(grid.cell(line, column)) != Cell.State.BLANK) {
                return false;
            }
        }
        return grid.isLeaf(line);
    }
}
