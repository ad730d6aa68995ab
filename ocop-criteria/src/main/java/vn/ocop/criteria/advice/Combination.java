// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts plans together, one of each unit. Lives for one question; it gives up when there is too much to do. */
final class Combination {
    /** As many steps take less than a second. */
    private static final long MOST_STEPS = 10_000_000;

    private long steps;

    /** There is too much to look at. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super("too many plans", null, false, false);
        }
    }

    private void step() {
        if (++steps > MOST_STEPS) {
            throw new TooMuch();
        }
    }

    /** How many plans of the units have to keep a condition, bit by bit. */
    private record Lacking(List<Integer> counts) {
        Lacking after(Plan plan) {
            List<Integer> left = new ArrayList<>(counts.size());
            for (int i = 0; i < counts.size(); i++) {
                int kept = (int) (plan.kept() >>> i & 1);
                left.add(Math.max(0, counts.get(i) - kept));
            }
            return new Lacking(left);
        }

        boolean isWithin(int units) {
            return counts.stream().allMatch(count -> count <= units);
        }
    }

    /**
     * The most that can be had by as many changes.
     *
     * @param units by unit its plans
     * @param needed by condition how many units have to keep it
     * @param most how many changes at most
     * @return by number of changes the best plan, nothing where there is none
     */
    @Nullable
    Plan[] best(List<List<Plan>> units, List<Integer> needed, int most) {
        Map<Lacking, @Nullable Plan[]> states = new LinkedHashMap<>();
        @Nullable Plan[] start = new @Nullable Plan[most + 1];
        start[0] = Plan.NOTHING;
        states.put(new Lacking(needed), start);
        for (int unit = 0; unit < units.size(); unit++) {
            Map<Lacking, @Nullable Plan[]> next = new LinkedHashMap<>();
            int left = units.size() - unit - 1;
            for (Map.Entry<Lacking, @Nullable Plan[]> state : states.entrySet()) {
                for (Plan plan : units.get(unit)) {
                    Lacking after = state.getKey().after(plan);
                    if (after.isWithin(left)) {
                        @Nullable Plan[] row = next.computeIfAbsent(after, fresh -> new @Nullable Plan[most + 1]);
                        extend(state.getValue(), plan, row);
                    }
                }
            }
            states = next;
        }
        // nothing is lacking behind the last unit
        return states.values().stream().findFirst().orElse(new @Nullable Plan[most + 1]);
    }

    private void extend(@Nullable Plan[] from, Plan plan, @Nullable Plan[] row) {
        for (int changes = 0; changes + plan.changes() < row.length; changes++) {
            Plan before = from[changes];
            if (before != null) {
                step();
                Plan known = row[changes + plan.changes()];
                if (known == null || known.worth() < before.worth() + plan.worth()) {
                    row[changes + plan.changes()] = before.and(plan);
                }
            }
        }
    }

    /**
     * The fewest changes that are worth as much, and no more than a limit.
     *
     * @param units by unit its plans
     * @param needed by condition how many units have to keep it
     * @param most how many changes at most
     * @param worth what the changes are worth at least
     * @param limit what they are worth at most; absent if they may be worth anything
     * @return the plan, if there is one
     */
    Optional<Plan> fewest(List<List<Plan>> units, List<Integer> needed, int most, long worth, OptionalLong limit) {
        if (limit.isEmpty()) {
            return fewest(best(units, needed, most), worth);
        }
        return ofEachWorth(units, needed, most).stream()
                .filter(plan -> plan.worth() >= worth && plan.worth() <= limit.getAsLong())
                .min(Comparator.comparing(Plan::changes));
    }

    /** Of each worth that can be had the plan of the fewest changes. */
    List<Plan> ofEachWorth(List<List<Plan>> units, List<Integer> needed, int most) {
        Map<Lacking, Map<Integer, Plan>> states = new LinkedHashMap<>();
        states.put(new Lacking(needed), Map.of(0, Plan.NOTHING));
        for (int unit = 0; unit < units.size(); unit++) {
            Map<Lacking, Map<Integer, Plan>> next = new LinkedHashMap<>();
            int left = units.size() - unit - 1;
            for (Map.Entry<Lacking, Map<Integer, Plan>> state : states.entrySet()) {
                for (Plan plan : units.get(unit)) {
                    Lacking after = state.getKey().after(plan);
                    if (after.isWithin(left)) {
                        Map<Integer, Plan> found = next.computeIfAbsent(after, fresh -> new TreeMap<>());
                        state.getValue().values().forEach(before -> keepFewer(before, plan, most, found));
                    }
                }
            }
            states = next;
        }
        return states.values().stream()
                .flatMap(found -> found.values().stream())
                .toList();
    }

    private void keepFewer(Plan before, Plan plan, int most, Map<Integer, Plan> found) {
        step();
        int changes = before.changes() + plan.changes();
        int worth = before.worth() + plan.worth();
        Plan known = found.get(worth);
        if (changes <= most && (known == null || changes < known.changes())) {
            found.put(worth, before.and(plan));
        }
    }

    /** All that can be had of some units, but for what something else of the same worth is no worse than. */
    List<Plan> all(List<List<Plan>> units, int most) {
        Map<Integer, List<Plan>> found = new TreeMap<>();
        found.put(0, List.of(Plan.NOTHING));
        for (List<Plan> unit : units) {
            Map<Integer, List<Plan>> next = new TreeMap<>();
            for (List<Plan> same : found.values()) {
                for (Plan before : same) {
                    for (Plan plan : unit) {
                        if (before.changes() + plan.changes() <= most) {
                            add(before.and(plan), next);
                        }
                    }
                }
            }
            found = next;
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    private void add(Plan plan, Map<Integer, List<Plan>> found) {
        List<Plan> same = found.computeIfAbsent(plan.worth(), fresh -> new ArrayList<>());
        for (Plan other : same) {
            step();
            if (other.isNoWorseThan(plan)) {
                return;
            }
        }
        same.removeIf(plan::isNoWorseThan);
        same.add(plan);
    }

    /** The fewest changes that are worth as much. */
    static Optional<Plan> fewest(@Nullable Plan[] best, long worth) {
        for (Plan plan : best) {
            if (plan != null && plan.worth() >= worth) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }
}
