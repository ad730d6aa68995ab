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

    /**
     * The slot to whose sum a line contributes: that of the nearest line above that has amounts. {@link #NONE} for a line
     * without amounts above others: it has their sum.
     */
    final int[] sumSlot;

    private final boolean[] heading;
    private final int extras;
    private final int[] firstOfSlot;
    private final int[] nextInSlot;
    private final int[] firstOfSum;
    private final int[] nextInSum;

    Grid(int lines, int width, boolean hasGrand, int extras, long[] dong, byte[] state, int[] parent) {
        this.extras = extras;
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
        chain(slot, firstOfSlot, nextInSlot);
        this.heading = headings();
        boolean headings = heading.length > 0;
        this.sumSlot = headings ? sumSlots() : slot;
        this.firstOfSum = headings ? new int[slotLine.length] : firstOfSlot;
        this.nextInSum = headings ? new int[lines] : nextInSlot;
        if (headings) {
            chain(sumSlot, firstOfSum, nextInSum);
        }
    }

    /** Whether a line has no amounts of its own and stands above lines that have some: it has their sum. */
    boolean isHeading(int line) {
        return line < lines && heading.length > 0 && heading[line];
    }

    private boolean[] headings() {
        boolean[] amountsBelow = new boolean[lines];
        boolean any = false;
        for (int line = lines - 1; line >= 0; line--) {
            int above = parent(line);
            if (above != NONE) {
                amountsBelow[above] |= counts[line] || amountsBelow[line];
            }
            amountsBelow[line] &= !counts[line];
            any |= amountsBelow[line];
        }
        return any ? amountsBelow : new boolean[0];
    }

    private int[] sumSlots() {
        int[] slots = new int[lines];
        for (int line = 0; line < lines; line++) {
            int above = parent(line);
            while (above != NONE && isHeading(above)) {
                above = parent(above);
            }
            slots[line] = isHeading(line) ? NONE : above == NONE ? TOP_SLOT : ownSlot[above];
        }
        return slots;
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
        return new Grid(lines, width, hasGrand, extras, amounts, states, parent);
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

    private static void chain(int[] slots, int[] first, int[] next) {
        Arrays.fill(first, NONE);
        for (int line = slots.length - 1; line >= 0; line--) {
            if (slots[line] != NONE) {
                next[line] = first[slots[line]];
                first[slots[line]] = line;
            }
        }
    }

    /** The lines, the grand total, and lines outside the tree. Without a grand total these follow an empty row. */
    int rows() {
        return hasGrand || extras > 0 ? lines + 1 + extras : lines;
    }

    /** Whether a row is one of the table, not the empty one in the place of the grand total. */
    boolean isRow(int row) {
        return row != lines || hasGrand;
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

    /** The first line whose amounts are added to the sum of a slot, or {@link #NONE}. */
    int firstSummed(int slot) {
        return firstOfSum[slot];
    }

    /** The next line whose amounts are added to the same sum, or {@link #NONE}. */
    int nextSummed(int line) {
        return nextInSum[line];
    }

    /** The next line that contributes to the same slot, or {@link #NONE}. */
    int next(int line) {
        return nextInSlot[line];
    }

    /** The line above, {@link #NONE} for one of the first level. */
    int parent(int line) {
        return line >= lines || slot[line] == TOP_SLOT ? NONE : slotLine[slot[line]];
    }
}
