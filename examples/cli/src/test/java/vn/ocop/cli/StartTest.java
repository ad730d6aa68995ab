// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ocop.testing.JavaProcess;

/** A start loads what was asked for, and nothing else. */
class StartTest {
    private static final Pattern COMMAND =
            Pattern.compile("\\[class,load] vn\\.ocop\\.cli\\.(?:demo\\.)?(\\w+Command) ");

    @Test
    void aCallLoadsNoCommandThatItDoesNotAskFor() throws Exception {
        assertThat(commandsLoadedBy("--version")).isEmpty();
        assertThat(commandsLoadedBy("budget", "--help")).containsExactly("BudgetCommand");
        assertThat(commandsLoadedBy("rulebook", "list"))
                .contains("RulebookCommand")
                .allMatch(name -> name.startsWith("Rulebook"));
    }

    private static List<String> commandsLoadedBy(String... args) throws IOException, InterruptedException {
        return JavaProcess.said(JavaProcess.command(List.of("-Xlog:class+load"), Ocop.class, List.of(args)))
                .lines()
                .map(COMMAND::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .distinct()
                .toList();
    }
}
