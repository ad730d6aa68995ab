// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Reads the module's own tables, which are known to be well-formed. */
final class Table {
    private Table() {}

    static <T> List<T> read(KhanhHoaFile file, Function<NamedCsvRecord, T> row) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file.text())) {
            return reader.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.fileName(), e);
        }
    }

    /** The values of a cell that holds several, separated by semicolons. */
    static List<String> list(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("; ?"));
    }
}
