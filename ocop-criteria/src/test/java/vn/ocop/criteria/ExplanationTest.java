// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.criteria.SmallBook.BEST;
import static vn.ocop.criteria.SmallBook.COUNCIL;
import static vn.ocop.criteria.SmallBook.but;
import static vn.ocop.criteria.SmallBook.evaluate;
import static vn.ocop.criteria.SmallBook.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Reading;
import vn.ocop.criteria.text.Wording;

@SuppressWarnings("missing-explicit-ctor")
public class ExplanationTest {
    private static final Path GOLDEN = Path.of("src/test/resources/vn/ocop/criteria/explain");

    /** One product of every outcome, and some odd ones. */
    public static Map<String, Evaluation> examples() {
        Map<String, Evaluation> examples = new LinkedHashMap<>();
        examples.put("best", evaluate(sheets(BEST, BEST, BEST)));
        examples.put(
                "marks",
                evaluate(sheets(but("1.1=3"), but("1.1=3", "6.1.2=2"), but("5.1=2"))
                        .fact("must-declare")));
        examples.put(
                "decided",
                evaluate(sheets(but("1.1=3"), but("1.1=3"), BEST)
                        .decided(new Mark.Decision("1.1", Star.FIVE, true, Mark.Votes.of(2, 1, 0)))
                        .decided(new Mark.Decision("6.1.2", Star.FOUR, false, Mark.Votes.NOT_STATED))));
        examples.put(
                "points",
                evaluate(sheets(
                        but("1.1=3", "5.1=2", "5.3=1", "6.2=1", "7=1"),
                        but("1.1=3", "5.1=2", "5.3=1", "6.2=3", "7=1"),
                        but("1.1=3", "5.1=2", "5.3=1", "6.1.1=2", "6.2=1", "7=1"))));
        examples.put("knocked-out", evaluate(sheets(BEST, BEST, BEST).knockOut("impurities")));
        examples.put("zero-stop", evaluate(sheets(but("6.1.1=1"), but("6.1.1=1"), BEST)));
        examples.put("invalid", evaluate(sheets(but("1.1=9"), BEST, BEST)));
        examples.put("no-quorum", evaluate(sheets(SmallBook.BOOK, "P-01", half(), BEST)));
        examples.put("incomplete", evaluate(sheets(but("1.1=", "5.1="), BEST)));
        examples.put("rescore", evaluate(sheets(BEST, but("1.1=1", "1.2=3"), BEST)));
        examples.put(
                "candidate",
                evaluate(
                        sheets(but("1.1=3"), but("1.1=3"), BEST),
                        Map.of("star.rule", "candidate:5", "council.minimum", "majority")));
        examples.put("parts", evaluate(SmallBook.parts(2, COUNCIL, "38 22.5 31", "36 20 30.25", "38 22 31")));
        examples.put("no-set", Scoring.of(SmallBook.BOOK).score(noSet()));
        return examples;
    }

    private static ScoreSheets noSet() {
        return ScoreSheets.invalid(
                "P-<09>",
                COUNCIL,
                List.of(vn.ocop.core.Finding.builder(CriteriaFinding.SEVERAL_SETS)
                        .fact("product", "P-<09>")
                        .fact("sets", "1, 2")
                        .build()));
    }

    /** A chair who is absent, a member who is not, and a secretary who scores. */
    private static Council half() {
        return Council.of(List.of(
                CouncilMember.builder().id("M1").build(),
                CouncilMember.builder()
                        .id("CT")
                        .role(CouncilRole.CHAIR)
                        .present(false)
                        .build(),
                CouncilMember.builder().id("TK").role(CouncilRole.SECRETARY).build()));
    }

    static List<String> names() {
        return List.copyOf(examples().keySet());
    }

