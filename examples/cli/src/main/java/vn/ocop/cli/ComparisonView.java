// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.ocop.budget.BudgetComparison;
import vn.ocop.budget.Dong;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.BudgetComparisonDocument;
import vn.ocop.io.document.Document;

/** Tables of several years side by side, as text. */
final class ComparisonView implements View {
    private static final Text TITLE = new Text("So sánh kinh phí các năm", "Budgets of several years");
    private static final Text UNIT = new Text("Đơn vị tính", "Unit");
    private static final Text NAME = new Text("Nội dung", "Name");
    private static final Text SOURCE = new Text("Nguồn", "Source");
    private static final Text TOTAL = new Text("Tổng", "Total");
    private static final Text CHANGE = new Text("Thay đổi", "Change");
    private static final Text BECAUSE = new Text("do", "because of");
    private static final Text SUM = new Text("Tổng cộng", "Grand total");

    private static final int LONGEST = 44;

    private final BudgetComparisonDocument document;
    private final BudgetComparison comparison;
    private final MoneyUnit unit;
    private final Language language;

    ComparisonView(BudgetComparisonDocument document, MoneyUnit unit, Language language) {
        this.document = document;
        this.comparison = document.comparison();
        this.unit = unit;
        this.language = language;
    }

    @Override
    public Document document() {
        return document;
    }

    private String summary() {
        String years = comparison.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return years + " · " + UNIT.in(language) + ": " + unit.text().in(language);
    }

    private String name(BudgetComparison.Line line) {
        return line.depth() == 0 ? SUM.in(language) : line.name();
    }

    private String source(String column) {
        return column.equals(BudgetComparison.TOTAL) ? TOTAL.in(language) : column;
    }

    private String print(BigInteger dong) {
        return Dong.print(dong, unit);
    }

    private String signed(BigInteger dong) {
        return (dong.signum() > 0 ? "+" : "") + print(dong);
    }

    /** Each year, and from the second on its change from the year before. */
    private List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int year : comparison.years()) {
            headings.add(Integer.toString(year));
            if (headings.size() > 1) {
                headings.add(CHANGE.in(language));
            }
        }
        return headings;
    }

    private List<String> cells(BudgetComparison.Line line, String column) {
        List<String> cells = new ArrayList<>();
        List<Integer> years = comparison.years();
        for (int i = 0; i < years.size(); i++) {
            OptionalLong amount = line.amount(years.get(i), column);
            cells.add(amount.isPresent() ? print(BigInteger.valueOf(amount.getAsLong())) : "–");
            if (i > 0) {
                cells.add(line.change(years.get(i - 1), years.get(i), column)
                        .map(this::print)
                        .orElse(""));
            }
        }
        return cells;
    }

    private String print(BudgetComparison.Change change) {
        return switch (change.kind()) {
            case UNCHANGED -> "0";
            case NEW, DROPPED ->
                signed(change.difference()) + " (" + change.kind().text().in(language) + ")";
            case RAISED, LOWERED -> signed(change.difference());
        };
    }

    private boolean isSome(BudgetComparison.Line line, String column) {
        return comparison.years().stream()
                .anyMatch(year -> line.amount(year, column).orElse(0) != 0);
    }

    /** Why the total of a sum changed from one year to the next, the largest change first. */
    private List<String> reasons(BudgetComparison.Line line) {
        List<String> reasons = new ArrayList<>();
        List<Integer> years = comparison.years();
        for (int i = 1; i < years.size(); i++) {
            reason(line, years.get(i - 1), years.get(i)).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<String> reason(BudgetComparison.Line line, int from, int to) {
        List<BudgetComparison.Line> because = line.because(from, to, BudgetComparison.TOTAL);
        if (because.isEmpty()) {
            return Optional.empty();
        }
        String parts = because.stream()
                .map(part -> TextTable.brief(part.name(), LONGEST) + " " + difference(part, from, to))
                .collect(Collectors.joining("; "));
        return Optional.of(from + " → " + to + ", " + name(line) + ": " + difference(line, from, to) + ", "
                + BECAUSE.in(language) + " " + parts);
    }

    private String difference(BudgetComparison.Line line, int from, int to) {
        return line.change(from, to, BudgetComparison.TOTAL)
                .map(change -> signed(change.difference()))
                .orElse("0");
    }

    // --- for a terminal

    @Override
    public String table() {
        List<String> headings = headings();
        TextTable table = new TextTable("l" + "r".repeat(headings.size())).row(row(NAME.in(language), headings));
        for (BudgetComparison.Line line : comparison.lines()) {
            String name = "  ".repeat(Math.max(0, line.depth() - 1)) + TextTable.brief(name(line), LONGEST);
            table.row(row(name, cells(line, BudgetComparison.TOTAL)));
        }
        StringBuilder text = new StringBuilder(summary()).append("\n\n").append(table);
        List<String> reasons = comparison.lines().stream()
                .flatMap(line -> reasons(line).stream())
                .toList();
        if (!reasons.isEmpty()) {
            text.append('\n');
            reasons.forEach(reason -> text.append(reason).append('\n'));
        }
        Findings.print(text, document.findings());
        return text.toString();
    }

    private static List<String> row(String first, List<String> then) {
        List<String> row = new ArrayList<>(List.of(first));
        row.addAll(then);
        return row;
    }

    // --- for a browser

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language)
                .element("p.soft", summary())
                .close()
                .table("stack.sheet", TITLE.in(language))
                .element("th", NAME.in(language))
                .element("th", SOURCE.in(language));
        headings().forEach(heading -> page.element("th.n", heading));
        page.body();
        comparison.lines().forEach(line -> rows(page, line));
        page.endTable();
        Findings.print(page, document.findings(), language);
        return page.end();
    }

    /** The total of a line; below it its sources with anything in them, if there is more than one. */
    private void rows(Markup page, BudgetComparison.Line line) {
        List<String> sources = comparison.columns().stream()
                .filter(column -> !column.equals(BudgetComparison.TOTAL) && isSome(line, column))
                .toList();
        page.open(line.depth() == 0 ? "tr.total" : "tr.d" + line.depth())
                .openCell(NAME.in(language), "name")
                .text(name(line));
        reasons(line).forEach(reason -> page.element("div.soft", reason));
        page.closeCell();
        amounts(page, sources.size() == 1 ? sources.get(0) : BudgetComparison.TOTAL, line, BudgetComparison.TOTAL);
        for (String source : sources.size() > 1 ? sources : List.<String>of()) {
            page.open("tr.of").open("td.none").close();
            amounts(page, source, line, source);
        }
    }

    private void amounts(Markup page, String shown, BudgetComparison.Line line, String column) {
        page.cell(SOURCE.in(language), "keep", source(shown));
        List<String> cells = cells(line, column);
        for (int i = 0; i < cells.size(); i++) {
            page.cell(headings().get(i), cells.get(i).isEmpty() ? "n.none" : "n", cells.get(i));
        }
        page.close();
    }
}
