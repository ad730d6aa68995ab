// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Location;

/** The grids of a workbook: cells by the library, joined cells and hidden columns from the sheet's own XML. */
final class WorkbookGrids {
    /** Spreadsheets hold numbers in binary and show no more digits than these. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_EXPONENT = 400;
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final TableSource source;
    private final byte[] packed;
    private final XlsxGuard guard;
    private final GridRoom room = new GridRoom();

    WorkbookGrids(TableSource source, byte[] packed, XlsxGuard guard) {
        this.source = source;
        this.packed = packed;
        this.guard = guard;
    }

    List<Grid> read() throws IOException, XMLStreamException {
        try (ReadableWorkbook workbook = open(packed)) {
            Map<String, String> parts = partsByName(packed);
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                grids.add(read(workbook, sheet, parts.get(sheet.getName())));
            }
            return grids;
        }
    }

    static ReadableWorkbook open(byte[] packed) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(false, true));
        }
    }

    private Grid read(ReadableWorkbook workbook, Sheet sheet, @Nullable String part)
            throws IOException, XMLStreamException {
        String name = CellText.nfc(sheet.getName());
        Grid.Builder grid = new Grid.Builder(Location.ofSheet(source.name(), name), name, room);
        grid.hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
        try (Stream<Row> rows = sheet.openStream()) {
            int number = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                number = Math.max(row.getRowNum(), number + 1);
                List<Grid.Cell> cells = new ArrayList<>();
                for (int cell = 0; cell < row.getCellCount(); cell++) {
                    cells.add(cell(workbook, row.getCell(cell)));
                }
                grid.row(number, cells);
                if (row.isHidden()) {
                    grid.hiddenRows.add(number);
                }
            }
        }
        SheetLayout layout = part == null ? SheetLayout.NONE : guard.layout(part);
        grid.merges.addAll(layout.merges());
        grid.hiddenColumns.addAll(layout.hiddenColumns());
        return grid.build();
    }

    static Grid.Cell cell(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.@Nullable Cell raw) {
        if (raw == null) {
            return Grid.Builder.blank();
        }
        String formula = raw.getType() == CellType.FORMULA && raw.getFormula() != null ? raw.getFormula() : "";
        String format = raw.getDataFormatString() == null ? "" : raw.getDataFormatString();
        Object value = raw.getValue();
        if (raw.getType() == CellType.FORMULA && value == null) {
            return new Grid.Cell(Grid.Kind.ERROR, "", Optional.empty(), format, formula.isEmpty() ? "=" : formula);
        }
        if (raw.getType() == CellType.ERROR) {
            return new Grid.Cell(Grid.Kind.ERROR, text(raw), Optional.empty(), format, formula);
        }
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_EXPONENT) {
            return isDay(format, number) ? day(workbook, number, format, formula) : number(number, format, formula);
        }
        if (value instanceof Boolean yes) {
            return new Grid.Cell(Grid.Kind.TEXT, yes ? "yes" : "no", Optional.empty(), format, formula);
        }
        String text = text(raw);
        if (text.isEmpty() && formula.isEmpty()) {
            return Grid.Builder.blank();
        }
        Grid.Kind kind = text.isEmpty() ? Grid.Kind.EMPTY : Grid.isFailure(text) ? Grid.Kind.ERROR : Grid.Kind.TEXT;
        return new Grid.Cell(kind, text, Optional.empty(), format, formula);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell raw) {
        String text = raw.getType() == CellType.ERROR ? raw.getRawValue() : raw.getText();
        return text == null ? "" : CellText.read(text);
    }

    private static Grid.Cell number(BigDecimal stored, String format, String formula) {
        BigDecimal number = stored.round(DIGITS);
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return new Grid.Cell(Grid.Kind.NUMBER, text, Optional.of(number), format, formula);
    }

    private static boolean isDay(String format, BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(LAST_DAY) <= 0
                && (format.contains("yy") || format.contains("dd") || format.contains("d/") || format.contains("d-"));
    }

    private static Grid.Cell day(ReadableWorkbook workbook, BigDecimal number, String format, String formula) {
        LocalDate epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH_1900;
        return new Grid.Cell(
                Grid.Kind.DAY, epoch.plusDays(number.longValue()).toString(), Optional.of(number), format, formula);
    }

    // --- which part is which sheet

    /** The parts of the archive by the names of the sheets. */
    static Map<String, String> partsByName(byte[] packed) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Optional<byte[]> relations = ZippedGrids.part(packed, "xl/_rels/workbook.xml.rels");
        if (relations.isPresent()) {
            XMLStreamReader xml = XlsxGuard.xml(new ByteArrayInputStream(relations.get()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        Map<String, String> parts = new HashMap<>();
        Optional<byte[]> book = ZippedGrids.part(packed, "xl/workbook.xml");
        if (book.isPresent()) {
            XMLStreamReader xml = XlsxGuard.xml(new ByteArrayInputStream(book.get()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String target = targets.get(relation(xml));
                    if (target != null) {
                        parts.put(String.valueOf(xml.getAttributeValue(null, "name")), target);
                    }
                }
            }
        }
        return parts;
    }

    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")
                    && xml.getAttributePrefix(i) != null
                    && !xml.getAttributePrefix(i).isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
