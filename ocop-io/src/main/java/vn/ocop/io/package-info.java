// SPDX-License-Identifier: Apache-2.0
/**
 * Reading tables from CSV and XLSX with cell addresses, reading and writing the JSON formats.
 *
 * <p>Start with {@link vn.ocop.io.Season} for the tables of a season, {@link vn.ocop.io.BudgetFile} for a budget,
 * {@link vn.ocop.io.Table} for any other table; {@link vn.ocop.io.RankingDocument} and
 * {@link vn.ocop.io.BudgetDocument} are the JSON. What is wrong in a file becomes findings with their locations.
 */
@NullMarked
package vn.ocop.io;

import org.jspecify.annotations.NullMarked;
