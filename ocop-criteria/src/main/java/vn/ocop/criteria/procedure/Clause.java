// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * One item of a list that a rule lays down, such as a ground for revoking a certificate.
 *
 * @param id the identifier in the rulebook
 * @param text what it says
 * @param citation where it is laid down
 */
public record Clause(String id, Text text, Citation citation) {}
