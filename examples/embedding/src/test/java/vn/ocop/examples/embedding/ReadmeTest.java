// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path SOURCE = Path.of("src/main/java/vn/ocop/examples/embedding/FirstStars.java");

    @Test
    void theReadmeShowsTheCodeThatIsCompiledAndRun() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        String code = String.join(
                        "\n", lines.subList(indexOf(lines, "// README: begin") + 1, indexOf(lines, "// README: end")))
                .stripIndent();

        assertThat(Files.readString(Path.of("../../README.md"))).contains("```java\n" + code + "\n```");
    }

    private static int indexOf(List<String> lines, String marker) {
        return lines.stream().map(String::strip).toList().indexOf(marker);
    }

    @Test
    void theReadmeShowsWhatItPrints() throws IOException {
        String printed = printed();

        assertThat(printed).isNotBlank();
        assertThat(Files.readString(Path.of("../../README.md"))).contains("```text\n" + printed + "```");
    }

    private static String printed() {
        PrintStream usual = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            FirstStars.main(new String[0]);
        } finally {
            System.setOut(usual);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
