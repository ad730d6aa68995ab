// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;

/**
 * How firm the star of one product is (hạng sao vững đến đâu): what it would be without each member, how few single answers
 * would raise or lower it, and what one more member could give.
 *
 * <p>{@code Stability.of(evaluation)} is diagnostic: it has no threshold, changes no result and decides nothing. Only a rated
 * product has a star to ask about; of any other all lists are empty. Flips are looked for when they are asked for, and so is
 * what a product is without its members. This class is immutable and thread-safe.
 */
public final class Stability {
    private static final Splitter COMMAS = Splitter.on(", ");

    private final Evaluation evaluation;
    private final Judgement judgement;
    private final ImmutableList<ScoreSheet> sheets;

    private Stability(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.judgement = evaluation.judgement();
        this.sheets = isRated()
                ? ImmutableList.sortedCopyOf(
                        Comparator.comparing(sheet -> sheet.member().id()), judgement.counted())
                : ImmutableList.of();
    }

    /**
     * Looks at a product.
     *
     * @param evaluation what came of its sheets
     * @return how firm that is
     */
    public static Stability of(Evaluation evaluation) {
        return new Stability(evaluation);
    }

    /**
     * What is looked at.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * Whether the product has a star.
     *
     * @return true if there is something to tell
     */
    public boolean isRated() {
        return evaluation.outcome() == Outcome.RATED;
    }

    // --- without a member

    /**
     * What the product would be without each member, marks included; quorum, chair and spread are not judged.
     *
     * @return one entry per counted sheet by the members' identifiers; none of a single sheet
     */
    public List<Without> withoutEach() {
        if (sheets.size() < 2) {
            return List.of();
        }
        Scoring scoring = evaluation.scoring();
        Scoring lenient = Scoring.of(scoring.rulebook(), scoring.policies().with(Policy.COUNCIL_MAX_SPREAD, "off"));
        ScoreSheets counted = countedAlone();
        ImmutableList.Builder<Without> all = ImmutableList.builder();
        for (ScoreSheet left : sheets) {
            String member = left.member().id();
            Evaluation without = lenient.score(counted.without(member));
            all.add(new Without(
                    member, without.outcome(), without.star(), without.average().orElseThrow()));
        }
        return all.build();
    }

    /** The sheets that count, without a roster: there is no quorum then, and no chair. */
    private ScoreSheets countedAlone() {
        Set<String> members = sheets.stream().map(sheet -> sheet.member().id()).collect(Collectors.toSet());
        ScoreSheets alone = evaluation.sheets();
        for (ScoreSheet sheet : evaluation.sheets().sheets()) {
            String member = sheet.member().id();
            alone = members.contains(member) ? alone : alone.without(member);
        }
        return alone.toBuilder(alone.set().orElseThrow(), Council.unstated()).build();
    }

    /**
     * The members on whom the star hangs.
     *
     * @return those of {@link #withoutEach()} without whom the star would be another
     */
    public List<Without> decisive() {
        return withoutEach().stream()
                .filter(without -> !without.star().equals(evaluation.star()))
                .toList();
    }

    /**
     * A product without one member.
     *
     * @param member the member's identifier
     * @param outcome what would come of the others' sheets: not always a star
     * @param star the star that would be, if there is one
     * @param average the mean of the others' totals
     */
    public record Without(String member, Outcome outcome, Optional<Star> star, Average average) {}

    // --- flips

    /**
     * The least number of single answers that raises the star and leaves the product rated.
     *
     * @return the flip, or why there is none
     */
    public Flip raise() {
        if (!isAskable()) {
            return Flip.none(isRated() ? Flip.None.PART_LEVEL : Flip.None.NOT_RATED);
        }
        Star star = evaluation.star().orElseThrow();
        Star highest = evaluation.scoring().rulebook().bands().get(0).star();
        if (star.isAtLeast(highest)) {
            return Flip.none(Flip.None.HIGHEST);
        }
        return found(Star.ofNumber(star.number() + 1), Flips::raised);
    }

    /**
     * The least number of single answers that lowers the star, or takes it away: by points, marks, a zero stop, or because the
     * totals then lie too far apart.
     *
     * @return the flip, or why there is none
     */
    public Flip lower() {
        if (!isAskable()) {
            return Flip.none(isRated() ? Flip.None.PART_LEVEL : Flip.None.NOT_RATED);
        }
        return found(evaluation.star().orElseThrow(), Flips::lowered);
    }

