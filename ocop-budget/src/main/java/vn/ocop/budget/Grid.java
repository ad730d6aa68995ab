// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Arrays;

/**
 * The packed numbers of a table: lines 0 … {@code lines - 1} and after them the grand total, if there is one; in each line
 * the total and then the sources. A cell without an amount is zero here and says so in its state.
 */
final class Grid {
    static final int NONE = -1;
    static final int TOP_SLOT = 0;

    final int lines;
    final int width;
    final boolean hasGrand;
    final long[] dong;
    final byte[] state;
    /** Whether a line has amounts, or should have. */
    final boolean[] counts;
    /** The slot of the sum to which a line contributes: 0 for the grand total, else that of the line above. */
    final int[] slot;
    /** The line of each slot; that of slot 0 is the grand total, or {@link #NONE}. */
    final int[] slotLine;
    /** The slot of each line's own sum, {@link #NONE} for a leaf. */
    final int[] ownSlot;

    /** Whether a cell cannot be read. */
    final boolean hasUnreadable;
    /** The largest amount, 0 if there is none above. */
    final long largest;

    private final int[] firstOfSlot;
    private final int[] nextInSlot;

    Grid(int lines, int width, boolean hasGrand, long[] dong, byte[] state, int[] parent) {
        this.lines = lines;
        this.width = width;
        this.hasGrand = hasGrand;
        this.dong = dong;
        this.state = state;
        this.counts = counting();
        this.hasUnreadable = anyUnreadable();
        this.largest = max();
        this.ownSlot = new int[rows()];
        this.slot = new int[lines];
        this.slotLine = slots(parent);
        this.firstOfSlot = new int[slotLine.length];
        this.nextInSlot = new int[lines];
        chain();
    }

    /** The same lines with other amounts; a blank cell that gets one is blank no more. */
    Grid with(long[] amounts) {
        byte[] states = state.clone();
        for (int cell = 0; cell < states.length; cell++) {
            if (amounts[cell] != 0 && !isUnreadable(cell)) {
                states[cell] = Cell.State.AMOUNT.code();
            }
        }
        int[] parent = new int[lines];
        for (int line = 0; line < lines; line++) {
            parent[line] = parent(line);
        }
        return new Grid(lines, width, hasGrand, amounts, states, parent);
    }

    private boolean[] counting() {
        boolean[] counting = new boolean[rows()];
        for (int cell = 0; cell < rows() * width; cell++) {
            Cell.State of = state(cell);
            counting[cell / width] |= of == Cell.State.AMOUNT || of == Cell.State.UNREADABLE;
        }
        return counting;
    }

    private boolean anyUnreadable() {
        for (int cell = 0; cell < state.length; cell++) {
            if (isUnreadable(cell)) {
                return true;
            }
        }
        return false;
    }

    private long max() {
        long max = 0;
        for (long amount : dong) {
            max = Math.max(max, amount);
        }
        return max;
    }

    private int[] slots(int[] parent) {
        Arrays.fill(ownSlot, NONE);
        int count = 1;
        for (int line = 0; line < lines; line++) {
            int above = parent[line];
            if (above != Hierarchy.TOP && ownSlot[above] == NONE) {
                ownSlot[above] = count++;
            }
            slot[line] = above == Hierarchy.TOP ? TOP_SLOT : ownSlot[above];
        }
        int[] lineOf = new int[count];
        lineOf[TOP_SLOT] = hasGrand ? lines : NONE;
        if (hasGrand) {
            ownSlot[lines] = TOP_SLOT;
        }
        for (int line = 0; line < lines; line++) {
            if (ownSlot[line] != NONE) {
                lineOf[ownSlot[line]] = line;
            }
        }
        return lineOf;
    }

    private void chain() {
        Arrays.fill(firstOfSlot, NONE);
        for (int line = lines - 1; line >= 0; line--) {
            nextInSlot[line] = firstOfSlot[slot[line]];
            firstOfSlot[slot[line]] = line;
        }
    }

    /** The lines and the grand total. */
    int rows() {
        return hasGrand ? lines + 1 : lines;
    }

    int cell(int line, int column) {
        return line * width + column;
    }

    Cell.State state(int cell) {
        return Cell.State.ofCode(state[cell]);
    }

    boolean isUnreadable(int cell) {
        return state[cell] == Cell.State.UNREADABLE.code();
    }

    boolean isAmount(int cell) {
        return state[cell] == Cell.State.AMOUNT.code();
    }

    boolean isLeaf(int line) {
        return ownSlot[line] == NONE;
    }

    /** The first line that contributes to a slot, or {@link #NONE}. */
    int first(int slot) {
        return firstOfSlot[slot];
    }

    /** The next line that contributes to the same slot, or {@link #NONE}. */
    int next(int line) {
        return nextInSlot[line];
    }

    /** The line above, {@link #NONE} for one of the first level. */
    int parent(int line) {
        return line == lines || slot[line] == TOP_SLOT ? NONE : slotLine[slot[line]];
    }
}
