// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.util.List;
import vn.ocop.io.TableWriter;

/**
 * A result as it is stored, exchanged and printed. Every document has a format with a version, is written as JSON and as a
 * CSV table, and tells what was found on the way to it. Those that can be read back have a method {@code read}:
 * {@link RankingDocument}, {@link BudgetDocument} and {@link LayoutDocument}.
 */
public interface Document {
    /**
     * The name and version of the JSON format.
     *
     * @return such as {@code "ocop-ranking/1"}
     */
    String format();

    /**
     * What was found that concerns the document as a whole; of a ranking those of single products stand at the product.
     *
     * @return the findings, their messages in the language of the document
     */
    List<ReportedFinding> findings();

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    default boolean hasErrors() {
        return ReportedFinding.anyError(findings());
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     * @throws java.io.UncheckedIOException if writing fails
     */
    void writeJson(Writer out);

    /**
     * The document as one table: what is told in rows.
     *
     * @return the table
     */
    Rows rows();

    /**
     * Writes {@link #rows()} as a CSV table.
     *
     * @param out where it goes
     * @throws java.io.UncheckedIOException if writing fails
     */
    default void writeCsv(Appendable out) {
        List<Rows.Column> columns = rows().columns();
        TableWriter table =
                new TableWriter(out, columns.stream().map(Rows.Column::name).toList());
        for (List<String> row : rows().rows()) {
            for (int i = 0; i < row.size(); i++) {
                if (columns.get(i).isNumber()) {
                    table.number(row.get(i));
                } else {
                    table.text(row.get(i));
                }
            }
            table.endRow();
        }
    }

    /**
     * A table of texts. This class is immutable and thread-safe.
     *
     * @param columns the columns
     * @param rows the rows, each with a cell for every column; what does not apply is an empty cell
     */
    record Rows(List<Column> columns, List<List<String>> rows) {
        /**
         * Takes copies.
         *
         * @param columns the columns
         * @param rows the rows
         * @throws IllegalArgumentException if a row has not a cell for every column
         */
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("row must have " + columns.size() + " cells, was " + row);
                }
            }
        }

        /**
         * A column.
         *
         * @param name its name, as it stands in the header of a CSV table
         * @param isNumber whether its cells are numbers, or nothing
         */
        public record Column(String name, boolean isNumber) {}
    }
}
