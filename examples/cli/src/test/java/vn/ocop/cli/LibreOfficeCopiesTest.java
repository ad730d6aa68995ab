// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that LibreOffice has opened and saved again are read like the ones before. */
class LibreOfficeCopiesTest {
    private static final Path COPIES = Path.of("src", "test", "resources", "libreoffice");
    private static final Path CASES = Path.of("src", "test", "resources", "score-workbooks");
    private static final Path TEST_FILES =
            Path.of("..", "..", "ocop-io", "src", "test", "resources", "vn", "ocop", "io");

    private record Run(int code, String out) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "matrix/ChaCa.xlsx, 01-matrix-files/in/ChaCa.xlsx, qd-26-2026",
        "form/SP01 TV01.docx, 05-form-docx/in/SP01 TV01.docx, qd-26-2026",
        "summary/TongHop.xlsx, 07-summary-claims/TongHop.xlsx, qd-1048-2019"
    })
    void scoreSheets(String copy, String original, String rulebook) {
        List<Run> runs = new ArrayList<>();
        for (Path file : List.of(COPIES.resolve(copy), CASES.resolve(original))) {
            runs.add(run("sheets", file.toString(), "--rulebook", rulebook, "--lang", "en"));
        }
        assertThat(runs.get(1).out().lines()).hasSizeGreaterThan(10);
        assertThat(runs.get(0)).isEqualTo(runs.get(1));
    }

    @ParameterizedTest
    @CsvSource({"annex3.xlsx", "years.xlsx"})
    void budgetTables(String file) {
        Run copy = run("budget", COPIES.resolve("budget").resolve(file).toString(), "--format", "json");
        Path original = TEST_FILES.resolve(Path.of("office", "budget", file));
        assertThat(copy.out()).contains("\"totals\"");
        assertThat(copy).isEqualTo(run("budget", original.toString(), "--format", "json"));
    }

    @Test
    void aFilledTemplate() {
        Run run = run(
                "rank",
                "--rulebook",
                TEST_FILES.resolve(Path.of("season", "rulebook.xml")).toString(),
                "--sheets",
                COPIES.resolve("template.xlsx").toString(),
                "--format",
                "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().skip(1))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).startsWith("1,SP-01,1,RATED,3,").contains(",90.00,180,2,35.00,22.50,32.50,"));
    }
}
