// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Section;

/** Asks a judge, who has judged one product, for every comparison again; decides nothing itself. */
final class Explainer {
    private static final int NO_COUNT = -1;
    /** Usual numbers, so that lists need not grow. */
    private static final int COUNCIL_COMPARISONS = 8;

    private static final int STAR_COMPARISONS = 12;

    private final Scoring scoring;
    private final Policies policies;
    private final Judge judge;
    private final ScoreSheets sheets;
    private final int[] countedSheets;
    private final long[] sums;
    /** Where the marks of the next criterion begin. */
    private int nextMark;

    Explainer(Evaluation evaluation) {
        this.scoring = evaluation.scoring();
        this.policies = scoring.policies();
        this.sheets = evaluation.sheets();
        this.judge = new Judge(scoring, java.util.Optional.empty());
        judge.judge(sheets);
        this.countedSheets = Arrays.copyOf(judge.countedSheets, judge.counted);
        this.sums = sums();
    }

    // --- what the nodes ask for

    ScoreSheets sheets() {
        return sheets;
    }

    Judge judge() {
        return judge;
    }

    int complete() {
        return judge.complete;
    }

    int[] countedSheets() {
        return countedSheets;
    }

    int[] completeSheets() {
        return Arrays.copyOf(judge.completeSheets, judge.complete);
    }

    int maximum() {
        return scoring.rulebook().maximum();
    }

    OptionalLong points(int sheet, Criterion criterion) {
        int code = sheets.code(sheet, criterion.index());
        return code == PackedAnswers.MISSING && !sheets.isNotApplicable(sheet, criterion)
                ? OptionalLong.empty()
                : OptionalLong.of((long) PackedAnswers.pointsOf(criterion, code) * Points.HUNDRED);
    }

    OptionalLong partPoints(int sheet, Part part) {
        if (!sheets.isPartLevel()) {
            return OptionalLong.empty();
        }
        int score = sheets.partScore(sheet, scoring.rulebook().parts().indexOf(part));
        return score == SheetExtras.NO_SCORE ? OptionalLong.empty() : OptionalLong.of(score);
    }

    /** The sums of the criteria over the complete sheets, in hundredths. */
    private long[] sums() {
        if (judge.table.isEmpty() || sheets.isPartLevel()) {
            return new long[0];
        }
        SetTable of = judge.table.get();
        int criteria = of.criteria;
        int[] points = of.points;
        byte[] answers = sheets.answers();
        long[] sums = new long[criteria];
        for (int i = 0; i < judge.complete; i++) {
            int base = judge.completeSheets[i] * (criteria + 1) + 1;
            for (int c = 0; c < criteria; c++) {
                int worth = points[c * SetTable.ROW + (answers[base + c] & PackedAnswers.CODE)];
                sums[c] += (long) worth * Points.HUNDRED;
            }
        }
        return sums;
    }

    // --- the tree

    ExplanationNode tree() {
        nextMark = 0;
        ImmutableList.Builder<ExplanationNode> parts = ImmutableList.builder();
        List<Part> all = scoring.rulebook().parts();
        if (judge.table.isPresent()) {
            for (int i = 0; i < all.size(); i++) {
                parts.add(part(all.get(i), i));
            }
        }
        ExplanationNode council =
                new ExplanationNode(ExplanationNode.Kind.COUNCIL, this, this, judge.total(), council(), parts.build());
        return new ExplanationNode(
                ExplanationNode.Kind.STAR, this, this, judge.total(), star(), ImmutableList.of(council));
    }

    private ExplanationNode part(Part part, int index) {
        ImmutableList.Builder<ExplanationNode> sections = ImmutableList.builder();
        if (!sheets.isPartLevel()) {
            for (Section section : set().sections()) {
                if (section.partIndex() == index) {
                    sections.add(section(section));
                }
            }
        }
        return new ExplanationNode(
                ExplanationNode.Kind.PART, part, this, judge.partSum(index), decided(index), sections.build());
    }

