// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.util.List;
import vn.ocop.criteria.procedure.DossierRules;

/**
 * What a dossier lacks and what follows from its days.
 *
 * @param asked all parts that the rules name, those of the contained dossier included
 * @param missing the parts that must be there and are not, or not in the number asked for
 * @param notThere the other parts that are not there: evidence, and what is asked for only if there is any
 * @param due what falls due, in time
 */
public record DossierReview(
        List<DossierRules.Part> asked,
        List<DossierRules.Part> missing,
        List<DossierRules.Part> notThere,
        List<Due> due) {

    /**
     * Makes a review.
     *
     * @param asked all parts that the rules name
     * @param missing the parts that must be there and are not
     * @param notThere the other parts that are not there
     * @param due what falls due
     */
    public DossierReview {
        asked = List.copyOf(asked);
        missing = List.copyOf(missing);
        notThere = List.copyOf(notThere);
        due = List.copyOf(due);
    }

    /**
     * Whether nothing that must be there is missing.
     *
     * @return true if the dossier is complete
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
