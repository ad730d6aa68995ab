// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WorkingDaysProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property(tries = 300)
    void asManyWorkingDaysLieBetweenAsWereAskedFor(
            @ForAll @IntRange(max = 400) int from,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @Size(max = 30) Set<@IntRange(max = 500) Integer> holidays) {
        Set<LocalDate> free = holidays.stream().map(START::plusDays).collect(java.util.stream.Collectors.toSet());
        WorkingDays working = WorkingDays.of(free);
        LocalDate first = START.plusDays(from);
        LocalDate last = working.after(first, days);

        long counted = first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(day -> !free.contains(day))
                .count();
        assertThat(counted).isEqualTo(days);
        assertThat(working.isWorkingDay(last)).isTrue();
    }
}
