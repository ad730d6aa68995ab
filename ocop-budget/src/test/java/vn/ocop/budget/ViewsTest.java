// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** Lines and cells as values, and the smallest building blocks of a table. */
class ViewsTest {
    private static BudgetTable table() {
        return BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .row("I", "x", "1", "1")
                .row("II", "y", "2", "2")
                .row("", "TOTAL", "3", "3")
                .build()
                .value()
                .orElseThrow();
    }

    @Test
    void linesAreEqualIfTheyAreTheSameLineOfTheSameTable() {
        BudgetTable table = table();
        List<BudgetLine> lines = table.lines();
        assertThat(lines.get(0))
                .isEqualTo(table.line("I").orElseThrow())
                .hasSameHashCodeAs(table.line("I").orElseThrow());
        assertThat(lines.get(0))
                .isNotEqualTo(lines.get(1))
                .isNotEqualTo(table().lines().get(0));
        Object cell = lines.get(0).total();
        assertThat(lines.get(0)).isNotEqualTo(cell);
        assertThat(lines.stream().map(BudgetLine::hashCode).collect(Collectors.toSet()))
                .hasSize(2);
        assertThat(lines.get(0)).hasToString("I x [1, 1]");
        assertThat(table).hasToString("BudgetTable of 2 lines, columns [total, A]");
        assertThat(BudgetValidator.standard().validate(table)).hasToString("BudgetReport on " + table + ": 0 findings");
    }

    @Test
    void cellsAreEqualIfTheyAreTheSameCellOfTheSameTable() {
        BudgetTable table = table();
        List<Cell> cells =
                table.lines().stream().flatMap(line -> line.cells().stream()).toList();
        assertThat(cells.get(1))
                .isEqualTo(table.line("I").orElseThrow().cell("A"))
                .hasSameHashCodeAs(table.line("I").orElseThrow().cell("A"));
        assertThat(cells).doesNotHaveDuplicates();
        assertThat(cells.get(0)).isNotEqualTo(table().lines().get(0).total());
        assertThat(cells.stream().map(Cell::hashCode).collect(Collectors.toSet()))
                .hasSizeGreaterThan(2);
        assertThat(Precision.ofDecimals(1).hashCode())
                .isNotEqualTo(Precision.ofDecimals(0).hashCode())
                .isNotEqualTo(Precision.exact().hashCode());
        assertThat(Precision.exact().hashCode())
                .isNotEqualTo(Precision.ofDecimals(0).hashCode());
    }

    @ParameterizedTest
    @CsvSource({
        "USD 5, true",
        "5 USD, true",
        "5 €, true",
        "$5, true",
        "5 VND, false",
        "5 ₫, false",
        "5 XX, false",
        "USD, false",
        "9 EUR, true",
        "0 EUR, true",
        "EUR ., false",
        "abc 5, false"
    })
    void amountsOfOtherCurrenciesAreTold(String text, boolean foreign) {
        assertThat(Currencies.isForeignAmount(text)).isEqualTo(foreign);
    }

