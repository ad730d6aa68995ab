// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** Without a roster, whoever scored any product of the call is a present member. */
class CallTest {
    private static final ScoreSheets ALL_THREE = Small.totals("P-1", 80, 81, 82);
    private static final ScoreSheets ONE_OF_THREE = Small.totals("P-2", 95);

    private static List<String> outcomes(Ranking ranking) {
        return ranking.entries().stream()
                .map(entry -> entry.evaluation().toString()
                        + entry.place().map(place -> " place " + place).orElse(""))
                .toList();
    }

    private static Ranking rank(List<ScoreSheets> products, String... policies) {
        return Scoring.of(Small.BOOK, Small.rules(policies)).rank(products);
    }

    @Test
    void aProductThatTwoOfThreeDidNotScoreIsIncomplete() {
        Ranking ranking = rank(List.of(ONE_OF_THREE, ALL_THREE));
        assertThat(outcomes(ranking)).containsExactly("P-1 RATED 4 243/3 place 1", "P-2 INCOMPLETE 95/1");
        Judgement judgement = ranking.entry("P-2").orElseThrow().evaluation().judgement();
        assertThat(judgement.findings())
                .extracting(finding -> finding.message(Language.EN))
                .containsExactly(
                        "Member M-2 scored other products of the call and has handed in no sheet for this one"
                                + " (council.presence=call)",
                        "Member M-3 scored other products of the call and has handed in no sheet for this one"
                                + " (council.presence=call)");
        assertThat(judgement.findings()).allMatch(finding -> Finding.anyError(List.of(finding)));
        Judgement.Range range = judgement.range().orElseThrow();
        assertThat(range.guaranteed()).hasToString("95/3");
        assertThat(range.possible()).hasToString("295/3");
    }

    @Test
    void thatItIsSoRestsOnThePolicy() {
        Comparison handedIn = rank(List.of(ONE_OF_THREE, ALL_THREE))
                .entry("P-2")
                .orElseThrow()
                .evaluation()
                .judgement()
                .comparisons()
                .stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.HANDED_IN)
                .findFirst()
                .orElseThrow();
        assertThat(handedIn.isFailed()).isTrue();
        assertThat(handedIn.count()).hasValue(3);
        assertThat(handedIn.bases()).anyMatch(basis -> basis.toString().contains("council.presence"));
    }

    @Test
    void whoScoredAProductMayBeThePresentMembersOfItAlone() {
        assertThat(outcomes(rank(List.of(ONE_OF_THREE, ALL_THREE), "council.presence", "product")))
                .containsExactly("P-2 RATED 5 95/1 place 1", "P-1 RATED 4 243/3 place 2");
    }

    @Test
    void aProductAloneIsACallOfItsOwn() {
        assertThat(Small.score(ONE_OF_THREE)).hasToString("P-2 RATED 5 95/1");
    }

    @Test
    void aMemberWithAConflictIsNotMissed() {
        Small.Draft product = new Small.Draft(Small.BOOK, "P-2", 2, Council.unstated())
                .total("M-1", 95)
                .total("M-2", 94);
        product.builder.conflict("M-3");
        assertThat(outcomes(rank(List.of(product.build(), ALL_THREE)))).first().isEqualTo("P-2 RATED 5 189/2 place 1");
    }

    @Test
    void ofAProductThatNobodyScoredThatAloneIsSaid() {
        ScoreSheets nobody = new Small.Draft(Small.BOOK, "P-9", 2, Council.unstated()).build();
        Judgement judgement = rank(List.of(nobody, ALL_THREE))
                .entry("P-9")
                .orElseThrow()
                .evaluation()
                .judgement();
        assertThat(Small.codes(judgement.findings())).containsExactly("no-sheets");
        assertThat(judgement.openAnswers()).hasSize(3);
    }

    @Test
    void whereTheCouncilWorksInWritingNobodyIsMissed() {
        assertThat(outcomes(rank(List.of(ONE_OF_THREE, ALL_THREE), "council.mode", "written")))
                .containsExactly("P-2 RATED 5 95/1 place 1", "P-1 RATED 4 243/3 place 2");
    }

    @Test
    void aRosterSaysItselfWhoIsPresent() {
        ScoreSheets ofACouncil = Small.totals(Small.BOOK, Small.council(1), "P-2", 95);
        assertThat(outcomes(rank(List.of(ofACouncil, ALL_THREE)))).first().isEqualTo("P-2 RATED 5 95/1 place 1");
        List<ScoreSheets> call = ScoreSheets.ofOneCall(List.of(ofACouncil, ALL_THREE));
        assertThat(call.get(0)).isSameAs(ofACouncil);
    }

    @Test
    void sheetsOfACallKnowWhoScoredInIt() {
        List<ScoreSheets> call = ScoreSheets.ofOneCall(List.of(ONE_OF_THREE, ALL_THREE));
        assertThat(call).allMatch(sheets -> !sheets.council().isStated());
        assertThat(call.get(0).council().members())
                .extracting(CouncilMember::id)
                .containsExactly("M-1", "M-2", "M-3");
        assertThat(Small.score(call.get(0))).hasToString("P-2 INCOMPLETE 95/1");
        assertThat(ScoreSheets.ofOneCall(call).get(0)).isSameAs(call.get(0));
        assertThat(ScoreSheets.ofOneCall(List.of())).isEmpty();
    }

    @Property(tries = 300)
    void everyMemberOfTheCallIsCountedOrMissed(
            @ForAll @IntRange(min = 1, max = 9) int members,
            @ForAll @IntRange(min = 1, max = 9) int products,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<ScoreSheets> call = new ArrayList<>();
        for (int product = 0; product < products; product++) {
            Small.Draft draft = new Small.Draft(Small.BOOK, "P-" + product, 2, Council.unstated());
            for (int member = 0; member < members; member++) {
                if (random.nextInt(4) > 0) {
                    draft.total("M-" + member, 80 + random.nextInt(5));
                }
            }
            call.add(draft.build());
        }
        long scorers = call.stream()
                .flatMap(sheets -> sheets.sheets().stream())
                .map(sheet -> sheet.member().id())
                .distinct()
                .count();
        Ranking ranking = rank(call);
        for (Ranking.Entry entry : ranking.entries()) {
            Evaluation evaluation = entry.evaluation();
            long missed = Small.codes(evaluation.judgement().findings()).stream()
                    .filter("missing-from-call"::equals)
                    .count();
            int handedIn = evaluation.sheets().count();
            assertThat(handedIn + missed).isEqualTo(handedIn == 0 ? 0 : scorers);
            assertThat(evaluation.isRated()).isEqualTo(handedIn == scorers && handedIn > 0);
        }
        Collections.shuffle(call, random);
        assertThat(outcomes(rank(call))).isEqualTo(outcomes(ranking));
    }
}
