// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    private static final LegalDocument DECISION = LegalDocument.builder()
            .id("qd-26-2026")
            .number("26/2026/QĐ-TTg")
            .date(LocalDate.of(2026, 5, 22))
            .title(new Text("Quyết định", "Decision"))
            .build();

    @Test
    void readsLikeTheLaw() {
        Citation citation = Citation.of(DECISION, "art.3 cl.3 pt.a");
        assertThat(citation.in(Language.VI)).isEqualTo("26/2026/QĐ-TTg, Điều 3, khoản 3, điểm a");
        assertThat(citation.in(Language.EN)).isEqualTo("26/2026/QĐ-TTg, article 3, clause 3, point a");
    }

    @Test
    void printsAsItStandsInARulebook() {
        assertThat(Citation.of(DECISION, "annex.II set.1 crit.6.1.2"))
                .hasToString("qd-26-2026 annex.II set.1 crit.6.1.2");
        assertThat(Citation.of(DECISION)).hasToString("qd-26-2026");
    }

    @Test
    void aValueKeepsItsDotsAndWritesBlanksAsUnderscores() {
        Citation citation = Citation.of(DECISION, "form.Mẫu_số_1 crit.6.1.2");
        assertThat(citation.value(Citation.Step.FORM)).contains("Mẫu số 1");
        assertThat(citation.value(Citation.Step.CRITERION)).contains("6.1.2");
        assertThat(citation).hasToString("qd-26-2026 form.Mẫu_số_1 crit.6.1.2");
    }

    @Test
    void blanksBetweenStepsDoNotCount() {
        assertThat(Citation.of(DECISION, "  art.3   cl.3 ")).isEqualTo(Citation.of(DECISION, "art.3 cl.3"));
        assertThat(Citation.of(DECISION, " ")).isEqualTo(Citation.of(DECISION));
    }

    @Test
    void goesOnStepByStep() {
        assertThat(Citation.of(DECISION, "annex.II")
                        .then(Citation.Step.SET, "1")
                        .then(Citation.Step.CRITERION, "1.1"))
                .isEqualTo(Citation.of(DECISION, "annex.II set.1 crit.1.1"));
    }

    @Test
    void knowsItsDocument() {
        assertThat(Citation.of(DECISION, "art.3").document()).isEqualTo(DECISION);
    }

    @Test
    void aStepThatTheWayHasNotIsAbsent() {
        assertThat(Citation.of(DECISION, "art.3").value(Citation.Step.CLAUSE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "art",
                "art.",
                ".3",
                "article.3",
                "ART.3",
                "art.3 cl",
                "art.3 oops.1",
                "art._",
                "3",
                "art.3 crit.",
                ".crit.3"
            })
    void refusesAStepOfAnotherForm(String way) {
        assertThatThrownBy(() -> Citation.of(DECISION, way))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("way ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a_b", "_a"})
    void refusesAValueThatCouldNotBeReadBack(String value) {
        Citation citation = Citation.of(DECISION);
        assertThatThrownBy(() -> citation.then(Citation.Step.ROW, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + value + "\"");
    }

    @Test
    void isEqualByDocumentAndWay() {
        Citation citation = Citation.of(DECISION, "art.3");
        LegalDocument other = LegalDocument.builder()
                .id("other")
                .number("1")
                .date(DECISION.date())
                .title(DECISION.title())
                .build();
        assertThat(citation)
                .isEqualTo(Citation.of(DECISION, "art.3"))
                .hasSameHashCodeAs(Citation.of(DECISION, "art.3"))
                .isNotEqualTo(Citation.of(DECISION, "art.4"))
                .isNotEqualTo(Citation.of(DECISION, "cl.3"))
                .isNotEqualTo(Citation.of(other, "art.3"))
                .isNotEqualTo("qd-26-2026 art.3");
    }

    @Test
    void tellsTheKeysOfItsSteps() {
        assertThat(Citation.stepKeys())
                .containsExactly("ch", "art", "cl", "pt", "annex", "sec", "set", "part", "crit", "row", "note", "form");
    }
}
