// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Optional;
import vn.ocop.core.Citation;

/**
 * What a comparison rests on (căn cứ): a place in the law, a policy of the council, or a reading of this library. A policy or
 * a reading says so of itself, so that nobody takes it for law.
 */
public sealed interface Basis {
    /**
     * A place in the law.
     *
     * @param citation the citation
     */
    record Law(Citation citation) implements Basis {}

    /**
     * A policy: where the law leaves it to the council's regulation (quy chế).
     *
     * @param policy the policy
     * @param value the value, as in {@link Policies#toMap()}
     * @param source who set it
     * @param citation where it is laid down, present only if the law set it
     */
    record Policy(
            vn.ocop.criteria.rulebook.Policy policy, String value, Policies.Source source, Optional<Citation> citation)
            implements Basis {}

    /** A reading of this library: where the law is silent and no policy can be chosen. */
    enum Interpretation implements Basis {
        /** A sheet that contradicts the criteria set is not dropped: the product has no result until it is put right. */
        LEGAL_SHEETS,
        /** Everyone present scores but the secretary and those who declared a conflict. */
        WHO_SCORES,
        /** The highest round of a member counts. */
        LATEST_ROUND,
        /** Every present scoring member hands in a complete sheet before there is a result. */
        ALL_HAND_IN,
        /** A criterion in which nothing disqualifies does so when more than half of the counted sheets say so. */
        MORE_THAN_HALF
    }
}