    /** The decided marks of a part, on sheets that score parts: there are no criteria to tell them at. */
    private ImmutableList<Comparison> decided(int part) {
        if (!sheets.isPartLevel() || !judge.marksAreJudged()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Comparison> made = ImmutableList.builder();
        SetTable of = judge.table.orElseThrow();
        for (int i = 0; i < of.marks.length; i++) {
            if (of.marks[i].criterion().partIndex() == part) {
                made.add(mark(of.marks[i], i));
            }
        }
        return made.build();
    }

    private CriteriaSet set() {
        return judge.table.orElseThrow().set;
    }

    private ExplanationNode section(Section section) {
        ImmutableList.Builder<ExplanationNode> criteria =
                ImmutableList.builderWithExpectedSize(section.criteria().size());
        long sum = 0;
        for (Criterion criterion : section.criteria()) {
            criteria.add(criterion(criterion));
            sum += sum(criterion);
        }
        return new ExplanationNode(
                ExplanationNode.Kind.SECTION, section, this, sum, ImmutableList.of(), criteria.build());
    }

    private long sum(Criterion criterion) {
        if (criterion.kind() != Criterion.Kind.CONTAINER) {
            return sums[criterion.index()];
        }
        long sum = 0;
        for (Criterion child : criterion.children()) {
            sum += sum(child);
        }
        return sum;
    }

    private ExplanationNode criterion(Criterion criterion) {
        ImmutableList<ExplanationNode> children = ImmutableList.of();
        if (!criterion.children().isEmpty()) {
            ImmutableList.Builder<ExplanationNode> below = ImmutableList.builder();
            criterion.children().forEach(child -> below.add(criterion(child)));
            children = below.build();
        }
        return new ExplanationNode(
                ExplanationNode.Kind.CRITERION, criterion, this, sum(criterion), comparisons(criterion), children);
    }

    // --- the comparisons of a criterion

    private ImmutableList<Comparison> comparisons(Criterion criterion) {
        SetTable of = judge.table.orElseThrow();
        int index = criterion.index();
        boolean marked = nextMark < of.marks.length && of.markCriterion[nextMark] == index;
        boolean plain = !marked
                && of.zeroStops.length == 0
                && criterion.requirement().isEmpty()
                && criterion.needs().isEmpty()
                && criterion.expects().isEmpty();
        if (index < 0 || plain) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Comparison> made = ImmutableList.builder();
        if (criterion.requirement().isPresent()) {
            boolean unmet =
                    sheets.facts().contains(criterion.requirement().get().id());
            made.add(yesNo(Comparison.Kind.REQUIREMENT, criterion, !unmet));
        }
        if (criterion.needs().isPresent()) {
            made.add(condition(criterion));
        }
        if (criterion.expects().isPresent()) {
            made.add(expectation(criterion));
        }
        for (int stop : of.zeroStops) {
            if (stop == index) {
                int zeros = judge.zeros(of, index);
                made.add(new Comparison(
                        scoring,
                        Comparison.Kind.ZERO_STOP,
                        criterion,
                        zeros,
                        judge.counted / 2,
                        judge.counted,
                        verdict(!judge.stops(zeros))));
            }
        }
        while (nextMark < of.marks.length && of.markCriterion[nextMark] == index) {
            made.add(mark(of.marks[nextMark], nextMark));
            nextMark++;
        }
        return made.build();
    }

    private Comparison condition(Criterion criterion) {
        int applies = 0;
        for (int sheet : countedSheets) {
            applies += sheets.isNotApplicable(sheet, criterion) ? 0 : 1;
        }
        return new Comparison(
                scoring,
                Comparison.Kind.CONDITION,
                criterion,
                applies,
                Comparison.NO_LIMIT,
                countedSheets.length,
                applies > 0 ? Comparison.Verdict.PASSED : Comparison.Verdict.NOT_JUDGED);
    }

    private Comparison expectation(Criterion criterion) {
        int odd = 0;
        for (int sheet : countedSheets) {
            odd += sheets.hasUnexpectedPoints(sheet, criterion) ? 1 : 0;
        }
        return new Comparison(
                scoring, Comparison.Kind.EXPECTATION, criterion, odd, 0, countedSheets.length, verdict(odd == 0));
    }

    private Comparison mark(Mark mark, int index) {
        boolean judged = judge.marksAreJudged() && judge.complete > 0 && judge.binds(mark);
        if (policies.minimum() == Policies.Minimum.DECIDED) {
            boolean decided = judge.isDecided(mark);
            return new Comparison(
                    scoring,
                    Comparison.Kind.MARK_DECIDED,
                    mark,
                    decided ? 1 : 0,
                    1,
                    NO_COUNT,
                    judged ? verdict(decided) : Comparison.Verdict.NOT_JUDGED);
        }
        int met = judge.met(index);
        return new Comparison(
                scoring,
                Comparison.Kind.MARK,
                mark,
                met,
                judge.votesNeeded(judge.complete),
                judge.complete,
                judged ? verdict(judge.isEnough(met, judge.complete)) : Comparison.Verdict.NOT_JUDGED);
    }

    // --- the comparisons of the council

    private ImmutableList<Comparison> council() {
        ImmutableList.Builder<Comparison> made =
                ImmutableList.builderWithExpectedSize(sheets.count() + COUNCIL_COMPARISONS);
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            made.add(counts(sheet));
        }
        made.add(legal());
        if (judge.isWithoutSet()) {
            return made.build();
        }
        made.add(quorum());
        made.add(new Comparison(
                scoring,
                Comparison.Kind.CHAIR,
                this,
                judge.chair ? 1 : 0,
                1,
                NO_COUNT,
                judge.isQuorumJudged() ? verdict(judge.chair) : Comparison.Verdict.NOT_JUDGED));
        made.add(new Comparison(
                scoring, Comparison.Kind.SOME_SHEETS, this, judge.counted, 1, NO_COUNT, verdict(judge.counted > 0)));
        made.add(new Comparison(
                scoring,
                Comparison.Kind.HANDED_IN,
                this,
                judge.missingSheets,
                0,
                NO_COUNT,
                sheets.council().isStated() ? verdict(judge.missingSheets == 0) : Comparison.Verdict.NOT_JUDGED));
        made.add(new Comparison(
                scoring,
                Comparison.Kind.COMPLETE_SHEETS,
                this,
                judge.incomplete,
                0,
                NO_COUNT,
                verdict(judge.incomplete == 0)));
        if (sheets.isPartLevel() && scoring.rulebook().marksKnown() && judge.complete > 0) {
            made.add(new Comparison(
                    scoring,
                    Comparison.Kind.MINIMUM_DECIDED,
                    set(),
                    judge.isMinimumUndecided() ? 0 : 1,
                    1,
                    NO_COUNT,
                    verdict(!judge.isMinimumUndecided())));
        }
        made.add(spread());
        return made.build();
    }

