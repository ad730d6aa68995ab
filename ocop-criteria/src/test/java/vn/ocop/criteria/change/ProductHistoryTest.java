// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.ProgressionTest.result;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.ExplanationTest;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.SmallBook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;

class ProductHistoryTest {
    private static final Rulebooks RULEBOOKS = new Rulebooks();

    private static ProductHistory.Result at(String rulebook, String points, Level level, String day) {
        return new ProductHistory.Result(result(RULEBOOKS.get(rulebook), points, 5), level, LocalDate.parse(day));
    }

    /** Up to four stars in 2020, kept in 2023, proposed in 2026, failed, tried again. */
    private static final List<ProductHistory.Result> LIFE = List.of(
            at("qd-26-2026", "91", Level.PROVINCE, "2026-06-20"),
            at("qd-1048-2019", "72", Level.DISTRICT, "2020-08-01"),
            at("qd-1048-2019", "71", Level.PROVINCE, "2020-10-15"),
            at("qd-148-2023", "75", Level.DISTRICT, "2023-10-01"),
            at("qd-148-2023", "73.5", Level.PROVINCE, "2023-11-01"),
            at("qd-26-2026", "88", Level.CENTRE, "2026-09-20"),
            at("qd-26-2026", "93", Level.PROVINCE, "2027-06-20"));

    @Test
    void historyIsToldInTimeOverRegimes() {
        ProductHistory history = ProductHistory.of(LIFE);
        assertThat(history.productId()).isEqualTo("P-01");
        assertThat(history.entries())
                .extracting(entry -> entry.next().orElseThrow().state())
                .containsExactly(
                        NextStep.State.PASSED_UP,
                        NextStep.State.RECOGNISED,
                        NextStep.State.PASSED_UP,
                        NextStep.State.RECOGNISED,
                        NextStep.State.PROPOSED,
                        NextStep.State.FALLS_BACK,
                        NextStep.State.PROPOSED);
        assertThat(history.entries()).allMatch(entry -> entry.findings().isEmpty());
        assertThat(history.recognisedStars()).containsExactly(Star.FOUR, Star.FOUR);
        assertThat(history.recognised().orElseThrow().result().day()).isEqualTo(LocalDate.of(2023, 11, 1));
        assertThat(history.proposed().orElseThrow().result().day()).isEqualTo(LocalDate.of(2027, 6, 20));
        assertThat(history).hasToString("P-01 7 results");
    }

    @Test
    void proposalEndsWithTheDecisionAbove() {
        assertThat(ProductHistory.of(LIFE.subList(0, 6)).proposed()).isEmpty();
        assertThat(ProductHistory.of(LIFE.subList(0, 5)).proposed()).isPresent();
        ProductHistory again = ProductHistory.of(List.of(
                at("qd-26-2026", "91", Level.PROVINCE, "2026-06-20"),
                at("qd-26-2026", "80", Level.PROVINCE, "2026-12-20")));
        assertThat(again.proposed()).isEmpty();
        assertThat(again.recognised()).isPresent();
    }

    @Test
    void levelThatNothingSentItToIsOdd() {
        ProductHistory skipped = ProductHistory.of(List.of(
                at("qd-26-2026", "80", Level.PROVINCE, "2026-06-20"),
                at("qd-26-2026", "91", Level.CENTRE, "2026-09-20")));
        assertThat(skipped.entries().get(0).findings()).isEmpty();
        assertThat(skipped.entries().get(1).findings())
                .extracting(Finding::code)
                .containsExactly(CriteriaFinding.NOT_PASSED_UP);
        assertThat(ProductHistory.of(List.of(at("qd-1048-2019", "60", Level.PROVINCE, "2020-10-01")))
                        .entries()
                        .get(0)
                        .findings())
                .hasSize(1);
        assertThat(ProductHistory.of(List.of(at("qd-148-2023", "60", Level.PROVINCE, "2025-07-06")))
                        .entries()
                        .get(0)
                        .findings())
                .isEmpty();
    }

    @Test
    void refusedDaysStayInTheHistory() {
        ProductHistory history = ProductHistory.of(List.of(at("qd-148-2023", "60", Level.PROVINCE, "2025-07-03")));
        assertThat(history.entries().get(0).next()).isEmpty();
        assertThat(history.entries().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(CriteriaFinding.NO_LEVELS);
        assertThat(history.recognised()).isEmpty();
        assertThat(Wording.in(Language.EN).of(history).text())
                .contains("the library does not guess")
                .contains("Never recognised");
    }

    @Test
    void levelsOfOneDayStandInOrder() {
        ProductHistory history = ProductHistory.of(List.of(
                at("qd-148-2023", "75", Level.PROVINCE, "2023-11-01"),
                at("qd-148-2023", "75", Level.DISTRICT, "2023-11-01")));
        assertThat(history.entries())
                .extracting(entry -> entry.result().level())
                .containsExactly(Level.DISTRICT, Level.PROVINCE);
    }

    @Test
    void historyIsOfOneProduct() {
        assertThatThrownBy(() -> ProductHistory.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("results must be of one product, were of []");
        ProductHistory.Result other = new ProductHistory.Result(
                SmallBook.evaluate(SmallBook.sheets(SmallBook.BOOK, "P-02", SmallBook.COUNCIL, SmallBook.BEST)),
                Level.PROVINCE,
                LocalDate.of(2026, 6, 1));
        assertThatThrownBy(() -> ProductHistory.of(List.of(LIFE.get(0), other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsReadWellInBothLanguages() throws IOException {
        ProductHistory history = ProductHistory.of(LIFE);
        ExplanationTest.assertGoldens(Map.of(
                "history.vi.txt", Wording.in(Language.VI).of(history).text(),
                "history.en.txt", Wording.in(Language.EN).of(history).text(),
                "history.en.html", Wording.in(Language.EN).of(history).html()));
    }
}
