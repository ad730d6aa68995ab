// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The commands {@code stability} and {@code self-assessment}. */
class CouncilCommandsTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    /**
     * Three products by three members, most answers the middle option; M<2> is stricter with the first product and comes
     * nearer in a second round of the second; the third is not finished.
     */
    @BeforeEach
    void writeTheSheets() throws IOException {
        StringBuilder rows = new StringBuilder("product,set,member,round,criterion,option\n");
        for (String product : List.of("P-01", "P-02", "P-03")) {
            for (String member : List.of("M1", "M<2>", "M3")) {
                boolean strict = product.equals("P-01") && member.equals("M<2>");
                boolean stopped = product.equals("P-03") && member.equals("M3");
                sheet(rows, product, member, 1, strict ? Map.of("1.1", 1, "2.1", 1) : Map.of(), stopped ? "3.1" : "");
            }
        }
        sheet(rows, "P-02", "M<2>", 2, Map.of("2.1", 3), "");
        Files.writeString(folder.resolve("sheets.csv"), rows);
        StringBuilder own = new StringBuilder("product,set,member,round,criterion,option\n");
        sheet(own, "P-01", "A", 1, Map.of("1.1", 3, "2.1", 3), "");
        sheet(own, "P-03", "C", 1, Map.of(), "");
        Files.writeString(folder.resolve("own.csv"), own);
    }

    private static void sheet(
            StringBuilder rows, String product, String member, int round, Map<String, Integer> others, String until) {
        for (Criterion criterion :
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria()) {
            if (criterion.code().equals(until)) {
                return;
            }
            int option =
                    others.getOrDefault(criterion.code(), (criterion.options().size() + 1) / 2);
            rows.append(String.join(
                            ",",
                            product,
                            "1",
                            member,
                            Integer.toString(round),
                            criterion.code(),
                            criterion.options().get(option - 1).label()))
                    .append('\n');
        }
    }

    private Run run(String command, String... options) {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--rulebook",
                "qd-26-2026",
                "--sheets",
                folder.resolve("sheets.csv").toString()));
        if (command.equals("self-assessment")) {
            args.addAll(List.of("--self", folder.resolve("own.csv").toString()));
        }
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

    @ParameterizedTest
    @CsvSource({
        "stability, table, vi",
        "stability, table, en",
        "stability, json, vi",
        "stability, json, en",
        "stability, csv, vi",
        "stability, csv, en",
        "stability, html, vi",
        "stability, html, en",
        "self-assessment, table, vi",
        "self-assessment, table, en",
        "self-assessment, json, vi",
        "self-assessment, json, en",
        "self-assessment, csv, vi",
        "self-assessment, csv, en",
        "self-assessment, html, vi",
        "self-assessment, html, en"
    })
    void reportsAreAsBefore(String command, String format, String language) throws IOException {
        Run run = run(command, "--format", format, "--lang", language);
        // a product that is not finished is an error of the council's sheets
        assertThat(run.exitCode()).isEqualTo(1);
        check(
                command + "-" + language + "." + (format.equals("table") ? "txt" : format),
                run.out().replaceAll("sha256:[0-9a-f]+", "sha256:…").replaceAll("(?s)<style>.*?</style>", "<style/>"));
        if (format.equals("html")) {
            assertThat(run.out()).doesNotContain("M<2>", "http://", "https://", "<script", "src=");
        }
    }

    private static void check(String name, String actual) throws IOException {
        String expected;
        try (InputStream in = CouncilCommandsTest.class.getResourceAsStream("council/" + name)) {
            expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (!expected.equals(actual)) {
            Path file = Path.of("target", "golden", "council", name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).as(name).isEqualTo(expected);
    }

    @Test
    void oneProductIsToldWithItsAnswersAndTheWholeSeasonIsStudied() {
        Run run = run("stability", "--product", "P-01", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("P-01: 2 stars", "Without M<2>: 2 stars", "5.3")
                .contains("points from the mean of the others, 2 products")
                .doesNotContain("P-02", "round 2");
        assertThat(run("stability", "--product", "P-02", "--lang", "en").out())
                .contains("P-02, M<2>, round 2: ", "from the others");
    }

    @Test
    void anonymousReportsNameNobody() {
        for (String format : List.of("table", "json", "csv", "html")) {
            for (String[] options : List.of(
                    new String[] {"--anonymous", "--format", format},
                    new String[] {"--anonymous", "--format", format, "--product", "P-01"})) {
                Run run = run("stability", options);
                assertThat(run.out() + run.err()).doesNotContain("M1", "M<2>", "M&lt;2", "M3");
            }
        }
        assertThat(run("stability", "--anonymous").out()).contains("#1: ", "#2: ", "#3: ");
    }

    @Test
    void membersHaveTheNamesOfTheRosterWherePeopleRead() throws IOException {
        Path council = Files.writeString(
                folder.resolve("council.csv"),
                "member,role,name\nM1,CHAIR,Nguyễn Thị Nhung\nM<2>,MEMBER,Trần Bình\nM3,MEMBER,\n");
        String[] roster = {"--council", council.toString(), "--lang", "vi"};
        assertThat(run("stability", roster).out()).contains("M1 Nguyễn Thị Nhung: ", "M<2> Trần Bình: ", "M3: ");
        String json = run("stability", "--council", council.toString(), "--format", "json")
                .out();
        assertThat(json).contains("\"member\": \"M1\"").doesNotContain("Nhung");
        assertThat(run("stability", "--council", council.toString(), "--anonymous")
                        .out())
                .doesNotContain("Nhung");
    }

    @Test
    void whatCannotBeAskedIsAUsageError() {
        assertThat(run("stability", "--product", "P-77").err()).contains("P-77");
        assertThat(run("stability", "--product", "P-77").exitCode()).isEqualTo(2);
        assertThat(run("self-assessment", "--self", folder.resolve("none.csv").toString())
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("stability", "--policy", "council.maxSpread=many").exitCode())
                .isEqualTo(2);
    }
}
