// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.core.Finding;
import vn.ocop.core.Product;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * What was read of a call, made into a season or into one for each rulebook.
 *
 * @param rows what the tables say of each product
 * @param products what is stated of the products
 * @param cases the cases of the products that state something
 * @param councils the councils of the call
 * @param script what was stated
 */
record SeasonParts(
        Map<String, ProductRows> rows,
        Map<String, Product> products,
        Map<String, Season.Case> cases,
        Map<String, Council> councils,
        SeasonScript script) {
    static final Comparator<Rulebook> NEWEST_LAST =
            Comparator.comparing(Rulebook::inForceFrom).thenComparing(Rulebook::id);
    private static final int PLACES = 5;

    /** The products by rulebook; those that none can be told for are with the newest of them. */
    List<Season> byRulebook(Rulebook usual, List<ScoreSheets> sheets) {
        Set<Rulebook> under = new TreeSet<>(NEWEST_LAST.reversed());
        rows.values().forEach(product -> product.rulebook().ifPresent(under::add));
        Rulebook newest = under.stream().findFirst().orElse(usual);
        under.add(newest);
        return under.stream()
                .map(of -> season(
                        of,
                        sheets.stream()
                                .filter(product ->
                                        of(product).rulebook().orElse(newest).equals(of))
                                .toList()))
                .toList();
    }

    private ProductRows of(ScoreSheets product) {
        return Objects.requireNonNull(rows.get(product.productId()), "rows");
    }

    Season season(Rulebook under, List<ScoreSheets> sheets) {
        Map<String, ProductClaim.Made> claims = new LinkedHashMap<>();
        Map<String, Regime> led = new LinkedHashMap<>();
        for (ScoreSheets product : sheets) {
            ProductRows of = of(product);
            if (!of.claims().isNothing()) {
                claims.put(of.id, of.claims());
            }
            of.regime().ifPresent(regime -> led.put(of.id, regime));
        }
        Map<String, Product> stated = new LinkedHashMap<>(products);
        Map<String, Season.Case> ofCases = new LinkedHashMap<>(cases);
        if (!led.isEmpty()) {
            stated.keySet().retainAll(led.keySet());
            ofCases.keySet().retainAll(led.keySet());
        }
        return new Season(under, councils, sheets, stated, claims, ofCases, led, script);
    }

    /** That for some products no rulebook can be told, once. */
    static void sayWithoutRulebook(Collection<ProductRows> rows, List<Finding> findings) {
        List<String> without = rows.stream()
                .filter(ProductRows::lacksRulebook)
                .map(product -> product.id)
                .toList();
        if (!without.isEmpty()) {
            findings.add(Finding.builder(IoFinding.WITHOUT_RULEBOOK)
                    .fact("count", without.size())
                    .fact(
                            "places",
                            String.join(", ", without.subList(0, Math.min(PLACES, without.size())))
                                    + (without.size() > PLACES ? ", …" : ""))
                    .build());
        }
    }
}
