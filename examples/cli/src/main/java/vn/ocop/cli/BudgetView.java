// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.Cell;
import vn.ocop.budget.Dong;
import vn.ocop.budget.Identity;
import vn.ocop.budget.Repair;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** A checked budget as text. */
final class BudgetView implements View {
    private static final Text TITLE = new Text("Kiểm tra bảng kinh phí", "Check of a budget table");
    private static final Text UNIT = new Text("Đơn vị tính", "Unit");
    private static final Text LINES = new Text("dòng", "lines");
    private static final Text SUMS = new Text("phép cộng không khớp", "sums do not hold");
    private static final Text ROUNDED = new Text("khớp trong sai số làm tròn", "within rounding");
    private static final Text OF = new Text("trên", "of");
    private static final Text COLUMN = new Text("Cột", "Column");
    private static final Text AMOUNT = new Text("Cộng các dòng cấp 1", "Sum of the first level");
    private static final Text REPAIRS =
            new Text("Cách sửa có thể, khả dĩ nhất trước", "Possible repairs, the likeliest first");
    private static final Text MORE = new Text("số cách sửa khác:", "other repairs:");
    private static final Text NUMBER = new Text("TT", "No.");
    private static final Text NAME = new Text("Nội dung", "Name");
    private static final Text TOTAL = new Text("Tổng", "Total");
    private static final Text SHOULD_BE = new Text("cộng được", "adds up to");
    private static final Text MAYBE = new Text("có thể là", "maybe");

    private final List<BudgetReport> reports;
    private final List<OfficeBudget> office;
    private final BudgetReport report;
    private final BudgetDocument document;
    private final Language language;

    /** Of tables as offices keep them there is a report for each. */
    BudgetView(List<BudgetReport> reports, List<OfficeBudget> office, BudgetDocument document, Language language) {
        this.reports = List.copyOf(reports);
        this.office = List.copyOf(office);
        this.report = reports.get(0);
        this.document = document;
        this.language = language;
    }

    @Override
    public Document document() {
        return document;
    }

    private String summary() {
        int lines = document.lines()
                + office.stream()
                        .skip(1)
                        .mapToInt(table -> table.layout().count(RowClass.LINE))
                        .sum();
        int sums = reports.stream().mapToInt(of -> of.identities().size()).sum();
        return UNIT.in(language) + ": " + document.unit().text().in(language) + " · " + lines + " "
                + LINES.in(language) + " · " + count(Identity.Verdict.WRONG) + " " + OF.in(language) + " " + sums
                + " " + SUMS.in(language)
                + (count(Identity.Verdict.WITHIN_ROUNDING) > 0
                        ? ", " + count(Identity.Verdict.WITHIN_ROUNDING) + " " + ROUNDED.in(language)
                        : "");
    }

    private long count(Identity.Verdict verdict) {
        return reports.stream()
                .flatMap(of -> of.inexact().stream())
                .filter(identity -> identity.verdict() == verdict)
                .count();
    }

    private String print(BigInteger dong) {
        return Dong.print(dong, document.unit());
    }

    private static String name(OfficeBudget table) {
        return (table.layout().sheet().isEmpty() ? "" : table.layout().sheet() + "!")
                + table.layout().range();
    }

    // --- for a terminal

    @Override
    public String table() {
        StringBuilder text = new StringBuilder(summary()).append("\n\n");
        for (int i = 0; i < reports.size(); i++) {
            TextTable totals = new TextTable("lr").row(COLUMN.in(language), AMOUNT.in(language));
            BudgetReport of = reports.get(i);
            of.totals()
                    .forEach((column, dong) ->
                            totals.row(column, Dong.print(dong, of.table().unit())));
            text.append(reports.size() > 1 ? name(office.get(i)) + "\n" : "").append(totals);
        }
        Findings.print(text, document.findings());
        List<String> repairs = repairs();
        if (!repairs.isEmpty()) {
            text.append('\n').append(REPAIRS.in(language)).append(":\n");
            repairs.forEach(line -> text.append("  ").append(line).append('\n'));
        }
        return text.toString();
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return List.of();
    }

