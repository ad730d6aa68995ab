// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.calendar.Books.certificate;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.DossierRules;

class ProgrammeTest {
    private static final Programme PROGRAMME = Programme.of(Books.ALL, WorkingDays.weekdays());

    @Test
    void programmeCertificatesAndDossiersStandInOneList() {
        Checked<List<Due>> checked = PROGRAMME.due(
                new DaySpan(day("2026-05-22"), day("2026-12-31")),
                List.of(CertificateHistory.of(certificate(4, "2023-12-20"))),
                List.of(dossier("P-07", "2026-06-01").build()));

        assertThat(checked.findings()).isEmpty();
        assertThat(lines(checked))
                .containsExactly(
                        "2026-06-22 SCREENING P-07 qd-26-2026 art.7 cl.2",
                        "2026-06-23 FILING_OPENS P-01 qd-26-2026 art.7 cl.6 pt.a",
                        "2026-07-29 ROUND_PROPOSALS - qd-26-2026 art.5 cl.2",
                        "2026-08-22 FILING_CLOSES P-01 qd-26-2026 art.7 cl.6 pt.a",
                        "2026-09-29 ROUND_EVALUATION - qd-26-2026 art.5 cl.2",
                        "2026-10-29 ROUND_PROPOSALS - qd-26-2026 art.5 cl.1",
                        "2026-12-20 CERTIFICATE_ENDS P-01 qd-148-2023",
                        "2026-12-29 ROUND_EVALUATION - qd-26-2026 art.5 cl.1");
    }

    // Decision 26/2026 article 12 clause 2: 60 days for first and upgrade, 30 for re-evaluation
    @Test
    void whatWasPendingWhenTheRulesChangedHasItsLastDay() {
        CertificateHistory upgrade = CertificateHistory.builder()
                .certificate(certificate(3, "2024-12-20"))
                .addCase(CertificateHistory.Case.builder()
                        .kind(CaseKind.UPGRADE)
                        .received(day("2026-05-21"))
                        .build())
                .build();
        CertificateHistory again = CertificateHistory.builder()
                .certificate(Certificate.builder()
                        .from(certificate(3, "2023-07-01"))
                        .productId("P-02")
                        .build())
                .addCase(CertificateHistory.Case.builder()
                        .kind(CaseKind.REEVALUATION)
                        .received(day("2026-05-01"))
                        .build())
                .build();
        List<Dossier> dossiers = List.of(
                dossier("P-07", "2026-05-21").build(),
                dossier("P-08", "2026-05-22").build(),
                dossier("P-09", "2026-05-20").decided(day("2026-05-21")).build());

        assertThat(lines(PROGRAMME.due(
                                new DaySpan(day("2026-05-22"), day("2026-07-28")), List.of(upgrade, again), dossiers))
                        .stream()
                        .filter(line -> line.contains("TRANSITION")))
                .containsExactly(
                        "2026-06-21 TRANSITION P-02 qd-26-2026 art.12 cl.2 pt.b",
                        "2026-07-21 TRANSITION P-01 qd-26-2026 art.12 cl.2 pt.a",
                        "2026-07-21 TRANSITION P-07 qd-26-2026 art.12 cl.2 pt.a");
        assertThat(lines(PROGRAMME.due(
                        new DaySpan(day("2026-07-22"), day("2026-07-28")), List.of(upgrade, again), dossiers)))
                .isEmpty();
    }

    @Test
    void whereOtherRulesAreInForceANewDossierIsDue() {
        DaySpan days = new DaySpan(day("2026-05-22"), day("2030-12-31"));
        List<Due> old = PROGRAMME
                .due(days, List.of(CertificateHistory.of(certificate(4, "2023-12-20"))), List.of())
                .orThrow();
        assertThat(old)
                .filteredOn(due -> due.kind() == Due.Kind.FILING_OPENS || due.kind() == Due.Kind.FILING_CLOSES)
                .hasSize(2)
                .allSatisfy(due -> assertThat(due.about())
                        .contains(new Text(
                                "hồ sơ mới theo 26/2026/QĐ-TTg, kết quả cũ không được chuyển sang; hạng sao giữ đến"
                                        + " 2026-12-20",
                                "a new dossier under 26/2026/QĐ-TTg, nothing is carried over; the stars stand until"
                                        + " 2026-12-20")));
        List<Due> now = PROGRAMME
                .due(days, List.of(CertificateHistory.of(certificate(4, "2026-06-01"))), List.of())
                .orThrow();
        assertThat(now)
                .filteredOn(due -> due.kind() == Due.Kind.FILING_OPENS)
                .singleElement()
                .satisfies(due -> assertThat(due.about()).isEmpty());
    }

