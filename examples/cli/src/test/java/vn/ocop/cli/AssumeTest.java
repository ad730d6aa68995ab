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
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain --assume} tells of a product that a minimum mark holds back. */
class AssumeTest {
    private static final Path SHEETS =
            Path.of("..", "conformance", "cases", "scoring", "minimum-mark-holds-back", "sheets.csv");

    private record Run(int exitCode, String out, String err) {}

    private static Run run(String format, String language, String... assumptions) {
        List<String> args = new ArrayList<>(List.of(
                "explain",
                "--rulebook",
                "qd-26-2026",
                "--sheets",
                SHEETS.toString(),
                "--product",
                "P-1",
                "--format",
                format,
                "--lang",
                language));
        for (String assumption : assumptions) {
            args.addAll(List.of("--assume", assumption));
        }
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
        "table, en, 'Assumed, not decided'",
        "table, vi, 'Giả định, không phải quyết định'",
        "html, en, 'Assumed, not decided'",
        "html, vi, 'Giả định, không phải quyết định'",
        "json, en, 'Assumed, not decided'",
        "csv, vi, 'Giả định, không phải quyết định'"
    })
    void everyOutputSaysThatItIsAssumed(String format, String language, String words) {
        assertThat(run(format, language, "P-1 * 1.5=4").out()).contains(words);
        assertThat(run(format, language).out()).doesNotContain(words);
    }

    @Test
    void theResultTheOriginalAndTheDifferenceAreTold() {
        Run table = run("table", "en", "P-1 * 1.5=4", "P-1 M-1 1.1=1", "council.minimum=unanimous");
        assertThat(table.exitCode()).isZero();
        assertThat(table.out())
                .contains("Answer * 1.5: 1 → 4", "Answer M-1 1.1: 3 → 1", "majority → unanimous")
                .contains("Original: Rated, 3 stars, 97.00", "Under the assumptions: Rated, 5 stars, 99.33")
                .contains("Star: 3 stars → 5 stars")
                .contains("P-1: 5 stars");
        Run json = run("json", "en", "P-1 * 1.5=4");
        assertThat(json.out()).contains("\"outcome\": \"RATED\"", "\"subject\": \"* 1.5\"", "\"original\": {");
        assertThat(json.out().indexOf("\"star\": 5")).isLessThan(json.out().indexOf("\"star\": 3"));
        assertThat(run("csv", "en", "P-1 * 1.5=4").out().lines())
                .anyMatch(line -> line.startsWith(",,ASSUMPTION,* 1.5,"))
                .allMatch(line -> line.endsWith(",\"Assumed, not decided\"") || line.endsWith(",assumed"));
    }

    @Test
    void anAssumedAnswerIsTakenBackOrNone() {
        assertThat(run("table", "en", "P-1 M-1 1.1=missing").out())
                .contains("Answer M-1 1.1: 3 → missing", "Incomplete");
        assertThat(run("table", "en", "P-1 * 1.1=none").out()).contains("Answer * 1.1: 3 → none");
    }

    /** Members then lie too far apart: an error, assumed or not. */
    @Test
    void anAssumedDistanceEndsLikeARealOne() {
        Run rescore = run(
                "table",
                "en",
                "P-1 M-1 1.1=none",
                "P-1 M-1 1.2=1",
                "P-1 M-1 1.3=1",
                "P-1 M-1 1.6=1",
                "P-1 M-1 2.1=1",
                "P-1 M-1 2.2=1",
                "council.maxSpread=1");
        assertThat(rescore.exitCode()).isEqualTo(1);
        assertThat(rescore.out()).contains("Under the assumptions: ").contains("spread");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-1 M-9 1.1=1",
                "P-1 M-1 1.1=9",
                "P-1 M-1 9.9=1",
                "P-1 * 1.1=missing",
                "P-2 M-1 1.1=1",
                "P-1 1.1=1",
                "P-1 M-1 2.4=none",
                "council.minimum=most",
                "council.most=1",
                "council.minimum",
                "P-1 M-1 1.1="
            })
    void whatCannotBeIsAUsageErrorWithNameAndValue(String assumption) {
        Run wrong = run("table", "en", assumption);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).startsWith("ocop: --assume: expected ").contains("found");
        assertThat(run("table", "vi", assumption).err()).startsWith("ocop: --assume: cần ");
    }
}
