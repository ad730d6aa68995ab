// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;

/** Explanations of claims under every set of norms that is built in, as golden files. */
class ExplanationTest {
    private static final long MILLION = 1_000_000;

    private static SupportClaim.Builder claim(String id, String purpose, int year) {
        return SupportClaim.builder()
                .id(id)
                .purpose(purpose)
                .day(LocalDate.of(year, 6, 1))
                .product("P-" + id)
                .subject("S-" + id)
                .subjectType(SubjectType.COOPERATIVE);
    }

    private static SupportClaim reward(String id, int year, CaseKind kind, int from, int to) {
        SupportClaim.Builder claim = claim(id, "reward", year).evaluation(kind).toStar(Star.ofNumber(to));
        return from == 0 ? claim.build() : claim.fromStar(Star.ofNumber(from)).build();
    }

    private static List<Entitlement> under(List<SupportClaim> claims, String... sets) {
        SupportNorms[] norms = List.of(sets).stream().map(SupportNorms::builtIn).toArray(SupportNorms[]::new);
        return SupportCalculator.of(norms).entitlements(claims);
    }

    private static void tell(StringBuilder text, Language language, List<Entitlement> entitlements) {
        for (Entitlement entitlement : entitlements) {
            text.append("# ")
                    .append(entitlement.claim().id())
                    .append('\n')
                    .append(entitlement.explanation(language))
                    .append("\n\n");
        }
    }

    private static String all(Language language) {
        StringBuilder text = new StringBuilder();
        tell(
                text,
                language,
                under(
                        List.of(
                                claim("khanh-hoa-cap", "machinery", 2023)
                                        .cost(1_000 * MILLION + 500_001)
                                        .build(),
                                claim("khanh-hoa-household", "machinery", 2023)
                                        .subjectType(SubjectType.HOUSEHOLD)
                                        .cost(333_333_333)
                                        .build(),
                                claim("khanh-hoa-no-cost", "machinery", 2023).build()),
                        "khanh-hoa-08-2022"));
        SupportClaim.Builder first =
                claim("khanh-hoa-once-1", "machinery", 2023).cost(90 * MILLION).subject("S");
        SupportClaim.Builder second =
                claim("khanh-hoa-once-2", "machinery", 2023).cost(90 * MILLION).subject("S");
        tell(text, language, under(List.of(first.build(), second.build()), "khanh-hoa-08-2022"));
        tell(
                text,
                language,
                under(
                        List.of(
                                reward("bac-ninh-first", 2024, CaseKind.FIRST, 0, 3),
                                reward("bac-ninh-upgrade", 2024, CaseKind.UPGRADE, 3, 4),
                                reward("bac-ninh-no-award", 2024, CaseKind.REEVALUATION, 3, 3),
                                reward("bac-ninh-late", 2025, CaseKind.FIRST, 0, 3),
                                claim("bac-ninh-no-star", "reward", 2024)
                                        .evaluation(CaseKind.FIRST)
                                        .build(),
                                claim("bac-ninh-no-kind", "reward", 2024)
                                        .toStar(Star.FOUR)
                                        .build()),
                        "bac-ninh-2024"));
        tell(
                text,
                language,
                under(
                        List.of(
                                reward("bac-giang-kept", 2024, CaseKind.REEVALUATION, 4, 4),
                                claim("bac-giang-travel", "travel", 2024).build()),
                        "bac-giang-2024"));
        SupportClaim.Builder hungYen =
                claim("hung-yen-1", "packaging", 2020).subject("S").evaluation(CaseKind.FIRST);
        tell(
                text,
                language,
                under(
                        List.of(
                                hungYen.toStar(Star.FIVE).build(),
                                hungYen.id("hung-yen-2").build(),
                                hungYen.id("hung-yen-3").build()),
                        "hung-yen-2020"));
        SupportClaim.Builder traVinh = claim("tra-vinh-1", "packaging", 2022)
                .commune("Xã X")
                .cost(7 * MILLION)
                .product("P1");
        tell(
                text,
                language,
                under(
                        List.of(
                                traVinh.build(),
                                traVinh.id("tra-vinh-2").build(),
                                traVinh.id("tra-vinh-3").product("P2").build(),
                                traVinh.id("tra-vinh-4").product("P3").build(),
                                traVinh.id("tra-vinh-5").product("P4").build(),
                                claim("tra-vinh-shop", "shop", 2022).build(),
                                claim("tra-vinh-no-commune", "packaging", 2022)
                                        .cost(MILLION)
                                        .build()),
                        "tra-vinh"));
        tell(
                text,
                language,
                under(
                        List.of(claim("best-policy", "machinery", 2022)
                                .cost(800 * MILLION)
                                .build()),
                        "khanh-hoa-08-2022",
                        "nghe-an-2021"));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areWordedAsBefore(Language language) throws IOException {
        String name = "explanations-" + language.tag() + ".txt";
        String actual = all(language);
        String expected = "";
        try (InputStream in = ExplanationTest.class.getResourceAsStream(name)) {
            expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!actual.equals(expected)) {
            Path file = Path.of("target", "golden", name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(expected);
    }

    @Test
    void aNominalDayOfADocumentIsSaidInTheResult() {
        for (String id : SupportNorms.builtInIds()) {
            SupportNorms norms = SupportNorms.builtIn(id);
            String purpose = norms.norms().get(0).purpose();
            Entitlement entitlement =
                    under(List.of(claim("a", purpose, 2024).build()), id).get(0);
            assertThat(entitlement.notes()).isEqualTo(norms.notes());
            boolean isNominal = !id.equals("khanh-hoa-08-2022");
            assertThat(entitlement.explanation(Language.VI).contains("Ngày ghi ở văn bản chỉ là danh nghĩa"))
                    .as(id)
                    .isEqualTo(isNominal);
            assertThat(entitlement.explanation(Language.EN).contains("Note: The day of the document is nominal"))
                    .as(id)
                    .isEqualTo(isNominal);
        }
    }

    @Test
    void everyKindOfStepHasAnIdOfItsOwn() {
        assertThat(Entitlement.Kind.values())
                .extracting(Entitlement.Kind::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }
}
