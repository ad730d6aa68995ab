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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulebooks with parts of their own, and no policies, through every command. */
class OwnPartsCommandTest {
    private static final Path BOOKS = Path.of(
            "..", "..", "ocop-criteria", "src", "test", "resources", "vn", "ocop", "criteria", "rulebook", "good");

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String book(String name) {
        return BOOKS.resolve(name + ".xml").toString();
    }

    /** P-1 has full points, P-2 half of the last criterion, P-3 half of the first. */
    private String sheets(int parts) throws IOException {
        List<String> rows = new ArrayList<>(List.of("product,set,member,criterion,option"));
        for (String member : List.of("M1", "M2")) {
            for (int part = 1; part <= parts; part++) {
                rows.add("P-1,1," + member + "," + part + ".1,3");
                rows.add("P-2,1," + member + "," + part + ".1," + (part == parts ? 2 : 3));
                rows.add("P-3,1," + member + "," + part + ".1," + (part == 1 ? 2 : 3));
            }
        }
        return Files.write(folder.resolve("sheets.csv"), rows).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts-p-q-r", "parts-two", "parts-six"})
    void lintFindsNothing(String name) {
        for (String format : List.of("table", "json", "csv", "html")) {
            Run lint = run("rulebook", "lint", book(name), "--format", format, "--lang", "en");
            assertThat(lint.exitCode()).as(lint.err() + lint.out()).isZero();
            assertThat(lint.out()).doesNotContain("ERROR");
            assertThat(run("rulebook", "show", book(name), "--format", format).exitCode())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"parts-p-q-r,3,'R,Q,P'", "parts-two,2,'Y,X'", "parts-six,6,'Z,Y,X,W,V,U'"})
    void rankAndExplainGiveResultsAndSayWhatIsNotJudged(String name, int parts, String order) throws IOException {
        String sheets = sheets(parts);
        for (String format : List.of("table", "json", "csv", "html")) {
            Run rank = run("rank", "--rulebook", book(name), "--sheets", sheets, "--format", format, "--lang", "en");
            assertThat(rank.exitCode()).as(rank.err()).isZero();
            assertThat(rank.out()).contains("P-1", "P-2", "P-3");
            Run explain = run(
                    "explain",
                    "--rulebook",
                    book(name),
                    "--sheets",
                    sheets,
                    "--product",
                    "P-2",
                    "--format",
                    format,
                    "--lang",
                    "en");
            assertThat(explain.exitCode()).as(explain.err()).isZero();
        }
        Run rank = run("rank", "--rulebook", book(name), "--sheets", sheets, "--lang", "en");
        assertThat(rank.out())
                .contains("rulebook: council.minimum=majority, council.maxSpread=off, council.quorum=off")
                .contains("rank.order=" + order + ", ")
                .contains("policy-unstated");
    }

    @Test
    void whatIsTypedIsMeasuredByThePartsOfTheRulebook() throws IOException {
        Run refused = run(
                "rank",
                "--rulebook",
                book("parts-p-q-r"),
                "--sheets",
                sheets(3),
                "--policy",
                "rank.order=C,B,A",
                "--lang",
                "en");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("rank.order cannot be “C,B,A”; it can be: STAR,R,Q,P");
        Run twice = run(
                "rank",
                "--rulebook",
                book("parts-p-q-r"),
                "--sheets",
                sheets(3),
                "--policy",
                "rank.order=P",
                "--policy",
                "rank.order=Q",
                "--lang",
                "vi");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).contains("\u201crank.order\u201d được nêu hai lần");
    }
}
