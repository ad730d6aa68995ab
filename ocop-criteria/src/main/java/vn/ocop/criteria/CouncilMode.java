// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

/** How the council works. */
public enum CouncilMode {
    /** In a meeting: presence is stated. */
    MEETING,
    /** In writing, as a re-evaluation under 26/2026: a returned sheet counts as presence. */
    WRITTEN
}
