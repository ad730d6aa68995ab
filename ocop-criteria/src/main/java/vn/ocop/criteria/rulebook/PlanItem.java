// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * Something that a yearly plan sets for one quarter or several (thời gian thực hiện theo quý).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class PlanItem {
    private static final int MONTHS = 3;

    PlanItem() {}

    /**
     * The identifier.
     *
     * @return the identifier
     */
    public abstract String id();

    /**
     * What is to be done.
     *
     * @return the text
     */
    public abstract Text text();

    /**
     * The year of the plan.
     *
     * @return the year
     */
    public abstract int year();

    /**
     * The first quarter.
     *
     * @return 1 to 4
     */
    public abstract int firstQuarter();

    /**
     * The last quarter.
     *
     * @return 1 to 4, not before the first
     */
    public abstract int lastQuarter();

    /**
     * Who has to act.
     *
     * @return the actors in the order of the plan
     */
    public abstract List<Actor> by();

    /**
     * Where the plan says so.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * The first day.
     *
     * @return the first day of the first quarter
     */
    public LocalDate firstDay() {
        return LocalDate.of(year(), MONTHS * (firstQuarter() - 1) + 1, 1);
    }

    /**
     * The last day.
     *
     * @return the last day of the last quarter
     */
    public LocalDate lastDay() {
        return LocalDate.of(year(), MONTHS * lastQuarter(), 1).plusMonths(1).minusDays(1);
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePlanItem.Builder {
        Builder() {}
    }
}
