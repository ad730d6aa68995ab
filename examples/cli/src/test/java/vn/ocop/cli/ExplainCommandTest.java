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

/** The command {@code explain}. */
class ExplainCommandTest {
    private record Run(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @BeforeEach
    void writeTheSheets() throws IOException {
        Files.writeString(folder.resolve("sheets.csv"), """
            product,set,member,criterion,points
            P-<1>,1,M1,A,"35,5"
            P-<1>,1,M1,B,20
            P-<1>,1,M1,C,30
            P-<1>,1,M2,A,35
            P-<1>,1,M2,B,20
            P-<1>,1,M2,C,30
            P-2,1,M1,A,35
            """);
    }

    private Run run(String... options) {
        List<String> args = new ArrayList<>(List.of(
                "explain",
                "--rulebook",
                "qd-148-2023",
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

    @Test
    void oneProductIsToldWithEveryComparisonAndCitation() {
        Run run = run("--product", "P-<1>", "--lang", "en");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("P-<1>: 4 stars (rated)")
                .contains(
                        "Enough points for 4 stars (“từ 70 đến dưới 90”): 170.5 in all on 2 sheets, needed: 140 = 70 ×"
                                + " 2 sheets [148/QĐ-TTg;")
                .contains("5 stars: 4.75 points are missing on the average (9.5 in all on 2 sheets)")
                .contains("What follows")
                .contains("province, 4 stars: recognised and certified by the province");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-05, 1, 'no-levels'",
        "2025-07-06, 0, 'recognised and certified by the province'",
        "2025-06-30, 0, 'recognised and certified by the province'"
    })
    void whatFollowsDependsOnTheDay(String day, int exitCode, String told) {
        Run run = run("--product", "P-<1>", "--lang", "en", "--on", day);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out() + run.err()).contains(told);
        assertThat(run("--product", "P-<1>", "--on", "2025-06-30", "--level", "DISTRICT")
                        .out())
                .contains("chuyển hồ sơ lên cấp tỉnh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "council"})
    void aRuleOfTheCouncilIsNamedByItsRegulation(String council) throws IOException {
        String sheets = "product,set,member,criterion,points\nP,1,M1,A,35\nP,1,M1,B,20\nP,1,M1,C,30\n"
                + "P,1,M2,A,20\nP,1,M2,B,20\nP,1,M2,C,30\n";
        Files.writeString(folder.resolve("sheets.csv"), sheets);
        List<String> options = new ArrayList<>(List.of("--product", "P"));
        if (!council.isEmpty()) {
            options.add("--council");
            options.add(Files.writeString(folder.resolve("council.csv"), """
                member,role,present,position,for,authority
                M1,CHAIR,yes,Giám đốc Sở,,QĐ 5
                M2,MEMBER,yes,,M9,GUQ 7
                M9,MEMBER+SECRETARY,no,,,
                """).toString());
        }
        String practice = run(options.toArray(String[]::new)).out();
        assertThat(practice)
                .contains("theo thông lệ, không quy định tại 148/QĐ-TTg")
                .doesNotContain("Quy chế: ");
        options.addAll(List.of("--regulation", "12/QĐ-HĐ, 1/3/2025"));
        assertThat(run(options.toArray(String[]::new)).out())
                .contains("Quy chế: 12/QĐ-HĐ, 1/3/2025", "theo quy chế 12/QĐ-HĐ, 1/3/2025")
                .contains("theo quy chế 12/QĐ-HĐ, 1/3/2025: council.maxSpread=10")
                .doesNotContain("theo thông lệ, không quy định tại", "không phải luật: council.");
        options.addAll(List.of("--format", "html"));
        assertThat(run(options.toArray(String[]::new)).out())
                .contains("theo quy chế 12/QĐ-HĐ, 1/3/2025: council.maxSpread=10")
                .doesNotContain("không phải luật: council.");
        options.subList(options.size() - 2, options.size()).clear();
        options.addAll(List.of("--format", "json"));
        String json = run(options.toArray(String[]::new)).out();
        assertThat(json)
                .contains("\"regulation\": \"12/QĐ-HĐ, 1/3/2025\"")
                .containsPattern(
                        "(?s)\"key\": \"council.maxSpread\",\\s*\"value\": \"10\",\\s*\"regulation\": \"12/QĐ-HĐ,"
                                + " 1/3/2025\"");
        if (!council.isEmpty()) {
            assertThat(practice).contains("M1: chủ tịch hội đồng, Giám đốc Sở (QĐ 5), có mặt", "thay M9 (GUQ 7)");
            assertThat(json).contains("\"standsFor\": \"M9\"", "\"authority\": \"GUQ 7\"", "MEMBER_SECRETARY");
        }
    }

    @Test
    void everyFormatSaysTheSame() {
        assertThat(run("--product", "P-<1>", "--format", "json").out())
                .contains("\"format\": \"ocop-explanation/1\"", "\"star\": 4", "\"state\": \"RECOGNISED\"");
        assertThat(run("--product", "P-<1>", "--format", "csv")
                        .out()
                        .lines()
                        .toList()
                        .get(0))
                .isEqualTo("code,title,comparison,subject,star,found,limit,count,verdict,text,bases");
        String page = run("--product", "P-<1>", "--format", "html").out();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("P-&lt;1&gt;: 4 sao")
                .doesNotContain("P-<1>");
    }

    @Test
    void refusedProductsAreExplainedWithExitCodeOne() {
        Run run = run("--product", "P-2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("P-2: Chưa chấm đủ").contains("chưa có hạng sao, chưa có bước tiếp theo");
    }

    @Test
    void productThatIsNotThereIsBadUsage() {
        Run run = run("--product", "P-3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("không có sản phẩm \u201cP-3\u201d");
    }

    private void sheets(String... lines) throws IOException {
        Files.writeString(folder.resolve("sheets.csv"), String.join("\n", lines) + "\n");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** The product P in every outcome that refuses a star, in every format and both languages. */
    private void refused(String outcome, String vi, String en, String... options) {
        List<String> args = new ArrayList<>(List.of("--product", "P"));
        args.addAll(List.of(options));
        for (String format : List.of("table", "json", "csv", "html")) {
            for (String language : List.of("vi", "en")) {
                List<String> call = new ArrayList<>(args);
                call.addAll(List.of("--format", format, "--lang", language));
                Run run = run(call.toArray(String[]::new));
                assertThat(run.exitCode()).as(outcome + " " + format).isEqualTo(outcome.equals("DISQUALIFIED") ? 0 : 1);
                switch (format) {
                    case "json" ->
                        assertThat(run.out())
                                .contains("\"outcome\": \"" + outcome + "\"")
                                .doesNotContain("\n  \"star\":");
                    case "csv" -> assertThat(run.out()).startsWith("code,title,comparison,");
                    default -> assertThat(run.out()).contains(language.equals("vi") ? vi : en);
                }
            }
        }
    }

    @Test
    void everyRefusedOutcomeIsExplainedInEveryFormat() throws IOException {
        String header = "product,set,member,criterion,points";
        sheets(header, "P,1,M1,A,30", "P,1,M1,B,20");
        refused("INCOMPLETE", "P: Chưa chấm đủ", "P: Incomplete");
        sheets(header, "P,1,M1,A,30", "P,1,M1,B,20", "P,2,M2,A,30");
        refused("INVALID", "P: Phiếu không hợp lệ", "P: Invalid sheets");
        sheets(header, "P,1,M1,A,40", "P,1,M1,B,25", "P,1,M1,C,30", "P,1,M2,A,30", "P,1,M2,B,20", "P,1,M2,C,30");
        refused("RESCORE", "P: Phải chấm lại", "P: Score again");
        Path council = file("council.csv", "member,role,present", "M1,MEMBER,yes", "M2,MEMBER,yes");
        sheets(header, "P,1,M1,A,30", "P,1,M1,B,20", "P,1,M1,C,30", "P,1,M2,A,30", "P,1,M2,B,20", "P,1,M2,C,30");
        refused("NO_QUORUM", "P: Không đủ thành phần họp", "P: No quorum", "--council", council.toString());
    }

    @Test
    void withoutALevelEveryLevelIsToldThatMayHaveScored() {
        assertThat(run("--product", "P-<1>", "--lang", "en", "--on", "2025-06-30")
                        .out())
                .contains("What follows, depending on the level of the council\n")
                .contains("\n  district, 4 stars: the dossier goes up to the province")
                .contains("\n  province, 4 stars: recognised and certified by the province")
                .contains("\n  centre, 4 stars: the rules do not say what follows");
        String json = run("--product", "P-<1>", "--on", "2025-06-30", "--level", "centre", "--format", "json")
                .out();
        assertThat(json).contains("\"day\": \"2025-06-30\"").contains("\"follows\": [");
        assertThat(json.substring(json.indexOf("\"follows\""))).containsOnlyOnce("\"level\": \"CENTRE\"");
        assertThat(json.substring(0, json.indexOf("\"follows\""))).containsOnlyOnce("\"level\": \"CENTRE\"");
    }
}
