// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Score workbooks as councils keep them, a folder a season: the result, and each planted fault at its cell. */
class ScoreWorkbookCasesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "score-workbooks");

    @TempDir
    private Path folder;

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsTheCouncilMeantIt(Path season) throws IOException {
        Map<?, ?> asked = object(ConformanceTest.read(season.resolve("case.json")));
        String rulebook = text(asked, "rulebook");
        Path sheets = folder.resolve("sheets.csv");
        List<?> args = list(asked, "args");
        if (asked.containsKey("then")) {
            List<String> first = new ArrayList<>(List.of("sheets"));
            args.forEach(word -> first.add(inFolder(season, (String) word)));
            first.addAll(List.of("--rulebook", rulebook, "--out", sheets.toString()));
            assertThat(run(first, new ByteArrayOutputStream())).isZero();
            tellsWhereEachAnswerStands(asked, Files.readAllLines(sheets));
            args = list(asked, "then");
        }
        List<String> command = new ArrayList<>(List.of("rank", "--rulebook", rulebook, "--format", "json"));
        args.forEach(word -> command.add(
                word.equals("sheets.csv") && asked.containsKey("then")
                        ? sheets.toString()
                        : inFolder(season, (String) word)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(command, out);
        Map<?, ?> answer = object(ConformanceTest.parse(out.toString(StandardCharsets.UTF_8)));

        List<String> differences = products(list(asked, "products"), answer);
        if (!differences.isEmpty() && asked.containsKey("alternative")) {
            differences = products(list(asked, "alternative"), answer);
        }
        assertThat(differences).isEmpty();
        tellsFaults(asked, answer);
        ratesNothingElse(asked, answer);
        isQuiet(asked, answer);
    }

    private static int run(List<String> command, ByteArrayOutputStream out) {
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                command.toArray(String[]::new));
    }

    private static String inFolder(Path season, String word) {
        return Files.exists(season.resolve(word)) ? season.resolve(word).toString() : word;
    }

    // --- what must come

    private static List<String> products(List<?> expected, Map<?, ?> answer) {
        List<String> differences = new ArrayList<>();
        Map<String, Map<?, ?>> found = products(answer);
        for (Object item : expected) {
            Map<?, ?> wanted = object(item);
            String id = text(wanted, "product");
            Map<?, ?> product = found.getOrDefault(id, Map.of());
            for (String field : List.of("outcome", "place", "star", "bandStar", "minimumStar", "set")) {
                if (wanted.containsKey(field) && !Objects.equals(plain(wanted.get(field)), plain(product.get(field)))) {
                    differences.add(id + "." + field + " is " + product.get(field));
                }
            }
            Map<?, ?> average = product.get("average") instanceof Map<?, ?> is ? is : Map.of();
            for (String field : List.of("sum", "count")) {
                if (wanted.containsKey(field) && !Objects.equals(plain(wanted.get(field)), plain(average.get(field)))) {
                    differences.add(id + "." + field + " is " + average.get(field));
                }
            }
            if (wanted.get("parts") instanceof Map<?, ?> parts) {
                Map<?, ?> sums = product.get("parts") instanceof Map<?, ?> is ? is : Map.of();
                parts.forEach((part, sum) -> {
                    Object has = sums.get(part) instanceof Map<?, ?> fraction ? fraction.get("sum") : null;
                    if (!Objects.equals(plain(sum), plain(has))) {
                        differences.add(id + "." + part + " is " + has);
                    }
                });
            }
        }
        return differences;
    }

    private static Map<String, Map<?, ?>> products(Map<?, ?> answer) {
        Map<String, Map<?, ?>> products = new LinkedHashMap<>();
        list(answer, "products").forEach(item -> products.put(text(object(item), "product"), object(item)));
        return products;
    }

    private static void tellsFaults(Map<?, ?> asked, Map<?, ?> answer) {
        List<Map<?, ?>> findings = findings(answer);
        for (Object item : list(asked, "faults")) {
            Map<?, ?> fault = object(item);
            List<?> places = list(fault, "at");
            List<?> codes = list(fault, "codes");
            boolean prefix = Boolean.TRUE.equals(fault.get("prefix"));
            boolean told = findings.stream()
                    .anyMatch(finding -> finding.get("severity").equals(fault.get("severity"))
                            && (codes.isEmpty() || codes.contains(finding.get("code")))
                            && places.stream().anyMatch(place -> {
                                String at = String.valueOf(finding.get("at"));
                                return prefix ? at.startsWith((String) place) : at.equals(place);
                            }));
            assertThat(told).as("%s", fault).isTrue();
        }
    }

    private static void ratesNothingElse(Map<?, ?> asked, Map<?, ?> answer) {
        Map<String, Map<?, ?>> products = products(answer);
        for (Object id : list(asked, "unrated")) {
            assertThat(products).containsKey((String) id);
            assertThat(products.get((String) id).keySet())
                    .as("%s", id)
                    .map(String::valueOf)
                    .doesNotContain("star", "place");
        }
        if (asked.containsKey("listed")) {
            Set<Object> listed = new HashSet<>(list(asked, "listed"));
            assertThat(products.keySet()).isEqualTo(listed);
        }
    }

    private static void isQuiet(Map<?, ?> asked, Map<?, ?> answer) {
        List<Object> codes = new ArrayList<>();
        findings(answer).forEach(finding -> codes.add(finding.get("code")));
        if (asked.containsKey("never")) {
            Object never = asked.get("never");
            assertThat(codes).doesNotContainAnyElementsOf(never instanceof List<?> several ? several : List.of(never));
        }
        if (!Boolean.TRUE.equals(asked.get("quiet"))) {
            return;
        }
        assertThat(codes)
                .noneMatch(code ->
                        code.toString().contains("claim") || code.toString().contains("mismatch"));
        List<Object> errors = new ArrayList<>(list(answer, "findings"));
        products(answer).values().stream()
                .filter(product -> "RATED".equals(product.get("outcome")))
                .forEach(product -> errors.addAll(list(product, "findings")));
        assertThat(errors).noneMatch(finding -> "ERROR".equals(object(finding).get("severity")));
    }

    private static List<Map<?, ?>> findings(Map<?, ?> answer) {
        List<Map<?, ?>> all = new ArrayList<>();
        list(answer, "findings").forEach(finding -> all.add(object(finding)));
        products(answer)
                .values()
                .forEach(product -> list(product, "findings").forEach(finding -> all.add(object(finding))));
        return all;
    }

    /** The rows that the case wants: product, member, criterion, points, address. */
    private static void tellsWhereEachAnswerStands(Map<?, ?> asked, List<String> lines) {
        Set<String> rows = new HashSet<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            if (cells.length == 8) {
                String points = cells[4].equals("none") ? "0" : cells[5];
                rows.add(String.join("|", cells[0], cells[2], cells[3], points, cells[7]));
            }
        }
        for (Object want : list(asked, "want")) {
            List<?> row = (List<?>) want;
            assertThat(rows)
                    .contains(String.join(
                            "|",
                            row.stream()
                                    .map(cell -> String.valueOf(plain(cell)))
                                    .toList()));
        }
    }

    // --- JSON

    private static Map<?, ?> object(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) Objects.requireNonNull(object.get(name), name);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }
}
