// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

class PrecisionTest {

    /** Three lines and a total in millions; the sum of the lines is 6,1. */
    private static BudgetReport report(String total, Precision precision) {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .row("I", "x", "1,5")
                .row("II", "y", "2,3")
                .row("III", "z", "2,3")
                .row("", "Tổng cộng", total)
                .build()
                .orThrow();
        return BudgetValidator.of(BudgetOptions.builder().precision(precision).build())
                .validate(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,1 | 1 | EXACT",
                "6,3 | 1 | WITHIN_ROUNDING",
                "6,300001 | 1 | WRONG",
                "5,9 | 1 | WITHIN_ROUNDING",
                "5,899999 | 1 | WRONG",
                "8,1 | 0 | WITHIN_ROUNDING",
                "8,100001 | 0 | WRONG",
                "6,10002 | 5 | WITHIN_ROUNDING",
                "6,100021 | 5 | WRONG",
                "26,1 | -1 | WITHIN_ROUNDING",
                "26,100001 | -1 | WRONG"
            })
    void eachAmountMayBeOffByHalfAUnitOfItsLastDecimal(String total, int decimals, Identity.Verdict verdict) {
        assertThat(report(total, Precision.ofDecimals(decimals)).identities())
                .extracting(Identity::verdict)
                .containsExactly(verdict);
    }

    @Test
    void withoutADeclarationEveryDifferenceIsWrong() {
        assertThat(report("6,100001", Precision.exact()).identities())
                .extracting(Identity::verdict)
                .containsExactly(Identity.Verdict.WRONG);
    }

    @Test
    void roundingThatWasAcceptedIsSaid() {
        List<Finding> findings = report("6,3", Precision.ofDecimals(1)).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(BudgetFinding.WITHIN_ROUNDING);
        assertThat(findings.get(0).facts())
                .containsEntry("difference", "200000")
                .containsEntry("differenceAmount", "+0,2");
    }

    @Test
    void anEmptyCellIsExactlyZero() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .row("I", "x", "3", "1", "")
                .row("II", "y", "3", "1", "0")
                .row("", "Tổng cộng", "6", "2", "0")
                .build()
                .orThrow();
        BudgetReport report = BudgetValidator.of(BudgetOptions.builder()
                        .precision(Precision.ofDecimals(0))
                        .build())
                .validate(table);
        assertThat(report.identities().get(0).verdict()).isEqualTo(Identity.Verdict.WRONG);
        assertThat(report.identities().get(1).verdict()).isEqualTo(Identity.Verdict.WRONG);
        assertThat(report.identities().get(1).difference()).isEqualTo(BigInteger.valueOf(2_000_000));
        BudgetReport coarser = BudgetValidator.of(BudgetOptions.builder()
                        .precision(Precision.ofDecimals(-1))
                        .build())
                .validate(table);
        assertThat(coarser.identities()).allMatch(identity -> identity.verdict() != Identity.Verdict.WRONG);
    }

    @Test
    void halfAUnitEachMakesThreeHalvesForThreePrintedAmountsAndOneForTwo() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .row("I", "x", "2,5", "1", "")
                .row("II", "y", "2,5", "1", "0")
                .row("", "Tổng cộng", "5", "2", "0")
                .build()
                .orThrow();
        BudgetReport report = BudgetValidator.of(BudgetOptions.builder()
                        .precision(Precision.ofDecimals(0))
                        .build())
                .validate(table);
        assertThat(report.identities().get(0).verdict()).isEqualTo(Identity.Verdict.WRONG);
        assertThat(report.identities().get(1).verdict()).isEqualTo(Identity.Verdict.WITHIN_ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void decimalsHaveLimits(int decimals) {
        assertThatThrownBy(() -> Precision.ofDecimals(decimals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decimals must be -9 to 9, was " + decimals);
    }

    @Test
    void equalPrecisionsAreEqual() {
        assertThat(Precision.ofDecimals(0))
                .isEqualTo(Precision.ofDecimals(0))
                .hasSameHashCodeAs(Precision.ofDecimals(0));
        assertThat(Precision.ofDecimals(0)).isNotEqualTo(Precision.exact()).isNotEqualTo(Precision.ofDecimals(1));
        assertThat(Precision.ofDecimals(-9)).hasToString("-9 decimals").isNotEqualTo("x");
        assertThat(Precision.ofDecimals(9).isExact()).isFalse();
        assertThat(Precision.exact()).hasToString("exact").hasSameHashCodeAs(Precision.exact());
        assertThat(Precision.exact().isExact()).isTrue();
    }
}
