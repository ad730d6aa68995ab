// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repairs at the edges of what the search looks at. */
class RepairCasesTest {
    private static final long MILLION = 1_000_000;

    private static BudgetTable table(int sources, String... rows) {
        return Tables.of(sources, ",", rows).build().value().orElseThrow();
    }

    private static List<String> repairs(BudgetTable table, BudgetOptions options) {
        return BudgetValidator.of(options).validate(table).repairs().stream()
                .map(repair -> String.join(" ", Tables.changes(repair)))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // the first sum is right
                "I,x,12o,5,7 | 1,a,6,2,4 | 2,b,7,3,3 | ,TOTAL,12,5,7 > I/total=12 I.2/total=6",
                // the first sum is wrong
                "I,x,12o,5,8 | 1,a,6,2,4 | 2,b,6,3,3 | ,TOTAL,12,5,7 > I/total=12 I/B=7",
                "I,x,12o,5,7 | ,TOTAL,13,5,8 > I/total=13 I/B=8",
                "I,x,12o,5,7 | 1,a,60,2,4 | 2,b,6,3,3 | ,TOTAL,21,5,7 > I/total=12 I.1/total=6 TOTAL/total=12"
            })
    void ofACellThatSumsDisputeTheAmountIsTakenThatLeavesLeast(String rows, String repair) {
        assertThat(repairs(table(2, rows.split(" \\| ")), BudgetOptions.standard()))
                .containsExactly(repair);
    }

    @Test
    void ofAmountsThatLeaveEquallyMuchTheFirstOneIsTaken() {
        assertThat(repairs(table(0, "I,x,1o", "1,a,7", ",TOTAL,8"), BudgetOptions.standard()))
                .containsExactly("I/total=7 TOTAL/total=7");
    }

    @Test
    void whatMendsALineIsProposedOnceBesideWhatMendsACell() {
        assertThat(repairs(
                        table(2, "I,x,12,5,7", "II,y,20000,8000,12000", "III,z,9,4,5", "1,a,9,4,4", ",TOTAL,41,17,24"),
                        BudgetOptions.standard()))
                .containsExactly("II/total=20 II/A=8 II/B=12 III.1/B=5");
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

    @Test
    void aSumBeyondTheRangeThatWrapsOntoThePrintedAmountIsWrong() {
        // 2 x 2^62 + 2^63 + 5 is 5 modulo 2^64
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.DONG);
        for (String no : List.of("I", "II", "III", "IV")) {
            table.row(no, "x" + no, "4.611.686.018.427.387.904");
        }
        BudgetTable wrapped =
                table.row("V", "y", "5").row("", "TOTAL", "5").build().orThrow();
        BudgetReport report = BudgetValidator.standard().validate(wrapped);
        assertThat(report.inexact()).hasSize(1);
        assertThat(report.inexact().get(0).difference())
                .isEqualTo(BigInteger.ONE.shiftLeft(64).negate());
        assertThat(report.repairs()).isEmpty();
        BudgetReport row = BudgetValidator.standard()
                .validate(
                        table(4, "I,x,5,4611686018427,4611686018427,4611686018427,4611686018432", ",TOTAL,5,0,0,0,0"));
        assertThat(row.inexact()).extracting(Identity::kind).contains(Identity.Kind.ROW_SUM);
    }

    /** Four times 2^62 is nothing modulo 2^64. */
    @Test
    void noSumWrapsOntoThePrintedAmountWhicheverWayItGoes() {
        String quarter = "4.611.686.018.427.387.904";
        List<String> wrapping = List.of(quarter, quarter, quarter, quarter, "5");
        List<String> nothing = List.of("0", "0", "0", "0", "0");
        assertThat(wrong(dong(5).row(2, "I", "x", "5", wrapping).row(3, "", "TOTAL", "5", nothing)))
                .contains("ROW_SUM I");
        assertThat(wrong(dong(5).row(2, "I", "x", "5", nothing).row(3, "", "TOTAL", "5", wrapping)))
                .contains("ROW_SUM TOTAL");
        BudgetTable.Builder column = dong(1);
        for (String no : List.of("I", "II", "III", "IV")) {
            column.row(no, "x" + no, "0", quarter);
        }
        assertThat(wrong(column.row("V", "y", "5", "5").row("", "TOTAL", "5", "5")))
                .contains("GRAND_TOTAL TOTAL");
    }

    private static BudgetTable.Builder dong(int sources) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.DONG);
        for (int i = 0; i < sources; i++) {
            table.source(FundingSource.of("S" + i));
        }
        return table;
    }

    private static List<String> wrong(BudgetTable.Builder table) {
        return BudgetValidator.standard().validate(table.build().value().orElseThrow()).inexact().stream()
                .map(identity ->
                        identity.kind() + " " + identity.line().orElseThrow().path())
                .toList();
    }

    @Test
    void neitherEndOfTheIntervalIsProposedWhereOnlyItsMiddleCanBePrinted() {
        // the sources allow 98,5 to 101,5, the lines below 100,5 to 103,5: of the whole numbers only 101
        assertThat(repairs(table(2, "I,x,500,50,50", "1,a,51,25,25", "2,b,51,25,25"), rounded()))
                .containsExactly("I/total=101");
    }

    @Test
    void aStatedAmountIsComparedWithTheLinesIfTheGrandTotalHasNoAmounts() {
        BudgetOptions stated = BudgetOptions.builder()
                .addExpectation(new BudgetOptions.Expectation("total", BigInteger.valueOf(7 * MILLION)))
                .build();
        BudgetReport report =
                BudgetValidator.of(stated).validate(table(1, "I,x,3,3", "II,y,3,3", ",TOTAL,nguồn khác,"));
        Identity headline = report.inexact().get(0);
        assertThat(headline.kind()).isEqualTo(Identity.Kind.HEADLINE);
        assertThat(headline.line()).isEmpty();
        assertThat(headline.printed()).isEqualTo(6 * MILLION);
        assertThat(repairs(table(1, "I,x,3,3", "II,y,3,3", ",TOTAL,nguồn khác,"), stated))
                .containsExactlyInAnyOrder("I/total=4 I/A=4", "II/total=4 II/A=4");
    }

    @Test
    void theValueInTheMiddleOfTheIntervalIsProposed() {
        // the line alone would take 6 to 12, the grand total 11 to 15: the middle of 11 to 12, to the even
        assertThat(repairs(table(5, "I,x,30,2,2,2,2,1", ",TOTAL,13,3,3,3,2,2"), rounded()))
                .containsExactly("I/total=12");
    }

    @Test
    void swappedColumnsBelowALineAreOfferedBesideTheLineItself() {
        BudgetTable table =
                table(3, "I,x,30,10,13,7", "1,a,14,8,4,2", "2,b,16,5,6,5", "II,y,6,1,2,3", ",TOTAL,36,11,15,10");
        BudgetReport report = BudgetValidator.standard().validate(table);
        assertThat(report.repairs()).isNotEmpty();
        assertThat(report.repairs().get(0).kind()).isEqualTo(Repair.Kind.COLUMNS_SWAPPED);
        assertThat(Tables.changes(report.repairs().get(0))).containsExactly("I.1/A=4", "I.1/B=8", "I.2/A=6", "I.2/B=5");
    }

    @Test
    void amountsThatLostTheirThousandsAreMendedTogether() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .row("I", "x", "2,150", "1,150", "1,000")
                .row("II", "y", "1,720", "900", "820")
                .row("", "TOTAL", "3,870", "2,050", "1,820");
        BudgetReport report = BudgetValidator.standard().validate(rows.build().orThrow());
        assertThat(report.repairs().get(0).kind()).isEqualTo(Repair.Kind.THOUSANDS_LOST);
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(
                        2_150 * MILLION,
                        1_150 * MILLION,
                        1_000 * MILLION,
                        1_720 * MILLION,
                        3_870 * MILLION,
                        2_050 * MILLION,
                        1_820 * MILLION);
    }

    @Test
    void threeSlipsInOneLineAndItsColumnsAreFound() {
        BudgetReport report = BudgetValidator.standard()
                .validate(table(3, "I,x,30,10,13,7", "1,a,14,49,41,29", "2,b,16,6,9,1", ",TOTAL,30,10,13,7"));
        assertThat(Tables.changes(report.repairs().get(0))).containsExactly("I.1/A=4", "I.1/B=4", "I.1/C=6");
    }
}
