// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.Precision;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.office.OfficeBudget;

/**
 * A table that has been read and checked.
 *
 * @param reports what came of checking each table; the first one is the table that all else is about
 * @param office what was understood of each table; none for the interchange format
 * @param read what was found when the file was read
 * @param tables how tables are read
 * @param precision how exact amounts are
 * @param language the language of texts
 */
record BudgetInput(
        List<BudgetReport> reports,
        List<OfficeBudget> office,
        List<Finding> read,
        BudgetTables tables,
        Precision precision,
        Language language) {

    BudgetReport report() {
        return reports.get(0);
    }

    BudgetTable table() {
        return report().table();
    }

    MoneyUnit unit() {
        return table().unit();
    }

    Map<String, String> headers() {
        return tables.headers();
    }

    /** What was found in the file, then in the table. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(read);
        reports.forEach(report -> findings.addAll(report.findings()));
        return findings;
    }

    /** Another table of the same form; what is found in its file is added. */
    BudgetTable another(Path file, List<Finding> findings) {
        return require(tables.read(file), findings).first();
    }

    /** The value; what was found is added, and without a value the call cannot be carried out. */
    <T> T require(Checked<T> checked, List<Finding> findings) {
        findings.addAll(checked.findings());
        return require(checked);
    }

    static <T> T require(Checked<T> checked) {
        return checked.value()
                .orElseThrow(() ->
                        UsageException.unusable("không đọc được bảng", "the table cannot be read", checked.findings()));
    }
}
