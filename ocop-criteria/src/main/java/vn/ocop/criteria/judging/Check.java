// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

/**
 * What is compared in judging a product, and in which direction. {@code Comparison.Kind} has a row for each, in the same order,
 * that says what a failure leads to.
 */
public enum Check {
    LEGAL_SHEETS(false),
    WRITTEN_MODE(true),
    SUBJECT(true),
    SHEET_COUNTS(true),
    LATEST_ROUND(true),
    ON_ROSTER(true),
    MAY_SCORE(true),
    NO_CONFLICT(true),
    PRESENT(true),
    QUORUM(true),
    CHAIR(true),
    SOME_SHEETS(true),
    HANDED_IN(false),
    COMPLETE_SHEETS(false),
    MINIMUM_DECIDED(true),
    SPREAD(false),
    KNOCK_OUT(false),
    ZERO_STOP(false),
    REQUIREMENT(true),
    ELIGIBILITY(true),
    CONDITION(true),
    EXPECTATION(false),
    MARK(true),
    MARK_DECIDED(true),
    MARK_ANSWERED(true),
    BAND(true),
    LOWER_STAR(true),
    LOWEST_MARKS(true),
    CANDIDATE(true);

    /** Where there is no limit to compare with. */
    public static final long NO_LIMIT = Long.MIN_VALUE;
    /** Where what was found is not one of several. */
    public static final int NO_COUNT = -1;

    private final boolean atLeast;

    Check(boolean atLeast) {
        this.atLeast = atLeast;
    }

    /**
     * The direction.
     *
     * @return true if as much as the limit is needed, false if no more than it is allowed
     */
    public boolean isAtLeast() {
        return atLeast;
    }

    /**
     * The one place where what was found is held against a limit.
     *
     * @param found what was found
     * @param limit what is needed, or allowed
     * @return whether the limit is kept
     */
    public boolean isKept(long found, long limit) {
        return atLeast ? found >= limit : found <= limit;
    }
}
