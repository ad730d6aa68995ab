// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.SelfAssessment;
import vn.ocop.criteria.advice.Stability;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.JsonSchema;

class CouncilDocumentsTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");
    private static final Scoring SCORING = Scoring.of(LAW);

    /** Members choose the option at these places of each criterion, in percent of the options. */
    private static Evaluation product(String id, int set, int... percents) {
        CriteriaSet of = LAW.set(set).orElseThrow();
        ScoreSheets.Builder sheets = ScoreSheets.builder(id, of, Council.unstated());
        for (int member = 0; member < percents.length; member++) {
            for (Criterion criterion : of.criteria()) {
                int last = criterion.options().size() - 1;
                sheets.sheet("M" + member).option(criterion, 1 + last * percents[member] / 100);
            }
        }
        return SCORING.score(sheets.build());
    }

    private static Evaluation parts(String id) {
        ScoreSheets.Builder sheets = ScoreSheets.builder(id, LAW.set(1).orElseThrow(), Council.unstated());
        for (int member = 0; member < 3; member++) {
            ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + member);
            LAW.parts().forEach(part -> sheet.part(part.code(), new BigDecimal("20.5")));
        }
        return Scoring.of(LAW, vn.ocop.criteria.Policies.of(LAW, Map.of("council.minimum", "decided")))
                .score(sheets.minimumsMet(vn.ocop.core.Star.THREE).build());
    }

    private static List<Evaluation> season() {
        return List.of(
                product("P-1", 1, 50, 50, 55),
                product("P-2", 2, 100, 100, 100),
                product("P-3", 3, 40, 40),
                product("P-4", 4, 60),
                product("P-5", 5, 90, 0),
                product("P-6", 1),
                parts("P-7"));
    }

    private static Stability.Report report(List<Evaluation> season, boolean anonymous) {
        CouncilStudy study = CouncilStudy.of(season);
        return new Stability.Report(
                study, season.stream().map(Stability::of).toList(), anonymous ? study.anonymous() : Map.of());
    }

    private static String json(Document document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    @Test
    void theSeasonHasProductsOfEveryKind() {
        assertThat(season())
                .extracting(product -> product.outcome().name())
                .containsExactly("RATED", "RATED", "RATED", "RATED", "RESCORE", "INCOMPLETE", "RATED");
    }

    @Test
    void everyStabilityFollowsTheSchema() {
        JsonSchema schema = JsonSchema.of("ocop-stability-1.schema.json");
        List<List<Evaluation>> seasons = new ArrayList<>(List.of(season(), List.of()));
        season().forEach(product -> seasons.add(List.of(product)));
        for (List<Evaluation> season : seasons) {
            for (Language language : Language.values()) {
                String json = json(StabilityDocument.of(report(season, false), SCORING, List.of(), language));
                assertThat(schema.errors(json)).as(json).isEmpty();
            }
        }
        String json = json(StabilityDocument.of(report(season(), true), SCORING, List.of(), Language.EN));
        assertThat(schema.errors(json)).isEmpty();
        assertThat(json).doesNotContain("\"M0\"").contains("\"#1\"");
        assertThat(schema.errors(json.replace("\"SPREAD\"", "\"WIDTH\""))).isNotEmpty();
        assertThat(schema.errors(json.replace("\"kendallW\"", "\"w\""))).isNotEmpty();
    }

    @Test
    void theContractsFieldsAreThere() {
        String json = json(StabilityDocument.of(report(season(), false), SCORING, List.of(), Language.VI));
        assertThat(json)
                .contains("\"format\": \"ocop-stability/1\"", "\"product\": \"P-1\"", "\"decisive\": [")
                .contains("\"answers\": ", "\"route\": ", "\"witness\": [", "\"alphaTotals\": {")
                .contains("\"none\": \"HIGHEST\"", "\"none\": \"PART_LEVEL\"")
                .contains("\"outcome\": \"INCOMPLETE\"");
        List<Evaluation> few = List.of(season().get(0), season().get(3));
        assertThat(json(StabilityDocument.of(report(few, false), SCORING, List.of(), Language.VI)))
                .contains("\"undefined\": \"NOT_COMPLETE\"", "\"code\": \"too-few-to-read\"");
    }

    @Test
    void aRowStandsForEachRatedProduct() {
        StabilityDocument document = StabilityDocument.of(report(season(), false), SCORING, List.of(), Language.EN);
        assertThat(document.rows().rows())
                .extracting(row -> row.get(0))
                .containsExactly("P-1", "P-2", "P-3", "P-4", "P-7");
    }

    @Test
    void everySelfAssessmentFollowsTheSchema() {
        JsonSchema schema = JsonSchema.of("ocop-self-assessment-1.schema.json");
        List<Evaluation> own = List.of(
                product("P-1", 1, 70),
                product("P-2", 1, 50),
                product("P-3", 3, 20, 20),
                product("P-5", 5, 90),
                product("P-8", 1, 90));
        SelfAssessment assessment = SelfAssessment.of(own, season());
        for (Language language : Language.values()) {
            String json = json(SelfAssessmentDocument.of(assessment, SCORING, List.of(), language));
            assertThat(schema.errors(json)).as(json).isEmpty();
            assertThat(json)
                    .contains("\"format\": \"ocop-self-assessment/1\"", "\"uncompared\": \"ANOTHER_SET\"")
                    .contains("\"uncompared\": \"NO_OWN_SHEET\"", "\"uncompared\": \"SEVERAL_OWN_SHEETS\"")
                    .contains("\"uncompared\": \"NOT_RATED\"");
            assertThat(schema.errors(json.replace("\"own\"", "\"mine\""))).isNotEmpty();
        }
        assertThat(SelfAssessmentDocument.of(assessment, SCORING, List.of(), Language.EN)
                        .rows()
                        .rows())
                .hasSize(1 + LAW.set(1).orElseThrow().criteria().size())
                .allMatch(row -> row.get(0).equals("P-1"));
    }
}
