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
    private static final int MAX_HIDDEN = 1 << 14;

    private final TableSource source;
    private final byte[] packed;

    WorkbookGrids(TableSource source, byte[] packed) {
        this.source = source;
        this.packed = packed;
    }

    List<Grid> read() throws IOException, XMLStreamException {
        try (ReadableWorkbook workbook = open()) {
            Map<String, String> parts = partsByName();
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                grids.add(read(workbook, sheet, parts.get(sheet.getName())));
            }
            return grids;
        }
    }

    private ReadableWorkbook open() throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(packed), new ReadingOptions(false, true));
        }
    }

    private Grid read(ReadableWorkbook workbook, Sheet sheet, @Nullable String part)
            throws IOException, XMLStreamException {
        String name = CellText.nfc(sheet.getName());
        Grid.Builder grid = new Grid.Builder(Location.ofSheet(source.name(), name), name);
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
        Optional<byte[]> xml = part == null ? Optional.empty() : ZippedGrids.part(packed, part);
        if (xml.isPresent()) {
            look(ZippedGrids.xml(xml.get()), grid);
        }
        return grid.build();
    }

    private static Grid.Cell cell(ReadableWorkbook workbook, org.dhatim.fastexcel.reader.@Nullable Cell raw) {
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

    // --- what the library does not tell

    private static void look(XMLStreamReader xml, Grid.Builder grid) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("mergeCell")) {
                merge(xml.getAttributeValue(null, "ref")).ifPresent(grid.merges::add);
            } else if (xml.getLocalName().equals("col") && isTrue(xml.getAttributeValue(null, "hidden"))) {
                int from = whole(xml.getAttributeValue(null, "min"));
                int to = Math.min(MAX_HIDDEN, whole(xml.getAttributeValue(null, "max")));
                for (int column = from; column > 0 && column <= to; column++) {
                    grid.hiddenColumns.add(column);
                }
            }
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static int whole(@Nullable String value) {
        boolean small = value != null
                && !value.isEmpty()
                && value.length() < 8
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(value) : 0;
    }

    private static Optional<Grid.Merge> merge(@Nullable String ref) {
        int colon = ref == null ? -1 : ref.indexOf(':');
        if (ref == null || colon < 0) {
            return Optional.empty();
        }
        int[] from = address(ref.substring(0, colon));
        int[] to = address(ref.substring(colon + 1));
        return from[0] > 0 && to[0] >= from[0] && from[1] > 0 && to[1] >= from[1]
                ? Optional.of(new Grid.Merge(from[0], from[1], to[0], to[1]))
                : Optional.empty();
    }

    /** Row and column of an address such as {@code C17}, zeros if it is none. */
    private static int[] address(String address) {
        int column = 0;
        int i = 0;
        for (; i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return new int[] {whole(address.substring(i)), column};
    }

    private Map<String, String> partsByName() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Optional<byte[]> relations = ZippedGrids.part(packed, "xl/_rels/workbook.xml.rels");
        if (relations.isPresent()) {
            XMLStreamReader xml = ZippedGrids.xml(relations.get());
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
            XMLStreamReader xml = ZippedGrids.xml(book.get());
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