    private List<String> repairs() {
        List<String> lines = new ArrayList<>();
        for (Repair repair :
                reports.stream().flatMap(of -> of.repairs().stream()).toList()) {
            List<String> changes = repair.changes().stream()
                    .map(change -> change.location().map(at -> at + " ").orElse("")
                            + change.line() + ", “" + change.column() + "”: " + before(change) + " → "
                            + print(BigInteger.valueOf(change.proposed())))
                    .toList();
            lines.add(String.join("; ", changes) + " (" + repair.reason().in(language) + ")");
        }
        if (report.moreRepairs() > 0) {
            lines.add(MORE.in(language) + " " + report.moreRepairs());
        }
        return lines;
    }

    private String before(Repair.Change change) {
        return change.printed().isPresent()
                ? print(BigInteger.valueOf(change.printed().getAsLong()))
                : "“" + change.text().orElse("") + "”";
    }

    // --- for a browser

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language)
                .element("p.soft", summary())
                .close();
        list(page, REPAIRS, repairs());
        if (office.isEmpty()) {
            tree(page);
        }
        office.forEach(table -> new OfficeSheet(table, brokenByCell(), proposedByCell(), this, language).write(page));
        Findings.print(page, document.findings(), language);
        return page.end();
    }

    private void list(Markup page, Text heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.element("h2", heading.in(language)).open("ol");
            lines.forEach(line -> page.element("li", line));
            page.close();
        }
    }

    private void tree(Markup page) {
        Map<String, List<Identity>> broken = brokenByCell();
        Map<String, Repair.Change> proposed = proposedByCell();
        List<String> columns = report.table().columns();
        page.table("stack.sheet", TITLE.in(language))
                .element("th", NUMBER.in(language))
                .element("th", NAME.in(language));
        for (String column : columns) {
            page.element("th.n", heading(column));
        }
        page.body();
        List<BudgetLine> lines = new ArrayList<>(report.table().lines());
        report.table().grandTotal().ifPresent(lines::add);
        for (BudgetLine line : lines) {
            page.open(line.isGrandTotal() ? "tr.total" : "tr.d" + line.depth())
                    .cell(NUMBER.in(language), line.no().isEmpty() ? "none" : "no", line.no())
                    .cell(NAME.in(language), "name", line.name());
            line.cells().forEach(cell -> cell(page, cell, broken, proposed));
            page.close();
        }
        page.endTable();
    }

    private void cell(Markup page, Cell cell, Map<String, List<Identity>> broken, Map<String, Repair.Change> proposed) {
        String at = cell.location().map(Location::toString).orElse("");
        Collection<Identity> wrong = broken.getOrDefault(at, List.of());
        boolean text = cell.state() == Cell.State.TEXT || cell.state() == Cell.State.UNREADABLE;
        String blank = cell.state() == Cell.State.BLANK && wrong.isEmpty() ? ".none" : "";
        page.openCell(heading(cell.column()), text ? "soft" : "n" + blank);
        if (wrong.isEmpty()) {
            page.text(cell);
        } else {
            page.element("b.bad", cell);
        }
        marks(page, wrong, Optional.ofNullable(proposed.get(at)));
        page.closeCell();
    }

    /** What a wrong cell should be, and may be. */
    void marks(Markup page, Collection<Identity> wrong, Optional<Repair.Change> maybe) {
        for (Identity identity : wrong) {
            page.element("div.soft", SHOULD_BE.in(language) + " " + print(identity.expected()));
        }
        maybe.ifPresent(change ->
                page.element("div.ok", MAYBE.in(language) + " " + print(BigInteger.valueOf(change.proposed()))));
    }

    private String heading(String column) {
        return column.equals(BudgetDocument.TOTAL) ? TOTAL.in(language) : column;
    }

    private Map<String, List<Identity>> brokenByCell() {
        Map<String, List<Identity>> broken = new TreeMap<>();
        for (Identity identity :
                reports.stream().flatMap(of -> of.inexact().stream()).toList()) {
            if (identity.verdict() == Identity.Verdict.WRONG) {
                identity.location()
                        .ifPresent(at -> broken.computeIfAbsent(at.toString(), key -> new ArrayList<>())
                                .add(identity));
            }
        }
        return broken;
    }

    /** The changes of the likeliest repair. */
    private Map<String, Repair.Change> proposedByCell() {
        Map<String, Repair.Change> proposed = new TreeMap<>();
        reports.stream()
                .flatMap(of -> of.repairs().stream().limit(1))
                .flatMap(repair -> repair.changes().stream())
                .forEach(change -> change.location().ifPresent(at -> proposed.put(at.toString(), change)));
        return proposed;
    }
}
