// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.Objects;

/**
 * The part of the builder of a table that takes what a spreadsheet knows of its cells beside what they hold. A cell is named by
 * where it stands in the file; it may be told before or after its row, and is left out where there is no such line or column.
 */
abstract class CellsBuilder extends RowsBuilder {
    private final CellNotes notes = new CellNotes();

    CellsBuilder(MoneyUnit unit) {
        super(unit);
    }

    CellNotes notes() {
        return notes;
    }

    /**
     * Says what a cell shows whose stored amount was given with its row. Where the stored amounts add up and the shown ones
     * do not, {@code shown-differs} says so.
     *
     * @param row its row in the file, 1 or more
     * @param position its column, 1 (A) or more
     * @param amount what is shown, in the unit of the table; nothing is said of a text that is no amount
     * @return this builder
     * @throws IllegalArgumentException if the row or the position is below 1
     */
    public BudgetTable.Builder shown(int row, int position, String amount) {
        notes.shown(new CellNotes.At(row, position), Objects.requireNonNull(amount, "amount"));
        return self();
    }

    /**
     * Says that a cell holds a formula whose value is not stored: it cannot be read, no sum through it is tested, and no
     * amount is proposed for it. What its row was given for it does not count. The table finds nothing more in the cell: who
     * read the file has said it.
     *
     * @param row its row in the file, 1 or more
     * @param position its column, 1 (A) or more
     * @param formula the formula as printed
     * @return this builder
     * @throws IllegalArgumentException if the row or the position is below 1
     */
    public BudgetTable.Builder withoutValue(int row, int position, String formula) {
        notes.withoutValue(new CellNotes.At(row, position), Objects.requireNonNull(formula, "formula"));
        return self();
    }

    /**
     * Says that a cell cannot be read, such as one that holds the error of a formula: no sum through it is tested, and an
     * amount is proposed for it where the sums ask for one. What its row was given for it does not count. The table finds
     * nothing more in the cell: who read the file has said it.
     *
     * @param row its row in the file, 1 or more
     * @param position its column, 1 (A) or more
     * @param text what is printed there
     * @return this builder
     * @throws IllegalArgumentException if the row or the position is below 1
     */
    public BudgetTable.Builder unreadable(int row, int position, String text) {
        notes.unreadable(new CellNotes.At(row, position), Objects.requireNonNull(text, "text"));
        return self();
    }

    /**
     * Says that the formula of a cell adds a range and, told again, further ranges; for {@code =SUM(D3:D7)+D9} twice. Where
     * the ranges of one column, or of one row, leave out a cell of the sum that the cell stands for, or have one twice or too
     * many, {@code formula-range} names it. A formula that does anything else is not to be told.
     *
     * @param row its row in the file, 1 or more
     * @param position its column, 1 (A) or more
     * @param fromRow the first row of the range
     * @param fromPosition the first column of the range
     * @param toRow the last row of the range
     * @param toPosition the last column of the range
     * @return this builder
     * @throws IllegalArgumentException if a row or a position is below 1, or the last is above or left of the first
     */
    public BudgetTable.Builder adds(int row, int position, int fromRow, int fromPosition, int toRow, int toPosition) {
        notes.adds(
                new CellNotes.At(row, position),
                new CellNotes.Range(new CellNotes.At(fromRow, fromPosition), new CellNotes.At(toRow, toPosition)));
        return self();
    }

    /**
     * Says that a cell holds a number whose format says nothing of its decimals, as one that was typed or pasted: where all
     * amounts with decimals are such, and all sums hold a thousand times as well, {@code thousands-read-as-decimals} warns.
     *
     * @param row its row in the file, 1 or more
     * @param position its column, 1 (A) or more
     * @return this builder
     * @throws IllegalArgumentException if the row or the position is below 1
     */
    public BudgetTable.Builder unformatted(int row, int position) {
        notes.unformatted(new CellNotes.At(row, position));
        return self();
    }
}
