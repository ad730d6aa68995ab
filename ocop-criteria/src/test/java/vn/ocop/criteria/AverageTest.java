// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AverageTest {

    @Test
    void keepsSumAndNumberOfSheets() {
        Average average = Average.of(634, 7);
        assertThat(average.sum()).isEqualTo(new BigDecimal("634"));
        assertThat(average.sumHundredths()).isEqualTo(63_400);
        assertThat(average.count()).isEqualTo(7);
        assertThat(average).hasToString("634/7");
    }

    @Test
    void sumHasNoTrailingZerosAndNoExponent() {
        assertThat(Average.ofHundredths(63_450, 7).sum()).hasToString("634.5");
        assertThat(Average.ofHundredths(63_405, 7).sum()).hasToString("634.05");
        assertThat(Average.of(700, 7).sum()).hasToString("700");
        assertThat(Average.of(0, 7).sum()).hasToString("0");
        assertThat(Average.ofHundredths(-50, 1).sum()).hasToString("-0.5");
    }

    @Test
    void roundsForDisplayToTwoDecimalsHalfUp() {
        assertThat(Average.of(634, 7).rounded()).isEqualTo("90.57");
        assertThat(Average.of(629, 7).rounded()).isEqualTo("89.86");
        assertThat(Average.ofHundredths(1, 2).rounded()).isEqualTo("0.01");
        assertThat(Average.ofHundredths(1, 3).rounded()).isEqualTo("0.00");
        assertThat(Average.of(90, 1).rounded()).isEqualTo("90.00");
        assertThat(Average.ofHundredths(-1, 2).rounded()).isEqualTo("-0.01");
        assertThat(Average.ofHundredths(-3, 2).rounded()).isEqualTo("-0.02");
    }

    @Test
    void roundedMeanIsAnAverageOfOne() {
        Average rounded = Average.of(629, 7).toTwoDecimals();
        assertThat(rounded.count()).isEqualTo(1);
        assertThat(rounded.sumHundredths()).isEqualTo(8_986);
    }

    @Test
    void ninetyBeginsWhereTheSumReachesNinetyTimesTheSheets() {
        assertThat(Average.of(630, 7).isAtLeast(90)).isTrue();
        assertThat(Average.of(629, 7).isAtLeast(90)).isFalse();
        assertThat(Average.ofHundredths(62_999, 7).isAtLeast(90)).isFalse();
    }

    @Test
    void comparesTheMeansExactly() {
        assertThat(Average.of(90, 1)).isEqualByComparingTo(Average.of(180, 2));
        assertThat(Average.of(271, 3)).isGreaterThan(Average.of(361, 4));
        assertThat(Average.of(-1, 2)).isLessThan(Average.of(0, 5));
    }

    @Test
    void equalMeansOfDifferentCouncilsAreNotEqualAverages() {
        assertThat(Average.of(90, 1)).isNotEqualTo(Average.of(180, 2)).isNotEqualTo(Average.of(90, 2));
        assertThat(Average.of(90, 1)).isEqualTo(Average.ofHundredths(9_000, 1)).hasSameHashCodeAs(Average.of(90, 1));
        assertThat(Average.of(90, 1).hashCode()).isNotEqualTo(Average.of(90, 2).hashCode());
        assertThat(Average.of(90, 1).hashCode()).isNotEqualTo(Average.of(91, 1).hashCode());
        assertThat(Average.of(90, 1).equals(new Object())).isFalse();
    }

    @Test
    void thereIsNoMeanOfNothing() {
        assertThatThrownBy(() -> Average.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThat(Average.of(0, 1).count()).isEqualTo(1);
    }

    @Test
    void differencesAreExact() {
        assertThat(Average.of(634, 7).minus(Average.of(272, 3))).isEqualTo(Average.of(634 * 3 - 272 * 7, 21));
        assertThat(Average.of(10, 7).minus(Average.of(4, 7))).isEqualTo(Average.of(6, 7));
        assertThat(Average.of(4, 7).negated()).isEqualTo(Average.of(-4, 7));
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        assertThat(Average.parse("634.5/7")).isEqualTo(Average.ofHundredths(63_450, 7));
        assertThatThrownBy(() -> Average.parse("634"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fraction must be such as \"634/7\", was \"634\"");
    }
}
