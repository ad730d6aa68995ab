// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Text;

/**
 * A remark of a rulebook, such as what is unsure in it, or how it can be read.
 *
 * @param text the remark
 * @param confidence how sure the matter is
 * @param citation what the remark is about; of a reading, what speaks for it
 * @param against what speaks for the other reading, if there is one
 * @param about the keys of policies and the identifiers of readings that the remark explains
 */
public record Note(
        Text text, Confidence confidence, Citation citation, Optional<Citation> against, List<String> about) {}
