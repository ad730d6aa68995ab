// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ocop.core.Location;

/** Many slips in one table, whole lines and whole columns, with what was meant known. */
class ManySlipsProperties {
    private static final long MILLION = 1_000_000;
    private static final int LINES = 4;

    /** Units of four lines over some sources, all amounts above zero, in million. */
    private static final class Meant {
        private final int units;
        private final int sources;
        private final long[][] amounts;

        Meant(long seed, int units, int sources, int largest) {
            Random random = new Random(seed);
            this.units = units;
            this.sources = sources;
            this.amounts = new long[units * (LINES + 1) + 1][sources + 1];
            for (int unit = 0; unit < units; unit++) {
                for (int line = 1; line <= LINES; line++) {
                    for (int source = 1; source <= sources; source++) {
                        long amount = 1L + random.nextInt(largest);
                        for (int row : new int[] {row(unit, line), row(unit, 0), units * (LINES + 1)}) {
                            amounts[row][source] += amount;
                            amounts[row][0] += amount;
                        }
                    }
                }
            }
        }

        int row(int unit, int line) {
            return unit * (LINES + 1) + line;
        }

        int rows() {
            return amounts.length;
        }

        long[][] copy() {
            long[][] copy = new long[amounts.length][];
            for (int row = 0; row < copy.length; row++) {
                copy[row] = amounts[row].clone();
            }
            return copy;
        }

        BudgetTable table(long[][] printed) {
            BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION).file(Location.ofFile("b.csv"));
            for (int source = 1; source <= sources; source++) {
                table.source(FundingSource.of("S" + source));
            }
            for (int row = 0; row < rows(); row++) {
                List<String> cells = new ArrayList<>();
                for (int source = 1; source <= sources; source++) {
                    cells.add(print(printed[row][source]));
                }
                int line = row % (LINES + 1);
                String no = row == rows() - 1 ? "" : line == 0 ? Roman.print(row / (LINES + 1) + 1) : "" + line;
                table.row(row + 2, no, no.isEmpty() ? "Tổng cộng" : "x" + row, print(printed[row][0]), cells);
            }
            return table.build().value().orElseThrow();
        }

        private static String print(long million) {
            return Dong.print(BigInteger.valueOf(million * MILLION), MoneyUnit.MILLION);
        }

