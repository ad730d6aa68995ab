// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.rulebook.Criterion;

/**
 * Looks for the fewest single answers that raise or lower a star. Without a limit of the spread the groups of criteria know
 * nothing of each other: the most of each is added up. Under one the totals have to come to lie in one window as wide as the
 * limit: then sheet after sheet is put together, window by window.
 */
final class FlipSearch {
    private final Situation now;
    /** The most points that the sheets may have together; absent if any number will do. */
    private final OptionalLong mostPoints;

    private final SingleAnswers answers;
    private final OptionalInt maxSpread;
    /** The sheets in the order of their members' identifiers. */
    private final List<Integer> order;

    private final int[] totals;
    private final Combination combination = new Combination();

    FlipSearch(Goal goal, OptionalInt maxSpread) {
        this.now = goal.now();
        this.mostPoints = goal.most();
        this.answers = new SingleAnswers(now);
        this.maxSpread = maxSpread;
        this.order = IntStream.range(0, now.sheets())
                .boxed()
                .sorted(Comparator.comparing(
                        sheet -> now.all().get(sheet).member().id()))
                .toList();
        this.totals = new int[now.sheets()];
        for (Criterion criterion : now.set().criteria()) {
            for (int sheet = 0; sheet < totals.length; sheet++) {
                totals[sheet] += Situation.points(criterion, now.answers(criterion)[sheet]);
            }
        }
        if (answers.conditions().size() > SingleAnswers.MOST_CONDITIONS) {
            throw new Combination.TooMuch();
        }
    }

    // --- up

    /**
     * The fewest answers with which the sum reaches what is needed and no more than it may, all conditions are kept, and the
     * spread too.
     *
     * @param limit how many answers are no longer of interest
     */
    Optional<Plan> raise(int limit) {
        long gain = now.needed() - now.sum();
        int all = Math.min(limit - 1, now.sheets() * now.set().criteria().size());
        if (all < 1) {
            return Optional.empty();
        }
        Optional<Plan> fewest = deepening(1, all, most -> raise(gain, OptionalLong.empty(), most));
        if (fewest.filter(plan -> isTooMuch(plan)).isPresent()) {
            fewest = deepening(fewest.get().changes(), most -> raise(gain, room(), most));
        }
        if (fewest.isEmpty() || fewest.get().changes() >= limit || isWithinSpread(fewest.get())) {
            return fewest;
        }
        int least = fewest.get().changes();
        Optional<Plan> balanced =
                new Balance(answers, order, totals, maxSpread.orElseThrow(), gain, room(), least).find();
        if (balanced.isPresent()) {
            return balanced;
        }
        return deepening(least, most -> raiseWithinSpread(gain, least, most));
    }

    private boolean isTooMuch(Plan plan) {
        return room().isPresent() && plan.worth() > room().getAsLong();
    }

    /** The most points that may be won; absent if any number may. */
    private OptionalLong room() {
        return mostPoints.isEmpty() ? mostPoints : OptionalLong.of(mostPoints.getAsLong() - now.sum());
    }

    /** Asks with a higher and higher limit of changes: few are the rule, and then there is little to look at. */
    private Optional<Plan> deepening(int first, IntFunction<Optional<Plan>> question) {
        return deepening(first, now.sheets() * now.set().criteria().size(), question);
    }

    private static Optional<Plan> deepening(int first, int all, IntFunction<Optional<Plan>> question) {
        for (int most = first, step = 1; most < all; most += step, step *= 2) {
            Optional<Plan> found = question.apply(most);
            int limit = most;
            if (found.filter(plan -> plan.changes() <= limit).isPresent()) {
                return found;
            }
        }
        return question.apply(all);
    }

    private Optional<Plan> raise(long gain, OptionalLong room, int most) {
        List<List<Plan>> units = new ArrayList<>();
        for (List<Criterion> group : answers.groups()) {
            List<List<Plan>> plans = onEachSheet(group, 1);
            List<Integer> needed = answers.needed(group);
            units.add(
                    room.isEmpty()
                            ? plans(combination.best(plans, needed, most))
                            : combination.ofEachWorth(plans, needed, most));
        }
        return combination.fewest(units, List.of(), most, gain, room);
    }

    private boolean isWithinSpread(Plan plan) {
        int[] after = totals.clone();
        for (Plan.Cell cell : plan.cells()) {
            Criterion criterion = now.set().criteria().get(cell.criterion());
            after[cell.sheet()] += Situation.points(criterion, cell.answer())
                    - Situation.points(criterion, now.answers(criterion)[cell.sheet()]);
        }
        int spread =
                IntStream.of(after).max().orElse(0) - IntStream.of(after).min().orElse(0);
        return maxSpread.isEmpty() || spread <= maxSpread.getAsInt();
    }

