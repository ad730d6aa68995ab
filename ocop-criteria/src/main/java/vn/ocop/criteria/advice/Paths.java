// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * All legal plans as paths, one step a criterion in printed order, so that plans come out in that order: a step leaves the
 * criterion or brings it to an option. Where a group is open, what was chosen in it so far is part of the state; its cost and
 * gain are those of the step that closes it. Immutable.
 */
final class Paths {
    /**
     * A step.
     *
     * @param choice the number of an option, {@link Way#KEPT} if the criterion is left alone
     * @param cost what it costs
     * @param gain the points that it brings
     * @param spare the least gain of a change that could be left out
     * @param to the state after it
     * @param none what falls due and is answered by "none"
     */
    record Step(int choice, long cost, int gain, int spare, int to, List<Criterion> none) {}

    private final List<Criterion> criteria;
    /** By criterion and state: the steps, a change before none, the lower option first. */
    private final List<List<List<Step>>> steps = new ArrayList<>();

    private Paths(List<Criterion> criteria) {
        this.criteria = criteria;
    }

    static Paths of(List<Criterion> criteria, List<List<Criterion>> groups, List<List<Way>> ways) {
        Paths paths = new Paths(criteria);
        int[] groupOf = new int[criteria.size()];
        for (int group = 0; group < groups.size(); group++) {
            for (Criterion criterion : groups.get(group)) {
                groupOf[criterion.index()] = group;
            }
        }
        // a state: by open group, what was chosen so far
        Map<Map<Integer, List<Integer>>, Integer> states = new LinkedHashMap<>();
        states.put(Map.of(), 0);
        for (Criterion criterion : criteria) {
            int group = groupOf[criterion.index()];
            states = paths.layer(groups.get(group), group, ways.get(group), states);
        }
        return paths;
    }

    private Map<Map<Integer, List<Integer>>, Integer> layer(
            List<Criterion> group, int name, List<Way> ways, Map<Map<Integer, List<Integer>>, Integer> states) {
        Map<Map<Integer, List<Integer>>, Integer> next = new LinkedHashMap<>();
        List<List<Step>> layer = new ArrayList<>();
        for (Map<Integer, List<Integer>> state : states.keySet()) {
            List<Integer> chosen = state.getOrDefault(name, List.of());
            List<Step> from = new ArrayList<>();
            int last = -1;
            for (Way way : ways) {
                boolean follows = way.choices().subList(0, chosen.size()).equals(chosen);
                int choice = way.choices().get(chosen.size());
                if (follows && choice != last) {
                    last = choice;
                    from.add(step(group, name, state, chosen, way, next));
                }
            }
            layer.add(ImmutableList.copyOf(from));
        }
        steps.add(layer);
        return next;
    }

    private static Step step(
            List<Criterion> group,
            int name,
            Map<Integer, List<Integer>> state,
            List<Integer> chosen,
            Way way,
            Map<Map<Integer, List<Integer>>, Integer> next) {
        boolean closes = chosen.size() + 1 == group.size();
        Map<Integer, List<Integer>> after = new TreeMap<>(state);
        if (closes) {
            after.remove(name);
        } else {
            after.put(name, way.choices().subList(0, chosen.size() + 1));
        }
        int to = next.computeIfAbsent(after, fresh -> next.size());
        int choice = way.choices().get(chosen.size());
        return closes
                ? new Step(choice, way.cost(), way.gain(), way.spare(), to, way.none())
                : new Step(choice, 0, 0, Way.NO_SPARE, to, List.of());
    }

    int length() {
        return criteria.size();
    }

    int states(int at) {
        return at == length() ? 1 : steps.get(at).size();
    }

    List<Step> steps(int at, int state) {
        return steps.get(at).get(state);
    }

    /** The largest gain of a change that could be left out by itself; 0 if there is none. */
    int largestSpare() {
        return steps.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToInt(Step::spare)
                .filter(spare -> spare != Way.NO_SPARE)
                .max()
                .orElse(0);
    }
}
