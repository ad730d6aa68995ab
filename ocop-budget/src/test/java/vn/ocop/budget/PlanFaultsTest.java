// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults in the plan's table: each cell that goes wrong is found and its true amount is proposed first. */
class PlanFaultsTest {
    private static final long MILLION = 1_000_000;
    private static final String WORDS = "abc";

    /** What may happen to an amount in millions when it is typed. */
    private static List<String> faults(String printed) {
        String digits = printed.replace(".", "");
        List<String> faults = new ArrayList<>(List.of(digits + "0", digits + "000", "", "7", "999", WORDS, "1.2.3"));
        for (int i = 0; i < digits.length(); i++) {
            faults.add(digits.substring(0, i) + digits.substring(i + 1));
            faults.add(digits.substring(0, i + 1) + digits.substring(i));
            if (i > 0) {
                faults.add(
                        digits.substring(0, i - 1) + digits.charAt(i) + digits.charAt(i - 1) + digits.substring(i + 1));
            }
        }
        return faults;
    }

    private static long dong(String printed) {
        return AmountReader.parse(printed, MoneyUnit.MILLION).orElse(0);
    }

    @TestFactory
    Stream<DynamicTest> theTrueAmountOfEveryCellIsTheOnlyRepair() {
        PlanTable plan = PlanTable.asPrinted();
        List<DynamicTest> tests = new ArrayList<>();
        for (int row = 2; row <= plan.lastRow(); row++) {
            for (char column = 'C'; column <= 'E'; column++) {
                String printed = plan.cell(row, column);
                if (!printed.isEmpty() && printed.length() < 10) {
                    int at = row;
                    char in = column;
                    tests.add(DynamicTest.dynamicTest(row + ":" + column, () -> everyFault(at, in, printed)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(180);
        return tests.stream();
    }

    private static void everyFault(int row, char column, String printed) {
        for (String fault : faults(printed)) {
            boolean harmless = AmountReader.parse(fault, MoneyUnit.MILLION).equals(OptionalLong.of(dong(printed)))
                    || (dong(printed) == 0 && (fault.isEmpty() || fault.equals(WORDS)));
            if (!harmless) {
                BudgetReport report =
                        PlanTable.asPrinted().with(row, column, fault).report();
                assertThat(report.repairs()).as(fault).hasSize(1);
                List<Repair.Change> changes = report.repairs().get(0).changes();
                assertThat(changes).hasSize(1);
                assertThat(changes.get(0).location()).hasToString("Optional[budget.csv:" + row + ":" + column + "]");
                assertThat(changes.get(0).proposed()).isEqualTo(dong(printed));
                assertThat(report.hasErrors()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15, D, 1.510, digits-swapped",
        "15, D, 1.105, digits-swapped",
        "15, C, 250, digit-lost",
        "15, C, 215, times-10",
        "15, C, 22150, digit-doubled",
        "15, C, 2.1150, not-an-amount",
        "15, C, 21.500, times-10",
        "15, C, '2,15', times-1000",
        "15, C, 2.150.000, times-1000",
        "16, D, 80, row-shifted",
        "18, D, 2.000, neighbour-copied",
        "15, E, 1.150, neighbour-copied",
        "18, C, 1.900, other",
        "15, D, '', other",
        "15, D, x, not-an-amount"
    })
    void theKindOfTheSlipIsNamed(int row, char column, String fault, String kind) {
        BudgetReport report = PlanTable.asPrinted().with(row, column, fault).report();
        Repair first = report.repairs().get(0);
        if (kind.equals("not-an-amount")) {
            assertThat(first.kind()).isEqualTo(Repair.Kind.OTHER);
            assertThat(first.changes().get(0).printed()).isEmpty();
            assertThat(first.changes().get(0).text()).contains(fault);
            assertThat(PlanTest.codes(report, vn.ocop.core.Severity.ERROR))
                    .contains(kind + " budget.csv:" + row + ":" + column);
        } else {
            assertThat(first.kind().id()).isEqualTo(kind);
            assertThat(first.changes().get(0).printed()).hasValue(dong(fault));
            assertThat(first.changes().get(0).text()).isEmpty();
        }
    }

    @Test
    void aTransposedSubtotalIsRepairedFromTheSums() {
        BudgetReport report = PlanTable.asPrinted().with(15, 'D', "1.510").report();
        assertThat(report.repairs()).hasSize(1);
        Repair.Change change = report.repairs().get(0).changes().get(0);
        assertThat(change.line()).isEqualTo("V");
        assertThat(change.column()).isEqualTo(PlanTable.PROVINCE);
        assertThat(change.printed()).hasValue(1510 * MILLION);
        assertThat(change.proposed()).isEqualTo(1150 * MILLION);
        assertThat(report.repairs().get(0).reason().en()).isEqualTo("two digits were exchanged");
    }

    @Test
    void aCopiedRowNeedsTwoChangesAndTheLikeLinesOfOtherUnitsDecide() {
        PlanTable plan = PlanTable.asPrinted();
        int row = plan.row("V", "Vạn Ninh") + 4;
        BudgetReport report = plan.with(row, 'C', "20").with(row, 'D', "20").report();
        assertThat(report.repairs()).hasSize(5);
        Repair first = report.repairs().get(0);
        assertThat(first.kind()).isEqualTo(Repair.Kind.ROW_SHIFTED);
        assertThat(first.changes()).extracting(Repair.Change::line).containsExactly("V.4", "V.4");
        assertThat(first.changes()).extracting(Repair.Change::proposed).containsExactly(30 * MILLION, 30 * MILLION);
        assertThat(first.reason().en())
                .isEqualTo("the amount of the next line; agrees with the lines of the same name in other units");
    }

    @Test
    void aForgottenRowIsFilledIn() {
        PlanTable plan = PlanTable.asPrinted();
        int row = plan.row("III", "Báo") + 1;
        BudgetReport report =
                plan.with(row, 'C', "").with(row, 'D', "").with(row, 'E', "").report();
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(25 * MILLION, 25 * MILLION);
    }

    @Test
    void amountsInTheWrongColumnAreExchanged() {
        PlanTable plan = PlanTable.asPrinted();
        int row = plan.row("X", "Cam Ranh") + 3;
        BudgetReport report = plan.with(row, 'D', "600").with(row, 'E', "580").report();
        assertThat(report.repairs().get(0).kind()).isEqualTo(Repair.Kind.NEIGHBOUR_COPIED);
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(580 * MILLION, 600 * MILLION);
    }

    @Test
    void threeSlipsThatHaveNothingToDoWithEachOtherAreMendedTogether() {
        PlanTable plan =
                PlanTable.asPrinted().with(3, 'C', "61").with(15, 'D', "1.151").with(22, 'E', "7");
        BudgetReport report = plan.report();
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(60 * MILLION, 1_150 * MILLION, 0L);
        assertThat(report.moreRepairs()).isZero();
        assertThat(report.findings()).noneMatch(finding -> finding.code() == BudgetFinding.NO_REPAIR);
    }

    @Test
    void theSearchSaysWhenItStops() {
        PlanTable plan = PlanTable.asPrinted().with(15, 'D', "1.510");
        BudgetReport report = BudgetValidator.of(
                        BudgetOptions.builder().repairBound(1).build())
                .validate(plan.table());
        assertThat(report.findings())
                .anyMatch(finding -> finding.code() == BudgetFinding.REPAIR_BOUND
                        && finding.facts().get("bound").equals("1"));
    }
}
