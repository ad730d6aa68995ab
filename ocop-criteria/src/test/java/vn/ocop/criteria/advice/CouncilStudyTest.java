// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy.Direction;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Councils whose sheets differ from the middle option in known criteria. */
class CouncilStudyTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final CriteriaSet SET = LAW.set(1).orElseThrow();
    /** Worth 1 point at its first option, 2 at its second, 3 at its third. */
    private static final Criterion CRITERION = SET.criteria().stream()
            .filter(criterion -> criterion.options().size() >= 3
                    && criterion.needs().isEmpty()
                    && criterion.pointsOf(1) == 1
                    && criterion.pointsOf(2) == 2
                    && criterion.pointsOf(3) == 3)
            .findFirst()
            .orElseThrow();

    /** A sheet: the member, and which option of the criterion he chose. */
    private record Sheet(String member, int option, int round) {
        Sheet(String member, int option) {
            this(member, option, 1);
        }
    }

    private static Evaluation product(String id, Sheet... all) {
        ScoreSheets.Builder sheets = ScoreSheets.builder(id, SET, Council.unstated());
        for (Sheet of : all) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet(of.member(), of.round());
            for (Criterion criterion : SET.criteria()) {
                sheet.option(
                        criterion,
                        criterion.equals(CRITERION)
                                ? of.option()
                                : (criterion.options().size() + 1) / 2);
            }
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    private static CouncilStudy.Member member(CouncilStudy study, String id) {
        return study.biases().stream()
                .filter(of -> of.member().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Figure known(long above, long below) {
        return new Figure.Known(Fraction.of(above, below));
    }

    @Test
    void aBiasIsTheMeanDistanceFromTheOthers() {
        // P1: 1, 2, 3 points; P2: 3, 1, 1: A is 1 - 2.5 and 3 - 1 away from the others
        CouncilStudy study = CouncilStudy.of(List.of(
                product("P1", new Sheet("A", 1), new Sheet("B", 2), new Sheet("C", 3)),
                product("P2", new Sheet("A", 3), new Sheet("B", 1), new Sheet("C", 1))));
        CouncilStudy.Member a = member(study, "A");
        assertThat(a.total()).isEqualTo(new CouncilStudy.Bias(2, known(1, 4)));
        assertThat(a.spread()).isEqualTo(known(7, 2));
        assertThat(a.leftOut()).isZero();
        assertThat(a.parts().get(SET.parts().get(CRITERION.partIndex()).code()).mean())
                .isEqualTo(known(1, 4));
        assertThat(a.criteria())
                .hasSize(SET.criteria().size())
                .allMatch(of -> of.bias().mean().equals(known(of.criterion().equals(CRITERION) ? 1 : 0, 4)));
        Fraction sum = Fraction.ZERO;
        for (CouncilStudy.Member one : study.biases()) {
            sum = sum.plus(one.total().mean().value().orElseThrow());
        }
        assertThat(sum).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aProductWithOneOtherSheetIsLeftOutAndCounted() {
        CouncilStudy study = CouncilStudy.of(List.of(product("P1", new Sheet("A", 1), new Sheet("B", 3))));
        CouncilStudy.Member a = member(study, "A");
        assertThat(a.leftOut()).isEqualTo(1);
        assertThat(a.total().products()).isZero();
        assertThat(a.total().mean().undefined()).hasValue(Figure.Reason.TOO_FEW);
        assertThat(a.spread().undefined()).hasValue(Figure.Reason.TOO_FEW);
        assertThat(study.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(AdviceFinding.TOO_FEW_TO_READ));
    }

    @Test
    void absenceIsMissingAndNeverNothing() {
        CouncilStudy study = CouncilStudy.of(List.of(
                product("P1", new Sheet("A", 2), new Sheet("B", 2), new Sheet("C", 2), new Sheet("D", 2)),
                product("P2", new Sheet("A", 2), new Sheet("B", 2), new Sheet("C", 2))));
        assertThat(member(study, "D").total()).isEqualTo(new CouncilStudy.Bias(1, known(0, 1)));
        assertThat(study.kendallW().undefined()).hasValue(Figure.Reason.NOT_COMPLETE);
    }

    @Test
    void sheetsThatAreAllAlikeHaveNoVariation() {
        List<Evaluation> products = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            products.add(product("P" + i, new Sheet("A", 2), new Sheet("B", 2), new Sheet("C", 2)));
        }
        CouncilStudy study = CouncilStudy.of(products);
        assertThat(study.alphaTotals().undefined()).hasValue(Figure.Reason.NO_VARIATION);
        assertThat(study.kendallW().undefined()).hasValue(Figure.Reason.NO_VARIATION);
        assertThat(study.findings()).isEmpty();
    }

    @Test
    void onlyRatedProductsEnter() {
        ScoreSheets.Builder gap = ScoreSheets.builder("P2", SET, Council.unstated());
        gap.sheet("Z").option(CRITERION, 1);
        CouncilStudy study = CouncilStudy.of(List.of(
                product("P1", new Sheet("A", 1), new Sheet("B", 2)),
                Scoring.of(LAW).score(gap.build())));
        assertThat(study.products()).extracting(Evaluation::productId).containsExactly("P1");
        assertThat(study.members()).containsExactly("A", "B");
    }

    @Test
    void aSecondRoundGoesTowardTheOthersOrAway() {
        // before: A 1, B 3, C 3. A goes to 3 (the others stood at 3), B to 2 (they stood at 2), C to 1 (they stood at
        // 2)
        CouncilStudy study = CouncilStudy.of(List.of(product(
                "P1",
                new Sheet("A", 1, 1),
                new Sheet("B", 3, 1),
                new Sheet("C", 3, 1),
                new Sheet("A", 3, 2),
                new Sheet("B", 2, 2),
                new Sheet("C", 1, 2))));
        assertThat(study.rounds())
                .containsExactly(
                        new CouncilStudy.RoundChange("P1", "A", 2, Fraction.of(2, 1), Direction.TOWARD),
                        new CouncilStudy.RoundChange("P1", "B", 2, Fraction.of(-1, 1), Direction.TOWARD),
                        new CouncilStudy.RoundChange("P1", "C", 2, Fraction.of(-2, 1), Direction.NEITHER));
        assertThat(CouncilStudy.of(List.of(product("P1", new Sheet("A", 1, 1), new Sheet("A", 2, 2))))
                        .rounds())
                .extracting(CouncilStudy.RoundChange::direction)
                .containsExactly(Direction.ALONE);
    }

    @Test
    void aTotalThatLeavesTheOthersGoesAway() {
        assertThat(CouncilStudy.of(List.of(
                                product("P1", new Sheet("A", 2, 1), new Sheet("B", 2, 1), new Sheet("A", 3, 2))))
                        .rounds())
                .containsExactly(new CouncilStudy.RoundChange("P1", "A", 2, Fraction.of(1, 1), Direction.AWAY));
    }

    @Test
    void otherNamesChangeNamesAlone() {
        CouncilStudy one = CouncilStudy.of(List.of(
                product("P1", new Sheet("A", 1), new Sheet("B", 2), new Sheet("C", 3)),
                product("P2", new Sheet("A", 3), new Sheet("B", 1), new Sheet("C", 1))));
        CouncilStudy other = CouncilStudy.of(List.of(
                product("P2", new Sheet("C", 1), new Sheet("B", 3), new Sheet("A", 1)),
                product("P1", new Sheet("A", 2), new Sheet("B", 1), new Sheet("C", 3))));
        assertThat(member(other, "B").total()).isEqualTo(member(one, "A").total());
        assertThat(member(other, "A").criteria()).isEqualTo(member(one, "B").criteria());
        assertThat(other.alphaTotals()).isEqualTo(one.alphaTotals());
        assertThat(other.alphaOptions(CouncilStudy.Metric.ORDINAL))
                .isEqualTo(one.alphaOptions(CouncilStudy.Metric.ORDINAL));
        assertThat(other.kendallW()).isEqualTo(one.kendallW());
    }

    @Test
    void anonymousNamesGoFromTheStrictestToTheMostLenient() {
        ScoreSheets.Builder gap = ScoreSheets.builder("P2", SET, Council.unstated());
        gap.sheet("Z").option(CRITERION, 1);
        CouncilStudy study = CouncilStudy.of(List.of(
                product("P1", new Sheet("A", 3), new Sheet("B", 1), new Sheet("C", 2)),
                Scoring.of(LAW).score(gap.conflict("Y").build())));
        assertThat(study.anonymous()).isEqualTo(java.util.Map.of("B", "#1", "C", "#2", "A", "#3", "Z", "#", "Y", "#"));
    }

    @Test
    void productsOfTwoRulebooksAreNoSeason() {
        Evaluation other = Scoring.of(new Rulebooks().get("qd-148-2023"))
                .score(ScoreSheets.builder(
                                "P9", new Rulebooks().get("qd-148-2023").set(1).orElseThrow(), Council.unstated())
                        .build());
        assertThatThrownBy(() -> CouncilStudy.of(List.of(product("P1", new Sheet("A", 1)), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one rulebook");
    }

    @Test
    void oneMoreMemberKeepsTheBandWithinAnInterval() {
        // 47 points of one sheet, 2 stars from 30 to 49: two sheets need 60 and stay below 100
        Evaluation middle = product("P1", new Sheet("A", (CRITERION.options().size() + 1) / 2));
        assertThat(middle.star()).hasValue(Star.TWO);
        Stability stability = Stability.of(middle);
        assertThat(stability.oneMore()).hasValue(new Stability.Interval(1_300, 5_200));
        assertThat(stability.clearsHundredths()).hasValue(1_700L);
        assertThat(stability.missesHundredths()).hasValue(300L);
        assertThat(stability.withoutEach()).isEmpty();
    }
}
