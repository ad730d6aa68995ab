// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Working days (ngày làm việc): every day but Saturdays, Sundays and the holidays that the caller names. Vietnam fixes its
 * holidays anew each year, so the library brings none. This class is immutable and thread-safe.
 */
public final class WorkingDays {
    private static final int LIMIT = 100_000;
    private final Set<LocalDate> holidays;

    private WorkingDays(Set<LocalDate> holidays) {
        this.holidays = holidays;
    }

    /**
     * Working days without any holiday: for a first answer, to be checked against the year's holidays.
     *
     * @return Mondays to Fridays
     */
    public static WorkingDays weekdays() {
        return of(List.of());
    }

    /**
     * Working days with holidays.
     *
     * @param holidays the days on which no one works; those at a weekend change nothing
     * @return Mondays to Fridays without these days
     */
    public static WorkingDays of(Collection<LocalDate> holidays) {
        return new WorkingDays(ImmutableSet.copyOf(holidays));
    }

    /**
     * Whether a day is a working day.
     *
     * @param day the day
     * @return true unless it is a Saturday, a Sunday or a holiday
     */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /**
     * The day on which a number of working days is over. The first day is not counted: 15 working days from Monday, 1/6/2026
     * end on Monday, 22/6/2026.
     *
     * @param from the day from which they are counted
     * @param days 1 to 100,000
     * @return the last of them
     */
    public LocalDate after(LocalDate from, int days) {
        if (days < 1 || days > LIMIT) {
            throw new IllegalArgumentException("days must be 1 to " + LIMIT + ", was " + days);
        }
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }
}
