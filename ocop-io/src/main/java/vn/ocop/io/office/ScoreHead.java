// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;
import vn.ocop.io.words.Words;

/** The head of a score table: what stands over each column, over one or several rows. Immutable. */
final class ScoreHead {
    private static final int MOST_ROWS = 4;
    private static final int FARTHEST = 60;

    /** The first row. */
    final int first;
    /** The text over each column, the lowest one. */
    private final Map<Integer, String> texts;

    private final Map<Integer, Integer> rows;
    private final ScoreGrid grid;

    private ScoreHead(ScoreGrid grid, int first, Map<Integer, String> texts, Map<Integer, Integer> rows) {
        this.grid = grid;
        this.first = first;
        this.texts = texts;
        this.rows = rows;
    }

    /** The head above a row in which the table begins; the text column must have a word for criteria or numbers. */
    static Optional<ScoreHead> above(ScoreGrid grid, ScoreBody body) {
        int first = 0;
        for (int row = body.first - 1; row >= Math.max(1, body.first - MOST_ROWS) && first == 0; row--) {
            first = isHead(grid, row) ? row : 0;
        }
        if (first == 0) {
            return Optional.empty();
        }
        Map<Integer, String> texts = new LinkedHashMap<>();
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (int row = first; row < body.first; row++) {
            if (!isNumberRow(grid, row, body.titleColumn)) {
                for (int column = 1; column <= grid.lastColumn(); column++) {
                    if (!grid.isBlank(row, column)) {
                        texts.put(column, Words.strip(grid.text(row, column)));
                        rows.put(column, row);
                    }
                }
            }
        }
        return Optional.of(new ScoreHead(grid, first, texts, rows));
    }

    /** The first row that is a head over criteria, 0 if there is none. */
    static int row(ScoreGrid grid) {
        for (int row = 1; row <= Math.min(FARTHEST, grid.lastRow()); row++) {
            if (isHead(grid, row)) {
                return row;
            }
        }
        return 0;
    }

    private static boolean isHead(ScoreGrid grid, int row) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            Optional<String> meaning = grid.cell(row, column).kind() == Grid.Kind.TEXT
                    ? Words.all().meaning("sheet", grid.text(row, column))
                    : Optional.empty();
            if (meaning.filter("criterion"::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A row of column numbers, from the first columns on: (1) (2) (3). */
    private static boolean isNumberRow(ScoreGrid grid, int row, int titleColumn) {
        int numbers = 0;
        boolean first = false;
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (!grid.isBlank(row, column)) {
                if (!grid.text(row, column).matches("\\(?(\\d{1,2}|[A-Z])\\)?")) {
                    return false;
                }
                numbers++;
                first |= column <= titleColumn;
            }
        }
        return first && numbers > 1;
    }

    /** What stands over a column; blank if nothing does. */
    String text(int column) {
        return texts.getOrDefault(column, "");
    }

    /** What a head means, if it is one that every sheet has; else it names a member. */
    Optional<String> meaning(int column) {
        return Words.all().meaning("sheet", text(column));
    }

    /** What stands above a head of several rows: in its column or, as the cells are joined, to the left of it. */
    Optional<String> group(int column, int leftmost) {
        for (int row = rows.getOrDefault(column, first) - 1; row >= first; row--) {
            for (int left = column; left >= leftmost; left--) {
                if (!grid.isBlank(row, left)) {
                    return Optional.of(Words.strip(grid.text(row, left)));
                }
            }
        }
        return Optional.empty();
    }

    Location at(int column) {
        return grid.at(rows.getOrDefault(column, first), column);
    }

    /** The first column of a meaning, 0 if there is none. */
    int column(String meaning) {
        return texts.keySet().stream()
                .sorted()
                .filter(column -> meaning(column).filter(meaning::equals).isPresent())
                .findFirst()
                .orElse(0);
    }
}
