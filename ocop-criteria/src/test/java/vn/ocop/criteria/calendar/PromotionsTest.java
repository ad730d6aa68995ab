// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.calendar.Books.cite;
import static vn.ocop.criteria.calendar.Books.codes;
import static vn.ocop.criteria.calendar.Books.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.PromotionRules;

/** Plan 3680/KH-UBND section III.B.6: products from 3 stars are promoted at the matching level. */
class PromotionsTest {
    private static final Promotions PROMOTIONS =
            Programme.of(Books.ALL, WorkingDays.weekdays()).promotions();
    private static final List<String> OF_THE_PLAN = List.of(
            "point-of-sale",
            "booth",
            "media",
            "provincial-fair",
            "domestic-fair",
            "market-links",
            "brand",
            "trade-training",
            "online-listing",
            "tourist-stop");

    @ParameterizedTest
    @CsvSource({
        "1, PROVINCE, 0",
        "2, PROVINCE, 0",
        "3, PROVINCE, 10",
        "4, PROVINCE, 10",
        "5, CENTRE, 10",
        "3, DISTRICT, 9",
        "3, COMMUNE, 0"
    })
    void threeStarsAndMoreAreEntitled(int stars, Level level, int benefits) {
        assertThat(PROMOTIONS
                        .benefits(Star.ofNumber(stars), level, day("2020-09-01"))
                        .orThrow())
                .hasSize(benefits);
    }

    @Test
    void everyBenefitHasItsClauseAndSomeoneWhoGivesIt() {
        List<PromotionRules.Benefit> benefits = PROMOTIONS
                .benefits(Star.FOUR, Level.PROVINCE, day("2020-12-31"))
                .orThrow();

        assertThat(benefits.stream().map(PromotionRules.Benefit::id)).containsExactlyElementsOf(OF_THE_PLAN);
        assertThat(benefits).allSatisfy(benefit -> {
            assertThat(benefit.by()).isNotEmpty();
            assertThat(benefit.citation().toString())
                    .isIn("kh-3680-2020 sec.III.B.6", "kh-3680-2020 sec.V.10", "kh-3680-2020 sec.V.9");
        });
        assertThat(benefits.get(8).citation()).hasToString("kh-3680-2020 sec.V.10");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31", "2021-01-01", "2026-06-01"})
    void otherYearsAreNotGuessed(String on) {
        Checked<List<PromotionRules.Benefit>> silent = PROMOTIONS.benefits(Star.FOUR, Level.PROVINCE, day(on));

        assertThat(silent.value()).isEmpty();
        assertThat(codes(silent.findings())).containsExactly("promotion-silent");
    }

    @Test
    void theRecordIsHeldAgainstTheEntitlement() {
        Promotions.Given good = given("P-01", "booth", Level.PROVINCE, "2020-10-01");
        Checked<List<Promotions.Given>> checked = PROMOTIONS.check(
                List.of(
                        good,
                        given("P-02", "booth", Level.PROVINCE, "2020-10-01"),
                        given("P-03", "booth", Level.PROVINCE, "2020-10-01"),
                        given("P-01", "booth", Level.CENTRE, "2020-10-01"),
                        given("P-01", "online-listing", Level.DISTRICT, "2020-10-01"),
                        given("P-01", "balloon", Level.PROVINCE, "2020-10-01"),
                        given("P-01", "booth", Level.PROVINCE, "2021-10-01")),
                Map.of(
                        "P-01", Map.of(Level.DISTRICT, Star.THREE, Level.PROVINCE, Star.THREE),
                        "P-02", Map.of(Level.PROVINCE, Star.TWO)));

        assertThat(checked.value()).contains(List.of(good));
        assertThat(codes(checked.findings()))
                .containsExactly(
                        "not-entitled",
                        "not-entitled",
                        "not-entitled",
                        "not-entitled",
                        "unknown-benefit",
                        "promotion-silent");
        assertThat(cite(checked.findings().get(0))).isEqualTo("kh-3680-2020 sec.III.B.6");
        assertThat(cite(checked.findings().get(3))).isEqualTo("kh-3680-2020 sec.V.10");
        assertThat(checked.findings().get(5).facts()).containsEntry("product", "P-01");
    }

    @Test
    void whatIsOutstandingIsTheRest() {
        List<Promotions.Given> given = List.of(
                given("P-01", "booth", Level.PROVINCE, "2020-10-01"),
                given("P-01", "media", Level.DISTRICT, "2020-10-01"),
                given("P-02", "brand", Level.PROVINCE, "2020-10-01"));

        assertThat(PROMOTIONS.outstanding("P-01", Star.THREE, Level.PROVINCE, given, day("2020-11-01")).stream()
                        .map(PromotionRules.Benefit::id))
                .doesNotContain("booth")
                .contains("media", "brand")
                .hasSize(9);
        assertThat(PROMOTIONS.outstanding("P-01", Star.THREE, Level.PROVINCE, given, day("2021-11-01")))
                .isEmpty();
    }

    private static Promotions.Given given(String product, String benefit, Level level, String on) {
        return new Promotions.Given(product, benefit, level, day(on));
    }
}
