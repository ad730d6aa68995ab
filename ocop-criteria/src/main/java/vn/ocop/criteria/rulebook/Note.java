// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Text;

/**
 * A remark of a rulebook, such as what is unsure in it.
 *
 * @param text the remark
 * @param confidence how sure the matter is
 * @param citation what the remark is about
 */
public record Note(Text text, Confidence confidence, Citation citation) {}
