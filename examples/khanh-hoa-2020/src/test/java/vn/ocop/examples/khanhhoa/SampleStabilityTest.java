// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Figure;
import vn.ocop.criteria.advice.Fraction;
import vn.ocop.criteria.advice.Stability;

/** How firm the stars of the sample season are, and how its council scored. */
class SampleStabilityTest {
    private static final List<Evaluation> PRODUCTS = SampleRankingTest.rank().entries().stream()
            .map(Ranking.Entry::evaluation)
            .toList();
    private static final CouncilStudy STUDY = CouncilStudy.of(PRODUCTS);

    @Test
    void sevenMembersRankThirtyNineProductsNearlyAlike() {
        assertThat(STUDY.members()).hasSize(7);
        assertThat(STUDY.products()).hasSize(39);
        assertThat(STUDY.kendallW()).isEqualTo(new Figure.Known(Fraction.of(476_935, 483_441)));
        assertThat(STUDY.findings()).isEmpty();
    }

    @Test
    void theStarsOfSomeProductsHangOnOneMember() {
        assertThat(PRODUCTS.stream()
                        .filter(product -> !Stability.of(product).decisive().isEmpty())
                        .map(Evaluation::productId))
                .contains("VN-05", "NT-01");
    }

    @Test
    void allScoredAllSoThatBiasesAddUpToNothing() {
        assertThat(STUDY.biases()).allSatisfy(member -> {
            assertThat(member.total().products()).isEqualTo(39);
            assertThat(member.leftOut()).isZero();
        });
        // over 936, by hand: the seven numerators add up to 0
        assertThat(STUDY.biases().stream()
                        .map(member -> member.total().mean().value().orElseThrow())
                        .map(bias -> bias.numerator().longValueExact()
                                * (936 / bias.denominator().longValueExact())))
                .containsExactly(289L, -257L, -278L, 639L, -145L, -145L, -103L)
                .satisfies(all ->
                        assertThat(all.stream().mapToLong(of -> of).sum()).isZero());
        assertThat(STUDY.biases().get(0).total().mean()).isEqualTo(new Figure.Known(Fraction.of(289, 936)));
    }

    @Test
    void everyFlipWasScoredAgain() {
        for (Evaluation product : PRODUCTS) {
            Stability stability = Stability.of(product);
            Stability.Flip raise = stability.raise();
            if (raise.none().isEmpty()) {
                assertThat(raise.star().orElseThrow())
                        .isGreaterThan(product.star().orElseThrow());
            } else {
                assertThat(raise.none().get()).isIn(Stability.Flip.None.HIGHEST, Stability.Flip.None.PART_LEVEL);
            }
            assertThat(stability.lower().star())
                    .isNotEqualTo(product.sheets().isPartLevel() ? Optional.of(Star.ONE) : product.star());
        }
    }
}
