// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.ocop.core.Language;
import vn.ocop.core.Text;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.document.RankingDocument.RankedProduct;

/** Ranked products as rows: place, name, averages, and the points over the bands of their rulebook. */
public final class ProductTable {
    private static final Text PLACE = new Text("Hạng", "Place");
    private static final Text PRODUCT = new Text("Sản phẩm", "Product");
    private static final Text SET = new Text("Bộ", "Set");
    private static final Text AVERAGE = new Text("Trung bình", "Average");
    private static final Text BAR = new Text("Điểm trên các khoảng", "Points over the bands");
    private static final int OTHER_COLUMNS = 5;

    private final Rulebook rulebook;
    private final Language language;
    private final Function<? super RankedProduct, String> name;
    private final Consumer<? super RankedProduct> beside;
    private final Function<? super RankedProduct, List<String>> notes;
    private final Markup page;
    private final BandBar bar;

    /**
     * A table to be written to a page.
     *
     * @param page the page
     * @param rulebook the rulebook of all its products
     * @param language the language
     * @param name the name of a product
     * @param beside writes what stands below the name of a product
     * @param notes what is to be said of a product, a line each
     */
    public ProductTable(
            Markup page,
            Rulebook rulebook,
            Language language,
            Function<? super RankedProduct, String> name,
            Consumer<? super RankedProduct> beside,
            Function<? super RankedProduct, List<String>> notes) {
        this.page = page;
        this.bar = new BandBar(page, rulebook, language);
        this.rulebook = rulebook;
        this.language = language;
        this.name = name;
        this.beside = beside;
        this.notes = notes;
    }

    /** Writes what the parts are called and where the bands begin. */
    public void legend() {
        bar.legend();
    }

    /**
     * Writes a table.
     *
     * @param caption what is in it
     * @param products its rows
     */
    public void write(String caption, List<RankedProduct> products) {
        page.table("stack.products", caption)
                .element("th.n.c-place", PLACE.in(language))
                .element("th.c-product", PRODUCT.in(language))
                .element("th.n.c-set", SET.in(language))
                .element("th.n.c-average", AVERAGE.in(language));
        rulebook.parts().forEach(part -> page.element("th.n.c-part", part.code()));
        page.element("th.c-bar", BAR.in(language)).body();
        for (RankedProduct product : products) {
            row(product);
            // a group of rows for each product, which no page cuts
            page.close().open("tbody");
        }
        page.endTable();
    }

    private void row(RankedProduct product) {
        page.open("tr", Map.of("id", anchor(product.product())));
        page.cell(PLACE.in(language), "n", product.place().map(Object::toString).orElse("–"));
        page.openCell(PRODUCT.in(language), "").open("span").element("strong", name.apply(product));
        if (!name.apply(product).equals(product.product())) {
            page.text(" ").element("small", product.product());
        }
        beside.accept(product);
        page.close().closeCell();
        page.cell(
                SET.in(language),
                "n",
                product.set().isPresent() ? "" + product.set().getAsInt() : "–");
        page.openCell(AVERAGE.in(language), "n").open("span");
        product.average()
                .ifPresentOrElse(
                        mean -> page.element("strong", number(mean.rounded()))
                                .text(" ")
                                .element("small", number(mean.toString())),
                        () -> page.text("–"));
        page.close().closeCell();
        for (Part part : rulebook.parts()) {
            page.cell(
                    part.code(),
                    "n",
                    Optional.ofNullable(product.parts().get(part.code()))
                            .map(mean -> number(mean.rounded()))
                            .orElse("–"));
        }
        page.openCell(BAR.in(language), "wide");
        product.average()
                .ifPresent(mean -> bar.write(mean, List.copyOf(product.parts().values()), product.bandStar()));
        if (product.outcome() != Outcome.RATED) {
            page.element("p.note.bad", product.outcome().text().in(language));
        }
        page.closeCell().close();
        notes(product);
    }

    /** What is to be said of a product, below its row. */
    private void notes(RankedProduct product) {
        List<String> lines = notes.apply(product);
        if (!lines.isEmpty()) {
            int columns = OTHER_COLUMNS + rulebook.parts().size();
            page.open("tr.notes").open("td", Map.of("colspan", String.valueOf(columns), "data-label", ""));
            page.open("div");
            lines.forEach(line -> page.element("p.note", line));
            page.close().close().close();
        }
    }

    private String number(String plain) {
        return language == Language.VI ? plain.replace('.', ',') : plain;
    }

    /**
     * Where the row of a product is on its page.
     *
     * @param product the identifier
     * @return an identifier of an element, one for each identifier of a product
     */
    static String anchor(String product) {
        StringBuilder anchor = new StringBuilder("p-");
        product.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-') {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return anchor.toString();
    }
}
