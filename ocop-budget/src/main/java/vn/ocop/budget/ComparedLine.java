// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line through the years, with the lines below it that explain its changes. This class is immutable and thread-safe.
 */
public final class ComparedLine {
    private final ImmutableSortedMap<Integer, BudgetLine> lines;
    private final ImmutableList<ComparedLine> children;

    ComparedLine(ImmutableSortedMap<Integer, BudgetLine> lines, ImmutableList<ComparedLine> children) {
        this.lines = lines;
        this.children = children;
    }

    /**
     * The name as the last year prints it that has the line.
     *
     * @return the name
     */
    public String name() {
        return latest().map(line -> line.name().strip()).orElse("");
    }

    /**
     * The level.
     *
     * @return 1 for the first level, 0 for the grand total
     */
    public int depth() {
        return latest().map(BudgetLine::depth).orElse(0);
    }

    private Optional<BudgetLine> latest() {
        return lines.isEmpty() ? Optional.empty() : in(lines.lastKey());
    }

    /**
     * The line of a year.
     *
     * @param year the year
     * @return the line, if that year has it
     */
    public Optional<BudgetLine> in(int year) {
        return Optional.ofNullable(lines.get(year));
    }

    /**
     * The lines directly below, those of all years together.
     *
     * @return the lines in the order in which they first appear
     */
    public List<ComparedLine> children() {
        return children;
    }

    /**
     * The amount of a year.
     *
     * @param year the year
     * @param column the text of the column's header, or {@value BudgetComparison#TOTAL}
     * @return whole dong, zero for an empty cell beside amounts; absent if that year has no such line or column, or the
     *     line has no amounts
     */
    public OptionalLong amount(int year, String column) {
        Optional<Cell> cell = in(year).filter(BudgetLine::hasAmounts).flatMap(line -> cell(line, column));
        if (cell.isEmpty() || cell.get().state() == CellState.UNREADABLE) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(cell.get().dong().orElse(0));
    }

    private static Optional<Cell> cell(BudgetLine line, String column) {
        Optional<Cell> named = line.cells().stream()
                .filter(cell -> cell.column().equals(column))
                .findFirst();
        return named.isEmpty() && column.equals(BudgetComparison.TOTAL) ? Optional.of(line.total()) : named;
    }

    /**
     * What changed from one year to another.
     *
     * @param from the earlier year
     * @param to the later year
     * @param column the text of the column's header, or {@value BudgetComparison#TOTAL}
     * @return the change; absent if neither year has an amount
     */
    public Optional<AmountChange> change(int from, int to, String column) {
        OptionalLong before = amount(from, column);
        OptionalLong after = amount(to, column);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        BigInteger difference = BigInteger.valueOf(after.orElse(0)).subtract(BigInteger.valueOf(before.orElse(0)));
        return Optional.of(new AmountChange(kind(before, after, difference.signum()), difference));
    }

    private static AmountChange.Kind kind(OptionalLong before, OptionalLong after, int sign) {
        if (before.isEmpty()) {
            return AmountChange.Kind.NEW;
        }
        if (after.isEmpty()) {
            return AmountChange.Kind.DROPPED;
        }
        return sign == 0
                ? AmountChange.Kind.UNCHANGED
                : sign > 0 ? AmountChange.Kind.RAISED : AmountChange.Kind.LOWERED;
    }

    /**
     * The lines below that make the change; if both years add up, their changes add up to that of this line.
     *
     * @param from the earlier year
     * @param to the later year
     * @param column the text of the column's header, or {@value BudgetComparison#TOTAL}
     * @return those whose amounts differ, the largest change first
     */
    public List<ComparedLine> because(int from, int to, String column) {
        Comparator<ComparedLine> bySize =
                Comparator.comparing(line -> line.difference(from, to, column).abs());
        return children.stream()
                .filter(line -> line.difference(from, to, column).signum() != 0)
                .sorted(bySize.reversed())
                .collect(ImmutableList.toImmutableList());
    }

    private BigInteger difference(int from, int to, String column) {
        return change(from, to, column).map(AmountChange::difference).orElse(BigInteger.ZERO);
    }

    @Override
    public String toString() {
        return name() + " " + lines.keySet();
    }
}
