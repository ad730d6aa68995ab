// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/** When the council as a whole meets a minimum mark; the law is silent. */
public enum MinimumPolicy {
    /** More than half of the counted sheets meet it. */
    MAJORITY,
    /** All counted sheets meet it. */
    UNANIMOUS,
    /** The council has decided so: stated per product, criterion and star. */
    DECIDED
}
