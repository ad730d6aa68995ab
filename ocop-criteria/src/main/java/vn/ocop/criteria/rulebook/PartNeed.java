// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

/** Whether a part of a dossier has to be there. */
public enum PartNeed {
    /** It has to be there. */
    REQUIRED,
    /** It has to be there if there is such a document at all. */
    IF_ANY,
    /** It proves what a criterion asks for: without it the criterion earns less. */
    EVIDENCE
}
