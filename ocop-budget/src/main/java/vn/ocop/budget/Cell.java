// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Optional;
import java.util.OptionalLong;
import javax.money.MonetaryAmount;
import vn.ocop.core.Location;

/**
 * One cell of a table: a line's total or its amount from one source. A view, immutable and thread-safe.
 */
public final class Cell {
    private final BudgetTable table;
    private final int line;
    private final int column;

    Cell(BudgetTable table, int line, int column) {
        this.table = table;
        this.line = line;
        this.column = column;
    }

    /**
     * The text of the column's header.
     *
     * @return the text
     */
    public String column() {
        return table.columns().get(column);
    }

    /**
     * What the cell holds.
     *
     * @return the state
     */
    public State state() {
        return table.grid().state(index());
    }

    /**
     * The amount.
     *
     * @return whole dong; absent unless the state is {@link State#AMOUNT}
     */
    public OptionalLong dong() {
        return state() == State.AMOUNT ? OptionalLong.of(table.grid().dong[index()]) : OptionalLong.empty();
    }

    /**
     * The amount as money.
     *
     * @return the amount in VND; absent unless the state is {@link State#AMOUNT}
     */
    public Optional<MonetaryAmount> amount() {
        return state() == State.AMOUNT ? Optional.of(Dong.amount(table.grid().dong[index()])) : Optional.empty();
    }

    /**
     * What is printed instead of an amount.
     *
     * @return the text; absent unless the state is {@link State#TEXT} or {@link State#UNREADABLE}
     */
    public Optional<String> text() {
        return table.text(index());
    }

    /**
     * Where the cell stands.
     *
     * @return the location, absent for a table that came from no file
     */
    public Optional<Location> location() {
        return table.location(line, column);
    }

    private int index() {
        return table.grid().cell(line, column);
    }

    /** Two cells are equal if they are the same cell of the same table. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cell that && table == that.table && line == that.line && column == that.column;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * System.identityHashCode(table) + line) + column;
    }

    /** The amount as the table would print it, or the text. */
    @Override
    public String toString() {
        return dong().isPresent() ? table.print(dong().getAsLong()) : text().orElse("");
    }

    /** What a cell holds, where an amount could stand. */
    public enum State {
        /** An amount in whole dong. */
        AMOUNT(0),
        /** Nothing; zero in a row that has amounts, and no amount in one that has none. */
        BLANK(1),
        /** A text instead of an amount: the line, or its share of the source, is funded elsewhere, which is not zero. */
        TEXT(2),
        /** Something that should be an amount and is none, or is too large, or leaves no whole dong: unknown, not zero. */
        UNREADABLE(3);

        private static final State[] BY_CODE = {AMOUNT, BLANK, TEXT, UNREADABLE};

        private final byte code;

        State(int code) {
            this.code = (byte) code;
        }

        /** The number that stands for the state in packed tables. */
        byte code() {
            return code;
        }

        static State ofCode(byte code) {
            return BY_CODE[code];
        }
    }
}
