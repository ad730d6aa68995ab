// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Citation;

/** What the plan prints oddly stands beside the corrected form, with a reason. */
class OddityTest {
    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private Oddity at(String way, String column) {
        return plan.oddities().stream()
                .filter(oddity -> oddity.citation().equals(KhanhHoa2020.cite(way))
                        && oddity.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theProvinceEvaluatesInQuarterFour() {
        assertThat(at("sec.III.B.5.c", "time").printed()).isEqualTo("tháng IV năm 2020");
        assertThat(at("sec.III.B.5.c", "time").used()).isEqualTo("Quý IV năm 2020");
    }

    @Test
    void annexThreeNamesThePlanWrong() {
        assertThat(at("annex.03", "title").printed()).isEqualTo("368/VKH-UBND");
        assertThat(at("annex.03", "title").used()).isEqualTo(KhanhHoa2020.plan().number());
    }

    @Test
    void allOdditiesAreListedInOrder() {
        assertThat(plan.oddities())
                .extracting(oddity -> oddity.citation().toString().replace("kh-3680-2020 ", ""), Oddity::column)
                .containsExactly(
                        tuple("sec.III.B.5.c", "time"),
                        tuple("sec.III.B.5.c", "by"),
                        tuple("sec.V.14", "time"),
                        tuple("annex.02 row.18", "place"),
                        tuple("annex.02 row.19", "place"),
                        tuple("annex.02 row.20", "place"),
                        tuple("annex.02 row.28", "place"),
                        tuple("annex.02 row.30", "place"),
                        tuple("annex.02 row.35", "product"),
                        tuple("annex.02 row.37", "place"),
                        tuple("annex.02 row.38", "place"),
                        tuple("annex.02 row.39", "place"),
                        tuple("annex.03", "number"),
                        tuple("annex.03", "title"),
                        tuple("annex.03 row.I.1", "Vốn đối ứng"),
                        tuple("annex.03 row.II.1", "total"),
                        tuple("annex.03 row.VIII", "name"));
    }

    @Test
    void whatIsPrintedInATableIsQuotedAsItStandsThere() {
        for (Oddity oddity : plan.oddities()) {
            List<String> cells = cells(oddity);
            if (!cells.isEmpty()) {
                assertThat(cells).as("%s", oddity).contains(oddity.printed());
            }
        }
    }

    private List<String> cells(Oddity oddity) {
        Citation citation = oddity.citation();
        for (PlannedProduct product : plan.products()) {
            if (product.citation().equals(citation)) {
                return List.of(product.printedName(), product.printedPlace());
            }
        }
        for (PlanLine line : plan.budget()) {
            if (line.citation().equals(citation)) {
                return List.of(line.name(), line.total(), line.provincialBudget(), line.counterpartFunds());
            }
        }
        return List.of();
    }

    @Test
    void theCapitalLetterOfTheLobsterIsGone() {
        PlannedProduct lobster = plan.products().get(34);
        assertThat(lobster.printedName()).isEqualTo("Tôm Hùm");
        assertThat(lobster.product().name()).isEqualTo("Tôm hùm");
    }
}
