// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.criteria.text.Elements;

/** The parts of a document of Word that are the same for every paper, but for its watermark. */
final class WordParts {
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** The width between the margins, in twentieths of a point: 170 mm. */
    static final int WIDTH = 9638;

    static final String SIZE = "w:sz";
    static final String VALUE = "w:val";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private WordParts() {}

    static String contentTypes() {
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

    static String relations(List<String> targets) {
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

    static String styles() {
        Elements out = new Elements(Language.VI).fragment(XML).open("w:styles", Map.of("xmlns:w", W));
        out.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        font(out);
        out.empty(SIZE, Map.of(VALUE, "26")).empty("w:lang", Map.of(VALUE, "vi-VN"));
        out.close().close().close();
        new Style("Normal", "both").spaced(60).write(out);
        new Style("Heading1", "center").sized(30).bold().spaced(120).kept(0).write(out);
        new Style("Heading2", "left").bold().spaced(120).kept(1).write(out);
        new Style("Subtitle", "center").bold().spaced(120).write(out);
        new Style("Item", "both").spaced(60).indented(300).write(out);
        new Style("Small", "both").sized(20).italic().spaced(60).write(out);
        new Style("Line", "left").spaced(60).leader().write(out);
        new Style("Centred", "center").sized(24).write(out);
        new Style("Caption", "left").sized(22).bold().spaced(60).kept(-1).write(out);
        new Style("Cell", "left").sized(22).write(out);
        new Style("CellHead", "center").sized(22).bold().write(out);
        new Style("CellFigure", "right").sized(22).write(out);
        return out.close().end();
    }

    private static void font(Elements out) {
        String name = "Times New Roman";
        out.empty("w:rFonts", Map.of("w:ascii", name, "w:hAnsi", name, "w:cs", name));
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
            font(out);
            letters.forEach(letter -> out.empty(letter, Map.of()));
            out.empty(SIZE, Map.of(VALUE, String.valueOf(size))).close().close();
        }
    }

    static String header(Optional<String> watermark) {
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
        if (watermark.isPresent()) {
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
                    Map.of("style", "font-family:\"Times New Roman\";font-size:1pt", "string", watermark.get()));
            out.close().close().close();
        }
        return out.close().close().end();
    }

    static String footer() {
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
