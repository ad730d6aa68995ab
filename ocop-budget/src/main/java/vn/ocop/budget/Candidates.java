// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.RepairSearch.Change;
import vn.ocop.budget.RepairSearch.Fix;

/** Changes that can be tried, and what holds after them. */
final class Candidates {
    private static final BigInteger ONE_GROUP = BigInteger.valueOf(1000);
    private static final int MOST_ALMOST = 3;

    private final IdentityCheck check;
    private final BudgetTable table;
    private final Grid grid;
    private final Equations equations;
    private final int bound;
    private final boolean negativeAllowed;
    private final BigInteger step;
    /** What is taken for cells that cannot be read. */
    private final Map<Integer, BigInteger> taken = new HashMap<>();

    private final Map<Equation, BigInteger> shifted = new HashMap<>();
    private final Set<Equation> wrong = new LinkedHashSet<>();
    private int looked;

    Candidates(BudgetOptions options, IdentityCheck check, Equations equations) {
        this.check = check;
        this.table = check.table();
        this.grid = table.grid();
        this.equations = equations;
        this.bound = options.repairBound();
        this.negativeAllowed = !options.applies(BudgetFinding.NEGATIVE_AMOUNT);
        this.step = options.precision().step(table.unit());
        wrong.addAll(equations.wrong());
    }

    boolean isExact() {
        return check.precision().isExact();
    }

    boolean stoppedAtBound() {
        return looked > bound;
    }

    /** Counts a candidate; false when there have been enough. */
    boolean look() {
        looked = Math.min(looked, bound) + 1;
        return looked <= bound;
    }

    /** The equations that do not hold, with what is taken for cells that cannot be read. */
    Set<Equation> wrong() {
        return wrong;
    }

    /** Takes an amount for a cell that cannot be read; equations that can be tested now and do not hold are wrong. */
    void take(int cell, BigInteger amount) {
        taken.put(cell, amount);
        for (Equation equation : equations.of(cell)) {
            shifted.merge(equation, times(amount, equations.coefficient(equation, cell)), BigInteger::add);
            if (equation.kind().isSum() && isKnown(equation)) {
                if (!equations.holds(equation, residual(equation), newAmounts(equation))) {
                    wrong.add(equation);
                }
            }
        }
    }

    void forget(int cell) {
        BigInteger amount = taken.remove(cell);
        if (amount != null) {
            for (Equation equation : equations.of(cell)) {
                shifted.merge(equation, times(amount, -equations.coefficient(equation, cell)), BigInteger::add);
                if (!isKnown(equation)) {
                    wrong.remove(equation);
                }
            }
        }
    }

    boolean isTaken(int cell) {
        return taken.containsKey(cell);
    }

    BigInteger residual(Equation equation) {
        return equations.residual(equation).add(shifted.getOrDefault(equation, BigInteger.ZERO));
    }

    private int newAmounts(Equation equation) {
        int count = 0;
        for (int cell : taken.keySet()) {
            count += equations.coefficient(equation, cell) != 0 ? 1 : 0;
        }
        return count;
    }

    /** Whether every cell of an equation can be read, or an amount is taken for it. */
    boolean isKnown(Equation equation) {
        return unknownIn(equation).isEmpty();
    }

    List<Integer> unknownIn(Equation equation) {
        return equations.unknownIn(equation).stream()
                .filter(cell -> !taken.containsKey(cell))
                .toList();
    }

    /** The equations of a cell that can be tested. */
    List<Equation> touched(int cell) {
        List<Equation> all = equations.of(cell);
        return equations.unknown().isEmpty()
                ? all
                : all.stream().filter(this::isKnown).toList();
    }

    int coefficient(Equation equation, int cell) {
        return equations.coefficient(equation, cell);
    }

    BigInteger amount(int cell) {
        BigInteger known = taken.get(cell);
        return known == null ? BigInteger.valueOf(grid.dong[cell]) : known;
    }

    /** A change changes something, and what comes out is an amount that can be printed. */
    boolean isChange(Change change) {
        return change.by().signum() != 0
                && !grid.isUnreadable(change.cell())
                && isAmount(amount(change.cell()).add(change.by()));
    }

    boolean isAmount(BigInteger dong) {
        return dong.bitLength() < Long.SIZE
                && (negativeAllowed || dong.signum() >= 0)
                && dong.mod(step).signum() == 0;
    }

