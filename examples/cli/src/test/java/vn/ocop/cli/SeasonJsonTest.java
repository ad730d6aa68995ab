// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A season of JSON in the place of the score sheets. */
class SeasonJsonTest {
    @TempDir
    private Path folder;

    private Path season;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        season = Files.writeString(folder.resolve("season.json"), """
            { "format": "ocop-season/1", "rulebook": { "id": "qd-148-2023" },
              "policies": { "council.maxSpread": "off" },
              "meeting": { "level": "province", "evaluated": "2025-11-01" },
              "councils": [ { "members": [ { "id": "M1", "role": "CHAIR" }, { "id": "M2" } ] } ],
              "products": [ { "id": "P", "set": 1, "sheets": [
                { "member": "M1", "parts": { "A": "34", "B": "24.5", "C": "35" } },
                { "member": "M2", "parts": { "A": "30", "B": "20", "C": "30" } } ] } ] }
            """);
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void namesItsRulebookPoliciesLevelAndDay() {
        assertThat(run("rank", "--sheets", season.toString(), "--format", "json", "--lang", "en"))
                .as(err())
                .isZero();
        assertThat(out())
                .contains("\"id\": \"qd-148-2023\"", "\"council.maxSpread\": \"off\"", "\"level\": \"PROVINCE\"")
                .doesNotContain("\"level\": \"DISTRICT\"");
    }

    @Test
    void theCallComesBeforeIt() {
        run("rank", "--sheets", season.toString(), "--format", "json", "--policy", "council.maxSpread=5");
        assertThat(out()).contains("\"council.maxSpread\": \"5\"", "RESCORE");
        assertThat(run("rank", "--sheets", season.toString(), "--rulebook", "qd-26-2026", "--format", "json"))
                .isEqualTo(1);
        assertThat(out()).contains("season-of-other-rulebook", "season.json#/rulebook");
    }

    @Test
    void isExplainedAndAdvisedOn() {
        assertThat(run("explain", "--sheets", season.toString(), "--product", "P"))
                .as(err())
                .isZero();
        assertThat(out()).contains("M1");
    }

    @Test
    void hasEverythingInIt() {
        assertThat(run("rank", "--sheets", season.toString(), "--council", season.toString()))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("season.json");
    }

    @Test
    void isRefusedWhereItIsNone() throws IOException {
        Files.writeString(season, "{\"format\": \"ocop-season/2\"}");
        assertThat(run("rank", "--sheets", season.toString())).isEqualTo(2);
        assertThat(err()).startsWith("season.json#/format: json-format:");
        Files.writeString(season, "{\"format\": ");
        assertThat(run("rank", "--sheets", season.toString())).isEqualTo(2);
        assertThat(err()).startsWith("season.json: json-malformed:");
        Files.writeString(season, "{\"format\": \"ocop-season/1\", \"products\": []}");
        assertThat(run("rank", "--sheets", season.toString())).isEqualTo(2);
        assertThat(err()).contains("--rulebook");
    }

    @Test
    void anUnknownFieldIsAnErrorWithItsPointer() throws IOException {
        Files.writeString(season, Files.readString(season).replace("\"set\": 1", "\"set\": 1, \"stars\": 5"));
        assertThat(run("rank", "--sheets", season.toString(), "--format", "json"))
                .isEqualTo(1);
        assertThat(out()).contains("\"at\": \"season.json#/products/0/stars\"", "json-unknown-field");
    }
}
