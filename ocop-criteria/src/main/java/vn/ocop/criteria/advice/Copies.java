// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;

/**
 * Counted sheets of a product, changed and scored again by themselves: without the roster, so that quorum and chair are not
 * judged.
 */
final class Copies {
    private final Evaluation evaluation;
    private final Judgement judgement;

    Copies(Evaluation evaluation, Judgement judgement) {
        this.evaluation = evaluation;
        this.judgement = judgement;
    }

    /** The same scoring, but that it does not judge how far totals lie apart. */
    static Scoring withoutSpread(Scoring scoring) {
        Policies policies = scoring.policies().with(Policy.COUNCIL_MAX_SPREAD, "off");
        return Scoring.of(scoring.rulebook(), policies);
    }

    /** What some of the sheets come to. */
    Evaluation of(Scoring scoring, List<ScoreSheet> kept) {
        return of(scoring, kept, Map.of());
    }

    /** What some of the sheets come to with other answers, by member and criterion. */
    Evaluation of(Scoring scoring, List<ScoreSheet> kept, Map<String, Map<Criterion, Integer>> changed) {
        ScoreSheets.Builder copy = begin();
        for (ScoreSheet sheet : kept) {
            String member = sheet.member().id();
            fill(copy.sheet(member), sheet, changed.getOrDefault(member, Map.of()));
        }
        return scoring.score(copy.build());
    }

    private ScoreSheets.Builder begin() {
        ScoreSheets sheets = evaluation.sheets();
        ScoreSheets.Builder copy =
                ScoreSheets.builder(sheets.productId(), sheets.set().orElseThrow(), Council.unstated());
        sheets.facts().forEach(copy::fact);
        sheets.kind().ifPresent(copy::kind);
        sheets.subject().ifPresent(copy::subject);
        if (evaluation.scoring().policies().minimum() == Policies.Minimum.DECIDED || sheets.isPartLevel()) {
            copy.minimumsMet(Star.ONE);
            for (Mark mark : sheets.set().orElseThrow().marks()) {
                if (judgement.isDecided(mark)) {
                    copy.minimumMet(mark.criterion().code(), mark.star());
                }
            }
        }
        return copy;
    }

    private void fill(ScoreSheets.Builder.Sheet copy, ScoreSheet sheet, Map<Criterion, Integer> changed) {
        if (evaluation.sheets().isPartLevel()) {
            List<Part> parts = evaluation.scoring().rulebook().parts();
            for (int part = 0; part < parts.size(); part++) {
                copy.part(
                        parts.get(part).code(),
                        BigDecimal.valueOf(sheet.partHundredths(part).orElseThrow(), 2));
            }
            return;
        }
        CriteriaSet set = evaluation.sheets().set().orElseThrow();
        ToIntFunction<Criterion> answers =
                criterion -> changed.getOrDefault(criterion, Situation.code(sheet.answer(criterion)));
        for (Criterion criterion : set.criteria()) {
            int answer = answers.applyAsInt(criterion);
            boolean dropped = !Situation.isDue(set, criterion, answers)
                    // where a requirement is stated unmet the sheets say so by themselves
                    || Situation.isUnmet(criterion, evaluation.sheets().facts());
            if (dropped || answer == Situation.MISSING) {
                continue;
            }
            if (answer == Situation.NONE) {
                copy.none(criterion);
            } else {
                copy.option(criterion, answer);
            }
        }
    }
}
