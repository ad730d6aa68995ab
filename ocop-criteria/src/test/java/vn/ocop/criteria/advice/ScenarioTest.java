// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.BOOK;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.evaluate;
import static vn.ocop.criteria.SmallBook.sheets;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.Answer;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.SmallBook;
import vn.ocop.criteria.change.EvaluationDiff;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;

class ScenarioTest {
    private static final CriteriaSet SET = BOOK.set(1).orElseThrow();
    private static final Evaluation GOOD = evaluate(sheets(BEST, BEST, BEST));

    private static Criterion criterion(String code) {
        return SET.criterion(code).orElseThrow();
    }

    private static List<String> told(Scenario scenario) {
        return scenario.assumptions().stream()
                .map(Scenario.Assumption::toString)
                .toList();
    }

    @Test
    void anAnswerIsAssumedAndTheDifferenceTold() {
        Scenario scenario = Scenario.of(GOOD).answer("M1", criterion("1.1"), 1);
        assertThat(told(scenario)).containsExactly("ANSWER M1 1.1 4 > 1");
        assertThat(scenario.evaluation().average().orElseThrow()).hasToString("285/3");
        assertThat(scenario.diff().changes(EvaluationDiff.Kind.MEMBER)).hasSize(1);
        assertThat(GOOD.average().orElseThrow()).hasToString("300/3");
        assertThat(scenario).hasToString("P-01, assumed, not decided: [ANSWER M1 1.1 4 > 1]");
    }

    @Test
    void everybodysAnswerIsOneAssumption() {
        Scenario scenario = Scenario.of(evaluate(sheets(BEST, but("1.1=2"), BEST)))
                .answerAll(criterion("1.3"), 1)
                .answerAll(criterion("1.1"), 1);
        assertThat(told(scenario)).containsExactly("ANSWER * 1.1 mixed > 1", "ANSWER * 1.3 yes > no");
        assertThat(scenario.evaluation().sheets().sheets())
                .allMatch(sheet -> sheet.answer(criterion("1.1")) instanceof Answer.Chosen chosen
                        && chosen.option().number() == 1);
    }

    @Test
    void whatDoesNotApplyAnyMoreIsNotAnsweredThen() {
        Scenario scenario = Scenario.of(GOOD).answer("CT", criterion("5.1"), 1);
        ScoreSheet first = scenario.evaluation().sheets().sheets().get(0);
        assertThat(first.answer(criterion("5.2"))).isInstanceOf(Answer.NotApplicable.class);
        assertThat(scenario.evaluation().outcome()).isNotEqualTo(Outcome.INVALID);
        // said after that, an answer is one to what does not apply
        assertThat(scenario.answer("CT", criterion("5.2"), 3).evaluation().outcome())
                .isEqualTo(Outcome.INVALID);
        // said before, it goes with what it rests on; and comes back with it
        Scenario other = Scenario.of(GOOD).answer("CT", criterion("5.2"), 2).answer("CT", criterion("5.1"), 1);
        assertThat(other).isNotEqualTo(scenario.answer("CT", criterion("5.2"), 2));
        assertThat(other.evaluation()).isEqualTo(scenario.evaluation());
        assertThat(scenario.answer("CT", criterion("5.1"), 3).evaluation()).isEqualTo(GOOD);
    }

