// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.ocop.core.Text;

/**
 * The tables of several years side by side. Lines are matched by their names from the first level down, units without the
 * office in front, since numbers shift from year to year. This class is immutable and thread-safe.
 */
public final class BudgetComparison {
    /** The name under which the total of every table is found, whatever its header says. */
    public static final String TOTAL = "total";

    private final ImmutableSortedMap<Integer, BudgetTable> tables;
    private final ImmutableList<Line> lines;

    private BudgetComparison(ImmutableSortedMap<Integer, BudgetTable> tables) {
        this.tables = tables;
        this.lines = compare();
    }

    /**
     * Compares tables.
     *
     * @param tables the tables by year, two or more
     * @return the comparison
     */
    public static BudgetComparison of(SortedMap<Integer, BudgetTable> tables) {
        if (tables.size() < 2) {
            throw new IllegalArgumentException("tables must be 2 or more, were " + tables.size());
        }
        return new BudgetComparison(ImmutableSortedMap.copyOfSorted(tables));
    }

    /**
     * The years.
     *
     * @return the years in order
     */
    public List<Integer> years() {
        return tables.keySet().asList();
    }

    /**
     * The table of a year.
     *
     * @param year one of the years
     * @return the table
     */
    public BudgetTable table(int year) {
        BudgetTable table = tables.get(year);
        if (table == null) {
            throw new IllegalArgumentException("year must be one of " + years() + ", was " + year);
        }
        return table;
    }

    /**
     * The columns of all years.
     *
     * @return {@value #TOTAL}, then the headers of the sources in the order in which they first appear
     */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>(Set.of(TOTAL));
        for (BudgetTable table : tables.values()) {
            columns.addAll(table.columns().subList(1, table.columns().size()));
        }
        return ImmutableList.copyOf(columns);
    }

    /**
     * Every line of every year.
     *
     * @return the grand total first if there is one, then each line after the one above it, in the order in which they
     *     first appear
     */
    public List<Line> lines() {
        return lines;
    }

    private ImmutableList<Line> compare() {
        Node root = new Node();
        tables.forEach((year, table) -> {
            table.grandTotal().ifPresent(grand -> root.lines.put(year, grand));
            table.lines().stream()
                    .filter(line -> line.depth() == 1)
                    .forEach(line -> root.add(year, line, Names.ofBody(line.name())));
        });
        ImmutableList.Builder<Line> ordered = ImmutableList.builder();
        Line top = root.freeze();
        if (!root.lines.isEmpty()) {
            ordered.add(top);
        }
        top.children().forEach(line -> collect(ordered, line));
        return ordered.build();
    }

    private static void collect(ImmutableList.Builder<Line> ordered, Line line) {
        ordered.add(line);
        line.children().forEach(child -> collect(ordered, child));
    }

    /** A line while the years are read one after another. */
    private static final class Node {
        private final SortedMap<Integer, BudgetLine> lines = new TreeMap<>();
        private final Map<String, Node> children = new LinkedHashMap<>();

        /** A second line of the same name and year is a line of its own. */
        void add(int year, BudgetLine line, String name) {
            String key = name;
            while (children.containsKey(key) && children.get(key).lines.containsKey(year)) {
                key += '\n';
            }
            Node node = children.computeIfAbsent(key, of -> new Node());
            node.lines.put(year, line);
            line.children().forEach(child -> node.add(year, child, Names.normal(child.name())));
        }

        Line freeze() {
            return new Line(
                    ImmutableSortedMap.copyOfSorted(lines),
                    children.values().stream().map(Node::freeze).collect(ImmutableList.toImmutableList()));
        }
    }

    /**
     * How an amount of one year differs from that of another. This class is immutable and thread-safe.
     *
     * @param kind what happened
     * @param difference the later amount minus the earlier one in whole dong; a missing line counts as zero
     */
    public record Change(Kind kind, BigInteger difference) {
        /**
         * Makes a change.
         *
         * @param kind what happened
         * @param difference the later amount minus the earlier one in whole dong
         */
        public Change {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(difference, "difference");
        }

        /** What happened to a line from one year to another. */
        public enum Kind {
            /** Only the later year has it. */
            NEW(new Text("mới", "new")),
            /** Only the earlier year has it. */
            DROPPED(new Text("không còn", "dropped")),
            /** More than before. */
            RAISED(new Text("tăng", "raised")),
            /** Less than before. */
            LOWERED(new Text("giảm", "lowered")),
            /** The same as before. */
            UNCHANGED(new Text("không đổi", "unchanged"));

            private final Text text;

            Kind(Text text) {
                this.text = text;
            }

            /**
             * The word for a reader.
             *
             * @return the word in both languages
             */
            public Text text() {
                return text;
            }
        }
    }

    /**
     * A line through the years, with the lines below it that explain its changes. This class is immutable and thread-safe.
     */
    public static final class Line {
        private final ImmutableSortedMap<Integer, BudgetLine> lines;
        private final ImmutableList<Line> children;

        Line(ImmutableSortedMap<Integer, BudgetLine> lines, ImmutableList<Line> children) {
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
        public List<Line> children() {
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
            boolean blank = cell.isPresent() && cell.get().state() == Cell.State.BLANK;
            return blank ? OptionalLong.of(0) : cell.map(Cell::dong).orElse(OptionalLong.empty());
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
        public Optional<Change> change(int from, int to, String column) {
            OptionalLong before = amount(from, column);
            OptionalLong after = amount(to, column);
            if (before.isEmpty() && after.isEmpty()) {
                return Optional.empty();
            }
            BigInteger difference = BigInteger.valueOf(after.orElse(0)).subtract(BigInteger.valueOf(before.orElse(0)));
            return Optional.of(new Change(kind(before, after, difference.signum()), difference));
        }

        private static Change.Kind kind(OptionalLong before, OptionalLong after, int sign) {
            if (before.isEmpty()) {
                return Change.Kind.NEW;
            }
            if (after.isEmpty()) {
                return Change.Kind.DROPPED;
            }
            return sign == 0 ? Change.Kind.UNCHANGED : sign > 0 ? Change.Kind.RAISED : Change.Kind.LOWERED;
        }

        /**
         * The lines below that make the change; if both years add up, their changes add up to that of this line.
         *
         * @param from the earlier year
         * @param to the later year
         * @param column the text of the column's header, or {@value BudgetComparison#TOTAL}
         * @return those whose amounts differ, the largest change first
         */
        public List<Line> because(int from, int to, String column) {
            Comparator<Line> bySize = Comparator.comparing(
                    line -> line.difference(from, to, column).abs());
            return children.stream()
                    .filter(line -> line.difference(from, to, column).signum() != 0)
                    .sorted(bySize.reversed())
                    .collect(ImmutableList.toImmutableList());
        }

        private BigInteger difference(int from, int to, String column) {
            return change(from, to, column).map(Change::difference).orElse(BigInteger.ZERO);
        }

        @Override
        public String toString() {
            return name() + " " + lines.keySet();
        }
    }
}
