// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** α and W of published tables, and their limits. */
class AgreementTest {
    /** Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): four observers, twelve units. */
    private static final List<String> FOUR_OBSERVERS = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    /** The table of three coders and fifteen units that is often shown for it. */
    private static final List<String> THREE_CODERS =
            List.of(". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");

    private static List<List<Long>> units(List<String> raters) {
        List<List<Long>> units = new ArrayList<>();
        for (String rater : raters) {
            String[] values = rater.split(" ");
            for (int unit = 0; unit < values.length; unit++) {
                if (unit == units.size()) {
                    units.add(new ArrayList<>());
                }
                if (!values[unit].equals(".")) {
                    units.get(unit).add(Long.parseLong(values[unit]));
                }
            }
        }
        return units;
    }

    private static List<Long> values(String text) {
        return java.util.Arrays.stream(text.split(" ")).map(Long::parseLong).toList();
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743, 0.691", "ORDINAL, 0.815, 0.807", "INTERVAL, 0.849, 0.811"})
    void publishedTablesHaveTheirAlpha(CouncilStudy.Metric metric, String four, String three) {
        assertThat(Agreement.alpha(units(FOUR_OBSERVERS), metric)
                        .value()
                        .orElseThrow()
                        .rounded(3))
                .hasToString(four);
        assertThat(Agreement.alpha(units(THREE_CODERS), metric)
                        .value()
                        .orElseThrow()
                        .rounded(3))
                .hasToString(three);
    }

    @Test
    void nominalAlphaIsWhatComesOutByHand() {
        // two raters, values 1 1 | 1 2 | 2 2: three ones, three twos, six values.
        // observed: one unit with two pairs that differ, over 1; expected: 2 * 3 * 3 pairs over 5
        Figure alpha = Agreement.alpha(
                List.of(List.of(1L, 1L), List.of(1L, 2L), List.of(2L, 2L)), CouncilStudy.Metric.NOMINAL);
        assertThat(alpha).isEqualTo(new Figure.Known(Fraction.of(4, 9)));
    }

    @Test
    void alphaOfNothingOrOfOneValueIsUndefined() {
        for (CouncilStudy.Metric metric : CouncilStudy.Metric.values()) {
            assertThat(Agreement.alpha(List.of(List.of(3L), List.of()), metric).undefined())
                    .hasValue(Figure.Reason.TOO_FEW);
            assertThat(Agreement.alpha(List.of(List.of(3L, 3L), List.of(3L, 3L, 3L)), metric)
                            .undefined())
                    .hasValue(Figure.Reason.NO_VARIATION);
        }
    }

    @Test
    void threeExecutivesRankSixApplicants() {
        // Siegel, Nonparametric Statistics (1956): rank sums 8 14 11 11 11 8, mean 10.5,
        // S = 25.5; W = 12 * 25.5 / (9 * (216 - 6)) = 306 / 1890
        Figure w = Agreement.kendall(List.of(values("1 6 3 2 5 4"), values("1 5 6 4 2 3"), values("6 3 2 5 4 1")));
        assertThat(w).isEqualTo(new Figure.Known(Fraction.of(306, 1890)));
        assertThat(w.value().orElseThrow().rounded(2)).hasToString("0.16");
    }

    @Test
    void tiesAreCorrected() {
        // Siegel again, ten things, ranks doubled here: S = 591, ties 12 * (1 + 1.5 + 7) = 114;
        // W = 12 * 591 / (9 * 990 - 3 * 114) = 7092 / 8568
        Figure w = Agreement.kendall(List.of(
                values("2 9 4 9 6 15 12 18 15 20"),
                values("5 2 5 9 9 16 18 13 20 13"),
                values("4 2 9 9 9 9 16 16 16 20")));
        assertThat(w).isEqualTo(new Figure.Known(Fraction.of(7092, 8568)));
        assertThat(w.value().orElseThrow().rounded(3)).hasToString("0.828");
    }

    @Test
    void withoutRatersThingsOrDifferencesThereIsNoW() {
        assertThat(Agreement.kendall(List.of(values("1 2 3"))).undefined()).hasValue(Figure.Reason.TOO_FEW);
        assertThat(Agreement.kendall(List.of(values("1"), values("2"))).undefined())
                .hasValue(Figure.Reason.NOT_COMPLETE);
        assertThat(Agreement.kendall(List.of(values("5 5 5"), values("7 7 7"))).undefined())
                .hasValue(Figure.Reason.NO_VARIATION);
        assertThat(Agreement.kendall(List.of(values("1 2"), values("2 1"))))
                .isEqualTo(new Figure.Known(Fraction.of(0, 1)));
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0.13", "-1, 8, -0.13", "289, 936, 0.31", "1, 3, 0.33", "-4, -2, 2.00"})
    void fractionsAreReducedAndRoundedForDisplay(long above, long below, String rounded) {
        Fraction fraction = Fraction.of(above, below);
        assertThat(fraction.rounded(2)).hasToString(rounded);
        assertThat(fraction)
                .isEqualTo(Fraction.of(3 * above, 3 * below))
                .hasSameHashCodeAs(Fraction.of(-above, -below));
        assertThat(fraction.denominator().signum()).isPositive();
    }
}
