// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.calendar.Books.cite;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CycleRules;

/** The six steps of the plan of 2020 (section III.B), and what is left of them under the decisions of 2025 and 2026. */
class CycleTest {
    private static final Cycle CYCLE =
            Programme.of(Books.ALL, WorkingDays.weekdays()).cycle();

    private static final List<String> TO_IMPLEMENTATION = List.of(
            "2020-04-20 IDEA_REGISTERED",
            "2020-04-22 IDEA_CHECKED",
            "2020-04-28 IDEA_SELECTED",
            "2020-05-10 TRAINED",
            "2020-05-20 PLAN_SUBMITTED",
            "2020-06-10 PLAN_APPROVED",
            "2020-06-11 IMPLEMENTING");

    @Test
    void aProductGoesThroughTheSixSteps() {
        Checked<CycleHistory> checked = follow(with(
                TO_IMPLEMENTATION,
                "2020-08-20 EVALUATED DISTRICT 4",
                "2020-10-20 EVALUATED PROVINCE 4",
                "2020-12-20 RECOGNISED PROVINCE 4",
                "2020-12-22 PROMOTED PROVINCE 4"));

        assertThat(checked.findings()).isEmpty();
        CycleHistory history = checked.orThrow();
        assertThat(history.state()).isEqualTo(CycleRules.State.PROMOTED);
        assertThat(history.since()).contains(day("2020-12-22"));
        assertThat(history.events()).hasSize(11);
        assertThat(history.lastRecognition().flatMap(CycleHistory.Event::star)).contains(Star.FOUR);
        assertThat(history.lastEvaluation().flatMap(CycleHistory.Event::level)).contains(Level.PROVINCE);
        assertThat(history.events().stream()
                        .map(event -> event.state().step().number())
                        .distinct()
                        .toList())
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(history).hasToString("P-01 PROMOTED since 2020-12-22");
    }

    @Test
    void aNewProductStandsBeforeTheFirstStep() {
        CycleHistory history = follow(List.of()).orThrow();

        assertThat(history.state()).isEqualTo(CycleRules.State.NOT_STARTED);
        assertThat(history.since()).isEmpty();
        assertThat(history.lastEvaluation()).isEmpty();
        assertThat(next(history, "2020-04-20")).containsExactly("IDEA_REGISTERED subject 2020-04-20");
        assertThat(history).hasToString("P-01 NOT_STARTED");
    }

    @ParameterizedTest
    @CsvSource({"2020-05-04, step-too-early", "2020-05-05, ''", "2021-04-20, ''"})
    void aRejectedIdeaComesAgainAfterAWeekOrNextYear(String again, String code) {
        Checked<CycleHistory> checked = follow(List.of(
                "2020-04-20 IDEA_REGISTERED",
                "2020-04-22 IDEA_CHECKED",
                "2020-04-28 IDEA_REJECTED",
                again + " IDEA_REGISTERED"));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        checked.findings().forEach(finding -> {
            assertThat(cite(finding)).isEqualTo("kh-3680-2020 sec.III.B.2.a");
            assertThat(finding.facts()).containsEntry("earliest", "2020-05-05");
        });
    }

    @Test
    void theWaitIsSaidInAdvance() {
        CycleHistory rejected = follow(
                        List.of("2020-04-20 IDEA_REGISTERED", "2020-04-22 IDEA_CHECKED", "2020-04-28 IDEA_REJECTED"))
                .orThrow();

        assertThat(next(rejected, "2020-04-29")).containsExactly("IDEA_REGISTERED subject 2020-05-05");
        assertThat(CYCLE.next(rejected, day("2020-04-29"))
                        .get(0)
                        .rule()
                        .nextYear()
                        .name())
                .isEqualTo("ALSO");
    }

    @Test
    void aRejectedPlanIsCompletedAndHandedInAgain() {
        List<String> rejected = with(TO_IMPLEMENTATION.subList(0, 5), "2020-06-10 PLAN_REJECTED");

        assertThat(follow(with(rejected, "2020-06-10 PLAN_SUBMITTED", "2020-06-20 PLAN_APPROVED"))
                        .findings())
                .isEmpty();
        assertThat(follow(with(rejected, "2021-05-10 PLAN_SUBMITTED")).findings())
                .isEmpty();
        assertThat(codes(follow(with(rejected, "2020-06-20 IMPLEMENTING")).findings()))
                .containsExactly("step-illegal");
    }

