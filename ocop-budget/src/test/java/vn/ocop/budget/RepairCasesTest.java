// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Repairs at the edges of what the search looks at. */
class RepairCasesTest {
    private static final long MILLION = 1_000_000;

    private static BudgetTable table(int sources, String... rows) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION);
        for (int i = 0; i < sources; i++) {
            table.source(FundingSource.of(String.valueOf((char) ('A' + i))));
        }
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            table.row(
                    cells[0],
                    cells[1],
                    cells[2],
                    List.of(cells).subList(3, cells.length).toArray(String[]::new));
        }
        return table.build().value().orElseThrow();
    }

    private static List<String> repairs(BudgetTable table, BudgetOptions options) {
        return BudgetValidator.of(options).validate(table).repairs().stream()
                .map(repair -> String.join(
                        " ",
                        repair.changes().stream()
                                .map(change ->
                                        change.line() + "/" + change.column() + "=" + change.proposed() / MILLION)
                                .toList()))
                .toList();
    }

    private static BudgetOptions rounded() {
        return BudgetOptions.builder().precision(Precision.ofDecimals(0)).build();
    }

    @Test
    void withinRoundingOneAmountMayLieBetweenTwoSums() {
        // the line allows 7 to 11, the grand total 11 to 13
        assertThat(repairs(table(3, "I,x,20,3,3,3", ",TOTAL,12,4,4,4"), rounded()))
                .containsExactly("I/total=11");
        assertThat(repairs(table(3, "I,x,20,3,3,3", ",TOTAL,10,4,4,4"), rounded()))
                .containsExactly("I/total=9");
    }

    @Test
    void withinRoundingNothingLiesBetweenSumsTooFarApart() {
        assertThat(repairs(table(3, "I,x,20,3,3,3", ",TOTAL,14,4,4,4"), rounded()))
                .noneMatch(repair -> repair.startsWith("I/total") && !repair.contains(" "));
    }

    @Test
    void aStatedTotalIsMendedOnTheFirstLevelOnly() {
        BudgetOptions stated = BudgetOptions.builder()
                .addExpectation(new BudgetOptions.Expectation("total", BigInteger.valueOf(5 * MILLION)))
                .build();
        assertThat(repairs(table(1, "I,x,3,3", "1,a,3,3", "II,y,3,3"), stated)).containsExactly("II/total=2 II/A=2");
        assertThat(repairs(table(1, "I,x,3,3", "II,y,3,3"), stated))
                .containsExactly("I/total=2 I/A=2", "II/total=2 II/A=2");
    }

    @Test
    void aForgottenLineMayBeFilledButNoLineThatOthersPay() {
        assertThat(repairs(table(1, "I,x,10,10", "1,a,4,4", "2,b,,", ",TOTAL,10,10"), BudgetOptions.standard()))
                .contains("I.2/total=6 I.2/A=6");
        assertThat(repairs(
                        table(1, "I,x,10,10", "1,a,4,4", "2,b,nguồn khác,", ",TOTAL,10,10"), BudgetOptions.standard()))
                .noneMatch(repair -> repair.contains("I.2"))
                .contains("I.1/total=10 I.1/A=10");
    }

    @Test
    void amountsBelowZeroAreProposedOnlyIfTheyMayBe() {
        BudgetTable table = table(1, "I,x,5,5", "1,a,7,7", "2,b,3,3", ",TOTAL,5,5");
        assertThat(repairs(table, BudgetOptions.standard())).isNotEmpty().noneMatch(repair -> repair.contains("-"));
        BudgetOptions negative =
                BudgetOptions.builder().addOff(BudgetFinding.NEGATIVE_AMOUNT).build();
        assertThat(repairs(table, negative)).contains("I.2/total=-2 I.2/A=-2");
        assertThat(repairs(table(1, "I,x,5,5", "1,a,5,5", "2,b,3,3", ",TOTAL,5,5"), BudgetOptions.standard()))
                .contains("I.2/total=0 I.2/A=0");
    }

    @Test
    void theBoundIsTheNumberOfCandidates() {
        BudgetTable table = table(1, "I,x,5,6", "II,y,1,1", ",TOTAL,6,7");
        BudgetReport all = BudgetValidator.standard().validate(table);
        assertThat(all.repairs()).isNotEmpty();
        int least = 0;
        while (BudgetValidator.of(BudgetOptions.builder().repairBound(least).build())
                .validate(table)
                .findings()
                .stream()
                .anyMatch(finding -> finding.code() == BudgetFinding.REPAIR_BOUND)) {
            least++;
            assertThat(least).isLessThan(1_000);
        }
        assertThat(least).isPositive();
        BudgetOptions enough = BudgetOptions.builder().repairBound(least).build();
        assertThat(BudgetValidator.of(enough).validate(table).repairs()).isEqualTo(all.repairs());
    }

    @Test
    void whereTheLineStandsDecidesLast() {
        assertThat(repairs(table(1, "I,x,3,2", "II,y,3,2", ",TOTAL,6,6"), BudgetOptions.standard()))
                .containsExactly("I/A=3 II/A=3");
    }

    @Test
    void twoNeighboursThatWereExchangedAreOneSlip() {
        BudgetReport beside =
                BudgetValidator.standard().validate(table(2, "I,x,9,5,4", "II,y,30,10,20", ",TOTAL,39,14,25"));
        assertThat(beside.repairs().get(0).kind()).isEqualTo(Repair.Kind.NEIGHBOUR_COPIED);
        assertThat(beside.repairs().get(0).changes())
                .extracting(change -> change.line() + "/" + change.column())
                .containsExactly("I/A", "I/B");
        BudgetReport above =
                BudgetValidator.standard().validate(table(2, "I,x,9,4,15", "II,y,30,15,5", ",TOTAL,39,19,20"));
        assertThat(above.repairs()).extracting(Repair::kind).contains(Repair.Kind.ROW_SHIFTED);
    }
}
