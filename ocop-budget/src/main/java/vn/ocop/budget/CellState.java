// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

/** What a cell holds, where an amount could stand. */
public enum CellState {
    /** An amount in whole dong. */
    AMOUNT(0),
    /** Nothing; zero in a row that has amounts, and no amount in one that has none. */
    BLANK(1),
    /** A text in a row without amounts: the line is funded elsewhere, which is not zero. */
    TEXT(2),
    /** Something that should be an amount and is none, or is too large, or leaves no whole dong: unknown, not zero. */
    UNREADABLE(3);

    private static final CellState[] BY_CODE = {AMOUNT, BLANK, TEXT, UNREADABLE};

    private final byte code;

    CellState(int code) {
        this.code = (byte) code;
    }

    /** The number that stands for the state in packed tables. */
    byte code() {
        return code;
    }

    static CellState ofCode(byte code) {
        return BY_CODE[code];
    }
}
