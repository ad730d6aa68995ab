// SPDX-License-Identifier: Apache-2.0
/**
 * The dates that rulebooks set, and who has to act on them: certificates, rounds, dossiers and the steps of the yearly
 * cycle.
 *
 * <p>Start at {@link vn.ocop.criteria.calendar.Programme}, the one door. No clock is read: days are arguments.
 */
@NullMarked
package vn.ocop.criteria.calendar;

import org.jspecify.annotations.NullMarked;
