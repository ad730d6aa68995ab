// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Seasons;
import vn.ocop.io.TableSource;

class BudgetDocumentTest {

    private static TableSource source() throws IOException {
        try (InputStream in = BudgetDocumentTest.class.getResourceAsStream("/vn/ocop/io/budget/budget.csv")) {
            return TableSource.of("budget.csv", in.readAllBytes());
        }
    }

    private static BudgetDocument document(TableSource source, Map<String, String> headers, Language language) {
        Checked<BudgetTable> table = BudgetFile.read(source, MoneyUnit.MILLION, headers);
        BudgetReport report = BudgetValidator.standard().validate(table.value().orElseThrow());
        return BudgetDocument.of(report, table.findings(), language);
    }

    private static BudgetDocument document(String... lines) {
        return document(Seasons.csv("b.csv", lines), Map.of(), Language.EN);
    }

    private static String json(BudgetDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    private static Checked<BudgetDocument> read(String json) {
        return BudgetDocument.read(TableSource.of("b.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> errors(BudgetDocument document) {
        return document.findings().stream()
                .filter(finding -> finding.severity() == vn.ocop.core.Severity.ERROR)
                .map(finding ->
                        finding.code() + finding.at().map(at -> " " + at).orElse(""))
                .collect(Collectors.toList());
    }

    @Test
    void isWrittenAsTheContractSays() throws IOException {
        Golden.checkJson("budget/report.json", json(document(source(), Map.of(), Language.EN)));
    }

    @Test
    void messagesAreInTheLanguageThatWasAskedFor() throws IOException {
        BudgetTable table =
                BudgetFile.read(source(), MoneyUnit.MILLION, Map.of()).orThrow();
        BudgetReport report = BudgetValidator.standard().validate(table);
        for (Language language : Language.values()) {
            assertThat(BudgetDocument.of(report, List.of(), language).findings())
                    .extracting(ReportedFinding::message)
                    .isEqualTo(report.findings().stream()
                            .map(finding -> finding.message(language))
                            .toList());
        }
    }

    @Test
    void isWrittenAsATable() throws IOException {
        StringBuilder out = new StringBuilder();
        document(source(), Map.of(), Language.VI).writeCsv(out);
        assertThat(out.toString().lines())
                .contains("severity,code,at,line,column,expected,printed,message")
                .anyMatch(row -> row.startsWith(
                        "ERROR,children-sum,budget.csv:7:D,III,Ngân sách tỉnh,1150000000,1510000000,\"Dòng III"))
                .hasSize(
                        1 + document(source(), Map.of(), Language.VI).findings().size());
    }

    @Test
    void followsItsSchemaAndIsReadBack() throws IOException {
        BudgetDocument document = document(source(), Map.of(), Language.VI);
        JsonSchema schema = JsonSchema.of("ocop-budget-1.schema.json");
        assertThat(schema.errors(json(document))).isEmpty();
        assertThat(schema.errors(json(document).replace("\"million\"", "\"dollar\"")))
                .isNotEmpty();
        Checked<BudgetDocument> read = read(json(document));
        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(document);
        assertThat(document.hasErrors()).isTrue();
    }

    @Test
    void unreadableCellsStandVerbatim() {
        BudgetDocument document =
                document("no,name,total,Nguồn", "I,Một,abc,1", "II,Hai,\"12,3456789\",1", ",Tổng cộng,1,2");
        assertThat(errors(document)).contains("not-an-amount b.csv:2:C", "fraction-of-dong b.csv:3:C");
        assertThat(json(document)).contains("\"text\": \"abc\"", "\"text\": \"12,3456789\"");
        assertThat(read(json(document)).orThrow()).isEqualTo(document);
    }

    @Test
    void officesHaveTheirOwnHeaders() {
        TableSource source = Seasons.csv(
                "b.csv", "STT;Tổng kinh phí;Nội dung;Ngân sách", "I;10;Một;10", "1;10;Hai;10", ";10;TOTAL;10");
        BudgetDocument document =
                document(source, Map.of("STT", "no", "Nội dung", "name", "Tổng kinh phí", "total"), Language.EN);
        assertThat(errors(document)).isEmpty();
        assertThat(document.totals())
                .containsExactly(
                        Map.entry("total", BigInteger.valueOf(10_000_000)),
                        Map.entry("Ngân sách", BigInteger.valueOf(10_000_000)));
        BudgetDocument wrong = document(
                Seasons.csv("b.csv", "STT;Tổng kinh phí;Nội dung;Ngân sách", "I;11;Một;10", ";11;TOTAL;11"),
                Map.of("STT", "no", "Nội dung", "name", "Tổng kinh phí", "total"),
                Language.EN);
        assertThat(errors(wrong)).contains("row-sum b.csv:2:B");
        assertThat(json(wrong)).contains("\"column\": \"Tổng kinh phí\"");
    }

    @Test
    void totalsAreThoseOfTheGrandTotalAsPrinted() {
        BudgetDocument printed = document(
                Seasons.csv("b.csv", "no,name,total,A,B", "I,Một,10,7,3", ",TOTAL,10,,2"), Map.of(), Language.EN);
        assertThat(printed.totals())
                .containsExactly(
                        Map.entry("total", BigInteger.valueOf(10_000_000)),
                        Map.entry("A", BigInteger.valueOf(7_000_000)),
                        Map.entry("B", BigInteger.valueOf(2_000_000)));
        BudgetDocument unreadable = document(
                Seasons.csv("b.csv", "no,name,total,A", "I,Một,10,10", ",TOTAL,mười,12"), Map.of(), Language.EN);
        assertThat(unreadable.totals())
                .containsExactly(
                        Map.entry("total", BigInteger.valueOf(10_000_000)),
                        Map.entry("A", BigInteger.valueOf(12_000_000)));
        BudgetDocument none = document(Seasons.csv("b.csv", "no,name,total,A", "I,Một,10,10"), Map.of(), Language.EN);
        assertThat(none.totals()).containsEntry("A", BigInteger.valueOf(10_000_000));
    }

    @Test
    void numbersOfAWorkbookAreTakenByValue() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Phụ lục 3");
            String[] header = {"no", "name", "total", "Ngân sách"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "I");
            sheet.value(1, 1, "Một");
            sheet.value(1, 2, 17.77);
            sheet.value(1, 3, "17,77");
            sheet.value(2, 0, 1);
            sheet.value(2, 1, "Hai");
            sheet.value(2, 2, 17.77);
            sheet.value(2, 3, 17.76);
            sheet.value(3, 1, "Tổng số");
            sheet.value(3, 2, 17.77);
            sheet.value(3, 3, 17.77);
        }
        BudgetDocument document = document(TableSource.of("b.xlsx", bytes.toByteArray()), Map.of(), Language.EN);
        assertThat(document.totals()).containsEntry("total", BigInteger.valueOf(17_770_000));
        assertThat(errors(document)).contains("row-sum b.xlsx!Phụ lục 3:3:C");
    }

    @Test
    void unreadableFilesLeaveNoTable() {
        assertThat(Seasons.brief(
                        BudgetFile.read(Seasons.csv("b.csv", "no;name", "I;Một"), MoneyUnit.MILLION, Map.of())))
                .containsExactly("ERROR missing-column b.csv:1");
        assertThat(BudgetFile.read(TableSource.of("b.csv", new byte[] {(byte) 0xff}), MoneyUnit.DONG, Map.of())
                        .value())
                .isEmpty();
    }

    @Test
    void whatTheFileGotWrongIsSaidToo() {
        BudgetDocument document = document("no,name,total,A,A", "I,Một,1,1,1", ",Tổng cộng,1,1,1", "x,y,1,1,1,1");
        assertThat(errors(document)).contains("duplicate-column b.csv:1:E", "row-too-long b.csv:4:F");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocop-budget/1 | ocop-budget/2 | json-format",
                "\"unit\": \"million\" | \"unit\": \"dollar\" | json-bad-field",
                "\"total\": \"2690000000\" | \"total\": 2690000000 | json-bad-field",
                "\"total\": \"2690000000\" | \"total\": \"2.690\" | json-bad-field",
                "\"line\": \"III\" | \"line\": \"IV\" | json-bad-field",
                "\"kind\": | \"kinds\": | json-missing-field",
                "\"to\": \" | \"to\": \"x | json-bad-field",
            })
    void whatIsWrongIsFound(String good, String bad, String code) throws IOException {
        String json = json(document(source(), Map.of(), Language.EN));
        int at = json.indexOf(good);
        assertThat(at).isPositive();
        Checked<BudgetDocument> read = read(json.substring(0, at) + bad + json.substring(at + good.length()));
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(finding -> finding.code().id()).contains(code);
    }
}
