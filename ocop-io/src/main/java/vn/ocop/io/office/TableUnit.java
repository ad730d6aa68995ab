// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/** The unit of a table: printed above it or in its heads, else stated by the caller, else assumed. */
final class TableUnit {
    /** A unit and where it is printed. */
    record Printed(MoneyUnit unit, Location at) {}

    private final Found table;
    private final List<Finding> findings;
    private final List<Printed> prints = new ArrayList<>();

    MoneyUnit unit = MoneyUnit.MILLION;
    Optional<Location> at = Optional.empty();

    TableUnit(Found table, List<Finding> findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Decides; false if two prints contradict each other. */
    boolean read(List<Col> columns, Optional<MoneyUnit> stated) {
        table.grid.titles().forEach(text -> print(text, table.grid.location()));
        for (int row = table.titles; row < table.header; row++) {
            for (int column = 1; column <= table.grid.lastColumn(); column++) {
                String text = table.grid.cell(row, column).text();
                if (!text.isEmpty()) {
                    print(text, table.at(row, column));
                }
            }
        }
        for (Printed print : prints) {
            if (print.unit != prints.get(0).unit) {
                contradicted(prints.get(0), print.unit.text(), print.at.toString());
                return false;
            }
        }
        Optional<Printed> printed = prints.stream().findFirst();
        Optional<Printed> ofColumns = ofColumns(columns);
        Optional<Printed> holds = ofColumns.or(() -> printed).or(() -> ofOneColumn(columns));
        if (holds.isPresent()) {
            unit = holds.get().unit;
            at = Optional.of(holds.get().at);
            if (stated.isPresent() && stated.get() != unit) {
                contradicted(holds.get(), stated.get().text(), "--unit");
            }
        } else if (stated.isPresent()) {
            unit = stated.get();
        } else {
            findings.add(Finding.builder(OfficeFinding.UNIT_ASSUMED)
                    .location(table.at(table.header))
                    .fact("unit", unit.text())
                    .build());
        }
        return true;
    }

    private void contradicted(Printed printed, Text other, String otherAt) {
        findings.add(Finding.builder(OfficeFinding.UNIT_CONTRADICTED)
                .location(printed.at)
                .fact("printed", printed.unit.text())
                .fact("at", printed.at)
                .fact("other", other)
                .fact("otherAt", otherAt)
                .build());
    }

    private void print(String text, Location where) {
        Optional<MoneyUnit> printed = Units.printed(text);
        if (printed.isPresent()) {
            prints.add(new Printed(printed.get(), where));
        } else if (Units.mustBeUnit(text)) {
            findings.add(Finding.builder(OfficeFinding.UNIT_UNKNOWN)
                    .location(where)
                    .fact("text", text)
                    .build());
        }
    }

    /** The unit of the total, else of the first column that prints one. */
    private Optional<Printed> ofOneColumn(List<Col> columns) {
        List<Col> printing = columns.stream()
                .filter(col -> col.isAmount() && col.unit.isPresent())
                .toList();
        return printing.stream()
                .filter(col -> col.role == Role.TOTAL)
                .findFirst()
                .or(() -> printing.stream().findFirst())
                .map(col -> new Printed(col.unit.orElseThrow(), table.at(table.header, col.column)));
    }

    /** The unit that all columns of amounts print. */
    private Optional<Printed> ofColumns(List<Col> columns) {
        List<Col> amounts = columns.stream().filter(Col::isAmount).toList();
        Optional<MoneyUnit> first = amounts.isEmpty() ? Optional.empty() : amounts.get(0).unit;
        boolean all = first.isPresent() && amounts.stream().allMatch(col -> col.unit.equals(first));
        return all
                ? Optional.of(new Printed(first.get(), table.at(table.header, amounts.get(0).column)))
                : Optional.empty();
    }
}
