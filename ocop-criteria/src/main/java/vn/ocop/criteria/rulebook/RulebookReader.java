// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/** Reads the main file of a rulebook; {@link SetReader} reads its criteria sets. */
final class RulebookReader {
    private static final int MAX_PARTS = 4;
    private static final int MAX_POINTS = 100_000;
    private static final int MAX_SETS = 9_999;

    private final RulebookFiles files;
    private final List<Finding> findings;
    private final Function<String, Optional<Rulebook>> bases;
    private final Reading reading;
    private Rulebook.Draft draft = new Rulebook.Draft();
    private Supplier<Map<String, Node>> shared = () -> Map.of();

    RulebookReader(RulebookFiles files, List<Finding> findings, Function<String, Optional<Rulebook>> bases) {
        this.files = files;
        this.findings = findings;
        this.bases = bases;
        this.reading = new Reading(findings);
    }

    /** Reads the main file; criteria sets are read when they are asked for. */
    Optional<Rulebook> readFrame(String main) {
        return NodeReader.read(files, main, findings).map(this::frame);
    }

    /** Reads the main file and every criteria set of it. */
    Optional<Rulebook> readWhole(String main) {
        Optional<Rulebook> rulebook = readFrame(main);
        rulebook.ifPresent(book -> {
            book.readCalendar(findings);
            for (int number : draft.sets.keySet()) {
                try {
                    book.set(number);
                } catch (IllegalStateException broken) {
                    if (findings.isEmpty()) {
                        throw broken;
                    }
                }
            }
        });
        return rulebook;
    }

    private Rulebook frame(Node root) {
        if (!root.name().equals("rulebook")) {
            reading.note(RulebookFinding.UNKNOWN_ELEMENT, root, "element", root.name());
            return new Rulebook(draft);
        }
        root.take("extends").ifPresent(base -> extend(root, base));
        draft.id = reading.required(root, "id");
        draft.revision = reading.integer(root, "revision", 1, Integer.MAX_VALUE);
        draft.name = reading.text(root);
        if (draft.documents.isEmpty() || root.has("from")) {
            draft.from = reading.requiredDate(root, "from");
        }
        draft.until = root.has("until") ? reading.date(root, "until") : draft.until;
        root.take("marks").ifPresent(marks -> marksKnown(root, marks));
        root.takeFirst("documents").ifPresent(reading::readDocuments);
        draft.documents.putAll(reading.documents());
        notes(root);
        root.takeFirst("parts").ifPresent(this::parts);
        root.takeFirst("bands").ifPresent(this::bands);
        root.takeFirst("facts").ifPresent(this::facts);
        root.takeFirst("knockouts").ifPresent(this::knockOuts);
        root.takeFirst("council").ifPresent(this::council);
        List<Node> orders = root.takeAll("levels");
        if (!orders.isEmpty()) {
            draft.levels = orders.stream().map(this::levelOrder).toList();
        }
        root.takeFirst("sectors").ifPresent(this::sectors);
        root.takeFirst("managers").ifPresent(this::managers);
        root.takeFirst("shared").ifPresent(this::shared);
        root.takeFirst("sets").ifPresent(this::sets);
        root.takeFirst("calendar").ifPresent(this::calendar);
        requireWhole(root);
        reading.finish(root);
        return new Rulebook(draft);
    }

