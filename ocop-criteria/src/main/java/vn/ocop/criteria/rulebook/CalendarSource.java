// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.List;
import vn.ocop.core.Finding;

/** Reads the calendar of a rulebook when it is asked for. */
interface CalendarSource {
    /**
     * Reads the calendar.
     *
     * @param findings takes what is wrong with it
     * @return the calendar
     */
    CalendarRules read(List<Finding> findings);
}
