// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.ocop.io.Grid;

/** Finds the tables of a sheet: header, depth, row of column numbers, and where each ends. */
final class TableFinder {
    static final int ROWS = 60;
    private static final int NUMBER_COLUMNS = 3;
    private static final int BLANKS = 2;
    private static final Pattern DAY =
            Pattern.compile("(?iu).*ngày\\s*[\\d.…_]*\\s*tháng\\s*[\\d.…_]*\\s*năm\\s*[\\d.…_]*.*");

    private final Grid grid;
    private final OptionHeads options;

    TableFinder(Grid grid, OptionHeads options) {
        this.grid = grid;
        this.options = options;
    }

    List<Found> find() {
        List<Found> tables = new ArrayList<>();
        int from = 1;
        for (int row = 1; row <= grid.lastRow() && row < from + ROWS; row++) {
            Optional<Found> found = header(row, from);
            if (found.isPresent()) {
                Found table = found.get();
                depth(table);
                body(table);
                tables.add(table);
                from = Math.max(table.lastRow(), row) + 1;
                row = from - 1;
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            after(tables.get(i), i + 1 < tables.size() ? tables.get(i + 1).header : grid.lastRow() + 1);
        }
        return tables;
    }

    /** The table of a header that is known. */
    Found below(int header, int headerEnd, int no, int name) {
        Found table = new Found(grid, 1, header, no, name);
        table.headerEnd = headerEnd;
        if (isNumberRow(table, headerEnd + 1)) {
            table.numberRow = headerEnd + 1;
        }
        body(table);
        after(table, grid.lastRow() + 1);
        return table;
    }

    private void after(Found table, int to) {
        for (int row = table.lastRow() + 1; row < to; row++) {
            if (!grid.isBlank(row)) {
                table.firstAfter = table.after++ == 0 ? row : table.firstAfter;
            }
        }
    }

    // --- header

    /** The table whose header a row is. */
    private Optional<Found> header(int row, int from) {
        for (int column = 1; column <= NUMBER_COLUMNS; column++) {
            String head = Heads.text(grid, row, column);
            if (options.role(head).map(role -> role == Role.NO).orElseGet(() -> Words.is("no", head))) {
                int name = name(row, column);
                if (name > 0) {
                    return Optional.of(new Found(grid, from, row, column, name));
                }
            }
        }
        return Optional.empty();
    }

    /** The column of the names: one of that name, else a body right of the number. */
    private int name(int row, int no) {
        int weak = 0;
        int strong = 0;
        boolean next = true;
        for (int column = no + 1; column <= grid.lastColumn(); column++) {
            String head = Heads.text(grid, row, column);
            Optional<Role> stated = options.role(head);
            if (stated.isPresent()) {
                if (stated.get() == Role.NAME) {
                    return column;
                }
            } else if (strong == 0 && isName(head)) {
                strong = column;
            } else if (weak == 0 && next && Words.is("weak-name", head)) {
                weak = column;
            }
            next &= head.isEmpty();
        }
        boolean isMeasure = weak > 0 && strong > 0;
        return weak > 0 && !isMeasure ? weak : strong;
    }

    private static boolean isName(String head) {
        return Words.fit(head, "name", "source", "note", "quantity", "unit", "total", "price")
                .map(fit -> fit.list().equals("name"))
                .orElse(false);
    }

    /** The rows of the header: those of the merged number, and rows below without number, name and amounts. */
    private void depth(Found table) {
        int end = grid.merge(table.header, table.no).map(Grid.Merge::lastRow).orElse(table.header);
        while (end < grid.lastRow() && isFurtherHead(table, end + 1)) {
            end++;
        }
        table.headerEnd = end;
        if (isNumberRow(table, end + 1)) {
            table.numberRow = end + 1;
        }
    }

    private boolean isFurtherHead(Found table, int row) {
        return !grid.isBlank(row)
                && grid.cell(row, table.no).isEmpty()
                && grid.cell(row, table.name).isEmpty()
                && !Found.hasAmount(grid, row, table.no, table.name)
                && !isNumberRow(table, row);
    }

    boolean isNumberRow(Found table, int row) {
        return NumberRow.labels(grid, row, table.no).isPresent();
    }

    // --- body and end

    private void body(Found table) {
        int blanks = 0;
        int grand = 0;
        for (int row = table.firstBody(); row <= grid.lastRow(); row++) {
            if (grid.isBlank(row)) {
                blanks++;
                continue;
            }
            if (repeatsHeader(table, row) && grand == 0) {
                repeated(table, row);
                row += table.headerEnd - table.header;
                blanks = 0;
                continue;
            }
            if (isNumberRow(table, row)) {
                repeated(table, row);
                table.repeated -= table.headerEnd - table.header;
                blanks = 0;
                continue;
            }
            boolean amounts = Found.hasAmount(grid, row, table.no, table.name);
            boolean ends = header(row, 1).isPresent()
                    || (!amounts && isEnd(row))
                    || (blanks >= BLANKS && !goesOn(table, row, amounts))
                    || (grand > 0 && !amounts);
            if (ends) {
                break;
            }
            blanks = 0;
            if (amounts && RowWords.isGrandTotal(words(table, row)) && !table.body.isEmpty()) {
                grand = row;
            }
            table.body.add(row);
        }
        withoutTextAtTheEnd(table);
    }

    /** After two blank rows only a line with amounts, or the total, belongs to the table. */
    private boolean goesOn(Found table, int row, boolean amounts) {
        return amounts
                && (Numbers.isNo(Numbers.no(grid.cell(row, table.no).text()))
                        || RowWords.isGrandTotal(words(table, row)));
    }

    private void repeated(Found table, int row) {
        table.firstRepeated = table.repeated == 0 ? row : table.firstRepeated;
        table.repeated += 1 + table.headerEnd - table.header;
    }

    /** The words of a row that has no number. */
    private String words(Found table, int row) {
        String no = Heads.text(grid, row, table.no);
        String name = Heads.text(grid, row, table.name);
        return no.isEmpty() ? name : name.isEmpty() ? no : "";
    }

    private boolean repeatsHeader(Found table, int row) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            String here = Words.normal(Heads.text(grid, row, column));
            if (!here.equals(Words.normal(Heads.text(grid, table.header, column)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isEnd(int row) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            String text = Heads.text(grid, row, column);
            if (DAY.matcher(text).matches()) {
                return true;
            }
        }
        for (int column = 1; column <= grid.lastColumn(); column++) {
            String text = Heads.text(grid, row, column);
            if (!text.isEmpty()) {
                return Words.is("end", text.replaceAll("^[-(*\\s]+", ""));
            }
        }
        return false;
    }

    /** Rows of words with nothing below them stand after the table. */
    private void withoutTextAtTheEnd(Found table) {
        while (!table.body.isEmpty() && isText(table, table.lastRow())) {
            table.body.remove(table.body.size() - 1);
        }
    }

    private boolean isText(Found table, int row) {
        String no = Numbers.no(grid.cell(row, table.no).text());
        boolean bare = no.isEmpty() || !Numbers.isNo(no);
        boolean before = row > table.firstBody() && grid.isBlank(row - 1);
        return bare && before && !Found.hasAmount(grid, row, table.no, table.name);
    }
}
