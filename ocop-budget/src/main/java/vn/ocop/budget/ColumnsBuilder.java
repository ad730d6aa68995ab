// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.ocop.core.Location;

/** The part of the builder of a table that takes its columns and what is known of their sums. */
abstract class ColumnsBuilder {
    final MoneyUnit unit;
    final List<FundingSource> sources = new ArrayList<>();
    final TableLayout.Builder layout = new TableLayout.Builder();
    final FindingLog log = new FindingLog();

    ColumnsBuilder(MoneyUnit unit) {
        this.unit = Objects.requireNonNull(unit, "unit");
    }

    abstract BudgetTable.Builder self();

    /** Refuses a column after the first row. */
    abstract void requireNoRows();

    /**
     * Says where the table stands, so that findings can.
     *
     * @param file a file or a sheet of a workbook
     * @return this builder
     */
    public BudgetTable.Builder file(Location file) {
        layout.file(file);
        return self();
    }

    /**
     * Says where the total stands.
     *
     * @param header the text of its header, {@code "total"} unless stated
     * @param position the column, 1 (A) or more; 3 unless stated
     * @return this builder
     */
    public BudgetTable.Builder total(String header, int position) {
        requireNoRows();
        layout.total(header, position);
        return self();
    }

    /**
     * Adds a funding source in the column after the last one.
     *
     * @param source the source
     * @return this builder
     */
    public BudgetTable.Builder source(FundingSource source) {
        return source(source, layout.nextPosition());
    }

    /**
     * Adds a funding source.
     *
     * @param source the source
     * @param position its column, 1 (A) or more
     * @return this builder
     */
    public BudgetTable.Builder source(FundingSource source, int position) {
        requireNoRows();
        layout.column(source.name(), position);
        sources.add(source);
        return self();
    }

    /**
     * Adds a column of percentages, which are checked against the amounts: those of the source declared last in the
     * total of the line, or, right after the total, those of the line's total in the grand total.
     *
     * @param header the text of its header
     * @param position its column, 1 (A) or more
     * @return this builder
     */
    public BudgetTable.Builder percentages(String header, int position) {
        requireNoRows();
        layout.percents(header, position);
        return self();
    }

    /**
     * Adds a column of percentages, which are checked against the amounts of two columns.
     *
     * @param header the text of its header
     * @param position its column, 1 (A) or more
     * @param of the header of the column whose share is printed
     * @param in the header of the column of which it is a share; the same column for the line's share in the grand total
     * @return this builder
     * @throws IllegalArgumentException if the position is below 1; with the first row, if there is no such column
     */
    public BudgetTable.Builder percentages(String header, int position, String of, String in) {
        requireNoRows();
        layout.percents(header, position, of, in);
        return self();
    }

    /**
     * Adds a column by its header: one with a {@code %} in it holds percentages, any other is a funding source.
     *
     * @param header the text of its header
     * @param position its column, 1 (A) or more
     * @return this builder
     */
    public BudgetTable.Builder column(String header, int position) {
        return header.indexOf('%') >= 0 ? percentages(header, position) : source(FundingSource.of(header), position);
    }

    /**
     * States that a column is the sum of others, as the table itself says. As soon as one sum is stated, the total is no
     * longer taken for the sum of all sources.
     *
     * @param total the header of the sum
     * @param parts the headers of the columns that are added
     * @return this builder
     * @throws IllegalArgumentException as for {@link #relation(String, List, List, BudgetTable.Evidence)}
     */
    public BudgetTable.Builder relation(String total, List<String> parts) {
        return relation(total, parts, List.of(), BudgetTable.Evidence.DECLARED);
    }

    /**
     * States that a column is the sum of some less others: {@code 6=3-4} in a row of column numbers. A column may be the
     * sum of several others: a period's total is that of its sources and that of the totals of its years; the same sum
     * stated twice is one, by the stronger evidence. What only the headings suggest is dropped where it fails in more than
     * half of the lines that can be read, with {@code relation-doubtful}, or with {@code relation-contradicted} where a
     * sum of the same column is stated by more.
     *
     * @param total the header of the sum
     * @param parts the headers of the columns that are added
     * @param less the headers of the columns that are subtracted
     * @param evidence where it is known from
     * @return this builder
     * @throws IllegalArgumentException if there are no parts or a column is named twice; with the first row, if there is no
     *     such column
     */
    public BudgetTable.Builder relation(
            String total, List<String> parts, List<String> less, BudgetTable.Evidence evidence) {
        requireNoRows();
        layout.sum(total, parts, less, Objects.requireNonNull(evidence, "evidence"));
        return self();
    }

    /**
     * States that columns hold parts of another (trong đó): each is at most as large, and their sum is not tested. Where
     * they add up to it in more than nine of ten lines, ten at least, {@code relation-likely} names the others.
     *
     * @param whole the header of the whole
     * @param parts the headers of the parts; where the total is the sum of all sources they are no sources of it
     * @return this builder
     * @throws IllegalArgumentException as for {@link #relation(String, List, List, BudgetTable.Evidence)}
     */
    public BudgetTable.Builder memo(String whole, List<String> parts) {
        requireNoRows();
        layout.memo(whole, parts);
        return self();
    }

    /**
     * Says that the table states a sum that cannot be tested, such as one with a factor or of a column that is not there:
     * {@code relation-not-tested}.
     *
     * @param column the header of the column
     * @param stated what is stated, as printed
     * @return this builder
     */
    public BudgetTable.Builder untested(String column, String stated) {
        requireNoRows();
        layout.untested(column, stated);
        return self();
    }

    /**
     * States that the total is not the sum of the sources: no line is added up, unless a {@link #relation} says so.
     *
     * @return this builder
     */
    public BudgetTable.Builder unrelated() {
        requireNoRows();
        layout.unrelated();
        return self();
    }
}
