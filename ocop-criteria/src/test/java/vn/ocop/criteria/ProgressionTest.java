// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;

/** Restates the articles on levels of every regime, result by result. */
@SuppressWarnings("missing-explicit-ctor")
public class ProgressionTest {
    private static final Rulebooks RULEBOOKS = new Rulebooks();

    /**
     * A result by parts: the points of one sheet, and the star up to which the council decided the minimum requirements to be
     * met; one of them is always decided.
     */
    public static Evaluation result(Rulebook rulebook, String points, int marks, String... policies) {
        Map<String, String> rules = new java.util.LinkedHashMap<>(Map.of("council.minimum", "decided"));
        for (String policy : policies) {
            rules.put(policy.substring(0, policy.indexOf('=')), policy.substring(policy.indexOf('=') + 1));
        }
        int number = rulebook.id().equals("qd-1048-2019") ? 3 : 1;
        ScoreSheets.Builder builder =
                ScoreSheets.builder("P-01", rulebook.set(number).orElseThrow(), SmallBook.council("CT"));
        List<Mark> all = rulebook.set(number).orElseThrow().marks();
        for (Mark mark : all) {
            if (mark.star().number() <= marks || mark == all.get(0)) {
                builder.minimumMet(mark.criterion().code(), mark.star());
            }
        }
        BigDecimal left = new BigDecimal(points);
        for (var part : rulebook.parts()) {
            BigDecimal share = left.min(BigDecimal.valueOf(part.points()));
            builder.sheet("CT").part(part.code(), share);
            left = left.subtract(share);
        }
        return Scoring.of(rulebook, Policies.of(rulebook, rules)).score(builder.build());
    }

    private static String told(Checked<NextStep> step) {
        return step.value()
                .map(ProgressionTest::told)
                .orElseGet(() -> step.findings().stream()
                        .map(finding ->
                                finding.code().id() + " " + finding.citation().orElseThrow())
                        .collect(Collectors.joining()));
    }

    private static String told(NextStep step) {
        return step.state()
                + step.star().map(star -> " " + star.number()).orElse("")
                + step.recognisedBy().map(level -> " by " + level).orElse("")
                + step.goesUpTo().map(level -> " up " + level).orElse("")
                + step.mayRecognise().stream()
                        .map(star -> " may " + star.number())
                        .collect(Collectors.joining())
                + (step.mayReturn() ? " return" : "")
                + step.mayReturnIn().map(year -> " " + year).orElse("");
    }

