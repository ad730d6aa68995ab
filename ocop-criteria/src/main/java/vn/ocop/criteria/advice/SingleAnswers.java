// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.ocop.criteria.judging.StarChecks;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/**
 * What single answers of members could be instead, sheet by sheet and group by group, and which conditions a sheet then keeps:
 * minimum marks and criteria in which nothing disqualifies. Nobody switches the case. Immutable
 * but for what it has found; not thread-safe.
 */
final class SingleAnswers {
    /** A plan says in one {@code long} which conditions it keeps. */
    static final int MOST_CONDITIONS = 60;

    private final Situation now;
    private final List<List<Criterion>> groups;
    private final List<Condition> conditions = new ArrayList<>();
    /** By sheet, group and sign. */
    private final Map<List<Integer>, List<Plan>> known = new HashMap<>();

    /**
     * What so many sheets have to keep.
     *
     * @param criterion whose answers tell
     * @param mark the mark that they meet; absent where they must not be worth nothing
     * @param needed on how many sheets
     */
    record Condition(Criterion criterion, Optional<Mark> mark, int needed) {
        private boolean isKept(int answer) {
            return mark.isPresent()
                    ? Situation.votes(mark.get(), new int[] {answer}) > 0
                    : answer == Situation.MISSING || Situation.points(criterion, answer) != 0;
        }
    }

    SingleAnswers(Situation now) {
        this.now = now;
        this.groups = Ways.groups(now.set(), List.of());
        for (Criterion criterion : now.set().criteria()) {
            now.marks(criterion)
                    .forEach(mark -> conditions.add(new Condition(criterion, Optional.of(mark), now.votesNeeded())));
        }
        int needed = now.sheets() - StarChecks.zerosAllowed(now.sheets());
        now.set().zeroStops().forEach(stop -> conditions.add(new Condition(stop, Optional.empty(), needed)));
    }

    List<List<Criterion>> groups() {
        return groups;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** How many sheets have to keep each condition of some criteria; 0 for the others. */
    List<Integer> needed(Collection<Criterion> of) {
        return conditions.stream()
                .map(condition -> of.contains(condition.criterion()) ? condition.needed() : 0)
                .toList();
    }

    /** Whether a plan keeps a condition. */
    static boolean isKept(Plan plan, int condition) {
        return (plan.kept() >>> condition & 1) != 0;
    }

    // --- plans

    /** What the answers of a group on a sheet can be: unchanged first, and of those alike the first. */
    List<Plan> plans(int sheet, List<Criterion> group, int sign) {
        return known.computeIfAbsent(List.of(sheet, group.get(0).index(), sign), fresh -> found(sheet, group, sign));
    }

    private List<Plan> found(int sheet, List<Criterion> group, int sign) {
        Map<List<Long>, Plan> plans = new LinkedHashMap<>();
        int[] after = new int[group.size()];
        extend(sheet, group, 0, after, sign, plans);
        return List.copyOf(plans.values());
    }

    private void extend(int sheet, List<Criterion> group, int at, int[] after, int sign, Map<List<Long>, Plan> plans) {
        if (at == after.length) {
            plan(sheet, group, after.clone(), sign)
                    .ifPresent(plan ->
                            plans.putIfAbsent(List.of((long) plan.changes(), (long) plan.worth(), plan.kept()), plan));
            return;
        }
        for (int answer : answers(sheet, group.get(at))) {
            after[at] = answer;
            extend(sheet, group, at + 1, after, sign, plans);
        }
    }

    /** The present answer, then the others that are open. */
    private List<Integer> answers(int sheet, Criterion criterion) {
        int present = now.answers(criterion)[sheet];
        List<Integer> answers = new ArrayList<>();
        answers.add(present);
        if (now.isUnmet(criterion)) {
            return answers;
        }
        if (criterion.admitsNone() && present != Situation.NONE) {
            answers.add(Situation.NONE);
        }
        OptionalInt only = caseOf(sheet, criterion);
        for (Option option : criterion.options()) {
            boolean open = only.isEmpty() || only.getAsInt() == option.caseNumber();
            if (open && option.number() != present) {
                answers.add(option.number());
            }
        }
        return answers;
    }

    /** The case that an answer has to stay in: its own, that of the sheet, or that of the other sheets. */
    private OptionalInt caseOf(int sheet, Criterion criterion) {
        if (criterion.cases().isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt own = caseOf(criterion, now.answers(criterion)[sheet]);
        if (own.isPresent()) {
            return own;
        }
        List<Criterion> together = now.set().sameCase().stream()
                .filter(group -> group.contains(criterion))
                .findFirst()
                .orElse(List.of(criterion));
        for (int offset = 0; offset < now.sheets(); offset++) {
            for (Criterion other : together) {
                OptionalInt told = caseOf(other, now.answers(other)[(sheet + offset) % now.sheets()]);
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt caseOf(Criterion criterion, int answer) {
        return answer > Situation.MISSING
                ? OptionalInt.of(criterion.options().get(answer - 1).caseNumber())
                : OptionalInt.empty();
    }

    /** The plan of some answers, if each sheet then answers what is due on it; what is no longer due is dropped. */
    private Optional<Plan> plan(int sheet, List<Criterion> group, int[] after, int sign) {
        int[] before = new int[after.length];
        for (int i = 0; i < after.length; i++) {
            before[i] = now.answers(group.get(i))[sheet];
        }
        Plan plan = new Plan(0, 0, 0, null);
        for (int i = 0; i < after.length; i++) {
            Criterion criterion = group.get(i);
            boolean changed = after[i] != before[i];
            boolean due = isDue(group, after, criterion);
            boolean falls = due && after[i] == Situation.MISSING && !isDue(group, before, criterion);
            if ((changed && !due) || falls) {
                return Optional.empty();
            }
            if (!due) {
                after[i] = Situation.MISSING;
            }
            plan = changed ? plan.and(new Plan.Cell(sheet, criterion.index(), after[i])) : plan;
        }
        int worth = 0;
        for (int i = 0; i < after.length; i++) {
            worth += Situation.points(group.get(i), after[i]) - Situation.points(group.get(i), before[i]);
        }
        return Optional.of(new Plan(plan.changes(), sign * worth, kept(group, after), plan.trail()));
    }

    private long kept(List<Criterion> group, int[] after) {
        long kept = 0;
        for (int i = 0; i < conditions.size(); i++) {
            int at = group.indexOf(conditions.get(i).criterion());
            if (at >= 0 && conditions.get(i).isKept(after[at])) {
                kept |= 1L << i;
            }
        }
        return kept;
    }

    private boolean isDue(List<Criterion> group, int[] answers, Criterion criterion) {
        return Situation.isDue(now.set(), criterion, on -> answers[group.indexOf(on)]);
    }
}
