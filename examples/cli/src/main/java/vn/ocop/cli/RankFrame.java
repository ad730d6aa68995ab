// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Product;
import vn.ocop.core.Text;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.text.Wording;

/** What stands above results: on which day, by the council of which level, under which rules. */
final class RankFrame {
    static final Text PRODUCT = new Text("Sản phẩm", "Product");
    static final Text SUBJECT = new Text("Chủ thể", "Subject");
    static final Text LOCALITY = new Text("Địa bàn", "Locality");
    private static final Text DAY = new Text("Ngày đánh giá", "Day of the evaluation");
    private static final Text LEVEL = new Text("Cấp đánh giá", "Level");
    private static final Text COUNCIL = new Text("Hội đồng", "Council");
    private static final Text RULES = new Text("Bộ quy tắc", "Rulebook");
    private static final Text NO_ROSTER = new Text("không nêu danh sách", "no roster is stated");
    private static final Text MEMBERS = new Text(" thành viên", " members");

    private final List<Rulebook> rulebooks;
    private final Set<LocalDate> days;
    private final Optional<Level> level;
    private final Set<Council> councils;
    private final List<Fact> product;
    private final Language language;

    private record Fact(Text name, String value) {}

    private RankFrame(
            List<Rulebook> rulebooks,
            Set<LocalDate> days,
            Optional<Level> level,
            Set<Council> councils,
            List<Fact> product,
            Language language) {
        this.product = product;
        this.rulebooks = rulebooks;
        this.days = days;
        this.level = level;
        this.councils = councils;
        this.language = language;
    }

    /** What is known of ranked seasons; of one product where one is meant. */
    static RankFrame of(
            SeasonOptions.Ranked ranked, Optional<String> product, Optional<Level> level, Language language) {
        List<SeasonOptions.Judged> seasons =
                product.map(id -> List.of(ranked.of(id))).orElseGet(ranked::judged);
        Set<LocalDate> days = new TreeSet<>();
        Set<Council> councils = new LinkedHashSet<>();
        for (SeasonOptions.Judged judged : seasons) {
            for (Evaluation evaluation : judged.evaluations()) {
                if (product.isEmpty() || product.get().equals(evaluation.productId())) {
                    ranked.caseOf(evaluation).evaluated().ifPresent(days::add);
                    councils.add(evaluation.sheets().council());
                }
            }
        }
        return new RankFrame(
                seasons.stream()
                        .map(judged -> judged.ranking().scoring().rulebook())
                        .toList(),
                days,
                level.or(ranked::level),
                councils,
                product.map(id ->
                                stated(id, Optional.ofNullable(ranked.products().get(id)), language))
                        .orElse(List.of()),
                language);
    }

    private static List<Fact> stated(String id, Optional<Product> product, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(PRODUCT, named(id, product.map(Product::name))));
        product.flatMap(Product::subject).ifPresent(subject -> facts.add(new Fact(SUBJECT, subject.name())));
        product.map(Product::areas)
                .filter(areas -> !areas.isEmpty())
                .ifPresent(areas -> facts.add(new Fact(
                        LOCALITY,
                        areas.stream().map(area -> area.path(language)).collect(Collectors.joining("; ")))));
        return facts;
    }

    /** A product by its name, with its identifier. */
    static String named(String id, Optional<String> name) {
        return name.filter(of -> !of.equals(id)).map(of -> id + " " + of).orElse(id);
    }

    /** A rulebook in words. */
    static String words(Rulebook rulebook, Language language) {
        return rulebook.name().in(language) + " (" + rulebook.id() + ", " + new Text("bản ", "revision ").in(language)
                + rulebook.revision() + ")";
    }

    private List<Fact> facts(boolean withCouncil) {
        List<Fact> facts = new ArrayList<>(product);
        if (!days.isEmpty()) {
            facts.add(new Fact(DAY, days.stream().map(Wording.in(language)::of).collect(Collectors.joining(", "))));
        }
        level.ifPresent(of -> facts.add(new Fact(LEVEL, of.text().in(language))));
        if (withCouncil) {
            facts.add(new Fact(COUNCIL, councils.stream().map(this::council).collect(Collectors.joining("; "))));
        }
        facts.add(new Fact(
                RULES,
                rulebooks.stream().map(rulebook -> words(rulebook, language)).collect(Collectors.joining("; "))));
        return facts;
    }

    private String council(Council council) {
        return council.isStated()
                ? council.members().size() + MEMBERS.in(language) + ": "
                        + council.members().stream()
                                .map(member -> member.name().orElse(member.id()) + " ("
                                        + member.role().text().in(language) + ")")
                                .collect(Collectors.joining(", "))
                : NO_ROSTER.in(language);
    }

    /** A line for each. */
    List<String> lines(boolean withCouncil) {
        return facts(withCouncil).stream()
                .map(fact -> fact.name.in(language) + ": " + fact.value)
                .toList();
    }

    /** A list of terms in the header of a page. */
    void write(Markup page, boolean withCouncil) {
        page.open("dl.facts");
        facts(withCouncil)
                .forEach(fact -> page.open("div")
                        .element("dt", fact.name.in(language))
                        .element("dd", fact.value)
                        .close());
        page.close();
    }
}
