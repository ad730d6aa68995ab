// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.form;

import java.util.ArrayList;
import java.util.List;

/** A piece of a paper, from which the page and the document are written alike. */
sealed interface Node {
    /** Dots to write on. */
    String DOTS = "………………";

    /** Fewer dots, where there is less room. */
    String FEW_DOTS = "……";

    /** A box that is empty, and one that is ticked. */
    String BOX = "□";

    String TICKED = "☑";

    /** How a paragraph looks. */
    enum Style {
        TITLE,
        SUBTITLE,
        HEADING,
        TEXT,
        ITEM,
        SMALL
    }

    /** A paragraph. */
    record Para(Style style, String text) implements Node {
        public Para {
            text = clean(text);
        }
    }

    /** Ruled lines to write on. */
    record Lines(int count) implements Node {}

    /** What follows begins a page. */
    record Break() implements Node {}

    /** Two columns of centred lines, the first line of each bold where it is of the head. */
    record Columns(List<String> left, List<String> right, boolean isHead) implements Node {
        public Columns {
            left = left.stream().map(Node::clean).toList();
            right = right.stream().map(Node::clean).toList();
        }
    }

    /** A table whose heads stand again on each page. Widths are shares of the whole in hundredths. */
    record Table(String title, List<Column> columns, List<Row> rows) implements Node {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A column: its head, its share of the width, and whether it holds figures. */
    record Column(String head, int width, boolean isFigure) {
        static Column text(String head, int width) {
            return new Column(head, width, false);
        }

        static Column figure(String head, int width) {
            return new Column(head, width, true);
        }
    }

    /** A row; one that is a heading speaks for those below. */
    record Row(List<String> cells, boolean isHeading) {
        public Row {
            cells = cells.stream()
                    .map(text -> text.equals(DOTS) ? FEW_DOTS : clean(text))
                    .toList();
        }

        static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        static Row heading(String... cells) {
            return new Row(List.of(cells), true);
        }
    }

    /** Text without what no document may hold: control characters, halves of a pair, what is no character. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").replaceAll("[\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** A text, or dots where there is none. */
    static String orDots(String text) {
        return text.isBlank() ? DOTS : text;
    }

    /** Gathers the rows of a table. */
    static Table table(String title, List<Column> columns, List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        if (all.isEmpty()) {
            all.add(new Row(columns.stream().map(column -> DOTS).toList(), false));
        }
        return new Table(title, columns, all);
    }
}
