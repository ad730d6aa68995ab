// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Every field of every result is what the text of the rules says, worked out a second time by {@link Naive}. */
class OracleProperties {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final List<Rulebook> REAL =
            SHELF.ids().stream().map(SHELF::get).toList();
    private static final List<NaiveBook> NAIVE =
            REAL.stream().map(NaiveBook::of).toList();

    /** Facts that only word a message. */
    private static final Set<String> WORDS = Set.of("expected", "message.vi", "message.en");

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void inventedRulebooks(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, random.nextInt(6) == 0);
        Rulebook rulebook = InventedBook.read(book);
        for (int i = 0; i < 5; i++) {
            check(book, rulebook, Seasons.any(random, book));
        }
    }

    /** All 26 sets of each built-in rulebook, drawn at random. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void realRulebooks(@ForAll long seed) {
        Random random = new Random(seed);
        int at = random.nextInt(REAL.size());
        check(NAIVE.get(at), REAL.get(at), Seasons.any(random, NAIVE.get(at)));
    }

    static void check(NaiveBook book, Rulebook rulebook, Season season) {
        List<Naive.Result> expected = Naive.rank(book, season);
        List<Naive.Result> found = season.rank(rulebook).entries().stream()
                .map(OracleProperties::result)
                .toList();
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i).toString() : "nothing";
            String got = i < found.size() ? found.get(i).toString() : "nothing";
            if (!wanted.equals(got)) {
                String id = i < expected.size() ? expected.get(i).product : "";
                assertThat(got).as(season.only(id)).isEqualTo(wanted);
            }
        }
    }

    static Naive.Result result(Ranking.Entry entry) {
        Evaluation evaluation = entry.evaluation();
        Naive.Result result = new Naive.Result();
        result.product = evaluation.productId();
        result.outcome = evaluation.outcome().name();
        result.place = entry.place().map(Place::toString);
        result.star = evaluation.star().map(Star::number);
        result.bandStar = evaluation.bandStar().map(Star::number);
        result.minimumStar = evaluation.minimumStar().map(Star::number);
        result.average = evaluation.average().map(Average::toString);
        result.parts = evaluation.parts().stream().map(Average::toString).toList();
        result.binding = evaluation.judgement().binding().stream()
                .map(mark -> mark.criterion().code() + "*" + mark.star().number())
                .toList();
        result.range = evaluation
                .judgement()
                .range()
                .map(range -> range.guaranteed() + " " + range.possible() + " "
                        + range.guaranteedStar().number() + " "
                        + range.possibleStar().number());
        List<String> open = new ArrayList<>(evaluation.judgement().openAnswers().stream()
                .map(answer -> answer.memberId()
                        + answer.criterion()
                                .map(criterion -> " " + criterion.code())
                                .orElse(""))
                .toList());
        Collections.sort(open);
        result.open = open;
        List<String> findings = new ArrayList<>(evaluation.judgement().findings().stream()
                // follows from the levels, of which the oracle knows nothing
                .filter(finding -> finding.code() != CriteriaFinding.PROPOSED_WITHOUT_MARK)
                .map(OracleProperties::text)
                .toList());
        Collections.sort(findings);
        result.findings = findings;
        return result;
    }

    private static String text(Finding finding) {
        TreeMap<String, String> facts = new TreeMap<>(finding.facts());
        facts.keySet().removeAll(WORDS);
        if (finding.code() == CriteriaFinding.KNOCKED_OUT) {
            facts.remove("condition.vi");
            facts.remove("condition.en");
        }
        // words of the law's own documents, which examples test
        facts.keySet().removeAll(List.of("ground.vi", "ground.en", "document"));
        return finding.code().id() + " " + facts
                + finding.location().map(at -> " @" + at).orElse("");
    }
}
