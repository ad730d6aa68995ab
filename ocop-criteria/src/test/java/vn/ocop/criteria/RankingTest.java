// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Policy;

class RankingTest {
    /** The products are those of several councils. */
    private static Ranking rank(List<ScoreSheets> products, String... policies) {
        Policies rules = Small.rules(policies).with(Policy.COUNCIL_PRESENCE, "product");
        return Scoring.of(Small.BOOK, rules).rank(products);
    }

    private static ScoreSheets parts(String product, int a, int b, int c) {
        return new Small.Draft(Small.BOOK, product, 2, Council.unstated())
                .parts("M-1", a, b, c)
                .build();
    }

    private static List<String> places(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.evaluation().productId()
                        + entry.place().map(place -> " " + place).orElse(""))
                .toList();
    }

    @Test
    void bestAverageComesFirst() {
        List<ScoreSheets> products = List.of(
                Small.totals("P-1", 70), Small.totals("P-2", 90), Small.totals("P-3", 80, 81), Small.totals("P-4", 80));
        assertThat(places(rank(products))).containsExactly("P-2 1", "P-3 2", "P-4 3", "P-1 4");
    }

    @Test
    void betweenEqualAveragesPartCThenBThenADecide() {
        List<ScoreSheets> products = List.of(
                parts("P-1", 40, 15, 5), parts("P-2", 20, 20, 20), parts("P-3", 25, 15, 20), parts("P-4", 30, 25, 5));
        assertThat(places(rank(products))).containsExactly("P-2 1", "P-3 2", "P-4 3", "P-1 4");
        assertThat(places(rank(products, "rank.order", "A,B,C"))).containsExactly("P-1 1", "P-4 2", "P-3 3", "P-2 4");
        assertThat(places(rank(products, "rank.order", "B"))).containsExactly("P-4 1", "P-2 2", "P-1 3", "P-3 3");
        assertThat(places(rank(products, "rank.order", ""))).containsExactly("P-1 1", "P-2 1", "P-3 1", "P-4 1");
    }

    @Test
    void whatWasScoredApartIsRankedAsIfTogether() {
        List<ScoreSheets> products = List.of(
                parts("P-1", 40, 15, 5), parts("P-2", 20, 20, 20), parts("P-3", 25, 15, 20), Small.totals("P-4", 80));
        Scoring scoring = Scoring.of(Small.BOOK);
        List<ScoreSheets> ofOneCall = ScoreSheets.ofOneCall(products);
        List<Evaluation> apart = ofOneCall.stream()
                .sorted(Collections.reverseOrder(Comparator.comparing(ScoreSheets::productId)))
                .map(scoring::score)
                .toList();
        assertThat(scoring.rankScored(apart)).isEqualTo(scoring.rank(products));
        assertThat(places(scoring.rankScored(apart))).isEqualTo(places(scoring.rank(products)));
    }

    @Test
    void whatWasScoredByOtherPoliciesIsNotRanked() {
        Scoring scoring = Scoring.of(Small.BOOK);
        Evaluation other =
                Scoring.of(Small.BOOK, Small.rules("council.maxSpread", "off")).score(parts("P-1", 40, 15, 5));
        assertThatThrownBy(() -> scoring.rankScored(List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-1");
        Evaluation own = scoring.score(parts("P-1", 40, 15, 5));
        assertThatThrownBy(() -> scoring.rankScored(List.of(own, own)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice P-1");
    }

    @Test
    void averagesOfDifferentCouncilsAreComparedExactly() {
        List<ScoreSheets> products = List.of(
                Small.totals("P-1", 90, 90, 91), // 90 1/3
                Small.totals("P-2", 90, 90, 90, 91, 91, 90, 91), // 90 3/7
                Small.totals("P-3", 90, 91, 90, 91, 90, 91, 90, 90, 90, 90, 90)); // 90 3/11
        assertThat(places(rank(products))).containsExactly("P-2 1", "P-1 2", "P-3 3");
    }

    @ParameterizedTest
    @CsvSource({
        "competition, 1 2 2 4 5 5 5 8",
        "modified, 1 3 3 4 7 7 7 8",
        "dense, 1 2 2 3 4 4 4 5",
        "ordinal, 1 2 3 4 5 6 7 8",
        "fractional, 1 2.5 2.5 4 6 6 6 8"
    })
    void productsEqualOnTheWholeChainShareAPlaceAndAreListedById(String policy, String expected) {
        List<ScoreSheets> products = List.of(
                Small.totals("H", 60),
                Small.totals("G", 70),
                Small.totals("F", 70, 70),
                Small.totals("E", 70, 70, 70),
                Small.totals("D", 75),
                Small.totals("C", 80),
                Small.totals("B", 80),
                Small.totals("A", 90));
        Ranking ranking = rank(products, "rank.places", policy);
        String[] places = expected.split(" ", -1);
        for (int i = 0; i < places.length; i++) {
            assertThat(places(ranking).get(i)).isEqualTo((char) ('A' + i) + " " + places[i]);
        }
    }

    @Test
    void starMayComeBeforeTheAverage() {
        ScoreSheets fourStars = new Small.Draft(Small.BOOK, "P-1", 1, Council.unstated())
                .best("M-1", "1.1=3")
                .build(); // 98 points
        List<ScoreSheets> products = List.of(fourStars, Small.totals("P-2", 92), Small.totals("P-3", 91));
        assertThat(places(rank(products))).containsExactly("P-1 1", "P-2 2", "P-3 3");
        assertThat(places(rank(products, "rank.order", "STAR"))).containsExactly("P-2 1", "P-3 2", "P-1 3");
    }

    @Test
    void roundedMeansRankWhereTheyAreCompared() {
        int[] many = new int[301];
        java.util.Arrays.fill(many, 80);
        many[0] = 79;
        // less than 80 by 1/301, as good as 80 in two decimals; a better part C decides then
        ScoreSheets nearly = Small.totals("P-2", many);
        ScoreSheets whole = parts("P-1", 40, 25, 15);
        ScoreSheets better = parts("P-3", 39, 25, 16);
        List<ScoreSheets> products = List.of(nearly, whole, better);
        assertThat(places(rank(products))).containsExactly("P-3 1", "P-1 2", "P-2 3");
        assertThat(places(rank(products, "average.decimals", "2", "rank.order", "")))
                .containsExactly("P-1 1", "P-2 1", "P-3 1");
    }

    @Test
    void onlyRatedProductsGetPlacesTheOthersFollowById() {
        List<ScoreSheets> products = List.of(
                Small.totals("P-9", 60, 99),
                Small.totals("P-5", 50),
                new Small.Draft(Small.BOOK, "P-8", 2, Council.unstated()).build(),
                Small.totals("P-7", 60));
        Ranking ranking = rank(products);
        assertThat(places(ranking)).containsExactly("P-7 1", "P-5 2", "P-8", "P-9");
        assertThat(ranking.entries().get(2).evaluation().outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(ranking.entries().get(3).evaluation().outcome()).isEqualTo(Outcome.RESCORE);
        assertThat(ranking.scoring().rulebook()).isSameAs(Small.BOOK);
    }

    @Test
    void theUnrankedFollowByIdHoweverTheyCame() {
        List<ScoreSheets> products = List.of(
                Small.totals("P-5", 60, 99),
                Small.totals("P-9", 60, 99),
                Small.totals("P-1", 60),
                Small.totals("P-7", 60, 99));
        assertThat(places(rank(products))).containsExactly("P-1 1", "P-5", "P-7", "P-9");
    }

    @Test
    void entryIsFoundByItsProduct() {
        Ranking ranking = rank(List.of(Small.totals("P-1", 60), Small.totals("P-2", 70)));
        assertThat(ranking.entry("P-1").orElseThrow().place()).contains(Place.ofHalves(4));
        assertThat(ranking.entry("P-1").orElseThrow().evaluation().productId()).isEqualTo("P-1");
        assertThat(ranking.entry("P-3")).isEmpty();
        assertThatThrownBy(() -> ranking.entries().get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void nothingCanBeRankedToo() {
        assertThat(rank(List.of()).entries()).isEmpty();
        assertThat(rank(List.of()).standings(Evaluation::star)).isEmpty();
    }

    @Test
    void standingsHavePlacesOfTheirOwn() {
        List<ScoreSheets> products = List.of(
                Small.totals("A-1", 60),
                Small.totals("B-1", 95),
                Small.totals("A-2", 70),
                Small.totals("B-2", 70),
                Small.totals("A-3", 20, 40));
        Map<Character, Ranking> standings =
                rank(products).standings(evaluation -> evaluation.productId().charAt(0));
        assertThat(standings.keySet()).containsExactly('B', 'A');
        assertThat(places(standings.get('A'))).containsExactly("A-2 1", "A-1 2", "A-3");
        assertThat(places(standings.get('B'))).containsExactly("B-1 1", "B-2 2");
        assertThat(rank(products).standings(Evaluation::star).keySet())
                .extracting(star -> star.map(Star::number).orElse(0))
                .containsExactly(5, 4, 3, 0);
        assertThatThrownBy(standings::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void productsHaveDifferentIds() {
        assertThatThrownBy(() -> rank(List.of(Small.totals("P-1", 60), Small.totals("P-1", 60))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-1");
        ScoreSheets apart = Small.totals("P-1", 60, 99);
        assertThatThrownBy(() -> rank(List.of(apart, Small.totals("P-1", 50, 99))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placeIsANumber() {
        assertThat(Place.ofHalves(2)).hasToString("1").isLessThan(Place.ofHalves(3));
        assertThat(Place.ofHalves(5)).hasToString("2.5");
        assertThat(Place.ofHalves(5).number()).isEqualByComparingTo("2.5");
        assertThat(Place.ofHalves(20)).hasToString("10");
    }

    @Test
    void invalidProductsAreListed() {
        ScoreSheets invalid = ScoreSheets.invalid(
                "P-0",
                Council.unstated(),
                List.of(Finding.builder(CriteriaFinding.UNKNOWN_SET)
                        .fact("rulebook", "small")
                        .fact("set", 99)
                        .build()));
        assertThat(places(rank(List.of(invalid, Small.totals("P-1", 60))))).containsExactly("P-1 1", "P-0");
    }

    @Test
    void oneProductTwiceIsRefusedWhateverItsResults() {
        for (int other : new int[] {60, 61, 95}) {
            List<ScoreSheets> twice = List.of(
                    Small.totals("P", 60), Small.totals("Q", 70), Small.totals("P", other), Small.totals("R", 80));
            assertThatThrownBy(() -> Scoring.of(Small.BOOK).rank(twice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("products must have different ids, were twice P");
        }
        assertThat(Scoring.of(Small.BOOK).rank(List.of()).entries()).isEmpty();
    }

    private static List<String> decisions(Ranking ranking) {
        return ranking.decisions().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().message(Language.EN))
                .toList();
    }

    @Test
    void equalFiguresInPrintWithDifferentPlacesSayWhatDecided() {
        int[] nearly = new int[301];
        java.util.Arrays.fill(nearly, 80);
        nearly[0] = 79;
        List<ScoreSheets> products = List.of(
                Small.totals("P-4", nearly),
                parts("P-1", 40, 25, 15),
                parts("P-3", 39, 25, 16),
                parts("P-2", 40, 25, 15),
                Small.totals("P-5", 70));
        Ranking ranking = rank(products);
        assertThat(places(ranking)).containsExactly("P-3 1", "P-1 2", "P-2 2", "P-4 4", "P-5 5");
        assertThat(decisions(ranking))
                .containsExactly(
                        "P-1: The same average in print as P-3, and placed after it: part C decided (15/1 = 15.00"
                                + " against 16/1 = 16.00)",
                        "P-4: The same average in print as P-2, and placed after it: the exact average decided"
                                + " (24079/301 against 80/1)");
        assertThat(decisions(rank(products, "rank.order", "", "rank.places", "ordinal")))
                .first()
                .isEqualTo("P-2: Equal to P-1 in all that decides, and placed after it: the identifier decided"
                        + " (rank.places=ordinal)");
        assertThat(decisions(rank(List.of(Small.totals("A", 80), Small.totals("B", 70)))))
                .isEmpty();
    }

    @Test
    void theNumberOfStarsMayHaveDecided() {
        ScoreSheets twoStars = new Small.Draft(Small.BOOK, "P-1", 1, Council.unstated())
                .best("M-1", "1.1=1")
                .build();
        int total = twoStars.sheets().get(0).totalHundredths().orElseThrow() / 100;
        assertThat(decisions(rank(List.of(twoStars, Small.totals("P-2", total)), "rank.order", "STAR")))
                .containsExactly(
                        "P-1: The same average in print as P-2, and placed after it: the number of stars decided (2"
                                + " against 5)");
    }

    @Test
    void roundedMeansOfPartsDecideToo() {
        ScoreSheets.Builder many = ScoreSheets.builder("P-2", Small.set(2), Council.unstated());
        for (int i = 0; i < 301; i++) {
            many.sheet("M-" + i)
                    .answer("1", "", i == 0 ? "39" : "40")
                    .answer("2", "", "25")
                    .answer("3", "", i == 0 ? "16" : "15");
        }
        List<ScoreSheets> products = List.of(parts("P-1", 40, 25, 15), many.build());
        assertThat(places(rank(products))).containsExactly("P-2 1", "P-1 2");
        assertThat(places(rank(products, "average.decimals", "2"))).containsExactly("P-1 1", "P-2 1");
    }
}
