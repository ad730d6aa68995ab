// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import org.immutables.value.Value;
import vn.ocop.core.Citation;

/**
 * A line of annex 3 as printed, in millions of dong. What the amounts add up to is a matter of {@code ocop-budget}.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class PlanLine {
    PlanLine() {}

    /**
     * The numbers on the way to the line, such as {@code "V"}, {@code "V.3"} or {@code "X.5.-1"}.
     *
     * @return the path; empty for the grand total
     */
    public abstract String path();

    /**
     * The name: a unit on the first level, below it what the money is for.
     *
     * @return the name as printed
     */
    public abstract String name();

    /**
     * The total.
     *
     * @return the cell as printed: an amount, a text, or empty
     */
    public abstract String total();

    /**
     * The provincial budget (ngân sách tỉnh).
     *
     * @return the cell as printed
     */
    public abstract String provincialBudget();

    /**
     * The counterpart funds (vốn đối ứng).
     *
     * @return the cell as printed
     */
    public abstract String counterpartFunds();

    /**
     * The line in the annex, such as {@code annex.03 row.X.5.-1}.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Whether the line is one of the twelve units (đơn vị thực hiện).
     *
     * @return true for a line of the first level
     */
    public boolean isUnit() {
        return !path().isEmpty() && path().indexOf('.') < 0;
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePlanLine.Builder {
        Builder() {}
    }
}