    @Test
    void theCommuneGivesAnIdeaBackThatDoesNotFitTheForm() {
        assertThat(follow(List.of(
                                "2020-04-20 IDEA_REGISTERED", "2020-04-21 IDEA_RETURNED", "2020-04-21 IDEA_REGISTERED"))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, IDEA_SELECTED, sec.III.B.2.a",
        "1, IDEA_SELECTED, sec.III.B.2.a",
        "2, TRAINED, sec.III.B.2.b",
        "3, PLAN_SUBMITTED, sec.III.B.3.a",
        "4, PLAN_APPROVED, sec.III.B.3.a",
        "5, IMPLEMENTING, sec.III.B.4"
    })
    void noStepIsSkipped(int done, CycleRules.State skippedTo, String clause) {
        List<Finding> findings = follow(with(TO_IMPLEMENTATION.subList(0, done), "2020-12-01 " + skippedTo))
                .findings();

        assertThat(codes(findings)).containsExactly("step-illegal");
        assertThat(cite(findings.get(0))).isEqualTo("kh-3680-2020 " + clause);
        assertThat(findings.get(0).facts()).containsEntry("to", skippedTo.name());
        assertThat(findings.get(0).facts().get("allowed")).isNotEmpty().doesNotContain(skippedTo.name());
    }

    @Test
    void anIllegalEventDoesNotCountAndTheWayGoesOn() {
        Checked<CycleHistory> checked = CYCLE.follow(
                "P-01",
                List.of(
                        event("2020-04-20 IDEA_REGISTERED"),
                        CycleHistory.Event.builder()
                                .from(event("2020-04-21 RECOGNISED PROVINCE 3"))
                                .location(Location.ofFile("events.csv").row(3))
                                .build(),
                        event("2020-04-22 IDEA_CHECKED")));

        assertThat(codes(checked.findings())).containsExactly("step-illegal");
        assertThat(checked.findings().get(0).location().map(Object::toString)).contains("events.csv:3");
        assertThat(checked.findings().get(0).facts()).containsEntry("product", "P-01");
        assertThat(checked.value().orElseThrow().state()).isEqualTo(CycleRules.State.IDEA_CHECKED);
    }

    @Test
    void daysDoNotRunBackwards() {
        List<Finding> findings = follow(List.of("2020-04-20 IDEA_REGISTERED", "2020-04-19 IDEA_CHECKED"))
                .findings();
        assertThat(codes(findings)).containsExactly("dates-out-of-order");
        assertThat(follow(List.of("2020-04-20 IDEA_REGISTERED", "2020-04-20 IDEA_CHECKED"))
                        .findings())
                .isEmpty();
    }

    // --- levels: 3 to 5 stars go from the district to the province, 5 stars to the centre ---

