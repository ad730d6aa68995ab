// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;

/**
 * The levels that register the receipt of a dossier on its form, each with a number and a date (phần dành cho cơ quan quản
 * lý).
 *
 * @param levels the levels in the order in which they register
 * @param citation where the registrations are laid down
 */
public record IntakeRule(List<Level> levels, Citation citation) {}
