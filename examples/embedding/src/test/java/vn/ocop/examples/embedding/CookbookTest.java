// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.budget.BudgetReport;
import vn.ocop.core.Language;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.advice.Figure;
import vn.ocop.criteria.calendar.CertificateState;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.record.Verification;

/** Every recipe is cooked. */
class CookbookTest {
    private static final Path CASES = Path.of("..", "conformance", "cases");

    @TempDir
    Path folder;

    private Ranking ranking(String scoringCase) throws IOException {
        Path council =
                Files.writeString(folder.resolve("council.csv"), "member,role\nM-1,CHAIR\nM-2,MEMBER\nM-3,MEMBER\n");
        return Cookbook.rankFiles(CASES.resolve("scoring").resolve(scoringCase).resolve("sheets.csv"), council);
    }

    private Evaluation evaluation(String scoringCase) throws IOException {
        return ranking(scoringCase).entry("P-1").orElseThrow().evaluation();
    }

    @Test
    void filesAreRankedAndExplained() throws IOException {
        assertThat(Cookbook.open(evaluation("best-sheet"))).isEqualTo("5 stars");
        assertThat(Cookbook.heldBack(evaluation("best-sheet"))).isEmpty();
        assertThat(Cookbook.heldBack(evaluation("minimum-mark-holds-back")))
                .hasValueSatisfying(why -> assertThat(why).contains("[1.5 for 4 stars, 1.5 for 5 stars]"));
    }

    @Test
    void aWhatIfIsToldAndAWayToTheStarFound() throws IOException {
        Evaluation heldBack = evaluation("minimum-mark-holds-back");
        assertThat(Cookbook.whatIf(heldBack)).startsWith("FIVE").contains("Assumed, not decided", "1.5: 1 → 4");
        assertThat(Cookbook.rise(heldBack)).containsExactly("1.5 to option 4");
    }

    @Test
    void whatIsMissingStaysOpen() throws IOException {
        assertThat(Cookbook.open(evaluation("missing-answer"))).isEqualTo("5 to 5 stars, open: 0");
        assertThat(Cookbook.open(evaluation("unknown-option"))).isEqualTo("INVALID");
    }

    @Test
    void aStarIsFirmAndOwnSheetsAreCompared() throws IOException {
        assertThat(Cookbook.firm(evaluation("best-sheet"))).isEmpty();
        assertThat(Cookbook.firm(evaluation("minimum-mark-holds-back"))).containsExactly("2 answers");
        assertThat(Cookbook.council(ranking("best-sheet")).undefined()).hasValue(Figure.Reason.NOT_COMPLETE);
        Evaluation best = evaluation("best-sheet");
        Evaluation own = best.scoring().score(best.sheets().without("M-2").without("M-3"));
        assertThat(Cookbook.ownSheets(List.of(own), ranking("minimum-mark-holds-back")))
                .containsExactly("1.5 of set 1");
    }

    @Test
    void policiesAreStatedInEitherWay() {
        assertThat(Cookbook.ownPolicies(new Rulebooks().get("qd-26-2026"))
                        .policies()
                        .toMap())
                .containsEntry("council.minimum", "unanimous")
                .containsEntry("council.maxSpread", "off");
    }

    @Test
    void aSeasonInParallelIsTheSeason() throws IOException {
        Ranking ranking = ranking("best-sheet");
        List<ScoreSheets> sheets = ranking.entries().stream()
                .map(entry -> entry.evaluation().sheets())
                .toList();
        assertThat(Cookbook.inParallel(ranking.scoring(), sheets)).isEqualTo(ranking);
    }

    @Test
    void standingsPerSet() throws IOException {
        assertThat(Cookbook.perSet(ranking("best-sheet"))).containsOnlyKeys(1);
    }

    @Test
    void rulebooksAndDates() {
        assertThat(Cookbook.whichRulebook(new Rulebooks())).satisfies(ruling -> {
            assertThat(ruling.rulebookId()).hasValue("qd-26-2026");
            assertThat(ruling.inferred()).isTrue();
        });
        assertThat(Cookbook.certificate(new Rulebooks().get("qd-26-2026"))).isEqualTo(CertificateState.WINDOW_OPEN);
    }

    @Test
    void aBudgetWithSwappedDigitsIsRepaired() throws IOException {
        Path file = Files.writeString(
                folder.resolve("plan.csv"),
                Files.readString(CASES.resolve("budgets/digits-swapped/budget.csv"))
                        .replace("name", "Nội dung"));
        assertThat(Cookbook.budget(file).repairs()).hasSize(1);
    }

    @Test
    void rankingsAndBudgetsAreKeptAndReadBack() throws IOException {
        Ranking ranking = ranking("best-sheet");
        assertThat(Cookbook.keptRanking(ranking, folder.resolve("ranking.json")))
                .isEqualTo(RankingDocument.of(ranking, List.of(), Language.VI));
        BudgetReport report = Cookbook.budget(CASES.resolve("budgets/digits-swapped/budget.csv"));
        assertThat(Cookbook.keptBudget(report, folder.resolve("budget.json")))
                .isEqualTo(BudgetDocument.of(report, List.of(), Language.VI));
    }

    @Test
    void aRecordIsMadeAndReplayed() throws IOException {
        assertThat(Cookbook.record(CASES.resolve("scoring/best-sheet/sheets.csv"), folder)
                        .state())
                .isEqualTo(Verification.State.SAME);
        assertThat(folder.resolve("chain.jsonl")).exists();
    }

    @Test
    void anOwnRulebookIsTested() throws IOException {
        Path file = Files.writeString(folder.resolve("own.xml"), "<rulebook/>");
        assertThat(Cookbook.ownRulebook(file).value()).isEmpty();
        assertThat(List.of(Cookbook.ownRulebook(file).findings())).isNotEmpty();
    }
}
