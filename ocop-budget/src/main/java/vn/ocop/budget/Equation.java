// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/**
 * An identity as an equation over cells; {@link TableSums} knows which.
 *
 * @param kind which identity
 * @param line the line of the tested cell, {@link Grid#NONE} for a stated amount without a grand total
 * @param column the column of the tested cell
 * @param by for columns: by which of the relations between columns it is tested; else 0
 */
record Equation(Identity.Kind kind, int line, int column, int by) {

    /** One of the sums and parts between lines, of which a cell has one of each kind. */
    static Equation ofLines(Identity.Kind kind, int line, int column) {
        return new Equation(kind, line, column, 0);
    }
}
