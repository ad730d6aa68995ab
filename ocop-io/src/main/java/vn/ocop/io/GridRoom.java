// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.List;
import vn.ocop.core.Text;

/** What the grids of one file may hold together: whoever hands in a file of a few megabytes shall not fill the memory. */
final class GridRoom {
    /** Cells that hold something. */
    static final int MAX_CELLS = 1 << 18;
    /** Places up to the last cell of each row. */
    static final int MAX_PLACES = 1 << 22;

    private static final Text CELLS = new Text("số ô", "the number of cells");
    private static final Text PLACES =
            new Text("số ô, kể cả ô trống ở đầu dòng", "the number of cells, blank ones before others too");

    private int cells;
    private int places;

    /** There is no room for another row. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Text what;
        final int limit;

        Full(Text what, int limit) {
            super(what.en() + " is above " + limit);
            this.what = what;
            this.limit = limit;
        }
    }

    /** Takes a row in; its last cell holds something. */
    void take(List<Grid.Cell> row) {
        places += row.size();
        if (places > MAX_PLACES) {
            throw new Full(PLACES, MAX_PLACES);
        }
        for (Grid.Cell cell : row) {
            cells += cell.isEmpty() ? 0 : 1;
        }
        if (cells > MAX_CELLS) {
            throw new Full(CELLS, MAX_CELLS);
        }
    }
}
