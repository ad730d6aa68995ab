// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

class BudgetTableTest {

    private static Checked<BudgetTable> build(Consumer<BudgetTable.Builder> rows) {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"));
        rows.accept(builder);
        return builder.build();
    }

    private static List<String> findings(Checked<BudgetTable> table) {
        return table.findings().stream()
                .map(finding -> finding.code().id() + " " + finding.location().orElseThrow())
                .toList();
    }

    private static List<String> findings(Consumer<BudgetTable.Builder> rows) {
        return findings(build(rows));
    }

    @Test
    void cellsAreAmountsBlanksTextsOrUnreadable() {
        BudgetTable table = build(rows -> rows.row("I", "x", "1.000", "", "abc1")
                        .row("II", "y", "lồng ghép", "", "")
                        .row("", "Tổng cộng", "1.000", "1.000", "0"))
                .value()
                .orElseThrow();
        assertThat(table.line("I").orElseThrow().cells())
                .extracting(Cell::state)
                .containsExactly(Cell.State.AMOUNT, Cell.State.BLANK, Cell.State.UNREADABLE);
        Cell total = table.line("I").orElseThrow().total();
        assertThat(total.dong()).hasValue(1_000_000_000L);
        assertThat(total.amount()).contains(Dong.amount(1_000_000_000L));
        assertThat(total.text()).isEmpty();
        assertThat(total.column()).isEqualTo("total");
        assertThat(total).hasToString("1.000");
        Cell wrong = table.line("I").orElseThrow().cell("B");
        assertThat(wrong.dong()).isEmpty();
        assertThat(wrong.amount()).isEmpty();
        assertThat(wrong.text()).contains("abc1");
        assertThat(wrong.location()).hasToString("Optional[b.csv:2:E]");
        assertThat(table.line("II").orElseThrow().total().state()).isEqualTo(Cell.State.TEXT);
        assertThat(table.line("II").orElseThrow().hasAmounts()).isFalse();
        assertThat(table.grandTotal().orElseThrow().path()).isEqualTo("Tổng cộng");
        assertThat(table.grandTotal().orElseThrow().depth()).isZero();
        assertThat(table.grandTotal().orElseThrow().children()).hasSize(2);
        assertThat(table.line("III")).isEmpty();
    }

