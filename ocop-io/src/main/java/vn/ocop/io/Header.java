// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;
import vn.ocop.io.words.Words;

/** Which column of a file is which column of the format. Columns are counted from 0, cells of the file from 0 too. */
final class Header {
    private static final int NONE = -1;
    private static final int MOST_SHOWN = 12;
    private static final int LONGEST_SHOWN = 60;

    private final TableFormat format;
    private final List<String> printed;
    private final List<String> columns;
    private final int[] columnOfCell;
    private final int[] cellOfColumn;
    private final List<String> names;

    /** Makes a header of the first record's cells. */
    Header(TableFormat format, List<String> cells) {
        this.format = format;
        this.printed = cells;
        this.names = names(format, cells);
        this.columns = columns(format, names);
        this.columnOfCell = new int[cells.size()];
        this.cellOfColumn = new int[columns.size()];
        Arrays.fill(columnOfCell, NONE);
        Arrays.fill(cellOfColumn, NONE);
        for (int cell = 0; cell < names.size(); cell++) {
            int column = columns.indexOf(names.get(cell));
            if (column >= 0 && cellOfColumn[column] == NONE) {
                cellOfColumn[column] = cell;
                columnOfCell[cell] = column;
            }
        }
    }

    /** What the heads stand for: by the caller's mapping, by their names, by the list of words. */
    private static List<String> names(TableFormat format, List<String> cells) {
        List<String> names = new ArrayList<>(cells.size());
        for (String cell : cells) {
            names.add(format.mapped(cell).orElse(cell));
        }
        if (!format.isOpen() && !format.columns().containsAll(names)) {
            List<String> free = new ArrayList<>(format.columns());
            free.removeAll(names);
            for (int cell = 0; cell < cells.size(); cell++) {
                if (!names.get(cell).isEmpty() && !format.columns().contains(names.get(cell))) {
                    names.set(cell, Words.all().column(cells.get(cell), free).orElse(names.get(cell)));
                }
            }
        }
        return names;
    }

    private static List<String> columns(TableFormat format, List<String> names) {
        Set<String> columns = new LinkedHashSet<>(format.columns());
        if (format.isOpen()) {
            columns.addAll(names);
            columns.remove("");
        }
        return List.copyOf(columns);
    }

    /** The columns of the format, then those that an open format has found, in the order of the file. */
    List<String> columns() {
        return columns;
    }

    boolean has(int column) {
        return cellOfColumn[column] != NONE;
    }

    /** The text of the header as the file has it. */
    String printed(int column) {
        return has(column) ? printed.get(cellOfColumn[column]) : columns.get(column);
    }

    /** The number of cells, named or not. */
    int width() {
        return columnOfCell.length;
    }

    /** The column of a cell, or -1. */
    int column(int cell) {
        return columnOfCell[cell];
    }

    boolean isNamed(int cell) {
        return !names.get(cell).isEmpty();
    }

    /** The cell of a column as locations count, from 1. */
    int letter(int column) {
        return cellOfColumn[column] + 1;
    }

    /** The required columns that are missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String column : format.required()) {
            if (!has(columns.indexOf(column))) {
                missing.add(column);
            }
        }
        boolean none = !format.oneOf().isEmpty();
        for (String column : format.oneOf()) {
            none &= !has(columns.indexOf(column));
        }
        if (none) {
            missing.add(String.join(" / ", format.oneOf()));
        }
        return missing;
    }

    /** Whether a head stands in the file, whatever its case and blanks. */
    boolean has(String head) {
        String key = Words.key(head);
        return printed.stream().anyMatch(cell -> Words.key(cell).equals(key));
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    TableFormat format() {
        return format;
    }

    /** The cells as the file has them. */
    List<String> printed() {
        return printed;
    }

    /** Whether a cell that is joined with those below it stands for them too. */
    boolean fillsDown(int column) {
        return !format.isOpen() && !format.oneOf().contains(columns.get(column));
    }

    /** Whether joined cells are an odd thing in every row. */
    boolean isOpen() {
        return format.isOpen();
    }

    /** All that is missing, with what was taken for the header. */
    Finding missingColumns(Location row, char separator, Text hint) {
        return Finding.builder(IoFinding.MISSING_COLUMN)
                .location(row)
                .fact("column", String.join("\u201d, \u201c", missing()))
                .fact("found", found())
                .fact("separator", separator(separator))
                .fact("hint", hint)
                .build();
    }

    /** The first headers, short enough for a message. */
    private String found() {
        StringBuilder found = new StringBuilder();
        int named = 0;
        for (String cell : printed) {
            if (!cell.isEmpty() && named++ < MOST_SHOWN) {
                found.append(found.isEmpty() ? "" : ", ")
                        .append('\u201c')
                        .append(cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell)
                        .append('\u201d');
            }
        }
        return found + (named > MOST_SHOWN ? ", … (" + named + ")" : named == 0 ? "–" : "");
    }

    private static Text separator(char separator) {
        return switch (separator) {
            case ',' -> new Text("dấu phẩy", "comma");
            case ';' -> new Text("dấu chấm phẩy", "semicolon");
            case '\t' -> new Text("dấu tab", "tab");
            default -> new Text("ô của sổ tính", "cells of a workbook");
        };
    }

    /** What is odd about a complete header. */
    List<Finding> oddities(Location row) {
        List<Finding> findings = new ArrayList<>();
        for (int cell = 0; cell < names.size(); cell++) {
            if (columnOfCell[cell] == NONE && isNamed(cell)) {
                boolean known = columns.contains(names.get(cell));
                findings.add(Finding.builder(known ? IoFinding.DUPLICATE_COLUMN : IoFinding.UNKNOWN_COLUMN)
                        .location(row.column(cell + 1))
                        .fact("column", printed.get(cell))
                        .build());
            }
        }
        for (Map.Entry<String, String> mapped : format.mapping().entrySet()) {
            if (!format.isShared() && !has(mapped.getKey())) {
                findings.add(Finding.builder(IoFinding.MAPPED_COLUMN_MISSING)
                        .location(row)
                        .fact("header", mapped.getKey())
                        .fact("column", mapped.getValue())
                        .build());
            }
        }
        return findings;
    }
}
