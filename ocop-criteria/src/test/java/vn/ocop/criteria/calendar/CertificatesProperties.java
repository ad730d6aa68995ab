// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Star;

/** Certificates against a plain restatement of the rules, day by day. */
class CertificatesProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 5, 22);
    private static final LocalDate RULES_OF_2023 = LocalDate.of(2023, 2, 24);
    private static final LocalDate RULES_OF_2019 = LocalDate.of(2019, 8, 21);
    private static final Certificates NEW =
            Programme.under(Books.OF_2026, WorkingDays.weekdays()).certificates();
    private static final Certificates OLD =
            Programme.under(Books.OF_2023, WorkingDays.weekdays()).certificates();
    private static final Certificates ACROSS =
            Programme.of(Books.ALL, WorkingDays.weekdays()).certificates();

    /** 36 months later, the last day of the month where the month is too short. */
    private static LocalDate lastDay(LocalDate issued) {
        YearMonth month = YearMonth.of(issued.getYear() + 3, issued.getMonth());
        return month.atDay(Math.min(issued.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static CertificateState ofNew(LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            return CertificateState.EXPIRED;
        }
        if (day.isBefore(last.minusDays(180))) {
            return CertificateState.VALID;
        }
        return day.isAfter(last.minusDays(120)) ? CertificateState.EXPIRING : CertificateState.WINDOW_OPEN;
    }

    private static CertificateState ofOld(LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            return CertificateState.EXPIRED;
        }
        return day.isBefore(last.minusDays(30)) ? CertificateState.VALID : CertificateState.EXPIRING;
    }

    private static CertificateState across(LocalDate day, LocalDate last) {
        if (!day.isBefore(IN_FORCE)) {
            return ofNew(day, last);
        }
        if (!day.isBefore(RULES_OF_2023)) {
            return ofOld(day, last);
        }
        return day.isAfter(last) ? CertificateState.EXPIRED : CertificateState.VALID;
    }

    /** Every day of issue there is, not a sample: there are only 6,574. */
    @Test
    void everyDayOfIssueFrom2018To2035HasItsWindowAndStates() {
        int days = 0;
        for (LocalDate issued = FIRST; !issued.isAfter(LAST); issued = issued.plusDays(1)) {
            LocalDate last = lastDay(issued);
            CertificateTimeline timeline = follow(NEW, issued);
            assertThat(timeline.lastDay()).isEqualTo(last);
            assertThat(timeline.window()).contains(new DaySpan(last.minusDays(180), last.minusDays(120)));
            assertThat(timeline.changes())
                    .containsExactly(
                            new CertificateTimeline.StateChange(issued, CertificateState.VALID),
                            new CertificateTimeline.StateChange(last.minusDays(180), CertificateState.WINDOW_OPEN),
                            new CertificateTimeline.StateChange(last.minusDays(119), CertificateState.EXPIRING),
                            new CertificateTimeline.StateChange(last.plusDays(1), CertificateState.EXPIRED));
            boolean prolongable =
                    last.minusDays(120).isBefore(IN_FORCE) && !last.plusDays(1).isBefore(IN_FORCE);
            assertThat(timeline.prolongableUntil().isPresent()).isEqualTo(prolongable);
            days++;
        }
        assertThat(days).isEqualTo(6_574);
    }

    @Property(tries = 300)
    void eachDayHasTheOneStateThatTheArticlesGive(@ForAll("issueDays") LocalDate issued) {
        LocalDate last = lastDay(issued);
        CertificateTimeline young = follow(NEW, issued);
        CertificateTimeline old = follow(OLD, issued);
        for (LocalDate day : interesting(issued, last)) {
            boolean issuedYet = !day.isBefore(issued);
            assertThat(young.stateOn(day)).isEqualTo(issuedYet ? ofNew(day, last) : CertificateState.NOT_ISSUED);
            assertThat(old.stateOn(day)).isEqualTo(issuedYet ? ofOld(day, last) : CertificateState.NOT_ISSUED);
            if (!issued.isBefore(RULES_OF_2019)) {
                assertThat(follow(ACROSS, issued).stateOn(day))
                        .isEqualTo(issuedYet ? across(day, last) : CertificateState.NOT_ISSUED);
            }
        }
    }

    @Property(tries = 60)
    void statesChangeOnTheStatedDaysOnlyAndNeverBack(
            @ForAll("issueDays") LocalDate issued, @ForAll("delays") int received, @ForAll("delays") int decided) {
        LocalDate from = issued.isBefore(RULES_OF_2019) ? RULES_OF_2019 : issued;
        CertificateTimeline timeline = ACROSS.follow(CertificateHistory.builder()
                        .certificate(certificate(from))
                        .addCase(CertificateHistory.Case.builder()
                                .kind(CaseKind.REEVALUATION)
                                .received(from.plusDays(received))
                                .decided(from.plusDays(received).plusDays(decided))
                                .build())
                        .build())
                .value()
                .orElseThrow();
        Map<LocalDate, CertificateState> stated = new HashMap<>();
        timeline.changes().forEach(change -> stated.put(change.day(), change.state()));
        CertificateState before = CertificateState.NOT_ISSUED;
        for (LocalDate day = from.minusDays(2); day.isBefore(from.plusDays(1_500)); day = day.plusDays(1)) {
            CertificateState state = timeline.stateOn(day);
            if (state != before) {
                assertThat(stated).containsEntry(day, state);
                assertThat(state).isGreaterThan(before);
            } else {
                assertThat(stated).doesNotContainKey(day);
            }
            before = state;
        }
        assertThat(before).isEqualTo(CertificateState.EXPIRED);
    }

    @Property(tries = 200)
    void whatIsDueIsDueOnceOverAnySplitOfTheDays(@ForAll("issueDays") LocalDate issued, @ForAll("delays") int cut) {
        LocalDate from = issued.isBefore(RULES_OF_2019) ? RULES_OF_2019 : issued;
        CertificateTimeline timeline = follow(ACROSS, from);
        LocalDate end = from.plusDays(1_500);
        LocalDate split = from.plusDays(cut);
        List<Due> whole = ACROSS.due(timeline, new DaySpan(from, end));
        List<Due> first = ACROSS.due(timeline, new DaySpan(from, split));
        List<Due> second = ACROSS.due(timeline, new DaySpan(split.plusDays(1), end));

        assertThat(java.util.stream.Stream.concat(first.stream(), second.stream())
                        .toList())
                .isEqualTo(whole);
        assertThat(whole).isSorted();
        assertThat(whole.stream().map(Due::kind).toList()).contains(Due.Kind.CERTIFICATE_ENDS);
    }

    private static List<LocalDate> interesting(LocalDate issued, LocalDate last) {
        return List.of(
                issued.minusDays(1),
                issued,
                issued.plusDays(1),
                last.minusDays(181),
                last.minusDays(180),
                last.minusDays(179),
                last.minusDays(121),
                last.minusDays(120),
                last.minusDays(119),
                last.minusDays(31),
                last.minusDays(30),
                last.minusDays(29),
                last.minusDays(1),
                last,
                last.plusDays(1),
                last.plusDays(181),
                RULES_OF_2023.minusDays(1),
                RULES_OF_2023,
                IN_FORCE.minusDays(1),
                IN_FORCE);
    }

    @Provide
    Arbitrary<LocalDate> issueDays() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay)
                .edgeCases(edges -> edges.add(
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 2, 28),
                        LocalDate.of(2023, 2, 28),
                        LocalDate.of(2024, 3, 31),
                        LocalDate.of(2023, 5, 20),
                        LocalDate.of(2023, 5, 21),
                        LocalDate.of(2023, 5, 22),
                        LocalDate.of(2023, 9, 18),
                        LocalDate.of(2023, 9, 19),
                        LocalDate.of(2026, 5, 21),
                        IN_FORCE,
                        LocalDate.of(2019, 8, 20),
                        RULES_OF_2019,
                        RULES_OF_2023,
                        LAST));
    }

    @Provide
    Arbitrary<Integer> delays() {
        return Arbitraries.integers()
                .between(0, 1_400)
                .edgeCases(edges -> edges.add(0, 1, 915, 916, 917, 975, 976, 977, 1_094, 1_095, 1_096, 1_097));
    }

    private static CertificateTimeline follow(Certificates rules, LocalDate issued) {
        return rules.follow(certificate(issued)).value().orElseThrow();
    }

    private static Certificate certificate(LocalDate issued) {
        return Certificate.builder()
                .productId("P-01")
                .star(Star.FOUR)
                .issued(issued)
                .build();
    }
}
