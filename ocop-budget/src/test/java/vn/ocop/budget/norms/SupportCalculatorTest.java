// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.Dong;
import vn.ocop.budget.FundingSource;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

class SupportCalculatorTest {
    private static final long MILLION = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final SupportCalculator KHANH_HOA = calculator("khanh-hoa-08-2022");

    private static SupportCalculator calculator(String id) {
        return SupportCalculator.of(SupportNorms.builtIn(id));
    }

    private static SupportClaim.Builder claim(String id, String purpose) {
        return SupportClaim.builder()
                .id(id)
                .purpose(purpose)
                .day(DAY)
                .product("P-" + id)
                .subject("S-" + id)
                .subjectType(SubjectType.COOPERATIVE);
    }

    private static SupportClaim machinery(String id, SubjectType type, long cost) {
        return claim(id, "machinery").subjectType(type).cost(cost).build();
    }

    @ParameterizedTest
    @CsvSource({
        "COOPERATIVE, 900, 270",
        "COOPERATIVE, 1000, 300",
        "COOPERATIVE, 1001, 300",
        "SME, 2000, 300",
        "COOPERATIVE_GROUP, 600, 180",
        "COOPERATIVE_GROUP, 667, 200",
        "HOUSEHOLD, 5000, 200",
        "HOUSEHOLD, 0, 0"
    })
    void khanhHoaPaysItsShareUpToTheCap(SubjectType type, long cost, long expected) {
        assertThat(KHANH_HOA.entitlement(machinery("a", type, cost * MILLION)).dong())
                .isEqualTo(expected * MILLION);
    }

    private static SupportClaim reward(int number, CaseKind kind, int to) {
        SupportClaim.Builder claim =
                claim("r" + number, "reward").evaluation(kind).toStar(Star.ofNumber(to));
        return kind == CaseKind.UPGRADE ? claim.fromStar(Star.THREE).build() : claim.build();
    }

