// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Language;

/** Headings with lines under lines, written as plain text or as a fragment of HTML. */
final class Outline {
    private static final String INDENT = "  ";

    private final Language language;
    private final String title;
    private final String style;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String heading, Line lines) {}

    /** A line, its style in HTML, and the lines under it. */
    static final class Line {
        private final String text;
        private final String style;
        private final List<Line> under = new ArrayList<>();

        private Line(String text, String style) {
            this.text = text;
            this.style = style;
        }

        Line add(String line) {
            return add(line, "");
        }

        Line add(String line, String style) {
            Line added = new Line(line, style);
            under.add(added);
            return added;
        }
    }

    Outline(Language language, String title, String style) {
        this.language = language;
        this.title = title;
        this.style = style;
    }

    /** Begins a block; what is returned stands for the block and takes its lines. */
    Line block(String heading) {
        Block block = new Block(heading, new Line("", ""));
        blocks.add(block);
        return block.lines;
    }

    /** Plain text; blocks without lines are left out. */
    String text() {
        StringBuilder out = new StringBuilder(title).append('\n');
        for (Block block : blocks) {
            if (!block.lines.under.isEmpty()) {
                out.append('\n');
                if (!block.heading.isEmpty()) {
                    out.append(block.heading).append('\n');
                }
                write(block.lines.under, block.heading.isEmpty() ? "" : INDENT, out);
            }
        }
        return out.toString();
    }

    private static void write(List<Line> lines, String indent, StringBuilder out) {
        for (Line line : lines) {
            out.append(indent).append(line.text).append('\n');
            write(line.under, indent + INDENT, out);
        }
    }

    /** One section element; blocks without lines are left out. */
    String html() {
        StringBuilder out = new StringBuilder("<section class=\"")
                .append(style)
                .append("\" lang=\"")
                .append(language.tag())
                .append("\">\n<h2>")
                .append(escape(title))
                .append("</h2>\n");
        for (Block block : blocks) {
            if (!block.lines.under.isEmpty()) {
                if (!block.heading.isEmpty()) {
                    out.append("<h3>").append(escape(block.heading)).append("</h3>\n");
                }
                writeHtml(block.lines.under, out);
            }
        }
        return out.append("</section>\n").toString();
    }

    private static void writeHtml(List<Line> lines, StringBuilder out) {
        out.append("<ul>\n");
        for (Line line : lines) {
            out.append(line.style.isEmpty() ? "<li>" : "<li class=\"" + line.style + "\">")
                    .append(escape(line.text));
            if (!line.under.isEmpty()) {
                out.append('\n');
                writeHtml(line.under, out);
            }
            out.append("</li>\n");
        }
        out.append("</ul>\n");
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
