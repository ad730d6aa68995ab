// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where something stands in a file: {@code file:row}, {@code file:row:column letter}, or for a workbook
 * {@code file!sheet:row:column letter}. Rows count from 1, the header's row included. A place in JSON is {@code file#pointer}
 * (RFC 6901). This class is immutable and thread-safe.
 */
public final class Location {
    private final String file;
    private final String sheet;
    private final int row;
    private final int column;

    private Location(String file, String sheet, int row, int column) {
        this.file = Objects.requireNonNull(file, "file");
        this.sheet = Objects.requireNonNull(sheet, "sheet");
        this.row = row;
        this.column = column;
    }

    /**
     * A whole file.
     *
     * @param file its base name
     * @return the location
     */
    public static Location ofFile(String file) {
        return new Location(file, "", 0, 0);
    }

    /**
     * A sheet of a workbook.
     *
     * @param file its base name
     * @param sheet the sheet's name
     * @return the location
     */
    public static Location ofSheet(String file, String sheet) {
        return new Location(file, sheet, 0, 0);
    }

    /**
     * A location as it is printed.
     *
     * @param text such as {@code points.xlsx!Sheet 1:11:D}
     * @return the location that is printed so, absent for a blank text
     */
    public static Optional<Location> parse(String text) {
        String rest = text.strip();
        int column = 0;
        int row = 0;
        int colon = rest.lastIndexOf(':');
        if (colon > 0 && isColumn(rest.substring(colon + 1))) {
            int before = rest.lastIndexOf(':', colon - 1);
            if (before > 0 && isRow(rest.substring(before + 1, colon))) {
                for (char letter : rest.substring(colon + 1).toCharArray()) {
                    column = column * 26 + letter - 'A' + 1;
                }
                rest = rest.substring(0, colon);
                colon = before;
            }
        }
        if (colon > 0 && isRow(rest.substring(colon + 1))) {
            row = Integer.parseInt(rest.substring(colon + 1));
            rest = rest.substring(0, colon);
        }
        int sign = rest.indexOf('!');
        boolean sheet = sign > 0 && sign < rest.length() - 1;
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sheet
                                ? new Location(rest.substring(0, sign), rest.substring(sign + 1), row, column)
                                : new Location(rest, "", row, column));
    }

    private static boolean isColumn(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    private static boolean isRow(String text) {
        return text.length() <= 8 && Digits.areAllOf(text) && text.charAt(0) != '0';
    }

    /**
     * A place in this file of JSON.
     *
     * @param pointer a JSON pointer, empty for the whole document, such as {@code "/products/3/set"}
     * @return the location
     */
    public Location pointer(String pointer) {
        return new Location(file + "#" + pointer, "", 0, 0);
    }

    /**
     * A row of this file or sheet.
     *
     * @param row the row, 1 or more
     * @return the location
     */
    public Location row(int row) {
        return new Location(file, sheet, requirePositive(row, "row"), 0);
    }

    /**
     * A cell of this row.
     *
     * @param column the column, 1 (A) or more
     * @return the location
     */
    public Location column(int column) {
        requirePositive(row, "row");
        return new Location(file, sheet, row, requirePositive(column, "column"));
    }

    /**
     * The base name of the file.
     *
     * @return the name
     */
    public String file() {
        return file;
    }

    /**
     * The sheet of a workbook.
     *
     * @return the name, if the file is a workbook
     */
    public Optional<String> sheet() {
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
    }

    /**
     * The row.
     *
     * @return the row from 1, if known
     */
    public OptionalInt row() {
        return row == 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }

    /**
     * The column.
     *
     * @return the column from 1, if known
     */
    public OptionalInt column() {
        return column == 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    private static int requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be 1 or more, was " + value);
        }
        return value;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** Two locations are equal if they name the same place. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Location that
                && file.equals(that.file)
                && sheet.equals(that.sheet)
                && row == that.row
                && column == that.column;
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, sheet, row, column);
    }

    /** The location as it is printed: {@code budget.csv:15:D}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            text.append('!').append(sheet);
        }
        if (row > 0) {
            text.append(':').append(row);
        }
        if (column > 0) {
            text.append(':').append(letters(column));
        }
        return text.toString();
    }
}
