// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange;
import vn.ocop.criteria.change.RulebookDiff;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.JsonWriter;

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
        RulebookDiff diff = RulebookDiff.between(RulebookOption.find(before, in), RulebookOption.find(after, in));
        console.result(
                format.format() == Format.JSON ? json(diff) : listing(diff).as(format.format()));
        return 0;
    }

    private String json(RulebookDiff diff) {
        return Json.document("ocop-diff/1", json -> {
            json.field("before", before).field("after", after).array("changes");
            for (RulebookChange change : diff.changes()) {
                json.object()
                        .field("kind", Listing.lower(change.kind()))
                        .field("aspect", Listing.lower(change.aspect()));
                change.before().ifPresent(side -> side(json, "before", side));
                change.after().ifPresent(side -> side(json, "after", side));
                json.endObject();
            }
            json.endArray();
        });
    }

    private static void side(JsonWriter json, String name, RulebookChange.Side side) {
        json.object(name);
        if (side.at().set().isPresent()) {
            json.field("set", side.at().set().getAsInt());
        }
        json.field("section", side.at().section()).field("criterion", side.at().criterion());
        Json.text(json, "value", side.value());
        json.endObject();
    }

    private Listing listing(RulebookDiff diff) {
        Language in = language.language();
        Listing listing = new Listing(new Text(before + " → " + after, before + " → " + after), in)
                .words("kind", new Text("Loại", "Kind"))
                .words("aspect", new Text("Về", "Aspect"))
                .words("before_at", new Text("Ở bộ trước", "Before, at"))
                .words("before", new Text("Trước", "Before"))
                .words("after_at", new Text("Ở bộ sau", "After, at"))
                .words("after", new Text("Sau", "After"));
        Wording words = Wording.in(in);
        for (RulebookChange change : diff.changes()) {
            listing.row(
                    words.of(change.kind()),
                    words.of(change.aspect()),
                    change.before().map(side -> words.of(side.at())).orElse(""),
                    change.before().map(side -> side.value().in(in)).orElse(""),
                    change.after().map(side -> words.of(side.at())).orElse(""),
                    change.after().map(side -> side.value().in(in)).orElse(""));
        }
        return listing;
    }
}
