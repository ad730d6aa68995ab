// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.io.document.ReportedFinding;

/** What was found in a season, by cause: each cause once, with the products that it concerns. */
final class Causes {
    static final Text FOUND = new Text("Phát hiện", "Findings");

    private final Map<Cause, List<Case>> cases = new LinkedHashMap<>();
    private final Map<String, Map<Cause, Integer>> numbers = new LinkedHashMap<>();
    private final Language language;

    private record Cause(Severity severity, String code) {}

    private record Case(Optional<String> product, ReportedFinding finding) {}

    Causes(Language language) {
        this.language = language;
    }

    void add(Optional<String> product, ReportedFinding finding) {
        cases.computeIfAbsent(new Cause(finding.severity(), finding.code()), cause -> new ArrayList<>())
                .add(new Case(product, finding));
    }

    /** The causes, errors first. */
    private List<Cause> causes() {
        return cases.keySet().stream()
                .sorted(Comparator.comparing(Cause::severity))
                .toList();
    }

    /** The causes that concern a product, with their numbers; counted once, when all are known. */
    private Map<String, Map<Cause, Integer>> byProduct() {
        if (numbers.isEmpty()) {
            List<Cause> all = causes();
            for (int i = 0; i < all.size(); i++) {
                for (Case one : of(all.get(i))) {
                    numbers.computeIfAbsent(one.product.orElse(""), product -> new LinkedHashMap<>())
                            .put(all.get(i), i + 1);
                }
            }
        }
        return numbers;
    }

    private static String anchor(int number) {
        return "f-" + number;
    }

    /** Links from a product to the causes that concern it. */
    void links(Markup page, String product) {
        String before = "";
        for (Map.Entry<Cause, Integer> of :
                byProduct().getOrDefault(product, Map.of()).entrySet()) {
            if (before.isEmpty()) {
                page.lineBreak();
            }
            page.text(before)
                    .element(
                            "a.link",
                            Map.of("href", "#" + anchor(of.getValue())),
                            Findings.word(of.getKey().severity, language) + " " + of.getValue());
            before = " · ";
        }
    }

    private List<Case> of(Cause cause) {
        return Objects.requireNonNull(cases.get(cause));
    }

    /** The chapter, if there is anything in it. */
    void write(Markup page, Function<? super String, String> name) {
        if (cases.isEmpty()) {
            return;
        }
        page.element("h2", FOUND.in(language));
        List<Cause> all = causes();
        for (int i = 0; i < all.size(); i++) {
            write(page, all.get(i), i + 1, name);
        }
    }

    private void write(Markup page, Cause cause, int number, Function<? super String, String> name) {
        List<Case> of = of(cause);
        String head = heading(of);
        page.open("h3", Map.of("id", anchor(number)))
                .text(number + ". " + Findings.word(cause.severity, language) + ": " + head + " ")
                .element("code", cause.code)
                .close();
        of.stream()
                .flatMap(one -> one.finding.citation().stream())
                .distinct()
                .forEach(citation -> page.element("p.note", "[" + citation + "]"));
        boolean alike = of.stream()
                .allMatch(one ->
                        one.finding.message().equals(head) && one.finding.at().isEmpty());
        if (alike) {
            page.open("p.note");
            String before = "";
            for (Case one : of) {
                if (one.product.isPresent()) {
                    page.text(before);
                    link(page, one.product.get(), name);
                    before = ", ";
                }
            }
            page.close();
            return;
        }
        page.open("ul.findings");
        for (Case one : of) {
            page.open("li");
            one.product.ifPresent(product -> {
                link(page, product, name);
                page.text(" ");
            });
            page.text(one.finding.message().equals(head) ? "" : one.finding.message() + " ");
            one.finding.at().ifPresent(at -> page.element("code", at));
            page.close();
        }
        page.close();
    }

    private static void link(Markup page, String product, Function<? super String, String> name) {
        page.element("a", Map.of("href", "#" + ProductTable.anchor(product)), name.apply(product));
    }

    /** The message; of several that differ in their facts, with dots in the place of these. */
    private static String heading(List<Case> cases) {
        ReportedFinding first = cases.get(0).finding;
        if (cases.stream().allMatch(of -> of.finding.message().equals(first.message()))) {
            return first.message();
        }
        String head = first.message();
        List<String> facts = first.facts().entrySet().stream()
                .filter(fact -> cases.stream()
                        .anyMatch(
                                of -> !fact.getValue().equals(of.finding.facts().get(fact.getKey()))))
                .map(Map.Entry::getValue)
                .filter(fact -> !fact.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (String fact : facts) {
            head = head.replaceAll("(?<![\\p{L}\\p{N}.])" + Pattern.quote(fact) + "(?![\\p{L}\\p{N}])", "…");
        }
        return head;
    }
}