    @Test
    void everyOutcomeHasAnExample() {
        assertThat(examples().values().stream().map(Evaluation::outcome))
                .containsAll(EnumSet.complementOf(EnumSet.of(Outcome.WITHDRAWN, Outcome.NOT_EVALUATED)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void textsReadWellInBothLanguages(String name) throws IOException {
        Explanation explanation = examples().get(name).explain();
        assertGoldens(Map.of(
                name + ".vi.txt", Wording.in(Language.VI).of(explanation).text(),
                name + ".en.txt", Wording.in(Language.EN).of(explanation).text()));
    }

    @Test
    void htmlSaysTheSame() throws IOException {
        Explanation explanation = examples().get("marks").explain();
        assertGoldens(
                Map.of("marks.vi.html", Wording.in(Language.VI).of(explanation).html()));
    }

    /** Compares with the golden file; what was found lies in {@code target/golden}, to be read before it is taken over. */
    public static void assertGoldens(Map<String, String> texts) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "golden"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Files.writeString(folder.resolve(text.getKey()), text.getValue());
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path golden = GOLDEN.resolve(text.getKey());
            assertThat(golden).exists();
            assertThat(text.getValue()).isEqualTo(Files.readString(golden));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void explanationAgreesWithItsResult(String name) {
        Agreement.check(examples().get(name));
        Agreement.everythingCanBeSaid(examples().get(name).explain());
    }

    @Test
    void decidingComparisonsNameTheUnmetMark() {
        Explanation explanation = examples().get("marks").explain();
        assertThat(explanation.evaluation().star()).contains(Star.FOUR);
        assertThat(explanation.deciding()).hasSize(1);
        Comparison mark = explanation.deciding().get(0);
        assertThat(mark.kind()).isEqualTo(Comparison.Kind.MARK);
        assertThat(mark.subject()).isEqualTo("1.1");
        assertThat(mark.star()).contains(Star.FIVE);
        assertThat(mark.found()).isEqualByComparingTo("1");
        assertThat(mark.limit().orElseThrow()).isEqualByComparingTo("2");
        assertThat(mark.count()).hasValue(3);
        assertThat(Wording.in(Language.EN).of(mark.bases().get(0)))
                .isEqualTo("1/QĐ-THỬ, annex II, set 1, criterion 1.1");
        assertThat(mark.bases().get(1)).isEqualTo(Policies.of(SmallBook.BOOK).basis(Policy.COUNCIL_MINIMUM));
        assertThat(mark.isFailed()).isTrue();
        assertThat(mark.isPassed()).isFalse();
    }

    @Test
    void distanceCountsPointsAndMarks() {
        Explanation.Distance byMark =
                examples().get("marks").explain().distance().orElseThrow();
        assertThat(byMark.star()).isEqualTo(Star.FIVE);
        assertThat(byMark.points()).isEqualTo(Average.of(0, 3));
        assertThat(byMark.unmet()).extracting(Comparison::subject).containsExactly("1.1");
        Explanation.Distance byPoints =
                examples().get("points").explain().distance().orElseThrow();
        assertThat(byPoints.star()).isEqualTo(Star.FOUR);
        assertThat(byPoints.points()).isEqualTo(Average.of(30, 3));
        assertThat(byPoints.unmet()).isEmpty();
        assertThat(examples().get("best").explain().distance()).isEmpty();
        assertThat(examples().get("incomplete").explain().distance()).isEmpty();
        assertThat(examples()
                        .get("candidate")
                        .explain()
                        .distance()
                        .orElseThrow()
                        .star())
                .isEqualTo(Star.FIVE);
    }

    @Test
    void distanceAndMarginChangeSidesAtTheLimit() {
        // 20 + 12 + 2 + 10 + 5 + 10 + 5 + 10 + 10 + 5 = 89, and one answer worth 90
        Evaluation below = evaluate(sheets(but("1.2=3", "7=2"), but("1.2=3", "7=2"), but("1.2=3", "7=2")));
        assertThat(below.average()).contains(Average.of(3 * 89, 3));
        assertThat(below.explain().distance().orElseThrow().points()).isEqualTo(Average.of(3, 3));
        assertThat(below.explain().margin().orElseThrow().points()).contains(Average.of(3 * 19, 3));
        Evaluation at = evaluate(sheets(but("5.3=2", "7=2"), but("5.3=2", "7=2"), but("5.3=2", "7=2")));
        assertThat(at.average()).contains(Average.of(270, 3));
        assertThat(at.star()).contains(Star.FIVE);
        assertThat(at.explain().margin().orElseThrow().points()).contains(Average.of(0, 3));
        assertThat(at.explain().distance()).isEmpty();
    }

    @Test
    void roundedMeanNeedsAFewHundredthsLess() {
        Map<String, String> policies = Map.of("average.decimals", "2", "council.maxSpread", "off");
        Evaluation evaluation =
                evaluate(SmallBook.parts(2, COUNCIL, "40 25 25", "40 25 25", "40 25 24.99"), with(policies));
        assertThat(evaluation.bandStar()).contains(Star.FIVE);
        Comparison band = evaluation.explain().comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.BAND)
                .findFirst()
                .orElseThrow();
        assertThat(band.isPassed()).isTrue();
        assertThat(band.limit().orElseThrow()).isEqualByComparingTo("269.99");
        Evaluation lower = evaluate(SmallBook.parts(2, COUNCIL, "40 25 25", "40 25 25", "40 25 24.98"), with(policies));
        assertThat(lower.bandStar()).contains(Star.FOUR);
        assertThat(lower.explain().distance().orElseThrow().points()).isEqualTo(Average.ofHundredths(1, 3));
    }

    private static Map<String, String> with(Map<String, String> policies) {
        Map<String, String> all = new LinkedHashMap<>(policies);
        all.put("council.minimum", "decided");
        return all;
    }

    @Test
    void lowestStarHasNoMarginInPoints() {
        String poor = "1.1=1 1.2=1 1.3=no 5.1=1 5.3=1 6.1.1=2 6.1.2=1 6.2=1 7=1";
        Evaluation evaluation = evaluate(sheets(poor, poor, poor));
        assertThat(evaluation.star()).contains(Star.ONE);
        assertThat(evaluation.explain().margin().orElseThrow().points()).isEmpty();
    }

    @Test
    void tightMarksHaveNoSheetToSpare() {
        Explanation.Margin margin = examples().get("marks").explain().margin().orElseThrow();
        assertThat(margin.tight()).extracting(Comparison::subject).containsExactly("6.1.2");
    }

    @Test
    void lossesAreRankedByPointsThenByPrintedOrder() {
        List<Explanation.Reason> lost = examples().get("points").explain().lost();
        assertThat(lost)
                .extracting(reason -> reason.node().code())
                .containsExactly("5.3", "7", "6.2", "1.1", "5.1", "6.1.1");
        assertThat(lost.get(0).lost()).isEqualTo(Average.of(30, 3));
        assertThat(lost.get(2).lost()).isEqualTo(Average.of(10 + 8 + 10, 3));
    }

    @Test
    void lossesAgainstTheNextStarAreThePointsBelowTheMarks() {
        List<Explanation.Reason> lost = examples().get("marks").explain().lostAgainstNextStar();
        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).node().code()).isEqualTo("1.1");
        assertThat(lost.get(0).belowMarks()).isEqualTo(Average.of(10, 3));
    }

