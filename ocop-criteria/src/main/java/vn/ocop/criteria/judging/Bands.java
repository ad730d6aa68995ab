// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.List;
import vn.ocop.criteria.rulebook.Band;

/** The star of the points: the highest band whose lower limit the mean reaches, exact or rounded. Immutable. */
public final class Bands {
    private static final Checks ANSWERS = new Checks();

    private final int[] stars;
    private final long[] limits;
    private final boolean rounded;

    public Bands(List<Band> bands, boolean rounded) {
        this.stars = new int[bands.size()];
        this.limits = new long[bands.size()];
        this.rounded = rounded;
        for (int i = 0; i < stars.length; i++) {
            stars[i] = bands.get(i).star().number();
            limits[i] = bands.get(i).lowerLimit();
        }
    }

    /** The highest star of the rulebook. */
    public int highest() {
        return stars[0];
    }

    /** The star of a mean; the lowest if it reaches no limit. */
    public int star(Checks checks, long sumHundredths, int count) {
        int star = 0;
        for (int i = 0; i < limits.length && (star == 0 || checks.keeps()); i++) {
            boolean reached =
                    checks.ofStar(Check.BAND, stars[i], true, sumHundredths, leastSum(limits[i], count), count);
            star = reached && star == 0 ? stars[i] : star;
        }
        return star == 0 ? stars[stars.length - 1] : star;
    }

    /** The star of a mean about which nothing is to be said. */
    public int star(long sumHundredths, int count) {
        return star(ANSWERS, sumHundredths, count);
    }

    /** The least sum, in hundredths, whose mean reaches a limit in points: where it is rounded, half a hundredth less. */
    public long leastSum(long limit, int count) {
        long exact = limit * Tally.HUNDRED * count;
        return rounded ? exact - count / 2 : exact;
    }
}
