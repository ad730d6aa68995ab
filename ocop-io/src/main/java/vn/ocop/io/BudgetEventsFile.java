// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.budget.BudgetExecution;
import vn.ocop.budget.BudgetTable;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;

/**
 * Reads what happened to a plan in the course of the year: one row per event, with the columns {@code day}, {@code kind},
 * {@code line}, {@code source} and {@code amount}; {@code to_line}, {@code to_source} and {@code document} may be there. Days
 * are written like 2020-04-16 or 16/4/2020, or are dates of a workbook; amounts are in the unit of the plan. Start here:
 * {@link #read}.
 */
public final class BudgetEventsFile {
    private static final TableFormat FORMAT = TableFormat.required("day", "kind", "line", "source", "amount")
            .optional("to_line", "to_source", "document");

    private BudgetEventsFile() {}

    /**
     * The columns that a file with events may have.
     *
     * @return the names, required ones first
     */
    public static List<String> columns() {
        return FORMAT.columns();
    }

    /**
     * Reads events over a plan.
     *
     * @param source where the events come from
     * @param plan the plan, whose lines and sources the events name
     * @param headers an office's headers for the columns of the format, such as {@code "Ngày"} for {@code "day"}
     * @return the plan with the events that can be understood, and what is wrong with the other rows; absent if the file
     *     cannot be opened, is not UTF-8 or lacks a required column
     */
    public static Checked<BudgetExecution> read(TableSource source, BudgetTable plan, Map<String, String> headers) {
        Checked<Table> table = Table.read(source, FORMAT.mapped(headers));
        List<Finding> findings = new ArrayList<>(table.findings());
        if (table.value().isEmpty()) {
            return Checked.none(findings);
        }
        BudgetExecution.Builder events = BudgetExecution.builder(plan);
        table.value().get().rows().forEach(row -> events.row(Optional.of(row.location()), cells(row)));
        Checked<BudgetExecution> execution = events.build();
        findings.addAll(execution.findings());
        return Checked.of(execution.value().orElseThrow(), findings);
    }

    private static Map<String, String> cells(Table.Row row) {
        Map<String, String> cells = new HashMap<>();
        FORMAT.columns().forEach(column -> cells.put(column, row.text(column)));
        row.number("amount")
                .map(BigDecimal::toPlainString)
                .ifPresent(number -> cells.put("amount", number.replace('.', ',')));
        row.number("day")
                .flatMap(RowValues::ofWorkbook)
                .map(LocalDate::toString)
                .ifPresent(day -> cells.put("day", day));
        return cells;
    }
}
