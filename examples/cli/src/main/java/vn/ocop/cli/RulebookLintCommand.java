// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RulebookDocument;

/** Tests a rulebook. */
@Command(name = "lint", mixinStandardHelpOptions = true, description = "Kiểm tra một bộ quy tắc / test a rulebook")
final class RulebookLintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE|ID", description = "tệp hoặc mã bộ quy tắc / file or identifier of the rulebook")
    private String name = "";

    @Option(
            names = "--with-base",
            description = "cả phát hiện của bộ quy tắc gốc / the findings of what it extends too")
    private boolean withBase;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return console.print(listing(), format.format());
    }

    private List<Finding> findings() throws IOException {
        Rulebooks shelf = new Rulebooks();
        if (shelf.ids().contains(name)) {
            return Scoring.lint(shelf.get(name));
        }
        Checked<Rulebook> read = shelf.read(RulebookOption.requireText(name));
        // reading tests as far as it can: what is found again is told once
        Set<Finding> findings = new LinkedHashSet<>(read.findings());
        read.value().map(Scoring::lint).ifPresent(findings::addAll);
        Optional<Rulebook> base = withBase ? read.value().flatMap(Rulebook::base) : Optional.empty();
        while (base.isPresent()) {
            findings.addAll(Scoring.lint(base.get()));
            base = base.get().base();
        }
        return List.copyOf(findings);
    }

    private Listing listing() throws IOException {
        return Listing.of(
                        RulebookDocument.lint(findings(), language.language()),
                        new Text("Kiểm tra " + name, "Lint of " + name),
                        language.language(),
                        new Text("Mức", "Severity"),
                        new Text("Mã", "Code"),
                        new Text("Vị trí", "At"),
                        new Text("Nội dung", "Message"))
                .ofFindings();
    }
}
