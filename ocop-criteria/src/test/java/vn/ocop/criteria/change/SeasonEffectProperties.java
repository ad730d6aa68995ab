// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import vn.ocop.criteria.InventedBook;
import vn.ocop.criteria.NaiveBook;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.Season;
import vn.ocop.criteria.Seasons;
import vn.ocop.criteria.rulebook.Rulebook;

/** The effect of a change on random seasons. */
class SeasonEffectProperties {
    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void changesMoveWhatTheyMove(@ForAll long seed) {
        Random random = new Random(seed);
        NaiveBook book = InventedBook.of(random, false);
        Rulebook rulebook = InventedBook.read(book);
        Rulebook again = InventedBook.read(book);
        Season season = Seasons.any(random, book);
        Season rules = Seasons.any(random, book);
        List<ScoreSheets> sheets = season.sheets(rulebook);
        Scoring one = season.scoring(rulebook);
        Scoring other = rules.scoring(rulebook);

        assertThat(SeasonEffect.of(sheets, one, one).isEmpty()).isTrue();
        SeasonEffect same = SeasonEffect.of(sheets, one, season.scoring(again));
        assertThat(same.products()).as(season.toString()).isEmpty();

        SeasonEffect there = SeasonEffect.of(sheets, one, other);
        SeasonEffect back = SeasonEffect.of(sheets, other, one);
        assertThat(there.products())
                .extracting(SeasonEffect.ProductEffect::productId)
                .containsExactlyInAnyOrderElementsOf(back.products().stream()
                        .map(SeasonEffect.ProductEffect::productId)
                        .toList());
        for (SeasonEffect.ProductEffect product : there.products()) {
            assertThat(product.causes())
                    .isNotEmpty()
                    .allMatch(cause -> cause.kind() == EvaluationDiff.Kind.POLICY)
                    .allMatch(cause -> !cause.before().equals(cause.after()));
            if (product.changesStar()) {
                assertThat(product.ownResult()).isTrue();
            }
        }
        assertThat(there.moves().stream().mapToInt(SeasonEffect.Move::products).sum())
                .isEqualTo((int) there.products().stream()
                        .filter(SeasonEffect.ProductEffect::changesStar)
                        .count());
    }
}
