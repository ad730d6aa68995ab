// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.ReportedFinding;

/** What people hand in: never a wrong star without a word. */
class NothingSilentTest {
    private static TableSource file(String name) throws IOException {
        try (InputStream in = NothingSilentTest.class.getResourceAsStream("nothing-silent/" + name)) {
            return TableSource.of(name, in.readAllBytes());
        }
    }

    private static RankingDocument rank(String id, String file) throws IOException {
        Rulebook rulebook = new Rulebooks().get(id);
        Checked<Season> season = Season.read(rulebook, SeasonSources.of(file(file)));
        return RankingDocument.of(
                Scoring.of(rulebook).rank(season.value().orElseThrow().sheets()), season.findings(), Language.EN);
    }

    private static List<String> findings(RankingDocument document) {
        List<ReportedFinding> all = new ArrayList<>(document.findings());
        document.products().forEach(product -> all.addAll(product.findings()));
        return all.stream()
                .map(finding -> finding.severity() + " " + finding.code() + " "
                        + finding.at().orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "qd-148-2023, error-cell.xlsx, SP-01, ERROR failed-cell error-cell.xlsx!Scores:2:A",
        "qd-148-2023, error-text.csv, SP-02, ERROR repeated-mistake error-text.csv:11:C",
        "qd-148-2023, formula-no-value.xlsx, SP-01, ERROR formula-without-value formula-no-value.xlsx!Scores:5:C",
        "qd-26-2026, criterion-date.xlsx, SP-01, ERROR code-became-day criterion-date.xlsx!Scores:2"
    })
    void aCellThatIsNoAnswerLeavesTheProductWithoutAStar(String rulebook, String file, String product, String says)
            throws IOException {
        RankingDocument document = rank(rulebook, file);
        assertThat(findings(document)).anyMatch(finding -> finding.startsWith(says));
        assertThat(document.products()).extracting(RankedProduct::product).doesNotContain("#N/A", "#REF!");
        assertThat(document.products())
                .filteredOn(ranked -> ranked.product().equals(product))
                .allMatch(ranked -> ranked.star().isEmpty() && ranked.place().isEmpty());
    }

    @Test
    void mergedIdentifiersStandInEachRowAndAreToldOnce() throws IOException {
        RankingDocument document = rank("qd-148-2023", "merged.xlsx");
        assertThat(document.products()).hasSize(2).allMatch(product -> product.outcome() == Outcome.RATED);
        assertThat(findings(document))
                .filteredOn(finding -> finding.contains("merged-filled"))
                .hasSize(1);
    }

    @Test
    void oneMistakeInOneColumnIsOneFinding() throws IOException {
        RankingDocument document = rank("qd-26-2026", "options-decimal.csv");
        assertThat(document.products()).allMatch(product -> product.outcome() == Outcome.INVALID);
        assertThat(findings(document)).hasSizeLessThanOrEqualTo(20);
        ReportedFinding together = document.findings().stream()
                .filter(finding -> finding.code().equals("repeated-mistake"))
                .findFirst()
                .orElseThrow();
        assertThat(together.facts().get("count")).isNotEqualTo("1");
        assertThat(together.message()).contains("3,0").contains("options-decimal.csv:");
    }

    @Test
    void utf16WithAMarkIsReadLikeUtf8() throws IOException {
        assertThat(rank("qd-148-2023", "utf16.csv").products())
                .extracting(RankedProduct::star)
                .isEqualTo(rank("qd-148-2023", "parts.csv").products().stream()
                        .map(RankedProduct::star)
                        .toList());
    }

    @Test
    void aTitleAboveTheHeaderIsQuoted() throws IOException {
        Checked<Season> season =
                Season.read(new Rulebooks().get("qd-148-2023"), SeasonSources.of(file("title-row.csv")));
        assertThat(season.value()).isEmpty();
        assertThat(season.findings().stream().map(found -> found.message(Language.EN)))
                .anyMatch(message -> message.contains("TỔNG HỢP") && message.contains("Row 2 looks like the header"));
    }
}
