// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.budget.BudgetFinding;
import vn.ocop.budget.Dong;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.BudgetExecutionDocument;
import vn.ocop.io.document.BudgetExecutionDocument.ExecutedAmounts;
import vn.ocop.io.document.BudgetExecutionDocument.ExecutedLine;
import vn.ocop.io.document.Document;

/** A plan against what happened to it, as text. */
final class ExecutionView implements View {
    private static final Text TITLE = new Text("Tình hình thực hiện kinh phí", "Execution of a budget");
    private static final Text UNTIL = new Text("Đến hết ngày", "Up to the end of");
    private static final Text UNIT = new Text("đơn vị tính", "unit");
    private static final Text EVENTS = new Text("sự kiện", "events");
    private static final Text LATER = new Text("sau ngày này, không tính", "later, left out");
    private static final Text NUMBER = new Text("TT", "No.");
    private static final Text NAME = new Text("Nội dung", "Name");
    private static final Text SOURCE = new Text("Nguồn", "Source");
    private static final Text PLANNED = new Text("Kế hoạch", "Planned");
    private static final Text REVISED = new Text("Sau điều chỉnh", "Revised");
    private static final Text APPROPRIATED = new Text("Phân bổ", "Appropriated");
    private static final Text DISBURSED = new Text("Giải ngân", "Disbursed");
    private static final Text UNDRAWN = new Text("Còn lại", "Undrawn");
    private static final Text SHARE = new Text("Tỷ lệ", "Share");
    private static final Text NOTE = new Text("Ghi chú", "Note");
    private static final Text TOTAL = new Text("Tổng", "Total");
    private static final Text SUM = new Text("Cộng các dòng cấp 1", "Sum of the first level");
    private static final Text OVERSPENT = new Text("chi vượt", "overspent");
    private static final Text BELOW_ZERO = new Text("kế hoạch âm", "below zero");
    private static final Text BEYOND = new Text("phân bổ vượt", "beyond plan");
    private static final Text IDLE = new Text("chưa giải ngân", "idle");

    private static final int LONGEST = 44;

    private final BudgetExecutionDocument document;
    private final Language language;
    private final Map<String, Set<String>> codes = new HashMap<>();

    ExecutionView(BudgetExecutionDocument document, Language language) {
        this.document = document;
        this.language = language;
        document.findings()
                .forEach(finding -> codes.computeIfAbsent(
                                finding.facts().getOrDefault("line", ""), line -> new TreeSet<>())
                        .add(finding.code()));
    }

    @Override
    public Document document() {
        return document;
    }

    private String summary() {
        return UNTIL.in(language) + " " + document.on() + " · " + UNIT.in(language) + ": "
                + document.unit().text().in(language) + " · " + document.events() + " " + EVENTS.in(language)
                + (document.later() > 0 ? " (" + document.later() + " " + LATER.in(language) + ")" : "");
    }

    private String print(BigInteger dong) {
        return Dong.print(dong, document.unit());
    }

    /** The share with one decimal; the exact fraction stands in the JSON. */
    private String percent(ExecutedAmounts amounts) {
        return amounts.percent()
                .map(BigDecimal::toPlainString)
                .map(text -> (language == Language.VI ? text.replace('.', ',') : text) + " %")
                .orElse("–");
    }

    private List<String> cells(ExecutedAmounts amounts) {
        return List.of(
                print(amounts.planned()),
                print(amounts.revised()),
                print(amounts.appropriated()),
                print(amounts.disbursed()),
                print(amounts.undrawn()),
                percent(amounts));
    }

    private List<Text> headings() {
        return List.of(PLANNED, REVISED, APPROPRIATED, DISBURSED, UNDRAWN, SHARE);
    }

