// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.budget.Figures;

/**
 * What has become of the money of one column on a day, in whole dong. This class is immutable and thread-safe.
 *
 * @param column {@value BudgetDocument#TOTAL}, or the header of a funding source
 * @param planned the plan as it was printed
 * @param revised the plan after revisions and transfers
 * @param appropriated what was allotted
 * @param disbursed what was paid out
 */
public record ExecutedAmounts(
        String column, BigInteger planned, BigInteger revised, BigInteger appropriated, BigInteger disbursed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Makes amounts.
     *
     * @param column {@value BudgetDocument#TOTAL}, or the header of a funding source
     * @param planned the plan as it was printed
     * @param revised the plan after revisions and transfers
     * @param appropriated what was allotted
     * @param disbursed what was paid out
     */
    public ExecutedAmounts {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(revised, "revised");
        Objects.requireNonNull(appropriated, "appropriated");
        Objects.requireNonNull(disbursed, "disbursed");
    }

    static ExecutedAmounts none(String column) {
        return new ExecutedAmounts(column, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
    }

    ExecutedAmounts plus(Figures figures) {
        return new ExecutedAmounts(
                column,
                planned.add(BigInteger.valueOf(figures.planned())),
                revised.add(BigInteger.valueOf(figures.revised())),
                appropriated.add(BigInteger.valueOf(figures.appropriated())),
                disbursed.add(BigInteger.valueOf(figures.disbursed())));
    }

    /**
     * What of the revised plan has not been paid out.
     *
     * @return whole dong, below zero if too much was
     */
    public BigInteger undrawn() {
        return revised.subtract(disbursed);
    }

    /**
     * The share of the revised plan that has been paid out.
     *
     * @return an exact fraction in lowest terms such as {@code "3/8"}, {@code "0"} or {@code "1"}; absent if nothing is
     *     planned
     */
    public Optional<String> share() {
        if (revised.signum() == 0) {
            return Optional.empty();
        }
        BigInteger common = disbursed.gcd(revised);
        BigInteger sign = BigInteger.valueOf(revised.signum());
        BigInteger above = disbursed.divide(common).multiply(sign);
        BigInteger below = revised.divide(common).multiply(sign);
        return Optional.of(below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below);
    }

    /**
     * That share for a reader.
     *
     * @return per cent with one decimal, rounded half up, such as 37.5; absent if nothing is planned
     */
    public Optional<BigDecimal> percent() {
        return revised.signum() == 0
                ? Optional.empty()
                : Optional.of(new BigDecimal(disbursed)
                        .multiply(HUNDRED)
                        .divide(new BigDecimal(revised), 1, RoundingMode.HALF_UP));
    }
}