    @Test
    void aMemberIsTakenAwayAndComesBack() {
        ScoreSheet own = GOOD.sheets().sheets().get(1);
        Scenario without = Scenario.of(GOOD).without("M1");
        assertThat(told(without)).containsExactly("SHEET M1 100 > -");
        assertThat(without.evaluation().sheetsCounted()).isEqualTo(2);
        assertThat(without.evaluation().outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(without.with(own).evaluation()).isEqualTo(GOOD);
        assertThat(told(without.with(own))).containsExactly("SHEET M1 100 > -", "SHEET M1 - > 100");
        assertThat(Scenario.of(GOOD).with(own)).isEqualTo(Scenario.of(GOOD));
    }

    @Test
    void aFurtherSheetMakesItsMemberOneOfTheCouncil() {
        ScoreSheet further = SmallBook.sheets(BOOK, "P-02", SmallBook.council("CT", "M9"), BEST, but("1.1=2"))
                .build()
                .sheets()
                .get(1);
        Scenario scenario = Scenario.of(GOOD).with(further);
        assertThat(scenario.evaluation().sheetsCounted()).isEqualTo(4);
        assertThat(scenario.evaluation().sheets().council().member("M9")).isPresent();
        assertThat(scenario.without("M9").evaluation()).isEqualTo(GOOD);
    }

    @Test
    void presenceConflictsAndStatementsAreAssumed() {
        Scenario scenario = Scenario.of(GOOD)
                .fact("not-local", true)
                .knockOut("forged")
                .conflict("M2")
                .present("M1", false);
        assertThat(told(scenario))
                .containsExactly(
                        "PRESENCE M1 yes > no",
                        "CONFLICT M2 no > yes",
                        "KNOCK_OUT forged no > yes",
                        "FACT not-local no > yes");
        assertThat(scenario.evaluation().outcome()).isEqualTo(Outcome.DISQUALIFIED);
        assertThat(scenario.evaluation().sheets().conflicts()).containsExactly("M2");
        assertThat(scenario.present("M1", true)
                        .withoutKnockOut("forged")
                        .fact("not-local", false)
                        .evaluation())
                .isEqualTo(Scenario.of(GOOD).conflict("M2").evaluation());
    }

    @Test
    void policiesAreAssumedOneByOne() {
        Policies others = Policies.of(BOOK, Map.of("council.minimum", "unanimous", "council.quorum", "off"));
        Scenario scenario = Scenario.of(GOOD).policies(others);
        assertThat(told(scenario))
                .contains("POLICY council.minimum majority > unanimous")
                .anyMatch(assumption -> assumption.startsWith("POLICY council.quorum"));
        assertThat(scenario.evaluation().scoring().policies()).isEqualTo(others);
        assertThat(Scenario.of(GOOD).policies(GOOD.scoring().policies())).isEqualTo(Scenario.of(GOOD));
    }

    @Test
    void aDecidedMinimumIsAssumed() {
        Evaluation undecided = evaluate(sheets(BEST, BEST, BEST), Map.of("council.minimum", "decided"));
        assertThat(undecided.outcome()).isEqualTo(Outcome.INCOMPLETE);
        Scenario scenario = Scenario.of(undecided);
        for (var mark : SET.marks()) {
            scenario = scenario.minimumMet(mark.criterion(), mark.star());
        }
        assertThat(scenario.evaluation().outcome()).isEqualTo(Outcome.RATED);
        assertThat(scenario.assumptions()).hasSize(SET.marks().size());
    }

    @Test
    void anotherRulebookIsAssumed() {
        Rulebook revised = SmallBook.read(SmallBook.file().replace("revision=\"1\"", "revision=\"2\""));
        Scenario scenario = Scenario.of(GOOD).rulebook(revised);
        assertThat(told(scenario)).containsExactly("RULEBOOK " + BOOK.id() + "/1 > " + BOOK.id() + "/2");
        assertThat(scenario.evaluation().scoring().rulebook()).isEqualTo(revised);
        assertThat(scenario.rulebook(BOOK).evaluation()).isEqualTo(GOOD);
        assertThat(scenario.diff().changes())
                .extracting(EvaluationDiff.Change::kind)
                .containsExactly(EvaluationDiff.Kind.RULEBOOK);
    }

    /** No figure tells it, and the difference is not empty all the same. */
    @Test
    void answersThatEvenOutAreStillADifference() {
        Evaluation original = evaluate(sheets(but("1.1=3", "5.3=3"), but("1.1=4", "5.3=2"), BEST));
        Scenario scenario =
                Scenario.of(original).answer("CT", criterion("1.1"), 4).answer("M1", criterion("1.1"), 3);
        assertThat(scenario.evaluation()).isNotEqualTo(original);
        assertThat(scenario.diff().isEmpty()).isFalse();
        ScoreSheets.Builder remarked = GOOD.sheets().toBuilder();
        remarked.sheet("M1").remark("1.1", "Chưa rõ");
        EvaluationDiff remark = EvaluationDiff.between(GOOD, Scoring.of(BOOK).score(remarked.build()));
        assertThat(remark.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(EvaluationDiff.Kind.STATED);
            assertThat(change.subject()).isEqualTo("REMARK M1 1 1.1");
            assertThat(change.after()).contains("Chưa rõ");
        });
    }

