// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

    private Upgrades(
            Upgrade asked, State state, Collection<Reason> reasons, List<Finding> findings, Optional<Found> found) {
        this.asked = asked;
        this.state = state;
        this.reasons = ImmutableList.copyOf(reasons);
        this.findings = ImmutableList.copyOf(findings);
        this.found = found;
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
        if (evaluation.star().filter(star -> star.isAtLeast(asked.target())).isPresent()) {
            return new Upgrades(asked, State.REACHED_ALREADY, List.of(), findings, Optional.empty());
        }
        Set<Reason> reasons = standing(judgement);
        Optional<Found> found = reasons.isEmpty() ? found(asked, judgement, reasons) : Optional.empty();
        if (found.isEmpty()) {
            return new Upgrades(asked, State.IMPOSSIBLE, reasons, findings, found);
        }
        if (evaluation.scoring().policies().maxSpread().isPresent()) {
            findings.add(Finding.builder(AdviceFinding.SPREAD_NOT_JUDGED).build());
        }
        return new Upgrades(asked, State.POSSIBLE, List.of(), findings, found);
    }

    /** The plans of all goals, or why there are none: a later goal is of interest where the points reach too far for one before. */
    private static Optional<Found> found(Upgrade asked, Judgement judgement, Set<Reason> reasons) {
        List<GoalPlans> plans = new ArrayList<>();
        boolean tooMany = true;
        List<Goal> goals = Goal.of(asked.evaluation(), judgement, asked.target());
        for (Goal goal : goals) {
            Ways all = new Ways(goal.now(), asked);
            List<List<Criterion>> groups = all.groups();
            List<List<Way>> ways = groups.stream().map(all::of).toList();
            List<Reason> against = against(goal, all, groups, ways);
            if (against.isEmpty()) {
                GoalPlans of = new GoalPlans(goal, all, groups, ways);
                plans.add(of);
                if (of.cost() == LeastCosts.NO_WAY) {
                    against.add(
                            of.mostPoints() < goal.now().needed()
                                    ? Reason.of(Reason.Kind.POINTS, of.mostPoints())
                                    : tooMany(goal));
                }
            }
            if (tooMany) {
                reasons.addAll(against);
            }
            tooMany &= against.stream().anyMatch(reason -> reason.kind() == Reason.Kind.TOO_MANY_POINTS);
        }
        return Optional.of(plans)
                .filter(of -> !of.isEmpty())
                .map(of -> new Found(of, goals.get(0).now().needed()))
                .filter(Found::isPossible);
    }

    /** What no plan for a goal can get over. */
    private static List<Reason> against(Goal goal, Ways all, List<List<Criterion>> groups, List<List<Way>> ways) {
        List<Reason> reasons = new ArrayList<>();
        for (Mark mark : goal.now().undecided()) {
            reasons.add(Reason.of(Reason.Kind.UNDECIDED, mark));
        }
        if (goal.isPassed()) {
            reasons.add(tooMany(goal));
        }
        for (int group = 0; group < ways.size(); group++) {
            if (ways.get(group).isEmpty()) {
                reasons.addAll(all.reasons(groups.get(group)));
            }
        }
        return reasons;
    }

    private static Reason tooMany(Goal goal) {
        return new Reason(Reason.Kind.TOO_MANY_POINTS, "", Optional.of(goal.ceiling()), goal.most(), Optional.empty());
    }

    private static List<Reason> notAskable(Judgement judgement) {
        Evaluation evaluation = judgement.evaluation();
        List<Reason> reasons = new ArrayList<>();
        if (evaluation.outcome() == Outcome.INVALID) {
            reasons.add(Reason.of(Reason.Kind.INVALID));
        } else if (evaluation.outcome() == Outcome.WITHDRAWN || evaluation.outcome() == Outcome.NOT_EVALUATED) {
            reasons.add(Reason.of(Reason.Kind.NOT_EVALUATED));
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
    private static Set<Reason> standing(Judgement judgement) {
        Set<Reason> reasons = new LinkedHashSet<>();
        for (Comparison failed : judgement.comparisons()) {
            if (failed.isFailed()) {
                switch (failed.kind()) {
                    case KNOCK_OUT -> {
                        KnockOut knockOut = failed.knockOut().orElseThrow();
                        reasons.add(Reason.of(Reason.Kind.KNOCK_OUT, knockOut.id(), knockOut.citation()));
                    }
                    case SUBJECT -> reasons.add(Reason.of(Reason.Kind.SUBJECT));
                    case ELIGIBILITY ->
                        reasons.add(Reason.of(
                                Reason.Kind.REQUIREMENT, failed.criterion().orElseThrow()));
                    case MINIMUM_DECIDED -> reasons.add(Reason.of(Reason.Kind.NO_DECISION));
                    default -> {
                        // points, marks and answers are what plans change
                    }
                }
            }
        }
        return reasons;
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
        return found.isPresent() ? OptionalLong.of(found.get().cost()) : OptionalLong.empty();
    }

    /**
     * How many cheapest plans there are; of those with changes that cost nothing, only plans that need each of their changes.
     *
     * @return the number; 1, the empty plan, if the star is reached already
     */
    public BigInteger count() {
        return found.map(Found::count).orElse(state == State.REACHED_ALREADY ? BigInteger.ONE : BigInteger.ZERO);
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
            private final Iterator<Plan> all = of.cheapest();

            @Override
            protected @Nullable Plan computeNext() {
                Plan next = all.hasNext() ? all.next() : null;
                return next == null || next.cost() > of.cost() ? endOfData() : next;
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
        boolean enough = of.count().compareTo(BigInteger.valueOf(most)) >= 0;
        return ImmutableList.copyOf(Iterators.limit(enough ? of.cheapest() : of.all(), most));
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
            for (String member : of.reached(plan, change)) {
                scenario =
                        scenario.answer(member, change.criterion(), change.to().number());
            }
        }
        for (Criterion criterion : plan.none()) {
            for (ScoreSheet sheet : evaluation().judgement().counted()) {
                scenario = scenario.noneIfDue(sheet.member().id(), criterion);
            }
        }
        return scenario;
    }

    @Override
    public String toString() {
        return asked + ": " + state
                + found.map(of -> " " + of.count() + " plans of " + of.cost()).orElse("");
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

        static Reason of(Kind kind, long most) {
            return new Reason(kind, "", Optional.empty(), OptionalLong.of(most), Optional.empty());
        }

        static Reason of(Kind kind, String subject, Citation citation) {
            return new Reason(kind, subject, Optional.empty(), OptionalLong.empty(), Optional.of(citation));
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
            return of(kind, criterion.code(), criterion.citation());
        }

        /** The kinds of reason. */
        public enum Kind {
            /** Not askable: the sheets contradict the rulebook or themselves. */
            INVALID,
            /** Not askable: the product was withdrawn, or is stated as not evaluated. */
            NOT_EVALUATED,
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
            POINTS,
            /** So many points ask for the marks of a higher star, and without them leave none. */
            TOO_MANY_POINTS,
            /** The subject is not one that the set admits. */
            SUBJECT,
            /** The council decides the marks, and has decided nothing. */
            NO_DECISION
        }
    }
}