    @Test
    void membersDifferOnlyWhereTheyDo() {
        List<Explanation.Difference> differences =
                examples().get("marks").explain().differences();
        assertThat(differences)
                .extracting(difference -> difference.node().code())
                .containsExactly("1.1", "5.1", "6.1.2");
        assertThat(differences.get(0).lowest().orElseThrow()).isEqualByComparingTo("15");
        assertThat(differences.get(0).highest().orElseThrow()).isEqualByComparingTo("20");
        List<Explanation.Difference> unlike =
                evaluate(sheets(BEST, BEST, but("5.1=1", "5.2="))).explain().differences();
        assertThat(unlike).extracting(difference -> difference.node().code()).containsExactly("5.1", "5.2");
        assertThat(unlike.get(1).node().members())
                .extracting(Explanation.Node.MemberPoints::answer)
                .last()
                .isEqualTo(Optional.of(new Answer.NotApplicable()));
    }

    @Test
    void equalPointsOfDifferentOptionsAreADifference() {
        Evaluation same = evaluate(sheets(but("6.2=2"), but("6.2=2"), but("6.2=2")));
        assertThat(same.explain().differences()).isEmpty();
        Evaluation other = evaluate(sheets(but("6.2=2"), but("6.2=4"), but("6.2=2")));
        assertThat(other.explain().differences()).hasSize(1);
    }

