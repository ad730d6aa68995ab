// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** What a council decides of the minimum marks, beside sheets that score parts. */
class DecidedMinimumsTest {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    private static final String SHEETS = """
        product,set,member,criterion,points
        P-1,9,TV01,A,40
        P-1,9,TV01,B,25
        P-1,9,TV01,C,35
        """;

    private static TableSource table(String name, String text) {
        return TableSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Evaluation evaluation(String sheets, String minimums) {
        SeasonSources.Builder sources = SeasonSources.builder().sheets(table("sheets.csv", sheets));
        if (!minimums.isEmpty()) {
            sources.minimums(table("minimums.csv", minimums));
        }
        Season season = Season.read(RULEBOOK, sources.build()).value().orElseThrow();
        Scoring scoring = Scoring.of(RULEBOOK, Policies.of(RULEBOOK, Map.of("council.minimum", "decided")));
        return scoring.rank(season.sheets()).entries().get(0).evaluation();
    }

    private static List<String> codes(Evaluation evaluation) {
        return evaluation.judgement().findings().stream()
                .map(finding -> finding.code().id() + " "
                        + finding.location().map(Object::toString).orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5"})
    void aBlankCriterionSaysUpToWhichStarAllMarksAreMet(int star) {
        Evaluation evaluation = evaluation(SHEETS, "product,criterion,star\nP-1,,%d\n".formatted(star));
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        assertThat(evaluation.star().orElseThrow().number()).isEqualTo(star);
        Evaluation summary = evaluation(SHEETS + "P-1,9,,MINIMUM,%d sao\n".formatted(star), "");
        assertThat(summary.star()).isEqualTo(evaluation.star());
    }

    @Test
    void sheetsThatScorePartsUseThemWhateverThePolicy() {
        Season season = Season.read(
                        RULEBOOK,
                        SeasonSources.builder()
                                .sheets(table("sheets.csv", SHEETS))
                                .minimums(table("minimums.csv", "product,criterion,star\nP-1,,4\n"))
                                .build())
                .value()
                .orElseThrow();
        Scoring majority = Scoring.of(RULEBOOK);
        assertThat(majority.rank(season.sheets())
                        .entries()
                        .get(0)
                        .evaluation()
                        .star()
                        .orElseThrow()
                        .number())
                .isEqualTo(4);
        assertThat(season.findings(majority))
                .extracting(finding -> finding.code().id())
                .doesNotContain("minimums-not-used");
    }

    @Test
    void withoutADecisionThereIsNoStar() {
        assertThat(evaluation(SHEETS, "").outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void aMarkThatIsNotMetIsADecisionToo() {
        String mark = RULEBOOK.set(9).orElseThrow().marks().stream()
                .filter(of -> of.star().number() == 3)
                .findFirst()
                .orElseThrow()
                .criterion()
                .code();
        Evaluation evaluation =
                evaluation(SHEETS, "product,criterion,star,met,for,against\nP-1,%s,3,không đạt,2,3\n".formatted(mark));
        assertThat(evaluation.star().orElseThrow().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-1,,3,yes;P-1,,4,yes | minimums.csv:3",
                "P-1,%1,3,yes;P-1,%1,3,no | minimums.csv:3",
                "P-1,,3,yes;P-1,%1,3,no | minimums.csv:3"
            })
    void whatCannotBothBeLeavesNoResult(String rows, String at) {
        String mark = RULEBOOK.set(9).orElseThrow().marks().stream()
                .filter(of -> of.star().number() == 3)
                .findFirst()
                .orElseThrow()
                .criterion()
                .code();
        Evaluation evaluation = evaluation(
                SHEETS,
                "product,criterion,star,met\n" + rows.replace("%1", mark).replace(';', '\n') + "\n");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(codes(evaluation)).contains("minimums-contradicted " + at);
    }

    @ParameterizedTest
    @CsvSource({"'P-1,,6,,'", "'P-1,1.1,3,maybe,'", "'P-1,1.1,3,yes,many'", "'P-1,,,yes,'"})
    void whatCannotBeReadLeavesNoResult(String row) {
        assertThat(evaluation(SHEETS, "product,criterion,star,met,for\n" + row + "\n")
                        .outcome())
                .isEqualTo(Outcome.INVALID);
    }
}
