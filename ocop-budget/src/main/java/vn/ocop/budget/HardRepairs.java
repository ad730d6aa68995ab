// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.RepairSearch.Change;
import vn.ocop.budget.RepairSearch.Fix;

/**
 * Mends equations that no clean change mends: by two cells, the second of which mends what the first leaves or balances what
 * it breaks; and where these are too many, by several cells, each of which takes part in broken equations only.
 */
final class HardRepairs {
    private static final int MOST_FOR_PAIRS = 8;
    private static final int MOST_EQUATIONS = 200;
    private static final int MOST_CELLS = 12;
    private static final int EQUATIONS_PER_CELL = 4;
    private static final int MOST_FOUND = 200;

    private final Candidates candidates;
    private final Equations equations;
    private final List<Fix> found = new ArrayList<>();
    private final Set<Set<Integer>> seen = new HashSet<>();
    private Set<Equation> mended = Set.of();
    private Set<Equation> others = Set.of();

    HardRepairs(Candidates candidates, Equations equations) {
        this.candidates = candidates;
        this.equations = equations;
    }

    /** Alternatives for each group of equations, or nothing if one cannot be mended. */
    Optional<List<List<Fix>>> mend(Set<Equation> left, Set<Equation> wrong) {
        others = new HashSet<>(wrong);
        others.removeAll(left);
        List<Fix> together = pairs(left);
        if (!together.isEmpty()) {
            return Optional.of(List.of(together));
        }
        if (left.size() > MOST_EQUATIONS) {
            return Optional.empty();
        }
        List<List<Fix>> groups = new ArrayList<>();
        for (Set<Equation> component : components(left)) {
            List<Fix> pairs = pairs(component);
            List<Fix> alternatives = pairs.isEmpty() ? several(component) : pairs;
            if (alternatives.isEmpty()) {
                return Optional.empty();
            }
            groups.add(alternatives);
        }
        return Optional.of(groups);
    }

    /** The equations that share cells. */
    private List<Set<Equation>> components(Set<Equation> of) {
        List<Set<Equation>> components = new ArrayList<>();
        Set<Equation> open = new LinkedHashSet<>(of);
        while (!open.isEmpty()) {
            Set<Equation> component = new LinkedHashSet<>();
            List<Equation> next = new ArrayList<>(List.of(open.iterator().next()));
            while (!next.isEmpty()) {
                Equation equation = next.remove(next.size() - 1);
                if (open.remove(equation)) {
                    component.add(equation);
                    open.stream().filter(other -> shareACell(equation, other)).forEach(next::add);
                }
            }
            components.add(component);
        }
        return components;
    }

    private boolean shareACell(Equation one, Equation other) {
        ImmutableIntArray cells = equations.cells(one);
        for (int i = 0; i < cells.length(); i++) {
            if (equations.coefficient(other, cells.get(i)) != 0) {
                return true;
            }
        }
        return false;
    }

    private Equation shortest(Iterable<Equation> of) {
        return ImmutableList.copyOf(of).stream()
                .min(Comparator.comparingInt(
                        equation -> equations.cells(equation).length()))
                .orElseThrow();
    }

    private void add(List<Change> changes, Set<Equation> mends) {
        Set<Integer> cells = new HashSet<>();
        changes.forEach(change -> cells.add(change.cell()));
        if (seen.add(cells)) {
            found.add(new Fix(ImmutableList.copyOf(changes), Optional.empty(), mends));
        }
    }

    // --- two cells

    /**
     * The changes of two cells of which each alone would break a sum that holds, which the other keeps: an amount and the
     * total of its line. Each such sum has both cells, so that few have to be looked at.
     */
    List<Fix> bound(Set<Equation> left, Set<Equation> wrong) {
        found.clear();
        seen.clear();
        others = new HashSet<>(wrong);
        others.removeAll(left);
        Set<Integer> firsts = new LinkedHashSet<>();
        for (Equation equation : left) {
            equations.cells(equation).forEach(firsts::add);
        }
        for (int first : candidates.isExact() ? firsts : Set.<Integer>of()) {
            List<Equation> kept = candidates.touched(first).stream()
                    .filter(equation -> equation.kind().isSum() && !wrong.contains(equation))
                    .toList();
            if (!kept.isEmpty() && !candidates.stoppedAtBound()) {
                seconds(first, equations.cells(shortest(kept)), kept);
            }
        }
        return List.copyOf(found);
    }

    private List<Fix> pairs(Set<Equation> of) {
        found.clear();
        seen.clear();
        mended = of;
        if (of.size() <= MOST_FOR_PAIRS) {
            ImmutableIntArray firsts = equations.cells(shortest(of));
            for (int i = 0; i < firsts.length() && !candidates.stoppedAtBound(); i++) {
                withFirst(firsts.get(i));
            }
        }
        return List.copyOf(found);
    }

    private void withFirst(int first) {
        List<Equation> left = mended.stream()
                .filter(equation -> equations.coefficient(equation, first) == 0)
                .toList();
        if (!left.isEmpty()) {
            seconds(first, equations.cells(shortest(left)), left);
            return;
        }
        for (Equation equation : candidates.touched(first)) {
            seconds(first, equations.cells(equation), left);
        }
    }

