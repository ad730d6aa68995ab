// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.CycleRules;

/**
 * An activity of section III.B or a report of section V.14: when, by whom, paid from which lines.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@KhanhHoaStyle
public abstract class Activity {
    Activity() {}

    /**
     * The identifier.
     *
     * @return such as {@code "evaluation-province"}
     */
    public abstract String id();

    /**
     * What is done, in short.
     *
     * @return the title in both languages
     */
    public abstract Text title();

    /**
     * The step of the yearly cycle (chu trình OCOP).
     *
     * @return the step, absent for what stands beside the cycle
     */
    public abstract Optional<CycleRules.Step> step();

    /**
     * The level that acts.
     *
     * @return the level, absent where several do
     */
    public abstract Optional<Level> level();

    /**
     * The first day.
     *
     * @return the day; absent where the plan states none
     */
    public abstract Optional<LocalDate> firstDay();

    /**
     * The last day, included: of a report due before the 25th it is the 24th.
     *
     * @return the day; absent where the plan states none
     */
    public abstract Optional<LocalDate> lastDay();

    /**
     * The time as printed.
     *
     * @return the words of the plan, empty if it states no time
     */
    public abstract String printedTime();

    /**
     * Who is responsible.
     *
     * @return the agencies in the order printed, empty if the plan names none
     */
    public abstract List<Agency> owners();

    /**
     * The lines of annex 3 that pay for it. Which line pays for which activity follows from their names.
     *
     * @return the lines, empty if none does
     */
    public abstract List<PlanLine> lines();

    /**
     * The place in the plan.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
