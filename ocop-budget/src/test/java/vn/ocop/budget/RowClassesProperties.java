// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Rows and sums that a reader states, at the limits of what they mean. */
class RowClassesProperties {
    private static final long MILLION = 1_000_000;

    private static boolean tells(BudgetReport report, BudgetFinding code) {
        return !Tables.findings(report, code).isEmpty();
    }

    /** Each line is a list of items; one item is a line with amounts of its own. */
    @Property(tries = 200)
    void linesMayHaveTheirAmountsInItems(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(min = 1, max = 4) List<@IntRange(min = 1, max = 999) Integer>> lines,
            @ForAll @IntRange(max = 3) int slipLine,
            @ForAll @IntRange(max = 3) int slipItem,
            @ForAll @IntRange(max = 50) int off) {
        int wrongLine = slipLine % lines.size();
        int wrongItem = slipItem % lines.get(wrongLine).size();
        BudgetTable.Builder table = Tables.of(1);
        long total = lines.stream()
                .flatMap(List::stream)
                .mapToLong(Integer::longValue)
                .sum();
        String sum = String.valueOf(total);
        table.row(2, "I", "x", sum, List.of(sum));
        int row = 3;
        for (int line = 0; line < lines.size(); line++) {
            List<Integer> items = lines.get(line);
            boolean plain = items.size() == 1;
            if (!plain) {
                table.row(row++, String.valueOf(line + 1), "x" + line, "", List.of(""));
            }
            for (int item = 0; item < items.size(); item++) {
                String amount = String.valueOf(items.get(item));
                String wrong = String.valueOf(items.get(item) + (line == wrongLine && item == wrongItem ? off : 0));
                if (plain) {
                    table.row(row++, String.valueOf(line + 1), "x" + line, amount, List.of(wrong));
                } else {
                    table.continuation(row++, "i" + item, amount, List.of(wrong));
                }
            }
        }
        table.grandTotal(row, "Tổng", List.of("I"), sum, List.of(sum));
        BudgetReport report = Tables.check(table);
        assertThat(report.totals().get("total")).isEqualTo(BigInteger.valueOf(total * MILLION));
        assertThat(tells(report, BudgetFinding.CONTINUATION_SUMMED))
                .isEqualTo(lines.stream().anyMatch(items -> items.size() > 1));
        assertThat(report.hasErrors()).isEqualTo(off != 0);
        if (off != 0) {
            String path = "I." + (wrongLine + 1) + (lines.get(wrongLine).size() == 1 ? "" : ".-" + (wrongItem + 1));
            assertThat(report.repairs()).hasSize(1);
            assertThat(Tables.changes(report.repairs().get(0)))
                    .containsExactly(path + "/A=" + lines.get(wrongLine).get(wrongItem));
        }
    }

    @Property(tries = 200)
    void aTotalIsOfTheUnitsThatItNamesAndNoOthers(
            @ForAll @IntRange(min = 1, max = 6) int units, @ForAll @IntRange(min = 0, max = 7) int named) {
        BudgetTable.Builder table = Tables.of(0);
        List<String> numbers = new ArrayList<>();
        for (int unit = 1; unit <= units; unit++) {
            table.row(unit + 1, Roman.print(unit), "x" + unit, "1", List.of());
        }
        for (int unit = 1; unit <= named; unit++) {
            numbers.add(Roman.print(unit));
        }
        table.grandTotal(units + 2, "Tổng", numbers, String.valueOf(units), List.of());
        assertThat(tells(Tables.check(table), BudgetFinding.TOTAL_FORMULA)).isEqualTo(named != 0 && named != units);
    }

    @Property(tries = 200)
    void aSumByHeadingIsDoubtfulAboveHalfOfTheLines(
            @ForAll @IntRange(min = 1, max = 12) int lines, @ForAll @IntRange(max = 12) int wrong) {
        int off = Math.min(wrong, lines);
        BudgetTable.Builder table =
                Tables.of(2).unrelated().relation("total", List.of("A", "B"), List.of(), BudgetTable.Evidence.HEADING);
        for (int line = 0; line < lines; line++) {
            table.row(Roman.print(line + 1), "x" + line, line < off ? "4" : "3", "1", "2");
        }
        BudgetReport report = Tables.check(table);
        boolean doubtful = 2 * off > lines;
        assertThat(tells(report, BudgetFinding.RELATION_DOUBTFUL)).isEqualTo(doubtful);
        assertThat(Tables.findings(report, BudgetFinding.ROW_SUM)).hasSize(doubtful ? 0 : off);
    }

    @Property(tries = 200)
    void partsAreLikelyAboveNineOfTenLines(
            @ForAll @IntRange(min = 1, max = 45) int lines, @ForAll @IntRange(max = 5) int wrong) {
        int off = Math.min(wrong, lines);
        BudgetTable.Builder table = Tables.of(2).unrelated().memo("total", List.of("A", "B"));
        for (int line = 0; line < lines; line++) {
            table.row(Roman.print(line + 1), "x" + line, "3", "1", line < off ? "1" : "2");
        }
        boolean likely = lines >= 10 && off > 0 && (lines - off) * 10 > lines * 9;
        assertThat(tells(Tables.check(table), BudgetFinding.RELATION_LIKELY)).isEqualTo(likely);
    }
}
