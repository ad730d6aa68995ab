// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "9, 9", "007, 7", "999, 999"})
    void aNumberOfAFewDigitsIsRead(String text, int number) {
        assertThat(Digits.whole(text, 3)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1000", "-1", "+1", "1 ", "1.0", "/", ":", "٣", "３", "x"})
    void anythingElseIsNoNumber(String text) {
        assertThat(Digits.whole(text, 3)).isEmpty();
    }

    @Test
    void nineDigitsAreTheMost() {
        assertThat(Digits.whole("999999999", Digits.MOST_OF_AN_INT)).hasValue(999_999_999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digits.whole("1", 10))
                .withMessageContaining("10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Digits.whole("1", 0))
                .withMessageContaining("0");
    }

    @Test
    void onlyTheTenOfAsciiAreDigits() {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            assertThat(Digits.isDigit(character)).isEqualTo("0123456789".indexOf(character) >= 0);
        }
        assertThat(Digits.areAllOf("0123456789")).isTrue();
        assertThat(Digits.areAllOf("")).isFalse();
        assertThat(Digits.areAllOf("12a")).isFalse();
    }
}
