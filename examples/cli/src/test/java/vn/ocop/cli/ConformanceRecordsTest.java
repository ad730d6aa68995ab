// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line agrees with the second implementation of hashes and chains, on its cases. */
class ConformanceRecordsTest {
    private static final Path RECORDS = Path.of("..", "conformance", "records");

    static Stream<Map<?, ?>> cases() throws IOException {
        Map<?, ?> expected = parse(Files.readString(RECORDS.resolve("expected.json")));
        return ((List<?>) Objects.requireNonNull(expected.get("cases")))
                .stream().map(of -> (Map<?, ?>) of);
    }

    private static Map<?, ?> parse(String json) throws IOException {
        return new ObjectMapper().readValue(json, Map.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agrees(Map<?, ?> expected) throws IOException {
        Path file = RECORDS.resolve(String.valueOf(expected.get("file")));
        List<String> args = new ArrayList<>(List.of("verify", file.toString(), "--format", "json"));
        if (expected.containsKey("ask")) {
            args.addAll(List.of("--head", String.valueOf(expected.get("ask"))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Ocop.run(
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                args.toArray(String[]::new));
        Map<?, ?> found = parse(out.toString(StandardCharsets.UTF_8));
        assertThat(found.get("state")).isEqualTo(expected.get("state"));
        assertThat(exit).isEqualTo("SAME".equals(expected.get("state")) ? 0 : 1);
        if (found.get("chain") instanceof Map<?, ?> chain) {
            for (String field : List.of("length", "head", "broken", "found")) {
                if (expected.containsKey(field)) {
                    assertThat(chain.get(field)).as(field).isEqualTo(expected.get(field));
                }
            }
        } else {
            Map<?, ?> record = parse(Files.readString(file).replace("\ufeff", ""));
            assertThat(record.get("hash")).isEqualTo(expected.get("hash"));
            assertThat(record.get("content")).isEqualTo(expected.get("content"));
        }
    }
}
