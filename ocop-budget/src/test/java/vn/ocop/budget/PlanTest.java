// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;

/** Annex 3 of the plan of 2020, as printed and with a wrong cell. */
class PlanTest {
    private static final BudgetOptions HEADLINES = BudgetOptions.builder()
            .addExpectation(million("total", 17_770))
            .addExpectation(million(PlanTable.PROVINCE, 6_520))
            .addExpectation(million(PlanTable.COUNTERPART, 11_250))
            .build();

    private static BudgetOptions.Expectation million(String column, long amount) {
        return new BudgetOptions.Expectation(column, BigInteger.valueOf(amount * 1_000_000));
    }

    static List<String> codes(BudgetReport report, Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(PlanTest::show)
                .toList();
    }

    private static String show(Finding finding) {
        return finding.code().id() + " "
                + finding.location().map(Object::toString).orElse("-");
    }

    @Test
    void thePrintedTableHasNoErrorAndNoWarning() {
        BudgetReport report =
                BudgetValidator.of(HEADLINES).validate(PlanTable.asPrinted().table());
        assertThat(codes(report, Severity.ERROR)).isEmpty();
        assertThat(codes(report, Severity.WARNING)).isEmpty();
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aBlankIsReadAsZeroAndIndustryAndTradeIsFundedElsewhere() {
        assertThat(codes(PlanTable.asPrinted().report(), Severity.INFO))
                .containsExactly(
                        "blank-as-zero budget.csv:3:E",
                        "funded-elsewhere budget.csv:9",
                        "funded-elsewhere budget.csv:10:C");
    }

    @Test
    void theTotalsAreThoseOfThePlan() {
        BudgetReport report = PlanTable.asPrinted().report();
        assertThat(report.totals())
                .containsExactly(
                        java.util.Map.entry("total", BigInteger.valueOf(17_770_000_000L)),
                        java.util.Map.entry(PlanTable.PROVINCE, BigInteger.valueOf(6_520_000_000L)),
                        java.util.Map.entry(PlanTable.COUNTERPART, BigInteger.valueOf(11_250_000_000L)));
        assertThat(report.totalOf("total")).isEqualTo(Dong.amount(17_770_000_000L));
        assertThat(report.table().lines()).hasSize(65);
    }

    @Test
    void everyIdentityIsExact() {
        BudgetReport report =
                BudgetValidator.of(HEADLINES).validate(PlanTable.asPrinted().table());
        assertThat(report.inexact()).isEmpty();
        assertThat(report.identities()).hasSize(64 + (11 + 2) * 3 + 3 + 3);
        assertThat(report.identities()).allMatch(identity -> identity.verdict() == Identity.Verdict.EXACT);
    }

    @Test
    void aWrongCellBreaksItsSumItsRowAndTheGrandTotal() {
        PlanTable plan = PlanTable.asPrinted().with(15, 'D', "1.510");
        BudgetReport report = plan.report();
        assertThat(codes(report, Severity.ERROR))
                .containsExactly(
                        "row-sum budget.csv:15:C",
                        "children-sum budget.csv:15:D",
                        "grand-total budget.csv:" + plan.lastRow() + ":D");
        Finding children = report.findings().stream()
                .filter(finding -> finding.code() == BudgetFinding.CHILDREN_SUM)
                .findFirst()
                .orElseThrow();
        assertThat(children.facts())
                .containsEntry("line", "V")
                .containsEntry("column", PlanTable.PROVINCE)
                .containsEntry("expected", "1150000000")
                .containsEntry("printed", "1510000000")
                .containsEntry("difference", "360000000");
        assertThat(children.message(Language.VI))
                .isEqualTo("Dòng V, cột “Ngân sách tỉnh”: in 1.510, cộng các dòng con được 1.150, chênh lệch +360"
                        + " (theo đơn vị tính của bảng)");
    }

    @Test
    void nestedLinesHaveTheirPathsAndAreNotCountedTwice() {
        BudgetTable table = PlanTable.asPrinted().table();
        BudgetLine nested = table.line("X.5.-1").orElseThrow();
        assertThat(nested.parent().orElseThrow().path()).isEqualTo("X.5");
        assertThat(nested.depth()).isEqualTo(3);
        assertThat(table.line("X").orElseThrow().children()).hasSize(6);
    }
}
