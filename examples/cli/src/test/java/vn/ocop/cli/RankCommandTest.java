// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Severity;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.document.ReportedStep;

/** The command {@code rank}: what follows from each result. */
class RankCommandTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSheets() throws IOException {
        Files.writeString(folder.resolve("sheets.csv"), """
            product,set,member,criterion,points
            P-5,3,M1,A,35
            P-5,3,M1,B,25
            P-5,3,M1,C,30
            P-4,3,M1,A,35
            P-4,3,M1,B,20
            P-4,3,M1,C,30
            P-2,3,M1,A,20
            P-2,3,M1,B,10
            P-2,3,M1,C,19
            P-<x>,3,M1,A,35
            """);
    }

    private Run run(String rulebook, String... options) {
        List<String> args = new ArrayList<>(List.of(
                "rank",
                "--rulebook",
                rulebook,
                "--sheets",
                folder.resolve("sheets.csv").toString()));
        args.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                args.toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static RankingDocument read(Run run) {
        Checked<RankingDocument> read =
                RankingDocument.read(TableSource.of("r.json", run.out().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.findings()).isEmpty();
        return read.orThrow();
    }

    private static List<String> follows(Run run) {
        List<String> told = new ArrayList<>();
        for (RankedProduct product : read(run).products()) {
            for (ReportedStep step : product.follows()) {
                told.add(product.product() + " " + step.level() + " " + step.state()
                        + step.recognisedBy().map(level -> " by " + level).orElse("")
                        + step.goesUpTo().map(level -> " up " + level).orElse("")
                        + step.mayReturnIn().map(year -> " return " + year).orElse(""));
                assertThat(step.bases()).isNotEmpty();
            }
        }
        return told;
    }

    @Test
    void withoutLevelAndDayOnlyWhatIsKnownIsSaid() {
        assertThat(follows(run("qd-1048-2019", "--format", "json")))
                .containsExactly(
                        "P-5 DISTRICT PASSED_UP by CENTRE up PROVINCE",
                        "P-5 PROVINCE PASSED_UP by CENTRE up CENTRE",
                        "P-5 CENTRE RECOGNISED by CENTRE",
                        "P-4 DISTRICT PASSED_UP by PROVINCE up PROVINCE",
                        "P-4 PROVINCE RECOGNISED by PROVINCE",
                        "P-4 CENTRE UNSETTLED",
                        "P-2 DISTRICT NOT_RECOGNISED",
                        "P-2 PROVINCE NOT_RECOGNISED",
                        "P-2 CENTRE NOT_RECOGNISED",
                        "P-<x> DISTRICT NO_RESULT",
                        "P-<x> PROVINCE NO_RESULT",
                        "P-<x> CENTRE NO_RESULT");
    }

    @Test
    void theLevelAndTheDayOfTheCouncilGiveOneAnswer() {
        assertThat(follows(run("qd-1048-2019", "--format", "json", "--level", "province", "--on", "2020-11-15")))
                .containsExactly(
                        "P-5 PROVINCE PASSED_UP by CENTRE up CENTRE",
                        "P-4 PROVINCE RECOGNISED by PROVINCE return 2021",
                        "P-2 PROVINCE NOT_RECOGNISED return 2021",
                        "P-<x> PROVINCE NO_RESULT");
    }

    @Test
    void candidatesOfTheCentreAreToldForTheCentre() {
        assertThat(follows(run("qd-1048-2019", "--format", "json", "--policy", "star.rule=candidate:5")))
                .hasSize(4)
                .allMatch(step -> step.contains(" CENTRE "));
    }

    @Test
    void whatDependsOnADayIsLeftOutWithoutOneAndSaidOnce() {
        Run run = run("qd-148-2023", "--format", "json");
        assertThat(follows(run)).noneMatch(step -> step.contains("DISTRICT"));
        assertThat(read(run).findings())
                .filteredOn(finding -> finding.code().equals("day-needed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }

    @Test
    void whichRulebookAppliesIsSaidWhereItIsNotTheOneInUse() {
        assertThat(read(run(
                                "qd-148-2023",
                                "--format",
                                "json",
                                "--on",
                                "2026-07-22",
                                "--received",
                                "2026-05-21",
                                "--kind",
                                "first"))
                        .findings())
                .extracting(ReportedFinding::code)
                .contains("rulebook-lapsed", "other-rulebook-applies");
        assertThat(read(run(
                                "qd-148-2023",
                                "--format",
                                "json",
                                "--on",
                                "2026-07-21",
                                "--received",
                                "2026-05-21",
                                "--kind",
                                "first"))
                        .findings())
                .extracting(ReportedFinding::code)
                .doesNotContain("rulebook-lapsed", "other-rulebook-applies");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, '', no-levels",
        "2026-06-01, district, level-scores-nothing",
        "'', district, day-needed",
        "2026-06-01, commune, level-scores-nothing"
    })
    void whatIsAskedForAndNotLaidDownIsOneFinding(String day, String level, String code) throws IOException {
        Files.writeString(
                folder.resolve("sheets.csv"),
                "product,set,member,criterion,points\nP,1,M1,A,30\nP,1,M1,B,20\nP,1,M1,C,30\n"
                        + "Q,1,M1,A,30\nQ,1,M1,B,20\nQ,1,M1,C,30\n");
        List<String> options = new ArrayList<>(List.of("--format", "json"));
        if (!day.isEmpty()) {
            options.addAll(List.of("--on", day));
        }
        if (!level.isEmpty()) {
            options.addAll(List.of("--level", level));
        }
        Run run = run("qd-148-2023", options.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(follows(run)).isEmpty();
        assertThat(read(run).findings())
                .filteredOn(finding -> finding.code().equals(code))
                .hasSize(1);
        assertThat(read(run).products()).allMatch(product -> product.star().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--level=village", "--on=2026-02-30", "--on=32/6/2026"})
    void badUsageIsRefused(String option) {
        Run run = run("qd-1048-2019", option);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void theTableAndThePageTellEachStepOnceWithItsProducts() {
        Run table = run("qd-1048-2019", "--level", "PROVINCE", "--lang", "en");
        assertThat(table.out())
                .contains("\nWhat follows\n")
                .contains("  province, 5 stars: the dossier goes up to the centre; such a star is recognised by the"
                        + " centre [1048/QĐ-TTg, annex II]\n    1: P-5\n")
                .contains("  province, 4 stars: recognised and certified by the province; may come back in the next"
                        + " period [1048/QĐ-TTg, annex II;")
                .contains("    1: P-<x>\n");
        assertThat(run("qd-1048-2019").out()).contains("\nBước tiếp theo, tùy cấp của hội đồng\n");
        String page =
                run("qd-1048-2019", "--level", "PROVINCE", "--format", "html").out();
        assertThat(page)
                .contains("<h2>Bước tiếp theo</h2>", "cấp tỉnh, 5 sao", "P-&lt;x&gt;")
                .doesNotContain("P-<x>");
    }

    @Test
    void theCsvHasAColumnForEachLevel() {
        List<String> lines =
                run("qd-1048-2019", "--format", "csv").out().lines().toList();
        assertThat(lines.get(0)).endsWith(",errors,warnings,notes,follows_district,follows_province,follows_centre");
        assertThat(lines.get(1)).startsWith("1,P-5,3,RATED,5").contains("chuyển hồ sơ lên cấp tỉnh");
        assertThat(run("qd-1048-2019", "--format", "csv", "--level", "centre")
                        .out()
                        .lines()
                        .findFirst())
                .hasValueSatisfying(header -> assertThat(header).endsWith(",warnings,notes,follows_centre"));
    }
}
