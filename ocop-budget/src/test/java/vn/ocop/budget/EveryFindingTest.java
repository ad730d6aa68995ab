// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** Every finding can be built wherever it is built: each template finds its facts. */
class EveryFindingTest {
    private static final List<String> NUMBERS =
            List.of("", "I", "II", "III", "1", "2", "1.1", "2.1", "-", "a", "A", "Đ", "?", "0.1", "STT");
    private static final List<String> CELLS = List.of(
            "",
            "-",
            "0",
            "1",
            "2",
            "10",
            "1.000",
            "2,150",
            "0,0000001",
            "-5",
            "6O",
            "5 tỷ",
            "5 đ",
            "khác",
            "USD 5",
            "99999999999999999999",
            "1.000.000.000.000",
            "50",
            "?");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<List<String>> row = Arbitraries.integers()
                .between(0, 1_000_000)
                .list()
                .ofSize(6)
                .map(picks -> List.of(
                        NUMBERS.get(picks.get(0) % NUMBERS.size()),
                        picks.get(1) % 3 == 0
                                ? "Tổng cộng"
                                : picks.get(1) % 3 == 1 ? "Huyện A" : "x" + picks.get(1) % 4,
                        CELLS.get(picks.get(2) % CELLS.size()),
                        CELLS.get(picks.get(3) % CELLS.size()),
                        CELLS.get(picks.get(4) % CELLS.size()),
                        CELLS.get(picks.get(5) % CELLS.size())));
        return row.list().ofMaxSize(7);
    }

    private static BudgetTable table(List<List<String>> rows) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .column("Tỷ lệ %", 6)
                .memo("A", List.of("B"));
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            table.row(row + 2, cells.get(0), cells.get(1), cells.get(2), cells.subList(3, 6));
        }
        return table.build().value().orElseThrow();
    }

    private static Set<BudgetFinding> told(BudgetTable table, Precision precision, boolean stated) {
        BudgetOptions.Builder options = BudgetOptions.builder()
                .precision(precision)
                .repairBound(2_000)
                .addUnit("Huyện B")
                .addBody("Sở C");
        if (stated) {
            options.addExpectation(new BudgetOptions.Expectation("total", BigInteger.valueOf(2_500_000)));
            options.addExpectation(new BudgetOptions.Expectation("X", BigInteger.ONE));
        }
        Set<BudgetFinding> told = new TreeSet<>();
        BudgetReport report = BudgetValidator.of(options.build()).validate(table);
        for (Finding finding : report.findings()) {
            assertThat(finding.message(Language.VI)).doesNotContain("{", "}");
            assertThat(finding.message(Language.EN)).doesNotContain("{", "}");
            told.add((BudgetFinding) finding.code());
        }
        assertThat(report.repairs()).hasSizeLessThanOrEqualTo(20);
        return told;
    }

    @Property(tries = 1_500)
    void anyTableIsTold(@ForAll("tables") List<List<String>> rows, @ForAll boolean rounded, @ForAll boolean stated) {
        Precision precision = rounded ? Precision.ofDecimals(0) : Precision.exact();
        told(table(rows), precision, stated);
    }

    @Test
    void aStatedAmountHoldsWithinRoundingWithAndWithoutAGrandTotal() {
        List<List<String>> lines = List.of(List.of("I", "x", "2", "1", "1", ""));
        assertThat(told(table(lines), Precision.ofDecimals(0), true))
                .contains(BudgetFinding.HEADLINE_WITHIN_ROUNDING, BudgetFinding.HEADLINE_COLUMN);
        List<List<String>> withTotal =
                List.of(List.of("I", "x", "2", "1", "1", ""), List.of("", "Tổng cộng", "2", "1", "1", ""));
        assertThat(told(table(withTotal), Precision.ofDecimals(0), true)).contains(BudgetFinding.WITHIN_ROUNDING);
    }
}
