// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** The rows of the first visible sheet of a workbook whose first row has the required columns. */
final class XlsxRows extends RowReader {
    private static final int MOST_SHOWN = 10;

    private final TableSource source;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Header header;
    private final JoinedCells joined;
    private final Set<Integer> hiddenColumns;
    private final List<Symbols> tables = new ArrayList<>(0);
    private Grid.Cell[] values = {};
    private int row;
    private int formulas;
    private int hiddenRows;
    private final List<Integer> firstHiddenRows = new ArrayList<>(0);
    private Optional<Location> firstFormula = Optional.empty();
    private boolean ended;

    private XlsxRows(
            TableSource source,
            ReadableWorkbook workbook,
            Sheet sheet,
            SheetLayout layout,
            TableFormat format,
            List<Finding> findings)
            throws IOException {
        super(Location.ofSheet(source.name(), CellText.nfc(sheet.getName())), findings);
        this.source = source;
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.header = new Header(format, firstRecord());
        this.values = new Grid.Cell[header.columns().size()];
        this.joined = new JoinedCells(sheet(), header, layout.merges(), row);
        this.hiddenColumns = layout.hiddenColumns();
        Arrays.fill(values, Grid.Builder.blank());
    }

    static Optional<RowReader> openWorkbook(
            TableSource source, InputStream in, TableFormat format, List<Finding> findings) throws IOException {
        Location at = Location.ofFile(source.name());
        Optional<byte[]> packed = XlsxGuard.packed(at, in, findings);
        if (packed.isEmpty()) {
            return Optional.empty();
        }
        XlsxGuard guard = XlsxGuard.of(at, packed.get());
        guard.refusal().ifPresent(findings::add);
        return guard.refusal().isPresent() ? Optional.empty() : openSafe(source, packed.get(), guard, format, findings);
    }

    private static Optional<RowReader> openSafe(
            TableSource source, byte[] safe, XlsxGuard guard, TableFormat format, List<Finding> findings) {
        try {
            Map<String, String> parts = WorkbookGrids.partsByName(safe);
            return choose(
                    source,
                    WorkbookGrids.open(safe),
                    sheet -> guard.layout(parts.getOrDefault(sheet, "")),
                    format,
                    findings);
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            findings.add(malformed(source, "workbook"));
            return Optional.empty();
        }
    }

