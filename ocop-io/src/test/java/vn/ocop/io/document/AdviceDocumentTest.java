// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.Upgrade;
import vn.ocop.criteria.advice.Upgrades;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.JsonSchema;

class AdviceDocumentTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static Evaluation evaluation(boolean complete, String... knockOuts) {
        ScoreSheets.Builder sheets = ScoreSheets.builder("P-01", LAW.set(1).orElseThrow(), Council.unstated());
        ScoreSheets.Builder.Sheet sheet = sheets.sheet("M1");
        for (Criterion criterion : LAW.set(1).orElseThrow().criteria()) {
            if (complete || !criterion.code().equals("1.3")) {
                sheet.option(criterion, (criterion.options().size() + 1) / 2);
            }
        }
        for (String knockOut : knockOuts) {
            sheets.knockOut(knockOut);
        }
        return Scoring.of(LAW).score(sheets.build());
    }

    private static String json(Upgrades upgrades, Language language) {
        StringWriter out = new StringWriter();
        AdviceDocument.of(upgrades, 3, List.of(), language).writeJson(out);
        return out.toString();
    }

    @Test
    void everyStateFollowsTheSchema() {
        JsonSchema schema = JsonSchema.of("ocop-advice-1.schema.json");
        String knockOut = LAW.set(1).orElseThrow().knockOuts().get(0).id();
        for (Language language : Language.values()) {
            for (Evaluation from : List.of(evaluation(true), evaluation(false), evaluation(true, knockOut))) {
                for (Star star : Star.values()) {
                    String json = json(Upgrade.of(from).to(star).find(), language);
                    assertThat(schema.errors(json)).as(json).isEmpty();
                }
            }
        }
        String json = json(Upgrade.of(evaluation(true)).find(), Language.EN);
        assertThat(schema.errors(json.replace("POSSIBLE", "MAYBE"))).isNotEmpty();
        assertThat(schema.errors(json.replace("\"needed\"", "\"wanted\""))).isNotEmpty();
    }

    @Test
    void theExampleOfTheContractIsWrittenInItsWords() {
        String json = json(Upgrade.of(evaluation(true)).to(Star.FOUR).find(), Language.VI);
        assertThat(json)
                .contains("\"format\": \"ocop-advice/1\"")
                .contains("\"state\": \"POSSIBLE\"")
                .contains("\"cost\": \"11\"", "\"plans\": \"19\"", "\"needed\": \"70\"")
                .contains("\"mostPointsBelow\": \"68\"", "\"advice.change\": \"all\"");
    }

    @Test
    void aRowStandsForEachChangeOfTheBestPlans() {
        Upgrades upgrades = Upgrade.of(evaluation(true)).to(Star.THREE).find();
        AdviceDocument document = AdviceDocument.of(upgrades, 2, List.of(), Language.EN);
        assertThat(document.rows().rows()).hasSize(4).allMatch(row -> row.get(0).equals("P-01"));
    }
}
