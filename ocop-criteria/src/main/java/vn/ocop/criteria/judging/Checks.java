// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;

/**
 * Where the comparisons of a product go. This one only answers and remembers what failed; one that extends it also keeps them.
 * The checks do not know which they talk to, so that a kept comparison cannot differ from the one that decided.
 */
public class Checks {
    private long failed;

    /** Forgets the last product. */
    public void begin() {
        failed = 0;
    }

    /**
     * What failed.
     *
     * @return one bit per {@link Check}, by its ordinal
     */
    public final long failed() {
        return failed;
    }

    /**
     * Whether comparisons are kept, so that those are made too that can no longer decide anything.
     *
     * @return false here
     */
    public boolean keeps() {
        return false;
    }

    /**
     * Compares a number of the product as a whole.
     *
     * @param check what is compared
     * @param judged whether there is anything to judge
     * @param found what was found
     * @param limit what is needed, or allowed
     * @param count of how many
     * @return whether nothing is against the product
     */
    public boolean ofProduct(Check check, boolean judged, long found, long limit, int count) {
        return test(check, judged, found, limit);
    }

    /**
     * Notes whether a sheet counts.
     *
     * @param check what was asked
     * @param sheet the sheet
     * @param yes the answer
     */
    public void ofSheet(Check check, int sheet, boolean yes) {}

    /**
     * Compares a number of a criterion.
     *
     * @param check what is compared
     * @param criterion the criterion
     * @param judged whether there is anything to judge
     * @param found what was found
     * @param limit what is needed, or allowed
     * @param count of how many
     * @return whether nothing is against the product
     */
    public boolean ofCriterion(Check check, Criterion criterion, boolean judged, long found, long limit, int count) {
        return test(check, judged, found, limit);
    }

    /**
     * Compares who meets a minimum mark.
     *
     * @param check what is compared
     * @param mark the mark
     * @param judged whether there is anything to judge
     * @param found what was found
     * @param limit what is needed
     * @param count of how many
     * @return whether nothing is against the product
     */
    public boolean ofMark(Check check, Mark mark, boolean judged, long found, long limit, int count) {
        return test(check, judged, found, limit);
    }

    /**
     * Compares what a star asks for.
     *
     * @param check what is compared
     * @param star the star's number
     * @param judged whether there is anything to judge
     * @param found what was found
     * @param limit what is needed
     * @param count over how many sheets the sum is
     * @return whether nothing is against the product
     */
    public boolean ofStar(Check check, int star, boolean judged, long found, long limit, int count) {
        return test(check, judged, found, limit);
    }

    /**
     * Notes whether a knock-out is stated to hold; if it is not, nothing was stated and nothing is judged.
     *
     * @param knockOut the condition
     * @param holds whether it is stated
     * @return whether nothing is against the product
     */
    public boolean ofKnockOut(KnockOut knockOut, boolean holds) {
        return test(Check.KNOCK_OUT, holds, holds ? 1 : 0, 0);
    }

    @SuppressWarnings("EnumOrdinal") // a bit of a mask that lives as long as the judging of one product
    private boolean test(Check check, boolean judged, long found, long limit) {
        boolean kept = !judged || check.isKept(found, limit);
        if (!kept) {
            failed |= 1L << check.ordinal();
        }
        return kept;
    }
}
