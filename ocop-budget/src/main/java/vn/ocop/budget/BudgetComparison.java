// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tables of several years side by side. Lines are matched by their names from the first level down, units without the
 * office in front, since numbers shift from year to year. This class is immutable and thread-safe.
 */
public final class BudgetComparison {
    /** The name under which the total of every table is found, whatever its header says. */
    public static final String TOTAL = "total";

    private final ImmutableSortedMap<Integer, BudgetTable> tables;
    private final ImmutableList<ComparedLine> lines;

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
    public List<ComparedLine> lines() {
        return lines;
    }

    private ImmutableList<ComparedLine> compare() {
        Node root = new Node();
        tables.forEach((year, table) -> {
            table.grandTotal().ifPresent(grand -> root.lines.put(year, grand));
            table.lines().stream()
                    .filter(line -> line.depth() == 1)
                    .forEach(line -> root.add(year, line, Names.ofBody(line.name())));
        });
        ImmutableList.Builder<ComparedLine> ordered = ImmutableList.builder();
        ComparedLine top = root.freeze();
        if (!root.lines.isEmpty()) {
            ordered.add(top);
        }
        top.children().forEach(line -> collect(ordered, line));
        return ordered.build();
    }

    private static void collect(ImmutableList.Builder<ComparedLine> ordered, ComparedLine line) {
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

        ComparedLine freeze() {
            return new ComparedLine(
                    ImmutableSortedMap.copyOfSorted(lines),
                    children.values().stream().map(Node::freeze).collect(ImmutableList.toImmutableList()));
        }
    }
}