    private Flip found(Star target, Function<Flips, Flip> question) {
        try {
            return question.apply(new Flips(evaluation, judgement, target));
        } catch (Combination.TooMuch tooMuch) {
            return Flip.none(Flip.None.NOT_SEARCHED);
        }
    }

    private boolean isAskable() {
        return isRated() && !evaluation.sheets().isPartLevel();
    }

    /**
     * The points, over all counted sheets, by which the sum clears the limit of the star.
     *
     * @return in hundredths; absent unless the product is rated
     */
    public Optional<Long> clearsHundredths() {
        return evaluation.star().map(star -> sum() - Situation.leastSum(evaluation, star, sheets.size()));
    }

    /**
     * The points, over all counted sheets, by which the sum misses the limit of the next star.
     *
     * @return in hundredths, 0 or less where marks alone are missing; absent unless there is a next star
     */
    public Optional<Long> missesHundredths() {
        Star highest = evaluation.scoring().rulebook().bands().get(0).star();
        return evaluation
                .star()
                .filter(star -> !star.isAtLeast(highest))
                .map(star -> Situation.leastSum(evaluation, Star.ofNumber(star.number() + 1), sheets.size()) - sum());
    }

    private long sum() {
        return evaluation.average().orElseThrow().sumHundredths();
    }

    /** What has to do with points, marks, totals or a stop. */
    public enum Route {
        /** The sum reaches, or misses, a limit. */
        POINTS,
        /** A minimum mark is met, or no longer met. */
        MARK,
        /** The totals lie too far apart: to be scored again. */
        SPREAD,
        /** More than half of the sheets say nothing in a criterion in which that disqualifies. */
        ZERO_STOP
    }

