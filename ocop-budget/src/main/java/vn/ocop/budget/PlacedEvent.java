// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.time.LocalDate;

/**
 * An event whose line and source have been found in the plan.
 *
 * @param day the day
 * @param kind what happens
 * @param line the index of the line
 * @param column the column of the source
 * @param toLine the index of the line to which a transfer goes, that of the line for other kinds
 * @param toColumn the column of the source to which a transfer goes, that of the source for other kinds
 * @param dong the amount
 */
record PlacedEvent(LocalDate day, BudgetEvent.Kind kind, int line, int column, int toLine, int toColumn, long dong) {}
