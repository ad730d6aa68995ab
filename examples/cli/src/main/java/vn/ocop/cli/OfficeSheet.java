// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.ocop.budget.Identity;
import vn.ocop.budget.Repair;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.Grid;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** A table as the office has it, for a browser: every row with its number, joined cells joined, wrong cells marked. */
final class OfficeSheet {
    private static final Text TABLE = new Text("Bảng", "Table");
    private static final Text ROW = new Text("Dòng", "Row");

    private final Grid grid;
    private final OfficeLayout layout;
    private final Map<String, List<Identity>> broken;
    private final Map<String, Repair.Change> proposed;
    private final BudgetView view;
    private final Language language;

    OfficeSheet(
            OfficeBudget budget,
            Map<String, List<Identity>> broken,
            Map<String, Repair.Change> proposed,
            BudgetView view,
            Language language) {
        this.grid = budget.grid();
        this.layout = budget.layout();
        this.broken = broken;
        this.proposed = proposed;
        this.view = view;
        this.language = language;
    }

    /** The row in which the range of the layout ends. */
    private int last() {
        return Integer.parseInt(layout.range().replaceAll("^.*:[A-Z]+", ""));
    }

    void write(Markup page) {
        page.element("p.soft", (layout.sheet().isEmpty() ? "" : layout.sheet() + "!") + layout.range());
        page.table("sheet", TABLE.in(language)).element("th.soft", ROW.in(language));
        layout.columns().forEach(column -> page.element("th.soft", column.letter()));
        page.body();
        for (int row = layout.headerRow(); row <= last(); row++) {
            if (!grid.isBlank(row)) {
                page.open(layout.rows().get(row) == RowClass.TOTAL ? "tr.total" : "tr");
                page.element("td.soft", String.valueOf(row));
                int at = row;
                layout.columns().forEach(column -> cell(page, at, column));
                page.close();
            }
        }
        page.endTable();
    }

    private void cell(Markup page, int row, OfficeLayout.Column column) {
        int number = Grid.column(column.letter());
        Optional<Grid.Merge> merge = grid.merge(row, number);
        boolean hidden =
                merge.isPresent() && (merge.get().row() != row || merge.get().column() != number);
        if (hidden) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        merge.ifPresent(of -> {
            attributes.put("colspan", String.valueOf(span(of)));
            attributes.put("rowspan", String.valueOf(rows(of)));
        });
        boolean isHead = row <= layout.headerEnd();
        boolean isNumber = grid.cell(row, number).kind() == Grid.Kind.NUMBER
                || (column.role().id().matches("total|source|of-which|period|percent")
                        && grid.cell(row, number).text().matches("[\\d.,%-]+"));
        page.open(isHead ? "th" : isNumber ? "td.n" : "td", attributes);
        content(page, row, number);
        page.close();
    }

    private long span(Grid.Merge merge) {
        return layout.columns().stream()
                .mapToInt(column -> Grid.column(column.letter()))
                .filter(column -> column >= merge.column() && column <= merge.lastColumn())
                .count();
    }

    private long rows(Grid.Merge merge) {
        return IntStream.rangeClosed(merge.row(), Math.min(merge.lastRow(), last()))
                .filter(row -> row == merge.row() || !grid.isBlank(row))
                .count();
    }

    private void content(Markup page, int row, int column) {
        Grid.Cell cell = grid.cell(row, column);
        String text = cell.shown().orElse(cell.text());
        String at = grid.location(row, column).toString();
        List<Identity> wrong = broken.getOrDefault(at, List.of());
        if (wrong.isEmpty()) {
            page.text(text);
        } else {
            page.element("b.bad", text.isEmpty() ? "–" : text);
        }
        view.marks(page, wrong, Optional.ofNullable(proposed.get(at)));
    }
}
