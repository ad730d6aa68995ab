// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook whose bytes hang on nothing but what is put into it and on a day: the writer of the library takes times from the
 * clock, which are put right afterwards; so are the widths of columns, which it takes as binary fractions, and the protection,
 * which has no password. Not thread-safe.
 */
final class TemplateBook {
    private static final String APPLICATION = "ocop";
    private static final String VERSION = "01.0000";

    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    final Workbook book = new Workbook(raw, APPLICATION, VERSION);
    /** The widths of the columns by the number of the sheet, from 1. */
    private final Map<Integer, int[]> widths = new LinkedHashMap<>();

    /** Sets the widths of the first columns of a sheet, in letters. */
    void widths(int sheet, int... columns) {
        widths.put(sheet, columns);
    }

    /** A list to choose from, and nothing else is taken. */
    static void choose(Range cells, Range list) {
        cells.validateWithList(list)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle("OCOP")
                .error("Hãy chọn trong danh sách.");
    }

    /** The builder of the library that replaces this would be one of another library. */
    @SuppressWarnings("deprecation")
    private static ZipFile parts(byte[] packed) throws IOException {
        return new ZipFile(new SeekableInMemoryByteChannel(packed));
    }

    /** Writes the whole workbook. */
    void write(OutputStream out, LocalDate day) throws IOException {
        book.finish();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile parts = parts(raw.toByteArray())) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                try (InputStream in = parts.getInputStream(part)) {
                    ZipEntry entry = new ZipEntry(part.getName());
                    entry.setTimeLocal(LocalDateTime.of(day, LocalTime.MIDNIGHT));
                    zip.putNextEntry(entry);
                    zip.write(put(part.getName(), in.readAllBytes(), day));
                    zip.closeEntry();
                }
            }
        }
        zip.finish();
    }

    private byte[] put(String name, byte[] content, LocalDate day) {
        if (name.equals("docProps/core.xml")) {
            return text(content)
                    .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)", "$1" + day + "T00:00:00Z$2")
                    .getBytes(StandardCharsets.UTF_8);
        }
        for (Map.Entry<Integer, int[]> of : widths.entrySet()) {
            if (name.equals("xl/worksheets/sheet" + of.getKey() + ".xml")) {
                return text(content)
                        .replaceFirst("<cols>.*?</cols>", "")
                        .replaceFirst("(<sheetProtection[^>]*?) password=\"[^\"]*\"", "$1")
                        .replaceFirst("<sheetData", columns(of.getValue()) + "<sheetData")
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return content;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** A width below nothing hides the column. */
    private static String columns(int... widths) {
        StringBuilder columns = new StringBuilder("<cols>");
        for (int i = 0; i < widths.length; i++) {
            columns.append("<col min=\"")
                    .append(i + 1)
                    .append("\" max=\"")
                    .append(i + 1)
                    .append("\" width=\"")
                    .append(Math.abs(widths[i]))
                    .append(widths[i] < 0 ? "\" hidden=\"1" : "")
                    .append("\" customWidth=\"1\"/>");
        }
        return columns.append("</cols>").toString();
    }
}