    @Test
    void erratumOfAnOptionPlaysAPartOnlyWhereTheOptionDoes() {
        assertThat(examples().get("marks").explain().errata())
                .extracting(applied -> applied.erratum().excuses())
                .containsExactly("band-gap", "printed-heading-differs", "printed-differs");
        assertThat(examples().get("best").explain().errata())
                .extracting(applied -> applied.erratum().excuses())
                .containsExactly("band-gap", "printed-heading-differs");
        assertThat(examples().get("no-set").explain().errata()).isEmpty();
        assertThat(examples().get("parts").explain().errata())
                .extracting(applied -> applied.erratum().excuses())
                .containsExactly("band-gap");
    }

    @Test
    void policiesAreListedOnce() {
        assertThat(examples().get("best").explain().policies())
                .contains(
                        Policies.of(SmallBook.BOOK).basis(Policy.COUNCIL_MINIMUM),
                        Policies.of(SmallBook.BOOK).basis(Policy.COUNCIL_MAX_SPREAD),
                        new Basis.Interpretation(Reading.WHO_SCORES))
                .doesNotHaveDuplicates()
                .noneMatch(basis -> basis instanceof Basis.Law);
    }

    @Test
    void deniedFactLeavesTheMarkUnjudged() {
        Evaluation evaluation =
                evaluate(sheets(but("7=1"), but("7=1"), but("7=1")).fact("need-not-declare"));
        Comparison mark = mark(evaluation, "7");
        assertThat(mark.verdict()).isEqualTo(Comparison.Verdict.NOT_JUDGED);
        assertThat(mark.bases()).hasSize(4).contains(new Basis.Interpretation(Reading.MARK_FACT));
        assertThat(evaluation.minimumStar()).contains(Star.FIVE);
        Evaluation silent = evaluate(sheets(but("7=1"), but("7=1"), but("7=1")));
        assertThat(mark(silent, "7").isFailed()).isTrue();
    }

    @Test
    void whatIsNotJudgedIsOnlyNamed() {
        Comparison mark =
                mark(evaluate(sheets(but("7=1"), but("7=1"), but("7=1")).fact("need-not-declare")), "7");
        assertThat(Wording.in(Language.VI).of(mark)).isEqualTo("Yêu cầu tối thiểu 7, 5 sao");
        assertThat(Wording.in(Language.EN).of(mark)).isEqualTo("Minimum requirement 7, 5 stars");
        assertThat(evaluate(sheets(BEST, BEST, BEST), Map.of("council.maxSpread", "off"))
                        .explain()
                        .comparisons())
                .filteredOn(comparison -> comparison.kind() == Comparison.Kind.SPREAD)
                .singleElement()
                .satisfies(spread -> {
                    assertThat(spread.verdict()).isEqualTo(Comparison.Verdict.NOT_JUDGED);
                    assertThat(Wording.in(Language.VI).of(spread)).isEqualTo("Chênh lệch điểm giữa các phiếu");
                });
    }

    @ParameterizedTest
    @MethodSource("names")
    void comparisonsAreEqualIfTheyCompareTheSame(String name) {
        List<Comparison> made = examples().get(name).explain().comparisons();
        List<Comparison> again = examples().get(name).explain().comparisons();
        assertThat(again).isEqualTo(made).hasSameHashCodeAs(made);
        assertThat(made).doesNotHaveDuplicates();
        assertThat(made.stream().map(Comparison::hashCode).distinct()).hasSizeGreaterThan(made.size() / 2);
    }

