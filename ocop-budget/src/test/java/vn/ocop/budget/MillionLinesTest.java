// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Location;

/** A table of a million lines: a thousand units of 999 lines each. */
class MillionLinesTest {
    private static final int UNITS = 1_000;
    private static final int LINES = 999;

    /** Every line has one million dong; one line of the 500th unit prints what is given. */
    private static BudgetTable table(String odd) {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("big.csv"))
                .source(FundingSource.of("A"));
        int row = 2;
        for (int unit = 1; unit <= UNITS; unit++) {
            builder.row(row++, Roman.print(unit), "Đơn vị", "999", List.of("999"));
            for (int line = 1; line <= LINES; line++) {
                boolean isOdd = unit == 500 && line == 77;
                builder.row(row++, String.valueOf(line), "", "1", List.of(isOdd ? odd : "1"));
            }
        }
        return builder.row(row, "", "Tổng cộng", "999.000", List.of("999.000"))
                .build()
                .value()
                .orElseThrow();
    }

    private static final BudgetValidator VALIDATOR = BudgetValidator.of(
            BudgetOptions.builder().addOff(BudgetFinding.REPEATED_LINE).build());

    @Test
    void isCheckedInOneRun() {
        BudgetReport report = VALIDATOR.validate(table("1"));
        assertThat(report.table().lines()).hasSize(UNITS * (LINES + 1));
        assertThat(report.findings()).isEmpty();
        assertThat(report.totals()).containsEntry("A", BigInteger.valueOf(999_000_000_000L));
        assertThat(report.identities()).hasSize(UNITS * (LINES + 1) + 1 + (UNITS + 1) * 2);
    }

    @Test
    void findsAndMendsTheOneWrongCell() {
        BudgetReport report = VALIDATOR.validate(table("10"));
        int unit = 2 + 499 * (LINES + 1);
        assertThat(report.findings())
                .extracting(finding ->
                        finding.code().id() + " " + finding.location().orElseThrow())
                .containsExactly("children-sum big.csv:" + unit + ":D", "row-sum big.csv:" + (unit + 77) + ":C");
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes().get(0).proposed()).isEqualTo(1_000_000);
        assertThat(report.repairs().get(0).kind()).isEqualTo(Repair.Kind.TIMES_10);
    }
}
