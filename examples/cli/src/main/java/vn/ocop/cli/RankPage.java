// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Product;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.document.ReportedStep;

/** A ranking for a browser: products by star with their places, what follows, what was found, by which policies. */
final class RankPage {
    private static final Text TITLE = new Text("Xếp hạng sản phẩm OCOP", "Ranking of OCOP products");
    private static final Text WITHOUT_RULES =
            new Text("Không biết áp dụng bộ quy tắc nào", "No rulebook is known to apply");
    private static final Text WITHOUT_STAR = new Text("Không xếp hạng", "Not ranked");
    private static final Text PRODUCTS = new Text(" sản phẩm", " products");
    private static final Text PRODUCT = new Text(" sản phẩm", " product");
    private static final Text POLICIES = new Text("Quy ước đã áp dụng", "Policies");
    private static final int SOME = 3;
    private static final Text MORE = new Text("lỗi khác, xem phần Phát hiện:", "more errors, see Findings:");
    private static final Text SETS = new Text("Bộ sản phẩm", "Criteria sets");

    private final RankingDocument document;
    private final List<Scoring> scorings;
    private final Map<String, Product> names;
    private final RankFrame frame;
    private final Language language;
    private final Causes causes;
    private final Markup page;

    RankPage(
            RankingDocument document,
            List<Scoring> scorings,
            Map<String, Product> names,
            RankFrame frame,
            Language language) {
        this.document = document;
        this.scorings = scorings;
        this.names = names;
        this.frame = frame;
        this.language = language;
        this.causes = new Causes(language);
        this.page = Markup.page(TITLE.in(language), language);
        document.findings().forEach(finding -> causes.add(Optional.empty(), finding));
        for (RankedProduct product : document.products()) {
            product.findings().stream()
                    .filter(finding -> !finding.tellsPlace()
                            && (finding.severity() != Severity.INFO || finding.isReadWithTheResult()))
                    .forEach(finding -> causes.add(Optional.of(product.product()), finding));
        }
    }

    String write(Map<ReportedStep, List<String>> steps, Text heading) {
        frame.write(page, document.leftOut().isEmpty());
        document.leftOut().ifPresent(line -> page.element("p.sample", line));
        page.close();
        if (document.rulebook().isPresent()) {
            group(scorings.get(0).rulebook(), document.products(), "h2");
        } else {
            groups();
        }
        follows(steps, heading);
        causes.write(page, this::name);
        policies();
        return page.end();
    }

    private String name(String product) {
        return Optional.ofNullable(names.get(product)).map(Product::name).orElse(product);
    }

    /** Where each product has its own rulebook: those of each, then those without any. */
    private void groups() {
        for (Scoring scoring : scorings) {
            List<RankedProduct> products = document.products().stream()
                    .filter(product -> product.rulebook()
                            .filter(of -> of.id().equals(scoring.rulebook().id()))
                            .isPresent())
                    .toList();
            if (!products.isEmpty()) {
                page.element("h2", RankFrame.words(scoring.rulebook(), language));
                clauses(products);
                group(scoring.rulebook(), products, "h3");
            }
        }
        List<RankedProduct> others = document.products().stream()
                .filter(product -> product.rulebook().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            page.element("h2", WITHOUT_RULES.in(language));
            table(scorings.get(0).rulebook()).write(WITHOUT_RULES.in(language), others);
        }
    }

    private void clauses(List<RankedProduct> products) {
        products.stream()
                .flatMap(product -> product.clause().stream())
                .distinct()
                .forEach(clause -> page.element(
                        "p.soft",
                        clause + ": "
                                + products.stream()
                                        .filter(product -> product.clause().equals(Optional.of(clause)))
                                        .map(product -> name(product.product()))
                                        .collect(Collectors.joining(", "))));
    }

    private ProductTable table(Rulebook rulebook) {
        return new ProductTable(page, rulebook, language, product -> name(product.product()), this::links, this::notes);
    }

    /** The products of a rulebook by star, the highest first. */
    private void group(Rulebook rulebook, List<RankedProduct> products, String heading) {
        ProductTable table = table(rulebook);
        table.legend();
        sets(rulebook, products);
        Map<Integer, List<RankedProduct>> byStar = new TreeMap<>(Comparator.reverseOrder());
        products.forEach(product -> byStar.computeIfAbsent(
                        product.star().map(Star::number).orElse(0), star -> new ArrayList<>())
                .add(product));
        byStar.forEach((number, of) -> {
            Optional<Star> star = number == 0 ? Optional.empty() : Optional.of(Star.ofNumber(number));
            String words = star.map(Star::text).orElse(WITHOUT_STAR).in(language) + " · " + of.size()
                    + (of.size() == 1 ? PRODUCT : PRODUCTS).in(language);
            page.starHeading(heading, star, words);
            table.write(words, of);
        });
    }

    /** What the numbers of the sets stand for. */
    private void sets(Rulebook rulebook, List<RankedProduct> products) {
        String sets = products.stream()
                .flatMapToInt(product -> product.set().stream())
                .distinct()
                .sorted()
                .mapToObj(number -> number + " – "
                        + rulebook.set(number)
                                .map(set -> set.name().in(language))
                                .orElse(""))
                .collect(Collectors.joining("; "));
        if (!sets.isEmpty()) {
            page.element("p.soft", SETS.in(language) + ": " + sets);
        }
    }

    private void links(RankedProduct product) {
        causes.links(page, product.product());
    }

    /** What decided between places that the figures do not tell, and why there is no place: all of it stands below. */
    private List<String> notes(RankedProduct product) {
        List<String> notes = product.findings().stream()
                .filter(finding -> finding.tellsPlace()
                        || (product.outcome() != Outcome.RATED && finding.severity() == Severity.ERROR))
                .map(ReportedFinding::message)
                .toList();
        if (notes.size() <= SOME) {
            return notes;
        }
        List<String> some = new ArrayList<>(notes.subList(0, SOME));
        some.add("… " + MORE.in(language) + " " + (notes.size() - SOME));
        return some;
    }

    private void follows(Map<ReportedStep, List<String>> steps, Text heading) {
        if (steps.isEmpty()) {
            return;
        }
        page.element("h2", heading.in(language)).open("ul");
        steps.forEach((step, ids) -> page.open("li")
                .text(step.text())
                .text(" ")
                .element("small", "[" + step.basis() + "]")
                .lineBreak()
                .element("strong", ids.size())
                .text(": " + ids.stream().map(this::name).collect(Collectors.joining(", ")))
                .close());
        page.close();
    }

    private void policies() {
        page.open("footer").element("h2", POLICIES.in(language));
        scorings.forEach(scoring -> page.open("p")
                .text(RankFrame.words(scoring.rulebook(), language) + ": ")
                .element("code", PolicyTexts.line(scoring.policies(), language))
                .close());
        page.close();
    }
}
