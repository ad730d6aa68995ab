// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes a CSV table: commas, RFC 4180 quoting, a line feed after each row. A text that a spreadsheet would take for a formula
 * gets a leading {@code '}, which reading takes off again.
 *
 * <p>This class is not thread-safe.
 */
public final class TableWriter {
    private final Appendable out;
    private boolean inRow;

    /**
     * Begins a table with its header.
     *
     * @param out where the table goes
     * @param columns the header
     */
    public TableWriter(Appendable out, List<String> columns) {
        this.out = out;
        columns.forEach(this::text);
        endRow();
    }

    /**
     * Writes a text cell.
     *
     * @param text the text, made safe from running as a formula
     * @return this writer
     */
    public TableWriter text(String text) {
        return cell(CellText.write(text));
    }

    /**
     * Writes a number cell.
     *
     * @param number the number as it is to stand
     * @return this writer
     */
    public TableWriter number(String number) {
        return cell(number);
    }

    /**
     * Writes a number cell.
     *
     * @param number the number
     * @return this writer
     */
    public TableWriter number(long number) {
        return cell(Long.toString(number));
    }

    /**
     * Writes a cell with nothing in it.
     *
     * @return this writer
     */
    public TableWriter blank() {
        return cell("");
    }

    /**
     * Ends the row.
     *
     * @return this writer
     */
    public TableWriter endRow() {
        append("\n");
        inRow = false;
        return this;
    }

    private TableWriter cell(String text) {
        if (inRow) {
            append(",");
        }
        inRow = true;
        append(isPlain(text) ? text : "\"" + text.replace("\"", "\"\"") + "\"");
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (",;\t\"\r\n".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
