// SPDX-License-Identifier: Apache-2.0

/**
 * What the law says of days, dossiers and certificates: rules as dated and cited data, without what follows from them. Start
 * at {@link vn.ocop.criteria.procedure.CalendarRules}, which a rulebook's {@code calendar()} returns; what follows is worked
 * out by {@code vn.ocop.criteria.calendar}.
 */
@NullMarked
package vn.ocop.criteria.procedure;

import org.jspecify.annotations.NullMarked;
