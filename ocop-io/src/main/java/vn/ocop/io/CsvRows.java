// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
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

    private final TableSource source;
    private final Fields fields = new Fields();
    private final CsvReader<Boolean> reader;
    private final CloseableIterator<Boolean> records;
    private final Header header;
    private int row;

    private CsvRows(TableSource source, TableFormat format, char separator, List<Finding> findings) throws IOException {
        super(Location.ofFile(source.name()), findings);
        this.source = source;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(fields, decoded(source.open()));
        this.records = reader.iterator();
        this.header = new Header(format, firstRecord());
        fields.takeRowsOf(header);
    }

    /** Tries the separators: the one under which the first record has every required column is right. */
    static Optional<RowReader> openText(TableSource source, TableFormat format, List<Finding> findings)
            throws IOException {
        @Nullable CsvRows nearest = null;
        for (char separator : SEPARATORS) {
            CsvRows rows = new CsvRows(source, format, separator, findings);
            if (rows.header.isComplete()) {
                rows.noteOddities();
                return Optional.of(rows);
            }
            rows.close();
            nearest = nearest == null || rows.misses() < nearest.misses() ? rows : nearest;
        }
        if (nearest != null) {
            nearest.header.missingColumns(nearest.at()).forEach(nearest::note);
        }
        return Optional.empty();
    }

    private int misses() {
        return header.missing().size();
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
            note(IoFinding.BAD_QUOTING, at());
        } catch (UncheckedIOException wrong) {
            breakOff(unreadable(source, wrong));
        }
        fields.clear();
        return false;
    }

    @Override
    int row() {
        return row;
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
        }

        @Override
        protected void addField(char[] letters, int from, int length, boolean quoted) {
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
