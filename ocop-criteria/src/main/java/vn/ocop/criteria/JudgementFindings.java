// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;
import vn.ocop.criteria.judging.Bands;
import vn.ocop.criteria.judging.PackedAnswers;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SheetExtras;
import vn.ocop.criteria.rulebook.Rulebook;

/** From a judgement to findings: what failed by its kind, then what is to be told of answers, facts and marks. */
final class JudgementFindings {
    private final Judgement judgement;
    private final Evaluation evaluation;
    private final Policies policies;
    private final PackedSheets sheets;
    private final Telling telling;
    private final FailureFindings failures;

    JudgementFindings(Judgement judgement) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.policies = evaluation.scoring().policies();
        this.sheets = judgement.sheets();
        this.telling = new Telling(judgement);
        this.failures = new FailureFindings(judgement, telling);
    }

    ImmutableList<Finding> all() {
        tellWhatWasBuilt();
        if (evaluation.sheets().statedOutcome().isPresent()) {
            return telling.all();
        }
        tellSubstance();
        failures.tellFailed(Comparison.Kind.REQUIREMENT);
        failures.tellSheets();
        failures.tellFailed(Comparison.Kind.HANDED_IN);
        tellRounding();
        failures.tellKnockOuts();
        failures.tellFailed(Comparison.Kind.SUBJECT);
        failures.tellFailed(Comparison.Kind.ELIGIBILITY);
        failures.tellFailed(Comparison.Kind.WRITTEN_MODE);
        failures.tellFailed(Comparison.Kind.ZERO_STOP);
        failures.tellFailed(Comparison.Kind.QUORUM);
        failures.tellFailed(Comparison.Kind.CHAIR);
        failures.tellFailed(Comparison.Kind.MINIMUM_DECIDED);
        failures.tellFailed(Comparison.Kind.SOME_SHEETS);
        failures.tellFailed(Comparison.Kind.SPREAD);
        failures.tellFailed(Comparison.Kind.CANDIDATE);
        failures.tellFailed(Comparison.Kind.LOWEST_MARKS);
        judgement.table().ifPresent(new AnswerFindings(judgement, telling)::tellOfSet);
        return telling.all();
    }

    private void tellSubstance() {
        Rulebook rulebook = evaluation.scoring().rulebook();
        if (!rulebook.substance().isEmpty()) {
            telling.tell(
                    CriteriaFinding.SUBSTANCE_AMENDED,
                    Optional.of(rulebook.substance().get(0)),
                    "rulebook",
                    rulebook.id(),
                    "base",
                    rulebook.regime().documents().get(0).number());
        }
    }

    /** What was found while the sheets were built; on a sheet of a former round it changes nothing. */
    private void tellWhatWasBuilt() {
        List<Finding> built = evaluation.sheets().findings();
        for (int i = 0; i < built.size(); i++) {
            int sheet = sheets.extras().sheetOf(i);
            if (sheet == SheetExtras.NO_SHEET || (sheets.state(sheet) & PackedAnswers.FORMER) == 0) {
                telling.tell(built.get(i));
            } else {
                telling.tell(CriteriaFinding.superseded(
                        built.get(i),
                        sheets.member(sheet).id(),
                        evaluation.sheets().round(sheet)));
            }
        }
    }

    private void tellRounding() {
        if (policies.decimals() == Policies.Decimals.EXACT
                || evaluation.bandStar().isEmpty()) {
            return;
        }
        Average average = evaluation.average().orElseThrow();
        Bands exactly = new Bands(evaluation.scoring().rulebook().bands(), false);
        int exact = exactly.star(average.sumHundredths(), average.count());
        int rounded = evaluation.bandStar().get().number();
        if (rounded != exact) {
            telling.tell(
                    CriteriaFinding.ROUNDING_CHANGES_STAR,
                    "exact",
                    average,
                    "rounded",
                    average.rounded(),
                    "from",
                    exact,
                    "to",
                    rounded);
        }
    }
}
