// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Why no plan is cheaper: the most points that can be had for less do not reach what is needed. With costs of 1 a person can check
 * it by hand. This class is immutable and thread-safe.
 */
public final class Proof {
    private final List<Claim> claims;
    private final long needed;
    private final long cost;
    private final OptionalLong mostPointsBelow;
    private final Optional<Upgrades.Plan> witness;

    /**
     * What one goal of the star asks for.
     *
     * @param ways by group of criteria what it may be brought to
     * @param sum the points as they are
     * @param needed the points that are needed
     * @param most the most points that may be had; absent if any number may
     */
    record Claim(List<List<Way>> ways, long sum, long needed, OptionalLong most) {
        private boolean admits(long points) {
            return points >= needed && (most.isEmpty() || points <= most.getAsLong());
        }
    }

    /**
     * Makes a proof.
     *
     * @param claims by goal what it asks for
     * @param needed the points that the star needs
     */
    Proof(List<Claim> claims, long needed, long cost, OptionalLong mostPointsBelow, Optional<Upgrades.Plan> witness) {
        this.claims = List.copyOf(claims);
        this.needed = needed;
        this.cost = cost;
        this.mostPointsBelow = mostPointsBelow;
        this.witness = witness;
    }

    /** The same claim at another cost: to see that the check can fail. */
    Proof at(long other) {
        return new Proof(claims, needed, other, mostPointsBelow, witness);
    }

    /**
     * The cost of a cheapest plan.
     *
     * @return 0 or more, in the unit of the costs
     */
    public long cost() {
        return cost;
    }

    /**
     * The most points, of all counted sheets, that can be had for less than the cost with all marks met.
     *
     * @return the points; absent if the marks alone cost as much
     */
    public OptionalLong mostPointsBelow() {
        return mostPointsBelow;
    }

    /**
     * The plan that reaches them.
     *
     * @return the first of the cheapest such plans; absent if the marks alone cost as much
     */
    public Optional<Upgrades.Plan> witness() {
        return witness;
    }

    /**
     * The points, of all counted sheets, that the star needs.
     *
     * @return whole points
     */
    public long needed() {
        return needed;
    }

    /**
     * Recomputes the claim another way: group by group, keeping of all combinations those that no other beats in both cost and
     * points.
     *
     * @return true if the cost is the least, and the points below it are the most
     */
    public boolean check() {
        long least = Long.MAX_VALUE;
        OptionalLong below = OptionalLong.empty();
        for (Claim claim : claims) {
            for (Map.Entry<Long, Long> best : front(claim).entrySet()) {
                long points = claim.sum() + best.getKey();
                if (claim.admits(points)) {
                    least = Math.min(least, best.getValue());
                } else if (points < needed
                        && best.getValue() < cost
                        && (below.isEmpty() || points > below.getAsLong())) {
                    below = OptionalLong.of(points);
                }
            }
        }
        return least == cost && below.equals(mostPointsBelow) && isWitnessed();
    }

    private boolean isWitnessed() {
        return witness.isPresent() == mostPointsBelow.isPresent()
                && witness.map(plan -> plan.cost() < cost && plan.sum() == mostPointsBelow.getAsLong())
                        .orElse(true);
    }

    /** By gain the least cost; where any number of points will do, no entry is beaten by one of a larger gain. */
    private static NavigableMap<Long, Long> front(Claim claim) {
        NavigableMap<Long, Long> front = new TreeMap<>(Map.of(0L, 0L));
        for (List<Way> group : claim.ways()) {
            NavigableMap<Long, Long> next = new TreeMap<>();
            for (Map.Entry<Long, Long> so : front.entrySet()) {
                for (Way way : group) {
                    next.merge(so.getKey() + way.gain(), so.getValue() + way.cost(), Math::min);
                }
            }
            front = claim.most().isPresent() ? next : unbeaten(next);
        }
        return front;
    }

    private static NavigableMap<Long, Long> unbeaten(NavigableMap<Long, Long> all) {
        List<Long> beaten = new ArrayList<>();
        long least = Long.MAX_VALUE;
        for (Map.Entry<Long, Long> one : all.descendingMap().entrySet()) {
            if (one.getValue() >= least) {
                beaten.add(one.getKey());
            } else {
                least = one.getValue();
            }
        }
        beaten.forEach(all::remove);
        return all;
    }

    @Override
    public String toString() {
        return "cost " + cost + ": below it at most "
                + (mostPointsBelow.isPresent() ? mostPointsBelow.getAsLong() + " points" : "unmet marks") + ", needed "
                + needed;
    }
}
