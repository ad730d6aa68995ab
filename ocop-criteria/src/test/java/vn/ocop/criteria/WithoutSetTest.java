// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Products that have no criteria set. */
class WithoutSetTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-26-2026");
    private static final Scoring SCORING = Scoring.of(BOOK);
    private static final KnockOut KNOCK_OUT =
            BOOK.set(1).orElseThrow().knockOuts().get(0);
    private static final Council COUNCIL = Council.of(List.of(
            CouncilMember.builder().id("m1").role(CouncilRole.CHAIR).build(),
            CouncilMember.builder().id("m2").build()));
    private static final Council ABSENT = Council.of(List.of(
            CouncilMember.builder().id("m1").role(CouncilRole.CHAIR).build(),
            CouncilMember.builder().id("m2").present(false).build()));
    private static final Finding TWO_SETS = Finding.builder(CriteriaFinding.SEVERAL_SETS)
            .fact("product", "P")
            .fact("sets", "1, 2")
            .build();

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.judgement().findings().stream()
                .map(finding -> finding.code().id())
                .toList();
    }

    @Test
    void aProductOfTwoSetsIsInvalidAndNothingElseIsSaidOfItsSheets() {
        Evaluation evaluation = SCORING.score(ScoreSheets.invalid("P", COUNCIL, List.of(TWO_SETS)));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(codes(evaluation)).containsExactly("several-sets");
        assertThat(evaluation.average()).isEmpty();
        assertThat(evaluation.judgement().range()).isEmpty();
        assertThat(evaluation.judgement().binding()).isEmpty();
        assertThat(evaluation.judgement().openAnswers()).isEmpty();
    }

    @Test
    void aKnockOutComesBeforeTwoSets() {
        Evaluation evaluation = SCORING.score(ScoreSheets.invalid("P", COUNCIL, List.of(KNOCK_OUT), List.of(TWO_SETS)));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.DISQUALIFIED);
        assertThat(codes(evaluation)).containsExactly("several-sets", "knocked-out");
    }

    @Test
    void aProductThatNobodyScoredIsIncomplete() {
        Evaluation evaluation = SCORING.score(ScoreSheets.unscored("P", COUNCIL, List.of(), List.of()));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(codes(evaluation)).contains("no-sheets", "missing-sheet");
        Judgement.Range range = evaluation.judgement().range().orElseThrow();
        assertThat(range.guaranteed()).isEqualTo(Average.of(0, 2));
        assertThat(range.possible()).isEqualTo(Average.of(200, 2));
        assertThat(range.guaranteedStar().number()).isEqualTo(1);
        assertThat(range.possibleStar().number()).isEqualTo(5);
        assertThat(evaluation.judgement().openAnswers()).hasSize(2);
        assertThat(evaluation.judgement().binding()).isEmpty();
    }

    @Test
    void noSheetIsExpectedOfAMemberWithAConflict() {
        Evaluation evaluation = SCORING.score(ScoreSheets.unscored("P", COUNCIL, List.of("m2"), List.of(), List.of()));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(evaluation.judgement().range().orElseThrow().possible()).isEqualTo(Average.of(100, 1));
        assertThat(evaluation.judgement().openAnswers())
                .extracting(Judgement.OpenAnswer::memberId)
                .containsExactly("m1");
        assertThat(evaluation.sheets().conflicts()).containsExactly("m2");
        assertThat(SCORING.score(ScoreSheets.unscored("P", COUNCIL, List.of("m1"), List.of(), List.of()))
                        .outcome())
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void withoutARosterOneSheetAtLeastIsMissing() {
        Evaluation evaluation = SCORING.score(ScoreSheets.unscored("P", Council.unstated(), List.of(), List.of()));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(evaluation.judgement().range().orElseThrow().possible()).isEqualTo(Average.of(100, 1));
    }

    @Test
    void theUsualOrderOfOutcomesHolds() {
        assertThat(SCORING.score(ScoreSheets.unscored("P", ABSENT, List.of(), List.of()))
                        .outcome())
                .isEqualTo(Outcome.NO_QUORUM);
        assertThat(SCORING.score(ScoreSheets.unscored("P", ABSENT, List.of(KNOCK_OUT), List.of()))
                        .outcome())
                .isEqualTo(Outcome.DISQUALIFIED);
    }

    @Test
    void aBuilderCanBeToldThatItsProductIsInvalid() {
        ScoreSheets sheets = ScoreSheets.builder("P", BOOK.set(1).orElseThrow(), COUNCIL)
                .invalid(TWO_SETS)
                .build();
        assertThat(SCORING.score(sheets).outcome()).isEqualTo(Outcome.INVALID);
        assertThat(sheets.findings()).containsExactly(TWO_SETS);
    }
}
