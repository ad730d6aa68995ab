// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import javax.money.MonetaryAmount;
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
    private final MoneyUnit unit;
    private final ImmutableList<FundingSource> sources;
    private final TableLayout layout;
    private final Grid grid;
    private final Hierarchy hierarchy;
    private final RowStore rows;
    private final TableSums sums;
    private final Doubts doubts;
    private final Peers peers;
    private final FindingLog log;
    private final ImmutableList<Finding> findings;

    private BudgetTable(Builder builder, Grid grid, Hierarchy hierarchy) {
        this.unit = builder.unit;
        this.sources = ImmutableList.copyOf(builder.sources);
        this.layout = builder.layout();
        this.grid = grid;
        this.hierarchy = hierarchy;
        this.rows = builder.store();
        this.sums = new TableSums(grid, layout.relations(), builder.reader().extras(grid));
        this.doubts = builder.reader().doubts();
        this.peers = Peers.of(grid, rows.names);
        this.log = builder.log;
        new TableChecks(this, rows, builder.reader().separators(), log).run();
        this.findings = log.inOrder();
    }

    /** The same lines with other amounts. */
    private BudgetTable(BudgetTable of, Grid grid) {
        this.unit = of.unit;
        this.sources = of.sources;
        this.layout = of.layout;
        this.grid = grid;
        this.hierarchy = of.hierarchy;
        this.rows = of.rows;
        this.sums = of.sums.with(grid);
        this.doubts = of.doubts;
        this.peers = Peers.of(grid, rows.names);
        this.log = new FindingLog();
        this.findings = ImmutableList.of();
    }

    /** The same lines with other amounts: what was said of the cells as printed is not said again. */
    BudgetTable with(long[] dong) {
        return new BudgetTable(this, grid.with(dong));
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
     * The lines: all rows that have a number.
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

    boolean hasDoubtfulColumns() {
        return doubts.hasColumns();
    }

    /** Whether a column may have been written with English separators. */
    boolean isDoubtful(int column) {
        return doubts.isColumn(column);
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

    /**
     * Builds a table from its printed rows. Columns are declared first, then the rows follow in the order of the table;
     * rows that repeat the header are left out, and empty rows are no rows.
     */
    public static final class Builder {
        private final MoneyUnit unit;
        private final List<FundingSource> sources = new ArrayList<>();
        private final TableLayout.Builder layout = new TableLayout.Builder();
        private final FindingLog log = new FindingLog();
        private Optional<TableRows> reader = Optional.empty();
        private boolean built;

        private Builder(MoneyUnit unit) {
            this.unit = Objects.requireNonNull(unit, "unit");
        }

        /**
         * Says where the table stands, so that findings can.
         *
         * @param file a file or a sheet of a workbook
         * @return this builder
         */
        public Builder file(Location file) {
            layout.file(file);
            return this;
        }

        /**
         * Says where the total stands.
         *
         * @param header the text of its header, {@code "total"} unless stated
         * @param position the column, 1 (A) or more; 3 unless stated
         * @return this builder
         */
        public Builder total(String header, int position) {
            requireNoRows();
            layout.total(header, position);
            return this;
        }

        /**
         * Adds a funding source in the column after the last one.
         *
         * @param source the source
         * @return this builder
         */
        public Builder source(FundingSource source) {
            return source(source, layout.nextPosition());
        }

        /**
         * Adds a funding source.
         *
         * @param source the source
         * @param position its column, 1 (A) or more
         * @return this builder
         */
        public Builder source(FundingSource source, int position) {
            requireNoRows();
            layout.column(source.name(), position);
            sources.add(source);
            return this;
        }

        /**
         * Adds a column of percentages, which are checked against the amounts: those of the source declared last in the
         * total of the line, or, right after the total, those of the line's total in the grand total.
         *
         * @param header the text of its header
         * @param position its column, 1 (A) or more
         * @return this builder
         */
        public Builder percentages(String header, int position) {
            requireNoRows();
            layout.percents(header, position);
            return this;
        }

        /**
         * Adds a column by its header: one with a {@code %} in it holds percentages, any other is a funding source.
         *
         * @param header the text of its header
         * @param position its column, 1 (A) or more
         * @return this builder
         */
        public Builder column(String header, int position) {
            return header.indexOf('%') >= 0
                    ? percentages(header, position)
                    : source(FundingSource.of(header), position);
        }

        /**
         * States that a column is the sum of others. As soon as one is stated, the total is no longer taken for the sum of all
         * sources.
         *
         * @param total the header of the sum
         * @param parts the headers of the columns that are added
         * @return this builder
         * @throws IllegalArgumentException if there are no parts, the total is one of them, or the column is stated twice;
         *     with the first row, if there is no such column
         */
        public Builder relation(String total, List<String> parts) {
            requireNoRows();
            layout.relation(total, parts, true);
            return this;
        }

        /**
         * States that columns hold parts of another (trong đó): each is at most as large, and their sum is not tested.
         *
         * @param whole the header of the whole
         * @param parts the headers of the parts; where the total is the sum of all sources they are no sources of it
         * @return this builder
         * @throws IllegalArgumentException as for {@link #relation}
         */
        public Builder memo(String whole, List<String> parts) {
            requireNoRows();
            layout.relation(whole, parts, false);
            return this;
        }

        /**
         * States that the total is not the sum of the sources: no line is added up, unless a {@link #relation} says so.
         *
         * @return this builder
         */
        public Builder unrelated() {
            requireNoRows();
            layout.unrelated();
            return this;
        }

        /**
         * Adds a line that adds up others and is itself never added (cộng mục I).
         *
         * @param row its row in the file, 1 or more
         * @param name its name
         * @param of the rows of the lines that it adds up; of a line without amounts those below it
         * @param total the cell of the total as printed
         * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
         * @return this builder
         * @throws IllegalArgumentException if there are more cells than columns; with {@link #build}, if a row is none of a
         *     line
         */
        public Builder subtotal(int row, String name, List<Integer> of, String total, List<String> amounts) {
            requireNotBuilt();
            reader().extra(row, name, of, total, amounts, true);
            return this;
        }

        /**
         * Adds a line that is part of another and is never added (trong đó): it is at most as large.
         *
         * @param row its row in the file, 1 or more
         * @param name its name
         * @param of the row of the line that it is part of
         * @param total the cell of the total as printed
         * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
         * @return this builder
         * @throws IllegalArgumentException as for {@link #subtotal}
         */
        public Builder memo(int row, String name, int of, String total, List<String> amounts) {
            requireNotBuilt();
            reader().extra(row, name, List.of(of), total, amounts, false);
            return this;
        }

        private void requireNoRows() {
            if (reader.isPresent()) {
                throw new IllegalStateException("columns must be declared before the first row");
            }
        }

        private void requireNotBuilt() {
            if (built) {
                throw new IllegalStateException("the table has been built");
            }
        }

        private TableLayout layout() {
            return layout.build();
        }

        private TableRows reader() {
            if (reader.isEmpty()) {
                reader = Optional.of(new TableRows(unit, layout(), log));
            }
            return reader.get();
        }

        private RowStore store() {
            return reader().store();
        }

        /**
         * Adds a row.
         *
         * @param row its row in the file, 1 or more; the header is row 1 in most files
         * @param no the number of the line as printed, empty for the grand total
         * @param name the name
         * @param total the cell of the total as printed
         * @param amounts the cells of the sources (and percentages) as printed, in the order in which the columns were
         *     declared; what is missing is empty
         * @return this builder
         * @throws IllegalArgumentException if there are more cells than columns
         */
        public Builder row(int row, String no, String name, String total, List<String> amounts) {
            requireNotBuilt();
            reader().read(row, no, name, total, amounts);
            return this;
        }

        /**
         * Adds a row after the last one.
         *
         * @param no the number of the line as printed, empty for the grand total
         * @param name the name
         * @param total the cell of the total as printed
         * @param amounts the cells of the sources as printed
         * @return this builder
         */
        public Builder row(String no, String name, String total, String... amounts) {
            return row(reader().nextRow(), no, name, total, List.of(amounts));
        }

        /**
         * Adds a row of money after the last one.
         *
         * @param no the number of the line, empty for the grand total
         * @param name the name
         * @param total the total
         * @param amounts the amounts of the sources; one that is not in VND, leaves a fraction of a dong or is too large is
         *     reported and counts as unreadable
         * @return this builder
         */
        public Builder row(String no, String name, MonetaryAmount total, List<MonetaryAmount> amounts) {
            List<String> cells = amounts.stream().map(this::print).toList();
            return row(reader().nextRow(), no, name, print(total), cells);
        }

        private String print(MonetaryAmount amount) {
            BigDecimal number = Dong.number(amount);
            return Dong.isVnd(amount)
                    ? Dong.print(number, unit)
                    : amount.getCurrency().getCurrencyCode() + " " + number.toPlainString();
        }

        /**
         * Builds the table; a builder builds one.
         *
         * @return the table and what was found; there is always a table
         */
        public Checked<BudgetTable> build() {
            requireNotBuilt();
            built = true;
            TableRows rows = reader();
            boolean hasGrand = rows.finish();
            List<String> numbers = rows.store().numbers;
            List<String> ofLines = numbers.subList(0, rows.lines());
            NumberingChecks checks = new NumberingChecks(rows.store(), layout(), log);
            Hierarchy hierarchy = Hierarchy.of(ofLines, checks);
            checks.report(hierarchy);
            rows.doubts().lines(checks.misplaced());
            int[] parent = new int[ofLines.size()];
            for (int line = 0; line < parent.length; line++) {
                parent[line] = hierarchy.parent(line);
            }
            BudgetTable table = new BudgetTable(this, rows.store().grid(hasGrand, rows.lines(), parent), hierarchy);
            return Checked.of(table, table.findings());
        }
    }
}
