// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.BudgetExecution;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.BudgetEventsFile;
import vn.ocop.io.BudgetFile;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Seasons;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.BudgetExecutionDocument.ExecutedAmounts;

class BudgetExecutionDocumentTest {
    private static final LocalDate END = LocalDate.of(2020, 12, 31);
    private static final BudgetTable PLAN = BudgetFile.read(
                    Seasons.csv(
                            "plan.csv",
                            "no,name,total,Tỉnh,Huyện",
                            "I,Huyện A,30,20,10",
                            "1,Tuyên truyền,10,10,0",
                            "2,Hỗ trợ,20,10,10",
                            "II,Sở B,Nguồn khác,,",
                            ",Tổng cộng,30,20,10"),
                    MoneyUnit.MILLION,
                    Map.of())
            .orThrow();

    private static Checked<BudgetExecution> read(String... lines) {
        return BudgetEventsFile.read(Seasons.csv("events.csv", lines), PLAN, Map.of());
    }

    private static BudgetExecutionDocument document(LocalDate on, String... lines) {
        Checked<BudgetExecution> execution = read(lines);
        List<Finding> findings = new ArrayList<>(execution.findings());
        findings.addAll(execution.value().orElseThrow().findings(BudgetValidator.standard(), on));
        return BudgetExecutionDocument.of(execution.value().orElseThrow(), on, findings, Language.EN);
    }

    private static final String[] YEAR = {
        "day,kind,line,source,amount,to_line,to_source,document",
        "2020-03-01,appropriation,I.1,Tỉnh,6,,,01/QĐ",
        "2020-03-01,appropriation,I.2,Tỉnh,9,,,01/QĐ",
        "15/6/2020,transfer,I.1,Tỉnh,\"2,5\",I.2,Huyện,02/QĐ",
        "2020-07-01,disbursement,I.2,Tỉnh,\"9,000001\",,,",
        "2020-08-01,revision,I.1,Tỉnh,-3,,,",
        "2021-01-02,disbursement,I.1,Tỉnh,1,,,"
    };

    private static String json(BudgetExecutionDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    @Test
    void isWrittenAsItsSchemaSays() throws IOException {
        String json = json(document(END, YEAR));
        Golden.checkJson("budget/execution.json", json);
        JsonSchema schema = JsonSchema.of("ocop-execution-1.schema.json");
        assertThat(schema.errors(json)).isEmpty();
        assertThat(schema.errors(
                        json.replace("\"3/8\"", "\"0.375\"").replace("\"unit\": \"million\"", "\"unit\": \"k\"")))
                .isNotEmpty();
    }

    @Test
    void isWrittenAsATable() throws IOException {
        StringBuilder out = new StringBuilder();
        document(END, YEAR).writeCsv(out);
        Golden.check("budget/execution.csv", out.toString());
    }

    @Test
    void laterEventsDoNotCount() {
        BudgetExecutionDocument june = document(LocalDate.of(2020, 6, 30), YEAR);
        assertThat(june.events()).isEqualTo(3);
        assertThat(june.later()).isEqualTo(3);
        assertThat(june.hasErrors()).isFalse();
        BudgetExecutionDocument year = document(END, YEAR);
        assertThat(year.events()).isEqualTo(5);
        assertThat(year.later()).isEqualTo(1);
        assertThat(year.findings())
                .extracting(finding -> finding.code() + " " + finding.at().orElse(""))
                .containsExactly(
                        "overspent plan.csv:4:D", "appropriated-beyond-plan plan.csv:3:D", "undrawn plan.csv:3:C");
        assertThat(year.hasErrors()).isTrue();
    }

    @Test
    void theSumsOfTheFirstLevelStandAside() {
        BudgetExecutionDocument year = document(END, YEAR);
        assertThat(year.totals()).extracting(ExecutedAmounts::column).containsExactly("total", "Tỉnh", "Huyện");
        assertThat(year.totals().get(0).planned()).isEqualTo(30_000_000);
        assertThat(year.totals().get(0).revised()).isEqualTo(27_000_000);
        assertThat(year.totals().get(2).revised()).isEqualTo(12_500_000);
        assertThat(year.lines().get(3).amounts()).as("funded elsewhere").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ,",
        "8, 3, 3/8, 37.5",
        "8, 0, 0, 0.0",
        "8, 8, 1, 100.0",
        "8, 12, 3/2, 150.0",
        "3, 1, 1/3, 33.3",
        "2000, 1, 1/2000, 0.1",
        "-2, 1, -1/2, -50.0"
    })
    void sharesAreExact(long revised, long disbursed, String share, String percent) {
        ExecutedAmounts amounts = new ExecutedAmounts(
                "total", BigInteger.ZERO, BigInteger.valueOf(revised), BigInteger.ZERO, BigInteger.valueOf(disbursed));
        assertThat(amounts.share().orElse(null)).isEqualTo(share);
        assertThat(amounts.percent().map(Object::toString).orElse(null)).isEqualTo(percent);
        assertThat(amounts.undrawn()).isEqualTo(revised - disbursed);
    }

