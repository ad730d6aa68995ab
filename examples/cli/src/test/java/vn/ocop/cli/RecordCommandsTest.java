// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebooks;

/** {@code rank --record --append}, {@code chain}, {@code verify}. */
class RecordCommandsTest {
    private static final Path CASE = Path.of("..", "conformance", "cases", "scoring", "minimum-mark-holds-back");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                Stream.concat(Stream.of(args), Stream.of("--lang", "en")).toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int rank(String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "rank",
                                "--rulebook",
                                "qd-26-2026",
                                "--sheets",
                                CASE.resolve("sheets.csv").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aRecordIsMadeAppendedAndVerified() throws IOException {
        int plain = rank();
        String ranking = out();
        assertThat(rank("--record", path("r1.json"), "--append", path("c.jsonl")))
                .as(err())
                .isEqualTo(plain);
        assertThat(out()).isEqualTo(ranking);
        assertThat(err()).contains("Record: sha256:", "Head (hash of the last line): sha256:");
        assertThat(Files.readString(folder.resolve("r1.json"))).contains("\"name\":\"sheets.csv\"");
        assertThat(run("verify", path("r1.json"), "--format", "json")).isZero();
        assertThat(out()).contains("\"state\": \"SAME\"");
        SchemasTest.follows("verify", out());

        assertThat(run(
                        "chain",
                        path("c.jsonl"),
                        "--add",
                        "decision",
                        "--of",
                        "1",
                        "--number",
                        "12/QĐ",
                        "--day",
                        "1/12/2026"))
                .isZero();
        assertThat(run(
                        "chain",
                        path("c.jsonl"),
                        "--add",
                        "recognition-withdrawn",
                        "--of",
                        "1",
                        "--products",
                        "P-1,P-2"))
                .isZero();
        assertThat(rank("--record", path("r2.json"), "--append", path("c.jsonl"), "--of", "1", "--reason", "sửa"))
                .isEqualTo(plain);
        List<String> lines = Files.readAllLines(folder.resolve("c.jsonl"));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).contains("\"day\":\"2026-12-01\"", "\"kind\":\"DECISION\"");
        assertThat(lines.get(3)).contains("\"of\":1", "\"kind\":\"SEASON\"");
        assertThat(run("verify", path("c.jsonl"), "--format", "json")).isZero();
        assertThat(out()).contains("\"length\": 4");
        SchemasTest.follows("verify", out());
        String head = out().replaceAll("(?s).*\"head\": \"sha256:([0-9a-f]*)\".*", "$1");
        assertThat(run("verify", path("c.jsonl"), "--head", head)).isZero();
        Files.write(folder.resolve("c.jsonl"), lines.subList(0, 3));
        assertThat(run("verify", path("c.jsonl"))).isZero();
        assertThat(run("verify", path("c.jsonl"), "--head", "sha256:" + head, "--format", "json"))
                .isEqualTo(1);
        assertThat(out()).contains("HEAD_NOT_FOUND");
        SchemasTest.follows("verify", out());
    }

    @Test
    void whatCameOfItIsToldInWords() throws IOException {
        rank("--record", path("r.json"), "--append", path("c.jsonl"));
        assertThat(run("verify", path("c.jsonl"))).isZero();
        assertThat(out()).contains("SAME: the chain is whole", "Length: 1", "That the last lines were cut off");
        String head = out().replaceAll("(?s).*(sha256:[0-9a-f]*).*", "$1");
        assertThat(run("verify", path("c.jsonl"), "--head", head)).isZero();
        assertThat(out()).contains("The given head is that of line 1").doesNotContain("were cut off");
        String text = Files.readString(folder.resolve("r.json"));
        String hash = text.replaceAll("(?s).*\"hash\":\"([^\"]*)\",\"library.*", "$1");
        assertThat(run("verify", path("r.json"), "--format", "html")).isZero();
        assertThat(out()).contains("<li>Hash, to be held beside the minutes: " + hash + "</li>");
        assertThat(run("verify", path("r.json"), "--format", "json")).isZero();
        assertThat(out()).contains("\"hash\": \"" + hash + "\"");
    }

