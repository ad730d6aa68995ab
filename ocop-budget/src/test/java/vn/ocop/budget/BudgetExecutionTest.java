// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;

/** The plan's table in the course of an invented year. */
class BudgetExecutionTest {
    private static final long MILLION = 1_000_000;
    private static final LocalDate APRIL = LocalDate.of(2020, 4, 16);
    private static final BudgetTable PLAN = PlanTable.asPrinted().table();

    private static BudgetEvent.Builder event(BudgetEvent.Kind kind, LocalDate day, String line, long million) {
        return BudgetEvent.builder()
                .kind(kind)
                .day(day)
                .line(line)
                .source(PlanTable.PROVINCE)
                .dong(million * MILLION);
    }

    private static BudgetEvent appropriate(LocalDate day, String line, long million) {
        return event(BudgetEvent.Kind.APPROPRIATION, day, line, million).build();
    }

    private static BudgetEvent pay(LocalDate day, String line, long million) {
        return event(BudgetEvent.Kind.DISBURSEMENT, day, line, million).build();
    }

    private static BudgetExecution execution(BudgetEvent... events) {
        return BudgetExecution.of(PLAN, List.of(events)).orThrow();
    }

    private static BudgetState.Amounts figures(long planned, long revised, long appropriated, long disbursed) {
        return new BudgetState.Amounts(
                planned * MILLION, revised * MILLION, appropriated * MILLION, disbursed * MILLION);
    }

