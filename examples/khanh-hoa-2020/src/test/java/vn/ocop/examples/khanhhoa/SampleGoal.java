// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.List;

/**
 * What the sample wants a product to get: the sums of the seven totals, in hundredths of a point.
 *
 * @param product the product
 * @param set its criteria set
 * @param sums the sums of parts A, B and C
 * @param secondCase whether criterion 3.2 is answered by its second case
 * @param story whether the product has a story (criterion 5.1 above 0)
 */
record SampleGoal(String product, int set, List<Integer> sums, boolean secondCase, boolean story) {
    private static final int WEAK = 7 * 50_00;

    boolean isWeak() {
        return sums.stream().mapToInt(Integer::intValue).sum() < WEAK;
    }
}
