// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

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
    @Override
    public Integer call() {
        throw Usage.noCommand();
    }
}