    @Test
    void aBrokenChainIsRefusedAndNothingIsWritten() throws IOException {
        rank("--record", path("r1.json"), "--append", path("c.jsonl"));
        run("chain", path("c.jsonl"), "--add", "complaint", "--of", "1");
        List<String> lines = Files.readAllLines(folder.resolve("c.jsonl"));
        Files.write(folder.resolve("c.jsonl"), lines.subList(1, 2));
        assertThat(rank("--record", path("r2.json"), "--append", path("c.jsonl")))
                .isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(Files.exists(folder.resolve("r2.json"))).isFalse();
        assertThat(run("chain", path("c.jsonl"), "--add", "complaint", "--of", "1", "--format", "json"))
                .isEqualTo(1);
        assertThat(out()).contains("\"how\": \"removed\"");
        assertThat(run("verify", path("c.jsonl"), "--format", "json")).isEqualTo(1);
        assertThat(out()).contains("\"state\": \"BROKEN\"", "\"seq\": 1", "\"how\": \"removed\"");
        assertThat(Files.readAllLines(folder.resolve("c.jsonl"))).hasSize(1);
    }

    @Test
    void anExistingFileIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("r.json"), "mine");
        assertThat(rank("--record", path("r.json"))).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(Files.readString(folder.resolve("r.json"))).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--append c",
                "--of 1",
                "--reason x",
                "--with-rulebook",
                "--record r --of 1",
                "--record r --append c --of 1"
            })
    void optionsThatMeanNothingAreRefused(String options) {
        assertThat(rank(options.replace(" r", " " + path("r"))
                        .replace(" c", " " + path("c"))
                        .split(" ")))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(Files.exists(folder.resolve("r"))).isFalse();
    }

    @Test
    void whatTheFormatCannotSayIsNamed() throws IOException {
        Path twice = Files.writeString(
                folder.resolve("sheets.csv"), "product,set,member,criterion,option\nP,1,M,1.1,1\nP,1,M,1.1,1\n");
        assertThat(run("rank", "--rulebook", "qd-26-2026", "--sheets", twice.toString(), "--record", path("r.json")))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("sheets.csv:3: not-in-season:");
        assertThat(Files.exists(folder.resolve("r.json"))).isFalse();
    }

    @Test
    void aChangedRecordIsToldWithItsExitCode() throws IOException {
        rank("--record", path("r.json"), "--with-rulebook");
        String text = Files.readString(folder.resolve("r.json"));
        assertThat(text).contains("\"main\":\"rulebook.xml\"");
        Files.writeString(folder.resolve("r.json"), text.replaceFirst("\"star\":\\d", "\"star\":1"));
        assertThat(run("verify", path("r.json"), "--format", "json")).isEqualTo(1);
        assertThat(out()).contains("TAMPERED");
        Files.writeString(folder.resolve("r.json"), text.substring(1));
        assertThat(run("verify", path("r.json"), "--format", "json")).isEqualTo(2);
        assertThat(out()).contains("UNREADABLE");
        SchemasTest.follows("verify", out());
        assertThat(run("verify", path("none"), "--format", "json")).isEqualTo(2);
        assertThat(out()).contains("UNREADABLE");
        assertThat(run("verify", path("r.json"), "--head", "x")).isEqualTo(2);
    }

    @Test
    void aRulebookOfOnesOwnIsFoundInItsFolder() throws IOException {
        Path own = Path.of("..", "rulebooks", "own");
        run(
                "rank",
                "--rulebook",
                own.resolve("kh-2026.xml").toString(),
                "--sheets",
                own.resolve("sheets.csv").toString(),
                "--record",
                path("r.json"));
        assertThat(run("verify", path("r.json"))).isEqualTo(1);
        assertThat(out()).startsWith("RULEBOOK_UNKNOWN");
        assertThat(run("verify", path("r.json"), "--rulebook", own.toString()))
                .as(out())
                .isZero();
        run(
                "rank",
                "--rulebook",
                own.resolve("kh-2026.xml").toString(),
                "--sheets",
                own.resolve("sheets.csv").toString(),
                "--record",
                path("r2.json"),
                "--with-rulebook");
        assertThat(run("verify", path("r2.json"))).as(out()).isZero();
    }

    /** Two products by the dates of two regimes: each regime has its record, and both stand in the chain. */
    @Test
    void eachRulebookOfACallByDatesHasItsOwnRecord() throws IOException {
        StringBuilder sheets = new StringBuilder("product,set,member,criterion,option\n");
        for (String[] product : new String[][] {{"P-1", "qd-26-2026"}, {"P-2", "qd-1048-2019"}}) {
            for (Criterion criterion :
                    new Rulebooks().get(product[1]).set(1).orElseThrow().criteria()) {
                sheets.append(product[0] + ",1,M," + criterion.code() + ","
                        + criterion
                                .options()
                                .get(criterion.options().size() - 1)
                                .label() + "\n");
            }
        }
        Files.writeString(folder.resolve("sheets.csv"), sheets);
        Files.writeString(
                folder.resolve("products.csv"),
                "product,set,kind,received,evaluated\nP-1,1,first,2026-08-01,2026-11-01\n"
                        + "P-2,1,first,2020-08-01,2020-11-01\n");
        String[] call = {
            "rank",
            "--rulebook",
            "auto",
            "--sheets",
            path("sheets.csv"),
            "--products",
            path("products.csv"),
            "--append",
            path("c.jsonl"),
            "--record",
            path("r.json")
        };
        assertThat(run(call)).as(err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("c.jsonl"))).hasSize(2);
        for (String rulebook : List.of("qd-26-2026", "qd-1048-2019")) {
            Path file = folder.resolve("r." + rulebook + ".json");
            assertThat(Files.readString(file)).contains("\"kind\":\"FIRST\"", "\"clause\":");
            assertThat(run("verify", file.toString())).as(out()).isZero();
        }
        assertThat(run("verify", path("c.jsonl"))).isZero();
        assertThat(Files.exists(folder.resolve("r.json"))).isFalse();
        assertThat(run(call)).isEqualTo(2);
        assertThat(err()).contains("r.qd-");
        assertThat(Files.readAllLines(folder.resolve("c.jsonl"))).hasSize(2);
        assertThat(run(Stream.concat(Stream.of(call), Stream.of("--of", "1")).toArray(String[]::new)))
                .isEqualTo(2);
    }

    @Test
    void levelAndDayOfTheCallAreInTheRecordAndItsSeasonRanksAgain() throws IOException {
        rank(
                "--record",
                path("r.json"),
                "--on",
                "2026-11-01",
                "--level",
                "province",
                "--kind",
                "first",
                "--received",
                "2026-08-01");
        String text = Files.readString(folder.resolve("r.json"));
        assertThat(text).contains("\"meeting\":{\"evaluated\":\"2026-11-01\",\"level\":\"province\"}", "\"clause\":");
        String season = text.replaceAll("(?s).*\"season\":(\\{.*\\}),\"sources\".*", "$1");
        Files.writeString(folder.resolve("season.json"), season);
        rank("--format", "json");
        assertThat(run(
                        "rank",
                        "--sheets",
                        path("season.json"),
                        "--record",
                        path("r2.json"),
                        "--kind",
                        "first",
                        "--received",
                        "2026-08-01"))
                .as(err())
                .isNotEqualTo(2);
        String content = "\"content\":\"[^\"]*\"";
        assertThat(Files.readString(folder.resolve("r2.json")).replaceAll("(?s).*(" + content + ").*", "$1"))
                .isEqualTo(text.replaceAll("(?s).*(" + content + ").*", "$1"));
    }
}
