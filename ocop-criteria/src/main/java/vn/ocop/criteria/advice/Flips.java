// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.advice.Stability.Change;
import vn.ocop.criteria.advice.Stability.Flip;
import vn.ocop.criteria.advice.Stability.Route;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;

/** Tells a flip: the answers that were found are put in, and the product is scored again. */
final class Flips {
    private final Evaluation evaluation;
    private final Star target;
    private final List<Goal> goals;
    private final Situation now;

    Flips(Evaluation evaluation, Judgement judgement, Star target) {
        this.evaluation = evaluation;
        this.target = target;
        this.goals = Goal.of(evaluation, judgement, target);
        this.now = goals.get(0).now();
    }

    // --- up

    Flip raised() {
        if (!now.undecided().isEmpty()) {
            return Flip.none(Flip.None.UNDECIDED);
        }
        Optional<Plan> fewest = Optional.empty();
        for (Goal goal : goals) {
            if (goal.now().undecided().isEmpty()) {
                fewest = fewer(fewest, search(goal).raise(changes(fewest)));
            }
        }
        return fewest.map(this::raised).orElse(Flip.none(Flip.None.IMPOSSIBLE));
    }

    private static int changes(Optional<Plan> plan) {
        return plan.map(Plan::changes).orElse(Integer.MAX_VALUE);
    }

    private static Optional<Plan> fewer(Optional<Plan> one, Optional<Plan> other) {
        return changes(other) < changes(one) ? other : one;
    }

    private FlipSearch search(Goal goal) {
        return new FlipSearch(goal, evaluation.scoring().policies().maxSpread());
    }

    private Flip raised(Plan plan) {
        List<Change> witness = witness(plan);
        Evaluation then = applied(witness);
        List<Route> routes = new ArrayList<>();
        if (isBelow(evaluation.bandStar(), target)) {
            routes.add(Route.POINTS);
        }
        List<Mark> marks = marks(then, false, true);
        if (!marks.isEmpty()) {
            routes.add(Route.MARK);
        }
        return flip(witness, then, routes, marks);
    }

    // --- down

    Flip lowered() {
        Star lowest = evaluation.scoring().rulebook().bands().stream()
                .map(Band::star)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Optional<Plan> fewest = search(goals.get(0)).lower(target.compareTo(lowest) > 0);
        for (Goal higher : goals.subList(1, goals.size())) {
            int all = Math.min(now.sheets() * now.set().criteria().size(), changes(fewest) - 1);
            if (all > 0) {
                fewest = fewer(fewest, search(higher).overshoot(all));
            }
        }
        return fewest.map(this::lowered).orElse(Flip.none(Flip.None.IMPOSSIBLE));
    }

    private Flip lowered(Plan plan) {
        List<Change> witness = witness(plan);
        Evaluation then = applied(witness);
        List<Route> routes = new ArrayList<>();
        if (then.outcome() == Outcome.RESCORE) {
            routes.add(Route.SPREAD);
        } else if (then.outcome() == Outcome.DISQUALIFIED) {
            routes.add(Route.ZERO_STOP);
        }
        boolean isTooHigh =
                then.outcome() == Outcome.MINIMUM_NOT_MET && !then.bandStar().equals(evaluation.bandStar());
        if (isBelow(then.bandStar(), target) || isTooHigh) {
            routes.add(Route.POINTS);
        }
        List<Mark> marks = marks(then, true, false);
        if (!marks.isEmpty()) {
            routes.add(Route.MARK);
        }
        return flip(witness, then, routes, marks);
    }

    private static boolean isBelow(Optional<Star> found, Star star) {
        return found.filter(of -> of.isAtLeast(star)).isEmpty();
    }

    // --- both

    private List<Change> witness(Plan plan) {
        List<Change> witness = new ArrayList<>();
        for (Plan.Cell cell : plan.cells()) {
            Criterion criterion = now.set().criteria().get(cell.criterion());
            witness.add(new Change(
                    now.all().get(cell.sheet()).member().id(),
                    criterion,
                    Situation.word(now.answers(criterion)[cell.sheet()]),
                    Situation.word(cell.answer())));
        }
        witness.sort(Change.ORDER);
        return witness;
    }

    private static Flip flip(List<Change> witness, Evaluation then, List<Route> routes, List<Mark> marks) {
        return new Flip(Optional.empty(), routes, marks, Optional.of(then.outcome()), then.star(), witness);
    }

    private Evaluation applied(List<Change> witness) {
        Scenario scenario = Scenario.of(evaluation);
        for (Change change : witness) {
            scenario = change.to().equals(Situation.word(Situation.NONE))
                    ? scenario.none(change.member(), change.criterion())
                    : scenario.answer(change.member(), change.criterion(), Integer.parseInt(change.to()));
        }
        return scenario.evaluation();
    }

    /** The marks that are met, or not, before and then. */
    private List<Mark> marks(Evaluation after, boolean before, boolean then) {
        Situation changed = new Situation(after, after.judgement(), target);
        return now.set().criteria().stream()
                .flatMap(criterion -> now.marks(criterion).stream())
                .filter(mark -> now.isMet(mark) == before && changed.isMet(mark) == then)
                .toList();
    }
}
