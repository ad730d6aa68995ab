// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.budget.Tables.check;
import static vn.ocop.budget.Tables.show;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;
import vn.ocop.core.Location;

/** Sums beside the four that every table has. */
class RelationsTest {
    private static BudgetTable.Builder table() {
        return BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .source(FundingSource.of("NSNN"))
                .source(FundingSource.of("NSTW"))
                .source(FundingSource.of("NST"))
                .source(FundingSource.of("Khác"));
    }

    private static BudgetTable.Builder related() {
        return table().relation("total", List.of("NSNN", "Khác")).relation("NSNN", List.of("NSTW", "NST"));
    }

    private static List<String> changes(BudgetReport report) {
        return Tables.changes(report.repairs().get(0));
    }

    @Test
    void columnsAreSumsOfWhatIsStated() {
        BudgetReport right =
                check(related().row("I", "x", "10", "7", "3", "4", "3").row("", "TOTAL", "10", "7", "3", "4", "3"));
        assertThat(right.findings()).isEmpty();
        assertThat(right.identities())
                .extracting(Identity::toString)
                .contains("row-sum I NSNN: EXACT, printed 7000000, expected 7000000");
        BudgetReport wrong =
                check(related().row("I", "x", "10", "7", "3", "5", "3").row("", "TOTAL", "10", "7", "3", "4", "3"));
        assertThat(show(wrong)).containsExactly("row-sum b.csv:2:D", "grand-total b.csv:3:F");
        assertThat(changes(wrong)).containsExactly("I/NST=4");
    }

