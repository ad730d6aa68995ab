// SPDX-License-Identifier: Apache-2.0
/**
 * Results as they are stored and exchanged: the JSON formats, each with a name and a version, and CSV tables.
 *
 * <p>Start with {@link vn.ocop.io.document.RankingDocument} for a ranking, {@link vn.ocop.io.document.BudgetDocument} for a
 * budget table: these two can be read again, as {@link vn.ocop.io.document.LayoutDocument} can. Every {@link vn.ocop.io.document.Document} is made with {@code of}, or with the
 * method that names it. Nothing here reads a table or judges.
 */
@NullMarked
package vn.ocop.io.document;

import org.jspecify.annotations.NullMarked;
