// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.InventedBook;
import vn.ocop.criteria.NaiveBook;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.Season;
import vn.ocop.criteria.Seasons;
import vn.ocop.criteria.Statement;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

class ScenarioProperties {
    /** The evaluations of any season of any rulebook, whatever is wrong in it, that have a criteria set. */
    private static List<Evaluation> any(Random random) {
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        Season season = Seasons.any(random, book);
        return season.scoring(rulebook).score(season.sheets(rulebook)).stream()
                .filter(evaluation -> evaluation.sheets().set().isPresent())
                .toList();
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Some assumption; one that cannot be made is refused by its name, and is none. */
    private static UnaryOperator<Scenario> assumption(Random random, Evaluation of) {
        CriteriaSet set = of.sheets().set().orElseThrow();
        List<String> members = new ArrayList<>(
                of.sheets().sheets().stream().map(sheet -> sheet.member().id()).toList());
        members.add("nobody");
        of.sheets().council().members().forEach(member -> members.add(member.id()));
        String member = one(random, members);
        int kind = random.nextInt(12);
        boolean is = random.nextBoolean();
        if (kind <= 4 && !set.criteria().isEmpty()) {
            Criterion criterion = one(random, set.criteria());
            int option = 1 + random.nextInt(criterion.options().size());
            return switch (kind) {
                case 0, 1 -> scenario -> scenario.answer(member, criterion, option);
                case 2 -> scenario -> scenario.answerAll(criterion, option);
                case 3 -> scenario -> scenario.unanswered(member, criterion);
                default -> scenario -> scenario.none(member, criterion);
            };
        }
        if (kind == 5 && !set.marks().isEmpty()) {
            Mark mark = one(random, set.marks());
            return scenario -> scenario.minimumMet(mark.criterion(), mark.star());
        }
        if (kind == 6 && !set.knockOuts().isEmpty()) {
            KnockOut condition = one(random, set.knockOuts());
            return scenario -> is ? scenario.knockOut(condition.id()) : scenario.withoutKnockOut(condition.id());
        }
        boolean stated = random.nextBoolean();
        String minimum = one(random, List.of("majority", "unanimous", "decided"));
        int number = one(
                random,
                of.scoring().rulebook().sets().stream().map(SetHeader::number).toList());
        return switch (kind) {
            case 7 -> scenario -> scenario.without(member);
            case 8 -> scenario -> scenario.present(member, is);
            case 9 -> scenario -> scenario.conflict(member);
            case 10 ->
                scenario -> is
                        ? scenario.fact(InventedBook.REQUIREMENT, stated)
                        : scenario.set(of.scoring().rulebook().set(number).orElseThrow());
            default ->
                scenario -> scenario.policies(Policies.of(
                        of.scoring().rulebook(),
                        Map.of("council.minimum", minimum, "council.quorum", is ? "off" : "1/2")));
        };
    }

    private static Scenario assume(Scenario scenario, UnaryOperator<Scenario> assumption) {
        try {
            return assumption.apply(scenario);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(" must be ").hasMessageContaining(", was ");
            return scenario;
        }
    }

    private static Scenario assume(Scenario scenario, List<UnaryOperator<Scenario>> assumptions) {
        Scenario all = scenario;
        for (UnaryOperator<Scenario> assumption : assumptions) {
            all = assume(all, assumption);
        }
        return all;
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void nothingDiffersExactlyIfTheResultsAreEqualAndTheOriginalIsUntouched(@ForAll long seed) {
        Random random = new Random(seed);
        for (Evaluation original : any(random)) {
            Map<Statement, String> stated = original.sheets().statements();
            String told = original.toString();
            List<UnaryOperator<Scenario>> assumptions = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                assumptions.add(assumption(random, original));
            }
            Scenario scenario = assume(Scenario.of(original), assumptions);
            boolean equal = scenario.evaluation().equals(original);
            Statistics.label("equal").collect(equal);
            assertThat(scenario.diff().isEmpty()).as("%s", scenario).isEqualTo(equal);
            assertThat(scenario.original()).isSameAs(original);
            assertThat(original.sheets().statements()).isEqualTo(stated);
            assertThat(original.scoring().score(original.sheets())).hasToString(told);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void scenariosThatAreEqualHaveEqualResults(@ForAll long seed) {
        Random random = new Random(seed);
        for (Evaluation original : any(random)) {
            List<UnaryOperator<Scenario>> assumptions = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i >= 0; i--) {
                assumptions.add(assumption(random, original));
            }
            Scenario there = assume(Scenario.of(original), assumptions);
            Collections.shuffle(assumptions, random);
            Scenario back = assume(Scenario.of(original), assumptions);
            Statistics.label("equal").collect(there.equals(back));
            if (there.equals(back)) {
                assertThat(there).hasSameHashCodeAs(back);
                assertThat(there.assumptions()).isEqualTo(back.assumptions());
                assertThat(there.evaluation()).as("%s", there).isEqualTo(back.evaluation());
            }
        }
    }

    /** Answers of several members to several criteria that do not rest on each other. */
    @Property(tries = 100)
    void whatTouchesNoCellTwiceMayComeInAnyOrder(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 2 + random.nextInt(3), 0);
        Evaluation original = product.scoring(Map.of()).score(product.sheets(product.answers));
        List<UnaryOperator<Scenario>> assumptions = new ArrayList<>();
        for (Criterion criterion : product.set.criteria()) {
            if (!List.of("3", "4").contains(criterion.code())) {
                for (int member = 0; member < product.members; member++) {
                    String id = "M" + member;
                    int option = 1 + random.nextInt(criterion.options().size());
                    assumptions.add(scenario -> scenario.answer(id, criterion, option));
                }
            }
        }
        assumptions.add(scenario ->
                scenario.policies(Policies.of(original.scoring().rulebook(), Map.of("council.maxSpread", "off"))));
        assumptions.add(scenario -> scenario.conflict("M0"));
        Scenario there = assume(Scenario.of(original), assumptions);
        Collections.shuffle(assumptions, random);
        Scenario back = assume(Scenario.of(original), assumptions);
        assertThat(there).isEqualTo(back).hasSameHashCodeAs(back);
        assertThat(there.assumptions()).isEqualTo(back.assumptions());
        assertThat(there.evaluation()).isEqualTo(back.evaluation());
    }

    @Property(tries = 200)
    void aScenarioIsTheSeasonBuiltFromScratchWithThatAnswer(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 1 + random.nextInt(3), 12);
        Scoring scoring = product.scoring(Map.of());
        Evaluation original = scoring.score(product.sheets(product.answers));
        Map<List<Object>, Integer> assumed = new LinkedHashMap<>();
        Scenario scenario = Scenario.of(original);
        for (int i = random.nextInt(3); i >= 0; i--) {
            Criterion criterion = one(random, product.set.criteria());
            int member = random.nextInt(product.members);
            int option = random.nextInt(1 + criterion.options().size());
            scenario = option == 0
                    ? scenario.unanswered("M" + member, criterion)
                    : scenario.answer("M" + member, criterion, option);
            assumed.remove(List.of(criterion.code(), member));
            assumed.put(List.of(criterion.code(), member), option);
        }
        Map<String, int[]> changed = new TreeMap<>();
        product.answers.forEach((code, of) -> changed.put(code, of.clone()));
        assumed.forEach((cell, option) -> {
            int member = (Integer) cell.get(1);
            boolean rested = changed.get("3")[member] == 0 || product.worth(changed, "3", member) > 0;
            changed.get(cell.get(0).toString())[member] = option;
            boolean rests = changed.get("3")[member] == 0 || product.worth(changed, "3", member) > 0;
            // what criterion 4 rests on is worth nothing any more
            if (rested && !rests) {
                changed.get("4")[member] = 0;
            }
        });
        assertThat(scenario.evaluation()).as("%s", scenario).isEqualTo(scoring.score(product.sheets(changed)));
    }

