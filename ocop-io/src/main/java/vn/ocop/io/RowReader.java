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
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/**
 * Goes through the rows of a table, one at a time: no object per row or cell is kept, and locations are made when they are
 * asked for. Rows without any text are passed over.
 */
abstract class RowReader implements AutoCloseable {
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
        if (source.listed().isPresent()) {
            return Optional.of(source.listed().get().open(source, format, findings));
        }
        try {
            InputStream in = source.open();
            Optional<RowReader> reader = Optional.empty();
            try {
                FileStart start = FileStart.of(in);
                Optional<Text> otherKind = start.otherKind();
                if (otherKind.isPresent()) {
                    findings.add(otherKind(source, otherKind.get()));
                } else if (start.isWorkbook()) {
                    reader = XlsxRows.openWorkbook(source, start.whole(), format, findings);
                } else {
                    reader = CsvRows.openText(source, start, in, format, findings);
                }
                return reader;
            } finally {
                if (reader.isEmpty() || reader.get() instanceof XlsxRows) {
                    in.close();
                }
            }
        } catch (IOException | UncheckedIOException wrong) {
            findings.add(unreadable(source, wrong));
            return Optional.empty();
        }
    }

    /** The text of a stream: UTF-8, or UTF-16 with a mark; bytes that are neither are an error of reading. */
    static InputStreamReader decoded(InputStream in) throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (isMark(start, 0xef, 0xbb, 0xbf)) {
            mark = 3;
        } else if (isMark(start, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (isMark(start, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        pushback.unread(start, mark, start.length - mark);
        return new InputStreamReader(
                pushback,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean isMark(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The file is of a kind that is not read. */
    static Finding otherKind(TableSource source, Text kind) {
        return Finding.builder(IoFinding.FILE_KIND)
                .location(Location.ofFile(source.name()))
                .fact("kind", kind)
                .build();
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

    /** Why a cell cannot be used: a failed formula, joined cells; the same finding for all cells of a range. */
    abstract Optional<Finding> failure(int column);

    /** Why the row cannot be used whatever its other cells hold, as its first such cell says. */
    Optional<Finding> failure() {
        for (int column = 0; column < header().columns().size(); column++) {
            Optional<Finding> failure = failure(column);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** Whether a cell of a workbook holds a day. */
    abstract boolean isDay(int column);

    @Override
    public abstract void close();

    Location at() {
        return atRow(row());
    }

    /** Where a row stands. */
    Location atRow(int row) {
        return sheet.row(row);
    }

    Location at(int column) {
        return at(column, row());
    }

    Location at(int column, int row) {
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

    /** For a finding that several rows may share. */
    void noteOnce(Finding finding) {
        if (findings.isEmpty() || findings.get(findings.size() - 1) != finding) {
            findings.add(finding);
        }
    }

    void note(IoFinding code, Location at) {
        findings.add(Finding.builder(code).location(at).build());
    }

    /** A cell holds the name of a failed formula. */
    Finding failedCell(int column, String error) {
        return Finding.builder(IoFinding.FAILED_CELL)
                .location(at(column))
                .fact("column", header().columns().get(column))
                .fact("error", error)
                .build();
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
