// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Arrays;

/**
 * Rows of score sheets, one number each by the symbols of its cells, until they are handed on together: product by product, if
 * rows of one product lie apart. Within a product they keep their order. Not thread-safe.
 */
final class AnswerBatch {
    /** How many bits a symbol may have, by the column. */
    private static final int[] BITS = {10, 14, 10, 10, 12, 7};

    private static final int FIRST = 1 << 12;
    /** Below so many rows in a row of one product, sorting pays. */
    private static final int USUAL_RUN = 4;

    private final RowReader reader;
    private final int product;
    private final int[] columns;
    private final int most;
    private final Taker taker;
    private final int[] fields = new int[BITS.length];

    private long[] packed = new long[FIRST];
    private int[] rows = new int[FIRST];
    private int[] symbols = new int[FIRST];
    private int size;
    private int runs;

    /** Takes a row: the symbol of its product, its number, and the symbols of its cells in an array that is used again. */
    interface Taker {
        void take(int product, int row, int[] symbols);
    }

    /** Hands on after so many rows. */
    AnswerBatch(RowReader reader, int product, int[] columns, int most, Taker taker) {
        this.reader = reader;
        this.product = product;
        this.columns = columns;
        this.most = most;
        this.taker = taker;
    }

    /** Notes the row where the reader stands; false if it does not fit. */
    boolean add() {
        int of = reader.symbol(product);
        long row = 0;
        for (int i = 0; i < columns.length; i++) {
            int symbol = reader.symbol(columns[i]);
            if (symbol < 0 || symbol >>> BITS[i] != 0) {
                return false;
            }
            row = row << BITS[i] | symbol;
        }
        if (of < 0) {
            return false;
        }
        if (size == packed.length || size >= most) {
            makeRoom();
        }
        runs += size == 0 || symbols[size - 1] != of ? 1 : 0;
        symbols[size] = of;
        packed[size] = row;
        rows[size] = reader.row();
        size++;
        return true;
    }

    private void makeRoom() {
        if (size >= most) {
            handOn();
        } else {
            packed = Arrays.copyOf(packed, size * 4);
            rows = Arrays.copyOf(rows, size * 4);
            symbols = Arrays.copyOf(symbols, size * 4);
        }
    }

    /** Hands everything on. */
    void handOn() {
        int[] order = runs * USUAL_RUN > size ? byProduct() : new int[0];
        if (order.length > 0) {
            long[] sortedRows = new long[size];
            int[] sortedNumbers = new int[size];
            int[] sortedSymbols = new int[size];
            for (int i = 0; i < size; i++) {
                int to = order[symbols[i]]++;
                sortedRows[to] = packed[i];
                sortedNumbers[to] = rows[i];
                sortedSymbols[to] = symbols[i];
            }
            handOn(sortedRows, sortedNumbers, sortedSymbols);
        } else {
            handOn(packed, rows, symbols);
        }
        size = 0;
        runs = 0;
    }

    /** Where the rows of each product begin once they stand together. */
    private int[] byProduct() {
        int last = 0;
        for (int i = 0; i < size; i++) {
            last = Math.max(last, symbols[i]);
        }
        int[] starts = new int[last + 2];
        for (int i = 0; i < size; i++) {
            starts[symbols[i] + 1]++;
        }
        for (int i = 0; i <= last; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private void handOn(long[] batch, int[] numbers, int[] of) {
        for (int i = 0; i < size; i++) {
            long rest = batch[i];
            for (int field = BITS.length - 1; field >= 0; field--) {
                fields[field] = (int) rest & (1 << BITS[field]) - 1;
                rest >>>= BITS[field];
            }
            taker.take(of[i], numbers[i], fields);
        }
    }
}
