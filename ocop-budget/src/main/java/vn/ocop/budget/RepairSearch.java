// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the smallest sets of changes after which every equation holds.
 *
 * <p>A change is clean if every equation of its cell holds after it; so is the change of a whole line or of two columns.
 * Equations that no clean change joins are mended apart: where one clean change mends all of a group, each such change is an
 * alternative for it, and a proposal takes one alternative of every group. What no clean change mends is searched together
 * for two cells, then for more, each of which leaves no equation worse. Cells that cannot be read are worked out first where
 * the sums through them agree; sums through the others are left alone. The work is bounded by a number of candidates.
 */
final class RepairSearch {
    /**
     * A change of one cell by so many dong.
     *
     * @param cell the cell
     * @param by what is added to it
     */
    record Change(int cell, BigInteger by) {}

    /**
     * Changes that belong together.
     *
     * @param changes the changes
     * @param kind what happened, if all of them are one slip
     * @param mends the equations that do not hold now and hold after them
     */
    record Fix(ImmutableList<Change> changes, Optional<Repair.Kind> kind, Set<Equation> mends) {}

    private final Candidates candidates;
    private final Equations equations;

    RepairSearch(BudgetOptions options, IdentityCheck check, IdentityScan scan, List<Identity> inexact) {
        this.equations = new Equations(check, scan, inexact);
        this.candidates = new Candidates(options, check, equations);
    }

    /** Whether a sum is broken that may be mended. */
    boolean isNeeded() {
        return !equations.wrong().isEmpty();
    }

    /** How many broken sums are left alone. */
    int held() {
        return equations.held();
    }

    boolean stoppedAtBound() {
        return candidates.stoppedAtBound();
    }

    /** For each group of equations that are mended together the alternatives; empty if one cannot be mended. */
    List<List<Fix>> run() {
        UnreadableCells cells = new UnreadableCells(candidates, equations);
        List<List<Fix>> known = cells.run();
        Optional<Integer> disputed = cells.disputed();
        Optional<List<List<Fix>>> best = Optional.empty();
        for (BigInteger amount : disputed.map(cells::amounts).orElse(Set.of())) {
            best = smaller(best, taking(disputed.orElseThrow(), amount));
        }
        Optional<List<List<Fix>>> rest = best.isPresent() ? best : mend(candidates.wrong());
        if (rest.isEmpty() || stoppedAtBound()) {
            return List.of();
        }
        List<List<Fix>> groups = new ArrayList<>(known);
        groups.addAll(rest.get());
        return groups;
    }

    /** The lines in another unit that are part of what happened to a table that cannot be mended, the likeliest first. */
    List<Fix> almost() {
        return stoppedAtBound() ? List.of() : candidates.almost(candidates.wrong());
    }

    /** What mends the table if a cell that cannot be read holds an amount. */
    private Optional<List<List<Fix>>> taking(int cell, BigInteger amount) {
        candidates.take(cell, amount);
        Optional<List<List<Fix>>> rest = mend(candidates.wrong());
        candidates.forget(cell);
        return rest.map(groups -> {
            List<List<Fix>> all = new ArrayList<>(groups);
            all.add(List.of(UnreadableCells.fix(cell, amount)));
            return all;
        });
    }

    private static Optional<List<List<Fix>>> smaller(Optional<List<List<Fix>>> one, Optional<List<List<Fix>>> other) {
        return one.isEmpty() || (other.isPresent() && size(other.get()) < size(one.get())) ? other : one;
    }

    private static int size(List<List<Fix>> groups) {
        return groups.stream().mapToInt(group -> group.get(0).changes().size()).sum();
    }

    private Optional<List<List<Fix>>> mend(Set<Equation> wrong) {
        List<Fix> fixes = candidates.clean(wrong);
        List<List<Fix>> mended = new ArrayList<>();
        Set<Equation> left = split(wrong, fixes, mended);
        if (!left.isEmpty()) {
            fixes.addAll(candidates.units(left));
            mended.clear();
            left = split(wrong, fixes, mended);
        }
        HardRepairs hardRepairs = new HardRepairs(candidates, equations);
        if (!left.isEmpty()) {
            fixes.addAll(hardRepairs.bound(left, wrong));
            mended.clear();
            left = split(wrong, fixes, mended);
        }
        if (left.isEmpty()) {
            return Optional.of(mended);
        }
        Optional<List<List<Fix>>> hard = hardRepairs.mend(left, wrong);
        hard.ifPresent(mended::addAll);
        return hard.isPresent() ? Optional.of(mended) : Optional.empty();
    }

    /** Puts the alternatives of each group that one fix mends into a list and answers with the other equations. */
    private static Set<Equation> split(Set<Equation> wrong, List<Fix> fixes, List<List<Fix>> mended) {
        Set<Equation> left = new LinkedHashSet<>();
        for (Set<Equation> group : groups(wrong, fixes)) {
            List<Fix> whole = fixes.stream()
                    .filter(fix -> fix.mends().size() == group.size() && group.containsAll(fix.mends()))
                    .toList();
            if (whole.isEmpty()) {
                left.addAll(group);
            } else {
                mended.add(whole);
            }
        }
        return left;
    }

    /** The equations that fixes join. */
    private static Collection<Set<Equation>> groups(Set<Equation> wrong, List<Fix> fixes) {
        Map<Equation, Equation> root = new HashMap<>();
        for (Fix fix : fixes) {
            Equation first = fix.mends().iterator().next();
            for (Equation other : fix.mends()) {
                root.put(find(root, other), find(root, first));
            }
        }
        SetMultimap<Equation, Equation> groups =
                MultimapBuilder.linkedHashKeys().linkedHashSetValues().build();
        wrong.forEach(equation -> groups.put(find(root, equation), equation));
        return Multimaps.asMap(groups).values();
    }

    private static Equation find(Map<Equation, Equation> root, Equation equation) {
        Equation at = equation;
        while (!root.getOrDefault(at, at).equals(at)) {
            Equation above = root.getOrDefault(at, at);
            root.put(at, root.getOrDefault(above, above));
            at = above;
        }
        return at;
    }
}