    private Comparison legal() {
        int illegal = 0;
        for (int sheet : countedSheets) {
            illegal += (sheets.state(sheet) & PackedAnswers.ILLEGAL) != 0 ? 1 : 0;
        }
        boolean legal = judge.areSheetsLegal();
        return new Comparison(
                scoring,
                Comparison.Kind.LEGAL_SHEETS,
                sheets.set().isPresent() ? sheets.set().get() : this,
                legal ? 0 : Math.max(1, illegal),
                0,
                NO_COUNT,
                verdict(legal));
    }

    private Comparison counts(int sheet) {
        int state = sheets.state(sheet);
        if ((state & PackedAnswers.FORMER) != 0) {
            return yesNo(Comparison.Kind.LATEST_ROUND, sheets.member(sheet), false);
        }
        java.util.Optional<CriteriaFinding> refusal = judge.refusal(sheet, state);
        if (refusal.isEmpty()) {
            return yesNo(Comparison.Kind.SHEET_COUNTS, sheets.member(sheet), true);
        }
        Comparison.Kind kind = switch (refusal.get()) {
            case UNKNOWN_MEMBER -> Comparison.Kind.ON_ROSTER;
            case SECRETARY_SCORED -> Comparison.Kind.MAY_SCORE;
            case CONFLICTED_SCORED -> Comparison.Kind.NO_CONFLICT;
            default -> Comparison.Kind.PRESENT;
        };
        return yesNo(kind, sheets.member(sheet), false);
    }

