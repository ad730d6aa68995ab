// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The share of a funding source in a total. For information: no ratio between sources is ever expected. This class is
 * immutable and thread-safe.
 *
 * @param column the text of the source's header
 * @param dong the amount of the source in whole dong
 * @param of the total in whole dong, not zero
 */
public record Share(String column, BigInteger dong, BigInteger of) {
    /**
     * Makes a share.
     *
     * @param column the text of the source's header
     * @param dong the amount of the source in whole dong
     * @param of the total in whole dong, not zero
     */
    public Share {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(dong, "dong");
        if (of.signum() == 0) {
            throw new IllegalArgumentException("of must not be 0");
        }
    }

    /**
     * The share for a reader.
     *
     * @param decimals how many decimals, 0 or more; the last one is rounded half up
     * @return per cent: 36.7 for 6,520 of 17,770 with one decimal
     */
    public BigDecimal percent(int decimals) {
        return Percentages.of(new BigDecimal(dong), new BigDecimal(of), decimals);
    }

    /** The share with one decimal, such as {@code "Ngân sách tỉnh 36.7 %"}. */
    @Override
    public String toString() {
        return column + " " + percent(1).setScale(1, RoundingMode.UNNECESSARY).toPlainString() + " %";
    }
}
