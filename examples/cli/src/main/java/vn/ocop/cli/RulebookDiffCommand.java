// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookDiff;
import vn.ocop.io.document.RulebookDocument;

/** Compares two rulebooks. */
@Command(name = "diff", mixinStandardHelpOptions = true, description = "So sánh hai bộ quy tắc / compare two rulebooks")
final class RulebookDiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "ID", description = "bộ trước / the earlier one")
    private String before = "";

    @Parameters(index = "1", paramLabel = "ID", description = "bộ sau / the later one")
    private String after = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookDiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Language in = language.language();
        RulebookDiff diff = RulebookDiff.between(RulebookOption.find(before), RulebookOption.find(after));
        return console.print(
                Listing.of(
                                RulebookDocument.diff(before, after, diff, in),
                                Text.same(before + " → " + after),
                                in,
                                new Text("Loại", "Kind"),
                                new Text("Về", "Aspect"),
                                new Text("Ở bộ trước", "Before, at"),
                                new Text("Trước", "Before"),
                                new Text("Ở bộ sau", "After, at"),
                                new Text("Sau", "After"))
                        .withFindings(),
                format.format());
    }
}
