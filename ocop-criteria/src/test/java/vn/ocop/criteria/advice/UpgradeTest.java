// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

class UpgradeTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static Evaluation evaluation(int set, int members, ToIntFunction<Criterion> option) {
        CriteriaSet of = LAW.set(set).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", of, Council.unstated());
        for (int member = 1; member <= members; member++) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + member);
            for (Criterion criterion : of.criteria()) {
                sheet.option(criterion, option.applyAsInt(criterion));
            }
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 55, 49, 50", "4, 11, 19, 68, 70", "5, 22, 715, 89, 90"})
    void theMiddleOfSetOneRisesAtTheLeastCost(int star, long cost, int plans, long below, long needed) {
        Evaluation middle = evaluation(1, 1, criterion -> (criterion.options().size() + 1) / 2);
        Upgrades upgrades = Upgrade.of(middle).to(Star.ofNumber(star)).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.POSSIBLE);
        assertThat(upgrades.cost()).hasValue(cost);
        assertThat(upgrades.count()).isEqualTo(plans);
        assertThat(upgrades.plans()).hasSize(plans).doesNotHaveDuplicates();
        Proof proof = upgrades.proof().orElseThrow();
        assertThat(proof.mostPointsBelow()).hasValue(below);
        assertThat(proof.needed()).isEqualTo(needed);
        assertThat(proof.check()).isTrue();
        assertThat(proof.at(cost + 1).check()).isFalse();
        assertThat(upgrades.best(3)).hasSize(3).allMatch(plan -> plan.cost() == cost && plan.sum() >= needed);
    }
}
