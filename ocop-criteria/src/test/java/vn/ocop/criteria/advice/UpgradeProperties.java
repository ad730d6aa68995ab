// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import vn.ocop.core.Star;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;

/** Against brute force: every set of changes is tried by the scoring engine itself. */
class UpgradeProperties {
    @Property(tries = 300)
    void theCheapestPlansAreThoseOfBruteForce(@ForAll Random random) {
        Case of = new Case(random);
        Upgrades found = of.asked.find();
        Statistics.collect(
                found.state(),
                of.costs.containsValue(0L),
                !Goal.ceilings(of.now, of.target).isEmpty());
        Map<Long, Set<List<String>>> all = of.all();
        if (found.state() == Upgrades.State.REACHED_ALREADY) {
            assertThat(of.now.star().orElseThrow().isAtLeast(of.target)).isTrue();
            return;
        }
        if (found.state() == Upgrades.State.IMPOSSIBLE) {
            assertThat(all).isEmpty();
            assertThat(found.reasons()).isNotEmpty();
            return;
        }
        assertThat(found.state()).isEqualTo(Upgrades.State.POSSIBLE);
        Map.Entry<Long, Set<List<String>>> cheapest = all.entrySet().iterator().next();
        assertThat(found.cost()).hasValue(cheapest.getKey());
        Set<List<String>> plans = new HashSet<>();
        found.plans().forEach(plan -> plans.add(changes(plan)));
        assertThat(plans).isEqualTo(cheapest.getValue());
        assertThat(found.count()).isEqualTo(plans.size());
        assertThat(found.plans()).hasSize(plans.size());
        Proof proof = found.proof().orElseThrow();
        assertThat(proof.check()).isTrue();
        assertThat(proof.at(proof.cost() + 1).check()).isFalse();
        assertThat(found.forced().stream().map(forced -> forced.criterion().code()))
                .containsExactlyInAnyOrderElementsOf(inAll(cheapest.getValue()));
        List<Long> costs = new ArrayList<>();
        all.forEach((cost, some) -> some.forEach(plan -> costs.add(cost)));
        assertThat(found.best(5).stream().map(Upgrades.Plan::cost))
                .isEqualTo(costs.subList(0, Math.min(5, costs.size())));
    }

