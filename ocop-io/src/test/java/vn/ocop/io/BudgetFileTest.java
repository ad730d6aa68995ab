// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeOptions;
import vn.ocop.io.office.OfficeTables;

/** Cells of budget tables that hold no amount: each is told once, and no sum is taken for tested that is not. */
class BudgetFileTest {
    private static final List<String> HEADER = List.of("no", "name", "total", "A", "B");

    /** What is told of a table and of the file that it came from. */
    private static List<String> told(List<Finding> ofFile, BudgetTable table) {
        BudgetReport report = BudgetValidator.standard().validate(table);
        List<Finding> all = new ArrayList<>(ofFile);
        all.addAll(report.findings());
        return Seasons.brief(all);
    }

    private static List<String> csv(String... rows) {
        List<String> lines = new ArrayList<>(List.of(String.join(",", HEADER)));
        lines.addAll(List.of(rows));
        Checked<BudgetTable> read =
                BudgetFile.read(Seasons.csv("b.csv", lines.toArray(String[]::new)), MoneyUnit.MILLION, Map.of());
        return told(read.findings(), read.value().orElseThrow());
    }

    /** The same as an office would have it. */
    private static List<String> office(String... rows) {
        List<String> lines =
                new ArrayList<>(List.of("ĐVT: triệu đồng", "TT;Nội dung;Tổng số;Ngân sách tỉnh;Vốn đối ứng"));
        for (String row : rows) {
            lines.add(row.replace(',', ';'));
        }
        Checked<List<OfficeBudget>> read =
                OfficeTables.read(Seasons.csv("b.csv", lines.toArray(String[]::new)), OfficeOptions.none());
        return told(read.findings(), read.value().orElseThrow().get(0).table());
    }

    /** A workbook whose cells are numbers, texts, errors ({@code #N/A}) or formulas without a value ({@code =}). */
    private static List<String> workbook(String merges, String... rows) {
        StringBuilder xml = new StringBuilder();
        List<String> all = new ArrayList<>(List.of(String.join(",", HEADER)));
        all.addAll(List.of(rows));
        for (int row = 1; row <= all.size(); row++) {
            xml.append("<row r='" + row + "'>");
            String[] cells = all.get(row - 1).split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append(cell((char) ('A' + column) + "" + row, cells[column]));
            }
            xml.append("</row>");
        }
        StringBuilder joined = new StringBuilder();
        for (String merge : merges.isEmpty() ? new String[0] : merges.split(" ")) {
            joined.append("<mergeCell ref='" + merge + "'/>");
        }
        byte[] bytes =
                WorkbookTest.raw("", xml.toString(), joined.isEmpty() ? "" : "<mergeCells>" + joined + "</mergeCells>");
        Checked<BudgetTable> read = BudgetFile.read(TableSource.of("b.xlsx", bytes), MoneyUnit.MILLION, Map.of());
        return told(read.findings(), read.value().orElseThrow());
    }

    private static String cell(String address, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (text.startsWith("#")) {
            return "<c r='" + address + "' t='e'><v>" + text + "</v></c>";
        }
        if (text.startsWith("=")) {
            return "<c r='" + address + "'><f>" + text.substring(1) + "</f></c>";
        }
        return text.matches("\\d+")
                ? "<c r='" + address + "'><v>" + text + "</v></c>"
                : WorkbookTest.inline(address, text);
    }

    @Test
    void theErrorOfAFormulaIsToldOnceWhereverItStands() {
        String[] rows = {"I,x,30,10,#N/A", "II,y,#REF!,,", "III,z,5,#N/A,#NAME?", ",TOTAL,35,15,20"};
        List<String> errors = List.of(
                "ERROR failed-cell b.csv:2:E",
                "ERROR failed-cell b.csv:3:C",
                "ERROR failed-cell b.csv:4:D",
                "ERROR failed-cell b.csv:4:E");
        assertThat(csv(rows)).filteredOn(of -> of.startsWith("ERROR")).containsExactlyElementsOf(errors);
        assertThat(csv(rows)).noneMatch(of -> of.contains("funded-elsewhere"));
        assertThat(office(rows))
                .filteredOn(of -> of.startsWith("ERROR"))
                .containsExactlyElementsOf(errors.stream()
                        .map(of -> of.replace(":2", ":3")
                                .replace(":3:C", ":4:C")
                                .replace(":4:D", ":5:D")
                                .replace(":4:E", ":5:E"))
                        .toList());
        assertThat(workbook("", rows))
                .filteredOn(of -> of.startsWith("ERROR"))
                .containsExactlyElementsOf(errors.stream()
                        .map(of -> of.replace("b.csv", "b.xlsx!S"))
                        .toList());
    }

    @Test
    void aFormulaWithoutAValueIsNoZero() {
        assertThat(workbook("", "I,x,30,10,=C2-D2", "II,y,5,5,0", ",TOTAL,35,15,20"))
                .containsExactly("ERROR formula-without-value b.xlsx!S:2:E");
    }

    @Test
    void wordsInASourceAreFundedElsewhereInEveryKindOfFile() {
        String[] rows = {"I,x,30,30,Lồng ghép", "II,y,5,0,5", ",TOTAL,35,30,5"};
        assertThat(csv(rows)).containsExactly("INFO funded-elsewhere b.csv:2:E");
        assertThat(office(rows))
                .filteredOn(of -> !of.contains("table-read"))
                .containsExactly("INFO funded-elsewhere b.csv:3:E");
        assertThat(workbook("", rows)).containsExactly("INFO funded-elsewhere b.xlsx!S:2:E");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an amount over two lines, E2:E3, E2:E3 2:E",
        "an amount over two sources, D2:E2, D2:E2 2:D",
        "an amount over total and source, C2:D2, C2:D2 2:C",
        "an amount over two lines and sources, D2:E3, D2:E3 2:D",
        "two amounts, D2:D3 E2:E3, D2:D3 2:D|E2:E3 2:E"
    })
    void aMergedAmountIsRefusedByItsRangeAndNotAdded(String what, String merges, String ranges) {
        List<String> told = workbook(merges, "I,x,20,10,10", "II,y,20,10,10", ",TOTAL,40,20,20");
        assertThat(told)
                .filteredOn(of -> !of.contains("blank-as-zero"))
                .containsExactlyElementsOf(List.of(ranges.split("\\|")).stream()
                        .map(range -> "ERROR merged-cells b.xlsx!S:" + range.split(" ")[1])
                        .toList());
    }

    @Test
    void aTextMayRunAcrossTheAmountsOfItsRow() {
        assertThat(workbook("C3:E3", "I,x,20,10,10", "II,y,Lồng ghép,,", ",TOTAL,20,10,10"))
                .containsExactly("INFO funded-elsewhere b.xlsx!S:3:C");
    }
}
