// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.LayoutDocument;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.office.OfficeLayout;
import vn.ocop.io.office.OfficeLayout.Relation;
import vn.ocop.io.office.OfficeLayout.RowClass;

/** What was understood of an office's table, in words. */
final class LayoutView implements View {
    private static final Text TITLE = new Text("Bảng được hiểu như sau", "What was understood of the table");
    private static final Text TABLE = new Text("Bảng", "Table");
    private static final Text HEADER = new Text("Dòng tiêu đề", "Header rows");
    private static final Text NUMBERS = new Text("Dòng số cột", "Number row");
    private static final Text UNIT = new Text("Đơn vị tính", "Unit");
    private static final Text ROWS = new Text("Các dòng", "Rows");
    private static final Text COLUMN = new Text("Cột", "Column");
    private static final Text HEAD = new Text("Tiêu đề", "Head");
    private static final Text ROLE = new Text("Vai trò", "Role");
    private static final Text EVIDENCE = new Text("Căn cứ", "Evidence");
    private static final Text SUMS = new Text("Phép cộng theo hàng", "Sums across");
    private static final Text NONE = new Text("không có", "none");
    private static final Text AT_MOST = new Text("không quá", "at most");

    private final List<LayoutDocument> documents;
    private final Language language;

    LayoutView(List<LayoutDocument> documents, Language language) {
        this.documents = List.copyOf(documents);
        this.language = language;
    }

    @Override
    public Document document() {
        return documents.get(0);
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return format == Format.JSON || format == Format.CSV ? document().findings() : List.of();
    }

    @Override
    public String table() {
        StringBuilder text = new StringBuilder();
        for (LayoutDocument document : documents) {
            facts(document.layout()).forEach(line -> text.append(line).append('\n'));
            TextTable columns = new TextTable("llll")
                    .row(COLUMN.in(language), HEAD.in(language), ROLE.in(language), EVIDENCE.in(language));
            document.layout()
                    .columns()
                    .forEach(column -> columns.row(
                            column.letter(), column.path(), column.role().id(), column.evidence()));
            text.append('\n')
                    .append(columns)
                    .append('\n')
                    .append(SUMS.in(language))
                    .append(":\n");
            sums(document.layout())
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        Findings.print(text, document().findings());
        return text.toString();
    }

    private List<String> facts(OfficeLayout layout) {
        List<String> facts = new ArrayList<>();
        facts.add(TABLE.in(language) + ": " + (layout.sheet().isEmpty() ? "" : layout.sheet() + "!") + layout.range());
        facts.add(HEADER.in(language) + ": " + layout.headerRow()
                + (layout.headerEnd() > layout.headerRow() ? "–" + layout.headerEnd() : ""));
        layout.numberRow().ifPresent(row -> facts.add(NUMBERS.in(language) + ": " + row));
        facts.add(UNIT.in(language) + ": " + layout.unit().text().in(language)
                + layout.unitAt().map(at -> " (" + at + ")").orElse(""));
        List<String> rows = new ArrayList<>();
        for (RowClass kind : RowClass.values()) {
            if (layout.count(kind) > 0) {
                rows.add(layout.count(kind) + " " + kind.text().in(language));
            }
        }
        facts.add(ROWS.in(language) + ": " + String.join(", ", rows));
        return facts;
    }

    private List<String> sums(OfficeLayout layout) {
        List<String> sums = new ArrayList<>();
        for (Relation relation : layout.relations()) {
            String parts = String.join(" + ", relation.parts())
                    + (relation.less().isEmpty() ? "" : " - " + String.join(" - ", relation.less()));
            sums.add(
                    relation.kind() == OfficeLayout.RelationKind.OF_WHICH
                            ? String.join(", ", relation.parts()) + ": " + AT_MOST.in(language) + " " + relation.total()
                            : relation.total() + " = " + parts + " ("
                                    + relation.kind().text().in(language) + ")");
        }
        return sums.isEmpty() ? List.of(NONE.in(language)) : sums;
    }

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language).close();
        for (LayoutDocument document : documents) {
            page.open("ul");
            facts(document.layout()).forEach(line -> page.element("li", line));
            page.close().table("sheet", TITLE.in(language));
            List.of(COLUMN, HEAD, ROLE, EVIDENCE).forEach(head -> page.element("th", head.in(language)));
            page.body();
            for (OfficeLayout.Column column : document.layout().columns()) {
                page.open("tr");
                List.of(column.letter(), column.path(), column.role().id(), column.evidence())
                        .forEach(cell -> page.element("td", cell));
                page.close();
            }
            page.endTable().element("h2", SUMS.in(language)).open("ul");
            sums(document.layout()).forEach(line -> page.element("li", line));
            page.close();
        }
        Findings.print(page, document().findings(), language);
        return page.end();
    }
}