    @Property(tries = 200)
    void theInverseChangeGivesBackAnEqualResult(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 1 + random.nextInt(3), 12);
        Scoring scoring = product.scoring(Map.of());
        // one call: then it is known who scored
        Evaluation original =
                scoring.score(List.of(product.sheets(product.answers))).get(0);
        String member = "M" + random.nextInt(product.members);
        Criterion criterion = one(random, product.set.criteria());
        int option = 1 + random.nextInt(criterion.options().size());
        ScoreSheet own = original.sheets().sheets().stream()
                .filter(sheet -> sheet.member().id().equals(member))
                .findFirst()
                .orElseThrow();
        Scenario there = Scenario.of(original).answer(member, criterion, option);
        Scenario back = own.answer(criterion) instanceof Answer.Chosen chosen
                ? there.answer(member, criterion, chosen.option().number())
                : there.unanswered(member, criterion);
        assertThat(back.evaluation()).as("%s", back).isEqualTo(original);
        assertThat(back.diff().isEmpty()).isTrue();
        Scenario gone = Scenario.of(original).without(member);
        assertThat(gone.evaluation()).isNotEqualTo(original);
        assertThat(gone.evaluation().sheets().sheets()).hasSize(product.members - 1);
        assertThat(gone.with(own).evaluation()).isEqualTo(original);
        Policies unanimous = original.scoring().policies();
        Scenario stricter = Scenario.of(original)
                .policies(Policies.of(original.scoring().rulebook(), Map.of("council.minimum", "decided")));
        assertThat(stricter.evaluation()).isNotEqualTo(original);
        assertThat(stricter.policies(unanimous).evaluation()).isEqualTo(original);
    }

    @Property(tries = 100)
    void ofTwoAnswersToOneCriterionTheLastCountsAndBothAreListed(@ForAll Random random) {
        TinyProduct product = new TinyProduct(random, 2, 0);
        Evaluation original = product.scoring(Map.of()).score(product.sheets(product.answers));
        Criterion criterion = product.set.criterion("1").orElseThrow();
        int before = product.answers.get("1")[0];
        int first = before == 1 ? 2 : 1;
        Scenario last = Scenario.of(original).answer("M0", criterion, before);
        Scenario both = Scenario.of(original).answer("M0", criterion, first).answer("M0", criterion, before);
        assertThat(last.assumptions()).isEmpty();
        assertThat(last).isEqualTo(Scenario.of(original));
        assertThat(both.assumptions()).extracting(Scenario.Assumption::after).hasSize(2);
        assertThat(both).isNotEqualTo(last);
        assertThat(both.evaluation()).isEqualTo(last.evaluation()).isEqualTo(original);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aSeasonIsTheOneThatIsRankedWithTheAssumedSheets(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        Season season = Seasons.any(random, book);
        Scoring scoring = season.scoring(rulebook);
        List<ScoreSheets> sheets = ScoreSheets.ofOneCall(season.sheets(rulebook));
        SeasonScenario scenario = SeasonScenario.of(scoring.rank(sheets));
        List<ScoreSheets> assumed = new ArrayList<>();
        for (ScoreSheets of : sheets) {
            Evaluation evaluation = scoring.score(of);
            Scenario product = Scenario.of(evaluation);
            if (of.set().isPresent()) {
                UnaryOperator<Scenario> assumption = assumption(random, evaluation);
                Scenario then = assume(product, assumption);
                if (then.evaluation().scoring().equals(evaluation.scoring())) {
                    product = then;
                    scenario = scenario.product(of.productId(), again -> assume(again, changed -> then));
                }
            }
            assumed.add(product.evaluation().sheets());
        }
        assertThat(scenario.ranking()).isEqualTo(scoring.rank(assumed));
        assertThat(scenario.effect().after()).isEqualTo(scenario.ranking());
    }
}
