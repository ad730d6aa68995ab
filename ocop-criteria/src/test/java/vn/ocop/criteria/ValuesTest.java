// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;

class ValuesTest {
    private static final CriteriaSet SET = Small.set(1);

    private static ScoreSheets.Builder usual() {
        return Small.draft(Small.council(2)).best("M-1").best("M-2").builder;
    }

    @Test
    void aRulebookReadTwiceHasEqualSetsCriteriaAndResults() {
        Rulebook again = InventedBook.read(Small.xml("known"));
        assertThat(again).isNotSameAs(Small.BOOK).isEqualTo(Small.BOOK);
        CriteriaSet set = again.set(1).orElseThrow();
        assertThat(set).isNotSameAs(SET).isEqualTo(SET).hasSameHashCodeAs(SET).isNotEqualTo(Small.set(2));
        assertThat(set.criteria()).isEqualTo(SET.criteria());
        assertThat(new HashSet<>(set.criteria())).isEqualTo(new HashSet<>(SET.criteria()));
        assertThat(Small.draft().best("M-1").build())
                .isEqualTo(new Small.Draft(again, "P", 1, Council.unstated())
                        .best("M-1")
                        .build());
        assertThat(set.criteria().get(0)).isNotSameAs(SET.criteria().get(0));
    }

    @Test
    void criteriaDifferInWhatTheySayNotInWhereTheyStand() {
        String moved = Small.xml("known").replace("<sectors>", "\n\n\n<sectors>");
        assertThat(InventedBook.read(moved).set(1).orElseThrow().criteria()).isEqualTo(SET.criteria());
        String said = "code=\"5.3\" points=\"5\" expects=\"5.1\" vi=\"x\"";
        String renamed = Small.xml("known").replace(said, said.replace("vi=\"x\"", "vi=\"y\""));
        List<Criterion> others =
                new ArrayList<>(InventedBook.read(renamed).set(1).orElseThrow().criteria());
        others.removeAll(SET.criteria());
        assertThat(others).extracting(Criterion::code).containsExactly("5.3");
    }

