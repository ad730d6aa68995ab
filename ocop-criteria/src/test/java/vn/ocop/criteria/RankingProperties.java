// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;

/** The order by primitive keys is the order by fractions, and so is the fallback: each of them is forced. */
class RankingProperties {
    private static final int LARGEST_COUNCIL_WITH_A_KEY = 12;
    private static final Rulebook LARGE_BOOK = InventedBook.read(InventedBook.plainAndLarge());

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void ordinaryCouncilsAreSortedByKey(@ForAll long seed) {
        Random random = new Random(seed);
        Scoring scoring = Scoring.of(Small.BOOK, rules(Small.BOOK, random));
        assertThat(sort(scoring, products(random, Small.BOOK, 1, LARGEST_COUNCIL_WITH_A_KEY, false)))
                .isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void productsScoredPerPartAreSortedByKeyToo(@ForAll long seed) {
        Random random = new Random(seed);
        Scoring scoring = Scoring.of(Small.WITHOUT_MARKS, rules(Small.WITHOUT_MARKS, random));
        assertThat(sort(scoring, products(random, Small.WITHOUT_MARKS, 1, LARGEST_COUNCIL_WITH_A_KEY, true)))
                .isTrue();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void oneLargeCouncilIsEnoughForTheFallback(@ForAll long seed) {
        Random random = new Random(seed);
        Scoring scoring = Scoring.of(Small.BOOK, rules(Small.BOOK, random));
        List<ScoreSheets> products = products(random, Small.BOOK, 1, LARGEST_COUNCIL_WITH_A_KEY, false);
        int[] totals = new int[LARGEST_COUNCIL_WITH_A_KEY + 1 + random.nextInt(38)];
        Arrays.fill(totals, 60);
        products.add(random.nextInt(products.size()), Small.totals("large", totals));
        assertThat(sort(scoring, products)).isFalse();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void largePointsFallBack(@ForAll long seed) {
        Random random = new Random(seed);
        Scoring scoring = Scoring.of(LARGE_BOOK, rules(LARGE_BOOK, random));
        List<ScoreSheets> products = products(random, LARGE_BOOK, 1, 50, false);
        products.add(best());
        assertThat(sort(scoring, products)).isFalse();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void roundedMeansFallBack(@ForAll long seed) {
        Random random = new Random(seed);
        Policies rules = rules(Small.BOOK, random).with(Policy.AVERAGE_DECIMALS, "2");
        Scoring scoring = Scoring.of(Small.BOOK, rules);
        assertThat(sort(scoring, products(random, Small.BOOK, 1, 50, false))).isFalse();
    }

    /** Sorts by {@link PlaceOrder}, tells whether by key, and compares with fractions. */
    private static boolean sort(Scoring scoring, List<ScoreSheets> products) {
        Evaluation[] order = scoring.score(products).toArray(Evaluation[]::new);
        assertThat(order).allMatch(Evaluation::isRated);
        List<Evaluation> expected = new ArrayList<>(List.of(order));
        Comparator<Evaluation> chain = chain(scoring);
        expected.sort(chain.thenComparing(Evaluation::productId));
        PlaceOrder by = new PlaceOrder(scoring);
        Evaluation[] byComparison = order.clone();
        Arrays.sort(byComparison, by);
        assertThat(byComparison).containsExactlyElementsOf(expected);
        Evaluation[] byKey = order.clone();
        boolean fits = new PlaceKeys(by).sort(byKey, byKey.length);
        assertThat(byKey).containsExactlyElementsOf(fits ? expected : List.of(order));
        Evaluation[] sorted = order.clone();
        by.sort(sorted, sorted.length);
        assertThat(sorted).containsExactlyElementsOf(expected);
        for (int i = 1; i < order.length; i++) {
            assertThat(by.areTied(sorted[i - 1], sorted[i])).isEqualTo(chain.compare(sorted[i - 1], sorted[i]) == 0);
        }
        return fits;
    }

    private static Comparator<Evaluation> chain(Scoring scoring) {
        Policies rules = scoring.policies();
        List<String> keys = new ArrayList<>(rules.order());
        Comparator<Evaluation> chain = Comparator.comparing(evaluation -> 0);
        if (keys.remove(Policy.STAR)) {
            chain = chain.thenComparing(
                    evaluation -> -evaluation.star().orElseThrow().number());
        }
        chain = chain.thenComparing(
                evaluation -> {
                    Rational mean = Rational.of(evaluation.average().orElseThrow());
                    return rules.decimals() == Policies.Decimals.TWO ? mean.rounded() : mean;
                },
                Comparator.reverseOrder());
        for (String key : keys) {
            int part = "ABC".indexOf(key);
            chain = chain.thenComparing(
                    evaluation -> {
                        Rational mean = Rational.of(evaluation.parts().get(part));
                        return rules.decimals() == Policies.Decimals.TWO ? mean.rounded() : mean;
                    },
                    Comparator.reverseOrder());
        }
        return chain;
    }

    private static Policies rules(Rulebook book, Random random) {
        String[] orders = {"C,B,A", "STAR,C,B,A", "A,C", "B", "", "STAR", "STAR,A", "B,A,C"};
        String order = orders[random.nextInt(orders.length)];
        // the products are those of councils of any size
        return Small.rules(book, "council.maxSpread", "off", "council.presence", "product", "rank.order", order);
    }

    /** Products of few different means, so that the rest of the chain and the identifiers decide. */
    private static List<ScoreSheets> products(Random random, Rulebook book, int from, int to, boolean perPart) {
        int count = 2 + random.nextInt(60);
        int means = 1 + random.nextInt(4);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add("P-" + i);
        }
        Collections.shuffle(ids, random);
        List<ScoreSheets> products = new ArrayList<>();
        for (String id : ids) {
            int mean = 40 + 10 * random.nextInt(means);
            int a = mean * 4 / 10 + random.nextInt(3);
            int b = mean / 4 - random.nextInt(3);
            int c = mean - a - b;
            ScoreSheets.Builder builder =
                    ScoreSheets.builder(id, book.set(perPart ? 3 : set(book)).orElseThrow(), Council.unstated());
            int members = from + random.nextInt(to - from + 1);
            for (int member = 0; member < members; member++) {
                int more = random.nextInt(8) == 0 ? 1 : 0;
                answer(builder.sheet("M-" + member), perPart, book == LARGE_BOOK, a + more, b, c, random);
            }
            products.add(builder.build());
        }
        return products;
    }

    private static int set(Rulebook book) {
        return book == LARGE_BOOK ? 1 : 2;
    }

    private static void answer(
            ScoreSheets.Builder.Sheet sheet, boolean perPart, boolean large, int a, int b, int c, Random random) {
        if (perPart) {
            String decimals = random.nextInt(6) == 0 ? ".25" : "";
            sheet.answer("A", "", a + decimals).answer("B", "", "" + b).answer("C", "", "" + c);
        } else {
            String thousand = large ? "000" : "";
            sheet.answer("1", "", a + thousand).answer("2", "", b + thousand).answer("3", "", c + thousand);
        }
    }

    /** A product of a mean that no key of 29 bits holds. */
    private static ScoreSheets best() {
        ScoreSheets.Builder builder =
                ScoreSheets.builder("best", LARGE_BOOK.set(1).orElseThrow(), Council.unstated());
        LARGE_BOOK
                .set(1)
                .orElseThrow()
                .criteria()
                .forEach(criterion -> builder.sheet("M-1")
                        .option(criterion, criterion.options().size()));
        return builder.build();
    }
}