    private Comparison quorum() {
        boolean judged = judge.isQuorumJudged();
        return new Comparison(
                scoring,
                Comparison.Kind.QUORUM,
                this,
                judge.present,
                policies.quorum().isPresent() ? needed(policies.quorum().get()) : Comparison.NO_LIMIT,
                judge.members,
                judged ? verdict(judge.areEnoughPresent()) : Comparison.Verdict.NOT_JUDGED);
    }

    /** The least number of members that makes a quorum; of nobody there is none. */
    private long needed(Policies.Quorum quorum) {
        long share = (long) judge.members * quorum.numerator();
        return judge.members == 0 ? 1 : (share + quorum.denominator() - 1) / quorum.denominator();
    }

    private Comparison spread() {
        boolean judged = judge.isSpreadJudged();
        long spread = judge.complete == 0 ? 0 : judge.highest - judge.lowest;
        return new Comparison(
                scoring,
                Comparison.Kind.SPREAD,
                this,
                spread,
                policies.maxSpread().isPresent()
                        ? (long) policies.maxSpread().getAsInt() * Points.HUNDRED
                        : Comparison.NO_LIMIT,
                judge.complete,
                judged ? verdict(!judge.isTooWide(spread)) : Comparison.Verdict.NOT_JUDGED);
    }

    // --- the comparisons of the star

    private ImmutableList<Comparison> star() {
        ImmutableList.Builder<Comparison> made = ImmutableList.builderWithExpectedSize(STAR_COMPARISONS);
        List<KnockOut> stated = sheets.knockOuts();
        for (KnockOut knockOut : sheets.set().isPresent() ? sheets.set().get().knockOuts() : stated) {
            boolean holds = stated.contains(knockOut);
            made.add(new Comparison(
                    scoring, Comparison.Kind.KNOCK_OUT, knockOut, holds ? 1 : 0, 0, NO_COUNT, verdict(!holds)));
        }
        if (judge.complete == 0) {
            return made.build();
        }
        List<Band> bands = scoring.rulebook().bands();
        for (int i = 0; i < bands.size(); i++) {
            made.add(new Comparison(
                    scoring,
                    Comparison.Kind.BAND,
                    bands.get(i),
                    judge.total(),
                    judge.leastSum(bands.get(i).lowerLimit()),
                    judge.complete,
                    verdict(judge.reachesBand(i))));
        }
        if (judge.minimumStar > 0) {
            made.add(new Comparison(
                    scoring,
                    Comparison.Kind.LOWER_STAR,
                    Star.ofNumber(judge.bandStar),
                    judge.minimumStar,
                    judge.bandStar,
                    NO_COUNT,
                    verdict(judge.star(judge.bandStar, judge.minimumStar) == judge.bandStar)));
        }
        if (policies.candidate().isPresent()) {
            int candidate = policies.candidate().get().number();
            made.add(new Comparison(
                    scoring,
                    Comparison.Kind.CANDIDATE,
                    policies.candidate().get(),
                    judge.minimumStar,
                    candidate,
                    NO_COUNT,
                    judge.isCandidateJudged(candidate)
                            ? verdict(!judge.isFailedCandidate(candidate))
                            : Comparison.Verdict.NOT_JUDGED));
        }
        return made.build();
    }

    private Comparison yesNo(Comparison.Kind kind, Object about, boolean yes) {
        return new Comparison(scoring, kind, about, yes ? 1 : 0, 1, NO_COUNT, verdict(yes));
    }

    private static Comparison.Verdict verdict(boolean passed) {
        return passed ? Comparison.Verdict.PASSED : Comparison.Verdict.FAILED;
    }
}
