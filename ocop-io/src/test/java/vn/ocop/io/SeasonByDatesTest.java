// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreSheetTemplate;
import vn.ocop.io.office.ScoreWorkbook;

/** Products of several regimes in one call: each under the rulebook that its case leads to. */
class SeasonByDatesTest {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final Applicability RULES = SHELF.applicability();
    private static final String HEAD = "product,set,member,criterion,points";

    private static TableSource sheets(String... products) {
        List<String> rows = new ArrayList<>(List.of(HEAD));
        for (String product : products) {
            for (String member : List.of("CT", "A", "B")) {
                rows.add(product + ",1," + member + ",A,30");
                rows.add(product + ",1," + member + ",B,20");
                rows.add(product + ",1," + member + ",C,35");
            }
        }
        return TableSource.of("sheets.csv", String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Checked<List<Season>> read(Season.Case assumed, TableSource sheets, String... products) {
        return Season.readByDates(
                RULES,
                assumed,
                SeasonSources.builder()
                        .sheets(sheets)
                        .council(Seasons.csv("council.csv", "member,role", "CT,CHAIR", "A,MEMBER", "B,MEMBER"))
                        .products(Seasons.csv("products.csv", products))
                        .build());
    }

    private static final String[] MIXED = {
        "product,set,kind,received,evaluated",
        "OLD,1,first,2020-03-01,2020-06-01",
        "OLD2,1,first,2020-03-01,2020-06-01",
        "NEW,1,first,2026-06-01,2026-07-01"
    };

    private static Map<String, String> results(List<Season> seasons) {
        Map<String, String> results = new TreeMap<>();
        for (Season season : seasons) {
            Ranking ranking = Scoring.of(season.rulebook()).rank(season.sheets());
            ranking.entries()
                    .forEach(entry -> results.put(
                            entry.evaluation().productId(),
                            season.rulebook().id() + " " + entry.evaluation().outcome() + " "
                                    + entry.place().map(Object::toString).orElse("-")));
        }
        return results;
    }

    @Test
    void eachRulebookHasASeasonOfItsProductsAndPlacesOfItsOwn() {
        List<Season> seasons =
                read(Season.Case.NOTHING, sheets("OLD", "OLD2", "NEW"), MIXED).orThrow();
        assertThat(seasons).extracting(season -> season.rulebook().id()).containsExactly("qd-26-2026", "qd-1048-2019");
        assertThat(results(seasons))
                .containsEntry("OLD", "qd-1048-2019 RATED 1")
                .containsEntry("OLD2", "qd-1048-2019 RATED 1")
                .containsEntry("NEW", "qd-26-2026 INCOMPLETE -");
        Season old = seasons.get(1);
        assertThat(old.products()).containsOnlyKeys("OLD", "OLD2");
        assertThat(old.cases()).containsOnlyKeys("OLD", "OLD2");
        assertThat(old.regimes()).containsOnlyKeys("OLD", "OLD2");
        assertThat(seasons.get(0).regimes().get("NEW").clauses())
                .extracting(clause -> clause.in(Language.EN))
                .containsExactly("26/2026/QĐ-TTg, article 11, clause 1");
    }

    @Test
    void aProductIsJudgedAsItWouldBeAlone() {
        Season mixed = read(Season.Case.NOTHING, sheets("OLD", "OLD2", "NEW"), MIXED)
                .orThrow()
                .get(1);
        Rulebook rulebook = SHELF.get("qd-1048-2019");
        Season alone = Season.read(
                        rulebook,
                        SeasonSources.builder()
                                .sheets(sheets("OLD", "OLD2"))
                                .council(Seasons.csv("council.csv", "member,role", "CT,CHAIR", "A,MEMBER", "B,MEMBER"))
                                .products(Seasons.csv("products.csv", MIXED[0], MIXED[1], MIXED[2]))
                                .build())
                .orThrow();
        assertThat(Scoring.of(rulebook).rank(mixed.sheets()).entries().toString())
                .isEqualTo(Scoring.of(rulebook).rank(alone.sheets()).entries().toString());
        assertThat(alone.regimes()).isEmpty();
    }

    @Test
    void whatTheRowDoesNotStateTheCallDoes() {
        Season.Case assumed = new Season.Case(
                Optional.of(CaseKind.FIRST),
                Optional.of(LocalDate.of(2026, 6, 1)),
                Optional.of(LocalDate.of(2026, 7, 1)));
        List<Season> seasons = read(
                        assumed,
                        sheets("P", "Q"),
                        "product,set,received,evaluated",
                        "P,1,,",
                        "Q,1,2020-03-01,2020-06-01")
                .orThrow();
        assertThat(results(seasons)).containsEntry("Q", "qd-1048-2019 RATED 1");
        assertThat(results(seasons).get("P")).startsWith("qd-26-2026");
        // one that no list names is of the call too
        assertThat(results(read(assumed, sheets("R"), "product,set", "P,1").orThrow()))
                .containsKeys("P", "R");
    }

    @Test
    void withoutItsDaysAProductIsInvalidAndToldOnce() {
        Checked<List<Season>> read = read(
                Season.Case.NOTHING,
                sheets("OLD", "U", "V"),
                "product,set,kind,received,evaluated,status",
                "OLD,1,first,2020-03-01,2020-06-01,",
                "U,1,first,2026-06-01,,",
                "V,99,first,,,",
                "W,1,first,,,withdrawn");
        assertThat(read.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.code().id() + finding.facts()))
                .containsExactly("without-rulebook{count=2, places=U, V}");
        List<Season> seasons = read.value().orElseThrow();
        assertThat(results(seasons))
                .containsEntry("OLD", "qd-1048-2019 RATED 1")
                .containsEntry("U", "qd-1048-2019 INVALID -")
                .containsEntry("V", "qd-1048-2019 INVALID -")
                .containsEntry("W", "qd-1048-2019 WITHDRAWN -");
        Season season = seasons.get(0);
        assertThat(Scoring.of(season.rulebook())
                        .rank(season.sheets())
                        .entry("U")
                        .orElseThrow()
                        .evaluation()
                        .judgement()
                        .findings())
                .extracting(finding -> finding.code().id() + finding.facts())
                .containsExactly("case-unstated{missing=evaluated}");
        assertThat(season.regimes().get("U").rulebook()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // refused: evaluated before it was received; the kind decides; one rulebook whatever the kind
        "upgrade, 2026-05-21, 2019-02-01, no-rulebook-for-case, true",
        "'', 2026-05-21, 2026-07-21, case-unstated, false"
    })
    void aCaseThatLeadsToNoRulebookIsInvalidAndSaysWhy(
            String kind, String received, String evaluated, String code, boolean cited) {
        Season season = read(
                        Season.Case.NOTHING,
                        sheets("P"),
                        "product,set,kind,received,evaluated",
                        "P,1," + kind + "," + received + "," + evaluated)
                .value()
                .orElseThrow()
                .get(0);
        assertThat(season.regimes().get("P").rulebook()).isEmpty();
        List<Finding> why = Scoring.of(season.rulebook())
                .rank(season.sheets())
                .entry("P")
                .orElseThrow()
                .evaluation()
                .judgement()
                .findings();
        assertThat(why).extracting(finding -> finding.code().id()).containsExactly(code);
        assertThat(why.get(0).citation().isPresent()).isEqualTo(cited);
    }

    @Test
    void theKindIsNotNeededWhereEveryKindLeadsToOneRulebook() {
        List<Season> seasons = read(
                        Season.Case.NOTHING, sheets("P"), "product,set,received,evaluated", "P,1,2026-05-21,2027-01-01")
                .orThrow();
        assertThat(results(seasons).get("P")).startsWith("qd-26-2026");
        assertThat(seasons.get(0).regimes().get("P").clauses()).hasSize(2);
        assertThat(seasons.get(0).regimes().get("P").ruling()).isEmpty();
    }

    @Test
    void rulesOfNoRulebookAreRefused() {
        assertThatThrownBy(() -> Season.readByDates(
                        Applicability.of(List.of()), Season.Case.NOTHING, SeasonSources.of(sheets("P"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // --- workbooks

    private static TableSource template(String rulebook, String product) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rulebook book = SHELF.get(rulebook);
        ScoreSheetTemplate.of(
                        book,
                        book.set(1).orElseThrow(),
                        product,
                        "",
                        List.of(new ScoreSheetTemplate.Member("CT", ""), new ScoreSheetTemplate.Member("A", "")))
                .write(out, LocalDate.of(2026, 5, 22));
        return TableSource.of(product + ".xlsx", out.toByteArray());
    }

    private static List<String> codes(Checked<ScoreWorkbook> read) {
        return read.findings().stream().map(finding -> finding.code().id()).toList();
    }

    @Test
    void templatesOfTwoRulebooksAreReadEachUnderItsOwn() throws IOException {
        List<TableSource> files = List.of(template("qd-1048-2019", "OLD"), template("qd-26-2026", "NEW"));
        ScoreOptions options = ScoreOptions.builder()
                .products(Seasons.csv("products.csv", MIXED))
                .build();
        Checked<ScoreWorkbook> read = ScoreWorkbook.readByDates(RULES, Season.Case.NOTHING, files, options);
        assertThat(codes(read)).isEmpty();
        assertThat(read.orThrow().csv()).contains("OLD,1,CT").contains("NEW,1,CT");
        // without a list they carry their rulebook themselves
        assertThat(codes(ScoreWorkbook.readByDates(RULES, Season.Case.NOTHING, files, ScoreOptions.none())))
                .isEmpty();
        // under one rulebook the other's is refused
        assertThat(codes(ScoreWorkbook.read(SHELF.get("qd-26-2026"), files, options)))
                .containsExactly("template-rulebook");
    }

    @Test
    void aTemplateOfAnotherRulebookThanTheCaseLeadsToIsRefused() throws IOException {
        ScoreOptions options = ScoreOptions.builder()
                .products(Seasons.csv("products.csv", MIXED))
                .build();
        assertThat(codes(ScoreWorkbook.readByDates(
                        RULES, Season.Case.NOTHING, List.of(template("qd-26-2026", "OLD")), options)))
                .containsExactly("template-rulebook");
    }
}
