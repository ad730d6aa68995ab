// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.ocop.core.Citation;
import vn.ocop.core.Star;
import vn.ocop.core.Text;

/** Reads one criteria set. */
final class SetReader {
    private static final int MAX_POINTS = 100_000;
    private static final Text NO = new Text("Không", "No");
    private static final Text YES = new Text("Có", "Yes");

    private final Reading reading;
    private final Rulebook rulebook;
    private final SetHeader header;
    private final Supplier<Map<String, Node>> shared;
    private final List<KnockOut> knockOuts = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Node> conditions = new HashMap<>();
    private int criteria;

    SetReader(Reading reading, Rulebook rulebook, SetHeader header, Supplier<Map<String, Node>> shared) {
        this.reading = reading;
        this.rulebook = rulebook;
        this.header = header;
        this.shared = shared;
    }

    CriteriaSet frame() {
        return new CriteriaSet(
                rulebook.id(),
                header,
                rulebook.parts(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    CriteriaSet read(Node root) {
        root.attributes().keySet().forEach(root::take);
        for (Node node : root.takeAll("knockout")) {
            knockOuts.add(knockOut(node, Optional.empty(), header.citation()));
        }
        List<Section> sections =
                root.takeAll("section").stream().map(this::section).toList();
        List<String> zeroStops = root.takeAll("zero-stop").stream()
                .flatMap(node -> codes(node).stream())
                .toList();
        List<List<String>> sameCase =
                root.takeAll("same-case").stream().map(this::codes).toList();
        List<CriteriaSet.PrintedHeading> headings = root.takeAll("heading").stream()
                .map(node -> heading(node, sections))
                .toList();
        conditions.forEach((code, node) -> requireCode(node, node.has("needs") ? "needs" : "expects", code));
        List<Erratum> errata = new ArrayList<>();
        for (Optional<Erratum> erratum = reading.erratum(root); erratum.isPresent(); erratum = reading.erratum(root)) {
            errata.add(erratum.get());
        }
        reading.finish(root);
        boolean legend = !root.attributes().getOrDefault("legend", "yes").equals("no");
        return new CriteriaSet(
                rulebook.id(),
                header,
                rulebook.parts(),
                sections,
                knockOuts,
                zeroStops,
                sameCase,
                headings,
                errata,
                legend);
    }

    /** A heading over a part or a section of this set that prints other points than those used. */
    private CriteriaSet.PrintedHeading heading(Node node, List<Section> sections) {
        Optional<String> part = node.take("part");
        Optional<String> section = node.take("section");
        if (part.isEmpty() && section.isEmpty()) {
            reading.required(node, "section");
        } else if (part.isPresent() && section.isPresent()) {
            reading.badValue(node, "part", "no part beside a section", part.get());
        }
        part.filter(code -> rulebook.parts().stream()
                        .noneMatch(known -> known.code().equals(code)))
                .ifPresent(code -> unknown(node, "part", code));
        section.filter(number ->
                        sections.stream().noneMatch(known -> known.number().equals(number)))
                .ifPresent(number -> unknown(node, "section", number));
        return new CriteriaSet.PrintedHeading(
                part, section, reading.required(node, "printed"), reading.erratum(node), node.location());
    }

    private void unknown(Node node, String attribute, String found) {
        reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", found);
    }

    private List<String> codes(Node node) {
        List<String> found = reading.words(node, "criteria");
        found.forEach(code -> requireCode(node, "criteria", code));
        return found;
    }

    private void requireCode(Node node, String attribute, String code) {
        if (!codes.contains(code)) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", code);
        }
    }

    private Section section(Node node) {
        Citation cite = reading.citation(node, header.citation());
        int part = part(node);
        return Section.builder()
                .number(reading.required(node, "number"))
                .partIndex(part)
                .points(reading.integer(node, "points", 1, MAX_POINTS))
                .title(reading.text(node))
                .citation(cite)
                .location(node.location())
                .erratum(reading.erratum(node))
                .criteria(node.takeAll("criterion", "use").stream()
                        .flatMap(child -> criterion(child, part).stream())
                        .toList())
                .build();
    }

    private int part(Node node) {
        String code = reading.required(node, "part");
        List<Part> parts = rulebook.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).code().equals(code)) {
                return i;
            }
        }
        reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "part", "found", code);
        return 0;
    }

    /** A criterion in place, or one that many sets share under this set's code. */
    private Optional<Criterion> criterion(Node node, int part) {
        if (!node.name().equals("use")) {
            return Optional.of(ownCriterion(node, part));
        }
        String ref = reading.required(node, "ref");
        Node template = shared.get().get(ref);
        if (template == null) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "ref", "found", ref);
            return Optional.empty();
        }
        Map<String, String> overrides = new LinkedHashMap<>(node.attributes());
        overrides.remove("ref");
        node.attributes().keySet().forEach(node::take);
        Node copy = template.copyWith(overrides);
        Criterion criterion = ownCriterion(copy, part);
        reading.finish(copy);
        return Optional.of(criterion);
    }

    private Criterion ownCriterion(Node node, int part) {
        node.take("id");
        String code = reading.required(node, "code");
        Optional<String> printedCode = node.take("printed-code");
        Citation cite =
                reading.citation(node, header.citation().then(Citation.Step.CRITERION, printedCode.orElse(code)));
        Criterion.Draft draft = new Criterion.Draft(cite, node.location());
        draft.printedCode = printedCode;
        draft.code = code;
        if (!codes.add(code)) {
            reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", code);
        }
        draft.title = reading.text(node);
        draft.points = reading.integer(node, "points", 1, MAX_POINTS);
        draft.partIndex = part;
        draft.needs = condition(node, "needs");
        draft.expects = condition(node, "expects");
        draft.requirement = node.takeFirst("requirement")
                .map(inner -> new Requirement(
                        reading.required(inner, "id"), reading.text(inner), reading.citation(inner, cite)));
        draft.erratum = reading.erratum(node);
        for (Node inner : node.takeAll("knockout")) {
            knockOuts.add(knockOut(inner, Optional.of(code), cite));
        }
        for (Node inner : node.takeAll("wording")) {
            draft.wordings.add(wording(inner));
        }
        content(node, draft, part);
        return new Criterion(draft);
    }

    private Optional<String> condition(Node node, String attribute) {
        Optional<String> code = node.take(attribute);
        code.ifPresent(other -> conditions.put(other, node));
        return code;
    }

    private Criterion.Wording wording(Node node) {
        return new Criterion.Wording(node.take("gap"), node.take("overlap"), reading.erratum(node), node.location());
    }

    private void content(Node node, Criterion.Draft draft, int part) {
        List<Node> cases = node.takeAll("case");
        List<Node> children = node.takeAll("criterion", "use");
        if (!children.isEmpty()) {
            draft.kind = CriterionKind.CONTAINER;
            draft.children = children.stream()
                    .flatMap(child -> criterion(child, part).stream())
                    .toList();
            return;
        }
        draft.index = criteria++;
        List<Option> options = new ArrayList<>();
        if (reading.yes(node, "yes-no")) {
            draft.kind = CriterionKind.YES_NO;
            options.add(yesNo(node, 1, 0, NO));
            options.add(yesNo(node, 2, draft.points, YES));
        } else if (cases.isEmpty()) {
            draft.kind = CriterionKind.CHOICE;
            node.takeAll("option").forEach(inner -> options.add(option(inner, options.size() + 1, 0)));
        } else {
            draft.kind = CriterionKind.CASES;
            draft.cases = cases(cases, options);
        }
        if (options.size() > Criterion.MAX_OPTIONS) {
            reading.badValue(node, "option", "at most " + Criterion.MAX_OPTIONS + " options", "" + options.size());
        } else {
            draft.options = options;
        }
    }

    private List<Case> cases(List<Node> nodes, List<Option> options) {
        List<Case> cases = new ArrayList<>();
        for (Node node : nodes) {
            Case next = new Case(cases.size() + 1, reading.text(node));
            node.takeAll("option").forEach(inner -> options.add(option(inner, options.size() + 1, next.number())));
            cases.add(next);
        }
        return cases;
    }

    private Option option(Node node, int number, int caseNumber) {
        Optional<Star> star = reading.star(node, "star");
        Optional<String> when = node.take("when");
        return Option.builder()
                .number(number)
                .label(String.valueOf(number))
                .caseNumber(caseNumber)
                .points(reading.integer(node, "points", -MAX_POINTS, MAX_POINTS))
                .printedPoints(reading.optionalInteger(node, "printed", -MAX_POINTS, MAX_POINTS))
                .printedBlank(reading.yes(node, "printed-blank"))
                .text(reading.text(node))
                .summary(reading.yes(node, "summary"))
                .minimumFor(star)
                .minimumWhen(when.flatMap(id -> fact(node, id)))
                .erratum(reading.erratum(node))
                .location(node.location())
                .build();
    }

    private Optional<Fact> fact(Node node, String id) {
        Optional<Fact> fact = Optional.ofNullable(rulebook.facts().get(id));
        if (fact.isEmpty()) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "when", "found", id);
        }
        return fact;
    }

    private static Option yesNo(Node node, int number, int points, Text text) {
        return Option.builder()
                .number(number)
                .label(number == 1 ? "no" : "yes")
                .caseNumber(0)
                .points(points)
                .printedBlank(false)
                .text(text)
                .summary(false)
                .location(node.location())
                .build();
    }

    private KnockOut knockOut(Node node, Optional<String> criterion, Citation cite) {
        String id = reading.required(node, "ref");
        Text defined = rulebook.draft().knockOuts.get(id);
        if (defined == null) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", "ref", "found", id);
        }
        return KnockOut.builder()
                .id(id)
                .text(defined == null ? Text.same("?") : defined)
                .criterion(criterion)
                .citation(reading.citation(node, cite))
                .build();
    }
}
