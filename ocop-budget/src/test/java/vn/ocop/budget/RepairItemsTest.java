// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.budget.Tables.changes;
import static vn.ocop.budget.Tables.check;
import static vn.ocop.budget.Tables.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** What a proposal says, what holds it back, and how much is told. */
class RepairItemsTest {
    private static BudgetTable.Builder table(int sources, String... rows) {
        return Tables.of(sources, ",", rows);
    }

    // --- what holds back

    @Test
    void aLineOfAnUnknownNumberHoldsBackTheSumsBesideItAndOnlyThose() {
        BudgetReport report = check(table(0, "I,x,30", "1,a,30", "?,b,5", "II,y,12", "1,c,10", ",TOTAL,42"));
        assertThat(codes(report)).contains("numbering-unknown", "repair-held");
        assertThat(report.repairs()).hasSize(1);
        assertThat(changes(report.repairs().get(0))).containsExactly("II.1/total=12");
    }

    @Test
    void aRowWithoutANumberHoldsBackTheSumsBesideItAndOnlyThose() {
        BudgetReport report = check(table(0, "I,x,30", "1,a,25", ",b,5", "II,y,12", "1,c,10", "2,d,1", ",TOTAL,42"));
        assertThat(codes(report)).contains("no-number", "repair-held");
        assertThat(report.repairs())
                .isNotEmpty()
                .allSatisfy(repair -> assertThat(repair.changes())
                        .extracting(Repair.Change::line)
                        .allMatch(line -> line.startsWith("II.")));
    }

    @Test
    void aColumnThatMayBeEnglishHoldsBackTheSumsAcrossItAndOnlyThose() {
        BudgetReport mixed = check(BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .row("I", "x", "2.200", "2,150", "50")
                .row("II", "y", "1.140", "1,100", "40")
                .row("", "TOTAL", "3.340", "3,250", "91"));
        assertThat(codes(mixed)).contains("three-decimals", "repair-held");
        assertThat(mixed.repairs())
                .allSatisfy(repair -> assertThat(repair.changes())
                        .extracting(Repair.Change::column)
                        .containsOnly("B"));
        assertThat(mixed.repairs()).isNotEmpty();
    }

