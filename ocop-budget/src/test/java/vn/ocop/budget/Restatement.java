// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The identities of a random table once more, from the numbers of its rows alone and in decimals. */
final class Restatement {
    private Restatement() {}

    /** The row above each row: the last one of a lower level; the grand total, the last row, for the first level. */
    static int[] parents(RandomTable table) {
        int[] parents = new int[table.rows()];
        List<Integer> open = new ArrayList<>();
        for (int row = 0; row < table.rows() - 1; row++) {
            int depth = depth(table.numbers.get(row));
            while (open.size() > depth) {
                open.remove(open.size() - 1);
            }
            parents[row] = open.isEmpty() ? table.rows() - 1 : open.get(open.size() - 1);
            open.add(row);
        }
        parents[table.rows() - 1] = -1;
        return parents;
    }

    private static int depth(String number) {
        return number.equals("-") ? 3 : number.contains(".") ? 2 : Character.isDigit(number.charAt(0)) ? 1 : 0;
    }

    static boolean isConsistent(RandomTable table) {
        return verdicts(table, BigDecimal.ZERO).stream().allMatch(verdict -> verdict == Identity.Verdict.EXACT);
    }

    /** The verdicts of all identities in the order of the table; every amount stands for all within half of it. */
    static List<Identity.Verdict> verdicts(RandomTable table, BigDecimal half) {
        int[] parents = parents(table);
        List<Identity.Verdict> verdicts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!table.hasAmounts(row)) {
                continue;
            }
            if (table.columns() > 1) {
                List<Long> sources = new ArrayList<>();
                for (int column = 1; column < table.columns(); column++) {
                    sources.add(table.get(row, column));
                }
                verdicts.add(verdict(table.get(row, 0), sources, half));
            }
            for (int column = 0; column < table.columns() && hasChild(parents, row); column++) {
                List<Long> below = new ArrayList<>();
                for (int child = 0; child < table.rows(); child++) {
                    if (parents[child] == row && table.hasAmounts(child)) {
                        below.add(table.get(child, column));
                    }
                }
                verdicts.add(verdict(table.get(row, column), below, half));
            }
        }
        return verdicts;
    }

    private static boolean hasChild(int[] parents, int row) {
        for (int parent : parents) {
            if (parent == row) {
                return true;
            }
        }
        return false;
    }

    /** The interval of the total and that of the sum either meet or not. */
    private static Identity.Verdict verdict(long total, List<Long> parts, BigDecimal half) {
        BigDecimal sum = parts.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(total)) == 0) {
            return Identity.Verdict.EXACT;
        }
        BigDecimal spread = half.multiply(BigDecimal.valueOf(parts.size()));
        BigDecimal low = BigDecimal.valueOf(total).subtract(half);
        BigDecimal high = BigDecimal.valueOf(total).add(half);
        boolean meet = sum.subtract(spread).compareTo(high) <= 0 && low.compareTo(sum.add(spread)) <= 0;
        return meet ? Identity.Verdict.WITHIN_ROUNDING : Identity.Verdict.WRONG;
    }
}
