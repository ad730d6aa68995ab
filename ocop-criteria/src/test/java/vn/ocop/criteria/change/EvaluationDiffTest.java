// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.BOOK;
import static vn.ocop.criteria.SmallBook.COUNCIL;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.evaluate;
import static vn.ocop.criteria.SmallBook.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ExplanationTest;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.SmallBook;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;

class EvaluationDiffTest {
    private static final Evaluation MARKS = evaluate(sheets(but("1.1=3"), but("1.1=3", "6.1.2=2"), but("5.1=2")));

    private static Evaluation self() {
        return evaluate(sheets(BOOK, "P-01", SmallBook.council("SELF"), BEST));
    }

    private static List<String> lines(EvaluationDiff diff) {
        return diff.changes().stream()
                .map(change -> change.kind() + " " + change.subject() + ": "
                        + change.before().orElse("-") + " > " + change.after().orElse("-")
                        + change.points().map(points -> " " + points).orElse(""))
                .toList();
    }

    @Test
    void selfAssessmentAgainstCouncil() {
        assertThat(lines(EvaluationDiff.between(self(), MARKS)))
                .containsExactly(
                        "STAR : 5 > 4",
                        "MINIMUM_STAR : 5 > 4",
                        "SHEETS : 1 > 3",
                        "AVERAGE : 100/1 > 279/3 -21/3",
                        "PART A: 40/1 > 110/3 -10/3",
                        "PART B: 25/1 > 70/3 -5/3",
                        "PART C: 35/1 > 99/3 -6/3",
                        "SECTION 1: 40/1 > 110/3 -10/3",
                        "SECTION 5: 25/1 > 70/3 -5/3",
                        "SECTION 6: 25/1 > 69/3 -6/3",
                        "CRITERION 1.1: 20/1 > 50/3 -10/3",
                        "CRITERION 5.1: 10/1 > 25/3 -5/3",
                        "CRITERION 6.1: 15/1 > 39/3 -6/3",
                        "CRITERION 6.1.2: 10/1 > 24/3 -6/3",
                        "COMPARISON LOWER_STAR: PASSED > FAILED",
                        "COMPARISON MARK 1.1 5: PASSED > FAILED");
    }

    @Test
    void evaluationDiffersInNothingFromItself() {
        for (Evaluation evaluation : ExplanationTest.examples().values()) {
            assertThat(EvaluationDiff.between(evaluation, evaluation).isEmpty()).isTrue();
            Evaluation again = evaluation.scoring().score(evaluation.sheets());
            assertThat(EvaluationDiff.between(evaluation, again).changes()).isEmpty();
        }
        EvaluationDiff none = EvaluationDiff.between(MARKS, MARKS);
        assertThat(Wording.in(Language.EN).of(none).text())
                .isEqualTo("P-01: two results compared\n\nNothing differs\n");
        assertThat(Wording.in(Language.VI).of(none).text())
                .isEqualTo("P-01: so sánh hai kết quả\n\nKhông có gì khác\n");
    }

    @Test
    void swappingTheSidesSwapsEveryChange() {
        List<Evaluation> all = ExplanationTest.examples().values().stream()
                .filter(evaluation -> evaluation.productId().equals("P-01"))
                .toList();
        for (Evaluation a : all) {
            for (Evaluation b : all) {
                EvaluationDiff there = EvaluationDiff.between(a, b);
                EvaluationDiff back = EvaluationDiff.between(b, a);
                assertThat(back).isEqualTo(there.swapped()).hasSameHashCodeAs(there.swapped());
                assertThat(back.before()).isSameAs(b);
                assertThat(there.swapped().before()).isSameAs(b);
                assertThat(there.swapped().after()).isSameAs(a);
                assertThat(there.equals(back)).isEqualTo(there.isEmpty());
            }
        }
    }

