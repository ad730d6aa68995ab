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
import vn.ocop.io.BudgetFile;
import vn.ocop.io.TableSource;

/**
 * A table that has been read and checked.
 *
 * @param report what came of checking it
 * @param read what was found when the file was read
 * @param unit the unit of amounts
 * @param precision how exact amounts are
 * @param headers an office's headers
 * @param language the language of texts
 * @param console where messages go
 */
record BudgetInput(
        BudgetReport report,
        List<Finding> read,
        MoneyUnit unit,
        Precision precision,
        Map<String, String> headers,
        Language language,
        Console console) {

    BudgetTable table() {
        return report.table();
    }

    /** What was found in the file, then in the table. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(read);
        findings.addAll(report.findings());
        return findings;
    }

    /** Another table of the same form; what is found in its file is added. */
    BudgetTable another(Path file, List<Finding> findings) {
        return require(BudgetFile.read(TableSource.of(file), unit, headers), findings);
    }

    /** The value; what was found is added, and without a value the call cannot be carried out. */
    <T> T require(Checked<T> checked, List<Finding> findings) {
        findings.addAll(checked.findings());
        return require(checked, language, console);
    }

    static <T> T require(Checked<T> checked, Language language, Console console) {
        if (checked.value().isEmpty()) {
            Findings.tell(checked.findings(), language, console);
            throw new UsageException("ocop: không đọc được bảng / the table cannot be read");
        }
        return checked.value().get();
    }
}
