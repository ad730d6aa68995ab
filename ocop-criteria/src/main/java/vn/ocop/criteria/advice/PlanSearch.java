// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Lists plans as paths: the cheapest first, of one cost in printed order. What a path still costs is known, so none is begun in vain. */
final class PlanSearch implements Iterator<PlanSearch.Path> {
    /** A path, or its beginning: the last step and what came before. */
    record Path(
            LeastCosts costs,
            @Nullable Path before,
            Paths.@Nullable Step step,
            int at,
            int state,
            int left,
            long spent) {
        /** What it costs in the end. */
        long cost() {
            return spent + costs.cost(at, state, left);
        }

        /** The steps taken, in order. */
        Paths.Step[] steps() {
            Paths.Step[] steps = new Paths.Step[at];
            Path path = this;
            while (path.step != null && path.before != null) {
                steps[path.at - 1] = path.step;
                path = path.before;
            }
            return steps;
        }
    }

    private final PriorityQueue<Path> open = new PriorityQueue<>(PlanSearch::compare);

    PlanSearch(List<LeastCosts> tables) {
        for (LeastCosts costs : tables) {
            if (costs.cost() != LeastCosts.NO_WAY) {
                open.add(new Path(costs, null, null, 0, 0, costs.needed(), 0));
            }
        }
    }

    private static int compare(Path one, Path other) {
        int byCost = Long.compare(one.cost(), other.cost());
        if (byCost != 0) {
            return byCost;
        }
        Paths.Step[] a = one.steps();
        Paths.Step[] b = other.steps();
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i].choice() != b[i].choice()) {
                return rank(a[i]) < rank(b[i]) ? -1 : 1;
            }
        }
        return Integer.compare(b.length, a.length);
    }

    /** A change comes before none. */
    private static int rank(Paths.Step step) {
        return step.choice() == Way.KEPT ? Integer.MAX_VALUE : step.choice();
    }

    @Override
    public boolean hasNext() {
        return !open.isEmpty();
    }

    @Override
    public Path next() {
        while (!open.isEmpty()) {
            Path path = open.remove();
            Paths paths = path.costs().paths();
            if (path.at() == paths.length()) {
                return path;
            }
            for (Paths.Step step : paths.steps(path.at(), path.state())) {
                int then = path.costs().leftAfter(step, path.at(), path.left());
                if (then >= 0) {
                    open.add(new Path(
                            path.costs(), path, step, path.at() + 1, step.to(), then, path.spent() + step.cost()));
                }
            }
        }
        throw new NoSuchElementException("no further plan");
    }
}