        /** The cells that are printed otherwise than meant, with what was meant. */
        Map<String, Long> slips(long[][] printed) {
            Map<String, Long> slips = new HashMap<>();
            for (int row = 0; row < rows(); row++) {
                for (int column = 0; column <= sources; column++) {
                    if (printed[row][column] != amounts[row][column]) {
                        slips.put("b.csv:" + (row + 2) + ":" + (char) ('C' + column), amounts[row][column]);
                    }
                }
            }
            return slips;
        }
    }

    private static Map<String, Long> changes(Repair repair) {
        Map<String, Long> changes = new HashMap<>();
        repair.changes()
                .forEach(
                        change -> changes.put(change.location().orElseThrow().toString(), change.proposed() / MILLION));
        return changes;
    }

    @Provide
    Arbitrary<Integer> howMany() {
        return Arbitraries.of(1, 2, 3, 5, 20);
    }

    @Property(tries = 60)
    void slipsThatHaveNothingToDoWithEachOtherAreAllMended(
            @ForAll long seed, @ForAll("howMany") int many, @ForAll @IntRange(min = 1, max = 3) int sources) {
        Meant meant = new Meant(seed, many, sources, 900);
        long[][] printed = meant.copy();
        Random random = new Random(~seed);
        for (int unit = 0; unit < many; unit++) {
            int row = meant.row(unit, 1 + random.nextInt(LINES));
            printed[row][random.nextInt(sources + 1)] += 1 + random.nextInt(50);
        }
        BudgetReport report = BudgetValidator.standard().validate(meant.table(printed));
        assertThat(report.repairs()).hasSize(1);
        assertThat(changes(report.repairs().get(0))).isEqualTo(meant.slips(printed));
        assertThat(report.moreRepairs()).isZero();
    }

    @Property(tries = 60)
    void slipsThatShareASumAreMendedToo(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int many,
            @ForAll @IntRange(min = 2, max = 3) int sources) {
        Meant meant = new Meant(seed, 2, sources, 900);
        long[][] printed = meant.copy();
        for (int line = 1; line <= many; line++) {
            printed[meant.row(0, line)][1] += 10L + (long) line * line;
        }
        BudgetReport report = BudgetValidator.standard().validate(meant.table(printed));
        assertThat(report.repairs().stream().map(ManySlipsProperties::changes)).contains(meant.slips(printed));
    }

    @Property(tries = 60)
    void aWholeLineInAnotherUnitIsOneRepair(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int sources,
            @ForAll @IntRange(max = 2) int unit,
            @ForAll @IntRange(min = 1, max = LINES) int line,
            @ForAll boolean million) {
        Meant meant = new Meant(seed, 3, sources, 900);
        long[][] printed = meant.copy();
        for (int column = 0; column <= sources; column++) {
            printed[meant.row(unit, line)][column] *= million ? 1_000_000 : 1_000;
        }
        Repair first = BudgetValidator.standard()
                .validate(meant.table(printed))
                .repairs()
                .get(0);
        assertThat(changes(first)).isEqualTo(meant.slips(printed));
        assertThat(first.kind()).isEqualTo(Repair.Kind.ROW_TIMES_1000);
    }

    @Property(tries = 60)
    void aWholeUnitWithItsLinesInAnotherUnitIsOneRepair(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int sources, @ForAll @IntRange(max = 2) int unit) {
        Meant meant = new Meant(seed, 3, sources, 900);
        long[][] printed = meant.copy();
        for (int line = 0; line <= LINES; line++) {
            for (int column = 0; column <= sources; column++) {
                printed[meant.row(unit, line)][column] *= 1_000;
            }
        }
        BudgetReport report = BudgetValidator.standard().validate(meant.table(printed));
        assertThat(changes(report.repairs().get(0))).isEqualTo(meant.slips(printed));
    }

    @Property(tries = 60)
    void twoColumnsThatWereExchangedAreTradedBackWhereTheirTotalsAreStated(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int one) {
        Meant meant = new Meant(seed, 3, 3, 900);
        long[][] printed = meant.copy();
        for (long[] row : printed) {
            long amount = row[one];
            row[one] = row[3];
            row[3] = amount;
        }
        BudgetOptions.Builder stated = BudgetOptions.builder();
        for (int source = 1; source <= 3; source++) {
            stated.addExpectation(new BudgetOptions.Expectation(
                    "S" + source, BigInteger.valueOf(meant.amounts[meant.rows() - 1][source] * MILLION)));
        }
        BudgetReport report = BudgetValidator.of(stated.build()).validate(meant.table(printed));
        Repair first = report.repairs().get(0);
        assertThat(changes(first)).isEqualTo(meant.slips(printed));
        assertThat(first.kind()).isEqualTo(Repair.Kind.COLUMNS_SWAPPED);
        assertThat(BudgetValidator.standard().validate(meant.table(printed)).findings())
                .as("nothing is stated: no sum tells")
                .isEmpty();
    }

    @Property(tries = 100)
    void underADeclaredPrecisionEveryProposalCanBePrinted(
            @ForAll long seed,
            @ForAll @IntRange(min = -2, max = 2) int decimals,
            @ForAll @IntRange(min = 1, max = 3) int sources,
            @ForAll @IntRange(max = 400) int off) {
        Meant meant = new Meant(seed, 3, sources, 900);
        long[][] printed = meant.copy();
        Random random = new Random(~seed);
        printed[random.nextInt(meant.rows())][random.nextInt(sources + 1)] += off;
        printed[random.nextInt(meant.rows())][random.nextInt(sources + 1)] += off;
        BudgetOptions options = BudgetOptions.builder()
                .precision(Precision.ofDecimals(decimals))
                .build();
        BudgetReport report = BudgetValidator.of(options).validate(meant.table(printed));
        BigInteger step = BigInteger.TEN.pow(6 - decimals);
        assertThat(report.repairs())
                .allSatisfy(repair -> assertThat(repair.changes())
                        .allMatch(change ->
                                BigInteger.valueOf(change.proposed()).mod(step).signum() == 0));
    }
}
