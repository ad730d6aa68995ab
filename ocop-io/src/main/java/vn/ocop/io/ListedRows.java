// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Rows that are made of JSON: what holds for tables holds for them, and their places are JSON pointers. */
final class ListedRows extends RowReader {
    private final Location file;
    private final Header header;
    private final List<Row> rows;
    private final List<Symbols> symbols = new ArrayList<>();
    private int row;

    /** A row, as text. */
    interface Row {
        /** What stands in a column of the format. */
        String cell(int column);

        /** Where that stands; of the column -1 where the row itself stands. */
        String pointer(int column);
    }

    /** Cells, each below the place of the row under the name that the JSON has for it. */
    record Cells(String at, List<String> cells, List<String> names) implements Row {
        @Override
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        @Override
        public String pointer(int column) {
            return column < 0 || column >= names.size() || names.get(column).isEmpty()
                    ? at
                    : at + "/" + names.get(column);
        }
    }

    ListedRows(TableSource source, TableFormat format, List<String> columns, List<Row> rows, List<Finding> findings) {
        super(Location.ofFile(source.name()), findings);
        this.file = Location.ofFile(source.name());
        this.header = new Header(format, columns);
        this.rows = rows;
        header.columns().forEach(column -> symbols.add(new Symbols()));
    }

    @Override
    Header header() {
        return header;
    }

    @Override
    boolean next() {
        if (row >= rows.size()) {
            return false;
        }
        row++;
        return true;
    }

    @Override
    int row() {
        return row;
    }

    @Override
    String text(int column) {
        return rows.get(row - 1).cell(column);
    }

    @Override
    int symbol(int column) {
        return symbols.get(column).of(text(column));
    }

    @Override
    Symbols symbols(int column) {
        return symbols.get(column);
    }

    @Override
    Optional<BigDecimal> number(int column) {
        return Optional.empty();
    }

    @Override
    Optional<Finding> failure(int column) {
        return Optional.empty();
    }

    @Override
    boolean isDay(int column) {
        return false;
    }

    @Override
    Location at(int column, int number) {
        return file.pointer(rows.get(number - 1).pointer(column));
    }

    @Override
    Location atRow(int number) {
        return file.pointer(rows.get(number - 1).pointer(-1));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
