// SPDX-License-Identifier: Apache-2.0
/**
 * Results as they are stored and exchanged: the JSON formats, each with a name and a version, and CSV tables.
 *
 * <p>Start with {@link vn.ocop.io.document.RankingDocument} for a ranking, {@link vn.ocop.io.document.BudgetDocument} for a
 * budget table; every other document is made with {@code of} in the same way. Nothing here reads a table or judges.
 */
@NullMarked
package vn.ocop.io.document;

import org.jspecify.annotations.NullMarked;
