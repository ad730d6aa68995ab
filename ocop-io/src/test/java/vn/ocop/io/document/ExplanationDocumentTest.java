// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Season;
import vn.ocop.io.Seasons;

class ExplanationDocumentTest {
    private static final List<Evaluation> EVALUATIONS = Scoring.of(Seasons.VILLAGE)
            .rank(Season.read(Seasons.VILLAGE, Seasons.whole()).orThrow().sheets())
            .entries()
            .stream()
            .map(Ranking.Entry::evaluation)
            .toList();

    private static final Explanation.Occasion OCCASION =
            new Explanation.Occasion(Optional.of(LocalDate.of(2026, 6, 1)), Optional.of(Level.PROVINCE));

    private static List<NextStep> next(Evaluation evaluation) {
        return Progression.of(Seasons.VILLAGE)
                .after(evaluation, Level.PROVINCE, LocalDate.of(2026, 6, 1))
                .value()
                .stream()
                .toList();
    }

    private static ExplanationDocument document(Evaluation evaluation, Language language, Finding... findings) {
        return ExplanationDocument.of(evaluation.explain(), OCCASION, next(evaluation), List.of(findings), language);
    }

    private static String json(ExplanationDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    @Test
    void isWrittenAsTheContractSays() {
        Golden.checkJson("season/explanation.json", json(document(EVALUATIONS.get(1), Language.EN)));
    }

    @Test
    void isWrittenAsATable() {
        StringBuilder out = new StringBuilder();
        document(EVALUATIONS.get(1), Language.VI).writeCsv(out);
        Golden.check("season/explanation.csv", out.toString());
    }

    @Test
    void everyOutcomeFollowsTheSchema() {
        JsonSchema schema = JsonSchema.of("ocop-explanation-1.schema.json");
        for (Evaluation evaluation : EVALUATIONS) {
            for (Language language : Language.values()) {
                assertThat(schema.errors(json(document(evaluation, language))))
                        .as(evaluation.toString())
                        .isEmpty();
            }
        }
        String json = json(document(EVALUATIONS.get(1), Language.EN));
        assertThat(schema.errors(json.replace("\"verdict\": \"PASSED\"", "\"verdict\": \"MAYBE\"")))
                .isNotEmpty();
        assertThat(schema.errors(json.replaceAll("(?s)\"bases\": \\[.*?\\]", "\"bases\": []")))
                .isNotEmpty();
    }

    @Test
    void knowsWhetherAnErrorWasFound() {
        assertThat(document(EVALUATIONS.get(0), Language.EN).hasErrors()).isFalse();
        Finding error = Finding.builder(CriteriaFinding.NO_CHAIR)
                .fact("ground", "by practice")
                .fact("document", "1/LANG")
                .build();
        ExplanationDocument with = document(EVALUATIONS.get(0), Language.EN, error);
        assertThat(with.hasErrors()).isTrue();
        assertThat(with.findings()).last().extracting(ReportedFinding::code).isEqualTo("no-chair");
    }

    @Test
    void withoutANextStepNothingFollows() {
        String json = json(ExplanationDocument.of(
                EVALUATIONS.get(0).explain(), Explanation.Occasion.UNKNOWN, List.of(), List.of(), Language.EN));
        assertThat(json).doesNotContain("\"follows\"");
    }
}