    private Optional<Plan> raiseWithinSpread(long gain, int fewest, int most) {
        List<List<Plan>> sheets = new ArrayList<>();
        // groups without conditions first: what they reach makes most others needless
        Comparator<List<Criterion>> bare =
                Comparator.comparing(group -> answers.needed(group).stream().anyMatch(needed -> needed > 0));
        List<List<Criterion>> groups = answers.groups().stream().sorted(bare).toList();
        for (int sheet : order) {
            List<List<Plan>> units =
                    groups.stream().map(group -> answers.plans(sheet, group, 1)).toList();
            sheets.add(combination.all(units, most));
        }
        int width = maxSpread.orElseThrow();
        int mean = Math.toIntExact(Math.floorDiv(now.needed(), (long) now.sheets()));
        int highest = IntStream.range(0, sheets.size())
                .map(i -> totals[order.get(i)]
                        + sheets.get(i).stream().mapToInt(Plan::worth).max().orElse(0))
                .max()
                .orElse(0);
        List<Integer> windows = IntStream.rangeClosed(mean - width, highest)
                .boxed()
                .sorted(Comparator.comparing(from -> Math.abs(2 * (from - mean) + width)))
                .toList();
        Optional<Plan> found = Optional.empty();
        for (int from : windows) {
            int limit = found.map(plan -> plan.changes() - 1).orElse(most);
            if (limit < fewest) {
                return found;
            }
            Optional<Plan> fewer = raiseWithin(from, from + width, sheets, gain, limit);
            found = fewer.isPresent() ? fewer : found;
        }
        return found;
    }

    private Optional<Plan> raiseWithin(int from, int to, List<List<Plan>> sheets, long gain, int most) {
        List<List<Plan>> units = new ArrayList<>();
        int least = 0;
        for (int i = 0; i < sheets.size(); i++) {
            int total = totals[order.get(i)];
            Predicate<Integer> isWithin = worth -> total + worth >= from && total + worth <= to;
            List<Plan> within = room().isEmpty()
                    ? useful(sheets.get(i), isWithin)
                    : sheets.get(i).stream()
                            .filter(plan -> isWithin.test(plan.worth()))
                            .toList();
            OptionalInt fewest = within.stream().mapToInt(Plan::changes).min();
            if (fewest.isEmpty()) {
                return Optional.empty();
            }
            least += fewest.getAsInt();
            units.add(within);
        }
        if (least > most) {
            return Optional.empty();
        }
        return combination.fewest(units, answers.needed(now.set().criteria()), most, gain, room());
    }

    /** The plans of some worth than which no other is better in everything. */
    private static List<Plan> useful(List<Plan> plans, Predicate<Integer> isWithin) {
        List<Plan> useful = new ArrayList<>();
        for (Plan plan : plans) {
            if (isWithin.test(plan.worth())
                    && useful.stream().noneMatch(other -> other.worth() >= plan.worth() && other.isNoWorseThan(plan))) {
                useful.removeIf(other -> plan.worth() >= other.worth() && plan.isNoWorseThan(other));
                useful.add(plan);
            }
        }
        return useful;
    }

    // --- down

    /**
     * The fewest answers with which the star is lost.
     *
     * @param falls whether there is a star below
     */
    Optional<Plan> lower(boolean falls) {
        Optional<Plan> mark = falls ? breaking(true) : Optional.empty();
        Optional<Plan> stop = breaking(false);
        return deepening(
                1,
                most -> Stream.of(falls ? below(most) : Optional.<Plan>empty(), mark, apart(most), stop)
                        .flatMap(Optional::stream)
                        .min(Comparator.comparing(Plan::changes)));
    }

    /** The fewest answers with which the sum falls below what is needed. */
    private Optional<Plan> below(int most) {
        List<List<Plan>> units = new ArrayList<>();
        for (List<Criterion> group : answers.groups()) {
            units.add(plans(combination.best(onEachSheet(group, -1), List.of(), most)));
        }
        return Combination.fewest(combination.best(units, List.of(), most), now.sum() - now.needed() + 1);
    }

