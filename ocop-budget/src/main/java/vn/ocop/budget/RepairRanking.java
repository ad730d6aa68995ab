// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import vn.ocop.core.Text;

/** Names what may have happened in each set of changes and puts the likeliest first. */
final class RepairRanking {

    /**
     * A repair with what it is ranked by.
     *
     * @param repair the repair
     * @param rank by kind
     * @param agreement how many more lines of the same name agree with it than with what is printed
     * @param digits how many digits it changes
     * @param place its first cell, then its second
     */
    private record Ranked(Repair repair, int rank, int agreement, int digits, long place) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::rank)
            .thenComparing(Comparator.comparingInt(Ranked::agreement).reversed())
            .thenComparingInt(Ranked::digits)
            .thenComparingLong(Ranked::place);

    private final BudgetTable table;
    private final Grid grid;

    RepairRanking(BudgetTable table) {
        this.table = table;
        this.grid = table.grid();
    }

    ImmutableList<Repair> rank(List<List<RepairSearch.Change>> sets) {
        return sets.stream()
                .map(this::ranked)
                .sorted(BEST_FIRST)
                .map(Ranked::repair)
                .collect(ImmutableList.toImmutableList());
    }

    private Ranked ranked(List<RepairSearch.Change> changes) {
        Repair.Kind kind = kind(changes);
        int agreement = changes.stream().mapToInt(this::agreement).sum();
        int digits = changes.stream()
                .mapToInt(change -> TypingMistake.differingDigits(printed(change), meant(change)))
                .sum();
        long place =
                changes.stream().mapToLong(RepairSearch.Change::cell).reduce(0, (a, b) -> a * grid.state.length + b);
        Repair repair =
                new Repair(kind, changes.stream().map(this::cellChange).toList(), reason(kind, changes, agreement));
        return new Ranked(repair, kind.rank(), agreement, digits, place);
    }

    private long printed(RepairSearch.Change change) {
        return grid.dong[change.cell()];
    }

    private long meant(RepairSearch.Change change) {
        return printed(change) + change.by().longValueExact();
    }

    private int agreement(RepairSearch.Change change) {
        int line = change.cell() / grid.width;
        int column = change.cell() % grid.width;
        return table.peers().agreeing(line, column, meant(change))
                - table.peers().agreeing(line, column, printed(change));
    }

    private Repair.Kind kind(List<RepairSearch.Change> changes) {
        if (changes.size() > 1 && isExchange(changes.get(0), changes.get(1))) {
            int apart = changes.get(1).cell() - changes.get(0).cell();
            return apart == grid.width ? Repair.Kind.ROW_SHIFTED : Repair.Kind.NEIGHBOUR_COPIED;
        }
        return changes.stream()
                .map(this::kind)
                .max(Comparator.comparingInt(Repair.Kind::rank))
                .orElse(Repair.Kind.OTHER);
    }

    /** Two neighbouring cells, one above or beside the other, hold each other's amounts. */
    private boolean isExchange(RepairSearch.Change a, RepairSearch.Change b) {
        int apart = b.cell() - a.cell();
        boolean beside = apart == 1 && b.cell() % grid.width != 0;
        return (beside || apart == grid.width) && printed(a) == meant(b) && printed(b) == meant(a);
    }

    private Repair.Kind kind(RepairSearch.Change change) {
        if (!grid.isAmount(change.cell())) {
            return Repair.Kind.OTHER;
        }
        Repair.Kind slip = TypingMistake.of(printed(change), meant(change), table.unit());
        if (slip != Repair.Kind.OTHER || printed(change) == 0) {
            return slip;
        }
        int line = change.cell() / grid.width;
        int column = change.cell() % grid.width;
        if (holds(line - 1, column, change) || holds(line + 1, column, change)) {
            return Repair.Kind.ROW_SHIFTED;
        }
        return holds(line, column - 1, change) || holds(line, column + 1, change)
                ? Repair.Kind.NEIGHBOUR_COPIED
                : Repair.Kind.OTHER;
    }

    /** Whether a cell of the table prints the same amount. */
    private boolean holds(int line, int column, RepairSearch.Change change) {
        boolean inside = line >= 0 && line < grid.rows() && column >= 0 && column < grid.width;
        return inside
                && grid.isAmount(grid.cell(line, column))
                && grid.dong[grid.cell(line, column)] == printed(change);
    }

    private Text reason(Repair.Kind kind, List<RepairSearch.Change> changes, int agreement) {
        Text what = changes.stream().anyMatch(change -> grid.isUnreadable(change.cell()))
                ? new Text("ô không đọc được", "the cell cannot be read")
                : kind.text();
        if (agreement == 0) {
            return what;
        }
        return agreement > 0
                ? new Text(
                        what.vi() + "; khớp với các dòng cùng tên ở đơn vị khác",
                        what.en() + "; agrees with the lines of the same name in other units")
                : new Text(
                        what.vi() + "; khác với các dòng cùng tên ở đơn vị khác",
                        what.en() + "; differs from the lines of the same name in other units");
    }

    private Repair.Change cellChange(RepairSearch.Change change) {
        int line = change.cell() / grid.width;
        int column = change.cell() % grid.width;
        boolean readable = !grid.isUnreadable(change.cell());
        return new Repair.Change(
                table.location(line, column),
                table.path(line),
                table.columns().get(column),
                readable ? OptionalLong.of(printed(change)) : OptionalLong.empty(),
                table.text(change.cell()),
                meant(change));
    }
}
