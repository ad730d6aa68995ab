// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which of some amounts can be left out so that the rest has a given sum: tried out within a bound. */
final class SignedTerms {
    private static final int MOST_STEPS = 20_000;
    /** With more than these only all that are above zero, or all below, are tried. */
    private static final int MOST_TERMS = 500;

    private final long[] terms;
    private final Integer[] order;
    private final long[] least;
    private final long[] most;
    private final boolean[] chosen;
    private final List<boolean[]> found = new ArrayList<>();
    private int steps;

    /** Takes amounts, none of them zero, whose sum is far from the range of {@code long}. */
    SignedTerms(long[] terms) {
        this.terms = terms;
        int count = terms.length;
        this.order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(Math.abs(terms[b]), Math.abs(terms[a])));
        this.least = new long[count + 1];
        this.most = new long[count + 1];
        for (int i = count - 1; i >= 0; i--) {
            least[i] = least[i + 1] + Math.min(0, terms[order[i]]);
            most[i] = most[i + 1] + Math.max(0, terms[order[i]]);
        }
        this.chosen = new boolean[count];
    }

    /**
     * The choices with a sum.
     *
     * @param sum the sum
     * @param atMost how many are wanted
     * @return the choices, at most one more than wanted
     */
    List<boolean[]> choices(long sum, int atMost) {
        if (terms.length <= MOST_TERMS) {
            choose(0, sum, atMost);
        } else if (sum == least[0] || sum == most[0]) {
            for (int i = 0; i < terms.length; i++) {
                chosen[i] = sum == least[0] ? terms[i] < 0 : terms[i] > 0;
            }
            found.add(chosen);
        }
        return found;
    }

    /** Whether there are no other choices than those that were found. */
    boolean isComplete() {
        return terms.length <= MOST_TERMS ? steps < MOST_STEPS : !found.isEmpty();
    }

    private void choose(int at, long left, int atMost) {
        if (left < least[at] || left > most[at] || found.size() > atMost || steps >= MOST_STEPS) {
            return;
        }
        steps++;
        if (at == terms.length) {
            found.add(chosen.clone());
            return;
        }
        int term = order[at];
        chosen[term] = true;
        choose(at + 1, left - terms[term], atMost);
        chosen[term] = false;
        choose(at + 1, left, atMost);
    }
}