    private static String after(String id, String points, int marks, Level level, String day, String... policies) {
        Rulebook rulebook = RULEBOOKS.get(id);
        return told(
                Progression.of(rulebook).after(result(rulebook, points, marks, policies), level, LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "29.99, DISTRICT, NOT_RECOGNISED 1 return 2021",
        "49.99, DISTRICT, NOT_RECOGNISED 2 return 2021",
        "50,    DISTRICT, PASSED_UP 3 by PROVINCE up PROVINCE return 2021",
        "70,    DISTRICT, PASSED_UP 4 by PROVINCE up PROVINCE return 2021",
        "90,    DISTRICT, PASSED_UP 5 by CENTRE up PROVINCE",
        "49.99, PROVINCE, NOT_RECOGNISED 2 return 2021",
        "50,    PROVINCE, RECOGNISED 3 by PROVINCE return 2021",
        "89.99, PROVINCE, RECOGNISED 4 by PROVINCE return 2021",
        "90,    PROVINCE, PASSED_UP 5 by CENTRE up CENTRE",
        "90,    CENTRE,   RECOGNISED 5 by CENTRE",
        "89.99, CENTRE,   UNSETTLED 4",
        "49,    CENTRE,   NOT_RECOGNISED 2",
    })
    void under1048AndThePlan(String points, Level level, String expected) {
        assertThat(after("qd-1048-2019", points, 0, level, "2020-09-30")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "49.99, DISTRICT, NOT_RECOGNISED 2",
        "50,    DISTRICT, RECOGNISED 3 by DISTRICT",
        "69.99, DISTRICT, RECOGNISED 3 by DISTRICT",
        "70,    DISTRICT, PASSED_UP 4 by PROVINCE up PROVINCE",
        "90,    DISTRICT, PASSED_UP 5 by CENTRE up PROVINCE",
        "69.99, PROVINCE, UNSETTLED 3",
        "70,    PROVINCE, RECOGNISED 4 by PROVINCE",
        "90,    PROVINCE, PASSED_UP 5 by CENTRE up CENTRE",
        "90,    CENTRE,   RECOGNISED 5 by CENTRE",
        "89.99, CENTRE,   UNSETTLED 4",
    })
    void under148WithDistricts(String points, Level level, String expected) {
        assertThat(after("qd-148-2023", points, 0, level, "2023-02-24")).isEqualTo(expected);
        assertThat(after("qd-148-2023", points, 0, level, "2025-06-30")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "49.99, PROVINCE, NOT_RECOGNISED 2",
        "50,    PROVINCE, RECOGNISED 3 by PROVINCE",
        "89.99, PROVINCE, RECOGNISED 4 by PROVINCE",
        "90,    PROVINCE, PROPOSED 5 by CENTRE up CENTRE",
        "90,    CENTRE,   RECOGNISED 5 by CENTRE",
        "89.99, CENTRE,   UNSETTLED 4",
        "50,    COMMUNE,  level-scores-nothing qd-1489-2025",
        "50,    DISTRICT, level-scores-nothing qd-1489-2025",
    })
    void under148WithoutDistricts(String points, Level level, String expected) {
        assertThat(after("qd-148-2023", points, 0, level, "2025-07-06")).isEqualTo(expected);
        assertThat(after("qd-148-2023", points, 0, level, "2026-07-21")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2025-07-02", "2025-07-03", "2025-07-04", "2025-07-05"})
    void fiveDaysWithoutLevelsAreRefusedWithTheClause(String day) {
        for (Level level : Level.values()) {
            assertThat(after("qd-148-2023", "75", 0, level, day)).isEqualTo("no-levels qd-1489-2025");
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-02-23, qd-148-2023", "2026-07-22, qd-1489-2025"})
    void daysOutsideTheRulebookAreRefused(String day, String clause) {
        assertThat(after("qd-148-2023", "75", 0, Level.PROVINCE, day)).isEqualTo("no-levels " + clause);
    }

    @ParameterizedTest
    @CsvSource({
        "29.99, 5, PROVINCE, NOT_RECOGNISED 1",
        "49.99, 5, PROVINCE, NOT_RECOGNISED 2",
        "50,    5, PROVINCE, RECOGNISED 3 by PROVINCE",
        "70,    5, PROVINCE, RECOGNISED 4 by PROVINCE",
        "89.99, 5, PROVINCE, RECOGNISED 4 by PROVINCE",
        "90,    5, PROVINCE, PROPOSED 5 by CENTRE up CENTRE",
        "90,    4, PROVINCE, PROPOSED 4 by CENTRE up CENTRE",
        "95,    3, PROVINCE, PROPOSED 3 by CENTRE up CENTRE",
        "95,    2, PROVINCE, PROPOSED 2 by CENTRE up CENTRE",
        "90,    5, CENTRE,   RECOGNISED 5 by CENTRE",
        "89.99, 5, CENTRE,   FALLS_BACK 4 by PROVINCE may 4",
        "69.99, 5, CENTRE,   FALLS_BACK 3 by PROVINCE may 3",
        "89.99, 3, CENTRE,   FALLS_BACK 3 by PROVINCE may 3",
        "49.99, 5, CENTRE,   FALLS_BACK 2",
        "90,    4, CENTRE,   UNSETTLED 4",
        "50,    5, COMMUNE,  level-scores-nothing qd-26-2026 art.7 cl.2",
    })
    void under26(String points, int marks, Level level, String expected) {
        assertThat(after("qd-26-2026", points, marks, level, "2026-05-22")).isEqualTo(expected);
        assertThat(after("qd-26-2026", points, marks, level, "2030-01-01")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "90,    5, PROPOSED 5 by CENTRE up CENTRE",
        "90,    4, RECOGNISED 4 by PROVINCE",
        "95,    3, RECOGNISED 3 by PROVINCE",
        "95,    2, NOT_RECOGNISED 2",
        "89.99, 5, RECOGNISED 4 by PROVINCE",
    })
    void whoReadsTheMarksTooProposesNoProductThatMissesOne(String points, int marks, String expected) {
        assertThat(after("qd-26-2026", points, marks, Level.PROVINCE, "2026-05-22", "star.proposal=marks"))
                .isEqualTo(expected);
    }

    private static String eachLevel(String id, String points, String day, String... policies) {
        Rulebook rulebook = RULEBOOKS.get(id);
        Evaluation result = result(rulebook, points, 5, policies);
        Progression progression = Progression.of(rulebook);
        Checked<List<NextStep>> steps =
                day.isEmpty() ? progression.atEachLevel(result) : progression.atEachLevel(result, LocalDate.parse(day));
        return Stream.concat(
                        steps.value().orElseThrow().stream().map(step -> step.level() + ": " + told(step)),
                        steps.findings().stream()
                                .map(finding -> finding.code().id()
                                        + finding.citation().map(of -> " " + of).orElse("")))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void whereTheLevelIsNotKnownEveryLevelThatScoresIsTold() {
        assertThat(eachLevel("qd-1048-2019", "70", "2020-09-30"))
                .isEqualTo("DISTRICT: PASSED_UP 4 by PROVINCE up PROVINCE return 2021"
                        + " | PROVINCE: RECOGNISED 4 by PROVINCE return 2021 | CENTRE: UNSETTLED 4");
        assertThat(eachLevel("qd-1048-2019", "50", ""))
                .isEqualTo("DISTRICT: PASSED_UP 3 by PROVINCE up PROVINCE return | PROVINCE: RECOGNISED 3 by PROVINCE"
                        + " return | CENTRE: UNSETTLED 3");
        assertThat(eachLevel("qd-1048-2019", "90", ""))
                .isEqualTo("DISTRICT: PASSED_UP 5 by CENTRE up PROVINCE | PROVINCE: PASSED_UP 5 by CENTRE up CENTRE"
                        + " | CENTRE: RECOGNISED 5 by CENTRE");
        assertThat(eachLevel("qd-26-2026", "90", ""))
                .isEqualTo("PROVINCE: PROPOSED 5 by CENTRE up CENTRE | CENTRE: RECOGNISED 5 by CENTRE");
    }

    @Test
    void candidatesAreThoseOfTheCentre() {
        assertThat(eachLevel("qd-26-2026", "90", "", "star.rule=candidate:5"))
                .isEqualTo("CENTRE: RECOGNISED 5 by CENTRE");
        assertThat(eachLevel("qd-26-2026", "89", "2027-01-01", "star.rule=candidate:5"))
                .isEqualTo("CENTRE: FALLS_BACK 4 by PROVINCE may 4");
    }

    @Test
    void whatDependsOnTheDayIsLeftOutWithoutADay() {
        assertThat(eachLevel("qd-148-2023", "75", ""))
                .isEqualTo("PROVINCE: RECOGNISED 4 by PROVINCE | CENTRE: UNSETTLED 4 | day-needed qd-1489-2025");
        assertThat(eachLevel("qd-148-2023", "65", ""))
                .isEqualTo("CENTRE: UNSETTLED 3 | day-needed qd-1489-2025 | day-needed qd-1489-2025");
        assertThat(eachLevel("qd-148-2023", "65", "2025-06-30"))
                .isEqualTo("DISTRICT: RECOGNISED 3 by DISTRICT | PROVINCE: UNSETTLED 3 | CENTRE: UNSETTLED 3");
        assertThat(eachLevel("qd-148-2023", "65", "2025-07-01")).isEqualTo("no-levels qd-1489-2025");
    }

    @Test
    void oneAndTwoStarsGetNoDecisionAndNoCertificateUnder26() {
        Rulebook rulebook = RULEBOOKS.get("qd-26-2026");
        NextStep step = Progression.of(rulebook)
                .after(result(rulebook, "49", 5), Level.PROVINCE, LocalDate.of(2026, 6, 1))
                .orThrow();
        assertThat(step.isCertified()).isFalse();
        assertThat(Wording.in(Language.EN).cited(step))
                .isEqualTo("province, 2 stars: no decision and no certificate"
                        + " [26/2026/QĐ-TTg, article 4, clause 1, point a]");
        assertThat(Wording.in(Language.VI).cited(step))
                .isEqualTo("cấp tỉnh, 2 sao: không có quyết định công nhận, không cấp giấy chứng nhận"
                        + " [26/2026/QĐ-TTg, Điều 4, khoản 1, điểm a]");
    }

    @Test
    void proposedFiveStarsAreAStateOfTheirOwn() {
        Rulebook rulebook = RULEBOOKS.get("qd-26-2026");
        NextStep step = Progression.of(rulebook)
                .after(result(rulebook, "90", 5), Level.PROVINCE, LocalDate.of(2026, 6, 1))
                .orThrow();
        assertThat(step.isCertified()).isFalse();
        assertThat(Wording.in(Language.EN).cited(step))
                .isEqualTo("province, 5 stars: proposed to the centre, not recognised yet"
                        + " [26/2026/QĐ-TTg, article 7, clause 3, point e]");
    }

    @Test
    void failedCandidateFallsBackToTheProvince() {
        Rulebook rulebook = RULEBOOKS.get("qd-26-2026");
        NextStep step = Progression.of(rulebook)
                .after(result(rulebook, "89.99", 5), Level.CENTRE, LocalDate.of(2026, 9, 29))
                .orThrow();
        assertThat(Wording.in(Language.VI).cited(step))
                .isEqualTo("cấp trung ương, 4 sao: không đạt ở cấp này; cấp tỉnh có thể công nhận 4 sao từ kết quả này"
                        + " hoặc đánh giá lại"
                        + " [26/2026/QĐ-TTg, Điều 7, khoản 4, điểm g]");
    }

    @Test
    void unmetMarkAtTheCentreIsAPolicy() {
        Rulebook rulebook = RULEBOOKS.get("qd-26-2026");
        LocalDate day = LocalDate.of(2026, 9, 29);
        for (String rule : new String[] {"star.rule=lower", "star.rule=candidate:5"}) {
            Evaluation result = result(rulebook, "92", 4, rule);
            NextStep silent =
                    Progression.of(rulebook).after(result, Level.CENTRE, day).orThrow();
            assertThat(told(silent)).isEqualTo("UNSETTLED 4");
            assertThat(silent.bases()).contains(Policies.of(rulebook).basis(Policy.PROGRESSION_UNMET_MARK));
            Evaluation falling = result(rulebook, "92", 4, rule, "progression.unmetMark=fallsBack");
            NextStep told =
                    Progression.of(rulebook).after(falling, Level.CENTRE, day).orThrow();
            assertThat(told(told)).isEqualTo("FALLS_BACK 4 by PROVINCE may 4");
            assertThat(told.bases()).contains(falling.scoring().policies().basis(Policy.PROGRESSION_UNMET_MARK));
        }
        Rulebook old = RULEBOOKS.get("qd-148-2023");
        assertThat(told(Progression.of(old)
                        .after(
                                result(old, "89", 0, "progression.unmetMark=fallsBack"),
                                Level.CENTRE,
                                LocalDate.of(2024, 1, 1))))
                .isEqualTo("UNSETTLED 4");
    }

    @Test
    void refusedResultsHaveNoNextStep() {
        Progression progression = Progression.of(SmallBook.BOOK);
        for (Evaluation evaluation : ExplanationTest.examples().values()) {
            if (evaluation.star().isEmpty() && evaluation.outcome() != Outcome.MINIMUM_NOT_MET) {
                NextStep step = progression
                        .after(evaluation, Level.PROVINCE, LocalDate.of(2027, 1, 1))
                        .orThrow();
                assertThat(told(step)).isEqualTo("NO_RESULT");
                assertThat(step.bases()).isNotEmpty();
            }
        }
    }

    @Test
    void whoMayComeBackCitesThePlan() {
        Rulebook rulebook = RULEBOOKS.get("qd-1048-2019");
        NextStep step = Progression.of(rulebook)
                .after(result(rulebook, "60", 0), Level.PROVINCE, LocalDate.of(2020, 12, 31))
                .orThrow();
        assertThat(step.mayReturnIn()).contains(Year.of(2021));
        assertThat(Wording.in(Language.EN).cited(step)).endsWith("3680/KH-UBND, section III.B.5.a]");
    }

    @Test
    void stepWithoutADayIsToldWhereAllDaysAgree() {
        Rulebook now = RULEBOOKS.get("qd-26-2026");
        assertThat(told(Progression.of(now).after(result(now, "75", 5), Level.PROVINCE)))
                .isEqualTo("RECOGNISED 4 by PROVINCE");
        Rulebook plan = RULEBOOKS.get("qd-1048-2019");
        assertThat(told(Progression.of(plan).after(result(plan, "75", 0), Level.PROVINCE)))
                .isEqualTo("RECOGNISED 4 by PROVINCE return");
        Rulebook former = RULEBOOKS.get("qd-148-2023");
        assertThat(told(Progression.of(former).after(result(former, "75", 0), Level.PROVINCE)))
                .isEqualTo("RECOGNISED 4 by PROVINCE");
        assertThat(told(Progression.of(former).after(result(former, "60", 0), Level.PROVINCE)))
                .isEqualTo("day-needed qd-1489-2025");
        assertThat(told(Progression.of(former).after(result(former, "95", 0), Level.PROVINCE)))
                .isEqualTo("day-needed qd-1489-2025");
        assertThat(told(Progression.of(former).after(result(former, "75", 0), Level.COMMUNE)))
                .isEqualTo("level-scores-nothing qd-148-2023");
    }

    @Test
    void rulebookWithoutLevelsRefuses() {
        String without = SmallBook.file().replaceAll("(?s)<levels.*</levels>", "");
        Rulebook rulebook = SmallBook.read(without);
        Evaluation evaluation = Scoring.of(rulebook)
                .score(SmallBook.sheets(
                                rulebook, "P", SmallBook.COUNCIL, SmallBook.BEST, SmallBook.BEST, SmallBook.BEST)
                        .build());
        assertThat(Progression.of(rulebook)
                        .after(evaluation, Level.PROVINCE, LocalDate.of(2026, 1, 1))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(CriteriaFinding.NO_LEVELS);
        assertThat(Progression.of(rulebook).after(evaluation, Level.PROVINCE).findings())
                .extracting(Finding::code)
                .containsExactly(CriteriaFinding.DAY_NEEDED);
    }

    @Test
    void resultOfAnotherRulebookIsRefused() {
        Evaluation evaluation = result(RULEBOOKS.get("qd-148-2023"), "75", 0);
        Progression progression = Progression.of(SmallBook.BOOK);
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> progression.after(evaluation, Level.PROVINCE),
                () -> progression.after(evaluation, Level.PROVINCE, day),
                () -> progression.atEachLevel(evaluation),
                () -> progression.atEachLevel(evaluation, day))) {
            assertThatThrownBy(call)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("evaluation must be by small revision 1, was by qd-148-2023");
        }
        assertThat(Progression.of(SmallBook.BOOK).rulebook()).isSameAs(SmallBook.BOOK);
        assertThat(evaluation.star()).contains(Star.FOUR);
    }
}