    static BigInteger times(BigInteger value, int coefficient) {
        return coefficient == 0 ? BigInteger.ZERO : coefficient > 0 ? value : value.negate();
    }

    /** Whether all equations hold after some changes. */
    boolean holdAll(Iterable<Equation> touched, List<Change> changes) {
        for (Equation equation : touched) {
            BigInteger residual = residual(equation);
            int isNew = taken.isEmpty() ? 0 : newAmounts(equation);
            for (Change change : changes) {
                int coefficient = equations.coefficient(equation, change.cell());
                residual = residual.add(times(change.by(), coefficient));
                isNew += coefficient != 0 && !grid.isAmount(change.cell()) && !taken.containsKey(change.cell()) ? 1 : 0;
            }
            if (!equations.holds(equation, residual, isNew)) {
                return false;
            }
        }
        return true;
    }

    // --- one cell

    /** The changes of one cell after which all its equations hold. */
    List<Fix> clean(Set<Equation> of) {
        List<Fix> fixes = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Equation equation : of) {
            ImmutableIntArray cells = equations.cells(equation);
            for (int i = 0; i < cells.length(); i++) {
                int cell = cells.get(i);
                if (seen.add(cell) && !grid.isUnreadable(cell)) {
                    if (!look()) {
                        return fixes;
                    }
                    one(cell)
                            .map(change -> fix(List.of(change), touched(cell), Optional.empty()))
                            .ifPresent(fixes::add);
                }
            }
        }
        return fixes;
    }

    /** Those that do not hold. */
    Set<Equation> brokenOf(Iterable<Equation> of) {
        Set<Equation> broken = new LinkedHashSet<>();
        of.forEach(equation -> {
            if (wrong.contains(equation)) {
                broken.add(equation);
            }
        });
        return broken;
    }

    private Fix fix(List<Change> changes, Iterable<Equation> touched, Optional<Repair.Kind> kind) {
        return new Fix(ImmutableList.copyOf(changes), kind, brokenOf(touched));
    }

    Optional<Change> one(int cell) {
        List<Equation> touched = touched(cell);
        for (Equation equation : touched) {
            if (equation.kind().isSum()) {
                Change change = new Change(cell, byOf(equation, cell));
                if (isChange(change) && holdAll(touched, List.of(change))) {
                    return Optional.of(change);
                }
            }
        }
        return check.precision().isExact() ? Optional.empty() : between(cell, touched);
    }

    /** What must be added to a cell for an equation to hold to the dong. */
    BigInteger byOf(Equation equation, int cell) {
        BigInteger residual = residual(equation);
        return equations.coefficient(equation, cell) > 0 ? residual.negate() : residual;
    }

    /** With declared rounding: a change that holds every equation though it makes none of them exact. */
    private Optional<Change> between(int cell, List<Equation> touched) {
        // what the amount can fall by without becoming negative
        Optional<BigDecimal> low =
                negativeAllowed ? Optional.empty() : Optional.of(new BigDecimal(amount(cell)).negate());
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
        return Optional.of(printable(cell, middle))
                .filter(change -> isChange(change) && holdAll(touched, List.of(change)));
    }

    /** The change nearest to one whose amount can be printed. */
    private Change printable(int cell, BigDecimal by) {
        BigDecimal to = new BigDecimal(amount(cell)).add(by);
        BigInteger steps =
                to.divide(new BigDecimal(step), 0, RoundingMode.HALF_EVEN).toBigIntegerExact();
        return new Change(cell, steps.multiply(step).subtract(amount(cell)));
    }

    // --- whole lines and columns

    /** Changes of whole lines and of two columns. */
    List<Fix> units(Set<Equation> of) {
        List<Fix> fixes = new ArrayList<>();
        for (int line : lines(of)) {
            if (!look()) {
                return fixes;
            }
            scaled(line).ifPresent(fixes::add);
        }
        new SwappedColumns(this, grid, of).run(fixes);
        return fixes;
    }

    /** The lines that take part in equations. */
    private Set<Integer> lines(Set<Equation> of) {
        Set<Integer> lines = new LinkedHashSet<>();
        for (Equation equation : of) {
            equations.cells(equation).forEach(cell -> lines.add(cell / grid.width));
        }
        return lines;
    }

    /** The first way to take a line in another unit after which all its sums hold. */
    private Optional<Fix> scaled(int line) {
        return otherUnits(line).stream()
                .map(changes -> together(changes, Repair.Kind.ROW_TIMES_1000))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A line, perhaps with all below it, in another unit: a thousand or a million times too much or too little. */
    private List<List<Change>> otherUnits(int line) {
        List<List<Change>> ways = new ArrayList<>();
        for (BigInteger factor : grid.width == 1 ? List.<BigInteger>of() : List.of(ONE_GROUP, ONE_GROUP.pow(2))) {
            for (boolean up : List.of(false, true)) {
                ways.add(scaled(List.of(line), factor, up));
                if (!grid.isLeaf(line) && line < grid.lines) {
                    ways.add(scaled(withBelow(line), factor, up));
                }
            }
        }
        ways.removeIf(changes -> changes.size() < 2);
        return ways;
    }

    /** No changes if a cell cannot be taken so. */
    private List<Change> scaled(List<Integer> lines, BigInteger factor, boolean up) {
        List<Change> changes = new ArrayList<>();
        for (int line : lines) {
            for (int cell = grid.cell(line, 0); cell < grid.cell(line + 1, 0); cell++) {
                BigInteger amount = amount(cell);
                BigInteger[] parts = amount.divideAndRemainder(factor);
                if (grid.isUnreadable(cell) || (!up && parts[1].signum() != 0)) {
                    return List.of();
                }
                if (amount.signum() != 0) {
                    changes.add(new Change(cell, (up ? amount.multiply(factor) : parts[0]).subtract(amount)));
                }
            }
        }
        return changes;
    }

    /**
     * The lines in another unit after which more sums hold than before though not all, the best first: what is left may be
     * another slip.
     */
    List<Fix> almost(Set<Equation> of) {
        Map<Fix, Integer> gains = new HashMap<>();
        for (int line : lines(of)) {
            for (List<Change> changes : look() ? otherUnits(line) : List.<List<Change>>of()) {
                Map<Equation, BigInteger> after = after(changes);
                Set<Equation> mended = brokenOf(after.keySet());
                mended.removeIf(
                        equation -> !equations.holds(equation, after.getOrDefault(equation, BigInteger.ZERO), 0));
                long broken = after.entrySet().stream()
                        .filter(equation -> !wrong.contains(equation.getKey())
                                && !equations.holds(equation.getKey(), equation.getValue(), 0))
                        .count();
                if (mended.size() > broken && changes.stream().allMatch(this::isChange)) {
                    Fix fix = new Fix(ImmutableList.copyOf(changes), Optional.of(Repair.Kind.ROW_TIMES_1000), mended);
                    gains.put(fix, (int) (mended.size() - broken));
                }
            }
        }
        return gains.entrySet().stream()
                .sorted(Map.Entry.<Fix, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(gain -> gain.getKey().changes().get(0).cell())
                        .thenComparing(gain -> gain.getKey().changes().size()))
                .limit(MOST_ALMOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Integer> withBelow(int line) {
        List<Integer> lines = new ArrayList<>();
        lines.add(line);
        for (int child = grid.isLeaf(line) ? Grid.NONE : grid.first(grid.ownSlot[line]);
                child != Grid.NONE;
                child = grid.next(child)) {
            lines.addAll(withBelow(child));
        }
        return lines;
    }

    /** Changes as one fix, if every equation of their cells holds after them. */
    Optional<Fix> together(List<Change> changes, Repair.Kind kind) {
        for (Change change : changes) {
            if (!look() || !isChange(change)) {
                return Optional.empty();
            }
        }
        Map<Equation, BigInteger> after = after(changes);
        for (Map.Entry<Equation, BigInteger> equation : after.entrySet()) {
            if (!equations.holds(equation.getKey(), equation.getValue(), 0)) {
                return Optional.empty();
            }
        }
        Fix fix = fix(changes, after.keySet(), Optional.of(kind));
        return fix.mends().isEmpty() ? Optional.empty() : Optional.of(fix);
    }

    /** How far each equation of changed cells is off after the changes. */
    private Map<Equation, BigInteger> after(List<Change> changes) {
        Map<Equation, BigInteger> after = new LinkedHashMap<>();
        for (Change change : changes) {
            for (Equation equation : touched(change.cell())) {
                BigInteger by = times(change.by(), equations.coefficient(equation, change.cell()));
                after.merge(equation, residual(equation).add(by), (before, with) -> before.add(by));
            }
        }
        return after;
    }
}
