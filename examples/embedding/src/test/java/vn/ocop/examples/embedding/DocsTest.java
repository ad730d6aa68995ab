// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guides show code that is compiled and run, all of it, and name tests that exist. */
class DocsTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Path SOURCES = Path.of("src", "main", "java", "vn", "ocop", "examples", "embedding");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("// docs: (\\S+) begin\n(.*?)\n *// docs: \\1 end", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @ParameterizedTest
    @CsvSource({"embedding.md, HostApplication.java", "cookbook.md, Cookbook.java"})
    void aGuideShowsTheProgramBesideIt(String guide, String program) throws IOException {
        Map<String, String> regions = new TreeMap<>();
        REGION.matcher(Files.readString(SOURCES.resolve(program)))
                .results()
                .forEach(region -> regions.put(region.group(1), region.group(2).stripIndent()));
        List<String> shown = CODE.matcher(Files.readString(DOCS.resolve(guide)))
                .results()
                .map(code -> code.group(1))
                .toList();
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(regions.values());
    }

    @Test
    void everyFalsehoodNamesATestThatExists() throws IOException {
        List<String> lines = Files.readAllLines(DOCS.resolve("falsehoods.md")).stream()
                .filter(line -> line.matches("\\d+\\. .*"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            List<MatchResult> named = NAMED.matcher(line).results().toList();
            boolean isCase = line.matches(".*`cases/\\S+`.*");
            if (named.isEmpty() && !isCase) {
                wrong.add("no test: " + line);
            }
            for (MatchResult name : named) {
                if (!exists(name.group(1), name.group(2))) {
                    wrong.add("no such test: " + name.group());
                }
            }
            Pattern.compile("`(cases/\\S+)`")
                    .matcher(line)
                    .results()
                    .filter(found -> !Files.isRegularFile(Path.of("..", "conformance", found.group(1), "case.json")))
                    .forEach(found -> wrong.add("no such case: " + found.group(1)));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean exists(String type, String method) throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of("..", ".."),
                12,
                (path, attributes) ->
                        path.endsWith(type + ".java") && path.toString().contains("src/test/java"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("void " + method + "(")) {
                    return true;
                }
            }
            return false;
        }
    }
}
