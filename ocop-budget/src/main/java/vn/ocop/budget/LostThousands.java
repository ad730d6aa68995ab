// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole table as pasted under English settings, where 2.150 became 2,15 and 1.000 became 1: every amount with
 * decimals is meant a thousand times, every other below a thousand either so or as it stands. Which of the two, the sums say,
 * one after another; what they leave open is tried out where it hangs together with an amount that is meant a thousand times,
 * and counts only if one way alone holds.
 */
final class LostThousands {
    private static final BigInteger ONE_GROUP = BigInteger.valueOf(1000);
    static final BigInteger GROUP_LESS_ONE = BigInteger.valueOf(999);
    private static final int MOST_CHOICES = 64;
    private static final int MOST_TRIES = 500;
    /** How many terms all tries together may look at. */
    private static final long MOST_WORK = 50_000_000;

    private static final byte AS_IT_STANDS = 0;
    private static final byte THOUSANDFOLD = 1;
    private static final byte OPEN = 2;

    /**
     * The table read so.
     *
     * @param cells the cells that are meant a thousand times
     * @param mends how many sums hold then that do not hold now
     * @param left how many sums do not hold then
     */
    record Reading(ImmutableIntArray cells, int mends, int left) {}

    /** A sum: its cells, to each of which belongs 1 or -1, less what is stated make zero. */
    private static final class Sum {
        private final int[] cells;
        private final int[] signs;
        private final BigInteger stated;

        Sum(List<Integer> cells, List<Integer> signs, BigInteger stated) {
            this.cells = cells.stream().mapToInt(Integer::intValue).toArray();
            this.signs = signs.stream().mapToInt(Integer::intValue).toArray();
            this.stated = stated;
        }
    }

    private final BudgetTable table;
    private final Grid grid;
    private final IdentityCheck check;
    private final byte[] scale;
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<Integer>> sumsOf = new ArrayList<>();
    private final BitSet contradicted = new BitSet();
    private long work;
    private int terms;

    private LostThousands(IdentityCheck check) {
        this.table = check.table();
        this.grid = table.grid();
        this.check = check;
        this.scale = new byte[grid.dong.length];
    }

    /**
     * Reads a table so.
     *
     * @return the reading, if amounts can have lost their thousands, some sums hold more than now, and there is no other
     */
    static Optional<Reading> of(IdentityCheck check, IdentityScan scan) {
        LostThousands of = new LostThousands(check);
        return of.mayBe() ? of.read(scan) : Optional.empty();
    }

    /** Whether the sums, all of which hold as the table stands, hold as well if it lost its thousands. */
    static boolean alsoHolds(IdentityCheck check, IdentityScan scan) {
        LostThousands of = new LostThousands(check);
        if (!of.mayBe()) {
            return false;
        }
        of.prepare(scan);
        of.settle(of.all());
        return of.contradicted.isEmpty() && of.ways(1) > 0;
    }

    /** Amounts with decimals stand in more lines than one, each from 1 to below 1000 with at most three decimals. */
    private boolean mayBe() {
        BitSet decimals = table.decimals();
        boolean may = !decimals.isEmpty() && decimals.nextSetBit(0) / grid.width < (decimals.length() - 1) / grid.width;
        return may && decimals.stream().allMatch(cell -> isInGroup(cell) && isWholeThousandfold(cell));
    }

    /** What was printed with one point has one to three digits in front of it, not only a zero. */
    private boolean isInGroup(int cell) {
        long whole = Math.abs(grid.dong[cell]) / table.unit().dong();
        return 1 <= whole && whole < ONE_GROUP.intValue();
    }

    private boolean isWholeThousandfold(int cell) {
        return grid.dong[cell] * ONE_GROUP.longValue() % table.unit().dong() == 0;
    }

    private Optional<Reading> read(IdentityScan scan) {
        prepare(scan);
        settle(all());
        boolean whole = contradicted.isEmpty();
        if (whole && ways(1) != 1) {
            return Optional.empty();
        }
        int mends = 0;
        int left = 0;
        for (Sum sum : sums) {
            boolean holds = holds(sum, false);
            mends += !holds && holds(sum, true) ? 1 : 0;
            mends -= holds && !holds(sum, true) ? 1 : 0;
            left += holds(sum, true) ? 0 : 1;
        }
        return mends > (whole ? 0 : left) ? Optional.of(new Reading(cells(), mends, left)) : Optional.empty();
    }

    private ImmutableIntArray cells() {
        ImmutableIntArray.Builder cells = ImmutableIntArray.builder();
        for (int cell = 0; cell < scale.length; cell++) {
            if (scale[cell] == THOUSANDFOLD) {
                cells.add(cell);
            }
        }
        return cells.build();
    }

    private void prepare(IdentityScan scan) {
        for (int cell = 0; cell < scale.length; cell++) {
            boolean open = grid.isAmount(cell) && isInGroup(cell);
            scale[cell] = table.decimals().get(cell) ? THOUSANDFOLD : open ? OPEN : AS_IT_STANDS;
            sumsOf.add(List.of());
        }
        scan.equations(equation -> {
            if (equation.kind().isSum() && check.verdict(equation) != Identity.Verdict.UNTESTED) {
                add(equation);
            }
        });
    }

