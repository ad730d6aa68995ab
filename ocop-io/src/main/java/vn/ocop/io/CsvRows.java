// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** The rows of a CSV file. A row's number counts records: a cell with a line break in it is still one row. */
final class CsvRows extends RowReader {
    private static final char[] SEPARATORS = {',', ';', '\t'};
    /** The next power of two after the longest cell. */
    private static final int BUFFER = 1 << 15;

    private final TableSource source;
    private final Fields fields = new Fields();
    private final CsvReader<Boolean> reader;
    private final CloseableIterator<Boolean> records;
    private final Header header;
    private InputStream in = InputStream.nullInputStream();
    private int row;

    private CsvRows(TableSource source, TableFormat format, char separator, InputStream in, List<Finding> findings)
            throws IOException {
        super(Location.ofFile(source.name()), findings);
        this.source = source;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * BUFFER)
                .build(fields, decoded(in));
        this.records = reader.iterator();
        this.header = new Header(format, firstRecord());
        fields.takeRowsOf(header);
    }

    /** Tries the separators: the one under which the first record has every required column is right. */
    static Optional<RowReader> openText(
            TableSource source, FileStart start, InputStream in, TableFormat format, List<Finding> findings)
            throws IOException {
        @Nullable HeaderHint nearest = null;
        @Nullable Finding missing = null;
        for (char separator : SEPARATORS) {
            CsvRows rows = new CsvRows(source, format, separator, start.lines(), findings);
            if (rows.header.width() > XlsxGuard.MAX_COLUMN) {
                findings.add(XlsxGuard.refusal(rows.at(), XlsxGuard.COLUMNS, XlsxGuard.MAX_COLUMN));
                return Optional.empty();
            }
            if (rows.fields.isTooLong) {
                findings.add(XlsxGuard.refusal(rows.at(), XlsxGuard.CELL, XlsxGuard.MAX_CELL));
                return Optional.empty();
            }
            if (rows.header.isComplete()) {
                CsvRows chosen = new CsvRows(source, format, separator, start.whole(), findings);
                chosen.in = in;
                chosen.noteOddities();
                return Optional.of(chosen);
            }
            HeaderHint hint = new HeaderHint(format, rows.header.printed());
            rows.look(hint);
            if (nearest == null || hint.isNearerThan(nearest)) {
                nearest = hint;
                missing = rows.header.missingColumns(rows.at(), separator, hint.text());
            }
        }
        if (missing != null) {
            findings.add(missing);
        }
        return Optional.empty();
    }

    /** Goes on through the first rows for one that looks like the header. */
    private void look(HeaderHint hint) {
        fields.takeAll();
        try {
            for (int i = 0; i < HeaderHint.ROWS && records.hasNext(); i++) {
                records.next();
                row++;
                hint.row(row, fields.record);
            }
        } catch (CsvParseException | UncheckedIOException noMatter) {
            // the rest of the file is not read anyhow
        }
        row = hint.first();
    }

    private List<String> firstRecord() {
        try {
            while (records.hasNext()) {
                records.next();
                row++;
                if (fields.hasText) {
                    return fields.record;
                }
            }
        } catch (CsvParseException otherSeparator) {
            // quoted under another separator
            fields.isTooLong |= isTooLong(otherSeparator);
        } catch (UncheckedIOException wrong) {
            close();
            throw wrong;
        }
        row = Math.max(row, 1);
        return List.of();
    }

    @Override
    Header header() {
        return header;
    }

    @Override
    boolean next() {
        try {
            while (records.hasNext()) {
                records.next();
                row++;
                if (fields.isTooLong) {
                    noteTooLong();
                    break;
                }
                if (fields.unnamed >= 0) {
                    noteUnnamed(fields.unnamed);
                }
                if (fields.extra >= 0) {
                    note(IoFinding.ROW_TOO_LONG, at().column(fields.extra + 1));
                } else if (fields.hasText) {
                    return true;
                }
            }
        } catch (CsvParseException wrong) {
            row++;
            if (isTooLong(wrong)) {
                noteTooLong();
            } else {
                note(IoFinding.BAD_QUOTING, at());
            }
        } catch (UncheckedIOException wrong) {
            breakOff(unreadable(source, wrong));
        }
        fields.clear();
        return false;
    }

    /** The buffer of the parser holds one cell. */
    private static boolean isTooLong(CsvParseException wrong) {
        return String.valueOf(wrong.getMessage()).contains("buffer")
                || (wrong.getCause() != null
                        && String.valueOf(wrong.getCause().getMessage()).contains("buffer"));
    }

    private void noteTooLong() {
        note(Finding.builder(IoFinding.CELL_TOO_LONG)
                .location(at())
                .fact("limit", XlsxGuard.MAX_CELL)
                .build());
    }

    @Override
    int row() {
        return row;
    }

    @Override
    Optional<Finding> failure(int column) {
        return fields.tables[column].hasFailures() && Grid.isFailure(text(column))
                ? Optional.of(failedCell(column, text(column)))
                : Optional.empty();
    }

    @Override
    boolean isDay(int column) {
        return false;
    }

    @Override
    String text(int column) {
        return fields.text(column);
    }

    @Override
    int symbol(int column) {
        return fields.symbol(column);
    }

    @Override
    Symbols symbols(int column) {
        return fields.tables[column];
    }

    @Override
    Optional<BigDecimal> number(int column) {
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (IOException ignored) {
            // all that was wanted has been read
        }
    }

    /** Takes the cells from the parser's buffer: all of the first record, of the others those that have a column. */
    private static final class Fields extends CsvCallbackHandler<Boolean> {
        private List<String> record = new ArrayList<>();
        private @Nullable Header header;
        private Symbols[] tables = {};
        private int[] symbols = {};
        /** The texts of cells that have no symbol. */
        private String[] texts = {};

        private RecordType type = RecordType.DATA;
        private int cell;
        private int extra;
        private int unnamed;
        private boolean hasText;
        private boolean isTooLong;

        /** Takes every cell of the next records. */
        void takeAll() {
            header = null;
        }

        void takeRowsOf(Header header) {
            this.header = header;
            this.tables = new Symbols[header.columns().size()];
            this.symbols = new int[tables.length];
            this.texts = new String[tables.length];
            for (int column = 0; column < tables.length; column++) {
                tables[column] = new Symbols();
            }
            Arrays.fill(texts, "");
        }

        void clear() {
            Arrays.fill(symbols, Symbols.BLANK);
        }

        String text(int column) {
            int symbol = symbols[column];
            return symbol == Symbols.NONE ? texts[column] : tables[column].text(symbol);
        }

        int symbol(int column) {
            int symbol = symbols[column];
            return symbol == Symbols.NONE ? tables[column].of(texts[column]) : symbol;
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            if (header == null) {
                record = new ArrayList<>();
            }
            clear();
            type = RecordType.DATA;
            cell = 0;
            extra = -1;
            unnamed = -1;
            hasText = false;
            isTooLong = false;
        }

        @Override
        protected void addField(char[] letters, int from, int length, boolean quoted) {
            isTooLong |= length > XlsxGuard.MAX_CELL;
            if (header == null) {
                record.add(CellText.read(new String(letters, from, length)));
                hasText |= !record.get(cell).isEmpty();
            } else if (cell >= header.width()) {
                extra = extra < 0 && !isBlank(letters, from, length) ? cell : extra;
            } else {
                take(header, letters, from, length);
            }
            cell++;
        }

        private void take(Header header, char[] letters, int from, int length) {
            int column = header.column(cell);
            if (column >= 0) {
                int symbol = tables[column].of(letters, from, length);
                symbols[column] = symbol;
                if (symbol == Symbols.NONE) {
                    texts[column] = CellText.read(new String(letters, from, length));
                    hasText |= !texts[column].isEmpty();
                } else {
                    hasText |= symbol != Symbols.BLANK;
                }
            } else if (!isBlank(letters, from, length)) {
                hasText = true;
                unnamed = header.isNamed(cell) ? unnamed : cell;
            }
        }

        private static boolean isBlank(char[] letters, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (!CellText.isBlank(letters[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return cell;
        }

        @Override
        protected void setComment(char[] letters, int from, int length) {
            throw new IllegalStateException("comments are not switched on");
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected Boolean buildRecord() {
            return Boolean.TRUE;
        }
    }
}
