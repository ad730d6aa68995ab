// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.IoFinding;

/** The amounts of a table's cells as Vietnamese tables print them, all in the unit of the table. */
final class Amounts {
    private final Found table;
    private final Grid grid;
    private final List<Col> columns;
    private final MoneyUnit unit;
    private final OfficeOptions options;
    private final List<Finding> findings;
    private final boolean english;
    private final Map<Integer, Optional<MoneyUnit>> rowUnits = new HashMap<>();

    Amounts(Found table, List<Col> columns, MoneyUnit unit, OfficeOptions options, List<Finding> findings) {
        this.table = table;
        this.grid = table.grid;
        this.columns = columns;
        this.unit = unit;
        this.options = options;
        this.findings = findings;
        this.english =
                options.numbers().isPresent() ? options.numbers().get() == OfficeOptions.Numbers.EN : looksEnglish();
        for (Col col : columns) {
            if (col.isAmount() && col.unit.isPresent() && col.unit.get() != unit) {
                converted(table.at(table.header, col.column), col.name, col.unit.get());
            }
        }
    }

    private void converted(Location at, String name, MoneyUnit from) {
        findings.add(Finding.builder(OfficeFinding.UNIT_CONVERTED)
                .location(at)
                .fact("name", name)
                .fact("unit", from.text())
                .fact("table", unit.text())
                .build());
    }

    /** English separators, if some amounts can be nothing else and none looks Vietnamese. */
    private boolean looksEnglish() {
        Optional<Location> first = Optional.empty();
        String text = "";
        for (int row : table.body) {
            for (Col col : columns) {
                Grid.Cell cell = grid.cell(row, col.column);
                if (col.isAmount() && cell.kind() == Grid.Kind.TEXT && Numbers.isAmount(cell)) {
                    boolean grouped = cell.text().matches("[-−]?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
                    if (grouped || !Numbers.isEnglish(cell.text())) {
                        return false;
                    }
                    if (first.isEmpty() && !Numbers.isVietnamese(cell.text())) {
                        first = Optional.of(table.at(row, col.column));
                        text = cell.text();
                    }
                }
            }
        }
        if (first.isPresent()) {
            findings.add(Finding.builder(OfficeFinding.ENGLISH_NUMBERS)
                    .location(first.get())
                    .fact("text", text)
                    .build());
        }
        return first.isPresent();
    }

    /** The unit of a row, by its name or its cell of units. */
    private Optional<MoneyUnit> rowUnit(int row) {
        return rowUnits.computeIfAbsent(row, this::findRowUnit);
    }

    private Optional<MoneyUnit> findRowUnit(int row) {
        Optional<MoneyUnit> of = Units.bracketed(grid.cell(row, table.name).text());
        for (Col col : columns) {
            if (of.isEmpty() && col.role == Role.UNIT) {
                of = Units.of(grid.cell(row, col.column).text());
            }
        }
        Optional<MoneyUnit> other = of.filter(printed -> printed != unit);
        other.ifPresent(printed -> converted(table.at(row, table.name), Heads.text(grid, row, table.name), printed));
        return of;
    }

    /** The cell of an amount. */
    String text(int row, Col col) {
        Grid.Cell cell = grid.cell(row, col.column);
        MoneyUnit own = rowUnit(row).orElse(col.unit.orElse(unit));
        return switch (cell.kind()) {
            case NUMBER ->
                options.figures() == OfficeOptions.Figures.SHOWN
                        ? cell.shown().map(shown -> converted(shown, own)).orElseGet(() -> stored(cell, own))
                        : stored(cell, own);
            case ERROR -> cell.text();
            case TEXT -> converted(english ? Numbers.vietnamese(cell.text()) : cell.text(), own);
            case EMPTY, DAY -> cell.text();
        };
    }

    private String stored(Grid.Cell cell, MoneyUnit own) {
        BigDecimal value = cell.scaled().orElse(BigDecimal.ZERO);
        return Numbers.print(Units.convert(value, own, unit));
    }

    private String converted(String text, MoneyUnit own) {
        Optional<BigDecimal> value = own == unit ? Optional.empty() : Numbers.value(text);
        return value.map(of -> Numbers.print(Units.convert(of, own, unit))).orElse(text);
    }

    /** Says that a formula failed, or has no stored value. */
    void failed(int row, Col col) {
        Grid.Cell cell = grid.cell(row, col.column);
        if (cell.kind() == Grid.Kind.ERROR) {
            Finding.Builder finding = isWithoutValue(cell)
                    ? Finding.builder(IoFinding.FORMULA_WITHOUT_VALUE)
                    : Finding.builder(IoFinding.FAILED_CELL)
                            .fact("column", col.name)
                            .fact("error", cell.text());
            findings.add(finding.location(table.at(row, col.column)).build());
        }
    }

    /** The range of joined cells that hold one amount: whose it is, is not known. */
    Optional<Grid.Merge> joined(int row, int column) {
        return grid.merge(row, column).filter(merge -> {
            boolean several = merge.lastRow() > merge.row()
                    || columns.stream()
                                    .filter(Col::isAmount)
                                    .filter(col -> col.column >= merge.column() && col.column <= merge.lastColumn())
                                    .count()
                            > 1;
            return several && Numbers.isAmount(grid.cell(merge.row(), merge.column()));
        });
    }

    private static boolean isWithoutValue(Grid.Cell cell) {
        return cell.kind() == Grid.Kind.ERROR && cell.text().isEmpty();
    }

    /** Tells the table what a spreadsheet knows of a cell beside what it holds. */
    void notes(BudgetTable.Builder builder, int row, Col col) {
        Grid.Cell cell = grid.cell(row, col.column);
        joined(row, col.column).ifPresent(merge -> builder.withoutValue(row, col.column, merge.toString()));
        if (isWithoutValue(cell)) {
            builder.withoutValue(
                    row, col.column, cell.formula().startsWith("=") ? cell.formula() : "=" + cell.formula());
        } else if (cell.kind() == Grid.Kind.ERROR) {
            builder.unreadable(row, col.column, cell.text());
        }
        if (cell.kind() == Grid.Kind.NUMBER && options.figures() == OfficeOptions.Figures.STORED) {
            MoneyUnit own = rowUnit(row).orElse(col.unit.orElse(unit));
            cell.shown().ifPresent(shown -> builder.shown(row, col.column, converted(shown, own)));
            if (cell.format().indexOf('.') < 0 && options.numbers().isEmpty()) {
                builder.unformatted(row, col.column);
            }
        }
        Formula.of(cell.formula())
                .filter(formula -> formula.minus().isEmpty())
                .ifPresent(formula -> formula.plus()
                        .forEach(range -> builder.adds(
                                row,
                                col.column,
                                range.from().row(),
                                range.from().column(),
                                range.to().row(),
                                range.to().column())));
    }

    /** The cell of a percentage, as it is shown. */
    String percentage(int row, Col col) {
        Grid.Cell cell = grid.cell(row, col.column);
        return cell.kind() == Grid.Kind.NUMBER
                ? cell.shown().orElseGet(() -> Numbers.print(cell.scaled().orElse(BigDecimal.ZERO)))
                : cell.text();
    }
}