    private static Optional<RowReader> choose(
            TableSource source,
            ReadableWorkbook workbook,
            Function<String, SheetLayout> layouts,
            TableFormat format,
            List<Finding> findings)
            throws IOException {
        @Nullable XlsxRows nearest = null;
        @Nullable HeaderHint hint = null;
        List<String> hidden = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                hidden.add(CellText.nfc(sheet.getName()));
            }
        }
        for (Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                XlsxRows rows = new XlsxRows(source, workbook, sheet, layouts.apply(sheet.getName()), format, findings);
                if (rows.header.isComplete()) {
                    rows.noteOddities();
                    rows.noteHiddenSheets(hidden);
                    return Optional.of(rows);
                }
                if (nearest == null || rows.misses() < nearest.misses()) {
                    hint = rows.look();
                    nearest = rows;
                }
                rows.stream.close();
            }
        }
        workbook.close();
        if (nearest == null || hint == null) {
            findings.add(malformed(source, "sheets"));
        } else {
            nearest.note(nearest.header.missingColumns(nearest.at(), ' ', hint.text()));
            nearest.noteHiddenSheets(hidden);
        }
        return Optional.empty();
    }

    /** Goes on through the first rows for one that looks like the header. */
    private HeaderHint look() {
        int taken = row;
        HeaderHint hint = new HeaderHint(header.format(), header.printed());
        for (int i = 0; i < HeaderHint.ROWS && rows.hasNext(); i++) {
            Row next = rows.next();
            row = number(next);
            hint.row(row, texts(next));
        }
        row = taken;
        return hint;
    }

    private void noteHiddenSheets(List<String> hidden) {
        if (!hidden.isEmpty()) {
            note(Finding.builder(IoFinding.HIDDEN_SHEETS)
                    .location(Location.ofFile(source.name()))
                    .fact("sheets", String.join(", ", hidden))
                    .build());
        }
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
            List<String> cells = texts(first);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                return cells;
            }
        }
        row = Math.max(row, 1);
        return List.of();
    }

    private List<String> texts(Row of) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < of.getCellCount(); cell++) {
            cells.add(text(WorkbookGrids.cell(workbook, of.getCell(cell))));
        }
        return cells;
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
            noteTheEnd();
        } catch (RuntimeException damaged) {
            breakOff(malformed(source, at().toString()));
        }
        Arrays.fill(values, Grid.Builder.blank());
        return false;
    }

    /** Takes the cells that have a column; says whether the row is there and can be used. */
    private boolean take(Row next) {
        Arrays.fill(values, Grid.Builder.blank());
        boolean hasText = false;
        for (int cell = 0; cell < next.getCellCount(); cell++) {
            Grid.Cell value = WorkbookGrids.cell(workbook, next.getCell(cell));
            noteFormula(value, cell);
            if (!value.isEmpty()) {
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
        if (hasText) {
            joined.fill(row, values);
            noteHidden(next);
        }
        return hasText;
    }

    private void noteHidden(Row next) {
        if (next.isHidden() && hiddenRows++ < MOST_SHOWN) {
            firstHiddenRows.add(row);
        }
    }

    private void noteFormula(Grid.Cell cell, int index) {
        if (!cell.formula().isEmpty() && cell.kind() != Grid.Kind.ERROR && formulas++ == 0) {
            firstFormula = Optional.of(sheet().row(row).column(index + 1));
        }
    }

    private void noteTheEnd() {
        if (ended) {
            return;
        }
        ended = true;
        if (firstFormula.isPresent()) {
            note(Finding.builder(IoFinding.FORMULA_CELLS)
                    .location(firstFormula)
                    .fact("count", formulas)
                    .build());
        }
        joined.filled().ifPresent(this::note);
        List<String> hidden = new ArrayList<>();
        firstHiddenRows.forEach(number -> hidden.add(String.valueOf(number)));
        if (hiddenRows > firstHiddenRows.size()) {
            hidden.add("… (" + hiddenRows + ")");
        }
        for (int column : hiddenColumns) {
            if (column <= header.width()) {
                hidden.add(letters(column));
            }
        }
        if (!hidden.isEmpty()) {
            note(Finding.builder(IoFinding.HIDDEN_CELLS)
                    .location(sheet())
                    .fact("hidden", String.join(", ", hidden))
                    .build());
        }
    }

    private static String letters(int column) {
        return Grid.address(1, column).replaceAll("\\d", "");
    }

    /** The text of a cell: a number as its format scales it, with the percent sign if it has one. */
    private static String text(Grid.Cell cell) {
        Optional<BigDecimal> scaled = cell.kind() == Grid.Kind.NUMBER ? cell.scaled() : Optional.empty();
        if (scaled.isEmpty() || scaled.get().compareTo(cell.number().orElseThrow()) == 0) {
            return cell.text();
        }
        String number = scaled.get().signum() == 0
                ? "0"
                : scaled.get().stripTrailingZeros().toPlainString();
        return NumberShown.isPercent(cell.format()) ? number + "%" : number;
    }

    @Override
    Optional<Finding> failure(int column) {
        Optional<Finding> apart = joined.failure(column);
        if (apart.isPresent() || values[column].kind() != Grid.Kind.ERROR) {
            return apart;
        }
        String error = values[column].text();
        return Optional.of(
                error.isEmpty()
                        ? Finding.builder(IoFinding.FORMULA_WITHOUT_VALUE)
                                .location(at(column))
                                .build()
                        : failedCell(column, error));
    }

    @Override
    boolean isDay(int column) {
        return values[column].kind() == Grid.Kind.DAY;
    }

    @Override
    int row() {
        return row;
    }

    @Override
    String text(int column) {
        return text(values[column]);
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
        return values[column].kind() == Grid.Kind.NUMBER ? values[column].scaled() : Optional.empty();
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
