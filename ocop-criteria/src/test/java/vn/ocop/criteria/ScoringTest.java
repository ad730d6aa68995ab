// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Mark;

/** One statement per sentence of how a product is scored. */
class ScoringTest {
    private static final String[] NO_SPREAD = {"council.maxSpread", "off"};

    private static Evaluation of(Small.Draft draft, String... policies) {
        return Small.score(draft.build(), policies);
    }

    private static Finding only(Evaluation evaluation, CriteriaFinding code) {
        return Small.only(evaluation.judgement().findings(), code);
    }

    private static List<String> codes(Evaluation evaluation) {
        return Small.codes(evaluation.judgement().findings());
    }

    private static void assertOutcome(Evaluation evaluation, Outcome outcome) {
        assertThat(evaluation.outcome())
                .as(evaluation.judgement().findings().toString())
                .isEqualTo(outcome);
        assertThat(evaluation.star().isPresent()).isEqualTo(outcome == Outcome.RATED);
        assertThat(evaluation.judgement().range().isPresent()).isEqualTo(outcome == Outcome.INCOMPLETE);
    }

    @Test
    void bestProductHasFiveStars() {
        Evaluation evaluation = of(Small.draft().best("M-1"));
        assertOutcome(evaluation, Outcome.RATED);
        assertThat(evaluation.star()).contains(Star.FIVE);
        assertThat(evaluation.bandStar()).contains(Star.FIVE);
        assertThat(evaluation.minimumStar()).contains(Star.FIVE);
        assertThat(evaluation.average()).contains(Average.of(100, 1));
        assertThat(evaluation.parts()).containsExactly(Average.of(40, 1), Average.of(25, 1), Average.of(35, 1));
        assertThat(evaluation.sheetsCounted()).isEqualTo(1);
        assertThat(evaluation.productId()).isEqualTo("P");
        assertThat(evaluation.judgement().binding()).isEmpty();
        assertThat(evaluation.judgement().openAnswers()).isEmpty();
        assertThat(evaluation).hasToString("P RATED 5 100/1");
        assertThat(evaluation.scoring().rulebook()).isSameAs(Small.BOOK);
        assertThat(evaluation.sheets().productId()).isEqualTo("P");
    }

    @Nested
    class Bands {
        @ParameterizedTest
        @CsvSource({"0, 1", "29, 1", "30, 2", "49, 2", "50, 3", "69, 3", "70, 4", "89, 4", "90, 5", "100, 5"})
        void limitBelongsToTheBandItOpens(int total, int star) {
            assertThat(Small.score(Small.totals("P", total)).star()).contains(Star.ofNumber(star));
        }

        @ParameterizedTest
        @ValueSource(ints = {30, 50, 70, 90})
        void onePointBelowTheLimitInTheSumIsTheLowerBandForCouncilsOfAnySize(int limit) {
            for (int count = 1; count <= 15; count++) {
                int[] totals = new int[count];
                Arrays.fill(totals, limit);
                Star at = Small.score(Small.totals("P", totals)).star().orElseThrow();
                totals[count - 1]--;
                Evaluation below = Small.score(Small.totals("P", totals));
                assertThat(below.star().orElseThrow().number()).isEqualTo(at.number() - 1);
                totals[0] += count == 1 ? 2 : 1;
                Evaluation back = Small.score(Small.totals("P", totals));
                assertThat(back.star()).contains(at);
            }
        }

        @Test
        void eightyNineAndSixSeventhsIsNotNinety() {
            Evaluation evaluation = Small.score(Small.totals("P", 90, 90, 90, 90, 90, 90, 89));
            assertThat(evaluation.average()).contains(Average.of(629, 7));
            assertThat(evaluation.average().orElseThrow().rounded()).isEqualTo("89.86");
            assertThat(evaluation.star()).contains(Star.FOUR);
        }
    }

    @Nested
    class KnockOuts {
        @Test
        void statedConditionDisqualifiesWithItsCitation() {
            Small.Draft draft = Small.draft().best("M-1");
            draft.builder.knockOut("forged");
            Evaluation evaluation = of(draft);
            assertOutcome(evaluation, Outcome.DISQUALIFIED);
            Finding finding = only(evaluation, CriteriaFinding.KNOCKED_OUT);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts()).containsEntry("id", "forged").containsKeys("condition.vi", "condition.en");
            assertThat(finding.message(Language.EN)).isEqualTo("Disqualified: x");
            assertThat(finding.citation()).isPresent();
            assertThat(evaluation.average()).isPresent();
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
        }

        @Test
        void moreThanHalfOfTheSheetsWithNothingInAStopCriterionDisqualify() {
            Evaluation evaluation = of(
                    Small.draft().best("M-1", "6.1.1=1").best("M-2", "6.1.1=1").best("M-3"));
            assertOutcome(evaluation, Outcome.DISQUALIFIED);
            Finding finding = only(evaluation, CriteriaFinding.ZERO_STOP);
            assertThat(finding.facts())
                    .containsEntry("criterion", "6.1.1")
                    .containsEntry("zeros", "2")
                    .containsEntry("sheets", "3");
            assertThat(finding.citation()).isPresent();
        }

        @Test
        void exactlyHalfDoNot() {
            Evaluation evaluation = of(Small.draft().best("M-1", "6.1.1=1").best("M-2"));
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(codes(evaluation)).doesNotContain("zero-stop");
        }

        @Test
        void incompleteSheetsAreAskedTooButAMissingAnswerIsNoZero() {
            Evaluation evaluation =
                    of(Small.draft().best("M-1", "6.1.1=1", "8=").best("M-2", "6.1.1="));
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            Evaluation stopped = of(Small.draft().best("M-1", "6.1.1=1", "8="));
            assertOutcome(stopped, Outcome.DISQUALIFIED);
        }

        @Test
        void nothingInAnotherCriterionDisqualifiesNobody() {
            assertOutcome(of(Small.draft().best("M-1", "6.1.2=1", "5.1=1", "5.2=", "5.3=1")), Outcome.RATED);
        }

