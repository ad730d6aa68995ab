// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.ReportedFinding;

/** The results of a season as they are published: products by star, nothing else of them. */
final class PublicView implements View {
    private static final Text TITLE = new Text("Kết quả đánh giá, phân hạng sản phẩm OCOP", "Results of OCOP products");
    private static final Text STARS = new Text("Sao", "Stars");
    private static final Text DECISION = new Text("Kết quả", "Decision");
    private static final Text WITHOUT = new Text("Không xếp hạng", "Without a star");

    private final RankingDocument document;
    private final RankFrame frame;
    private final boolean errors;
    private final Language language;

    /** With what the page says of the season, and whether errors were found that are not shown. */
    PublicView(RankingDocument document, RankFrame frame, boolean errors, Language language) {
        this.document = document;
        this.frame = frame;
        this.errors = errors;
        this.language = language;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return List.of();
    }

    private List<Text> headings() {
        return List.of(RankFrame.PRODUCT, RankFrame.SUBJECT, RankFrame.LOCALITY, STARS, DECISION);
    }

    private List<String> cells(RankedProduct product) {
        RankedProduct.Stated stated = product.stated().orElseThrow();
        return List.of(
                RankFrame.named(product.product(), stated.name()),
                stated.subject().orElse("–"),
                stated.localities().isEmpty() ? "–" : String.join("; ", stated.localities()),
                product.star().map(star -> "" + star.number()).orElse("–"),
                product.outcome().text().in(language));
    }

    @Override
    public String table() {
        TextTable table = new TextTable("lllrl")
                .row(headings().stream().map(text -> text.in(language)).toList());
        document.products().forEach(product -> table.row(cells(product)));
        return String.join("\n", frame.lines(false)) + "\n\n" + table + "\n"
                + document.leftOut().orElse("") + "\n";
    }

    @Override
    public String html() {
        Markup page = Markup.page(TITLE.in(language), language);
        frame.write(page, false);
        page.element("p.sample", document.leftOut().orElse("")).close();
        Map<Integer, List<RankedProduct>> byStar = new TreeMap<>(Comparator.reverseOrder());
        document.products()
                .forEach(product -> byStar.computeIfAbsent(
                                product.star().map(Star::number).orElse(0), star -> new ArrayList<>())
                        .add(product));
        byStar.forEach((star, products) ->
                write(page, star == 0 ? Optional.empty() : Optional.of(Star.ofNumber(star)), products));
        return page.end();
    }

    private void write(Markup page, Optional<Star> star, List<RankedProduct> products) {
        String heading = star.map(of -> of.text().in(language)).orElse(WITHOUT.in(language)) + " · " + products.size();
        page.starHeading("h2", star, heading).table("stack", heading);
        headings().forEach(text -> page.element("th", text.in(language)));
        page.body();
        for (RankedProduct product : products) {
            List<String> cells = cells(product);
            page.open("tr");
            for (int i = 0; i < cells.size(); i++) {
                page.cell(headings().get(i).in(language), "", cells.get(i));
            }
            page.close();
        }
        page.endTable();
    }
}
