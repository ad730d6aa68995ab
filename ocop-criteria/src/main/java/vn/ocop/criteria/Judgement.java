// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.judging.Bounds;
import vn.ocop.criteria.judging.Check;
import vn.ocop.criteria.judging.Checks;
import vn.ocop.criteria.judging.PackedSheets;
import vn.ocop.criteria.judging.SetTable;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Reading;

/**
 * How one product was judged (xét một sản phẩm): every comparison that was made, and what follows from them. Ask it
 *
 * <ul>
 *   <li>{@link #findings()} for what is wrong or to be told: looking for errors needs no explanation;
 *   <li>{@link #comparisons()} for what was held against which limit, passed or failed;
 *   <li>{@link #binding()} for the minimum marks that keep the star below that of the points;
 *   <li>{@link #range()} and {@link #openAnswers()} for what an incomplete product can still become, and what it waits for.
 * </ul>
 *
 * <p>Get one from {@link Evaluation#judgement()}: the product is judged once more, by the code that gave its figures, and the
 * comparisons are kept. Whoever asks for several things keeps the judgement. What costs points, and how far the next star is,
 * says {@link Explanation}. This class is immutable and thread-safe.
 */
public final class Judgement {
    private final Evaluation evaluation;
    private final PackedSheets sheets;
    private final Optional<SetTable> table;
    private final ImmutableList<Comparison> comparisons;
    private final int[] countedSheets;
    private final int[] completeSheets;
    private final ImmutableList<CouncilMember> missingMembers;
    private final long lowest;
    private final long highest;
    private final boolean written;
    private final boolean marksJudged;
    private final Optional<Range> range;

    private Judgement(Evaluation evaluation, Judge judge, Keeper keeper) {
        this.evaluation = evaluation;
        this.sheets = keeper.sheets;
        this.table = judge.table();
        this.comparisons = keeper.kept.build();
        this.countedSheets = judge.roll().countedSheets();
        this.completeSheets = judge.roll().completeSheets();
        this.missingMembers = ImmutableList.copyOf(judge.roll().missingMembers());
        this.lowest = judge.tally().lowest();
        this.highest = judge.tally().highest();
        this.written = judge.roll().isWritten();
        this.marksJudged = judge.marks().areJudged(sheets);
        this.range = evaluation.outcome() == Outcome.INCOMPLETE ? Optional.of(range(judge.bounds())) : Optional.empty();
    }

    private static Range range(Bounds bounds) {
        return new Range(
                Average.ofHundredths(bounds.low(), bounds.count()),
                Average.ofHundredths(bounds.high(), bounds.count()),
                Star.ofNumber(bounds.lowStar()),
                Star.ofNumber(bounds.highStar()));
    }

    /**
     * Judges a product once more.
     *
     * @param evaluation what came of it
     * @return how it was judged
     */
    static Judgement of(Evaluation evaluation) {
        Keeper keeper = new Keeper(evaluation.scoring(), evaluation.sheets());
        Judge judge = new Judge(evaluation.scoring(), keeper);
        judge.judge(evaluation.sheets());
        return new Judgement(evaluation, judge, keeper);
    }

    /** Keeps what the checks ask. */
    private static final class Keeper extends Checks {
        private final Rules rules;
        private final PackedSheets sheets;
        private final Optional<CriteriaSet> set;
        private final Comparison.About product;
        private final ImmutableList.Builder<Comparison> kept = ImmutableList.builder();

        Keeper(Scoring scoring, ScoreSheets sheets) {
            this.rules = new Rules(scoring, sheets.council().regulation());
            this.sheets = sheets.packed(scoring.terms().blankIsNo());
            this.set = sheets.set();
            this.product = new Comparison.About.OfProduct(set);
        }

        @Override
        public boolean keeps() {
            return true;
        }

        @Override
        public boolean ofProduct(Check check, boolean judged, long found, long limit, int count) {
            keep(check, product, judged, found, limit, count);
            return super.ofProduct(check, judged, found, limit, count);
        }

