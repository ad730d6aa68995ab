// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.calendar.Books.certificate;
import static vn.ocop.criteria.calendar.Books.cite;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;

class CertificatesTest {
    @TempDir
    Path folder;

    private static final Certificates NEW =
            Programme.under(Books.OF_2026, WorkingDays.weekdays()).certificates();
    private static final Certificates OLD =
            Programme.under(Books.OF_2023, WorkingDays.weekdays()).certificates();
    private static final Certificates FIRST =
            Programme.under(Books.OF_2019, WorkingDays.weekdays()).certificates();
    private static final Certificates ACROSS =
            Programme.of(Books.ALL, WorkingDays.weekdays()).certificates();

    @ParameterizedTest
    @CsvSource({
        "2026-05-22, 2029-05-22",
        "2023-12-31, 2026-12-31",
        "2024-02-29, 2027-02-28",
        "2025-02-28, 2028-02-28",
        "2023-03-01, 2026-03-01",
        "2020-08-31, 2023-08-31"
    })
    void aCertificateLastsThirtySixMonthsUnderEveryRulebook(LocalDate issued, LocalDate lastDay) {
        for (Certificates rules : List.of(NEW, OLD, FIRST, ACROSS)) {
            assertThat(timeline(rules, certificate(3, issued.toString())).lastDay())
                    .isEqualTo(lastDay);
        }
    }

    // Decision 26/2026 article 7 clause 6 point a: not before 180 and not after 120 days to the last day
    @ParameterizedTest
    @CsvSource({
        "2026-05-21, NOT_ISSUED",
        "2026-05-22, VALID",
        "2028-11-22, VALID",
        "2028-11-23, WINDOW_OPEN",
        "2029-01-22, WINDOW_OPEN",
        "2029-01-23, EXPIRING",
        "2029-05-22, EXPIRING",
        "2029-05-23, EXPIRED"
    })
    void theWindowOpens180AndCloses120DaysBeforeTheLastDay(LocalDate on, CertificateState state) {
        CertificateTimeline timeline = timeline(NEW, certificate(4, "2026-05-22"));

        assertThat(timeline.stateOn(on)).isEqualTo(state);
        assertThat(timeline.window()).contains(new DaySpan(day("2028-11-23"), day("2029-01-22")));
        assertThat(timeline.notice()).isEmpty();
        assertThat(timeline.prolongableUntil()).isEmpty();
        assertThat(timeline.changes())
                .containsExactly(
                        new CertificateTimeline.StateChange(day("2026-05-22"), CertificateState.VALID),
                        new CertificateTimeline.StateChange(day("2028-11-23"), CertificateState.WINDOW_OPEN),
                        new CertificateTimeline.StateChange(day("2029-01-23"), CertificateState.EXPIRING),
                        new CertificateTimeline.StateChange(day("2029-05-23"), CertificateState.EXPIRED));
    }

    // Decision 148/2023: told at least 30 days before the last day
    @ParameterizedTest
    @CsvSource({
        "2024-03-14, NOT_ISSUED",
        "2024-03-15, VALID",
        "2027-02-12, VALID",
        "2027-02-13, EXPIRING",
        "2027-03-15, EXPIRING",
        "2027-03-16, EXPIRED"
    })
    void theOldRulesAskForANotice30DaysBefore(LocalDate on, CertificateState state) {
        CertificateTimeline timeline = timeline(OLD, certificate(3, "2024-03-15"));

        assertThat(timeline.stateOn(on)).isEqualTo(state);
        assertThat(timeline.notice()).contains(day("2027-02-13"));
        assertThat(timeline.window()).isEmpty();
    }

    @Test
    void theOldestRulesKnowOnlyTheLastDay() {
        CertificateTimeline timeline = timeline(FIRST, certificate(4, "2020-12-30"));

        assertThat(timeline.changes())
                .containsExactly(
                        new CertificateTimeline.StateChange(day("2020-12-30"), CertificateState.VALID),
                        new CertificateTimeline.StateChange(day("2023-12-31"), CertificateState.EXPIRED));
        assertThat(timeline.window()).isEmpty();
        assertThat(timeline.notice()).isEmpty();
    }

    @Test
    void eachDayIsJudgedByTheRulesOfThatDay() {
        // the notice of 148 was due on 24/5/2026, when there was no such rule any more
        CertificateTimeline inWindow = timeline(ACROSS, certificate(3, "2023-06-23"));
        assertThat(inWindow.changes())
                .containsExactly(
                        new CertificateTimeline.StateChange(day("2023-06-23"), CertificateState.VALID),
                        new CertificateTimeline.StateChange(day("2026-05-22"), CertificateState.EXPIRING),
                        new CertificateTimeline.StateChange(day("2026-06-24"), CertificateState.EXPIRED));
        assertThat(inWindow.notice()).isEmpty();
        assertThat(inWindow.window()).isEmpty();

        CertificateTimeline noticed = timeline(ACROSS, certificate(3, "2023-06-10"));
        assertThat(noticed.stateOn(day("2026-05-10"))).isEqualTo(CertificateState.VALID);
        assertThat(noticed.stateOn(day("2026-05-11"))).isEqualTo(CertificateState.EXPIRING);
        assertThat(noticed.notice()).contains(day("2026-05-11"));
    }

    @Test
    void aWindowThatTheNewRulesFindOpenBeginsWithThem() {
        CertificateTimeline timeline = timeline(ACROSS, certificate(4, "2023-10-20"));

        assertThat(timeline.window()).contains(new DaySpan(day("2026-05-22"), day("2026-06-22")));
        assertThat(timeline.stateOn(day("2026-05-21"))).isEqualTo(CertificateState.VALID);
        assertThat(timeline.stateOn(day("2026-05-22"))).isEqualTo(CertificateState.WINDOW_OPEN);
        assertThat(timeline.changes().get(1))
                .isEqualTo(new CertificateTimeline.StateChange(day("2026-05-22"), CertificateState.WINDOW_OPEN));
    }

