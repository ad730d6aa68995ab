// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Confidence;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** A province's or another country's own file has the same rights as a built-in rulebook. */
class OwnRulebookTest {
    private static Rulebook read(String name) throws URISyntaxException {
        Path file = Path.of(Objects.requireNonNull(Rulebook.class.getResource("good/" + name))
                .toURI());
        return new Rulebooks().read(file).orThrow();
    }

    private static Evaluation score(Rulebook rulebook, int a, int b, int c) {
        CriteriaSet set = rulebook.set(1).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder("P", set, Council.unstated());
        ScoreSheets.Builder.Sheet sheet = sheets.sheet("M");
        List<Integer> points = List.of(a, b, c);
        for (int i = 0; i < points.size(); i++) {
            sheet.points(set.criteria().get(i), points.get(i));
        }
        return Scoring.of(rulebook).score(sheets.build());
    }

    @ParameterizedTest
    @CsvSource({
        "30,25,45,5",
        "30,15,45,5",
        "30,14,45,4",
        "20,15,45,4",
        "20,14,45,3",
        "30,25,15,3",
        "30,5,15,2",
        "10,14,15,1"
    })
    void bandsOfAnotherCountryDecide(int a, int b, int c, int star) throws URISyntaxException {
        assertThat(score(read("otop-shaped.xml"), a, b, c).star()).contains(Star.ofNumber(star));
    }

    @Test
    void whatIsUnverifiedSaysSo() throws URISyntaxException {
        Rulebook rulebook = read("otop-shaped.xml");

        assertThat(rulebook.documents()).allMatch(document -> document.confidence() == Confidence.UNVERIFIED);
        assertThat(rulebook.notes()).isNotEmpty().allMatch(note -> note.confidence() == Confidence.UNVERIFIED);
        assertThat(rulebook.hash()).startsWith("sha256:");
    }

    @Test
    void aSheetFileFillsTheFrameOf148() throws URISyntaxException {
        Rulebook filled = read("fills-148.xml");
        Evaluation evaluation = score(filled, 40, 25, 35);

        assertThat(new Rulebooks().get("qd-148-2023").set(1).orElseThrow().isFrame())
                .isTrue();
        assertThat(filled.set(1).orElseThrow().isFrame()).isFalse();
        assertThat(filled.set(2).orElseThrow().isFrame()).isTrue();
        assertThat(evaluation.star()).contains(Star.FIVE);
        assertThat(evaluation.minimumStar()).isEmpty();
        assertThat(evaluation.judgement().findings())
                .anyMatch(finding -> finding.code() == CriteriaFinding.MARKS_UNKNOWN);
    }
}