    @Test
    void aSeasonTellsWhoMoves() {
        Scoring scoring = Scoring.of(BOOK);
        Ranking ranking = scoring.rank(List.of(
                GOOD.sheets(),
                sheets(BOOK, "P-02", SmallBook.COUNCIL, but("1.1=3"), but("1.1=3"), but("1.1=3"))
                        .build()));
        SeasonScenario scenario = SeasonScenario.of(ranking).product("P-01", of -> of.answerAll(criterion("1.1"), 1));
        assertThat(scenario.assumptions()).containsOnlyKeys("P-01");
        assertThat(scenario.effect().products())
                .extracting(of -> of.productId())
                .contains("P-01", "P-02");
        assertThat(scenario.ranking().entries().get(0).evaluation().productId()).isEqualTo("P-02");
        assertThat(scenario.product("P-01", of -> of.answerAll(criterion("1.1"), 4))
                        .ranking())
                .isEqualTo(ranking);
        assertThat(SeasonScenario.of(ranking).ranking()).isSameAs(ranking);
        assertThatThrownBy(() -> scenario.product("P-9", of -> of)).hasMessageContaining("P-9");
        assertThatThrownBy(() ->
                        scenario.product("P-01", of -> of.policies(Policies.of(BOOK, Map.of("council.quorum", "off")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("council.quorum");
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void whatCannotBeIsRefusedWithNameAndValue() {
        Scenario scenario = Scenario.of(GOOD);
        refused("member must be one of [CT, M1, M2], was M9", () -> scenario.answer("M9", criterion("1.1"), 1));
        refused("member must be one of [CT, M1, M2], was ", () -> scenario.answer("", criterion("1.1"), 1));
        refused(
                "option must be one of " + criterion("1.1") + ", was 9",
                () -> scenario.answer("M1", criterion("1.1"), 9));
        refused("option must be one of " + criterion("1.1") + ", was 0", () -> scenario.answerAll(criterion("1.1"), 0));
        refused(
                "option must be one of " + criterion("1.3") + ", was none",
                () -> scenario.none("M1", criterion("1.3")));
        refused(
                "criterion must be an answerable one of " + SET + ", was " + criterion("6.1"),
                () -> scenario.unanswered("M1", criterion("6.1")));
        refused("member must be one of [CT, M1, M2], was M9", () -> scenario.without("M9"));
        refused("member must be one of [CT, M1, M2], was M9", () -> scenario.conflict("M9"));
        refused(
                "member must be on the roster of " + SmallBook.COUNCIL + ", was M9",
                () -> scenario.present("M9", true));
        assertThatThrownBy(() -> scenario.knockOut("x")).hasMessageEndingWith("was x");
        assertThatThrownBy(() -> scenario.fact("x", true)).hasMessageEndingWith("was x");
        assertThatThrownBy(() -> scenario.minimumMet(criterion("5.3"), Star.FIVE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("star must be that of a mark of 5.3");
        Evaluation parts = evaluate(SmallBook.parts(1, SmallBook.COUNCIL, "30 20 30", "30 20 30", "30 20 30"));
        assertThatThrownBy(() -> Scenario.of(parts).answer("M1", criterion("1.1"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scores of parts");
        Evaluation none = Scoring.of(BOOK).score(ScoreSheets.unscored("P", Council.unstated(), List.of(), List.of()));
        refused(
                "product must have a criteria set, was P",
                () -> Scenario.of(none).knockOut("forged"));
    }
}
