// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tables as offices keep them: each case with what must hold of its result. */
class OfficeCasesTest {
    private static final Path CASES =
            Path.of("..", "..", "ocop-io", "src", "test", "resources", "vn", "ocop", "io", "office", "budget");
    private static final Pattern PLACE = Pattern.compile("^(.*?)(?:!(.*))?:(\\d+)(?::([A-Z]+))?$");
    private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)+");

    private record Run(int exitCode, JsonNode json, String all, String messages, boolean bySheet) {
        List<JsonNode> findings(String severity) {
            return list(json.path("findings")).stream()
                    .filter(finding -> finding.path("severity").asText().equals(severity))
                    .toList();
        }

        String cell(JsonNode of) {
            Matcher place = PLACE.matcher(of.path("at").asText());
            if (!place.matches()) {
                return of.path("at").asText();
            }
            String cell = place.group(4) == null ? "row" + place.group(3) : place.group(4) + place.group(3);
            return bySheet && place.group(2) != null ? place.group(2) + "!" + cell : cell;
        }

        Set<String> cells(String severity) {
            Set<String> cells = new TreeSet<>();
            findings(severity).forEach(finding -> cells.add(cell(finding)));
            return cells;
        }

        Set<String> codes() {
            Set<String> codes = new HashSet<>();
            list(json.path("findings"))
                    .forEach(finding -> codes.add(finding.path("code").asText()));
            CODE.matcher(messages).results().forEach(found -> codes.add(found.group()));
            return codes;
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Run run(JsonNode wanted) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("budget", CASES.resolve(wanted.path("file").asText()).toString()));
        list(wanted.path("options")).forEach(option -> args.add(option.asText()));
        boolean bySheet = args.contains("--sheet") && args.contains("all");
        args.addAll(List.of("--format", "json", "--lang", "vi"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                args.toArray(String[]::new));
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text.isBlank()).as("nothing on standard output with 2").isEqualTo(exitCode == 2);
        JsonNode json = new ObjectMapper().readTree(text.isBlank() ? "{}" : text);
        return new Run(
                exitCode,
                json,
                text + err.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                bySheet);
    }

    private static String out(int exitCode, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("budget"));
        all.addAll(List.of(args));
        all.addAll(List.of("--lang", "en"));
        int code = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                all.toArray(String[]::new));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(exitCode);
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private static String file(String name) {
        return CASES.resolve(name).toString();
    }

    @Test
    void thePageShowsTheTableAsTheOfficeHasItWithWrongCellsMarked() {
        String page = out(1, file("annex3-slip.xlsx"), "--format", "html");
        assertThat(page)
                .contains("<th colspan=\"3\" rowspan=\"1\" scope=\"col\">Năm 2020</th>")
                .contains("<b class=\"bad\">1.510</b><div class=\"soft\">adds up to 1.150</div>"
                        + "<div class=\"ok\">maybe 1.150</div>")
                .contains("<td class=\"soft\">74</td>");
    }

    @Test
    void whatWasReadIsSaidInOneLine() {
        assertThat(out(0, file("annex3.xlsx")))
                .contains("Read PL 03!A6:E74, header rows 6–7, number row 8, 65 lines, Tổng = Ngân sách tỉnh + Vốn đối"
                        + " ứng, million dong");
    }

    @Test
    void whatWasUnderstoodIsShownAndKeptForTheNextFile(@TempDir Path folder) {
        String kept = folder.resolve("l.json").toString();
        String shown = out(0, file("years.xlsx"), "--show-layout", "--layout-out", kept);
        assertThat(shown)
                .contains("Header rows: 3–4")
                .contains("Giai đoạn 2024-2025 › NSTW = Năm 2024 › NSTW + Năm 2025 › NSTW (by the heads)")
                .doesNotContain("Sum of the first level");
        assertThat(out(1, file("years-fault.xlsx"), "--layout", kept)).contains("120 → 100");
        assertThat(out(2, file("nested-sources.xlsx"), "--layout", kept)).contains("layout-differs", "Nhiệm vụ");
        assertThat(out(2, file("years.xlsx"), "--layout", file("annex3.csv"))).contains("json-malformed");
    }

    @Test
    void optionsThatNobodyKnowsAreToldWithWhatIsKnown() {
        assertThat(out(2, file("annex3.xlsx"), "--numbers", "fr")).contains("vi, en");
        assertThat(out(2, file("annex3.xlsx"), "--figures", "x")).contains("stored, shown");
        assertThat(out(2, file("annex3.xlsx"), "--columns", "Tổng=tất cả")).contains("of-which");
        assertThat(out(2, file("annex3.xlsx"), "--sheet", "99")).contains("no-such-sheet");
    }

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(CASES.resolve("cases.json").toFile());
        return list(cases).stream()
                .map(wanted -> DynamicTest.dynamicTest(
                        wanted.path("name").asText(), () -> holds(run(wanted), wanted.path("expect"))));
    }

    private static void holds(Run run, JsonNode expect) {
        if (expect.has("rc")) {
            assertThat(run.exitCode).as(run.all).isEqualTo(expect.path("rc").asInt());
        }
        if (expect.path("clean").asBoolean()) {
            assertThat(run.findings("ERROR")).isEmpty();
            assertThat(run.findings("WARNING")).isEmpty();
            assertThat(run.json.path("repairs")).isEmpty();
        }
        if (expect.has("errors")) {
            assertThat(run.findings("ERROR")).hasSize(expect.path("errors").asInt());
        }
        if (expect.has("repairs")) {
            assertThat(run.json.path("repairs")).hasSize(expect.path("repairs").asInt());
        }
        if (expect.has("lines")) {
            assertThat(run.json.path("lines").asInt())
                    .isEqualTo(expect.path("lines").asInt());
        }
        if (expect.has("broken")) {
            broken(run, expect);
        }
        for (JsonNode row : list(expect.path("errorRows"))) {
            assertThat(run.cells("ERROR"))
                    .anyMatch(cell -> cell.replaceAll("\\D", "").equals(row.asText()));
        }
        if (expect.has("warningsAt")) {
            assertThat(run.cells("WARNING")).containsExactlyInAnyOrderElementsOf(texts(expect.path("warningsAt")));
        }
        if (expect.has("firstRepair")) {
            firstRepair(run, expect.path("firstRepair"));
        }
        totals(run, expect.path("totals"));
        texts(expect.path("codes")).forEach(code -> assertThat(run.codes()).contains(code));
        texts(expect.path("notCodes")).forEach(code -> assertThat(run.codes()).doesNotContain(code));
        expect.path("codeAt")
                .fields()
                .forEachRemaining(of -> assertThat(list(run.json.path("findings")))
                        .anyMatch(finding -> finding.path("code").asText().equals(of.getKey())
                                && run.cell(finding).equals(of.getValue().asText())));
        texts(expect.path("mustMention"))
                .forEach(words -> assertThat(Stream.of(words.split("\\|"))).anyMatch(run.all::contains));
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static void broken(Run run, JsonNode expect) {
        Set<String> tolerated = new HashSet<>(texts(expect.path("also")));
        for (JsonNode cell : list(expect.path("broken"))) {
            List<String> oneOf = cell.isArray() ? texts(cell) : List.of(cell.asText());
            assertThat(run.cells("ERROR")).containsAnyElementsOf(oneOf);
            tolerated.addAll(oneOf);
        }
        assertThat(tolerated).containsAll(run.cells("ERROR"));
    }

    private static void firstRepair(Run run, JsonNode wanted) {
        Map<String, String> changes = new LinkedHashMap<>();
        list(run.json.path("repairs").path(0).path("changes"))
                .forEach(change ->
                        changes.put(run.cell(change), change.path("to").asText()));
        Map<String, String> right = new LinkedHashMap<>();
        list(wanted)
                .forEach(change -> right.put(
                        change.path("cell").asText(), change.path("to").asText()));
        assertThat(changes).isEqualTo(right);
    }

    private static void totals(Run run, JsonNode wanted) {
        List<JsonNode> totals = new ArrayList<>(List.of(run.json.path("totals")));
        list(run.json.path("tables")).forEach(table -> totals.add(table.path("totals")));
        wanted.fields()
                .forEachRemaining(total -> assertThat(totals)
                        .as(total.getKey())
                        .anyMatch(of -> of.path(total.getKey())
                                .asText()
                                .equals(total.getValue().asText())));
    }
}
