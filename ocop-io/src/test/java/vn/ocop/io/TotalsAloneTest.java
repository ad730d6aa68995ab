// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;

/** Where only the members' totals are known there is an average and a band, and no star. */
class TotalsAloneTest {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-1048-2019");

    private static RankedProduct product(Policies policies, String... rows) {
        String[] table = new String[rows.length + 1];
        table[0] = "product,set,member,criterion,points,round";
        System.arraycopy(rows, 0, table, 1, rows.length);
        Season season = Season.read(RULEBOOK, SeasonSources.of(Seasons.csv("sheets.csv", table)))
                .value()
                .orElseThrow();
        Ranking ranking = Scoring.of(RULEBOOK, policies).rank(season.sheets());
        Map<String, List<Finding>> claims = season.claims(ranking);
        return RankingDocument.of(
                        ranking,
                        evaluation -> new RankingDocument.Beside(
                                List.of(),
                                claims.getOrDefault(evaluation.productId(), List.of()),
                                season.averageOfTotals(evaluation),
                                Optional.empty()),
                        List.of(),
                        Language.EN)
                .products()
                .get(0);
    }

    private static RankedProduct product(String... rows) {
        return product(Policies.of(RULEBOOK), rows);
    }

    private static List<String> claims(RankedProduct product) {
        return product.findings().stream()
                .filter(finding -> finding.code().startsWith("claim"))
                .map(finding -> finding.code() + " " + finding.at().orElse("-"))
                .toList();
    }

    @Test
    void thereIsAnAverageAndItsBandAndNoStar() {
        RankedProduct product = product("P,1,M1,TOTAL,88,1", "P,1,M2,TOTAL,\"91,5\",1", "P,1,,STAR,5,");
        assertThat(product.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(product.average()).hasValueSatisfying(average -> {
            assertThat(average.rounded()).isEqualTo("89.75");
            assertThat(average.count()).isEqualTo(2);
        });
        assertThat(product.bandStar()).contains(Star.FOUR);
        assertThat(product.star()).isEmpty();
        assertThat(product.parts()).isEmpty();
        assertThat(claims(product)).containsExactly("claim-star sheets.csv:4");
    }

    @Test
    void theBandIsThatOfThePolicy() {
        String[] rows = {"P,1,M1,TOTAL,90,1", "P,1,M2,TOTAL,90,1", "P,1,M3,TOTAL,\"89,99\",1"};
        assertThat(product(rows).bandStar()).contains(Star.FOUR);
        Policies rounded = Policies.of(RULEBOOK).with(Policy.AVERAGE_DECIMALS, "2");
        assertThat(product(rounded, rows).bandStar()).contains(Star.FIVE);
    }

    @Test
    void theHighestRoundCountsWhereverItStands() {
        assertThat(product("P,1,M1,TOTAL,80,2", "P,1,M1,TOTAL,95,1").average())
                .hasValueSatisfying(average -> assertThat(average.rounded()).isEqualTo("80.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100,5", "-1", "abc", "90,123", ""})
    void aTotalThatIsNoneLeavesNoAverageAndIsNamed(String total) {
        RankedProduct product = product("P,1,M1,TOTAL,\"" + total + "\",1", "P,1,M2,TOTAL,90,1");
        assertThat(product.average()).isEmpty();
        assertThat(product.bandStar()).isEmpty();
        assertThat(claims(product)).containsExactly("claim-unread sheets.csv:2");
    }

    @Test
    void partsBesideATotalAreScores() {
        RankedProduct product = product("P,1,M1,A,30,1", "P,1,M1,TOTAL,90,1");
        assertThat(product.average()).isEmpty();
    }
}
