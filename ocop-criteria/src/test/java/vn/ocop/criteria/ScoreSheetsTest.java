// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Criterion;

class ScoreSheetsTest {
    private static Criterion criterion(String code) {
        return Small.set(1).criterion(code).orElseThrow();
    }

    private static ScoreSheet sheet(ScoreSheets sheets) {
        return sheets.sheets().get(0);
    }

    private static Answer answer(String option, String points, String code) {
        ScoreSheets sheets = Small.draft().row("M-1", code, option, points).build();
        assertThat(sheets.findings()).isEmpty();
        return sheet(sheets).answer(criterion(code));
    }

    private static Answer chosen(String code, int option, boolean determined) {
        return new Answer.Chosen(criterion(code).option(option).orElseThrow(), determined);
    }

    /** The code of the only finding on a sheet that is the best one but for one row. */
    private static Finding wrong(String code, String option, String points) {
        Small.Draft draft = Small.draft().best("M-1", code + "=");
        draft.builder.locatedBy(() -> Optional.of(Location.ofFile("sheets.csv").row(9)));
        draft.row("M-1", code, option, points);
        ScoreSheets sheets = draft.build();
        assertThat(sheet(sheets).isIllegal()).isTrue();
        assertThat(sheet(sheets).isComplete()).isFalse();
        assertThat(sheets.findings()).hasSize(1);
        Finding finding = sheets.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.location()).contains(Location.ofFile("sheets.csv").row(9));
        return finding;
    }

    // --- answers

    @Test
    void optionIsGivenByItsNumber() {
        assertThat(answer("2", "", "1.1")).isEqualTo(chosen("1.1", 2, true));
    }

    @Test
    void numberingRunsOnThroughTheCases() {
        assertThat(answer("5", "", "1.2")).isEqualTo(chosen("1.2", 5, true));
        assertThat(criterion("1.2").option(5).orElseThrow().caseNumber()).isEqualTo(2);
    }

    @Test
    void pointsStandForTheOnlyOptionThatCarriesThem() {
        assertThat(answer("", "3", "1.1")).isEqualTo(chosen("1.1", 3, true));
        assertThat(answer("", "3,00", "1.1")).isEqualTo(chosen("1.1", 3, true));
    }

    @Test
    void pointsOfSeveralOptionsWithOneMarkLeaveTheOptionUndetermined() {
        assertThat(answer("", "2", "1.5")).isEqualTo(chosen("1.5", 2, false));
        assertThat(answer("", "5", "1.2")).isEqualTo(chosen("1.2", 3, false));
    }

    @Test
    void optionAndPointsMayStandTogetherIfTheyAgree() {
        assertThat(answer("3", "2", "1.5")).isEqualTo(chosen("1.5", 3, true));
        assertThat(answer("none", "0", "5.2")).isEqualTo(new Answer.None());
    }

    @Test
    void yesAndNoAreAnswersToAYesNoCriterionAndSoAreTheirPoints() {
        assertThat(answer("yes", "", "1.3")).isEqualTo(chosen("1.3", 2, true));
        assertThat(answer("no", "", "1.3")).isEqualTo(chosen("1.3", 1, true));
        assertThat(answer("", "1", "1.3")).isEqualTo(chosen("1.3", 2, true));
        assertThat(answer("", "0", "1.3")).isEqualTo(chosen("1.3", 1, true));
        assertThat(answer("yes", "1", "1.3")).isEqualTo(chosen("1.3", 2, true));
    }

    @Test
    void noneIsLegalWhereNoOptionCarriesNothing() {
        assertThat(answer("none", "", "5.2")).isEqualTo(new Answer.None());
        assertThat(answer("none", "", "1.4")).isEqualTo(new Answer.None());
    }

    @Test
    void noneIsLegalIfOneOfTheCasesHasNoZero() {
        assertThat(answer("none", "", "1.2")).isEqualTo(new Answer.None());
    }

    @Test
    void emptyCellsAreMissingNotZero() {
        assertThat(answer("", "", "1.1")).isEqualTo(new Answer.Missing());
        ScoreSheets sheets = Small.draft().best("M-1", "1.1=").build();
        assertThat(sheet(sheets).isComplete()).isFalse();
        assertThat(sheet(sheets).isIllegal()).isFalse();
        assertThat(sheets.findings()).isEmpty();
    }

    @Test
    void withoutAStoryItsStructureDoesNotApplyAndIsNotMissing() {
        ScoreSheets sheets = Small.draft().best("M-1", "5.1=1", "5.2=", "5.3=1").build();
        assertThat(sheet(sheets).answer(criterion("5.2"))).isEqualTo(new Answer.NotApplicable());
        assertThat(sheet(sheets).points(criterion("5.2"))).isZero();
        assertThat(sheet(sheets).isComplete()).isTrue();
        assertThat(sheets.findings()).isEmpty();
    }

    @Test
    void withAStoryItsStructureIsDue() {
        ScoreSheets sheets = Small.draft().best("M-1", "5.1=2", "5.2=").build();
        assertThat(sheet(sheets).answer(criterion("5.2"))).isEqualTo(new Answer.Missing());
        assertThat(sheet(sheets).isComplete()).isFalse();
    }

    @Test
    void whileItIsNotSaidWhetherThereIsAStoryItsStructureIsDue() {
        ScoreSheets sheets = Small.draft().best("M-1", "5.1=", "5.2=").build();
        assertThat(sheet(sheets).answer(criterion("5.2"))).isEqualTo(new Answer.Missing());
    }

    // --- the same through objects

    @Test
    void objectsSayTheSameAsText() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        builder.sheet("M-1")
                .option(criterion("1.1"), 2)
                .points(criterion("1.5"), 2)
                .none(criterion("5.2"))
                .points(criterion("8"), 20);
        ScoreSheet sheet = sheet(builder.build());
        assertThat(sheet.answer(criterion("1.1"))).isEqualTo(chosen("1.1", 2, true));
        assertThat(sheet.answer(criterion("1.5"))).isEqualTo(chosen("1.5", 2, false));
        assertThat(sheet.answer(criterion("5.2"))).isEqualTo(new Answer.None());
        assertThat(sheet.points(criterion("8"))).isEqualTo(20);
    }

    @Test
    void wrongObjectsAreFoundLikeWrongText() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        builder.sheet("M-1")
                .option(criterion("1.1"), 0)
                .option(criterion("1.1"), 5)
                .points(criterion("1.1"), 2)
                .points(criterion("1.4"), 1)
                .none(criterion("1.1"));
        assertThat(Small.codes(builder.build().findings()))
                .containsExactly(
                        "unknown-option",
                        "unknown-option",
                        "points-not-offered",
                        "ambiguous-points",
                        "none-not-allowed");
    }

    @Test
    void criterionOfAnotherSetOrAContainerIsAMistakeOfTheCaller() {
        ScoreSheets.Builder.Sheet sheet =
                ScoreSheets.builder("P", Small.set(1), Council.unstated()).sheet("M-1");
        Criterion other = Small.set(2).criterion("1").orElseThrow();
        assertThatThrownBy(() -> sheet.option(other, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small set 1");
        Criterion further =
                Small.WITHOUT_MARKS.set(1).orElseThrow().criterion("8").orElseThrow();
        assertThatThrownBy(() -> sheet.points(further, 20)).isInstanceOf(IllegalArgumentException.class);
    }

    // --- wrong input

    @Test
    void unknownCriterion() {
        Finding finding = wrong("9.9", "1", "");
        assertThat(finding.code()).isEqualTo(CriteriaFinding.UNKNOWN_CRITERION);
        assertThat(finding.facts()).containsEntry("criterion", "9.9").containsEntry("set", "1");
    }

    @ParameterizedTest
    @CsvSource({"1.1, 5", "1.1, 0", "1.1, yes", "1.1, x", "1.3, 1", "1.3, maybe", "1.1, 01"})
    void unknownOption(String code, String option) {
        Finding finding = wrong(code, option, "");
        assertThat(finding.code()).isEqualTo(CriteriaFinding.UNKNOWN_OPTION);
        assertThat(finding.facts())
                .containsEntry("criterion", code)
                .containsEntry("found", option)
                .containsEntry("expected", code.equals("1.3") ? "no, yes" : "1, 2, 3, 4");
    }

    @Test
    void unknownOptionWithPointsIsStillAnUnknownOption() {
        assertThat(wrong("1.1", "7", "5").code()).isEqualTo(CriteriaFinding.UNKNOWN_OPTION);
    }

    @ParameterizedTest
    @CsvSource({"1.1, 2", "1.1, 6", "1.1, -1", "1.1, 0.5", "1.1, x", "1.3, 2", "5.2, 0", "1.1, 1.255"})
    void pointsThatNoOptionCarries(String code, String points) {
        Finding finding = wrong(code, "", points);
        assertThat(finding.code()).isEqualTo(CriteriaFinding.POINTS_NOT_OFFERED);
        assertThat(finding.facts()).containsEntry("criterion", code).containsEntry("found", points);
    }

    @Test
    void pointsOfferedAreNamedOnce() {
        assertThat(wrong("1.5", "", "1").facts()).containsEntry("expected", "0, 2, 3");
    }

    @Test
    void pointsThatFitOptionsWithDifferentMarksAskForTheOptionNumber() {
        Finding finding = wrong("1.4", "", "1");
        assertThat(finding.code()).isEqualTo(CriteriaFinding.AMBIGUOUS_POINTS);
        assertThat(finding.facts()).containsEntry("points", "1").containsEntry("options", "1, 2");
    }

    @Test
    void optionAndPointsThatDoNotAgree() {
        Finding finding = wrong("1.1", "3", "5");
        assertThat(finding.code()).isEqualTo(CriteriaFinding.OPTION_POINTS_DIFFER);
        assertThat(finding.facts())
                .containsEntry("option", "3")
                .containsEntry("expected", "3")
                .containsEntry("found", "5");
        assertThat(wrong("5.2", "none", "1").code()).isEqualTo(CriteriaFinding.OPTION_POINTS_DIFFER);
    }

    @ParameterizedTest
    @CsvSource({"1.1", "1.3", "5.3"})
    void noneWhereAnOptionCarriesNothing(String code) {
        assertThat(wrong(code, "none", "").code()).isEqualTo(CriteriaFinding.NONE_NOT_ALLOWED);
    }

    @Test
    void sameAnswerTwiceInOneRound() {
        ScoreSheets sheets =
                Small.draft().best("M-1").row("M-1", "1.1", "1", "").build();
        Finding finding = Small.only(sheets.findings(), CriteriaFinding.REPEATED_ANSWER);
        assertThat(finding.facts())
                .containsEntry("member", "M-1")
                .containsEntry("criterion", "1.1")
                .containsEntry("round", "1");
        assertThat(sheet(sheets).isIllegal()).isTrue();
    }

    @Test
    void whichOfTwoAnswersStandsDoesNotHangOnTheirOrder() {
        ScoreSheets there = Small.draft()
                .row("M-1", "1.1", "4", "")
                .row("M-1", "1.1", "1", "")
                .row("M-1", "A", "", "1")
                .build();
        ScoreSheets back = Small.draft()
                .row("M-1", "1.1", "1", "")
                .row("M-1", "1.1", "4", "")
                .build();
        assertThat(sheet(there).answer(criterion("1.1")))
                .isEqualTo(sheet(back).answer(criterion("1.1")))
                .isEqualTo(chosen("1.1", 1, true));
        assertThat(sheet(parts("31", "20", "30").row("M-1", "B", "", "25").build())
                        .partHundredths(1))
                .hasValue(2000);
        assertThat(sheet(parts("31", "25", "30").row("M-1", "B", "", "20").build())
                        .partHundredths(1))
                .hasValue(2000);
    }

    @Test
    void sheetsWithTheSameTwoAnswersLieAlikeWhicheverCameFirst() {
        ScoreSheets there = Small.draft()
                .row("M-1", "1.1", "4", "")
                .row("M-1", "1.1", "1", "")
                .build();
        ScoreSheets back = Small.draft()
                .row("M-1", "1.1", "1", "")
                .row("M-1", "1.1", "4", "")
                .build();
        assertThat(there).isEqualTo(back);
        assertThat(there.answers()).isEqualTo(back.answers());
    }

    @Test
    void answerToWhatDoesNotApply() {
        Small.Draft draft = Small.draft();
        int[] row = {1};
        draft.builder.locatedBy(() -> Optional.of(Location.ofFile("sheets.csv").row(row[0])));
        draft.best("M-1", "5.1=", "5.2=", "5.3=1");
        row[0] = 20;
        draft.row("M-1", "5.2", "1", "");
        row[0] = 21;
        draft.row("M-1", "5.1", "1", "");
        ScoreSheets sheets = draft.build();
        Finding finding = Small.only(sheets.findings(), CriteriaFinding.ANSWER_NOT_APPLICABLE);
        assertThat(finding.facts())
                .containsEntry("member", "M-1")
                .containsEntry("criterion", "5.2")
                .containsEntry("needs", "5.1");
        assertThat(finding.location()).contains(Location.ofFile("sheets.csv").row(20));
        assertThat(sheet(sheets).isIllegal()).isTrue();
    }

    @Test
    void answerWorthNothingToWhatDoesNotApplyIsAcceptedAndTold() {
        ScoreSheets sheets =
                Small.draft().best("M-1", "5.1=1", "5.2=none", "5.3=1").build();
        assertThat(sheets.findings()).isEmpty();
        assertThat(sheet(sheets).isIllegal()).isFalse();
        Finding told = Small.only(Small.score(sheets).judgement().findings(), CriteriaFinding.ZERO_NOT_DUE);
        assertThat(told.severity()).isEqualTo(Severity.INFO);
        assertThat(told.facts()).containsEntry("criteria", "5.2").containsEntry("count", "1");
    }

    @Test
    void pointsForIdentityWithoutAStoryAreAWarningAndCount() {
        ScoreSheets sheets = Small.draft().best("M-1", "5.1=1", "5.2=", "5.3=2").build();
        Finding finding = Small.only(sheets.findings(), CriteriaFinding.UNEXPECTED_POINTS);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.facts()).containsEntry("criterion", "5.3").containsEntry("expects", "5.1");
        assertThat(sheet(sheets).isComplete()).isTrue();
        assertThat(sheet(sheets).points(criterion("5.3"))).isEqualTo(2);
    }

    @Test
    void allThatIsWrongIsFoundAtOnceAndGoodRowsStillCount() {
        ScoreSheets sheets = Small.draft()
                .row("M-1", "1.1", "9", "")
                .row("M-1", "9.9", "1", "")
                .row("M-1", "1.5", "", "7")
                .row("M-1", "8", "21", "")
                .build();
        assertThat(Small.codes(sheets.findings()))
                .containsExactly("unknown-option", "unknown-criterion", "points-not-offered");
        assertThat(sheet(sheets).points(criterion("8"))).isEqualTo(20);
    }

    // --- containers and totals

    @Test
    void containerIsTheSumOfItsChildren() {
        ScoreSheets sheets = Small.draft().best("M-1", "6.1.2=2").build();
        assertThat(sheet(sheets).points(criterion("6.1"))).isEqualTo(8);
        assertThat(sheet(sheets).totalHundredths()).hasValue(9_800);
    }

    @Test
    void onlyACompleteSheetHasATotal() {
        assertThat(sheet(Small.draft().best("M-1", "8=").build()).totalHundredths())
                .isEmpty();
        assertThat(sheet(Small.draft().best("M-1", "8=99").build()).totalHundredths())
                .isEmpty();
    }

    // --- claims

    private static List<Finding> claimed(String scope, String points) {
        return Small.draft()
                .best("M-1", "6.1.2=2")
                .row("M-1", scope, "", points)
                .build()
                .findings();
    }

    @ParameterizedTest
    @CsvSource({"TOTAL, 98", "A, 40", "B, 25", "C, 33", "6.1, 8", "TOTAL, 98.00", "TOTAL, ''"})
    void claimsThatAreRightSayNothing(String scope, String points) {
        assertThat(claimed(scope, points)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TOTAL, 98", "A, 40", "B, 25", "C, 33", "6.1, 8"})
    void wrongClaimIsAWarningThatNamesTheSectionAndBothNumbers(String scope, int right) {
        Finding finding = Small.only(claimed(scope, right + 1 + ".5"), CriteriaFinding.CLAIM_WRONG);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.facts())
                .containsEntry("member", "M-1")
                .containsEntry("scope", scope)
                .containsEntry("claimed", right + 1 + ".5")
                .containsEntry("computed", "" + right);
    }

    @Test
    void claimThatIsNoNumberIsAWarning() {
        Finding finding = Small.only(claimed("TOTAL", "98 points"), CriteriaFinding.BAD_CLAIM);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.facts()).containsEntry("scope", "TOTAL").containsEntry("found", "98 points");
    }

    @Test
    void claimOfAnIncompleteSheetCannotBeRecomputed() {
        assertThat(Small.draft()
                        .best("M-1", "8=")
                        .row("M-1", "TOTAL", "", "1")
                        .build()
                        .findings())
                .isEmpty();
        ScoreSheets illegal =
                Small.draft().best("M-1", "8=99").row("M-1", "TOTAL", "", "1").build();
        assertThat(Small.codes(illegal.findings())).containsExactly("unknown-option");
    }

    @Test
    void totalWithAnOptionIsWrong() {
        Finding finding = wrong("TOTAL", "2", "");
        assertThat(finding.code()).isEqualTo(CriteriaFinding.UNKNOWN_OPTION);
        assertThat(finding.facts()).containsEntry("expected", "points");
        assertThat(wrong("6.1", "2", "").code()).isEqualTo(CriteriaFinding.UNKNOWN_OPTION);
    }

    @Test
    void claimsCanBeNumbers() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.sheet("M-1").claim("TOTAL", new BigDecimal("99.500"));
        assertThat(Small.only(draft.build().findings(), CriteriaFinding.CLAIM_WRONG)
                        .facts())
                .containsEntry("claimed", "99.5")
                .containsEntry("computed", "100");
    }

    @Test
    void claimOfWhatDoesNotAddUpIsAMistakeOfTheCaller() {
        ScoreSheets.Builder.Sheet sheet =
                ScoreSheets.builder("P", Small.set(1), Council.unstated()).sheet("M-1");
        assertThatThrownBy(() -> sheet.claim("1.1", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> sheet.part("TOTAL", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TOTAL");
        assertThat(sheet.claim("6.1", BigDecimal.ONE)).isSameAs(sheet);
    }

    @Test
    void writtenAnswerMayComeWithItsCriterion() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        ScoreSheets.Builder.Sheet sheet = builder.sheet("M-1");
        Criterion criterion = Small.set(1).criterion("1.6").orElseThrow();
        assertThat(sheet.answer(criterion, "3", "2")).isSameAs(sheet);
        assertThat(builder.locatedBy(Optional::empty)).isSameAs(builder);
        assertThat(builder.build().sheets().get(0).points(criterion)).isEqualTo(2);
    }

    // --- where a sheet begins

    private static Optional<Location> row(int row) {
        return Optional.of(Location.ofFile("sheets.csv").row(row));
    }

    @Test
    void whereASheetBeginsIsKnownIfItMayNotCountOrNotWhole() {
        Council council = Council.of(List.of(
                Small.member("M-1", CouncilRole.CHAIR, true),
                Small.member("M-2", CouncilRole.SECRETARY, true),
                Small.member("M-3", CouncilRole.MEMBER, false),
                Small.member("M-4", CouncilRole.MEMBER, true),
                Small.member("M-5", CouncilRole.MEMBER, true)));
        Small.Draft draft = Small.draft(council);
        AtomicInteger row = new AtomicInteger(1);
        draft.builder.locatedBy(() -> row(row.incrementAndGet()));
        for (String member : List.of("M-1", "M-2", "M-3", "M-4", "M-6")) {
            row.set(10 * member.charAt(2) - 10 * '0');
            draft.best(member);
        }
        row.set(50);
        draft.best("M-5", "8=");
        draft.builder.conflict("M-4");
        ScoreSheets sheets = draft.build();
        assertThat(IntStream.range(0, sheets.count()).mapToObj(sheets::start))
                .containsExactly(Optional.empty(), row(21), row(31), row(41), row(61), row(51));
        List<Finding> findings = Small.score(sheets).judgement().findings();
        assertThat(Small.only(findings, CriteriaFinding.SECRETARY_SCORED).location())
                .isEqualTo(row(21));
        assertThat(Small.only(findings, CriteriaFinding.ABSENT_SCORED).location())
                .isEqualTo(row(31));
        assertThat(Small.only(findings, CriteriaFinding.CONFLICTED_SCORED).location())
                .isEqualTo(row(41));
        assertThat(Small.only(findings, CriteriaFinding.UNKNOWN_MEMBER).location())
                .isEqualTo(row(61));
        assertThat(Small.only(findings, CriteriaFinding.MISSING_ANSWERS).location())
                .isEqualTo(row(51));
    }

    @Test
    void whereASheetBeginsIsStillKnownUpToARound() {
        Small.Draft draft = Small.draft(Small.council(2));
        AtomicInteger row = new AtomicInteger(7);
        draft.builder.locatedBy(() -> row(row.get()));
        draft.best("M-1", 2).best("M-1", 1);
        row.set(8);
        draft.best("M-9", 1);
        ScoreSheets sheets = draft.build();
        assertThat(sheets.start(2)).isEqualTo(row(8));
        assertThat(sheets.upToRound(1).start(1)).isEqualTo(row(8));
        assertThat(sheets.upToRound(1).start(0)).isEmpty();
        ScoreSheets under = sheets.under(Small.BOOK, InventedBook.read(Small.xml("known")));
        assertThat(under.start(2)).isEqualTo(row(8));
    }

    @Test
    void withoutASourceNothingIsSaidOfWhereASheetBegins() {
        ScoreSheets sheets = Small.draft(Small.council(1)).best("M-9").build();
        assertThat(sheets.start(0)).isEmpty();
        assertThat(Small.only(Small.score(sheets).judgement().findings(), CriteriaFinding.UNKNOWN_MEMBER)
                        .location())
                .isEmpty();
    }

    // --- part-level sheets

    private static Small.Draft parts(String a, String b, String c) {
        return Small.draft().row("M-1", "A", "", a).row("M-1", "B", "", b).row("M-1", "C", "", c);
    }

    @Test
    void threePartsAreASheet() {
        ScoreSheets sheets = parts("31.25", "20,5", "30").build();
        assertThat(sheets.isPartLevel()).isTrue();
        assertThat(sheet(sheets).isComplete()).isTrue();
        assertThat(sheet(sheets).partHundredths(0)).hasValue(3125);
        assertThat(sheet(sheets).partHundredths(1)).hasValue(2050);
        assertThat(sheet(sheets).partHundredths(2)).hasValue(3000);
        assertThat(sheet(sheets).totalHundredths()).hasValue(8175);
        assertThat(sheets.findings()).isEmpty();
    }

    @Test
    void partsCanBeGivenAsNumbers() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(3), Council.unstated());
        builder.sheet("M-1")
                .part("A", new BigDecimal("31.250"))
                .part("B", new BigDecimal("2E+1"))
                .part("C", BigDecimal.ZERO);
        assertThat(sheet(builder.build()).totalHundredths()).hasValue(5125);
        assertThatThrownBy(() -> builder.sheet("M-1").part("A", new BigDecimal("1.255")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partThatIsMissingLeavesTheSheetIncomplete() {
        ScoreSheets sheets = parts("31", "", "30").build();
        assertThat(sheets.isPartLevel()).isTrue();
        assertThat(sheet(sheets).isComplete()).isFalse();
        assertThat(sheet(sheets).isIllegal()).isFalse();
        assertThat(sheet(sheets).partHundredths(1)).isEmpty();
        assertThat(sheet(sheets).totalHundredths()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40.01", "-0.01", "41", "30.255", "x"})
    void partScoreOutOfRangeOrTooFine(String points) {
        ScoreSheets sheets = parts(points, "20", "30").build();
        Finding finding = Small.only(sheets.findings(), CriteriaFinding.BAD_PART_SCORE);
        assertThat(finding.facts())
                .containsEntry("part", "A")
                .containsEntry("found", points)
                .containsEntry("expected", "0 – 40");
        assertThat(sheet(sheets).isIllegal()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "40", "40.00"})
    void limitsOfAPartBelongToIt(String points) {
        assertThat(parts(points, "20", "30").build().findings()).isEmpty();
    }

    @Test
    void partTwiceIsARepeatedAnswer() {
        ScoreSheets sheets = parts("31", "20", "30").row("M-1", "B", "", "20").build();
        assertThat(Small.only(sheets.findings(), CriteriaFinding.REPEATED_ANSWER)
                        .facts())
                .containsEntry("criterion", "B");
        assertThat(sheet(sheets).isIllegal()).isTrue();
    }

    @Test
    void totalOfPartsIsAClaim() {
        assertThat(parts("31.25", "20", "30")
                        .row("M-1", "TOTAL", "", "81.25")
                        .build()
                        .findings())
                .isEmpty();
        assertThat(Small.only(
                                parts("31.25", "20", "30")
                                        .row("M-1", "TOTAL", "", "81.26")
                                        .build()
                                        .findings(),
                                CriteriaFinding.CLAIM_WRONG)
                        .facts())
                .containsEntry("claimed", "81.26")
                .containsEntry("computed", "81.25");
        assertThat(parts("31.25", "", "30")
                        .row("M-1", "TOTAL", "", "81")
                        .build()
                        .findings())
                .isEmpty();
    }

    @Test
    void totalAloneIsNoPartLevelSheet() {
        ScoreSheets sheets = Small.draft().row("M-1", "TOTAL", "", "81").build();
        assertThat(sheets.isPartLevel()).isFalse();
        assertThat(sheet(sheets).isComplete()).isFalse();
    }

    @Test
    void partsBesideCriteriaOfOneMemberAreClaims() {
        ScoreSheets sheets = Small.draft().best("M-1").row("M-1", "A", "", "39").build();
        assertThat(sheets.isPartLevel()).isFalse();
        assertThat(Small.codes(sheets.findings())).containsExactly("claim-wrong");
    }

    @Test
    void bothKindsOfSheetDoNotGoTogether() {
        ScoreSheets sheets = parts("31", "20", "30").best("M-2").build();
        Finding finding = Small.only(sheets.findings(), CriteriaFinding.MIXED_SHEETS);
        assertThat(finding.facts()).containsEntry("product", "P");
        assertThat(sheets.isPartLevel()).isFalse();
        assertThat(Small.score(sheets).outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void frameIsScoredPerPartAndHasNoCriteria() {
        Small.Draft draft = new Small.Draft(Small.BOOK, "P", 3, Council.unstated());
        ScoreSheets sheets = draft.row("M-1", "1.1", "1", "")
                .row("M-1", "A", "", "30")
                .row("M-1", "B", "", "20")
                .row("M-1", "C", "", "30")
                .build();
        assertThat(sheets.isPartLevel()).isTrue();
        assertThat(Small.codes(sheets.findings())).containsExactly("unknown-criterion");
        assertThat(sheet(sheets).isIllegal()).isTrue();
    }

    @Test
    void sheetOfCriteriaHasNoPartScores() {
        assertThat(sheet(Small.draft().best("M-1").build()).partHundredths(0)).isEmpty();
    }

    // --- rounds

    @Test
    void laterRoundReplacesASheetAndTheFormerOneIsKept() {
        ScoreSheets sheets = Small.draft()
                .best("M-1", 2, "1.1=3")
                .best("M-1", 1, "1.1=1")
                .best("M-2", 1)
                .build();
        assertThat(sheets.sheets()).hasSize(3);
        assertThat(sheets.sheets()).extracting(ScoreSheet::round).containsExactly(2, 1, 1);
        assertThat(sheets.sheets()).extracting(ScoreSheet::isFormer).containsExactly(false, true, false);
        assertThat(sheets.sheets().get(1).points(criterion("1.1"))).isZero();
        assertThat(sheets.sheets().get(1).isComplete()).isTrue();
    }

    @Test
    void sheetIsGoneOnWith() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        assertThat(builder.sheet("M-1")).isSameAs(builder.sheet("M-1", 1)).isNotSameAs(builder.sheet("M-1", 2));
    }

    @Test
    void roundsCountFromOne() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        assertThatThrownBy(() -> builder.sheet("M-1", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThat(builder.sheet("M-1", 1)).isNotNull();
    }

    @Test
    void thereMayBeAnyNumberOfSheets() {
        Small.Draft draft = Small.draft(Small.council(2));
        for (int i = 1; i <= 60; i++) {
            draft.best("M-" + i);
        }
        ScoreSheets sheets = draft.build();
        assertThat(sheets.sheets()).hasSize(60).allMatch(ScoreSheet::isComplete);
        assertThat(sheets.sheets()).allMatch(sheet -> sheet.totalHundredths().getAsInt() == 10_000);
    }

    // --- what is stated

    @Test
    void statementsAreKeptOnce() {
        Small.Draft draft = Small.draft(Small.council(3)).best("M-1");
        draft.builder
                .conflict("M-2")
                .conflict("M-2")
                .knockOut("forged")
                .knockOut("forged")
                .fact("declares")
                .fact("declares");
        ScoreSheets sheets = draft.build();
        assertThat(sheets.productId()).isEqualTo("P");
        assertThat(sheets.set()).contains(Small.set(1));
        assertThat(sheets.council().members()).hasSize(3);
        assertThat(sheets.conflicts()).containsExactly("M-2");
        assertThat(sheets.knockOuts()).hasSize(1);
        assertThat(sheets.knockOuts().get(0).id()).isEqualTo("forged");
        assertThat(sheets.facts()).containsExactly("declares");
        assertThat(sheets.findings()).isEmpty();
    }

    @Test
    void knockOutOfACriterionIsOneOfTheSet() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.knockOut("copied");
        assertThat(draft.build().knockOuts().get(0).criterion()).contains("7");
    }

    @Test
    void whatRestrictsAndCannotBeMatchedLeavesNoResult() {
        Small.Draft stolen = Small.draft().best("M-1");
        stolen.builder.knockOut("stolen");
        assertThat(Small.score(stolen.build()).outcome()).isEqualTo(Outcome.INVALID);
        Small.Draft decided = Small.draft().best("M-1");
        decided.builder.minimumMet("1.1", Star.TWO);
        Evaluation evaluation = Small.score(decided.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(evaluation.star()).isEmpty();
    }

    @Test
    void statementsThatTheSetDoesNotKnowAreErrors() {
        Small.Draft draft = Small.draft(Small.council(3)).best("M-1");
        draft.builder.locatedBy(() -> Optional.of(Location.ofFile("x.csv").row(7)));
        draft.builder
                .conflict("M-9")
                .knockOut("stolen")
                .minimumMet("1.1", Star.TWO)
                .minimumMet("9.9", Star.FIVE);
        ScoreSheets sheets = draft.build();
        assertThat(Small.codes(sheets.findings()))
                .containsExactly("unknown-conflict", "unknown-knockout", "unknown-mark", "unknown-mark");
        assertThat(Small.score(sheets).outcome()).isEqualTo(Outcome.INVALID);
        assertThat(sheets.findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING, Severity.ERROR, Severity.ERROR, Severity.ERROR);
        assertThat(sheets.findings())
                .allMatch(finding -> finding.location()
                        .equals(Optional.of(Location.ofFile("x.csv").row(7))));
        assertThat(sheets.knockOuts()).isEmpty();
    }

    @Test
    void aConflictOfNobodyOnTheCouncilIsAWarningAndTheResultStands() {
        Small.Draft draft = Small.draft(Small.council(1)).best("M-1");
        draft.builder.conflict("M-9");
        Evaluation evaluation = Small.score(draft.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        assertThat(Small.codes(evaluation.judgement().findings()))
                .containsExactly("unknown-conflict", "fact-not-stated");
    }

    @Test
    void aConflictOfNearlyAMemberLeavesNoResult() {
        Small.Draft draft = Small.draft(Small.council(1)).best("M-1");
        draft.builder.conflict("m1");
        Evaluation evaluation = Small.score(draft.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        Finding finding = Small.only(evaluation.judgement().findings(), CriteriaFinding.NEAR_CONFLICT);
        assertThat(finding.facts()).containsEntry("member", "m1").containsEntry("near", "M-1");
    }

    @Test
    void withoutARosterAConflictOfNearlyOneWhoScoredLeavesNoResult() {
        Small.Draft draft = Small.draft();
        Optional<Location> at = Optional.of(Location.ofFile("conflicts.csv").row(2));
        draft.builder.locatedBy(() -> at).conflict("m1").conflict("M-2").conflict("m2");
        draft.builder.locatedBy(Optional::empty);
        Evaluation evaluation = Small.score(draft.best("M-1").best("M-2").build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(evaluation.sheets().findings())
                .extracting(finding -> finding.facts().get("near"))
                .containsExactly("M-1", "M-2");
        assertThat(evaluation.sheets().findings())
                .allMatch(finding -> finding.location().equals(at));
    }

    @Test
    void anIdentifierIsRefusedWhereItIsNotStated() {
        Council none = Council.unstated();
        for (String nothing : new String[] {null, "", " "}) {
            refuses("productId", () -> ScoreSheets.builder(nothing, Small.set(1), none));
            refuses("productId", () -> ScoreSheets.invalid(nothing, none, List.of()));
            refuses("productId", () -> ScoreSheets.unscored(nothing, none, List.of(), List.of()));
            refuses(
                    "conflicts",
                    () -> ScoreSheets.unscored(
                            "P", none, java.util.Arrays.asList("M-1", nothing), List.of(), List.of()));
            ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), none);
            refuses("memberId", () -> builder.sheet(nothing));
            refuses("memberId", () -> builder.sheet(nothing, 2));
            refuses("memberId", () -> builder.conflict(nothing));
            refuses("condition", () -> builder.knockOut(nothing));
            refuses("criterion", () -> builder.minimumMet(nothing, Star.FIVE));
            refuses("fact", () -> builder.fact(nothing));
            refuses("code", () -> builder.sheet("M-1").answer(nothing, "1", ""));
        }
    }

    private static void refuses(String argument, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(argument + " must not be null or blank, was ");
    }

    @Test
    void aMistakeInARoundThatDoesNotCountIsToldAsSuch() {
        Small.Draft draft = Small.draft();
        Optional<Location> at = Optional.of(Location.ofFile("sheets.csv").row(2));
        draft.builder.locatedBy(() -> at).sheet("M-1", 1).answer("1.1", "99", "");
        draft.builder.locatedBy(Optional::empty);
        ScoreSheets sheets = draft.best("M-1", 2).build();
        Evaluation evaluation = Small.score(sheets);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        Finding told = Small.only(evaluation.judgement().findings(), CriteriaFinding.SUPERSEDED_MISTAKE);
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.location()).isEqualTo(at);
        assertThat(told.message(Language.EN))
                .startsWith("Round 1 of M-1 does not count, so this changes nothing: Criterion 1.1 has no option");
        Evaluation first = Small.score(sheets.upToRound(1));
        assertThat(first.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(Small.codes(first.judgement().findings())).contains("unknown-option");
    }

    @Test
    void whatCannotBeUsedIsNotToldAsMissingToo() {
        Small.Draft draft = Small.draft().best("M-1", "1.1=99");
        assertThat(Small.codes(draft.build().findings())).containsExactly("unknown-option");
        Evaluation evaluation = Small.score(Small.draft().best("M-1", "1.1=99").build());
        assertThat(Small.codes(evaluation.judgement().findings())).doesNotContain("missing-answers");
        Small.Draft mistyped = Small.draft().best("M-1", "1.1=", "1.4=");
        mistyped.builder.sheet("M-1").answer("1.l", "1", "");
        Evaluation one = Small.score(mistyped.build());
        assertThat(Small.only(one.judgement().findings(), CriteriaFinding.MISSING_ANSWERS)
                        .facts())
                .containsEntry("round", "1")
                .containsEntry("criteria", "1.1, 1.4");
        Small.Draft both = Small.draft().best("M-1", "1.1=", "1.4=");
        both.builder.sheet("M-1").answer("1.l", "1", "").answer("1.A", "1", "");
        assertThat(Small.codes(Small.score(both.build()).judgement().findings()))
                .doesNotContain("missing-answers");
        Small.Draft told = Small.draft().best("M-1", "1.1=", "1.4=");
        told.builder.sheet("M-1").unusable(List.of("1.1"));
        assertThat(Small.only(Small.score(told.build()).judgement().findings(), CriteriaFinding.MISSING_ANSWERS)
                        .facts())
                .containsEntry("criteria", "1.4");
    }

    @Test
    void aNullAnswerIsAMissingAnswer() {
        ScoreSheets.Builder builder = ScoreSheets.builder("P", Small.set(1), Council.unstated());
        builder.sheet("M-1").answer("1.1", null, null).answer("1.4", null, "").answer("TOTAL", null, null);
        ScoreSheet sheet = builder.build().sheets().get(0);
        assertThat(sheet.isIllegal()).isFalse();
        assertThat(sheet.isComplete()).isFalse();
        ScoreSheets.Builder parts = ScoreSheets.builder("P", Small.set(3), Council.unstated());
        parts.sheet("M-1").part("A", null).part("B", BigDecimal.ONE).claim("TOTAL", null);
        Evaluation evaluation = Small.score(parts.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(Small.only(evaluation.judgement().findings(), CriteriaFinding.MISSING_ANSWERS)
                        .facts())
                .containsEntry("criteria", "A, C");
    }

    @Test
    void withoutARosterAConflictMayBeAnybodys() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.conflict("M-9");
        assertThat(draft.build().findings()).isEmpty();
    }

    @Test
    void findingsOfTheCallerAreCarriedAlong() {
        Finding finding = Finding.builder(CriteriaFinding.UNKNOWN_SET)
                .fact("rulebook", "small")
                .fact("set", 9)
                .build();
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.finding(finding);
        ScoreSheets sheets = draft.build();
        assertThat(sheets.findings()).containsExactly(finding);
        assertThat(Small.score(sheets).outcome()).isEqualTo(Outcome.RATED);
    }

    @Test
    void findingThatMakesAProductInvalid() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.invalid(Finding.builder(CriteriaFinding.MIXED_SHEETS)
                .fact("product", "P")
                .build());
        Evaluation evaluation = Small.score(draft.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(Small.codes(evaluation.judgement().findings())).containsExactly("mixed-sheets", "fact-not-stated");
    }

    @Test
    void sheetsAreBuiltOnce() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.build();
        assertThatThrownBy(draft::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P");
        assertThatThrownBy(() -> draft.builder.sheet("M-9")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void requirementStatedUnmetIsNothingForEveryone() {
        Small.Draft draft = Small.draft().best("M-1").best("M-2", "1.1=2").best("M-3", "1.1=");
        draft.builder.fact("bought-elsewhere");
        ScoreSheets sheets = draft.build();
        assertThat(sheets.sheets())
                .allMatch(sheet -> sheet.answer(criterion("1.1")).equals(new Answer.None()));
        assertThat(sheets.sheets()).allMatch(ScoreSheet::isComplete);
        assertThat(sheets.findings()).isEmpty();
        Finding finding = Small.only(Small.score(sheets).judgement().findings(), CriteriaFinding.REQUIREMENT_UNMET);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.facts()).containsEntry("criterion", "1.1");
        assertThat(finding.citation()).isPresent();
        assertThat(Small.score(sheets).average()).contains(Average.of(285, 3));
    }

    @Test
    void otherFactsLeaveTheRequirementAlone() {
        Small.Draft draft = Small.draft().best("M-1");
        draft.builder.fact("declares");
        assertThat(draft.build().findings()).isEmpty();
    }

    @Test
    void viewsKeepToTheirBounds() {
        ScoreSheets sheets = Small.draft().best("M-1").build();
        assertThat(sheets.sheets()).hasSize(1);
        assertThatThrownBy(() -> sheets.sheets().get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(sheet(sheets).member().id()).isEqualTo("M-1");
    }
}
