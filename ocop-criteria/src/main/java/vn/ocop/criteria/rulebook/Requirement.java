// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A printed condition of a criterion (yêu cầu), such as "all of it is grown in the province". Where it is stated as not
 * met for a product, the criterion is worth nothing for every member.
 *
 * @param id the identifier by which callers state that it is <em>not</em> met
 * @param text our summary of the condition
 * @param citation where it is printed
 */
public record Requirement(String id, Text text, Citation citation) {}
