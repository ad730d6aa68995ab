// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

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
     * A policy of the council: where the law is silent and the council's regulation (quy chế) decides.
     *
     * @param key the key, as in {@link Policies#toMap()}
     * @param value the value
     */
    record Policy(String key, String value) implements Basis {}

    /** A reading of this library: where the law is silent and no policy can be chosen. */
    enum Reading implements Basis {
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
