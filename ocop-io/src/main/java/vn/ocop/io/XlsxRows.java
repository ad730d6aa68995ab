// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** The rows of the first visible sheet of a workbook whose first row has the required columns. */
final class XlsxRows extends RowReader {
    /** Spreadsheets hold numbers in binary and show no more digits than these. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_EXPONENT = 400;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final TableSource source;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private Header header;
    private final List<Symbols> tables = new ArrayList<>(0);
    private @Nullable Value[] values = {};
    private int row;
    private int formulas;
    private Optional<Location> firstFormula = Optional.empty();

    private record Value(String text, Optional<BigDecimal> number) {}

    private XlsxRows(
            TableSource source, ReadableWorkbook workbook, Sheet sheet, TableFormat format, List<Finding> findings)
            throws IOException {
        super(Location.ofSheet(source.name(), CellText.nfc(sheet.getName())), findings);
        this.source = source;
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.header = new Header(format, firstRecord());
        this.values = new @Nullable Value[header.columns().size()];
    }

    static Optional<RowReader> openWorkbook(TableSource source, TableFormat format, List<Finding> findings)
            throws IOException {
        Location at = Location.ofFile(source.name());
        byte[] packed;
        try (InputStream in = source.open()) {
            packed = in.readNBytes((int) XlsxGuard.MAX_PACKED + 1);
        }
        if (packed.length > XlsxGuard.MAX_PACKED) {
            findings.add(Finding.builder(IoFinding.WORKBOOK_REFUSED)
                    .location(at)
                    .fact("what", XlsxGuard.BYTES)
                    .fact("limit", XlsxGuard.MAX_PACKED)
                    .build());
            return Optional.empty();
        }
        Optional<Finding> refusal = XlsxGuard.refusal(at, packed);
        refusal.ifPresent(findings::add);
        return refusal.isPresent() ? Optional.empty() : openSafe(source, packed, format, findings);
    }

    private static Optional<RowReader> openSafe(
            TableSource source, byte[] safe, TableFormat format, List<Finding> findings) {
        try {
            return choose(source, workbook(safe), format, findings);
        } catch (IOException | RuntimeException damaged) {
            findings.add(malformed(source, "workbook"));
            return Optional.empty();
        }
    }

    private static ReadableWorkbook workbook(byte[] safe) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(safe), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(safe), new ReadingOptions(false, true));
        }
    }

    private static Optional<RowReader> choose(
            TableSource source, ReadableWorkbook workbook, TableFormat format, List<Finding> findings)
            throws IOException {
        @Nullable XlsxRows nearest = null;
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                XlsxRows rows = new XlsxRows(source, workbook, sheet, format, findings);
                if (rows.header.isComplete()) {
                    rows.noteOddities();
                    return Optional.of(rows);
                }
                rows.stream.close();
                nearest = nearest == null || rows.misses() < nearest.misses() ? rows : nearest;
            }
        }
        workbook.close();
        if (nearest == null) {
            findings.add(malformed(source, "sheets"));
        } else {
            nearest.header.missingColumns(nearest.at()).forEach(nearest::note);
        }
        return Optional.empty();
    }

    private static Finding malformed(TableSource source, String part) {
        return Finding.builder(IoFinding.WORKBOOK_MALFORMED)
                .location(Location.ofFile(source.name()))
                .fact("part", part)
                .build();
    }

    private int misses() {
        return header.missing().size();
    }

    private List<String> firstRecord() {
        while (rows.hasNext()) {
            Row first = rows.next();
            row = number(first);
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < first.getCellCount(); cell++) {
                cells.add(value(first, cell).text);
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                return cells;
            }
        }
        row = Math.max(row, 1);
        return List.of();
    }

    /** A row without a number of its own follows the one before. */
    private int number(Row next) {
        return Math.max(next.getRowNum(), row + 1);
    }

    @Override
    Header header() {
        return header;
    }

    @Override
    boolean next() {
        try {
            while (rows.hasNext()) {
                Row next = rows.next();
                row = number(next);
                if (take(next)) {
                    return true;
                }
            }
            noteFormulas();
        } catch (RuntimeException damaged) {
            breakOff(malformed(source, at().toString()));
        }
        Arrays.fill(values, null);
        return false;
    }

    /** Takes the cells that have a column; says whether the row is there and can be used. */
    private boolean take(Row next) {
        Arrays.fill(values, null);
        boolean hasText = false;
        for (int cell = 0; cell < next.getCellCount(); cell++) {
            Value value = value(next, cell);
            if (!value.text.isEmpty()) {
                if (cell >= header.width()) {
                    note(IoFinding.ROW_TOO_LONG, at().column(cell + 1));
                    return false;
                }
                hasText = true;
                if (header.column(cell) >= 0) {
                    values[header.column(cell)] = value;
                } else if (!header.isNamed(cell)) {
                    noteUnnamed(cell);
                }
            }
        }
        return hasText;
    }

    private Value value(Row next, int cell) {
        @Nullable Cell raw = next.getCell(cell);
        if (raw == null) {
            return new Value("", Optional.empty());
        }
        if (raw.getType() == CellType.FORMULA) {
            formula(raw, cell);
        }
        Object value = raw.getValue();
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_EXPONENT) {
            return isDay(raw, number) ? day(number) : number(number);
        }
        if (value instanceof Boolean yes) {
            return new Value(yes ? "yes" : "no", Optional.empty());
        }
        return new Value(CellText.read(raw.getText()), Optional.empty());
    }

    private void formula(Cell cell, int index) {
        Location at = sheet().row(row).column(index + 1);
        if (cell.getValue() == null) {
            note(IoFinding.FORMULA_WITHOUT_VALUE, at);
        } else if (formulas++ == 0) {
            firstFormula = Optional.of(at);
        }
    }

    private void noteFormulas() {
        if (firstFormula.isPresent()) {
            note(Finding.builder(IoFinding.FORMULA_CELLS)
                    .location(firstFormula)
                    .fact("count", formulas)
                    .build());
            firstFormula = Optional.empty();
        }
    }

    private static Value number(BigDecimal stored) {
        BigDecimal number = stored.round(DIGITS);
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Value(text, Optional.of(number));
    }

    private static boolean isDay(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        return format != null
                && number.signum() > 0
                && number.compareTo(LAST_DAY) <= 0
                && (format.contains("yy") || format.contains("dd") || format.contains("d/") || format.contains("d-"));
    }

    private Value day(BigDecimal number) {
        LocalDate epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH_1900;
        return new Value(epoch.plusDays(number.longValue()).toString(), Optional.empty());
    }

    @Override
    int row() {
        return row;
    }

    @Override
    String text(int column) {
        Value value = values[column];
        return value == null ? "" : value.text;
    }

    @Override
    int symbol(int column) {
        return symbols(column).of(text(column));
    }

    @Override
    Symbols symbols(int column) {
        while (tables.size() <= column) {
            tables.add(new Symbols());
        }
        return tables.get(column);
    }

    @Override
    Optional<BigDecimal> number(int column) {
        Value value = values[column];
        return value == null ? Optional.empty() : value.number;
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException ignored) {
            // all that was wanted has been read
        }
    }
}
