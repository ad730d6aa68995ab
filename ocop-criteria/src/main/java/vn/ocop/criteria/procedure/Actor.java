// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.util.Optional;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/**
 * Who has to act (cơ quan, người có trách nhiệm): a subject, a committee, its chair, a ministry.
 *
 * @param id the identifier in the rulebook, such as {@code "province-chair"}
 * @param name the name
 * @param level the level at which the actor stands, absent for one who stands at none
 */
public record Actor(String id, Text name, Optional<Level> level) {}