    @Test
    void aColumnInTheMiddleTakesPartInSumsAboveAndBelow() {
        BudgetReport report =
                check(related().row("I", "x", "10", "70", "3", "4", "3").row("", "TOTAL", "10", "7", "3", "4", "3"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:C", "row-sum b.csv:2:D", "grand-total b.csv:3:D");
        assertThat(changes(report)).containsExactly("I/NSNN=7");
    }

    @Test
    void withoutARelationNoLineIsAddedUp() {
        BudgetReport report = check(
                table().unrelated().row("I", "x", "1", "7", "3", "5", "3").row("", "TOTAL", "1", "7", "3", "5", "3"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.identities()).extracting(Identity::kind).containsOnly(Identity.Kind.GRAND_TOTAL);
    }

    @Test
    void partsAreAtMostAsLargeAndNeverAdded() {
        BudgetTable.Builder right = table().relation("total", List.of("NSNN", "Khác"))
                .memo("NSNN", List.of("NSTW", "NST"))
                .row("I", "x", "10", "7", "3", "7", "3")
                .row("", "TOTAL", "10", "7", "3", "7", "3");
        assertThat(check(right).findings()).isEmpty();
        BudgetReport wrong = check(table().relation("total", List.of("NSNN", "Khác"))
                .memo("NSNN", List.of("NSTW", "NST"))
                .row("I", "x", "10", "7", "3", "8", "3")
                .row("", "TOTAL", "10", "7", "3", "8", "3"));
        assertThat(show(wrong)).containsExactly("part-too-large b.csv:2:F", "part-too-large b.csv:3:F");
        assertThat(wrong.repairs()).isEmpty();
    }

    @Test
    void aSubTotalIsTestedAndNeverAdded() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row(2, "I", "x", "", List.of())
                .row(3, "1", "a", "4", List.of())
                .row(4, "2", "b", "6", List.of());
        BudgetReport right = check(rows.subtotal(5, "Cộng mục I", List.of(2), "10", List.of())
                .row(6, "II", "y", "5", List.of())
                .row(7, "", "TOTAL", "15", List.of()));
        assertThat(show(right)).containsExactly("heading-sum b.csv:2");
        assertThat(right.table().lines()).hasSize(4);
        assertThat(right.totals().values()).containsExactly(BigInteger.valueOf(15_000_000));
        BudgetReport wrong = check(BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row(2, "I", "x", "", List.of())
                .row(3, "1", "a", "4", List.of())
                .row(4, "2", "b", "6", List.of())
                .subtotal(5, "Cộng mục I", List.of(3, 4), "11", List.of())
                .row(7, "", "TOTAL", "10", List.of()));
        assertThat(show(wrong)).containsExactly("heading-sum b.csv:2", "subtotal b.csv:5:C");
        assertThat(changes(wrong)).containsExactly("Cộng mục I/total=10");
        assertThat(wrong.inexact().get(0).contributors()).hasToString("[4, 6]");
    }

    @Test
    void aSubTotalAndTheLinesAboveAgreeOnASlip() {
        BudgetReport report = check(BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row(2, "I", "x", "10", List.of())
                .row(3, "1", "a", "4", List.of())
                .row(4, "2", "b", "60", List.of())
                .subtotal(5, "Cộng mục I", List.of(3, 4), "10", List.of())
                .row(7, "", "TOTAL", "10", List.of()));
        assertThat(report.repairs()).hasSize(1);
        assertThat(changes(report)).containsExactly("I.2/total=6");
    }

    @Test
    void withoutAGrandTotalASubTotalIsTestedToo() {
        BudgetReport report = check(BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row(2, "I", "x", "4", List.of())
                .row(3, "II", "y", "6", List.of())
                .subtotal(4, "Cộng", List.of(2, 3), "9", List.of()));
        assertThat(show(report)).containsExactly("no-grand-total b.csv", "subtotal b.csv:4:C");
        assertThat(report.repairs()).hasSize(3);
    }

    @Test
    void aPartOfALineIsAtMostAsLarge() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row(2, "I", "x", "10", List.of())
                .memo(3, "Trong đó: xã khó khăn", 2, "11", List.of())
                .row(4, "", "TOTAL", "10", List.of());
        BudgetReport report = check(rows);
        assertThat(show(report)).containsExactly("part-too-large b.csv:3:C");
        assertThat(report.inexact().get(0).kind()).isEqualTo(Identity.Kind.LINE_PART);
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void eventsReachSumsBetweenColumnsAndSubTotals() {
        BudgetTable plan = related()
                .row(2, "I", "x", "", List.of())
                .row(3, "1", "a", "10", List.of("7", "3", "4", "3"))
                .subtotal(4, "Cộng", List.of(2), "10", List.of("7", "3", "4", "3"))
                .row(5, "", "TOTAL", "10", List.of("7", "3", "4", "3"))
                .build()
                .value()
                .orElseThrow();
        LocalDate day = LocalDate.of(2020, 4, 16);
        BudgetEvent event = BudgetEvent.builder()
                .day(day)
                .kind(BudgetEvent.Kind.REVISION)
                .line("I.1")
                .source("NST")
                .dong(2_000_000)
                .build();
        BudgetState state =
                BudgetExecution.of(plan, List.of(event)).value().orElseThrow().on(day);
        assertThat(BudgetValidator.standard().validate(state.table()).inexact()).isEmpty();
        assertThat(state.figures("I", "NSNN").revised()).isEqualTo(9_000_000);
        assertThat(state.figures("TOTAL", "total").revised()).isEqualTo(12_000_000);
    }

    @Test
    void relationsOfNoColumnsAreRefused() {
        assertThatThrownBy(() -> table().relation("total", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().relation("A", List.of("A"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().relation("total", List.of("X")).row("I", "x", "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().relation("total", List.of("NST", "NST")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> difference("total", List.of("NST"), List.of("NST")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> difference("total", List.of(), List.of("NST")))
                .isInstanceOf(IllegalArgumentException.class);
        BudgetTable.Builder noSuchRow = related().row("I", "x", "1").subtotal(3, "Cộng", List.of(9), "1", List.of());
        assertThatThrownBy(noSuchRow::build).isInstanceOf(IllegalArgumentException.class);
    }

    private static BudgetTable.Builder difference(String total, List<String> parts, List<String> less) {
        return table().relation(total, parts, less, BudgetTable.Evidence.DECLARED);
    }

    @Test
    void aColumnMayBeOneLessAnother() {
        BudgetTable.Builder rows = difference("Khác", List.of("NSNN"), List.of("NSTW", "NST"));
        BudgetReport report =
                check(rows.row("I", "x", "1", "9", "3", "4", "3").row("", "TOTAL", "1", "9", "3", "4", "2"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:G", "grand-total b.csv:3:G");
        assertThat(changes(report)).containsExactly("I/Khác=2");
        BudgetReport less = check(difference("Khác", List.of("NSNN"), List.of("NSTW", "NST"))
                .row("I", "x", "1", "9", "30", "4", "2")
                .row("", "TOTAL", "1", "9", "3", "4", "2"));
        assertThat(show(less)).containsExactly("row-sum b.csv:2:G", "grand-total b.csv:3:E");
        assertThat(changes(less)).containsExactly("I/NSTW=3");
    }

    @Test
    void eventsReachColumnsThatAreDifferences() {
        BudgetTable plan = difference("Khác", List.of("NSNN"), List.of("NSTW"))
                .row(2, "I", "x", "0", List.of("7", "3", "0", "4"))
                .row(3, "", "TOTAL", "0", List.of("7", "3", "0", "4"))
                .build()
                .value()
                .orElseThrow();
        LocalDate day = LocalDate.of(2020, 4, 16);
        BudgetEvent event = BudgetEvent.builder()
                .day(day)
                .kind(BudgetEvent.Kind.REVISION)
                .line("I")
                .source("NSTW")
                .dong(2_000_000)
                .build();
        BudgetState state =
                BudgetExecution.of(plan, List.of(event)).value().orElseThrow().on(day);
        assertThat(state.figures("I", "NSTW").revised()).isEqualTo(5_000_000);
        assertThat(state.figures("I", "Khác").revised()).isEqualTo(2_000_000);
        assertThat(BudgetValidator.standard().validate(state.table()).inexact()).isEmpty();
    }

    @Test
    void aColumnMayBeTheSumOfSeveralOthers() {
        BudgetTable.Builder rows = related().relation("total", List.of("NSTW", "NST", "Khác"));
        BudgetReport report =
                check(rows.row("I", "x", "11", "7", "3", "4", "3").row("", "TOTAL", "10", "7", "3", "4", "3"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:C", "row-sum b.csv:2:C", "grand-total b.csv:3:C");
        assertThat(report.inexact())
                .extracting(identity -> identity.contributors().size())
                .containsExactly(2, 3, 1);
        assertThat(changes(report)).containsExactly("I/total=10");
    }

    @Test
    void theSameSumStatedTwiceIsTestedOnceByTheStrongerEvidence() {
        BudgetTable.Builder rows = table().relation(
                        "total", List.of("NST", "NSTW"), List.of(), BudgetTable.Evidence.HEADING)
                .relation("total", List.of("NSTW", "NST"))
                .relation("total", List.of("NST", "NSTW"), List.of(), BudgetTable.Evidence.FORMULA);
        BudgetReport report =
                check(rows.row("I", "x", "8", "0", "3", "4", "3").row("", "TOTAL", "8", "0", "3", "4", "3"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:C", "row-sum b.csv:3:C");
    }

    private static BudgetTable.Builder suggested() {
        return table().relation("total", List.of("NSTW", "NST"), List.of(), BudgetTable.Evidence.HEADING);
    }

    @Test
    void aSumByHeadingThatFailsInMoreThanHalfOfTheLinesIsOneWarning() {
        BudgetReport report = check(suggested()
                .row("I", "x", "9", "0", "3", "4", "0")
                .row("II", "y", "9", "0", "3", "6", "0")
                .row("", "TOTAL", "18", "0", "6", "10", "0"));
        assertThat(show(report)).containsExactly("relation-doubtful b.csv");
        assertThat(report.findings().get(0).message(Language.EN))
                .isEqualTo("Column “total” is not the sum of NSTW + NST in 2 of 3 lines; this sum is not tested");
        assertThat(report.repairs()).isEmpty();
        assertThat(report.identities()).extracting(Identity::kind).containsOnly(Identity.Kind.GRAND_TOTAL);
    }

    @Test
    void aSumByHeadingThatFailsInHalfOfTheLinesIsTested() {
        BudgetReport report = check(suggested()
                .row("I", "x", "9", "0", "3", "4", "0")
                .row("II", "y", "9", "0", "3", "6", "0")
                .row("III", "y", "?", "0", "3", "8", "0"));
        assertThat(show(report)).contains("row-sum b.csv:2:C").doesNotContain("relation-doubtful b.csv");
    }

    @Test
    void aSumThatTheTableStatesIsTestedWhereverItFails() {
        BudgetReport report = check(table().relation("total", List.of("NSTW", "NST"))
                .row("I", "x", "9", "0", "3", "4", "0")
                .row("", "TOTAL", "9", "0", "3", "4", "0"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:C", "row-sum b.csv:3:C");
    }

    @Test
    void aStatedSumBeatsTheHeadingsAndSaysSo() {
        BudgetReport report = check(suggested()
                .relation("total", List.of("NSNN"), List.of("Khác"), BudgetTable.Evidence.FORMULA)
                .row("I", "x", "9", "9", "3", "4", "0")
                .row("", "TOTAL", "9", "9", "3", "4", "0"));
        assertThat(show(report)).containsExactly("relation-contradicted b.csv");
        assertThat(report.findings().get(0).message(Language.EN))
                .isEqualTo(
                        "Column “total”: the table states NSNN - Khác, the headers suggest NSTW + NST; only the stated"
                                + " sum is tested");
    }

    @Test
    void whatCannotBeTestedIsTold() {
        BudgetReport report = check(table().unrelated()
                .untested("total", "33=19x0,5")
                .row("I", "x", "9", "9", "3", "4", "0")
                .row("", "TOTAL", "9", "9", "3", "4", "0"));
        assertThat(show(report)).containsExactly("relation-not-tested b.csv");
        assertThat(report.findings().get(0).message(Language.VI))
                .isEqualTo("Cột “total”: không kiểm tra được “33=19x0,5”");
    }

    private static BudgetReport withParts(int lines, int off) {
        BudgetTable.Builder rows = table().unrelated().memo("NSNN", List.of("NSTW", "NST"));
        for (int line = 0; line < lines; line++) {
            rows.row(Roman.print(line + 1), "x" + line, "0", "7", "3", line < off ? "3" : "4", "0");
        }
        return check(rows.row("", "TOTAL", "0", "0", "0", "0", "0"));
    }

    private static List<String> likely(BudgetReport report) {
        return report.findings().stream()
                .filter(finding -> finding.code() == BudgetFinding.RELATION_LIKELY)
                .map(finding -> finding.location().orElseThrow() + " " + finding.message(Language.EN))
                .toList();
    }

    @Test
    void partsThatNearlyAlwaysAddUpAreToldWhereTheyDoNot() {
        assertThat(likely(withParts(11, 1)))
                .containsExactly("b.csv:2 NSTW + NST is “NSNN” in 10 of 11 lines, but not in 1: I");
        assertThat(likely(withParts(21, 2)))
                .containsExactly("b.csv:2 NSTW + NST is “NSNN” in 19 of 21 lines, but not in 2: I, II");
        assertThat(likely(withParts(10, 1))).isEmpty();
        assertThat(likely(withParts(9, 0))).isEmpty();
        assertThat(likely(withParts(11, 0))).isEmpty();
        assertThat(likely(withParts(70, 6)).get(0)).endsWith("in 64 of 70 lines, but not in 6: I, II, III, IV, V");
    }

    @Test
    void linesThatCannotBeReadSayNothingOfParts() {
        BudgetTable.Builder rows = table().unrelated().memo("NSNN", List.of("NSTW", "NST"));
        for (int line = 0; line < 11; line++) {
            rows.row(Roman.print(line + 1), "x" + line, "0", "7", "3", line == 0 ? "?" : "4", "0");
        }
        assertThat(likely(check(rows))).isEmpty();
        BudgetTable.Builder lines = Tables.of(0);
        for (int line = 0; line < 11; line++) {
            int row = 2 + 3 * line;
            lines.row(row, Roman.print(line + 1), "x" + line, line == 4 ? "?" : "7", List.of())
                    .memo(row + 1, "Trong đó", row, line == 5 ? "?" : "3", List.of())
                    .memo(row + 2, "và", row, "4", List.of());
        }
        assertThat(likely(check(lines))).isEmpty();
    }

    @Test
    void linesOfWhichThatNearlyAlwaysAddUpAreToldWhereTheyDoNot() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION).file(Location.ofFile("b.csv"));
        for (int line = 0; line < 11; line++) {
            int row = 2 + 3 * line;
            rows.row(row, Roman.print(line + 1), "x" + line, "7", List.of())
                    .memo(row + 1, "Trong đó", row, line == 4 ? "2" : "3", List.of())
                    .memo(row + 2, "và", row, "4", List.of());
        }
        BudgetReport report = check(rows.row(40, "", "TOTAL", "77", List.of()));
        assertThat(likely(report))
                .containsExactly(
                        "b.csv:14 the lines “of which” add up to the line above them in 10 of 11 lines, but not in"
                                + " 1: V");
    }

    @Test
    void aPercentageIsTheShareOfTheStatedColumns() {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .total("Kế hoạch", 3)
                .percentages("TH/KH (%)", 5, "Thực hiện", "Kế hoạch")
                .percentages("Tỷ trọng (%)", 6, "Thực hiện", "Thực hiện")
                .source(FundingSource.of("Thực hiện"), 4)
                .unrelated()
                .row(2, "1", "x", "40", List.of("75", "37,5", "30"))
                .row(3, "2", "y", "60", List.of("80", "62,5", "50"))
                .row(4, "", "TOTAL", "100", List.of("80", "100", "80"));
        assertThat(show(check(table))).containsExactly("percentage b.csv:3:E");
    }
}
