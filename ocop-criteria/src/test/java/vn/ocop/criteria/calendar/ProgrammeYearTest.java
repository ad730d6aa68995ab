// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.RoundRule;

class ProgrammeYearTest {
    private static final Programme CALENDAR = Programme.of(Books.ALL, WorkingDays.weekdays());

    // Decision 26/2026 article 5; "before" a date leaves it out
    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 2027-01-01, 1, 2027, 2027-04-29, 2027-06-29",
        "PROVINCE, 2027-04-29, 1, 2027, 2027-04-29, 2027-06-29",
        "PROVINCE, 2027-04-30, 2, 2027, 2027-10-29, 2027-12-29",
        "PROVINCE, 2027-10-29, 2, 2027, 2027-10-29, 2027-12-29",
        "PROVINCE, 2027-10-30, 1, 2028, 2028-04-29, 2028-06-29",
        "PROVINCE, 2026-05-22, 2, 2026, 2026-10-29, 2026-12-29",
        "CENTRE, 2026-05-22, 1, 2026, 2026-07-29, 2026-09-29",
        "CENTRE, 2026-07-30, 2, 2027, 2027-01-29, 2027-03-29",
        "CENTRE, 2027-01-29, 2, 2027, 2027-01-29, 2027-03-29",
        "CENTRE, 2027-01-30, 1, 2027, 2027-07-29, 2027-09-29"
    })
    void aDossierFallsIntoTheFirstRoundForWhichItIsInTime(
            Level level, LocalDate proposed, int number, int year, LocalDate proposals, LocalDate evaluation) {
        Round round = CALENDAR.roundFor(level, proposed).orElseThrow();

        assertThat(round.rule().number()).isEqualTo(number);
        assertThat(round.year()).isEqualTo(year);
        assertThat(round.lastProposalDay()).isEqualTo(proposals);
        assertThat(round.lastEvaluationDay()).isEqualTo(evaluation);
    }

    @Test
    void otherDaysAndLevelsHaveNoRounds() {
        assertThat(CALENDAR.roundFor(Level.PROVINCE, day("2026-05-21"))).isEmpty();
        assertThat(CALENDAR.roundFor(Level.DISTRICT, day("2027-01-01"))).isEmpty();
        assertThat(Programme.of(List.of(Books.OF_2023), WorkingDays.weekdays())
                        .roundFor(Level.PROVINCE, day("2025-01-01")))
                .isEmpty();
    }

    @Test
    void theRoundsOfAYearFallDueInTime() {
        assertThat(due("2027-01-01", "2027-12-31"))
                .containsExactly(
                        "2027-01-29 ROUND_PROPOSALS UBND cấp tỉnh qd-26-2026 art.5 cl.2",
                        "2027-03-29 ROUND_EVALUATION Bộ Nông nghiệp và Môi trường qd-26-2026 art.5 cl.2",
                        "2027-04-29 ROUND_PROPOSALS UBND cấp xã qd-26-2026 art.5 cl.1",
                        "2027-06-29 ROUND_EVALUATION UBND cấp tỉnh qd-26-2026 art.5 cl.1",
                        "2027-07-29 ROUND_PROPOSALS UBND cấp tỉnh qd-26-2026 art.5 cl.2",
                        "2027-09-29 ROUND_EVALUATION Bộ Nông nghiệp và Môi trường qd-26-2026 art.5 cl.2",
                        "2027-10-29 ROUND_PROPOSALS UBND cấp xã qd-26-2026 art.5 cl.1",
                        "2027-12-29 ROUND_EVALUATION UBND cấp tỉnh qd-26-2026 art.5 cl.1");
    }

    @Test
    void theFirstYearHasTheRoundsForWhichDossiersCanStillBeProposed() {
        assertThat(due("2026-01-01", "2026-12-31"))
                .containsExactly(
                        "2026-07-29 ROUND_PROPOSALS UBND cấp tỉnh qd-26-2026 art.5 cl.2",
                        "2026-09-29 ROUND_EVALUATION Bộ Nông nghiệp và Môi trường qd-26-2026 art.5 cl.2",
                        "2026-10-29 ROUND_PROPOSALS UBND cấp xã qd-26-2026 art.5 cl.1",
                        "2026-12-29 ROUND_EVALUATION UBND cấp tỉnh qd-26-2026 art.5 cl.1");
        assertThat(due("2027-04-29", "2027-04-29")).hasSize(1);
        assertThat(due("2027-04-30", "2027-06-28")).isEmpty();
    }

    @Test
    void aCouncilsRegulationMayAddARound() {
        LegalDocument regulation = LegalDocument.builder()
                .id("regulation")
                .number("1/QC-HĐ")
                .date(day("2026-12-01"))
                .title(Text.same("Quy chế"))
                .build();
        RoundRule more = RoundRule.builder()
                .from(Books.OF_2026.calendar().rounds().get(0))
                .number(3)
                .proposedBefore(MonthDay.of(12, 15))
                .evaluatedBefore(MonthDay.of(2, 15))
                .citation(Citation.of(regulation, "art.4"))
                .build();
        Programme calendar = CALENDAR.withRound(more, day("2027-01-01"));

        Round round = calendar.roundFor(Level.PROVINCE, day("2027-11-01")).orElseThrow();
        assertThat(round.rule().number()).isEqualTo(3);
        assertThat(round.lastProposalDay()).isEqualTo(day("2027-12-14"));
        assertThat(round.lastEvaluationDay()).isEqualTo(day("2028-02-14"));
        assertThat(round.name().vi()).isEqualTo("đợt 3, cấp tỉnh, hồ sơ đề nghị trước 15/12/2027");
        assertThat(round.name().en()).isEqualTo("round 3, province, dossiers proposed before 15 December 2027");
        assertThat(calendar.due(new DaySpan(day("2028-02-14"), day("2028-02-14"))))
                .singleElement()
                .satisfies(due -> assertThat(due.citation().toString()).isEqualTo("regulation art.4"));
        assertThat(calendar.roundFor(Level.PROVINCE, day("2026-11-01"))
                        .orElseThrow()
                        .rule()
                        .number())
                .isEqualTo(1);
        assertThat(CALENDAR.roundFor(Level.PROVINCE, day("2027-11-01"))
                        .orElseThrow()
                        .rule()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void noRoundEndsOnLeapDay() {
        RoundRule.Builder leap =
                RoundRule.builder().from(Books.OF_2026.calendar().rounds().get(0));
        assertThatThrownBy(() -> leap.proposedBefore(MonthDay.of(2, 29)).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RoundRule.builder()
                        .from(Books.OF_2026.calendar().rounds().get(0))
                        .evaluatedBefore(MonthDay.of(2, 29))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RoundRule.builder()
                        .from(Books.OF_2026.calendar().rounds().get(0))
                        .number(0)
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Plan 3680/KH-UBND: quarters of section III.B, reports of section V.14
    @Test
    void thePlanOf2020SetsItsQuartersAndReports() {
        assertThat(due("2020-01-01", "2020-12-31"))
                .containsExactly(
                        "2020-06-24 REPORT UBND cấp huyện kh-3680-2020 sec.V.14",
                        "2020-06-30 PLANNED Cơ quan thường trực OCOP cấp huyện; Cơ quan thường trực OCOP cấp xã"
                                + " kh-3680-2020 sec.III.B.2.a",
                        "2020-06-30 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Các trường cao đẳng, đại học; Các chuyên gia; Các công ty tư vấn chuyên nghiệp"
                                + " kh-3680-2020 sec.III.B.2.b",
                        "2020-06-30 PLANNED Cơ quan thường trực OCOP cấp huyện; Cơ quan thường trực OCOP cấp xã"
                                + " kh-3680-2020 sec.III.B.3.a",
                        "2020-06-30 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Các trường cao đẳng, đại học; Các công ty tư vấn chuyên nghiệp"
                                + " kh-3680-2020 sec.III.B.3.b",
                        "2020-06-30 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Cơ quan thường trực OCOP cấp xã; Các Sở, ban, ngành có liên quan"
                                + " kh-3680-2020 sec.III.B.7",
                        "2020-09-24 REPORT UBND cấp huyện kh-3680-2020 sec.V.14",
                        "2020-09-30 PLANNED Hội đồng đánh giá cấp huyện kh-3680-2020 sec.III.B.5.c",
                        "2020-12-24 REPORT UBND cấp huyện kh-3680-2020 sec.V.14",
                        "2020-12-31 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Cơ quan thường trực OCOP cấp xã; Đài Phát thanh và Truyền hình tỉnh; Báo Khánh Hòa"
                                + " kh-3680-2020 sec.III.B.1",
                        "2020-12-31 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Các Sở, ban, ngành có liên quan kh-3680-2020 sec.III.B.10",
                        "2020-12-31 PLANNED Hội đồng đánh giá cấp quốc gia kh-3680-2020 sec.III.B.5.c",
                        "2020-12-31 PLANNED Hội đồng đánh giá cấp tỉnh kh-3680-2020 sec.III.B.5.c",
                        "2020-12-31 PLANNED Cơ quan thường trực OCOP cấp tỉnh; Cơ quan thường trực OCOP cấp huyện;"
                                + " Sở Công Thương kh-3680-2020 sec.III.B.6",
                        "2020-12-31 PLANNED Sở Du lịch; UBND cấp huyện kh-3680-2020 sec.III.B.9");
        assertThat(due("2021-01-01", "2021-12-31")).isEmpty();
    }

    @Test
    void quartersHaveTheirFirstAndLastDays() {
        assertThat(Books.OF_2019.calendar().planItems().stream()
                        .filter(item -> item.firstDay().isPresent())
                        .map(item -> item.id() + " " + item.firstDay().get() + " "
                                + item.lastDay().orElseThrow())
                        .toList())
                .contains(
                        "ideas 2020-04-01 2020-06-30",
                        "evaluation-district 2020-07-01 2020-09-30",
                        "promotion 2020-07-01 2020-12-31",
                        "tourism-villages 2020-01-01 2020-12-31");
    }

    @Test
    void whatThePlanFixesNoTimeForIsNeverDue() {
        assertThat(Books.OF_2019.calendar().planItems().stream()
                        .filter(item -> item.lastDay().isEmpty())
                        .map(CycleRules.PlanItem::id))
                .containsExactly("implementation", "organisations");
    }

    @Test
    void aReportOnRequestFallsDueWhenTheRequestSays() {
        Due due = CALENDAR.reportOnRequest(day("2020-05-04"), day("2020-05-08")).orThrow();
        assertThat(due.day()).isEqualTo(day("2020-05-08"));
        assertThat(due.responsible().vi()).isEqualTo("UBND cấp huyện");
        assertThat(due.citation().toString()).isEqualTo("kh-3680-2020 sec.V.14");
        assertThat(CALENDAR.reportOnRequest(day("2020-05-04"), day("2020-05-04"))
                        .findings())
                .isEmpty();
        assertThat(CALENDAR.reportOnRequest(day("2020-12-31"), day("2021-01-04"))
                        .findings())
                .isEmpty();
        assertThat(CALENDAR.reportOnRequest(day("2020-04-16"), day("2020-05-04"))
                        .findings())
                .isEmpty();

        Checked<Due> silent = CALENDAR.reportOnRequest(day("2021-01-01"), day("2021-01-08"));
        assertThat(codes(silent.findings())).containsExactly("report-silent");
        assertThat(codes(CALENDAR.reportOnRequest(day("2020-04-15"), day("2021-01-08"))
                        .findings()))
                .containsExactly("report-silent");
        Checked<Due> backwards = CALENDAR.reportOnRequest(day("2020-05-04"), day("2020-05-03"));
        assertThat(codes(backwards.findings())).containsExactly("dates-out-of-order");
        assertThat(backwards.value()).isEmpty();
    }

    private static List<String> due(String from, String to) {
        return CALENDAR.due(new DaySpan(day(from), day(to))).stream()
                .map(due ->
                        due.day() + " " + due.kind() + " " + due.responsible().vi() + " " + due.citation())
                .toList();
    }
}
