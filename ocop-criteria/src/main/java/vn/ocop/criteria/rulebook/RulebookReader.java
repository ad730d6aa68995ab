// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.base.Suppliers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;

/** Reads the main file of a rulebook; {@link SetReader} reads its criteria sets. */
final class RulebookReader {
    static final int MAX_POINTS = 100_000;
    private static final int MAX_PARTS = 4;
    private static final int MAX_SETS = 9_999;
    private static final List<String> HEADER = List.of(
            "number",
            "vi",
            "en",
            "group",
            "managers",
            "more-subjects",
            "status",
            "number-confidence",
            "continues",
            "cite");

    private final RulebookFiles files;
    private final List<Finding> findings;
    private final Function<String, Optional<Rulebook>> bases;
    private final Optional<Supplier<BuiltInHashes>> hashes;
    private final Reading reading;
    private final Set<Integer> ownSets = new LinkedHashSet<>();
    private Optional<Rulebook> base = Optional.empty();
    private Rulebook.Draft draft = new Rulebook.Draft();
    private List<String> ids = List.of();
    private Supplier<SharedCriteria> shared = SharedCriteria::none;

    /** Reads a user's rulebook, which may extend others. */
    RulebookReader(RulebookFiles files, List<Finding> findings, Function<String, Optional<Rulebook>> bases) {
        this(files, findings, bases, Optional.empty());
    }

    /** Reads a built-in rulebook, whose hashes the build has made. */
    RulebookReader(RulebookFiles files, List<Finding> findings, Supplier<BuiltInHashes> hashes) {
        this(files, findings, other -> Optional.empty(), Optional.of(hashes));
    }

    private RulebookReader(
            RulebookFiles files,
            List<Finding> findings,
            Function<String, Optional<Rulebook>> bases,
            Optional<Supplier<BuiltInHashes>> hashes) {
        this.files = files;
        this.findings = findings;
        this.bases = bases;
        this.hashes = hashes;
        this.reading = new Reading(findings);
    }

    /** Reads the main file; criteria sets are read when they are asked for. */
    Optional<Rulebook> readFrame(String main) {
        return NodeReader.read(files, main, findings).flatMap(this::frame);
    }

    /**
     * Reads the main file and every criteria set, and tests what could be read: each finding that is there to be found, none
     * that only follows from another one.
     */
    Checked<Rulebook> readAndLint(String main) {
        Optional<Node> root = NodeReader.read(files, main, findings);
        Optional<Rulebook> frame = root.flatMap(this::frame);
        boolean clean = findings.isEmpty();
        List<CriteriaSet> sets = new ArrayList<>();
        if (frame.isPresent()) {
            Rulebook rulebook = frame.get();
            rulebook.readCalendar(findings);
            for (SetHeader header : rulebook.sets()) {
                rulebook.read(header.number(), findings).ifPresent(sets::add);
            }
            findings.addAll(shared.get().findings());
            shared.get().unused().forEach(node -> unused(node, rulebook));
            findings.addAll(RulebookLint.lintWhatWasRead(rulebook, clean, sets));
        }
        List<Finding> all = List.copyOf(new LinkedHashSet<>(findings));
        if (frame.isEmpty() || all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Checked.none(all);
        }
        String hash = hash(root.orElseThrow(), frame.get());
        draft.hash = () -> hash;
        return Checked.of(frame.get(), all);
    }

    private void unused(Node node, Rulebook rulebook) {
        reading.note(
                RulebookFinding.UNUSED_DEFINITION,
                node,
                "element",
                node.name(),
                "id",
                node.attributes().getOrDefault("id", "?"));
        if (!draft.headers.isEmpty()) {
            SetHeader any = draft.headers.values().iterator().next();
            new SetReader(reading, rulebook, any).readAlone(node.without(List.of("id")));
        }
    }

