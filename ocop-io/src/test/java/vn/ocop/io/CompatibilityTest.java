// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.norms.FundingPlan;
import vn.ocop.budget.norms.SupportNorms;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;

/**
 * Files as each released version wrote or took them, one folder per minor version, are read by this one. A folder is never
 * changed after its release; a new minor version gets a new one.
 */
class CompatibilityTest {
    private static final Path FILES = Path.of("src", "test", "resources", "compat");
    private static final Set<String> WHOLE = new TreeSet<>(Set.of(
            "budget.csv",
            "budget.json",
            "certificates.csv",
            "claims.csv",
            "conflicts.csv",
            "council.csv",
            "events.csv",
            "funding.xml",
            "knockouts.csv",
            "minimums.csv",
            "norms.xml",
            "products.csv",
            "ranking.json",
            "rulebook.xml",
            "sheets.csv"));
    private static final Set<String> ABOUT_THE_FORMAT = Set.of(
            "unknown-column",
            "missing-column",
            "json-malformed",
            "json-format",
            "json-missing-field",
            "json-unknown-field",
            "json-bad-field");

    static List<Path> versions() throws IOException {
        try (Stream<Path> folders = Files.list(FILES)) {
            return folders.sorted().toList();
        }
    }

    @Test
    void thisVersionHasAFolderWithAFileOfEachFormat() throws IOException {
        Matcher version = Pattern.compile("<version>(\\d+\\.\\d+)\\.\\d+[^<]*</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        try (Stream<Path> files = Files.list(FILES.resolve(version.group(1)))) {
            Set<String> names = new TreeSet<>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            assertThat(names).isEqualTo(WHOLE);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void seasonsAreReadAndRankedAsBefore(Path version) {
        Rulebook rulebook =
                new Rulebooks().read(version.resolve("rulebook.xml")).orThrow();
        Checked<Season> season = understood(Season.read(
                rulebook,
                SeasonSources.builder()
                        .sheets(file(version, "sheets.csv"))
                        .council(file(version, "council.csv"))
                        .products(file(version, "products.csv"))
                        .knockOuts(file(version, "knockouts.csv"))
                        .conflicts(file(version, "conflicts.csv"))
                        .build()));
        RankingDocument then =
                understood(RankingDocument.read(file(version, "ranking.json"))).orThrow();
        RankingDocument now = RankingDocument.of(
                Scoring.of(rulebook).rank(season.orThrow().sheets()), season.findings(), Language.EN);
        assertThat(now.products())
                .map(CompatibilityTest::result)
                .isEqualTo(
                        then.products().stream().map(CompatibilityTest::result).toList());
        assertThat(then.products()).hasSizeGreaterThan(5);
    }

    private static List<Object> result(RankedProduct product) {
        return List.of(
                product.product(),
                product.set(),
                product.outcome(),
                product.place(),
                product.star(),
                product.bandStar(),
                product.minimumStar(),
                product.average(),
                product.parts());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void decidedMinimumsAreRead(Path version) {
        Rulebook rulebook =
                new Rulebooks().read(version.resolve("rulebook.xml")).orThrow();
        understood(Season.read(
                rulebook,
                SeasonSources.builder()
                        .sheets(file(version, "sheets.csv"))
                        .minimums(file(version, "minimums.csv"))
                        .build()));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void budgetsAndWhatHappensToThemAreRead(Path version) {
        BudgetTable plan = understood(BudgetFile.read(file(version, "budget.csv"), MoneyUnit.MILLION, Map.of()))
                .orThrow();
        assertThat(plan.lines()).isNotEmpty();
        assertThat(understood(BudgetDocument.read(file(version, "budget.json")))
                        .orThrow()
                        .findings())
                .isNotEmpty();
        clean(BudgetEventsFile.read(file(version, "events.csv"), plan, Map.of()));
        assertThat(clean(SupportClaimFile.read(file(version, "claims.csv"), MoneyUnit.MILLION)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void certificatesAreRead(Path version) {
        assertThat(clean(CertificateFile.read(file(version, "certificates.csv"))))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void normsAndFundingPlansAreRead(Path version) throws IOException {
        assertThat(clean(SupportNorms.read(bytes(version, "norms.xml"), "norms.xml"))
                        .norms())
                .isNotEmpty();
        assertThat(clean(FundingPlan.read(bytes(version, "funding.xml"), "funding.xml"))
                        .sources())
                .isNotEmpty();
    }

    private static ByteArrayInputStream bytes(Path version, String name) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(version.resolve(name)));
    }

    private static TableSource file(Path version, String name) {
        return TableSource.of(version.resolve(name));
    }

    /** The data may have faults; the format must be known in every column and field. */
    private static <T> Checked<T> understood(Checked<T> read) {
        assertThat(read.findings())
                .filteredOn(finding -> ABOUT_THE_FORMAT.contains(finding.code().id()))
                .isEmpty();
        assertThat(read.value()).isPresent();
        return read;
    }

    private static <T> T clean(Checked<T> read) {
        assertThat(read.findings()).isEmpty();
        Optional<T> value = read.value();
        assertThat(value).isPresent();
        return value.orElseThrow();
    }
}
