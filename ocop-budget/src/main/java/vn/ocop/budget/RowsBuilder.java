// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;

/** The part of the builder of a table that takes its rows: as printed, or as what a reader took each for. */
abstract class RowsBuilder extends ColumnsBuilder {
    private Optional<TableRows> reader = Optional.empty();
    private boolean built;

    RowsBuilder(MoneyUnit unit) {
        super(unit);
    }

    @Override
    void requireNoRows() {
        if (reader.isPresent()) {
            throw new IllegalStateException("columns must be declared before the first row");
        }
    }

    TableRows reader() {
        if (reader.isEmpty()) {
            reader = Optional.of(new TableRows(unit, layout.build(), log));
        }
        return reader.get();
    }

    private TableRows open() {
        if (built) {
            throw new IllegalStateException("the table has been built");
        }
        return reader();
    }

    TableRows close() {
        TableRows rows = open();
        built = true;
        return rows;
    }

    /**
     * Adds a row.
     *
     * @param row its row in the file, 1 or more; the header is row 1 in most files
     * @param no the number of the line as printed, empty for the grand total
     * @param name the name
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources (and percentages) as printed, in the order in which the columns were
     *     declared; what is missing is empty
     * @return this builder
     * @throws IllegalArgumentException if there are more cells than columns
     */
    public BudgetTable.Builder row(int row, String no, String name, String total, List<String> amounts) {
        open().read(row, no, name, total, amounts);
        return self();
    }

    /**
     * Adds a row after the last one.
     *
     * @param no the number of the line as printed, empty for the grand total
     * @param name the name
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed
     * @return this builder
     */
    public BudgetTable.Builder row(String no, String name, String total, String... amounts) {
        return row(reader().nextRow(), no, name, total, List.of(amounts));
    }

    /**
     * Adds a row of money after the last one.
     *
     * @param no the number of the line, empty for the grand total
     * @param name the name
     * @param total the total
     * @param amounts the amounts of the sources; one that is not in VND, leaves a fraction of a dong or is too large is
     *     reported and counts as unreadable
     * @return this builder
     */
    public BudgetTable.Builder row(String no, String name, MonetaryAmount total, List<MonetaryAmount> amounts) {
        List<String> cells = amounts.stream().map(this::print).toList();
        return row(reader().nextRow(), no, name, print(total), cells);
    }

    /**
     * Adds the grand total, whatever it is called: {@code TỔNG KINH PHÍ (A+B)}.
     *
     * @param row its row in the file, 1 or more
     * @param name its name
     * @param of the numbers of the lines that its name says it adds up, as printed; empty if it does not say. Where they
     *     are not those of the units, or of all lines below them, {@code total-formula} says so
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
     * @return this builder
     * @throws IllegalArgumentException if there are more cells than columns
     */
    public BudgetTable.Builder grandTotal(int row, String name, List<String> of, String total, List<String> amounts) {
        open().grandTotal(row, name, of, total, amounts);
        return self();
    }

    /**
     * Adds a row without number and amounts that names a unit, where the numbers begin anew: {@code HUYỆN B}. It stands one
     * level above the first number below it and has the sum of its lines ({@code heading-taken}).
     *
     * @param row its row in the file, 1 or more
     * @param name its name, which stands for its number in paths
     * @return this builder
     */
    public BudgetTable.Builder heading(int row, String name) {
        open().heading(row, name);
        return self();
    }

    /**
     * Adds a row without number that goes on with the one above. Without amounts its text goes on with the name of that
     * row. Amounts below a line that has none are an item of it: the line has the sum of its items
     * ({@code continuation-summed}), whose paths are those of strokes, such as {@code I.1.-1}. Amounts below a line that
     * has some are in no sum, and {@code no-number} tells both readings.
     *
     * @param row its row in the file, 1 or more
     * @param name its text
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
     * @return this builder
     * @throws IllegalArgumentException if there are more cells than columns
     */
    public BudgetTable.Builder continuation(int row, String name, String total, List<String> amounts) {
        open().continuation(row, name, total, amounts);
        return self();
    }

    /**
     * Adds a line that adds up others and is itself never added (cộng mục I).
     *
     * @param row its row in the file, 1 or more
     * @param name its name
     * @param of the rows of the lines that it adds up; of a line without amounts those below it
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
     * @return this builder
     * @throws IllegalArgumentException if there are more cells than columns; with {@link BudgetTable.Builder#build}, if a
     *     row is none of a line
     */
    public BudgetTable.Builder subtotal(int row, String name, List<Integer> of, String total, List<String> amounts) {
        open().subtotal(row, name, of, total, amounts);
        return self();
    }

    /**
     * Adds a line that is part of another and is never added (trong đó): it is at most as large.
     *
     * @param row its row in the file, 1 or more
     * @param name its name
     * @param of the row of the line that it is part of
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
     * @return this builder
     * @throws IllegalArgumentException as for {@link #subtotal}
     */
    public BudgetTable.Builder memo(int row, String name, int of, String total, List<String> amounts) {
        open().part(row, name, of, total, amounts, false);
        return self();
    }

    /**
     * Adds a line that with its like is all of another and is never added to the level above (gồm, bao gồm): the amounts of
     * that line are the sum of all such parts of it ({@code parts-sum}). Directly below a line without amounts it is an
     * item of that line, as for {@link #continuation}.
     *
     * @param row its row in the file, 1 or more
     * @param name its name
     * @param of the row of the line that it is part of
     * @param total the cell of the total as printed
     * @param amounts the cells of the sources as printed, as for {@link #row(int, String, String, String, List)}
     * @return this builder
     * @throws IllegalArgumentException as for {@link #subtotal}
     */
    public BudgetTable.Builder part(int row, String name, int of, String total, List<String> amounts) {
        open().part(row, name, of, total, amounts, true);
        return self();
    }

    private String print(MonetaryAmount amount) {
        BigDecimal number = Dong.number(amount);
        return Dong.isVnd(amount)
                ? Dong.print(number, unit)
                : amount.getCurrency().getCurrencyCode() + " " + number.toPlainString();
    }
}
