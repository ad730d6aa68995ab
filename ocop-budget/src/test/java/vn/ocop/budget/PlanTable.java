// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.ocop.core.Location;

/**
 * Annex 3 of Khánh Hòa's plan 3680/KH-UBND (16/4/2020), in million dong, from the one place where it is transcribed. The
 * first line stands in row 2 of that file, {@code budget.csv}, whose columns are no, name, total and the two sources.
 */
final class PlanTable {
    static final String PROVINCE = "Ngân sách tỉnh";
    static final String COUNTERPART = "Vốn đối ứng";

    private static final Path FILE =
            Path.of("../examples/khanh-hoa-2020/src/main/resources/vn/ocop/examples/khanhhoa/budget.csv");
    private static final int COLUMNS = 5;
    private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

    private final List<List<String>> rows = new ArrayList<>();

    private PlanTable() {
        try {
            Files.readAllLines(FILE).stream().skip(1).map(PlanTable::cells).forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (MatchResult cell : CELL.matcher(line).results().limit(COLUMNS).toList()) {
            cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
        }
        return cells;
    }

    static PlanTable asPrinted() {
        return new PlanTable();
    }

    /** The row in the file of the first line with that number and name. */
    int row(String no, String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).get(0).equals(no) && rows.get(i).get(1).contains(name)) {
                return i + 2;
            }
        }
        throw new IllegalArgumentException(no + " " + name);
    }

    int lastRow() {
        return rows.size() + 1;
    }

    /** Prints another text in a cell. */
    PlanTable with(int row, char column, String text) {
        rows.get(row - 2).set(column - 'A', text);
        return this;
    }

    String cell(int row, char column) {
        return rows.get(row - 2).get(column - 'A');
    }

    BudgetTable.Builder builder() {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("budget.csv"))
                .source(FundingSource.of(PROVINCE))
                .source(FundingSource.of(COUNTERPART));
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            builder.row(i + 2, row.get(0), row.get(1), row.get(2), row.subList(3, 5));
        }
        return builder;
    }

    BudgetTable table() {
        return builder().build().value().orElseThrow();
    }

    BudgetReport report() {
        return BudgetValidator.standard().validate(table());
    }
}
