// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Rulebook;

/** Rulebooks that no decision has printed yet, and what scoring makes of them. */
class OddRulebooksTest {
    private static String small(String what, String instead) {
        String xml = Small.xml("known");
        assertThat(xml).contains(what);
        return xml.replace(what, instead);
    }

    private static List<String> refused(String what, String instead) {
        return Small.codes(InventedBook.check(small(what, instead)).findings());
    }

    private static Small.Draft draft(Rulebook book) {
        return new Small.Draft(book, "P", 1, Council.unstated());
    }

    @Test
    void conditionsBelongToCriteriaNotToContainers() {
        String container = "<criterion code=\"6.1\" points=\"10\"";
        assertThat(refused(container, container + " needs=\"7\"")).containsExactly("unknown-attribute");
        assertThat(refused(container, container + " expects=\"7\"")).containsExactly("unknown-attribute");
        String first = "<criterion code=\"6.1.1\"";
        assertThat(refused(first, "<requirement id=\"r\" vi=\"x\" en=\"x\"/>" + first))
                .containsExactly("unknown-element");
    }

    @Test
    void criterionMayNeedAContainerAndIsDueWhileItsSumIsNotKnown() {
        Rulebook book = InventedBook.read(small("code=\"7\" points=\"5\"", "code=\"7\" points=\"5\" needs=\"6.1\""));
        Scoring scoring = Scoring.of(book, Small.rules(book, "council.maxSpread", "off"));
        assertThat(scoring.score(draft(book)
                                .best("M-1", "6.1.1=1", "6.1.2=1", "7=")
                                .build())
                        .outcome())
                .isEqualTo(Outcome.DISQUALIFIED);
        Small.Draft nothing = draft(book).best("M-1").best("M-2", "6.1.1=1", "6.1.2=1", "7=");
        assertThat(scoring.score(nothing.build()).outcome()).isEqualTo(Outcome.RATED);
        assertThat(scoring.score(draft(book).best("M-1", "6.1.1=1", "7=").build())
                        .outcome())
                .isEqualTo(Outcome.DISQUALIFIED);
        assertThat(scoring.score(draft(book).best("M-1", "6.1.2=", "7=").build())
                        .outcome())
                .isEqualTo(Outcome.INCOMPLETE);
        assertThat(Small.codes(scoring.score(draft(book)
                                .best("M-1")
                                .best("M-2", "6.1.1=1", "6.1.2=1")
                                .build())
                        .judgement()
                        .findings()))
                .contains("answer-not-applicable");
    }

    @Test
    void conditionsMayFollowEachOther() {
        Rulebook book = InventedBook.read(small("expects=\"5.1\"", "needs=\"5.2\""));
        Small.Draft draft = draft(book).best("M-1", "5.1=1", "5.2=", "5.3=");
        Evaluation evaluation = Scoring.of(book).score(draft.build());
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        assertThat(evaluation.average()).contains(Average.of(85, 1));
        Small.Draft none = draft(book).best("M-1", "5.2=none", "5.3=");
        assertThat(Scoring.of(book).score(none.build()).outcome()).isEqualTo(Outcome.RATED);
    }

    @Test
    void oneStarIsNeverLost() {
        Rulebook book = InventedBook.read(small("star=\"3\" vi", "star=\"1\" vi"));
        Evaluation evaluation =
                Scoring.of(book).score(draft(book).best("M-1", "1.1=1").build());
        assertThat(evaluation.minimumStar()).contains(Star.ONE);
        assertThat(evaluation.star()).contains(Star.ONE);
        Evaluation open = Scoring.of(book).score(draft(book).best("M-1", "1.1=").build());
        assertThat(open.judgement().range().orElseThrow().guaranteedStar()).isEqualTo(Star.ONE);
    }

