// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.ocop.core.Text;

/** Names what may have happened in each set of changes and puts the likeliest first. */
final class RepairRanking {

    /** How many proposals are told. */
    private static final int MOST = 20;

    /** Beyond this the number of proposals is not counted on. */
    private static final int LARGEST = 1_000_000_000;

    /**
     * Changes with what they are ranked by.
     *
     * @param changes the changes
     * @param kind what may have happened
     * @param agreement how many more lines of the same name agree with them than with what is printed
     * @param digits how many digits they change
     */
    private record Ranked(List<RepairSearch.Change> changes, Repair.Kind kind, int agreement, int digits) {
        /** Both together; the less likely of their kinds counts. */
        Ranked with(Ranked other) {
            List<RepairSearch.Change> all = new ArrayList<>(changes);
            all.addAll(other.changes);
            Repair.Kind less = kind.rank() >= other.kind.rank() ? kind : other.kind;
            return new Ranked(all, less, agreement + other.agreement, digits + other.digits);
        }

        private static int byPlace(Ranked one, Ranked other) {
            for (int i = 0; i < Math.min(one.changes.size(), other.changes.size()); i++) {
                int order = Integer.compare(
                        one.changes.get(i).cell(), other.changes.get(i).cell());
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.changes.size(), other.changes.size());
        }
    }

    private static final Ranked NOTHING = new Ranked(List.of(), Repair.Kind.DIGITS_SWAPPED, 0, 0);

    /**
     * The proposals that take one alternative of each group, best first.
     *
     * @param repairs the best
     * @param more how many others there are
     */
    record Proposals(ImmutableList<Repair> repairs, int more) {
        static final Proposals NONE = new Proposals(ImmutableList.of(), 0);
    }

    private static final Comparator<Ranked> BEST_FIRST = Comparator.<Ranked>comparingInt(of -> of.kind.rank())
            .thenComparing(Comparator.<Ranked>comparingInt(of -> of.agreement).reversed())
            .thenComparingInt(of -> of.digits)
            .thenComparing(Ranked::byPlace);

    private final BudgetTable printed;
    private final Map<Integer, Text> otherReadings;
    private final BudgetTable table;
    private final Grid grid;

    /**
     * A ranking.
     *
     * @param printed the table as it is printed, from which each proposal starts
     * @param read the table as it is read, in which the alternatives were sought
     * @param otherReadings by cell: the sum that its printed amount may be
     */
    RepairRanking(BudgetTable printed, BudgetTable read, Map<Integer, Text> otherReadings) {
        this.otherReadings = otherReadings;
        this.printed = printed;
        this.table = read;
        this.grid = read.grid();
    }

    /**
     * Ranks what takes one alternative of each group.
     *
     * @param always what every proposal begins with: the changes from the table as printed to the table as read
     * @param groups the alternatives of each group
     */
    Proposals rank(Optional<RepairSearch.Fix> always, List<List<RepairSearch.Fix>> groups) {
        if (groups.isEmpty() && always.isEmpty()) {
            return Proposals.NONE;
        }
        List<Ranked> best =
                List.of(always.map(fix -> new Ranked(fix.changes(), fix.kind().orElse(Repair.Kind.OTHER), 0, 0))
                        .orElse(NOTHING));
        int all = 1;
        for (List<RepairSearch.Fix> group : groups) {
            all = saturated(all, group.size());
            List<Ranked> alternatives = best(group.stream().map(this::ranked).toList());
            List<Ranked> combined = new ArrayList<>();
            best.forEach(one -> alternatives.forEach(other -> combined.add(one.with(other))));
            best = best(combined);
        }
        ImmutableList<Repair> repairs = best.stream().map(this::repair).collect(ImmutableList.toImmutableList());
        return new Proposals(repairs, all - repairs.size());
    }

    private static int saturated(int a, int b) {
        return a > LARGEST / b ? LARGEST : a * b;
    }

    private static List<Ranked> best(List<Ranked> of) {
        return of.stream().sorted(BEST_FIRST).limit(MOST).toList();
    }

    private Ranked ranked(RepairSearch.Fix fix) {
        List<RepairSearch.Change> changes = fix.changes();
        Repair.Kind kind = fix.kind().orElseGet(() -> kind(changes));
        int agreement = changes.stream().mapToInt(this::agreement).sum();
        int digits = changes.stream()
                .mapToInt(change -> TypingMistake.differingDigits(printed(change), meant(change)))
                .sum();
        return new Ranked(changes, kind, agreement, digits);
    }

    private Repair repair(Ranked of) {
        Map<Integer, BigInteger> byCell = new TreeMap<>();
        of.changes.forEach(change -> byCell.merge(change.cell(), change.by(), BigInteger::add));
        List<RepairSearch.Change> changes = byCell.entrySet().stream()
                .map(change -> new RepairSearch.Change(change.getKey(), change.getValue()))
                .toList();
        Text reason = withOtherReading(reason(of.kind, changes, of.agreement), changes);
        return new Repair(of.kind, changes.stream().map(this::cellChange).toList(), reason);
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
        if (changes.size() == 2 && isExchange(changes.get(0), changes.get(1))) {
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

    /** Says of a sum that would be changed which other sum it is as printed. */
    private Text withOtherReading(Text reason, List<RepairSearch.Change> changes) {
        return changes.stream()
                .filter(change -> otherReadings.containsKey(change.cell()))
                .findFirst()
                .map(change -> otherReadings.getOrDefault(change.cell(), reason))
                .map(other -> new Text(reason.vi() + "; " + other.vi(), reason.en() + "; " + other.en()))
                .orElse(reason);
    }

    private Text reason(Repair.Kind kind, List<RepairSearch.Change> changes, int agreement) {
        Text what = changes.stream().anyMatch(change -> grid.isUnreadable(change.cell()))
                ? new Text("ô không đọc được", "the cell cannot be read")
                : kind == Repair.Kind.THOUSANDS_LOST ? times(changes) : kind.text();
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

    private Text times(List<RepairSearch.Change> changes) {
        long cells = changes.stream()
                .filter(change -> change.by()
                        .equals(BigInteger.valueOf(printed.grid().dong[change.cell()])
                                .multiply(LostThousands.GROUP_LESS_ONE)))
                .count();
        Text kind = Repair.Kind.THOUSANDS_LOST.text();
        return new Text(cells + " ô × 1.000: " + kind.vi(), cells + " cells × 1000: " + kind.en());
    }

    private Repair.Change cellChange(RepairSearch.Change change) {
        int line = change.cell() / grid.width;
        int column = change.cell() % grid.width;
        Optional<String> text = table.text(change.cell());
        long amount = printed.grid().dong[change.cell()];
        return new Repair.Change(
                table.location(line, column),
                table.path(line),
                table.columns().get(column),
                text.isEmpty() ? OptionalLong.of(amount) : OptionalLong.empty(),
                text,
                amount + change.by().longValueExact());
    }
}
