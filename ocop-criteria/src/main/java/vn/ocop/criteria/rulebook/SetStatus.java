// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

/** How much of a criteria set the rulebook holds. */
public enum SetStatus {
    /** All criteria are known and add up. */
    COMPLETE,
    /** The only source lost something: the errata say what. */
    INCOMPLETE,
    /** Only the parts are known: products of the set are scored per part. */
    FRAME
}
