// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Locale;

/**
 * A reading of this library (cách hiểu): where the law is silent or can be read in two ways and no policy can be chosen. Notes of
 * a rulebook say of each what speaks for it and what against, see {@link Note#about()}.
 */
public enum Reading {
    /** A sheet that contradicts the criteria set is not dropped: the product has no result until it is put right. */
    LEGAL_SHEETS,
    /** Everyone present scores but the secretary and those who declared a conflict. */
    WHO_SCORES,
    /** The highest round of a member counts. */
    LATEST_ROUND,
    /** Every present scoring member hands in a complete sheet before there is a result. */
    ALL_HAND_IN,
    /** A criterion in which nothing stops the evaluation does so when more than half of the counted sheets say so. */
    MORE_THAN_HALF,
    /** A mark is the least option of its criterion for its star; options with more points meet it too. */
    MARK_MEANING,
    /** A mark on a paper that not every product needs binds only the products that need it. */
    MARK_FACT,
    /** None of the options is met, where the sheet prints none that is worth nothing. */
    NONE_UNPRINTED,
    /** An answer worth nothing to a criterion that does not apply says nothing and is accepted. */
    ZERO_NOT_DUE,
    /** Criteria whose cases are worded alike are answered in one case. */
    SAME_CASE,
    /** Written opinions are for re-evaluations alone. */
    WRITTEN_MODE,
    /** Only those certificates are prolonged whose window had closed when the rules came into force. */
    PROLONGATION,
    /** A failed upgrade leaves the certificate as it is; a successful one begins a new certificate. */
    UPGRADE;

    /**
     * The identifier by which notes name the reading.
     *
     * @return an identifier such as {@code "who-scores"}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the word names a reading. */
    static boolean isOne(String word) {
        for (Reading reading : values()) {
            if (reading.id().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
