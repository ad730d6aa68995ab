// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from one to another, both included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DaySpan(LocalDate first, LocalDate last) {

    /**
     * Makes a span.
     *
     * @param first the first day
     * @param last the last day
     * @throws IllegalArgumentException if the last day lies before the first
     */
    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last must not lie before " + first + ", was " + last);
        }
    }

    /**
     * Whether a day lies in the span.
     *
     * @param day the day
     * @return true from the first to the last day, both included
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The days that both spans have. */
    Optional<DaySpan> and(LocalDate otherFirst, LocalDate otherLast) {
        LocalDate from = otherFirst.isAfter(first) ? otherFirst : first;
        LocalDate to = otherLast.isBefore(last) ? otherLast : last;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DaySpan(from, to));
    }
}
