// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;
import vn.ocop.io.Grid;
import vn.ocop.io.IoFinding;
import vn.ocop.io.office.OfficeLayout.RelationKind;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** Reads one table: its columns, its unit, its rows, and says what was understood. */
final class OfficeReading {
    private final Found table;
    private final OfficeOptions options;
    private final OptionHeads heads;
    private final List<Finding> findings;

    OfficeReading(Found table, OfficeOptions options, OptionHeads heads, List<Finding> findings) {
        this.table = table;
        this.options = options;
        this.heads = heads;
        this.findings = findings;
    }

    Optional<OfficeBudget> read() {
        int first = findings.size();
        Optional<List<Col>> columns = new Roles(table, heads, options.layout(), findings).read();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<Col> amounts = columns.get().stream().filter(Col::isAmount).toList();
        if (amounts.isEmpty()) {
            findings.add(Finding.builder(OfficeFinding.NO_AMOUNT_COLUMN)
                    .location(table.at(table.header, table.no))
                    .build());
            return Optional.empty();
        }
        TableUnit unit = new TableUnit(table, findings);
        if (!unit.read(columns.get(), options.unit().or(() -> options.layout().map(OfficeLayout::unit)))) {
            return Optional.empty();
        }
        Sums sums = options.layout()
                .map(layout -> Sums.of(layout, columns.get()))
                .orElseGet(() -> new Sums(table, columns.get()));
        List<RowOp> rows = new Rows(table, columns.get(), findings).read();
        Amounts cells = new Amounts(table, columns.get(), unit.unit, options, findings);
        TableWriting writing = new TableWriting(table, columns.get(), sums, rows, cells, unit.unit, findings);
        OfficeLayout layout = layout(columns.get(), sums, rows, unit);
        BudgetTable whole = writing.build(amounts);
        rows.forEach(row -> amounts.forEach(col -> cells.failed(row.row(), col)));
        around();
        merged(rows, amounts, cells);
        parts(rows, amounts, cells, unit.unit);
        if (sums.sums.stream().noneMatch(sum -> sum.kind() != RelationKind.OF_WHICH)) {
            findings.add(Finding.builder(OfficeFinding.NO_ROW_SUM)
                    .location(table.at(table.header))
                    .build());
        }
        findings.add(first, told(layout, whole));
        return Optional.of(new OfficeBudget(table.grid, layout, whole, periods(amounts, writing)));
    }

    private Map<String, BudgetTable> periods(List<Col> amounts, TableWriting writing) {
        Map<String, List<Col>> groups = new LinkedHashMap<>();
        for (Col col : amounts) {
            if (col.path.size() > 1 && Roles.listed(col.path.get(0)).equals(Optional.of(Role.PERIOD))) {
                groups.computeIfAbsent(col.path.get(0), key -> new ArrayList<>())
                        .add(col);
            }
        }
        Map<String, BudgetTable> tables = new LinkedHashMap<>();
        if (groups.size() > 1) {
            groups.forEach((period, columns) -> tables.put(period, writing.build(columns)));
        }
        return tables;
    }

    // --- what is around the table

    private void around() {
        if (table.repeated > 0) {
            findings.add(Finding.builder(OfficeFinding.HEADERS_REPEATED)
                    .location(table.at(table.firstRepeated))
                    .fact("count", table.repeated)
                    .build());
        }
        if (table.after > 0) {
            findings.add(Finding.builder(OfficeFinding.AFTER_TABLE)
                    .location(table.at(table.firstAfter))
                    .fact("count", table.after)
                    .fact("text", firstText(table.firstAfter))
                    .build());
        }
        hidden();
    }