    @Property(tries = 300)
    void everyPlanCarriedOutReachesTheStarAndWithoutOneOfItsChangesDoesNot(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 1 + random.nextInt(4), 12);
        Scoring scoring = product.scoring(
                Map.of("council.maxSpread", "off", "average.decimals", random.nextBoolean() ? "2" : "exact"));
        Evaluation now = scoring.score(product.sheets(product.answers));
        Star target = Star.ofNumber(2 + random.nextInt(4));
        ChangePolicy policy = random.nextBoolean() ? ChangePolicy.ALL : ChangePolicy.MAJORITY;
        Upgrades found = Upgrade.of(now).to(target).under(policy).find();
        Statistics.collect(found.state(), policy);
        for (Upgrades.Plan plan : found.best(20)) {
            Evaluation then = found.scenario(plan).evaluation();
            assertThat(then.star().filter(star -> star.isAtLeast(target)))
                    .as("%s %s", plan, then)
                    .isPresent();
            assertThat(Average.of(plan.sum(), now.judgement().counted().size()))
                    .isEqualTo(then.average().orElseThrow());
            for (Upgrades.Change change : plan.changes()) {
                List<Upgrades.Change> others = new ArrayList<>(plan.changes());
                others.remove(change);
                Upgrades.Plan less = new Upgrades.Plan(plan.cost(), plan.sum(), others, plan.none());
                Evaluation without = found.scenario(less).evaluation();
                assertThat(without.star().filter(star -> star.isAtLeast(target)).isPresent() && isLegal(now, without))
                        .as("%s without %s", plan, change)
                        .isFalse();
            }
        }
    }

    /** One case for what shares it, and no answer to what does not apply: the engine does not judge that. */
    private static boolean isLegal(Evaluation now, Evaluation then) {
        return (caseNumbers(then).size() == 1 || caseNumbers(now).size() > 1)
                && then.judgement().findings().stream()
                        .noneMatch(finding -> finding.code() == CriteriaFinding.ZERO_NOT_DUE);
    }

    private static Set<Integer> caseNumbers(Evaluation of) {
        Set<Integer> cases = new HashSet<>();
        CriteriaSet set = of.sheets().set().orElseThrow();
        set.sameCase().stream()
                .flatMap(List::stream)
                .forEach(criterion -> of.sheets().sheets().forEach(sheet -> {
                    if (sheet.answer(criterion) instanceof Answer.Chosen chosen) {
                        cases.add(chosen.option().caseNumber());
                    }
                }));
        return cases.isEmpty() ? Set.of(0) : cases;
    }

    private static Set<String> inAll(Set<List<String>> plans) {
        Set<String> codes = null;
        for (List<String> plan : plans) {
            Set<String> of = new HashSet<>();
            plan.forEach(change -> of.add(change.substring(0, change.indexOf('='))));
            if (codes == null) {
                codes = of;
            } else {
                codes.retainAll(of);
            }
        }
        return codes == null ? Set.of() : codes;
    }

    private static List<String> changes(Upgrades.Plan plan) {
        return plan.changes().stream()
                .map(change -> change.criterion().code() + "=" + change.to().number())
                .toList();
    }

    /** A random question about a random product of a random rulebook. */
    private static final class Case {
        final TinyProduct product;
        final Scoring scoring;
        final CriteriaSet set;
        final int members;
        final Map<String, int[]> answers;
        final Evaluation now;
        final Star target;
        final Upgrade asked;
        final Set<String> frozen = new HashSet<>();
        final Map<String, Long> costs = new TreeMap<>();
        /** The stars whose points ask for more, and whose points the plan that was tried last has. */
        private Set<Star> passed = Set.of();

        Case(Random random) {
            this.product = new TinyProduct(random, 1 + random.nextInt(3), 12);
            this.scoring = product.scoring(TinyProduct.rules(random));
            this.set = product.set;
            this.members = product.members;
            this.answers = product.answers;
            this.now = scoring.score(product.sheets(answers));
            this.target = Star.ofNumber(2 + random.nextInt(4));
            Upgrade question = Upgrade.of(now).to(target);
            for (Criterion criterion : set.criteria()) {
                if (random.nextInt(8) == 0) {
                    frozen.add(criterion.code());
                    question = question.frozen(criterion);
                }
            }
            if (random.nextBoolean()) {
                for (Criterion criterion : set.criteria()) {
                    for (Option option : criterion.options()) {
                        long cost = random.nextInt(4);
                        costs.put(criterion.code() + "=" + option.number(), cost);
                        question = question.cost(criterion, option.number(), cost);
                    }
                }
            }
            this.asked = question;
        }

        /** By cost the plans that reach the star and need each of their changes. */
        Map<Long, Set<List<String>>> all() {
            Map<Map<String, Integer>, Set<Star>> reaching = new LinkedHashMap<>();
            extend(new TreeMap<>(), 0, reaching);
            Map<Long, Set<List<String>>> plans = new TreeMap<>(Comparator.naturalOrder());
            for (Map<String, Integer> plan : reaching.keySet()) {
                boolean needed = reaching.keySet().stream()
                        .noneMatch(other -> other.size() < plan.size()
                                && plan.entrySet().containsAll(other.entrySet())
                                && reaching.get(plan).equals(reaching.get(other)));
                if (needed) {
                    plans.computeIfAbsent(cost(plan), cost -> new HashSet<>())
                            .add(plan.entrySet().stream()
                                    .map(change -> change.getKey() + "=" + change.getValue())
                                    .toList());
                }
            }
            return plans;
        }

        private long cost(Map<String, Integer> plan) {
            return plan.entrySet().stream()
                    .mapToLong(change -> costs.isEmpty() ? 1 : costs.get(change.getKey() + "=" + change.getValue()))
                    .sum();
        }

        private void extend(Map<String, Integer> plan, int at, Map<Map<String, Integer>, Set<Star>> reaching) {
            if (at == set.criteria().size()) {
                if (reaches(plan)) {
                    reaching.put(new TreeMap<>(plan), passed);
                }
                return;
            }
            Criterion criterion = set.criteria().get(at);
            extend(plan, at + 1, reaching);
            if (frozen.contains(criterion.code())) {
                return;
            }
            for (Option option : criterion.options()) {
                plan.put(criterion.code(), option.number());
                if (isRise(criterion, option)) {
                    extend(plan, at + 1, reaching);
                }
                plan.remove(criterion.code());
            }
        }

        private boolean isRise(Criterion criterion, Option option) {
            boolean changes = false;
            for (int before : answers.get(criterion.code())) {
                if (before > 0 && criterion.pointsOf(before) > option.points()) {
                    return false;
                }
                changes |= before != option.number();
            }
            return changes;
        }

        private boolean reaches(Map<String, Integer> plan) {
            Map<String, int[]> after = new TreeMap<>();
            answers.forEach((code, of) -> after.put(code, of.clone()));
            plan.forEach((code, option) -> java.util.Arrays.fill(after.get(code), option));
            Criterion third = set.criterion("3").orElseThrow();
            Criterion fourth = set.criterion("4").orElseThrow();
            for (int member = 0; member < members; member++) {
                boolean due = third.pointsOf(after.get("3")[member]) > 0;
                boolean wasDue = third.pointsOf(answers.get("3")[member]) > 0;
                if (!due && plan.containsKey("4")) {
                    return false;
                }
                if (due && !wasDue && after.get("4")[member] == 0 && fourth.admitsNone()) {
                    after.get("4")[member] = -1;
                }
            }
            return staysInCase(plan, after) && rises(after);
        }

        private boolean staysInCase(Map<String, Integer> plan, Map<String, int[]> after) {
            boolean coupled = !set.sameCase().isEmpty();
            for (List<String> together : coupled ? List.of(List.of("2", "5")) : List.of(List.of("2"), List.of("5"))) {
                if (together.stream().anyMatch(plan::containsKey)) {
                    Optional<Integer> before = onlyCase(together, answers);
                    Optional<Integer> then = onlyCase(together, after);
                    boolean all = plan.keySet().containsAll(together);
                    boolean stays = before.isPresent() && before.equals(then);
                    boolean settles = all && then.isPresent() && (together.size() > 1 || before.isEmpty());
                    if (!stays && !settles) {
                        return false;
                    }
                }
            }
            return true;
        }

        private Optional<Integer> onlyCase(List<String> together, Map<String, int[]> all) {
            Set<Integer> cases = new HashSet<>();
            for (String code : together) {
                for (int answer : all.get(code)) {
                    if (answer > 0) {
                        cases.add(set.criterion(code)
                                .orElseThrow()
                                .options()
                                .get(answer - 1)
                                .caseNumber());
                    }
                }
            }
            return cases.size() == 1 ? cases.stream().findFirst() : Optional.empty();
        }

        private boolean rises(Map<String, int[]> after) {
            Evaluation then = scoring.score(product.sheets(after));
            assertThat(then.sheets().sheets().stream().allMatch(sheet -> isWhole(sheet) || !sheet.isComplete()))
                    .isTrue();
            passed = new HashSet<>(Goal.ceilings(now, target));
            passed.removeIf(ceiling -> !then.bandStar().orElse(Star.ONE).isAtLeast(ceiling));
            return then.star().filter(star -> star.isAtLeast(target)).isPresent();
        }

        private boolean isWhole(ScoreSheet sheet) {
            return set.criteria().stream().noneMatch(criterion -> sheet.answer(criterion) instanceof Answer.Missing);
        }
    }
}
