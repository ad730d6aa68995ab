// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.io.Grid;

/** The heads of a table: rows of merged cells, or of cells whose blanks belong to the head left of them. */
final class Heads {
    static final String ARROW = " › ";

    private final Grid grid;
    private final int first;
    private final int last;
    private final boolean merged;

    Heads(Grid grid, int first, int last) {
        this.grid = grid;
        this.first = first;
        this.last = last;
        this.merged = grid.merges().stream()
                .anyMatch(merge -> merge.row() >= first && merge.row() <= last && merge.lastColumn() > merge.column());
    }

    /** The text of a cell, line breaks as blanks. */
    static String text(Grid grid, int row, int column) {
        return grid.cell(row, column).text().replaceAll("\\s+", " ").strip();
    }

    /** The heads of a column from the top down. */
    List<String> path(int column) {
        List<String> path = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            String head = head(row, column);
            if (!head.isEmpty()) {
                path.add(head);
            }
        }
        return path;
    }

    private String head(int row, int column) {
        Optional<Grid.Merge> merge = grid.merge(row, column);
        if (merge.isPresent()) {
            boolean starts = merge.get().row() == row || row == first;
            return starts ? text(grid, merge.get().row(), merge.get().column()) : "";
        }
        String own = text(grid, row, column);
        return own.isEmpty() && !merged && row < last ? ofTheLeft(row, column) : own;
    }

    /** A blank belongs to the head left of it within the span of the heads below. */
    private String ofTheLeft(int row, int column) {
        for (int left = column; left > 0 && hasBelow(row, left); left--) {
            String head = text(grid, row, left);
            if (!head.isEmpty()) {
                return row == first || path(row - 1, left).equals(path(row - 1, column)) ? head : "";
            }
        }
        return "";
    }

    private List<String> path(int to, int column) {
        return new Heads(grid, first, to).path(column);
    }

    private boolean hasBelow(int row, int column) {
        for (int below = row + 1; below <= last; below++) {
            if (!text(grid, below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
