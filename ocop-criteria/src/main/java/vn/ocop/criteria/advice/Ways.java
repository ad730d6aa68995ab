// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import vn.ocop.criteria.judging.StarChecks;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/** Finds the legal ways of a product's groups: criteria that rest on each other, or share their case, change together. */
final class Ways {
    private final Situation now;
    private final Upgrade asked;
    private final Set<Criterion> stops;

    Ways(Situation now, Upgrade asked) {
        this.now = now;
        this.asked = asked;
        this.stops = Set.copyOf(now.set().zeroStops());
    }

    // --- groups

    /** The groups, each in printed order, in the order of their first criteria. */
    List<List<Criterion>> groups() {
        return groups(now.set(), now.set().sameCase());
    }

    /** The groups of criteria that rest on each other, or stand together. */
    static List<List<Criterion>> groups(CriteriaSet set, List<List<Criterion>> coupled) {
        int[] group = new int[set.criteria().size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (Criterion criterion : set.criteria()) {
            criterion
                    .needs()
                    .flatMap(set::criterion)
                    .ifPresent(
                            on -> Situation.leaves(on).forEach(leaf -> join(group, criterion.index(), leaf.index())));
        }
        for (List<Criterion> together : coupled) {
            together.forEach(one -> join(group, together.get(0).index(), one.index()));
        }
        List<List<Criterion>> groups = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == i) {
                int name = i;
                groups.add(set.criteria().stream()
                        .filter(criterion -> group[criterion.index()] == name)
                        .toList());
            }
        }
        return groups;
    }

    /** Gives two groups the name of the one that is printed first. */
    private static void join(int[] group, int one, int other) {
        int first = Math.min(group[one], group[other]);
        int second = Math.max(group[one], group[other]);
        for (int i = 0; i < group.length; i++) {
            group[i] = group[i] == second ? first : group[i];
        }
    }

    // --- ways

    /** The legal ways of a group in order: by criterion a change before none, the lower option first. */
    List<Way> of(List<Criterion> group) {
        List<Way> ways = new ArrayList<>();
        extend(group, new ArrayList<>(), ways);
        List<Way> all = new ArrayList<>();
        for (Way way : ways) {
            int spare = ways.stream()
                    .filter(part -> part.isPartOf(way))
                    .mapToInt(part -> way.gain() - part.gain())
                    .min()
                    .orElse(Way.NO_SPARE);
            all.add(way.withSpare(spare));
        }
        return all;
    }

    private void extend(List<Criterion> group, List<Integer> choices, List<Way> ways) {
        if (choices.size() == group.size()) {
            way(group, choices).ifPresent(ways::add);
            return;
        }
        Criterion next = group.get(choices.size());
        for (int choice : choices(next)) {
            choices.add(choice);
            extend(group, choices, ways);
            choices.remove(choices.size() - 1);
        }
    }

    /** What a criterion may be brought to, and {@link Way#KEPT}. */
    private List<Integer> choices(Criterion criterion) {
        List<Integer> choices = new ArrayList<>();
        if (!asked.isFrozen(criterion) && !asked.isPersonal(criterion) && !now.isUnmet(criterion)) {
            for (Option option : criterion.options()) {
                if (option.number() <= asked.most(criterion)
                        && asked.costs().cost(criterion.code(), option.number()).isPresent()
                        && isRise(criterion, option)) {
                    choices.add(option.number());
                }
            }
        }
        choices.add(Way.KEPT);
        return choices;
    }

    /** Whether a change lowers no sheet that it reaches, and changes one. */
    private boolean isRise(Criterion criterion, Option option) {
        boolean changes = false;
        int[] answers = now.answers(criterion);
        for (int sheet : reached(criterion, option)) {
            changes |= answers[sheet] != option.number();
            if (answers[sheet] != Situation.MISSING && Situation.points(criterion, answers[sheet]) > option.points()) {
                return false;
            }
        }
        return changes;
    }

    /** The sheets that a change reaches. */
    private Set<Integer> reached(Criterion criterion, Option option) {
        Set<Integer> reached = new LinkedHashSet<>();
        int[] answers = now.answers(criterion);
        List<Integer> order = new ArrayList<>();
        for (int sheet = 0; sheet < answers.length; sheet++) {
            order.add(sheet);
        }
        if (asked.policy() == ChangePolicy.ALL) {
            reached.addAll(order);
            return reached;
        }
        order.sort(Comparator.comparing(sheet -> now.all().get(sheet).member().id()));
        order.stream().filter(sheet -> answers[sheet] == Situation.MISSING).forEach(reached::add);
        boolean serves = false;
        for (Mark mark : now.marks(criterion)) {
            int lacking = now.votesNeeded() - Situation.votes(mark, answers);
            if (lacking > 0 && mark.isMetBy(option)) {
                serves = true;
                List<Integer> not = order.stream()
                        .filter(sheet -> Situation.votes(mark, new int[] {answers[sheet]}) == 0)
                        .toList();
                long already = not.stream().filter(reached::contains).count();
                not.stream()
                        .filter(sheet -> !reached.contains(sheet))
                        .limit(Math.max(0, lacking - already))
                        .forEach(reached::add);
            }
        }
        if (!serves) {
            order.stream()
                    .filter(sheet -> !reached.contains(sheet))
                    .limit(Math.max(0, answers.length / 2 + 1 - reached.size()))
                    .forEach(reached::add);
        }
        return reached;
    }

    /** The members whose sheets a change reaches. */
    List<String> reached(Upgrades.Change change) {
        return reached(change.criterion(), change.to()).stream()
                .map(sheet -> now.all().get(sheet).member().id())
                .toList();
    }

    /** The way of some choices, if it is legal. */
    private Optional<Way> way(List<Criterion> group, List<Integer> choices) {
        int[][] after = new int[group.size()][];
        long cost = 0;
        for (int i = 0; i < after.length; i++) {
            Criterion criterion = group.get(i);
            after[i] = now.answers(criterion).clone();
            if (choices.get(i) != Way.KEPT) {
                Option option = criterion.options().get(choices.get(i) - 1);
                OptionalLong of = asked.costs().cost(criterion.code(), option.number());
                cost = Math.addExact(cost, of.orElseThrow());
                for (int sheet : reached(criterion, option)) {
                    after[i][sheet] = option.number();
                }
            }
        }
        List<Criterion> none = new ArrayList<>();
        if (!areAnswered(group, after, none) || !isOneCase(group, choices, after)) {
            return Optional.empty();
        }
        int gain = 0;
        for (int i = 0; i < after.length; i++) {
            if (!isKept(group.get(i), after[i])) {
                return Optional.empty();
            }
            for (int sheet = 0; sheet < now.sheets(); sheet++) {
                gain += Situation.points(group.get(i), after[i][sheet])
                        - Situation.points(group.get(i), now.answers(group.get(i))[sheet]);
            }
        }
        return Optional.of(new Way(List.copyOf(choices), cost, gain, Way.NO_SPARE, List.copyOf(none)));
    }

    /** Whether the marks of a criterion are met, and it is no stop. */
    private boolean isKept(Criterion criterion, int[] after) {
        for (Mark mark : now.marks(criterion)) {
            if (Situation.votes(mark, after) < now.votesNeeded()) {
                return false;
            }
        }
        return !stops.contains(criterion) || zeros(criterion, after) <= StarChecks.zerosAllowed(after.length);
    }

    private static int zeros(Criterion criterion, int[] answers) {
        int zeros = 0;
        for (int answer : answers) {
            zeros += answer != Situation.MISSING && Situation.points(criterion, answer) == 0 ? 1 : 0;
        }
        return zeros;
    }

    // --- what is told

    /** A change of a plan. */
    Upgrades.Change change(Criterion criterion, int choice) {
        Option option = criterion.options().get(choice - 1);
        int[] answers = now.answers(criterion);
        Set<String> from = new LinkedHashSet<>();
        for (int answer : answers) {
            from.add(Situation.word(answer));
        }
        long gain = 0;
        for (int sheet : reached(criterion, option)) {
            gain += option.points() - Situation.points(criterion, answers[sheet]);
        }
        return new Upgrades.Change(
                criterion,
                from.size() == 1 ? from.iterator().next() : "mixed",
                option,
                gain,
                asked.costs().cost(criterion.code(), choice).orElseThrow());
    }

    /** Why a group has no legal way. */
    List<Upgrades.Reason> reasons(List<Criterion> group) {
        List<Upgrades.Reason> reasons = new ArrayList<>();
        for (Criterion criterion : group) {
            Upgrades.Reason.Kind kind = asked.isFrozen(criterion)
                    ? Upgrades.Reason.Kind.FROZEN
                    : asked.isPersonal(criterion)
                            ? Upgrades.Reason.Kind.PERSONAL
                            : now.isUnmet(criterion)
                                    ? Upgrades.Reason.Kind.REQUIREMENT
                                    : Upgrades.Reason.Kind.NO_OPTION;
            int[] answers = now.answers(criterion);
            Optional<Mark> unmet = now.unmet(criterion);
            if (unmet.isPresent()) {
                reasons.add(Upgrades.Reason.of(kind, unmet.get()));
            } else if (stops.contains(criterion)
                    && zeros(criterion, answers) > StarChecks.zerosAllowed(answers.length)) {
                reasons.add(Upgrades.Reason.of(Upgrades.Reason.Kind.ZERO_STOP, criterion));
            } else if (Arrays.stream(answers).anyMatch(answer -> answer == Situation.MISSING)) {
                reasons.add(Upgrades.Reason.of(kind, criterion));
            }
        }
        return reasons;
    }

    // --- what is due

    /** Whether each sheet answers what is due on it and nothing else; what falls due is "none" where that is legal. */
    private boolean areAnswered(List<Criterion> group, int[][] after, List<Criterion> none) {
        for (int sheet = 0; sheet < now.sheets(); sheet++) {
            for (int i = 0; i < after.length; i++) {
                Criterion criterion = group.get(i);
                boolean due = isDue(group, after, sheet, criterion);
                boolean answered = after[i][sheet] != Situation.MISSING;
                if (answered && !due) {
                    return false;
                }
                if (due && !answered) {
                    if (criterion.needs().isEmpty()
                            || isDue(group, nowOf(group), sheet, criterion)
                            || !criterion.admitsNone()) {
                        return false;
                    }
                    after[i][sheet] = Situation.NONE;
                    if (!none.contains(criterion)) {
                        none.add(criterion);
                    }
                }
            }
        }
        return true;
    }

    private int[][] nowOf(List<Criterion> group) {
        return group.stream().map(now::answers).toArray(int[][]::new);
    }

    private boolean isDue(List<Criterion> group, int[][] answers, int sheet, Criterion criterion) {
        return Situation.isDue(now.set(), criterion, on -> answers[group.indexOf(on)][sheet]);
    }

    // --- cases

    /** Whether criteria of one case stay in it, or all go to another. */
    private boolean isOneCase(List<Criterion> group, List<Integer> choices, int[][] after) {
        for (List<Criterion> together : together(group)) {
            boolean touched = together.stream().anyMatch(one -> choices.get(group.indexOf(one)) != Way.KEPT);
            if (touched && !isOneCase(together, group, choices, after)) {
                return false;
            }
        }
        return true;
    }

    /** The criteria with cases: those that share theirs, and each of the others by itself. */
    private List<List<Criterion>> together(List<Criterion> group) {
        ImmutableList.Builder<List<Criterion>> all = ImmutableList.builder();
        Set<Criterion> shared = new LinkedHashSet<>();
        for (List<Criterion> together : now.set().sameCase()) {
            if (group.containsAll(together)) {
                all.add(together);
                shared.addAll(together);
            }
        }
        group.stream()
                .filter(criterion -> !criterion.cases().isEmpty() && !shared.contains(criterion))
                .forEach(criterion -> all.add(List.of(criterion)));
        return all.build();
    }

    private boolean isOneCase(List<Criterion> together, List<Criterion> group, List<Integer> choices, int[][] after) {
        OptionalInt before =
                caseOf(together, together.stream().map(now::answers).toList());
        OptionalInt then = caseOf(
                together,
                together.stream().map(one -> after[group.indexOf(one)]).toList());
        if (then.isEmpty()) {
            return false;
        }
        boolean stays = before.equals(then);
        boolean all = together.stream().allMatch(one -> choices.get(group.indexOf(one)) != Way.KEPT);
        return stays || (all && (together.size() > 1 || before.isEmpty()));
    }

    /** The case that all answers tell; absent if they tell none, or several. */
    private static OptionalInt caseOf(List<Criterion> together, List<int[]> answers) {
        Set<Integer> cases = new LinkedHashSet<>();
        for (int i = 0; i < together.size(); i++) {
            for (int answer : answers.get(i)) {
                if (answer > Situation.MISSING) {
                    cases.add(together.get(i).options().get(answer - 1).caseNumber());
                }
            }
        }
        return cases.size() == 1 ? OptionalInt.of(cases.iterator().next()) : OptionalInt.empty();
    }
}
