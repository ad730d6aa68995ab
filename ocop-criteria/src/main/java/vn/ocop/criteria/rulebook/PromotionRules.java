// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import vn.ocop.core.Citation;

/**
 * Trade promotion over a span of days (xúc tiến thương mại): what products are entitled to.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class PromotionRules {
    PromotionRules() {}

    /**
     * The first day.
     *
     * @return the day
     */
    public abstract LocalDate firstDay();

    /**
     * The last day.
     *
     * @return the day
     */
    public abstract LocalDate until();

    /**
     * The benefits.
     *
     * @return the benefits in the order of the file
     */
    public abstract List<Benefit> benefits();

    /**
     * Where promotion is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    /**
     * Whether the rules hold on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(until());
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutablePromotionRules.Builder {
        Builder() {}
    }
}