    @Test
    void pointsMayBeTakenAway() {
        Rulebook book = InventedBook.read(small(
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"0\"",
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"-7\""));
        Evaluation evaluation =
                Scoring.of(book).score(draft(book).best("M-1", "8=1").build());
        assertThat(evaluation.average()).contains(Average.of(73, 1));
        Evaluation open = Scoring.of(book).score(draft(book).best("M-1", "8=").build());
        assertThat(open.judgement().range().orElseThrow().guaranteed()).isEqualTo(Average.of(73, 1));
        Evaluation nothing = Scoring.of(book).score(draft(book).build());
        assertThat(nothing.judgement().range().orElseThrow().guaranteed()).isEqualTo(Average.of(-7, 1));
        assertThat(nothing.judgement().range().orElseThrow().guaranteedStar()).isEqualTo(Star.ONE);
    }

    @Test
    void negativeMeanHasNoKeyButAPlace() {
        Rulebook book = InventedBook.read(small(
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"0\"",
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"-90\""));
        Scoring scoring = Scoring.of(book);
        Evaluation evaluation = scoring.score(draft(book).best("M-1", "8=1").build());
        PlaceKeys keys = new PlaceKeys(new PlaceOrder(scoring));
        assertThat(keys.key(evaluation)).isEqualTo(PlaceKeys.NO_KEY);
        assertThat(keys.partKey(evaluation)).isEqualTo(PlaceKeys.NO_KEY);
    }

    @Test
    void rulebookMayHaveAFourthPart() {
        String book = small(
                        "<part code=\"C\" points=\"35\"",
                        "<part code=\"D\" points=\"20\" vi=\"x\" en=\"x\"/>" + "<part code=\"C\" points=\"15\"")
                .replaceFirst("(<section part=\"C\" number=\"3\" points=\")35", "$115")
                .replaceFirst(
                        "<criterion code=\"8\"",
                        "</section><section part=\"D\" number=\"4\" points=\"20\" vi=\"x\" en=\"x\">"
                                + "<criterion code=\"8\"")
                .replaceFirst("(?s)<set number=\"2\".*?</set>", "");
        Rulebook four = InventedBook.read(book);
        Scoring scoring = Scoring.of(four, Small.rules(four, "rank.order", "D"));
        ScoreSheets best = draft(four).best("M-1").build();
        ScoreSheets other = new Small.Draft(four, "A", 1, Council.unstated())
                .best("M-1", "8=16", "1.1=3")
                .build();
        Evaluation evaluation = scoring.score(best);
        assertThat(evaluation.parts()).hasSize(4).contains(Average.of(20, 1), Average.of(15, 1));
        assertThat(evaluation.average()).contains(Average.of(100, 1));
        assertThat(evaluation.bandStar()).contains(Star.FIVE);
        assertThat(evaluation
                        .parts()
                        .get(four.parts().stream()
                                .map(part -> part.code())
                                .toList()
                                .indexOf("D")))
                .isEqualTo(Average.of(20, 1));
        assertThat(scoring.score(other).average()).contains(Average.of(93, 1));
        assertThat(scoring.rank(List.of(other, best))
                        .entries()
                        .get(0)
                        .evaluation()
                        .productId())
                .isEqualTo("P");
    }

    @Test
    void lowestBandTakesWhatLiesBelowIt() {
        Rulebook book = InventedBook.read(small(
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"0\"",
                "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><option points=\"-90\""));
        Evaluation evaluation =
                Scoring.of(book).score(draft(book).best("M-1", "8=1").build());
        assertThat(evaluation.average()).contains(Average.of(-10, 1));
        assertThat(evaluation.star()).contains(Star.ONE);
        assertThat(Scoring.of(book)
                        .rank(List.of(draft(book).best("M-1", "8=1").build()))
                        .entry("P")
                        .orElseThrow()
                        .place())
                .contains(Place.ofHalves(2));
    }

