// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.budget.RepairSearch.Change;
import vn.ocop.budget.RepairSearch.Fix;

/** Works out cells that cannot be read from the sums through them, one after another, as far as these agree. */
final class UnreadableCells {
    private final Candidates candidates;
    private final Equations equations;

    UnreadableCells(Candidates candidates, Equations equations) {
        this.candidates = candidates;
        this.equations = equations;
    }

    List<List<Fix>> run() {
        List<List<Fix>> known = new ArrayList<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (int cell : equations.unknown()) {
                Set<BigInteger> amounts = isSought(cell) ? amounts(cell) : Set.of();
                if (amounts.size() == 1 && candidates.look()) {
                    BigInteger amount = amounts.iterator().next();
                    known.add(List.of(fix(cell, amount)));
                    candidates.take(cell, amount);
                    progress = true;
                }
            }
        }
        return known;
    }

    private boolean isSought(int cell) {
        return !candidates.isTaken(cell) && !equations.isLeftAlone(cell);
    }

    static Fix fix(int cell, BigInteger amount) {
        return new Fix(ImmutableList.of(new Change(cell, amount)), Optional.empty(), Set.of());
    }

    /** The amounts that the sums through a cell ask for, each of which has no other unreadable cell. */
    Set<BigInteger> amounts(int cell) {
        Set<BigInteger> amounts = new LinkedHashSet<>();
        for (Equation equation : equations.of(cell)) {
            if (equation.kind().isSum() && candidates.unknownIn(equation).size() == 1) {
                BigInteger amount = candidates.byOf(equation, cell);
                if (candidates.isAmount(amount)) {
                    amounts.add(amount);
                }
            }
        }
        return amounts;
    }

    /** The one cell about which the sums through it disagree, if there is just one. */
    Optional<Integer> disputed() {
        List<Integer> disputed = equations.unknown().stream()
                .filter(cell -> isSought(cell) && amounts(cell).size() > 1)
                .toList();
        return disputed.size() == 1 ? Optional.of(disputed.get(0)) : Optional.empty();
    }
}