    @Test
    void everyBadRowIsToldAndTheOthersCount() {
        Checked<BudgetExecution> execution = read(
                "day,kind,line,source,amount,to_line,extra",
                "2020-13-01,gift,I.1,Tỉnh,x,,",
                "2020-03-01,disbursement,I.9,Tỉnh,1,,",
                "2020-03-01,disbursement,I,Tỉnh,1,,",
                "2020-03-01,disbursement,I.1,ODA,1,,",
                "2020-03-01,disbursement,I.1,Tỉnh,0,,",
                "2020-03-01,disbursement,I.1,Tỉnh,1,I.2,",
                "2020-03-01,transfer,I.1,Tỉnh,1,I.1,",
                "2020-03-01,disbursement,I.1,Tỉnh,\"0,0000001\",,",
                "2020-03-01,disbursement,I.1,Tỉnh,99999999999999,,",
                "2020-03-01,disbursement,I.1,Tỉnh,1,,");
        assertThat(Seasons.brief(execution))
                .containsExactly(
                        "WARNING unknown-column events.csv:1:G",
                        "ERROR event-day events.csv:2",
                        "ERROR event-kind events.csv:2",
                        "ERROR event-amount-unreadable events.csv:2",
                        "ERROR event-amount-unreadable events.csv:9",
                        "ERROR event-amount-unreadable events.csv:10",
                        "ERROR event-line events.csv:3",
                        "ERROR event-sum events.csv:4",
                        "ERROR event-source events.csv:5",
                        "ERROR event-amount events.csv:6",
                        "ERROR target-without-transfer events.csv:7",
                        "ERROR transfer-to-itself events.csv:8");
        assertThat(execution.value().orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void filesThatCannotBeUsedLeaveNothing() {
        assertThat(Seasons.brief(read("day,kind,line,source", "2020-03-01,disbursement,I.1,Tỉnh")))
                .containsExactly("ERROR missing-column events.csv:1");
        assertThat(read("day").value()).isEmpty();
        assertThat(BudgetEventsFile.columns()).isEqualTo(sorted(BudgetExecution.Builder.columns()));
    }

    private static List<String> sorted(List<String> columns) {
        return columns.stream()
                .sorted(java.util.Comparator.comparing(BudgetEventsFile.columns()::indexOf))
                .toList();
    }

    @Test
    void officesHaveTheirOwnHeaders() {
        Checked<BudgetExecution> execution = BudgetEventsFile.read(
                Seasons.csv("e.csv", "Ngày;Loại;Dòng;Nguồn;Số tiền", "1/3/2020;Giải ngân;I.1;Tỉnh;1"),
                PLAN,
                Map.of("Ngày", "day", "Loại", "kind", "Dòng", "line", "Nguồn", "source", "Số tiền", "amount"));
        assertThat(execution.findings()).isEmpty();
        assertThat(execution.value().orElseThrow().days()).containsExactly(LocalDate.of(2020, 3, 1));
    }

    @Test
    void aWorkbookHasDatesAndNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sự kiện");
            String[] header = {"day", "kind", "line", "source", "amount"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int row = 1; row <= 3; row++) {
                sheet.value(row, 1, "disbursement");
                sheet.value(row, 2, "I.1");
                sheet.value(row, 3, "Tỉnh");
                sheet.value(row, 4, 1.5);
            }
            sheet.value(1, 0, LocalDate.of(2020, 3, 1));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(2, 0, 43892);
            sheet.value(3, 0, -1);
        }
        Checked<BudgetExecution> execution =
                BudgetEventsFile.read(TableSource.of("e.xlsx", bytes.toByteArray()), PLAN, Map.of());
        assertThat(Seasons.brief(execution)).containsExactly("ERROR event-day e.xlsx!Sự kiện:4");
        BudgetExecution year = execution.value().orElseThrow();
        assertThat(year.days()).containsExactly(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 2));
        assertThat(year.on(END).figures("I.1", "Tỉnh").disbursed()).isEqualTo(3_000_000);
    }
}