    @Test
    void comparisonsThatFoundSomethingElseAreNotEqual() {
        Comparison all = mark(examples().get("best"), "1.1");
        assertThat(all).isNotEqualTo(mark(examples().get("rescore"), "1.1")).isNotEqualTo("MARK");
        assertThat(all).isEqualTo(mark(examples().get("marks"), "1.1"));
        assertThat(all).hasToString("MARK 1.1 3 >= 2 PASSED");
        assertThat(examples().get("rescore").explain().comparisons())
                .extracting(Comparison::toString)
                .contains(
                        "SPREAD  21 <= 10 FAILED",
                        "KNOCK_OUT impurities 0 <= 0 NOT_JUDGED",
                        "SHEET_COUNTS M1 1 >= 1 PASSED");
    }

    private static Comparison mark(Evaluation evaluation, String code) {
        return evaluation.explain().comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.MARK)
                .filter(comparison -> comparison.subject().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void conditionAndExpectationCountTheirSheets() {
        Evaluation evaluation = evaluate(sheets(but("5.1=1", "5.2="), BEST, BEST));
        List<Comparison> made = evaluation.explain().comparisons();
        assertThat(made)
                .filteredOn(comparison -> comparison.kind() == Comparison.Kind.CONDITION)
                .singleElement()
                .satisfies(comparison -> {
                    assertThat(comparison.subject()).isEqualTo("5.2");
                    assertThat(comparison.found()).isEqualByComparingTo("2");
                    assertThat(comparison.limit()).isEmpty();
                    assertThat(comparison.isPassed()).isTrue();
                });
        assertThat(made)
                .filteredOn(comparison -> comparison.kind() == Comparison.Kind.EXPECTATION)
                .singleElement()
                .satisfies(comparison -> {
                    assertThat(comparison.found()).isEqualByComparingTo("1");
                    assertThat(comparison.isFailed()).isTrue();
                });
        assertThat(evaluate(sheets(BEST, BEST, BEST)).explain().comparisons())
                .filteredOn(comparison -> comparison.kind() == Comparison.Kind.EXPECTATION)
                .allMatch(Comparison::isPassed);
    }

    @Test
    void statedRequirementFails() {
        Evaluation evaluation = evaluate(sheets(BEST, BEST, BEST).fact("not-local"));
        assertThat(evaluation.explain().comparisons())
                .filteredOn(comparison -> comparison.kind() == Comparison.Kind.REQUIREMENT)
                .singleElement()
                .satisfies(comparison -> {
                    assertThat(comparison.isFailed()).isTrue();
                    assertThat(Wording.in(Language.EN).of(comparison.bases().get(0)))
                            .contains("note 2");
                });
    }

    @Test
    void decidedMarksOfPartLevelSheetsStandAtTheirPart() {
        ScoreSheets.Builder builder = SmallBook.parts(1, COUNCIL, "40 25 30", "40 25 30", "40 25 30");
        SmallBook.BOOK.set(1).orElseThrow().marks().stream()
                .filter(mark -> !mark.criterion().code().equals("7"))
                .forEach(mark -> builder.minimumMet(mark.criterion().code(), mark.star()));
        Evaluation evaluation = evaluate(builder, Map.of("council.minimum", "decided"));
        assertThat(evaluation.star()).contains(Star.FOUR);
        Agreement.check(evaluation);
        Explanation explanation = evaluation.explain();
        assertThat(explanation.deciding()).singleElement().satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(Comparison.Kind.MARK_DECIDED);
            assertThat(mark.subject()).isEqualTo("7");
            assertThat(Wording.in(Language.EN).of(mark))
                    .isEqualTo("Criterion 7, minimum for 5 stars: not decided to be met");
        });
        assertThat(explanation.tree().children().get(0).children())
                .extracting(part -> part.comparisons().size())
                .containsExactly(4, 1, 2);
        assertThat(explanation.lostAgainstNextStar()).singleElement().satisfies(reason -> {
            assertThat(reason.node().code()).isEqualTo("C");
            assertThat(reason.belowMarks()).isEqualTo(Average.of(0, 3));
        });
        assertThat(evaluate(SmallBook.parts(1, COUNCIL, "40 25 30")).explain().comparisons())
                .noneMatch(comparison -> comparison.mark().isPresent());
    }

    @Test
    void sheetsThatDoNotCountSayWhy() {
        Council council = Council.of(List.of(
                CouncilMember.builder().id("CT").role(CouncilRole.CHAIR).build(),
                CouncilMember.builder().id("TK").role(CouncilRole.SECRETARY).build(),
                CouncilMember.builder().id("V").present(false).build(),
                CouncilMember.builder().id("X").build()));
        ScoreSheets.Builder builder =
                ScoreSheets.builder("P", SmallBook.BOOK.set(1).orElseThrow(), council);
        for (String member : List.of("CT", "TK", "V", "X", "Y")) {
            SmallBook.fill(builder.sheet(member), BEST);
        }
        SmallBook.fill(builder.sheet("CT", 2), BEST);
        Evaluation evaluation = evaluate(builder.conflict("X"));
        assertThat(evaluation.explain().tree().children().get(0).comparisons())
                .filteredOn(comparison -> !comparison.subject().isEmpty())
                .extracting(Comparison::kind)
                .containsExactly(
                        Comparison.Kind.LATEST_ROUND,
                        Comparison.Kind.MAY_SCORE,
                        Comparison.Kind.PRESENT,
                        Comparison.Kind.NO_CONFLICT,
                        Comparison.Kind.ON_ROSTER,
                        Comparison.Kind.SHEET_COUNTS);
    }

    @Test
    void quorumNamesTheLeastNumber() {
        Comparison quorum = evaluate(sheets(
                        SmallBook.BOOK, "P", SmallBook.council("A", "B", "C", "D", "E"), BEST, BEST, BEST, BEST, BEST))
                .explain()
                .comparisons()
                .stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.QUORUM)
                .findFirst()
                .orElseThrow();
        assertThat(quorum.limit().orElseThrow()).isEqualByComparingTo("4");
        assertThat(quorum.found()).isEqualByComparingTo("5");
        assertThat(quorum.count()).hasValue(5);
    }

    @Test
    void treeIsBuiltOnceAndKept() {
        Explanation explanation = examples().get("best").explain();
        assertThat(explanation.tree()).isSameAs(explanation.tree());
    }

    @Test
    void treeGrowsWithTheSheetOnly() {
        int nodes = count(examples().get("best").explain().tree());
        // result, council, 3 parts, 4 sections, 10 criteria and 1 container
        assertThat(nodes).isEqualTo(20);
        List<Integer> made = new ArrayList<>();
        for (int members = 1; members <= 4; members++) {
            String[] ids = {"A", "B", "C", "D"};
            String[] lines = {BEST, BEST, BEST, BEST};
            Council council = SmallBook.council(java.util.Arrays.copyOf(ids, members));
            made.add(evaluate(sheets(SmallBook.BOOK, "P", council, java.util.Arrays.copyOf(lines, members)))
                    .explain()
                    .comparisons()
                    .size());
        }
        assertThat(made.get(1) - made.get(0)).isEqualTo(1);
        assertThat(made.get(2) - made.get(1)).isEqualTo(1);
        assertThat(made.get(3) - made.get(2)).isEqualTo(1);
    }

    private static int count(Explanation.Node node) {
        return 1 + node.children().stream().mapToInt(ExplanationTest::count).sum();
    }

    @Test
    void htmlEscapesEverything() {
        String html =
                Wording.in(Language.EN).of(examples().get("no-set").explain()).html();
        assertThat(html).contains("P-&lt;09&gt;").doesNotContain("P-<09>");
        assertThat(Wording.in(Language.VI)
                        .of(examples().get("knocked-out").explain())
                        .html())
                .contains("&lt;không chấp nhận được&gt;")
                .contains("Rau &amp; quả");
    }
}
