// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * A budget table (bảng kinh phí): lines by unit and task, a total and any number of funding sources, in whole dong.
 *
 * <p>The numbers of the lines say which line stands below which: an upper-case numeral is a line of the first level, a
 * number stands below the last numeral, {@code 1.1} below {@code 1}, and {@code -}, {@code a} or {@code a)} below the last
 * numbered line. The grand total has no number and is called {@code Tổng cộng}, {@code Tổng số} or {@code TOTAL}. A wrong
 * table is a table too: what is inconsistent is for the {@link BudgetValidator} to say. This class is immutable and
 * thread-safe.
 */
public final class BudgetTable {
    private static final int ONE_GROUP = 1000;

    private final MoneyUnit unit;
    private final ImmutableList<FundingSource> sources;
    private final TableLayout layout;
    private final Grid grid;
    private final Hierarchy hierarchy;
    private final RowStore rows;
    private final TableSums sums;
    private final Doubts doubts;
    private final Peers peers;
    private final BitSet decimals;
    private final CellNotes notes;
    private final FindingLog log;
    private final ImmutableList<Finding> findings;

    private BudgetTable(Builder builder, Grid grid, Hierarchy hierarchy) {
        this.unit = builder.unit;
        this.sources = ImmutableList.copyOf(builder.sources);
        this.layout = builder.layout.build();
        this.grid = grid;
        this.hierarchy = hierarchy;
        this.rows = builder.reader().store();
        this.sums = new TableSums(grid, layout.relations(), builder.reader().extras(grid));
        this.doubts = builder.reader().doubts();
        this.peers = Peers.of(grid, rows.names);
        this.decimals = builder.reader().separators().decimals();
        this.notes = builder.notes();
        this.log = builder.log;
        builder.reader().unnumbered().report(grid, hierarchy);
        new TableChecks(this, rows, builder.reader().separators(), log).run();
        totalFormula(new TotalFormula(grid, hierarchy, builder.reader().addends()));
        this.findings = log.inOrder();
    }

    private void totalFormula(TotalFormula formula) {
        if (!formula.holds()) {
            doubts.grandTotal();
            Finding finding = about(BudgetFinding.TOTAL_FORMULA, grid.lines)
                    .fact("name", path(grid.lines))
                    .fact("stated", formula.stated())
                    .fact("lines", formula.units())
                    .build();
            log.add(row(grid.lines), 0, finding);
        }
    }

    /** The same lines with other amounts. */
    private BudgetTable(BudgetTable of, Grid grid, TableSums sums) {
        this.unit = of.unit;
        this.sources = of.sources;
        this.layout = of.layout;
        this.grid = grid;
        this.hierarchy = of.hierarchy;
        this.rows = of.rows;
        this.sums = sums;
        this.doubts = of.doubts;
        this.peers = Peers.of(grid, rows.names);
        this.decimals = new BitSet();
        this.notes = of.notes.ofOtherAmounts();
        this.log = new FindingLog();
        this.findings = ImmutableList.of();
    }

    /** The same lines with other amounts: what was said of the cells as printed is not said again. */
    BudgetTable with(long[] dong) {
        Grid other = grid.with(dong);
        return new BudgetTable(this, other, sums.with(other));
    }

    /** Another reading of the same table. */
    BudgetTable read(long[] dong) {
        Grid other = grid.with(dong);
        return new BudgetTable(this, other, sums.over(other));
    }

    /** The same table with some amounts read a thousand times. */
    BudgetTable thousandfold(ImmutableIntArray cells) {
        long[] dong = grid.dong.clone();
        cells.forEach(cell -> dong[cell] *= ONE_GROUP);
        return read(dong);
    }

    /**
     * The unit in which amounts are printed.
     *
     * @return the unit
     */
    public MoneyUnit unit() {
        return unit;
    }

    /**
     * The funding sources.
     *
     * @return the sources in the order of the columns
     */
    public List<FundingSource> sources() {
        return sources;
    }

    /**
     * The columns of amounts.
     *
     * @return the texts of the headers: that of the total, then those of the sources
     */
    public List<String> columns() {
        return layout.columns();
    }

    /**
     * The lines: all rows that have a number, and those that a reader took for items or headings, which have none.
     *
     * @return the lines in the order of the table, without the grand total
     */
    public List<BudgetLine> lines() {
        return new Lines();
    }

    /**
     * The line of a path.
     *
     * @param path numbers joined by dots, such as {@code "X.5.-1"}
     * @return the first such line, if there is one
     */
    public Optional<BudgetLine> line(String path) {
        return lines().stream().filter(line -> line.path().equals(path)).findFirst();
    }

    /**
     * The grand total as printed.
     *
     * @return the line, if the table has one
     */
    public Optional<BudgetLine> grandTotal() {
        return grid.hasGrand ? Optional.of(new BudgetLine(this, grid.lines)) : Optional.empty();
    }

    /**
     * What was found while the table was built. {@link BudgetReport#findings()} has these too.
     *
     * @return the findings in the order of the table
     */
    public List<Finding> findings() {
        return findings;
    }

    Grid grid() {
        return grid;
    }

    /** The cells whose amounts are printed with decimals; none where the amounts are not those that were printed. */
    BitSet decimals() {
        return decimals;
    }

    boolean hasDoubtfulColumns() {
        return doubts.hasColumns();
    }

    /** Whether a column may have been written with English separators. */
    boolean isDoubtful(int column) {
        return doubts.isColumn(column);
    }

    /** What a spreadsheet knows of the cells. */
    CellNotes notes() {
        return notes;
    }