    private Optional<Rulebook> frame(Node root) {
        if (!root.name().equals("rulebook")) {
            reading.note(RulebookFinding.UNKNOWN_ELEMENT, root, "element", root.name());
            return Optional.empty();
        }
        Optional<String> extended = root.take("extends");
        extended.ifPresent(id -> extend(root, id));
        draft.id = reading.required(root, "id");
        ids = extended.isPresent() ? List.of(draft.id, extended.get()) : List.of(draft.id);
        hashes.ifPresent(built -> draft.hash = () -> built.get().of(draft.id));
        draft.revision = reading.integer(root, "revision", 1, Integer.MAX_VALUE);
        draft.name = reading.text(root);
        if (extended.isEmpty() || root.has("from")) {
            draft.from = reading.requiredDate(root, "from");
        }
        draft.until = root.has("until") ? reading.dateAfter(root, "until", draft.from) : draft.until;
        root.take("marks").ifPresent(marks -> marksKnown(root, marks));
        root.takeFirst("documents").ifPresent(reading::readDocuments);
        draft.documents.putAll(reading.documents());
        notes(root);
        List<String> baseParts = codes(draft.parts);
        Optional<Node> parts = root.takeFirst("parts");
        parts.ifPresent(this::parts);
        root.takeFirst("bands").ifPresent(this::bands);
        root.takeFirst("facts").ifPresent(this::facts);
        root.takeFirst("knockouts").ifPresent(this::knockOuts);
        root.takeFirst("council").ifPresent(this::council);
        List<Node> orders = root.takeAll("levels");
        if (!orders.isEmpty()) {
            draft.levels = orders.stream().map(this::levelOrder).toList();
        }
        root.takeFirst("transitions").ifPresent(this::transitions);
        root.takeFirst("sectors").ifPresent(this::sectors);
        root.takeFirst("managers").ifPresent(this::managers);
        root.takeFirst("shared").ifPresent(this::shared);
        root.takeFirst("sets").ifPresent(this::sets);
        root.takeFirst("calendar").ifPresent(this::calendar);
        parts.ifPresent(node -> requireParts(node, baseParts));
        requireWhole(root);
        reading.finish(root);
        return Optional.of(new Rulebook(draft));
    }

    private void extend(Node root, String id) {
        base = bases.apply(id);
        if (base.isEmpty()) {
            reading.note(RulebookFinding.UNKNOWN_REFERENCE, root, "attribute", "extends", "found", id);
            return;
        }
        draft = Rulebook.Draft.of(base.get());
        reading.documents().putAll(draft.documents);
    }

    /** The base's criteria sets know its parts by their place: an overlay that keeps sets keeps the parts' codes. */
    private void requireParts(Node node, List<String> baseParts) {
        List<String> found = codes(draft.parts);
        if (!ownSets.containsAll(draft.headers.keySet()) && !found.equals(baseParts)) {
            reading.badValue(node, "code", String.join(" ", baseParts), String.join(" ", found));
        }
    }

    private static List<String> codes(List<Part> parts) {
        return parts.stream().map(Part::code).toList();
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
        notes.addAll(0, draft.notes);
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
                reading.repeated(node, part.code());
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
                    .errata(reading.errata(node))
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
        Set<String> own = new LinkedHashSet<>();
        for (Node node : parent.takeAll("fact")) {
            Fact fact = Fact.builder()
                    .id(reading.required(node, "id"))
                    .denial(node.take("denial"))
                    .text(reading.text(node))
                    .citation(reading.citation(node, cite))
                    .build();
            add(own, node, fact.id());
            fact.denial().ifPresent(id -> add(own, node, id));
            draft.facts.put(fact.id(), fact);
        }
    }

    private void add(Set<String> own, Node node, String id) {
        if (!own.add(id)) {
            reading.repeated(node, id);
        }
    }

    private void texts(Node parent, String child, Map<String, Text> texts) {
        Set<String> own = new LinkedHashSet<>();
        for (Node node : parent.takeAll(child)) {
            String id = reading.required(node, "id");
            add(own, node, id);
            texts.put(id, reading.text(node));
        }
    }

    private void knockOuts(Node parent) {
        texts(parent, "knockout", draft.knockOuts);
    }

