// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;

/** Against brute force: every few answers are changed and scored by the scoring engine itself. */
class StabilityProperties {
    private static final List<String> SPREADS = List.of("off", "0", "2", "4", "8");

    private record Cell(String criterion, int member, int answer) {}

    @Property(tries = 250)
    void noFewerAnswersFlipTheStar(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 1 + random.nextInt(3), 0);
        nothing(product, random);
        Map<String, String> policies = new HashMap<>(TinyProduct.rules(random));
        policies.put("council.maxSpread", SPREADS.get(random.nextInt(SPREADS.size())));
        Scoring scoring = product.scoring(policies);
        Evaluation now = scoring.score(product.sheets(product.answers));
        Assume.that(now.outcome() == Outcome.RATED);
        Star star = now.star().orElseThrow();
        Stability stability = Stability.of(now);
        int most = product.members == 3 ? 2 : 3;

        Predicate<Evaluation> above =
                then -> then.star().filter(of -> of.compareTo(star) > 0).isPresent();
        check(stability.raise(), now, product, scoring, above, most);
        Predicate<Evaluation> below =
                then -> then.star().filter(of -> of.isAtLeast(star)).isEmpty();
        check(stability.lower(), now, product, scoring, below, most);
        Statistics.label("raise")
                .collect(stability.raise().none(), stability.raise().routes());
        Statistics.label("lower")
                .collect(stability.lower().none(), stability.lower().routes());
    }

    /** Some criteria without an option worth nothing are answered so. */
    private static void nothing(TinyProduct product, Random random) {
        for (Criterion criterion : product.set.criteria()) {
            for (int member = 0; member < product.members; member++) {
                if (criterion.admitsNone() && random.nextInt(8) == 0) {
                    product.answers.get(criterion.code())[member] = Situation.NONE;
                }
            }
        }
        product.settle(product.answers);
    }

    private static void check(
            Stability.Flip flip,
            Evaluation now,
            TinyProduct product,
            Scoring scoring,
            Predicate<Evaluation> wanted,
            int most) {
        OptionalInt fewest = fewest(product, scoring, wanted, most);
        if (flip.none().isPresent()) {
            assertThat(flip.none().get())
                    .isIn(Stability.Flip.None.HIGHEST, Stability.Flip.None.UNDECIDED, Stability.Flip.None.IMPOSSIBLE);
            assertThat(fewest).isEmpty();
            return;
        }
        if (flip.answers() <= most || fewest.isPresent()) {
            assertThat(fewest).hasValue(flip.answers());
        }
        List<Cell> cells = flip.witness().stream()
                .map(change -> new Cell(
                        change.criterion().code(),
                        Integer.parseInt(change.member().substring(1)),
                        change.to().equals("none") ? Situation.NONE : Integer.parseInt(change.to())))
                .toList();
        Evaluation then = scoring.score(product.sheets(applied(product, cells)));
        assertThat(wanted.test(then)).isTrue();
        assertThat(then.outcome()).isIn(Outcome.RATED, Outcome.RESCORE, Outcome.DISQUALIFIED, Outcome.MINIMUM_NOT_MET);
        assertThat(flip.star()).isEqualTo(then.star());
        assertThat(assumed(now, flip).star()).isEqualTo(then.star());
        assertThat(flip.outcome()).hasValue(then.outcome());
        assertThat(flip.routes()).isNotEmpty();
        assertThat(flip.marks().isEmpty()).isNotEqualTo(flip.routes().contains(Stability.Route.MARK));
    }

    private static Evaluation assumed(Evaluation now, Stability.Flip flip) {
        Scenario scenario = Scenario.of(now);
        for (Stability.Change change : flip.witness()) {
            scenario = change.to().equals("none")
                    ? scenario.none(change.member(), change.criterion())
                    : scenario.answer(change.member(), change.criterion(), Integer.parseInt(change.to()));
        }
        return scenario.evaluation();
    }

    private static OptionalInt fewest(TinyProduct product, Scoring scoring, Predicate<Evaluation> wanted, int most) {
        for (int changes = 1; changes <= most; changes++) {
            if (reaches(product, scoring, wanted, cells(product), 0, new ArrayList<>(), changes)) {
                return OptionalInt.of(changes);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean reaches(
            TinyProduct product,
            Scoring scoring,
            Predicate<Evaluation> wanted,
            List<List<Cell>> cells,
            int from,
            List<Cell> chosen,
            int left) {
        if (left == 0) {
            return isLegal(product, chosen) && wanted.test(scoring.score(product.sheets(applied(product, chosen))));
        }
        for (int at = from; at < cells.size(); at++) {
            for (Cell cell : cells.get(at)) {
                chosen.add(cell);
                boolean found = reaches(product, scoring, wanted, cells, at + 1, chosen, left - 1);
                chosen.remove(chosen.size() - 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By answer what else it could be: no other case. */
    private static List<List<Cell>> cells(TinyProduct product) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Criterion criterion : product.set.criteria()) {
            for (int member = 0; member < product.members; member++) {
                int present = product.answers.get(criterion.code())[member];
                OptionalInt only = caseOf(product, criterion, member);
                List<Cell> cell = new ArrayList<>();
                for (Option option : criterion.options()) {
                    if (option.number() != present && (only.isEmpty() || only.getAsInt() == option.caseNumber())) {
                        cell.add(new Cell(criterion.code(), member, option.number()));
                    }
                }
                if (criterion.admitsNone() && present != Situation.NONE) {
                    cell.add(new Cell(criterion.code(), member, Situation.NONE));
                }
                cells.add(cell);
            }
        }
        return cells;
    }

    private static OptionalInt caseOf(TinyProduct product, Criterion criterion, int member) {
        if (criterion.cases().isEmpty()) {
            return OptionalInt.empty();
        }
        List<Criterion> together = product.set.sameCase().isEmpty()
                ? List.of(criterion)
                : product.set.sameCase().get(0);
        List<Integer> tellers = new ArrayList<>();
        tellers.add(product.answers.get(criterion.code())[member]);
        for (int offset = 0; offset < product.members; offset++) {
            for (Criterion other : together) {
                int answer = product.answers.get(other.code())[(member + offset) % product.members];
                tellers.add(answer > 0 ? numberOfCase(other, answer) : 0);
            }
        }
        int own = tellers.get(0) > 0 ? numberOfCase(criterion, tellers.get(0)) : 0;
        tellers.set(0, own);
        return tellers.stream().filter(of -> of > 0).mapToInt(of -> of).findFirst();
    }

    private static int numberOfCase(Criterion criterion, int answer) {
        return criterion.options().get(answer - 1).caseNumber();
    }

    private static boolean isLegal(TinyProduct product, List<Cell> cells) {
        Map<String, int[]> after = changed(product, cells);
        for (int member = 0; member < product.members; member++) {
            boolean due = product.worth(after, "3", member) > 0;
            int at = member;
            boolean answers = cells.stream().anyMatch(cell -> cell.criterion().equals("4") && cell.member() == at);
            if ((due && after.get("4")[member] == 0) || (!due && answers)) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, int[]> applied(TinyProduct product, List<Cell> cells) {
        Map<String, int[]> after = changed(product, cells);
        product.settle(after);
        return after;
    }

    private static Map<String, int[]> changed(TinyProduct product, List<Cell> cells) {
        Map<String, int[]> after = new TreeMap<>();
        product.answers.forEach((code, of) -> after.put(code, of.clone()));
        cells.forEach(cell -> after.get(cell.criterion())[cell.member()] = cell.answer());
        return after;
    }

    @Property(tries = 100)
    void otherNamesOfMembersChangeNamesAlone(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 3, 0);
        Scoring scoring = product.scoring(Map.of("council.maxSpread", "4"));
        Evaluation now = scoring.score(product.sheets(product.answers));
        int[] order = {1, 2, 0};
        Map<String, int[]> renamed = new HashMap<>();
        product.answers.forEach((code, of) ->
                renamed.put(code, Arrays.stream(order).map(member -> of[member]).toArray()));
        Stability one = Stability.of(now);
        Stability other = Stability.of(scoring.score(product.sheets(renamed)));
        assertThat(other.raise().answers()).isEqualTo(one.raise().answers());
        assertThat(other.raise().none()).isEqualTo(one.raise().none());
        assertThat(other.lower().answers()).isEqualTo(one.lower().answers());
        assertThat(other.oneMore()).isEqualTo(one.oneMore());
        for (int member = 0; member < order.length && one.isRated(); member++) {
            Stability.Without is = other.withoutEach().get(member);
            Stability.Without was = one.withoutEach().get(order[member]);
            assertThat(is.star()).isEqualTo(was.star());
            assertThat(is.average()).isEqualTo(was.average());
        }
    }

    @Property(tries = 100)
    void aMemberIsLeftOutAsIfNeverThere(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 3, 0);
        Scoring scoring = product.scoring(Map.of("council.maxSpread", "off"));
        Stability stability = Stability.of(scoring.score(product.sheets(product.answers)));
        Assume.that(stability.isRated());
        for (int left = 0; left < product.members; left++) {
            Map<String, int[]> others = new TreeMap<>();
            int out = left;
            product.answers.forEach((code, of) -> others.put(
                    code,
                    java.util.stream.IntStream.range(0, of.length)
                            .filter(member -> member != out)
                            .map(member -> of[member])
                            .toArray()));
            Evaluation then = scoring.score(product.sheets(others));
            assertThat(stability.withoutEach().get(left).star()).isEqualTo(then.star());
            assertThat(stability.withoutEach().get(left).average())
                    .isEqualTo(then.average().orElseThrow());
            boolean isDecisive = !then.star().equals(stability.evaluation().star());
            assertThat(stability.decisive().stream()
                            .anyMatch(member -> member.member().equals("M" + out)))
                    .isEqualTo(isDecisive);
        }
    }
}
