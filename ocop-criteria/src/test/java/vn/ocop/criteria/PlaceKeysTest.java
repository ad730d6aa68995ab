// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The primitive keys order as the comparison does; what they do not hold is told from what they hold. */
class PlaceKeysTest {
    private static final long COMMON = 27_720;
    private static final long LARGEST_MEAN = (1L << 29) - 1;
    private static final long LARGEST_PART = (1L << 21) - 1;

    private static Scoring scoring(String... policies) {
        List<String> rules = new ArrayList<>(List.of(policies));
        rules.addAll(List.of("council.maxSpread", "off"));
        return Scoring.of(Small.BOOK, Small.rules(rules.toArray(String[]::new)));
    }

    private static PlaceKeys keys(Scoring scoring) {
        return new PlaceKeys(new PlaceOrder(scoring));
    }

    private static Evaluation of(int... totals) {
        return scoring().score(Small.totals("P", totals));
    }

    private static Evaluation parts(String product, int members, int a, int b, int c) {
        Small.Draft draft = new Small.Draft(Small.BOOK, product, 2, Council.unstated());
        for (int member = 0; member < members; member++) {
            draft.parts("M-" + member, a, b, c);
        }
        return scoring().score(draft.build());
    }

    private static int[] times(int count, int total) {
        int[] totals = new int[count];
        Arrays.fill(totals, total);
        return totals;
    }

    @Test
    void keyIsTheMeanOverTheCommonDenominatorTheBestTheLeast() {
        PlaceKeys order = keys(scoring());
        assertThat(order.key(of(0))).isEqualTo(LARGEST_MEAN);
        assertThat(order.key(of(90))).isEqualTo(LARGEST_MEAN - 9_000 * COMMON);
        assertThat(order.key(of(90, 91, 91))).isEqualTo(LARGEST_MEAN - 27_200 * COMMON / 3);
        assertThat(order.key(of(90, 90))).isEqualTo(order.key(of(90)));
        assertThat(order.key(of(90))).isLessThan(order.key(of(89)));
    }

    @Test
    void starComesFirstInTheKeyIfItDoesInTheChain() {
        PlaceKeys starFirst = keys(scoring("rank.order", "STAR,C,B,A"));
        Evaluation fourStars = scoring()
                .score(new Small.Draft(Small.BOOK, "P-1", 1, Council.unstated())
                        .best("M-1", "1.1=3")
                        .build()); // 98 points
        assertThat(starFirst.key(of(90))).isEqualTo((2L << 29) + LARGEST_MEAN - 9_000 * COMMON);
        assertThat(starFirst.key(of(90))).isLessThan(starFirst.key(fourStars));
        PlaceKeys meanFirst = keys(scoring());
        assertThat(meanFirst.key(of(90))).isGreaterThan(meanFirst.key(fourStars));
    }

    @Test
    void keyHoldsCouncilsOfTwelveAndNoMore() {
        PlaceKeys order = keys(scoring());
        assertThat(order.key(of(times(12, 100)))).isEqualTo(LARGEST_MEAN - 10_000 * COMMON);
        assertThat(order.key(of(times(13, 100)))).isEqualTo(PlaceKeys.NO_KEY);
    }