        @Test
        void sheetThatIsNotCountedStopsNothing() {
            Small.Draft draft =
                    Small.draft().best("M-1", "6.1.1=1").best("M-2", "6.1.1=1").best("M-3");
            draft.builder.conflict("M-1");
            assertOutcome(of(draft), Outcome.RATED);
        }
    }

    @Nested
    class CouncilProcedure {
        private Council council(CouncilMember... members) {
            return Council.of(List.of(members));
        }

        private Evaluation rated(Council council, int... totals) {
            return Small.score(Small.totals(Small.BOOK, council, "P", totals));
        }

        private Council presentOf(int present, int size) {
            return Council.of(IntStream.rangeClosed(1, size)
                    .mapToObj(
                            i -> Small.member("M-" + i, i == 1 ? CouncilRole.CHAIR : CouncilRole.MEMBER, i <= present))
                    .toList());
        }

        private int[] totals(int count) {
            int[] totals = new int[count];
            Arrays.fill(totals, 80);
            return totals;
        }

        @Test
        void quorumIsThreeQuartersForCouncilsOfAnySize() {
            for (int size = 1; size <= 15; size++) {
                int needed = (3 * size + 3) / 4;
                assertOutcome(rated(presentOf(needed, size), totals(needed)), Outcome.RATED);
                if (needed > 1) {
                    Evaluation short1 = rated(presentOf(needed - 1, size), totals(needed - 1));
                    assertOutcome(short1, Outcome.NO_QUORUM);
                    assertThat(only(short1, CriteriaFinding.NO_QUORUM).facts())
                            .containsEntry("present", "" + (needed - 1))
                            .containsEntry("members", "" + size)
                            .containsEntry("quorum", "3/4");
                }
            }
        }

        @Test
        void chairIsAmongThePresent() {
            Council absent = council(
                    Small.member("C", CouncilRole.CHAIR, false),
                    Small.member("M-1", CouncilRole.VICE_CHAIR, true),
                    Small.member("M-2", CouncilRole.MEMBER, true),
                    Small.member("M-3", CouncilRole.MEMBER, true));
            Evaluation evaluation = rated(absent, 80, 80, 80);
            assertOutcome(evaluation, Outcome.NO_QUORUM);
            assertThat(codes(evaluation)).containsExactly("no-chair");
        }

        @Test
        void anotherRowWithTheRoleReplacesAChairWhoCannotSit() {
            Council replaced = council(
                    Small.member("C", CouncilRole.CHAIR, false),
                    Small.member("M-1", CouncilRole.CHAIR, true),
                    Small.member("M-2", CouncilRole.MEMBER, true),
                    Small.member("M-3", CouncilRole.MEMBER, true));
            assertOutcome(rated(replaced, 80, 80, 80), Outcome.RATED);
        }

        @Test
        void rosterWithoutAChairHasNoQuorum() {
            Council none = council(Small.member("M-1", CouncilRole.MEMBER, true));
            assertThat(codes(rated(none, 80))).containsExactly("no-chair");
        }

        @Test
        void rosterOfNobodyHasNoQuorum() {
            Evaluation evaluation = Small.score(new Small.Draft(Small.BOOK, "P", 2, Council.of(List.of())).build());
            assertOutcome(evaluation, Outcome.NO_QUORUM);
            assertThat(codes(evaluation)).containsExactly("no-quorum", "no-chair", "no-sheets");
        }

        @Test
        void quorumThatIsOffIsNotJudged() {
            Council none = council(
                    Small.member("M-1", CouncilRole.MEMBER, true), Small.member("M-2", CouncilRole.MEMBER, false));
            assertOutcome(Small.score(Small.totals(Small.BOOK, none, "P", 80), "council.quorum", "off"), Outcome.RATED);
        }

        @Test
        void otherShareMayBeAsked() {
            ScoreSheets half = Small.totals(Small.BOOK, presentOf(2, 4), "P", 80, 80);
            assertOutcome(Small.score(half, "council.quorum", "1/2"), Outcome.RATED);
            assertOutcome(Small.score(half, "council.quorum", "51/100"), Outcome.NO_QUORUM);
        }

        @Test
        void secretaryDoesNotScoreAndIsNoPartOfTheQuorum() {
            Council council = council(
                    Small.member("M-1", CouncilRole.CHAIR, true),
                    Small.member("M-2", CouncilRole.SECRETARY, true),
                    Small.member("M-3", CouncilRole.SECRETARY, false));
            Evaluation evaluation = rated(council, 80, 20);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(80, 1));
            Finding finding = only(evaluation, CriteriaFinding.SECRETARY_SCORED);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-2");
        }

        @Test
        void memberWithAConflictLeavesNumeratorAndDenominator() {
            Small.Draft draft = new Small.Draft(Small.BOOK, "P", 2, presentOf(3, 4))
                    .total("M-1", 80)
                    .total("M-2", 80);
            draft.builder.conflict("M-3");
            Evaluation evaluation = of(draft);
            // two of three are under 3/4
            assertThat(only(evaluation, CriteriaFinding.NO_QUORUM).facts())
                    .containsEntry("present", "2")
                    .containsEntry("members", "3");
            Small.Draft other = new Small.Draft(Small.BOOK, "P", 2, presentOf(3, 4))
                    .total("M-1", 80)
                    .total("M-2", 80)
                    .total("M-3", 80);
            other.builder.conflict("M-4");
            assertOutcome(of(other), Outcome.RATED);
        }

        @Test
        void sheetOfAMemberWithAConflictIsNotCounted() {
            Small.Draft draft =
                    Small.draft(Small.council(3)).best("M-1").best("M-2").best("M-3", "8=1");
            draft.builder.conflict("M-3");
            Evaluation evaluation = of(draft);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(200, 2));
            Finding finding = only(evaluation, CriteriaFinding.CONFLICTED_SCORED);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-3");
        }

        @Test
        void chairWithAConflictCannotSit() {
            Small.Draft draft = Small.draft(Small.council(3)).best("M-2").best("M-3");
            draft.builder.conflict("M-1");
            assertThat(codes(of(draft))).startsWith("no-chair");
        }

        @Test
        void sheetOfAnAbsentMemberIsNotCountedAndAbsentIsNotZero() {
            Evaluation evaluation = rated(presentOf(3, 4), 80, 80, 80, 20);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(240, 3));
            assertThat(evaluation.sheetsCounted()).isEqualTo(3);
            Finding finding = only(evaluation, CriteriaFinding.ABSENT_SCORED);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-4");
        }

        @Test
        void sheetOfAStrangerIsNotCounted() {
            Evaluation evaluation = rated(presentOf(3, 3), 80, 80, 80, 20);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.sheetsCounted()).isEqualTo(3);
            Finding finding = only(evaluation, CriteriaFinding.UNKNOWN_MEMBER);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-4");
        }

        @Test
        void withoutARosterEveryoneCountsAndNothingIsJudged() {
            Evaluation evaluation = rated(Council.unstated(), 80, 82);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.sheetsCounted()).isEqualTo(2);
        }

        @Test
        void eachPresentMemberHandsInASheet() {
            Evaluation evaluation = rated(presentOf(3, 4), 80, 80);
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            Finding finding = only(evaluation, CriteriaFinding.MISSING_SHEET);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-3");
            assertThat(evaluation.average()).contains(Average.of(160, 2));
        }

        @Test
        void strangersSheetDoesNotStandForAMissingOne() {
            Small.Draft draft = new Small.Draft(Small.BOOK, "P", 2, Small.council(2))
                    .total("M-1", 80)
                    .total("M-9", 80);
            Evaluation evaluation = of(draft);
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(codes(evaluation)).contains("unknown-member", "missing-sheet");
        }

        @Test
        void inWritingAReturnedSheetIsPresence() {
            Council nobodyCame = presentOf(0, 4);
            ScoreSheets three = Small.totals(Small.BOOK, nobodyCame, "P", 80, 80, 80);
            assertOutcome(Small.score(three, "council.mode", "written"), Outcome.RATED);
            ScoreSheets two = Small.totals(Small.BOOK, presentOf(4, 4), "P", 80, 80);
            Evaluation evaluation = Small.score(two, "council.mode", "written");
            assertOutcome(evaluation, Outcome.NO_QUORUM);
            assertThat(codes(evaluation)).containsExactly("no-quorum");
            Small.Draft chairless = new Small.Draft(Small.BOOK, "P", 2, presentOf(4, 4));
            chairless.total("M-2", 80).total("M-3", 80).total("M-4", 80);
            assertThat(codes(of(chairless, "council.mode", "written"))).containsExactly("no-chair");
        }

        @Test
        void spreadOfTenIsAllowedAndOfElevenIsNot() {
            assertOutcome(Small.score(Small.totals("P", 80, 85, 90)), Outcome.RATED);
            Evaluation evaluation = Small.score(Small.totals("P", 80, 85, 91));
            assertOutcome(evaluation, Outcome.RESCORE);
            Finding finding = only(evaluation, CriteriaFinding.SPREAD);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts())
                    .containsEntry("lowest", "80")
                    .containsEntry("highest", "91")
                    .containsEntry("spread", "11")
                    .containsEntry("allowed", "10");
            assertThat(evaluation.average()).contains(Average.of(256, 3));
            assertThat(evaluation.bandStar()).contains(Star.FOUR);
        }

        @Test
        void oneHundredthMoreThanTheSpreadIsTooMuch() {
            assertOutcome(of(perPart("30.00", "40.00"), "council.minimum", "decided"), Outcome.RATED);
            Evaluation evaluation = of(perPart("29.99", "40.00"), "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.RESCORE);
            assertThat(only(evaluation, CriteriaFinding.SPREAD).facts()).containsEntry("spread", "10.01");
        }

        private Small.Draft perPart(String... scores) {
            Small.Draft draft = new Small.Draft(Small.BOOK, "P", 2, Council.unstated());
            for (int i = 0; i < scores.length; i++) {
                String member = "M-" + i;
                draft.row(member, "A", "", scores[i]).row(member, "B", "", "20").row(member, "C", "", "20");
            }
            return draft;
        }

        @Test
        void spreadMayBeSetOrOff() {
            ScoreSheets apart = Small.totals("P", 60, 90);
            assertOutcome(Small.score(apart, NO_SPREAD), Outcome.RATED);
            assertOutcome(Small.score(apart, "council.maxSpread", "30"), Outcome.RATED);
            assertOutcome(Small.score(apart, "council.maxSpread", "29"), Outcome.RESCORE);
            assertOutcome(Small.score(Small.totals("P", 60, 60), "council.maxSpread", "0"), Outcome.RATED);
        }

        @Test
        void inWritingASpreadMeansThatAMeetingIsDue() {
            Evaluation evaluation = Small.score(Small.totals("P", 70, 90), "council.mode", "written");
            assertOutcome(evaluation, Outcome.RESCORE);
            assertThat(codes(evaluation)).containsExactly("meeting-due");
        }

        @Test
        void laterRoundCountsInsteadOfTheFormerOne() {
            Small.Draft draft =
                    Small.draft().best("M-1", 1, "8=1").best("M-2", 1).best("M-1", 2, "8=19");
            Evaluation evaluation = of(draft);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(198, 2));
        }

        @Test
        void formerSheetMayHaveBeenWrong() {
            Small.Draft draft = Small.draft().best("M-1", 1, "8=99").best("M-1", 3);
            assertOutcome(of(draft), Outcome.RATED);
        }
    }

    @Nested
    class Minimums {
        @Test
        void optionWithAtLeastThePointsMeetsTheMark() {
            assertThat(of(Small.draft().best("M-1", "1.1=4")).minimumStar()).contains(Star.FIVE);
            assertThat(of(Small.draft().best("M-1", "1.1=3")).minimumStar()).contains(Star.FOUR);
            assertThat(of(Small.draft().best("M-1", "1.1=2")).minimumStar()).contains(Star.THREE);
        }

        @Test
        void withAThreeStarMarkUnmetItIsTwo() {
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1=1"));
            assertThat(evaluation.minimumStar()).contains(Star.TWO);
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
            assertThat(evaluation.star()).contains(Star.TWO);
        }

        @Test
        void starIsTheLowerOfBandAndMinimum() {
            assertThat(of(Small.draft().best("M-1", "1.1=3")).star()).contains(Star.FOUR);
            // 59 points, all marks met
            assertThat(of(Small.draft().best("M-1", "1.6=1", "8=3")).star()).contains(Star.THREE);
        }

        @Test
        void bindingMarksAreThoseThatKeepTheStarBelowTheBand() {
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1=2", "1.4=none"));
            assertThat(evaluation.judgement().binding())
                    .extracting(
                            mark -> mark.criterion().code() + "*" + mark.star().number())
                    .containsExactly("1.1*4", "1.4*4", "1.1*5");
            assertThat(evaluation.star()).contains(Star.THREE);
            Evaluation lower = of(Small.draft().best("M-1", "1.1=2", "1.4=none", "1.6=1", "8=3"));
            assertThat(lower.bandStar()).contains(Star.THREE);
            assertThat(lower.judgement().binding()).isEmpty();
        }

        @Test
        void equalPointsMeetAMarkWhateverTheOption() {
            // options 1 and 2 of criterion 1.4 are worth 1 point each, the second is marked
            assertThat(of(Small.draft().best("M-1", "1.4=1")).minimumStar()).contains(Star.FIVE);
        }

        @Test
        void noneMeetsNoMark() {
            assertThat(of(Small.draft().best("M-1", "1.4=none")).minimumStar()).contains(Star.THREE);
        }

        @Test
        void moreThanHalfOfTheSheetsMeetAMark() {
            assertThat(of(Small.draft().best("M-1").best("M-2").best("M-3", "1.1=3"))
                            .minimumStar())
                    .contains(Star.FIVE);
            assertThat(of(Small.draft().best("M-1").best("M-2", "1.1=3").best("M-3", "1.1=3"))
                            .minimumStar())
                    .contains(Star.FOUR);
        }

        @Test
        void exactlyHalfIsNoMajority() {
            assertThat(of(Small.draft().best("M-1").best("M-2", "1.1=3")).minimumStar())
                    .contains(Star.FOUR);
        }

        @Test
        void majorityIsCountedPerCriterionAndStar() {
            Evaluation evaluation = of(
                    Small.draft().best("M-1", "1.1=3").best("M-2", "1.4=none").best("M-3"));
            assertThat(evaluation.minimumStar()).contains(Star.FIVE);
            assertThat(Small.codes(evaluation.judgement().findings()))
                    .filteredOn("mark-disputed"::equals)
                    .hasSize(2);
        }

        @Test
        void disagreementOnAMarkIsAWarning() {
            Evaluation evaluation = of(Small.draft().best("M-1").best("M-2").best("M-3", "1.1=3"));
            Finding finding = only(evaluation, CriteriaFinding.MARK_DISPUTED);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts())
                    .containsEntry("criterion", "1.1")
                    .containsEntry("star", "5")
                    .containsEntry("met", "2")
                    .containsEntry("sheets", "3");
            assertThat(finding.citation()).isPresent();
        }

        @Test
        void agreementIsNone() {
            assertThat(codes(of(Small.draft().best("M-1", "1.1=1").best("M-2", "1.1=1"))))
                    .doesNotContain("mark-disputed");
        }

        @Test
        void unanimityNeedsAll() {
            Small.Draft draft = Small.draft().best("M-1").best("M-2").best("M-3", "1.1=3");
            assertThat(of(draft, "council.minimum", "unanimous").minimumStar()).contains(Star.FOUR);
            assertThat(of(Small.draft().best("M-1").best("M-2"), "council.minimum", "unanimous")
                            .minimumStar())
                    .contains(Star.FIVE);
        }

        @Test
        void councilMayDecide() {
            Small.Draft one = Small.draft().best("M-1", "1.1=1", "1.4=none");
            one.builder.minimumMet("7", Star.THREE);
            assertThat(of(one, "council.minimum", "decided").minimumStar()).contains(Star.TWO);
            Small.Draft decided = Small.draft().best("M-1", "1.1=1", "1.4=none");
            decided.builder
                    .minimumMet("1.1", Star.FIVE)
                    .minimumMet("1.4", Star.FOUR)
                    .minimumMet("7", Star.THREE);
            assertThat(of(decided, "council.minimum", "decided").minimumStar()).contains(Star.FIVE);
        }

        @Test
        void withoutAnyDecisionThatIsNeededAProductIsIncomplete() {
            Evaluation evaluation = of(Small.draft().best("M-1"), "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(codes(evaluation)).containsExactly("minimum-undecided");
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
            assertThat(evaluation.minimumStar()).isEmpty();
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(100, 1), Average.of(100, 1), Star.TWO, Star.FIVE));
            assertThat(evaluation.judgement().comparisons())
                    .filteredOn(comparison -> comparison.kind() == Comparison.Kind.MARK_DECIDED)
                    .isNotEmpty()
                    .noneMatch(comparison -> comparison.isPassed() || comparison.isFailed());
            assertOutcome(Small.score(Small.totals("P", 80), "council.minimum", "decided"), Outcome.RATED);
        }

        @Test
        void decisionOnAStarCarriesTheLowerOnesOfItsCriterionOnly() {
            Small.Draft draft = Small.draft().best("M-1");
            draft.builder
                    .minimumMet("1.1", Star.FOUR)
                    .minimumMet("1.4", Star.FOUR)
                    .minimumMet("7", Star.THREE);
            assertThat(of(draft, "council.minimum", "decided").minimumStar()).contains(Star.FOUR);
            Small.Draft other = Small.draft().best("M-1");
            other.builder.minimumMet("1.1", Star.FIVE).minimumMet("7", Star.THREE);
            assertThat(of(other, "council.minimum", "decided").minimumStar()).contains(Star.THREE);
        }

        @Test
        void aDecisionDecidesTheMarksThatItNamesWhateverThePolicy() {
            Small.Draft granted = Small.draft().best("M-1", "1.1=1").best("M-2");
            granted.builder.decided(new Mark.Decision("1.1", Star.FIVE, true, Mark.Votes.of(5, 2, 0)));
            ScoreSheets sheets = granted.build();
            assertThat(Small.score(sheets, "council.minimum", "unanimous").minimumStar())
                    .contains(Star.FIVE);
            Finding finding = only(Small.score(sheets), CriteriaFinding.MARK_GRANTED);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts())
                    .containsEntry("criterion", "1.1")
                    .containsEntry("votes", "5:2:0")
                    .containsEntry("met", "1")
                    .containsEntry("sheets", "2")
                    .containsEntry("needed", "2");
            Small.Draft denied = Small.draft().best("M-1").best("M-2");
            denied.builder.minimumNotMet("1.1", Star.FOUR);
            Evaluation lower = of(denied);
            assertThat(lower.minimumStar()).contains(Star.THREE);
            assertThat(codes(lower)).containsExactly("mark-denied", "fact-not-stated");
            assertThat(lower.judgement().binding())
                    .extracting(
                            mark -> mark.criterion().code() + " " + mark.star().number())
                    .containsExactly("1.1 4", "1.1 5");
        }

        @Test
        void marksThatNoDecisionNamesAreLeftToTheAnswers() {
            Small.Draft draft = Small.draft().best("M-1", "7=1", "1.1=1");
            draft.builder.minimumMet("1.1", Star.FIVE);
            assertThat(of(draft).minimumStar()).contains(Star.TWO);
        }

        @Test
        void aDecisionOnAllMarksLeavesNothingToTheAnswers() {
            Small.Draft lower = Small.draft().best("M-1");
            lower.builder.minimumsMet(Star.THREE);
            assertThat(of(lower).minimumStar()).contains(Star.THREE);
            Small.Draft higher = Small.draft().best("M-1", "1.1=1", "7=1", "1.4=none");
            higher.builder.minimumsMet(Star.FIVE);
            Evaluation evaluation = of(higher);
            assertThat(evaluation.minimumStar()).contains(Star.FIVE);
            assertThat(only(evaluation, CriteriaFinding.MARKS_DECIDED_OTHERWISE).facts())
                    .containsEntry("star", "5")
                    .containsEntry("count", "5")
                    .containsEntry("places", "1.1/3, 1.1/4, 1.1/5, 1.4/4, 7/3");
            assertThat(codes(evaluation)).doesNotContain("mark-granted");
        }

        @Test
        void whatTheAnswersAloneSayIsKeptAndDecidesNothing() {
            Small.Draft draft = Small.draft().best("M-1", "1.1=1").best("M-2", "1.1=1");
            draft.builder.minimumMet("1.1", Star.FIVE);
            ScoreSheets sheets = draft.build();
            Evaluation evaluation = Small.score(sheets);
            Judgement judgement = evaluation.judgement();
            assertThat(judgement.comparisons())
                    .filteredOn(of -> of.kind() == Comparison.Kind.MARK_ANSWERED)
                    .hasSize(3)
                    .allMatch(Comparison::isFailed);
            assertThat(judgement.binding()).isEmpty();
            assertThat(evaluation.explain().lostAgainstNextStar()).isEmpty();
            assertOutcome(Small.score(sheets, "star.rule", "candidate:5"), Outcome.RATED);
        }

        @ParameterizedTest
        @CsvSource({
            // what is decided of marks, what came of it
            "'1.1/5 yes;1.1/5 no', 1.1/5=yes, 1.1/5=no",
            "'1.1/5 yes;1.1/3 no', 1.1/5=yes, 1.1/3=no",
            "'/3 yes;/4 yes', /4=yes, /3=yes",
            "'/3 yes;7/3 no', 7/3=no, /3=yes",
            "'/3 yes;1.1/4 yes;1.4/4 yes', 1.1/4=yes, /3=yes",
            "'1.1/3 yes;1.1/5 no', , ",
            "'/3 yes;1.1/4 yes', , ",
            "'/5 yes;1.1/5 yes', , ",
            "'/2 yes;7/3 no', , "
        })
        void decisionsThatCannotBothBeLeaveNoResult(String decisions, String one, String other) {
            Small.Draft draft = Small.draft().best("M-1");
            for (String decision : decisions.split(";", -1)) {
                String[] of = decision.split("[/ ]", -1);
                draft.builder.decided(new Mark.Decision(
                        of[0], Star.ofNumber(Integer.parseInt(of[1])), of[2].equals("yes"), Mark.Votes.NOT_STATED));
            }
            Evaluation evaluation = of(draft);
            assertOutcome(evaluation, one == null ? Outcome.RATED : Outcome.INVALID);
            if (one != null) {
                assertThat(only(evaluation, CriteriaFinding.MINIMUMS_CONTRADICTED)
                                .facts())
                        .containsEntry("decision", one)
                        .containsEntry("other", other);
            }
        }

        @ParameterizedTest
        @CsvSource({"2, 5", "5, 2", "2, 2", "3, 2", "0, 1", "2, 3"})
        void votesThatSpeakAgainstADecisionAreToldAndChangeNothing(int inFavour, int against) {
            for (boolean decision : new boolean[] {true, false}) {
                Small.Draft draft = Small.draft().best("M-1");
                draft.builder.decided(
                        new Mark.Decision("1.1", Star.FIVE, decision, Mark.Votes.of(inFavour, against, 0)));
                Evaluation evaluation = of(draft);
                assertThat(evaluation.minimumStar()).contains(decision ? Star.FIVE : Star.FOUR);
                boolean told = codes(evaluation).contains("votes-against-decision");
                assertThat(told).isEqualTo(decision ? inFavour < against : inFavour > against);
            }
        }

        @Test
        void decisionOnAMarkThatIsNotThereDecidesNothing() {
            Small.Draft draft = Small.draft().best("M-1");
            draft.builder
                    .minimumMet("1.1", Star.FOUR)
                    .minimumMet("1.4", Star.FIVE)
                    .minimumMet("7", Star.FIVE);
            assertThat(of(draft, "council.minimum", "decided").minimumStar()).contains(Star.TWO);
        }

        @Test
        void markWithAFactIsTestedWhileTheFactIsNotStated() {
            Evaluation evaluation = of(Small.draft().best("M-1", "7=1"));
            assertThat(evaluation.minimumStar()).contains(Star.TWO);
            Finding finding = only(evaluation, CriteriaFinding.FACT_NOT_STATED);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.facts())
                    .containsEntry("criterion", "7")
                    .containsEntry("fact", "declares")
                    .containsEntry("star", "3");
        }

        @Test
        void statedFactBindsWithoutAWord() {
            Small.Draft draft = Small.draft().best("M-1", "7=1");
            draft.builder.fact("declares");
            Evaluation evaluation = of(draft);
            assertThat(evaluation.minimumStar()).contains(Star.TWO);
            assertThat(codes(evaluation)).containsExactly("unmet-lowest-mark");
        }

        @Test
        void deniedFactReleasesTheMark() {
            Small.Draft draft = Small.draft().best("M-1", "7=1").best("M-2");
            draft.builder.fact("declares-not");
            Evaluation evaluation = of(draft);
            assertThat(evaluation.minimumStar()).contains(Star.FIVE);
            assertThat(evaluation.judgement().findings()).isEmpty();
        }

        @Test
        void unknownFactIsAnErrorAndKnownOnesAreNot() {
            Small.Draft draft = Small.draft().best("M-1");
            draft.builder
                    .fact("exports")
                    .fact("declares")
                    .fact("bought-elsewhere")
                    .fact("whatever");
            Evaluation evaluation = of(draft);
            Finding finding = only(evaluation, CriteriaFinding.UNKNOWN_FACT);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("fact", "whatever").containsEntry("set", "1");
            assertOutcome(evaluation, Outcome.INVALID);
        }

        @Test
        void whereMarksAreUnknownTheBandDecidesAndAFindingSaysSo() {
            ScoreSheets sheets = new Small.Draft(Small.WITHOUT_MARKS, "P", 1, Council.unstated())
                    .best("M-1", "1.1=1")
                    .build();
            Evaluation evaluation = Scoring.of(Small.WITHOUT_MARKS).score(sheets);
            assertThat(evaluation.star()).contains(Star.FIVE);
            assertThat(evaluation.minimumStar()).isEmpty();
            assertThat(evaluation.judgement().binding()).isEmpty();
            assertThat(codes(evaluation)).containsExactly("marks-unknown");
            assertThat(evaluation.judgement().findings().get(0).severity()).isEqualTo(Severity.INFO);
        }
    }

    @Nested
    class Candidates {
        private static final String[] FIVE = {"star.rule", "candidate:5"};

        @Test
        void pointsWithoutTheMarksAreNotEnough() {
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1=2"), FIVE);
            assertOutcome(evaluation, Outcome.MINIMUM_NOT_MET);
            Finding finding = only(evaluation, CriteriaFinding.MINIMUM_NOT_MET);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts()).containsEntry("star", "5").containsEntry("criteria", "1.1");
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
            assertThat(evaluation.minimumStar()).contains(Star.THREE);
        }

        @Test
        void underNinetyTheOrdinaryRuleHolds() {
            // 89 points
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1=3", "8=12"), FIVE);
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(89, 1));
            assertThat(evaluation.star()).contains(Star.FOUR);
        }

        @Test
        void withPointsAndMarksTheStarIsWon() {
            assertThat(of(Small.draft().best("M-1"), FIVE).star()).contains(Star.FIVE);
        }

        @Test
        void candidatesForFourStarsNeedTheFourStarMarks() {
            assertOutcome(of(Small.draft().best("M-1", "1.1=2"), "star.rule", "candidate:4"), Outcome.MINIMUM_NOT_MET);
            assertThat(of(Small.draft().best("M-1", "1.1=3"), "star.rule", "candidate:4")
                            .star())
                    .contains(Star.FOUR);
        }

        @Test
        void whereMarksAreUnknownNobodyFailsThem() {
            ScoreSheets sheets = new Small.Draft(Small.WITHOUT_MARKS, "P", 1, Council.unstated())
                    .best("M-1", "1.1=1")
                    .build();
            assertThat(Scoring.of(Small.WITHOUT_MARKS, Small.rules(Small.WITHOUT_MARKS, FIVE))
                            .score(sheets)
                            .star())
                    .contains(Star.FIVE);
        }
    }

    @Nested
    class Rounding {
        private static final String[] TWO = {"average.decimals", "2"};

        @Test
        void roundedMeanIsComparedWhereAskedForAndAChangedStarIsFlagged() {
            // 89.996 on average
            Small.Draft draft = new Small.Draft(Small.WITHOUT_MARKS, "P", 2, Council.unstated());
            for (int i = 1; i <= 5; i++) {
                draft.row("M-" + i, "A", "", i == 1 ? "39.98" : "40")
                        .row("M-" + i, "B", "", "25")
                        .row("M-" + i, "C", "", "25");
            }
            ScoreSheets sheets = draft.build();
            assertThat(Scoring.of(Small.WITHOUT_MARKS).score(sheets).star()).contains(Star.FOUR);
            Evaluation evaluation = Scoring.of(Small.WITHOUT_MARKS, Small.rules(Small.WITHOUT_MARKS, TWO))
                    .score(sheets);
            assertThat(evaluation.star()).contains(Star.FIVE);
            Finding finding = only(evaluation, CriteriaFinding.ROUNDING_CHANGES_STAR);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts())
                    .containsEntry("exact", "449.98/5")
                    .containsEntry("rounded", "90.00")
                    .containsEntry("from", "4")
                    .containsEntry("to", "5");
        }

        @Test
        void largeCouncilsOfWholePointsCanBeRoundedUpToo() {
            int[] totals = new int[201];
            Arrays.fill(totals, 90);
            totals[0] = 89;
            assertThat(Small.score(Small.totals("P", totals)).star()).contains(Star.FOUR);
            assertThat(Small.score(Small.totals("P", totals), TWO).star()).contains(Star.FIVE);
        }

        @Test
        void roundingThatChangesNothingIsNotFlagged() {
            Evaluation evaluation = Small.score(Small.totals("P", 80, 80, 81), TWO);
            assertThat(evaluation.star()).contains(Star.FOUR);
            assertThat(evaluation.judgement().findings()).isEmpty();
            assertThat(evaluation.average()).contains(Average.of(241, 3));
        }
    }

    @Nested
    class Outcomes {
        /** All that can be wrong with a product at once, but for what comes before a given outcome. */
        private Evaluation all(Outcome first) {
            Small.Draft draft = Small.draft(first.compareTo(Outcome.NO_QUORUM) <= 0 ? thirdAbsent() : Small.council(4));
            if (first == Outcome.DISQUALIFIED) {
                draft.builder.knockOut("forged");
            }
            draft.best("M-1", "1.1=3");
            draft.best(
                    "M-2",
                    first.compareTo(Outcome.RESCORE) <= 0 ? new String[] {"1.1=3", "8=4"} : new String[] {"1.1=3"});
            draft.best("M-3", "1.1=3");
            if (first.compareTo(Outcome.INVALID) <= 0) {
                draft.row("M-1", "1.2", "9", "");
            }
            draft.best(
                    "M-4",
                    first.compareTo(Outcome.INCOMPLETE) <= 0 ? new String[] {"1.1=3", "8="} : new String[] {"1.1=3"});
            return of(draft, "star.rule", first == Outcome.RATED ? "lower" : "candidate:5");
        }

        private Council thirdAbsent() {
            return Council.of(List.of(
                    Small.member("M-1", CouncilRole.MEMBER, true),
                    Small.member("M-2", CouncilRole.MEMBER, true),
                    Small.member("M-3", CouncilRole.MEMBER, true),
                    Small.member("M-4", CouncilRole.MEMBER, true)));
        }

        @Test
        void firstThatAppliesDecides() {
            for (Outcome outcome : EnumSet.complementOf(EnumSet.of(Outcome.WITHDRAWN, Outcome.NOT_EVALUATED))) {
                assertOutcome(all(outcome), outcome);
            }
        }

        @Test
        void allThatWasFoundIsReportedNotOnlyWhatDecided() {
            assertThat(codes(all(Outcome.DISQUALIFIED)))
                    .contains("knocked-out", "unknown-option", "no-chair", "missing-answers", "spread");
        }

        @Test
        void errorsAndWarningsAreGradedAsTheContractSays() {
            assertThat(Arrays.stream(Outcome.values()).filter(of -> of.severity() == Severity.ERROR))
                    .containsExactly(Outcome.INVALID, Outcome.NO_QUORUM, Outcome.INCOMPLETE, Outcome.RESCORE);
            assertThat(Arrays.stream(Outcome.values()).filter(of -> of.severity() == Severity.WARNING))
                    .containsExactly(Outcome.DISQUALIFIED, Outcome.MINIMUM_NOT_MET);
            assertThat(Outcome.RATED.severity()).isEqualTo(Severity.INFO);
            assertThat(Arrays.stream(Outcome.values()).map(of -> of.text().vi()).distinct())
                    .hasSize(9);
        }

        @Test
        void whatIsNotJudgedIsListedAndNothingIsSaidOfIt() {
            for (Outcome outcome : List.of(Outcome.WITHDRAWN, Outcome.NOT_EVALUATED)) {
                Scoring scoring = Scoring.of(Small.BOOK, Small.rules());
                ScoreSheets sheets = ScoreSheets.notJudged("W", Small.BOOK.set(1), outcome, List.of());
                Ranking ranking = scoring.rank(ScoreSheets.ofOneCall(
                        List.of(sheets, Small.draft().best("M-1").build())));
                Ranking.Entry entry = ranking.entry("W").orElseThrow();
                assertThat(entry.evaluation().outcome()).isEqualTo(outcome);
                assertThat(outcome.severity()).isEqualTo(Severity.INFO);
                assertThat(entry.place()).isEmpty();
                assertThat(entry.evaluation().star()).isEmpty();
                assertThat(entry.evaluation().average()).isEmpty();
                assertThat(entry.evaluation().judgement().findings()).isEmpty();
                assertThat(entry.evaluation().judgement().comparisons()).isEmpty();
                assertThat(entry.evaluation().explain().tree()).isNotNull();
                assertThat(sheets.upToRound(1).productId()).isEqualTo("W");
            }
            assertThatThrownBy(() -> ScoreSheets.notJudged("W", Optional.empty(), Outcome.RATED, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void illegalAnswerOnACountedSheetMakesTheProductInvalidAndItsSheetHasNoTotal() {
            Evaluation evaluation = of(Small.draft().best("M-1").best("M-2", "8=99"));
            assertOutcome(evaluation, Outcome.INVALID);
            assertThat(evaluation.average()).contains(Average.of(100, 1));
        }

        @Test
        void illegalAnswerOnASheetThatDoesNotCountDoesNot() {
            Small.Draft draft = Small.draft(Small.council(1)).best("M-1").best("M-9", "8=99");
            assertOutcome(of(draft), Outcome.RATED);
        }

        @Test
        void missingAnswersAreNamed() {
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1=", "8="));
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            Finding finding = only(evaluation, CriteriaFinding.MISSING_ANSWERS);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("member", "M-1").containsEntry("criteria", "1.1, 8");
            assertThat(evaluation.average()).isEmpty();
            assertThat(evaluation.bandStar()).isEmpty();
            assertThat(evaluation.minimumStar()).isEmpty();
            assertThat(evaluation.parts()).isEmpty();
            assertThat(evaluation.judgement().binding()).isEmpty();
        }

        @Test
        void productWithoutSheetsIsIncomplete() {
            Evaluation evaluation = of(Small.draft());
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(only(evaluation, CriteriaFinding.NO_SHEETS).facts()).containsEntry("product", "P");
            assertThat(evaluation.sheetsCounted()).isZero();
        }
    }

    @Nested
    class Cases {
        @Test
        void membersWhoDifferInTheCaseAreAWarning() {
            Evaluation evaluation = of(Small.draft().best("M-1").best("M-2", "1.2=5"));
            Finding finding = only(evaluation, CriteriaFinding.CASE_DIFFERS);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.facts()).containsEntry("criterion", "1.2");
            assertThat(finding.citation()).isPresent();
            assertOutcome(evaluation, Outcome.RATED);
        }

        @Test
        void membersInOneCaseOrWithoutOneAreNot() {
            Small.Draft draft = Small.draft().best("M-1").best("M-2", "1.2=2").best("M-3", "1.2=none");
            draft.row("M-4", "1.2", "", "5");
            assertThat(codes(of(draft))).doesNotContain("case-differs");
        }
    }

    @Nested
    class PerPart {
        private Small.Draft perPart(int set, String... scores) {
            return perPart(Council.unstated(), set, scores);
        }

        private Small.Draft perPart(Council council, int set, String... scores) {
            Small.Draft draft = new Small.Draft(Small.BOOK, "P", set, council);
            for (int i = 0; i < scores.length; i++) {
                String[] parts = scores[i].split(" ", -1);
                for (int part = 0; part < parts.length; part++) {
                    draft.row("M-" + (i + 1), "ABC".substring(part, part + 1), "", parts[part]);
                }
            }
            return draft;
        }

        @Test
        void withUnknownMarksPointsDecide() {
            Small.Draft draft = new Small.Draft(Small.WITHOUT_MARKS, "P", 1, Council.unstated());
            draft.row("M-1", "A", "", "31").row("M-1", "B", "", "24").row("M-1", "C", "", "34,99");
            Evaluation evaluation = Scoring.of(Small.WITHOUT_MARKS).score(draft.build());
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.ofHundredths(8_999, 1));
            assertThat(evaluation.star()).contains(Star.FOUR);
            assertThat(evaluation.parts())
                    .containsExactly(Average.of(31, 1), Average.of(24, 1), Average.ofHundredths(3_499, 1));
        }

        @Test
        void withKnownMarksTheResultIsIncompleteWithARangeOfStars() {
            Evaluation evaluation = of(perPart(1, "40 25 30"));
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(codes(evaluation)).containsExactly("minimum-undecided");
            assertThat(evaluation.bandStar()).contains(Star.FIVE);
            assertThat(evaluation.minimumStar()).isEmpty();
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(95, 1), Average.of(95, 1), Star.TWO, Star.FIVE));
            assertThat(evaluation.judgement().openAnswers()).isEmpty();
        }

        @Test
        void withDecidedMinimumsItIsRated() {
            Small.Draft draft = perPart(1, "40 25 30");
            draft.builder
                    .minimumMet("1.1", Star.FIVE)
                    .minimumMet("1.4", Star.FOUR)
                    .minimumMet("7", Star.THREE);
            Evaluation evaluation = of(draft, "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.star()).contains(Star.FIVE);
            Small.Draft whatever = perPart(1, "40 25 30");
            whatever.builder.minimumMet("1.1", Star.FIVE).minimumMet("1.4", Star.FOUR);
            assertThat(of(whatever).star()).as("whatever the policy").contains(Star.TWO);
            Small.Draft one = perPart(1, "40 25 30");
            one.builder.minimumMet("7", Star.THREE);
            assertThat(of(one, "council.minimum", "decided").star()).contains(Star.TWO);
            assertThat(codes(of(perPart(1, "40 25 30"), "council.minimum", "decided")))
                    .containsExactly("minimum-undecided");
        }

        @Test
        void missingPartCanBeNothingOrEverything() {
            Evaluation evaluation = of(perPart(3, "40 25", "30 20 30"), "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(only(evaluation, CriteriaFinding.MISSING_ANSWERS).facts())
                    .containsEntry("criteria", "C");
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(145, 2), Average.of(180, 2), Star.FOUR, Star.FIVE));
            assertThat(evaluation.judgement().openAnswers())
                    .containsExactly(new Judgement.OpenAnswer("M-1", java.util.Optional.empty()));
        }

        @Test
        void scoreOfNothingIsNotMissing() {
            Evaluation evaluation = of(perPart(3, "40 25 0"), "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.average()).contains(Average.of(65, 1));
        }

        @Test
        void stopsAndCasesOfCriteriaSayNothing() {
            Small.Draft draft = perPart(1, "0 0 0");
            draft.builder.minimumMet("7", Star.THREE);
            Evaluation evaluation = of(draft, "council.minimum", "decided");
            assertOutcome(evaluation, Outcome.RATED);
            assertThat(evaluation.judgement().findings()).isEmpty();
        }

        @Test
        void membersWhoScorePartsMayNotLieTooFarApartEither() {
            Evaluation apart = of(perPart(3, "40 25 35", "30 20 25"), "council.minimum", "decided");
            assertOutcome(apart, Outcome.RESCORE);
            assertThat(only(apart, CriteriaFinding.SPREAD).facts())
                    .containsEntry("lowest", "75")
                    .containsEntry("highest", "100")
                    .containsEntry("spread", "25");
            Evaluation within = of(perPart(3, "40 25 35", "40 15 35"), "council.minimum", "decided");
            assertThat(codes(within)).doesNotContain("spread");
        }

        @Test
        void undecidedMinimumsAreSaidOfCompleteSheetsOnly() {
            Evaluation evaluation = of(perPart(1, "40 25"));
            assertOutcome(evaluation, Outcome.INCOMPLETE);
            assertThat(codes(evaluation)).containsExactly("missing-answers");
            assertThat(only(evaluation, CriteriaFinding.MISSING_ANSWERS).facts())
                    .containsEntry("criteria", "C");
        }

        @Test
        void missingSheetOfAPartLevelCouncil() {
            Evaluation evaluation = of(perPart(Small.council(2), 3, "40 25 35"), "council.minimum", "decided");
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(100, 2), Average.of(200, 2), Star.THREE, Star.FIVE));
        }
    }

    @Nested
    class Intervals {
        @Test
        void sheetsThatNobodyExpectsAreNotOpen() {
            Council council = Council.of(List.of(
                    Small.member("M-1", CouncilRole.CHAIR, true),
                    Small.member("M-2", CouncilRole.MEMBER, true),
                    Small.member("M-3", CouncilRole.MEMBER, false),
                    Small.member("M-4", CouncilRole.SECRETARY, true),
                    Small.member("M-5", CouncilRole.MEMBER, true)));
            Small.Draft draft = Small.draft(council).best("M-1");
            draft.builder.conflict("M-5");
            assertThat(of(draft, "council.quorum", "off").judgement().openAnswers())
                    .containsExactly(new Judgement.OpenAnswer("M-2", java.util.Optional.empty()));
        }

        @Test
        void missingAnswerIsWorthNothingToTheMaximum() {
            Evaluation evaluation = of(Small.draft().best("M-1", "8=").best("M-2"));
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(180, 2), Average.of(200, 2), Star.FIVE, Star.FIVE));
            assertThat(evaluation.judgement().openAnswers()).isEmpty();
        }

        @Test
        void answersThatStillMatterAreNamed() {
            Evaluation evaluation = of(Small.draft().best("M-1", "8=", "1.3=").best("M-2", "1.1=3"));
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(177, 2), Average.of(198, 2), Star.FOUR, Star.FOUR));
            Evaluation open = of(Small.draft().best("M-1", "8=", "1.3=", "1.6=18"));
            assertThat(open.judgement().range())
                    .contains(new Judgement.Range(Average.of(73, 1), Average.of(94, 1), Star.FOUR, Star.FIVE));
            assertThat(open.judgement().openAnswers())
                    .extracting(answer -> answer.memberId()
                            + " "
                            + answer.criterion().orElseThrow().code())
                    .containsExactly("M-1 1.3", "M-1 8");
        }

        @Test
        void missingSheetIsWorthNothingToAHundred() {
            Evaluation evaluation = of(Small.draft(Small.council(3)).best("M-1").best("M-2"));
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(200, 3), Average.of(300, 3), Star.THREE, Star.FIVE));
            assertThat(evaluation.judgement().openAnswers())
                    .containsExactly(new Judgement.OpenAnswer("M-3", java.util.Optional.empty()));
        }

        @Test
        void withoutAnySheetEverythingIsPossible() {
            assertThat(of(Small.draft()).judgement().range())
                    .contains(new Judgement.Range(Average.of(0, 1), Average.of(100, 1), Star.ONE, Star.FIVE));
            assertThat(of(Small.draft(Small.council(3))).judgement().range())
                    .contains(new Judgement.Range(Average.of(0, 3), Average.of(300, 3), Star.ONE, Star.FIVE));
        }

        @Test
        void openMarkCanStillBeMetOrNot() {
            Evaluation evaluation = of(Small.draft().best("M-1", "1.1="));
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(95, 1), Average.of(100, 1), Star.TWO, Star.FIVE));
            assertThat(evaluation.judgement().openAnswers()).hasSize(1);
        }

        @Test
        void majorityThatIsCertainIsGuaranteed() {
            Evaluation evaluation =
                    of(Small.draft().best("M-1", "1.1=").best("M-2").best("M-3"));
            assertThat(evaluation.judgement().range().orElseThrow().guaranteedStar())
                    .isEqualTo(Star.FIVE);
        }

        @Test
        void sheetThatIsMissingVotesOnMarksToo() {
            Evaluation lost =
                    of(Small.draft(Small.council(3)).best("M-1", "1.1=3").best("M-2", "1.1=3"));
            assertThat(lost.judgement().range().orElseThrow().possibleStar()).isEqualTo(Star.FOUR);
            Evaluation open =
                    of(Small.draft(Small.council(3)).best("M-1", "1.1=3").best("M-2"));
            assertThat(open.judgement().range().orElseThrow().possibleStar()).isEqualTo(Star.FIVE);
            assertThat(open.judgement().range().orElseThrow().guaranteedStar()).isEqualTo(Star.THREE);
        }

        @Test
        void whatDoesNotApplyIsNotOpen() {
            Evaluation evaluation = of(Small.draft().best("M-1", "5.1=1", "5.2=", "5.3=1", "8="));
            assertThat(evaluation.judgement().range())
                    .contains(new Judgement.Range(Average.of(65, 1), Average.of(85, 1), Star.THREE, Star.FOUR));
            assertThat(evaluation.judgement().openAnswers())
                    .extracting(answer -> answer.criterion().orElseThrow().code())
                    .containsExactly("8");
        }

        @Test
        void roundedMeansBoundTheStarsWhereAskedFor() {
            int[] totals = new int[200];
            Arrays.fill(totals, 90);
            totals[0] = 89;
            Small.Draft draft = new Small.Draft(Small.BOOK, "P", 2, Small.council(201));
            for (int i = 0; i < totals.length; i++) {
                draft.total("M-" + (i + 1), totals[i]);
            }
            draft.row("M-201", "1", "", "40").row("M-201", "2", "", "25");
            Judgement.Range range = of(draft, "average.decimals", "2", "council.maxSpread", "off")
                    .judgement()
                    .range()
                    .orElseThrow();
            assertThat(range.guaranteedStar()).isEqualTo(Star.FOUR);
            assertThat(range.possibleStar()).isEqualTo(Star.FIVE);
        }

        @Test
        void withUnknownMarksPointsAloneBoundTheStars() {
            ScoreSheets sheets = new Small.Draft(Small.WITHOUT_MARKS, "P", 1, Council.unstated())
                    .best("M-1", "1.1=")
                    .build();
            assertThat(Scoring.of(Small.WITHOUT_MARKS).score(sheets).judgement().range())
                    .contains(new Judgement.Range(Average.of(95, 1), Average.of(100, 1), Star.FIVE, Star.FIVE));
        }
    }

    @Test
    void sheetsOfAnotherRulebookAreRefused() {
        ScoreSheets other = Small.totals(Small.WITHOUT_MARKS, Council.unstated(), "P", 80);
        assertThatThrownBy(() -> Scoring.of(Small.BOOK).score(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("small");
    }

    @Test
    void engineKnowsItsRulebookAndPolicies() {
        Scoring scoring = Scoring.of(Small.BOOK, Small.rules("council.mode", "written"));
        assertThat(scoring.rulebook()).isSameAs(Small.BOOK);
        assertThat(scoring.policies().mode()).isEqualTo(Policies.Mode.WRITTEN);
        assertThat(Scoring.of(Small.BOOK).policies()).isEqualTo(Policies.of(Small.BOOK));
    }

    @Test
    void manyProductsAreJudgedInTheirOrderAsEachAlone() {
        List<ScoreSheets> all = List.of(
                Small.totals("P-2", 95, 40),
                Small.draft().best("M-1").build(),
                ScoreSheets.invalid(
                        "P-3",
                        Council.unstated(),
                        List.of(Finding.builder(CriteriaFinding.UNKNOWN_SET)
                                .fact("rulebook", "small")
                                .fact("set", 99)
                                .build())),
                Small.totals("P-1", 60));
        List<Evaluation> evaluations = Scoring.of(Small.BOOK, Small.rules("council.presence", "product"))
                .score(all);
        assertThat(evaluations)
                .extracting(Evaluation::toString)
                .containsExactly("P-2 RESCORE 135/2", "P RATED 5 100/1", "P-3 INVALID", "P-1 RATED 3 60/1");
        assertThat(Small.score(all.get(2)).judgement().findings()).hasSize(1);
    }

    @Test
    void marksOfASetAreMetByPoints() {
        List<Mark> marks = Small.set(1).marks();
        assertThat(marks)
                .extracting(mark -> mark.criterion().code() + "*" + mark.star().number())
                .containsExactly("1.1*3", "1.1*4", "1.1*5", "1.4*4", "7*3");
    }
}