    @Test
    void linesAreViewsThatKnowTheirPlace() {
        BudgetTable table = build(rows -> rows.row("I", "x", "1", "1", "0")
                        .row("1", "y", "1", "1", "0")
                        .row("", "TOTAL", "1", "1", "0"))
                .orThrow();
        BudgetLine line = table.lines().get(1);
        assertThat(line.no()).isEqualTo("1");
        assertThat(line.name()).isEqualTo("y");
        assertThat(line.isLeaf()).isTrue();
        assertThat(line.isGrandTotal()).isFalse();
        assertThat(line.parent()).contains(table.lines().get(0));
        assertThat(line.children()).isEmpty();
        assertThat(line.location()).hasToString("Optional[b.csv:3]");
        assertThat(line)
                .hasSameHashCodeAs(table.line("I.1").orElseThrow())
                .isNotEqualTo(table.lines().get(0));
        assertThat(line.total()).isEqualTo(table.lines().get(1).total()).isNotEqualTo(line.cell("A"));
        assertThat(line.total()).hasSameHashCodeAs(table.lines().get(1).total());
        assertThat(table.lines().get(0).isLeaf()).isFalse();
        assertThat(table.columns()).containsExactly("total", "A", "B");
        assertThat(table.sources()).extracting(FundingSource::name).containsExactly("A", "B");
        assertThat(table.unit()).isEqualTo(MoneyUnit.MILLION);
        assertThatThrownBy(() -> line.cell("C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"C\"");
        assertThatThrownBy(() -> table.lines().get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyWrongCellIsTold() {
        assertThat(findings(rows -> rows.row("I", "x", "1,0000001", "abc1", "9999999999999999999")
                        .row("II", "y", "-5", "USD 3", "1.2")
                        .row("", "Tổng số", "1", "1", "1")))
                .containsExactly(
                        "fraction-of-dong b.csv:2:C",
                        "not-an-amount b.csv:2:D",
                        "amount-too-large b.csv:2:E",
                        "negative-amount b.csv:3:C",
                        "not-vnd b.csv:3:D",
                        "not-an-amount b.csv:3:E");
    }

    @Test
    void aNumberThatCannotBeReadIsNotFundedElsewhere() {
        Checked<BudgetTable> table =
                build(rows -> rows.row("I", "x", "1.51", "", "").row("", "TOTAL", "1", "1", ""));
        assertThat(findings(table))
                .containsExactly(
                        "not-an-amount b.csv:2:C",
                        "blank-as-zero b.csv:2:D",
                        "blank-as-zero b.csv:2:E",
                        "blank-as-zero b.csv:3:E");
        assertThat(table.value().orElseThrow().lines().get(0).hasAmounts()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng",
                "TỔNG CỘNG",
                "tổng  số",
                "TOTAL",
                "Total",
                " Tổng số ",
                "To\u0302\u0309ng co\u0323\u0302ng"
            })
    void theGrandTotalIsKnownByItsName(String name) {
        assertThat(findings(rows -> rows.row("I", "x", "1", "1", "0").row("", name, "1", "1", "0")))
                .isEmpty();
        assertThat(findings(rows -> rows.row("", name, "1", "1", "0").row("I", "x", "1", "1", "0")))
                .isEmpty();
        assertThat(findings(rows -> rows.row("I", "x", "1", "1", "0").row(name, "", "1", "1", "0")))
                .isEmpty();
    }

    @Test
    void noSecondAndMisplacedGrandTotalsAreTold() {
        assertThat(findings(rows -> rows.row("I", "x", "1", "1", "0"))).containsExactly("no-grand-total b.csv");
        assertThat(findings(rows -> rows.row("I", "x", "1", "1", "0")
                        .row("", "Tổng cộng", "1", "1", "0")
                        .row("", "Tổng số", "2", "2", "0")))
                .containsExactly("second-grand-total b.csv:4");
        assertThat(findings(rows -> rows.row("I", "x", "1", "1", "0")
                        .row("", "Tổng cộng", "1", "1", "0")
                        .row("II", "y", "1", "1", "0")))
                .containsExactly("grand-total-place b.csv:3");
    }

    @Test
    void theFirstGrandTotalCounts() {
        BudgetTable table = build(rows -> rows.row("I", "x", "1", "1", "0")
                        .row("", "Tổng cộng", "1", "1", "0")
                        .row("", "Tổng số", "2", "2", "0"))
                .value()
                .orElseThrow();
        assertThat(table.grandTotal().orElseThrow().total().dong()).hasValue(1_000_000);
        assertThat(table.lines()).hasSize(1);
    }

    @Test
    void aLineWithoutNumberIsToldAndDoesNotCount() {
        Checked<BudgetTable> table = build(rows ->
                rows.row("I", "x", "1", "1", "0").row("", "y", "5", "5", "0").row("", "TOTAL", "1", "1", "0"));
        assertThat(findings(table)).containsExactly("no-number b.csv:3");
        assertThat(table.findings().get(0).facts()).containsEntry("name", "y");
        assertThat(table.value().orElseThrow().lines()).hasSize(1);
    }

    @Test
    void repeatedHeadersAndEmptyRowsAreLeftOut() {
        Checked<BudgetTable> table = build(rows -> rows.row("I", "x", "1", "1", "0")
                .row("STT", "Đơn vị", "Năm 2020", "", "")
                .row("", "", "Tổng", "A", "b")
                .row("", "  ", "", "", "")
                .row("Số TT", "", "", "", "")
                .row("II", "y", "1", "1", "0")
                .row("", "TOTAL", "2", "2", "0"));
        assertThat(findings(table))
                .containsExactly("repeated-header b.csv:3", "repeated-header b.csv:4", "repeated-header b.csv:6");
        assertThat(table.value().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void aTableWithoutLinesIsTold() {
        assertThat(findings(rows -> {})).containsExactly("no-lines b.csv", "no-grand-total b.csv");
        assertThat(findings(rows -> rows.row("", "TOTAL", "0", "0", "0"))).containsExactly("no-lines b.csv");
    }

    @Test
    void twoColumnsOfOneNameAreTold() {
        Checked<BudgetTable> table = build(rows -> rows.source(FundingSource.of("A"))
                .row("I", "x", "1", "1", "0", "0")
                .row("", "TOTAL", "1", "1", "0", "0"));
        assertThat(findings(table)).containsExactly("repeated-column b.csv");
    }

    @Test
    void numbersInTroubleAreToldWithWhatWasExpected() {
        Checked<BudgetTable> table = build(rows -> rows.row("I", "x", "2", "2", "0")
                .row("1", "y", "1", "1", "0")
                .row("3", "z", "1", "1", "0")
                .row("1.1", "u", "0", "0", "0")
                .row("3.1", "w", "1", "1", "0")
                .row("?", "v", "0", "0", "0")
                .row("I", "x2", "0", "0", "0")
                .row("", "TOTAL", "2", "2", "0"));
        assertThat(findings(table))
                .containsExactly("numbering-gap b.csv:4", "numbering-unknown b.csv:7", "numbering-repeat b.csv:8");
        assertThat(table.findings().get(0).facts())
                .containsEntry("expected", "2")
                .containsEntry("line", "I.3");
        assertThat(table.findings().get(1).message(Language.EN))
                .isEqualTo("The number “?” is of no known form (line “v”)");
    }

    @Test
    void linesWithoutAmountsSayWhy() {
        assertThat(findings(rows -> rows.row("I", "x", "", "", "")
                        .row("1", "a", "lồng ghép", "", "")
                        .row("2", "b", "", "nguồn khác", "")
                        .row("II", "y", "", "", "")
                        .row("1", "a", "1", "1", "0")
                        .row("III", "z", "", "", "")
                        .row("IV", "w", "", "", "")
                        .row("1", "a", "", "", "")
                        .row("2", "b", "lồng ghép", "", "")
                        .row("", "TOTAL", "0", "0", "0")))
                .containsExactly(
                        "funded-elsewhere b.csv:2",
                        "funded-elsewhere b.csv:3:C",
                        "funded-elsewhere b.csv:4:D",
                        "heading-sum b.csv:5",
                        "no-amounts b.csv:7",
                        "no-amounts b.csv:8",
                        "no-amounts b.csv:9",
                        "funded-elsewhere b.csv:10:C");
    }

    @Test
    void linesThatRepeatANameAreTold() {
        Checked<BudgetTable> table = build(rows -> rows.row("I", "UBND huyện Vạn Ninh", "2", "2", "0")
                .row("1", "Tuyên truyền", "1", "1", "0")
                .row("2", "tuyên  TRUYỀN", "1", "1", "0")
                .row("II", "Huyện Vạn Ninh", "1", "1", "0")
                .row("1", "Tuyên truyền", "1", "1", "0")
                .row("2", "", "0", "0", "0")
                .row("3", "", "0", "0", "0")
                .row("", "TOTAL", "3", "3", "0"));
        assertThat(findings(table)).containsExactly("repeated-line b.csv:4", "repeated-line b.csv:5");
        assertThat(table.findings().get(0).facts())
                .containsEntry("other", "I.1")
                .containsEntry("line", "I.2");
    }

    @Test
    void missingCellsAreBlankAndTooManyAreRefused() {
        Checked<BudgetTable> table =
                build(rows -> rows.row(2, "I", "x", "1", List.of("1")).row(3, "", "TOTAL", "1", List.of("1", "0")));
        assertThat(findings(table)).containsExactly("blank-as-zero b.csv:2:E");
        assertThatThrownBy(() -> build(rows -> rows.row("I", "x", "1", "1", "1", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amounts must be at most 2, were 3 in row 2");
        assertThatThrownBy(() -> build(rows -> rows.row(0, "I", "x", "1", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBuilderBuildsOnceAndTakesColumnsFirst() {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.DONG).row("I", "x", "1");
        assertThatThrownBy(() -> builder.source(FundingSource.of("A"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.total("T", 2)).isInstanceOf(IllegalStateException.class);
        builder.build();
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.row("II", "y", "1")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> BudgetTable.builder(MoneyUnit.DONG).total("T", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FundingSource.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void columnsMayStandAnywhere() {
        Checked<BudgetTable> table = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofSheet("b.xlsx", "Biểu 1"))
                .total("Tổng kinh phí", 7)
                .source(FundingSource.of("A"), 4)
                .source(FundingSource.of("B"))
                .row(10, "I", "x", "", List.of("1", ""))
                .row(11, "", "TOTAL", "1", List.of("1", "0"))
                .build();
        assertThat(findings(table))
                .containsExactly("blank-as-zero b.xlsx!Biểu 1:10:G", "blank-as-zero b.xlsx!Biểu 1:10:E");
        assertThat(table.findings().get(0).facts()).containsEntry("column", "Tổng kinh phí");
    }

    @Test
    void withoutAFileFindingsHaveNoLocation() {
        Checked<BudgetTable> table =
                BudgetTable.builder(MoneyUnit.DONG).row("I", "x", "1.2").build();
        assertThat(table.findings())
                .hasSize(2)
                .allMatch(finding -> finding.location().isEmpty());
        assertThat(table.value().orElseThrow().lines().get(0).total().location())
                .isEmpty();
    }

    @Test
    void rowsOfMoneyAreTakenToo() {
        Checked<BudgetTable> table = build(rows -> rows.row(
                        "I", "x", Dong.amount(1_500_000), List.of(Dong.amount(1_500_000), Dong.amount(0)))
                .row("II", "y", Money.of(1, "USD"), List.of(Money.of(new BigDecimal("0.5"), "VND")))
                .row("", "TOTAL", Dong.amount(1_500_000), List.of()));
        assertThat(findings(table))
                .containsExactly(
                        "not-vnd b.csv:3:C",
                        "fraction-of-dong b.csv:3:D",
                        "blank-as-zero b.csv:3:E",
                        "blank-as-zero b.csv:4:D",
                        "blank-as-zero b.csv:4:E");
        assertThat(table.value().orElseThrow().lines().get(0).total().dong()).hasValue(1_500_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "36,7 | ''",
                "36.69 % | ''",
                "36,68 % | percentage",
                "37% | ''",
                "36 | percentage",
                "x | percentage-unreadable",
                "1.2.3 | percentage-unreadable",
                "'' | ''"
            })
    void percentagesBesideAmountsAreChecked(String printed, String code) {
        Checked<BudgetTable> table = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .column("Ngân sách tỉnh", 4)
                .column("Tỷ lệ (%)", 5)
                .column("Vốn đối ứng", 6)
                .row("I", "x", "17.770", "6.520", printed, "11.250")
                .row("", "TOTAL", "17.770", "6.520", "36,7", "11.250")
                .build();
        assertThat(findings(table))
                .containsExactly(code.isEmpty() ? new String[0] : new String[] {code + " b.csv:2:E"});
        assertThat(table.value().orElseThrow().columns()).containsExactly("total", "Ngân sách tỉnh", "Vốn đối ứng");
    }

    @Test
    void aWrongPercentageSaysWhatItShouldBe() {
        Checked<BudgetTable> table = BudgetTable.builder(MoneyUnit.MILLION)
                .percentages("% của tổng", 4)
                .source(FundingSource.of("A"))
                .row("I", "x", "1", "33,3", "1")
                .row("II", "y", "2", "66,6", "2")
                .row("", "TOTAL", "3", "100", "3")
                .build();
        assertThat(table.findings()).hasSize(1);
        Finding finding = table.findings().get(0);
        assertThat(finding.message(Language.EN))
                .isEqualTo("Line II, column “% của tổng”: prints 66.6 %, works out at 66.7 %");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void percentagesOfNothingAreNotChecked() {
        Checked<BudgetTable> table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .percentages("%", 5)
                .row("I", "x", "0", "0", "50")
                .row("II", "y", "x", "", "50")
                .row("", "TOTAL", "0", "0", "")
                .build();
        assertThat(table.findings()).extracting(finding -> finding.code().id()).containsExactly("funded-elsewhere");
    }

    @Test
    void theLineThatDiffersFromAllOtherAreasIsTold() {
        PlanTable plan = PlanTable.asPrinted();
        int row = plan.row("VI", "Ninh Hòa") + 1;
        List<String> found = plan.with(row, 'C', "200").with(row, 'D', "200").builder().build().findings().stream()
                .filter(finding -> finding.code() == BudgetFinding.ODD_ONE_OUT)
                .map(finding -> finding.location().orElseThrow() + " " + finding.message(Language.EN))
                .toList();
        assertThat(found)
                .containsExactly(
                        "budget.csv:" + row
                                + ":C Line VI.1: “Tuyên truyền tới các cộng đồng về Chương trình OCOP” has 20 in all 7"
                                + " other units, here 200 (column “total”)",
                        "budget.csv:" + row
                                + ":D Line VI.1: “Tuyên truyền tới các cộng đồng về Chương trình OCOP” has 20 in all 7"
                                + " other units, here 200 (column “Ngân sách tỉnh”)");
    }
}
