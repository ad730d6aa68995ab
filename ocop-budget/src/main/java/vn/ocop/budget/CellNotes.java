// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What a spreadsheet knows of cells beside what they hold: what is shown, by which formula, under which format. */
final class CellNotes {
    /**
     * Where a cell stands in its file.
     *
     * @param row its row, 1 or more
     * @param position its column, 1 (A) or more
     */
    record At(int row, int position) {
        At {
            if (row < 1 || position < 1) {
                throw new IllegalArgumentException(
                        "row and position must be 1 or more, were " + row + " and " + position);
            }
        }
    }

    /**
     * Cells that a formula adds.
     *
     * @param from the first
     * @param to the last, not above or left of the first
     */
    record Range(At from, At to) {
        Range {
            if (to.row < from.row || to.position < from.position) {
                throw new IllegalArgumentException("to must be below and right of from, was " + to + " for " + from);
            }
        }

        boolean has(int row, int position) {
            return from.row <= row && row <= to.row && from.position <= position && position <= to.position;
        }

        boolean isOfColumn(int position) {
            return from.position == position && to.position == position;
        }

        boolean isOfRow(int row) {
            return from.row == row && to.row == row;
        }
    }

    private final Map<At, String> shown = new LinkedHashMap<>();
    private final Map<At, String> withoutValue = new LinkedHashMap<>();
    private final Map<At, String> unreadable = new LinkedHashMap<>();
    private final ListMultimap<At, Range> formulas =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final List<At> unformatted = new ArrayList<>();

    /** By cell, once it is known which row is which line. */
    private final Map<Integer, Long> shownDong = new TreeMap<>();

    private final ListMultimap<Integer, Range> formulaOf =
            MultimapBuilder.treeKeys().arrayListValues().build();
    private final BitSet plain = new BitSet();
    private final BitSet unknown = new BitSet();
    private final BitSet told = new BitSet();

    void shown(At at, String text) {
        shown.put(at, text);
    }

    void withoutValue(At at, String formula) {
        withoutValue.put(at, formula);
    }

    void unreadable(At at, String text) {
        unreadable.put(at, text);
    }

    void adds(At at, Range range) {
        formulas.put(at, range);
    }

    void unformatted(At at) {
        unformatted.add(at);
    }

    /** Finds the cells; a row that is no line and a column without amounts have none. */
    void place(RowStore store, TableLayout layout, MoneyUnit unit) {
        boolean none = shown.isEmpty()
                && withoutValue.isEmpty()
                && unreadable.isEmpty()
                && formulas.isEmpty()
                && unformatted.isEmpty();
        Map<At, Integer> cells = new HashMap<>();
        for (int line = 0; line < store.size() && !none; line++) {
            for (int column = 0; column < layout.columns().size(); column++) {
                if (store.row(line) > 0) {
                    cells.put(
                            new At(store.row(line), layout.position(column)),
                            line * layout.columns().size() + column);
                }
            }
        }
        unreadable.forEach((at, text) -> placed(cells, at, cell -> {
            store.unreadable(cell, text);
            told.set(cell);
        }));
        withoutValue.forEach((at, text) -> placed(cells, at, cell -> {
            store.unreadable(cell, text);
            told.set(cell);
            unknown.set(cell);
        }));
        formulas.forEach((at, range) -> placed(cells, at, cell -> formulaOf.put(cell, range)));
        unformatted.forEach(at -> placed(cells, at, plain::set));
        shown.forEach((at, text) -> {
            OptionalLong dong = AmountReader.parse(text, unit);
            if (dong.isPresent()) {
                placed(cells, at, cell -> shownDong.put(cell, dong.getAsLong()));
            }
        });
    }

    private interface Placed {
        void at(int cell);
    }

    private static void placed(Map<At, Integer> cells, At at, Placed then) {
        Integer cell = cells.get(at);
        if (cell != null) {
            then.at(cell);
        }
    }

    /** What holds whatever the amounts are: which cells have no value. */
    CellNotes ofOtherAmounts() {
        CellNotes notes = new CellNotes();
        notes.unknown.or(unknown);
        return notes;
    }

    /** Whether a cell holds a formula without a value. */
    boolean isWithoutValue(int cell) {
        return unknown.get(cell);
    }

    /** Whether somebody else has said that a cell cannot be read. */
    boolean isTold(int cell) {
        return told.get(cell);
    }

    /** What is shown in cells, in dong. */
    Map<Integer, Long> shown() {
        return shownDong;
    }

    /** What the formulas of cells add. */
    ListMultimap<Integer, Range> formulas() {
        return formulaOf;
    }

    /** The cells that hold a number without a format of its own. */
    BitSet plain() {
        return plain;
    }
}
