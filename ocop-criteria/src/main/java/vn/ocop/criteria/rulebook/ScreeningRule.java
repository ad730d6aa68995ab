// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.Citation;

/**
 * How a level that gives no stars looks at a dossier before it proposes it (đánh giá một số nội dung của hồ sơ).
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@CriteriaStyle
public abstract class ScreeningRule {
    ScreeningRule() {}

    /**
     * The first day on which the rule holds.
     *
     * @return the day
     */
    public abstract LocalDate firstDay();

    /**
     * Who screens.
     *
     * @return the actor
     */
    public abstract Actor by();

    /**
     * The contents to assess, all of them.
     *
     * @return the contents in the order of the rules
     */
    public abstract List<Provision> contents();

    /**
     * The working days from the receipt of the dossier; the day of receipt is not counted.
     *
     * @return the limit in working days, absent if it is not known
     */
    public abstract Optional<TimeLimit> workingDays();

    /**
     * Where the screening is laid down.
     *
     * @return the citation
     */
    public abstract Citation citation();

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableScreeningRule.Builder {
        Builder() {}
    }
}