    @ParameterizedTest
    @CsvSource({
        "EVALUATED PROVINCE 4, step-level-wrong",
        "EVALUATED CENTRE 5, step-level-wrong",
        "EVALUATED COMMUNE 3, step-level-wrong",
        "EVALUATED, step-incomplete",
        "EVALUATED DISTRICT 4, ''"
    })
    void theFirstCouncilIsTheDistricts(String result, String code) {
        assertThat(String.join(
                        " ",
                        codes(follow(with(TO_IMPLEMENTATION, "2020-08-20 " + result))
                                .findings())))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2, EVALUATED PROVINCE 3, step-level-wrong",
        "3, EVALUATED PROVINCE 3, ''",
        "5, EVALUATED PROVINCE 3, ''",
        "3, EVALUATED CENTRE 5, step-level-wrong",
        "3, EVALUATED DISTRICT 3, step-level-wrong",
        "3, RECOGNISED DISTRICT 3, step-level-wrong",
        "3, RECOGNISED PROVINCE 3, step-level-wrong",
        "3, RECOGNISED PROVINCE 4, recognition-differs",
        "2, NEXT_PERIOD, ''",
        "1, NEXT_PERIOD, ''",
        "4, NEXT_PERIOD, ''",
        "5, NEXT_PERIOD, step-level-wrong"
    })
    void afterTheDistrict(int stars, String next, String code) {
        assertThat(String.join(
                        " ",
                        codes(follow(with(
                                        TO_IMPLEMENTATION,
                                        "2020-08-20 EVALUATED DISTRICT " + stars,
                                        "2020-10-20 " + next))
                                .findings())))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "3, RECOGNISED PROVINCE 3, ''",
        "4, RECOGNISED PROVINCE 4, ''",
        "5, RECOGNISED PROVINCE 5, step-level-wrong",
        "2, RECOGNISED PROVINCE 2, step-level-wrong",
        "5, EVALUATED CENTRE 5, ''",
        "4, EVALUATED CENTRE 5, step-level-wrong",
        "4, RECOGNISED, step-incomplete"
    })
    void afterTheProvince(int stars, String next, String code) {
        assertThat(String.join(
                        " ",
                        codes(follow(with(
                                        TO_IMPLEMENTATION,
                                        "2020-08-20 EVALUATED DISTRICT 5",
                                        "2020-10-20 EVALUATED PROVINCE " + stars,
                                        "2020-12-20 " + next))
                                .findings())))
                .isEqualTo(code);
    }

    @Test
    void theCentreRecognisesFiveStars() {
        List<String> centre = with(
                TO_IMPLEMENTATION,
                "2020-08-20 EVALUATED DISTRICT 5",
                "2020-10-20 EVALUATED PROVINCE 5",
                "2020-12-20 EVALUATED CENTRE 5");
        assertThat(follow(with(centre, "2020-12-30 RECOGNISED CENTRE 5", "2020-12-31 PROMOTED CENTRE 5"))
                        .findings())
                .isEmpty();
        assertThat(codes(
                        follow(with(centre, "2020-12-30 RECOGNISED PROVINCE 5")).findings()))
                .containsExactly("step-level-wrong");
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, step-too-early", "2021-01-01, ''"})
    void whoComesBackDoesSoInTheNextYear(String again, String code) {
        Checked<CycleHistory> checked = follow(with(
                TO_IMPLEMENTATION,
                "2020-08-20 EVALUATED DISTRICT 2",
                "2020-08-25 NEXT_PERIOD",
                again + " EVALUATED DISTRICT 3"));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
    }

    @Test
    void aRecognisedProductMayTryForMoreNextYear() {
        assertThat(follow(with(
                                TO_IMPLEMENTATION,
                                "2020-08-20 EVALUATED DISTRICT 3",
                                "2020-10-20 EVALUATED PROVINCE 3",
                                "2020-12-20 RECOGNISED PROVINCE 3",
                                "2020-12-21 NEXT_PERIOD",
                                "2021-08-20 EVALUATED DISTRICT 4",
                                "2021-10-20 EVALUATED PROVINCE 4",
                                "2021-12-20 RECOGNISED PROVINCE 4"))
                        .findings())
                .isEmpty();
    }

    @Test
    void theDecisionOf2023LetsTheDistrictRecogniseThreeStars() {
        List<String> way = List.of(
                "2024-04-20 IDEA_REGISTERED",
                "2024-04-22 IDEA_CHECKED",
                "2024-04-28 IDEA_SELECTED",
                "2024-05-10 TRAINED",
                "2024-05-20 PLAN_SUBMITTED",
                "2024-06-10 PLAN_APPROVED",
                "2024-06-11 IMPLEMENTING");
        assertThat(follow(with(way, "2024-08-20 EVALUATED DISTRICT 3", "2024-09-01 RECOGNISED DISTRICT 3"))
                        .findings())
                .isEmpty();
        assertThat(codes(follow(with(way, "2024-08-20 EVALUATED DISTRICT 4", "2024-09-01 RECOGNISED DISTRICT 4"))
                        .findings()))
                .containsExactly("step-level-wrong");
    }

    // --- promotion: from 3 stars at the matching level ---

    @ParameterizedTest
    @CsvSource({
        "PROMOTED DISTRICT 3, ''",
        "PROMOTED PROVINCE 3, ''",
        "PROMOTED CENTRE 3, not-entitled",
        "PROMOTED COMMUNE 3, not-entitled",
        "PROMOTED, not-entitled"
    })
    void aProductIsPromotedAtTheLevelsThatGaveItThreeStars(String promotion, String code) {
        Checked<CycleHistory> checked = follow(with(
                TO_IMPLEMENTATION,
                "2020-08-20 EVALUATED DISTRICT 3",
                "2020-10-20 EVALUATED PROVINCE 3",
                "2020-12-20 RECOGNISED PROVINCE 3",
                "2020-12-21 " + promotion));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
        checked.findings().forEach(finding -> assertThat(cite(finding)).isEqualTo("kh-3680-2020 sec.III.B.6"));
    }

    @Test
    void promotionIsLaidDownForTheYearOfThePlan() {
        assertThat(codes(follow(with(
                                TO_IMPLEMENTATION,
                                "2020-08-20 EVALUATED DISTRICT 3",
                                "2020-10-20 EVALUATED PROVINCE 3",
                                "2020-12-20 RECOGNISED PROVINCE 3",
                                "2021-01-01 PROMOTED PROVINCE 3"))
                        .findings()))
                .containsExactly("step-silent");
    }

    // --- today's two levels ---

    @Test
    void todayADossierGoesFromTheCommuneToTheProvince() {
        Checked<CycleHistory> checked = follow(List.of(
                "2026-06-01 DOSSIER_RECEIVED",
                "2026-06-20 DOSSIER_PROPOSED",
                "2026-12-10 EVALUATED PROVINCE 4",
                "2026-12-20 RECOGNISED PROVINCE 4",
                "2028-03-01 DOSSIER_RECEIVED",
                "2028-03-15 DOSSIER_PROPOSED",
                "2028-06-10 EVALUATED PROVINCE 5",
                "2028-09-10 EVALUATED CENTRE 5",
                "2028-09-20 RECOGNISED CENTRE 5"));

        assertThat(checked.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EVALUATED CENTRE 4, RECOGNISED PROVINCE 4, ''",
        "EVALUATED CENTRE 3, EVALUATED PROVINCE 4, ''",
        "EVALUATED CENTRE 4, RECOGNISED CENTRE 4, step-level-wrong",
        "EVALUATED CENTRE 5, RECOGNISED PROVINCE 5, step-level-wrong",
        "EVALUATED CENTRE 5, EVALUATED PROVINCE 5, step-level-wrong",
        "EVALUATED CENTRE 2, NEXT_PERIOD, ''",
        "EVALUATED CENTRE 4, NEXT_PERIOD, step-level-wrong"
    })
    void aCandidateThatFailsAtTheCentreFallsBackToTheProvince(String centre, String next, String code) {
        Checked<CycleHistory> checked = follow(List.of(
                "2027-03-01 DOSSIER_RECEIVED",
                "2027-03-15 DOSSIER_PROPOSED",
                "2027-06-10 EVALUATED PROVINCE 5",
                "2027-09-10 " + centre,
                "2027-10-01 " + next));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
    }

    @Test
    void oneOrTwoStarsMayRegisterAgain() {
        Checked<CycleHistory> checked = follow(List.of(
                "2027-03-01 DOSSIER_RECEIVED",
                "2027-03-15 DOSSIER_PROPOSED",
                "2027-06-10 EVALUATED PROVINCE 2",
                "2027-06-11 NEXT_PERIOD",
                "2027-08-01 DOSSIER_RECEIVED"));

        assertThat(checked.findings()).isEmpty();
        assertThat(next(checked.orThrow(), "2027-08-02")).containsExactly("DOSSIER_PROPOSED commune 2027-08-01");
    }

    @Test
    void theCommuneGivesNoStars() {
        assertThat(codes(follow(List.of(
                                "2026-06-01 DOSSIER_RECEIVED",
                                "2026-06-20 DOSSIER_PROPOSED",
                                "2026-12-10 EVALUATED COMMUNE 4"))
                        .findings()))
                .containsExactly("step-level-wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, ''",
        "2025-07-01, step-silent",
        "2025-07-05, step-silent",
        "2025-07-06, step-silent",
        "2026-05-21, step-silent",
        "2026-05-22, step-silent",
        "2030-01-01, step-silent"
    })
    void whoSelectsIdeasWithoutDistrictsIsNotGuessed(String on, String code) {
        Checked<CycleHistory> checked =
                follow(List.of("2025-06-20 IDEA_REGISTERED", "2025-06-22 IDEA_CHECKED", on + " IDEA_SELECTED"));

        assertThat(String.join(" ", codes(checked.findings()))).isEqualTo(code);
    }

    @Test
    void whoHasAnIdeaFromTheOldDaysMayHandInADossierNow() {
        List<String> way = with(TO_IMPLEMENTATION, "2026-06-01 DOSSIER_RECEIVED");
        assertThat(follow(way).findings()).isEmpty();
        assertThat(next(follow(TO_IMPLEMENTATION).orThrow(), "2026-06-01"))
                .containsExactly("DOSSIER_RECEIVED subject 2020-06-11");
        assertThat(next(follow(way).orThrow(), "2025-07-03")).isEmpty();
        assertThat(codes(follow(with(TO_IMPLEMENTATION, "2025-07-03 EVALUATED DISTRICT 3"))
                        .findings()))
                .containsExactly("step-silent");
    }

    @Test
    void theSilenceNamesTheDecisionThatDoesNotSay() {
        List<Finding> findings = follow(List.of("2026-06-01 IDEA_REGISTERED")).findings();
        assertThat(cite(findings.get(0))).isEqualTo("qd-26-2026 art.7");
        List<Finding> promoted = follow(List.of(
                        "2026-06-01 DOSSIER_RECEIVED",
                        "2026-06-20 DOSSIER_PROPOSED",
                        "2026-12-10 EVALUATED PROVINCE 4",
                        "2026-12-20 RECOGNISED PROVINCE 4",
                        "2026-12-21 PROMOTED PROVINCE 4"))
                .findings();
        assertThat(codes(promoted)).containsExactly("step-silent");
        assertThat(cite(promoted.get(0))).isEqualTo("qd-26-2026");
    }

    @Test
    void everyStepOfThePlanHasSomeoneResponsible() {
        assertThat(CYCLE.responsible(day("2020-06-01")).stream()
                        .map(item -> item.step().number() + " " + item.citation() + " "
                                + String.join(
                                        ", ", item.by().stream().map(Actor::id).toList()))
                        .toList())
                .containsExactly(
                        "1 kh-3680-2020 sec.III.B.1 province-office, district-office, commune-office,"
                                + " broadcaster, newspaper",
                        "2 kh-3680-2020 sec.III.B.2.a district-office, commune-office",
                        "3 kh-3680-2020 sec.III.B.3.a district-office, commune-office",
                        "4 kh-3680-2020 sec.III.B.4 province-office, district-office, universities,"
                                + " experts, consultants",
                        "5 kh-3680-2020 sec.III.B.5.c district-council, province-council, centre-council",
                        "6 kh-3680-2020 sec.III.B.6 province-office, district-office, trade-department");
        assertThat(CYCLE.responsible(day("2025-07-03"))).isEmpty();
    }

    private static List<String> next(CycleHistory history, String on) {
        return CYCLE.next(history, day(on)).stream()
                .map(move -> move.rule().to() + " " + move.rule().by().get(0).id() + " " + move.earliest())
                .toList();
    }

    private static Checked<CycleHistory> follow(List<String> lines) {
        return CYCLE.follow("P-01", lines.stream().map(CycleTest::event).toList());
    }

    private static List<String> with(List<String> lines, String... more) {
        List<String> all = new ArrayList<>(lines);
        all.addAll(List.of(more));
        return all;
    }

    private static CycleHistory.Event event(String line) {
        String[] words = line.split(" ", -1);
        CycleRules.State state = CycleRules.State.valueOf(words[1]);
        return words.length == 2
                ? CycleHistory.Event.of(day(words[0]), state)
                : CycleHistory.Event.of(
                        day(words[0]), state, Level.valueOf(words[2]), Star.ofNumber(Integer.parseInt(words[3])));
    }
}
