// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

/** The kinds of criterion. */
public enum CriterionKind {
    /** One option is chosen. */
    CHOICE,
    /** One option is chosen, out of one of several cases. */
    CASES,
    /** No is worth nothing, yes the stated points. */
    YES_NO,
    /** No answer of its own: worth the sum of its children. */
    CONTAINER
}
