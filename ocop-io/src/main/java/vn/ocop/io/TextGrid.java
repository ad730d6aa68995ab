// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Text;

/** The grid of a text file: its records, under the separator that gives the most rows of cells. */
final class TextGrid {
    static final int MAX_LENGTH = 8 << 20;

    private static final Text LENGTH = new Text("số ký tự", "the number of characters");
    private static final char[] SEPARATORS = {'\t', ';', ','};
    private static final int CELLS_OF_A_TABLE = 3;

    private final Location at;
    private final String text;

    private TextGrid(Location at, String text) {
        this.at = at;
        this.text = text;
    }

    static Optional<List<Grid>> read(TableSource source, List<Finding> findings) throws IOException {
        Location at = Location.ofFile(source.name());
        Optional<String> text = text(source);
        if (text.isEmpty()) {
            findings.add(XlsxGuard.refusal(at, LENGTH, MAX_LENGTH));
            return Optional.empty();
        }
        TextGrid reader = new TextGrid(at, text.get());
        char best = SEPARATORS[0];
        int most = -1;
        for (char separator : SEPARATORS) {
            int tabular = reader.tabularRows(separator);
            if (tabular > most) {
                most = tabular;
                best = separator;
            }
        }
        return reader.grid(best, findings).map(List::of);
    }

    /** The whole text, unless it is too long. */
    private static Optional<String> text(TableSource source) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] piece = new char[1 << 14];
        try (Reader reader = RowReader.decoded(source.open())) {
            for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                text.append(piece, 0, read);
                if (text.length() > MAX_LENGTH) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString());
    }

    private int tabularRows(char separator) {
        int[] count = {0};
        records(separator, record -> {
            count[0] += isTabular(record) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    private static boolean isTabular(List<String> record) {
        return record.stream()
                        .map(CellText::read)
                        .filter(cell -> !cell.isEmpty())
                        .limit(CELLS_OF_A_TABLE)
                        .count()
                == CELLS_OF_A_TABLE;
    }

    private Optional<Grid> grid(char separator, List<Finding> findings) {
        Grid.Builder grid = new Grid.Builder(at, "", new GridRoom());
        List<Finding> refusals = new ArrayList<>(1);
        int[] row = {0};
        records(separator, record -> {
            row[0]++;
            refusal(record, row[0]).ifPresent(refusals::add);
            if (refusals.isEmpty()) {
                grid.row(
                        row[0],
                        record.stream()
                                .map(CellText::read)
                                .map(Grid.Builder::text)
                                .toList());
            }
            return refusals.isEmpty();
        });
        findings.addAll(refusals);
        return refusals.isEmpty() ? Optional.of(grid.build()) : Optional.empty();
    }

    private Optional<Finding> refusal(List<String> record, int row) {
        if (record.size() > XlsxGuard.MAX_COLUMN) {
            return Optional.of(XlsxGuard.refusal(at.row(row), XlsxGuard.COLUMNS, XlsxGuard.MAX_COLUMN));
        }
        return record.stream().anyMatch(cell -> cell.length() > XlsxGuard.MAX_CELL)
                ? Optional.of(Finding.builder(IoFinding.CELL_TOO_LONG)
                        .location(at.row(row))
                        .fact("limit", XlsxGuard.MAX_CELL)
                        .build())
                : Optional.empty();
    }

    /** What can be read under a separator, until somebody has enough: a record that cannot be read ends it. */
    private void records(char separator, Predicate<List<String>> wantsMore) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (!wantsMore.test(record.getFields())) {
                    return;
                }
            }
        } catch (CsvParseException otherSeparator) {
            // quoted under another separator
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
