// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the smallest sets of changes after which every equation holds: all changes of one cell, and if there is none all
 * changes of two.
 *
 * <p>A cell takes part in three equations at most. So one change can mend only what its cell takes part in, and candidates
 * are the cells of the shortest equation that does not hold; the second cell of two must mend what the first one leaves,
 * or balance what it breaks. Cells that cannot be read belong to every set. The work is bounded by the number of
 * candidates.
 */
final class RepairSearch {
    private static final int MOST_CELLS = 2;
    private static final int EQUATIONS_PER_CELL = 3;

    /**
     * A change of one cell by so many dong.
     *
     * @param cell the cell
     * @param by what is added to it
     */
    record Change(int cell, BigInteger by) {}

    private final IdentityCheck check;
    private final Grid grid;
    private final Equations equations;
    private final int bound;
    private final boolean negativeAllowed;
    private final List<Integer> unreadable = new ArrayList<>();
    private final List<List<Change>> found = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private int looked;

    RepairSearch(BudgetOptions options, IdentityCheck check, IdentityScan scan, List<Identity> inexact) {
        this.check = check;
        this.grid = check.table().grid();
        this.equations = new Equations(check, scan, inexact);
        this.bound = options.repairBound();
        this.negativeAllowed = !options.applies(BudgetFinding.NEGATIVE_AMOUNT);
        if (grid.hasUnreadable) {
            collectUnreadable();
        }
    }

    private void collectUnreadable() {
        for (int cell = 0; cell < grid.state.length && unreadable.size() <= MOST_CELLS; cell++) {
            if (grid.isUnreadable(cell)) {
                unreadable.add(cell);
            }
        }
    }

    /** Whether there is anything to mend. */
    boolean isNeeded() {
        return !equations.wrong().isEmpty() || !unreadable.isEmpty();
    }

    boolean stoppedAtBound() {
        return looked > bound;
    }

    /** The sets of changes, unordered. */
    List<List<Change>> run() {
        boolean canBeMended = isNeeded()
                && unreadable.size() <= MOST_CELLS
                && equations.wrong().size() <= MOST_CELLS * EQUATIONS_PER_CELL;
        if (canBeMended) {
            oneCell();
            if (found.isEmpty() && !stoppedAtBound()) {
                twoCells();
            }
        }
        return found;
    }

    /** Counts a candidate; false when there have been enough. */
    private boolean look() {
        looked = Math.min(looked, bound) + 1;
        return looked <= bound;
    }

    private void oneCell() {
        List<Equation> wrong = equations.wrong();
        ImmutableIntArray candidates =
                unreadable.isEmpty() ? equations.cells(shortest(wrong)) : ImmutableIntArray.of(unreadable.get(0));
        for (int i = 0; i < candidates.length() && unreadable.size() <= 1; i++) {
            int cell = candidates.get(i);
            if (!look()) {
                return;
            }
            if (takesPartInAll(cell, wrong)) {
                one(cell).ifPresent(change -> found.add(List.of(change)));
            }
        }
    }

    private Equation shortest(List<Equation> of) {
        return of.stream()
                .min(Comparator.comparingInt(
                        equation -> equations.cells(equation).length()))
                .orElseThrow();
    }

