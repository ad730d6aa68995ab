// SPDX-License-Identifier: Apache-2.0
/**
 * Reading tables from CSV and XLSX with cell addresses. Results are written as JSON and CSV by {@link vn.ocop.io.document}.
 *
 * <p>Start with {@link vn.ocop.io.Season} for the tables of a season, {@link vn.ocop.io.BudgetFile} for a budget,
 * {@link vn.ocop.io.Table} for any other table. What is wrong in a file becomes findings with their locations.
 */
@IoStyle
@NullMarked
package vn.ocop.io;

import org.jspecify.annotations.NullMarked;
