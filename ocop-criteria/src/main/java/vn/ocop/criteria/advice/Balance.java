// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * Tries to find as few answers as nothing can go below, with totals that lie within one window: what marks need is put on the
 * lowest sheets first, then the sheets are filled up. What it finds cannot be bettered; that it finds nothing says nothing.
 */
final class Balance {
    private static final int MOST_LEAVES = 1_000;

    private final SingleAnswers answers;
    private final List<Integer> byMember;
    private final int width;
    private final long gain;
    private final OptionalLong limit;
    private final int most;
    private final Combination combination = new Combination();
    /** The groups whose conditions are not kept, and how many answers each needs. */
    private final List<List<Criterion>> lacking = new ArrayList<>();

    private final List<Integer> fewest = new ArrayList<>();
    private final int[] totals;
    private final @Nullable Plan[] put;
    private final List<Set<List<Criterion>>> taken = new ArrayList<>();
    private final Map<List<Object>, List<Plan>> free = new HashMap<>();
    private int leaves;

    /**
     * Looks for a plan.
     *
     * @param answers what answers could be
     * @param byMember the sheets in the order of their members' identifiers
     * @param totals by sheet its points
     * @param width how far totals may lie apart
     * @param gain the points to be won
     * @param limit the most points that may be won; absent if any number may
     * @param most the number of changes below which there is no plan
     */
    Balance(
            SingleAnswers answers,
            List<Integer> byMember,
            int[] totals,
            int width,
            long gain,
            OptionalLong limit,
            int most) {
        this.answers = answers;
        this.byMember = byMember;
        this.totals = totals.clone();
        this.width = width;
        this.gain = gain;
        this.limit = limit;
        this.most = most;
        this.put = new @Nullable Plan[totals.length];
        for (int sheet = 0; sheet < totals.length; sheet++) {
            put[sheet] = Plan.NOTHING;
            taken.add(new LinkedHashSet<>());
        }
    }

    Optional<Plan> find() {
        for (List<Criterion> group : answers.groups()) {
            List<List<Plan>> units = byMember.stream()
                    .map(sheet -> answers.plans(sheet, group, 1))
                    .toList();
            @Nullable Plan[] best = combination.best(units, answers.needed(group), most);
            Optional<Plan> least = Combination.fewest(best, Long.MIN_VALUE);
            if (least.filter(plan -> plan.changes() > 0).isPresent()) {
                lacking.add(group);
                fewest.add(least.get().changes());
            }
        }
        try {
            return group(0);
        } catch (Combination.TooMuch tooMuch) {
            return Optional.empty();
        }
    }

    private Optional<Plan> group(int at) {
        if (at == lacking.size()) {
            leaves++;
            return fill();
        }
        List<Integer> order = byMember.stream()
                .sorted(Comparator.comparing(sheet -> totals[sheet]))
                .toList();
        return sheet(at, order, 0, fewest.get(at), answers.needed(lacking.get(at)));
    }

    /** Puts what a group needs on sheets, the lowest first. */
    private Optional<Plan> sheet(int at, List<Integer> order, int next, int left, List<Integer> needed) {
        if (leaves > MOST_LEAVES) {
            return Optional.empty();
        }
        if (next == order.size()) {
            return needed.stream().allMatch(count -> count <= 0) ? group(at + 1) : Optional.empty();
        }
        if (needed.stream().anyMatch(count -> count > order.size() - next)) {
            return Optional.empty();
        }
        int sheet = order.get(next);
        List<Plan> plans = answers.plans(sheet, lacking.get(at), 1);
        Plan present = plans.get(0);
        List<Plan> tried = plans.stream()
                .filter(plan -> plan.changes() > 0 && plan.changes() <= left && (plan.kept() & ~present.kept()) != 0)
                .sorted(gain > 0 ? Comparator.comparing(Plan::worth).reversed() : Comparator.comparing(Plan::worth))
                .toList();
        for (Plan plan : tried) {
            Plan before = put[sheet];
            put[sheet] = before == null ? plan : before.and(plan);
            totals[sheet] += plan.worth();
            taken.get(sheet).add(lacking.get(at));
            Optional<Plan> found = sheet(at, order, next + 1, left - plan.changes(), less(needed, plan));
            put[sheet] = before;
            totals[sheet] -= plan.worth();
            taken.get(sheet).remove(lacking.get(at));
            if (found.isPresent()) {
                return found;
            }
        }
        return sheet(at, order, next + 1, left, less(needed, present));
    }

    private static List<Integer> less(List<Integer> needed, Plan plan) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < needed.size(); i++) {
            left.add(needed.get(i) - (SingleAnswers.isKept(plan, i) ? 1 : 0));
        }
        return left;
    }

    // --- filling up

    /** Adds answers that no mark needs until the sum is reached and all totals lie in a window. */
    private Optional<Plan> fill() {
        Plan marks = Plan.NOTHING;
        for (Plan plan : put) {
            marks = plan == null ? marks : marks.and(plan);
        }
        int left = most - marks.changes();
        int high = IntStream.of(totals).max().orElse(0);
        int low = IntStream.of(totals).min().orElse(0);
        for (int from = Math.min(low, high - width); from <= Math.max(low, high - width) + width; from++) {
            List<List<Plan>> units = new ArrayList<>();
            for (int sheet : byMember) {
                units.add(within(free(sheet, left), from - totals[sheet]));
            }
            if (units.stream().noneMatch(List::isEmpty)) {
                int won = marks.worth();
                OptionalLong room = limit.isEmpty() ? limit : OptionalLong.of(limit.getAsLong() - won);
                Optional<Plan> found = combination.fewest(units, List.of(), left, gain - won, room);
                if (found.isPresent()) {
                    return found.map(marks::and);
                }
            }
        }
        return Optional.empty();
    }

    /** The plans that end in a window: where there is no limit, by number of changes that of most worth. */
    private List<Plan> within(List<Plan> plans, int from) {
        if (limit.isPresent()) {
            return plans.stream()
                    .filter(plan -> plan.worth() >= from && plan.worth() <= from + width)
                    .toList();
        }
        Map<Integer, Plan> best = new TreeMap<>();
        for (Plan plan : plans) {
            if (plan.worth() >= from && plan.worth() <= from + width) {
                best.merge(plan.changes(), plan, (one, other) -> one.worth() >= other.worth() ? one : other);
            }
        }
        return List.copyOf(best.values());
    }

    /** What a sheet can still have, without losing a condition that it keeps. */
    private List<Plan> free(int sheet, int left) {
        return free.computeIfAbsent(List.of(sheet, left, List.copyOf(taken.get(sheet))), fresh -> {
            List<List<Plan>> units = new ArrayList<>();
            for (List<Criterion> group : answers.groups()) {
                if (!taken.get(sheet).contains(group)) {
                    List<Plan> plans = answers.plans(sheet, group, 1);
                    long kept = plans.get(0).kept();
                    units.add(plans.stream()
                            .filter(plan -> (kept & ~plan.kept()) == 0)
                            .map(plan -> plan.keeping(0))
                            .toList());
                }
            }
            return combination.all(units, left);
        });
    }
}
