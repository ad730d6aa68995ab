// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Policy;

class SeasonTest {
    private static final String HEADER = "product,set,member,criterion,option,points,round";
    private static final String[] BEST = {"1.1,3,", "1.2,yes,", "2.1,2,", "2.2,2,", "3.1,4,"};

    private static List<String> rows(String product, String member) {
        return rows(product, member, BEST);
    }

    private static List<String> rows(String product, String member, String... answers) {
        List<String> rows = new ArrayList<>();
        for (String answer : answers) {
            rows.add(product + ",1," + member + "," + answer + ",");
        }
        return rows;
    }

    private static SeasonSources.Builder sheets(List<String> rows) {
        List<String> lines = new ArrayList<>(rows);
        lines.add(0, HEADER);
        return SeasonSources.builder().sheets(Seasons.csv("sheets.csv", lines.toArray(String[]::new)));
    }

    private static Season season(SeasonSources sources) {
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(checked.hasErrors()).as("%s", checked.findings()).isFalse();
        return checked.orThrow();
    }

    private static Evaluation evaluation(SeasonSources sources, String product) {
        return evaluation(season(sources), product, Policies.of(Seasons.VILLAGE));
    }

    private static Evaluation evaluation(Season season, String product, Policies rules) {
        return Scoring.of(Seasons.VILLAGE, rules)
                .rank(season.sheets())
                .entry(product)
                .orElseThrow()
                .evaluation();
    }

    private static Evaluation evaluation(List<String> rows) {
        return evaluation(sheets(rows).build(), "P");
    }

    private static List<String> errors(Evaluation evaluation) {
        return Seasons.brief(evaluation.judgement().findings()).stream()
                .filter(finding -> finding.startsWith("ERROR"))
                .toList();
    }

    @Test
    void readsAWholeSeason() {
        Checked<Season> checked = Season.read(Seasons.VILLAGE, Seasons.whole());
        assertThat(checked.findings()).isEmpty();
        Season season = checked.orThrow();
        assertThat(season.sheets())
                .extracting(sheets -> sheets.productId())
                .containsExactly("P-01", "P-02", "P-03", "P-04", "P-05", "P-06", "P-07");
        assertThat(season.council().members()).hasSize(4);
        assertThat(season.products().get("P-01").name()).isEqualTo("Muối ớt");
        assertThat(season.products().get("P-01").areas().get(0).path(Language.VI))
                .isEqualTo("xã Vạn Hưng, huyện Vạn Ninh, tỉnh Khánh Hòa");
        assertThat(season.products().get("P-03").subject().orElseThrow().type()).contains(SubjectType.SME);
        assertThat(season.products().get("P-02").subject()).isEmpty();
        assertThat(season.products().get("P-04").facts()).containsExactly("not-of-the-village");
    }

    @Test
    void withoutARosterThatIsSaid() {
        Checked<Season> checked =
                Season.read(Seasons.VILLAGE, sheets(rows("P", "m1")).build());
        assertThat(Seasons.brief(checked)).containsExactly("INFO council-not-stated");
        assertThat(evaluation(rows("P", "m1")).outcome()).isEqualTo(Outcome.RATED);
    }