    @Test
    void roundedMeansHaveNoKey() {
        assertThat(keys(scoring("average.decimals", "2")).key(of(90))).isEqualTo(PlaceKeys.NO_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C,B,A", "STAR,C,B", "C,B"})
    void partKeyIsTheFirstTwoPartsOfTheChain(String chain) {
        PlaceKeys order = keys(scoring("rank.order", chain));
        assertThat(order.partKey(parts("P", 2, 30, 20, 10)))
                .isEqualTo((LARGEST_PART - 10 * COMMON) << 21 | (LARGEST_PART - 20 * COMMON));
        assertThat(order.partKey(parts("P", 1, 30, 20, 11))).isLessThan(order.partKey(parts("P", 1, 40, 25, 10)));
        assertThat(order.partKey(parts("P", 1, 30, 21, 10))).isLessThan(order.partKey(parts("P", 1, 40, 20, 10)));
    }

    @Test
    void partKeyOfAnotherChainTakesItsParts() {
        PlaceKeys order = keys(scoring("rank.order", "A,C"));
        assertThat(order.partKey(parts("P", 1, 30, 20, 10)))
                .isEqualTo((LARGEST_PART - 30 * COMMON) << 21 | (LARGEST_PART - 10 * COMMON));
    }

    @Test
    void partsWithDecimalsHaveNoKey() {
        Scoring scoring = Scoring.of(Small.WITHOUT_MARKS);
        PlaceKeys order = keys(scoring);
        for (String[] scores : new String[][] {{"30", "20", "10.5"}, {"30", "20.5", "10"}}) {
            ScoreSheets.Builder builder =
                    ScoreSheets.builder("P", Small.WITHOUT_MARKS.set(3).orElseThrow(), Council.unstated());
            builder.sheet("M-1")
                    .answer("A", "", scores[0])
                    .answer("B", "", scores[1])
                    .answer("C", "", scores[2]);
            assertThat(order.partKey(scoring.score(builder.build()))).isEqualTo(PlaceKeys.NO_KEY);
        }
        ScoreSheets.Builder whole =
                ScoreSheets.builder("P", Small.WITHOUT_MARKS.set(3).orElseThrow(), Council.unstated());
        whole.sheet("M-1").answer("A", "", "30.5").answer("B", "", "20").answer("C", "", "10");
        assertThat(order.partKey(scoring.score(whole.build()))).isNotNegative();
    }

    /** Products of one mean, best first. */
    private static List<Evaluation> tied() {
        List<Evaluation> tied = new ArrayList<>();
        for (int c = 20; c > 10; c--) {
            for (int b = 20; b > 17; b--) {
                tied.add(parts("A-" + c + b, 1 + c % 3, 60 - b - c, b, c));
                tied.add(parts("B-" + c + b, 1 + b % 3, 60 - b - c, b, c));
            }
        }
        return tied;
    }

    @Test
    void aLongRunOfTheTiedIsSettledByKey() {
        List<Evaluation> shuffled = new ArrayList<>(tied());
        Collections.shuffle(shuffled, new Random(7));
        Evaluation before = of(99);
        Evaluation behind = of(1);
        shuffled.add(0, before);
        shuffled.add(behind);
        Evaluation[] order = shuffled.toArray(Evaluation[]::new);
        assertThat(keys(scoring()).settleByKey(order, 1, order.length - 1)).isTrue();
        assertThat(ids(order)).startsWith("P").endsWith("P");
        assertThat(ids(order).subList(1, order.length - 1)).isEqualTo(ids(tied().toArray(Evaluation[]::new)));
    }

    @Test
    void aChainOfTwoPartsHasAKeyToo() {
        Evaluation[] order = tied().toArray(Evaluation[]::new);
        Collections.shuffle(Arrays.asList(order), new Random(9));
        PlaceOrder by = new PlaceOrder(scoring("rank.order", "A,C"));
        Evaluation[] compared = order.clone();
        Arrays.sort(compared, by);
        assertThat(new PlaceKeys(by).settleByKey(order, 0, order.length)).isTrue();
        assertThat(ids(order)).isEqualTo(ids(compared));
    }

    @Test
    void oneProductWithoutAKeyLeavesTheRunToTheComparison() {
        Scoring scoring = Scoring.of(Small.WITHOUT_MARKS);
        List<Evaluation> run = new ArrayList<>();
        for (String c : new String[] {"10", "30", "20.5", "20"}) {
            ScoreSheets.Builder builder =
                    ScoreSheets.builder("P-" + c, Small.WITHOUT_MARKS.set(3).orElseThrow(), Council.unstated());
            builder.sheet("M-1").answer("A", "", "30").answer("B", "", "20").answer("C", "", c);
            run.add(scoring.score(builder.build()));
        }
        Evaluation[] order = run.toArray(Evaluation[]::new);
        assertThat(keys(scoring).settleByKey(order, 0, order.length)).isFalse();
        assertThat(order).containsExactlyElementsOf(run);
    }

    @Test
    void aPartOfNothingHasAKey() {
        PlaceKeys order = keys(scoring());
        assertThat(order.partKey(parts("P", 1, 30, 20, 0)))
                .isEqualTo(LARGEST_PART << 21 | (LARGEST_PART - 20 * COMMON));
        assertThat(order.partKey(parts("P", 1, 30, 0, 20)))
                .isEqualTo((LARGEST_PART - 20 * COMMON) << 21 | LARGEST_PART);
    }

    @Test
    void aChainOfOnePartIsCompared() {
        Evaluation[] order = tied().toArray(Evaluation[]::new);
        for (String chain : new String[] {"", "C", "STAR", "STAR,C"}) {
            assertThat(keys(scoring("rank.order", chain)).settleByKey(order, 0, order.length))
                    .as(chain)
                    .isFalse();
        }
        assertThat(ids(order)).isEqualTo(ids(tied().toArray(Evaluation[]::new)));
    }

    private static List<String> ids(Evaluation[] order) {
        return Arrays.stream(order).map(Evaluation::productId).toList();
    }
}
