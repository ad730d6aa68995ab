// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * A table as it was read, every cell with its location. Start here: {@link #read}.
 *
 * <p>CSV is read as UTF-8 whatever the locale, with or without a byte-order mark; the separator is the one of comma,
 * semicolon and tab under which the first record has every required column. Of a workbook the first visible sheet with these
 * columns is read: numbers by value, formulas by the value that was stored. Texts are stripped and in NFC. Rows without any
 * text are left out; so are rows with a failed formula in them, with a finding. This class is immutable and thread-safe.
 */
public final class Table {
    private final Location sheet;
    private final Header header;
    private final List<Row> rows;

    private Table(Location sheet, Header header, List<Row> rows) {
        this.sheet = sheet;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param source where it comes from
     * @param format the columns that it should have
     * @return the table and what was found; no table if the file cannot be opened, is not UTF-8 or lacks a required column
     */
    public static Checked<Table> read(TableSource source, TableFormat format) {
        List<Finding> findings = new ArrayList<>();
        return RowReader.open(source, format, findings)
                .map(reader -> read(reader, findings))
                .orElseGet(() -> Checked.none(findings));
    }

    private static Checked<Table> read(RowReader reader, List<Finding> findings) {
        try (reader) {
            Table table = new Table(reader.sheet(), reader.header(), new ArrayList<>());
            while (reader.next()) {
                Optional<Finding> failure = reader.failure();
                if (failure.isEmpty()) {
                    table.rows.add(table.row(reader));
                } else {
                    reader.noteOnce(failure.get());
                }
            }
            return reader.isBroken() ? Checked.none(findings) : Checked.of(table, findings);
        }
    }

    private Row row(RowReader reader) {
        int width = header.columns().size();
        String[] texts = new String[width];
        List<Optional<BigDecimal>> numbers = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            texts[column] = reader.text(column);
            numbers.add(reader.number(column));
        }
        return new Row(reader.row(), texts, numbers);
    }

    /**
     * The columns that the file has.
     *
     * @return the names: those of the format in its order, then any others in the order of the file
     */
    public List<String> columns() {
        return header.columns().stream().filter(this::has).toList();
    }

    /**
     * Whether the file has a column.
     *
     * @param column its name
     * @return true if it has
     */
    public boolean has(String column) {
        int index = header.columns().indexOf(column);
        return index >= 0 && header.has(index);
    }

    /**
     * The header of a column as the file prints it.
     *
     * @param column the name of a column of the format or the file
     * @return the header, which a mapping may have turned into the name
     */
    public String header(String column) {
        return header.printed(index(column));
    }

    /**
     * The rows below the header that hold something.
     *
     * @return the rows in the order of the file
     */
    public List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /**
     * Where the table stands.
     *
     * @return the file, or the sheet of a workbook
     */
    public Location location() {
        return sheet;
    }

    private int index(String column) {
        int index = header.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "column must be one of " + header.columns() + ", was \"" + column + "\"");
        }
        return index;
    }

    /** A row of the table. This class is immutable and thread-safe. */
    public final class Row {
        private final int number;
        private final String[] texts;
        private final List<Optional<BigDecimal>> numbers;

        private Row(int number, String[] texts, List<Optional<BigDecimal>> numbers) {
            this.number = number;
            this.texts = texts;
            this.numbers = numbers;
        }

        /**
         * The number of the row.
         *
         * @return the number from 1; the header counts
         */
        public int number() {
            return number;
        }

        /**
         * The text of a cell.
         *
         * @param column the name of a column of the format or the file
         * @return the text, empty if the cell is blank or the file does not have the column
         * @throws IllegalArgumentException if neither the format nor the file has the column
         */
        public String text(String column) {
            return texts[index(column)];
        }

        /**
         * The value of a cell of a workbook that holds a number.
         *
         * @param column the name of a column of the format or the file
         * @return the value, rounded to the 15 digits that spreadsheets show; absent in a CSV file
         * @throws IllegalArgumentException if neither the format nor the file has the column
         */
        public Optional<BigDecimal> number(String column) {
            return numbers.get(index(column));
        }

        /**
         * Where the row stands.
         *
         * @return the location
         */
        public Location location() {
            return sheet.row(number);
        }

        /**
         * Where a cell stands.
         *
         * @param column the name of a column of the format or the file
         * @return the location of the cell; that of the row if the file does not have the column
         * @throws IllegalArgumentException if neither the format nor the file has the column
         */
        public Location location(String column) {
            int index = index(column);
            return header.has(index) ? location().column(header.letter(index)) : location();
        }
    }
}
