// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import vn.ocop.criteria.procedure.CycleRules;

/**
 * A move that a product may make next.
 *
 * @param rule the rule: where the move leads, who makes it, on which clause
 * @param earliest the first day on which it may be made
 */
public record NextMove(CycleRules.Move rule, LocalDate earliest) {}
