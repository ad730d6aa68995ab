// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ocop.io.Grid;
import vn.ocop.io.TableSource;

/** A sheet of texts, amounts and joined cells that is saved as a workbook, a Word document or a text. Rows count from 1. */
final class SheetDraft {
    private final TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
    private final List<Grid.Merge> merges = new ArrayList<>();
    private int last;
    private String format = "#,##0.##";

    /** The number format of amounts in a workbook. */
    void format(String of) {
        format = of;
    }

    /** Cells from the first column on; an amount is a number, blank cells are empty texts. */
    int row(Object... cells) {
        last++;
        for (int i = 0; i < cells.length; i++) {
            set(last, i + 1, cells[i]);
        }
        return last;
    }

    void set(int row, int column, Object value) {
        last = Math.max(last, row);
        Map<Integer, Object> cells = rows.computeIfAbsent(row, key -> new TreeMap<>());
        if (value.equals("")) {
            cells.remove(column);
        } else {
            cells.put(column, value);
        }
    }

    void merge(int row, int column, int lastRow, int lastColumn) {
        merges.add(new Grid.Merge(row, column, lastRow, lastColumn));
    }

    private int width() {
        return rows.values().stream()
                .filter(cells -> !cells.isEmpty())
                .mapToInt(TreeMap::lastKey)
                .max()
                .orElse(1);
    }

    private Object cell(int row, int column) {
        return rows.getOrDefault(row, new TreeMap<>()).getOrDefault(column, "");
    }

    // --- workbook

    TableSource workbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("PL3");
            rows.forEach((row, cells) -> cells.forEach((column, value) -> {
                if (value instanceof BigDecimal number) {
                    sheet.value(row - 1, column - 1, number);
                    sheet.style(row - 1, column - 1).format(format).set();
                } else {
                    sheet.value(row - 1, column - 1, value.toString());
                }
            }));
            for (Grid.Merge merge : merges) {
                sheet.range(merge.row() - 1, merge.column() - 1, merge.lastRow() - 1, merge.lastColumn() - 1)
                        .merge();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableSource.of("t.xlsx", bytes.toByteArray());
    }

    // --- text

    TableSource text(char separator, boolean english) {
        StringBuilder text = new StringBuilder();
        for (int row = 1; row <= last; row++) {
            for (int column = 1; column <= width(); column++) {
                String cell = print(cell(row, column), english);
                boolean quoted = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
                text.append(column == 1 ? "" : String.valueOf(separator))
                        .append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append("\r\n");
        }
        return TableSource.of("t.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String print(Object cell, boolean english) {
        if (!(cell instanceof BigDecimal number)) {
            return cell.toString();
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, english ? ',' : '.');
        }
        return point < 0 ? whole.toString() : whole + (english ? "." : ",") + plain.substring(point + 1);
    }

    // --- Word

    /** The rows from one on as a Word table, those above as paragraphs. */
    TableSource word(int from) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (int row = 1; row < from; row++) {
            for (Object cell : rows.getOrDefault(row, new TreeMap<>()).values()) {
                xml.append(paragraph(cell.toString()));
            }
        }
        xml.append("<w:tbl>");
        for (int row = from; row <= last; row++) {
            xml.append("<w:tr>");
            for (int column = 1; column <= width(); column++) {
                xml.append(wordCell(row, column));
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl><w:sectPr/></w:body></w:document>");
        return TableSource.of("t.docx", zip("word/document.xml", xml.toString()));
    }

    private String wordCell(int row, int column) {
        for (Grid.Merge merge : merges) {
            boolean inside = row >= merge.row()
                    && row <= merge.lastRow()
                    && column >= merge.column()
                    && column <= merge.lastColumn();
            if (inside && column > merge.column()) {
                return "";
            }
            if (inside) {
                String down = merge.lastRow() == merge.row()
                        ? ""
                        : row == merge.row() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                String span = "<w:gridSpan w:val=\"" + (merge.lastColumn() - merge.column() + 1) + "\"/>";
                return "<w:tc><w:tcPr>" + span + down + "</w:tcPr>" + paragraph(print(cell(row, column), false))
                        + "</w:tc>";
            }
        }
        return "<w:tc>" + paragraph(print(cell(row, column), false)) + "</w:tc>";
    }

    private static String paragraph(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return "<w:p><w:r><w:t>" + escaped + "</w:t></w:r></w:p>";
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
