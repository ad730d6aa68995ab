// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the rest of a path costs at least, from each of its steps, state by state and by the points that are still needed: the
 * one table that costs, counts and lists of plans are read off. Immutable but for what it has counted; not thread-safe.
 */
final class LeastCosts {
    /** There is no way. */
    static final long NO_WAY = Long.MAX_VALUE;

    private final Paths paths;
    private final int needed;
    /** Whether no more points may be gained than are needed. */
    private final boolean exact;
    /** Steps are left out that have a change to spare of at most so many points. */
    private final int spared;
    /** By step, state and points still needed. */
    private final long[][][] least;

    private final Map<Cell, BigInteger> counted = new HashMap<>();
    /** By step: whether a cheapest plan leaves the criterion alone. */
    private final boolean[] kept;

    private record Cell(int at, int state, int left) {}

    private LeastCosts(Paths paths, int needed, boolean exact, int room, int spared) {
        this.paths = paths;
        this.needed = needed;
        this.exact = exact;
        this.spared = spared;
        this.least = new long[paths.length() + 1][][];
        this.kept = new boolean[paths.length()];
        least[paths.length()] = new long[1][needed + 1];
        Arrays.fill(least[paths.length()][0], NO_WAY);
        Arrays.fill(least[paths.length()][0], 0, room + 1, 0);
        for (int at = paths.length() - 1; at >= 0; at--) {
            least[at] = new long[paths.states(at)][needed + 1];
            for (int state = 0; state < least[at].length; state++) {
                fill(at, state);
            }
        }
    }

    /** For at least so many points. */
    static LeastCosts reaching(Paths paths, int needed) {
        return new LeastCosts(paths, needed, false, 0, -1);
    }

    /** For at least so many points, by changes none of which could be left out. */
    static LeastCosts bare(Paths paths, int needed) {
        return new LeastCosts(paths, needed, false, 0, Way.NO_SPARE - 1);
    }

    /** For plans that gain some points too many, and have no change to spare of as few. */
    static LeastCosts exceeding(Paths paths, int needed, int excess) {
        return new LeastCosts(paths, needed + excess, true, 0, excess);
    }

    /** For at least so many points, and so many more at most. */
    static LeastCosts between(Paths paths, int needed, int room) {
        return new LeastCosts(paths, needed + room, true, room, -1);
    }

    /** The same by changes none of which could be left out. */
    static LeastCosts bareBetween(Paths paths, int needed, int room) {
        return new LeastCosts(paths, needed + room, true, room, Way.NO_SPARE - 1);
    }

    private void fill(int at, int state) {
        long[] row = least[at][state];
        Arrays.fill(row, NO_WAY);
        for (Paths.Step step : paths.steps(at, state)) {
            if (step.spare() > spared) {
                long[] rest = least[at + 1][step.to()];
                for (int left = 0; left < row.length; left++) {
                    int then = after(step, left);
                    if (then >= 0 && rest[then] != NO_WAY) {
                        row[left] = Math.min(row[left], rest[then] + step.cost());
                    }
                }
            }
        }
    }

    /** The points still needed after a step; negative if it gains too many. */
    private int after(Paths.Step step, int left) {
        int then = left - step.gain();
        return exact ? then : Math.max(0, then);
    }

    Paths paths() {
        return paths;
    }

    int needed() {
        return needed;
    }

    /** The cost of a cheapest plan, or {@link #NO_WAY}. */
    long cost() {
        return cost(0, 0, needed);
    }

    /** The cost of a cheapest plan that gains as many points, at most those of the table. */
    long cost(int points) {
        return cost(0, 0, points);
    }

    /** What the rest of a path costs at least. */
    long cost(int at, int state, int left) {
        return least[at][state][left];
    }

    /** The points still needed after a step that some path of the least or another cost takes; -1 if none does. */
    int leftAfter(Paths.Step step, int at, int left) {
        if (step.spare() <= spared) {
            return -1;
        }
        int then = after(step, left);
        return then >= 0 && least[at + 1][step.to()][then] != NO_WAY ? then : -1;
    }

    // --- counting

    /** The number of cheapest plans. */
    BigInteger count() {
        return cost() == NO_WAY ? BigInteger.ZERO : count(0, 0, needed);
    }

    private BigInteger count(int at, int state, int left) {
        if (at == paths.length()) {
            return BigInteger.ONE;
        }
        Cell cell = new Cell(at, state, left);
        BigInteger known = counted.get(cell);
        if (known != null) {
            return known;
        }
        BigInteger count = BigInteger.ZERO;
        for (Paths.Step step : paths.steps(at, state)) {
            int then = leftAfter(step, at, left);
            if (then >= 0 && step.cost() + cost(at + 1, step.to(), then) == cost(at, state, left)) {
                kept[at] |= step.choice() == Way.KEPT;
                count = count.add(count(at + 1, step.to(), then));
            }
        }
        counted.put(cell, count);
        return count;
    }

    /** Whether a cheapest plan leaves a criterion alone; known once they are counted. */
    boolean isKept(int at) {
        return kept[at];
    }
}
