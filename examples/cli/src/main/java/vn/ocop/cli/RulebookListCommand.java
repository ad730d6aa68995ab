// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

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
        console.result(
                format.format() == Format.JSON
                        ? json(rulebooks)
                        : listing(rulebooks).as(format.format()));
        return 0;
    }

    private String json(List<Rulebook> rulebooks) {
        return Json.document("ocop-rulebooks/1", json -> {
            json.array("rulebooks");
            for (Rulebook rulebook : rulebooks) {
                json.object().field("id", rulebook.id()).field("revision", rulebook.revision());
                json.field("hash", rulebook.hash());
                Json.text(json, "name", rulebook.name());
                json.field("from", rulebook.inForceFrom().toString());
                json.field("until", rulebook.inForceUntil().map(Object::toString));
                json.field("sets", rulebook.sets().size()).field("marksKnown", rulebook.marksKnown());
                json.endObject();
            }
            json.endArray();
        });
    }

    private Listing listing(List<Rulebook> rulebooks) {
        Listing listing = new Listing(new Text("Các bộ quy tắc có sẵn", "Built-in rulebooks"), language.language())
                .words("id", new Text("Mã", "Id"))
                .numbers("revision", new Text("Bản", "Revision"))
                .words("from", new Text("Từ ngày", "From"))
                .words("until", new Text("Đến ngày", "Until"))
                .numbers("sets", new Text("Số bộ", "Sets"))
                .words("name", new Text("Tên", "Name"));
        for (Rulebook rulebook : rulebooks) {
            listing.row(
                    rulebook.id(),
                    rulebook.revision(),
                    rulebook.inForceFrom(),
                    rulebook.inForceUntil().map(Object::toString).orElse(""),
                    rulebook.sets().size(),
                    rulebook.name().in(language.language()));
        }
        return listing;
    }
}
