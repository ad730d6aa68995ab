// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CaseKind;

class ApplicabilityTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate NEW_LAW = LocalDate.of(2026, 5, 22);

    private final Applicability applicability = new Rulebooks().applicability();

    @ParameterizedTest
    @CsvSource({
        // received, evaluated, kind, rulebook, inferred, clause
        "2019-08-20, 2019-08-20, FIRST, -, no, qd-1048-2019",
        "2019-08-20, 2019-08-21, FIRST, qd-1048-2019, yes, qd-1048-2019",
        "2019-08-21, 2019-08-21, REEVALUATION, qd-1048-2019, no, qd-1048-2019",
        "2020-04-16, 2020-09-30, FIRST, qd-1048-2019, no, qd-1048-2019",
        "2023-02-01, 2023-02-23, UPGRADE, qd-1048-2019, no, qd-1048-2019",
        "2023-02-23, 2023-02-24, FIRST, qd-148-2023, yes, qd-148-2023",
        "2023-02-24, 2023-02-24, FIRST, qd-148-2023, no, qd-148-2023",
        "2025-06-30, 2025-06-30, FIRST, qd-148-2023, no, qd-148-2023",
        "2025-06-30, 2025-07-01, FIRST, -, no, qd-1489-2025",
        "2025-07-01, 2025-07-05, REEVALUATION, -, no, qd-1489-2025",
        "2020-01-01, 2025-07-05, FIRST, -, no, qd-1489-2025",
        "2025-07-05, 2025-07-06, FIRST, qd-148-2023, no, qd-1489-2025",
        "2020-01-01, 2025-07-06, FIRST, qd-148-2023, yes, qd-1489-2025",
        "2026-05-21, 2026-05-21, FIRST, qd-148-2023, no, qd-1489-2025",
        "2026-05-21, 2026-05-22, FIRST, qd-148-2023, no, qd-26-2026 art.12 cl.2 pt.a",
        "2026-05-21, 2026-07-21, FIRST, qd-148-2023, no, qd-26-2026 art.12 cl.2 pt.a",
        "2026-05-21, 2026-07-21, UPGRADE, qd-148-2023, no, qd-26-2026 art.12 cl.2 pt.a",
        "2026-05-21, 2026-07-22, FIRST, qd-26-2026, yes, qd-26-2026 art.12 cl.2 pt.a",
        "2026-05-21, 2026-07-22, UPGRADE, qd-26-2026, yes, qd-26-2026 art.12 cl.2 pt.a",
        "2026-05-21, 2026-06-21, REEVALUATION, qd-148-2023, no, qd-26-2026 art.12 cl.2 pt.b",
        "2026-05-21, 2026-06-22, REEVALUATION, qd-26-2026, yes, qd-26-2026 art.12 cl.2 pt.b",
        "2020-01-01, 2026-06-22, REEVALUATION, qd-26-2026, yes, qd-26-2026 art.12 cl.2 pt.b",
        "2026-05-22, 2026-05-22, FIRST, qd-26-2026, no, qd-26-2026 art.11 cl.1",
        "2026-05-22, 2026-06-01, REEVALUATION, qd-26-2026, no, qd-26-2026 art.11 cl.1",
        "2026-05-23, 2026-05-22, FIRST, -, no, qd-26-2026 art.7 cl.2",
        "2026-05-22, 2026-05-21, UPGRADE, -, no, qd-26-2026 art.7 cl.2",
        "2019-08-21, 2019-08-20, FIRST, -, no, qd-26-2026 art.7 cl.2"
    })
    void casesFallUnderTheirRulebook(
            LocalDate received, LocalDate evaluated, CaseKind kind, String rulebook, String inferred, String clause) {
        Applicability.Ruling ruling = applicability.decide(kind, received, evaluated);
        assertThat(ruling.rulebookId()).isEqualTo(Optional.of(rulebook).filter(id -> !id.equals("-")));
        assertThat(ruling.isRefusal()).isEqualTo(rulebook.equals("-"));
        assertThat(ruling.inferred()).isEqualTo(inferred.equals("yes"));
        assertThat(ruling.clause().orElseThrow()).hasToString(clause);
    }

    @Test
    void everyPairOfDaysOf2026HasExactlyOneRule() {
        for (int r = 0; r < 365; r++) {
            LocalDate received = NEW_YEAR.plusDays(r);
            for (int e = 0; e < 365; e++) {
                LocalDate evaluated = NEW_YEAR.plusDays(e);
                for (CaseKind kind : CaseKind.values()) {
                    assertOne(kind, received, evaluated);
                }
            }
        }
    }

    @Test
    void theDaysAroundEveryLimitOfEveryYearHaveExactlyOneRule() {
        List<LocalDate> days = new ArrayList<>();
        for (String limit : List.of(
                "2019-08-21", "2023-02-24", "2025-07-01", "2025-07-06", "2026-05-22", "2026-06-22", "2026-07-22")) {
            for (int step = -2; step <= 2; step++) {
                days.add(LocalDate.parse(limit).plusDays(step));
            }
        }
        days.add(LocalDate.of(1900, 1, 1));
        days.add(LocalDate.of(2100, 1, 1));
        for (LocalDate received : days) {
            for (LocalDate evaluated : days) {
                for (CaseKind kind : CaseKind.values()) {
                    assertOne(kind, received, evaluated);
                }
            }
        }
    }

    private void assertOne(CaseKind kind, LocalDate received, LocalDate evaluated) {
        List<TransitionRule> rules = applicability.rulesFor(kind, received, evaluated);
        if (rules.size() != 1) {
            assertThat(rules).as("%s %s %s", kind, received, evaluated).hasSize(1);
        }
        Applicability.Ruling ruling = rules.get(0).ruling();
        if (!received.isBefore(NEW_LAW) && !evaluated.isBefore(received)) {
            assertThat(ruling.rulebookId()).contains("qd-26-2026");
        }
        assertThat(ruling.isRefusal()).isNotEqualTo(ruling.rulebookId().isPresent());
    }

    @Test
    void rulesOfTheOldRegimeStayAliveUntilTheirLastDay() {
        int first = 0;
        int again = 0;
        LocalDate received = NEW_LAW.minusDays(1);
        for (int day = 1; day <= 100; day++) {
            LocalDate evaluated = NEW_LAW.plusDays(day);
            first += isOld(CaseKind.FIRST, received, evaluated) ? 1 : 0;
            again += isOld(CaseKind.REEVALUATION, received, evaluated) ? 1 : 0;
        }
        // the first day, 22 May 2026, is not counted
        assertThat(first).isEqualTo(60);
        assertThat(again).isEqualTo(30);
    }

    private boolean isOld(CaseKind kind, LocalDate received, LocalDate evaluated) {
        return applicability.decide(kind, received, evaluated).rulebookId().equals(Optional.of("qd-148-2023"));
    }

    @Test
    void everyRuleGivesItsReasonInBothLanguages() {
        Applicability.Ruling ruling =
                applicability.decide(CaseKind.FIRST, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 1));
        assertThat(ruling.reason().vi()).contains("suy ra");
        assertThat(ruling.reason().en()).contains("inferred");
    }

    @Test
    void whereNoRulebookSpeaksTheCaseIsRefusedWithoutAClause() {
        Applicability.Ruling ruling = Applicability.of(List.of()).decide(CaseKind.FIRST, NEW_LAW, NEW_LAW);
        assertThat(ruling.isRefusal()).isTrue();
        assertThat(ruling.clause()).isEmpty();
        assertThat(ruling.reason().en()).isNotBlank();
    }

    @Test
    void aRulebookOfOnesOwnMayJoin() {
        Rulebook own =
                own("<applies received-until=\"2026-05-21\" evaluated-until=\"2019-01-01\" vi=\"Có\" en=\"Own\"/>");
        Applicability both = Applicability.of(List.of(own, new Rulebooks().get("qd-26-2026")));
        assertThat(both.decide(CaseKind.FIRST, LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 2))
                        .rulebookId())
                .contains("sample");
        assertThat(both.decide(CaseKind.FIRST, NEW_LAW, NEW_LAW).rulebookId()).contains("qd-26-2026");
    }

    @Test
    void rulebooksThatHoldForTheSameCaseDoNotGoTogether() {
        Rulebook own = own("<applies vi=\"Luôn\" en=\"Always\"/>");
        Rulebook law = new Rulebooks().get("qd-26-2026");
        assertThatThrownBy(() -> Applicability.of(List.of(law, own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("qd-26-2026")
                .hasMessageContaining("sample");
    }

    @ParameterizedTest
    @CsvSource({
        "received-from='2020-01-01', received-until='2019-12-31', no",
        "received-from='2020-01-02', evaluated-until='2020-01-01', no",
        "received-from='2020-01-01', evaluated-until='2020-01-01', yes",
        "received-until='2020-01-01', received-from='2020-01-02', no",
        "received-until='2020-01-01', received-from='2020-01-01', yes",
        "evaluated-until='2020-01-01', evaluated-from='2020-01-02', no",
        "evaluated-until='2020-01-01', evaluated-from='2020-01-01', yes",
        "cases='first', cases='upgrade reevaluation', no",
        "cases='first', cases='upgrade first', yes",
        "cases='first', received-from='2020-01-01', yes"
    })
    void rulesMeetWhereTheyShareACase(String one, String other, String meet) {
        String rules = "<applies " + one + " vi='a' en='a'/><refused " + other + " vi='b' en='b'/>";
        Samples samples = withTransitions(rules);
        List<String> codes = samples.read().findings().stream()
                .map(finding -> finding.code().id())
                .filter(code -> code.equals("rule-overlap"))
                .toList();
        assertThat(codes).hasSize(meet.equals("yes") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "received-until='2020-01-02', evaluated-from='2020-01-01', yes",
        "received-until='2020-01-01', evaluated-from='2020-01-01', no",
        "received-from='2020-01-01', evaluated-from='2020-01-05', yes"
    })
    void reversedRulesMeetWhereTheyShareACase(String one, String other, String meet) {
        String reversed = " evaluated-before-received='yes' vi='a' en='a'/>";
        Samples samples = withTransitions("<refused " + one + reversed + "<refused " + other + reversed);
        assertThat(samples.read().findings())
                .filteredOn(finding -> finding.code() == RulebookFinding.RULE_OVERLAP)
                .hasSize(meet.equals("yes") ? 1 : 0);
    }

    private static Rulebook own(String rules) {
        return withTransitions(rules).read().orThrow();
    }

    private static Samples withTransitions(String rules) {
        return Samples.sample()
                .change(
                        Samples.MAIN,
                        "  <sectors>",
                        "<transitions cite=\"doc art.8\">" + rules + "</transitions>\n  <sectors>");
    }

    @Test
    void aLastDayOfRestMovesWhereItIsReadSo() {
        LocalDate received = LocalDate.of(2026, 5, 21);
        LocalDate sunday = LocalDate.of(2026, 6, 21);
        LocalDate monday = sunday.plusDays(1);
        Applicability printed = new Rulebooks().applicability();
        Applicability moving = printed.movingLastDays(day -> day.getDayOfWeek().getValue() > 5);
        for (Applicability rules : List.of(printed, moving)) {
            assertThat(rules.decide(CaseKind.REEVALUATION, received, sunday).rulebookId())
                    .contains("qd-148-2023");
            assertThat(rules.decide(CaseKind.REEVALUATION, received, monday.plusDays(1))
                            .rulebookId())
                    .contains("qd-26-2026");
            assertThat(rules.rulebooks()).hasSize(3);
        }
        assertThat(printed.decide(CaseKind.REEVALUATION, received, monday).rulebookId())
                .contains("qd-26-2026");
        assertThat(moving.decide(CaseKind.REEVALUATION, received, monday).rulebookId())
                .contains("qd-148-2023");
    }
}
