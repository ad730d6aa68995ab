// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.ocop.core.Digits;
import vn.ocop.core.Location;

/**
 * The tables of a Word document, one grid each, a table within a table too. What was deleted under tracked changes is gone,
 * what was inserted is there.
 */
final class WordGrids {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Bullets of word processors that stand for a dash. */
    private static final Set<Character> BULLETS = Set.of('\uf0b7', '\uf02d', '\u25cf', '\uf0a7');

    private final TableSource source;
    private final GridRoom room = new GridRoom();
    private final List<Grid.Builder> grids = new ArrayList<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private List<String> titles = new ArrayList<>();
    private StringBuilder title = new StringBuilder();

    /** A table that is being read. */
    private static final class Table {
        private final Grid.Builder grid;
        private final List<Grid.Cell> cells = new ArrayList<>();
        /** Where a merge that goes down began, by column: row and width. */
        private final Map<Integer, int[]> down = new HashMap<>();

        private final StringBuilder text = new StringBuilder();
        private int row;
        private int span = 1;
        private boolean goesOn;
        private boolean starts;
        private boolean deleted;
        private Set<Integer> carried = new HashSet<>();

        Table(Grid.Builder grid) {
            this.grid = grid;
        }

        void startRow() {
            row++;
            cells.clear();
            deleted = false;
            carried = new HashSet<>();
        }

        void startCell() {
            text.setLength(0);
            span = 1;
            goesOn = false;
            starts = false;
        }

        void endCell() {
            int column = cells.size() + 1;
            int last = column + span - 1;
            if (goesOn) {
                carried.add(column);
            } else {
                close(column);
                if (starts) {
                    down.put(column, new int[] {row, last});
                    carried.add(column);
                } else if (span > 1) {
                    grid.merges.add(new Grid.Merge(row, column, row, last));
                }
            }
            cells.add(goesOn ? Grid.Builder.blank() : Grid.Builder.text(clean(text.toString())));
            for (int i = 1; i < span; i++) {
                cells.add(Grid.Builder.blank());
            }
        }

        void endRow() {
            for (int column : List.copyOf(down.keySet())) {
                if (!carried.contains(column)) {
                    close(column);
                }
            }
            if (deleted) {
                row--;
            } else {
                grid.row(row, cells);
            }
        }

        /** The merge that goes down in a column ends above this row. */
        private void close(int column) {
            int[] began = down.remove(column);
            int lastRow = carried.contains(column) ? row : row - 1;
            if (began != null && (lastRow > began[0] || began[1] > column)) {
                grid.merges.add(new Grid.Merge(began[0], column, lastRow, began[1]));
            }
        }

        void end() {
            row++;
            carried = new HashSet<>();
            List.copyOf(down.keySet()).forEach(this::close);
        }
    }

    private WordGrids(TableSource source) {
        this.source = source;
    }

    static List<Grid> read(TableSource source, byte[] document) throws XMLStreamException {
        WordGrids reader = new WordGrids(source);
        reader.read(XlsxGuard.xml(new ByteArrayInputStream(document)));
        return reader.grids.stream().map(Grid.Builder::build).toList();
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int gone = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && W.equals(xml.getNamespaceURI())) {
                String name = xml.getLocalName();
                if (gone > 0 || (isGone(name) && !isMarkOfRow(name))) {
                    gone++;
                } else {
                    start(name, xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && W.equals(xml.getNamespaceURI())) {
                if (gone > 0) {
                    gone--;
                } else {
                    end(xml.getLocalName());
                }
            }
        }
    }

    private static boolean isGone(String name) {
        return name.equals("del") || name.equals("moveFrom") || name.equals("txbxContent");
    }

    private boolean inRowProperties;

    /** {@code del} among the properties of a row says that the row is deleted. */
    private boolean isMarkOfRow(String name) {
        return inRowProperties && name.equals("del");
    }

    private void start(String name, XMLStreamReader xml) throws XMLStreamException {
        Table table = open.peek();
        switch (name) {
            case "tbl" -> startTable();
            case "t" -> append(xml.getElementText());
            case "tab", "br", "cr" -> append(" ");
            case "sym" -> append(symbol(xml));
            default -> {
                if (table != null) {
                    startIn(table, name, xml);
                }
            }
        }
    }

    private static void mergeDown(Table table, XMLStreamReader xml) {
        String value = xml.getAttributeValue(W, "val");
        table.starts = "restart".equals(value);
        table.goesOn = !table.starts;
    }

    private void startIn(Table table, String name, XMLStreamReader xml) {
        switch (name) {
            case "tr" -> table.startRow();
            case "trPr" -> inRowProperties = true;
            case "del" -> table.deleted = true;
            case "gridBefore" -> {
                for (int i = count(xml); i > 0; i--) {
                    table.cells.add(Grid.Builder.blank());
                }
            }
            case "tc" -> table.startCell();
            case "gridSpan" -> table.span = Math.max(1, count(xml));
            case "vMerge" -> mergeDown(table, xml);
            case "p" -> {
                if (table.text.length() > 0) {
                    table.text.append('\n');
                }
            }
            default -> {
                // looks only
            }
        }
    }

    private void end(String name) {
        Table table = open.peek();
        switch (name) {
            case "tbl" -> {
                open.pop().end();
            }
            case "tr" -> {
                if (table != null) {
                    table.endRow();
                }
            }
            case "trPr" -> inRowProperties = false;
            case "tc" -> {
                if (table != null) {
                    table.endCell();
                }
            }
            case "p" -> {
                if (table == null) {
                    endTitle();
                }
            }
            default -> {
                // looks only
            }
        }
    }

    private void endTitle() {
        String text = clean(title.toString());
        if (!text.isEmpty()) {
            titles.add(text);
        }
        title = new StringBuilder();
    }

    private void startTable() {
        String number = String.valueOf(grids.size() + 1);
        Grid.Builder grid = new Grid.Builder(Location.ofSheet(source.name(), number), number, room);
        grid.ofDocument = true;
        grid.titles.addAll(titles);
        titles = new ArrayList<>();
        grids.add(grid);
        open.push(new Table(grid));
    }

    private void append(String text) {
        Table table = open.peek();
        (table == null ? title : table.text).append(text);
    }

    private static String symbol(XMLStreamReader xml) {
        String code = xml.getAttributeValue(W, "char");
        try {
            return code == null ? "" : String.valueOf((char) Integer.parseInt(code, 16));
        } catch (NumberFormatException odd) {
            return "";
        }
    }

    private static int count(XMLStreamReader xml) {
        String value = xml.getAttributeValue(W, "val");
        return value == null ? 0 : Digits.whole(value, 3).orElse(0);
    }

    private static String clean(String text) {
        String clean = CellText.read(text);
        return clean.length() == 1 && BULLETS.contains(clean.charAt(0)) ? "-" : clean;
    }
}
