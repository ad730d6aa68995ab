// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/**
 * Goes through the rows of a table, one at a time: no object per row or cell is kept, and locations are made when they are
 * asked for. Rows without any text are passed over.
 */
abstract class RowReader implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private final Location sheet;
    private final List<Finding> findings;
    private final Set<Integer> unnamed = new HashSet<>();
    private boolean broken;

    RowReader(Location sheet, List<Finding> findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /**
     * Opens a table and reads its header.
     *
     * @param source where the table comes from
     * @param format the columns that it should have
     * @param findings takes what is found, now and while rows are read
     * @return the reader, absent if the table cannot be read; then the findings say why
     */
    static Optional<RowReader> open(TableSource source, TableFormat format, List<Finding> findings) {
        try {
            return isWorkbook(source)
                    ? XlsxRows.openWorkbook(source, format, findings)
                    : CsvRows.openText(source, format, findings);
        } catch (IOException | UncheckedIOException wrong) {
            findings.add(unreadable(source, wrong));
            return Optional.empty();
        }
    }

    /** Whether the first bytes are those of a workbook: a new one, or an old one that is refused as such. */
    private static boolean isWorkbook(TableSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] start = in.readNBytes(ZIP.length);
            return Arrays.equals(start, ZIP) || Arrays.equals(start, OLE2);
        }
    }

    /** The text of a stream; bytes that are not UTF-8 are an error of reading. */
    static InputStreamReader decoded(InputStream in) throws IOException {
        return new InputStreamReader(
                withoutMark(in),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The stream without a byte-order mark. */
    private static InputStream withoutMark(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean marked =
                start.length == 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf;
        if (!marked) {
            pushback.unread(start);
        }
        return pushback;
    }

    static Finding unreadable(TableSource source, Exception wrong) {
        Throwable cause = Objects.requireNonNullElse(wrong.getCause(), wrong);
        Location at = Location.ofFile(source.name());
        if (cause instanceof CharacterCodingException) {
            return Finding.builder(IoFinding.NOT_UTF8).location(at).build();
        }
        return Finding.builder(IoFinding.TABLE_UNREADABLE)
                .location(at)
                .fact("file", source.name())
                .fact("reason", reason(cause))
                .build();
    }

    private static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return "not-found";
        }
        return cause instanceof AccessDeniedException ? "access-denied" : "input-output";
    }

    abstract Header header();

    /** Goes to the next row that holds something; false at the end. */
    abstract boolean next();

    /** The number of the row, from 1; the header has one too. */
    abstract int row();

    /** The text of a cell, stripped and in NFC; empty for a blank cell and for a column that the file does not have. */
    abstract String text(int column);

    /** The number of a cell's text among the texts of its column, {@link Symbols#NONE} if it has none. */
    abstract int symbol(int column);

    /** The texts of a column. */
    abstract Symbols symbols(int column);

    /** The value of a numeric cell of a workbook. */
    abstract Optional<BigDecimal> number(int column);

    @Override
    public abstract void close();

    Location at() {
        return sheet.row(row());
    }

    Location at(int column) {
        return at(column, row());
    }

    private Location at(int column, int row) {
        Location at = sheet.row(row);
        return header().has(column) ? at.column(header().letter(column)) : at;
    }

    Location sheet() {
        return sheet;
    }

    boolean isBlank(int column) {
        return text(column).isEmpty();
    }

    /** Whether reading stopped for a reason that leaves no table, such as bytes that are not UTF-8. */
    boolean isBroken() {
        return broken;
    }

    /** Says what is odd about the header where the reader stands. */
    void noteOddities() {
        findings.addAll(header().oddities(at()));
    }

    void note(Finding finding) {
        findings.add(finding);
    }

    void note(IoFinding code, Location at) {
        findings.add(Finding.builder(code).location(at).build());
    }

    Finding missingValue(int column) {
        return missingValue(column, row());
    }

    /** Nothing stands in a cell that must say something. */
    Finding missingValue(int column, int row) {
        return Finding.builder(IoFinding.MISSING_VALUE)
                .location(at(column, row))
                .fact("column", header().columns().get(column))
                .build();
    }

    Finding badCell(int column, String expected) {
        return badCell(column, row(), expected, text(column));
    }

    /** A cell is none of what its column takes. */
    Finding badCell(int column, int row, String expected, String found) {
        return Finding.builder(IoFinding.BAD_CELL)
                .location(at(column, row))
                .fact("column", header().columns().get(column))
                .fact("expected", expected)
                .fact("found", found)
                .build();
    }

    /** A cell without a header holds something; said once for each column. */
    void noteUnnamed(int cell) {
        if (unnamed.add(cell)) {
            note(IoFinding.UNNAMED_COLUMN, at().column(cell + 1));
        }
    }

    void breakOff(Finding finding) {
        findings.add(finding);
        broken = true;
    }
}
