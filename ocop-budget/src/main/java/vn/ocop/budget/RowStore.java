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
import java.util.function.IntPredicate;

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

    /** What cannot be read, whatever was stored. */
    void unreadable(int cell, String text) {
        dong[cell] = 0;
        fault(cell / width, cell % width, text, BudgetFinding.NOT_AN_AMOUNT);
    }

    void percentage(int line, int column, String text) {
        percentages.put(line, column, text);
    }

    /** Whether a line has amounts, or should have. */
    boolean counts(int line) {
        for (int column = 0; column < width; column++) {
            if (hasAmount(line, column)) {
                return true;
            }
        }
        return false;
    }

    private void set(int line, int column, Cell.State to) {
        state[line * width + column] = to.code();
    }

    /** Whether a cell holds an amount, or should hold one. */
    boolean hasAmount(int line, int column) {
        byte of = state[line * width + column];
        return of == Cell.State.AMOUNT.code() || of == Cell.State.UNREADABLE.code();
    }

    /** Whether a cell holds an amount that changes a sum, or may hold one. */
    boolean contributes(int line, int column) {
        int cell = line * width + column;
        return hasAmount(line, column) && (dong[cell] != 0 || state[cell] == Cell.State.UNREADABLE.code());
    }

    /** In a row with amounts a text that stands for a sum of amounts is an amount that cannot be read. */
    void settleTexts(IntPredicate sums) {
        List<Integer> unclear = texts.keySet().stream()
                .filter(cell -> state[cell] == Cell.State.TEXT.code() && counts(cell / width) && sums.test(cell))
                .toList();
        for (int cell : unclear) {
            state[cell] = Cell.State.UNREADABLE.code();
            faults.put(cell, BudgetFinding.NOT_AN_AMOUNT);
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
