// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.ocop.core.Language;
import vn.ocop.criteria.text.Elements;

/** Writes a paper as a document of Word: a few fixed parts, and the text. */
final class WordPaper {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final int HUNDRED = 100;
    /** The issuer's share of the head; the state's name does not wrap beside it. */
    private static final int HEAD_LEFT = 40;

    private final Paper paper;
    private final Elements body = new Elements(Language.VI);

    WordPaper(Paper paper) {
        this.paper = paper;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", WordParts.contentTypes());
            part(zip, "_rels/.rels", WordParts.relations(List.of("officeDocument=word/document.xml")));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    WordParts.relations(List.of("styles=styles.xml", "footer=footer1.xml", "header=header1.xml")));
            part(zip, "word/document.xml", document());
            part(zip, "word/styles.xml", WordParts.styles());
            part(zip, "word/header1.xml", WordParts.header(paper.watermark()));
            part(zip, "word/footer1.xml", WordParts.footer());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    // --- the text

    private String document() {
        body.fragment(WordParts.XML)
                .open("w:document", Map.of("xmlns:w", WordParts.W, "xmlns:r", WordParts.R))
                .open("w:body");
        paper.nodes().forEach(this::node);
        body.open("w:sectPr");
        body.empty("w:headerReference", Map.of("w:type", "default", "r:id", "rId3"));
        body.empty("w:footerReference", Map.of("w:type", "default", "r:id", "rId2"));
        body.empty("w:pgSz", Map.of("w:w", "11906", "w:h", "16838"));
        body.empty(
                "w:pgMar",
                Map.of(
                        "w:top",
                        "1134",
                        "w:right",
                        "850",
                        "w:bottom",
                        "1134",
                        "w:left",
                        "1418",
                        "w:header",
                        "567",
                        "w:footer",
                        "567",
                        "w:gutter",
                        "0"));
        return body.close().close().close().end();
    }

    private void node(Node node) {
        if (node instanceof Node.Para para) {
            paragraph(style(para.style()), para.text());
        } else if (node instanceof Node.Lines lines) {
            for (int i = 0; i < lines.count(); i++) {
                body.open("w:p").open("w:pPr").empty("w:pStyle", Map.of(WordParts.VALUE, "Line"));
                body.close().open("w:r").empty("w:tab", Map.of()).close().close();
            }
        } else if (node instanceof Node.Break) {
            body.open("w:p")
                    .open("w:r")
                    .empty("w:br", Map.of("w:type", "page"))
                    .close()
                    .close();
        } else if (node instanceof Node.Columns columns) {
            columns(columns);
        } else if (node instanceof Node.Table table) {
            table(table);
        }
    }

    private static String style(Node.Style style) {
        return switch (style) {
            case TITLE -> "Heading1";
            case SUBTITLE -> "Subtitle";
            case HEADING -> "Heading2";
            case TEXT -> "Normal";
            case ITEM -> "Item";
            case SMALL -> "Small";
        };
    }

    private void paragraph(String style, String text) {
        paragraph(style, text, false);
    }

    private void paragraph(String style, String text, boolean isBold) {
        body.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", Map.of(WordParts.VALUE, style))
                .close();
        body.open("w:r");
        if (isBold) {
            body.open("w:rPr").empty("w:b", Map.of()).close();
        }
        body.open("w:t", Map.of("xml:space", "preserve"))
                .text(text)
                .close()
                .close()
                .close();
    }

    private void columns(Node.Columns columns) {
        boolean isAlone = columns.isHead() && columns.left().stream().allMatch(String::isBlank);
        int left = isAlone ? 0 : columns.isHead() ? HEAD_LEFT : HUNDRED / 2;
        tableStart(isAlone ? List.of(HUNDRED) : List.of(left, HUNDRED - left), false);
        body.open("w:tr").open("w:trPr").empty("w:cantSplit", Map.of()).close();
        if (!isAlone) {
            column(columns.left(), left, columns.isHead());
        }
        column(columns.right(), HUNDRED - left, columns.isHead());
        body.close().close();
        for (int i = 0; i < (columns.isHead() ? 1 : 3); i++) {
            paragraph("Normal", "");
        }
    }

    private void column(List<String> lines, int width, boolean isHead) {
        cellStart(width);
        for (int i = 0; i < lines.size(); i++) {
            paragraph("Centred", lines.get(i), isHead ? i == 0 : Signatures.isStrong(lines.get(i)));
        }
        if (lines.isEmpty()) {
            paragraph("Centred", "");
        }
        body.close();
    }

    private void table(Node.Table table) {
        paragraph("Caption", table.title());
        tableStart(table.columns().stream().map(Node.Column::width).toList(), true);
        body.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit", Map.of())
                .empty("w:tblHeader", Map.of())
                .close();
        for (Node.Column column : table.columns()) {
            cellStart(column.width());
            paragraph("CellHead", column.head());
            body.close();
        }
        body.close();
        for (Node.Row row : table.rows()) {
            body.open("w:tr").open("w:trPr").empty("w:cantSplit", Map.of()).close();
            for (int i = 0; i < row.cells().size(); i++) {
                cellStart(table.columns().get(i).width());
                String style = table.columns().get(i).isFigure() ? "CellFigure" : "Cell";
                paragraph(style, row.cells().get(i), row.isHeading());
                body.close();
            }
            body.close();
        }
        body.close();
        paragraph("Small", "");
    }

    private void tableStart(List<Integer> widths, boolean hasBorders) {
        body.open("w:tbl").open("w:tblPr");
        body.empty("w:tblW", Map.of("w:w", String.valueOf(WordParts.WIDTH), "w:type", "dxa"));
        if (hasBorders) {
            body.open("w:tblBorders");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                body.empty(
                        "w:" + side,
                        Map.of(WordParts.VALUE, "single", WordParts.SIZE, "4", "w:space", "0", "w:color", "000000"));
            }
            body.close();
        }
        body.empty("w:tblLayout", Map.of("w:type", "fixed")).close().open("w:tblGrid");
        widths.forEach(width ->
                body.empty("w:gridCol", Map.of("w:w", String.valueOf(WordParts.WIDTH * width / HUNDRED))));
        body.close();
    }

    private void cellStart(int width) {
        body.open("w:tc").open("w:tcPr");
        body.empty("w:tcW", Map.of("w:w", String.valueOf(WordParts.WIDTH * width / HUNDRED), "w:type", "dxa"))
                .close();
    }
}
