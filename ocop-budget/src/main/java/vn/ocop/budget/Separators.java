// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Watches how amounts are separated: {@code 2,150} is a little over two to a Vietnamese reader, and two thousand under
 * English settings. A single such amount says nothing; where every amount of a column is one, or every amount of a line
 * while no other line has decimals, both readings are to be told.
 */
final class Separators {
    /**
     * A cell as it is printed, with how many amounts of its column or line are like it.
     *
     * @param line the index of the line
     * @param column the column
     * @param text the text
     * @param count how many amounts
     */
    record Doubt(int line, int column, String text, int count) {}

    /** The nonzero amounts of a column or a line. */
    private static final class Count {
        private int amounts;
        private int english;
        private int line;
        private int column;
        private String text = "";

        void add(int ofLine, int ofColumn, String cell, boolean looksEnglish) {
            amounts++;
            if (looksEnglish && english++ == 0) {
                line = ofLine;
                column = ofColumn;
                text = cell.strip();
            }
        }

        boolean isDoubtful() {
            return english > 0 && english == amounts;
        }

        Doubt doubt() {
            return new Doubt(line, column, text, english);
        }
    }

    private final Count[] columns;
    private final List<Doubt> lines = new ArrayList<>();
    private Count ofLine = new Count();
    private int current;
    private final BitSet decimals = new BitSet();
    private int decimalsOfDoubts;

    Separators(int width) {
        this.columns = new Count[width];
        for (int column = 0; column < width; column++) {
            columns[column] = new Count();
        }
    }

    /** Takes an amount that has just been read; amounts come line by line. */
    void amount(int line, int column, String cell, AmountReader read) {
        if (read.dong() == 0) {
            return;
        }
        if (line != current) {
            endLine();
            current = line;
        }
        if (read.hasDecimals()) {
            decimals.set(line * columns.length + column);
        }
        columns[column].add(line, column, cell, read.looksEnglish());
        ofLine.add(line, column, cell, read.looksEnglish());
    }

    private void endLine() {
        if (ofLine.isDoubtful()) {
            lines.add(ofLine.doubt());
            decimalsOfDoubts += ofLine.english;
        }
        if (ofLine.amounts > 0) {
            ofLine = new Count();
        }
    }

    /** The cells with amounts that are printed with decimals. */
    BitSet decimals() {
        return decimals;
    }

    /** The columns whose every amount may be meant otherwise. */
    List<Doubt> columns() {
        ImmutableList.Builder<Doubt> doubts = ImmutableList.builder();
        for (Count column : columns) {
            if (column.isDoubtful()) {
                doubts.add(column.doubt());
            }
        }
        return doubts.build();
    }

    /** The lines whose every amount may be meant otherwise, unless their columns are told or others have decimals too. */
    List<Doubt> lines() {
        endLine();
        ofLine = new Count();
        return decimals.cardinality() == decimalsOfDoubts && columns().isEmpty() ? lines : ImmutableList.of();
    }
}
