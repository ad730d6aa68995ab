// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.core.Finding;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** What products.csv states of a case, and council.csv of who stands for whom. */
class CasesTest {
    private static final Rulebook LAW = new Rulebooks().get("qd-26-2026");

    private static Checked<Season> read(List<String> products, List<String> council) {
        return Season.read(
                LAW,
                SeasonSources.builder()
                        .sheets(Seasons.csv("sheets.csv", "product,set,member,criterion,option", "P,1,CT,1.1,3"))
                        .products(Seasons.csv("products.csv", products.toArray(String[]::new)))
                        .council(Seasons.csv("council.csv", council.toArray(String[]::new)))
                        .build());
    }

    private static final List<String> ROSTER = List.of("member,role", "CT,CHAIR");

    @Test
    void kindDaysModeAndSubjectAreRead() {
        Season season = read(
                        List.of(
                                "product,subject_type,kind,received,evaluated,mode",
                                "P,ASSOCIATION,reevaluation,2026-06-01,15/11/2026,written"),
                        ROSTER)
                .orThrow();
        Season.Case of = season.cases().get("P");
        assertThat(of.kind()).contains(CaseKind.REEVALUATION);
        assertThat(of.received()).contains(LocalDate.of(2026, 6, 1));
        assertThat(of.evaluated()).contains(LocalDate.of(2026, 11, 15));
        ScoreSheets sheets = season.sheets().iterator().next();
        assertThat(sheets.kind()).contains(CaseKind.REEVALUATION);
        assertThat(sheets.subject()).contains(SubjectType.ASSOCIATION);
        assertThat(Scoring.of(LAW).score(sheets).outcome()).isEqualTo(Outcome.DISQUALIFIED);
    }

    @Test
    void writtenModeOfAFirstEvaluationIsInvalid() {
        Season season = read(List.of("product,kind,mode", "P,Lần đầu,Lấy ý kiến bằng văn bản"), ROSTER)
                .orThrow();
        assertThat(Scoring.of(LAW).score(season.sheets().iterator().next()).outcome())
                .isEqualTo(Outcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, renewal, INVALID",
        "mode, letter, INVALID",
        "received, 2026-13-01, INVALID",
        "evaluated, tomorrow, INVALID"
    })
    void whatCannotBeReadIsToldAndStatesNothing(String column, String value, Outcome expected) {
        Checked<Season> read = read(List.of("product," + column, "P," + value), ROSTER);
        assertThat(read.findings())
                .extracting(finding -> finding.location().orElseThrow().toString())
                .contains("products.csv:2:B");
        Season season = read.value().orElseThrow();
        assertThat(season.cases()).isEmpty();
        assertThat(Scoring.of(LAW).score(season.sheets().iterator().next()).outcome())
                .isEqualTo(expected);
    }

    @Test
    void productsWithoutACaseHaveNone() {
        Season season = read(List.of("product,name", "P,Mango"), ROSTER).orThrow();
        assertThat(season.cases()).isEmpty();
        Season.Case all = new Season.Case(Optional.of(CaseKind.FIRST), Optional.empty(), Optional.empty());
        assertThat(Season.Case.NOTHING.or(all)).isEqualTo(all);
    }

    @Test
    void rolesStandInsAndPapersAreRead() {
        Season season = read(
                        List.of("product,name", "P,Mango"),
                        List.of(
                                "member,role,present,agency,name,position,for,authority,presides",
                                "CT,CHAIR,no,,An,Phó Chủ tịch UBND tỉnh,,,",
                                "D,VICE_CHAIR,yes,,Bình,,,15/UQ,yes",
                                "M,MEMBER+SECRETARY,yes,,,,,,",
                                "A,MEMBER,no,Sở Y tế,,,,,",
                                "B,MEMBER,yes,,,,A,7/CV,",
                                "G,INVITED,yes,,,,,,"))
                .orThrow();
        Council council = season.council();
        CouncilMember deputy = council.member("D").orElseThrow();
        assertThat(deputy.presides()).isTrue();
        assertThat(deputy.authority()).contains("15/UQ");
        assertThat(deputy.name()).contains("Bình");
        assertThat(council.member("CT").orElseThrow().position()).contains("Phó Chủ tịch UBND tỉnh");
        assertThat(council.member("M").orElseThrow().role()).isEqualTo(CouncilRole.MEMBER_SECRETARY);
        assertThat(council.member("B").orElseThrow().standsFor()).contains("A");
        assertThat(council.member("G").orElseThrow().role()).isEqualTo(CouncilRole.INVITED);
        assertThat(season.findings(Scoring.of(LAW)))
                .extracting(Finding::code)
                .extracting(code -> code.id())
                .doesNotContain("stand-in-for-nobody", "stand-in-without-paper", "chair-rank");
    }
}
