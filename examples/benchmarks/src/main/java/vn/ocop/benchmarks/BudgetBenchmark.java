// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.FundingSource;
import vn.ocop.budget.MoneyUnit;

/**
 * Checking a table beside overflow-checked loops over {@code long} that test the same identities, on the same amounts in the
 * same run: every line's total against its two sources, every unit against its lines and the grand total against the units,
 * in each of three columns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class BudgetBenchmark {
    private static final int COLUMNS = 3;
    private static final long MILLION = 1_000_000;
    private static final int UNITS = 1_000;
    private static final String[] HUNDREDS = {"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"};
    private static final String[] TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    /** Lines of each of the thousand units, the unit's own line included. */
    @Param({"65", "1000"})
    public int lines;

    private final BudgetValidator validator = BudgetValidator.standard();
    private BudgetTable table;
    private long[] amounts;

    /** Builds the table and its amounts: a unit's line, then its lines, three amounts each; the grand total last. */
    @Setup
    public void prepare() {
        amounts = amounts();
        table = table();
        BudgetReport report = validator.validate(table);
        int identities = UNITS * lines + 1 + COLUMNS * (UNITS + 1);
        if (wrongIdentities() != 0
                || !report.inexact().isEmpty()
                || report.identities().size() != identities) {
            throw new IllegalStateException("loops and library disagree: " + report);
        }
    }

    private long[] amounts() {
        long[] made = new long[COLUMNS * (UNITS * lines + 1)];
        int grand = COLUMNS * UNITS * lines;
        for (int unit = 0; unit < UNITS; unit++) {
            int sum = COLUMNS * unit * lines;
            for (int line = 1; line < lines; line++) {
                int at = sum + COLUMNS * line;
                made[at + 1] = (unit + 7L * line) % 1_000 * MILLION;
                made[at + 2] = (13L * unit + line) % 500 * MILLION;
                made[at] = made[at + 1] + made[at + 2];
                for (int column = 0; column < COLUMNS; column++) {
                    made[sum + column] += made[at + column];
                    made[grand + column] += made[at + column];
                }
            }
        }
        return made;
    }

    private BudgetTable table() {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"));
        for (int unit = 0; unit < UNITS; unit++) {
            for (int line = 0; line < lines; line++) {
                int at = COLUMNS * (unit * lines + line);
                String no = line == 0 ? roman(unit + 1) : Integer.toString(line);
                String name = line == 0 ? "Unit " + unit : "Line " + line;
                builder.row(2 + unit * lines + line, no, name, text(at), List.of(text(at + 1), text(at + 2)));
            }
        }
        int at = COLUMNS * UNITS * lines;
        return builder.row("", "Tổng cộng", text(at), text(at + 1), text(at + 2))
                .build()
                .value()
                .orElseThrow();
    }

    private String text(int cell) {
        return Long.toString(amounts[cell] / MILLION);
    }

    private static String roman(int number) {
        return number / 1_000 == 1
                ? "M" + HUNDREDS[number / 100 % 10] + TENS[number / 10 % 10] + ONES[number % 10]
                : HUNDREDS[number / 100] + TENS[number / 10 % 10] + ONES[number % 10];
    }

    /** Plain loops, one pass: how many identities do not hold. */
    @Benchmark
    public int loops() {
        return wrongIdentities();
    }

    private int wrongIdentities() {
        int wrong = 0;
        long allTotal = 0;
        long allA = 0;
        long allB = 0;
        int at = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            long total = amounts[at];
            long a = amounts[at + 1];
            long b = amounts[at + 2];
            wrong += total == Math.addExact(a, b) ? 0 : 1;
            long sumTotal = 0;
            long sumA = 0;
            long sumB = 0;
            for (int line = 1; line < lines; line++) {
                at += COLUMNS;
                wrong += amounts[at] == Math.addExact(amounts[at + 1], amounts[at + 2]) ? 0 : 1;
                sumTotal = Math.addExact(sumTotal, amounts[at]);
                sumA = Math.addExact(sumA, amounts[at + 1]);
                sumB = Math.addExact(sumB, amounts[at + 2]);
            }
            at += COLUMNS;
            wrong += (total == sumTotal ? 0 : 1) + (a == sumA ? 0 : 1) + (b == sumB ? 0 : 1);
            allTotal = Math.addExact(allTotal, total);
            allA = Math.addExact(allA, a);
            allB = Math.addExact(allB, b);
        }
        wrong += amounts[at] == Math.addExact(amounts[at + 1], amounts[at + 2]) ? 0 : 1;
        return wrong
                + (amounts[at] == allTotal ? 0 : 1)
                + (amounts[at + 1] == allA ? 0 : 1)
                + (amounts[at + 2] == allB ? 0 : 1);
    }

    /** The library: all its rules, findings and repairs. */
    @Benchmark
    public BudgetReport library() {
        return validator.validate(table);
    }
}
