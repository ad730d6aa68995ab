// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.SetHeader;

/** An explanation says what its result says: for invented rulebooks and for every set of the built-in ones. */
class ExplanationProperties {
    private static final List<Map<String, String>> POLICIES = List.of(
            Map.of(),
            Map.of("council.minimum", "unanimous", "council.maxSpread", "off"),
            Map.of("star.rule", "candidate:5", "average.decimals", "2"),
            Map.of("council.minimum", "decided", "council.quorum", "off", "council.mode", "written"));

    private static final Rulebooks RULEBOOKS = new Rulebooks();

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void inventedRulebooks(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        for (int i = 0; i < 3; i++) {
            Season season = Seasons.any(random, book);
            for (Ranking.Entry entry : season.rank(rulebook).entries()) {
                try {
                    check(random, entry.evaluation());
                } catch (AssertionError wrong) {
                    throw new AssertionError(season.only(entry.evaluation().productId()), wrong);
                }
            }
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void everyBuiltInSet(@ForAll long seed) {
        Random random = new Random(seed);
        for (String id : RULEBOOKS.ids()) {
            Rulebook rulebook = RULEBOOKS.get(id);
            Scoring scoring =
                    Scoring.of(rulebook, Policies.of(rulebook, POLICIES.get(random.nextInt(POLICIES.size()))));
            for (SetHeader header : rulebook.sets()) {
                ScoreSheets sheets = RandomSheets.of(
                                random,
                                id + " " + header.number(),
                                rulebook.set(header.number()).orElseThrow(),
                                40 + random.nextInt(2000))
                        .build();
                check(random, scoring.score(sheets));
            }
        }
    }

    private static void check(Random random, Evaluation evaluation) {
        Agreement.check(evaluation);
        if (random.nextInt(10) == 0) {
            Agreement.everythingCanBeSaid(evaluation.explain());
        }
    }
}
