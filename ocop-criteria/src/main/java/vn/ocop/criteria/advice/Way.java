// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.List;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * One legal way to leave or change the criteria of a group.
 *
 * @param choices by criterion of the group: the number of the option that it is brought to, {@link #KEPT} if it is left alone
 * @param cost what the changes cost
 * @param gain the points of all sheets that they bring
 * @param spare the least gain that a change of the way brings that could be left out by itself; {@link #NO_SPARE} if none could
 * @param none the criteria that fall due and are answered by "none"
 */
record Way(List<Integer> choices, long cost, int gain, int spare, List<Criterion> none) {
    static final int KEPT = 0;
    static final int NO_SPARE = Integer.MAX_VALUE;

    /** Whether every change of this way is one of another, which has more. */
    boolean isPartOf(Way other) {
        for (int i = 0; i < choices.size(); i++) {
            int choice = choices.get(i);
            if (choice != KEPT && choice != other.choices.get(i)) {
                return false;
            }
        }
        return !choices.equals(other.choices);
    }

    /** Whether some way has a change that could be left out and costs nothing. */
    static boolean hasFreeChange(List<Way> ways) {
        return ways.stream()
                .anyMatch(way -> ways.stream().anyMatch(part -> part.cost() == way.cost() && part.isPartOf(way)));
    }

    Way withSpare(int least) {
        return new Way(choices, cost, gain, least, none);
    }
}
