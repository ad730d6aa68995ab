// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/**
 * An identity as an equation over cells; {@link TableSums} knows which.
 *
 * @param kind which identity
 * @param line the line of the tested cell, {@link Grid#NONE} for a stated amount without a grand total
 * @param column the column of the tested cell
 */
record Equation(Identity.Kind kind, int line, int column) {

    static Equation of(Identity identity) {
        return new Equation(identity.kind(), identity.lineIndex(), identity.columnIndex());
    }
}
