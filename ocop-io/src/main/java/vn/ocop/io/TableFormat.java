// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.io.words.Words;

/**
 * The columns that a kind of table has. Names are exact, the order in the file is free.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TableFormat {
    private final List<String> columns;
    private final List<String> required;
    private final List<String> oneOf;
    private final boolean open;
    private final Map<String, String> mapping;
    /** Whether the mapping is for several files, of which one need not have a head of another. */
    private final boolean shared;

    private TableFormat(
            List<String> columns,
            List<String> required,
            List<String> oneOf,
            boolean open,
            Map<String, String> mapping,
            boolean shared) {
        this.columns = columns;
        this.required = required;
        this.oneOf = oneOf;
        this.open = open;
        this.mapping = mapping;
        this.shared = shared;
    }

    /**
     * A day as tables write it: 2026-05-22, or as it is written in Vietnam, 22/5/2026 and 22-5-2026.
     *
     * @param text the text
     * @return the day, absent if the text is none
     */
    public static Optional<LocalDate> day(String text) {
        return RowValues.ofText(text);
    }

    /**
     * Starts with the columns that must be there.
     *
     * @param columns their names
     * @return the format
     */
    public static TableFormat required(String... columns) {
        List<String> all = List.of(columns);
        return new TableFormat(all, all, List.of(), false, Map.of(), false);
    }

    /**
     * Adds columns that may be there.
     *
     * @param more their names
     * @return the format with them
     */
    public TableFormat optional(String... more) {
        return new TableFormat(joined(columns, List.of(more)), required, oneOf, open, mapping, shared);
    }

    /**
     * Adds columns of which at least one must be there.
     *
     * @param more their names
     * @return the format with them
     */
    public TableFormat atLeastOneOf(String... more) {
        return new TableFormat(joined(columns, List.of(more)), required, List.of(more), open, mapping, shared);
    }

    /**
     * Takes columns of any other name too, as a budget has one for each funding source.
     *
     * @return the open format
     */
    public TableFormat open() {
        return new TableFormat(columns, required, oneOf, true, mapping, shared);
    }

    /**
     * Takes headers of an office for columns of the format. Case, blanks and line breaks do not count, accents do.
     *
     * @param headers the name of the column by the header's text
     * @return the format with that mapping
     */
    public TableFormat mapped(Map<String, String> headers) {
        Map<String, String> clean = new LinkedHashMap<>();
        headers.forEach((header, column) -> clean.put(CellText.read(header), CellText.read(column)));
        return new TableFormat(columns, required, oneOf, open, Collections.unmodifiableMap(clean), false);
    }

    /**
     * Takes headers of an office for columns of the format, of those that are meant for one of several files.
     *
     * @param file which file it is: {@code sheets}, {@code council}, {@code attendance}, {@code conflicts},
     *     {@code products}, {@code knockouts}, {@code minimums}
     * @param headers the name of the column by the header's text; {@code "products:Tên"} speaks of one file
     * @return the format with those of the mappings that speak of the file and of a column of the format
     */
    public TableFormat forFile(String file, Map<String, String> headers) {
        return headers.isEmpty() ? this : new ColumnHeads(headers).of(file, this);
    }

    /** The same with a mapping that other files have too: it goes without saying that this one lacks some of its heads. */
    TableFormat sharing(Map<String, String> headers) {
        return headers.isEmpty()
                ? this
                : new TableFormat(columns, required, oneOf, open, mapped(headers).mapping, true);
    }

    /**
     * The names of all columns.
     *
     * @return the names, required ones first
     */
    public List<String> columns() {
        return columns;
    }

    List<String> required() {
        return required;
    }

    List<String> oneOf() {
        return oneOf;
    }

    boolean isOpen() {
        return open;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    boolean isShared() {
        return shared;
    }

    /** The column that the caller takes a head for. */
    Optional<String> mapped(String head) {
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        String key = Words.key(head);
        return mapping.entrySet().stream()
                .filter(mapped -> Words.key(mapped.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
