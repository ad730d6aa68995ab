// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks rulebooks up. */
@Command(
        name = "rulebook",
        mixinStandardHelpOptions = true,
        description = "Tra cứu bộ quy tắc / look rulebooks up",
        subcommands = {
            RulebookListCommand.class,
            RulebookShowCommand.class,
            RulebookLintCommand.class,
            RulebookDiffCommand.class,
            RulebookExportCommand.class,
            RulebookAppliesCommand.class
        })
final class RulebookCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "ocop rulebook: thiếu lệnh / a command is missing");
    }
}
