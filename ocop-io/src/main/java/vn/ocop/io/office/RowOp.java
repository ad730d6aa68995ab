// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.List;
import vn.ocop.io.office.OfficeLayout.RowClass;

/**
 * A row and what it is taken for.
 *
 * @param kind what it is
 * @param row its row
 * @param no its number, empty if it has none
 * @param name its name
 * @param named the numbers that a grand total names, or what a sub-total adds as its name says
 * @param whole the row that it is part of, 0 for none
 * @param all whether it is, with its like, all of that
 */
record RowOp(RowClass kind, int row, String no, String name, List<String> named, int whole, boolean all) {
    static RowOp of(RowClass kind, int row, String no, String name) {
        return new RowOp(kind, row, no, name, List.of(), 0, false);
    }
}
