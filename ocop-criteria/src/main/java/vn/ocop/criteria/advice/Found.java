// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import vn.ocop.criteria.rulebook.Criterion;

/** What a search for plans has brought: the plans of each goal, the cheapest of them first. */
final class Found {
    private final List<GoalPlans> goals;
    private final GoalPlans first;
    private final long needed;

    private final long cost;
    private final BigInteger count;

    /**
     * Gathers the plans.
     *
     * @param goals the goals, from the fewest points, for each of which there is a way
     * @param needed the points that the star needs
     */
    Found(List<GoalPlans> goals, long needed) {
        this.goals = ImmutableList.copyOf(goals);
        this.first = goals.get(0);
        this.needed = needed;
        this.cost = goals.stream().mapToLong(GoalPlans::cost).min().orElse(LeastCosts.NO_WAY);
        this.count = isPossible()
                ? goals.stream().map(goal -> goal.count(cost)).reduce(BigInteger.ZERO, BigInteger::add)
                : BigInteger.ZERO;
    }

    boolean isPossible() {
        return cost != LeastCosts.NO_WAY;
    }

    long cost() {
        return cost;
    }

    BigInteger count() {
        return count;
    }

    /** The cheapest plans first, and among them those that cost more; each of their changes is needed. */
    Iterator<Upgrades.Plan> all() {
        return plans(goals.stream().flatMap(goal -> goal.sparing().stream()).toList());
    }

    /** The cheapest plans and others behind them, not all of which need each of their changes. */
    Iterator<Upgrades.Plan> cheapest() {
        return plans(goals.stream().flatMap(goal -> goal.cheapest().stream()).toList());
    }

    private Iterator<Upgrades.Plan> plans(List<LeastCosts> tables) {
        return Iterators.transform(
                new PlanSearch(tables),
                path -> goals.stream()
                        .filter(goal -> goal.has(path))
                        .findFirst()
                        .orElseThrow()
                        .plan(path));
    }

    /** The members whose sheets a change of a plan reaches. */
    List<String> reached(Upgrades.Plan plan, Upgrades.Change change) {
        return goal(plan.sum()).reached(change);
    }

    private GoalPlans goal(long sum) {
        return goals.stream()
                .filter(goal -> goal.goal().admits(sum))
                .findFirst()
                .orElse(first);
    }

    Proof proof() {
        List<Proof.Claim> claims = goals.stream().map(GoalPlans::claim).toList();
        return first.proof(claims, needed, cost);
    }

    List<Upgrades.Forced> forced() {
        List<GoalPlans> least =
                goals.stream().filter(goal -> goal.cost() == cost).toList();
        ImmutableList.Builder<Upgrades.Forced> forced = ImmutableList.builder();
        for (Criterion criterion : first.goal().now().set().criteria()) {
            if (least.stream().noneMatch(goal -> goal.keeps(criterion))) {
                forced.add(
                        new Upgrades.Forced(criterion, least.get(0).goal().now().unmet(criterion)));
            }
        }
        return forced.build();
    }
}
