// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.SelfAssessment.Uncompared;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

class SelfAssessmentTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final CriteriaSet SET = LAW.set(1).orElseThrow();

    /** Sheets with the middle option everywhere but at one criterion. */
    private static Evaluation product(String id, String code, int... options) {
        ScoreSheets.Builder sheets = ScoreSheets.builder(id, SET, Council.unstated());
        for (int member = 0; member < options.length; member++) {
            for (Criterion criterion : SET.criteria()) {
                boolean here = criterion.code().equals(code);
                sheets.sheet("M" + member)
                        .option(
                                criterion,
                                here ? options[member] : (criterion.options().size() + 1) / 2);
            }
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    @Test
    void aDifferenceIsTheSubjectsPointsLessTheCouncilsMean() {
        Criterion criterion = SET.criterion("1.1").orElseThrow();
        SelfAssessment assessment = SelfAssessment.of(
                List.of(product("P1", "1.1", 3), product("P2", "1.1", 1)),
                List.of(product("P1", "1.1", 1, 2, 2), product("P2", "1.1", 1, 1, 1)));
        int three = criterion.pointsOf(3);
        long council = criterion.pointsOf(1) + 2L * criterion.pointsOf(2);
        Fraction difference = Fraction.of(3L * three - council, 3);
        SelfAssessment.Product first = assessment.products().get(0);
        assertThat(first.uncompared()).isEmpty();
        assertThat(first.total().orElseThrow().difference()).isEqualTo(difference);
        assertThat(first.parts().values().stream()
                        .map(SelfAssessment.Difference::difference)
                        .reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(difference);
        assertThat(first.criteria()).hasSize(SET.criteria().size());
        assertThat(first.criteria().get(0).difference())
                .isEqualTo(new SelfAssessment.Difference(Average.of(three, 1), Average.of(council, 3), difference));
        assertThat(first.ownStar()).hasValue(Star.TWO);
        // over the season: P2 differs by nothing
        assertThat(assessment.total()).isEqualTo(new CouncilStudy.Bias(2, new Figure.Known(difference.over(2))));
        assertThat(assessment.criteria()).hasSize(SET.criteria().size());
        assertThat(assessment.furthest(5))
                .singleElement()
                .isEqualTo(new CouncilStudy.CriterionBias(
                        1, criterion, new CouncilStudy.Bias(2, new Figure.Known(difference.over(2)))));
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        ScoreSheets.Builder gap = ScoreSheets.builder("P4", SET, Council.unstated());
        gap.sheet("A").option(SET.criteria().get(0), 1);
        Evaluation incomplete = Scoring.of(LAW).score(gap.build());
        SelfAssessment assessment = SelfAssessment.of(
                List.of(product("P1", "1.1", 3), product("P2", "1.1", 3, 3), product("P3", "1.1"), incomplete),
                List.of(
                        product("P2", "1.1", 2),
                        product("P3", "1.1", 2),
                        product("P4", "1.1", 2),
                        product("P5", "1.1", 2)));
        Map<String, Uncompared> reasons = assessment.products().stream()
                .collect(java.util.stream.Collectors.toMap(
                        SelfAssessment.Product::product,
                        product -> product.uncompared().orElseThrow()));
        assertThat(reasons)
                .isEqualTo(Map.of(
                        "P1", Uncompared.NOT_RATED,
                        "P2", Uncompared.SEVERAL_OWN_SHEETS,
                        "P3", Uncompared.NO_OWN_SHEET,
                        "P4", Uncompared.OWN_SHEET_NOT_WHOLE,
                        "P5", Uncompared.NO_OWN_SHEET));
        assertThat(assessment.total().mean().undefined()).hasValue(Figure.Reason.TOO_FEW);
        assertThat(assessment.criteria()).isEmpty();
    }

    @Test
    void oneProductStandsOnceOnEachSide() {
        List<Evaluation> twice = List.of(product("P1", "1.1", 2), product("P1", "1.1", 3));
        assertThatThrownBy(() -> SelfAssessment.of(twice, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P1");
    }
}
