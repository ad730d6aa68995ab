// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ocop.core.Language;
import vn.ocop.core.Product;
import vn.ocop.core.Star;
import vn.ocop.criteria.Evaluation;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.Terms;

/** A ranking for others than the council: made from nothing, with what an {@link Audience} sees put in. */
final class Published {
    private static final Comparator<RankedProduct> BY_STAR = Comparator.comparing(
                    (RankedProduct product) -> -product.star().map(Star::number).orElse(0))
            .thenComparing(RankedProduct::product);

    private final RankingDocument whole;
    private final Map<String, Product> stated;
    private final Language language;

    Published(RankingDocument whole, Map<String, Product> stated, Language language) {
        this.whole = whole;
        this.stated = stated;
        this.language = language;
    }

    private RankingDocument.Builder begin(Audience audience) {
        return RankingDocument.builder()
                .audience(audience)
                .leftOut(audience.leftOut().map(text -> text.in(language)))
                .rulebook(whole.rulebook());
    }

    private RankedProduct.Stated stated(String product) {
        return RankedProduct.Stated.of(Optional.ofNullable(stated.get(product)), language);
    }

    RankingDocument forPublic() {
        return begin(Audience.PUBLIC)
                .rulebooks(whole.rulebooks().stream()
                        .map(terms -> new Terms(terms.rulebook(), Map.of(), Map.of(), Map.of()))
                        .toList())
                .products(whole.products().stream()
                        .map(product -> RankedProduct.builder()
                                .product(product.product())
                                .stated(stated(product.product()))
                                .rulebook(product.rulebook())
                                .outcome(product.outcome())
                                .star(product.star())
                                .build())
                        .sorted(BY_STAR)
                        .toList())
                .build();
    }

    RankingDocument forSubject(Evaluation own) {
        RankedProduct told = whole.products().stream()
                .filter(product -> product.product().equals(own.productId()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("own must be in the document, was " + own));
        Evaluation shown = Audience.SUBJECT.of(own);
        RankedProduct product = new Reported(language)
                .product(shown, shown.judgement())
                .stated(stated(told.product()))
                .rulebook(told.rulebook())
                .clause(told.clause())
                .place(told.place())
                .average(told.average())
                .bandStar(told.bandStar())
                .follows(told.follows())
                .build();
        return begin(Audience.SUBJECT)
                .rulebooks(rulebooks(told))
                .policies(whole.policies())
                .policySources(whole.policySources())
                .policyCitations(whole.policyCitations())
                .addProduct(product)
                .build();
    }

    /** Where each product has its own rulebook, that of the product; all of them if it has none. */
    private List<Terms> rulebooks(RankedProduct product) {
        return whole.rulebooks().stream()
                .filter(terms ->
                        product.rulebook().map(terms.rulebook()::equals).orElse(true))
                .toList();
    }
}
