// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The sample season, scored and ranked under the rulebook of 2019. */
class SampleRankingTest {
    private static final Ranking RANKING = rank();

    static Ranking rank() {
        Rulebook rulebook = new Rulebooks().get("qd-1048-2019");
        Council council = Council.of(Table.read(
                KhanhHoaFile.COUNCIL,
                row -> CouncilMember.builder()
                        .id(row.getField("member"))
                        .role(CouncilRole.valueOf(row.getField("role")))
                        .present(row.getField("present").equals("yes"))
                        .agency(row.getField("agency"))
                        .build()));
        Map<String, ScoreSheets.Builder> products = new LinkedHashMap<>();
        for (NamedCsvRecord row : Table.read(KhanhHoaFile.SHEETS, row -> row)) {
            ScoreSheets.Builder.Sheet sheet = products.computeIfAbsent(
                            row.getField("product"),
                            id -> ScoreSheets.builder(
                                    id,
                                    rulebook.set(Integer.parseInt(row.getField("set")))
                                            .orElseThrow(),
                                    council))
                    .sheet(row.getField("member"));
            if (row.getField("option").isEmpty()) {
                sheet.part(row.getField("criterion"), new BigDecimal(row.getField("points")));
            } else {
                sheet.answer(row.getField("criterion"), row.getField("option"), "");
            }
        }
        return Scoring.of(rulebook)
                .rank(products.values().stream().map(ScoreSheets.Builder::build).toList());
    }

    private static String place(String product) {
        return RANKING.entry(product).orElseThrow().place().orElseThrow().toString();
    }

    private static Star star(String product) {
        return RANKING.entry(product).orElseThrow().evaluation().star().orElseThrow();
    }

    @Test
    void everyProductIsRatedWithoutAnError() {
        assertThat(RANKING.entries())
                .hasSize(39)
                .allMatch(entry -> entry.evaluation().outcome() == Outcome.RATED);
        assertThat(RANKING.entries().stream()
                        .flatMap(entry -> entry.evaluation().judgement().findings().stream())
                        .map(Finding::severity))
                .doesNotContain(Severity.ERROR);
    }

    @Test
    void averagesAreTheWantedOnes() {
        SampleSeason.SUMS.forEach((product, sum) -> assertThat(RANKING.entry(product)
                        .orElseThrow()
                        .evaluation()
                        .average()
                        .orElseThrow()
                        .sumHundredths())
                .as(product)
                .isEqualTo(sum.longValue()));
    }

    @Test
    void theLimitBelongsToTheStarThatItOpens() {
        assertThat(star("VN-11")).isEqualTo(Star.FIVE);
        assertThat(star("VN-10")).isEqualTo(Star.FOUR);
        assertThat(star("NT-01")).isEqualTo(Star.FOUR);
        assertThat(star("VN-06")).isEqualTo(Star.THREE);
        assertThat(star("VN-05")).isEqualTo(Star.THREE);
        assertThat(star("NH-03")).isEqualTo(Star.TWO);
    }

    @Test
    void tiedMushroomsShareAPlaceAndPartCParts() {
        assertThat(place("VN-07")).isEqualTo(place("NT-02"));
        List<String> order = RANKING.entries().stream()
                .map(entry -> entry.evaluation().productId())
                .toList();
        assertThat(order).startsWith("KS-01", "DK-03", "VN-11", "VN-10").endsWith("NT-03", "CL-04");
        assertThat(order.indexOf("CR-01")).isEqualTo(order.indexOf("KV-02") - 1);
        assertThat(place("CR-01")).isNotEqualTo(place("KV-02"));
        assertThat(order.indexOf("NT-02")).isEqualTo(order.indexOf("VN-07") - 1);
    }
}
