// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.ocop.core.Location;

/**
 * A consistent table of random shape, in dong: units, their lines, dotted or dashed lines below some of them, leaves of
 * random amounts, some of them zero, some lines without amounts.
 */
final class RandomTable {
    private final int sources;
    private final long largest;
    private final Random random;
    final List<String> numbers = new ArrayList<>();
    final List<long[]> amounts = new ArrayList<>();
    private final List<Boolean> text = new ArrayList<>();

    private RandomTable(long seed, int sources, long largest) {
        this.random = new Random(seed);
        this.sources = sources;
        this.largest = largest;
    }

    static RandomTable of(long seed, int sources, long largest) {
        RandomTable table = new RandomTable(seed, sources, largest);
        long[] sum = table.lines(0, "", 1 + table.random.nextInt(4));
        table.add("", sum);
        return table;
    }

    /** Adds lines of one level with all below them and returns their sum. */
    private long[] lines(int depth, String above, int count) {
        long[] sum = new long[sources + 1];
        for (int i = 1; i <= count; i++) {
            int at = add(number(depth, above, i), new long[sources + 1]);
            boolean leaf = depth == 3 || random.nextInt(3) == 0;
            if (leaf && depth > 0 && random.nextInt(8) == 0) {
                text.set(at, true);
                continue;
            }
            long[] own = leaf ? leaf() : lines(depth + 1, above + i + ".", 1 + random.nextInt(3));
            if (!leaf && isAllTextBelow(at)) {
                text.set(at, true);
                continue;
            }
            amounts.set(at, own);
            for (int c = 0; c <= sources; c++) {
                sum[c] += own[c];
            }
        }
        return sum;
    }

    private boolean isAllTextBelow(int at) {
        return text.subList(at + 1, text.size()).stream().allMatch(of -> of);
    }

    private static String number(int depth, String above, int i) {
        return switch (depth) {
            case 0 -> Roman.print(i);
            case 1 -> String.valueOf(i);
            case 2 -> above.substring(above.indexOf('.') + 1) + i;
            default -> "-";
        };
    }

    private long[] leaf() {
        long[] own = new long[sources + 1];
        for (int c = 1; c <= sources; c++) {
            own[c] = random.nextInt(4) == 0 ? 0 : random.nextLong(largest + 1);
            own[0] += own[c];
        }
        if (sources == 0) {
            own[0] = random.nextLong(largest + 1);
        }
        return own;
    }

    private int add(String number, long[] row) {
        numbers.add(number);
        amounts.add(row);
        text.add(false);
        return numbers.size() - 1;
    }

    int rows() {
        return numbers.size();
    }

    int columns() {
        return sources + 1;
    }

    boolean hasAmounts(int row) {
        return !text.get(row);
    }

    /** The rows with amounts. */
    List<Integer> rowsWithAmounts() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            if (hasAmounts(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    long get(int row, int column) {
        return amounts.get(row)[column];
    }

    RandomTable set(int row, int column, long amount) {
        amounts.get(row)[column] = amount;
        return this;
    }

    RandomTable copy() {
        RandomTable copy = new RandomTable(0, sources, largest);
        copy.numbers.addAll(numbers);
        amounts.forEach(row -> copy.amounts.add(row.clone()));
        copy.text.addAll(text);
        return copy;
    }

    /** The row in the file is the index plus two, the column of the total is C. */
    BudgetTable table(MoneyUnit unit) {
        BudgetTable.Builder builder = BudgetTable.builder(unit).file(Location.ofFile("r.csv"));
        for (int c = 1; c <= sources; c++) {
            builder.source(FundingSource.of("S" + c));
        }
        for (int row = 0; row < rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int c = 1; c <= sources; c++) {
                cells.add(text.get(row) ? "" : String.valueOf(get(row, c)));
            }
            boolean last = row == rows() - 1;
            String total = text.get(row) ? "nguồn khác" : String.valueOf(get(row, 0));
            builder.row(row + 2, numbers.get(row), last ? "Tổng cộng" : "Dòng " + row, total, cells);
        }
        return builder.build().value().orElseThrow();
    }

    /** The same with a change applied. */
    RandomTable repaired(Repair repair) {
        RandomTable copy = copy();
        for (Repair.Change change : repair.changes()) {
            Location at = change.location().orElseThrow();
            copy.set(at.row().orElseThrow() - 2, at.column().orElseThrow() - 3, change.proposed());
        }
        return copy;
    }
}
