// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Confidence;
import vn.ocop.core.Level;
import vn.ocop.core.Star;

/** What is known of Decision 148/QĐ-TTg and its amendment 1489/QĐ-TTg, restated. */
class Qd1482023DataTest {
    private static final Rulebook BOOK = new Rulebooks().get("qd-148-2023");

    // Decision 26/2026 article 11 clause 2: the sixtieth day, counted as those of article 12 clause 2 are
    @Test
    void holdsUntilTheSixtiethDayAfterItsReplacementWithUnknownMarks() {
        assertThat(BOOK.inForceFrom()).isEqualTo(LocalDate.of(2023, 2, 24));
        assertThat(BOOK.inForceUntil())
                .contains(LocalDate.of(2026, 5, 22).plusDays(60))
                .contains(LocalDate.of(2026, 7, 21));
        assertThat(BOOK.marksKnown()).isFalse();
        assertThat(BOOK.parts()).extracting(Part::points).containsExactly(40, 25, 35);
    }

    @Test
    void printsBandsWithoutGaps() {
        assertThat(BOOK.bands())
                .extracting(band -> band.star().number() + ": " + band.lowerLimit() + ", " + band.printed())
                .containsExactly(
                        "5: 90, từ 90 đến 100",
                        "4: 70, từ 70 đến dưới 90",
                        "3: 50, từ 50 đến dưới 70",
                        "2: 30, từ 30 đến dưới 50",
                        "1: 0, dưới 30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-24", "2025-06-30"})
    void letsDistrictsRecogniseThreeProvincesFourAndTheCentreFive(LocalDate day) {
        LevelOrder order = BOOK.levelsOn(day).orElseThrow();
        LevelOrder.Rule district = order.rule(Level.DISTRICT).orElseThrow();
        assertThat(district.recognises()).containsExactly(Star.THREE);
        assertThat(district.passesUp()).containsExactlyInAnyOrder(Star.FOUR, Star.FIVE);
        assertThat(order.rule(Level.PROVINCE).orElseThrow().recognises()).containsExactly(Star.FOUR);
        assertThat(order.rule(Level.CENTRE).orElseThrow().recognises()).containsExactly(Star.FIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-23", "2025-07-01", "2025-07-05", "2026-07-22"})
    void saysNothingOfLevelsOnDaysWithoutARule(LocalDate day) {
        assertThat(BOOK.levelsOn(day)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-06", "2026-07-21"})
    void letsProvincesRecogniseThreeAndFourWithoutDistricts(LocalDate day) {
        LevelOrder order = BOOK.levelsOn(day).orElseThrow();
        assertThat(order.rule(Level.DISTRICT)).isEmpty();
        LevelOrder.Rule province = order.rule(Level.PROVINCE).orElseThrow();
        assertThat(province.recognises()).containsExactlyInAnyOrder(Star.THREE, Star.FOUR);
        assertThat(province.proposes()).contains(Star.FIVE);
        assertThat(province.citation().document().number()).isEqualTo("1489/QĐ-TTg");
    }

    @Test
    void hasFramesOfUnsureNumberOnly() {
        assertThat(BOOK.sets()).hasSize(26).allSatisfy(header -> {
            assertThat(header.status()).isEqualTo(SetHeader.Status.FRAME);
            assertThat(header.numberConfidence()).isEqualTo(Confidence.LOW);
        });
        assertThat(BOOK.set(11).orElseThrow().isFrame()).isTrue();
        assertThat(BOOK.set(27)).isEmpty();
    }

    @Test
    void saysThatItsSheetsAreUnknown() {
        assertThat(BOOK.notes()).anySatisfy(note -> {
            assertThat(note.confidence()).isEqualTo(Confidence.LOW);
            assertThat(note.text().en()).contains("placeholders");
        });
    }
}
