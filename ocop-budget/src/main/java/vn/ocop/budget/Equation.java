// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/**
 * An identity as an equation over cells: its tested cell counts once, each contributor counts once against it.
 *
 * @param kind which identity
 * @param line the line of the tested cell, {@link Grid#NONE} for a stated amount without a grand total
 * @param column the column of the tested cell
 */
record Equation(Identity.Kind kind, int line, int column) {

    static Equation of(Identity identity) {
        return new Equation(identity.kind(), identity.lineIndex(), identity.columnIndex());
    }

    /** 1 for the tested cell, -1 for a contributor, 0 for a cell that takes no part. */
    int coefficient(Grid grid, int cell) {
        int cellLine = cell / grid.width;
        int cellColumn = cell % grid.width;
        if (kind == Identity.Kind.ROW_SUM) {
            return cellLine != line ? 0 : cellColumn == 0 ? 1 : -1;
        }
        if (cellColumn != column) {
            return 0;
        }
        if (cellLine == line) {
            return 1;
        }
        int slot = line == Grid.NONE ? Grid.TOP_SLOT : grid.ownSlot[line];
        boolean contributes = cellLine < grid.lines && grid.slot[cellLine] == slot;
        if (kind == Identity.Kind.HEADLINE) {
            return line == Grid.NONE && contributes ? 1 : 0;
        }
        return contributes ? -1 : 0;
    }
}
