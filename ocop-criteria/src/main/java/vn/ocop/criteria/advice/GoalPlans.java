// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.ocop.criteria.rulebook.Criterion;

/** The plans that reach one goal, as tables. */
final class GoalPlans {
    private final Goal goal;
    private final Ways all;
    private final List<List<Way>> ways;
    private final Paths paths;
    private final int gain;
    private final LeastCosts least;
    /** The tables that list the cheapest plans without changes to spare, and no other of the least cost. */
    private final List<LeastCosts> cheapest;

    /**
     * Makes the tables.
     *
     * @param goal the goal, which the product has not passed
     * @param all what finds the ways
     * @param groups the groups of criteria
     * @param ways by group the legal ways, at least one
     */
    GoalPlans(Goal goal, Ways all, List<List<Criterion>> groups, List<List<Way>> ways) {
        this.goal = goal;
        this.all = all;
        this.ways = ways;
        this.paths = Paths.of(goal.now().set().criteria(), groups, ways);
        this.gain = goal.gain();
        this.least = goal.room().isPresent()
                ? LeastCosts.between(paths, gain, goal.room().getAsInt())
                : LeastCosts.reaching(paths, gain);
        this.cheapest =
                cost() == LeastCosts.NO_WAY || ways.stream().noneMatch(Way::hasFreeChange) ? List.of(least) : sparing();
    }

    /**
     * The tables that list the plans without a change to spare: by how many points too many they gain, since a change that
     * gains no more than that is to spare; and those in which every change is for a mark.
     */
    List<LeastCosts> sparing() {
        OptionalInt room = goal.room();
        int most = gain == 0 ? 0 : paths.largestSpare();
        List<LeastCosts> tables = new ArrayList<>();
        for (int excess = 0; excess < most && excess <= room.orElse(most); excess++) {
            tables.add(LeastCosts.exceeding(paths, gain, excess));
        }
        if (room.isEmpty()) {
            tables.add(LeastCosts.bare(paths, gain + most));
        } else if (room.getAsInt() >= most) {
            tables.add(LeastCosts.bareBetween(paths, gain + most, room.getAsInt() - most));
        }
        return tables;
    }

    Goal goal() {
        return goal;
    }

    /** The cost of a cheapest plan, or {@link LeastCosts#NO_WAY}. */
    long cost() {
        return least.cost();
    }

    /** How many plans of some cost there are, if none is cheaper. */
    BigInteger count(long cost) {
        BigInteger plans = BigInteger.ZERO;
        for (LeastCosts table : cheapest) {
            plans = table.cost() == cost ? plans.add(table.count()) : plans;
        }
        return plans;
    }

    List<LeastCosts> cheapest() {
        return cheapest;
    }

    /** Whether a cheapest plan leaves a criterion alone; known once they are counted. */
    boolean keeps(Criterion criterion) {
        return cheapest.stream().anyMatch(table -> table.cost() == cost() && table.isKept(criterion.index()));
    }

    boolean has(PlanSearch.Path path) {
        return path.costs().paths() == paths;
    }

    Upgrades.Plan plan(PlanSearch.Path path) {
        Paths.Step[] steps = path.steps();
        ImmutableList.Builder<Upgrades.Change> changes = ImmutableList.builder();
        ImmutableList.Builder<Criterion> none = ImmutableList.builder();
        long sum = goal.now().sum();
        for (int at = 0; at < steps.length; at++) {
            sum += steps[at].gain();
            none.addAll(steps[at].none());
            if (steps[at].choice() != Way.KEPT) {
                changes.add(all.change(goal.now().set().criteria().get(at), steps[at].choice()));
            }
        }
        return new Upgrades.Plan(path.spent(), sum, changes.build(), none.build());
    }

    List<String> reached(Upgrades.Change change) {
        return all.reached(change);
    }

    /** The most points that all changes together bring. */
    long mostPoints() {
        return goal.now().sum()
                + ways.stream()
                        .mapToLong(group ->
                                group.stream().mapToLong(Way::gain).max().orElse(0))
                        .sum();
    }

    // --- proof

    Proof.Claim claim() {
        return new Proof.Claim(ways, goal.now().sum(), goal.now().needed(), goal.most());
    }

    /** The proof of a cost, for which the points short of the goal are looked at. */
    Proof proof(List<Proof.Claim> claims, long needed, long cost) {
        // where there is room for so many points only, the points are had exactly
        LeastCosts below = goal.room().isPresent() && gain > 0 ? LeastCosts.between(paths, gain - 1, 0) : least;
        int most = -1;
        for (int points = 0; points < gain; points++) {
            most = below.cost(points) < cost ? points : most;
        }
        if (most < 0) {
            return new Proof(claims, needed, cost, OptionalLong.empty(), Optional.empty());
        }
        LeastCosts table =
                goal.room().isPresent() ? LeastCosts.between(paths, most, 0) : LeastCosts.reaching(paths, most);
        Upgrades.Plan witness = plan(new PlanSearch(List.of(table)).next());
        return new Proof(claims, needed, cost, OptionalLong.of(goal.now().sum() + most), Optional.of(witness));
    }
}
