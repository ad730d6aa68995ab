// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

/** Whose sheets a change of the product is taken to reach; no rule of law says so. */
public enum ChangePolicy {
    /** All counted sheets: the subject changes the product, and the whole council sees the same. */
    ALL,
    /**
     * As few sheets as meet the marks that the change is for, more than half where it is for points, in the order of the
     * members' identifiers; the others keep their answers.
     */
    MAJORITY
}
