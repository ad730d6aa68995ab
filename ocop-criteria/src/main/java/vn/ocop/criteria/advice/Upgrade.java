// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Policy;

/**
 * How a product rises to a star (làm gì để lên hạng): asks for every cheapest set of changes, with a proof.
 *
 * <p>A change brings one criterion to one option on every counted sheet, and lowers it on none: the subject changes the
 * product, and the council is taken to see it. {@code Upgrade.of(evaluation).to(Star.FIVE).find()} asks for the fewest changes.
 * Nothing here is decided, and no result changes. A star hangs on the mean of the totals alone, rounded where the policy
 * {@code average.decimals} says so; rounded means of parts decide places only, and nothing here.
 *
 * <p>This class is immutable and thread-safe; each call returns a new question.
 */
public final class Upgrade {
    private static final String OPEN = "open";

    private final Evaluation evaluation;
    private final Star target;
    private final ImmutableSet<Criterion> frozen;
    private final ImmutableMap<Criterion, Integer> most;
    private final Costs costs;

    private Upgrade(
            Evaluation evaluation,
            Star target,
            ImmutableSet<Criterion> frozen,
            ImmutableMap<Criterion, Integer> most,
            Costs costs) {
        this.evaluation = evaluation;
        this.target = target;
        this.frozen = frozen;
        this.most = most;
        this.costs = costs;
    }

    /**
     * Asks for the next star: the one above the product's, or above that of its figures while it has none; under the policies
     * {@code advice.change} and {@code advice.personal} of the evaluation.
     *
     * @param evaluation where the product stands
     * @return the question, in numbers of changes, nothing else frozen
     */
    public static Upgrade of(Evaluation evaluation) {
        return new Upgrade(evaluation, next(evaluation), ImmutableSet.of(), ImmutableMap.of(), Costs.changes());
    }

    private static Star next(Evaluation evaluation) {
        List<Band> bands = evaluation.scoring().rulebook().bands();
        Star highest = bands.get(0).star();
        Star lowest = bands.get(bands.size() - 1).star();
        Star marks = evaluation.minimumStar().orElse(highest);
        Star figures = evaluation.bandStar().orElse(lowest);
        Star has = evaluation.star().orElse(marks.compareTo(figures) < 0 ? marks : figures);
        return has.isAtLeast(highest) ? highest : Star.ofNumber(has.number() + 1);
    }

    /**
     * Asks for a star.
     *
     * @param star a star that the rulebook has a band for
     * @return the question
     * @throws IllegalArgumentException if the rulebook has no band for it
     */
    public Upgrade to(Star star) {
        if (evaluation.scoring().rulebook().band(star).isEmpty()) {
            throw new IllegalArgumentException(
                    "star must be one of " + evaluation.scoring().rulebook() + ", was " + star);
        }
        return new Upgrade(evaluation, star, frozen, most, costs);
    }

    /**
     * Leaves criteria as they are.
     *
     * @param criteria answerable criteria of the product's set
     * @return the question
     * @throws IllegalArgumentException if one is not
     */
    public Upgrade frozen(Criterion... criteria) {
        ImmutableSet.Builder<Criterion> all = ImmutableSet.<Criterion>builder().addAll(frozen);
        for (Criterion criterion : criteria) {
            all.add(answerable(criterion));
        }
        return new Upgrade(evaluation, target, all.build(), most, costs);
    }

    /**
     * States what one change costs, beside the costs that hold already.
     *
     * @param criterion an answerable criterion of the product's set
     * @param option the number of one of its options
     * @param cost 0 or more
     * @return the question
     * @throws IllegalArgumentException if there is no such criterion or option, or the cost is negative
     */
    public Upgrade cost(Criterion criterion, int option, long cost) {
        answerable(criterion, option);
        return costs(costs.with(criterion.code(), option, cost));
    }

    /**
     * Counts in other costs.
     *
     * @param other the costs
     * @return the question
     */
    public Upgrade costs(Costs other) {
        return new Upgrade(evaluation, target, frozen, most, other);
    }

    /**
     * Brings a criterion no further than to an option.
     *
     * @param criterion an answerable criterion of the product's set
     * @param option the number of one of its options
     * @return the question
     * @throws IllegalArgumentException if there is no such criterion or option
     */
    public Upgrade atMost(Criterion criterion, int option) {
        answerable(criterion, option);
        ImmutableMap<Criterion, Integer> all = ImmutableMap.<Criterion, Integer>builder()
                .putAll(most)
                .put(criterion, option)
                .buildKeepingLast();
        return new Upgrade(evaluation, target, frozen, all, costs);
    }

    /**
     * Takes a change to reach other sheets.
     *
     * @param other whose sheets a change reaches
     * @return the question
     */
    public Upgrade under(ChangePolicy other) {
        return with(Policy.ADVICE_CHANGE, other.name());
    }

    /**
     * Advises also what is about the person of whoever represents the subject ({@link Criterion#isPersonal()}).
     *
     * @return the question
     */
    public Upgrade openToPersonal() {
        return with(Policy.ADVICE_PERSONAL, OPEN);
    }

    /** Scores once more: the policies of an advice are those of its evaluation. */
    private Upgrade with(Policy policy, String value) {
        Scoring scoring = evaluation.scoring();
        Policies policies = scoring.policies().with(policy, value);
        Evaluation under = Scoring.of(scoring.rulebook(), policies).score(evaluation.sheets());
        return new Upgrade(under, target, frozen, most, costs);
    }

    /**
     * Answers the question.
     *
     * @return every cheapest way, or why there is none
     * @throws ArithmeticException if costs add up to more than a {@code long} holds
     */
    public Upgrades find() {
        return Upgrades.find(this);
    }

    private Criterion answerable(Criterion criterion) {
        boolean known = evaluation
                .sheets()
                .set()
                .flatMap(set -> set.criterion(criterion.code()))
                .filter(own -> own.equals(criterion) && own.index() >= 0)
                .isPresent();
        if (!known) {
            throw new IllegalArgumentException("criterion must be an answerable one of "
                    + evaluation.sheets().set().map(CriteriaSet::toString).orElse("no set") + ", was " + criterion);
        }
        return criterion;
    }

    private void answerable(Criterion criterion, int option) {
        if (answerable(criterion).option(option).isEmpty()) {
            throw new IllegalArgumentException("option must be one of " + criterion + ", was " + option);
        }
    }

    // --- what was asked

    Evaluation evaluation() {
        return evaluation;
    }

    Star target() {
        return target;
    }

    Costs costs() {
        return costs;
    }

    ChangePolicy policy() {
        String value = evaluation.scoring().policies().value(Policy.ADVICE_CHANGE);
        return ChangePolicy.valueOf(value.toUpperCase(Locale.ROOT));
    }

    boolean isFrozen(Criterion criterion) {
        return frozen.contains(criterion);
    }

    /** Whether a criterion is not to be spoken of. */
    boolean isPersonal(Criterion criterion) {
        return criterion.isPersonal()
                && !evaluation
                        .scoring()
                        .policies()
                        .value(Policy.ADVICE_PERSONAL)
                        .equals(OPEN);
    }

    /** The highest option that a criterion may be brought to. */
    int most(Criterion criterion) {
        return Objects.requireNonNullElse(
                most.get(criterion), criterion.options().size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upgrade that
                && evaluation.equals(that.evaluation)
                && target == that.target
                && frozen.equals(that.frozen)
                && most.equals(that.most)
                && costs.equals(that.costs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(evaluation, target, frozen, most, costs);
    }

    @Override
    public String toString() {
        return evaluation.productId() + " to " + target + " at least " + costs.unit();
    }
}