    /**
     * The fewest single answers that change the star.
     *
     * @param none why there is no such flip; then all else is empty
     * @param routes what the flip turns on, the first of them what decides
     * @param marks the minimum marks that are newly met, or no longer
     * @param outcome what comes of the product then
     * @param star the star that it has then, if it has one
     * @param witness the answers: as few as can be, though others may do as well
     */
    public record Flip(
            Optional<None> none,
            List<Route> routes,
            List<Mark> marks,
            Optional<Outcome> outcome,
            Optional<Star> star,
            List<Change> witness) {
        /**
         * Takes copies.
         *
         * @param none why there is no such flip
         * @param routes what the flip turns on
         * @param marks the minimum marks
         * @param outcome what comes of the product then
         * @param star the star that it has then
         * @param witness the answers
         */
        public Flip {
            routes = List.copyOf(routes);
            marks = List.copyOf(marks);
            witness = List.copyOf(witness);
        }

        static Flip none(None why) {
            return new Flip(Optional.of(why), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
        }

        /**
         * How many answers it takes.
         *
         * @return the least number; 0 if there is no flip
         */
        public int answers() {
            return witness.size();
        }

        /** Why there is no flip. */
        public enum None {
            /** The product has no star. */
            NOT_RATED,
            /** Members scored parts, not criteria. */
            PART_LEVEL,
            /** There is no higher star. */
            HIGHEST,
            /** The council decides marks of the next star, and has not decided that they are met; or that they are not. */
            UNDECIDED,
            /** No answers do. */
            IMPOSSIBLE,
            /** There are too many cases to look at; nothing is said. */
            NOT_SEARCHED
        }
    }

    /**
     * One member's answer that is another.
     *
     * @param member the member's identifier
     * @param criterion the criterion
     * @param from the answer that is given: the number of an option, {@code none} or {@code missing}
     * @param to the answer that it would be: the number of an option or {@code none}
     */
    public record Change(String member, Criterion criterion, String from, String to) {
        static final Comparator<Change> ORDER = Comparator.comparing(
                        (Change change) -> change.criterion().index())
                .thenComparing(Change::member);
    }

    // --- one more member

    /**
     * The totals of one more member, whose sheet were counted too, with which the mean stays in the band that it is in.
     *
     * @return the interval within what a sheet can have; absent if no total does, or the product is not rated
     */
    public Optional<Interval> oneMore() {
        return evaluation.bandStar().filter(band -> isRated()).flatMap(this::oneMore);
    }

    private Optional<Interval> oneMore(Star band) {
        long step = evaluation.sheets().isPartLevel() ? 1 : Fraction.HUNDRED;
        int count = sheets.size() + 1;
        Star highest = evaluation.scoring().rulebook().bands().get(0).star();
        Star lowest = evaluation.scoring().rulebook().bands().stream()
                .map(of -> of.star())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long least = evaluation.sheets().isPartLevel()
                ? 0
                : evaluation.sheets().set().orElseThrow().criteria().stream()
                                .mapToLong(Criterion::lowestPoints)
                                .sum()
                        * Fraction.HUNDRED;
        long from = band == lowest ? least : Math.max(least, Situation.leastSum(evaluation, band, count) - sum());
        long most = (long) evaluation.scoring().rulebook().maximum() * Fraction.HUNDRED;
        long to = band.isAtLeast(highest)
                ? most
                : Math.min(most, Situation.leastSum(evaluation, Star.ofNumber(band.number() + 1), count) - sum() - 1);
        long first = -Math.floorDiv(-from, step) * step;
        long last = Math.floorDiv(to, step) * step;
        return first > last ? Optional.empty() : Optional.of(new Interval(first, last));
    }

    /**
     * Totals from one to another, both included.
     *
     * @param fromHundredths the lowest, in hundredths of a point
     * @param toHundredths the highest, in hundredths of a point
     */
    public record Interval(long fromHundredths, long toHundredths) {}

    // --- a season

    /**
     * What is told of a season: the council, some of its products, and what members are called.
     *
     * @param study the council over all products
     * @param products the products that are told
     * @param names by identifier what a member is called, where that is not the identifier
     */
    public record Report(CouncilStudy study, List<Stability> products, Map<String, String> names) {
        /**
         * Takes copies.
         *
         * @param study the council
         * @param products the products that are told
         * @param names what members are called
         */
        public Report {
            products = List.copyOf(products);
            names = Map.copyOf(names);
        }

        private String name(String member) {
            return names.getOrDefault(member, member);
        }

        /**
         * A product without each member, by the names that are told.
         *
         * @param product one of the products
         * @return in the order of the names
         */
        public List<Without> withoutEach(Stability product) {
            return product.withoutEach().stream()
                    .map(of -> new Without(name(of.member()), of.outcome(), of.star(), of.average()))
                    .sorted(Comparator.comparing(Without::member))
                    .toList();
        }

        /**
         * The answers of a flip, by the names that are told.
         *
         * @param flip a flip of one of the products
         * @return by criterion in printed order, then in the order of the names
         */
        public List<Change> witness(Flip flip) {
            return flip.witness().stream()
                    .map(of -> new Change(name(of.member()), of.criterion(), of.from(), of.to()))
                    .sorted(Change.ORDER)
                    .toList();
        }

        /**
         * How each member scored, by the names that are told.
         *
         * @return in the order of the names
         */
        public List<CouncilStudy.Member> members() {
            return study.biases().stream()
                    .map(of -> new CouncilStudy.Member(
                            name(of.member()), of.total(), of.spread(), of.parts(), of.criteria(), of.leftOut()))
                    .sorted(Comparator.comparing(CouncilStudy.Member::member))
                    .toList();
        }

        /**
         * What members changed between rounds of the products that are told, by the names that are told.
         *
         * @return by product, name and round
         */
        public List<CouncilStudy.RoundChange> rounds() {
            Set<String> told = products.stream()
                    .map(product -> product.evaluation().productId())
                    .collect(Collectors.toSet());
            return study.rounds().stream()
                    .filter(of -> told.contains(of.product()))
                    .map(of -> new CouncilStudy.RoundChange(
                            of.product(), name(of.member()), of.round(), of.change(), of.direction()))
                    .sorted(Comparator.comparing(CouncilStudy.RoundChange::product)
                            .thenComparing(CouncilStudy.RoundChange::member)
                            .thenComparing(CouncilStudy.RoundChange::round))
                    .toList();
        }

        /**
         * A finding by the names that are told. Where it names a member it no longer says where that is written.
         *
         * @param finding a finding of the products or their files
         * @return the finding; the same if it names nobody
         */
        public Finding named(Finding finding) {
            Map<String, String> facts = new LinkedHashMap<>();
            finding.facts()
                    .forEach((name, value) -> facts.put(
                            name, COMMAS.splitToStream(value).map(this::name).collect(Collectors.joining(", "))));
            return facts.equals(finding.facts())
                    ? finding
                    : Finding.builder(finding.code())
                            .severity(finding.severity())
                            .citation(finding.citation())
                            .putAllFacts(facts)
                            .build();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stability that && evaluation.equals(that.evaluation);
    }

    @Override
    public int hashCode() {
        return evaluation.hashCode();
    }

    @Override
    public String toString() {
        return "stability of " + evaluation;
    }
}
