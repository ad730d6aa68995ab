// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Language;

/**
 * What is said of a result (bản diễn giải): headings with lines under lines, as plain text or as a fragment of HTML.
 *
 * <p>Made by {@link Wording}. This class is immutable and thread-safe once it is handed out.
 */
public final class Outline {
    private static final String INDENT = "  ";

    private final Language language;
    private final String title;
    private final String name;
    private final List<Block> blocks = new ArrayList<>();

    private record Block(String heading, Line lines) {}

    /** What a line is marked as in HTML. */
    enum Style {
        PLAIN(""),
        PASSED("passed"),
        FAILED("failed"),
        NOT_JUDGED("not-judged");

        private final String name;

        Style(String name) {
            this.name = name;
        }
    }

    /** A line, and the lines under it. */
    static final class Line {
        private final String text;
        private final Style style;
        private final List<Line> under = new ArrayList<>();

        private Line(String text, Style style) {
            this.text = text;
            this.style = style;
        }

        Line add(String line) {
            return add(line, Style.PLAIN);
        }

        Line add(String line, Style style) {
            Line added = new Line(line, style);
            under.add(added);
            return added;
        }
    }

    /** An empty outline; its name is the class of its element in HTML. */
    Outline(Language language, String title, String name) {
        this.language = language;
        this.title = title;
        this.name = name;
    }

    /** Begins a block; what is returned stands for the block and takes its lines. */
    Line block(String heading) {
        Block block = new Block(heading, new Line("", Style.PLAIN));
        blocks.add(block);
        return block.lines;
    }

    /** Blocks without lines are left out. */
    private List<Block> filled() {
        return blocks.stream().filter(block -> !block.lines.under.isEmpty()).toList();
    }

    /**
     * The outline as plain text: the title, then each block under its heading.
     *
     * @return lines, the last one ended
     */
    public String text() {
        StringBuilder out = new StringBuilder(title).append('\n');
        for (Block block : filled()) {
            out.append('\n');
            if (!block.heading.isEmpty()) {
                out.append(block.heading).append('\n');
            }
            write(block.lines.under, block.heading.isEmpty() ? "" : INDENT, out);
        }
        return out.toString();
    }

    private static void write(List<Line> lines, String indent, StringBuilder out) {
        for (Line line : lines) {
            out.append(indent).append(line.text).append('\n');
            write(line.under, indent + INDENT, out);
        }
    }

    /**
     * The outline as a fragment of HTML, to be put into a page; everything is escaped.
     *
     * @return one {@code section} element
     */
    public String html() {
        Elements out = new Elements(language);
        out.open("section", Map.of("class", name, "lang", language.tag())).line();
        out.element("h2", title).line();
        for (Block block : filled()) {
            if (!block.heading.isEmpty()) {
                out.element("h3", block.heading).line();
            }
            list(block.lines.under, out);
        }
        return out.close().line().end();
    }

    private static void list(List<Line> lines, Elements out) {
        out.open("ul").line();
        for (Line line : lines) {
            out.open(line.style == Style.PLAIN ? "li" : "li." + line.style.name).text(line.text);
            if (!line.under.isEmpty()) {
                out.line();
                list(line.under, out);
            }
            out.close().line();
        }
        out.close().line();
    }

    @Override
    public String toString() {
        return title;
    }
}
