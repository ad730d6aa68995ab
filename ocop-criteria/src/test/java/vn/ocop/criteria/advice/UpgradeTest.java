// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

class UpgradeTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static Evaluation evaluation(int set, int members, ToIntFunction<Criterion> option) {
        CriteriaSet of = LAW.set(set).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", of, Council.unstated());
        for (int member = 1; member <= members; member++) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + member);
            for (Criterion criterion : of.criteria()) {
                sheet.option(criterion, option.applyAsInt(criterion));
            }
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 55, 49, 50", "4, 11, 19, 68, 70", "5, 22, 715, 89, 90"})
    void theMiddleOfSetOneRisesAtTheLeastCost(int star, long cost, int plans, long below, long needed) {
        Evaluation middle = evaluation(1, 1, criterion -> (criterion.options().size() + 1) / 2);
        Upgrades upgrades = Upgrade.of(middle).to(Star.ofNumber(star)).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.POSSIBLE);
        assertThat(upgrades.cost()).hasValue(cost);
        assertThat(upgrades.count()).isEqualTo(plans);
        assertThat(upgrades.plans()).hasSize(plans).doesNotHaveDuplicates();
        Proof proof = upgrades.proof().orElseThrow();
        assertThat(proof.mostPointsBelow()).hasValue(below);
        assertThat(proof.needed()).isEqualTo(needed);
        assertThat(proof.check()).isTrue();
        assertThat(proof.at(cost + 1).check()).isFalse();
        assertThat(upgrades.best(3)).hasSize(3).allMatch(plan -> plan.cost() == cost && plan.sum() >= needed);
    }

    // --- named cases

    private static final int BEST = 0;

    /** A product of one member: the best answers but for what is said; 0 leaves an answer out. */
    private static Evaluation but(int set, Map<String, Integer> others, String... facts) {
        CriteriaSet of = LAW.set(set).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", of, Council.unstated());
        ScoreSheets.Builder.Sheet sheet = sheets.sheet("M1");
        for (Criterion criterion : of.criteria()) {
            int option = others.getOrDefault(criterion.code(), best(criterion));
            if (option != BEST) {
                sheet.option(criterion, option);
            }
        }
        for (String fact : facts) {
            sheets.fact(fact);
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    private static int best(Criterion criterion) {
        return criterion.options().stream()
                .max(Comparator.comparing(Option::points))
                .orElseThrow()
                .number();
    }

    /** Answers that cost some points where neither marks, cases nor conditions are. */
    private static Map<String, Integer> lowered(int set, int points) {
        CriteriaSet of = LAW.set(set).orElseThrow();
        Map<String, Integer> lowered = new HashMap<>();
        int left = points;
        for (Criterion criterion : of.criteria()) {
            boolean plain = criterion.cases().isEmpty()
                    && criterion.needs().isEmpty()
                    && criterion.requirement().isEmpty()
                    && !of.dependentCriteria().stream()
                            .anyMatch(dependent -> dependent
                                    .needs()
                                    .filter(criterion.code()::equals)
                                    .isPresent())
                    && !of.zeroStops().contains(criterion)
                    && of.marks().stream().noneMatch(mark -> mark.criterion().equals(criterion));
            int most = criterion.pointsOf(best(criterion));
            for (Option option : criterion.options()) {
                int less = most - option.points();
                if (plain && less > 0 && less <= left && !lowered.containsKey(criterion.code())) {
                    lowered.put(criterion.code(), option.number());
                    left -= less;
                }
            }
        }
        assertThat(left).isZero();
        return lowered;
    }

    private static Criterion[] allBut(int set, String... codes) {
        return LAW.set(set).orElseThrow().criteria().stream()
                .filter(criterion -> !List.of(codes).contains(criterion.code()))
                .toArray(Criterion[]::new);
    }

    private static Criterion criterion(int set, String code) {
        return LAW.set(set).orElseThrow().criterion(code).orElseThrow();
    }

    private static List<String> changes(Upgrades.Plan plan) {
        return plan.changes().stream()
                .map(change -> change.criterion().code() + "=" + change.to().number())
                .toList();
    }

    private static Set<List<String>> plans(Upgrades upgrades) {
        Set<List<String>> plans = new HashSet<>();
        upgrades.plans().forEach(plan -> {
            plans.add(changes(plan));
            assertThat(upgrades.scenario(plan).evaluation().star().orElseThrow().isAtLeast(upgrades.target()))
                    .as("%s", plan)
                    .isTrue();
        });
        assertThat(upgrades.count()).isEqualTo(plans.size());
        return plans;
    }

    /** Criteria 9 and 15 are answered in one case: within it each may rise alone, to another both go. */
    @Test
    void theCasesOfSet26GoTogether() {
        Map<String, Integer> answers = lowered(26, 8);
        answers.putAll(Map.of("9", 1, "15", 1));
        Upgrade only = Upgrade.of(but(26, answers)).to(Star.FIVE).frozen(allBut(26, "9", "15"));
        assertThat(plans(only.find())).containsExactlyInAnyOrder(List.of("9=2"), List.of("15=2"));
        Upgrade dear = only.cost(criterion(26, "9"), 2, 100).cost(criterion(26, "15"), 2, 100);
        assertThat(dear.find().cost()).hasValue(2);
        assertThat(plans(dear.find()))
                .containsExactlyInAnyOrder(List.of("9=4", "15=3"), List.of("9=3", "15=4"), List.of("9=4", "15=4"));
        assertThat(plans(dear.frozen(criterion(26, "9")).find())).containsExactly(List.of("15=2"));
    }

    /** Without a story there is nothing to be said of its structure. */
    @Test
    void withoutAStoryItsStructureRisesOnlyTogetherWithIt() {
        Criterion story = criterion(1, "5.1");
        assertThat(story.pointsOf(1)).isZero();
        Map<String, Integer> answers = lowered(1, 6);
        answers.putAll(Map.of("5.1", 1, "5.2", BEST));
        Upgrade asked = Upgrade.of(but(1, answers)).to(Star.FIVE).frozen(allBut(1, "5.1", "5.2"));
        Upgrades upgrades = asked.find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.POSSIBLE);
        assertThat(plans(upgrades)).allMatch(plan -> plan.get(0).startsWith("5.1="));
        assertThat(upgrades.best(50))
                .allMatch(plan -> changes(plan).stream().anyMatch(change -> change.startsWith("5.2="))
                        || plan.none().contains(criterion(1, "5.2")));
        assertThat(asked.frozen(criterion(1, "5.2")).find().state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
    }

    /** Nothing in a step of set 16 stops the product: a plan has to lift it. */
    @Test
    void theZeroStopOfSet16IsLiftedOrStands() {
        Criterion first = criterion(16, "6.1");
        assertThat(first.pointsOf(1)).isZero();
        Evaluation stopped = but(16, Map.of("6.1", 1));
        assertThat(stopped.outcome()).isEqualTo(Outcome.DISQUALIFIED);
        Upgrades upgrades = Upgrade.of(stopped).to(Star.FOUR).find();
        assertThat(plans(upgrades)).isNotEmpty().allMatch(plan -> plan.size() == 1);
        assertThat(upgrades.forced())
                .extracting(forced -> forced.criterion().code())
                .containsExactly("6.1");
        Upgrades stands = Upgrade.of(stopped).to(Star.FOUR).frozen(first).find();
        assertThat(stands.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
        assertThat(stands.reasons()).extracting(Upgrades.Reason::kind).containsExactly(Upgrades.Reason.Kind.ZERO_STOP);
    }

    @Test
    void aRequirementThatIsStatedUnmetCannotBeChosen() {
        Criterion grown = criterion(1, "1.1");
        String unmet = grown.requirement().orElseThrow().id();
        Evaluation without = but(1, lowered(1, 10), unmet);
        Upgrades upgrades = Upgrade.of(without).to(Star.FIVE).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.POSSIBLE);
        assertThat(upgrades.best(100))
                .noneMatch(plan -> plan.changes().stream()
                        .anyMatch(change -> change.criterion().equals(grown)));
        Upgrades alone =
                Upgrade.of(without).to(Star.FIVE).frozen(allBut(1, "1.1")).find();
        assertThat(alone.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
    }

    // --- more points may cost the star

    private static final String FIVE_MARK = "4.1";

    /** A candidate with some points too many or too few for five stars, whose distribution does not reach their mark. */
    private static Evaluation candidate(int below) {
        Map<String, Integer> answers = new HashMap<>();
        answers.put(FIVE_MARK, criterion(1, FIVE_MARK).options().size() - 1);
        Evaluation best = but(1, answers);
        int points = best.average().orElseThrow().sum().intValue();
        answers.putAll(lowered(1, points - 90 + below));
        return Scoring.of(LAW, Policies.of(LAW, Map.of("star.rule", "candidate:5")))
                .score(but(1, answers).sheets());
    }

    @Test
    void aCandidateWithTooManyPointsNeedsTheMarksOfFiveStars() {
        Evaluation candidate = candidate(0);
        assertThat(candidate.outcome()).isEqualTo(Outcome.MINIMUM_NOT_MET);
        Upgrade asked = Upgrade.of(candidate).to(Star.FOUR);
        assertThat(plans(asked.find())).containsExactly(List.of(FIVE_MARK + "=4"));
        Proof proof = asked.find().proof().orElseThrow();
        assertThat(proof.needed()).isEqualTo(70);
        assertThat(proof.mostPointsBelow()).isEmpty();
        assertThat(proof.check()).isTrue();
        Upgrades frozen = asked.frozen(criterion(1, FIVE_MARK)).find();
        assertThat(frozen.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
        assertThat(frozen.reasons())
                .extracting(Upgrades.Reason::kind)
                .containsExactly(Upgrades.Reason.Kind.TOO_MANY_POINTS, Upgrades.Reason.Kind.FROZEN);
        assertThat(frozen.reasons().get(0).most()).hasValue(89);
        assertThat(frozen.reasons().get(0).star()).contains(Star.FIVE);
    }

    /** One point more, and the candidate has no star at all. */
    @Test
    void onePointMoreMayCostACandidateItsStar() {
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", LAW.set(1).orElseThrow(), Council.unstated());
        int member = 0;
        for (int below : new int[] {0, 0, 1}) {
            ScoreSheets of = candidate(below).sheets();
            ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + ++member);
            for (Criterion criterion : LAW.set(1).orElseThrow().criteria()) {
                sheet.option(criterion, Situation.code(of.sheets().get(0).answer(criterion)));
            }
        }
        Evaluation candidate = Scoring.of(LAW, Policies.of(LAW, Map.of("star.rule", "candidate:5")))
                .score(sheets.build());
        assertThat(candidate.star()).contains(Star.FOUR);
        Stability.Flip lower = Stability.of(candidate).lower();
        assertThat(lower.answers()).isOne();
        assertThat(lower.outcome()).contains(Outcome.MINIMUM_NOT_MET);
        assertThat(lower.star()).isEmpty();
        assertThat(lower.routes()).containsExactly(Stability.Route.POINTS);
        Stability.Flip ordinary =
                Stability.of(Scoring.of(LAW).score(candidate.sheets())).lower();
        assertThat(ordinary.answers()).isEqualTo(2);
        assertThat(ordinary.outcome()).contains(Outcome.RATED);
    }

    @Test
    void aSubjectThatIsNotAdmittedIsNotAdvised() {
        ScoreSheets sheets = but(1, lowered(1, 12)).sheets();
        Evaluation farm = Scoring.of(LAW)
                .score(sheets.toBuilder().subject(SubjectType.ASSOCIATION).build());
        assertThat(farm.outcome()).isEqualTo(Outcome.DISQUALIFIED);
        Upgrades upgrades = Upgrade.of(farm).to(Star.FIVE).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
        assertThat(upgrades.reasons()).extracting(Upgrades.Reason::kind).containsExactly(Upgrades.Reason.Kind.SUBJECT);
    }

    @Test
    void aRequirementThatMakesIneligibleStands() {
        String unmet = criterion(1, "1.1").requirement().orElseThrow().id();
        Evaluation not = Scoring.of(LAW, Policies.of(LAW, Map.of("requirement.unmet", "not-eligible")))
                .score(but(1, lowered(1, 10), unmet).sheets());
        Upgrades upgrades = Upgrade.of(not).to(Star.FIVE).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
        assertThat(upgrades.reasons())
                .extracting(Upgrades.Reason::kind)
                .containsExactly(Upgrades.Reason.Kind.REQUIREMENT);
    }

    @Test
    void aCouncilThatDecidedNothingOfTheMarksIsToldSo() {
        Evaluation open = Scoring.of(LAW, Policies.of(LAW, Map.of("council.minimum", "decided")))
                .score(but(1, lowered(1, 12)).sheets());
        assertThat(open.outcome()).isEqualTo(Outcome.INCOMPLETE);
        Upgrades upgrades = Upgrade.of(open).to(Star.TWO).find();
        assertThat(upgrades.state()).isEqualTo(Upgrades.State.IMPOSSIBLE);
        assertThat(upgrades.reasons())
                .extracting(Upgrades.Reason::kind)
                .containsExactly(Upgrades.Reason.Kind.NO_DECISION);
    }
}
