// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Whether the rulebook in use is the one that applies: articles 11 and 12 of 26/2026, and the ends of the older ones. */
class RegimeTest {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final List<Rulebook> ALL =
            SHELF.ids().stream().map(SHELF::get).toList();

    private static Regime regime(String id, String kind, String received, String evaluated, String rest) {
        return Regime.of(
                Policies.of(SHELF.get(id)).with(Policy.DAYS_REST, rest),
                ALL,
                kind.isEmpty() ? Optional.empty() : Optional.of(CaseKind.valueOf(kind)),
                received.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(received)),
                LocalDate.parse(evaluated),
                RegimeTest::isWeekend);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<String> codes(Regime regime) {
        return regime.findings().stream().map(finding -> finding.code().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // rulebook, kind, received, evaluated, codes
                "qd-26-2026,   FIRST,        2026-05-22, 2026-05-22, -",
                "qd-26-2026,   FIRST,        2026-05-21, 2026-07-21, other-rulebook-applies",
                "qd-26-2026,   FIRST,        2026-05-21, 2026-07-22, -",
                "qd-148-2023,  FIRST,        2026-05-21, 2026-07-21, -",
                "qd-148-2023,  UPGRADE,      2026-05-21, 2026-07-22, rulebook-lapsed other-rulebook-applies",
                "qd-148-2023,  REEVALUATION, 2026-05-21, 2026-06-21, -",
                "qd-148-2023,  FIRST,        2026-05-22, 2026-06-01, other-rulebook-applies",
                "qd-26-2026,   FIRST,        2026-05-21, 2026-05-21, not-yet-in-force other-rulebook-applies",
                "qd-1048-2019, FIRST,        2020-01-10, 2020-11-15, -",
                "qd-1048-2019, FIRST,        2023-01-10, 2023-02-24, rulebook-lapsed other-rulebook-applies",
                "qd-148-2023,  FIRST,        2025-06-01, 2025-07-01, no-rulebook-applies",
            })
    void sayWhatSpeaksAgainstTheRulebookInUse(
            String id, String kind, String received, String evaluated, String expected) {
        assertThat(codes(regime(id, kind, received, evaluated, "none")))
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @Test
    void whyItAppliesIsTheClause() {
        Regime first = regime("qd-26-2026", "FIRST", "2026-06-01", "2026-08-01", "none");
        assertThat(first.ruling().orElseThrow().clause().orElseThrow()).hasToString("qd-26-2026 art.11 cl.1");
        Regime old = regime("qd-148-2023", "UPGRADE", "2026-05-20", "2026-07-01", "none");
        assertThat(old.ruling().orElseThrow().clause().orElseThrow()).hasToString("qd-26-2026 art.12 cl.2 pt.a");
        Regime late = regime("qd-26-2026", "REEVALUATION", "2026-05-20", "2026-07-01", "none");
        assertThat(late.ruling().orElseThrow().inferred()).isTrue();
    }

    @Test
    void lapsedNamesDayAndSuccessor() {
        Finding told = regime("qd-148-2023", "FIRST", "2026-05-21", "2026-07-22", "none")
                .findings()
                .get(0);
        assertThat(told.facts())
                .containsEntry("until", "2026-07-21")
                .containsEntry("successor", "qd-26-2026")
                .containsEntry("day", "2026-07-22");
    }

    /** 21 June 2026, the last of the thirty days, is a Sunday. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-06-21, none,             qd-148-2023, -",
                "2026-06-22, none,             qd-26-2026,  last-day-of-rest",
                "2026-06-22, next-working-day, qd-148-2023, last-day-of-rest",
                "2026-06-23, next-working-day, qd-26-2026,  -",
            })
    void lastDayOfRestMovesInOneReading(String evaluated, String rest, String applies, String expected) {
        Regime regime = regime(applies, "REEVALUATION", "2026-05-01", evaluated, rest);
        assertThat(regime.ruling().orElseThrow().rulebookId()).contains(applies);
        assertThat(codes(regime)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whereItDependsOnTheKindOfCaseThatIsSaid() {
        assertThat(codes(regime("qd-148-2023", "", "2026-05-01", "2026-07-01", "none")))
                .containsExactly("kind-needed");
        assertThat(codes(regime("qd-148-2023", "", "2026-05-01", "2026-06-01", "none")))
                .isEmpty();
    }

    @Test
    void withoutADayOfReceiptItIsTakenToBeThatOfTheEvaluation() {
        assertThat(codes(regime("qd-26-2026", "", "", "2026-05-22", "none"))).isEmpty();
        assertThat(codes(regime("qd-26-2026", "", "", "2026-05-21", "none")))
                .containsExactly("not-yet-in-force", "other-rulebook-applies");
    }

    @ParameterizedTest
    @CsvSource({"2020-06-07, true", "2020-06-08, false"})
    void sheetsOf1048ComeFromALaterSourceBeforeIt(String day, boolean told) {
        Optional<Finding> finding =
                Regime.laterSource(SHELF.get("qd-1048-2019").set(1).orElseThrow(), LocalDate.parse(day));
        assertThat(finding.isPresent()).isEqualTo(told);
        finding.ifPresent(of -> assertThat(of.message(Language.EN)).contains("781/QĐ-TTg", "2020-06-08"));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 2_900)
                .map(LocalDate.of(2019, 1, 1)::plusDays)
                .edgeCases(edges -> edges.add(
                        LocalDate.of(2026, 5, 21),
                        LocalDate.of(2026, 5, 22),
                        LocalDate.of(2026, 6, 21),
                        LocalDate.of(2026, 6, 22),
                        LocalDate.of(2026, 7, 21),
                        LocalDate.of(2026, 7, 22)));
    }

    /** Where something applies, exactly the rulebook that applies has nothing said against it but a day of rest. */
    @Property
    void onlyTheRulebookThatAppliesIsNotSpokenAgainst(
            @ForAll CaseKind kind, @ForAll("days") LocalDate received, @ForAll("days") LocalDate evaluated) {
        for (Rulebook rulebook : ALL) {
            Regime regime = Regime.of(
                    Policies.of(rulebook),
                    ALL,
                    Optional.of(kind),
                    Optional.of(received),
                    evaluated,
                    RegimeTest::isWeekend);
            boolean applies = regime.ruling().orElseThrow().rulebookId().equals(Optional.of(rulebook.id()));
            assertThat(codes(regime).contains("other-rulebook-applies")
                            || codes(regime).contains("no-rulebook-applies"))
                    .isEqualTo(!applies);
        }
    }
}
