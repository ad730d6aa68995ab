// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads one criteria set. */
final class SetReader {
    private static final int MAX_POINTS = RulebookReader.MAX_POINTS;
    private static final Text NO = new Text("Không", "No");
    private static final Text YES = new Text("Có", "Yes");
    private static final String[] CONDITIONS = {"needs", "expects"};
    private static final Text UNKNOWN = Text.same("?");

    /** A code that an element names; whether the set has it is known at the end. */
    private record Reference(LawElement node, String attribute, String code) {}

    private final LawValues reading;
    private final Rulebook rulebook;
    private final SetHeader header;
    private final List<KnockOut> knockOuts = new ArrayList<>();
    private final Map<String, Criterion.Kind> kinds = new HashMap<>();
    private final Set<String> sections = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private int criteria;

    SetReader(LawValues reading, Rulebook rulebook, SetHeader header) {
        this.reading = reading;
        this.rulebook = rulebook;
        this.header = header;
    }

    CriteriaSet frame(Hash hash) {
        return new CriteriaSet(rulebook, header, new CriteriaSet.Draft(header.location()), hash);
    }

    CriteriaSet read(LawElement root, Hash hash) {
        CriteriaSet.Draft draft = new CriteriaSet.Draft(root.location());
        draft.legend = reading.yes(root, "legend", true);
        for (LawElement node : root.takeAll("knockout")) {
            knockOuts.add(knockOut(node, Optional.empty(), header.citation()));
        }
        for (LawElement node : root.takeAll("section")) {
            draft.sections.add(section(node));
        }
        for (LawElement node : root.takeAll("heading")) {
            draft.headings.add(heading(node));
        }
        for (LawElement node : root.takeAll("zero-stop")) {
            draft.zeroStops.addAll(codes(node, "criteria that are answered"));
        }
        for (LawElement node : root.takeAll("same-case")) {
            draft.sameCase.add(codes(node, "criteria with cases"));
        }
        draft.errata = Erratum.of(root, reading);
        draft.knockOuts = knockOuts;
        for (Reference reference : references) {
            require(reference);
        }
        reading.finish(root);
        return new CriteriaSet(rulebook, header, draft, hash);
    }

