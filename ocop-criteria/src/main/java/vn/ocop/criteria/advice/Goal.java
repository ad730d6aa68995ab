// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Judgement;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;

/**
 * Sums with which a product has a star: as many points as the star needs, with the marks up to it. Where more points ask for
 * more marks or leave no star at all, as of a candidate, the goal ends there, and the next one has those marks too.
 *
 * @param now where the product stands on its way
 * @param most the most points, of all sheets, that ask for no more; absent if any number does
 * @param ceiling the star whose points ask for more; the star itself if none does
 */
record Goal(Situation now, OptionalLong most, Star ceiling) {
    /** The goals of a star, from the fewest points; any of them will do. */
    static List<Goal> of(Evaluation evaluation, Judgement judgement, Star star) {
        List<Star> stars = new ArrayList<>(List.of(star));
        stars.addAll(ceilings(evaluation, star));
        List<Situation> situations = stars.stream()
                .map(marks -> new Situation(evaluation, judgement, marks))
                .toList();
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < stars.size(); i++) {
            goals.add(
                    i + 1 == stars.size()
                            ? new Goal(situations.get(i), OptionalLong.empty(), stars.get(i))
                            : new Goal(
                                    situations.get(i),
                                    OptionalLong.of(situations.get(i + 1).needed() - 1),
                                    stars.get(i + 1)));
        }
        return goals;
    }

    /** The stars above one whose points leave no star to a product that has not their marks. */
    static List<Star> ceilings(Evaluation evaluation, Star above) {
        TreeSet<Star> stars = new TreeSet<>();
        if (evaluation.scoring().rulebook().marksKnown()) {
            Policies policies = evaluation.scoring().policies();
            policies.candidate().ifPresent(stars::add);
            if (policies.value(Policy.STAR_UNMET).equals("none")) {
                evaluation.sheets().set().orElseThrow().marks().stream()
                        .map(Mark::star)
                        .min(Star::compareTo)
                        .ifPresent(stars::add);
            }
        }
        Star highest = evaluation.scoring().rulebook().bands().get(0).star();
        return stars.tailSet(above, false).stream().filter(highest::isAtLeast).toList();
    }

    /** The points that have to be won: none if there are enough. */
    int gain() {
        return Math.toIntExact(Math.max(0, now.needed() - now.sum()));
    }

    /** Whether the product has more points than the goal admits. */
    boolean isPassed() {
        return most.isPresent() && now.sum() > most.getAsLong();
    }

    boolean admits(long sum) {
        return sum >= now.needed() && (most.isEmpty() || sum <= most.getAsLong());
    }

    /** How many points more than needed may be won; absent if any number may. */
    OptionalInt room() {
        return most.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(most.getAsLong() - now.sum() - gain()));
    }
}