    private boolean takesPartInAll(int cell, List<Equation> all) {
        for (Equation equation : all) {
            if (equation.coefficient(grid, cell) == 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<Change> one(int cell) {
        List<Equation> touched = equations.of(cell);
        for (Equation equation : touched) {
            Change change = new Change(cell, byOf(equation, cell));
            if (isChange(change) && holdAll(touched, List.of(change))) {
                return Optional.of(change);
            }
        }
        return check.precision().isExact() ? Optional.empty() : between(cell, touched);
    }

    /** What must be added to a cell for an equation to hold to the dong. */
    private BigInteger byOf(Equation equation, int cell) {
        BigInteger residual = equations.residual(equation);
        return equation.coefficient(grid, cell) > 0 ? residual.negate() : residual;
    }

    /** With declared rounding: a change that holds every equation though it makes none of them exact. */
    private Optional<Change> between(int cell, List<Equation> touched) {
        Optional<BigDecimal> low = Optional.empty();
        Optional<BigDecimal> high = Optional.empty();
        int isNew = grid.isAmount(cell) ? 0 : 1;
        for (Equation equation : touched) {
            BigDecimal middle = new BigDecimal(byOf(equation, cell));
            BigDecimal slack = equations.slack(equation, isNew);
            BigDecimal from = middle.subtract(slack);
            BigDecimal to = middle.add(slack);
            low = Optional.of(low.map(from::max).orElse(from));
            high = Optional.of(high.map(to::min).orElse(to));
        }
        if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) > 0) {
            return Optional.empty();
        }
        BigDecimal middle = low.get().add(high.get()).divide(BigDecimal.valueOf(2));
        Change change =
                new Change(cell, middle.setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
        return isChange(change) && holdAll(touched, List.of(change)) ? Optional.of(change) : Optional.empty();
    }

    private void twoCells() {
        List<Equation> wrong = equations.wrong();
        if (unreadable.size() == MOST_CELLS) {
            pair(unreadable.get(0), unreadable.get(1));
            return;
        }
        ImmutableIntArray firsts =
                unreadable.isEmpty() ? equations.cells(shortest(wrong)) : ImmutableIntArray.of(unreadable.get(0));
        for (int i = 0; i < firsts.length() && !stoppedAtBound(); i++) {
            withFirst(firsts.get(i));
        }
    }

    private void withFirst(int first) {
        List<Equation> left = equations.wrong().stream()
                .filter(equation -> equation.coefficient(grid, first) == 0)
                .toList();
        if (!left.isEmpty()) {
            seconds(first, equations.cells(shortest(left)), left);
            return;
        }
        for (Equation equation : equations.of(first)) {
            seconds(first, equations.cells(equation), left);
        }
    }

    private void seconds(int first, ImmutableIntArray candidates, List<Equation> left) {
        for (int i = 0; i < candidates.length(); i++) {
            int second = candidates.get(i);
            if (!look()) {
                return;
            }
            if (second != first && takesPartInAll(second, left)) {
                pair(first, second);
            }
        }
    }

    private void pair(int first, int second) {
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        Set<Equation> touched = new LinkedHashSet<>(equations.of(a));
        touched.addAll(equations.of(b));
        List<Equation> all = List.copyOf(touched);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Optional<List<Change>> changes = solve(all.get(i), all.get(j), a, b);
                if (changes.isPresent() && changes.get().stream().allMatch(this::isChange)) {
                    if (holdAll(all, changes.get())) {
                        addOnce(changes.get());
                        return;
                    }
                }
                if (changes.isPresent() && check.precision().isExact()) {
                    return;
                }
            }
        }
    }

    private void addOnce(List<Change> changes) {
        long key = (long) changes.get(0).cell * grid.state.length + changes.get(1).cell;
        if (seen.add(key)) {
            found.add(changes);
        }
    }

    /** Solves two equations for the changes of two cells, if they determine them. */
    private Optional<List<Change>> solve(Equation e, Equation f, int a, int b) {
        int ea = e.coefficient(grid, a);
        int eb = e.coefficient(grid, b);
        int fa = f.coefficient(grid, a);
        int fb = f.coefficient(grid, b);
        int determinant = ea * fb - eb * fa;
        if (determinant == 0) {
            return Optional.empty();
        }
        BigInteger re = equations.residual(e).negate();
        BigInteger rf = equations.residual(f).negate();
        BigInteger[] byA = times(re, fb).subtract(times(rf, eb)).divideAndRemainder(BigInteger.valueOf(determinant));
        BigInteger[] byB = times(rf, ea).subtract(times(re, fa)).divideAndRemainder(BigInteger.valueOf(determinant));
        return byA[1].signum() != 0 || byB[1].signum() != 0
                ? Optional.empty()
                : Optional.of(List.of(new Change(a, byA[0]), new Change(b, byB[0])));
    }

    private static BigInteger times(BigInteger value, int coefficient) {
        return coefficient == 0 ? BigInteger.ZERO : coefficient > 0 ? value : value.negate();
    }

    /** A change of a readable cell changes something, and what comes out is an amount. */
    private boolean isChange(Change change) {
        BigInteger to = BigInteger.valueOf(grid.dong[change.cell]).add(change.by);
        return (change.by.signum() != 0 || grid.isUnreadable(change.cell))
                && to.bitLength() < Long.SIZE
                && (negativeAllowed || to.signum() >= 0);
    }

    private boolean holdAll(List<Equation> touched, List<Change> changes) {
        for (Equation equation : touched) {
            BigInteger residual = equations.residual(equation);
            int isNew = 0;
            for (Change change : changes) {
                int coefficient = equation.coefficient(grid, change.cell);
                residual = residual.add(times(change.by, coefficient));
                isNew += coefficient != 0 && !grid.isAmount(change.cell) ? 1 : 0;
            }
            if (!equations.holds(equation, residual, isNew)) {
                return false;
            }
        }
        return true;
    }
}
