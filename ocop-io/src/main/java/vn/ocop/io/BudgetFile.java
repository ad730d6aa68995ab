// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;

/**
 * Reads budget tables: columns {@code no}, {@code name} and {@code total}, any other column is a funding source. Start here:
 * {@link #read}.
 */
public final class BudgetFile {
    private static final TableFormat FORMAT =
            TableFormat.required("no", "name", "total").open();
    private static final int NO = 0;
    private static final int NAME = 1;
    private static final int TOTAL = 2;
    private static final int FIRST_SOURCE = 3;

    private BudgetFile() {}

    /**
     * Reads a budget table.
     *
     * @param source where it comes from; numbers in the cells of a workbook are taken by value
     * @param unit the unit in which amounts are printed
     * @param headers an office's headers for the columns of the format, such as {@code "Nội dung"} for {@code "name"}
     * @return the table and what was found in the file itself (what is wrong with the table, the table's own findings say);
     *     no table if the file cannot be opened, is not UTF-8 or lacks a required column
     */
    public static Checked<BudgetTable> read(TableSource source, MoneyUnit unit, Map<String, String> headers) {
        List<Finding> findings = new ArrayList<>();
        Optional<RowReader> rows = RowReader.open(source, FORMAT.mapped(headers), findings);
        return rows.isEmpty() ? Checked.none(findings) : read(rows.get(), unit, findings);
    }

    private static Checked<BudgetTable> read(RowReader rows, MoneyUnit unit, List<Finding> findings) {
        try (rows) {
            Header header = rows.header();
            BudgetTable.Builder table =
                    BudgetTable.builder(unit).file(rows.sheet()).total(header.printed(TOTAL), header.letter(TOTAL));
            int width = header.columns().size();
            Set<Finding> merged = new HashSet<>();
            for (int column = FIRST_SOURCE; column < width; column++) {
                table.column(header.printed(column), header.letter(column));
            }
            while (rows.next()) {
                for (int column = 0; column < width; column++) {
                    Optional<Finding> failure = rows.failure(column);
                    if (failure.isPresent()) {
                        failed(rows, column, failure.get(), merged, table);
                    }
                }
                List<String> amounts = new ArrayList<>(width - FIRST_SOURCE);
                for (int column = FIRST_SOURCE; column < width; column++) {
                    amounts.add(amount(rows, column));
                }
                table.row(rows.row(), rows.text(NO), rows.text(NAME), amount(rows, TOTAL), amounts);
            }
            return rows.isBroken()
                    ? Checked.none(findings)
                    : Checked.of(table.build().value().orElseThrow(), findings);
        }
    }

    /** Says once why a cell cannot be used, and that the table need not say it again. */
    private static void failed(
            RowReader rows, int column, Finding failure, Set<Finding> merged, BudgetTable.Builder table) {
        boolean isMerged = failure.code() == IoFinding.MERGED_CELLS;
        if (!isMerged || merged.add(failure)) {
            rows.note(failure);
        }
        int position = rows.header().letter(column);
        if (column >= TOTAL && failure.code() == IoFinding.FAILED_CELL) {
            table.unreadable(rows.row(), position, rows.text(column));
        } else if (column >= TOTAL) {
            table.withoutValue(rows.row(), position, failure.facts().getOrDefault("range", "=…"));
        }
    }

    /** The cell as Vietnamese tables print it: the number of a workbook's cell has a decimal comma then. */
    private static String amount(RowReader rows, int column) {
        String text = rows.text(column);
        return rows.number(column).isPresent() ? text.replace('.', ',') : text;
    }
}
