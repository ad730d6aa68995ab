// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.OfficeLayout.RelationKind;
import vn.ocop.io.office.OfficeLayout.RowClass;

class OfficeTablesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "vn", "ocop", "io", "office", "budget");
    private static final String HEAD = "ĐVT: triệu đồng\nSTT;Nội dung;Tổng;NS tỉnh;Đối ứng\n";

    private static Checked<List<OfficeBudget>> read(String text, OfficeOptions options) {
        return OfficeTables.read(
                TableSource.of("t.csv", text.replace(';', '\t').getBytes(StandardCharsets.UTF_8)), options);
    }

    private static Checked<List<OfficeBudget>> read(String text) {
        return read(text, OfficeOptions.none());
    }

    private static OfficeBudget only(Checked<List<OfficeBudget>> read) {
        assertThat(read.value()).as("%s", read.findings()).isPresent();
        assertThat(read.value().get()).hasSize(1);
        return read.value().get().get(0);
    }

    private static BudgetReport check(OfficeBudget budget) {
        return BudgetValidator.standard().validate(budget.table());
    }

    /** Everything that was found, in the file and in the table, that is more than information. */
    private static List<String> wrong(Checked<List<OfficeBudget>> read) {
        List<Finding> all = new ArrayList<>(read.findings());
        read.value()
                .ifPresent(tables ->
                        tables.forEach(table -> all.addAll(check(table).findings())));
        return all.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> finding.code().id()
                        + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    private static List<String> codes(Checked<?> read) {
        return read.findings().stream()
                .map(finding -> finding.code().id()
                        + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    private static List<String> relations(OfficeBudget budget) {
        return budget.layout().relations().stream()
                .map(of -> of.kind() + " " + of.total() + " = " + String.join(" + ", of.parts())
                        + (of.less().isEmpty() ? "" : " - " + String.join(" - ", of.less())))
                .toList();
    }

    // --- columns

    @Test
    void aGroupOfWhichIsPartOfTheColumnBeforeIt() {
        Checked<List<OfficeBudget>> read =
                read("ĐVT: triệu đồng\nSTT;Nội dung;Tổng số;Trong đó;;\n;;;NSTW;NS tỉnh;Khác\n"
                        + "1;a;40;20;10;5\n2;b;60;40;20;0\n;Tổng cộng;100;60;30;5\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(relations(only(read)))
                .containsExactly("OF_WHICH Tổng số = Trong đó › NSTW + Trong đó › NS tỉnh + Trong đó › Khác");
        assertThat(codes(read)).contains("no-row-sum t.csv:2");
    }

    @Test
    void theRowOfColumnNumbersDeclaresSumsAndShares() {
        Checked<List<OfficeBudget>> read = read("ĐVT: triệu đồng\nSTT;Nội dung;Kế hoạch;Thực hiện;;;Tỷ lệ (%)\n"
                + ";;;Tổng;NSTW;NST;\nA;B;1;2=3+...+4;3;4;5=2/1\n"
                + "1;a;40;30;20;10;75\n2;b;60;50;30;20;90\n;Tổng cộng;100;80;50;30;80\n");
        assertThat(wrong(read)).containsExactly("percentage t.csv:6:G");
        assertThat(relations(only(read)))
                .containsExactly("DECLARED Thực hiện › Tổng = Thực hiện › NSTW + Thực hiện › NST");
    }

    @Test
    void aSumThatCannotBeTestedIsSaid() {
        OfficeBudget budget =
                only(read("ĐVT: triệu đồng\nSTT;Nội dung;Kế hoạch;Thực hiện\n1;2;3=4*2;4\n1;a;40;20\n;Tổng;40;20\n"));
        assertThat(check(budget).findings())
                .extracting(finding -> finding.code().id())
                .contains("relation-not-tested");
    }

    @Test
    void aPeriodIsTheSumOfItsYearsIfAllAreThere() {
        String rows = "1;A;30;10;10;10\n2;B;20;5;5;10\n;Tổng cộng;50;15;15;20\n";
        String head = "ĐVT: triệu đồng\nTT;Nội dung;Giai đoạn 2021-%s;Năm 2021;Năm 2022;Năm 2023\n";
        assertThat(relations(only(read(head.formatted("2023") + rows))))
                .containsExactly("HEADING Giai đoạn 2021-2023 = Năm 2021 + Năm 2022 + Năm 2023");
        assertThat(relations(only(read(head.formatted("2025") + rows)))).isEmpty();
    }

    @Test
    void periodsSideBySideAreTablesOfTheirOwn() {
        OfficeBudget budget =
                only(OfficeTables.read(TableSource.of(CASES.resolve("years.xlsx")), OfficeOptions.none()));
        assertThat(budget.periods()).containsExactly("Năm 2024", "Năm 2025", "Giai đoạn 2024-2025");
        assertThat(budget.table("Năm 2025").columns())
                .containsExactly("Năm 2025 › Tổng số", "Năm 2025 › NSTW", "Năm 2025 › NS tỉnh");
        assertThatThrownBy(() -> budget.table("Năm 2026"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Năm 2026");
    }

    @Test
    void headsOfSeveralRowsAreJoinedByTheSpanOfTheHeadsBelow() {
        OfficeBudget budget =
                only(read("ĐVT: triệu đồng\nSTT;Nội dung;Tổng số;Năm 2024;;;;Ghi chú\n;;;Cộng;Ngân sách;;Đối ứng;\n"
                        + ";;;;TW;Tỉnh;;\n1;a;100;100;50;20;30;\n;Tổng cộng;100;100;50;20;30;\n"));
        assertThat(budget.layout().columns())
                .extracting(OfficeLayout.Column::path)
                .containsExactly(
                        "STT",
                        "Nội dung",
                        "Tổng số",
                        "Năm 2024 › Cộng",
                        "Năm 2024 › Ngân sách › TW",
                        "Năm 2024 › Ngân sách › Tỉnh",
                        "Năm 2024 › Đối ứng",
                        "Ghi chú");
        assertThat(relations(budget))
                .contains(
                        "HEADING Tổng số = Năm 2024 › Cộng",
                        "HEADING Năm 2024 › Cộng = Năm 2024 › Ngân sách › TW + Năm 2024 › Ngân sách › Tỉnh"
                                + " + Năm 2024 › Đối ứng");
    }

    @ParameterizedTest
    @CsvSource({
        "Đơn vị, lớp, UNIT",
        "Đơn vị, Phòng Nông nghiệp, NOTE",
        "Cột lạ, 12, SOURCE",
        "Cột lạ, chưa rõ, NOTE",
        "Tỷ lệ, 12, PERCENT",
        "Số lượng, 12, QUANTITY",
        "Đơn giá, 12, PRICE",
        "Quý I, 12, PERIOD"
    })
    void aColumnIsWhatItsHeadOrItsCellsSay(String head, String cell, Role role) {
        OfficeBudget budget = only(read("ĐVT: triệu đồng\nSTT;Nội dung;" + head + ";Kinh phí\n1;a;" + cell + ";5\n2;b;"
                + cell + ";5\n;Tổng cộng;;10\n"));
        assertThat(budget.layout().columns().get(2).role()).isEqualTo(role);
    }

    @Test
    void aColumnOfAmountsAndWordsIsNotTested() {
        assertThat(wrong(read("ĐVT: triệu đồng\nTT;Nội dung;Tổng;NS tỉnh;Cột lạ\n1;A;30;30;12\n2;B;20;20;chưa có\n"
                        + "3;C;20;20;13\n;Tổng cộng;70;70;\n")))
                .containsExactly("column-role-unclear t.csv:4:E");
    }

    @Test
    void theCallerNamesColumns() {
        OfficeOptions options = OfficeOptions.builder()
                .putColumn("TRONG ĐÓ ›  nstw", Role.IGNORE)
                .putColumn("Không có", Role.NOTE)
                .build();
        Checked<List<OfficeBudget>> read = read(
                "ĐVT: triệu đồng\nSTT;Nội dung;Tổng số;Trong đó;\n;;;NSTW;NS tỉnh\n1;a;40;99;10\n;Tổng cộng;40;99;10\n",
                options);
        assertThat(only(read).table().columns()).containsExactly("Tổng số", "Trong đó › NS tỉnh");
        assertThat(wrong(read)).containsExactly("mapped-column-missing t.csv:2");
    }

    // --- rows

    @Test
    void aRowWhoseNumbersBeginAnewIsAHeading() {
        Checked<List<OfficeBudget>> read = read(HEAD + ";HUYỆN A;;;\n1;a;100;60;40\n2;b;50;30;20\n;HUYỆN B;;;\n"
                + "1;c;200;150;50\n;Tổng cộng;350;240;110\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(only(read).layout().count(RowClass.HEADING)).isEqualTo(2);
        assertThat(only(read).layout().count(RowClass.LINE)).isEqualTo(3);
    }

    @Test
    void dashesInNamesAreNumbers() {
        Checked<List<OfficeBudget>> read =
                read(HEAD + "1;Hội chợ;100;60;40\n;- Gian hàng;70;40;30\n;● Xe;30;20;10\n" + ";Tổng cộng;100;60;40\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(only(read).table().line("1.-2").orElseThrow().name()).isEqualTo("Xe");
    }

    @Test
    void rowsOfWhichAreNeverAddedAndRowsThatConsistAreTheWhole() {
        String rows = HEAD + "1;a;100;60;40\n;Trong đó:;;;\n-;x;70;40;30\n-;y;20;20;0\n2;b;50;30;20\n;Gồm:;;;\n"
                + "-;z;20;10;10\n-;u;%s;20;10\n;Tổng cộng;150;90;60\n";
        assertThat(wrong(read(rows.formatted("30")))).isEmpty();
        assertThat(wrong(read(rows.formatted("31")))).contains("parts-sum t.csv:7:C");
    }

    @Test
    void partsAreTogetherAtMostAsLargeAsTheirLine() {
        String rows = HEAD + "1;a;100;60;40\n;Trong đó:;;;\n-;x;70;40;30\n-;y;%s;20;10\n;Tổng cộng;100;60;40\n";
        assertThat(wrong(read(rows.formatted("30")))).isEmpty();
        assertThat(wrong(read(rows.formatted("31")))).contains("parts-too-large t.csv:3:C");
    }

    @Test
    void tablesBesideOneOfTheInterchangeFormatAreNamed() {
        assertThat(OfficeTables.beside(TableSource.of(CASES.resolve("several-sheets.xlsx")), "Huyện Bắc"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .hasEntrySatisfying(
                                "tables",
                                tables -> assertThat(tables)
                                        .contains("Huyện Nam!A2:E6")
                                        .doesNotContain("Bắc")));
        assertThat(OfficeTables.beside(TableSource.of(CASES.resolve("percent.xlsx")), "Bang"))
                .isEmpty();
    }

    @Test
    void subTotalsAddTheLinesBackToTheirHeading() {
        String rows =
                HEAD + "A;Cấp tỉnh;;;\nI;Sở NN;;;\n1;a;10;6;4\n2;b;20;10;10\n;Cộng;30;16;14\nII;Sở CT;;;\n1;c;5;5;0\n"
                        + ";Cộng (II.1+II.1);5;5;0\n;Cộng mục A;%s;21;14\nB;Cấp huyện;;;\n1;d;7;7;0\n;Cộng B;7;7;0\n"
                        + ";TỔNG CỘNG (A+B);42;28;14\n";
        assertThat(wrong(read(rows.replace("(II.1+II.1)", "").formatted("35")))).isEmpty();
        assertThat(wrong(read(rows.replace("(II.1+II.1)", "").formatted("36"))))
                .containsExactly("row-sum t.csv:11:C", "subtotal t.csv:11:C");
    }

    @Test
    void aGrandTotalMayStandInJoinedCellsAndNameWhatItAdds() {
        String rows =
                HEAD + "TỔNG KINH PHÍ (%s);;160;90;70\nI. CẤP TỈNH;;60;40;20\n1;a;60;40;20\nII. CẤP HUYỆN;;100;50;50\n"
                        + "1;b;100;50;50\n";
        assertThat(wrong(read(rows.formatted("I+II")))).isEmpty();
        assertThat(wrong(read(rows.formatted("I+III")))).containsExactly("total-formula t.csv:3");
    }

    @Test
    void whatIsNoLineIsOutsideAllSums() {
        assertThat(wrong(read(HEAD + "1;a;10;5;5\nx1;lạ;5;5;0\n;thêm;5;5;0\n2;b;20;10;10\n;Tổng cộng;30;15;15\n")))
                .containsExactly("row-outside t.csv:4:A", "no-number t.csv:5");
    }

    @Test
    void numbersThatASpreadsheetHasChangedAreReadOn() {
        SheetDraft sheet = new SheetDraft();
        sheet.row("ĐVT: triệu đồng");
        sheet.row("STT", "Nội dung", "Tổng");
        sheet.row(BigDecimal.ONE, "a", BigDecimal.valueOf(45 + 10 + 11));
        for (int i = 1; i <= 11; i++) {
            BigDecimal no = new BigDecimal("1." + i).stripTrailingZeros();
            sheet.row(no, "b" + i, BigDecimal.valueOf(i));
        }
        sheet.row("", "Tổng cộng", BigDecimal.valueOf(66));
        Checked<List<OfficeBudget>> read = OfficeTables.read(sheet.workbook(), OfficeOptions.none());
        assertThat(wrong(read)).isEmpty();
        assertThat(only(read).table().line("1.10").orElseThrow().name()).isEqualTo("b10");
    }

    // --- where the table begins and ends

    @ParameterizedTest
    @CsvSource({
        "Ghi chú: (1) chưa gồm thuế",
        "Bằng chữ: năm mươi triệu đồng",
        "NGƯỜI LẬP BIỂU",
        "Nơi nhận:",
        "'Khánh Hòa, ngày 16 tháng 4 năm 2020'",
        "'Khánh Hòa, ngày … tháng … năm 2020'"
    })
    void theTableEndsBeforeWhatStandsBelowIt(String below) {
        Checked<List<OfficeBudget>> read =
                read(HEAD + "1;a;10;5;5\n2;b;20;10;10\n;Tổng cộng;30;15;15\n;" + below + "\n;Xong\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(codes(read)).contains("after-table t.csv:6");
        assertThat(only(read).layout().range()).isEqualTo("A2:E5");
    }

    @Test
    void twoTablesOfOneSheetAreToldApartByTheirFirstCells() {
        String text =
                HEAD + "1;A;10;5;5\n;Tổng cộng;10;5;5\n\nPHỤ LỤC 2\nSTT;Nội dung;Tổng;NS tỉnh;Đối ứng\n1;B;20;15;5\n"
                        + ";Tổng cộng;20;15;5\n";
        assertThat(codes(read(text))).containsExactly("several-tables t.csv");
        OfficeBudget second =
                only(read(text, OfficeOptions.builder().sheet("!A7").build()));
        assertThat(second.layout().range()).isEqualTo("A7:E9");
        assertThat(read(text, OfficeOptions.builder().sheet("all").build())
                        .value()
                        .orElseThrow())
                .hasSize(2);
        assertThat(codes(read(text, OfficeOptions.builder().sheet("khác").build())))
                .containsExactly("no-such-sheet t.csv");
    }

    // --- units

    @ParameterizedTest
    @CsvSource({
        "ĐVT: Triệu đồng, MILLION",
        "(Đơn vị tính: 1.000 đồng), THOUSAND",
        "'Đơn vị: 1,000,000 VND', MILLION",
        "Đvt: Tr.đ, MILLION",
        "Đơn vị tính: Tiệu đồng, MILLION",
        "(tỷ đồng), BILLION",
        "ĐVT: đồng, DONG",
        "don vi tinh: trieu dong, MILLION",
        "BẢNG KINH PHÍ (ĐVT: ngàn đồng), THOUSAND"
    })
    void thePrintedUnitHolds(String print, MoneyUnit unit) {
        Checked<List<OfficeBudget>> read = read(print + "\nSTT;Nội dung;Tổng\n1;a;10\n;Tổng cộng;10\n");
        assertThat(only(read).layout().unit()).isEqualTo(unit);
        assertThat(only(read).layout().unitAt()).hasValue("t.csv:1:A");
    }

    @ParameterizedTest
    @CsvSource({"Đơn vị: Huyện Vạn Ninh", "Đơn vị: Đồng Xuân"})
    void aBodyIsNoUnit(String title) {
        Checked<List<OfficeBudget>> read = read(title + "\nSTT;Nội dung;Tổng\n1;a;10\n;Tổng cộng;10\n");
        assertThat(codes(read)).contains("unit-assumed t.csv:2");
    }

    @Test
    void columnsAndRowsOfAnotherUnitAreConvertedAndSaid() {
        Checked<List<OfficeBudget>> read =
                read("STT;Nội dung;Tổng (triệu đồng);NS tỉnh (triệu đồng);Đối ứng (1.000 đồng)\n"
                        + "1;a;100;60;40.000\n2;b (tỷ đồng);0,05;0,03;0,02\n;Tổng cộng;150;90;60.000\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(codes(read)).contains("unit-converted t.csv:1:E", "unit-converted t.csv:3:B");
    }

    @Test
    void twoPrintsThatDifferAreRefused() {
        Checked<List<OfficeBudget>> read =
                read("ĐVT: triệu đồng\n(nghìn đồng)\nSTT;Nội dung;Tổng\n1;a;5\n;Tổng cộng;5\n");
        assertThat(codes(read)).containsExactly("unit-contradicted t.csv:1:A");
        assertThat(read.value()).isEmpty();
    }

    // --- figures

    @Test
    void englishSeparatorsAreReadOverTheWholeTable() {
        Checked<List<OfficeBudget>> read =
                read("Unit: million VND\nNo.;Description;Total;Budget;Other\n1;a;1,000.5;800.5;200.0\n"
                        + "2;b;234.0;200.0;34.0\n;Total;1,234.5;1,000.5;234.0\n");
        assertThat(wrong(read)).isEmpty();
        assertThat(codes(read)).contains("english-numbers t.csv:3:C");
        assertThat(check(only(read)).totals().get("Total").longValueExact()).isEqualTo(1_234_500_000L);
    }

    @Test
    void shownFiguresMayNotAddUpThoughTheStoredOnesDo() {
        SheetDraft sheet = new SheetDraft();
        sheet.format("#,##0");
        sheet.row("ĐVT: triệu đồng");
        sheet.row("STT", "Nội dung", "Tổng", "NS tỉnh", "Đối ứng");
        sheet.row("1", "a", new BigDecimal("3"), new BigDecimal("1.5"), new BigDecimal("1.5"));
        sheet.row("", "Tổng cộng", new BigDecimal("3"), new BigDecimal("1.5"), new BigDecimal("1.5"));
        Checked<List<OfficeBudget>> read = OfficeTables.read(sheet.workbook(), OfficeOptions.none());
        assertThat(check(only(read)).findings())
                .extracting(finding -> finding.code().id())
                .contains("shown-differs");
        Checked<List<OfficeBudget>> shown = OfficeTables.read(
                sheet.workbook(),
                OfficeOptions.builder().figures(OfficeOptions.Figures.SHOWN).build());
        assertThat(wrong(shown)).isNotEmpty();
    }

    // --- layouts

    @Test
    void aLayoutReadsTheNextFileOfTheSameForm() {
        OfficeLayout layout =
                only(read(HEAD + "1;a;10;5;5\n;Tổng cộng;10;5;5\n")).layout();
        OfficeOptions options = OfficeOptions.builder().layout(layout).build();
        OfficeBudget next = only(read("PHỤ LỤC\n" + HEAD + "1;a;20;15;5\n2;b;1;1;0\n;Tổng cộng;21;16;5\n", options));
        assertThat(next.layout().range()).isEqualTo("A3:E6");
        assertThat(next.layout().columns())
                .extracting(OfficeLayout.Column::evidence)
                .containsOnly("layout");
        assertThat(relations(next)).isEqualTo(relations(only(read(HEAD + "1;a;10;5;5\n;Tổng cộng;10;5;5\n"))));
        Checked<List<OfficeBudget>> other =
                read(HEAD.replace("NS tỉnh", "NSTW") + "1;a;10;5;5\n;Tổng cộng;10;5;5\n", options);
        assertThat(codes(other)).containsExactly("layout-differs t.csv:2:D");
    }

    @Test
    void theLayoutTellsEveryRow() {
        OfficeBudget budget =
                only(OfficeTables.read(TableSource.of(CASES.resolve("annex3.xlsx")), OfficeOptions.none()));
        OfficeLayout layout = budget.layout();
        assertThat(layout.range()).isEqualTo("A6:E74");
        assertThat(layout.numberRow()).hasValue(8);
        assertThat(layout.count(RowClass.LINE)).isEqualTo(65);
        assertThat(layout.rows()).containsEntry(74, RowClass.TOTAL);
        assertThat(layout.relations()).extracting(OfficeLayout.Relation::kind).containsExactly(RelationKind.DECLARED);
        assertThat(layout.unitAt()).hasValue("annex3.xlsx!PL 03:5:E");
    }

    // --- wrong input

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mã;Tên;Giá trị/1;x;3 | no-table t.csv:1",
                "ĐVT: triệu đồng/STT;Nội dung;Tổng | empty-table t.csv:2:A",
                "STT;Nội dung;Ghi chú/1;a;x/2;b;y | no-amount-column t.csv:1:A",
                "ĐVT: triệu đồng/STT;Nội dung;Tổng;Tổng cộng/1;a;5;5/;Tổng cộng;5;5 | column-role-twice t.csv:2:D",
                "'' | no-table t.csv"
            })
    void whatIsNoTableIsSaidWithItsCell(String text, String code) {
        Checked<List<OfficeBudget>> read = read(text.replace('/', '\n'));
        assertThat(read.value()).isEmpty();
        assertThat(codes(read)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 …, a PDF file",
        "<html><table>, 'a web page, whatever its name says'",
        "mimetype spreadsheet, an OpenDocument spreadsheet (.ods)",
        "mimetype text, an OpenDocument text (.odt)",
        "mimetype presentation, an OpenDocument presentation (.odp)",
        "mimetype graphics, an OpenDocument file"
    })
    void filesOfOtherKindsAreRefusedByName(String start, String kind) {
        byte[] bytes = start.startsWith("mimetype ")
                ? ("PK\u0003\u0004" + "x".repeat(26) + start.replace(" ", "application/vnd.oasis.opendocument."))
                        .getBytes(StandardCharsets.ISO_8859_1)
                : start.getBytes(StandardCharsets.UTF_8);
        Checked<List<OfficeBudget>> read = OfficeTables.read(TableSource.of("t.x", bytes), OfficeOptions.none());
        assertThat(codes(read)).containsExactly("file-kind t.x");
        assertThat(read.findings().get(0).message(Language.EN)).contains(kind);
    }

    @Test
    void sixtyRowsWithoutAHeaderAreNoTable() {
        String text = "dòng;không;phải;bảng\n".repeat(60) + HEAD + "1;a;1;1;0\n";
        assertThat(codes(read(text))).containsExactly("no-table t.csv:1");
    }

    @Test
    void amountsThatAreJoinedOverRowsAreRefusedByTheirRange() {
        SheetDraft sheet = new SheetDraft();
        sheet.row("ĐVT: triệu đồng");
        sheet.row("STT", "Nội dung", "Tổng");
        sheet.row("1", "a", BigDecimal.TEN);
        sheet.row("2", "b");
        sheet.row("3", "c", BigDecimal.ONE);
        sheet.row("", "Tổng cộng", BigDecimal.TEN);
        sheet.merge(3, 3, 4, 3);
        assertThat(wrong(OfficeTables.read(sheet.workbook(), OfficeOptions.none())))
                .containsExactly("merged-cells t.xlsx!PL3:3:C", "nothing-tested t.xlsx!PL3");
    }

    @Test
    void optionsAreKeptAsTheyAreGiven() {
        assertThat(OfficeOptions.none().columns()).isEqualTo(Map.of());
        assertThat(Role.ofId("OF-WHICH")).hasValue(Role.OF_WHICH);
        assertThat(Role.ofId("khác")).isEmpty();
    }
}
