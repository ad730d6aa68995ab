// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Product;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Policies;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.document.Audience;
import vn.ocop.io.document.Document;
import vn.ocop.io.document.RankingDocument;
import vn.ocop.io.document.RankingDocument.RankedProduct;
import vn.ocop.io.document.RankingDocument.RulebookName;
import vn.ocop.io.document.ReportedFinding;
import vn.ocop.io.document.ReportedStep;

/** A ranking as text; {@link RankPage} is its page. */
final class RankView implements View {
    private static final Text PLACE = new Text("Hạng", "Place");
    private static final Text PRODUCT = new Text("Sản phẩm", "Product");
    private static final Text SET = new Text("Bộ", "Set");
    private static final Text STARS = new Text("Sao", "Stars");
    private static final Text AVERAGE = new Text("Trung bình", "Average");
    private static final Text EXACT = new Text("Chính xác", "Exact");
    private static final Text OUTCOME = new Text("Kết quả", "Outcome");
    private static final int SOME = 5;
    private static final Text WITHOUT = new Text("Không biết áp dụng bộ quy tắc nào", "No rulebook is known to apply");

    private final RankingDocument document;
    private final List<Scoring> scorings;
    private final Map<String, Product> products;
    private final RankFrame frame;
    private final boolean errors;
    private final Language language;

    /** With what is to be said of the season, and whether errors were found, be they shown or not. */
    RankView(
            RankingDocument document,
            List<Scoring> scorings,
            Map<String, Product> products,
            RankFrame frame,
            boolean errors,
            Language language) {
        this.document = document;
        this.scorings = scorings;
        this.products = products;
        this.frame = frame;
        this.errors = errors;
        this.language = language;
    }

    @Override
    public boolean hasErrors() {
        return errors;
    }

    @Override
    public List<ReportedFinding> untold(Format format) {
        return document.audience() == Audience.COUNCIL ? View.super.untold(format) : List.of();
    }

    @Override
    public Document document() {
        return document;
    }

    /** Products under one rulebook, with the line that names it. */
    private record Group(String rulebook, List<RankedProduct> products) {
        /** The products by the clause that their rulebook applies by. */
        Map<String, List<String>> byClause() {
            Map<String, List<String>> clauses = new LinkedHashMap<>();
            products.forEach(product -> product.clause()
                    .ifPresent(clause -> clauses.computeIfAbsent(clause, first -> new ArrayList<>())
                            .add(product.product())));
            return clauses;
        }
    }

    /** All products, or those of each rulebook and those that have none. */
    private List<Group> groups() {
        if (document.rulebook().isPresent()) {
            return List.of(new Group(
                    rulebook(document.rulebook().get(), scorings.get(0).policies()), document.products()));
        }
        List<Group> groups = new ArrayList<>();
        for (Scoring scoring : scorings) {
            document.rulebooks().stream()
                    .map(RankingDocument.Terms::rulebook)
                    .filter(name -> name.id().equals(scoring.rulebook().id()))
                    .forEach(name ->
                            groups.add(new Group(rulebook(name, scoring.policies()), under(Optional.of(name)))));
        }
        groups.add(new Group(WITHOUT.in(language), under(Optional.empty())));
        return groups.stream().filter(group -> !group.products.isEmpty()).toList();
    }

    private List<RankedProduct> under(Optional<RulebookName> rulebook) {
        return document.products().stream()
                .filter(product -> product.rulebook().equals(rulebook))
                .toList();
    }

    @Override
    public String table() {
        List<String> parts = parts();
        StringBuilder text = new StringBuilder();
        for (Group group : groups()) {
            TextTable table = new TextTable("rlrrrr" + "r".repeat(parts.size()) + "l");
            table.row(headings(parts));
            group.products.forEach(product -> table.row(cells(product, parts)));
            text.append(text.isEmpty() ? "" : "\n")
                    .append(group.rulebook)
                    .append("\n\n")
                    .append(table);
            group.byClause()
                    .forEach((clause, ids) -> text.append("  ")
                            .append(clause)
                            .append(": ")
                            .append(String.join(", ", ids))
                            .append('\n'));
        }
        Map<ReportedStep, List<String>> steps = steps();
        if (!steps.isEmpty()) {
            text.append('\n').append(heading(steps).in(language)).append('\n');
            steps.forEach((step, ids) -> text.append("  ")
                    .append(step.line())
                    .append("\n    ")
                    .append(ids.size())
                    .append(": ")
                    .append(String.join(", ", ids))
                    .append('\n'));
        }
        findings().forEach(line -> text.append(line).append('\n'));
        document.leftOut().ifPresent(line -> text.append('\n').append(line).append('\n'));
        return text.toString();
    }

