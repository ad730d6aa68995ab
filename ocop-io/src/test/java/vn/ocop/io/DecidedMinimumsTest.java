// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.ExplanationDocument;
import vn.ocop.io.record.RecordVerifier;
import vn.ocop.io.record.SeasonRecord;
import vn.ocop.io.record.Verification;

/** What a council decides of the minimum marks, beside sheets that score parts and beside answers. */
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

    // --- beside answers

    /** Three members, the best answers of set 9, but the least option of one criterion from two of them. */
    private static String answers(String lowest) {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option\n");
        for (Criterion criterion : RULEBOOK.set(9).orElseThrow().criteria()) {
            Option best = criterion.options().stream()
                    .max(Comparator.comparing(Option::points))
                    .orElseThrow();
            for (int member = 1; member <= 3; member++) {
                boolean low = criterion.code().equals(lowest) && member < 3;
                rows.append("P-1,9,TV0%d,%s,%s\n".formatted(member, criterion.code(), low ? "1" : best.label()));
            }
        }
        return rows.toString();
    }

    /** A criterion whose mark of five stars is the only one, with the options below it. */
    private static String ofFiveStars() {
        return RULEBOOK.set(9).orElseThrow().marks().stream()
                .filter(mark -> mark.star() == Star.FIVE)
                .findFirst()
                .orElseThrow()
                .criterion()
                .code();
    }

    private static Season season(String sheets, String minimums) {
        return Season.read(
                        RULEBOOK,
                        SeasonSources.builder()
                                .sheets(table("sheets.csv", sheets))
                                .minimums(table(
                                        "minimums.csv", "product,criterion,star,met,for,against,abstain\n" + minimums))
                                .isKept(true)
                                .build())
                .value()
                .orElseThrow();
    }

    private static Evaluation evaluation(Season season, String policy) {
        Scoring scoring = Scoring.of(RULEBOOK, Policies.of(RULEBOOK, Map.of("council.minimum", policy)));
        return scoring.rank(season.sheets()).entries().get(0).evaluation();
    }

    @ParameterizedTest
    @CsvSource({"majority", "unanimous"})
    void aRowDecidesTheMarkThatItNamesAndTheAnswersTheOthers(String policy) {
        String five = ofFiveStars();
        Evaluation byAnswers = evaluation(season(answers(five), ""), policy);
        assertThat(byAnswers.star().orElseThrow()).isLessThan(Star.FIVE);
        Evaluation granted = evaluation(season(answers(five), "P-1,%s,5,đạt,5,2,0\n".formatted(five)), policy);
        assertThat(granted.star()).contains(Star.FIVE);
        assertThat(codes(granted)).contains("mark-granted ");
        Evaluation denied = evaluation(season(answers(""), "P-1,%s,5,không đạt,2,5,\n".formatted(five)), policy);
        assertThat(denied.star()).contains(Star.FOUR);
        assertThat(codes(denied)).contains("mark-denied ");
        Evaluation upTo = evaluation(season(answers(""), "P-1,,3,,,,\n"), policy);
        assertThat(upTo.star()).contains(Star.THREE);
    }

    @Test
    void theExplanationSaysWhatTheCouncilDecidedTheVotesAndWhatTheAnswersAloneWouldSay() {
        String five = ofFiveStars();
        Explanation explanation = evaluation(season(answers(five), "P-1,%s,5,đạt,5,2,0\n".formatted(five)), "majority")
                .explain();
        assertThat(Wording.in(Language.VI).of(explanation).text())
                .contains(
                        "đạt – Tiêu chí %s, yêu cầu tối thiểu của hạng 5 sao: hội đồng kết luận đạt (biểu quyết: 5 thuận, 2 không thuận, 0 phiếu trắng)"
                                .formatted(five),
                        "không đạt – Tiêu chí %s, yêu cầu tối thiểu của hạng 5 sao, nếu chỉ theo phiếu: chỉ 1/3 phiếu đạt, cần 2; kết luận của hội đồng quyết định"
                                .formatted(five));
        StringWriter json = new StringWriter();
        ExplanationDocument.of(explanation, Explanation.Occasion.UNKNOWN, List.of(), List.of(), Language.EN)
                .writeJson(json);
        assertThat(json.toString())
                .contains("\"MARK_ANSWERED\"")
                .containsPattern("(?s)\"votes\": \\{\\s*\"for\": 5,\\s*\"against\": 2,\\s*\"abstain\": 0");
        assertThat(JsonSchema.of("ocop-explanation-1.schema.json").errors(json.toString()))
                .isEmpty();
    }

    @Test
    void decisionsAndVotesAreKeptInTheSeasonAndTheRecord() {
        String five = ofFiveStars();
        Season season = season(answers(five), "P-1,%s,5,đạt,5,2,\n".formatted(five));
        SeasonFile file = SeasonFile.of(season, Policies.of(RULEBOOK)).orThrow();
        assertThat(file.toString())
                .containsPattern(
                        "(?s)\"minimums\": \\[\\s*\\{[^}]*\"met\": true,[^}]*\"for\": 5,[^}]*\"against\": 2\\s*}");
        Season again = Season.read(
                        RULEBOOK,
                        SeasonSources.of(
                                TableSource.of("season.json", file.toString().getBytes(StandardCharsets.UTF_8))))
                .value()
                .orElseThrow();
        assertThat(again.sheets()).isEqualTo(season.sheets());
        assertThat(SeasonFile.of(season.sheets(), Policies.of(RULEBOOK))
                        .orThrow()
                        .toString())
                .contains("\"against\": 2");
        SeasonRecord record =
                SeasonRecord.builder(season, Scoring.of(RULEBOOK)).build().orThrow();
        Verification verified = RecordVerifier.verify(TableSource.of("record.json", record.bytes()), List.of(RULEBOOK));
        assertThat(verified.state()).isEqualTo(Verification.State.SAME);
        String changed = new String(record.bytes(), StandardCharsets.UTF_8).replace("\"met\":true", "\"met\":false");
        assertThat(RecordVerifier.verify(
                                TableSource.of("record.json", changed.getBytes(StandardCharsets.UTF_8)),
                                List.of(RULEBOOK))
                        .state())
                .isNotEqualTo(Verification.State.SAME);
    }

    @Test
    void votesAgainstADecisionAreTold() {
        Evaluation evaluation =
                evaluation(season(answers(""), "P-1,%s,5,,2,5,0\n".formatted(ofFiveStars())), "majority");
        assertThat(evaluation.star()).contains(Star.FIVE);
        assertThat(codes(evaluation)).contains("votes-against-decision minimums.csv:2");
    }

    // --- beside sheets that score parts

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
        assertThat(season.findings(majority)).isEmpty();
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
