// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/** What the mean is compared as. */
public enum AverageDecimals {
    /** The exact mean. */
    EXACT,
    /** The mean rounded half up to two decimals, as some systems do; flagged wherever it changes a star. */
    TWO
}
