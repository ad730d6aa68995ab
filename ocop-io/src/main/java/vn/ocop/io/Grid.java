// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * A sheet as an office has it: every cell with what it holds, what it shows, and where it stands. Start here:
 * {@link #read}.
 *
 * <p>Of a workbook each sheet is a grid, hidden ones too; of a Word document each table; a text file is one grid whose rows
 * are its records, blank ones included. Rows and columns count from 1, as locations do. This class is immutable and
 * thread-safe.
 */
public final class Grid {
    private static final Set<String> FAILURES =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!");
    private static final Cell BLANK = new Cell(Kind.EMPTY, "", Optional.empty(), "", "");

    private static final int TALL = 64;

    private final Location location;
    private final String name;
    private final boolean hidden;
    private final boolean ofDocument;
    private final List<String> titles;
    private final TreeMap<Integer, Cell[]> rows;
    private final List<Merge> merges;
    private final Map<Integer, List<Merge>> mergesOfRow;
    private final List<Merge> tallMerges;
    private final Set<Integer> hiddenRows;
    private final Set<Integer> hiddenColumns;
    private final int columns;

    /** What a cell holds. */
    public enum Kind {
        /** Nothing. */
        EMPTY,
        /** A text. */
        TEXT,
        /** A number of a workbook. */
        NUMBER,
        /** A day of a workbook. */
        DAY,
        /** A failed formula such as {@code #REF!}, or a formula whose value was not stored. */
        ERROR
    }

    /**
     * A cell.
     *
     * @param kind what it holds
     * @param text the text; of a number its digits with a decimal point; of a day {@code 2026-05-22}; of a failed formula its
     *     name, empty where a formula has no stored value
     * @param number the stored value of a number, rounded to the 15 digits that spreadsheets keep
     * @param format the number format, empty where there is none
     * @param formula the formula, empty where there is none
     */
    public record Cell(Kind kind, String text, Optional<BigDecimal> number, String format, String formula) {
        /**
         * Whether nothing stands in the cell.
         *
         * @return true if it is empty
         */
        public boolean isEmpty() {
            return kind == Kind.EMPTY;
        }

        /**
         * The number as its format scales it: 0.6 under {@code 0%} is 60, 2150000000 under {@code #,##0,,} is 2150.
         *
         * @return the exact number, absent where the cell holds none
         */
        public Optional<BigDecimal> scaled() {
            return number.map(value -> NumberShown.scaled(value, format));
        }

        /**
         * What a reader of the printed sheet sees, in Vietnamese digits: {@code 2.150}, {@code 60%}.
         *
         * @return the text, absent where the format is one whose look is not known here
         */
        public Optional<String> shown() {
            return number.isPresent() ? NumberShown.of(number.get(), format) : Optional.of(text);
        }
    }

    /**
     * Cells that are joined into one.
     *
     * @param row the first row
     * @param column the first column
     * @param lastRow the last row
     * @param lastColumn the last column
     */
    public record Merge(int row, int column, int lastRow, int lastColumn) {
        boolean has(int aRow, int aColumn) {
            return aRow >= row && aRow <= lastRow && aColumn >= column && aColumn <= lastColumn;
        }

        /**
         * The range as spreadsheets write it.
         *
         * @return such as {@code C17:E17}
         */
        @Override
        public String toString() {
            return address(row, column) + ":" + address(lastRow, lastColumn);
        }
    }

    private Grid(Builder builder) {
        this.location = builder.location;
        this.name = builder.name;
        this.hidden = builder.hidden;
        this.ofDocument = builder.ofDocument;
        this.titles = List.copyOf(builder.titles);
        this.rows = builder.rows;
        this.merges = List.copyOf(builder.merges);
        this.mergesOfRow = new HashMap<>();
        this.tallMerges = new ArrayList<>(0);
        merges.forEach(this::index);
        this.hiddenRows = Set.copyOf(builder.hiddenRows);
        this.hiddenColumns = Set.copyOf(builder.hiddenColumns);
        this.columns = builder.columns;
    }

    /**
     * Reads a file.
     *
     * @param source a workbook (XLSX), a Word document (DOCX), or text with commas, semicolons or tabs
     * @return its grids in their order, and what was found; none if it cannot be opened, is no such file, or breaks a limit
     */
    public static Checked<List<Grid>> read(TableSource source) {
        List<Finding> findings = new ArrayList<>();
        try {
            Optional<Text> otherKind;
            boolean zipped;
            try (InputStream in = source.open()) {
                FileStart start = FileStart.of(in);
                otherKind = start.otherKind();
                zipped = start.isWorkbook();
            }
            if (otherKind.isPresent()) {
                findings.add(RowReader.otherKind(source, otherKind.get()));
                return Checked.none(findings);
            }
            Optional<List<Grid>> grids = zipped ? ZippedGrids.read(source, findings) : TextGrid.read(source, findings);
            return grids.map(read -> Checked.of(read, findings)).orElseGet(() -> Checked.none(findings));
        } catch (GridRoom.Full full) {
            findings.add(XlsxGuard.refusal(Location.ofFile(source.name()), full.what, full.limit));
            return Checked.none(findings);
        } catch (IOException | UncheckedIOException wrong) {
            findings.add(RowReader.unreadable(source, wrong));
            return Checked.none(findings);
        }
    }

    /**
     * The name of the sheet.
     *
     * @return the name; the number of a Word table; empty for a text file
     */
    public String name() {
        return name;
    }

    /**
     * Where the grid stands.
     *
     * @return the file, or its sheet
     */
    public Location location() {
        return location;
    }

    /**
     * Where a cell stands.
     *
     * @param row the row, from 1
     * @param column the column, from 1
     * @return its location
     */
    public Location location(int row, int column) {
        return location.row(row).column(column);
    }

    /**
     * Whether the sheet is hidden.
     *
     * @return true if it is
     */
    public boolean isHidden() {
        return hidden;
    }

    /**
     * Whether it is a table of a document: what belongs together may be split over several.
     *
     * @return false for a sheet of a workbook and for a text
     */
    public boolean isOfDocument() {
        return ofDocument;
    }

    /**
     * What stands above a Word table: the paragraphs since the table before it.
     *
     * @return the texts; none for other files
     */
    public List<String> titles() {
        return titles;
    }

    /**
     * The last row that holds something.
     *
     * @return its number, 0 for an empty grid
     */
    public int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    /**
     * The last column that holds something.
     *
     * @return its number, 0 for an empty grid
     */
    public int lastColumn() {
        return columns;
    }

    /**
     * A cell.
     *
     * @param row the row, from 1
     * @param column the column, from 1
     * @return the cell; an empty one wherever nothing stands
     */
    public Cell cell(int row, int column) {
        Cell[] cells = rows.get(row);
        return cells == null || column < 1 || column > cells.length ? BLANK : cells[column - 1];
    }

    /**
     * Whether a row holds nothing.
     *
     * @param row the row, from 1
     * @return true if all its cells are empty
     */
    public boolean isBlank(int row) {
        return !rows.containsKey(row);
    }

    /**
     * The joined cells.
     *
     * @return the ranges in the order of the file
     */
    public List<Merge> merges() {
        return merges;
    }

    /**
     * The range that a cell is joined into.
     *
     * @param row the row, from 1
     * @param column the column, from 1
     * @return the range, absent where the cell stands alone
     */
    public Optional<Merge> merge(int row, int column) {
        return Stream.concat(mergesOfRow.getOrDefault(row, List.of()).stream(), tallMerges.stream())
                .filter(merge -> merge.has(row, column))
                .findFirst();
    }

    /** Ranges are found by their rows; one of very many rows is kept once. */
    private void index(Merge merge) {
        if (merge.lastRow - merge.row >= TALL) {
            tallMerges.add(merge);
            return;
        }
        for (int row = merge.row; row <= merge.lastRow; row++) {
            mergesOfRow.computeIfAbsent(row, of -> new ArrayList<>(1)).add(merge);
        }
    }

    /**
     * The rows that are hidden.
     *
     * @return their numbers
     */
    public Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    /**
     * The columns that are hidden.
     *
     * @return their numbers
     */
    public Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /**
     * The number of a column.
     *
     * @param letters its letters, from {@code "A"}
     * @return 1 or more
     */
    public static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    static String address(int row, int column) {
        String of = Location.ofFile("x").row(row).column(column).toString();
        return of.substring(of.lastIndexOf(':') + 1) + row;
    }

    @Override
    public String toString() {
        return location + ": " + lastRow() + " rows";
    }

    /** Fills a grid cell by cell. */
    static final class Builder {
        private final Location location;
        private final String name;
        private final TreeMap<Integer, Cell[]> rows = new TreeMap<>();
        final List<String> titles = new ArrayList<>();
        final List<Merge> merges = new ArrayList<>();
        final Set<Integer> hiddenRows = new TreeSet<>();
        final Set<Integer> hiddenColumns = new TreeSet<>();
        boolean hidden;
        boolean ofDocument;
        private int columns;

        private final GridRoom room;

        Builder(Location location, String name, GridRoom room) {
            this.location = location;
            this.name = name;
            this.room = room;
        }

        /** A row of cells, the blank ones at its end left out. */
        void row(int number, List<Cell> cells) {
            int length = cells.size();
            while (length > 0 && cells.get(length - 1).isEmpty()) {
                length--;
            }
            if (length > 0) {
                List<Cell> used = cells.subList(0, length);
                room.take(used);
                rows.put(number, used.toArray(Cell[]::new));
                columns = Math.max(columns, length);
            }
        }

        static Cell blank() {
            return BLANK;
        }

        static Cell text(String text) {
            return text.isEmpty()
                    ? BLANK
                    : new Cell(isFailure(text) ? Kind.ERROR : Kind.TEXT, text, Optional.empty(), "", "");
        }

        Grid build() {
            return new Grid(this);
        }
    }

    /** Whether a text is the name of a failed formula. */
    static boolean isFailure(String text) {
        return text.startsWith("#") && FAILURES.contains(text);
    }
}
