// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Place;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.io.Golden;
import vn.ocop.io.JsonSchema;
import vn.ocop.io.Season;
import vn.ocop.io.Seasons;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument.RankedProduct;

class RankingDocumentTest {

    private static RankingDocument document(Policies rules, Language language) {
        Season season = Season.read(Seasons.VILLAGE, Seasons.whole()).orThrow();
        Scoring scoring = Scoring.of(Seasons.VILLAGE, rules);
        return RankingDocument.of(
                scoring.rank(season.sheets()),
                evaluation -> RankingDocument.Beside.follows(Progression.of(Seasons.VILLAGE)
                        .atEachLevel(evaluation, LocalDate.of(2026, 6, 1))
                        .value()
                        .orElseThrow()),
                season.findings(scoring),
                language);
    }

    private static RankingDocument document(Language language) {
        return document(Policies.of(Seasons.VILLAGE), language);
    }

    private static ReportedStep.Basis basis(ReportedStep.Basis.Kind kind, String citation) {
        return new ReportedStep.Basis(kind, Optional.empty(), Optional.empty(), Optional.empty(), citation);
    }

    private static String json(RankingDocument document) {
        StringWriter out = new StringWriter();
        document.writeJson(out);
        return out.toString();
    }

    private static Checked<RankingDocument> read(String json) {
        return RankingDocument.read(TableSource.of("r.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isWrittenAsTheContractSays() {
        Golden.checkJson("season/ranking.json", json(document(Language.EN)));
    }

    @Test
    void messagesAndCitationsAreInTheLanguageThatWasAskedFor() {
        RankedProduct vi = document(Language.VI).products().get(1);
        RankedProduct en = document(Language.EN).products().get(1);
        assertThat(vi.binding().get(0).citation()).contains("tiêu chí 1.1");
        assertThat(en.binding().get(0).citation()).contains("criterion 1.1");
        assertThat(vi.findings().get(0).message()).contains("Tiêu chí 1.1");
        assertThat(en.findings().get(0).message()).contains("Criterion 1.1");
    }

    @Test
    void isWrittenAsATable() {
        StringBuilder out = new StringBuilder();
        document(Language.VI).writeCsv(out);
        Golden.check("season/ranking.csv", out.toString());
    }

    @Test
    void followsItsSchema() {
        JsonSchema schema = JsonSchema.of("ocop-ranking-1.schema.json");
        String json = json(document(Language.VI));
        assertThat(schema.errors(json)).isEmpty();
        assertThat(schema.errors(json.replace("\"star\": 5", "\"star\": 6"))).isNotEmpty();
        assertThat(schema.errors(json.replace("\"binding\"", "\"bindings\""))).isNotEmpty();
        assertThat(schema.errors(json.replace("\"300\"", "\"300.10\""))).isNotEmpty();
    }

    @Test
    void whatFollowsIsLeftOutWhereNobodyAsks() {
        Season season = Season.read(Seasons.VILLAGE, Seasons.whole()).orThrow();
        RankingDocument without =
                RankingDocument.of(Scoring.of(Seasons.VILLAGE).rank(season.sheets()), List.of(), Language.EN);
        assertThat(json(without)).doesNotContain("follows");
        assertThat(JsonSchema.of("ocop-ranking-1.schema.json").errors(json(without)))
                .isEmpty();
        assertThat(read(json(without)).orThrow()).isEqualTo(without);
        StringBuilder csv = new StringBuilder();
        without.writeCsv(csv);
        assertThat(csv.toString()).doesNotContain("follows");
    }

    @Test
    void whatFollowsIsReadBackWithEveryMember() {
        ReportedStep step = ReportedStep.builder()
                .level(Level.CENTRE)
                .state(NextStep.State.FALLS_BACK)
                .star(Star.FOUR)
                .recognisedBy(Level.PROVINCE)
                .goesUpTo(Level.CENTRE)
                .mayRecognise(List.of(Star.THREE, Star.FOUR))
                .mayReturnIn(Year.of(2027))
                .text("t")
                .addBase(basis(ReportedStep.Basis.Kind.LAW, "c"))
                .addBase(new ReportedStep.Basis(
                        ReportedStep.Basis.Kind.POLICY,
                        Optional.of("rank.order"),
                        Optional.of("A"),
                        Optional.of("12/QĐ-HĐ"),
                        "d"))
                .build();
        assertThat(step.line()).isEqualTo("t [c; d]");
        RankingDocument document = RankingDocument.builder()
                .from(document(Language.EN))
                .products(List.of(RankedProduct.builder()
                        .product("P")
                        .outcome(Outcome.RATED)
                        .addFollow(step)
                        .build()))
                .build();
        String json = json(document);
        assertThat(JsonSchema.of("ocop-ranking-1.schema.json").errors(json)).isEmpty();
        assertThat(read(json).orThrow()).isEqualTo(document);
        for (String wrong : List.of(
                json.replace("\"mayReturnIn\": 2027", "\"mayReturnIn\": 1000000000"),
                json.replace("\"CENTRE\"", "\"CENTER\""),
                json.replace("FALLS_BACK", "FALLS"),
                json.replace("\"citation\": \"c\"", "\"citation\": 1"),
                json.replace("\"citation\": \"c\"", "\"citation\": {}"),
                json.replace("\"kind\": \"LAW\"", "\"kind\": \"CUSTOM\""),
                json.replace("\"mayRecognise\": [\n            3", "\"mayRecognise\": [\n            6"),
                json.replaceAll("(?s)\"bases\": \\[.*?\\]", "\"bases\": \"c\""))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThat(read(wrong).findings())
                    .extracting(finding -> finding.code().id())
                    .contains("json-bad-field");
        }
        assertThat(read(json.replaceAll("(?s),\\s*\"bases\": \\[.*?\\]", "")).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("json-missing-field");
    }

    @Test
    void whoSetEachPolicyIsTold() {
        Policies policies = Policies.of(Seasons.VILLAGE).with(Policy.COUNCIL_MAX_SPREAD, "5");
        RankingDocument document = document(policies, Language.EN);
        assertThat(document.policySources())
                .hasSameSizeAs(document.policies())
                .containsEntry("council.maxSpread", "caller")
                .containsEntry("council.quorum", "rulebook")
                .containsEntry("council.mode", "law")
                .containsEntry("rank.places", "rulebook");
        assertThat(document.policyCitations()).containsOnly(Map.entry("council.mode", "1/LANG, article 6"));
        assertThat(json(document)).contains("\"policyCitations\": {\n    \"council.mode\": \"1/LANG, article 6\"\n  }");
    }

    @Test
    void aDocumentNeedNotTellWhoSetItsPolicies() {
        String told = json(document(Language.EN));
        String untold = told.replaceAll("  \"policySources\": \\{[^}]*},\n", "")
                .replaceAll("  \"policyCitations\": \\{[^}]*},\n", "");
        assertThat(read(untold).orThrow().policySources()).isEmpty();
        assertThat(untold).isNotEqualTo(told);
        assertThat(json(read(untold).orThrow())).isEqualTo(untold);
    }

    @ParameterizedTest
    @EnumSource(Policies.Places.class)
    void isReadBack(Policies.Places places) {
        RankingDocument document =
                document(Policies.of(Seasons.VILLAGE).with(Policy.RANK_PLACES, places.name()), Language.VI);
        Checked<RankingDocument> read = read(json(document));
        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(document).hasSameHashCodeAs(document);
    }

    @Test
    void aHalfPlaceAndAHashAreReadBack() {
        RankingDocument document = RankingDocument.builder()
                .rulebook(new RankingDocument.RulebookName("x", 3, Optional.of("sha256:00")))
                .policies(Map.of("rank.places", "fractional"))
                .addProduct(RankedProduct.builder()
                        .product("P \"1\" \u1ea1")
                        .outcome(Outcome.RATED)
                        .place(Place.of(new BigDecimal("2.5")))
                        .build())
                .build();
        assertThat(json(document)).contains("\"place\": 2.5", "\"hash\": \"sha256:00\"");
        assertThat(read(json(document)).orThrow()).isEqualTo(document);
    }

    @Test
    void knowsWhetherAnErrorWasFound() {
        RankingDocument document = document(Language.EN);
        assertThat(document.hasErrors()).isTrue();
        RankingDocument rated = RankingDocument.builder()
                .from(document)
                .products(document.products().subList(0, 2))
                .build();
        assertThat(rated.hasErrors()).isFalse();
        RankingDocument withFinding = RankingDocument.builder()
                .from(rated)
                .findings(document.products().get(3).findings())
                .build();
        assertThat(withFinding.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocop-ranking/1 | ocop-ranking/2 | json-format",
                "\"star\": 4 | \"star\": 6 | json-bad-field",
                "\"star\": 4 | \"star\": \"4\" | json-bad-field",
                "\"star\": 4 | \"stars\": 4 | json-unknown-field",
                "\"product\": \"P-01\" | \"product\": 1 | json-bad-field",
                "\"product\": \"P-01\", | '' | json-missing-field",
                "RATED | BEST | json-bad-field",
                "\"place\": 1 | \"place\": 1.25 | json-bad-field",
                "\"place\": 1 | \"place\": 0 | json-bad-field",
                "\"sum\": \"300\" | \"sum\": \"300.001\" | json-bad-field",
                "\"sum\": \"300\" | \"sum\": \"x\" | json-bad-field",
                "\"count\": 3 | \"count\": 0 | json-bad-field",
                "\"rounded\": \"100.00\" | \"rounded\": \"100.01\" | json-bad-field",
                "\"set\": 1 | \"set\": 1.5 | json-bad-field",
                "\"set\": 1 | \"set\": null | json-bad-field",
                "\"revision\": 2 | \"revision\": 2, \"revision\": 2 | json-malformed",
                "\"findings\": [ | \"findings\": [ 1, | json-bad-field",
                "\"rulebook\": { | \"rulebook\": [{ | json-malformed",
            })
    void whatIsWrongIsFoundWithItsLine(String good, String bad, String code) {
        String json = json(document(Language.EN));
        assertThat(json).contains(good);
        int at = json.indexOf(good);
        String broken = json.substring(0, at) + bad + json.substring(at + good.length());
        Checked<RankingDocument> read = read(broken);
        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(finding -> finding.code().id()).contains(code);
        assertThat(read.findings())
                .allSatisfy(finding ->
                        assertThat(finding.location().orElseThrow().row()).isPresent());
    }

    @Test
    void whatIsNoJsonIsAFinding() {
        for (String text : List.of("", "[]", "{", "{} {}", "1", "{\"format\": \"ocop-ranking/1\"} x")) {
            assertThat(Seasons.brief(read(text))).as(text).containsExactly("ERROR json-malformed r.json:1");
        }
        assertThat(Seasons.brief(
                        RankingDocument.read(TableSource.of("r.json", new byte[] {'{', '"', (byte) 0xff, '"'}))))
                .containsExactly("ERROR not-utf8 r.json");
    }

    @Test
    void anEmptyObjectLacksEverythingAtOnce() {
        assertThat(read("{}").findings())
                .extracting(finding -> finding.facts().get("field"))
                .contains("rulebook", "policies", "findings", "products");
    }
}