    @Test
    void membersOfOneSubjectStayInOneCase() {
        Rulebook book = InventedBook.read(small("<zero-stop criteria=\"6.1.1\"/>", "<same-case criteria=\"1.2 8\"/>")
                .replace(
                        "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\">",
                        "<criterion code=\"8\" points=\"20\" vi=\"x\" en=\"x\"><case vi=\"x\" en=\"x\">"
                                + "<option points=\"20\" vi=\"x\" en=\"x\"/></case><case vi=\"x\" en=\"x\">")
                .replaceAll("(code=\"8\"(?:(?!</criterion>).)*)</criterion>", "$1</case></criterion>"));
        Evaluation mixed = Scoring.of(book)
                .score(draft(book).best("M-1", "8=2").best("M-2", "8=1").build());
        assertThat(Small.only(mixed.judgement().findings(), CriteriaFinding.CASES_MIXED)
                        .facts())
                .containsEntry("member", "M-1")
                .containsEntry("criteria", "1.2, 8");
        assertThat(Small.codes(mixed.judgement().findings())).contains("case-differs");
    }

    @Test
    void setThatLostSomethingSaysSoInEveryResult() {
        Rulebook book = InventedBook.read(small(
                "<set number=\"1\" group=\"s\" cite=\"d\"",
                "<set number=\"1\" group=\"s\" status=\"incomplete\" cite=\"d\""));
        Evaluation evaluation = Scoring.of(book).score(draft(book).best("M-1").build());
        assertThat(Small.only(evaluation.judgement().findings(), CriteriaFinding.SET_INCOMPLETE)
                        .facts())
                .containsEntry("set", "1")
                .containsEntry("maximum", "100");
    }

    @Test
    void bandsAreThoseOfTheRulebook() {
        Rulebook book = InventedBook.read(small("star=\"5\" from=\"90\"", "star=\"5\" from=\"95\""));
        ScoreSheets sheets = Small.totals(book, Council.unstated(), "P", 94);
        assertThat(Scoring.of(book).score(sheets).star()).contains(Star.FOUR);
        assertThat(Scoring.of(book)
                        .score(Small.totals(book, Council.unstated(), "P", 95))
                        .star())
                .contains(Star.FIVE);
    }

    /** Bands of five, three, two and one star: four stars come of marks alone. */
    private static Rulebook withoutABandOfFour() {
        return InventedBook.read(small("<band star=\"4\" from=\"70\" printed=\"70-89\" vi=\"x\" en=\"x\"/>", ""));
    }

    @Test
    void aFailedCandidateForAStarWithoutABandHasADistance() {
        Rulebook book = withoutABandOfFour();
        Scoring scoring = Scoring.of(book, Small.rules(book, "star.rule", "candidate:4"));
        Evaluation failed = scoring.score(
                draft(book).best("M-1", "1.1=2").best("M-2", "1.1=2").build());
        assertThat(failed.outcome()).isEqualTo(Outcome.MINIMUM_NOT_MET);
        Explanation.Distance distance = failed.explain().distance().orElseThrow();
        assertThat(distance.star()).isEqualTo(Star.FOUR);
        assertThat(distance.points()).isEqualTo(Average.of(0, 2));
        assertThat(distance.unmet()).hasSize(1);
    }

    @Test
    void theNextStarIsThatOfTheNextBandAndAStarWithoutABandIsKeptByTheBandAbove() {
        Rulebook book = withoutABandOfFour();
        Scoring scoring = Scoring.of(book);
        Explanation three =
                scoring.score(Small.totals(book, Council.unstated(), "P", 80)).explain();
        assertThat(three.distance().orElseThrow().star()).isEqualTo(Star.FIVE);
        assertThat(three.distance().orElseThrow().points()).isEqualTo(Average.of(10, 1));
        Evaluation four = scoring.score(draft(book).best("M-1", "1.1=3").build());
        assertThat(four.star()).contains(Star.FOUR);
        assertThat(four.explain().distance().orElseThrow().star()).isEqualTo(Star.FIVE);
        assertThat(four.explain().margin().orElseThrow().points()).contains(Average.of(8, 1));
    }
}