    @Test
    void rowsMayComeInAnyOrder() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.addAll(rows("Q", "m1"));
        rows.addAll(rows("P", "m2", "1.1,2,", "1.2,no,", "2.1,1,", "3.1,1,"));
        String before =
                evaluation(sheets(rows).build(), "P").average().orElseThrow().toString();
        java.util.Collections.shuffle(rows, new java.util.Random(5));
        assertThat(evaluation(sheets(rows).build(), "P").average().orElseThrow())
                .hasToString(before);
        assertThat(before).isEqualTo("120/2");
    }

    @ParameterizedTest
    @CsvSource({"no, RATED", "yes, INVALID"})
    void wrongOptionsStopAProductOnlyWhereTheirSheetCounts(String present, Outcome expected) {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.addAll(rows("P", "m2", "1.1,99,", "1.2,99,", "2.1,1,", "3.1,1,"));
        SeasonSources sources = sheets(rows)
                .council(Seasons.csv("council.csv", "member,role,present", "m1,CHAIR,yes", "m2,MEMBER," + present))
                .build();
        Season season = Season.read(Seasons.VILLAGE, sources).value().orElseThrow();
        Evaluation evaluation =
                evaluation(season, "P", Policies.of(Seasons.VILLAGE).with(Policy.COUNCIL_QUORUM, "off"));
        assertThat(evaluation.outcome()).isEqualTo(expected);
        assertThat(errors(evaluation)).isNotEmpty();
    }

    @Test
    void pointsMayStandInsteadOfOptionsOrBeside() {
        assertThat(errors(evaluation(rows("P", "m1", "1.1,,20", "1.2,,20", "2.1,2,15", "2.2,,10", "3.1,4,35"))))
                .isEmpty();
    }

    @Test
    void remarksAreKeptAndChangeNoResult() {
        SeasonSources remarked = SeasonSources.of(Seasons.csv(
                "sheets.csv",
                "product,set,member,criterion,option,remark",
                "P,1,m1,1.1,3,Chưa có hồ sơ",
                "P,1,m1,1.2,yes,",
                "P,1,m1,2.1,2, ",
                "P,1,m1,2.2,2,Tốt",
                "P,1,m1,3.1,4,",
                "P,1,m1,TOTAL,,Đạt"));
        ScoreSheets sheets = season(remarked).sheets().iterator().next();
        assertThat(sheets.sheets().get(0).remarks())
                .containsExactly(Map.entry("1.1", "Chưa có hồ sơ"), Map.entry("2.2", "Tốt"));
        assertThat(sheets.sheets().get(0).remark()).contains("Đạt");
        assertThat(evaluation(remarked, "P"))
                .hasToString(evaluation(rows("P", "m1")).toString());
        assertThat(sheets).isNotEqualTo(sheets(rows("P", "m1"), "P"));
    }

    @Test
    void aRemarkOnWhatTheSetDoesNotHaveIsToldAsSuch() {
        SeasonSources wrong = SeasonSources.of(
                Seasons.csv("sheets.csv", "product,set,member,criterion,option,remark", "P,1,m1,9.9,3,Chưa có hồ sơ"));
        assertThat(errors(evaluation(wrong, "P"))).anyMatch(error -> error.contains("unknown-criterion"));
    }

    private static ScoreSheets sheets(List<String> rows, String product) {
        return evaluation(sheets(rows).build(), product).sheets();
    }

    @Test
    void thePointsColumnAloneIsEnough() {
        SeasonSources sources = SeasonSources.of(Seasons.csv(
                "sheets.csv",
                "set;member;product;criterion;points",
                "1;m1;P;1.1;20",
                "1;m1;P;1.2;0",
                "1;m1;P;2.1;0",
                "1;m1;P;3.1;35"));
        assertThat(evaluation(sources, "P").average().orElseThrow()).hasToString("55/1");
    }

    @ParameterizedTest
    @CsvSource({
        "'9.9,1,', unknown-criterion",
        "'1.1,7,', unknown-option",
        "'1.1,yes,', unknown-option",
        "'1.1,,7', points-not-offered",
        "'1.1,,abc', points-not-offered",
        "'1.1,,10.5', points-not-offered",
        "'1.1,3,10', option-points-differ",
        "'3.1,,30', ambiguous-points",
        "'2.1,none,', none-not-allowed",
        "'2,1,', unknown-option",
    })
    void aWrongAnswerMakesTheProductInvalid(String answer, String code) {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.removeIf(row -> row.contains("," + answer.substring(0, answer.indexOf(',')) + ","));
        rows.add("P,1,m1," + answer + ",");
        int row = rows.size() + 1;
        rows.addAll(rows("Q", "m1"));
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).contains("ERROR " + code + " sheets.csv:" + row);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(evaluation(sheets(rows).build(), "Q").outcome()).isEqualTo(Outcome.RATED);
    }

    @Test
    void theSameAnswerTwiceIsAnError() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add("P,1,m1,1.1,3,,");
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).containsExactly("ERROR repeated-answer sheets.csv:7");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void theHighestRoundCounts() {
        List<String> rows = new ArrayList<>(rows("P", "m1", "1.1,1,", "1.2,no,", "2.1,1,", "3.1,1,"));
        rows("P", "m1").forEach(row -> rows.add(row + "2"));
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).isEmpty();
        assertThat(evaluation.average().orElseThrow()).hasToString("100/1");
        assertThat(evaluation.sheets().sheets()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.0", "99999"})
    void anUnreadableRoundSpoilsTheProduct(String round) {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add("P,1,m1,1.1,1,," + round);
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).containsExactly("ERROR bad-cell sheets.csv:7:G");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"'P,,m1,1.1,3,,', B", "'P,1,,1.1,3,,', C", "'P,1,m1,,3,,', D"})
    void aRowThatBelongsToNoSheetSpoilsTheProduct(String row, String column) {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add(0, row);
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).containsExactly("ERROR missing-value sheets.csv:2:" + column);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void aRowWithoutAProductConcernsNone() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add(",1,m1,1.1,3,,");
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sheets(rows).build());
        assertThat(Seasons.brief(checked))
                .containsExactly("INFO council-not-stated", "ERROR missing-value sheets.csv:7:A");
        assertThat(evaluation(checked.value().orElseThrow(), "P", Policies.of(Seasons.VILLAGE))
                        .outcome())
                .isEqualTo(Outcome.RATED);
    }

    @Test
    void bothCellsEmptyIsMissing() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.set(0, "P,1,m1,1.1,,,");
        Evaluation evaluation = evaluation(rows);
        assertThat(errors(evaluation)).containsExactly("ERROR missing-answers sheets.csv:2");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void twoSetsForOneProductAreInvalid() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add("P,2,m2,A,,30,");
        Evaluation evaluation = evaluation(rows);
        assertThat(Seasons.brief(evaluation.judgement().findings())).containsExactly("ERROR several-sets sheets.csv:7");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(evaluation.sheets().set()).isEmpty();
    }

    @Test
    void theProductsTableMayStateTheOtherSet() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .products(Seasons.csv("products.csv", "product,set", "P,2"))
                .build();
        assertThat(Seasons.brief(evaluation(sources, "P").judgement().findings()))
                .containsExactly("ERROR several-sets sheets.csv:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "x", "1.0", "-1"})
    void anUnknownSetIsInvalid(String set) {
        Evaluation evaluation = evaluation(List.of("P," + set + ",m1,1.1,3,,", "P," + set + ",m1,1.2,yes,,"));
        assertThat(Seasons.brief(evaluation.judgement().findings())).containsExactly("ERROR unknown-set sheets.csv:2");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void sheetsOfStrangersSecretariesAndAbsentMembersDoNotCount() {
        List<String> rows = new ArrayList<>();
        for (String member : List.of("m1", "m2", "m3", "m4", "m5", "m9")) {
            rows.addAll(rows("P", member));
        }
        SeasonSources sources = sheets(rows)
                .council(Seasons.csv(
                        "council.csv",
                        "member,role,present",
                        "m1,CHAIR,yes",
                        "m2,MEMBER,yes",
                        "m3,VICE_CHAIR,yes",
                        "m4,SECRETARY,yes",
                        "m5,MEMBER,no"))
                .build();
        Evaluation evaluation = evaluation(sources, "P");
        assertThat(errors(evaluation))
                .containsExactly(
                        "ERROR secretary-scored sheets.csv:17",
                        "ERROR absent-scored sheets.csv:22",
                        "ERROR unknown-member sheets.csv:27");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
        assertThat(evaluation.sheetsCounted()).isEqualTo(3);
    }

    @Test
    void conflictsTakeMembersOut() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .council(Seasons.csv("council.csv", "member,role", "m1,CHAIR", "m2,MEMBER"))
                .conflicts(Seasons.csv("conflicts.csv", "member,product", "m2,P", "m7,P"))
                .build();
        Evaluation evaluation = evaluation(sources, "P");
        assertThat(errors(evaluation)).isEmpty();
        assertThat(Seasons.brief(evaluation.judgement().findings()))
                .contains("WARNING unknown-conflict conflicts.csv:3");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.RATED);
    }

    @Test
    void conflictsOfAProductWithoutASetAreHeeded() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .council(Seasons.csv("council.csv", "member,role", "m1,CHAIR", "m2,MEMBER"))
                .conflicts(
                        Seasons.csv("conflicts.csv", "member,product", "m2,Q", "m2,Q", "m8,Q", "m1,R", "m9,S", "M-2,T"))
                .products(Seasons.csv("products.csv", "product,set", "S,77", "Q,", "R,", "T,"))
                .build();
        Evaluation open = evaluation(sources, "Q");
        assertThat(open.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(open.judgement().range().orElseThrow().possible()).hasToString("100/1");
        assertThat(Seasons.brief(open.judgement().findings())).contains("WARNING unknown-conflict conflicts.csv:4");
        assertThat(evaluation(sources, "R").outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(errors(evaluation(sources, "S"))).containsExactly("ERROR unknown-set products.csv:2:B");
        Evaluation near = evaluation(sources, "T");
        assertThat(near.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(errors(near)).containsExactly("ERROR near-conflict conflicts.csv:7");
    }

    @Test
    void knockOutsDisqualifyWhateverElseIsWrong() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.add("Q,9,m1,1.1,3,,");
        SeasonSources sources = sheets(rows)
                .knockOuts(Seasons.csv(
                        "knockouts.csv", "product,condition", "P,forged", "Q,forged", "R,forged", "P,odd", "R,odd"))
                .products(Seasons.csv("products.csv", "product,set", "R,"))
                .build();
        for (String product : List.of("P", "Q", "R")) {
            assertThat(evaluation(sources, product).outcome()).as(product).isEqualTo(Outcome.DISQUALIFIED);
        }
        assertThat(errors(evaluation(sources, "P"))).containsExactly("ERROR unknown-knockout knockouts.csv:5");
        assertThat(errors(evaluation(sources, "Q"))).containsExactly("ERROR unknown-set sheets.csv:7");
        assertThat(errors(evaluation(sources, "R"))).containsExactly("ERROR unknown-knockout knockouts.csv:6");
    }

    @Test
    void minimumsAreThoseTheCouncilDecided() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .minimums(Seasons.csv(
                        "minimums.csv",
                        "product,criterion,star",
                        "P,1.1,4",
                        "P,3.1,3",
                        "P,3.1,4",
                        "P,1.1,6",
                        "P,1.1,x"))
                .build();
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(Seasons.brief(checked))
                .containsExactly(
                        "INFO council-not-stated",
                        "ERROR bad-cell minimums.csv:5:C",
                        "ERROR bad-cell minimums.csv:6:C");
        Policies decided = Policies.of(Seasons.VILLAGE).with(Policy.COUNCIL_MINIMUM, "decided");
        Evaluation evaluation = evaluation(checked.value().orElseThrow(), "P", decided);
        assertThat(errors(evaluation))
                .containsExactly("ERROR restriction-unread minimums.csv:5", "ERROR unknown-mark minimums.csv:4");
        assertThat(evaluation.minimumStar().orElseThrow().number()).isEqualTo(4);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    void minimumsAreUsedWhateverThePolicy() {
        Season season = season(sheets(rows("P", "m1"))
                .minimums(Seasons.csv("minimums.csv", "product,criterion,star,met", "P,1.1,4,no"))
                .build());
        for (String policy : List.of("majority", "unanimous", "decided")) {
            Policies policies = Policies.of(Seasons.VILLAGE).with(Policy.COUNCIL_MINIMUM, policy);
            assertThat(season.findings(Scoring.of(Seasons.VILLAGE, policies))).isEmpty();
            assertThat(evaluation(season, "P", policies)
                            .minimumStar()
                            .orElseThrow()
                            .number())
                    .isLessThan(4);
        }
    }

    @Test
    void everyProductThatIsScoredOrListedIsThereOnce() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .products(Seasons.csv("products.csv", "product,set", "A,1", "B,", "C,", "D,", "E,"))
                .conflicts(Seasons.csv("conflicts.csv", "member,product", "m1,C", "m1,P"))
                .knockOuts(Seasons.csv("knockouts.csv", "product,condition", "D,odd"))
                .minimums(Seasons.csv("minimums.csv", "product,criterion,star", "E,1.1,4"))
                .build();
        Season season = season(sources);
        assertThat(season.sheets())
                .extracting(sheets -> sheets.productId())
                .containsExactly("A", "B", "C", "D", "E", "P");
        assertThat(evaluation(season, "A", Policies.of(Seasons.VILLAGE))
                        .sheets()
                        .set())
                .isPresent();
        assertThat(evaluation(season, "D", Policies.of(Seasons.VILLAGE)).outcome())
                .as("a knock-out that cannot be matched")
                .isEqualTo(Outcome.INVALID);
        for (String product : List.of("A", "B", "C", "E")) {
            Evaluation evaluation = evaluation(season, product, Policies.of(Seasons.VILLAGE));
            assertThat(evaluation.outcome()).as(product).isEqualTo(Outcome.INCOMPLETE);
            assertThat(evaluation.judgement().range().orElseThrow().possible()).hasToString("100/1");
        }
    }

    @Test
    void aProductThatOnlyRestrictionsNameIsToldAndNotJudged() {
        SeasonSources sources = sheets(rows("SP-01", "m1"))
                .products(Seasons.csv("products.csv", "product,set", "SP-02,1"))
                .conflicts(Seasons.csv("conflicts.csv", "member,product", "m1,KS-99", "m1,SP-1", ",KS-99"))
                .knockOuts(Seasons.csv("knockouts.csv", "product,condition", "KS-98,forged"))
                .minimums(Seasons.csv("minimums.csv", "product,criterion,star", "KS-97,1.1,4"))
                .build();
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(Seasons.brief(checked))
                .containsExactly(
                        "INFO council-not-stated",
                        "ERROR missing-value conflicts.csv:4:A",
                        "ERROR unknown-product conflicts.csv:2",
                        "ERROR unknown-product conflicts.csv:3",
                        "ERROR unknown-product knockouts.csv:2",
                        "ERROR unknown-product minimums.csv:2");
        assertThat(checked.findings().get(2).message(Language.EN))
                .isEqualTo(
                        "Neither the score sheets nor the list of products has the product KS-99: 2 rows that name it"
                                + " apply to none; no identifier is like it");
        assertThat(checked.findings().get(3).message(Language.VI)).endsWith("có phải là SP-01?");
        Season season = checked.value().orElseThrow();
        assertThat(season.sheets()).extracting(ScoreSheets::productId).containsExactly("SP-02", "SP-01");
        assertThat(evaluation(season, "SP-01", Policies.of(Seasons.VILLAGE)).outcome())
                .isEqualTo(Outcome.RATED);
    }

    @Test
    void aProductThatTheAttendanceAloneNamesIsToldToo() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .council(Seasons.csv("council.csv", "member,role", "m1,CHAIR"))
                .attendance(Seasons.csv("attendance.csv", "member,product,present", "m1,P,yes", "m1,KS-99,no"))
                .build();
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(Seasons.brief(checked)).containsExactly("ERROR unknown-product attendance.csv:3");
        assertThat(checked.value().orElseThrow().sheets())
                .extracting(ScoreSheets::productId)
                .containsExactly("P");
    }

    @Test
    void withoutRostersEachCouncilHasItsOwnMembers() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.addAll(rows("Q", "m2"));
        rows.addAll(rows("R", "m1"));
        rows.addAll(rows("R", "m3"));
        SeasonSources sources = sheets(rows)
                .products(Seasons.csv("products.csv", "product,council", "P,I", "Q,II", "R,I"))
                .build();
        assertThat(evaluation(sources, "Q").outcome()).isEqualTo(Outcome.RATED);
        assertThat(evaluation(sources, "R").outcome()).isEqualTo(Outcome.RATED);
        assertThat(errors(evaluation(sources, "P"))).containsExactly("ERROR missing-from-call");
    }

    @Test
    void anUnknownFactLeavesNoResult() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .products(Seasons.csv(
                        "products.csv",
                        "product,set,facts",
                        "P,1,not-of-the-village;not-of-the-vilage",
                        "Q,1,not-of-the-village",
                        "R,,so-so",
                        "S,77,so-so",
                        "T,,not-of-the-village"))
                .build();
        Evaluation evaluation = evaluation(sources, "P");
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(errors(evaluation)).containsExactly("ERROR unknown-fact products.csv:2:C");
        assertThat(evaluation.sheets().facts()).containsExactly("not-of-the-village");
        assertThat(errors(evaluation(sources, "Q"))).containsExactly("ERROR no-sheets");
        assertThat(evaluation(sources, "R").outcome()).isEqualTo(Outcome.INVALID);
        assertThat(errors(evaluation(sources, "R"))).containsExactly("ERROR unknown-fact products.csv:4:C");
        assertThat(errors(evaluation(sources, "S")))
                .containsExactly("ERROR unknown-set products.csv:5:B", "ERROR unknown-fact products.csv:5:C");
        assertThat(evaluation(sources, "T").outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void wrongRowsOfTheSmallTablesAreFoundAllAtOnce() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .council(Seasons.csv(
                        "council.csv",
                        "member,role,present",
                        "m1,CHAIR,yes",
                        "m1,MEMBER,yes",
                        "m2,BOSS,yes",
                        "m3,MEMBER,maybe",
                        ",MEMBER,yes"))
                .products(Seasons.csv(
                        "products.csv",
                        "product,name,subject_type,area,set",
                        "P,Một,COOP,Vạn Hưng,1",
                        "P,Hai,,,2",
                        ",Ba,,,"))
                .conflicts(Seasons.csv("conflicts.csv", "member,product", "m1,", ",P"))
                .build();
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(Seasons.brief(checked))
                .containsExactly(
                        "ERROR repeated-member council.csv:3",
                        "ERROR bad-cell council.csv:4:B",
                        "ERROR bad-cell council.csv:5:C",
                        "ERROR missing-value council.csv:6:A",
                        "ERROR bad-cell products.csv:2:C",
                        "INFO area-unknown products.csv:2:D",
                        "ERROR repeated-product products.csv:3",
                        "ERROR missing-value products.csv:4:A",
                        "ERROR missing-value conflicts.csv:2:B",
                        "ERROR missing-value conflicts.csv:3:A");
        Season season = checked.value().orElseThrow();
        assertThat(season.council().members()).hasSize(1);
        assertThat(season.products().get("P").name()).isEqualTo("Một");
    }

    @Test
    void areasThatDoNotFitTogetherAreNotTaken() {
        SeasonSources sources = sheets(rows("P", "m1"))
                .products(Seasons.csv("products.csv", "product,area", "P,\"tỉnh Khánh Hòa, xã Vạn Hưng\""))
                .build();
        Season season = season(sources);
        assertThat(season.products().get("P").areas()).isEmpty();
    }

    @Test
    void oneUnreadableTableLeavesNoSeasonButAllFindings() {
        SeasonSources sources = SeasonSources.builder()
                .sheets(Seasons.csv("sheets.csv", "product,set,member,option", "P,1,m1,3"))
                .council(Seasons.csv("council.csv", "member", "m1"))
                .products(TableSource.of("products.csv", new byte[] {'p', (byte) 0xff}))
                .build();
        Checked<Season> checked = Season.read(Seasons.VILLAGE, sources);
        assertThat(checked.value()).isEmpty();
        assertThat(Seasons.brief(checked))
                .containsExactly(
                        "ERROR missing-column council.csv:1",
                        "ERROR not-utf8 products.csv",
                        "ERROR missing-column sheets.csv:1");
    }

    @Test
    void partLevelScoresAndClaimsAreToldApart() {
        List<String> parts =
                List.of("P,2,m1,A,,30.5,", "P,2,m1,B,,\"20,25\",", "P,2,m1,C,,30,", "P,2,m1,TOTAL,,80.75,");
        Evaluation evaluation = evaluation(parts);
        assertThat(evaluation.average().orElseThrow()).hasToString("80.75/1");
        assertThat(Seasons.brief(evaluation.judgement().findings())).containsExactly("ERROR minimum-undecided");
        List<String> claims = new ArrayList<>(rows("P", "m1"));
        claims.add("P,1,m1,TOTAL,,99,");
        claims.add("P,1,m1,2,,25,");
        assertThat(Seasons.brief(evaluation(claims).judgement().findings()))
                .contains("WARNING claim-wrong sheets.csv:7");
        assertThat(evaluation(List.of("P,1,m1,TOTAL,,99,")).outcome()).isEqualTo(Outcome.INCOMPLETE);
    }

    @Test
    void bothKindsOfSheetWithinOneProductAreInvalid() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.addAll(List.of("P,1,m2,A,,30,", "P,1,m2,B,,20,", "P,1,m2,C,,30,"));
        Evaluation evaluation = evaluation(rows);
        assertThat(evaluation.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(errors(evaluation)).contains("ERROR mixed-sheets");
    }

    @Test
    void aMemberMayDifferFromRowToRow() {
        List<String> rows = List.of("P,1,m1,1.1,3,,", "P,1,m2,1.1,3,,", "P,1,m1,1.1,3,,");
        assertThat(errors(evaluation(rows))).contains("ERROR repeated-answer sheets.csv:4");
    }

    private static List<String> outcomes(SeasonSources sources) {
        Season season = Season.read(Seasons.VILLAGE, sources).value().orElseThrow();
        return Scoring.of(Seasons.VILLAGE).rank(season.sheets()).entries().stream()
                .map(entry -> entry.evaluation().productId() + " "
                        + entry.evaluation().outcome() + " "
                        + String.join(",", errors(entry.evaluation())))
                .sorted()
                .toList();
    }

    private static List<String> twoProducts() {
        List<String> rows = new ArrayList<>(rows("P", "m1"));
        rows.addAll(rows("Q", "m1"));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"m2,Chairman,yes", "m2,,yes", "m2,MEMBER,perhaps", ",MEMBER,yes", "m1,CHAIR,no"})
    void aRowOfTheRosterThatCannotBeReadConcernsEveryProduct(String row) {
        SeasonSources sources = sheets(twoProducts())
                .council(Seasons.csv("council.csv", "member,role,present", "m1,CHAIR,yes", row))
                .build();
        assertThat(outcomes(sources))
                .containsExactly(
                        "P INVALID ERROR restriction-unread council.csv:3",
                        "Q INVALID ERROR restriction-unread council.csv:3");
    }

    @Test
    void aMemberStatedTwiceAlikeRestrictsNothing() {
        SeasonSources sources = sheets(twoProducts())
                .council(Seasons.csv("council.csv", "member,role,present", "m1,CHAIR,yes", "m1,CHAIR,yes"))
                .build();
        assertThat(outcomes(sources)).containsExactly("P RATED ", "Q RATED ");
    }

    @Test
    void aRestrictionThatNamesItsProductConcernsThatOneAlone() {
        assertThat(outcomes(sheets(twoProducts())
                        .conflicts(Seasons.csv("conflicts.csv", "member,product", ",P"))
                        .build()))
                .containsExactly("P INVALID ERROR restriction-unread conflicts.csv:2", "Q RATED ");
        assertThat(outcomes(sheets(twoProducts())
                        .knockOuts(Seasons.csv("knockouts.csv", "product,condition", "Q,", "Q,odd"))
                        .build()))
                .containsExactly(
                        "P RATED ",
                        "Q INVALID ERROR restriction-unread knockouts.csv:2,ERROR unknown-knockout knockouts.csv:3");
    }

    @Test
    void aRestrictionWithoutAProductConcernsAll() {
        assertThat(outcomes(sheets(twoProducts())
                        .knockOuts(Seasons.csv("knockouts.csv", "product,condition", ",forged"))
                        .minimums(Seasons.csv("minimums.csv", "product,criterion,star", ",1.1,3"))
                        .build()))
                .containsExactly(
                        "P INVALID ERROR restriction-unread knockouts.csv:2",
                        "Q INVALID ERROR restriction-unread knockouts.csv:2");
    }

    @Test
    void sheetsWithAHeaderOnlyAreAnError() {
        assertThat(Seasons.brief(Season.read(Seasons.VILLAGE, sheets(List.of()).build())))
                .containsExactly("INFO council-not-stated", "ERROR no-rows sheets.csv");
    }
}