        @Override
        public void ofSheet(Check check, int sheet, boolean yes) {
            Comparison.About about = new Comparison.About.OfSheet(sheets.member(sheet));
            keep(check, about, true, yes ? 1 : 0, 1, Check.NO_COUNT);
        }

        @Override
        public boolean ofCriterion(
                Check check, Criterion criterion, boolean judged, long found, long limit, int count) {
            keep(check, new Comparison.About.OfCriterion(criterion), judged, found, limit, count);
            return super.ofCriterion(check, criterion, judged, found, limit, count);
        }

        @Override
        public boolean ofMark(Check check, Mark mark, boolean judged, long found, long limit, int count) {
            keep(check, new Comparison.About.OfMark(mark, sheets.decision(mark)), judged, found, limit, count);
            return super.ofMark(check, mark, judged, found, limit, count);
        }

        @Override
        public boolean ofStar(Check check, int star, boolean judged, long found, long limit, int count) {
            keep(check, new Comparison.About.OfBand(Star.ofNumber(star), set), judged, found, limit, count);
            return super.ofStar(check, star, judged, found, limit, count);
        }

        @Override
        public boolean ofKnockOut(KnockOut knockOut, boolean holds) {
            Comparison.About about = new Comparison.About.OfKnockOut(knockOut);
            keep(Check.KNOCK_OUT, about, holds, holds ? 1 : 0, 0, Check.NO_COUNT);
            return super.ofKnockOut(knockOut, holds);
        }

        private void keep(Check check, Comparison.About about, boolean judged, long found, long limit, int count) {
            kept.add(new Comparison(rules, Comparison.Kind.of(check), about, judged, found, limit, count));
        }
    }

    // --- what a caller asks

    /**
     * What was judged.
     *
     * @return the evaluation, with the same outcome and figures
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * The outcome.
     *
     * @return the first that a failed comparison leads to
     */
    public Outcome outcome() {
        return evaluation.outcome();
    }

    /**
     * The star.
     *
     * @return the star, present only if the product is rated
     */
    public Optional<Star> star() {
        return evaluation.star();
    }

    /**
     * All comparisons, in the order in which they are made: sheets, knock-outs, council, criteria, bands, marks, star.
     *
     * @return what was compared, with what it rests on
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * Everything that was found: in the sheets, then in judging them.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return new JudgementFindings(this).all();
    }

    /**
     * The sheets that count, in the order of the members: complete or not.
     *
     * @return the sheets that the roll leaves
     */
    public List<ScoreSheet> counted() {
        ImmutableList.Builder<ScoreSheet> all = ImmutableList.builder();
        for (int sheet : countedSheets) {
            all.add(evaluation.sheets().sheets().get(sheet));
        }
        return all.build();
    }

    /**
     * Whether a minimum mark binds the product: a conditional one does unless the fact behind it is denied.
     *
     * @param mark a mark of the product's set
     * @return true if it has to be met
     */
    public boolean binds(Mark mark) {
        return sheets.binds(mark);
    }

    /**
     * What the council has decided of a minimum mark.
     *
     * @param mark a mark of the product's set
     * @return the decision that names the mark, else one that it follows from; absent if there is none
     */
    public Optional<Mark.Decision> decision(Mark mark) {
        return sheets.decision(mark);
    }

    /**
     * The unmet minimum marks that keep the star below that of the band.
     *
     * @return the marks from the lowest star to the highest, in printed order within a star; none if the band decides
     */
    public List<Mark> binding() {
        return evaluation.bandStar().map(this::unmet).orElse(List.of());
    }

    /** The unmet marks up to a star, from the lowest star to the highest. */
    List<Mark> unmet(Star upTo) {
        return comparisons.stream()
                .flatMap(comparison -> comparison.unmet().stream())
                .filter(mark -> upTo.isAtLeast(mark.star()))
                .sorted(Comparator.comparing(Mark::star))
                .toList();
    }

    /**
     * What is guaranteed and possible.
     *
     * @return the interval, present only if the product is incomplete
     */
    public Optional<Range> range() {
        return range;
    }