    /**
     * The fewest answers with which the sum reaches what is needed, and some mark is not met: then more points cost the star.
     *
     * @param all how many answers at most, 1 or more
     */
    Optional<Plan> overshoot(int all) {
        long gain = now.needed() - now.sum();
        return deepening(1, all, most -> {
            List<List<Plan>> units = new ArrayList<>();
            for (List<Criterion> group : answers.groups()) {
                units.add(plans(combination.best(onEachSheet(group, 1), List.of(), most)));
            }
            Optional<Plan> fewest = now.undecided().isEmpty()
                    ? Optional.empty()
                    : combination.fewest(units, List.of(), most, gain, OptionalLong.empty());
            for (int at = 0; at < answers.groups().size(); at++) {
                for (SingleAnswers.Condition unmet : answers.conditions()) {
                    if (unmet.mark().isPresent() && answers.groups().get(at).contains(unmet.criterion())) {
                        List<List<Plan>> others = new ArrayList<>(units);
                        others.set(at, without(answers.groups().get(at), unmet, most));
                        fewest = Stream.concat(
                                        fewest.stream(),
                                        combination
                                                .fewest(others, List.of(), most, gain, OptionalLong.empty())
                                                .stream())
                                .min(Comparator.comparing(Plan::changes));
                    }
                }
            }
            return fewest;
        });
    }

    /** The most that can be had of a group while one of its marks is not met. */
    private List<Plan> without(List<Criterion> group, SingleAnswers.Condition unmet, int most) {
        int at = answers.conditions().indexOf(unmet);
        List<List<Plan>> sheets = new ArrayList<>();
        for (List<Plan> plans : onEachSheet(group, 1)) {
            sheets.add(plans.stream()
                    .map(plan -> plan.keeping(SingleAnswers.isKept(plan, at) ? 0 : 1))
                    .toList());
        }
        return plans(combination.best(sheets, List.of(sheets.size() - unmet.needed() + 1), most));
    }

    /** The fewest answers with which a condition is no longer kept: a mark, or that there is no stop. */
    private Optional<Plan> breaking(boolean marks) {
        List<SingleAnswers.Condition> all = answers.conditions();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).mark().isPresent() == marks)
                .mapToObj(i -> breaking(i, all.get(i)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Plan::changes));
    }

    private Optional<Plan> breaking(int at, SingleAnswers.Condition condition) {
        List<Criterion> group = answers.groups().stream()
                .filter(of -> of.contains(condition.criterion()))
                .findFirst()
                .orElseThrow();
        int kept = 0;
        List<Plan> losing = new ArrayList<>();
        for (List<Plan> plans : onEachSheet(group, -1)) {
            if (SingleAnswers.isKept(plans.get(0), at)) {
                kept++;
                plans.stream()
                        .filter(plan -> !SingleAnswers.isKept(plan, at))
                        .min(Comparator.comparing(Plan::changes))
                        .ifPresent(losing::add);
            }
        }
        int needed = kept - condition.needed() + 1;
        if (losing.size() < needed) {
            return Optional.empty();
        }
        losing.sort(Comparator.comparing(Plan::changes));
        return Optional.of(losing.stream().limit(needed).reduce(Plan.NOTHING, Plan::and));
    }

    /** The fewest answers with which the totals lie too far apart. */
    private Optional<Plan> apart(int most) {
        if (maxSpread.isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Plan[]> up =
                order.stream().map(sheet -> best(sheet, 1, most)).toList();
        List<@Nullable Plan[]> down =
                order.stream().map(sheet -> best(sheet, -1, most)).toList();
        Optional<Plan> fewest = Optional.empty();
        for (int high = 0; high < up.size(); high++) {
            for (int low = 0; low < down.size(); low++) {
                if (high != low) {
                    int wanted = maxSpread.getAsInt() + 1 - totals[order.get(high)] + totals[order.get(low)];
                    fewest = Stream.concat(fewest.stream(), apart(up.get(high), down.get(low), wanted))
                            .min(Comparator.comparing(Plan::changes));
                }
            }
        }
        return fewest;
    }

    private static Stream<Plan> apart(@Nullable Plan[] up, @Nullable Plan[] down, int wanted) {
        return plans(up).stream()
                .flatMap(raised -> Combination.fewest(down, (long) wanted - raised.worth()).map(raised::and).stream());
    }

    private @Nullable Plan[] best(int sheet, int sign, int most) {
        List<List<Plan>> units = answers.groups().stream()
                .map(group -> answers.plans(sheet, group, sign))
                .toList();
        return combination.best(
                units, List.of(), Math.min(most, now.set().criteria().size()));
    }

    // --- units

    private List<List<Plan>> onEachSheet(List<Criterion> group, int sign) {
        return order.stream().map(sheet -> answers.plans(sheet, group, sign)).toList();
    }

    /** Plans of several sheets as those of one unit: what they keep has been seen to. */
    private static List<Plan> plans(@Nullable Plan[] best) {
        List<Plan> plans = new ArrayList<>();
        for (Plan plan : best) {
            if (plan != null) {
                plans.add(plan);
            }
        }
        return plans;
    }
}
