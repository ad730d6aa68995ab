// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * Says what follows from a result: who goes up, who recognises what, what is only proposed, what a failed candidate falls
 * back to (thẩm quyền công nhận, chuyển cấp). All of it is data of the rulebook.
 *
 * <p>Under an overlay that lays down substance nothing is recognised or proposed. Going up follows the star after the minimum
 * requirements. On a day for which no levels are laid down the answer is a
 * refusal with the clause. This class is immutable and thread-safe.
 */
public final class Progression {
    private final Rulebook rulebook;

    private Progression(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * Progression under a rulebook.
     *
     * @param rulebook the rulebook
     * @return the engine
     */
    public static Progression of(Rulebook rulebook) {
        return new Progression(rulebook);
    }

    /**
     * The rulebook.
     *
     * @return the rulebook
     */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * What follows on a day.
     *
     * @param evaluation the result
     * @param level the level whose council gave it
     * @param day the day of the evaluation
     * @return the step; none, with a finding that cites the clause, if no levels are laid down for the day or no council of the
     *     level scores
     * @throws IllegalArgumentException if the result is of another rulebook
     */
    public Checked<NextStep> after(Evaluation evaluation, Level level, LocalDate day) {
        requireOwn(evaluation);
        Optional<LevelOrder> order = rulebook.levelsOn(day);
        if (order.isEmpty()) {
            return Checked.none(List.of(noLevels(day)));
        }
        return after(evaluation, level, order.get(), Optional.of(day));
    }

    /**
     * What follows, if it is the same on every day of the rulebook.
     *
     * @param evaluation the result
     * @param level the level whose council gave it
     * @return the step without the year of return; none, with a finding, if it depends on the day or no council of the level
     *     scores
     * @throws IllegalArgumentException if the result is of another rulebook
     */
    public Checked<NextStep> after(Evaluation evaluation, Level level) {
        requireOwn(evaluation);
        List<LevelOrder> orders = rulebook.levelOrders();
        if (orders.isEmpty()) {
            return Checked.none(List.of(dayNeeded(Optional.empty())));
        }
        List<Checked<NextStep>> steps = orders.stream()
                .map(order -> after(evaluation, level, order, Optional.empty()))
                .toList();
        long different = steps.stream()
                .map(step -> step.value().map(Progression::essence))
                .distinct()
                .count();
        return different == 1
                ? steps.get(0)
                : Checked.none(List.of(
                        dayNeeded(Optional.of(orders.get(orders.size() - 1).citation()))));
    }

    /**
     * What follows on a day, whichever council gave the result: for a caller who does not know its level.
     *
     * @param evaluation the result
     * @param day the day of the evaluation
     * @return a step for each level whose council scores, from the lowest; of candidates, for the level of their council only;
     *     none, with a finding that cites the clause, if no levels are laid down for the day
     * @throws IllegalArgumentException if the result is of another rulebook
     */
    public Checked<List<NextStep>> atEachLevel(Evaluation evaluation, LocalDate day) {
        requireOwn(evaluation);
        return rulebook.levelsOn(day)
                .map(order -> steps(levels(evaluation, List.of(order)), level -> after(evaluation, level, day)))
                .orElseGet(() -> Checked.of(List.of(), List.of(noLevels(day))));
    }

    /**
     * What follows, whichever council gave the result, as far as it is the same on every day of the rulebook.
     *
     * @param evaluation the result
     * @return a step, without the year of return, for each level whose council scores, from the lowest; of candidates, for the
     *     level of their council only; a finding for each level at which it depends on the day
     * @throws IllegalArgumentException if the result is of another rulebook
     */
    public Checked<List<NextStep>> atEachLevel(Evaluation evaluation) {
        requireOwn(evaluation);
        return steps(levels(evaluation, rulebook.levelOrders()), level -> after(evaluation, level));
    }

    private static Set<Level> levels(Evaluation evaluation, List<LevelOrder> orders) {
        Policies council = evaluation.scoring().policies();
        Set<Level> levels = EnumSet.noneOf(Level.class);
        orders.stream()
                .flatMap(order -> order.rules().stream())
                .filter(LevelOrder.Rule::scores)
                .map(LevelOrder.Rule::level)
                .filter(level ->
                        council.candidate().isEmpty() || council.level().equals(Optional.of(level)))
                .forEach(levels::add);
        return levels;
    }

    private static Checked<List<NextStep>> steps(Set<Level> levels, Function<Level, Checked<NextStep>> after) {
        ImmutableList.Builder<NextStep> steps = ImmutableList.builder();
        List<Finding> findings = new ArrayList<>();
        for (Level level : levels) {
            Checked<NextStep> step = after.apply(level);
            step.value().ifPresent(steps::add);
            findings.addAll(step.findings());
        }
        return Checked.of(steps.build(), findings);
    }

    /** What a step says, whichever text says it. */
    private static List<Object> essence(NextStep step) {
        return ImmutableList.of(
                step.state(), step.recognisedBy(), step.goesUpTo(), step.mayRecognise(), step.mayReturn());
    }

    private void requireOwn(Evaluation evaluation) {
        if (!evaluation.scoring().rulebook().equals(rulebook)) {
            throw new IllegalArgumentException("evaluation must be by " + rulebook + ", was by "
                    + evaluation.scoring().rulebook());
        }
    }

    private Checked<NextStep> after(Evaluation evaluation, Level level, LevelOrder order, Optional<LocalDate> day) {
        Optional<LevelOrder.Rule> rule = order.rule(level).filter(LevelOrder.Rule::scores);
        if (rule.isEmpty()) {
            Citation citation = order.rule(level).map(LevelOrder.Rule::citation).orElse(order.citation());
            return Checked.none(List.of(Finding.builder(CriteriaFinding.LEVEL_SCORES_NOTHING)
                    .fact("levelId", level)
                    .citation(citation)
                    .build()));
        }
        return Checked.of(new Rules(evaluation, order, rule.get(), day).step(), List.of());
    }

    private Finding noLevels(LocalDate day) {
        Finding.Builder finding =
                Finding.builder(CriteriaFinding.NO_LEVELS).fact("day", day).fact("rulebook", rulebook.id());
        rulebook.levelOrders().stream()
                .filter(order -> order.from().isAfter(day))
                .min(Comparator.comparing(LevelOrder::from))
                .or(() -> rulebook.levelOrders().stream().max(Comparator.comparing(LevelOrder::from)))
                .ifPresent(order -> finding.citation(order.citation()));
        return finding.build();
    }

    private Finding dayNeeded(Optional<Citation> citation) {
        return Finding.builder(CriteriaFinding.DAY_NEEDED)
                .fact("rulebook", rulebook.id())
                .citation(citation)
                .build();
    }

    /** The rule of a level, applied to a result. */
    private static final class Rules {
        private final Evaluation evaluation;
        private final LevelOrder order;
        private final LevelOrder.Rule rule;
        private final Optional<LocalDate> day;
        private final NextStep.Builder step = NextStep.builder();
        private final Set<Basis> bases = new LinkedHashSet<>();

        Rules(Evaluation evaluation, LevelOrder order, LevelOrder.Rule rule, Optional<LocalDate> day) {
            this.evaluation = evaluation;
            this.order = order;
            this.rule = rule;
            this.day = day;
            step.level(rule.level());
        }

        NextStep step() {
            Optional<Star> star = evaluation.star();
            step.star(star);
            List<Citation> substance = evaluation.scoring().rulebook().substance();
            boolean rated = star.isPresent() || evaluation.outcome() == Outcome.MINIMUM_NOT_MET;
            if (rated && !substance.isEmpty()) {
                substance.forEach(citation -> bases.add(law(citation)));
                return step.state(NextStep.State.TRIAL)
                        .star(evaluation.figuresStar())
                        .bases(bases)
                        .build();
            }
            if (star.isPresent()) {
                rated(star.get());
            } else if (evaluation.outcome() == Outcome.MINIMUM_NOT_MET) {
                step.star(evaluation.figuresStar());
                unmetMark(evaluation.figuresStar());
            } else {
                step.state(NextStep.State.NO_RESULT);
                bases.add(law(rule.citation()));
            }
            if (star.filter(rule.mayReturn()::contains).isPresent()) {
                step.mayReturn(true).mayReturnIn(day.map(of -> Year.of(of.getYear() + 1)));
                bases.add(law(rule.returnCitation()));
            }
            return step.bases(bases).build();
        }

        private void rated(Star star) {
            Optional<Star> candidate = proposedByPoints(star);
            if (candidate.isPresent()) {
                passedUp(candidate.get());
                bases.add(evaluation.scoring().policies().basis(Policy.STAR_PROPOSAL));
                return;
            }
            if (rule.recognises().contains(star)) {
                step.state(NextStep.State.RECOGNISED).recognisedBy(rule.level());
                bases.add(law(rule.citation()));
            }
            if (rule.passesUp().contains(star)) {
                passedUp(star);
            } else if (!rule.recognises().contains(star)) {
                left(star);
            }
        }

        /** The star that the level can only propose, if the points suffice for it and a mark keeps the product below it. */
        private Optional<Star> proposedByPoints(Star star) {
            return rule.proposes()
                    .filter(of -> evaluation.scoring().policies().isProposedByPoints())
                    .filter(of -> of.compareTo(star) > 0)
                    .filter(of -> evaluation
                            .bandStar()
                            .filter(band -> band.isAtLeast(of))
                            .isPresent());
        }

        /** A star that the level recognises may go up as well. */
        private void passedUp(Star star) {
            boolean proposed = rule.proposes().filter(star::equals).isPresent();
            if (!rule.recognises().contains(star)) {
                step.state(proposed ? NextStep.State.PROPOSED : NextStep.State.PASSED_UP)
                        .recognisedBy(recognising(star));
            }
            step.goesUpTo(order.above(rule.level()));
            bases.add(law(rule.upCitation()));
        }

        /** A star that is neither recognised nor goes up. */
        private void left(Star star) {
            boolean candidateLevel = !rule.fallsBackTo().isEmpty();
            if (candidateLevel && hasPoints()) {
                unmetMark(Optional.of(star));
            } else if (candidateLevel) {
                fallBack(Optional.of(star));
            } else {
                boolean everRecognised = order.rules().stream()
                        .flatMap(of -> of.recognises().stream())
                        .anyMatch(of -> star.isAtLeast(of));
                step.state(everRecognised ? NextStep.State.UNSETTLED : NextStep.State.NOT_RECOGNISED);
                bases.add(law(rule.citation()));
            }
        }

        /** Whether the points suffice for what the level recognises, so that only the marks are missing. */
        private boolean hasPoints() {
            return evaluation
                    .bandStar()
                    .filter(band -> rule.recognises().contains(band))
                    .isPresent();
        }

        private void fallBack(Optional<Star> star) {
            step.state(NextStep.State.FALLS_BACK)
                    .mayRecognise(star.filter(rule.fallsBackTo()::contains)
                            .map(Set::of)
                            .orElse(Set.of()))
                    .recognisedBy(star.flatMap(this::below));
            bases.add(law(rule.backCitation()));
        }

        /** The text of 26/2026 speaks of too few points only, so that what becomes of an unmet mark is a policy. */
        private void unmetMark(Optional<Star> star) {
            Policies policies = evaluation.scoring().policies();
            boolean known = !rule.fallsBackTo().isEmpty() && policies.doesUnmetMarkFallBack();
            if (known) {
                fallBack(star);
            } else {
                step.state(NextStep.State.UNSETTLED);
                bases.add(law(rule.backCitation()));
            }
            if (!rule.fallsBackTo().isEmpty()) {
                bases.add(policies.basis(Policy.PROGRESSION_UNMET_MARK));
            }
        }

        /** The level here or above that recognises a star. */
        private Optional<Level> recognising(Star star) {
            return order.rules().stream()
                    .filter(of -> of.level().compareTo(rule.level()) >= 0)
                    .filter(of -> of.recognises().contains(star))
                    .map(LevelOrder.Rule::level)
                    .findFirst();
        }

        /** The level below that recognises a star from this result. */
        private Optional<Level> below(Star star) {
            return order.rules().stream()
                    .filter(of -> of.level().compareTo(rule.level()) < 0)
                    .filter(of -> of.recognises().contains(star))
                    .filter(of -> rule.fallsBackTo().contains(star))
                    .map(LevelOrder.Rule::level)
                    .reduce((lower, higher) -> higher);
        }

        private Basis law(Citation citation) {
            return new Basis.Law(citation);
        }
    }
}
