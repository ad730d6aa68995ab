// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
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
        return rank(id, SeasonSources.of(file(file)));
    }

    private static RankingDocument rank(String id, SeasonSources sources, String... policy) {
        Rulebook rulebook = new Rulebooks().get(id);
        Checked<Season> season = Season.read(rulebook, sources);
        Map<String, String> policies = policy.length == 0 ? Map.of() : Map.of(policy[0], policy[1]);
        Scoring scoring = Scoring.of(rulebook, Policies.of(rulebook, policies));
        return RankingDocument.of(scoring.rank(season.value().orElseThrow().sheets()), season.findings(), Language.EN);
    }

    /** Outcome, star and place of each product, in the order of the result. */
    private static List<String> outcomes(RankingDocument document) {
        return document.products().stream()
                .map(product -> product.product() + " " + product.outcome()
                        + product.star().map(star -> " " + star.number()).orElse("")
                        + product.place().map(place -> " place " + place).orElse(""))
                .toList();
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

    /** The first answer of M1 is the error of a formula; maybe a second round of M1 follows. */
    private static RankingDocument withFailedAnswer(boolean again) {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option,round\n");
        List<Criterion> criteria =
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria();
        for (String sheet : again ? List.of("M1,1", "M1,2", "M2,1") : List.of("M1,1", "M2,1")) {
            for (Criterion criterion : criteria) {
                boolean fails = sheet.equals("M1,1") && criterion.equals(criteria.get(0));
                rows.append("P,1," + sheet.substring(0, 2) + "," + criterion.code() + ","
                        + (fails ? "#N/A" : criterion.options().get(0).label()) + sheet.substring(2) + "\n");
            }
        }
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        Season season = Season.read(
                        rulebook,
                        SeasonSources.of(TableSource.of("s.csv", rows.toString().getBytes(StandardCharsets.UTF_8))))
                .value()
                .orElseThrow();
        return RankingDocument.of(Scoring.of(rulebook).rank(season.sheets()), List.of(), Language.EN);
    }

    @Test
    void anAnswerThatIsTheErrorOfAFormulaIsToldOnceAndNotAsMissing() {
        RankingDocument failed = withFailedAnswer(false);
        assertThat(outcomes(failed)).containsExactly("P INVALID");
        assertThat(findings(failed))
                .filteredOn(finding -> !finding.startsWith("INFO"))
                .containsExactly("ERROR failed-cell s.csv:2:E");
        RankingDocument again = withFailedAnswer(true);
        assertThat(again.products().get(0).outcome()).isNotEqualTo(Outcome.INVALID);
        assertThat(findings(again)).contains("WARNING superseded-mistake s.csv:2:E");
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

    @Test
    void whoScoredAnyProductIsAPresentMemberOfAll() throws IOException {
        RankingDocument document = rank("qd-148-2023", "sheets-uneven.csv");
        assertThat(outcomes(document)).containsExactly("SP-01 RATED 4 place 1", "SP-02 INCOMPLETE", "SP-03 INCOMPLETE");
        assertThat(findings(document))
                .filteredOn("ERROR missing-from-call "::equals)
                .hasSize(4);
    }

    @Test
    void whoDeclaredAConflictIsNotMissed() throws IOException {
        SeasonSources sources = SeasonSources.builder()
                .sheets(file("sheets-uneven.csv"))
                .conflicts(file("conflicts-m4.csv"))
                .build();
        assertThat(outcomes(rank("qd-148-2023", sources)))
                .containsExactly("SP-02 RATED 5 place 1", "SP-01 RATED 4 place 2", "SP-03 INCOMPLETE");
    }

    @Test
    void whoScoredAProductMayBeItsMembersAlone() throws IOException {
        assertThat(outcomes(rank(
                        "qd-148-2023", SeasonSources.of(file("sheets-uneven.csv")), "council.presence", "product")))
                .containsExactly("SP-03 RATED 5 place 1", "SP-02 RATED 5 place 2", "SP-01 RATED 4 place 3");
    }

    @Test
    void aProductOfASeasonIsJudgedAloneAsAmongTheOthers() throws IOException {
        Rulebook rulebook = new Rulebooks().get("qd-148-2023");
        Season season = Season.read(rulebook, SeasonSources.of(file("sheets-uneven.csv")))
                .value()
                .orElseThrow();
        Scoring scoring = Scoring.of(rulebook);
        for (ScoreSheets sheets : season.sheets()) {
            assertThat(scoring.score(sheets))
                    .hasToString(scoring.rank(season.sheets())
                            .entry(sheets.productId())
                            .orElseThrow()
                            .evaluation()
                            .toString());
        }
    }

    private static List<String> restricted(String rulebook, String sheets, String kind, String file, String... policy)
            throws IOException {
        SeasonSources.Builder sources = SeasonSources.builder().sheets(file(sheets));
        switch (kind) {
            case "council" -> sources.council(file(file));
            case "conflicts" -> sources.council(file("council.csv")).conflicts(file(file));
            case "knockouts" -> sources.knockOuts(file(file));
            default -> sources.minimums(file(file));
        }
        return outcomes(rank(rulebook, sources.build(), policy));
    }

    @Test
    void whatRestrictsFailsClosed() throws IOException {
        assertThat(restricted("qd-26-2026", "criteria.csv", "knockouts", "knockouts-unknown.csv"))
                .containsExactly("SP-01 RATED 5 place 1", "SP-02 INVALID");
        assertThat(restricted("qd-148-2023", "parts.csv", "council", "council-bad-role.csv"))
                .containsExactly("SP-01 INVALID", "SP-02 INVALID");
        assertThat(restricted("qd-148-2023", "parts.csv", "conflicts", "conflicts-bad-row.csv"))
                .containsExactly("SP-02 RATED 4 place 1", "SP-01 INVALID");
        assertThat(restricted(
                        "qd-26-2026",
                        "criteria.csv",
                        "minimums",
                        "minimums-bad-star.csv",
                        "council.minimum",
                        "decided"))
                .containsExactly("SP-02 RATED 5 place 1", "SP-01 INVALID");
    }

    @Test
    void aProductThatOnlyAConflictNamesIsToldAndNotJudged() throws IOException {
        assertThat(restricted("qd-148-2023", "parts.csv", "conflicts", "conflicts-nowhere.csv"))
                .containsExactly("SP-01 RATED 4 place 1", "SP-02 RATED 4 place 1");
    }

    @Test
    void minimumsThatTheCouncilShouldDecideAndHasNotLeaveNoResult() throws IOException {
        RankingDocument document =
                rank("qd-26-2026", SeasonSources.of(file("criteria.csv")), "council.minimum", "decided");
        assertThat(outcomes(document)).containsExactly("SP-01 INCOMPLETE", "SP-02 INCOMPLETE");
        assertThat(findings(document))
                .filteredOn("ERROR minimum-undecided "::equals)
                .hasSize(2);
    }

    @Test
    void sheetsWithAHeaderAloneAreAnError() throws IOException {
        assertThat(findings(rank("qd-26-2026", "sheets-header-only.csv")))
                .contains("ERROR no-rows sheets-header-only.csv");
    }

    @ParameterizedTest
    @CsvSource({"criterion, Tieu chi", "option, x", "points, 0.5"})
    void theSameMistakeInAWholeColumnIsOneFindingAndAShortOneForEachProduct(String column, String mistake)
            throws IOException {
        List<String> lines = new ArrayList<>(
                List.of("product,set,member,criterion," + (column.equals("points") ? column : "option")));
        try (InputStream in = NothingSilentTest.class.getResourceAsStream("nothing-silent/criteria.csv")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).forEach(row -> {
                String[] cells = row.split(",", -1);
                cells[column.equals("criterion") ? 3 : 4] = mistake;
                lines.add(String.join(",", cells));
            });
        }
        RankingDocument document =
                rank("qd-26-2026", SeasonSources.of(Seasons.csv("criteria.csv", lines.toArray(String[]::new))));
        assertThat(document.products()).allMatch(product -> product.outcome() == Outcome.INVALID);
        assertThat(document.findings())
                .extracting(ReportedFinding::code)
                .containsExactly("council-not-stated", "repeated-mistake");
        assertThat(document.findings().get(1).facts()).containsEntry("count", String.valueOf(lines.size() - 1));
        assertThat(findings(document))
                .hasSizeLessThanOrEqualTo(12)
                .noneMatch(found -> found.contains("missing-answers"));
    }
}