    /** A heading over a part or a section of this set that prints other points than those used. */
    private CriteriaSet.PrintedHeading heading(LawElement node) {
        Optional<String> section = node.take("section");
        Optional<String> part = node.take("part");
        if (part.isPresent() && section.isPresent()) {
            reading.badValue(node, "part", "no part beside a section", part.get());
        } else if (part.isPresent()) {
            part(node);
        } else if (!sections.contains(reading.required(node, "section")) && section.isPresent()) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "section", "found", section.get());
        }
        return new CriteriaSet.PrintedHeading(
                part, section, reading.required(node, "printed"), Erratum.of(node, reading), node.location());
    }

    private List<String> codes(LawElement node, String expected) {
        reading.required(node, "criteria");
        List<String> found = reading.words(node, "criteria");
        for (String code : found) {
            Criterion.Kind kind = kinds.get(code);
            if (kind == null) {
                references.add(new Reference(node, "criteria", code));
            } else if (kind == Criterion.Kind.CONTAINER
                    || (node.name().equals("same-case") && kind != Criterion.Kind.CASES)) {
                reading.badValue(node, "criteria", expected, code);
            }
        }
        return found;
    }

    private void require(Reference reference) {
        if (!kinds.containsKey(reference.code)) {
            reading.noteAt(
                    reference.node.site(),
                    LawFileFinding.UNKNOWN_REFERENCE,
                    "attribute",
                    reference.attribute,
                    "found",
                    reference.code);
        }
    }

    private Section section(LawElement node) {
        Citation cite = reading.citation(node, header.citation());
        int part = part(node);
        String number = reading.required(node, "number");
        if (!sections.add(number)) {
            reading.repeated(node, number);
        }
        return Section.builder()
                .number(number)
                .partIndex(part)
                .points(reading.integer(node, "points", 1, MAX_POINTS))
                .title(reading.text(node))
                .citation(cite)
                .location(node.location())
                .errata(Erratum.of(node, reading))
                .guidance(guidance(node, cite))
                .criteria(criteria(node.takeAll("criterion"), part))
                .build();
    }

    private int part(LawElement node) {
        String code = reading.required(node, "part");
        List<Part> parts = rulebook.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).code().equals(code)) {
                return i;
            }
        }
        if (node.has("part")) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "part", "found", code);
        }
        return 0;
    }

    private List<Criterion> criteria(List<LawElement> nodes, int part) {
        List<Criterion> found = new ArrayList<>();
        for (LawElement node : nodes) {
            found.add(criterion(node, part));
        }
        return found;
    }

    /** Validates a criterion by itself. */
    void readAlone(LawElement node) {
        criterion(node, 0);
        reading.finish(node);
    }

    private Criterion criterion(LawElement node, int part) {
        String code = citable(node, "code", reading.required(node, "code"));
        Optional<String> printed = node.take("printed-code");
        Optional<String> printedCode =
                printed.isEmpty() ? printed : Optional.of(citable(node, "printed-code", printed.get()));
        Citation cite =
                reading.citation(node, header.citation().then(Citation.Step.CRITERION, printedCode.orElse(code)));
        Criterion.Draft draft = new Criterion.Draft(cite, node.location());
        draft.printedCode = printedCode;
        draft.code = code;
        boolean first = kinds.putIfAbsent(code, Criterion.Kind.CHOICE) == null;
        if (!first) {
            reading.repeated(node, code);
        }
        draft.title = reading.text(node);
        draft.points = reading.integer(node, "points", 1, MAX_POINTS);
        draft.partIndex = part;
        draft.needs = condition(node, "needs");
        draft.expects = condition(node, "expects");
        draft.personal = reading.yes(node, "personal", false);
        draft.requirement = requirement(node, cite);
        draft.guidance = guidance(node, cite);
        draft.errata = Erratum.of(node, reading);
        for (LawElement inner : node.takeAll("knockout")) {
            knockOuts.add(knockOut(inner, Optional.of(code), cite));
        }
        for (LawElement inner : node.takeAll("wording")) {
            draft.wordings.add(wording(inner));
        }
        content(node, draft, part);
        if (first) {
            kinds.put(code, draft.kind);
        }
        return new Criterion(draft);
    }

    /** A code is a step of a citation, where "_" stands for a blank. */
    private String citable(LawElement node, String attribute, String code) {
        if (!code.isBlank() && code.indexOf('_') < 0) {
            return code;
        }
        reading.badValue(node, attribute, "a code without \"_\"", code);
        return "?";
    }

    /** A container has no answer that a condition could concern; its children have. */
    private void refuseConditions(LawElement node, Criterion.Draft draft) {
        for (String attribute : CONDITIONS) {
            if (node.has(attribute)) {
                reading.note(LawFileFinding.UNKNOWN_ATTRIBUTE, node, "element", node.name(), "attribute", attribute);
            }
        }
        if (draft.requirement.isPresent()) {
            reading.note(LawFileFinding.UNKNOWN_ELEMENT, node, "element", "requirement");
        }
    }

    private Optional<Criterion.Requirement> requirement(LawElement parent, Citation cite) {
        Optional<LawElement> node = parent.takeFirst("requirement");
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(new Criterion.Requirement(
                        reading.required(node.get(), "id"),
                        reading.text(node.get()),
                        reading.citation(node.get(), cite)));
    }

    private List<Guidance> guidance(LawElement parent, Citation cite) {
        List<Guidance> guidance = new ArrayList<>();
        for (LawElement node : parent.takeAll("guidance")) {
            guidance.add(new Guidance(reading.text(node), reading.citation(node, cite)));
        }
        return List.copyOf(guidance);
    }

    private Optional<String> condition(LawElement node, String attribute) {
        Optional<String> code = node.take(attribute);
        if (code.isPresent()) {
            references.add(new Reference(node, attribute, code.get()));
        }
        return code;
    }

    private Criterion.Wording wording(LawElement node) {
        Optional<String> gap = node.take("gap");
        Optional<String> overlap = node.take("overlap");
        if (gap.isEmpty() && overlap.isEmpty()) {
            reading.required(node, "gap");
        }
        return new Criterion.Wording(gap, overlap, Erratum.of(node, reading), node.location());
    }

    private void content(LawElement node, Criterion.Draft draft, int part) {
        if (node.hasChild("criterion")) {
            draft.kind = Criterion.Kind.CONTAINER;
            refuseConditions(node, draft);
            draft.children = criteria(node.takeAll("criterion"), part);
            return;
        }
        draft.index = criteria++;
        List<Option> options = new ArrayList<>();
        if (reading.yes(node, "yes-no", false)) {
            draft.kind = Criterion.Kind.YES_NO;
            options.add(yesNo(node, 1, 0, NO));
            options.add(yesNo(node, 2, draft.points, YES));
        } else if (node.hasChild("case")) {
            draft.kind = Criterion.Kind.CASES;
            draft.cases = cases(node.takeAll("case"), options);
        } else {
            draft.kind = Criterion.Kind.CHOICE;
            for (LawElement inner : node.takeAll("option")) {
                options.add(option(inner, options.size() + 1, 0));
            }
        }
        if (options.size() > Criterion.MAX_OPTIONS) {
            reading.badValue(
                    node, "option", "at most " + Criterion.MAX_OPTIONS + " options", String.valueOf(options.size()));
        } else {
            draft.options = options;
        }
    }

    private List<Criterion.Case> cases(List<LawElement> nodes, List<Option> options) {
        List<Criterion.Case> cases = new ArrayList<>();
        for (LawElement node : nodes) {
            Criterion.Case next = new Criterion.Case(cases.size() + 1, reading.text(node));
            for (LawElement inner : node.takeAll("option")) {
                options.add(option(inner, options.size() + 1, next.number()));
            }
            cases.add(next);
        }
        return cases;
    }

    private Option option(LawElement node, int number, int caseNumber) {
        Optional<Star> star = reading.star(node, "star");
        Optional<String> when = node.take("when");
        if (when.isPresent() && !node.has("star")) {
            reading.required(node, "star");
        }
        return Option.builder()
                .number(number)
                .label(String.valueOf(number))
                .caseNumber(caseNumber)
                .points(reading.integer(node, "points", -MAX_POINTS, MAX_POINTS))
                .printedPoints(reading.optionalInteger(node, "printed", -MAX_POINTS, MAX_POINTS))
                .printedBlank(reading.yes(node, "printed-blank", false))
                .text(reading.text(node))
                .summary(reading.yes(node, "summary", false))
                .minimumFor(star)
                .minimumWhen(when.isEmpty() ? Optional.empty() : fact(node, when.get()))
                .errata(Erratum.of(node, reading))
                .location(node.location())
                .build();
    }

    private Optional<Fact> fact(LawElement node, String id) {
        Optional<Fact> fact = Optional.ofNullable(rulebook.facts().get(id));
        if (fact.isEmpty()) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "when", "found", id);
        }
        return fact;
    }

    private static Option yesNo(LawElement node, int number, int points, Text text) {
        Location at = node.location();
        return Option.builder()
                .number(number)
                .label(number == 1 ? "no" : "yes")
                .caseNumber(0)
                .points(points)
                .printedPoints(OptionalInt.empty())
                .printedBlank(false)
                .text(text)
                .summary(false)
                .location(at)
                .build();
    }

    private KnockOut knockOut(LawElement node, Optional<String> criterion, Citation cite) {
        String id = reading.required(node, "ref");
        Map<String, Text> defined = rulebook.draft().knockOuts;
        if (!defined.containsKey(id) && node.has("ref")) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "ref", "found", id);
        }
        return new KnockOut(id, defined.getOrDefault(id, UNKNOWN), criterion, reading.citation(node, cite));
    }
}
