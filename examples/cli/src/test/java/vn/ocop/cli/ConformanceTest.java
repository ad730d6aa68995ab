// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own command line passes the cases that we ask other systems to pass, compared as their README says. */
class ConformanceTest {
    private static final Path CASES = Path.of("..", "conformance", "cases");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("case.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passes(Path folder) throws IOException {
        Map<?, ?> asked = (Map<?, ?>) read(folder.resolve("case.json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(folder, out, err);
        Path expected = folder.resolve("expected.json");
        List<String> differences = new ArrayList<>();
        String answer = out.toString(StandardCharsets.UTF_8);
        if (Files.exists(expected)) {
            compare("$", read(expected), parse(answer), differences);
        } else if (!answer.isEmpty()) {
            differences.add("something is printed");
        }
        compare("exit code", asked.get("exit"), BigDecimal.valueOf(exit), differences);
        assertThat(differences).as("%s%n%s%n%s", folder, answer, err).isEmpty();
    }

    /** What the command line prints for a case. */
    static String answer(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(folder, out, new ByteArrayOutputStream());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int run(Path folder, ByteArrayOutputStream out, ByteArrayOutputStream err) throws IOException {
        Map<?, ?> asked = (Map<?, ?>) read(folder.resolve("case.json"));
        return Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)),
                ((List<?>) Objects.requireNonNull(asked.get("arguments")))
                        .stream().map(word -> inFolder(folder, (String) word)).toArray(String[]::new));
    }

    /** The command line takes files from the working folder; a test cannot change it. */
    private static String inFolder(Path folder, String word) {
        return Files.isRegularFile(folder.resolve(word)) ? folder.resolve(word).toString() : word;
    }

    @Test
    void thereAreCasesOfEveryKind() throws IOException {
        Map<String, Long> kinds = cases().stream()
                .collect(Collectors.groupingBy(
                        folder -> CASES.relativize(folder).getName(0).toString(), Collectors.counting()));
        assertThat(kinds).containsOnlyKeys("budgets", "council", "dates", "input", "ranking", "scoring");
        assertThat(kinds.values()).allMatch(count -> count >= 8);
    }

    @Test
    void eachCaseIsToldInBothLanguages() throws IOException {
        for (Path folder : cases()) {
            Map<?, ?> asked = (Map<?, ?>) read(folder.resolve("case.json"));
            assertThat(asked.keySet())
                    .as("%s", folder)
                    .map(String::valueOf)
                    .containsExactly("title", "arguments", "exit");
            assertThat(((Map<?, ?>) asked.get("title")).keySet())
                    .as("%s", folder)
                    .map(String::valueOf)
                    .containsExactly("vi", "en");
        }
    }

    @Test
    void aWrongAnswerIsNoticed() {
        String expected = "{\"a\": 1.0, \"b\": null, \"list\": [1, {\"c\": \"x\"}], \"findings\": [{\"code\": \"p\","
                + " \"severity\": \"ERROR\"}, {\"code\": \"q\", \"severity\": \"ERROR\"}]}";
        String right = "{\"a\": 1, \"other\": 2, \"list\": [1, {\"c\": \"x\", \"d\": 1}], \"findings\": [{\"code\":"
                + " \"i\", \"severity\": \"INFO\"}, {\"code\": \"q\", \"severity\": \"ERROR\", \"at\": \"f:1\"},"
                + " {\"code\": \"p\", \"severity\": \"ERROR\"}]}";
        assertThat(differences(expected, right)).isEmpty();
        assertThat(differences(expected, right.replace("\"a\": 1,", "\"a\": 2,")))
                .hasSize(1);
        assertThat(differences(expected, right.replace("\"other\"", "\"b\""))).hasSize(1);
        assertThat(differences(expected, right.replace("[1,", "["))).hasSize(1);
        assertThat(differences(expected, right.replace("\"x\"", "\"y\""))).hasSize(1);
        assertThat(differences(expected, right.replace("\"p\"", "\"q\""))).hasSize(2);
        assertThat(differences(expected, right.replace("INFO", "WARNING"))).hasSize(1);
        assertThat(differences(expected, right.replace("\"list\"", "\"lists\"")))
                .hasSize(1);
    }

    private static List<String> differences(String expected, String answer) {
        List<String> differences = new ArrayList<>();
        compare("$", parse(expected), parse(answer), differences);
        return differences;
    }

    /** What the case states must stand in the answer; what it states as null must not. */
    private static void compare(
            String path, @Nullable Object expected, @Nullable Object found, List<String> differences) {
        if (expected instanceof Map<?, ?> object && found instanceof Map<?, ?> other) {
            object.forEach((name, value) -> {
                if (name.equals("findings")) {
                    compareFindings(path, (List<?>) value, (List<?>) other.get(name), differences);
                } else {
                    compare(path + "." + name, value, other.get(name), differences);
                }
            });
        } else if (expected instanceof List<?> list && found instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), other.get(i), differences);
            }
        } else if (!(expected instanceof BigDecimal number
                        && found instanceof BigDecimal other
                        && number.compareTo(other) == 0)
                && !Objects.equals(expected, found)) {
            differences.add(path + " is " + found + ", expected " + expected);
        }
    }

    /** In any order, each once; those that only inform are not compared. */
    private static void compareFindings(
            String path, List<?> expected, @Nullable List<?> found, List<String> differences) {
        List<Object> left = new ArrayList<>(found == null ? List.of() : found);
        left.removeIf(finding -> "INFO".equals(((Map<?, ?>) finding).get("severity")));
        for (Object wanted : expected) {
            if (!left.removeIf(new FirstThat(wanted)::matches)) {
                differences.add(path + " lacks the finding " + wanted);
            }
        }
        left.forEach(finding -> differences.add(path + " has the finding " + finding));
    }

    /** Matches one finding and then no other. */
    private static final class FirstThat {
        private final Object wanted;
        private boolean done;

        FirstThat(Object wanted) {
            this.wanted = wanted;
        }

        boolean matches(Object finding) {
            List<String> differences = new ArrayList<>();
            if (!done) {
                compare("", wanted, finding, differences);
            }
            boolean matches = !done && differences.isEmpty();
            done = done || matches;
            return matches;
        }
    }

    static @Nullable Object read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static @Nullable Object parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            JsonToken first = parser.nextToken();
            return first == null ? "nothing" : value(parser, first);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    private static @Nullable Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    fields.put(name, value(parser, parser.nextToken()));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    items.add(value(parser, next));
                }
                yield items;
            }
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> parser.getText();
        };
    }
}
