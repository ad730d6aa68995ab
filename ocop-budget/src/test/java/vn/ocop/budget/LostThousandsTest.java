// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.budget.Tables.changes;
import static vn.ocop.budget.Tables.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

/** Tables that were pasted under English settings: 2.150 became 2,15 and 1.000 became 1. */
class LostThousandsTest {
    private static BudgetTable.Builder table(int sources, String... rows) {
        return Tables.of(sources, ";", rows);
    }

    private static List<Finding> told(BudgetReport report) {
        return Tables.findings(report, BudgetFinding.THOUSANDS_READ_AS_DECIMALS);
    }

    /** A figure as it looks after it was read under English settings. */
    private static String pasted(String vietnamese) {
        if (!vietnamese.matches("\\d{1,3}\\.\\d{3}")) {
            return vietnamese;
        }
        String decimals = vietnamese.replace('.', ',').replaceAll("0+$", "");
        return decimals.endsWith(",") ? decimals.substring(0, decimals.length() - 1) : decimals;
    }

    @Test
    void annex3IsReadAsItWasMeant() {
        PlanTable plan = PlanTable.asPrinted();
        int lost = 0;
        for (int row = 2; row <= plan.lastRow(); row++) {
            for (char column = 'C'; column <= 'E'; column++) {
                String cell = plan.cell(row, column);
                lost += pasted(cell).equals(cell) ? 0 : 1;
                plan.with(row, column, pasted(cell));
            }
        }
        BudgetReport report = plan.report();
        assertThat(lost).isEqualTo(31);
        assertThat(told(report)).hasSize(1);
        assertThat(told(report).get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(told(report).get(0).message(Language.EN))
                .startsWith("Figures read under English settings: 31 cells, from budget.csv:15:C on, are a thousandth");
        assertThat(report.repairs()).hasSize(1);
        Repair repair = report.repairs().get(0);
        assertThat(repair.kind()).isEqualTo(Repair.Kind.THOUSANDS_LOST);
        assertThat(repair.reason().en()).startsWith("31 cells × 1000: ");
        assertThat(repair.changes()).hasSize(31);
        PlanTable right = PlanTable.asPrinted();
        for (Repair.Change change : repair.changes()) {
            Location at = change.location().orElseThrow();
            String meant =
                    right.cell(at.row().orElseThrow(), (char) ('A' + at.column().orElseThrow() - 1));
            assertThat(AmountReader.parse(meant, MoneyUnit.MILLION)).hasValue(change.proposed());
        }
    }

    @Test
    void aSlipBesideItIsMendedInTheSameProposal() {
        PlanTable plan = PlanTable.asPrinted().with(15, 'D', "1.510");
        for (int row = 2; row <= plan.lastRow(); row++) {
            for (char column = 'C'; column <= 'E'; column++) {
                plan.with(row, column, pasted(plan.cell(row, column)));
            }
        }
        BudgetReport report = plan.report();
        assertThat(told(report)).hasSize(1);
        Repair repair = report.repairs().get(0);
        assertThat(repair.changes()).hasSize(31);
        assertThat(repair.reason().en()).startsWith("30 cells × 1000: ");
        assertThat(changes(repair)).contains("V/total=2150", "V/Ngân sách tỉnh=1150", "V/Vốn đối ứng=1000");
        assertThat(repair.changes().get(1).printed()).hasValue(1_510_000);
    }

    @Test
    void aSlipThatCannotBeMendedLeavesNoProposal() {
        BudgetReport report = check(
                table(2, "I;x;2,15;1,15;1", "II;y;1,45;950;500", "III;z;1,2;700;500", ";TOTAL;4,9;2,8;2"),
                BudgetOptions.builder().repairBound(1).build());
        assertThat(told(report)).hasSize(1);
        assertThat(report.repairs()).isEmpty();
        assertThat(report.findings()).extracting(Finding::code).contains(BudgetFinding.REPAIR_BOUND);
    }

    @Test
    void anAmountWithoutDecimalsIsMeantAsTheSumsSay() {
        BudgetReport report = check(table(2, "I;x;2,15;1,15;1", "II;y;650;400;250", ";TOTAL;2,8;1,55;1,25"));
        assertThat(changes(report.repairs().get(0)))
                .containsExactly(
                        "I/total=2150", "I/A=1150", "I/B=1000", "TOTAL/total=2800", "TOTAL/A=1550", "TOTAL/B=1250");
    }

    @Test
    void whatCanBeMeantInTwoWaysIsNotProposed() {
        // 1 + 1 of the two lines: one of them is 1.000, the columns do not say which
        BudgetReport report = check(table(0, "I;x;1", "II;y;1", "III;z;1,25", "IV;u;750", ";TOTAL;3,001"));
        assertThat(told(report)).isEmpty();
        BudgetReport unique = check(table(0, "I;x;1", "II;y;2", "III;z;1,25", "IV;u;750", ";TOTAL;3,002"));
        assertThat(changes(unique.repairs().get(0)))
                .containsExactly("I/total=1000", "III/total=1250", "TOTAL/total=3002");
    }

    @Test
    void whatTheSumsSettleOnlyTogetherIsTriedOut() {
        // lines: 1 of 1 and 1 of 1 in either order; the columns say which
        BudgetReport report =
                check(table(2, "I;x;1,001;1;1", "II;y;1,001;1;1", "III;z;1,5;750;750", ";TOTAL;3,502;1,751;1,751"));
        assertThat(told(report)).isEmpty();
        BudgetReport oneWay =
                check(table(2, "I;x;1,002;1;2", "II;y;1,002;2;1", "III;z;1,5;750;750", ";TOTAL;3,504;1,752;1,752"));
        assertThat(changes(oneWay.repairs().get(0)))
                .contains("I/A=1000", "II/B=1000")
                .doesNotContain("I/B=2000");
    }

    @Test
    void amountsThatCannotHaveLostTheirThousandsAreLeftAlone() {
        assertThat(told(check(table(1, "I;x;2,1505;2,15", "II;y;1,1;1,1", ";TOTAL;3,25;3,2505"))))
                .isEmpty();
        assertThat(told(check(table(1, "I;x;1.002,15;2,15", "II;y;950;950", ";TOTAL;952,15;3,1"))))
                .isEmpty();
        // in one line only: that line is in another unit
        BudgetReport line = check(table(2, "I;x;2,15;1,15;1,05", "II;y;650;400;250", ";TOTAL;2.800;1.550;1.300"));
        assertThat(told(line)).isEmpty();
    }

    @Test
    void theLargestAmountsBelowAThousandMayBeMeant() {
        BudgetReport report = check(table(1, "I;x;999,999;999,999", "II;y;1;1", ";TOTAL;1.000.000;1.000,999"));
        assertThat(told(report)).isEmpty();
        BudgetReport open = check(
                table(1, "I;x;500;500", "II;y;999;999", "III;z;1,5;1,5", "IV;u;1,5;1,5", ";TOTAL;1.002.000;4.499"));
        assertThat(told(open)).isEmpty();
        BudgetReport reached =
                check(table(1, "I;x;1,5;1,5", "II;y;999;999", "III;z;1,5;1,5", ";TOTAL;1.002.000;1.002.000"));
        assertThat(changes(reached.repairs().get(0)))
                .contains("II/total=999000", "II/A=999000")
                .doesNotContain("TOTAL/total=1002000000");
    }

    @Test
    void aTableThatHoldsBothWaysIsAWarningWhereItMayHaveBeenPasted() {
        String[] rows = {"I;x;2,15;1,15;1", "II;y;3,5;2;1,5", ";TOTAL;5,65;3,15;2,5"};
        assertThat(check(table(2, rows)).findings()).isEmpty();
        BudgetTable.Builder plain = table(2, rows);
        for (int row = 2; row <= 4; row++) {
            for (int position = 3; position <= 5; position++) {
                plain.unformatted(row, position);
            }
        }
        BudgetReport report = check(plain);
        assertThat(report.findings()).hasSize(1);
        assertThat(told(report).get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(told(report).get(0).message(Language.EN))
                .endsWith("every sum holds both ways, say which one is meant");
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void oneFormatThatShowsDecimalsSaysThatTheyAreMeant() {
        BudgetTable.Builder table = table(1, "I;x;2,5;2,5", "II;y;1,5;1,5", ";TOTAL;4;4");
        for (int row = 2; row <= 4; row++) {
            table.unformatted(row, 3);
        }
        assertThat(check(table).findings()).isEmpty();
    }

    @Test
    void aTableThatHoldsOneWayOnlyIsNoWarning() {
        BudgetTable.Builder table = table(0, "I;x;2,5", "II;y;1,5", "III;z;1.000", ";TOTAL;1.004");
        for (int row = 2; row <= 5; row++) {
            table.unformatted(row, 3);
        }
        assertThat(check(table).findings()).isEmpty();
    }

    @Test
    void anAmountBelowOneNeverHadThousands() {
        BudgetReport report = check(table(0, "I;x;2,15", "1;a;1,75", "2;b;0,4", "II;y;650", ";TOTAL;2.800"));
        assertThat(told(report)).isEmpty();
        BudgetReport one = check(table(0, "I;x;2,15", "1;a;1,15", "2;b;1", "II;y;650", ";TOTAL;2.800"));
        assertThat(told(one)).hasSize(1);
    }

    @Test
    void statedAmountsTakePart() {
        BudgetOptions stated = BudgetOptions.builder()
                .addExpectations(BudgetOptions.Expectation.parse("total", "2.800", MoneyUnit.MILLION)
                        .orElseThrow())
                .build();
        BudgetReport both = check(table(0, "I;x;2,15", "1;a;1,15", "2;b;1", "II;y;650"), stated);
        assertThat(changes(both.repairs().get(0))).containsExactly("I/total=2150", "I.1/total=1150", "I.2/total=1000");
    }

    @Test
    void aDoubtfulSumOfHeadingsIsJudgedAsTheTableIsMeant() {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .relation("total", List.of("A", "B"), List.of(), BudgetTable.Evidence.HEADING)
                .row("I", "x", "1,65", "1,15", "500")
                .row("II", "y", "1,75", "1,05", "700")
                .row("", "TOTAL", "3,4", "2,2", "1,2");
        BudgetReport report = check(table);
        assertThat(told(report)).hasSize(1);
        assertThat(report.findings()).extracting(Finding::code).doesNotContain(BudgetFinding.RELATION_DOUBTFUL);
        assertThat(report.repairs()).hasSize(1);
    }

    @Property(tries = 300)
    void whatIsProposedIsWhatWasMeant(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int sources, @ForAll @IntRange(max = 3) int size) {
        RandomTable meant = RandomTable.of(
                seed, sources, List.of(30L, 900L, 3_000L, 20_000L).get(size));
        List<List<String>> rows = new ArrayList<>();
        boolean lost = false;
        for (int row = 0; row < meant.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < meant.columns(); column++) {
                String printed = Dong.print(BigInteger.valueOf(meant.get(row, column)), MoneyUnit.DONG);
                lost |= printed.indexOf('.') != printed.lastIndexOf('.');
                cells.add(meant.hasAmounts(row) ? pasted(printed) : column == 0 ? "nguồn khác" : "");
            }
            rows.add(cells);
        }
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.THOUSAND).file(Location.ofFile("r.csv"));
        for (int column = 1; column < meant.columns(); column++) {
            table.source(FundingSource.of("S" + column));
        }
        for (int row = 0; row < meant.rows(); row++) {
            table.row(
                    row + 2,
                    meant.numbers.get(row),
                    row == meant.rows() - 1 ? "Tổng cộng" : "Dòng " + row,
                    rows.get(row).get(0),
                    rows.get(row).subList(1, meant.columns()));
        }
        BudgetReport report = check(table);
        Statistics.label("told")
                .collect(!told(report).isEmpty() && !lost)
                .coverage(told -> told.check(true).percentage(share -> share > 10));
        if (!told(report).isEmpty() && !lost) {
            RandomTable mended = meant.copy();
            for (Repair.Change change : report.repairs().get(0).changes()) {
                Location at = change.location().orElseThrow();
                assertThat(change.proposed())
                        .isEqualTo(1000
                                * meant.get(
                                        at.row().orElseThrow() - 2, at.column().orElseThrow() - 3));
                mended.set(at.row().orElseThrow() - 2, at.column().orElseThrow() - 3, -1);
            }
            for (int row = 0; row < meant.rows(); row++) {
                for (int column = 0; column < meant.columns(); column++) {
                    if (mended.get(row, column) >= 0) {
                        assertThat(pasted(Dong.print(BigInteger.valueOf(meant.get(row, column)), MoneyUnit.DONG)))
                                .as("left as it stands: row %d, column %d", row, column)
                                .doesNotContain(",");
                    }
                }
            }
        }
    }
}