    @Test
    void onOneDayByCitationAndText() {
        List<Due> due = PROGRAMME
                .due(new DaySpan(day("2026-05-22"), day("2026-12-31")), many(300), List.of())
                .orThrow();
        List<Due> reversed = new ArrayList<>(due);
        Collections.reverse(reversed);
        assertThat(reversed.stream().sorted()).isEqualTo(due);
    }

    @Test
    void cycleAndPromotionsAreThoseOfTheRulebooks() {
        Programme programme = Programme.of(Books.ALL, WorkingDays.weekdays());
        assertThat(programme
                        .promotions()
                        .benefits(Star.FOUR, Level.PROVINCE, day("2020-06-01"))
                        .value())
                .isEqualTo(PROGRAMME
                        .promotions()
                        .benefits(Star.FOUR, Level.PROVINCE, day("2020-06-01"))
                        .value());
        assertThat(programme.cycle()).isNotNull();
    }

    @Test
    void badCertificatesAreFoundAndTheOthersStillCount() {
        Checked<List<Due>> checked = PROGRAMME.due(
                new DaySpan(day("2029-01-01"), day("2029-12-31")),
                List.of(
                        CertificateHistory.of(certificate(2, "2026-06-01")),
                        CertificateHistory.of(certificate(3, "2018-06-01")),
                        CertificateHistory.of(certificate(4, "2026-06-01"))),
                List.of());

        assertThat(codes(checked.findings())).containsExactly("star-not-certified", "certificates-silent");
        assertThat(checked.value().orElseThrow().stream().filter(due -> due.kind() == Due.Kind.CERTIFICATE_ENDS))
                .hasSize(2);
    }

    @Test
    void theOrderOfTheInputChangesNothing() {
        List<CertificateHistory> histories = many(2_000);
        List<CertificateHistory> shuffled = new ArrayList<>(histories);
        Collections.shuffle(shuffled, new Random(7));
        DaySpan days = new DaySpan(day("2026-01-01"), day("2027-12-31"));

        List<Due> due = PROGRAMME.due(days, histories, List.of()).orThrow();
        assertThat(PROGRAMME.due(days, shuffled, List.of()).orThrow()).isEqualTo(due);
        assertThat(due).isSorted().hasSizeGreaterThan(1_000);
    }

    @Test
    void aHundredThousandCertificatesGoInOneRun() {
        List<CertificateHistory> histories = many(100_000);
        DaySpan days = new DaySpan(day("2026-01-01"), day("2026-12-31"));

        Map<Due.Kind, Long> counts = PROGRAMME.due(days, histories, List.of()).orThrow().stream()
                .collect(Collectors.groupingBy(Due::kind, Collectors.counting()));

        long ending = histories.stream()
                .map(history -> history.certificate().issued())
                .filter(issued -> issued.getYear() == 2023)
                .count();
        assertThat(counts.get(Due.Kind.CERTIFICATE_ENDS)).isEqualTo(ending).isGreaterThan(30_000);
        assertThat(counts.get(Due.Kind.ROUND_PROPOSALS)).isEqualTo(2);
    }

    /** Certificates issued from 1/1/2023 to 31/12/2025, evenly. */
    private static List<CertificateHistory> many(int count) {
        List<CertificateHistory> histories = new ArrayList<>(count);
        LocalDate first = day("2023-01-01");
        for (int i = 0; i < count; i++) {
            histories.add(CertificateHistory.of(Certificate.builder()
                    .productId("P-" + i)
                    .star(i % 3 == 0 ? Star.FOUR : Star.THREE)
                    .issued(first.plusDays(i % 1_096))
                    .build()));
        }
        return histories;
    }

    private static Dossier.Builder dossier(String product, String received) {
        return Dossier.builder()
                .productId(product)
                .kind(CaseKind.FIRST)
                .stage(DossierRules.Stage.PROVINCE)
                .addIntake(Dossier.Intake.builder()
                        .level(Level.COMMUNE)
                        .number("1-1/PĐK-56-22363-2026")
                        .received(day(received))
                        .build());
    }

    private static List<String> lines(Checked<List<Due>> checked) {
        return checked.value().orElseThrow().stream()
                .map(due -> due.day() + " " + due.kind() + " " + due.productId().orElse("-") + " " + due.citation())
                .toList();
    }
}
