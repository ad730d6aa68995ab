// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.List;
import java.util.Map;
import vn.ocop.core.Language;
import vn.ocop.criteria.text.Elements;

/** Writes a paper as a page that a browser prints on A4: page numbers below, heads of tables on each page. */
final class HtmlPaper {
    private static final String STYLE = """
        @page { size: A4 portrait; margin: 20mm 15mm 20mm 25mm;
          @bottom-center { content: counter(page) " / " counter(pages); font: 10pt "Times New Roman", serif; } }
        html { background: #eee; }
        body { margin: 1rem auto; max-width: 170mm; padding: 15mm; background: #fff; color: #000; box-sizing: border-box;
          font: 13pt/1.35 "Times New Roman", "Liberation Serif", "Noto Serif", "DejaVu Serif", serif;
          overflow-wrap: anywhere; position: relative; }
        h1, .subtitle { text-align: center; margin: .6em 0 .2em; break-after: avoid; }
        h1 { font-size: 15pt; }
        .subtitle { font-weight: bold; margin-bottom: .8em; }
        h2 { font-size: 13pt; margin: .8em 0 .3em; break-after: avoid; }
        p { margin: .25em 0; text-align: justify; white-space: pre-wrap; }
        p.item { padding-left: 1.2em; text-indent: -1em; }
        p.small { font-size: 10pt; font-style: italic; }
        .lines { break-inside: avoid; }
        .line { border-bottom: 1px dotted #000; height: 1.6em; }
        .columns { display: flex; gap: 1em; margin: .5em 0 1em; padding-top: .4em; break-inside: avoid; }
        .columns > div { flex: 1 1 0; min-width: 0; }
        .columns p { text-align: center; margin: 0; }
        .head { font-size: 12pt; }
        .head > div + div { flex-grow: 1.6; }
        .head > div.none { display: none; }
        .sign { margin: 1.2em 0 4em; }
        .head p:first-child, .sign p.strong { font-weight: bold; }
        .break { break-after: page; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: calc(100% - 1px); margin: .5em 0; font-size: 11pt; line-height: 1.25; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { border: 1px solid #000; padding: 2px 5px; vertical-align: top; text-align: left; }
        thead { display: table-header-group; }
        thead th { text-align: center; vertical-align: middle; }
        tr { break-inside: avoid; }
        .figure { text-align: right; overflow-wrap: normal; }
        .watermark { position: fixed; top: 40%; left: 0; width: 100%; text-align: center; font-size: 80pt; opacity: .12;
          transform: rotate(-35deg); z-index: 1; pointer-events: none; font-weight: bold; }
        @media print { html { background: none; } body { margin: 0; padding: 0; max-width: none; }
          .scroll { overflow: visible; } }
        @media (max-width: 600px) { body { padding: 1rem; font-size: 12pt; } table { font-size: 10pt; } th, td { overflow-wrap: break-word; }
          .watermark { font-size: 40pt; } }
        """;

    private final Paper paper;
    private final Elements page = Elements.page(Language.VI);

    HtmlPaper(Paper paper) {
        this.paper = paper;
    }

    String write() {
        page.open("head").empty("meta", Map.of("charset", "utf-8"));
        page.empty("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1"));
        page.element("title", paper.title());
        page.open("style").fragment(STYLE).close().close().line();
        page.open("body").line();
        paper.watermark()
                .ifPresent(text -> page.open("div.watermark", Map.of("aria-hidden", "true"))
                        .text(text)
                        .close()
                        .line());
        page.open("main").line();
        for (Node node : paper.nodes()) {
            write(node);
            page.line();
        }
        return page.close().close().close().line().end();
    }

    private void write(Node node) {
        if (node instanceof Node.Para para) {
            page.element(element(para.style()), para.text());
        } else if (node instanceof Node.Lines lines) {
            page.open("div.lines");
            for (int i = 0; i < lines.count(); i++) {
                page.open("div.line").close();
            }
            page.close();
        } else if (node instanceof Node.Break) {
            page.open("div.break").close();
        } else if (node instanceof Node.Columns columns) {
            page.open(columns.isHead() ? "div.columns.head" : "div.columns.sign");
            column(columns.left(), columns.isHead());
            column(columns.right(), columns.isHead());
            page.close();
        } else if (node instanceof Node.Table table) {
            table(table);
        }
    }

    private static String element(Node.Style style) {
        return switch (style) {
            case TITLE -> "h1";
            case SUBTITLE -> "p.subtitle";
            case HEADING -> "h2";
            case TEXT -> "p";
            case ITEM -> "p.item";
            case SMALL -> "p.small";
        };
    }

    private void column(List<String> lines, boolean isHead) {
        page.open(lines.stream().allMatch(String::isBlank) ? "div.none" : "div");
        for (String line : lines) {
            page.element(!isHead && Signatures.isStrong(line) ? "p.strong" : "p", line);
        }
        page.close();
    }

    private void table(Node.Table table) {
        page.open("div.scroll")
                .open("table")
                .element("caption", table.title())
                .open("thead")
                .open("tr");
        for (Node.Column column : table.columns()) {
            page.open("th", Map.of("scope", "col", "style", "width:" + column.width() + "%"))
                    .text(column.head())
                    .close();
        }
        page.close().close().open("tbody").line();
        for (Node.Row row : table.rows()) {
            page.open("tr");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(row, i, table.columns().get(i));
            }
            page.close().line();
        }
        page.close().close().close();
    }

    private void cell(Node.Row row, int at, Node.Column column) {
        String kind = column.isFigure() ? ".figure" : "";
        if (row.isHeading()) {
            page.open("th" + kind, Map.of("scope", "row"))
                    .text(row.cells().get(at))
                    .close();
        } else {
            page.element("td" + kind, row.cells().get(at));
        }
    }
}
