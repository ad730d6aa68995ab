// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.RulebookDocument;

/** Lists the built-in rulebooks. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Các bộ quy tắc có sẵn / the built-in rulebooks")
final class RulebookListCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    RulebookListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Rulebooks shelf = new Rulebooks();
        List<Rulebook> rulebooks = shelf.ids().stream().map(shelf::get).toList();
        return console.print(
                Listing.of(
                        RulebookDocument.list(rulebooks, language.language()),
                        new Text("Các bộ quy tắc có sẵn", "Built-in rulebooks"),
                        language.language(),
                        new Text("Mã", "Id"),
                        new Text("Bản", "Revision"),
                        new Text("Từ ngày", "From"),
                        new Text("Đến ngày", "Until"),
                        new Text("Số bộ", "Sets"),
                        new Text("Tên", "Name")),
                format.format());
    }
}
