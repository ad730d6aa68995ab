// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/**
 * The share of the scoring members that has to be present, the chair among them.
 *
 * @param numerator 0 or more, at most the denominator
 * @param denominator 1 or more
 */
public record Quorum(int numerator, int denominator) {
    /**
     * Makes a share.
     *
     * @param numerator 0 or more, at most the denominator
     * @param denominator 1 or more
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Quorum {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("quorum must be between 0 and 1, was " + numerator + "/" + denominator);
        }
    }

    /**
     * Whether enough members are present.
     *
     * @param present the scoring members present
     * @param members the scoring members
     * @return true if the share is reached, exactly or more
     */
    public boolean isReached(int present, int members) {
        return (long) present * denominator >= (long) members * numerator;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