    private String rulebook(RulebookName name, Policies decided) {
        return name.id() + ", " + new Text("bản ", "revision ").in(language) + name.revision() + " · "
                + PolicyTexts.line(decided, language);
    }

    private List<String> parts() {
        return document.products().stream()
                .flatMap(product -> product.parts().keySet().stream())
                .distinct()
                .toList();
    }

    private List<String> headings(List<String> parts) {
        List<String> cells = new ArrayList<>();
        for (Text heading : List.of(PLACE, PRODUCT, SET, STARS, AVERAGE, EXACT)) {
            cells.add(heading.in(language));
        }
        cells.addAll(parts);
        cells.add(OUTCOME.in(language));
        return cells;
    }

    private List<String> cells(RankedProduct product, List<String> parts) {
        List<String> cells = new ArrayList<>();
        cells.add(product.place().map(Object::toString).orElse("–"));
        cells.add(name(product));
        cells.add(number(product.set()));
        cells.add(product.star().map(star -> "" + star.number()).orElse("–"));
        cells.add(product.average().map(this::rounded).orElse("–"));
        cells.add(product.average().map(this::exact).orElse("–"));
        for (String part : parts) {
            cells.add(Optional.ofNullable(product.parts().get(part))
                    .map(this::rounded)
                    .orElse("–"));
        }
        cells.add(product.outcome().text().in(language));
        return cells;
    }

    private String name(RankedProduct product) {
        Optional<Product> stated = Optional.ofNullable(products.get(product.product()));
        return product.product()
                + stated.map(Product::name)
                        .filter(name -> !name.equals(product.product()))
                        .map(name -> " " + name)
                        .orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "–";
    }

    private String rounded(Average average) {
        return localised(average.rounded());
    }

    private String exact(Average average) {
        return localised(average.toString());
    }

    private String localised(String number) {
        return language == Language.VI ? number.replace('.', ',') : number;
    }

    /** What follows, with the products from which it follows: by level, then by place. */
    private Map<ReportedStep, List<String>> steps() {
        Map<Level, Map<ReportedStep, List<String>>> byLevel = new EnumMap<>(Level.class);
        for (RankedProduct product : document.products()) {
            for (ReportedStep step : product.follows()) {
                byLevel.computeIfAbsent(step.level(), level -> new LinkedHashMap<>())
                        .computeIfAbsent(step, of -> new ArrayList<>())
                        .add(product.product());
            }
        }
        Map<ReportedStep, List<String>> steps = new LinkedHashMap<>();
        byLevel.values().forEach(steps::putAll);
        return steps;
    }

    private static Text heading(Map<ReportedStep, List<String>> steps) {
        return FollowOptions.heading((int)
                steps.keySet().stream().map(ReportedStep::level).distinct().count());
    }

    /**
     * Findings of the whole call, then those of each product; what is only to be known and does not change how a result is read
     * stays in the JSON.
     */
    private List<String> findings() {
        List<String> lines = new ArrayList<>();
        document.findings().forEach(finding -> lines.add(Findings.line("", finding)));
        for (RankedProduct product : document.products()) {
            product.findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO)
                    .forEach(finding -> lines.add(Findings.line(product.product() + ": ", finding)));
        }
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (RankedProduct product : document.products()) {
            product.findings().stream()
                    .filter(finding -> finding.severity() == Severity.INFO && finding.isReadWithTheResult())
                    .forEach(finding -> notes.computeIfAbsent(Findings.line("%s: ", finding), line -> new ArrayList<>())
                            .add(product.product()));
        }
        notes.forEach((line, products) -> lines.add(line.replaceFirst("%s", Matcher.quoteReplacement(some(products)))));
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }

    /** The first of the products to which one thing applies. */
    private static String some(List<String> products) {
        return products.size() <= SOME
                ? String.join(", ", products)
                : String.join(", ", products.subList(0, SOME)) + ", … (" + products.size() + ")";
    }

    @Override
    public String html() {
        Map<ReportedStep, List<String>> steps = steps();
        return new RankPage(document, scorings, products, frame, language).write(steps, heading(steps));
    }
}