    // Decision 26/2026 article 4 clause 1, Decision 148/2023, Decision 1489/2025, Decision 1048/2019
    @ParameterizedTest
    @CsvSource({
        "3, 2020-12-01, PROVINCE, qd-1048-2019",
        "4, 2020-12-01, PROVINCE, qd-1048-2019",
        "5, 2020-12-01, CENTRE, qd-1048-2019",
        "3, 2023-02-24, DISTRICT, qd-148-2023",
        "3, 2025-06-30, DISTRICT, qd-148-2023",
        "4, 2025-06-30, PROVINCE, qd-148-2023",
        "5, 2025-06-30, CENTRE, qd-148-2023",
        "3, 2025-07-06, PROVINCE, qd-1489-2025",
        "4, 2026-05-21, PROVINCE, qd-1489-2025",
        "3, 2026-05-22, PROVINCE, qd-26-2026",
        "4, 2026-05-22, PROVINCE, qd-26-2026",
        "5, 2026-05-22, CENTRE, qd-26-2026"
    })
    void theIssuingLevelFollowsStarAndDay(int stars, LocalDate on, Level level, String document) {
        Authority authority = ACROSS.issuer(Star.ofNumber(stars), on).orThrow();

        assertThat(authority.level()).isEqualTo(level);
        assertThat(authority.citation().document().id()).isEqualTo(document);
        assertThat(authority.actor().level()).contains(level);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2025-07-05"})
    void betweenTheDistrictsAndTheNewDecisionNobodyIsGuessed(LocalDate on) {
        Checked<Authority> authority = ACROSS.issuer(Star.THREE, on);

        assertThat(authority.value()).isEmpty();
        assertThat(codes(authority.findings())).containsExactly("authority-silent");
        assertThat(codes(ACROSS.follow(certificate(3, on.toString(), Level.PROVINCE))
                        .findings()))
                .containsExactly("authority-silent");
        assertThat(ACROSS.follow(certificate(3, on.toString(), Level.PROVINCE)).hasErrors())
                .isFalse();
    }

    @Test
    void beforeTheFirstRulebookNothingIsKnown() {
        Checked<CertificateTimeline> timeline = ACROSS.follow(certificate(3, "2019-08-20"));

        assertThat(timeline.value()).isEmpty();
        assertThat(codes(timeline.findings())).containsExactly("certificates-silent");
        assertThat(codes(ACROSS.issuer(Star.THREE, day("2019-08-20")).findings()))
                .containsExactly("certificates-silent");
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void noCertificateForOneOrTwoStars(int stars) {
        Checked<CertificateTimeline> timeline = NEW.follow(certificate(stars, "2026-06-01"));

        assertThat(codes(timeline.findings())).containsExactly("star-not-certified");
        assertThat(cite(timeline.findings().get(0))).isEqualTo("qd-26-2026 art.4 cl.1 pt.a");
        assertThat(timeline.hasErrors()).isTrue();
        assertThat(codes(NEW.issuer(Star.ofNumber(stars), day("2026-06-01")).findings()))
                .containsExactly("star-not-certified");
    }

    @Test
    void anIssuerThatDoesNotFitStarOrDayIsFound() {
        assertThat(codes(ACROSS.follow(certificate(5, "2026-06-01", Level.PROVINCE))
                        .findings()))
                .containsExactly("issuer-wrong");
        assertThat(codes(ACROSS.follow(certificate(3, "2026-06-01", Level.DISTRICT))
                        .findings()))
                .containsExactly("issuer-wrong");
        assertThat(codes(ACROSS.follow(certificate(3, "2021-06-01", Level.DISTRICT))
                        .findings()))
                .containsExactly("issuer-wrong");
        assertThat(ACROSS.follow(certificate(3, "2024-06-01", Level.DISTRICT)).findings())
                .isEmpty();
        assertThat(cite(ACROSS.follow(certificate(5, "2026-06-01", Level.PROVINCE))
                        .findings()
                        .get(0)))
                .isEqualTo("qd-26-2026 art.4 cl.1 pt.b");
    }

    @Test
    void aCertificateOfOtherDaysIsSaidToBeSo() {
        Checked<CertificateTimeline> earlier = NEW.follow(certificate(3, "2026-05-21"));
        assertThat(codes(earlier.findings())).containsExactly("issued-before-rulebook");
        assertThat(cite(earlier.findings().get(0))).isEqualTo("qd-26-2026 art.12 cl.1");
        assertThat(earlier.findings().get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(NEW.follow(certificate(3, "2026-05-22")).findings()).isEmpty();

        assertThat(codes(FIRST.follow(certificate(3, "2023-02-24")).findings()))
                .containsExactly("issued-after-rulebook");
        assertThat(FIRST.follow(certificate(3, "2023-02-23")).findings()).isEmpty();
        assertThat(ACROSS.follow(certificate(3, "2026-05-21")).findings()).isEmpty();
    }

    @Test
    void revokedBeforeIssuedDoesNotCount() {
        Certificate odd = Certificate.builder()
                .from(certificate(3, "2026-06-01"))
                .revoked(day("2026-05-31"))
                .build();
        Checked<CertificateTimeline> timeline = NEW.follow(odd);

        assertThat(codes(timeline.findings())).containsExactly("dates-out-of-order");
        assertThat(cite(timeline.findings().get(0))).isEqualTo("qd-26-2026 art.4 cl.3");
        assertThat(timeline.value().orElseThrow().revoked()).isEmpty();
        assertThat(timeline.value().orElseThrow().stateOn(day("2026-06-01"))).isEqualTo(CertificateState.VALID);
    }

    @Test
    void aRevokedCertificateStaysRevoked() {
        CertificateTimeline timeline = timeline(
                NEW,
                Certificate.builder()
                        .from(certificate(3, "2026-06-01"))
                        .revoked(day("2027-01-10"))
                        .build());

        assertThat(timeline.stateOn(day("2027-01-09"))).isEqualTo(CertificateState.VALID);
        assertThat(timeline.stateOn(day("2027-01-10"))).isEqualTo(CertificateState.REVOKED);
        assertThat(timeline.stateOn(day("2030-01-10"))).isEqualTo(CertificateState.REVOKED);
    }

    @Test
    void findingsCarryProductAndLocation() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(2, "2026-06-01"))
                .location(Location.ofFile("certificates.csv").row(7))
                .build();

        assertThat(NEW.follow(history).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.location().map(Object::toString)).contains("certificates.csv:7");
            assertThat(finding.facts()).containsEntry("product", "P-01").containsEntry("stars", "2");
            assertThat(finding.message(Language.VI)).contains("2 sao", "từ 3 sao");
        });
    }

    // --- re-evaluation ---

    @ParameterizedTest
    @CsvSource({
        "2028-11-22, filed-too-early",
        "2028-11-23, ''",
        "2029-01-22, ''",
        "2029-01-23, filed-too-late",
        "2029-05-22, filed-too-late",
        "2029-05-23, case-on-ended-certificate"
    })
    void theDossierOfAReevaluationComesWithinTheWindow(LocalDate received, String code) {
        Checked<CertificateTimeline> timeline =
                NEW.follow(history(certificate(4, "2026-05-22"), pending(CaseKind.REEVALUATION, received)));

        assertThat(String.join(" ", codes(timeline.findings()))).isEqualTo(code);
        timeline.findings().forEach(finding -> assertThat(cite(finding)).isEqualTo("qd-26-2026 art.7 cl.6 pt.a"));
    }

    @Test
    void aNewCertificateProlongsNothing() {
        CertificateTimeline timeline = NEW.follow(
                        history(certificate(4, "2026-05-22"), pending(CaseKind.REEVALUATION, day("2029-01-22"))))
                .orThrow();

        assertThat(timeline.prolongedUntil()).isEmpty();
        assertThat(timeline.stateOn(day("2029-05-23"))).isEqualTo(CertificateState.EXPIRED);
    }

    // Decision 26/2026 article 12 clause 3: E-120 before 22/5/2026, at most 180 days
    @ParameterizedTest
    @CsvSource({
        "2023-09-18, 2026-09-18, 2027-03-17",
        "2023-09-19, 2026-09-19, ''",
        "2023-05-22, 2026-05-22, 2026-11-18",
        "2023-05-21, 2026-05-21, ''"
    })
    void onlyWindowsClosedBeforeTheDecisionAreProlonged(LocalDate issued, LocalDate lastDay, String until) {
        for (Certificates rules : List.of(NEW, ACROSS)) {
            CertificateTimeline timeline = timeline(rules, certificate(3, issued.toString()));
            assertThat(timeline.lastDay()).isEqualTo(lastDay);
            assertThat(timeline.prolongableUntil().map(Object::toString).orElse(""))
                    .isEqualTo(until);
        }
    }

    @Test
    void aPendingReevaluationKeepsTheCertificateInForceForUpTo180Days() {
        Checked<CertificateTimeline> checked =
                ACROSS.follow(history(certificate(3, "2023-07-01"), pending(CaseKind.REEVALUATION, day("2026-06-15"))));
        CertificateTimeline timeline = checked.orThrow();

        assertThat(codes(checked.findings())).containsExactly("filed-late-excused");
        assertThat(cite(checked.findings().get(0))).isEqualTo("qd-26-2026 art.12 cl.3");
        assertThat(timeline.stateOn(day("2026-07-01"))).isEqualTo(CertificateState.EXPIRING);
        assertThat(timeline.stateOn(day("2026-07-02"))).isEqualTo(CertificateState.PROLONGED);
        assertThat(timeline.stateOn(day("2026-12-28"))).isEqualTo(CertificateState.PROLONGED);
        assertThat(timeline.stateOn(day("2026-12-29"))).isEqualTo(CertificateState.EXPIRED);
        assertThat(timeline.prolongedUntil()).contains(day("2026-12-28"));
    }

    @Test
    void theProlongationEndsWithTheDecision() {
        CertificateHistory.Case failed = CertificateHistory.Case.builder()
                .from(pending(CaseKind.REEVALUATION, day("2026-06-15")))
                .complete(day("2026-07-10"))
                .decided(day("2026-08-20"))
                .build();
        CertificateTimeline timeline =
                ACROSS.follow(history(certificate(3, "2023-07-01"), failed)).orThrow();

        assertThat(timeline.stateOn(day("2026-08-20"))).isEqualTo(CertificateState.PROLONGED);
        assertThat(timeline.stateOn(day("2026-08-21"))).isEqualTo(CertificateState.EXPIRED);
    }

    @Test
    void whatHasEndedIsNotRevived() {
        Checked<CertificateTimeline> late =
                ACROSS.follow(history(certificate(3, "2023-07-01"), pending(CaseKind.REEVALUATION, day("2026-07-02"))));

        assertThat(codes(late.findings())).containsExactly("case-on-ended-certificate");
        assertThat(late.value().orElseThrow().stateOn(day("2026-07-03"))).isEqualTo(CertificateState.EXPIRED);

        CertificateTimeline upgradeOnly = ACROSS.follow(
                        history(certificate(3, "2023-07-01"), pending(CaseKind.UPGRADE, day("2026-06-15"))))
                .orThrow();
        assertThat(upgradeOnly.stateOn(day("2026-07-02"))).isEqualTo(CertificateState.EXPIRED);
    }

    // article 12 clause 3: at most 180 days, however late the decision comes
    @ParameterizedTest
    @CsvSource({
        "2026-07-01, ''",
        "2026-07-02, 2026-07-02",
        "2026-12-27, 2026-12-27",
        "2026-12-28, 2026-12-28",
        "2026-12-29, 2026-12-28",
        "2027-03-01, 2026-12-28"
    })
    void aLateDecisionProlongsNothingBeyond180Days(LocalDate decided, String until) {
        CertificateTimeline timeline = ACROSS.follow(
                        history(certificate(3, "2023-07-01"), failed("2026-06-15", decided)))
                .orThrow();

        assertThat(timeline.prolongedUntil().map(Object::toString).orElse("")).isEqualTo(until);
        timeline.prolongedUntil().ifPresent(last -> {
            assertThat(timeline.stateOn(last)).isEqualTo(CertificateState.PROLONGED);
            assertThat(timeline.stateOn(last.plusDays(1))).isEqualTo(CertificateState.EXPIRED);
        });
    }

    @Test
    void ofSeveralPendingCasesTheLongestProlongs() {
        CertificateHistory.Case early = failed("2026-06-01", day("2026-08-20"));
        CertificateHistory.Case later = failed("2026-06-15", day("2026-10-05"));
        CertificateHistory.Case over = failed("2026-06-02", day("2026-06-30"));
        for (List<CertificateHistory.Case> cases :
                List.of(List.of(early, later, over), List.of(over, later, early), List.of(later, early, over))) {
            CertificateTimeline timeline = ACROSS.follow(CertificateHistory.builder()
                            .certificate(certificate(3, "2023-07-01"))
                            .addAllCases(cases)
                            .build())
                    .value()
                    .orElseThrow();
            assertThat(timeline.prolongedUntil()).contains(day("2026-10-05"));
            assertThat(timeline.stateOn(day("2026-10-05"))).isEqualTo(CertificateState.PROLONGED);
            assertThat(timeline.stateOn(day("2026-10-06"))).isEqualTo(CertificateState.EXPIRED);
        }
    }

    @Test
    void ofSeveralReplacementsTheFirstCounts() {
        CertificateHistory.Case first =
                decided(CaseKind.UPGRADE, "2027-01-01", "2027-03-01", certificate(4, "2027-03-01"));
        CertificateHistory.Case second =
                decided(CaseKind.UPGRADE, "2027-02-01", "2027-06-01", certificate(5, "2027-06-01"));
        for (List<CertificateHistory.Case> cases : List.of(List.of(first, second), List.of(second, first))) {
            CertificateTimeline timeline = NEW.follow(CertificateHistory.builder()
                            .certificate(certificate(3, "2026-05-22"))
                            .addAllCases(cases)
                            .build())
                    .orThrow();
            assertThat(timeline.replaced()).contains(day("2027-03-01"));
            assertThat(timeline.stateOn(day("2027-02-28"))).isEqualTo(CertificateState.VALID);
            assertThat(timeline.stateOn(day("2027-03-01"))).isEqualTo(CertificateState.REPLACED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-10, 2026-12-19, VALID",
        "2027-01-10, 2026-12-20, REPLACED",
        "2027-01-10, 2027-01-09, REPLACED",
        "2027-01-10, 2027-01-10, REVOKED",
        "2026-12-20, 2026-12-19, VALID",
        "2026-12-20, 2026-12-20, REVOKED",
        "2026-12-01, 2026-12-01, REVOKED",
        "2026-12-01, 2026-12-20, REVOKED",
        "2026-12-01, 2030-01-01, REVOKED"
    })
    void aRevocationStandsAboveAReplacement(LocalDate revoked, LocalDate on, CertificateState state) {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(Certificate.builder()
                        .from(certificate(3, "2026-05-22"))
                        .revoked(revoked)
                        .build())
                .addCase(decided(CaseKind.UPGRADE, "2026-07-01", "2026-12-20", certificate(4, "2026-12-20")))
                .build();

        assertThat(NEW.follow(history).value().orElseThrow().stateOn(on)).isEqualTo(state);
    }

    // before a decision there was no window, and nobody could file too early or too late
    @Test
    void noWindowWasOpenBeforeTheDecisionExisted() {
        CertificateTimeline cut = timeline(NEW, certificate(4, "2023-10-20"));
        assertThat(cut.window()).contains(new DaySpan(day("2026-05-22"), day("2026-06-22")));
        assertThat(cut.stateOn(day("2026-05-21"))).isEqualTo(CertificateState.VALID);
        assertThat(cut.stateOn(day("2026-05-22"))).isEqualTo(CertificateState.WINDOW_OPEN);

        CertificateTimeline before = timeline(NEW, certificate(4, "2023-07-01"));
        assertThat(before.window()).isEmpty();
        assertThat(before.stateOn(day("2026-02-01"))).isEqualTo(CertificateState.VALID);
        assertThat(before.stateOn(day("2026-05-22"))).isEqualTo(CertificateState.EXPIRING);
        assertThat(codes(NEW.follow(history(
                                certificate(4, "2023-07-01"), pending(CaseKind.REEVALUATION, day("2025-08-01"))))
                        .findings()))
                .containsExactly("issued-before-rulebook");
        assertThat(timeline(OLD, certificate(3, "2020-01-30")).notice()).isEmpty();
    }

    @Test
    void theWindowEndsWithTheLastDayOfTheRulesThatHaveOne() {
        for (String from : List.of("2028-11-23", "2028-11-24", "2028-12-15", "2029-01-22", "2029-01-23")) {
            CertificateTimeline timeline = timeline(
                    Programme.of(List.of(Books.OF_2026, Books.withoutWindow(folder, from)), WorkingDays.weekdays())
                            .certificates(),
                    certificate(4, "2026-05-22"));
            DaySpan whole = new DaySpan(day("2028-11-23"), day("2029-01-22"));
            LocalDate last = day(from).minusDays(1);
            assertThat(timeline.window())
                    .isEqualTo(
                            last.isBefore(whole.first())
                                    ? Optional.empty()
                                    : Optional.of(new DaySpan(whole.first(), last)));
            if (whole.contains(last)) {
                assertThat(timeline.stateOn(last)).isEqualTo(CertificateState.WINDOW_OPEN);
            }
            assertThat(timeline.stateOn(day(from))).isEqualTo(CertificateState.VALID);
        }
    }

    @ParameterizedTest
    @CsvSource({"2029-02-14, ''", "2029-02-15, decision-late"})
    void aReevaluationIsDecidedWithin45Days(LocalDate decided, String code) {
        CertificateHistory.Case item = CertificateHistory.Case.builder()
                .from(pending(CaseKind.REEVALUATION, day("2028-12-01")))
                .complete(day("2028-12-31"))
                .decided(decided)
                .build();

        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(3, "2026-05-22"), item));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        checked.findings().forEach(finding -> {
            assertThat(cite(finding)).isEqualTo("qd-26-2026 art.7 cl.6 pt.g");
            assertThat(finding.facts()).containsEntry("limit", "2029-02-14");
        });
    }

    @Test
    void aSuccessfulReevaluationStartsThirtySixNewMonths() {
        Certificate next = certificate(4, "2029-02-10");
        CertificateHistory.Case item = decided(CaseKind.REEVALUATION, "2028-12-01", "2029-02-10", next);
        CertificateTimeline old =
                NEW.follow(history(certificate(4, "2026-05-22"), item)).orThrow();

        assertThat(old.replaced()).contains(day("2029-02-10"));
        assertThat(old.stateOn(day("2029-02-09"))).isEqualTo(CertificateState.EXPIRING);
        assertThat(old.stateOn(day("2029-02-10"))).isEqualTo(CertificateState.REPLACED);
        assertThat(old.stateOn(day("2035-01-01"))).isEqualTo(CertificateState.REPLACED);
        assertThat(timeline(NEW, next).lastDay()).isEqualTo(day("2032-02-10"));
    }

    @Test
    void aReevaluationMayEndWithFewerStarsButNotWithTwo() {
        CertificateHistory.Case fewer =
                decided(CaseKind.REEVALUATION, "2028-12-01", "2029-02-10", certificate(3, "2029-02-10"));
        assertThat(NEW.follow(history(certificate(4, "2026-05-22"), fewer)).findings())
                .isEmpty();

        CertificateHistory.Case two =
                decided(CaseKind.REEVALUATION, "2028-12-01", "2029-02-10", certificate(2, "2029-02-10"));
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(4, "2026-05-22"), two));
        assertThat(codes(checked.findings())).containsExactly("star-not-certified");
        assertThat(checked.value().orElseThrow().replaced()).isEmpty();
    }

    // --- upgrade ---

    @Test
    void aFailedUpgradeLeavesTheCertificateRunning() {
        CertificateHistory.Case failed = CertificateHistory.Case.builder()
                .from(pending(CaseKind.UPGRADE, day("2027-03-01")))
                .decided(day("2027-06-20"))
                .build();
        CertificateTimeline timeline =
                NEW.follow(history(certificate(3, "2026-05-22"), failed)).orThrow();

        assertThat(timeline.stateOn(day("2027-06-21"))).isEqualTo(CertificateState.VALID);
        assertThat(timeline.lastDay()).isEqualTo(day("2029-05-22"));
    }

    @Test
    void aSuccessfulUpgradeReplacesTheCertificate() {
        CertificateHistory.Case upgrade =
                decided(CaseKind.UPGRADE, "2027-03-01", "2027-06-20", certificate(4, "2027-06-20"));
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(3, "2026-05-22"), upgrade));

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.orThrow().stateOn(day("2027-06-20"))).isEqualTo(CertificateState.REPLACED);
    }

    @Test
    void anUpgradeMustBringMoreStars() {
        CertificateHistory.Case same =
                decided(CaseKind.UPGRADE, "2027-03-01", "2027-06-20", certificate(4, "2027-06-20"));
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(4, "2026-05-22"), same));

        assertThat(codes(checked.findings())).containsExactly("upgrade-not-higher");
        assertThat(cite(checked.findings().get(0))).isEqualTo("qd-26-2026 art.7 cl.5");
        assertThat(checked.value().orElseThrow().replaced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2029-05-22, ''", "2029-05-23, case-on-ended-certificate"})
    void anExpiredCertificateCannotBeUpgraded(LocalDate received, String code) {
        Checked<CertificateTimeline> checked =
                NEW.follow(history(certificate(3, "2026-05-22"), pending(CaseKind.UPGRADE, received)));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        checked.findings().forEach(finding -> {
            assertThat(cite(finding)).isEqualTo("qd-26-2026 art.7 cl.5");
            assertThat(finding.facts()).containsEntry("state", "EXPIRED");
        });
    }

    @Test
    void neitherRevokedNorReplacedCertificatesTakeCases() {
        Certificate revoked = Certificate.builder()
                .from(certificate(3, "2026-05-22"))
                .revoked(day("2027-01-01"))
                .build();
        assertThat(NEW.follow(history(revoked, pending(CaseKind.UPGRADE, day("2027-01-01"))))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("state", "REVOKED"));

        CertificateHistory replaced = CertificateHistory.builder()
                .certificate(certificate(3, "2026-05-22"))
                .addCase(decided(CaseKind.UPGRADE, "2026-07-01", "2026-12-20", certificate(4, "2026-12-20")))
                .addCase(pending(CaseKind.UPGRADE, day("2026-12-20")))
                .build();
        assertThat(NEW.follow(replaced).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("state", "REPLACED"));
    }

    @Test
    void aCaseWhoseDaysRunBackwardsDoesNotCount() {
        CertificateHistory.Case backwards = CertificateHistory.Case.builder()
                .kind(CaseKind.UPGRADE)
                .received(day("2026-05-21"))
                .complete(day("2026-05-20"))
                .decided(day("2026-05-19"))
                .certificate(certificate(4, "2026-05-18"))
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(3, "2026-05-22"), backwards));

        assertThat(codes(checked.findings()))
                .containsExactly(
                        "dates-out-of-order", "dates-out-of-order", "dates-out-of-order", "dates-out-of-order");
        assertThat(checked.findings().stream()
                        .map(finding -> finding.facts().get("later.en"))
                        .toList())
                .containsExactly("received", "complete", "decided", "new certificate");
        assertThat(checked.value().orElseThrow().replaced()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-05-31, , , complete",
        "2026-06-01, , 2026-05-31, , decided",
        "2026-06-01, 2026-06-10, 2026-06-09, , decided",
        "2026-06-01, 2026-06-10, 2026-06-20, 2026-06-19, new certificate",
        "2026-06-01, 2026-06-10, , 2026-06-09, new certificate",
        "2026-06-01, , , 2026-05-31, new certificate",
        "2026-05-21, 2026-06-10, 2026-06-20, 2026-06-20, received"
    })
    void oneDayOutOfOrderIsEnoughForACaseNotToCount(
            LocalDate received, LocalDate complete, LocalDate decided, LocalDate issued, String later) {
        CertificateHistory.Case odd = CertificateHistory.Case.builder()
                .kind(CaseKind.UPGRADE)
                .received(received)
                .complete(Optional.ofNullable(complete))
                .decided(Optional.ofNullable(decided))
                .certificate(Optional.ofNullable(issued).map(day -> certificate(4, day.toString())))
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(3, "2026-05-22"), odd));

        assertThat(checked.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts()).containsEntry("later.en", later));
        assertThat(checked.value().orElseThrow().cases()).isEmpty();
        assertThat(checked.value().orElseThrow().replaced()).isEmpty();
    }

    @Test
    void theChangesNameRevocationReplacementAndTheEndOfAProlongation() {
        CertificateTimeline revoked = timeline(
                NEW,
                Certificate.builder()
                        .from(certificate(3, "2026-05-22"))
                        .revoked(day("2027-01-10"))
                        .build());
        assertThat(revoked.changes())
                .containsExactly(
                        new CertificateTimeline.StateChange(day("2026-05-22"), CertificateState.VALID),
                        new CertificateTimeline.StateChange(day("2027-01-10"), CertificateState.REVOKED));

        CertificateTimeline replaced = NEW.follow(history(
                        certificate(3, "2026-05-22"),
                        decided(CaseKind.UPGRADE, "2026-07-01", "2026-12-20", certificate(4, "2026-12-20"))))
                .orThrow();
        assertThat(replaced.changes())
                .containsExactly(
                        new CertificateTimeline.StateChange(day("2026-05-22"), CertificateState.VALID),
                        new CertificateTimeline.StateChange(day("2026-12-20"), CertificateState.REPLACED));

        CertificateTimeline prolonged = ACROSS.follow(
                        history(certificate(3, "2023-07-01"), pending(CaseKind.REEVALUATION, day("2026-06-01"))))
                .value()
                .orElseThrow();
        assertThat(prolonged.changes())
                .endsWith(
                        new CertificateTimeline.StateChange(day("2026-07-02"), CertificateState.PROLONGED),
                        new CertificateTimeline.StateChange(day("2026-12-29"), CertificateState.EXPIRED));
        assertThat(prolonged).hasToString("P-01 2023-07-01 to 2026-07-01");
    }

    @Test
    void everyStateAndEveryKindIsSaidInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(Stream.of(CertificateState.values())
                            .map(state -> state.text().in(language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
            assertThat(Stream.of(Due.Kind.values()).map(kind -> kind.text().in(language)))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void aFirstEvaluationHasNoCertificateYet() {
        assertThatThrownBy(() -> pending(CaseKind.FIRST, day("2026-06-01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FIRST");
    }

    // --- revocation: articles 8 and 9 ---

    @ParameterizedTest
    @CsvSource({"3, PROVINCE, pt.a", "4, PROVINCE, pt.a", "5, CENTRE, pt.b"})
    void theChairRevokesThreeAndFourStarsTheMinisterFive(int stars, Level level, String point) {
        Authority authority =
                ACROSS.revoker(Star.ofNumber(stars), day("2026-06-01")).orThrow();

        assertThat(authority.level()).isEqualTo(level);
        assertThat(authority.citation().toString()).isEqualTo("qd-26-2026 art.8 cl.2 " + point);
    }

    @Test
    void theChairAlsoRevokesWhatDistrictsIssued() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(3, "2024-09-01", Level.DISTRICT))
                .revocation(CertificateHistory.Revocation.builder()
                        .day(day("2026-08-01"))
                        .level(Level.PROVINCE)
                        .ground("misused-mark")
                        .build())
                .build();

        assertThat(ACROSS.follow(history).findings()).isEmpty();
        assertThat(ACROSS.follow(history).orThrow().stateOn(day("2026-08-01"))).isEqualTo(CertificateState.REVOKED);
    }

    @Test
    void thereAreSixGrounds() {
        assertThat(Books.OF_2026.calendar().certificates().orElseThrow().revocation().orElseThrow().grounds().stream()
                        .map(ground -> ground.id() + " " + ground.citation())
                        .toList())
                .containsExactly(
                        "dishonest-dossier qd-26-2026 art.8 cl.1 pt.a",
                        "criteria-no-longer-met qd-26-2026 art.8 cl.1 pt.b",
                        "breach-of-law qd-26-2026 art.8 cl.1 pt.c",
                        "misused-mark qd-26-2026 art.8 cl.1 pt.d",
                        "production-stopped qd-26-2026 art.8 cl.1 pt.đ",
                        "other-conclusion qd-26-2026 art.8 cl.1 pt.e");
    }

    @Test
    void anUnknownGroundAndAWrongLevelAreFound() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(5, "2026-06-01"))
                .addInspection(new CertificateHistory.Inspection(day("2026-09-01"), "bad-luck"))
                .revocation(CertificateHistory.Revocation.builder()
                        .day(day("2026-09-10"))
                        .level(Level.PROVINCE)
                        .ground("weather")
                        .build())
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history);

        assertThat(codes(checked.findings())).containsExactly("unknown-ground", "unknown-ground", "revoker-wrong");
        assertThat(checked.findings().get(0).facts().get("expected")).startsWith("dishonest-dossier, ");
        assertThat(cite(checked.findings().get(2))).isEqualTo("qd-26-2026 art.8 cl.2 pt.b");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-16, ''", "2026-09-17, revocation-late"})
    void aCertificateIsRevokedWithin15DaysOfTheConclusion(LocalDate revoked, String code) {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(3, "2026-06-01"))
                .addInspection(new CertificateHistory.Inspection(day("2026-09-01"), "production-stopped"))
                .addInspection(new CertificateHistory.Inspection(day("2026-08-01"), "misused-mark"))
                .revocation(CertificateHistory.Revocation.builder()
                        .day(revoked)
                        .level(Level.PROVINCE)
                        .ground("production-stopped")
                        .build())
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history);

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        checked.findings().forEach(finding -> assertThat(cite(finding)).isEqualTo("qd-26-2026 art.8 cl.4"));
    }

    // article 8 clause 4: the authority's conclusion, or the commune's confirmation that production has stopped
    @Test
    void onlyThatProductionHasStoppedIsConfirmedByTheCommune() {
        for (String ground : List.of("production-stopped", "misused-mark")) {
            Checked<CertificateTimeline> checked = NEW.follow(CertificateHistory.builder()
                    .certificate(certificate(3, "2026-06-01"))
                    .addInspection(new CertificateHistory.Inspection(day("2026-09-01"), ground))
                    .build());
            List<Due> due = NEW.due(checked.orThrow(), new DaySpan(day("2026-09-01"), day("2026-10-01")));

            assertThat(due).singleElement().satisfies(one -> {
                assertThat(one.day()).isEqualTo(day("2026-09-16"));
                assertThat(one.kind()).isEqualTo(Due.Kind.REVOCATION);
                assertThat(one.about().orElseThrow().vi().endsWith(" (UBND cấp xã xác nhận)"))
                        .isEqualTo(ground.equals("production-stopped"));
            });
        }
    }

    // article 12 clause 3, for those whose window had closed before the decision
    @Test
    void whoCanStillBeKeptAliveIsToldSoOnce() {
        Checked<CertificateTimeline> alive = ACROSS.follow(certificate(3, "2023-07-01"));
        assertThat(due(ACROSS, alive, "2026-05-22", "2027-12-31"))
                .containsExactly(
                        "2026-07-01 CERTIFICATE_ENDS Chủ thể OCOP qd-148-2023",
                        "2026-07-01 LATE_FILING_CLOSES Chủ thể OCOP qd-26-2026 art.12 cl.3");
        assertThat(ACROSS.due(alive.orThrow(), new DaySpan(day("2026-07-01"), day("2026-07-01")))
                        .get(1)
                        .about()
                        .map(text -> text.in(Language.EN)))
                .contains("may be prolonged to 2026-12-28");
        Checked<CertificateTimeline> filed =
                ACROSS.follow(history(certificate(3, "2023-07-01"), pending(CaseKind.REEVALUATION, day("2026-07-01"))));
        assertThat(due(ACROSS, filed, "2026-05-22", "2027-12-31")).noneMatch(line -> line.contains("LATE_FILING"));
        Checked<CertificateTimeline> gone = ACROSS.follow(certificate(3, "2023-05-21"));
        assertThat(due(ACROSS, gone, "2026-05-01", "2027-12-31")).noneMatch(line -> line.contains("LATE_FILING"));
    }

    @Test
    void anInspectionBeforeTheCertificateDoesNotCount() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(3, "2026-06-01"))
                .addInspection(new CertificateHistory.Inspection(day("2026-05-31"), "misused-mark"))
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history);

        assertThat(codes(checked.findings())).containsExactly("dates-out-of-order");
        assertThat(due(NEW, checked, "2026-01-01", "2030-01-01")).noneMatch(line -> line.contains("REVOCATION"));
    }

    @Test
    void twoDaysOfRevocationAreFoundAndTheDecisionCounts() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(Certificate.builder()
                        .from(certificate(3, "2026-06-01"))
                        .revoked(day("2026-10-01"))
                        .build())
                .revocation(CertificateHistory.Revocation.builder()
                        .day(day("2026-10-02"))
                        .build())
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history);

        assertThat(codes(checked.findings())).containsExactly("revocation-days-differ");
        assertThat(checked.orThrow().revoked()).contains(day("2026-10-02"));
    }

    @Test
    void theOldRulesOfRevocationAreNotKnown() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(3, "2024-06-01"))
                .addInspection(new CertificateHistory.Inspection(day("2024-12-01"), "misused-mark"))
                .revocation(CertificateHistory.Revocation.builder()
                        .day(day("2024-12-10"))
                        .level(Level.DISTRICT)
                        .build())
                .build();

        assertThat(codes(ACROSS.follow(history).findings())).containsExactly("revocation-silent", "revocation-silent");
        assertThat(ACROSS.revoker(Star.THREE, day("2026-05-21")).value()).isEmpty();
        assertThat(codes(ACROSS.revoker(Star.THREE, day("2026-05-21")).findings()))
                .containsExactly("authority-silent");
    }

    // --- what is due ---

    @Test
    void aCertificateTellsWhatIsDueByWhomOnWhichClause() {
        Checked<CertificateTimeline> checked = NEW.follow(certificate(4, "2026-05-22"));

        assertThat(due(NEW, checked, "2026-01-01", "2030-01-01"))
                .containsExactly(
                        "2028-11-23 FILING_OPENS Chủ thể OCOP qd-26-2026 art.7 cl.6 pt.a",
                        "2029-01-22 FILING_CLOSES Chủ thể OCOP qd-26-2026 art.7 cl.6 pt.a",
                        "2029-05-22 CERTIFICATE_ENDS Chủ thể OCOP qd-26-2026 art.4 cl.3");
        assertThat(due(NEW, checked, "2028-11-24", "2029-01-21")).isEmpty();
        assertThat(due(NEW, checked, "2029-01-22", "2029-01-22")).hasSize(1);
    }

    @Test
    void theOldRulesMakeTheIssuerTellTheSubject() {
        Checked<CertificateTimeline> three = ACROSS.follow(certificate(3, "2022-05-10"));
        assertThat(due(ACROSS, three, "2025-01-01", "2025-12-31"))
                .containsExactly(
                        "2025-04-10 NOTICE Chủ tịch UBND cấp huyện qd-148-2023",
                        "2025-05-10 CERTIFICATE_ENDS Chủ thể OCOP qd-1048-2019 annex.II");
        Checked<CertificateTimeline> later = ACROSS.follow(certificate(3, "2022-09-10"));
        assertThat(due(ACROSS, later, "2025-08-11", "2025-08-11"))
                .containsExactly("2025-08-11 NOTICE Chủ tịch UBND cấp tỉnh qd-148-2023");
        Checked<CertificateTimeline> between = ACROSS.follow(certificate(3, "2022-08-02"));
        assertThat(due(ACROSS, between, "2025-07-03", "2025-07-03"))
                .containsExactly("2025-07-03 NOTICE UBND cấp tỉnh qd-148-2023");
    }

    @Test
    void aFiledDossierIsNotDueAgainButItsDecisionIs() {
        CertificateHistory.Case item = CertificateHistory.Case.builder()
                .from(pending(CaseKind.REEVALUATION, day("2028-12-01")))
                .complete(day("2028-12-31"))
                .build();
        Checked<CertificateTimeline> checked = NEW.follow(history(certificate(5, "2026-05-22"), item));

        assertThat(due(NEW, checked, "2028-11-24", "2030-01-01"))
                .containsExactly(
                        "2029-02-14 DECISION Bộ trưởng Bộ Nông nghiệp và Môi trường qd-26-2026 art.7 cl.6 pt.g",
                        "2029-05-22 CERTIFICATE_ENDS Chủ thể OCOP qd-26-2026 art.4 cl.3");
        assertThat(due(NEW, checked, "2028-11-23", "2028-11-23")).hasSize(1);
    }

    @Test
    void aProlongationEndsAndAConclusionWaits() {
        CertificateHistory history = CertificateHistory.builder()
                .certificate(certificate(4, "2023-07-01"))
                .addCase(pending(CaseKind.REEVALUATION, day("2026-06-15")))
                .addInspection(new CertificateHistory.Inspection(day("2026-08-01"), "breach-of-law"))
                .build();
        Checked<CertificateTimeline> checked = ACROSS.follow(history);

        assertThat(due(ACROSS, checked, "2026-07-02", "2027-12-31"))
                .containsExactly(
                        "2026-08-16 REVOCATION Chủ tịch UBND cấp tỉnh qd-26-2026 art.8 cl.4",
                        "2026-12-28 PROLONGATION_ENDS Chủ thể OCOP qd-26-2026 art.12 cl.3");
        assertThat(ACROSS.due(checked.orThrow(), new DaySpan(day("2026-08-16"), day("2026-08-16")))
                        .get(0)
                        .about()
                        .map(text -> text.in(Language.EN)))
                .contains("Breach of the law on quality, food safety, environment, intellectual property, labelling or"
                        + " other law");
    }

    @Test
    void nothingIsDueOfARevokedOrReplacedCertificate() {
        Checked<CertificateTimeline> revoked = NEW.follow(CertificateHistory.builder()
                .certificate(certificate(3, "2026-06-01"))
                .addInspection(new CertificateHistory.Inspection(day("2026-09-01"), "misused-mark"))
                .revocation(CertificateHistory.Revocation.builder()
                        .day(day("2026-09-05"))
                        .build())
                .build());
        assertThat(due(NEW, revoked, "2026-01-01", "2035-01-01")).isEmpty();

        Checked<CertificateTimeline> replaced = NEW.follow(history(
                certificate(3, "2026-05-22"),
                decided(CaseKind.UPGRADE, "2027-03-01", "2027-06-20", certificate(4, "2027-06-20"))));
        assertThat(due(NEW, replaced, "2026-01-01", "2035-01-01")).isEmpty();
    }

    @Test
    void acrossNeedsARulebook() {
        assertThatThrownBy(() -> Programme.of(List.of(), WorkingDays.weekdays()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DaySpan(day("2026-01-02"), day("2026-01-01")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> due(Certificates rules, Checked<CertificateTimeline> checked, String from, String to) {
        return rules.due(checked.value().orElseThrow(), new DaySpan(day(from), day(to))).stream()
                .map(due ->
                        due.day() + " " + due.kind() + " " + due.responsible().vi() + " " + due.citation())
                .toList();
    }

    private static CertificateTimeline timeline(Certificates rules, Certificate certificate) {
        return rules.follow(certificate).orThrow();
    }

    private static CertificateHistory history(Certificate certificate, CertificateHistory.Case item) {
        return CertificateHistory.builder()
                .certificate(certificate)
                .addCase(item)
                .build();
    }

    private static CertificateHistory.Case failed(String received, LocalDate decided) {
        return CertificateHistory.Case.builder()
                .from(pending(CaseKind.REEVALUATION, day(received)))
                .decided(decided)
                .build();
    }

    private static CertificateHistory.Case pending(CaseKind kind, LocalDate received) {
        return CertificateHistory.Case.builder().kind(kind).received(received).build();
    }

    private static CertificateHistory.Case decided(CaseKind kind, String received, String decided, Certificate next) {
        return CertificateHistory.Case.builder()
                .kind(kind)
                .received(day(received))
                .decided(day(decided))
                .certificate(Optional.of(next))
                .build();
    }
}
