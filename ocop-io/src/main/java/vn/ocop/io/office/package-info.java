// SPDX-License-Identifier: Apache-2.0
/**
 * Tables as offices keep them. Budget tables: titles, headers of several rows, merged cells, numbers of columns, sub-totals,
 * notes and signatures below; start with {@link vn.ocop.io.office.OfficeTables#read}. Score sheets: a matrix, a form per
 * member, a summary; start with {@link vn.ocop.io.office.ScoreWorkbook#read}.
 *
 * <p>Nothing is taken in silence: what was understood of a table is an {@link vn.ocop.io.office.OfficeLayout}, of score sheets
 * a table in the long form; what was left out, converted or doubted is a finding at the office's own cell.
 */
@NullMarked
package vn.ocop.io.office;

import org.jspecify.annotations.NullMarked;
