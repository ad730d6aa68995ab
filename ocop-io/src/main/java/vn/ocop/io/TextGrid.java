// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/** The grid of a text file: its records, under the separator that gives the most rows of cells. */
final class TextGrid {
    static final int MAX_BYTES = 64 << 20;

    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int CELLS_OF_A_TABLE = 3;

    private TextGrid() {}

    static Optional<List<Grid>> read(TableSource source, List<Finding> findings) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            findings.add(Finding.builder(IoFinding.WORKBOOK_REFUSED)
                    .location(Location.ofFile(source.name()))
                    .fact("what", new Text("số byte", "the number of bytes"))
                    .fact("limit", MAX_BYTES)
                    .build());
            return Optional.empty();
        }
        String text;
        try {
            text = decode(bytes);
        } catch (CharacterCodingException notText) {
            findings.add(RowReader.unreadable(source, notText));
            return Optional.empty();
        }
        List<List<String>> best = List.of();
        long most = -1;
        for (char separator : SEPARATORS) {
            List<List<String>> records = records(text, separator);
            long tabular = records.stream().filter(TextGrid::isTabular).count();
            if (tabular > most) {
                most = tabular;
                best = records;
            }
        }
        Grid.Builder grid = new Grid.Builder(Location.ofFile(source.name()), "");
        for (int row = 0; row < best.size(); row++) {
            grid.row(row + 1, best.get(row).stream().map(Grid.Builder::text).toList());
        }
        return Optional.of(List.of(grid.build()));
    }

    private static boolean isTabular(List<String> record) {
        return record.stream().filter(cell -> !cell.isEmpty()).count() >= CELLS_OF_A_TABLE;
    }

    /** UTF-8, or UTF-16 with a mark. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << Byte.SIZE) | (bytes[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            charset = StandardCharsets.UTF_16;
        }
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** What can be read under a separator: a record that cannot ends it. */
    private static List<List<String>> records(String text, char separator) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                records.add(record.getFields().stream().map(CellText::read).toList());
            }
        } catch (CsvParseException otherSeparator) {
            // quoted under another separator
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return records;
    }
}
