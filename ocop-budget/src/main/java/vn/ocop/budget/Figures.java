// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The money of a line and a source on a day, in whole dong. This class is immutable and thread-safe.
 *
 * @param planned the plan as it was printed (dự toán)
 * @param revised the plan after revisions and transfers
 * @param appropriated what was allotted
 * @param disbursed what was paid out (giải ngân)
 */
public record Figures(long planned, long revised, long appropriated, long disbursed) {
    /**
     * What of the revised plan has not been paid out.
     *
     * @return whole dong, below zero if too much was
     */
    public long undrawn() {
        return revised - disbursed;
    }

    /**
     * The share of the revised plan that has been paid out, for a reader.
     *
     * @param decimals how many decimals, 0 or more; the last one is rounded half up
     * @return per cent; absent if nothing is planned
     */
    public Optional<BigDecimal> executedPercent(int decimals) {
        return revised == 0
                ? Optional.empty()
                : Optional.of(Percentages.of(BigDecimal.valueOf(disbursed), BigDecimal.valueOf(revised), decimals));
    }
}
