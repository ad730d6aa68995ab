// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** What a cell holds, where an amount could stand. */
public enum CellState {
    /** An amount in whole dong. */
    AMOUNT,
    /** Nothing; zero in a row that has amounts, and no amount in one that has none. */
    BLANK,
    /** A text in a row without amounts: the line is funded elsewhere, which is not zero. */
    TEXT,
    /** Something that should be an amount and is none, or is too large, or leaves no whole dong: unknown, not zero. */
    UNREADABLE
}
