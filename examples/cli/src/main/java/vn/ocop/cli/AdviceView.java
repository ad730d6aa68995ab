// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import vn.ocop.core.Text;
import vn.ocop.criteria.text.Outline;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.AdviceDocument;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.ReportedFinding;

/** How a product rises to a star, as text. */
final class AdviceView implements View {
    private static final Text TITLE = new Text("Làm gì để lên hạng", "How to rise");
    private static final String STYLE = ".ocop-advice ul{padding-left:1.2rem}"
            + "@page{size:A4;margin:18mm 15mm}"
            + "@media print{.ocop-advice li{break-inside:avoid-page}.ocop-advice h3{break-after:avoid}}";

    private final AdviceDocument document;

    AdviceView(AdviceDocument document) {
        this.document = document;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return format == Format.JSON ? List.of() : document.findings();
    }

    private Outline outline() {
        return Wording.in(document.language()).of(document.upgrades(), document.plans());
    }

    @Override
    public String table() {
        return outline().text();
    }

    @Override
    public String html() {
        return Markup.page(TITLE.in(document.language()), document.language())
                .close()
                .style(STYLE)
                .fragment(outline().html())
                .end();
    }
}
