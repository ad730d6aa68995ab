// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;

/**
 * A stated condition that disqualifies a dossier (điều kiện loại hồ sơ): printed above a sheet or in a note of a
 * criterion. It acts only when stated for a product. This class is immutable and thread-safe.
 *
 * @param id the identifier by which callers state the condition, unique in the rulebook
 * @param text the condition, our summary
 * @param criterion the code of the criterion in whose note the condition is printed, absent if it is printed above the sheet
 * @param citation where the condition is laid down
 */
public record KnockOut(String id, Text text, Optional<String> criterion, Citation citation) {}
