// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingMistakeTest {

    @ParameterizedTest
    @CsvSource({
        "1510, 1150, DIGITS_SWAPPED",
        "5110, 1150, DIGITS_SWAPPED",
        "1105, 1150, DIGITS_SWAPPED",
        "12, 21, DIGITS_SWAPPED",
        "1151, 1150, OTHER",
        "2211, 1122, OTHER",
        "115, 1150, TIMES_10",
        "11500, 1150, TIMES_10",
        "150, 1150, DIGIT_LOST",
        "110, 1150, DIGIT_LOST",
        "50, 1050, DIGIT_LOST",
        "15, 115, DIGIT_LOST",
        "11150, 1150, DIGIT_DOUBLED",
        "11550, 1150, DIGIT_DOUBLED",
        "255, 25, DIGIT_DOUBLED",
        "1250, 150, OTHER",
        "1150000, 1150, TIMES_1000",
        "25, 25000, TIMES_1000",
        "100, 1, OTHER",
        "0, 1150, OTHER",
        "1150, 0, OTHER",
        "-1510, -1150, OTHER",
        "7, 8, OTHER"
    })
    void theSlipIsNamedInAnyUnit(long printed, long meant, Repair.Kind kind) {
        for (MoneyUnit unit : MoneyUnit.values()) {
            assertThat(TypingMistake.of(printed * unit.dong(), meant * unit.dong(), unit))
                    .isEqualTo(kind);
        }
        assertThat(TypingMistake.of(printed * 100_000, meant * 100_000, MoneyUnit.MILLION))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "10, 10, 0", "10, 11, 1", "20, 10, 1", "1, 100, 2", "999, 1000, 4"})
    void digitsThatDifferAreCounted(long printed, long meant, int digits) {
        assertThat(TypingMistake.differingDigits(printed, meant)).isEqualTo(digits);
    }
}
