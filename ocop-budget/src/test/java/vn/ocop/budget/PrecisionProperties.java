// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Verdicts under a declared precision. */
class PrecisionProperties {

    private static List<Identity.Verdict> verdicts(BudgetReport report) {
        return report.identities().stream().map(Identity::verdict).toList();
    }

    private static BudgetReport validate(RandomTable table, Precision precision) {
        return BudgetValidator.of(BudgetOptions.builder().precision(precision).build())
                .validate(table.table(MoneyUnit.DONG));
    }

    /** Amounts in dong are off by a little; a precision of so many decimals (0 or below) is declared. */
    @Property(tries = 300)
    void verdictsAreThoseOfTheIntervals(
            @ForAll long seed,
            @ForAll @IntRange(max = 3) int sources,
            @ForAll @IntRange(max = 6) int changes,
            @ForAll @IntRange(max = 3) int zeros) {
        RandomTable table = RandomTable.of(seed, sources, 17_770);
        Random random = new Random(seed);
        BigDecimal step = BigDecimal.ONE.movePointRight(zeros);
        List<Integer> rows = table.rowsWithAmounts();
        for (int i = 0; i < changes; i++) {
            int row = rows.get(random.nextInt(rows.size()));
            int column = random.nextInt(table.columns());
            long by = step.multiply(BigDecimal.valueOf(random.nextInt(5))).longValueExact() / 2;
            table.set(row, column, table.get(row, column) + by);
        }
        BudgetReport report = validate(table, Precision.ofDecimals(-zeros));
        assertThat(verdicts(report)).isEqualTo(Restatement.verdicts(table, step.divide(BigDecimal.valueOf(2))));
        assertThat(verdicts(validate(table, Precision.exact())))
                .isEqualTo(Restatement.verdicts(table, BigDecimal.ZERO));
    }

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.of(9L, 999L, 17_770L, 1_000_000_000L);
    }

    @Property(tries = 200)
    void whatWasRoundedIsNeverWrong(
            @ForAll long seed,
            @ForAll @IntRange(max = 3) int sources,
            @ForAll("sizes") long largest,
            @ForAll @IntRange(max = 4) int zeros) {
        RandomTable table = RandomTable.of(seed, sources, largest);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                table.set(row, column, rounded(table.get(row, column), zeros));
            }
        }
        assertThat(verdicts(validate(table, Precision.ofDecimals(-zeros)))).doesNotContain(Identity.Verdict.WRONG);
    }

    private static long rounded(long amount, int zeros) {
        return BigDecimal.valueOf(amount).setScale(-zeros, RoundingMode.HALF_UP).longValueExact();
    }

    /** Both sums of the cell ask for less than nothing, to the dong: nothing is within their rounding. */
    @Example
    void aRoundedAmountIsMendedToNothingWhereItsSumsAskForLess() {
        repairsOfRoundedTablesHoldWithinRounding(-1000239137L, 3, 2);
    }

    @Property(tries = 200)
    void repairsOfRoundedTablesHoldWithinRounding(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int sources,
            @ForAll @IntRange(max = 10_000) int pick) {
        RandomTable table = RandomTable.of(seed, sources, 1_000_000);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                table.set(row, column, rounded(table.get(row, column), 3));
            }
        }
        List<Integer> rows = table.rowsWithAmounts();
        int row = rows.get(pick % rows.size());
        int column = pick % table.columns();
        RandomTable wrong = table.copy().set(row, column, table.get(row, column) + 500_000);
        BudgetReport report = validate(wrong, Precision.ofDecimals(-3));
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.repairs()).isNotEmpty();
        for (Repair repair : report.repairs()) {
            assertThat(verdicts(validate(wrong.repaired(repair), Precision.ofDecimals(-3))))
                    .doesNotContain(Identity.Verdict.WRONG);
        }
        assertThat(report.repairs().get(0).changes().get(0).location().orElseThrow())
                .hasToString("r.csv:" + (row + 2) + ":" + (char) ('C' + column));
    }

    @Property(tries = 200)
    void sumsBeyondTheRangeOfLongAreExact(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int sources) {
        RandomTable table = RandomTable.of(seed, sources, 1_000);
        Random random = new Random(seed);
        BigInteger[] first = new BigInteger[table.columns()];
        java.util.Arrays.fill(first, BigInteger.ZERO);
        int[] parents = Restatement.parents(table);
        for (int row : table.rowsWithAmounts()) {
            for (int column = 0; column < table.columns(); column++) {
                long amount = Long.MAX_VALUE - random.nextInt(10);
                table.set(row, column, amount);
                if (parents[row] == table.rows() - 1) {
                    first[column] = first[column].add(BigInteger.valueOf(amount));
                }
            }
        }
        BudgetReport report = validate(table, Precision.exact());
        assertThat(report.totals().values()).containsExactly(first);
        assertThat(verdicts(report)).isEqualTo(Restatement.verdicts(table, BigDecimal.ZERO));
    }
}
