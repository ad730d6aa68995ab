// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.ocop.core.Language;
import vn.ocop.criteria.text.Elements;

/** Writes a paper as a document of Word: a few fixed parts, and the text. */
final class WordPaper {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
    /** The width between the margins, in twentieths of a point: 170 mm. */
    private static final int WIDTH = 9638;

    private static final int HUNDRED = 100;
    private static final String SIZE = "w:sz";
    private static final String VALUE = "w:val";

    private final Paper paper;
    private final Elements body = new Elements(Language.VI);

    WordPaper(Paper paper) {
        this.paper = paper;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations(List.of("officeDocument=word/document.xml")));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(List.of("styles=styles.xml", "footer=footer1.xml", "header=header1.xml")));
            part(zip, "word/document.xml", document());
            part(zip, "word/styles.xml", styles());
            part(zip, "word/header1.xml", header());
            part(zip, "word/footer1.xml", footer());
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

    private static String contentTypes() {
        Elements out = new Elements(Language.VI).fragment(XML);
        out.open("Types", Map.of("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"));
        out.empty(
                "Default",
                Map.of("Extension", "rels", "ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        out.empty("Default", Map.of("Extension", "xml", "ContentType", "application/xml"));
        for (String part : List.of("document.main", "styles", "header", "footer")) {
            String file = switch (part) {
                case "document.main" -> "document.xml";
                case "styles" -> "styles.xml";
                default -> part + "1.xml";
            };
            out.empty("Override", Map.of("PartName", "/word/" + file, "ContentType", TYPE + part + "+xml"));
        }
        return out.close().end();
    }

    private static String relations(List<String> targets) {
        Elements out = new Elements(Language.VI).fragment(XML);
        out.open("Relationships", Map.of("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships"));
        for (int i = 0; i < targets.size(); i++) {
            int equals = targets.get(i).indexOf('=');
            out.empty(
                    "Relationship",
                    Map.of(
                            "Id",
                            "rId" + (i + 1),
                            "Type",
                            R + "/" + targets.get(i).substring(0, equals),
                            "Target",
                            targets.get(i).substring(equals + 1)));
        }
        return out.close().end();
    }

    // --- the text

    private String document() {
        body.fragment(XML)
                .open("w:document", Map.of("xmlns:w", W, "xmlns:r", R))
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
                body.open("w:p").open("w:pPr").empty("w:pStyle", Map.of(VALUE, "Line"));
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
        body.open("w:p").open("w:pPr").empty("w:pStyle", Map.of(VALUE, style)).close();
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
        tableStart(List.of(HUNDRED / 2, HUNDRED / 2), false);
        body.open("w:tr").open("w:trPr").empty("w:cantSplit", Map.of()).close();
        column(columns.left(), columns.isHead());
        column(columns.right(), columns.isHead());
        body.close().close();
        for (int i = 0; i < (columns.isHead() ? 1 : 3); i++) {
            paragraph("Normal", "");
        }
    }

    private void column(List<String> lines, boolean isHead) {
        cellStart(HUNDRED / 2);
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
                String style = table.columns().get(i).isFigure() ? "Figure" : "Cell";
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
        body.empty("w:tblW", Map.of("w:w", String.valueOf(WIDTH), "w:type", "dxa"));
        if (hasBorders) {
            body.open("w:tblBorders");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                body.empty("w:" + side, Map.of(VALUE, "single", SIZE, "4", "w:space", "0", "w:color", "000000"));
            }
            body.close();
        }
        body.empty("w:tblLayout", Map.of("w:type", "fixed")).close().open("w:tblGrid");
        widths.forEach(width -> body.empty("w:gridCol", Map.of("w:w", String.valueOf(WIDTH * width / HUNDRED))));
        body.close();
    }

    private void cellStart(int width) {
        body.open("w:tc").open("w:tcPr");
        body.empty("w:tcW", Map.of("w:w", String.valueOf(WIDTH * width / HUNDRED), "w:type", "dxa"))
                .close();
    }

    // --- the fixed parts

    private static String styles() {
        Elements out = new Elements(Language.VI).fragment(XML).open("w:styles", Map.of("xmlns:w", W));
        out.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        out.empty(
                "w:rFonts",
                Map.of("w:ascii", "Times New Roman", "w:hAnsi", "Times New Roman", "w:cs", "Times New Roman"));
        out.empty(SIZE, Map.of(VALUE, "26")).empty("w:lang", Map.of(VALUE, "vi-VN"));
        out.close().close().close();
        new Style("Normal", "both").spaced(60).write(out);
        new Style("Heading1", "center").sized(30).bold().spaced(120).kept(0).write(out);
        new Style("Heading2", "left").bold().spaced(120).kept(1).write(out);
        new Style("Subtitle", "center").bold().spaced(120).write(out);
        new Style("Item", "both").spaced(60).indented(300).write(out);
        new Style("Small", "both").sized(20).italic().spaced(60).write(out);
        new Style("Line", "left").spaced(60).leader().write(out);
        new Style("Centred", "center").write(out);
        new Style("Caption", "left").sized(22).bold().spaced(60).kept(-1).write(out);
        new Style("Cell", "left").sized(22).write(out);
        new Style("CellHead", "center").sized(22).bold().write(out);
        new Style("Figure", "right").sized(22).write(out);
        return out.close().end();
    }

    /** A style of paragraphs. */
    private static final class Style {
        private final String id;
        private final String align;
        private final List<String> letters = new ArrayList<>();
        private int size = 26;
        private int space;
        private int indent;
        private int outline = -1;
        private boolean isKept;
        private boolean isLeader;

        Style(String id, String align) {
            this.id = id;
            this.align = align;
        }

        Style sized(int halfPoints) {
            size = halfPoints;
            return this;
        }

        Style bold() {
            letters.add("w:b");
            return this;
        }

        Style italic() {
            letters.add("w:i");
            return this;
        }

        Style spaced(int before) {
            space = before;
            return this;
        }

        Style indented(int by) {
            indent = by;
            return this;
        }

        Style kept(int level) {
            isKept = true;
            outline = level;
            return this;
        }

        Style leader() {
            isLeader = true;
            return this;
        }

        void write(Elements out) {
            out.open("w:style", Map.of("w:type", "paragraph", "w:styleId", id));
            out.empty("w:name", Map.of(VALUE, id.replace("Heading", "heading ")))
                    .open("w:pPr");
            if (isKept) {
                out.empty("w:keepNext", Map.of());
            }
            if (isLeader) {
                out.open("w:tabs");
                out.empty("w:tab", Map.of(VALUE, "right", "w:leader", "dot", "w:pos", String.valueOf(WIDTH)));
                out.close();
            }
            out.empty("w:spacing", Map.of("w:before", String.valueOf(space), "w:after", String.valueOf(space)));
            if (indent > 0) {
                out.empty("w:ind", Map.of("w:left", String.valueOf(indent), "w:hanging", String.valueOf(indent)));
            }
            out.empty("w:jc", Map.of(VALUE, align));
            if (outline >= 0) {
                out.empty("w:outlineLvl", Map.of(VALUE, String.valueOf(outline)));
            }
            out.close().open("w:rPr");
            letters.forEach(letter -> out.empty(letter, Map.of()));
            out.empty(SIZE, Map.of(VALUE, String.valueOf(size))).close().close();
        }
    }

    private String header() {
        Elements out = new Elements(Language.VI).fragment(XML);
        out.open(
                "w:hdr",
                Map.of(
                        "xmlns:w",
                        W,
                        "xmlns:v",
                        "urn:schemas-microsoft-com:vml",
                        "xmlns:o",
                        "urn:schemas-microsoft-com:office:office"));
        out.open("w:p");
        if (paper.watermark().isPresent()) {
            out.open("w:r").open("w:pict");
            out.open(
                    "v:shapetype",
                    Map.of(
                            "id",
                            "_x0000_t136",
                            "coordsize",
                            "21600,21600",
                            "o:spt",
                            "136",
                            "path",
                            "m@7,l@8,m@5,21600l@6,21600e"));
            out.empty("v:textpath", Map.of("on", "t", "fitshape", "t")).close();
            out.open(
                    "v:shape",
                    Map.of(
                            "id",
                            "watermark",
                            "type",
                            "#_x0000_t136",
                            "fillcolor",
                            "#d9d9d9",
                            "stroked",
                            "f",
                            "style",
                            "position:absolute;width:400pt;height:100pt;rotation:315;z-index:-1;"
                                    + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                                    + "mso-position-vertical:center;mso-position-vertical-relative:margin"));
            out.empty(
                    "v:textpath",
                    Map.of(
                            "style",
                            "font-family:\"Times New Roman\";font-size:1pt",
                            "string",
                            paper.watermark().get()));
            out.close().close().close();
        }
        return out.close().close().end();
    }

    private static String footer() {
        Elements out = new Elements(Language.VI).fragment(XML).open("w:ftr", Map.of("xmlns:w", W));
        out.open("w:p").open("w:pPr").empty("w:jc", Map.of(VALUE, "center")).close();
        field(out, "PAGE");
        out.open("w:r")
                .open("w:t", Map.of("xml:space", "preserve"))
                .text(" / ")
                .close()
                .close();
        field(out, "NUMPAGES");
        return out.close().close().end();
    }

    private static void field(Elements out, String name) {
        out.open("w:fldSimple", Map.of("w:instr", name));
        out.open("w:r").open("w:t").text("1").close().close().close();
    }
}