    /** Whether the amounts with decimals may have been pasted: nothing says that their decimals are meant. */
    boolean mayBePasted() {
        BitSet meant = (BitSet) decimals.clone();
        meant.andNot(notes.plain());
        return meant.isEmpty() && !decimals.isEmpty();
    }

    /** Whether a cell holds a formula without a value, for which no amount is sought. */
    boolean isWithoutValue(int cell) {
        return notes.isWithoutValue(cell);
    }

    TableSums sums() {
        return sums;
    }

    Doubts doubts() {
        return doubts;
    }

    /** An amount, or the sum of the lines below one that has none of its own. */
    BigInteger planned(int line, int column) {
        if (!grid.isHeading(line)) {
            return BigInteger.valueOf(grid.dong[grid.cell(line, column)]);
        }
        BigInteger sum = BigInteger.ZERO;
        for (int child = grid.first(grid.ownSlot[line]); child != Grid.NONE; child = grid.next(child)) {
            sum = sum.add(planned(child, column));
        }
        return sum;
    }

    TableLayout layout() {
        return layout;
    }

    Peers peers() {
        return peers;
    }

    FindingLog log() {
        return log;
    }

    String no(int line) {
        return rows.numbers.get(line);
    }

    String name(int line) {
        return rows.names.get(line);
    }

    String path(int line) {
        return line >= grid.lines ? name(line).strip() : hierarchy.path(line);
    }

    int row(int line) {
        return rows.row(line);
    }

    Optional<String> text(int cell) {
        return Optional.ofNullable(rows.texts.get(cell));
    }

    Optional<Location> rowLocation(int line) {
        return layout.row(row(line));
    }

    Optional<Location> location(int line, int column) {
        return layout.cell(row(line), column);
    }

    String print(long dong) {
        return print(BigInteger.valueOf(dong));
    }

    String print(BigInteger dong) {
        return Dong.print(dong, unit);
    }

    int requireLine(String path) {
        for (int line = 0; line < grid.rows(); line++) {
            if (grid.isRow(line) && path(line).equals(path)) {
                return line;
            }
        }
        throw new IllegalArgumentException("line must be the path of a line, was \"" + path + "\"");
    }

    int requireColumn(String column) {
        int index = columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("column must be one of " + columns() + ", was \"" + column + "\"");
        }
        return index;
    }

    /** Starts a finding about a line. */
    Finding.Builder about(BudgetFinding code, int line) {
        return Finding.builder(code).at(rowLocation(line)).fact("line", path(line));
    }

    /** Starts a finding about a cell. */
    Finding.Builder about(BudgetFinding code, int line, int column) {
        return Finding.builder(code)
                .at(location(line, column))
                .fact("line", path(line))
                .fact("column", columns().get(column));
    }

    /** Puts a finding about a cell where it belongs. */
    void note(FindingLog to, int line, int column, Finding.Builder finding) {
        to.add(row(line), column + 1, finding.build());
    }

    @Override
    public String toString() {
        return "BudgetTable of " + grid.lines + " lines, columns " + columns();
    }

    /**
     * Starts a table.
     *
     * @param unit the unit in which amounts are printed
     * @return a new builder
     */
    public static Builder builder(MoneyUnit unit) {
        return new Builder(unit);
    }

    private final class Lines extends AbstractList<BudgetLine> implements RandomAccess {
        @Override
        public BudgetLine get(int index) {
            return new BudgetLine(BudgetTable.this, Objects.checkIndex(index, grid.lines));
        }

        @Override
        public int size() {
            return grid.lines;
        }
    }

    /** Where a sum between columns is known from, the strongest first. */
    public enum Evidence {
        /** The table states it: {@code 1=2+3} in a row of column numbers. */
        DECLARED,
        /** The whole column has one formula. */
        FORMULA,
        /** The headings suggest it: a column called {@code Tổng số} among others of a group. */
        HEADING
    }

    /**
     * Builds a table from its printed rows. Columns are declared first, then the rows follow in the order of the table;
     * rows that repeat the header are left out, and empty rows are no rows. A reader that knows what a row is says so with
     * {@link #grandTotal}, {@link #heading}, {@link #continuation}, {@link #subtotal}, {@link #memo} and {@link #part};
     * {@link #row(int, String, String, String, List)} goes by the number alone. What a spreadsheet knows of its cells is
     * told with {@link #shown}, {@link #withoutValue}, {@link #unreadable}, {@link #adds} and {@link #unformatted}.
     */
    public static final class Builder extends CellsBuilder {
        private Builder(MoneyUnit unit) {
            super(unit);
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Builds the table; a builder builds one.
         *
         * @return the table and what was found; there is always a table
         */
        public Checked<BudgetTable> build() {
            TableRows rows = close();
            boolean hasGrand = rows.finish();
            RowStore store = rows.store();
            notes().place(store, layout.build(), unit);
            List<String> ofLines = store.numbers.subList(0, rows.lines());
            NumberingChecks checks = new NumberingChecks(store, layout.build(), log);
            Hierarchy hierarchy = Hierarchy.of(ofLines, store.without, checks);
            checks.report(hierarchy);
            rows.doubts().lines(checks.misplaced());
            int[] parent = new int[ofLines.size()];
            for (int line = 0; line < parent.length; line++) {
                parent[line] = hierarchy.parent(line);
            }
            if (!store.texts.isEmpty()) {
                store.settleTexts(new SumCells(store, layout.build(), parent, rows.subtotals()));
            }
            BudgetTable table = new BudgetTable(this, store.grid(hasGrand, rows.lines(), parent), hierarchy);
            return Checked.of(table, table.findings());
        }
    }
}
