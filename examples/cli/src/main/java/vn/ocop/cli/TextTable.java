// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for a terminal: columns as wide as their widest cell, numbers to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /** One letter per column: {@code l} or {@code r}. */
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    TextTable row(String... cells) {
        return row(List.of(cells));
    }

    TextTable row(List<String> cells) {
        if (cells.size() != alignment.length()) {
            throw new IllegalArgumentException("cells must be " + alignment.length() + ", were " + cells.size());
        }
        rows.add(cells);
        return this;
    }

    /** The letters that a reader sees: a letter with its marks counts once. */
    private static int width(String text) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int width = 0;
        while (letters.next() != BreakIterator.DONE) {
            width++;
        }
        return width;
    }

    /** The beginning of a long text, cut between two letters. */
    static String brief(String text, int longest) {
        if (width(text) <= longest) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        return text.substring(0, letters.next(longest - 1)).stripTrailing() + "…";
    }

    @Override
    public String toString() {
        int columns = alignment.length();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String gap = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ")
                        .append(alignment.charAt(i) == 'r' ? gap + row.get(i) : row.get(i) + gap);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
