// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Rulebook;

/** Shows a rulebook or one of its criteria sets. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Xem bộ quy tắc hoặc một bộ sản phẩm / show a rulebook or a criteria set")
final class RulebookShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID|FILE", description = "bộ quy tắc / rulebook")
    private String name = "";

    @Option(names = "--set", paramLabel = "N", description = "số của bộ sản phẩm / number of the criteria set")
    private Optional<Integer> set = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rulebook rulebook = RulebookOption.find(name, language.language());
        if (set.isEmpty()) {
            RulebookView view = new RulebookView(rulebook, language.language());
            console.result(
                    format.format() == Format.JSON
                            ? view.json()
                            : view.listing().as(format.format()));
            return 0;
        }
        CriteriaSet found = rulebook.set(set.get())
                .orElseThrow(
                        () -> new UsageException("ocop: " + rulebook.id() + " không có bộ / has no set " + set.get()));
        SetView view = new SetView(rulebook, found, language.language());
        console.result(
                format.format() == Format.JSON ? view.json() : view.listing().as(format.format()));
        return 0;
    }
}