    @Test
    void thePublishedTotalOfBacNinhComesOut() {
        List<SupportClaim> claims = new ArrayList<>();
        for (int i = 0; i < 103; i++) {
            claims.add(reward(i, CaseKind.FIRST, 3));
        }
        for (int i = 103; i < 128; i++) {
            claims.add(reward(i, CaseKind.FIRST, 4));
        }
        for (int i = 128; i < 131; i++) {
            claims.add(reward(i, CaseKind.UPGRADE, 4));
        }
        long total = calculator("bac-ninh-2024").entitlements(claims).stream()
                .mapToLong(Entitlement::dong)
                .sum();
        assertThat(total).isEqualTo(1_080 * MILLION);
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, , 3, 50",
        "FIRST, , 4, 150",
        "FIRST, , 5, 300",
        "REEVALUATION, 3, 3, 20",
        "REEVALUATION, 4, 4, 60",
        "REEVALUATION, 5, 5, 0",
        "UPGRADE, 3, 4, 150",
        "UPGRADE, 4, 5, 300",
        "UPGRADE, 2, 3, 0"
    })
    void bacGiangRewardsByKindAndStar(CaseKind kind, Integer from, int to, long expected) {
        SupportClaim.Builder claim = claim("a", "reward").evaluation(kind).toStar(Star.ofNumber(to));
        if (from != null) {
            claim.fromStar(Star.ofNumber(from));
        }
        assertThat(calculator("bac-giang-2024").entitlement(claim.build()).dong())
                .isEqualTo(expected * MILLION);
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 10", "4, 5, 10", "2, 5, 20", "1, 5, 20", "3, 4, 5", "2, 3, 0"})
    void traVinhRewardsAHigherStar(int from, int to, long expected) {
        SupportClaim claim = claim("a", "reward")
                .evaluation(CaseKind.UPGRADE)
                .fromStar(Star.ofNumber(from))
                .toStar(Star.ofNumber(to))
                .build();
        assertThat(calculator("tra-vinh").entitlement(claim).dong()).isEqualTo(expected * MILLION);
    }

    @Test
    void onceMeansOnceAndTheFirstDayComesFirst() {
        SupportClaim late = claim("a", "machinery")
                .subject("S")
                .day(DAY.plusDays(1))
                .cost(500 * MILLION)
                .build();
        SupportClaim early =
                claim("b", "machinery").subject("S").cost(400 * MILLION).build();
        List<Entitlement> entitlements = KHANH_HOA.entitlements(List.of(late, early));
        assertThat(entitlements).extracting(Entitlement::dong).containsExactly(0L, 120 * MILLION);
        assertThat(entitlements.get(0).steps())
                .extracting(Entitlement.Step::kind)
                .containsExactly(
                        Entitlement.Kind.NORM,
                        Entitlement.Kind.RATE,
                        Entitlement.Kind.CAP_HOLDS,
                        Entitlement.Kind.LIMIT_USED_UP,
                        Entitlement.Kind.RESULT);
        assertThat(entitlements.get(0).norms()).isEmpty();
        assertThat(entitlements.get(1).norms()).extracting(SupportNorm::id).containsExactly("machinery");
    }

    @Test
    void theOrderOfClaimsChangesNothing() {
        List<SupportClaim> claims = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            claims.add(claim("c" + i, "packaging")
                    .subject("S" + i % 2)
                    .commune("X")
                    .cost(9 * MILLION)
                    .build());
        }
        List<SupportClaim> turned = new ArrayList<>(claims);
        Collections.reverse(turned);
        List<Entitlement> entitlements = new ArrayList<>(calculator("tra-vinh").entitlements(turned));
        Collections.reverse(entitlements);
        assertThat(entitlements).isEqualTo(calculator("tra-vinh").entitlements(claims));
        assertThat(entitlements)
                .extracting(Entitlement::dong)
                .containsExactly(9 * MILLION, 9 * MILLION, 9 * MILLION, 0L, 0L, 0L, 0L, 0L, 0L);
    }

    @Test
    void aSumPerProductIsUsedUpStepByStep() {
        SupportClaim first = claim("a", "packaging")
                .product("P")
                .commune("X")
                .cost(7 * MILLION)
                .build();
        SupportClaim second = claim("b", "packaging")
                .product("P")
                .commune("X")
                .cost(7 * MILLION)
                .build();
        SupportClaim third = claim("c", "packaging")
                .product("P")
                .commune("X")
                .cost(7 * MILLION)
                .build();
        List<Entitlement> entitlements = calculator("tra-vinh").entitlements(List.of(first, second, third));
        assertThat(entitlements).extracting(Entitlement::dong).containsExactly(7 * MILLION, 3 * MILLION, 0L);
        assertThat(entitlements.get(1).steps())
                .extracting(Entitlement.Step::kind)
                .containsExactly(
                        Entitlement.Kind.NORM,
                        Entitlement.Kind.RATE,
                        Entitlement.Kind.LIMIT_CUTS,
                        Entitlement.Kind.LIMIT_HOLDS,
                        Entitlement.Kind.RESULT);
        assertThat(entitlements.get(2).steps())
                .extracting(Entitlement.Step::kind)
                .containsExactly(
                        Entitlement.Kind.NORM,
                        Entitlement.Kind.RATE,
                        Entitlement.Kind.LIMIT_USED_UP,
                        Entitlement.Kind.RESULT);
    }

    @Test
    void hungYenStopsAtThirtyMillionPerSubject() {
        List<SupportClaim> claims = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            claims.add(claim("c" + i, "packaging")
                    .day(LocalDate.of(2020, 6, 1))
                    .subject("S")
                    .evaluation(CaseKind.FIRST)
                    .toStar(i == 1 ? Star.FIVE : Star.FOUR)
                    .build());
        }
        assertThat(calculator("hung-yen-2020").entitlements(claims))
                .extracting(Entitlement::dong)
                .containsExactly(10 * MILLION, 20 * MILLION, 0L);
    }

    @Test
    void whatIsNotStatedIsAskedFor() {
        assertThat(KHANH_HOA.entitlement(claim("a", "machinery").build()).explanation(Language.EN))
                .contains("Not stated: the cost");
        SupportCalculator bacNinh = calculator("bac-ninh-2024");
        assertThat(bacNinh.entitlement(
                                claim("a", "reward").evaluation(CaseKind.FIRST).build())
                        .explanation(Language.EN))
                .contains("Not stated: the star that was reached");
        assertThat(bacNinh.entitlement(claim("a", "reward").toStar(Star.THREE).build())
                        .explanation(Language.VI))
                .contains("Chưa nêu loại đánh giá");
        Entitlement noCommune = calculator("tra-vinh")
                .entitlement(claim("a", "packaging").cost(MILLION).build());
        assertThat(noCommune.explanation(Language.EN)).contains("Not stated: the commune");
        assertThat(noCommune.dong()).isZero();
    }

    @Test
    void normsThatDoNotHoldGrantNothing() {
        Entitlement late = calculator("bac-ninh-2024")
                .entitlement(claim("a", "reward")
                        .day(LocalDate.of(2025, 1, 1))
                        .evaluation(CaseKind.FIRST)
                        .toStar(Star.THREE)
                        .build());
        assertThat(late.dong()).isZero();
        assertThat(late.steps())
                .extracting(Entitlement.Step::kind)
                .containsExactly(Entitlement.Kind.NOT_IN_FORCE, Entitlement.Kind.RESULT);
        Entitlement other = KHANH_HOA.entitlement(claim("a", "travel").cost(1).build());
        assertThat(other.steps())
                .extracting(Entitlement.Step::kind)
                .containsExactly(Entitlement.Kind.NO_NORM, Entitlement.Kind.RESULT);
        assertThat(other.amount()).isEqualTo(Dong.amount(0));
    }

    @Test
    void aFixedAmountDoesNotAskForTheCost() {
        assertThat(calculator("tra-vinh")
                        .entitlement(claim("a", "shop").build())
                        .dong())
                .isEqualTo(50 * MILLION);
    }

    @Test
    void theBestPolicyIsTakenWhereOneOnlyMayBeUsed() {
        SupportCalculator both =
                SupportCalculator.of(SupportNorms.builtIn("khanh-hoa-08-2022"), SupportNorms.builtIn("nghe-an-2021"));
        Entitlement best = both.entitlement(machinery("a", SubjectType.SME, 800 * MILLION));
        assertThat(best.dong()).isEqualTo(400 * MILLION);
        assertThat(best.norms()).hasSize(1);
        assertThat(best.explanation(Language.EN))
                .contains(
                        "One policy only: “Machinery and equipment” (Nghệ An) gives most, so “Machinery and equipment”"
                                + " (Khánh Hòa) with 240 million dong is left out");
        SupportCalculator added =
                SupportCalculator.of(SupportNorms.builtIn("khanh-hoa-08-2022"), SupportNorms.builtIn("tra-vinh"));
        assertThat(added.entitlement(machinery("a", SubjectType.SME, 800 * MILLION))
                        .dong())
                .isEqualTo(640 * MILLION);
    }

    @Test
    void theExplanationNamesEveryStepInBothLanguages() {
        Entitlement entitlement = KHANH_HOA.entitlement(machinery("a", SubjectType.SME, 1_500 * MILLION));
        assertThat(entitlement.explanation(Language.VI)).isEqualTo("""
            Xét định mức “Máy móc, thiết bị” (Khánh Hòa) [08/2022/NQ-HĐND]
            30 % của chi phí 1.500 triệu đồng là 450 triệu đồng [08/2022/NQ-HĐND]
            Vượt mức tối đa, giảm còn 300 triệu đồng (doanh nghiệp nhỏ và vừa) [08/2022/NQ-HĐND]
            Còn trong giới hạn cho mỗi chủ thể: đã hưởng 0 trên 1 lần [08/2022/NQ-HĐND]
            Được hỗ trợ 300 triệu đồng
            Lưu ý: Nghị quyết còn hỗ trợ chu trình hằng năm, hoàn thiện sản phẩm và điểm bán; các mức đó chưa được biết.\
            """);
        assertThat(entitlement.explanation(Language.EN)).isEqualTo("""
            Norm considered: “Machinery and equipment” (Khánh Hòa) [08/2022/NQ-HĐND]
            30 % of a cost of 1,500 million dong is 450 million dong [08/2022/NQ-HĐND]
            Above the cap, cut to 300 million dong (small or medium-sized enterprise) [08/2022/NQ-HĐND]
            Within the limit for each subject: 0 of 1 used [08/2022/NQ-HĐND]
            Entitled to 300 million dong
            Note: The resolution also supports the yearly cycle, the completion of products and sale points; those figures are not known.\
            """);
    }

    @Test
    void aFractionOfADongIsLeftOutAndThatIsSaid() {
        Entitlement entitlement = KHANH_HOA.entitlement(machinery("a", SubjectType.SME, 11));
        assertThat(entitlement.dong()).isEqualTo(3);
        assertThat(entitlement.explanation(Language.EN))
                .contains("30 % of a cost of 0.000011 million dong is more than 0.000003 million dong")
                .contains("The fraction of a dong is left out: 0.000003 million dong");
    }

    @Test
    void linesOfABudgetAreComparedWithTheNorms() {
        BudgetTable table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .row("I", "x", "300", "300")
                .row("1", "a", "270", "270")
                .row("2", "b", "10", "10")
                .row("3", "c", "20", "20")
                .row("4", "d", "nguồn khác", "")
                .row("", "TOTAL", "300", "300")
                .build()
                .value()
                .orElseThrow();
        List<SupportClaim> claims = List.of(
                claim("a", "machinery").cost(400 * MILLION).line("I.1").build(),
                claim("b", "machinery").cost(500 * MILLION).line("I.1").build(),
                claim("c", "machinery").cost(30 * MILLION).line("I.2").build(),
                claim("d", "machinery").cost(90 * MILLION).line("I.3").build(),
                claim("e", "machinery").cost(90 * MILLION).line("I.4").build(),
                claim("f", "machinery").cost(90 * MILLION).line("I.9").build(),
                claim("g", "machinery").cost(90 * MILLION).build());
        assertThat(KHANH_HOA.check(table, "A", claims))
                .extracting(finding -> finding.message(Language.EN))
                .containsExactly(
                        "Line I.2, column “A”: 10 are planned, the norms grant 9 (million dong)",
                        "Line I.3, column “A”: 20 are planned, the norms grant up to 27 (million dong)",
                        "Claim “e”: the table has no amount in line I.4, column “A”",
                        "Claim “f”: the table has no amount in line I.9, column “A”");
        assertThat(KHANH_HOA.check(table, "A", claims))
                .extracting(Finding::code)
                .containsExactly(
                        NormsFinding.LINE_BEYOND_NORMS,
                        NormsFinding.LINE_BELOW_NORMS,
                        NormsFinding.CLAIM_WITHOUT_LINE,
                        NormsFinding.CLAIM_WITHOUT_LINE);
    }

    @Test
    void wrongCallsAreRefused() {
        assertThatThrownBy(SupportCalculator::of).isInstanceOf(IllegalArgumentException.class);
        SupportClaim claim = claim("a", "x").build();
        assertThatThrownBy(() -> KHANH_HOA.entitlements(List.of(claim, claim)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> claim("a", "x").cost(-1).build()).isInstanceOf(IllegalArgumentException.class);
        assertThat(claim("a", "x").cost(Dong.amount(5)).build().cost()).hasValue(5);
    }
}
