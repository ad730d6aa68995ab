// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PointsTest {

    @Test
    void wholePointsAndUpToTwoDecimalsAreRead() {
        assertThat(Points.parseHundredths("0")).hasValue(0);
        assertThat(Points.parseHundredths("7")).hasValue(700);
        assertThat(Points.parseHundredths("31.5")).hasValue(3150);
        assertThat(Points.parseHundredths("31.05")).hasValue(3105);
        assertThat(Points.parseHundredths("31,25")).hasValue(3125);
        assertThat(Points.parseHundredths("-2")).hasValue(-200);
        assertThat(Points.parseHundredths("-2.75")).hasValue(-275);
        assertThat(Points.parseHundredths("007")).hasValue(700);
        assertThat(Points.parseHundredths("9999999.99")).hasValue(999_999_999);
    }

    @Test
    void anythingElseIsNoNumberOfPoints() {
        for (String text : new String[] {
            "",
            "-",
            ".",
            ",",
            ".5",
            "5.",
            "5,",
            "1.234",
            "1.2.3",
            "1,2,3",
            "x",
            "5x",
            "x5",
            " 5",
            "5 ",
            "+5",
            "--5",
            "1e2",
            "10000000",
            "٣",
            "-.5",
            "5-",
            "1:2",
            "1/2"
        }) {
            assertThat(Points.parseHundredths(text)).as(text).isEmpty();
        }
    }

    @Test
    void hundredthsArePrintedPlainly() {
        assertThat(Points.plain(9_000)).isEqualTo("90");
        assertThat(Points.plain(9_050)).isEqualTo("90.5");
        assertThat(Points.plain(9_005)).isEqualTo("90.05");
        assertThat(Points.plain(-5)).isEqualTo("-0.05");
    }

    @Test
    void exactPointsBecomeHundredths() {
        assertThat(Points.hundredths(new BigDecimal("31.25"))).isEqualTo(3125);
        assertThat(Points.hundredths(new BigDecimal("31.500"))).isEqualTo(3150);
        assertThatThrownBy(() -> Points.hundredths(new BigDecimal("31.255")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31.255");
    }

    @Test
    void hugeAndTinyNumbersAreRefusedBeforeTheyAreExpanded() {
        for (String number : new String[] {"1e100000000", "-1e100000000", "1e-100000000", "1e2147483647"}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> Points.hundredths(new BigDecimal(number)))
                            .as(number)
                            .isInstanceOf(IllegalArgumentException.class));
        }
    }
}
