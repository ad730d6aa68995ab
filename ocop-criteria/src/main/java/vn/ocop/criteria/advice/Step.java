// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** One assumption of a scenario, and how it is put into effect. Two are equal if what is assumed is. */
final class Step {
    /** By kind, then criteria as printed, then what is assumed, then whose. */
    private static final Comparator<Step> ORDER = Comparator.comparing((Step step) -> step.told.kind())
            .thenComparingInt(step -> step.position)
            .thenComparing(step -> step.told.after().orElse(""))
            .thenComparing(step -> step.told.subject())
            .thenComparing(step -> step.told.before().orElse(""));

    final Scenario.Assumption told;
    private final int position;
    private final Object what;
    private final Reach assigned;
    private final List<Reach> touched;
    private final UnaryOperator<Supposed> effect;

    /**
     * @param told the assumption
     * @param position the place of its criterion, 0 if it is about none
     * @param what what is assumed, as a value
     * @param assigned the cells that it is about
     * @param touched the further cells that it may change, or may be changed by
     * @param effect what it does; to what has no such cell, nothing
     */
    Step(
            Scenario.Assumption told,
            int position,
            Object what,
            Reach assigned,
            List<Reach> touched,
            UnaryOperator<Supposed> effect) {
        this.told = told;
        this.position = position;
        this.what = what;
        this.assigned = assigned;
        this.touched = touched;
        this.effect = effect;
    }

    Supposed apply(Supposed now) {
        return effect.apply(now);
    }

    /** Whether an earlier assumption does not count any more: sheets that come and go do, one after the other. */
    boolean supersedes(Step earlier) {
        return told.kind() != Scenario.Kind.SHEET
                && earlier.told.kind() == told.kind()
                && assigned.covers(earlier.assigned);
    }

    private boolean touches(Step other) {
        return reaches().stream().anyMatch(one -> other.reaches().stream().anyMatch(one::touches));
    }

    private List<Reach> reaches() {
        List<Reach> all = new ArrayList<>(touched);
        all.add(assigned);
        return all;
    }

    /** What counts of some assumptions. */
    static List<Step> counting(List<Step> steps) {
        List<Step> counting = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (steps.subList(i + 1, steps.size()).stream().noneMatch(later -> later.supersedes(step))) {
                counting.add(step);
            }
        }
        return counting;
    }

    /** The same assumptions in one order, whatever theirs was; those that touch one cell keep theirs. */
    static List<Step> ordered(List<Step> steps) {
        List<Step> left = new ArrayList<>(steps);
        List<Step> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Step next = left.stream()
                    .filter(step -> left.subList(0, left.indexOf(step)).stream().noneMatch(step::touches))
                    .min(ORDER)
                    .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Step that && told.equals(that.told) && what.equals(that.what);
    }

    @Override
    public int hashCode() {
        return Objects.hash(told, what);
    }

    @Override
    public String toString() {
        return told.toString();
    }
}
