// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.Comparison;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/**
 * Every cheapest way of a product to a star, with a proof; or why there is none. Assumed, not decided.
 *
 * <p>Get it from {@link Upgrade#find()}. This class is immutable and thread-safe.
 */
public final class Upgrades {
    private final Upgrade asked;
    private final State state;
    private final ImmutableList<Reason> reasons;
    private final ImmutableList<Finding> findings;
    private final Optional<Found> found;

    private Upgrades(Upgrade asked, State state, List<Reason> reasons, List<Finding> findings, Optional<Found> found) {
        this.asked = asked;
        this.state = state;
        this.reasons = ImmutableList.copyOf(reasons);
        this.findings = ImmutableList.copyOf(findings);
        this.found = found;
    }

    /** What a search has brought. */
    private static final class Found {
        private final Situation now;
        private final Ways all;
        private final List<List<Way>> ways;
        private final Paths paths;
        private final int gain;
        private final LeastCosts least;
        /** The tables that list the cheapest plans without changes to spare, and no other. */
        private final List<LeastCosts> cheapest;

        private final long cost;
        private final BigInteger count;

        Found(Situation now, Ways all, List<List<Criterion>> groups, List<List<Way>> ways) {
            this.now = now;
            this.all = all;
            this.ways = ways;
            this.paths = Paths.of(now.set().criteria(), groups, ways);
            this.gain = Math.toIntExact(Math.max(0, now.needed() - now.sum()));
            this.least = LeastCosts.reaching(paths, gain);
            this.cost = least.cost();
            this.cheapest = cost == LeastCosts.NO_WAY || ways.stream().noneMatch(Way::hasFreeChange)
                    ? List.of(least)
                    : sparing();
            BigInteger plans = BigInteger.ZERO;
            for (LeastCosts table : cheapest) {
                plans = table.cost() == cost ? plans.add(table.count()) : plans;
            }
            this.count = plans;
        }

        /**
         * The tables that list the plans without a change to spare: by how many points too many they gain, since a change that
         * gains no more than that is to spare; and those in which every change is for a mark.
         */
        private List<LeastCosts> sparing() {
            int most = gain == 0 ? 0 : paths.largestSpare();
            List<LeastCosts> tables = new ArrayList<>();
            for (int excess = 0; excess < most; excess++) {
                tables.add(LeastCosts.exceeding(paths, gain, excess));
            }
            tables.add(LeastCosts.bare(paths, gain + most));
            return tables;
        }

        boolean isPossible() {
            return cost != LeastCosts.NO_WAY;
        }

        Iterator<Plan> plans(List<LeastCosts> tables) {
            return Iterators.transform(new PlanSearch(paths, tables), this::plan);
        }

        private Plan plan(PlanSearch.Path path) {
            return plan(path.steps(), path.spent());
        }

        private Plan plan(Paths.Step[] steps, long spent) {
            ImmutableList.Builder<Change> changes = ImmutableList.builder();
            ImmutableList.Builder<Criterion> none = ImmutableList.builder();
            long sum = now.sum();
            for (int at = 0; at < steps.length; at++) {
                sum += steps[at].gain();
                none.addAll(steps[at].none());
                if (steps[at].choice() != Way.KEPT) {
                    changes.add(all.change(now.set().criteria().get(at), steps[at].choice()));
                }
            }
            return new Plan(spent, sum, changes.build(), none.build());
        }

        Proof proof() {
            int most = -1;
            for (int points = 0; points < gain && least.cost(points) < cost; points++) {
                most = points;
            }
            if (most < 0) {
                return new Proof(ways, now.sum(), now.needed(), cost, OptionalLong.empty(), Optional.empty());
            }
            Plan witness = plans(List.of(LeastCosts.reaching(paths, most))).next();
            return new Proof(
                    ways, now.sum(), now.needed(), cost, OptionalLong.of(now.sum() + most), Optional.of(witness));
        }

        List<Forced> forced() {
            ImmutableList.Builder<Forced> forced = ImmutableList.builder();
            for (Criterion criterion : now.set().criteria()) {
                boolean kept =
                        cheapest.stream().anyMatch(table -> table.cost() == cost && table.isKept(criterion.index()));
                if (!kept) {
                    forced.add(new Forced(criterion, now.unmet(criterion)));
                }
            }
            return forced.build();
        }
    }

    // --- finding

    static Upgrades find(Upgrade asked) {
        Evaluation evaluation = asked.evaluation();
        Judgement judgement = evaluation.judgement();
        List<Finding> findings = new ArrayList<>(judgement.findings().stream()
                .filter(finding -> finding.code() == CriteriaFinding.MARKS_UNKNOWN)
                .toList());
        List<Reason> notAskable = notAskable(judgement);
        if (!notAskable.isEmpty()) {
            return new Upgrades(asked, State.NOT_ASKABLE, notAskable, findings, Optional.empty());
        }
        Situation now = new Situation(evaluation, judgement, asked.target());
        Ways all = new Ways(now, asked);
        if (evaluation.star().filter(star -> star.isAtLeast(asked.target())).isPresent()) {
            return new Upgrades(asked, State.REACHED_ALREADY, List.of(), findings, Optional.empty());
        }
        List<Reason> standing = standing(evaluation, now);
        List<List<Criterion>> groups = all.groups();
        List<List<Way>> ways = groups.stream().map(all::of).toList();
        for (int group = 0; group < ways.size(); group++) {
            if (ways.get(group).isEmpty()) {
                standing.addAll(all.reasons(groups.get(group)));
            }
        }
        if (!standing.isEmpty()) {
            return new Upgrades(asked, State.IMPOSSIBLE, standing, findings, Optional.empty());
        }
        Found found = new Found(now, all, groups, ways);
        if (!found.isPossible()) {
            return new Upgrades(asked, State.IMPOSSIBLE, List.of(points(now, ways)), findings, Optional.empty());
        }
        if (evaluation.scoring().policies().maxSpread().isPresent()) {
            findings.add(Finding.builder(AdviceFinding.SPREAD_NOT_JUDGED).build());
        }
        return new Upgrades(asked, State.POSSIBLE, List.of(), findings, Optional.of(found));
    }

    private static List<Reason> notAskable(Judgement judgement) {
        Evaluation evaluation = judgement.evaluation();
        List<Reason> reasons = new ArrayList<>();
        if (evaluation.outcome() == Outcome.INVALID) {
            reasons.add(Reason.of(Reason.Kind.INVALID));
        } else if (evaluation.outcome() == Outcome.NO_QUORUM) {
            reasons.add(Reason.of(Reason.Kind.NO_QUORUM));
        } else if (evaluation.sheets().set().isEmpty()
                || evaluation.sheets().set().get().isFrame()) {
            reasons.add(Reason.of(Reason.Kind.NO_CRITERIA));
        } else if (evaluation.sheets().isPartLevel()) {
            reasons.add(Reason.of(Reason.Kind.PART_LEVEL));
        } else if (judgement.counted().isEmpty() || isSheetMissing(judgement)) {
            reasons.add(Reason.of(Reason.Kind.MISSING_SHEETS));
        }
        return reasons;
    }

    private static boolean isSheetMissing(Judgement judgement) {
        return judgement.comparisons().stream()
                .anyMatch(comparison -> comparison.kind() == Comparison.Kind.HANDED_IN && comparison.isFailed());
    }

    /** What no change can lift. */
    private static List<Reason> standing(Evaluation evaluation, Situation now) {
        List<Reason> reasons = new ArrayList<>();
        for (KnockOut knockOut : evaluation.sheets().knockOuts()) {
            reasons.add(new Reason(
                    Reason.Kind.KNOCK_OUT,
                    knockOut.id(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.of(knockOut.citation())));
        }
        for (Mark mark : now.undecided()) {
            reasons.add(Reason.of(Reason.Kind.UNDECIDED, mark));
        }
        return reasons;
    }

    private static Reason points(Situation now, List<List<Way>> ways) {
        long most = now.sum()
                + ways.stream()
                        .mapToLong(group ->
                                group.stream().mapToLong(Way::gain).max().orElse(0))
                        .sum();
        return new Reason(Reason.Kind.POINTS, "", Optional.empty(), OptionalLong.of(most), Optional.empty());
    }

    // --- answers

    /**
     * What was evaluated.
     *
     * @return the evaluation that the plans start from
     */
    public Evaluation evaluation() {
        return asked.evaluation();
    }

    /**
     * The star that was asked for.
     *
     * @return the star
     */
    public Star target() {
        return asked.target();
    }

    /**
     * What came of the question.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * What costs are counted in.
     *
     * @return the unit
     */
    public String unit() {
        return asked.costs().unit();
    }

    /**
     * The cost of the cheapest plans.
     *
     * @return 0 or more; absent unless the star can be reached or is reached already
     */
    public OptionalLong cost() {
        if (state == State.REACHED_ALREADY) {
            return OptionalLong.of(0);
        }
        return found.isPresent() ? OptionalLong.of(found.get().cost) : OptionalLong.empty();
    }

    /**
     * How many cheapest plans there are; of those with changes that cost nothing, only plans that need each of their changes.
     *
     * @return the number; 1, the empty plan, if the star is reached already
     */
    public BigInteger count() {
        return found.map(of -> of.count).orElse(state == State.REACHED_ALREADY ? BigInteger.ONE : BigInteger.ZERO);
    }

    /**
     * The cheapest plans, in the order of their changes: criteria as printed, then options. They are made while they are asked for.
     *
     * @return as many as {@link #count()}, but for the empty plan of a star that is reached already
     */
    public Iterable<Plan> plans() {
        if (found.isEmpty()) {
            return List.of();
        }
        Found of = found.get();
        return () -> new AbstractIterator<Plan>() {
            private final Iterator<Plan> all = of.plans(of.cheapest);

            @Override
            protected @Nullable Plan computeNext() {
                Plan next = all.hasNext() ? all.next() : null;
                return next == null || next.cost() > of.cost ? endOfData() : next;
            }
        };
    }

    /**
     * The plans of the least cost, each of whose changes is needed.
     *
     * @param most how many at most, 0 or more
     * @return the plans, the cheapest first, of one cost in printed order
     * @throws IllegalArgumentException if the number is negative
     */
    public List<Plan> best(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must be 0 or more, was " + most);
        }
        if (found.isEmpty()) {
            return List.of();
        }
        Found of = found.get();
        boolean enough = of.count.compareTo(BigInteger.valueOf(most)) >= 0;
        return ImmutableList.copyOf(Iterators.limit(of.plans(enough ? of.cheapest : of.sparing()), most));
    }

    /**
     * What every cheapest plan changes.
     *
     * @return the criteria in printed order, with the mark that asks for it where one does
     */
    public List<Forced> forced() {
        return found.map(Found::forced).orElse(List.of());
    }

    /**
     * Why no plan is cheaper.
     *
     * @return the proof, present if the star can be reached
     */
    public Optional<Proof> proof() {
        return found.map(Found::proof);
    }

    /**
     * Why there is no plan.
     *
     * @return the reasons; none if there is one, or the star is reached already
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * What is to be told of the answer.
     *
     * @return the findings
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * A plan carried out, as a what-if: each change on every sheet that it reaches, and "none" where a criterion falls due by
     * it.
     *
     * @param plan one of these plans
     * @return the scenario; its result has the star, unless members then lie too far apart
     * @throws IllegalArgumentException if there are no plans, or one of its changes is none of them
     */
    public Scenario scenario(Plan plan) {
        Found of =
                found.orElseThrow(() -> new IllegalArgumentException("plan must be one of " + this + ", was " + plan));
        Scenario scenario = Scenario.of(evaluation());
        for (Change change : plan.changes()) {
            for (String member : of.all.reached(change)) {
                scenario =
                        scenario.answer(member, change.criterion(), change.to().number());
            }
        }
        for (Criterion criterion : plan.none()) {
            for (ScoreSheet sheet : of.now.all()) {
                scenario = scenario.noneIfDue(sheet.member().id(), criterion);
            }
        }
        return scenario;
    }

    @Override
    public String toString() {
        return asked + ": " + state
                + found.map(of -> " " + of.count + " plans of " + of.cost).orElse("");
    }

    /** What can come of the question. */
    public enum State {
        /** The product has the star, or a higher one. */
        REACHED_ALREADY,
        /** There are plans. */
        POSSIBLE,
        /** No change of the answers gives the star. */
        IMPOSSIBLE,
        /** The sheets do not say what could be changed. */
        NOT_ASKABLE
    }

    /**
     * A set of changes that gives the star.
     *
     * @param cost what they cost together
     * @param sum the points of all counted sheets after them
     * @param changes the changes in printed order
     * @param none the conditional criteria that fall due and are answered by "none of the options", at no cost
     */
    public record Plan(long cost, long sum, List<Change> changes, List<Criterion> none) {}

    /**
     * One change.
     *
     * @param criterion the criterion
     * @param from what it is brought from: the number of an option, {@code "none"}, {@code "missing"}, or {@code "mixed"} if the
     *     sheets differ
     * @param to the option that it is brought to
     * @param gain the points of all counted sheets that it brings
     * @param cost what it costs
     */
    public record Change(Criterion criterion, String from, Option to, long gain, long cost) {}

    /**
     * What every cheapest plan changes.
     *
     * @param criterion the criterion
     * @param mark the mark of the highest star, up to the target, that it does not meet; absent if it is needed for its points
     */
    public record Forced(Criterion criterion, Optional<Mark> mark) {}

    /**
     * Why there is no plan.
     *
     * @param kind the kind of reason
     * @param subject the criterion's code or the knock-out's identifier; empty if it is about the product
     * @param star the star whose mark cannot be met, if it is about a mark
     * @param most the most points of all counted sheets that can be had, if they are too few
     * @param citation where the rule is laid down, if it is about one
     */
    public record Reason(
            Kind kind, String subject, Optional<Star> star, OptionalLong most, Optional<Citation> citation) {
        static Reason of(Kind kind) {
            return new Reason(kind, "", Optional.empty(), OptionalLong.empty(), Optional.empty());
        }

        static Reason of(Kind kind, Mark mark) {
            return new Reason(
                    kind,
                    mark.criterion().code(),
                    Optional.of(mark.star()),
                    OptionalLong.empty(),
                    Optional.of(mark.citation()));
        }

        static Reason of(Kind kind, Criterion criterion) {
            return new Reason(
                    kind, criterion.code(), Optional.empty(), OptionalLong.empty(), Optional.of(criterion.citation()));
        }

        /** The kinds of reason. */
        public enum Kind {
            /** Not askable: the sheets contradict the rulebook or themselves. */
            INVALID,
            /** Not askable: too few members were there. */
            NO_QUORUM,
            /** Not askable: the set's criteria are not known. */
            NO_CRITERIA,
            /** Not askable: members scored parts, not criteria. */
            PART_LEVEL,
            /** Not askable: sheets are missing. */
            MISSING_SHEETS,
            /** A stated knock-out stands. */
            KNOCK_OUT,
            /** The council decides this mark, and has not decided that it is met; or that it is not. */
            UNDECIDED,
            /** A frozen criterion does not meet a mark, or is not answered. */
            FROZEN,
            /** A criterion about a person, which is not advised on, does not meet a mark, or is not answered. */
            PERSONAL,
            /** The printed requirement of the criterion is stated as not met, and its mark is not. */
            REQUIREMENT,
            /** No option that is for sale, and within the stated limit, meets the mark. */
            NO_OPTION,
            /** Nothing lifts the criterion above nothing, and nothing there disqualifies. */
            ZERO_STOP,
            /** All that can be changed brings too few points. */
            POINTS
        }
    }
}
