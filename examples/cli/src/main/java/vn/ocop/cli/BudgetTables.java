// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.IoFinding;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.OfficeOptions;
import vn.ocop.io.office.OfficeTables;

/**
 * Reads budget tables: those of the interchange format, else those that offices keep.
 *
 * @param unit the unit that the caller states
 * @param headers heads and what they stand for
 * @param office what the caller knows of an office's table
 */
record BudgetTables(Optional<MoneyUnit> unit, Map<String, String> headers, OfficeTableOptions office) {
    private static final Set<String> OF_THE_FORMAT = Set.of("no", "name", "total");
    private static final Set<FindingCode> OTHER_FORM =
            Set.of(IoFinding.MISSING_COLUMN, IoFinding.WORKBOOK_MALFORMED, IoFinding.CELL_TOO_LONG);

    /**
     * What was read.
     *
     * @param tables the tables, one at least
     * @param office what was understood of each; none for the interchange format
     */
    record Read(List<BudgetTable> tables, List<OfficeBudget> office) {
        BudgetTable first() {
            return tables.get(0);
        }
    }

    Checked<Read> read(Path file) {
        TableSource source = TableSource.of(file);
        if (!office.isGiven() && OF_THE_FORMAT.containsAll(headers.values())) {
            Checked<BudgetTable> read = BudgetFile.read(source, unit.orElse(MoneyUnit.MILLION), headers);
            if (read.value().isPresent() || !isOtherForm(read.findings())) {
                return withOthers(source, read);
            }
        }
        OfficeOptions.Builder options = office.options(unit, headers);
        Optional<Checked<OfficeLayout>> layout = office.layout();
        if (layout.isPresent()) {
            if (layout.get().value().isEmpty()) {
                return Checked.none(layout.get().findings());
            }
            options.layout(layout.get().value());
        }
        Checked<List<OfficeBudget>> read = OfficeTables.read(source, options.build());
        return read.map(
                tables -> new Read(tables.stream().map(OfficeBudget::table).toList(), tables));
    }

    /** A sheet of the format, and what it says of other tables of the workbook. */
    private static Checked<Read> withOthers(TableSource source, Checked<BudgetTable> read) {
        Optional<String> sheet = read.value()
                .flatMap(table -> table.lines().stream().findFirst())
                .flatMap(BudgetLine::location)
                .flatMap(Location::sheet);
        List<Finding> findings = new ArrayList<>(read.findings());
        sheet.ifPresent(name -> findings.addAll(OfficeTables.beside(source, name)));
        return read.value().isPresent()
                ? Checked.of(new Read(List.of(read.value().get()), List.of()), findings)
                : Checked.none(findings);
    }

    private boolean isOtherForm(List<Finding> findings) {
        return findings.stream()
                .anyMatch(finding -> OTHER_FORM.contains(finding.code()) && !lacksTheTotalAlone(finding));
    }

    /** A header of the format that has no total is a mistake in that format. */
    private boolean lacksTheTotalAlone(Finding finding) {
        return headers.isEmpty() && "total".equals(finding.facts().get("column"));
    }
}
