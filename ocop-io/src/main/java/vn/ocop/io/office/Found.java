// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Location;
import vn.ocop.io.Grid;

/** A table that was found on a sheet: where its header and its rows are, and what was left out around it. */
final class Found {
    final Grid grid;
    /** The first row that may hold titles of the table. */
    final int titles;

    final int header;
    int headerEnd;
    int numberRow;
    final int no;
    final int name;
    /** The rows below the header that hold something, without repeated headers. */
    final List<Integer> body = new ArrayList<>();

    int repeated;
    int firstRepeated;
    int after;
    int firstAfter;

    Found(Grid grid, int titles, int header, int no, int name) {
        this.grid = grid;
        this.titles = titles;
        this.header = header;
        this.headerEnd = header;
        this.no = no;
        this.name = name;
    }

    int firstBody() {
        return Math.max(headerEnd, numberRow) + 1;
    }

    int lastRow() {
        return body.isEmpty() ? firstBody() - 1 : body.get(body.size() - 1);
    }

    String range() {
        int width = 1;
        for (int row = header; row <= lastRow(); row++) {
            for (int column = grid.lastColumn(); column > width; column--) {
                if (!grid.cell(row, column).isEmpty()) {
                    width = column;
                    break;
                }
            }
        }
        return new Grid.Merge(header, no, lastRow(), width).toString();
    }

    /** The first heads, to tell the table from others. */
    String heads() {
        StringBuilder heads = new StringBuilder();
        for (int column = no, told = 0; column <= grid.lastColumn() && told < 4; column++) {
            String text = Heads.text(grid, header, column);
            if (!text.isEmpty()) {
                heads.append(told++ == 0 ? "" : ", ").append(text);
            }
        }
        return heads.toString();
    }

    /** Whether it has an amount at all, right of the name. */
    boolean hasAmounts() {
        return body.stream().anyMatch(row -> hasAmount(grid, row, no, name));
    }

    static boolean hasAmount(Grid grid, int row, int no, int name) {
        for (int column = 1; column <= grid.lastColumn(); column++) {
            if (column != no && column != name && isAmountOrFailed(grid.cell(row, column))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmountOrFailed(Grid.Cell cell) {
        return Numbers.isAmount(cell) || cell.kind() == Grid.Kind.ERROR;
    }

    Location at(int row) {
        return grid.location().row(row);
    }

    Location at(int row, int column) {
        return grid.location(row, column);
    }
}
