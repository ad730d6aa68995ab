// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.ocop.core.Severity;

/** One or two wrong cells in consistent tables of random shape. */
class RepairProperties {
    private static final BudgetValidator VALIDATOR = BudgetValidator.standard();

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.of(9L, 999L, 17_770L, 1_000_000_000L, Long.MAX_VALUE / 100_000);
    }

    @Property(tries = 200)
    void aConsistentTableHasNoError(
            @ForAll("seeds") long seed, @ForAll @IntRange(max = 4) int sources, @ForAll("sizes") long largest) {
        BudgetReport report =
                VALIDATOR.validate(RandomTable.of(seed, sources, largest).table(MoneyUnit.DONG));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.repairs()).isEmpty();
        assertThat(report.identities()).allMatch(identity -> identity.verdict() == Identity.Verdict.EXACT);
    }

    private static String at(int row, int column) {
        return "r.csv:" + (row + 2) + ":" + (char) ('C' + column);
    }

    private static List<String> places(Repair repair) {
        return repair.changes().stream()
                .map(change -> change.location().orElseThrow().toString())
                .toList();
    }

    private static void everyRepairMends(RandomTable wrong, BudgetReport report) {
        for (Repair repair : report.repairs()) {
            BudgetReport mended = VALIDATOR.validate(wrong.repaired(repair).table(MoneyUnit.DONG));
            assertThat(mended.inexact()).as(repair.toString()).isEmpty();
        }
        assertThat(report.repairs()).doesNotHaveDuplicates();
    }

    @Property(tries = 600)
    void oneWrongCellIsFoundAndItsTrueAmountIsProposed(
            @ForAll("seeds") long seed,
            @ForAll @IntRange(max = 4) int sources,
            @ForAll("sizes") long largest,
            @ForAll @IntRange(max = 10_000) int pick,
            @ForAll @IntRange(max = 12) int change) {
        RandomTable table = RandomTable.of(seed, sources, largest);
        List<Integer> rows = table.rowsWithAmounts();
        int row = rows.get(pick % rows.size());
        int column = pick % table.columns();
        long true_ = table.get(row, column);
        long wrongAmount = wrong(true_, change);
        Assume.that(wrongAmount != true_);
        RandomTable wrong = table.copy().set(row, column, wrongAmount);

        BudgetReport report = VALIDATOR.validate(wrong.table(MoneyUnit.DONG));

        assertThat(report.hasErrors()).isTrue();
        assertThat(report.inexact()).isNotEmpty().allMatch(identity -> takesPart(identity, at(row, column)));
        everyRepairMends(wrong, report);
        assertThat(report.repairs()).allMatch(repair -> repair.changes().size() == 1);
        assertThat(report.repairs())
                .anyMatch(repair -> places(repair).equals(List.of(at(row, column)))
                        && repair.changes().get(0).proposed() == true_
                        && repair.changes().get(0).printed().orElseThrow() == wrongAmount);
        if (sources > 0) {
            assertThat(report.repairs()).hasSize(1);
        }
    }

    private static boolean takesPart(Identity identity, String place) {
        return identity.location().orElseThrow().toString().equals(place)
                || identity.contributors().stream()
                        .anyMatch(
                                cell -> cell.location().orElseThrow().toString().equals(place));
    }

    private static long wrong(long true_, int change) {
        return switch (change) {
            case 0 -> 0;
            case 1 -> true_ + 1;
            case 2 -> Math.max(0, true_ - 1);
            case 3 -> true_ * 10;
            case 4 -> true_ / 10;
            case 5 -> true_ * 2;
            default -> true_ + 7L * change * change;
        };
    }

    @Property(tries = 400)
    void twoWrongCellsAreFoundTogether(
            @ForAll("seeds") long seed,
            @ForAll @IntRange(min = 1, max = 3) int sources,
            @ForAll @IntRange(max = 10_000) int pick,
            @ForAll @IntRange(max = 10_000) int other,
            @ForAll @IntRange(max = 12) int change,
            @ForAll @IntRange(max = 12) int otherChange) {
        RandomTable table = RandomTable.of(seed, sources, 17_770);
        List<Integer> rows = table.rowsWithAmounts();
        int row = rows.get(pick % rows.size());
        int column = pick % table.columns();
        int row2 = rows.get(other % rows.size());
        int column2 = other % table.columns();
        Assume.that(row != row2 || column != column2);
        long true1 = table.get(row, column);
        long true2 = table.get(row2, column2);
        Assume.that(wrong(true1, change) != true1 && wrong(true2, otherChange) != true2);
        RandomTable wrong =
                table.copy().set(row, column, wrong(true1, change)).set(row2, column2, wrong(true2, otherChange));

        BudgetReport report = VALIDATOR.validate(wrong.table(MoneyUnit.DONG));

        everyRepairMends(wrong, report);
        assertThat(report.hasErrors()).isTrue();
        boolean oneIsEnough =
                report.repairs().stream().anyMatch(repair -> repair.changes().size() == 1);
        if (!oneIsEnough) {
            Set<String> expected = Set.of(at(row, column), at(row2, column2));
            assertThat(report.repairs().stream()
                            .map(RepairProperties::places)
                            .map(Set::copyOf)
                            .collect(Collectors.toSet()))
                    .contains(expected);
        }
    }

    /** Looks at every pair of cells, so it knows all repairs of one and two cells. */
    @Property(tries = 20)
    void noRepairIsMissed(
            @ForAll("seeds") long seed,
            @ForAll @IntRange(max = 2) int sources,
            @ForAll @IntRange(max = 10_000) int pick,
            @ForAll @IntRange(max = 10_000) int other) {
        RandomTable table = RandomTable.of(seed, sources, 99);
        Assume.that(table.rows() <= 12);
        List<Integer> rows = table.rowsWithAmounts();
        table.set(rows.get(pick % rows.size()), pick % table.columns(), 5);
        table.set(rows.get(other % rows.size()), other % table.columns(), 6);
        BudgetReport report = VALIDATOR.validate(table.table(MoneyUnit.DONG));
        Set<String> found = report.repairs().stream()
                .filter(repair -> repair.changes().size() == 1)
                .map(repair ->
                        places(repair).get(0) + "=" + repair.changes().get(0).proposed())
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(bruteForce(table));
    }

    private static Set<String> bruteForce(RandomTable table) {
        Set<String> mending = new java.util.HashSet<>();
        for (int row : table.rowsWithAmounts()) {
            for (int column = 0; column < table.columns(); column++) {
                for (long amount = 0; amount <= 700; amount++) {
                    if (amount != table.get(row, column) && isConsistent(table, row, column, amount)) {
                        mending.add(at(row, column) + "=" + amount);
                    }
                }
            }
        }
        return mending;
    }

    private static boolean isConsistent(RandomTable table, int row, int column, long amount) {
        long was = table.get(row, column);
        table.set(row, column, amount);
        boolean consistent = Restatement.isConsistent(table);
        table.set(row, column, was);
        return consistent;
    }

    @Property(tries = 100)
    void theSameTableGivesTheSameReport(
            @ForAll("seeds") long seed,
            @ForAll @IntRange(max = 3) int sources,
            @ForAll @IntRange(max = 10_000) int pick) {
        RandomTable table = RandomTable.of(seed, sources, 17_770);
        List<Integer> rows = table.rowsWithAmounts();
        table.set(rows.get(pick % rows.size()), pick % table.columns(), pick);
        BudgetTable built = table.table(MoneyUnit.DONG);
        BudgetReport once = VALIDATOR.validate(built);
        assertThat(VALIDATOR.validate(built).findings()).isEqualTo(once.findings());
        assertThat(VALIDATOR.validate(table.table(MoneyUnit.DONG)).findings()).isEqualTo(once.findings());
        assertThat(VALIDATOR.validate(table.table(MoneyUnit.DONG)).repairs()).isEqualTo(once.repairs());
        long errors = once.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
        assertThat(errors).isEqualTo(once.inexact().size());
    }
}