    /**
     * The missing answers and sheets that can still change the star.
     *
     * @return what is open; none if the product is not incomplete or its star is certain already
     */
    public List<OpenAnswer> openAnswers() {
        if (range.isEmpty() || range.get().guaranteedStar() == range.get().possibleStar()) {
            return List.of();
        }
        List<OpenAnswer> open = new ArrayList<>();
        for (int sheet : countedSheets) {
            String member = sheets.member(sheet).id();
            if (!sheets.isPartLevel()) {
                sheets.open(sheet).forEach(criterion -> open.add(new OpenAnswer(member, Optional.of(criterion))));
            } else if (sheets.isIncomplete(sheets.state(sheet))) {
                open.add(new OpenAnswer(member, Optional.empty()));
            }
        }
        missingMembers.forEach(member -> open.add(new OpenAnswer(member.id(), Optional.empty())));
        return ImmutableList.copyOf(open);
    }

    /**
     * What is guaranteed and what is possible for a product whose sheets are incomplete: every completion lies within.
     *
     * @param guaranteed the average if all that is missing were worth nothing
     * @param possible the average if all that is missing were worth its maximum
     * @param guaranteedStar the star that no completion falls below
     * @param possibleStar the star that no completion exceeds
     */
    public record Range(Average guaranteed, Average possible, Star guaranteedStar, Star possibleStar) {}

    /**
     * Something that an incomplete product still waits for.
     *
     * @param memberId the member who has not answered
     * @param criterion the criterion; absent if the whole sheet, or a part of a part-level sheet, is missing
     */
    public record OpenAnswer(String memberId, Optional<Criterion> criterion) {}

    // --- what its views ask

    PackedSheets sheets() {
        return sheets;
    }

    Optional<SetTable> table() {
        return table;
    }

    /** The sheets that count: shared, not to be changed. */
    int[] countedSheets() {
        return countedSheets;
    }

    /** The complete ones of them, on which the averages rest: shared, not to be changed. */
    int[] completeSheets() {
        return completeSheets;
    }

    ImmutableList<CouncilMember> missingMembers() {
        return missingMembers;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    /** The readings and policies that played a part without a comparison of their own. */
    Set<Basis> readings() {
        Set<Basis> readings = new LinkedHashSet<>();
        if (sheets.isPartLevel() || table.isEmpty()) {
            return readings;
        }
        Policies policies = evaluation.scoring().policies();
        if (comparisons.stream().anyMatch(comparison -> comparison.mark().isPresent())) {
            readings.add(new Basis.Interpretation(Reading.MARK_MEANING));
        }
        for (int sheet : countedSheets) {
            for (Criterion criterion : table.get().set.criteria()) {
                if (sheets.isNoneUnprinted(sheet, criterion)) {
                    readings.add(new Basis.Interpretation(Reading.NONE_UNPRINTED));
                }
                if (sheets.isAnsweredInVain(sheet, criterion)) {
                    readings.add(new Basis.Interpretation(Reading.ZERO_NOT_DUE));
                }
                if (sheets.isBlank(sheet, criterion)) {
                    readings.add(policies.basis(Policy.YESNO_BLANK));
                }
            }
        }
        if (!table.get().set.sameCase().isEmpty()) {
            readings.add(new Basis.Interpretation(Reading.SAME_CASE));
        }
        for (Finding finding : findings()) {
            if (finding.code() == CriteriaFinding.UNMET_LOWEST_MARK) {
                readings.add(policies.basis(Policy.STAR_UNMET));
            } else if (finding.code() == CriteriaFinding.PROPOSED_WITHOUT_MARK) {
                readings.add(policies.basis(Policy.STAR_PROPOSAL));
            }
        }
        return readings;
    }

    boolean isWritten() {
        return written;
    }

    boolean marksAreJudged() {
        return marksJudged;
    }

    /** Whether every member has handed in a complete sheet. */
    boolean isWhole() {
        return completeSheets.length > 0 && completeSheets.length == countedSheets.length && missingMembers.isEmpty();
    }

    @Override
    public String toString() {
        return "judgement of " + evaluation;
    }
}
