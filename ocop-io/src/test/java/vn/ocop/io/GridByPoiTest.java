// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Apache POI reads the same workbooks: shown texts, joined cells, hidden rows and columns agree. */
class GridByPoiTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static List<Path> workbooks() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .filter(GridByPoiTest::isRead)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Broken and hostile files are for other tests. */
    private static boolean isRead(Path file) {
        return Grid.read(TableSource.of(file)).value().isPresent();
    }

    @Test
    void thereAreWorkbooksToCompare() {
        assertThat(workbooks()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void bothSeeTheSame(Path file) throws IOException {
        List<Grid> grids = Grid.read(TableSource.of(file)).orThrow();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            assertThat(grids).hasSize(workbook.getNumberOfSheets());
            for (int i = 0; i < grids.size(); i++) {
                Sheet sheet = workbook.getSheetAt(i);
                assertThat(grids.get(i).name()).isEqualTo(sheet.getSheetName());
                assertThat(joined(grids.get(i))).isEqualTo(joined(sheet));
                assertThat(shown(grids.get(i), sheet)).isEmpty();
            }
        }
    }

    private static Set<String> joined(Grid grid) {
        Set<String> joined = new TreeSet<>();
        grid.merges().forEach(merge -> joined.add(merge.toString()));
        return joined;
    }

    private static Set<String> joined(Sheet sheet) {
        Set<String> joined = new TreeSet<>();
        sheet.getMergedRegions().forEach(range -> joined.add(range.formatAsString()));
        return joined;
    }

    /** The cells whose shown text is claimed and differs from that of POI. */
    private static List<String> shown(Grid grid, Sheet sheet) {
        DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        formatter.setUseCachedValuesForFormulaCells(true);
        List<String> differing = new ArrayList<>();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                Grid.Cell ours = grid.cell(cell.getRowIndex() + 1, cell.getColumnIndex() + 1);
                String theirs = formatter.formatCellValue(cell);
                if (isClaimed(ours, cell) && !ours.shown().orElseThrow().strip().equals(theirs.strip())) {
                    differing.add(cell.getAddress() + ": " + ours.shown().orElseThrow() + " against " + theirs);
                }
            }
        }
        return differing;
    }

    /** Days, failed formulas and formulas without a value have no shown text of ours; a truth value is yes or no. */
    private static boolean isClaimed(Grid.Cell ours, org.apache.poi.ss.usermodel.Cell cell) {
        return ours.kind() != Grid.Kind.DAY
                && ours.kind() != Grid.Kind.ERROR
                && ours.shown().isPresent()
                && kind(cell) != CellType.BOOLEAN;
    }

    private static CellType kind(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    }
}