    private void extend(Node root, String id) {
        Optional<Rulebook> base = bases.apply(id);
        if (base.isEmpty()) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, root, "attribute", "extends", "found", id);
            return;
        }
        draft = Rulebook.Draft.of(base.get());
        reading.documents().putAll(draft.documents);
    }

    private void requireWhole(Node root) {
        requireSome(root, "documents", draft.documents.isEmpty());
        requireSome(root, "parts", draft.parts.isEmpty());
        requireSome(root, "bands", draft.bands.isEmpty());
        requireSome(root, "sets", draft.headers.isEmpty());
    }

    private void requireSome(Node root, String child, boolean missing) {
        if (missing) {
            reading.note(RulebookFinding.MISSING_ELEMENT, root, "element", root.name(), "child", child);
        }
    }

    private void marksKnown(Node root, String marks) {
        if (!marks.equals("known") && !marks.equals("unknown")) {
            reading.badValue(root, "marks", "known or unknown", marks);
        }
        draft.marksKnown = marks.equals("known");
    }

    private void notes(Node root) {
        List<Note> notes = new ArrayList<>();
        for (Node node : root.takeAll("note")) {
            notes.add(new Note(
                    reading.text(node),
                    reading.constant(node, "confidence", Confidence.class, Confidence.HIGH),
                    reading.citation(node, Optional.empty())));
        }
        draft.notes = notes;
    }

    private void parts(Node parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Part> parts = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (Node node : parent.takeAll("part")) {
            Part part = new Part(
                    reading.required(node, "code"),
                    reading.integer(node, "points", 1, MAX_POINTS),
                    reading.text(node),
                    reading.citation(node, cite));
            if (!codes.add(part.code())) {
                reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", part.code());
            }
            parts.add(part);
        }
        if (parts.size() > MAX_PARTS) {
            reading.badValue(parent, "part", "at most " + MAX_PARTS + " parts", String.valueOf(parts.size()));
        }
        draft.parts = parts;
    }

    private void bands(Node parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Band> bands = new ArrayList<>();
        for (Node node : parent.takeAll("band")) {
            Band.Builder band = Band.builder()
                    .lowerLimit(reading.integer(node, "from", 0, MAX_POINTS))
                    .printed(reading.required(node, "printed"))
                    .printedFrom(reading.optionalInteger(node, "printed-from", 0, MAX_POINTS))
                    .printedTo(reading.optionalInteger(node, "printed-to", 0, MAX_POINTS))
                    .printedBelow(reading.optionalInteger(node, "printed-below", 0, MAX_POINTS))
                    .meaning(reading.text(node))
                    .citation(reading.citation(node, cite))
                    .erratum(reading.erratum(node))
                    .location(node.location());
            if (node.has("star")) {
                reading.star(node, "star")
                        .ifPresent(star -> bands.add(band.star(star).build()));
            } else {
                reading.required(node, "star");
            }
        }
        draft.bands = bands;
    }

    private void facts(Node parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        for (Node node : parent.takeAll("fact")) {
            Fact fact = Fact.builder()
                    .id(reading.required(node, "id"))
                    .denial(node.take("denial"))
                    .text(reading.text(node))
                    .citation(reading.citation(node, cite))
                    .build();
            if (draft.facts.put(fact.id(), fact) != null) {
                reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", fact.id());
            }
        }
    }

    private void knockOuts(Node parent) {
        for (Node node : parent.takeAll("knockout")) {
            String id = reading.required(node, "id");
            if (draft.knockOuts.put(id, reading.text(node)) != null) {
                reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", id);
            }
        }
    }

    private void council(Node parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<CouncilAgency> agencies = new ArrayList<>();
        for (Node node : parent.takeAll("agency")) {
            agencies.add(new CouncilAgency(
                    reading.constant(node, "level", Level.class, Level.PROVINCE),
                    reading.text(node),
                    node.take("also").map(also -> List.of(also.split("\\|"))).orElse(List.of()),
                    reading.citation(node, cite)));
        }
        draft.agencies = agencies;
    }

    private LevelOrder levelOrder(Node parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        List<LevelRule> rules = new ArrayList<>();
        for (Node node : parent.takeAll("level")) {
            reading.required(node, "id");
            rules.add(LevelRule.builder()
                    .level(reading.constant(node, "id", Level.class, Level.PROVINCE))
                    .recognises(reading.stars(node, "recognises"))
                    .passesUp(reading.stars(node, "passes-up"))
                    .proposes(reading.star(node, "proposes"))
                    .fallsBackTo(reading.stars(node, "falls-back-to"))
                    .mayReturn(reading.stars(node, "may-return"))
                    .scores(!reading.yes(node, "screens"))
                    .citation(reading.citation(node, cite))
                    .build());
        }
        rules.sort((a, b) -> a.level().compareTo(b.level()));
        return new LevelOrder(
                reading.requiredDate(parent, "from"), reading.date(parent, "until"), List.copyOf(rules), cite);
    }

    private void sectors(Node parent) {
        for (Node sector : parent.takeAll("sector")) {
            String id = reading.required(sector, "id");
            draft.sectors.put(id, reading.text(sector));
            for (Node group : sector.takeAll("group")) {
                draft.sectors.put(id + "." + reading.required(group, "id"), reading.text(group));
            }
        }
    }

    private void managers(Node parent) {
        for (Node manager : parent.takeAll("manager")) {
            draft.managers.put(reading.required(manager, "id"), reading.text(manager));
        }
    }

    private void shared(Node node) {
        if (node.has("file")) {
            String file = reading.required(node, "file");
            shared = Suppliers.<Map<String, Node>>memoize(() -> NodeReader.read(files, file, findings)
                    .map(root -> {
                        root.take("rulebook");
                        return sharedCriteria(root);
                    })
                    .orElse(Map.of()));
        } else {
            Map<String, Node> inline = sharedCriteria(node);
            shared = () -> inline;
        }
    }

    private Map<String, Node> sharedCriteria(Node parent) {
        Map<String, Node> byId = new LinkedHashMap<>();
        for (Node node : parent.takeAll("criterion")) {
            String id = reading.required(node, "id");
            if (byId.put(id, node) != null) {
                reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", id);
            }
        }
        return byId;
    }

    private void sets(Node parent) {
        Set<SubjectType> subjects = reading.constants(parent, "subjects", SubjectType.class);
        Set<Integer> own = new LinkedHashSet<>();
        for (Node node : parent.takeAll("set")) {
            SetHeader header = header(node, subjects);
            if (!own.add(header.number())) {
                reading.note(RulebookFinding.DUPLICATE_CODE, node, "code", header.number());
            }
            draft.headers.put(header.number(), header);
            draft.sets.put(header.number(), content(node, header));
        }
    }

    /** The calendar stands in a file of its own, or here. */
    private void calendar(Node node) {
        CalendarSource base = draft.calendar;
        if (node.has("file")) {
            String file = reading.required(node, "file");
            draft.calendar = found -> NodeReader.read(files, file, found)
                    .map(root -> new CalendarReader(reading.into(found), base.read(found)).read(root))
                    .orElseGet(CalendarRules::none);
            return;
        }
        Node inside = node.copyWith(Map.of());
        takeWhole(node);
        draft.calendar =
                found -> new CalendarReader(reading.into(found), base.read(found)).read(inside.copyWith(Map.of()));
    }

    private SetHeader header(Node node, Set<SubjectType> subjects) {
        String group = reading.required(node, "group");
        int dot = group.indexOf('.');
        Set<SubjectType> more = reading.constants(node, "more-subjects", SubjectType.class);
        Set<SubjectType> admitted = new LinkedHashSet<>(subjects);
        admitted.addAll(more);
        return SetHeader.builder()
                .number(reading.integer(node, "number", 1, MAX_SETS))
                .name(reading.text(node))
                .sector(known(node, "group", draft.sectors, dot < 0 ? group : group.substring(0, dot)))
                .group(dot < 0 ? Optional.empty() : Optional.of(known(node, "group", draft.sectors, group)))
                .agencies(reading.words(node, "managers").stream()
                        .map(id -> known(node, "managers", draft.managers, id))
                        .toList())
                .subjects(admitted)
                .status(reading.constant(node, "status", SetStatus.class, SetStatus.COMPLETE))
                .numberConfidence(reading.constant(node, "number-confidence", Confidence.class, Confidence.HIGH))
                .continues(reading.words(node, "continues"))
                .citation(reading.citation(node, Optional.empty()))
                .location(node.location())
                .build();
    }

    private Text known(Node node, String attribute, Map<String, Text> texts, String id) {
        Text text = texts.get(id);
        if (text == null) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
            return Text.same("?");
        }
        return text;
    }

    private Function<Rulebook, CriteriaSet> content(Node node, SetHeader header) {
        if (header.status() == SetStatus.FRAME) {
            return rulebook -> new SetReader(reading, rulebook, header, shared).frame();
        }
        if (node.has("file")) {
            String file = reading.required(node, "file");
            return rulebook -> clean(rulebook, header, NodeReader.read(files, file, findings));
        }
        // an inline set: its children are read when the set is
        Node inside = node.copyWith(Map.of());
        node.takeAll("knockout", "heading", "section", "zero-stop", "same-case", "erratum");
        node.take("legend");
        node.children().forEach(RulebookReader::takeWhole);
        return rulebook -> clean(rulebook, header, Optional.of(inside));
    }

    private static void takeWhole(Node node) {
        node.attributes().keySet().forEach(node::take);
        node.takeAll(node.children().stream().map(Node::name).distinct().toArray(String[]::new));
        node.children().forEach(RulebookReader::takeWhole);
    }

    private CriteriaSet clean(Rulebook rulebook, SetHeader header, Optional<Node> root) {
        int before = findings.size();
        Optional<CriteriaSet> set = root.map(node -> new SetReader(reading, rulebook, header, shared).read(node));
        if (set.isEmpty() || findings.size() > before) {
            throw Rulebooks.broken(rulebook.id(), findings);
        }
        return set.get();
    }
}
