// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Policy;

/**
 * Counted sheets of a product, changed and scored again by themselves: without the roster, so that quorum and chair are not
 * judged.
 */
final class Copies {
    private final ScoreSheets sheets;
    private final CriteriaSet set;

    Copies(Evaluation evaluation) {
        this.sheets = evaluation.sheets();
        this.set = sheets.set().orElseThrow();
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

    /** What some of the sheets come to with other answers, by member and criterion; what is no longer due is dropped. */
    Evaluation of(Scoring scoring, List<ScoreSheet> kept, Map<String, Map<Criterion, Integer>> changed) {
        Set<String> members = kept.stream().map(sheet -> sheet.member().id()).collect(Collectors.toSet());
        ScoreSheets left = sheets;
        for (ScoreSheet sheet : sheets.sheets()) {
            String member = sheet.member().id();
            left = members.contains(member) ? left : left.without(member);
        }
        ScoreSheets.Builder copy = left.toBuilder(set, Council.unstated());
        for (ScoreSheet sheet : kept) {
            String member = sheet.member().id();
            Map<Criterion, Integer> of = changed.getOrDefault(member, Map.of());
            if (!of.isEmpty()) {
                change(copy.sheet(member, sheet.round()), sheet, of);
            }
        }
        return scoring.score(copy.build());
    }

    private void change(ScoreSheets.Builder.Sheet copy, ScoreSheet sheet, Map<Criterion, Integer> changed) {
        ToIntFunction<Criterion> answers =
                criterion -> changed.getOrDefault(criterion, Situation.code(sheet.answer(criterion)));
        for (Criterion criterion : set.criteria()) {
            int answer = answers.applyAsInt(criterion);
            if (!Situation.isDue(set, criterion, answers)) {
                copy.unanswered(criterion);
            } else if (changed.containsKey(criterion)) {
                copy.unanswered(criterion);
                if (answer == Situation.NONE) {
                    copy.none(criterion);
                } else {
                    copy.option(criterion, answer);
                }
            }
        }
    }
}
