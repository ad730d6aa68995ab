// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

/**
 * The policies as judging needs them.
 *
 * @param unanimous whether a minimum mark has to be met on all sheets, not on more than half
 * @param decided whether the council decides which minimum marks are met
 * @param written whether the council works in writing, so that a sheet handed in counts as presence
 * @param byCall whether without a roster whoever scored any product of the call is a present member
 * @param rounded whether means are rounded to hundredths of a point before they are compared
 * @param quorum the share of the members that has to be present; none if it is not judged
 * @param maxSpread the greatest allowed distance of totals in hundredths, {@link Check#NO_LIMIT} if it is not judged
 * @param candidate the number of the star that products are candidates for, 0 if of none
 * @param chair whether a chair has to be there
 * @param anyPresiding whether whoever presides stands in for the chair, with a paper or without
 * @param unmetIsNone whether a product that misses a mark of the lowest marked star has no star
 * @param requirementIsFatal whether a product for which a requirement is stated unmet is disqualified
 * @param blankIsNo whether a blank at a yes/no criterion is no
 */
public record Terms(
        boolean unanimous,
        boolean decided,
        boolean written,
        boolean byCall,
        boolean rounded,
        Share quorum,
        long maxSpread,
        int candidate,
        boolean chair,
        boolean anyPresiding,
        boolean unmetIsNone,
        boolean requirementIsFatal,
        boolean blankIsNo) {
    /** Whether a product was judged by written opinions: its own mode beats that of the council. */
    boolean written(PackedSheets sheets) {
        return sheets.extras.stated.written().orElse(written);
    }

    /**
     * A share of the members.
     *
     * @param numerator 0 or more
     * @param denominator 1 or more; 0 if there is no share
     */
    public record Share(int numerator, int denominator) {
        /** No share: nothing to judge. */
        public static final Share NONE = new Share(0, 0);

        boolean isStated() {
            return denominator > 0;
        }

        /**
         * The least number that makes the share.
         *
         * @param members of how many
         * @return the number; of nobody there is none
         */
        public long of(int members) {
            long parts = (long) members * numerator;
            return members == 0 ? 1 : (parts + denominator - 1) / denominator;
        }
    }
}
