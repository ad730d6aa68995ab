// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StarTest {

    @ParameterizedTest
    @EnumSource(Star.class)
    void isFoundByItsNumber(Star star) {
        assertThat(Star.ofNumber(star.number())).isEqualTo(star);
    }

    @Test
    void countsFromOneToFive() {
        assertThat(Star.values()).extracting(Star::number).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
    void refusesANumberOutOfRangeAndShowsIt(int number) {
        assertThatThrownBy(() -> Star.ofNumber(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was " + number);
    }

    @Test
    void comparesByHeight() {
        assertThat(Star.THREE.isAtLeast(Star.TWO)).isTrue();
        assertThat(Star.THREE.isAtLeast(Star.THREE)).isTrue();
        assertThat(Star.THREE.isAtLeast(Star.FOUR)).isFalse();
    }

    @Test
    void oneStarIsSingularInEnglish() {
        assertThat(Star.ONE.text()).isEqualTo(new Text("1 sao", "1 star"));
        assertThat(Star.THREE.text()).isEqualTo(new Text("3 sao", "3 stars"));
    }
}
