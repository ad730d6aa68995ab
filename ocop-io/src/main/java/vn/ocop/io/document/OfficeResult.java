// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.document.BudgetDocument.FurtherTable;
import vn.ocop.io.document.BudgetDocument.ProposedChange;
import vn.ocop.io.document.BudgetDocument.ProposedRepair;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.Role;

/** Makes the document of tables as offices keep them. */
final class OfficeResult {
    private OfficeResult() {}

    static BudgetDocument of(
            List<OfficeBudget> tables, List<BudgetReport> reports, List<Finding> findings, Language language) {
        BudgetDocument.Builder document = BudgetDocument.builder();
        document.addAllFindings(ReportedFinding.of(findings, language));
        reports.forEach(report -> document.addAllFindings(ReportedFinding.of(report.findings(), language)));
        OfficeBudget first = tables.get(0);
        BudgetReport report = reports.get(0);
        document.unit(report.table().unit())
                .lines(BudgetDocument.numbered(report))
                .totals(totals(first.layout(), report))
                .layout(first.layout())
                .repairs(repairs(reports))
                .moreRepairs(reports.size() == 1 ? report.moreRepairs() : 0);
        for (int i = 1; i < tables.size(); i++) {
            document.addTable(further(tables.get(i), reports.get(i)));
        }
        tables.forEach(table -> document.addAllTables(periods(table)));
        return document.build();
    }

    private static FurtherTable further(OfficeBudget table, BudgetReport report) {
        return new FurtherTable(
                table.layout().sheet() + "!" + table.layout().range(),
                report.table().unit(),
                BudgetDocument.numbered(report),
                totals(table.layout(), report),
                Optional.of(table.layout()));
    }

    private static List<FurtherTable> periods(OfficeBudget table) {
        List<FurtherTable> periods = new ArrayList<>();
        for (String period : table.periods()) {
            BudgetReport report = BudgetValidator.standard().validate(table.table(period));
            periods.add(new FurtherTable(
                    period,
                    report.table().unit(),
                    BudgetDocument.numbered(report),
                    totals(table.layout(), report),
                    Optional.empty()));
        }
        return periods;
    }

    /** The first total, and every column by its leaf, by its path where leaves repeat. */
    private static Map<String, BigInteger> totals(OfficeLayout layout, BudgetReport report) {
        Map<String, Integer> leaves = new HashMap<>();
        List<String> columns = report.table().columns();
        columns.forEach(column -> leaves.merge(OfficeLayout.leaf(column), 1, Integer::sum));
        String first = columns.get(0);
        boolean isTotal = layout.columns().stream()
                .anyMatch(column -> column.path().equals(first) && column.role() == Role.TOTAL);
        Map<String, BigInteger> totals = new LinkedHashMap<>();
        BudgetDocument.totals(report, UnaryOperator.identity()).forEach((column, dong) -> {
            boolean once = leaves.getOrDefault(OfficeLayout.leaf(column), 0) == 1;
            if (isTotal && column.equals(first)) {
                totals.put(BudgetDocument.TOTAL, dong);
            }
            if (!once || !isTotal || !column.equals(first)) {
                totals.put(once ? OfficeLayout.leaf(column) : column, dong);
            }
        });
        return totals;
    }

    /** What mends one table; what mends several is one proposal, the best for each. */
    private static List<ProposedRepair> repairs(List<BudgetReport> reports) {
        List<List<ProposedRepair>> each = reports.stream()
                .map(report -> report.repairs().stream().map(ProposedRepair::of).toList())
                .filter(repairs -> !repairs.isEmpty())
                .toList();
        if (each.size() < 2) {
            return each.stream().flatMap(List::stream).toList();
        }
        List<ProposedChange> all = each.stream()
                .flatMap(repairs -> Stream.of(repairs.get(0)))
                .flatMap(repair -> repair.changes().stream())
                .toList();
        return List.of(new ProposedRepair("other", all));
    }
}