    private String note(ExecutedLine line) {
        Set<String> found = codes.getOrDefault(line.line(), Set.of());
        StringBuilder note = new StringBuilder();
        Map.of(
                        BudgetFinding.OVERSPENT, OVERSPENT,
                        BudgetFinding.BELOW_ZERO, BELOW_ZERO,
                        BudgetFinding.APPROPRIATED_BEYOND_PLAN, BEYOND,
                        BudgetFinding.UNDRAWN, IDLE)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> found.contains(entry.getKey().id()))
                .forEach(entry -> note.append(note.isEmpty() ? "" : ", ")
                        .append(entry.getValue().in(language)));
        return note.toString();
    }

    private boolean isBad(ExecutedLine line) {
        Set<String> found = codes.getOrDefault(line.line(), Set.of());
        return found.contains(BudgetFinding.OVERSPENT.id()) || found.contains(BudgetFinding.BELOW_ZERO.id());
    }

    // --- for a terminal

    @Override
    public String table() {
        StringBuilder text = new StringBuilder(summary()).append("\n\n");
        TextTable totals = new TextTable("lrrrrrr").row(row(List.of(SUM.in(language)), texts(headings()), List.of()));
        document.totals().forEach(sum -> totals.row(row(List.of(column(sum)), cells(sum), List.of())));
        TextTable lines = new TextTable("llrrrrrrl")
                .row(row(
                        List.of(NUMBER.in(language), NAME.in(language)),
                        texts(headings()),
                        List.of(NOTE.in(language))));
        for (ExecutedLine line : document.lines()) {
            List<String> cells = line.amounts().isEmpty()
                    ? List.of("–", "", "", "", "", "")
                    : cells(line.amounts().get(0));
            lines.row(row(List.of(line.line(), TextTable.brief(line.name(), LONGEST)), cells, List.of(note(line))));
        }
        text.append(totals).append('\n').append(lines);
        Findings.print(text, document.findings());
        return text.toString();
    }

    private List<String> texts(List<Text> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }

    private static List<String> row(List<String> first, List<String> then, List<String> last) {
        return List.of(first, then, last).stream().flatMap(List::stream).toList();
    }

    // --- for a browser

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language)
                .element("p.soft", summary())
                .close();
        head(page, List.of(SUM), List.of());
        for (ExecutedAmounts sum : document.totals()) {
            page.open("tr").cell(SUM.in(language), "keep", column(sum));
            numbers(page, sum);
            page.close();
        }
        page.endTable();
        head(page, List.of(NUMBER, NAME, SOURCE), List.of(NOTE));
        document.lines().forEach(line -> rows(page, line));
        page.endTable();
        Findings.print(page, document.findings(), language);
        return page.end();
    }

    private void head(Markup page, List<Text> first, List<Text> last) {
        page.table("stack.sheet", TITLE.in(language));
        first.forEach(text -> page.element("th", text.in(language)));
        headings().forEach(text -> page.element("th.n", text.in(language)));
        last.forEach(text -> page.element("th", text.in(language)));
        page.body();
    }

    private String column(ExecutedAmounts amounts) {
        return isTotal(amounts) ? TOTAL.in(language) : amounts.column();
    }

    /** The total of a line; below it its sources with anything in them, if there is more than one. */
    private void rows(Markup page, ExecutedLine line) {
        List<ExecutedAmounts> sources = line.amounts().stream()
                .filter(amounts -> !isTotal(amounts) && isSome(amounts))
                .toList();
        page.open("tr.d" + line.depth())
                .cell(NUMBER.in(language), "no", line.line())
                .cell(NAME.in(language), "name", line.name());
        if (line.amounts().isEmpty()) {
            page.open("td.soft.none", Map.of("colspan", "8")).text("–").close().close();
            return;
        }
        ExecutedAmounts total = line.amounts().get(0);
        amounts(page, sources.size() == 1 ? column(sources.get(0)) : column(total), total);
        page.cell(NOTE.in(language), type(line), note(line)).close();
        for (ExecutedAmounts source : sources.size() > 1 ? sources : List.<ExecutedAmounts>of()) {
            page.open("tr.of").open("td.none", Map.of("colspan", "2")).close();
            amounts(page, column(source), source);
            page.open("td.none").close().close();
        }
    }

    private String type(ExecutedLine line) {
        return note(line).isEmpty() ? "none" : isBad(line) ? "bad" : "soft";
    }

    private void amounts(Markup page, String source, ExecutedAmounts amounts) {
        page.cell(SOURCE.in(language), "keep", source);
        numbers(page, amounts);
    }

    private static boolean isTotal(ExecutedAmounts amounts) {
        return amounts.column().equals(BudgetDocument.TOTAL);
    }

    private static boolean isSome(ExecutedAmounts amounts) {
        return amounts.planned().signum() != 0
                || amounts.revised().signum() != 0
                || amounts.appropriated().signum() != 0
                || amounts.disbursed().signum() != 0;
    }

    private void numbers(Markup page, ExecutedAmounts amounts) {
        List<String> cells = cells(amounts);
        for (int i = 0; i < cells.size(); i++) {
            page.cell(headings().get(i).in(language), "n", cells.get(i));
        }
    }
}