    @ParameterizedTest
    @ValueSource(chars = {'-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'})
    void strokesAreDashes(char dash) {
        assertThat(Dashes.isDash(dash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u200f', '\u2016', '_', '~', '\u2211'})
    void otherSignsAreNone(char sign) {
        assertThat(Dashes.isDash(sign)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, MILLION, 0",
        "999, DONG, 999",
        "1000, DONG, 1.000",
        "999999, DONG, 999.999",
        "1234567, DONG, 1.234.567",
        "-1234567, DONG, -1.234.567",
        "1, MILLION, '0,000001'",
        "-1500000, MILLION, '-1,5'"
    })
    void amountsArePrintedWithGroups(long dong, MoneyUnit unit, String printed) {
        assertThat(Dong.print(java.math.BigInteger.valueOf(dong), unit)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "'5', 5",
        "'5,5', 5.5",
        "'5.5 %', 5.5",
        "' 100% ', 100",
        "',5', ",
        "'5,', ",
        "'5,5,5', ",
        "'', ",
        "'%', ",
        "'-5', ",
        "'123456789012', 123456789012",
        "'1234567890123', ",
        "'0', 0",
        "'9', 9",
        "'/', ",
        "':', "
    })
    void percentagesAreRead(String text, java.math.BigDecimal expected) {
        assertThat(Percentages.parse(text).orElse(null)).isEqualTo(expected);
    }

    @Test
    void aShareMayBeRoundedEitherWay() {
        java.math.BigDecimal third = java.math.BigDecimal.ONE;
        java.math.BigDecimal three = java.math.BigDecimal.valueOf(3);
        assertThat(Percentages.isShare(new java.math.BigDecimal("33.3"), third, three))
                .isTrue();
        assertThat(Percentages.isShare(new java.math.BigDecimal("33.4"), third, three))
                .isFalse();
        assertThat(Percentages.isShare(
                        new java.math.BigDecimal("12"), java.math.BigDecimal.ONE, java.math.BigDecimal.valueOf(8)))
                .isTrue();
        assertThat(Percentages.isShare(
                        new java.math.BigDecimal("13"), java.math.BigDecimal.ONE, java.math.BigDecimal.valueOf(8)))
                .isTrue();
        assertThat(Percentages.isShare(
                        new java.math.BigDecimal("14"), java.math.BigDecimal.ONE, java.math.BigDecimal.valueOf(8)))
                .isFalse();
    }

    @Test
    void productsOfAUnitAreOneOrMore() {
        assertThatThrownBy(() -> BudgetOptions.builder().putProduct("x", 0).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(BudgetOptions.builder().putProduct("x", 1).build().products())
                .hasSize(1);
        assertThatThrownBy(() ->
                        BudgetTable.builder(MoneyUnit.DONG).row("I", "x", "1").percentages("%", 4))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> facts(BudgetTable table, BudgetFinding code, String fact) {
        return BudgetValidator.standard().validate(table).findings().stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.facts().get(fact))
                .toList();
    }

    @Test
    void differencesCarryTheirSign() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .row("I", "x", "5", "4")
                .row("II", "y", "4", "5")
                .row("", "TOTAL", "9", "9")
                .build()
                .value()
                .orElseThrow();
        assertThat(facts(table, BudgetFinding.ROW_SUM, "differenceAmount")).containsExactly("+1", "-1");
        List<Finding> findings = BudgetValidator.standard().validate(table).findings();
        assertThat(findings.get(0).message(Language.EN)).contains("off by +1");
    }

    /** Three districts with two lines each; the amounts of the second lines in the order of the districts. */
    private static BudgetTable districts(String... amounts) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION).source(FundingSource.of("A"));
        String[] numerals = {"I", "II", "III", "IV"};
        int all = 0;
        for (int i = 0; i < amounts.length; i++) {
            int sum = amounts[i].isEmpty() ? 3 : Integer.parseInt(amounts[i]) + 3;
            all += sum;
            String printed = Integer.toString(sum);
            table.row(numerals[i], "Huyện " + i, printed, printed)
                    .row("1", "Tuyên truyền", "3", "3")
                    .row("2", "Hội nghị", amounts[i], amounts[i]);
        }
        String total = Integer.toString(all);
        return table.row("", "TOTAL", total, total).build().value().orElseThrow();
    }

    @Test
    void theOddOneOutIsToldWhereverItStands() {
        assertThat(facts(districts("7", "5", "5"), BudgetFinding.ODD_ONE_OUT, "line"))
                .containsOnly("I.2");
        assertThat(facts(districts("5", "7", "5"), BudgetFinding.ODD_ONE_OUT, "line"))
                .containsOnly("II.2");
        assertThat(facts(districts("5", "5", "7"), BudgetFinding.ODD_ONE_OUT, "line"))
                .containsOnly("III.2");
        assertThat(facts(districts("5", "5", "5"), BudgetFinding.ODD_ONE_OUT, "line"))
                .isEmpty();
        assertThat(facts(districts("5", "6", "7"), BudgetFinding.ODD_ONE_OUT, "line"))
                .isEmpty();
        assertThat(facts(districts("5", "5", "7", "7"), BudgetFinding.ODD_ONE_OUT, "line"))
                .isEmpty();
    }

    @Test
    void twoLinesOfOneUnitAreNoGroupOfUnits() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .row("I", "Huyện A", "15", "15")
                .row("1", "Hội nghị", "5", "5")
                .row("2", "Hội nghị", "10", "10")
                .row("II", "Huyện B", "5", "5")
                .row("1", "Hội nghị", "5", "5")
                .row("III", "Huyện C", "5", "5")
                .row("1", "Đào tạo", "5", "5")
                .row("", "TOTAL", "25", "25")
                .build()
                .value()
                .orElseThrow();
        assertThat(facts(table, BudgetFinding.ODD_ONE_OUT, "line")).isEmpty();
    }
}
