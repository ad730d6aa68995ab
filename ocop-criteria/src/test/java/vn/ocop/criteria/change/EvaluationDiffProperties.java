// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.InventedBook;
import vn.ocop.criteria.NaiveBook;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.Season;
import vn.ocop.criteria.Seasons;
import vn.ocop.criteria.rulebook.Rulebook;

/** Two evaluations of one product: nothing differs from itself, and swapping the sides swaps every change. */
class EvaluationDiffProperties {
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void sameIsEmptyAndSwappedIsMirrored(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, false);
        Rulebook rulebook = InventedBook.read(book);
        Season season = Seasons.any(random, book);
        Season rules = Seasons.any(random, book);
        List<ScoreSheets> sheets = season.sheets(rulebook);
        Scoring one = season.scoring(rulebook);
        Scoring other = rules.scoring(rulebook);
        for (ScoreSheets of : sheets) {
            Evaluation a = one.score(of);
            Evaluation b = other.score(of.upToRound(1 + random.nextInt(3)));
            assertThat(EvaluationDiff.between(a, one.score(of)).changes()).isEmpty();
            EvaluationDiff there = EvaluationDiff.between(a, b);
            assertThat(EvaluationDiff.between(b, a).changes())
                    .isEqualTo(there.swapped().changes());
            assertThat(there.swapped().swapped()).isEqualTo(there);
            boolean same = a.outcome() == b.outcome()
                    && a.star().equals(b.star())
                    && a.average().equals(b.average());
            if (!same) {
                assertThat(there.isEmpty()).isFalse();
            }
        }
    }
}
