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
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;

/** {@code --rulebook auto}: each product by its kind of case and its days. */
class RankByDatesTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheFiles() throws IOException {
        StringBuilder sheets = new StringBuilder("product,set,member,criterion,points\n");
        for (String product : List.of("OLD-A", "OLD-B", "NEW", "U")) {
            for (String member : List.of("CT", "TV")) {
                sheets.append(product).append(",1,").append(member).append(",A,30\n");
                sheets.append(product).append(",1,").append(member).append(",B,20\n");
                sheets.append(product).append(",1,").append(member).append(",C,35\n");
            }
        }
        Files.writeString(folder.resolve("sheets.csv"), sheets);
        Files.writeString(folder.resolve("council.csv"), "member,role\nCT,CHAIR\nTV,MEMBER\n");
        Files.writeString(folder.resolve("minimums.csv"), "product,criterion,star\nNEW,,4\n");
        Files.writeString(folder.resolve("products.csv"), """
            product,kind,received,evaluated
            OLD-A,first,2020-03-01,2020-06-01
            OLD-B,first,2020-03-01,2020-06-01
            NEW,first,2026-06-01,2026-07-01
            U,first,2026-06-01,
            """);
    }

    private Run run(String command, String... options) {
        return under("auto", command, options);
    }

    private Run under(String rulebook, String command, String... options) {
        List<String> args =
                new ArrayList<>(List.of(command, "--rulebook", rulebook, "--policy", "council.minimum=decided"));
        for (String file : List.of("sheets", "council", "products", "minimums")) {
            args.addAll(List.of("--" + file, folder.resolve(file + ".csv").toString()));
        }
        args.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                args.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static RankedProduct product(RankingDocument document, String id) {
        return document.products().stream()
                .filter(product -> product.product().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachProductHasItsRulebookAndClauseAndTheTopOneIsAbsent() {
        Run run = run("rank", "--format", "json", "--lang", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        RankingDocument document = RankingDocument.read(
                        TableSource.of("r.json", run.out().getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        assertThat(document.rulebook()).isEmpty();
        assertThat(document.rulebooks())
                .extracting(terms -> terms.rulebook().id())
                .containsExactly("qd-26-2026", "qd-1048-2019");
        assertThat(document.policies()).containsKey("council.maxSpread");
        assertThat(document.products())
                .extracting(product -> product.product() + " "
                        + product.place().map(Object::toString).orElse("-") + " "
                        + product.rulebook()
                                .map(RankingDocument.RulebookName::id)
                                .orElse("-") + " "
                        + product.clause().orElse("-"))
                .containsExactly(
                        "NEW 1 qd-26-2026 26/2026/QĐ-TTg, article 11, clause 1",
                        "OLD-A 1 qd-1048-2019 1048/QĐ-TTg",
                        "OLD-B 1 qd-1048-2019 1048/QĐ-TTg",
                        "U - - -");
        assertThat(product(document, "U").follows()).isEmpty();
        assertThat(product(document, "U").findings())
                .extracting(finding -> finding.code())
                .containsExactly("case-unstated");
    }

    @Test
    void rulebooksOfOnesOwnApplyBesideThoseThatAreBuiltIn() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(
                own.resolve("kh-2026.xml"),
                Files.readString(Path.of("..", "rulebooks", "own", "kh-2026.xml"))
                        .replace(
                                "</documents>",
                                "</documents><transitions cite=\"kh art.1\"><applies received-from=\"2026-06-01\""
                                        + " vi=\"v\" en=\"e\"/></transitions>"));
        assertThat(run("rank", "--format", "csv").out()).contains(",NEW,qd-26-2026,");
        Run with = under("auto:" + own, "rank", "--format", "csv");
        assertThat(with.out()).as(with.err()).contains(",NEW,kh-2026,", ",OLD-A,qd-1048-2019,");
        assertThat(under("auto:" + folder.resolve("nowhere"), "rank").exitCode())
                .isEqualTo(2);
        assertThat(under("auto:" + folder.resolve("nowhere"), "rank").err()).contains("nowhere");
    }

    @Test
    void theCallStatesWhatTheRowsDoNot() {
        Run run = run("rank", "--format", "csv", "--on", "2026-07-01");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1); // nothing is decided of U's minimums
        assertThat(run.out().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).startsWith("place,product,rulebook,clause,set,outcome"));
        assertThat(run.out()).contains("\n,U,qd-26-2026,");
    }

    @Test
    void tableAndPageNameTheRulebooks() {
        String table = run("rank", "--lang", "en").out();
        assertThat(table).containsSubsequence("qd-26-2026, ", "NEW", "qd-1048-2019, ", "OLD-A", "No rulebook", "U");
        assertThat(table).contains("26/2026/QĐ-TTg, article 11, clause 1: NEW", "1048/QĐ-TTg: OLD-A, OLD-B");
        String page = run("rank", "--lang", "vi", "--format", "html").out();
        assertThat(page)
                .containsSubsequence(
                        "(qd-26-2026, bản 1)</h2>", "NEW", "(qd-1048-2019, bản 1)</h2>", "OLD-A", "<h2>Không biết");
    }

    @Test
    void oneProductIsExplainedAndAdvisedUnderItsOwn() {
        assertThat(run("explain", "--product", "OLD-A", "--format", "json", "--lang", "en")
                        .out())
                .contains("\"id\": \"qd-1048-2019\"");
        assertThat(run("explain", "--product", "NEW", "--format", "json", "--lang", "en")
                        .out())
                .contains("\"id\": \"qd-26-2026\"");
        assertThat(run("explain", "--product", "NOBODY").exitCode()).isEqualTo(2);
        assertThat(run("advise", "--product", "NEW").exitCode()).isNotEqualTo(2);
    }

    @Test
    void daysOfACallWithoutUseAreRefused() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Ocop.run(
                new Console(
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                "sheets",
                folder.resolve("sheets.csv").toString(),
                "--rulebook",
                "qd-26-2026",
                "--on",
                "2026-07-01");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--rulebook auto");
    }
}