    @Test
    void policyIsNamedWithWhatItChanged() {
        ScoreSheets sheets = sheets(but("1.1=3"), BEST, BEST).build();
        Evaluation all = Scoring.of(BOOK, Policies.of(BOOK, Map.of("council.minimum", "unanimous")))
                .score(sheets);
        Evaluation most = Scoring.of(BOOK).score(sheets);
        assertThat(lines(EvaluationDiff.between(most, all)))
                .containsExactly(
                        "POLICY council.minimum: majority > unanimous",
                        "STAR : 5 > 4",
                        "MINIMUM_STAR : 5 > 4",
                        "COMPARISON LOWER_STAR: PASSED > FAILED",
                        "COMPARISON MARK 1.1 5: PASSED > FAILED");
    }

    @Test
    void roundsAreCompared() {
        ScoreSheets.Builder builder = sheets(BEST, but("1.1=1", "1.2=3"), BEST);
        SmallBook.fill(builder.sheet("M1", 2), but("1.1=3"));
        Evaluation evaluation = evaluate(builder);
        assertThat(evaluation.star()).contains(Star.FIVE);
        EvaluationDiff diff = EvaluationDiff.sinceRound(1, evaluation);
        assertThat(diff.before().outcome()).isEqualTo(Outcome.RESCORE);
        assertThat(lines(diff))
                .contains(
                        "OUTCOME : RESCORE > RATED",
                        "STAR : - > 5",
                        "MEMBER M1: 79/1 > 95/1 16/1",
                        "COMPARISON SPREAD: FAILED > PASSED")
                .noneMatch(line -> line.contains("MEMBER CT"));
        assertThat(EvaluationDiff.sinceRound(2, evaluation).isEmpty()).isTrue();
        assertThat(EvaluationDiff.sinceRound(2, evaluation).before().sheets()).isSameAs(evaluation.sheets());
        assertThatThrownBy(() -> evaluation.sheets().upToRound(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("round must be 1 or more, was 0");
    }

    @Test
    void sheetsUpToARoundForgetTheLaterOnes() {
        ScoreSheets.Builder builder = SmallBook.parts(2, COUNCIL, "30 20 30", "31 20 30", "32 20 30");
        builder.sheet("M1", 2).part("A", new java.math.BigDecimal("33"));
        builder.sheet("M1", 3)
                .part("A", new java.math.BigDecimal("34"))
                .part("B", new java.math.BigDecimal("21"))
                .part("C", new java.math.BigDecimal("31"));
        ScoreSheets sheets = builder.build();
        assertThat(sheets.upToRound(3)).isSameAs(sheets);
        assertThat(Scoring.of(BOOK).score(sheets).average()).contains(Average.of(80 + 86 + 82, 3));
        ScoreSheets first = sheets.upToRound(1);
        assertThat(first.sheets()).hasSize(3).noneMatch(ScoreSheet::isFormer);
        assertThat(Scoring.of(BOOK).score(first).average()).contains(Average.of(80 + 81 + 82, 3));
        ScoreSheets second = sheets.upToRound(2);
        assertThat(second.sheets()).hasSize(4).filteredOn(ScoreSheet::isFormer).hasSize(1);
        assertThat(second.sheets().get(3).round()).isEqualTo(2);
        assertThat(Scoring.of(BOOK).score(second).sheetsCounted()).isEqualTo(2);
    }

    @Test
    void otherFormsAreComparedInTotalsOnly() {
        Evaluation parts = ExplanationTest.examples().get("parts");
        EvaluationDiff diff = EvaluationDiff.between(MARKS, parts);
        assertThat(diff.changes(EvaluationDiff.Kind.SET)).hasSize(1);
        assertThat(diff.changes(EvaluationDiff.Kind.CRITERION)).isEmpty();
        assertThat(diff.changes(EvaluationDiff.Kind.PART)).hasSize(3);
        assertThat(diff.changes(EvaluationDiff.Kind.COMPARISON))
                .extracting(EvaluationDiff.Change::subject)
                .noneMatch(subject -> subject.startsWith("MARK") || subject.startsWith("KNOCK_OUT"));
        assertThat(Wording.in(Language.EN).of(diff).text()).contains("criteria are not compared one by one");
    }

    @Test
    void rulebookWithOtherPointsKeepsTheForm() {
        String raised = SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace(
                        "<option points=\"12\" star=\"4\" vi=\"Đầy đủ\"",
                        "<option points=\"13\" star=\"4\" vi=\"Đầy đủ\"");
        String line = but("1.2=3");
        Rulebook book = SmallBook.read(raised);
        Evaluation now = Scoring.of(book)
                .score(sheets(book, "P-01", COUNCIL, line, line, line).build());
        Evaluation then = evaluate(sheets(line, line, line));
        assertThat(lines(EvaluationDiff.between(then, now)))
                .startsWith("RULEBOOK : small/1 > small/2")
                .contains("CRITERION 1.2: 36/3 > 39/3 3/3");
    }

    @Test
    void rulebooksPoliciesAndTitlesAreThoseOfAReader() {
        Rulebook renamed = SmallBook.read(SmallBook.file()
                .replace("revision=\"1\"", "revision=\"2\"")
                .replace("Bảo vệ môi trường", "Bảo vệ thiên nhiên"));
        Evaluation then = evaluate(sheets(BEST, BEST, BEST));
        Evaluation now = Scoring.of(renamed, Policies.of(renamed, Map.of("council.maxSpread", "5")))
                .score(sheets(renamed, "P-01", COUNCIL, but("1.2=3"), but("1.2=3"), but("1.2=3"))
                        .build());
        EvaluationDiff diff = EvaluationDiff.between(then, now);
        assertThat(Wording.in(Language.VI).of(diff).text())
                .contains("Bộ quy tắc: small, bản 1 → small, bản 2\n")
                .contains("Quy ước: mức chênh điểm lớn nhất giữa các phiếu (council.maxSpread): 10 → 5\n")
                .contains("Tiêu chí 1.2 Bảo vệ thiên nhiên: 18,00 → ");
        assertThat(Wording.in(Language.EN).of(diff).text())
                .contains("Rulebook: small, revision 1 → small, revision 2\n")
                .contains("Policy: greatest distance of totals (council.maxSpread): 10 → 5\n");
    }

    @Test
    void equalMeansOfUnequalCouncilsAreNoDifference() {
        Evaluation one = evaluate(sheets(BOOK, "P-01", SmallBook.council("SELF"), BEST));
        Evaluation three = evaluate(sheets(BEST, BEST, BEST));
        assertThat(lines(EvaluationDiff.between(one, three))).containsExactly("SHEETS : 1 > 3");
    }

    @Test
    void membersOnBothSidesAreCompared() {
        Evaluation other = evaluate(sheets(BOOK, "P-01", SmallBook.council("CT", "M9", "M2"), BEST, BEST, BEST));
        assertThat(lines(EvaluationDiff.between(MARKS, other)))
                .contains("MEMBER CT: 95/1 > 100/1 5/1", "MEMBER M1: 89/1 > -", "MEMBER M9: - > 100/1");
    }

    @Test
    void twoProductsCannotBeCompared() {
        Evaluation other = evaluate(sheets(BOOK, "P-02", COUNCIL, BEST, BEST, BEST));
        assertThatThrownBy(() -> EvaluationDiff.between(MARKS, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("after must be of product \"P-01\", was of \"P-02\"");
    }

    @Test
    void textsReadWellInBothLanguages() throws IOException {
        EvaluationDiff diff = EvaluationDiff.between(self(), MARKS);
        EvaluationDiff refused =
                EvaluationDiff.between(MARKS, ExplanationTest.examples().get("incomplete"));
        ExplanationTest.assertGoldens(Map.of(
                "diff.vi.txt", Wording.in(Language.VI).of(diff).text(),
                "diff.en.txt", Wording.in(Language.EN).of(diff).text(),
                "diff.vi.html", Wording.in(Language.VI).of(diff).html(),
                "diff-refused.vi.txt", Wording.in(Language.VI).of(refused).text(),
                "diff-refused.en.txt", Wording.in(Language.EN).of(refused).text()));
        assertThat(diff.toString()).startsWith("P-01 [");
        assertThat(diff.changes().get(3).points()).isEqualTo(Optional.of(Average.of(-21, 3)));
    }
}
