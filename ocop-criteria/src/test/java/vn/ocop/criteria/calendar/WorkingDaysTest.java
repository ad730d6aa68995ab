// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.calendar.Books.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 15, 2026-06-22",
        "2026-06-05, 1, 2026-06-08",
        "2026-06-06, 1, 2026-06-08",
        "2026-06-07, 1, 2026-06-08",
        "2026-06-07, 5, 2026-06-12",
        "2026-06-07, 6, 2026-06-15"
    })
    void weekendsAndTheFirstDayAreNotCounted(LocalDate from, int days, LocalDate last) {
        assertThat(WorkingDays.weekdays().after(from, days)).isEqualTo(last);
    }

    @Test
    void holidaysAreTheCallersAndThoseAtAWeekendChangeNothing() {
        WorkingDays days = WorkingDays.of(List.of(day("2026-09-02"), day("2026-09-01"), day("2026-09-05")));

        assertThat(days.after(day("2026-08-31"), 1)).isEqualTo(day("2026-09-03"));
        assertThat(days.after(day("2026-09-03"), 2)).isEqualTo(day("2026-09-07"));
        assertThat(days.isWorkingDay(day("2026-09-02"))).isFalse();
        assertThat(days.isWorkingDay(day("2026-09-05"))).isFalse();
        assertThat(days.isWorkingDay(day("2026-09-06"))).isFalse();
        assertThat(days.isWorkingDay(day("2026-09-04"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100001"})
    void aNumberOutOfRangeIsRefused(int days) {
        assertThatThrownBy(() -> WorkingDays.weekdays().after(day("2026-06-01"), days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(days));
    }

    @Test
    void theGreatestNumberIsCounted() {
        assertThat(WorkingDays.weekdays().after(day("2026-06-01"), 100_000)).isEqualTo(day("2409-09-21"));
    }
}