    private static List<String> show(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() != BudgetFinding.UNDRAWN && finding.code() instanceof BudgetFinding)
                .map(finding -> finding.code().id() + " " + finding.facts().get("line") + " "
                        + finding.facts().get("day"))
                .toList();
    }

    @Test
    void theStateOfADayHasItsEvents() {
        BudgetExecution execution = execution(
                pay(APRIL.plusDays(2), "V.3", 400),
                appropriate(APRIL, "V.3", 1_000),
                pay(APRIL.plusDays(1), "V.3", 100));
        assertThat(execution.days()).containsExactly(APRIL, APRIL.plusDays(1), APRIL.plusDays(2));
        assertThat(execution.on(APRIL.minusDays(1)).figures("V.3", PlanTable.PROVINCE))
                .isEqualTo(figures(1_000, 1_000, 0, 0));
        assertThat(execution.on(APRIL).figures("V.3", PlanTable.PROVINCE)).isEqualTo(figures(1_000, 1_000, 1_000, 0));
        assertThat(execution.on(APRIL.plusDays(1)).figures("V.3", "total"))
                .isEqualTo(figures(2_000, 2_000, 1_000, 100));
        assertThat(execution.on(APRIL.plusDays(2)).figures("V", PlanTable.PROVINCE))
                .isEqualTo(figures(1_150, 1_150, 1_000, 500));
        assertThat(execution.on(APRIL.plusDays(9)).figures("Tổng cộng", "total"))
                .isEqualTo(figures(17_770, 17_770, 1_000, 500));
        assertThat(execution.on(APRIL.plusDays(9)).day()).isEqualTo(APRIL.plusDays(9));
    }

    @Test
    void aTransferMovesThePlanAndKeepsItsTotal() {
        BudgetExecution execution = execution(event(BudgetEvent.Kind.TRANSFER, APRIL, "V.3", 50)
                .toLine("X.5.-1")
                .toSource(PlanTable.COUNTERPART)
                .build());
        BudgetState state = execution.on(APRIL);
        assertThat(state.figures("V.3", PlanTable.PROVINCE)).isEqualTo(figures(1_000, 950, 0, 0));
        assertThat(state.figures("X.5.-1", PlanTable.COUNTERPART)).isEqualTo(figures(1_500, 1_550, 0, 0));
        assertThat(state.figures("X.5", "total")).isEqualTo(figures(1_500, 1_550, 0, 0));
        assertThat(state.figures("X", PlanTable.COUNTERPART)).isEqualTo(figures(2_100, 2_150, 0, 0));
        assertThat(state.figures("Tổng cộng", PlanTable.PROVINCE)).isEqualTo(figures(6_520, 6_470, 0, 0));
        assertThat(state.figures("Tổng cộng", "total")).isEqualTo(figures(17_770, 17_770, 0, 0));
        assertThat(BudgetValidator.standard().validate(state.table()).inexact()).isEmpty();
    }

    @Test
    void aRevisionRaisesOrLowersThePlan() {
        BudgetExecution execution = execution(
                event(BudgetEvent.Kind.REVISION, APRIL, "I.1", -60).build(),
                event(BudgetEvent.Kind.REVISION, APRIL, "II.1", 35).build());
        BudgetTable table = execution.on(APRIL).table();
        assertThat(table.line("I.1").orElseThrow().total().dong()).hasValue(0);
        assertThat(table.line("II.1").orElseThrow().total().dong()).hasValue(35 * MILLION);
        assertThat(table.line("II").orElseThrow().total().dong()).hasValue(35 * MILLION);
        assertThat(BudgetValidator.standard().validate(table).inexact()).isEmpty();
        assertThat(execution.plan().line("I.1").orElseThrow().total().dong()).hasValue(60 * MILLION);
    }

    @Test
    void overspendingIsToldWithItsFirstDay() {
        BudgetExecution execution = execution(
                appropriate(APRIL, "V.1", 20),
                pay(APRIL.plusDays(1), "V.1", 20),
                pay(APRIL.plusDays(2), "V.1", 1),
                pay(APRIL.plusDays(3), "V.1", 1));
        assertThat(show(execution.on(APRIL.plusDays(1)).findings())).isEmpty();
        assertThat(show(execution.findings(BudgetValidator.standard()))).containsExactly("overspent V.1 2020-04-18");
        Finding finding = execution.on(APRIL.plusDays(3)).findings().get(0);
        assertThat(execution.on(APRIL.plusDays(3)).findings()).hasSize(1);
        assertThat(finding.message(Language.VI))
                .isEqualTo("Dòng V.1, nguồn “Ngân sách tỉnh”: từ ngày 2020-04-19 đã giải ngân 22, vượt mức 20");
        assertThat(finding.location()).hasToString("Optional[budget.csv:16:D]");
    }

    @Test
    void withoutAppropriationsThePlanIsTheLimit() {
        BudgetExecution execution = execution(pay(APRIL, "V.1", 20), pay(APRIL.plusDays(1), "V.2", 81));
        assertThat(show(execution.findings(BudgetValidator.standard()))).containsExactly("overspent V.2 2020-04-17");
    }

    @Test
    void moreThanThePlanMayNotBeAllottedOrMovedAway() {
        BudgetExecution execution = execution(
                appropriate(APRIL, "V.1", 21),
                event(BudgetEvent.Kind.TRANSFER, APRIL, "V.2", 81).toLine("V.4").build());
        List<Finding> findings = execution.findings(BudgetValidator.standard());
        assertThat(show(findings))
                .containsExactly("appropriated-beyond-plan V.1 2020-04-16", "below-zero V.2 2020-04-16");
        assertThat(findings.get(1).message(Language.EN))
                .isEqualTo("Line V.2, source “Ngân sách tỉnh”: from 2020-04-16 on the plan is below zero (-1)");
    }

    @Test
    void linesOfWhichNothingWasDrawnAreTold() {
        BudgetExecution execution =
                execution(appropriate(APRIL, "V.1", 20), appropriate(APRIL, "V.2", 80), pay(APRIL, "V.2", 1));
        List<Finding> findings = execution.findings(BudgetValidator.standard());
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message(Language.EN)).isEqualTo("Line V.1: nothing paid out by 2020-04-16 of 20");
    }

    @Test
    void aBrokenPlanIsBrokenOnEveryDay() {
        BudgetTable broken = PlanTable.asPrinted().with(15, 'D', "1.510").table();
        BudgetExecution execution = BudgetExecution.of(
                        broken, List.of(appropriate(APRIL, "V.1", 20), pay(APRIL, "V.1", 20)))
                .orThrow();
        assertThat(BudgetValidator.standard()
                        .validate(execution.on(APRIL).table())
                        .findings())
                .extracting(finding -> finding.code().id())
                .contains("row-sum", "children-sum", "grand-total");
        assertThat(execution.findings(BudgetValidator.standard()))
                .as("said of the plan already")
                .isEmpty();
    }

    @Test
    void theShareExecutedIsThatOfTheRevisedPlan() {
        assertThat(figures(1_000, 900, 900, 300).executedPercent(1)).contains(new BigDecimal("33.3"));
        assertThat(figures(1_000, 900, 900, 300).undrawn()).isEqualTo(600 * MILLION);
        assertThat(figures(0, 0, 0, 0).executedPercent(1)).isEmpty();
    }

    private static List<String> wrong(BudgetEvent event) {
        Checked<BudgetExecution> execution = BudgetExecution.of(PLAN, List.of(event));
        assertThat(execution.value().orElseThrow().days())
                .hasSize(execution.findings().isEmpty() ? 1 : 0);
        return execution.findings().stream()
                .map(finding -> finding.code().id()
                        + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    @Test
    void everyWrongEventIsToldAndLeftOut() {
        assertThat(wrong(pay(APRIL, "V.1", 20))).isEmpty();
        assertThat(wrong(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "V.9", 20)
                        .location(Location.ofFile("events.csv").row(2))
                        .build()))
                .containsExactly("event-line events.csv:2");
        assertThat(wrong(pay(APRIL, "V", 20))).containsExactly("event-sum");
        assertThat(wrong(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "V.1", 20)
                        .source("ODA")
                        .build()))
                .containsExactly("event-source");
        assertThat(wrong(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "V.1", 20)
                        .source("total")
                        .build()))
                .containsExactly("event-source");
        assertThat(wrong(pay(APRIL, "V.1", 0))).containsExactly("event-amount");
        assertThat(wrong(pay(APRIL, "V.1", -1))).containsExactly("event-amount");
        assertThat(wrong(event(BudgetEvent.Kind.REVISION, APRIL, "V.1", -1).build()))
                .isEmpty();
        assertThat(wrong(event(BudgetEvent.Kind.REVISION, APRIL, "V.1", 0).build()))
                .containsExactly("event-amount");
        assertThat(wrong(event(BudgetEvent.Kind.TRANSFER, APRIL, "V.1", 1).build()))
                .containsExactly("transfer-to-itself");
        assertThat(wrong(event(BudgetEvent.Kind.TRANSFER, APRIL, "V.1", 1)
                        .toLine("V.1")
                        .build()))
                .containsExactly("transfer-to-itself");
        assertThat(wrong(event(BudgetEvent.Kind.TRANSFER, APRIL, "V.1", 1)
                        .toSource(PlanTable.COUNTERPART)
                        .build()))
                .isEmpty();
        assertThat(wrong(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "V.1", 1)
                        .toLine("V.2")
                        .build()))
                .containsExactly("target-without-transfer");
        assertThat(wrong(event(BudgetEvent.Kind.TRANSFER, APRIL, "V.1", 1)
                        .toLine("V")
                        .toSource("ODA")
                        .build()))
                .containsExactly("event-sum", "event-source");
        assertThat(wrong(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "V.1", 1)
                        .dong(Long.MAX_VALUE)
                        .build()))
                .containsExactly("event-too-large");
        assertThat(wrong(event(BudgetEvent.Kind.REVISION, APRIL, "V.1", 1)
                        .dong(Long.MIN_VALUE)
                        .build()))
                .containsExactly("event-too-large");
    }

    @Test
    void aTableWithoutSourcesHasItsTotalForOne() {
        BudgetTable plan = BudgetTable.builder(MoneyUnit.MILLION)
                .row("I", "x", "5")
                .row("", "TOTAL", "5")
                .build()
                .orThrow();
        BudgetExecution execution = BudgetExecution.of(
                        plan,
                        List.of(event(BudgetEvent.Kind.DISBURSEMENT, APRIL, "I", 6)
                                .source("total")
                                .build()))
                .orThrow();
        assertThat(execution.on(APRIL).figures("TOTAL", "total")).isEqualTo(figures(5, 5, 0, 6));
        assertThat(show(execution.on(APRIL).findings())).containsExactly("overspent I 2020-04-16");
    }

    @Test
    void eventsTakeMoney() {
        BudgetEvent event = event(BudgetEvent.Kind.REVISION, APRIL, "V.1", 1)
                .amount(Dong.amount(5))
                .build();
        assertThat(event.dong()).isEqualTo(5);
        assertThat(event.amount()).isEqualTo(Dong.amount(5));
        assertThatThrownBy(() -> BudgetEvent.builder().amount(Money.of(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BudgetEvent.builder().amount(Dong.amount(java.math.BigInteger.TEN.pow(19))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must fit a long");
    }

    @Test
    void eventsAreReadFromCells() {
        Location file = Location.ofFile("events.csv");
        BudgetExecution execution = BudgetExecution.builder(PLAN)
                .row(
                        Optional.of(file.row(2)),
                        Map.of(
                                "day",
                                "16/4/2020",
                                "kind",
                                "Giải ngân",
                                "line",
                                "V.1",
                                "source",
                                PlanTable.PROVINCE,
                                "amount",
                                "1,5"))
                .row(
                        Optional.of(file.row(3)),
                        Map.of(
                                "day",
                                "2020-04-17",
                                "kind",
                                "transfer",
                                "line",
                                "V.1",
                                "source",
                                PlanTable.PROVINCE,
                                "amount",
                                "10",
                                "to_line",
                                "V.2",
                                "to_source",
                                "",
                                "document",
                                "01/QĐ"))
                .build()
                .orThrow();
        assertThat(execution.days()).containsExactly(APRIL, APRIL.plusDays(1));
        BudgetState.Amounts figures = execution.on(APRIL.plusDays(1)).figures("V.1", PlanTable.PROVINCE);
        assertThat(figures).isEqualTo(new BudgetState.Amounts(20 * MILLION, 10 * MILLION, 0, 1_500_000));
    }

    @Test
    void cellsThatCannotBeReadAreTold() {
        Location file = Location.ofFile("events.csv");
        Checked<BudgetExecution> execution = BudgetExecution.builder(PLAN)
                .row(Optional.of(file.row(2)), Map.of("day", "31/4/2020", "kind", "gift", "line", "V.1", "amount", "x"))
                .row(Optional.of(file.row(3)), Map.of())
                .row(
                        Optional.of(file.row(4)),
                        Map.of(
                                "day",
                                "a/b/c",
                                "kind",
                                "transfer",
                                "line",
                                "V.1",
                                "source",
                                PlanTable.PROVINCE,
                                "amount",
                                "1"))
                .build();
        assertThat(execution.findings())
                .extracting(finding ->
                        finding.code().id() + " " + finding.location().orElseThrow())
                .containsExactly(
                        "event-day events.csv:2",
                        "event-kind events.csv:2",
                        "event-amount-unreadable events.csv:2",
                        "event-day events.csv:3",
                        "event-kind events.csv:3",
                        "event-amount-unreadable events.csv:3",
                        "event-day events.csv:4");
        assertThat(execution.value().orElseThrow().days()).isEmpty();
        assertThatThrownBy(() -> BudgetExecution.builder(PLAN).row(Optional.empty(), Map.of("date", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(BudgetExecution.Builder.columns()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-16, 2020-04-16",
        "16/4/2020, 2020-04-16",
        "06/04/2020, 2020-04-06",
        "29/2/2020, 2020-02-29",
        "29/2/2019, ",
        "2020-4-16, ",
        "+16/4/2020, ",
        "16/4/20, ",
        "16/4/12020, ",
        "+12020-04-16, ",
        "16-4-2020, ",
        "16/4/2020/, ",
        "٠١/4/2020, "
    })
    void daysAreWrittenInTwoWays(String printed, LocalDate expected) {
        Checked<BudgetExecution> execution = BudgetExecution.builder(PLAN)
                .row(
                        Optional.empty(),
                        Map.of(
                                "day",
                                printed,
                                "kind",
                                "disbursement",
                                "line",
                                "V.1",
                                "source",
                                PlanTable.PROVINCE,
                                "amount",
                                "1"))
                .build();
        assertThat(execution.value().orElseThrow().days()).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whatComesAfterTheDayDoesNotCount() {
        BudgetExecution execution =
                execution(pay(APRIL, "V.1", 5), pay(APRIL.plusDays(2), "V.2", 500), pay(APRIL.plusDays(9), "V.4", 1));
        assertThat(execution.size()).isEqualTo(3);
        assertThat(execution.size(APRIL.minusDays(1))).isZero();
        assertThat(execution.size(APRIL)).isEqualTo(1);
        assertThat(execution.size(APRIL.plusDays(2))).isEqualTo(2);
        BudgetValidator validator = BudgetValidator.standard();
        assertThat(show(execution.findings(validator, APRIL.plusDays(1)))).isEmpty();
        assertThat(show(execution.findings(validator, APRIL.plusDays(2)))).containsExactly("overspent V.2 2020-04-18");
        assertThat(undrawn(execution, APRIL.minusDays(1))).contains("V.1", "V.2", "V.4");
        assertThat(undrawn(execution, APRIL.plusDays(1))).doesNotContain("V.1").contains("V.2", "V.4");
        assertThat(undrawn(execution, APRIL.plusDays(9))).doesNotContain("V.1", "V.2", "V.4");
        assertThat(execution.findings(validator)).isEqualTo(execution.findings(validator, APRIL.plusDays(9)));
        assertThat(execution().findings(validator)).isEmpty();
        assertThat(execution).hasToString("BudgetExecution of " + PLAN + " with 3 events");
        assertThat(execution.on(APRIL)).hasToString("BudgetState of 2020-04-16");
    }

    private static List<String> undrawn(BudgetExecution execution, LocalDate day) {
        return execution.findings(BudgetValidator.standard(), day).stream()
                .filter(finding -> finding.code() == BudgetFinding.UNDRAWN)
                .map(finding -> finding.facts().get("line"))
                .toList();
    }

    @Test
    void whatWasWrongBeforeIsNotSaidAgain() {
        BudgetTable wrong = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .row("I", "x", "10", "9")
                .row("II", "y", "5", "5")
                .row("", "TOTAL", "15", "14")
                .build()
                .value()
                .orElseThrow();
        BudgetEvent lower = BudgetEvent.builder()
                .day(APRIL)
                .kind(BudgetEvent.Kind.REVISION)
                .line("II")
                .source("A")
                .dong(-2 * MILLION)
                .build();
        BudgetExecution execution = BudgetExecution.of(wrong, List.of(lower)).orThrow();
        assertThat(BudgetValidator.standard()
                        .validate(execution.on(APRIL).table())
                        .findings())
                .extracting(finding -> finding.code().id())
                .contains("row-sum");
        assertThat(execution.findings(BudgetValidator.standard()))
                .extracting(Finding::code)
                .containsOnly(BudgetFinding.UNDRAWN);
        BudgetValidator expecting = BudgetValidator.of(BudgetOptions.builder()
                .addExpectation(new BudgetOptions.Expectation("A", java.math.BigInteger.valueOf(14 * MILLION)))
                .build());
        assertThat(execution.findings(expecting))
                .filteredOn(finding -> finding.code() == BudgetFinding.HEADLINE)
                .extracting(finding -> finding.facts().get("day"))
                .containsExactly("2020-04-16");
    }

    @Test
    void aLineHasFiguresForEachColumn() {
        BudgetState state = execution(pay(APRIL, "V.1", 1)).on(APRIL);
        BudgetLine line = PLAN.line("V.1").orElseThrow();
        assertThat(state.figures(line))
                .containsExactly(figures(20, 20, 0, 1), figures(20, 20, 0, 1), figures(0, 0, 0, 0));
        assertThat(state.figures(PLAN.grandTotal().orElseThrow()).get(0)).isEqualTo(figures(17_770, 17_770, 0, 1));
        BudgetLine other = state.table().line("V.1").orElseThrow();
        assertThatThrownBy(() -> state.figures(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amountsBesideTheLargestPlanMustFit() {
        long large = Long.MAX_VALUE - 10;
        for (long planned : new long[] {large, -large}) {
            BudgetTable plan = BudgetTable.builder(MoneyUnit.DONG)
                    .source(FundingSource.of("A"))
                    .row("I", "x", Long.toString(planned), Long.toString(planned))
                    .build()
                    .value()
                    .orElseThrow();
            BudgetEvent.Builder event = BudgetEvent.builder()
                    .day(APRIL)
                    .kind(BudgetEvent.Kind.REVISION)
                    .line("I")
                    .source("A");
            assertThat(BudgetExecution.of(plan, List.of(event.dong(10).build())).findings())
                    .isEmpty();
            assertThat(BudgetExecution.of(plan, List.of(event.dong(11).build())).findings())
                    .extracting(finding -> finding.code().id())
                    .containsExactly("event-too-large");
        }
    }

    @Test
    void unknownPlacesAreRefused() {
        BudgetState state = execution(pay(APRIL, "V.1", 1)).on(APRIL);
        assertThatThrownBy(() -> state.figures("V.9", "total")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> state.figures("V", "ODA")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyKindHasAnId() {
        assertThat(BudgetEvent.Kind.values())
                .allMatch(kind -> BudgetEvent.Kind.ofId(kind.id()).orElseThrow() == kind);
        assertThat(BudgetEvent.Kind.ofId("x")).isEmpty();
        assertThat(BudgetFinding.values()).extracting(BudgetFinding::id).doesNotHaveDuplicates();
    }
}
