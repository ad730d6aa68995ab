// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The identities that a repair must satisfy, by the cells that take part, with how far each is off now. */
final class Equations {
    private final Grid grid;
    private final IdentityCheck check;
    private final IdentityScan scan;
    private final Map<Equation, IdentityCheck.Sum> off = new LinkedHashMap<>();
    private final List<Equation> wrong = new ArrayList<>();
    private final Map<Equation, ImmutableIntArray> cells = new HashMap<>();

    Equations(IdentityCheck check, IdentityScan scan, List<Identity> inexact) {
        this.grid = check.table().grid();
        this.check = check;
        this.scan = scan;
        for (Identity identity : inexact) {
            Equation equation = Equation.of(identity);
            off.put(equation, sum(equation));
            if (identity.verdict() == Identity.Verdict.WRONG) {
                wrong.add(equation);
            }
        }
    }

    /** Those that do not hold. */
    List<Equation> wrong() {
        return wrong;
    }

    /** The tested amount minus what it should be; unreadable cells are taken as zero. */
    BigInteger residual(Equation equation) {
        IdentityCheck.Sum sum = off.get(equation);
        return sum == null ? BigInteger.ZERO : sum.printed().subtract(sum.expected());
    }

    /** Whether an equation would hold with that residual. */
    boolean holds(Equation equation, BigInteger residual, int newAmounts) {
        return residual.signum() == 0
                || (!check.precision().isExact()
                        && check.precision()
                                .allows(
                                        residual,
                                        sum(equation).amounts() + newAmounts,
                                        check.table().unit()));
    }

    /** How far an equation may be off. */
    BigDecimal slack(Equation equation, int newAmounts) {
        return check.precision()
                .slack(sum(equation).amounts() + newAmounts, check.table().unit());
    }

    private IdentityCheck.Sum sum(Equation equation) {
        IdentityCheck.Sum sum = off.get(equation);
        return sum != null ? sum : check.sum(equation.kind(), equation.line(), equation.column());
    }

    /** The equations that a cell takes part in, three at most. */
    List<Equation> of(int cell) {
        int line = cell / grid.width;
        int column = cell % grid.width;
        List<Equation> equations = new ArrayList<>(3);
        if (scan.testsRows()) {
            equations.add(new Equation(Identity.Kind.ROW_SUM, line, 0));
        }
        if (grid.counts[line] && scan.testsSum(line)) {
            equations.add(new Equation(sumKind(line), line, column));
        }
        int above = line == grid.lines ? Grid.NONE : grid.slotLine[grid.slot[line]];
        if (above != Grid.NONE && grid.counts[above] && scan.testsSum(above)) {
            equations.add(new Equation(sumKind(above), above, column));
        }
        int stated = scan.statedLine();
        boolean isStated = stated == Grid.NONE ? isTop(line) : line == stated;
        if (isStated && scan.testsStated(column)) {
            equations.add(new Equation(Identity.Kind.HEADLINE, stated, column));
        }
        return equations;
    }

    private boolean isTop(int line) {
        return line < grid.lines && grid.slot[line] == Grid.TOP_SLOT;
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
        if (equation.kind() == Identity.Kind.ROW_SUM) {
            for (int column = 0; column < grid.width; column++) {
                found.add(grid.cell(equation.line(), column));
            }
            return found.build();
        }
        if (equation.line() != Grid.NONE) {
            found.add(grid.cell(equation.line(), equation.column()));
        }
        if (equation.kind() != Identity.Kind.HEADLINE || equation.line() == Grid.NONE) {
            int slot = equation.line() == Grid.NONE ? Grid.TOP_SLOT : grid.ownSlot[equation.line()];
            for (int line = grid.first(slot); line != Grid.NONE; line = grid.next(line)) {
                if (grid.counts[line] || isBlankLeaf(line)) {
                    found.add(grid.cell(line, equation.column()));
                }
            }
        }
        return found.build();
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
