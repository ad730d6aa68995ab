// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;

class GridTest {
    private static final Path CASES = Path.of("src", "test", "resources", "vn", "ocop", "io", "office", "budget");

    static List<Grid> of(String file) {
        return Grid.read(TableSource.of(CASES.resolve(file))).value().orElseThrow();
    }

    private static Grid text(String content) {
        return Grid.read(TableSource.of("t.csv", content.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow()
                .get(0);
    }

    @Test
    void aWorkbookTellsWhatItsCellsHoldAndShow() {
        Grid grid = of("percent.xlsx").get(0);
        Grid.Cell share = grid.cell(4, 5);
        assertThat(share.kind()).isEqualTo(Grid.Kind.NUMBER);
        assertThat(share.number()).hasValue(new BigDecimal("0.8"));
        assertThat(share.scaled()).hasValue(new BigDecimal("80"));
        assertThat(share.shown()).hasValue("80%");
        assertThat(grid.cell(5, 5).shown()).hasValue("53,3%");
        assertThat(grid.location(4, 5)).hasToString("percent.xlsx!Bang:4:E");
    }

    @Test
    void scalingCommasAreUndone() {
        Grid.Cell cell = of("scaled.xlsx").get(0).cell(3, 3);
        assertThat(cell.scaled()).hasValue(new BigDecimal("2150.000000"));
        assertThat(cell.shown()).hasValue("2.150");
    }

    @Test
    void joinedAndHiddenCellsAreTold() {
        assertThat(of("years.xlsx").get(0).merges())
                .extracting(Grid.Merge::toString)
                .containsExactly("A3:A4", "B3:B4", "C3:E3", "F3:H3", "I3:K3");
        assertThat(of("hidden-row.xlsx").get(0).hiddenRows()).containsExactly(5);
        assertThat(of("several-sheets.xlsx")).extracting(Grid::name).containsExactly("Bìa", "Huyện Bắc", "Huyện Nam");
    }

    @Test
    void aFormulaWithoutAValueIsAFailedCell() {
        Grid grid = of("formula-no-value.xlsx").get(0);
        assertThat(grid.cell(3, 4).kind()).isEqualTo(Grid.Kind.ERROR);
        assertThat(grid.cell(3, 4).formula()).isNotEmpty();
    }

    @Test
    void tablesOfAWordDocumentHaveTheTextsAboveThem() {
        Grid table = of("annex3.docx").get(0);
        assertThat(table.titles()).last().isEqualTo("ĐVT: Triệu đồng");
        assertThat(table.cell(2, 4).text()).isEqualTo("Ngân sách tỉnh");
        assertThat(table.merge(1, 4))
                .hasValueSatisfying(merge -> assertThat(merge).hasToString("C1:E1"));
        assertThat(table.location(2, 4)).hasToString("annex3.docx!1:2:D");
    }

    @ParameterizedTest
    @CsvSource({"'a;b;c\n1;2;3,5\n',3", "'a\tb\tc\n1\t2\t3,5\n',3", "'a,b,c\n1,2,\"3,5\"\n',3"})
    void theSeparatorIsTheOneThatMakesATable(String content, int columns) {
        Grid grid = text(content);
        assertThat(grid.lastColumn()).isEqualTo(columns);
        assertThat(grid.cell(2, 3).text()).isEqualTo("3,5");
    }

    @Test
    void blankRecordsCountAsRows() {
        Grid grid = text("title\n\na,b,c\n#REF!,2,3\n");
        assertThat(grid.isBlank(2)).isTrue();
        assertThat(grid.cell(4, 1).kind()).isEqualTo(Grid.Kind.ERROR);
        assertThat(grid.cell(9, 9).isEmpty()).isTrue();
    }

    @Test
    void utf16WithAMarkIsRead() {
        byte[] little = "\ufeffa,b,c\nđồng,2,3\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Grid.read(TableSource.of("t.csv", little))
                        .value()
                        .orElseThrow()
                        .get(0)
                        .cell(2, 1)
                        .text())
                .isEqualTo("đồng");
    }

    @Test
    void whatIsNoTextIsRefused() {
        Checked<List<Grid>> read = Grid.read(TableSource.of("t.csv", new byte[] {'a', (byte) 0xe9, 'b'}));
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(finding -> finding.code().id()).containsExactly("not-utf8");
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, General, '1234,5'",
        "1234.5, '#,##0', '1.235'",
        "1234.5, '#,##0.00', '1.234,50'",
        "0.126, '0.0%', '12,6%'",
        "-1500000, '#,##0,', '-1.500'",
        "1234, '_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)', '1.234'",
        "7, '0', '7'"
    })
    void numbersAreShownAsTheirFormatSays(BigDecimal number, String format, String shown) {
        assertThat(NumberShown.of(number, format)).hasValue(shown);
    }

    @ParameterizedTest
    @CsvSource({"1234, '[h]:mm'", "1234, '# ?/?'", "1234, '0.00E+00'", "123456789012345, General"})
    void nothingIsClaimedOfOtherFormats(BigDecimal number, String format) {
        assertThat(NumberShown.of(number, format)).isEmpty();
    }
}
