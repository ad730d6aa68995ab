// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final Programme ALL = Programme.of(Books.ALL, WorkingDays.weekdays());
    private static final Programme UNDER = Programme.under(Books.OF_2026, WorkingDays.weekdays());
    private static final Set<Due.Kind> OF_THE_CERTIFICATE = EnumSet.of(
            Due.Kind.FILING_OPENS,
            Due.Kind.FILING_CLOSES,
            Due.Kind.CERTIFICATE_ENDS,
            Due.Kind.LATE_FILING_CLOSES,
            Due.Kind.PROLONGATION_ENDS);
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
        if (day.isBefore(IN_FORCE) || day.isBefore(last.minusDays(180))) {
            return CertificateState.VALID;
        }
        return day.isAfter(last.minusDays(120)) ? CertificateState.EXPIRING : CertificateState.WINDOW_OPEN;
    }

    private static CertificateState ofOld(LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            return CertificateState.EXPIRED;
        }
        return day.isBefore(RULES_OF_2023) || day.isBefore(last.minusDays(30))
                ? CertificateState.VALID
                : CertificateState.EXPIRING;
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
            LocalDate opens = last.minusDays(180);
            LocalDate closes = last.minusDays(120);
            assertThat(timeline.window())
                    .isEqualTo(
                            closes.isBefore(IN_FORCE)
                                    ? Optional.empty()
                                    : Optional.of(new DaySpan(opens.isBefore(IN_FORCE) ? IN_FORCE : opens, closes)));
            assertThat(timeline.changes()).isEqualTo(changes(issued, last));
            assertThat(timeline.prolongableUntil())
                    .isEqualTo(
                            closes.isBefore(IN_FORCE) && !last.isBefore(IN_FORCE)
                                    ? Optional.of(last.plusDays(180))
                                    : Optional.empty());
            days++;
        }
        assertThat(days).isEqualTo(6_574);
    }

    /** The changes, found by looking at every day. */
    private static List<CertificateTimeline.StateChange> changes(LocalDate issued, LocalDate last) {
        List<CertificateTimeline.StateChange> changes = new ArrayList<>();
        CertificateState before = CertificateState.NOT_ISSUED;
        for (LocalDate day : new TreeSet<>(List.of(
                issued,
                last.minusDays(180),
                last.minusDays(119),
                last.plusDays(1),
                issued.isAfter(IN_FORCE) ? issued : IN_FORCE))) {
            CertificateState state = ofNew(day, last);
            if (state != before) {
                changes.add(new CertificateTimeline.StateChange(day, state));
                before = state;
            }
        }
        return changes;
    }

    /** What falls due follows from the states alone: whoever asks for the one and for the other gets the same answer. */
    @Property(tries = 150)
    void whatIsDueSaysTheSameAsTheStates(
            @ForAll("issueDays") LocalDate issued, @ForAll("delays") int received, @ForAll boolean isPending) {
        for (Programme programme : List.of(ALL, UNDER)) {
            LocalDate from = issued.isBefore(RULES_OF_2019) ? RULES_OF_2019 : issued;
            CertificateHistory.Builder history = CertificateHistory.builder().certificate(certificate(from));
            if (isPending) {
                history.addCase(CertificateHistory.Case.builder()
                        .kind(CaseKind.REEVALUATION)
                        .received(from.plusDays(received))
                        .complete(from.plusDays(received))
                        .build());
            }
            CertificateTimeline timeline =
                    programme.certificates().follow(history.build()).value().orElseThrow();
            Set<String> expected = new TreeSet<>();
            LocalDate last = timeline.lastDay();
            for (LocalDate day = from; day.isBefore(from.plusDays(1_500)); day = day.plusDays(1)) {
                CertificateState state = timeline.stateOn(day);
                CertificateState next = timeline.stateOn(day.plusDays(1));
                boolean filed = isPending && !day.isBefore(from.plusDays(received));
                boolean opens = state == CertificateState.WINDOW_OPEN
                        && (day.equals(from) || timeline.stateOn(day.minusDays(1)) != state);
                addIf(expected, opens && !filed, day, Due.Kind.FILING_OPENS);
                addIf(
                        expected,
                        state == CertificateState.WINDOW_OPEN && next != state && !filed,
                        day,
                        Due.Kind.FILING_CLOSES);
                addIf(expected, day.equals(last) && state.isInForce(), day, Due.Kind.CERTIFICATE_ENDS);
                boolean late = day.equals(last) && timeline.prolongableUntil().isPresent() && !filed;
                addIf(expected, late, day, Due.Kind.LATE_FILING_CLOSES);
                boolean ends = state == CertificateState.PROLONGED && next != state;
                addIf(expected, ends, day, Due.Kind.PROLONGATION_ENDS);
            }
            Set<String> due = programme
                    .due(new DaySpan(from, from.plusDays(1_499)), List.of(history.build()), List.of())
                    .value()
                    .orElseThrow()
                    .stream()
                    .filter(item -> OF_THE_CERTIFICATE.contains(item.kind()))
                    .map(item -> item.day() + " " + item.kind())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(due).isEqualTo(expected);
        }
    }

    private static void addIf(Set<String> expected, boolean holds, LocalDate day, Due.Kind kind) {
        if (holds) {
            expected.add(day + " " + kind);
        }
    }

    /** Since the decision came into force it does not matter whether its rulebook is applied alone or with those before it. */
    @Property(tries = 150)
    void oneRulebookSaysTheSameAsAllOfThemWhileItIsInForce(
            @ForAll("issueDays") LocalDate issued, @ForAll("delays") int received, @ForAll boolean isPending) {
        LocalDate from = issued.isBefore(RULES_OF_2019) ? RULES_OF_2019 : issued;
        CertificateHistory.Builder history = CertificateHistory.builder().certificate(certificate(from));
        if (isPending) {
            history.addCase(CertificateHistory.Case.builder()
                    .kind(CaseKind.REEVALUATION)
                    .received(from.plusDays(received))
                    .build());
        }
        CertificateTimeline one = NEW.follow(history.build()).value().orElseThrow();
        CertificateTimeline all = ACROSS.follow(history.build()).value().orElseThrow();
        assertThat(one.prolongedUntil()).isEqualTo(all.prolongedUntil());
        assertThat(one.prolongableUntil()).isEqualTo(all.prolongableUntil());
        assertThat(one.window()).isEqualTo(all.window());
        LocalDate first = from.isBefore(IN_FORCE) ? IN_FORCE : from;
        for (LocalDate day = first; day.isBefore(from.plusDays(1_500)); day = day.plusDays(1)) {
            assertThat(one.stateOn(day)).isEqualTo(all.stateOn(day));
        }
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
