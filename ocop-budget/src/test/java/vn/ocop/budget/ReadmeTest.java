// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

/** The example of the module's README does what the README says. */
class ReadmeTest {

    @Test
    void theExampleFindsAndMendsTheTransposedSubtotal() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("budget.csv"))
                .source(FundingSource.of("Ngân sách tỉnh"))
                .source(FundingSource.of("Vốn đối ứng"))
                .row("I", "UBND huyện Vạn Ninh", "2.150", "1.510", "1.000")
                .row("1", "Tuyên truyền", "150", "150", "0")
                .row("2", "Hỗ trợ sản phẩm", "2.000", "1.000", "1.000")
                .row("", "Tổng cộng", "2.150", "1.150", "1.000")
                .build()
                .value()
                .orElseThrow();
        BudgetReport report = BudgetValidator.standard().validate(table);
        assertThat(PlanTest.codes(report, Severity.ERROR))
                .containsExactly("row-sum budget.csv:2:C", "children-sum budget.csv:2:D", "grand-total budget.csv:5:D");
        assertThat(report.repairs()).hasSize(1);
        Repair repair = report.repairs().get(0);
        assertThat(repair.kind()).isEqualTo(Repair.Kind.DIGITS_SWAPPED);
        assertThat(repair.changes().get(0).line()).isEqualTo("I");
        assertThat(repair.changes().get(0).printed()).hasValue(1_510_000_000L);
        assertThat(repair.changes().get(0).proposed()).isEqualTo(1_150_000_000L);
    }
}
