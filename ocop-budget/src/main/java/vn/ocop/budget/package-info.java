// SPDX-License-Identifier: Apache-2.0
/**
 * Budget tables in whole dong: what is inconsistent in them, and the cell that most likely caused it.
 *
 * <p>Start with {@link vn.ocop.budget.BudgetTable#builder(vn.ocop.budget.MoneyUnit)}, which takes the printed cells, and hand
 * the table to {@link vn.ocop.budget.BudgetValidator}; the {@link vn.ocop.budget.BudgetReport} holds every identity,
 * every finding and the repairs. Amounts are whole dong inside; {@link vn.ocop.budget.Dong} is the edge to JSR-354.
 * Nothing here reads a file, and nothing is ever {@code null}.
 */
@NullMarked
package vn.ocop.budget;

import org.jspecify.annotations.NullMarked;
