// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the command line prints as JSON follows the published schema of its format, and the schemas are strict. */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("..", "..", "docs", "schemas");
    private static final Path OVERLAY = Path.of("..", "rulebooks", "own", "kh-2026.xml");
    private static final Path CASES = Path.of("..", "conformance", "cases");

    private static final Path OFFICE =
            Path.of("..", "..", "ocop-io", "src", "test", "resources", "vn", "ocop", "io", "office", "budget");

    @TempDir
    Path folder;

    @Test
    void everyCommandFollowsTheSchemaOfItsFormat() throws IOException {
        run("demo", "--out", folder.toString());
        List<String[]> commands = new ArrayList<>(List.of(
                words("rulebook list"),
                words("rulebook diff qd-1048-2019 qd-26-2026"),
                words("rulebook diff qd-148-2023 qd-26-2026"),
                words("rulebook applies --kind first --received 2026-05-21 --evaluated 2026-07-22"),
                words("rulebook applies --kind first --received 2015-01-01 --evaluated 2015-01-02"),
                words("certificate --rulebook qd-26-2026 --stars 4 --issued 2026-08-31 --on 2029-03-04"),
                words("certificate --rulebook qd-148-2023 --stars 3 --issued 2024-02-29 --on 2026-06-01"),
                words("due --from 2026-01-01 --to 2026-12-31 --certificates " + certificates()),
                words("rank --rulebook qd-1048-2019 --sheets " + data("sheets.csv") + " --council "
                        + data("council.csv") + " --products " + data("products.csv")),
                words("budget " + data("budget.csv") + " --expect total=17770"),
                words("budget " + CASES.resolve("budgets/digits-swapped/budget.csv")),
                words("budget " + OFFICE.resolve("annex3-slip.xlsx")),
                words("budget " + OFFICE.resolve("years.xlsx")),
                words("budget " + OFFICE.resolve("several-sheets.xlsx") + " --sheet all"),
                words("budget " + OFFICE.resolve("annex3.docx") + " --show-layout"),
                words("explain --rulebook qd-26-2026 --product P-1 --sheets "
                        + CASES.resolve("scoring/minimum-mark-holds-back/sheets.csv")),
                words("explain --regulation QC --rulebook qd-26-2026 --product P-1 --sheets "
                        + CASES.resolve("scoring/decided-mark-beside-answers/sheets.csv") + " --minimums "
                        + CASES.resolve("scoring/decided-mark-beside-answers/minimums.csv")),
                words("explain --assume council.minimum=unanimous --rulebook qd-26-2026 --product P-1 --sheets "
                        + CASES.resolve("scoring/minimum-mark-holds-back/sheets.csv")),
                words("stability --rulebook qd-1048-2019 --sheets " + data("sheets.csv") + " --council "
                        + data("council.csv")),
                words("stability --anonymous --rulebook qd-1048-2019 --sheets " + data("sheets.csv")),
                words("self-assessment --rulebook qd-1048-2019 --sheets " + data("sheets.csv") + " --self "
                        + data("sheets.csv")),
                words("explain --rulebook qd-148-2023 --product P-1 --sheets "
                        + CASES.resolve("scoring/part-above-its-maximum/sheets.csv"))));
        Path own = Files.createDirectories(folder.resolve("own"));
        Path overlay = Files.copy(OVERLAY, own.resolve("overlay.xml"));
        String ranked = " --rulebook " + overlay + " --sheets " + OVERLAY.resolveSibling("sheets.csv");
        commands.add(words("rank" + ranked));
        commands.add(words("explain" + ranked + " --product P-1"));
        commands.add(words("rulebook show " + overlay));
        commands.add(words("rulebook show " + overlay + " --set 1"));
        commands.add(words("rulebook lint --with-base " + overlay));
        commands.add(
                words("rulebook applies --kind first --received 2026-09-01 --evaluated 2026-10-01 --rulebook " + own));
        for (String id : List.of("qd-1048-2019", "qd-148-2023", "qd-26-2026")) {
            commands.add(words("rulebook show " + id));
            commands.add(words("rulebook lint " + id));
        }
        IntStream.rangeClosed(1, 26).forEach(set -> commands.add(words("rulebook show qd-26-2026 --set " + set)));
        IntStream.of(1, 3, 10, 14).forEach(set -> commands.add(words("rulebook show qd-1048-2019 --set " + set)));
        commands.forEach(command -> follows(String.join(" ", command), run(command)));
    }

    @Test
    void everyConformanceCaseFollowsTheSchemaOfItsFormat() throws IOException {
        for (Path folder : ConformanceTest.cases()) {
            String answer = ConformanceTest.answer(folder);
            if (!answer.isEmpty()) {
                follows(folder.toString(), answer);
            }
        }
    }

    @Test
    void everyFormatHasASchemaThatIsTried() throws IOException {
        Set<String> published;
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            published = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".schema.json"))
                    .map(name -> name.replaceFirst("-1\\.schema\\.json$", "/1"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> written = new TreeSet<>();
        for (Path sources :
                List.of(Path.of("src", "main", "java"), Path.of("..", "..", "ocop-io", "src", "main", "java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(java -> java.toString().endsWith(".java")).toList()) {
                    Pattern.compile("\"(ocop-[a-z-]+/1)\"")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(match -> written.add(match.group(1)));
                }
            }
        }
        // a workbook, no JSON
        assertThat(written.remove("ocop-template/1")).isTrue();
        assertThat(published).isEqualTo(written);
    }

    static void follows(String what, String json) {
        JsonSchema schema = schema(json);
        assertThat(schema.validate(json, InputFormat.JSON)).as(what).isEmpty();
        String format = json.substring(json.indexOf("\"format\""), json.indexOf(',') + 1);
        assertThat(schema.validate(json.replace(format, format + "\"more\": 1,"), InputFormat.JSON))
                .as("an unknown field: %s", what)
                .hasSize(1);
        assertThat(schema.validate(json.replace(format, ""), InputFormat.JSON))
                .as("a missing field: %s", what)
                .isNotEmpty();
    }

    private static JsonSchema schema(String json) {
        int from = json.indexOf("ocop-");
        String name = json.substring(from, json.indexOf('"', from)).replace('/', '-') + ".schema.json";
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(SCHEMAS.resolve(name)));
        } catch (IOException none) {
            throw new AssertionError(name, none);
        }
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private String data(String file) {
        return folder.resolve("data").resolve(file).toString();
    }

    private Path certificates() throws IOException {
        return Files.writeString(
                folder.resolve("certificates.csv"), "product,stars,issued\nP-1,4,2023-07-01\nP-2,9,x\n");
    }

    private static String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] asked = words[0].equals("demo")
                ? words
                : Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new);
        Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                asked);
        return out.toString(StandardCharsets.UTF_8);
    }
}
