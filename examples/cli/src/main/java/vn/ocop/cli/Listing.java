// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;

/** A document that is told as one table. */
final class Listing implements View {
    private final Document document;
    private final Text title;
    private final Language language;
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder alignment = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean ofFindings;
    private boolean tellsFindings;

    Listing(Document document, Text title, Language language) {
        this.document = document;
        this.title = title;
        this.language = language;
    }

    /** The document's own rows, with a heading above each of their columns. */
    static Listing of(Document document, Text title, Language language, Text... headings) {
        Listing listing = new Listing(document, title, language);
        Document.Rows rows = document.rows();
        for (int i = 0; i < headings.length; i++) {
            listing.column(headings[i], rows.columns().get(i).isNumber() ? 'r' : 'l');
        }
        listing.rows.addAll(rows.rows());
        return listing;
    }

    /** A column of words. */
    Listing words(Text heading) {
        return column(heading, 'l');
    }

    /** A column of numbers. */
    Listing numbers(Text heading) {
        return column(heading, 'r');
    }

    private Listing column(Text heading, char align) {
        headings.add(heading.in(language));
        alignment.append(align);
        return this;
    }

    Listing row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell.toString());
        }
        rows.add(row);
        return this;
    }

    /** A line below the table; not in CSV. */
    Listing note(String note) {
        notes.add(note);
        return this;
    }

    /** What was found, a line each below the table. */
    Listing withFindings() {
        tellsFindings = true;
        return this;
    }

    /** The rows are what was found: nothing is left to be told. */
    Listing ofFindings() {
        ofFindings = true;
        return this;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return ofFindings ? List.of() : View.super.untold(format);
    }

    @Override
    public String table() {
        TextTable table = new TextTable(alignment.toString());
        table.row(headings);
        rows.forEach(table::row);
        StringBuilder text =
                new StringBuilder(title.in(language)).append("\n\n").append(table);
        List<String> lines = new ArrayList<>(notes);
        if (tellsFindings) {
            document.findings().forEach(finding -> lines.add(finding.severity() + " " + Findings.message(finding)));
        }
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    @Override
    public String html() {
        Markup page = Markup.page(title.in(language), language).close();
        page.table("stack", title.in(language));
        headings.forEach(heading -> page.element("th", heading));
        page.body();
        for (List<String> row : rows) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                page.cell(headings.get(i), alignment.charAt(i) == 'r' ? "n" : "", row.get(i));
            }
            page.close();
        }
        page.endTable();
        notes.forEach(note -> page.element("p", note));
        if (tellsFindings && !document.findings().isEmpty()) {
            Findings.print(page, document.findings(), language);
        }
        return page.end();
    }
}
