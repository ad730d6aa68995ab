// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.change.RulebookDiff.RegimeChange;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.Samples;

/** From one legal regime to the next nothing is carried over. */
class RegimeChangeTest {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final Rulebook OF_2019 = SHELF.get("qd-1048-2019");
    private static final Rulebook OF_2023 = SHELF.get("qd-148-2023");
    private static final Rulebook OF_2026 = SHELF.get("qd-26-2026");

    @Test
    void nothingIsCarriedAndTheClauseSaysThatStarsStand() {
        RegimeChange change = RulebookDiff.between(OF_2019, OF_2026).regimes().orElseThrow();
        assertThat(change.clause().orElseThrow().in(Language.EN)).contains("26/2026/QĐ-TTg", "article 12", "clause 1");
        assertThat(change.sets()).hasSize(OF_2019.sets().size());
        Finding finding = change.finding(List.of(1, 8));
        assertThat(finding.code()).isEqualTo(CriteriaFinding.NOTHING_CARRIED);
        assertThat(finding.citation()).isEqualTo(change.clause());
        assertThat(finding.message(Language.EN)).contains("a new dossier is needed", "8 → ");
        assertThat(finding.message(Language.VI)).contains("hồ sơ mới");
    }

    @Test
    void candidatesAreTheSetsThatContinueAnOldOne() {
        RegimeChange change = RegimeChange.between(OF_2019, OF_2026).orElseThrow();
        for (RegimeChange.Candidates one : change.sets()) {
            String old = "qd-1048-2019:" + one.set().number();
            assertThat(one.candidates())
                    .isEqualTo(OF_2026.sets().stream()
                            .filter(set -> set.continues().contains(old))
                            .toList());
        }
        assertThat(change.sets()).anyMatch(one -> !one.candidates().isEmpty());
        RegimeChange back = RegimeChange.between(OF_2026, OF_2019).orElseThrow();
        assertThat(back.clause()).isEqualTo(change.clause());
        assertThat(back.sets().get(7).candidates())
                .extracting(set -> set.number())
                .containsExactly(8, 9);
    }

    @Test
    void equalPartsMakeNoRegime() {
        assertThat(OF_2023.isOfOneRegimeWith(OF_2026)).isFalse();
        assertThat(RulebookDiff.between(OF_2023, OF_2026).regimes()).isPresent();
        assertThat(RulebookDiff.between(OF_2026, OF_2026).regimes()).isEmpty();
    }

    @Test
    void anOverlayIsOfTheRegimeOfItsBase() {
        Rulebook overlay = Samples.of("""
            <rulebook xmlns="urn:vn:ocop:rulebook:1" id="kh" revision="1" extends="qd-26-2026" vi="v" en="e">
            <policies><policy key="council.maxSpread" value="5" practice="yes"/></policies>
            </rulebook>
            """).read(SHELF).orThrow();
        assertThat(RegimeChange.between(OF_2026, overlay)).isEmpty();
        assertThat(RegimeChange.between(OF_2019, overlay)
                        .orElseThrow()
                        .sets()
                        .get(0)
                        .candidates())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"qd-1048-2019, qd-26-2026, 1 → 1", "qd-148-2023, qd-26-2026, ?", "qd-148-2023, qd-1048-2019, ?"})
    void noEffectIsComputedAcrossRegimes(String from, String to, String candidates) {
        Rulebook before = SHELF.get(from);
        ScoreSheets sheets = ScoreSheets.builder("P", before.set(1).orElseThrow(), Council.unstated())
                .build();
        Checked<SeasonEffect> effect =
                SeasonEffect.check(List.of(sheets), Scoring.of(before), Scoring.of(SHELF.get(to)));
        assertThat(effect.value()).isEmpty();
        assertThat(effect.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CriteriaFinding.NOTHING_CARRIED);
            assertThat(finding.facts().get("candidates")).isEqualTo(candidates);
        });
        assertThat(SeasonEffect.check(List.of(sheets), Scoring.of(before), Scoring.of(before))
                        .findings())
                .isEmpty();
    }
}
