// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.text.Outline;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;

/**
 * A document that is told as an outline: how a product rises, how firm stars are.
 *
 * @param document the document
 * @param title of its page
 * @param language the language of the page
 * @param head writes what stands above it: which product, on which day, under which rules
 * @param outline says it; asked where it is printed
 */
record OutlineView(Document document, Text title, Language language, Consumer<Markup> head, Supplier<Outline> outline)
        implements View {

    @Override
    public List<ReportedFinding> untold(Format format) {
        return format == Format.JSON ? List.of() : document.findings();
    }

    @Override
    public String table() {
        return outline.get().text();
    }

    @Override
    public String html() {
        Markup page = Markup.page(title.in(language), language);
        head.accept(page);
        return page.close().fragment(outline.get().html()).end();
    }
}
