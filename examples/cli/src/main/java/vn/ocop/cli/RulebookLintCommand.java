// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;
import vn.ocop.criteria.WorkedCases;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.RulebookLint;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Tests a rulebook. */
@Command(name = "lint", mixinStandardHelpOptions = true, description = "Kiểm tra một bộ quy tắc / test a rulebook")
final class RulebookLintCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE|ID", description = "tệp hoặc mã bộ quy tắc / file or identifier of the rulebook")
    private String name = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = findings();
        console.result(
                format.format() == Format.JSON
                        ? Json.document("ocop-lint/1", json -> Json.findings(json, findings, language.language()))
                        : listing(findings).as(format.format()));
        return Finding.anyError(findings) ? 1 : 0;
    }

    private List<Finding> findings() throws IOException {
        Rulebooks shelf = new Rulebooks();
        Checked<Rulebook> read = shelf.ids().contains(name)
                ? Checked.of(shelf.get(name), RulebookLint.lint(shelf.get(name)))
                : shelf.read(RulebookOption.requireText(name));
        return Stream.concat(read.findings().stream(), read.value().map(WorkedCases::verify).orElse(List.of()).stream())
                .toList();
    }

    private Listing listing(List<Finding> findings) {
        Listing listing = new Listing(new Text("Kiểm tra " + name, "Lint of " + name), language.language())
                .words("severity", new Text("Mức", "Severity"))
                .words("code", new Text("Mã", "Code"))
                .words("at", new Text("Vị trí", "At"))
                .words("message", new Text("Nội dung", "Message"));
        for (Finding finding : findings) {
            listing.row(
                    finding.severity(),
                    finding.code().id(),
                    finding.location().map(Object::toString).orElse(""),
                    finding.message(language.language()));
        }
        return listing;
    }
}
