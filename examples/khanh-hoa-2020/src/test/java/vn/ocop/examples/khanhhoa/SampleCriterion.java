// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** A criterion of the rulebook of 2019, and which of its options the sample makes use of. */
record SampleCriterion(Criterion criterion, char part, boolean stopsAtZero) {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-1048-2019");
    private static final Map<Integer, List<SampleCriterion>> SETS = new ConcurrentHashMap<>();

    /** The criteria of a set in the order printed. */
    static List<SampleCriterion> ofSet(int number) {
        return SETS.computeIfAbsent(number, SampleCriterion::read);
    }

    private static List<SampleCriterion> read(int number) {
        CriteriaSet set = RULEBOOK.set(number).orElseThrow();
        return set.criteria().stream()
                .map(criterion -> new SampleCriterion(
                        criterion,
                        set.parts().get(criterion.partIndex()).code().charAt(0),
                        set.zeroStops().contains(criterion)))
                .toList();
    }

    static SampleCriterion of(int set, String code) {
        return ofSet(set).stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return criterion.code();
    }

    /** The choices from the least to the best; none at all where the criterion does not apply. */
    List<Choice> choices(SampleGoal goal) {
        List<Choice> all = criterion.options().stream()
                .filter(option -> criterion.cases().isEmpty() || option.caseNumber() == (goal.secondCase() ? 2 : 1))
                .map(option -> new Choice(option.number(), option.points()))
                .toList();
        if (criterion.needs().isPresent()) {
            return goal.story() ? all : List.of();
        }
        if (code().equals("5.1")) {
            return goal.story() ? all.subList(1, all.size()) : all.subList(0, 1);
        }
        return stopsAtZero ? all.subList(1, all.size()) : withNone(all, goal);
    }

    /** Where no option carries 0 points, a weak product may meet none of them. */
    private List<Choice> withNone(List<Choice> all, SampleGoal goal) {
        boolean possible = part == 'C' && goal.isWeak() && criterion.admitsNone();
        return possible ? Stream.concat(Stream.of(Choice.NONE), all.stream()).toList() : all;
    }

    /** An option with its points; option 0 is none of them. */
    record Choice(int option, int points) {
        static final Choice NONE = new Choice(0, 0);

        String printed() {
            return option == 0 ? "none" : Integer.toString(option);
        }
    }
}
