// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;

/**
 * How a level that gives no stars looks at a dossier before it proposes it (đánh giá một số nội dung của hồ sơ). This class is
 * immutable and thread-safe.
 *
 * @param firstDay the first day on which the rule holds
 * @param by who screens
 * @param contents the contents to assess, all of them, in the order of the rules
 * @param workingDays the working days from the receipt of the dossier, which is not counted itself; absent if the limit is
 *     not known
 * @param citation where the screening is laid down
 */
public record ScreeningRule(
        LocalDate firstDay, Actor by, List<Clause> contents, Optional<TimeLimit> workingDays, Citation citation) {

    /**
     * Makes a rule.
     *
     * @param firstDay the first day on which the rule holds
     * @param by who screens
     * @param contents the contents to assess
     * @param workingDays the working days from the receipt of the dossier
     * @param citation where the screening is laid down
     */
    public ScreeningRule {
        contents = List.copyOf(contents);
    }
}
