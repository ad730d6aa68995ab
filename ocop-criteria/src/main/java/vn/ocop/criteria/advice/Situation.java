// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.ocop.core.Star;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.judging.Bands;
import vn.ocop.criteria.judging.Marks;
import vn.ocop.criteria.judging.Tally;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;

/**
 * Where a product stands on its way to a star: the answers of the counted sheets as numbers, the marks that have to be met, the
 * sum that has to be reached. Immutable.
 */
final class Situation {
    /** No answer, whether one is due or not. */
    static final int MISSING = 0;
    /** None of the options is met. */
    static final int NONE = -1;

    private final CriteriaSet set;
    private final List<ScoreSheet> sheets;
    /** By criterion and sheet: the number of an option, {@link #NONE} or {@link #MISSING}. */
    private final int[][] answers;
    /** By criterion: the marks up to the target that bind the product and answers meet, from the lowest star. */
    private final List<List<Mark>> marks = new ArrayList<>();

    private final List<Mark> undecided = new ArrayList<>();
    private final int votesNeeded;
    private final long needed;
    private final long sum;
    private final List<String> facts;

    Situation(Evaluation evaluation, Judgement judgement, Star target) {
        this.set = evaluation.sheets().set().orElseThrow();
        this.sheets = judgement.counted();
        this.facts = evaluation.sheets().facts();
        this.answers = new int[set.criteria().size()][sheets.size()];
        long all = 0;
        for (Criterion criterion : set.criteria()) {
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                answers[criterion.index()][sheet] = code(sheets.get(sheet).answer(criterion));
                all += sheets.get(sheet).points(criterion);
            }
            marks.add(new ArrayList<>());
        }
        this.sum = all;
        Policies policies = evaluation.scoring().policies();
        boolean allDecided = policies.minimum() == Policies.Minimum.DECIDED;
        if (evaluation.scoring().rulebook().marksKnown()) {
            for (Mark mark : set.marks()) {
                if (target.isAtLeast(mark.star()) && judgement.binds(mark)) {
                    Optional<Mark.Decision> decision = judgement.decision(mark);
                    if (!allDecided && decision.isEmpty()) {
                        marks.get(mark.criterion().index()).add(mark);
                    } else if (decision.filter(of -> of.isMet(mark)).isEmpty()) {
                        undecided.add(mark);
                    }
                }
            }
        }
        marks.forEach(of -> of.sort((a, b) -> a.star().compareTo(b.star())));
        this.votesNeeded = Marks.needed(policies.minimum() == Policies.Minimum.UNANIMOUS, sheets.size());
        this.needed = -Math.floorDiv(-leastSum(evaluation, target, sheets.size()), Tally.HUNDRED);
    }

    /** The least sum of some sheets, in hundredths, that a star or one above it needs; none is as little as can be. */
    static long leastSum(Evaluation evaluation, Star star, int sheets) {
        List<Band> all = evaluation.scoring().rulebook().bands();
        Bands bands = new Bands(all, evaluation.scoring().policies().decimals() == Policies.Decimals.TWO);
        return all.stream()
                .filter(band -> band.star().isAtLeast(star))
                .mapToLong(band -> bands.leastSum(band.lowerLimit(), sheets))
                .min()
                .orElseThrow();
    }

    static int code(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return chosen.option().number();
        }
        return answer instanceof Answer.None ? NONE : MISSING;
    }

    /** An answer as it is told. */
    static String word(int answer) {
        return answer == MISSING ? "missing" : answer == NONE ? "none" : Integer.toString(answer);
    }

    /** An answer as callers write it. */
    static String word(Criterion criterion, int answer) {
        return answer > MISSING ? criterion.options().get(answer - 1).label() : word(answer);
    }

    /** Whether a criterion is due on a sheet: what it rests on is worth something. */
    static boolean isDue(CriteriaSet set, Criterion criterion, ToIntFunction<Criterion> answer) {
        return criterion
                .needs()
                .flatMap(set::criterion)
                .map(on -> leaves(on).stream()
                                .mapToInt(leaf -> points(leaf, answer.applyAsInt(leaf)))
                                .sum()
                        > 0)
                .orElse(true);
    }

    static List<Criterion> leaves(Criterion criterion) {
        if (criterion.children().isEmpty()) {
            return List.of(criterion);
        }
        return criterion.children().stream()
                .flatMap(child -> leaves(child).stream())
                .toList();
    }

    CriteriaSet set() {
        return set;
    }

    int sheets() {
        return sheets.size();
    }

    /** Whether the requirement of a criterion is stated as not met: then it is worth nothing, whatever is changed. */
    boolean isUnmet(Criterion criterion) {
        return criterion
                .requirement()
                .filter(requirement -> facts.contains(requirement.id()))
                .isPresent();
    }

    List<ScoreSheet> all() {
        return sheets;
    }

    /** The answers to a criterion, sheet by sheet: shared, not to be changed. */
    int[] answers(Criterion criterion) {
        return answers[criterion.index()];
    }

    /** What an answer is worth. */
    static int points(Criterion criterion, int answer) {
        return answer == NONE ? 0 : criterion.pointsOf(answer);
    }

    List<Mark> marks(Criterion criterion) {
        return marks.get(criterion.index());
    }

    /** The marks that the council decides and has not decided to be met: no answer changes that. */
    List<Mark> undecided() {
        return undecided;
    }

    int votesNeeded() {
        return votesNeeded;
    }

    /** How many of some answers to a criterion meet a mark. */
    static int votes(Mark mark, int[] answers) {
        int met = 0;
        for (int answer : answers) {
            met += answer > MISSING && mark.isMetBy(mark.criterion().options().get(answer - 1)) ? 1 : 0;
        }
        return met;
    }

    boolean isMet(Mark mark) {
        return votes(mark, answers(mark.criterion())) >= votesNeeded;
    }

    /** The mark of the highest star that the answers to a criterion do not meet. */
    Optional<Mark> unmet(Criterion criterion) {
        Optional<Mark> unmet = Optional.empty();
        for (Mark mark : marks(criterion)) {
            unmet = isMet(mark) ? unmet : Optional.of(mark);
        }
        return unmet;
    }

    /** The points of all sheets that the target needs. */
    long needed() {
        return needed;
    }

    /** The points of all sheets as they are. */
    long sum() {
        return sum;
    }
}