    private void add(Equation equation) {
        List<Integer> cells = new ArrayList<>();
        List<Integer> signs = new ArrayList<>();
        check.terms(equation, (cell, sign) -> {
            if (grid.dong[cell] != 0) {
                cells.add(cell);
                signs.add(sign);
            }
        });
        int index = sums.size();
        terms += cells.size();
        sums.add(new Sum(cells, signs, check.statedIn(equation)));
        for (int cell : cells) {
            if (scale[cell] == OPEN) {
                if (sumsOf.get(cell).isEmpty()) {
                    sumsOf.set(cell, new ArrayList<>());
                }
                sumsOf.get(cell).add(index);
            }
        }
    }

    private BigInteger amount(int cell, boolean read) {
        BigInteger dong = BigInteger.valueOf(grid.dong[cell]);
        return read && scale[cell] == THOUSANDFOLD ? dong.multiply(ONE_GROUP) : dong;
    }

    private boolean holds(Sum sum, boolean read) {
        return check.precision().allows(off(sum, read), sum.cells.length, table.unit());
    }

    /** How far a sum is off; what is open is taken as it stands. */
    private BigInteger off(Sum sum, boolean read) {
        BigInteger off = sum.stated.negate();
        for (int i = 0; i < sum.cells.length; i++) {
            BigInteger amount = amount(sum.cells[i], read);
            off = sum.signs[i] > 0 ? off.add(amount) : off.subtract(amount);
        }
        return off;
    }

    private Deque<Integer> all() {
        Deque<Integer> all = new ArrayDeque<>();
        for (int sum = 0; sum < sums.size(); sum++) {
            all.add(sum);
        }
        return all;
    }

    /** Lets the sums say what they can, each again when one of its cells has been settled. */
    private void settle(Deque<Integer> queue) {
        BitSet queued = new BitSet();
        queue.forEach(queued::set);
        while (!queue.isEmpty()) {
            int index = queue.poll();
            queued.clear(index);
            for (int cell : settle(index)) {
                for (int other : sumsOf.get(cell)) {
                    if (!queued.get(other)) {
                        queued.set(other);
                        queue.add(other);
                    }
                }
            }
        }
    }

    /** The cells that one sum settles. */
    private List<Integer> settle(int index) {
        Sum sum = sums.get(index);
        int[] open =
                Arrays.stream(sum.cells).filter(cell -> scale[cell] == OPEN).toArray();
        if (open.length == 0) {
            contradicted.set(index, !holds(sum, true));
            return List.of();
        }
        BigInteger[] missing = off(sum, true).negate().divideAndRemainder(GROUP_LESS_ONE);
        if (missing[1].signum() != 0 || missing[0].bitLength() >= Long.SIZE) {
            contradicted.set(index);
            return List.of();
        }
        long[] terms = new long[open.length];
        for (int i = 0, at = 0; i < sum.cells.length; i++) {
            if (scale[sum.cells[i]] == OPEN) {
                terms[at++] = sum.signs[i] * grid.dong[sum.cells[i]];
            }
        }
        SignedTerms signed = new SignedTerms(terms);
        List<boolean[]> choices = signed.choices(missing[0].longValueExact(), MOST_CHOICES);
        contradicted.set(index, choices.isEmpty() && signed.isComplete());
        boolean all = !choices.isEmpty() && choices.size() <= MOST_CHOICES && signed.isComplete();
        return all ? agreed(open, choices) : List.of();
    }

    /** Settles the cells on which all choices agree. */
    private List<Integer> agreed(int[] open, List<boolean[]> choices) {
        List<Integer> settled = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            boolean first = choices.get(0)[i];
            int at = i;
            if (choices.stream().allMatch(choice -> choice[at] == first)) {
                scale[open[i]] = first ? THOUSANDFOLD : AS_IT_STANDS;
                settled.add(open[i]);
            }
        }
        return settled;
    }

    /** How many ways there are to settle what hangs together with an amount that is meant a thousand times, up to one more. */
    private int ways(int wanted) {
        int cell = hanging();
        if (cell == Grid.NONE) {
            return 1;
        }
        work += Math.max(terms, MOST_WORK / MOST_TRIES);
        if (work > MOST_WORK) {
            return wanted + 1;
        }
        byte[] before = scale.clone();
        byte[] kept = before;
        int ways = 0;
        for (byte way : new byte[] {AS_IT_STANDS, THOUSANDFOLD}) {
            System.arraycopy(before, 0, scale, 0, scale.length);
            scale[cell] = way;
            settle(new ArrayDeque<>(sumsOf.get(cell)));
            int found = contradicted.isEmpty() && ways <= wanted ? ways(wanted) : 0;
            kept = found > 0 && ways == 0 ? scale.clone() : kept;
            ways += found;
            contradicted.clear();
        }
        System.arraycopy(kept, 0, scale, 0, scale.length);
        return ways;
    }

    /** An open cell in a sum with one that is meant a thousand times. */
    private int hanging() {
        for (Sum sum : sums) {
            int open = Grid.NONE;
            boolean thousandfold = false;
            for (int cell : sum.cells) {
                open = scale[cell] == OPEN ? cell : open;
                thousandfold |= scale[cell] == THOUSANDFOLD;
            }
            if (open != Grid.NONE && thousandfold) {
                return open;
            }
        }
        return Grid.NONE;
    }
}
