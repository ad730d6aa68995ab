// SPDX-License-Identifier: Apache-2.0
/**
 * Norms of support (định mức hỗ trợ) that provinces grant to producers, as dated and cited data: rates and their caps,
 * rewards by star, how often and for how many.
 *
 * <p>Start with {@link vn.ocop.budget.norms.SupportNorms#builtIn(String)} or a file of your own, and ask
 * {@link vn.ocop.budget.norms.SupportCalculator} what a producer is entitled to; the answer explains itself. Numbers stand in
 * the files only. Nothing here is ever {@code null}.
 */
@NullMarked
package vn.ocop.budget.norms;

import org.jspecify.annotations.NullMarked;
