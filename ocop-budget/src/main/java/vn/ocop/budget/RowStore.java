// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows as they come in: amounts packed, the few other cells beside them. */
final class RowStore {
    private static final int FIRST_CAPACITY = 64;

    private final int width;
    final List<String> numbers = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    /** What stands in the cells that are neither amounts nor blank. */
    final Map<Integer, String> texts = new HashMap<>();
    /** Why a cell cannot be read. */
    final Map<Integer, BudgetFinding> faults = new HashMap<>();

    /** The lines that have no number, as what they stand in the tree. */
    final Map<Integer, Numbering> without = new TreeMap<>();

    /** What stands in the columns of percentages, by line. */
    final Table<Integer, Integer, String> percentages = HashBasedTable.create();

    private int[] rows = new int[FIRST_CAPACITY];
    private long[] dong;
    private byte[] state;

    RowStore(int width) {
        this.width = width;
        this.dong = new long[FIRST_CAPACITY * width];
        this.state = new byte[FIRST_CAPACITY * width];
    }

    int size() {
        return numbers.size();
    }

    int row(int line) {
        return rows[line];
    }

    /** Starts a row; its cells follow. */
    int start(int row, String no, String name) {
        int line = size();
        if (line == rows.length) {
            grow();
        }
        rows[line] = row;
        numbers.add(no);
        names.add(name);
        return line;
    }

    private void grow() {
        int capacity = rows.length + (rows.length >> 1);
        rows = Arrays.copyOf(rows, capacity);
        dong = Arrays.copyOf(dong, Math.multiplyExact(capacity, width));
        state = Arrays.copyOf(state, capacity * width);
    }

    void amount(int line, int column, long amount) {
        set(line, column, Cell.State.AMOUNT);
        dong[line * width + column] = amount;
    }

    void blank(int line, int column) {
        set(line, column, Cell.State.BLANK);
    }

    void text(int line, int column, String text) {
        set(line, column, Cell.State.TEXT);
        texts.put(line * width + column, text);
    }

    void fault(int line, int column, String text, BudgetFinding fault) {
        set(line, column, Cell.State.UNREADABLE);
        texts.put(line * width + column, text);
        faults.put(line * width + column, fault);
    }

    /** A formula whose value is not there, whatever was stored. */
    void withoutValue(int cell, String formula) {
        dong[cell] = 0;
        fault(cell / width, cell % width, formula, BudgetFinding.NOT_AN_AMOUNT);
        end(cell / width);
    }

    void percentage(int line, int column, String text) {
        percentages.put(line, column, text);
    }

    /** Whether a line has amounts, or should have. */
    boolean counts(int line) {
        for (int cell = line * width; cell < (line + 1) * width; cell++) {
            if (state[cell] == Cell.State.AMOUNT.code() || state[cell] == Cell.State.UNREADABLE.code()) {
                return true;
            }
        }
        return false;
    }

    private void set(int line, int column, Cell.State to) {
        state[line * width + column] = to.code();
    }

    /** In a row with amounts a text is an amount that cannot be read. */
    void end(int line) {
        if (counts(line)) {
            textsAreFaults(line);
        }
    }

    private void textsAreFaults(int line) {
        for (int cell = line * width; cell < (line + 1) * width; cell++) {
            if (state[cell] == Cell.State.TEXT.code()) {
                state[cell] = Cell.State.UNREADABLE.code();
                faults.put(cell, BudgetFinding.NOT_AN_AMOUNT);
            }
        }
    }

    /** Hands the amounts over; nothing can be added after that. */
    Grid grid(boolean hasGrand, int lines, int[] parent) {
        int cells = size() * width;
        long[] amounts = Arrays.copyOf(dong, cells);
        byte[] states = Arrays.copyOf(state, cells);
        dong = new long[0];
        state = new byte[0];
        return new Grid(lines, width, hasGrand, Math.max(0, size() - lines - 1), amounts, states, parent);
    }
}
