// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.BOOK;
import static vn.ocop.criteria.SmallBook.COUNCIL;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.ExplanationTest;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.SmallBook;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;

class SeasonEffectTest {
    private static ScoreSheets product(String id, String... lines) {
        return sheets(BOOK, id, COUNCIL, lines).build();
    }

    /** One at its best, one whose members disagree on a mark, one whose totals lie apart, one with few points. */
    private static final List<ScoreSheets> SEASON = List.of(
            product("A", BEST, BEST, BEST),
            product("B", but("1.1=3"), BEST, BEST),
            product("C", but("1.1=3", "5.3=1"), but("1.1=3"), but("1.1=3")),
            product(
                    "D",
                    but("1.1=3", "5.1=2", "5.3=1", "7=1"),
                    but("1.1=3", "5.1=2", "5.3=1", "7=1"),
                    but("1.1=3", "5.1=2", "5.3=1", "7=1")));

    private static Scoring with(String... policies) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        for (String policy : policies) {
            values.put(policy.substring(0, policy.indexOf('=')), policy.substring(policy.indexOf('=') + 1));
        }
        return Scoring.of(BOOK, Policies.of(BOOK, values));
    }

    private static List<String> told(SeasonEffect effect) {
        return effect.products().stream()
                .map(product -> product.productId() + " " + result(product.before()) + " > " + result(product.after())
                        + (product.ownResult() ? " own" : "")
                        + (product.changesStar() ? " star" : "")
                        + " "
                        + product.causes().stream()
                                .map(cause -> cause.kind() + (cause.subject().isEmpty() ? "" : " " + cause.subject()))
                                .toList())
                .toList();
    }

    private static String result(Ranking.Entry entry) {
        return entry.evaluation()
                        .star()
                        .map(star -> star.number() + "*")
                        .orElse(entry.evaluation().outcome().name())
                + entry.place().map(place -> "#" + place).orElse("");
    }

    @Test
    void sameScoringMovesNothing() {
        SeasonEffect effect = SeasonEffect.of(SEASON, Scoring.of(BOOK), Scoring.of(BOOK));
        assertThat(effect.isEmpty()).isTrue();
        assertThat(effect.moves()).isEmpty();
        assertThat(effect.before().entries()).hasSize(4);
        assertThat(effect.after().entries()).hasSize(4);
        assertThat(effect).hasToString("effect on 0 of 4 products");
    }

    @Test
    void policyThatMovesAProductAloneIsTheCause() {
        SeasonEffect effect = SeasonEffect.of(
                SEASON, with(), with("council.minimum=unanimous", "council.quorum=1/2", "rank.places=dense"));
        assertThat(told(effect)).containsExactly("B 5*#2 > 4*#2 own star [POLICY council.minimum]");
        assertThat(effect.isEmpty()).isFalse();
        assertThat(effect.moves())
                .containsExactly(new SeasonEffect.Move(Optional.of(Star.FIVE), Optional.of(Star.FOUR), 1));
    }

    @Test
    void movesStandFromTheHighestStarDown() {
        List<ScoreSheets> season = List.of(
                product("A", but("1.1=3", "5.3=1"), but("1.1=3"), but("1.1=3")),
                product("B", but("1.1=3"), BEST, BEST));
        SeasonEffect effect = SeasonEffect.of(season, with(), with("council.maxSpread=5", "council.minimum=unanimous"));
        assertThat(effect.moves())
                .containsExactly(
                        new SeasonEffect.Move(Optional.of(Star.FIVE), Optional.of(Star.FOUR), 1),
                        new SeasonEffect.Move(Optional.of(Star.FOUR), Optional.empty(), 1));
    }

    @Test
    void outcomeThatVanishesMovesTheOthersToo() {
        SeasonEffect effect = SeasonEffect.of(SEASON, with(), with("council.maxSpread=5"));
        assertThat(told(effect))
                .containsExactly(
                        "C 4*#3 > RESCORE own star [POLICY council.maxSpread]",
                        "D 4*#4 > 4*#3 [POLICY council.maxSpread]");
        assertThat(effect.moves()).containsExactly(new SeasonEffect.Move(Optional.of(Star.FOUR), Optional.empty(), 1));
    }

    @Test
    void changesThatLeadElsewhereAreCausesIfNoneLeadsToTheEnd() {
        SeasonEffect effect = SeasonEffect.of(
                SEASON,
                with("council.maxSpread=5", "rank.places=ordinal"),
                with("rank.places=fractional", "council.minimum=unanimous"));
        assertThat(told(effect))
                .containsExactly(
                        "B 5*#2 > 4*#2 own star [POLICY council.minimum]",
                        "D 4*#3 > 4*#4 [POLICY council.maxSpread]",
                        "C RESCORE > 4*#3 own star [POLICY council.maxSpread]");
        SeasonEffect both = SeasonEffect.of(
                SEASON.subList(1, 3),
                with("council.maxSpread=4"),
                with("council.maxSpread=5", "council.minimum=unanimous"));
        assertThat(told(both)).containsExactly("B RESCORE > 4*#1 own star [POLICY council.maxSpread]");
    }

    @Test
    void changesThatMoveOnlyTogetherAreBothCauses() {
        Council council = Council.of(List.of(
                CouncilMember.builder().id("CT").role(CouncilRole.CHAIR).build(),
                CouncilMember.builder().id("M1").build(),
                CouncilMember.builder().id("M2").present(false).build()));
        // a sheet of an absent member counts in writing, and without it there is no quorum of all
        SeasonEffect effect = SeasonEffect.of(
                List.of(sheets(BOOK, "A", council, BEST, BEST, BEST).build()),
                with("council.quorum=off", "council.mode=written"),
                with("council.quorum=1/1", "council.mode=meeting", "rank.places=dense"));
        assertThat(told(effect))
                .containsExactly("A 5*#1 > NO_QUORUM own star [POLICY council.quorum, POLICY council.mode]");
    }

    @Test
    void raisedMarkIsTheCriterionThatDidIt() {
        Rulebook raised = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace(
                        "<option points=\"15\" star=\"4\" vi=\"Từ ba phần tư\"",
                        "<option points=\"15\" vi=\"Từ ba phần tư\"")
                .replace("<option points=\"20\" star=\"5\"", "<option points=\"20\" star=\"4\""));
        SeasonEffect effect = SeasonEffect.of(SEASON, Scoring.of(BOOK), Scoring.of(raised));
        assertThat(told(effect))
                .containsExactly(
                        "C 4*#3 > 3*#3 own star [RULEBOOK, COMPARISON MARK 1.1 4, COMPARISON MARK 1.1 5]",
                        "D 4*#4 > 3*#4 own star"
                                + " [RULEBOOK, COMPARISON LOWER_STAR, COMPARISON MARK 1.1 4, COMPARISON MARK 1.1 5]");
    }

    @Test
    void changedPointsNameTheCriterion() {
        Rulebook dearer = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace("<option points=\"5\" star=\"3\" vi=\"Có\"", "<option points=\"8\" star=\"3\" vi=\"Có\"")
                .replace("<option points=\"15\" star=\"4\"", "<option points=\"16\" star=\"4\""));
        List<ScoreSheets> season = List.of(product(
                "D",
                but("1.1=3", "5.1=2", "5.3=1", "6.1.1=2", "7=1"),
                but("1.1=3", "5.1=2", "5.3=1", "6.1.1=2", "7=1"),
                but("1.1=3", "5.1=2", "5.3=1", "6.1.1=2", "7=1")));
        SeasonEffect effect = SeasonEffect.of(season, Scoring.of(BOOK), Scoring.of(dearer));
        assertThat(told(effect))
                .containsExactly("D 3*#1 > 4*#1 own star [RULEBOOK, CRITERION 5.1, CRITERION 1.1, COMPARISON BAND 4]");
        assertThat(effect.products().get(0).causes().get(1).points()).contains(Average.of(9, 3));
    }

    @Test
    void aContainerSaysNoMoreThanItsCriteria() {
        Rulebook dearer = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace("<option points=\"5\" star=\"3\" vi=\"Có\"", "<option points=\"8\" star=\"3\" vi=\"Có\"")
                .replace("<option points=\"3\" vi=\"Khá\"", "<option points=\"4\" vi=\"Khá\""));
        String line = but("1.1=3", "5.1=2", "5.3=1", "6.1.1=2", "7=1");
        SeasonEffect effect =
                SeasonEffect.of(List.of(product("D", line, line, line)), Scoring.of(BOOK), Scoring.of(dearer));
        assertThat(told(effect))
                .containsExactly(
                        "D 3*#1 > 4*#1 own star [RULEBOOK, CRITERION 5.1, CRITERION 6.1.1, COMPARISON BAND 4]");
    }

    @Test
    void anotherAverageIsAnotherResultOfOnesOwn() {
        Council council = Council.of(List.of(
                CouncilMember.builder().id("CT").role(CouncilRole.CHAIR).build(),
                CouncilMember.builder().id("M1").build(),
                CouncilMember.builder().id("M2").present(false).build()));
        // the sheet of an absent member counts in writing alone
        List<ScoreSheets> season = List.of(
                sheets(BOOK, "A", council, BEST, BEST, but("5.3=1")).build(),
                sheets(BOOK, "B", council, BEST, but("5.2=2"), BEST).build());
        SeasonEffect effect = SeasonEffect.of(
                season,
                with("council.mode=meeting", "council.quorum=off"),
                with("council.mode=written", "council.quorum=off"));
        assertThat(told(effect))
                .containsExactly("A 5*#1 > 5*#2 own [POLICY council.mode]", "B 5*#2 > 5*#1 own [POLICY council.mode]");
    }

    @Test
    void ofMovesFromOneStarTheHighestStarAfterStandsFirst() {
        Rulebook raised = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace(
                        "<option points=\"15\" star=\"4\" vi=\"Từ ba phần tư\"",
                        "<option points=\"15\" vi=\"Từ ba phần tư\"")
                .replace("<option points=\"20\" star=\"5\"", "<option points=\"20\" star=\"4\""));
        SeasonEffect effect = SeasonEffect.of(
                SEASON, Scoring.of(BOOK), Scoring.of(raised, Policies.of(raised, Map.of("council.maxSpread", "5"))));
        assertThat(effect.moves())
                .containsExactly(
                        new SeasonEffect.Move(Optional.of(Star.FOUR), Optional.of(Star.THREE), 1),
                        new SeasonEffect.Move(Optional.of(Star.FOUR), Optional.empty(), 1));
    }

    @Test
    void setThatTheOtherRulebookLacksMakesSheetsInvalid() {
        Rulebook without = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replaceAll("(?s)<set number=\"1\".*?</set>", ""));
        SeasonEffect effect = SeasonEffect.of(SEASON, Scoring.of(BOOK), Scoring.of(without));
        assertThat(effect.products())
                .hasSize(4)
                .allMatch(product -> product.after().evaluation().outcome() == Outcome.INVALID);
    }

    @Test
    void criterionThatTheOtherRulebookLacksIsSaid() {
        Rulebook without = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace("code=\"1.3\" points=\"2\" yes-no=\"yes\"", "code=\"1.4\" points=\"2\" yes-no=\"yes\""));
        ScoreSheets moved = SEASON.get(0).under(BOOK, without);
        assertThat(moved.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CriteriaFinding.UNKNOWN_CRITERION);
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
        });
        assertThat(Scoring.of(without).score(moved).outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void otherRegimesShareNothingButNumbers() {
        Rulebooks rulebooks = new Rulebooks();
        Rulebook of2019 = rulebooks.get("qd-1048-2019");
        Rulebook of2026 = rulebooks.get("qd-26-2026");
        ScoreSheets sheets =
                ScoreSheets.builder("P", of2019.set(1).orElseThrow(), COUNCIL).build();
        assertThatThrownBy(() -> sheets.under(of2019, of2026))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to must be a revision or variant of qd-1048-2019 revision 1, was qd-26-2026 revision 1");
    }

    @Test
    void rankingsOfOtherProductsCannotBeCompared() {
        Ranking one = Scoring.of(BOOK).rank(SEASON);
        Ranking other = Scoring.of(BOOK).rank(SEASON.subList(0, 3));
        assertThatThrownBy(() -> SeasonEffect.of(one, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("after must rank the products [A, B, C, D], ranked [A, B, C]");
    }

    @Test
    void textsReadWellInBothLanguages() throws IOException {
        Rulebook raised = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace("<option points=\"5\" star=\"3\" vi=\"Có\"", "<option points=\"9\" star=\"3\" vi=\"Có\"")
                .replace("<option points=\"20\" star=\"5\"", "<option points=\"20\"")
                .replace("<option points=\"5\" star=\"5\" when", "<option points=\"5\" star=\"4\" when"));
        SeasonEffect effect = SeasonEffect.of(
                SEASON,
                Scoring.of(BOOK),
                Scoring.of(
                        raised, Policies.of(raised, Map.of("council.maxSpread", "5", "council.minimum", "unanimous"))));
        ExplanationTest.assertGoldens(Map.of(
                "effect.vi.txt", Wording.in(Language.VI).of(effect).text(),
                "effect.en.txt", Wording.in(Language.EN).of(effect).text(),
                "effect.vi.html", Wording.in(Language.VI).of(effect).html()));
    }
}
