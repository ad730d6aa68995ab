// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rulebooks in {@code examples/rulebooks} do what their page says. */
class ExampleRulebooksTest {
    private static final Path RULEBOOKS = Path.of("..", "rulebooks");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                words);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String file(String name) {
        return RULEBOOKS.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({"own/kh-2026.xml", "ovop-indonesia/rulebook.xml"})
    void theyHaveNoFinding(String rulebook) {
        assertThat(run("rulebook", "lint", file(rulebook), "--format", "json")).isZero();
        assertThat(out()).contains("\"findings\": []");
    }

    @ParameterizedTest
    @CsvSource({"own/kh-2026.xml, own/sheets.csv, P-2", "ovop-indonesia/rulebook.xml, ovop-indonesia/sheets.csv, ring"})
    void theyRankAndExplain(String rulebook, String sheets, String first) {
        assertThat(run("rank", "--rulebook", file(rulebook), "--sheets", file(sheets), "--format", "csv"))
                .isZero();
        assertThat(out().lines().skip(1).findFirst().orElseThrow())
                .contains(first)
                .contains("RATED");
        assertThat(run(
                        "explain",
                        "--rulebook",
                        file(rulebook),
                        "--sheets",
                        file(sheets),
                        "--product",
                        first,
                        "--lang",
                        "en"))
                .isZero();
        assertThat(out()).contains(first);
    }

    @Test
    void theSampleSaysWhatItIs() {
        run("rulebook", "show", file("ovop-indonesia/rulebook.xml"), "--lang", "en");
        assertThat(out()).contains("a sample", "stand-in");
    }
}
