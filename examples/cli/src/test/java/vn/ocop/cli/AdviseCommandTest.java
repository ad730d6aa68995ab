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
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The command {@code advise}. */
class AdviseCommandTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSheets() throws IOException {
        StringBuilder rows = new StringBuilder("product,set,member,criterion,option\n");
        for (Criterion criterion :
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria()) {
            int middle = (criterion.options().size() + 1) / 2;
            rows.append("P-01,1,M1," + criterion.code() + ","
                    + criterion.options().get(middle - 1).label() + "\n");
        }
        Files.writeString(folder.resolve("sheets.csv"), rows);
        Files.writeString(folder.resolve("costs.csv"), "criterion,option,cost\n1.1,3,10\n");
    }

    private Run run(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "advise",
                "--rulebook",
                "qd-26-2026",
                "--sheets",
                folder.resolve("sheets.csv").toString(),
                "--product",
                "P-01"));
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

    @Test
    void theCheapestPlansAreToldWithTheirProof() {
        Run run = run("--to", "4", "--top", "1", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("P-01: up to 4 stars\n")
                .contains(
                        "At least 11 changes; there are 19 such plans",
                        "there are at most 68 points, below 70, by these changes:")
                .contains("Assumed, not decided", "Plan 1: 11 changes")
                .doesNotContain("Plan 2");
    }

    @Test
    void whatIsImpossibleIsAnAnswer() {
        Run run = run("--to", "5", "--costs", folder.resolve("costs.csv").toString(), "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("There is no plan", "no option that is open meets what is asked");
        assertThat(run("--to", "5", "--freeze", "1.5", "--format", "json").out())
                .contains("\"state\": \"IMPOSSIBLE\"", "\"kind\": \"FROZEN\"", "\"subject\": \"1.5\"");
    }

    @Test
    void pagesAreEscapedAndInTheLanguage() {
        assertThat(run("--format", "html").out())
                .contains("<section class=\"ocop-advice\" lang=\"vi\">", "Làm gì để lên hạng");
    }

    @Test
    void whatCannotBeAskedIsAUsageError() {
        assertThat(run("--to", "9").exitCode()).isEqualTo(2);
        assertThat(run("--freeze", "1.5,77").err()).contains("77");
        assertThat(run("--top", "-1").exitCode()).isEqualTo(2);
        assertThat(run("--unit", "dong").exitCode()).isEqualTo(2);
        assertThat(run("--policy", "advice.personal=frozen").exitCode()).isZero();
        assertThat(run("--policy", "advice.change=some").err()).contains("all, majority");
        assertThat(run("--policy", "advice.other=1").err()).contains("advice.change, advice.personal");
        assertThat(run("--policy", "advice.personal=closed").err()).contains("frozen, open");
        assertThat(run("--costs", folder.resolve("none.csv").toString()).exitCode())
                .isEqualTo(2);
    }
}
