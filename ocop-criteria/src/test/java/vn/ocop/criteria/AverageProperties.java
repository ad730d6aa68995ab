// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AverageProperties {
    private static final long[] LIMITS = {0, 30, 50, 70, 90, 100};

    /** Sums of councils of 1 to 50, every limit and the hundredth and the point beside it among them. */
    @Provide
    Arbitrary<Average> averages() {
        Arbitrary<Integer> counts =
                Arbitraries.integers().between(1, 50).edgeCases(edges -> edges.add(1, 7, 12, 13, 50));
        return counts.flatMap(count -> {
            Long[] edges = new Long[LIMITS.length * 5];
            int at = 0;
            for (long limit : LIMITS) {
                for (long beside : new long[] {-100, -1, 0, 1, 100}) {
                    edges[at++] = limit * 100 * count + beside;
                }
            }
            Arbitrary<Long> sums = Arbitraries.oneOf(
                    Arbitraries.of(edges), Arbitraries.longs().between(-100L * count, 10_000L * count));
            return sums.map(sum -> Average.ofHundredths(sum, count));
        });
    }

    @Property(tries = 1000)
    void comparisonIsThatOfFractions(@ForAll("averages") Average a, @ForAll("averages") Average b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(exact(a).compareTo(exact(b))));
    }

    @Property(tries = 1000)
    void limitsAreComparedAsFractions(@ForAll("averages") Average average) {
        for (long limit : LIMITS) {
            assertThat(average.isAtLeast((int) limit)).isEqualTo(exact(average).isAtLeast((int) limit));
        }
    }

    @Property(tries = 1000)
    void displayRoundsTheFraction(@ForAll("averages") Average average) {
        assertThat(average.rounded()).isEqualTo(exact(average).twoDecimals().toPlainString());
        assertThat(exact(average.toTwoDecimals())).isEqualTo(exact(average).rounded());
    }

    /** The band of a mean is the one that fractions of any size find, for councils of 1 to 50 and large points too. */
    @Property(tries = 1000)
    void bandIsThatOfFractions(@ForAll("scaled") Average average) {
        Scoring scoring = Scoring.of(Small.BOOK);
        int expected = 1;
        for (int star = 2; star <= 5; star++) {
            if (exact(average).isAtLeast((int) LIMITS[star - 1])) {
                expected = star;
            }
        }
        assertThat(scoring.bands().star(average.sumHundredths(), average.count()))
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<Average> scaled() {
        return Combinators.combine(averages(), Arbitraries.of(1, 1_000_000))
                .as((average, scale) -> Average.ofHundredths(average.sumHundredths() * scale, average.count()));
    }

    private static Rational exact(Average average) {
        return Rational.of(average.sumHundredths(), 100L * average.count());
    }
}