    @Test
    void cellsThatCannotBeReadSilenceTheirOwnSumsOnly() {
        BudgetReport report =
                check(table(2, "I,x,30,10,20", "1,a,?,?,20", "2,b,5,0,0", "II,y,7,3,3", ",TOTAL,37,13,24"));
        assertThat(codes(report)).contains("not-an-amount");
        assertThat(report.repairs()).isNotEmpty();
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::line)
                .contains("II");
    }

    // --- what a proposal says

    @Test
    void aProposalSaysWhichOtherSumTheAmountIs() {
        BudgetReport leftOut = check(table(0, "I,x,10", "1,a,6", "2,b,4", "3,c,3", ",TOTAL,13"));
        assertThat(leftOut.repairs()).hasSize(1).first().satisfies(repair -> {
            assertThat(repair.reason().en()).endsWith("; as printed it is the sum without line I.3");
            assertThat(repair.reason().vi()).endsWith("; số in là tổng không có dòng I.3");
        });
        BudgetReport twice = check(table(0, "I,x,16", "1,a,6", "2,b,4", "II,y,1", ",TOTAL,11"));
        assertThat(changes(twice.repairs().get(0))).containsExactly("I/total=10");
        assertThat(twice.repairs().get(0).reason().en()).endsWith("; as printed it is the sum with line I.1 twice");
        BudgetReport neither = check(table(0, "I,x,17", "1,a,6", "2,b,4", "II,y,1", ",TOTAL,11"));
        assertThat(neither.repairs().get(0).reason().en()).doesNotContain("as printed");
    }

    // --- a whole line in another unit, and a slip beside it

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in another line below,     '2,b,300,200,1000', '1,a,2150000,1150000,1000000', I.2/B=100",
        "in the line above,         'I,x,2500,1350,1105', '1,a,2150000,1150000,1000000', I/B=1150",
        "in the total,              ',TOTAL,2530,1370,1106', '1,a,2150000,1150000,1000000', TOTAL/B=1160",
        "in another unit,           'II,y,30,20,100', '1,a,2150000,1150000,1000000', II/B=10",
        "in the line itself,        'II,y,30,20,10', '1,a,2150000,1150000,100000', I.1/B=1000",
        "in a line times a million, '2,b,300,200,1000', '1,a,2150000000,1150000000,1000000000', I.2/B=100",
    })
    void aLineInAnotherUnitIsMendedTogetherWithASlip(String where, String slip, String scaled, String mended) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String row : List.of(
                "I,x,2500,1350,1150",
                "1,a,2150,1150,1000",
                "2,b,300,200,100",
                "3,c,50,0,50",
                "II,y,30,20,10",
                ",TOTAL,2530,1370,1160",
                scaled,
                slip)) {
            rows.put(row.split(",")[0], row);
        }
        BudgetReport report = check(table(2, rows.values().toArray(String[]::new)));
        assertThat(codes(report)).doesNotContain("no-repair", "repair-bound");
        assertThat(changes(report.repairs().get(0)))
                .contains("I.1/total=2150", "I.1/A=1150", "I.1/B=1000", mended)
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aLineInAnotherUnitBesideWhatNothingMendsIsNoProposal() {
        BudgetReport report = check(table(
                2,
                "I,x,600,350,250",
                "1,a,2150000,1150000,100000",
                "2,b,300,200,100",
                "3,c,50,0,50",
                "II,y,30,20,10",
                ",TOTAL,2830,1520,1310"));
        assertThat(codes(report)).contains("no-repair");
        assertThat(report.repairs()).isEmpty();
    }

    // --- columns in each other's place

    @Test
    void exchangedColumnsOfDifferentRolesAreToldByTheSumsAcross() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("NSNN"))
                .source(FundingSource.of("NSTW"))
                .source(FundingSource.of("NST"))
                .source(FundingSource.of("Khác"))
                .relation("total", List.of("NSNN", "Khác"))
                .relation("NSNN", List.of("NSTW", "NST"));
        // NSNN and Khác stand in each other's place
        BudgetReport report = check(rows.row("I", "x", "10", "3", "3", "4", "7")
                .row("II", "y", "20", "4", "10", "6", "16")
                .row("", "TOTAL", "30", "7", "13", "10", "23"));
        Repair first = report.repairs().get(0);
        assertThat(first.kind()).isEqualTo(Repair.Kind.COLUMNS_SWAPPED);
        assertThat(changes(first))
                .containsExactly("I/NSNN=7", "I/Khác=3", "II/NSNN=16", "II/Khác=4", "TOTAL/NSNN=23", "TOTAL/Khác=7");
    }

    @Test
    void columnsAreTradedBackWhereAtLeastHalfOfTheLinesFail() {
        BudgetReport half =
                check(table(2, "I,x,3,10,7", "II,y,5,5,0", "III,z,4,20,16", "IV,u,6,6,0", ",TOTAL,18,41,23"));
        assertThat(half.repairs().get(0).kind()).isEqualTo(Repair.Kind.COLUMNS_SWAPPED);
        BudgetReport fewer = check(table(
                2,
                "I,x,3,10,7",
                "II,y,5,5,0",
                "III,z,8,8,0",
                "IV,u,6,6,0",
                "V,v,6,6,0",
                "VI,w,6,6,0",
                ",TOTAL,34,41,7"));
        assertThat(fewer.repairs()).allMatch(repair -> repair.kind() != Repair.Kind.COLUMNS_SWAPPED);
    }

    @Test
    void aTotalThatStandsInTheColumnOfASourceIsTradedBack() {
        BudgetReport report = check(table(2, "I,x,3,10,7", "II,y,4,20,16", ",TOTAL,7,30,23"));
        assertThat(changes(report.repairs().get(0)))
                .containsExactly("I/total=10", "I/A=3", "II/total=20", "II/A=4", "TOTAL/total=30", "TOTAL/A=7");
    }

    private static BudgetTable.Builder withShares(String... shares) {
        BudgetTable.Builder table = table(0).source(FundingSource.of("A"), 4)
                .percentages("% A", 5)
                .source(FundingSource.of("B"), 6)
                .source(FundingSource.of("C"), 7);
        for (int line = 0; line < shares.length; line++) {
            table.row(line + 2, Roman.print(line + 1), "x" + line, "10", List.of("3", shares[line], "6", "1"));
        }
        return table;
    }

    private static List<String> told(BudgetTable.Builder table) {
        return check(table).findings().stream()
                .map(Finding::code)
                .map(code -> code.id())
                .filter(code -> code.startsWith("percentage") || code.startsWith("columns"))
                .toList();
    }

    @Test
    void percentagesOfAnotherColumnTellThatTwoColumnsAreExchanged() {
        assertThat(told(withShares("60", "60 %"))).containsExactly("columns-exchanged");
        assertThat(check(withShares("60", "60")).findings())
                .extracting(finding -> finding.message(Language.EN))
                .contains(
                        "All 2 percentages of “% A” are those of “B” and not of “A”: the two columns may stand in each"
                                + " other's place");
        assertThat(told(withShares("60"))).containsExactly("percentage");
        assertThat(told(withShares("60", "30"))).containsExactly("percentage");
        assertThat(told(withShares("60", "60", "x")))
                .containsExactlyInAnyOrder("columns-exchanged", "percentage-unreadable");
        assertThat(told(withShares("60", "60", "10"))).containsExactly("percentage", "percentage", "percentage");
        assertThat(told(withShares("30", "30"))).isEmpty();
    }

    // --- how much is told

    /** Two parents over a thousand lines each, both wrong in every column, checked in well below a second on an idle machine. */
    private static BudgetReport twoParents(int sources) {
        BudgetTable.Builder rows = table(sources);
        for (String parent : List.of("I", "II")) {
            row(rows, sources, parent, "đơn vị " + parent, parent.equals("I") ? "200.016" : "200.007");
            for (int line = 1; line <= 1_000; line++) {
                row(rows, sources, String.valueOf(line), parent + " hộ " + line, "200");
            }
        }
        row(rows, sources, "", "Tổng cộng", "400.023");
        BudgetTable table = rows.build().orThrow();
        long start = System.nanoTime();
        BudgetReport report = BudgetValidator.standard().validate(table);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        return report;
    }

    private static void row(BudgetTable.Builder rows, int sources, String no, String name, String amount) {
        rows.row(no, name, amount, Collections.nCopies(sources, amount).toArray(String[]::new));
    }

    @Test
    void twoSumsThatAnyOfAThousandLinesMendsAreGroupedAndCounted() {
        BudgetReport report = twoParents(0);
        assertThat(report.repairs()).hasSize(20);
        assertThat(report.moreRepairs()).isEqualTo(1_000 * 1_000 - 20);
        assertThat(Tables.findings(report, BudgetFinding.MANY_REPAIRS))
                .extracting(finding -> finding.message(Language.EN))
                .containsExactly(
                        "Line I, column “total”: any one of 1000 changes below makes the sum hold",
                        "Line II, column “total”: any one of 1000 changes below makes the sum hold");
    }

    @Test
    void anAmountAndTheTotalOfItsLineAreChangedTogether() {
        BudgetReport report = twoParents(1);
        assertThat(report.repairs())
                .hasSize(20)
                .allMatch(repair -> repair.changes().size() == 4);
        assertThat(report.moreRepairs()).isEqualTo(1_000 * 1_000 - 20);
        assertThat(changes(report.repairs().get(0)))
                .containsExactly("I.1/total=216", "I.1/A=216", "II.1/total=207", "II.1/A=207");
    }
}