    /** Each thing that can be stated makes other sheets. */
    @Test
    void whateverIsStatedMakesOtherSheets() {
        ScoreSheets sheets = usual().build();
        assertThat(sheets).isEqualTo(usual().build());
        Criterion first = SET.criterion("1.1").orElseThrow();
        List<ScoreSheets.Builder> others = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            others.add(usual());
        }
        others.get(0).knockOut("forged");
        others.get(1).conflict("M-2");
        others.get(2).fact("declares");
        others.get(3).minimumMet("1.1", Star.FIVE);
        others.get(4).kind(CaseKind.UPGRADE);
        others.get(5).mode(Policies.Mode.WRITTEN);
        others.get(6).sheet("M-1").remark("1.1", "Chưa rõ");
        others.get(7).sheet("M-1").remark("Chưa rõ");
        others.get(8).sheet("M-1").answer("TOTAL", "", "100");
        others.get(9).sheet("M-1").answer("TOTAL", "", "99");
        others.get(10).sheet("M-1").unanswered(first).option(first, 3);
        others.get(11).sheet("M-1").unanswered(first);
        others.get(12).sheet("M-1", 2).option(first, 3);
        others.get(13).sheet("M-1").unusable(List.of("1.1"));
        Set<ScoreSheets> all = new HashSet<>(List.of(sheets));
        others.forEach(other -> all.add(other.build()));
        assertThat(all).hasSize(15);
        all.forEach(one -> {
            assertThat(one.toBuilder().build()).isEqualTo(one);
            assertThat(one.statements().equals(sheets.statements())).isEqualTo(one.equals(sheets));
        });
    }

    @Test
    void anotherCouncilMakesOtherSheetsAndItsOrderDoesNot() {
        Council two = Council.of(
                List.of(Small.member("M-2", CouncilRole.MEMBER, true), Small.member("M-1", CouncilRole.CHAIR, true)));
        assertThat(two).isEqualTo(Small.council(2)).hasSameHashCodeAs(Small.council(2));
        assertThat(Small.draft(two).best("M-1").best("M-2").build()).isEqualTo(usual().build());
        Council absent = Council.of(
                List.of(Small.member("M-1", CouncilRole.CHAIR, true), Small.member("M-2", CouncilRole.MEMBER, false)));
        assertThat(absent).isNotEqualTo(two);
        assertThat(two.under("12/QC")).isNotEqualTo(two).hasToString("council of [M-2, M-1] under 12/QC");
        assertThat(Council.unstated()).isNotEqualTo(Council.of(List.of()));
        assertThat(Small.draft(absent).best("M-1").best("M-2").build()).isNotEqualTo(usual().build());
    }

    @Test
    void placesInFilesDoNotCount() {
        ScoreSheets.Builder located = ScoreSheets.builder("P", SET, Small.council(2))
                .locatedBy(() -> Optional.of(Location.ofFile("a.csv").row(7)));
        located.sheet("M-1").answer("9.9", "1", "");
        ScoreSheets.Builder plain = ScoreSheets.builder("P", SET, Small.council(2));
        plain.sheet("M-1").answer("9.9", "1", "");
        assertThat(located.build()).isEqualTo(plain.build());
    }

    @Test
    void policiesAndOutcomesMakeOtherResults() {
        ScoreSheets sheets = usual().build();
        assertThat(Small.score(sheets)).isEqualTo(Small.score(usual().build()));
        assertThat(Small.score(sheets, "council.minimum", "unanimous")).isNotEqualTo(Small.score(sheets));
        assertThat(ScoreSheets.notJudged("P", Optional.of(SET), Outcome.WITHDRAWN, List.of()))
                .isEqualTo(ScoreSheets.notJudged("P", Optional.of(SET), Outcome.WITHDRAWN, List.of()))
                .isNotEqualTo(ScoreSheets.notJudged("P", Optional.of(SET), Outcome.NOT_EVALUATED, List.of()));
    }

    @Test
    void remarksAreKeptAndChangeNoResult() {
        ScoreSheets.Builder builder = usual();
        builder.sheet("M-1")
                .remark("1.1", " Chưa rõ ")
                .remark("A", "Tốt")
                .remark("TOTAL", "Đạt")
                .remark("1.2", " ");
        ScoreSheets sheets = builder.build();
        ScoreSheet first = sheets.sheets().get(0);
        assertThat(first.remark()).contains("Đạt");
        assertThat(first.remarks()).isEqualTo(Map.of("1.1", "Chưa rõ", "A", "Tốt"));
        assertThat(sheets.sheets().get(1).remark()).isEmpty();
        assertThat(Small.score(sheets)).hasToString(Small.score(usual().build()).toString());
        assertThat(Small.score(sheets).judgement().findings())
                .isEqualTo(Small.score(usual().build()).judgement().findings());
        assertThatThrownBy(() -> usual().sheet("M-1").remark("9.9", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9.9");
    }

    @Test
    void whichOfTwoRemarksStandsFirstDoesNotHangOnTheirOrder() {
        ScoreSheets.Builder there = usual();
        there.sheet("M-1").remark("b").remark("a").remark("a");
        ScoreSheets.Builder back = usual();
        back.sheet("M-1").remark("a").remark("b");
        assertThat(there.build()).isEqualTo(back.build());
    }

    @Test
    void claimsAreKeptAsTheyWereMade() {
        ScoreSheets.Builder builder = usual();
        builder.sheet("M-1").answer("TOTAL", "", "99,50").answer("A", "", "x");
        ScoreSheets sheets = builder.build();
        assertThat(sheets.sheets().get(0).claims())
                .containsExactly(new ScoreSheet.Claim("TOTAL", "99.5"), new ScoreSheet.Claim("A", "x"));
        assertThat(Small.codes(sheets.toBuilder().build().findings())).containsExactly("claim-wrong", "bad-claim");
    }

    @Test
    void sheetsAreSaidInOneLine() {
        ScoreSheets sheets = usual().build();
        assertThat(sheets).hasToString("P: small set 1, sheets: 2");
        assertThat(sheets.sheets().get(0)).hasToString("P, M-1, round 1: 100");
        assertThat(Scoring.of(Small.BOOK).rank(List.of(sheets)))
                .hasToString("products: 1, with a place: 1, by small revision 1");
        assertThat(Small.council(2)).hasToString("council of [M-1, M-2]");
        assertThat(SET.criterion("1.1").orElseThrow()).hasToString("1.1 x");
    }

    @Test
    void aStatementTakenBackIsAsIfItHadNotBeenMade() {
        assertThat(usual().knockOut("forged").withoutKnockOut("forged").build()).isEqualTo(usual().build());
        assertThat(usual().fact("declares").withoutFact("declares").build()).isEqualTo(usual().build());
        ScoreSheets unmet = usual().fact("bought-elsewhere").build();
        ScoreSheets again = unmet.toBuilder().withoutFact("bought-elsewhere").build();
        assertThat(again.facts()).isEmpty();
        assertThat(again.sheets()).noneMatch(ScoreSheet::isComplete);
    }

    @Test
    void sheetsWithoutASetHaveNothingToBuildFrom() {
        ScoreSheets none = ScoreSheets.unscored("P", Small.council(2), List.of(), List.of());
        assertThat(none).isEqualTo(ScoreSheets.unscored("P", Small.council(2), List.of(), List.of()));
        assertThatThrownBy(none::toBuilder)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P: no set");
    }
}