    private void council(Node parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<CouncilAgency> agencies = new ArrayList<>();
        for (Node node : parent.takeAll("agency")) {
            agencies.add(new CouncilAgency(
                    reading.requiredConstant(node, "level", Level.class, Level.PROVINCE),
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
            Citation own = reading.citation(node, cite);
            rules.add(LevelRule.builder()
                    .level(reading.requiredConstant(node, "id", Level.class, Level.PROVINCE))
                    .recognises(reading.stars(node, "recognises"))
                    .passesUp(reading.stars(node, "passes-up"))
                    .proposes(reading.star(node, "proposes"))
                    .fallsBackTo(reading.stars(node, "falls-back-to"))
                    .mayReturn(reading.stars(node, "may-return"))
                    .scores(!reading.yes(node, "screens", false))
                    .citation(own)
                    .upCitation(reading.citation(node, "cite-up", Optional.of(own)))
                    .backCitation(reading.citation(node, "cite-back", Optional.of(own)))
                    .returnCitation(reading.citation(node, "cite-return", Optional.of(own)))
                    .build());
        }
        rules.sort((a, b) -> a.level().compareTo(b.level()));
        LocalDate from = reading.requiredDate(parent, "from");
        Optional<LocalDate> until = reading.dateAfter(parent, "until", from);
        return new LevelOrder(from, until, List.copyOf(rules), cite, parent.location());
    }

    private void transitions(Node parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        draft.transitions = parent.takeAll("applies", "refused").stream()
                .map(node -> transition(node, cite))
                .toList();
    }

    private TransitionRule transition(Node node, Citation cite) {
        Set<CaseKind> cases =
                node.has("cases") ? reading.constants(node, "cases", CaseKind.class) : EnumSet.allOf(CaseKind.class);
        boolean applies = node.name().equals("applies");
        boolean reversed = !applies && reading.yes(node, "evaluated-before-received", false);
        Ruling ruling = new Ruling(
                applies ? Optional.of(draft.id) : Optional.empty(),
                applies && reading.yes(node, "inferred", false),
                reading.text(node),
                Optional.of(reading.citation(node, cite)));
        return new TransitionRule(
                cases,
                days(node, "received-from", "received-until"),
                days(node, "evaluated-from", "evaluated-until"),
                reversed ? TransitionRule.Order.EVALUATED_FIRST : TransitionRule.Order.RECEIVED_FIRST,
                ruling,
                node.location());
    }

    private TransitionRule.Days days(Node node, String from, String until) {
        Optional<LocalDate> first = reading.date(node, from);
        return new TransitionRule.Days(first, reading.dateAfter(node, until, first.orElse(LocalDate.MIN)));
    }

    private void sectors(Node parent) {
        Set<String> own = new LinkedHashSet<>();
        for (Node sector : parent.takeAll("sector")) {
            String id = reading.required(sector, "id");
            add(own, sector, id);
            draft.sectors.put(id, reading.text(sector));
            for (Node group : sector.takeAll("group")) {
                String path = id + "." + reading.required(group, "id");
                add(own, group, path);
                draft.sectors.put(path, reading.text(group));
            }
        }
    }

    private void managers(Node parent) {
        texts(parent, "manager", draft.managers);
    }

    private void shared(Node node) {
        if (node.has("file")) {
            String file = reading.required(node, "file");
            shared = Suppliers.memoize(() -> SharedCriteria.read(files, file, ids));
        } else {
            SharedCriteria inline = SharedCriteria.of(node);
            shared = () -> inline;
        }
    }

    private void sets(Node parent) {
        Set<SubjectType> subjects = reading.constants(parent, "subjects", SubjectType.class);
        for (Node node : parent.takeAll("set")) {
            SetHeader header = header(node, subjects);
            SetSource content = content(node, header, parent.attributes().getOrDefault("subjects", ""));
            if (!ownSets.add(header.number())) {
                reading.repeated(node, String.valueOf(header.number()));
                continue;
            }
            draft.headers.put(header.number(), header);
            draft.sets.put(header.number(), content);
        }
    }

    /** The calendar stands in a file of its own, or here. */
    private void calendar(Node node) {
        CalendarSource base = draft.calendar;
        if (node.has("file")) {
            String file = reading.required(node, "file");
            draft.calendar = found -> NodeReader.read(files, file, found)
                    .filter(root -> reading.into(found).isRoot(root, "calendar", ids))
                    .map(root -> new CalendarReader(reading.into(found), base.read(found)).read(root))
                    .orElseGet(CalendarRules::none);
            return;
        }
        Node inside = node.copy();
        node.takeWhole();
        draft.calendar = found -> new CalendarReader(reading.into(found), base.read(found)).read(inside.copy());
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
            if (node.has(attribute)) {
                reading.note(RulebookFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
            }
            return Text.same("?");
        }
        return text;
    }

    private SetSource content(Node node, SetHeader header, String subjects) {
        Node canonical = new Node(node.name(), node.location());
        node.attributes().forEach(canonical::put);
        canonical.put("subjects", subjects);
        Supplier<SharedCriteria> criteria = shared;
        if (header.status() == SetStatus.FRAME) {
            return (rulebook, found) -> Optional.of(
                    new SetReader(reading.into(found), rulebook, header).frame(hash(canonical, canonical, header)));
        }
        if (node.has("file")) {
            String file = reading.required(node, "file");
            Node head = canonical.without(List.of("file"));
            return (rulebook, found) -> NodeReader.read(files, file, found)
                    .filter(root -> isSet(root, header, reading.into(found)))
                    .map(root -> read(
                            root.without(List.of("rulebook", "number")),
                            head,
                            rulebook,
                            header,
                            criteria.get(),
                            found));
        }
        // an inline set: its children are read when the set is
        Node inside = node.without(HEADER);
        node.takeWhole();
        return (rulebook, found) ->
                Optional.of(read(inside.copy(), canonical, rulebook, header, criteria.get(), found));
    }

    private boolean isSet(Node root, SetHeader header, Reading into) {
        if (!into.isRoot(root, "set", ids)) {
            return false;
        }
        String number = String.valueOf(header.number());
        root.take("number").filter(stated -> !stated.equals(number)).ifPresent(stated -> {
            into.badValue(root, "number", number, stated);
        });
        return true;
    }

    private CriteriaSet read(
            Node content,
            Node head,
            Rulebook rulebook,
            SetHeader header,
            SharedCriteria criteria,
            List<Finding> found) {
        found.addAll(criteria.findings());
        Reading into = reading.into(found);
        Node expanded = criteria.expand(content, into);
        return new SetReader(into, rulebook, header).read(expanded, hash(head, expanded, header));
    }

    /** The hash of a set: from the build if it is built in, else made now. */
    private Supplier<String> hash(Node head, Node content, SetHeader header) {
        if (hashes.isPresent()) {
            return () -> hashes.get().get().of(draft.id, header.number());
        }
        Node whole = head.copy();
        content.attributes().forEach(whole::put);
        content.children().forEach(whole::add);
        String hash = ContentHash.of(whole);
        return () -> hash;
    }

    /** The hash of the rulebook: of what its main file and its calendar say, and of its sets' hashes. */
    private String hash(Node root, Rulebook rulebook) {
        Node whole = new Node(root.name(), root.location());
        root.attributes().forEach(whole::put);
        base.ifPresent(other -> whole.put("extends", other.hash()));
        for (Node child : root.children()) {
            if (child.name().equals("calendar") && child.has("file")) {
                NodeReader.read(files, child.attributes().getOrDefault("file", ""), new ArrayList<>())
                        .map(calendar -> calendar.without(List.of("rulebook")))
                        .ifPresent(whole::add);
            } else if (!child.name().equals("shared") && !child.name().equals("sets")) {
                whole.add(child);
            }
        }
        for (int number : ownSets) {
            Node set = new Node("set", root.location());
            set.put("number", String.valueOf(number));
            set.put("hash", rulebook.set(number).orElseThrow().hash());
            whole.add(set);
        }
        return ContentHash.of(whole);
    }
}