    private String firstText(int row) {
        for (int column = 1; column <= table.grid.lastColumn(); column++) {
            String text = Heads.text(table.grid, row, column);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private void hidden() {
        Grid grid = table.grid;
        String rows = grid.hiddenRows().stream()
                .filter(row -> row >= table.header && row <= table.lastRow() && !grid.isBlank(row))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String columns = grid.hiddenColumns().stream()
                .filter(column -> column <= grid.lastColumn())
                .sorted()
                .map(column -> new Col(column, List.of(), Role.IGNORE, "").letter())
                .collect(Collectors.joining(", "));
        String both = rows.isEmpty() || columns.isEmpty() ? rows + columns : rows + "; " + columns;
        if (!both.isEmpty()) {
            findings.add(Finding.builder(IoFinding.HIDDEN_CELLS)
                    .location(grid.location())
                    .fact("hidden", both)
                    .build());
        }
    }

    /** Joined cells that hold one amount, each range once. */
    private void merged(List<RowOp> rows, List<Col> amounts, Amounts cells) {
        Set<Grid.Merge> told = new HashSet<>();
        for (RowOp row : rows) {
            for (Col col : amounts) {
                cells.joined(row.row(), col.column)
                        .filter(told::add)
                        .ifPresent(merge -> findings.add(Finding.builder(IoFinding.MERGED_CELLS)
                                .location(table.at(merge.row(), merge.column()))
                                .fact("range", merge)
                                .build()));
            }
        }
    }

    /** Parts of one line are together at most as large as the line; a single one that is larger is told by the table. */
    private void parts(List<RowOp> rows, List<Col> amounts, Amounts cells, MoneyUnit unit) {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        rows.stream()
                .filter(row -> row.kind() == RowClass.OF_WHICH && !row.all())
                .forEach(row -> parts.computeIfAbsent(row.whole(), of -> new ArrayList<>())
                        .add(row.row()));
        parts.forEach((whole, of) -> amounts.forEach(col -> {
            Optional<BigDecimal> printed = Numbers.value(cells.text(whole, col));
            List<BigDecimal> each = of.stream()
                    .map(row -> Numbers.value(cells.text(row, col)).orElse(BigDecimal.ZERO))
                    .toList();
            BigDecimal sum = each.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean single = each.stream().anyMatch(part -> part.compareTo(printed.orElse(part)) > 0);
            if (printed.isPresent() && !single && sum.compareTo(printed.get()) > 0) {
                findings.add(Finding.builder(OfficeFinding.PARTS_TOO_LARGE)
                        .location(table.at(whole, col.column))
                        .fact("column", col.name)
                        .fact("expected", dong(sum, unit))
                        .fact("printed", dong(printed.get(), unit))
                        .fact("expectedAmount", Numbers.print(sum))
                        .fact("printedAmount", Numbers.print(printed.get()))
                        .build());
            }
        }));
    }

    private static String dong(BigDecimal amount, MoneyUnit unit) {
        return amount.scaleByPowerOfTen(unit.exponent()).toBigInteger().toString();
    }

    // --- what was understood

    private OfficeLayout layout(List<Col> columns, Sums sums, List<RowOp> rows, TableUnit unit) {
        OfficeLayout.Builder layout = OfficeLayout.builder()
                .sheet(table.grid.name())
                .range(table.range())
                .headerRow(table.header)
                .headerEnd(table.headerEnd)
                .numberRow(table.numberRow > 0 ? OptionalInt.of(table.numberRow) : OptionalInt.empty())
                .unit(unit.unit)
                .unitAt(unit.at.map(Object::toString));
        columns.forEach(
                col -> layout.addColumn(new OfficeLayout.Column(col.letter(), col.name, col.role, col.evidence)));
        sums.sums.forEach(sum -> layout.addRelation(
                new OfficeLayout.Relation(sum.kind(), sum.total().name, names(sum.plus()), names(sum.minus()))));
        Map<Integer, RowClass> classes = new TreeMap<>();
        rows.forEach(row -> classes.put(row.row(), row.kind()));
        return layout.rows(classes).build();
    }

    private static List<String> names(List<Col> columns) {
        return columns.stream().map(col -> col.name).toList();
    }

    private Finding told(OfficeLayout layout, BudgetTable whole) {
        boolean one = layout.headerRow() == layout.headerEnd();
        String header = one ? "" + layout.headerRow() : layout.headerRow() + "–" + layout.headerEnd();
        String numbers = layout.numberRow().isPresent()
                ? String.valueOf(layout.numberRow().getAsInt())
                : "";
        Text rows = new Text(
                "dòng tiêu đề " + header + (numbers.isEmpty() ? "" : ", dòng số cột " + numbers),
                (one ? "header row " : "header rows ") + header + (numbers.isEmpty() ? "" : ", number row " + numbers));
        return Finding.builder(OfficeFinding.TABLE_READ)
                .location(table.grid.location())
                .fact("sheet", layout.sheet().isEmpty() ? "" : layout.sheet() + "!")
                .fact("range", layout.range())
                .fact("header", rows)
                .fact("lines", layout.count(RowClass.LINE))
                .fact("sum", sum(layout))
                .fact("unit", whole.unit().text())
                .build();
    }

    private static Text sum(OfficeLayout layout) {
        return layout.relations().stream()
                .filter(relation -> relation.kind() != RelationKind.OF_WHICH)
                .findFirst()
                .map(relation -> Text.same(OfficeLayout.leaf(relation.total()) + " = " + added(relation)))
                .orElse(new Text("không có tổng theo hàng", "no sum across"));
    }

    static String added(OfficeLayout.Relation relation) {
        String plus = relation.parts().stream().map(OfficeLayout::leaf).collect(Collectors.joining(" + "));
        return relation.less().isEmpty()
                ? plus
                : plus + " - "
                        + relation.less().stream().map(OfficeLayout::leaf).collect(Collectors.joining(" - "));
    }
}
