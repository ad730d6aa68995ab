// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/**
 * An agency that has to sit on a council.
 *
 * @param level the level of the council
 * @param name the official name
 * @param alsoKnownAs other writings of the name, compared without regard to case
 * @param citation where the seat is laid down
 */
public record CouncilAgency(Level level, Text name, List<String> alsoKnownAs, Citation citation) {}