    private void seconds(int first, ImmutableIntArray cells, List<Equation> left) {
        for (int i = 0; i < cells.length(); i++) {
            int second = cells.get(i);
            if (!candidates.look()) {
                return;
            }
            if (second != first && left.stream().allMatch(equation -> equations.coefficient(equation, second) != 0)) {
                pair(Math.min(first, second), Math.max(first, second));
            }
        }
    }

    private void pair(int a, int b) {
        Set<Equation> touched = new LinkedHashSet<>(candidates.touched(a));
        touched.addAll(candidates.touched(b));
        List<Equation> all =
                touched.stream().filter(equation -> equation.kind().isSum()).toList();
        if (all.stream().anyMatch(others::contains)) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Optional<List<Change>> changes = solve(all.get(i), all.get(j), a, b);
                if (changes.isPresent()
                        && changes.get().stream().allMatch(candidates::isChange)
                        && candidates.holdAll(touched, changes.get())) {
                    add(changes.get(), candidates.brokenOf(touched));
                    return;
                }
                if (changes.isPresent() && candidates.isExact()) {
                    return;
                }
            }
        }
    }

    /** Solves two equations for the changes of two cells, if they determine them. */
    private Optional<List<Change>> solve(Equation e, Equation f, int a, int b) {
        int ea = equations.coefficient(e, a);
        int eb = equations.coefficient(e, b);
        int fa = equations.coefficient(f, a);
        int fb = equations.coefficient(f, b);
        int determinant = ea * fb - eb * fa;
        if (determinant == 0) {
            return Optional.empty();
        }
        BigInteger re = candidates.residual(e).negate();
        BigInteger rf = candidates.residual(f).negate();
        BigInteger[] byA = Candidates.times(re, fb)
                .subtract(Candidates.times(rf, eb))
                .divideAndRemainder(BigInteger.valueOf(determinant));
        BigInteger[] byB = Candidates.times(rf, ea)
                .subtract(Candidates.times(re, fa))
                .divideAndRemainder(BigInteger.valueOf(determinant));
        return byA[1].signum() != 0 || byB[1].signum() != 0
                ? Optional.empty()
                : Optional.of(List.of(new Change(a, byA[0]), new Change(b, byB[0])));
    }

    // --- several cells

    /** The smallest sets of changes, each of which takes part in no equation that holds. */
    private List<Fix> several(Set<Equation> component) {
        found.clear();
        seen.clear();
        mended = component;
        Map<Equation, BigInteger> off = new LinkedHashMap<>();
        component.forEach(equation -> off.put(equation, candidates.residual(equation)));
        for (int most = 2; most <= MOST_CELLS && found.isEmpty() && !candidates.stoppedAtBound(); most++) {
            deepen(off, new ArrayList<>(), most);
        }
        return List.copyOf(found);
    }

    private void deepen(Map<Equation, BigInteger> off, List<Change> chosen, int left) {
        if (off.isEmpty()) {
            List<Change> changes = new ArrayList<>(chosen);
            changes.sort(Comparator.comparingInt(Change::cell));
            add(changes, mended);
            return;
        }
        if (off.size() > left * EQUATIONS_PER_CELL || found.size() >= MOST_FOUND) {
            return;
        }
        ImmutableIntArray cells = equations.cells(shortest(off.keySet()));
        for (int i = 0; i < cells.length(); i++) {
            int cell = cells.get(i);
            if (!candidates.look()) {
                return;
            }
            List<Equation> touched = candidates.touched(cell);
            boolean brokenOnly = chosen.stream().noneMatch(change -> change.cell() == cell)
                    && touched.stream()
                            .allMatch(equation -> off.containsKey(equation)
                                    || !equation.kind().isSum());
            if (brokenOnly) {
                change(off, chosen, left, cell, touched);
            }
        }
    }

    private void change(
            Map<Equation, BigInteger> off, List<Change> chosen, int left, int cell, List<Equation> touched) {
        Set<BigInteger> tried = new HashSet<>();
        for (Equation equation : touched) {
            BigInteger residual = off.getOrDefault(equation, BigInteger.ZERO);
            BigInteger by = equations.coefficient(equation, cell) > 0 ? residual.negate() : residual;
            Change change = new Change(cell, by);
            if (!tried.add(by) || !candidates.isChange(change)) {
                continue;
            }
            Map<Equation, BigInteger> after = new LinkedHashMap<>(off);
            for (Equation of : touched) {
                BigInteger rest = after.getOrDefault(of, BigInteger.ZERO)
                        .add(Candidates.times(by, equations.coefficient(of, cell)));
                if (rest.signum() == 0) {
                    after.remove(of);
                } else if (of.kind().isSum()) {
                    after.put(of, rest);
                }
            }
            List<Change> with = new ArrayList<>(chosen);
            with.add(change);
            deepen(after, with, left - 1);
        }
    }
}
