// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/questions.md} names every command, and nothing that is not there. */
class QuestionsPageTest {
    private static final Path TOP = Path.of("..", "..");
    private static final Pattern COMMAND = Pattern.compile("`ocop ([a-z-]+)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*)[`.]");

    private static Set<String> named(Pattern what) throws IOException {
        return what.matcher(Files.readString(TOP.resolve("docs/questions.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyCommandAnswersAQuestion() throws IOException {
        assertThat(named(COMMAND)).isEqualTo(new TreeSet<>(Commands.NAMES));
    }

    @Test
    void everyTypeThatIsNamedIsThere() throws IOException {
        Set<String> types = new TreeSet<>();
        for (String module : new String[] {"ocop-core", "ocop-criteria", "ocop-budget", "ocop-io", "examples"}) {
            try (Stream<Path> files = Files.walk(TOP.resolve(module))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        assertThat(types).containsAll(named(TYPE));
    }
}
