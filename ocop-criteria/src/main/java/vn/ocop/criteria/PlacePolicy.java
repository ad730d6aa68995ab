// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/** How places are numbered when products are tied. */
public enum PlacePolicy {
    /** Standard competition: 1, 2, 2, 4. */
    COMPETITION,
    /** Modified competition: 1, 3, 3, 4. */
    MODIFIED,
    /** Dense: 1, 2, 2, 3. */
    DENSE,
    /** Ordinal: 1, 2, 3, 4; tied products follow by identifier. */
    ORDINAL,
    /** Fractional: 1, 2.5, 2.5, 4. */
    FRACTIONAL
}
