// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Small tables in million dong in a file {@code b.csv}, and what is told of them. */
final class Tables {
    private static final long MILLION = 1_000_000;

    private Tables() {}

    /** A table with the sources A, B, C … */
    static BudgetTable.Builder of(int sources) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION).file(Location.ofFile("b.csv"));
        for (int i = 0; i < sources; i++) {
            table.source(FundingSource.of(String.valueOf((char) ('A' + i))));
        }
        return table;
    }

    /** A table with rows of number, name, total and amounts with a separator between them. */
    static BudgetTable.Builder of(int sources, String separator, String... rows) {
        BudgetTable.Builder table = of(sources);
        for (String row : rows) {
            String[] cells = row.split(separator, -1);
            table.row(
                    cells[0],
                    cells[1],
                    cells[2],
                    List.of(cells).subList(3, cells.length).toArray(String[]::new));
        }
        return table;
    }

    static BudgetReport check(BudgetTable.Builder table) {
        return check(table, BudgetOptions.standard());
    }

    static BudgetReport check(BudgetTable.Builder table, BudgetOptions options) {
        return BudgetValidator.of(options).validate(table.build().value().orElseThrow());
    }

    /** Codes with their places. */
    static List<String> show(BudgetReport report) {
        return report.findings().stream()
                .map(finding -> finding.code().id() + " " + finding.location().orElseThrow())
                .toList();
    }

    static List<String> codes(BudgetReport report) {
        return report.findings().stream().map(finding -> finding.code().id()).toList();
    }

    static List<Finding> findings(BudgetReport report, BudgetFinding code) {
        return report.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    /** The changed cells with their amounts in million. */
    static List<String> changes(Repair repair) {
        return repair.changes().stream()
                .map(change -> change.line() + "/" + change.column() + "=" + change.proposed() / MILLION)
                .toList();
    }
}
