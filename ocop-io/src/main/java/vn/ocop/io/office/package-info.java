// SPDX-License-Identifier: Apache-2.0
/**
 * Budget tables as offices keep them: titles, headers of several rows, merged cells, numbers of columns, sub-totals, notes
 * and signatures below. Start with {@link vn.ocop.io.office.OfficeTables#read}.
 *
 * <p>Nothing is taken in silence: what was understood of a table is an {@link vn.ocop.io.office.OfficeLayout}, what was left
 * out, converted or doubted is a finding at the office's own cell.
 */
@NullMarked
package vn.ocop.io.office;

import org.jspecify.annotations.NullMarked;
