// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Citation;
import vn.ocop.core.Star;

/**
 * A minimum mark (dấu sao, yêu cầu tối thiểu): for its star, the option is the least acceptable one of its criterion.
 *
 * @param criterion the criterion
 * @param option the marked option; options worth at least its points satisfy the mark
 */
public record Mark(Criterion criterion, Option option) {
    /**
     * The star that the mark is a condition of.
     *
     * @return the star
     */
    public Star star() {
        return option.minimumFor().orElseThrow();
    }

    /**
     * Whether an option meets the mark.
     *
     * @param answered an option of the same criterion
     * @return true if it is worth at least the marked option's points
     */
    public boolean isMetBy(Option answered) {
        return answered.points() >= option.points();
    }

    /**
     * Where the mark is laid down.
     *
     * @return the citation
     */
    public Citation citation() {
        return option.markCitation().orElse(criterion.citation());
    }
}
