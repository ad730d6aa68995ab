// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;
import vn.ocop.criteria.procedure.CalendarReader;
import vn.ocop.criteria.procedure.CalendarRules;

/** Reads the main file of a rulebook; {@link SetReader} reads its criteria sets. */
final class RulebookReader {
    /** The namespace of rulebook files. */
    static final String NAMESPACE = "urn:vn:ocop:rulebook:1";

    static final int MAX_POINTS = 100_000;
    static final int MAX_SETS = 9_999;
    /** The elements that occur once: what one of them refers to stands in an earlier one. */
    private static final String[] IN_ORDER = {
        "documents",
        "parts",
        "policies",
        "bands",
        "facts",
        "knockouts",
        "council",
        "transitions",
        "sectors",
        "managers",
        "shared",
        "sets",
        "calendar",
        "worked-cases"
    };

    /** What the sets' own hashes stand for, and what says nothing: worked cases only test what the rest says. */
    private static final Set<String> NOT_HASHED = Set.of("shared", "sets", "worked-cases");

    private final LawFiles files;
    private final List<Finding> findings;
    private final Optional<Rulebooks> bases;
    private final Optional<BuiltInHashes> hashes;
    private final LawValues reading;
    private final Set<Integer> ownSets = new LinkedHashSet<>();
    private Optional<Rulebook> base = Optional.empty();
    private Rulebook.Draft draft = new Rulebook.Draft();
    private List<String> ids = List.of();
    private SharedCriteria shared = SharedCriteria.none();

    /** Reads a user's rulebook, which may extend a built-in one. */
    RulebookReader(LawFiles files, List<Finding> findings, Rulebooks bases) {
        this(files, findings, Optional.of(bases), Optional.empty());
    }

    /** Reads a built-in rulebook, whose hashes the build has made. */
    RulebookReader(LawFiles files, List<Finding> findings, BuiltInHashes hashes) {
        this(files, findings, Optional.empty(), Optional.of(hashes));
    }

    private RulebookReader(
            LawFiles files, List<Finding> findings, Optional<Rulebooks> bases, Optional<BuiltInHashes> hashes) {
        this.files = files;
        this.findings = findings;
        this.bases = bases;
        this.hashes = hashes;
        this.reading = new LawValues(findings);
    }

    /** Reads the main file; criteria sets are read when they are asked for. */
    Optional<Rulebook> readFrame(String main) {
        Optional<LawElement> root = LawFileReader.read(files, main, NAMESPACE, findings);
        return root.isEmpty() ? Optional.empty() : frame(root.get());
    }

    /**
     * Reads the main file and every criteria set, and tests what could be read: each finding that is there to be found, none
     * that only follows from another one.
     */
    Checked<Rulebook> readAndLint(String main) {
        Optional<LawElement> root = LawFileReader.read(files, main, NAMESPACE, findings);
        Optional<Rulebook> frame = root.flatMap(this::frame);
        boolean clean = findings.isEmpty();
        List<CriteriaSet> sets = new ArrayList<>();
        if (frame.isPresent()) {
            Rulebook rulebook = frame.get();
            rulebook.readCalendar(findings);
            rulebook.readWorkedCases(findings);
            for (SetHeader header : rulebook.sets()) {
                rulebook.read(header.number(), findings).ifPresent(sets::add);
            }
            findings.addAll(shared.findings());
            shared.unused().forEach(node -> unused(node, rulebook));
            findings.addAll(RulebookLint.lintWhatWasRead(rulebook, clean, sets));
        }
        List<Finding> all = List.copyOf(new LinkedHashSet<>(findings));
        if (frame.isEmpty() || Finding.anyError(all)) {
            return Checked.none(all);
        }
        // made now, while the files are those that were read
        frame.get().hash();
        return Checked.of(frame.get(), all);
    }

    private void unused(LawElement node, Rulebook rulebook) {
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

    // No lambda, stream or library stands on the way from here to the rulebook: each costs a cold start some of its
    // time.

    private Optional<Rulebook> frame(LawElement root) {
        if (!root.name().equals("rulebook")) {
            reading.note(LawFileFinding.UNKNOWN_ELEMENT, root, "element", root.name());
            return Optional.empty();
        }
        Optional<String> extended = root.take("extends");
        if (extended.isPresent()) {
            extend(root, extended.get());
        }
        List<String> baseParts = codes(draft.parts);
        identity(root, extended);
        List<LawElement> notes = root.takeAll("note");
        List<LawElement> levels = root.takeAll("levels");
        for (String name : IN_ORDER) {
            Optional<LawElement> node = root.takeFirst(name);
            if (node.isPresent()) {
                element(node.get());
            }
        }
        notes(notes);
        levels(levels);
        requireParts(root, baseParts);
        requireOrder(root);
        requireWhole(root);
        reading.finish(root);
        return Optional.of(new Rulebook(draft));
    }

    private void extend(LawElement root, String id) {
        base = bases.isPresent() ? bases.get().find(id) : Optional.empty();
        if (base.isEmpty()) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, root, "attribute", "extends", "found", id);
            return;
        }
        draft = Rulebook.Draft.of(base.get());
        reading.documents().putAll(draft.documents);
    }

    private void identity(LawElement root, Optional<String> extended) {
        draft.id = reading.required(root, "id");
        ids = extended.isPresent() ? List.of(draft.id, extended.get()) : List.of(draft.id);
        draft.hash = hashes.isPresent() ? new BuiltHash(hashes.get()) : rulebook -> hash(root, rulebook);
        draft.revision = reading.integer(root, "revision", 1, Integer.MAX_VALUE);
        draft.name = reading.text(root);
        if (extended.isEmpty() || root.has("from")) {
            draft.from = reading.requiredDate(root, "from");
        }
        if (root.has("until")) {
            draft.until = reading.dateAfter(root, "until", draft.from);
        }
        Optional<String> marks = root.take("marks");
        if (marks.isPresent()) {
            marksKnown(root, marks.get());
        }
    }

    private void element(LawElement node) {
        switch (node.name()) {
            case "documents" -> documents(node);
            case "parts" -> parts(node);
            case "policies" -> policies(node);
            case "bands" -> bands(node);
            case "facts" -> facts(node);
            case "knockouts" -> texts(node, "knockout", draft.knockOuts);
            case "council" -> council(node);
            case "transitions" -> transitions(node);
            case "sectors" -> sectors(node);
            case "managers" -> texts(node, "manager", draft.managers);
            case "shared" -> shared(node);
            case "sets" -> sets(node);
            case "calendar" -> calendar(node);
            default -> workedCases(node);
        }
    }

    private void documents(LawElement node) {
        reading.readDocuments(node);
        draft.documents.putAll(reading.documents());
    }

    /** The base's criteria sets know its parts by their place: an overlay that keeps sets keeps the parts' codes. */
    private void requireParts(LawElement root, List<String> baseParts) {
        List<String> found = codes(draft.parts);
        if (!ownSets.containsAll(draft.headers.keySet()) && !found.equals(baseParts)) {
            reading.badValue(partsOf(root), "code", String.join(" ", baseParts), String.join(" ", found));
        }
    }

    /** An overlay with parts of its own cannot go on with its base's order of places. */
    private void requireOrder(LawElement root) {
        Policy.Statement order = draft.policies.get(Policy.RANK_ORDER);
        if (order != null
                && !draft.parts.isEmpty()
                && Policy.RANK_ORDER.read(order.value(), draft.parts).isEmpty()) {
            reading.badValue(
                    partsOf(root), Policy.RANK_ORDER.key(), Policy.RANK_ORDER.allowed(draft.parts), order.value());
        }
    }

    private static LawElement partsOf(LawElement root) {
        LawElement at = root;
        for (LawElement child : root.children()) {
            at = child.name().equals("parts") ? child : at;
        }
        return at;
    }

    private static List<String> codes(List<Part> parts) {
        List<String> codes = new ArrayList<>();
        for (Part part : parts) {
            codes.add(part.code());
        }
        return codes;
    }

    private void requireWhole(LawElement root) {
        requireSome(root, "documents", draft.documents.isEmpty());
        requireSome(root, "parts", draft.parts.isEmpty());
        requireSome(root, "bands", draft.bands.isEmpty());
        requireSome(root, "sets", draft.headers.isEmpty() && !root.hasChild("sets"));
    }

    private void requireSome(LawElement root, String child, boolean missing) {
        if (missing) {
            reading.note(LawFileFinding.MISSING_ELEMENT, root, "element", root.name(), "child", child);
        }
    }

    private void marksKnown(LawElement root, String marks) {
        if (!marks.equals("known") && !marks.equals("unknown")) {
            reading.badValue(root, "marks", "known or unknown", marks);
        }
        draft.marksKnown = marks.equals("known");
    }

    private void notes(List<LawElement> nodes) {
        List<Note> notes = new ArrayList<>(draft.notes);
        for (LawElement node : nodes) {
            notes.add(new Note(
                    reading.text(node),
                    reading.constant(node, "confidence", Confidence.values(), Confidence.HIGH),
                    reading.citation(node, Optional.empty())));
        }
        draft.notes = List.copyOf(notes);
    }

    private void parts(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Part> parts = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("part")) {
            Part part = new Part(
                    reading.required(node, "code"),
                    reading.integer(node, "points", 1, MAX_POINTS),
                    reading.text(node),
                    reading.citation(node, cite));
            if (!codes.add(part.code())) {
                reading.repeated(node, part.code());
            }
            if (part.code().indexOf(',') >= 0 || part.code().equalsIgnoreCase(Policy.STAR)) {
                reading.badValue(node, "code", "a name other than STAR, without a comma", part.code());
            }
            parts.add(part);
        }
        draft.parts = parts;
    }

    /** Policies that stand here take the place of those of the base, one by one. */
    private void policies(LawElement parent) {
        Optional<Citation> cite =
                parent.has("cite") ? Optional.of(reading.citation(parent, Optional.empty())) : Optional.empty();
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("policy")) {
            String key = reading.required(node, "key");
            add(own, node, key);
            Optional<Citation> source = source(node, cite);
            Optional<Policy> policy = Policy.find(key);
            Optional<String> text = node.take("value");
            if (policy.isEmpty()) {
                unknownPolicy(node, key);
            } else if (text.isEmpty()) {
                reading.required(node, "value");
            } else {
                policy(node, policy.get(), text.get(), source);
            }
        }
    }

    private void unknownPolicy(LawElement node, String key) {
        if (node.has("key") && !key.isBlank()) {
            reading.badValue(node, "key", Policy.keys(), key);
        }
    }

    /** Where a policy is laid down; nowhere, if it is practice. */
    private Optional<Citation> source(LawElement node, Optional<Citation> inherited) {
        if (!reading.yes(node, "practice", false)) {
            return Optional.of(reading.citation(node, inherited));
        }
        Optional<String> cited = node.take("cite");
        if (cited.isPresent()) {
            reading.badValue(node, "cite", "no citation beside practice", cited.get());
        }
        return Optional.empty();
    }

    private void policy(LawElement node, Policy policy, String text, Optional<Citation> source) {
        Optional<String> value = policy.read(text, draft.parts);
        if (value.isPresent()) {
            draft.policies.put(policy, new Policy.Statement(value.get(), source));
        } else if (!draft.parts.isEmpty()) {
            reading.badValue(node, "value", policy.allowed(draft.parts), text);
        }
    }

    private void bands(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Band> bands = new ArrayList<>();
        for (LawElement node : parent.takeAll("band")) {
            Band.Builder band = Band.builder()
                    .lowerLimit(reading.integer(node, "from", 0, MAX_POINTS))
                    .printed(reading.required(node, "printed"))
                    .printedFrom(reading.optionalInteger(node, "printed-from", 0, MAX_POINTS))
                    .printedTo(reading.optionalInteger(node, "printed-to", 0, MAX_POINTS))
                    .printedBelow(reading.optionalInteger(node, "printed-below", 0, MAX_POINTS))
                    .meaning(reading.text(node))
                    .citation(reading.citation(node, cite))
                    .errata(Erratum.of(node, reading))
                    .location(node.location());
            if (!node.has("star")) {
                reading.required(node, "star");
            }
            Optional<Star> star = reading.star(node, "star");
            if (star.isPresent()) {
                bands.add(band.star(star.get()).build());
            }
        }
        draft.bands = bands;
    }

    private void facts(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("fact")) {
            Fact fact = new Fact(
                    reading.required(node, "id"),
                    node.take("denial"),
                    reading.text(node),
                    reading.citation(node, cite));
            add(own, node, fact.id());
            if (fact.denial().isPresent()) {
                add(own, node, fact.denial().get());
            }
            draft.facts.put(fact.id(), fact);
        }
    }

    private void add(Set<String> own, LawElement node, String id) {
        if (!own.add(id)) {
            reading.repeated(node, id);
        }
    }

    private void texts(LawElement parent, String child, Map<String, Text> texts) {
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll(child)) {
            String id = reading.required(node, "id");
            add(own, node, id);
            texts.put(id, reading.text(node));
        }
    }

    private void council(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<CouncilAgency> agencies = new ArrayList<>();
        for (LawElement node : parent.takeAll("agency")) {
            agencies.add(new CouncilAgency(
                    reading.requiredConstant(node, "level", Level.values(), Level.PROVINCE),
                    reading.text(node),
                    otherNames(node),
                    reading.citation(node, cite)));
        }
        draft.agencies = agencies;
    }

    private static List<String> otherNames(LawElement node) {
        Optional<String> also = node.take("also");
        return also.isEmpty() ? List.of() : List.of(also.get().split("\\|", -1));
    }

    /** The orders that stand here take the place of those of the base. */
    private void levels(List<LawElement> nodes) {
        if (!nodes.isEmpty()) {
            List<LevelOrder> orders = new ArrayList<>();
            for (LawElement node : nodes) {
                orders.add(levelOrder(node));
            }
            draft.levels = List.copyOf(orders);
        }
    }

    private LevelOrder levelOrder(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        List<LevelOrder.Rule> rules = new ArrayList<>();
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("level")) {
            Citation here = reading.citation(node, cite);
            add(own, node, node.take("id").orElse("?"));
            rules.add(LevelOrder.Rule.builder()
                    .level(reading.requiredConstant(node, "id", Level.values(), Level.PROVINCE))
                    .recognises(reading.stars(node, "recognises"))
                    .passesUp(reading.stars(node, "passes-up"))
                    .proposes(reading.star(node, "proposes"))
                    .fallsBackTo(reading.stars(node, "falls-back-to"))
                    .mayReturn(reading.stars(node, "may-return"))
                    .scores(!reading.yes(node, "screens", false))
                    .citation(here)
                    .upCitation(reading.citation(node, "cite-up", Optional.of(here)))
                    .backCitation(reading.citation(node, "cite-back", Optional.of(here)))
                    .returnCitation(reading.citation(node, "cite-return", Optional.of(here)))
                    .build());
        }
        List<LevelOrder.Rule> fromTheLowest = new ArrayList<>();
        for (Level level : Level.values()) {
            for (LevelOrder.Rule rule : rules) {
                if (rule.level() == level) {
                    fromTheLowest.add(rule);
                }
            }
        }
        LocalDate from = reading.requiredDate(parent, "from");
        Optional<LocalDate> until = reading.dateAfter(parent, "until", from);
        return new LevelOrder(from, until, List.copyOf(fromTheLowest), cite, parent.location());
    }

    private void transitions(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        List<TransitionRule> rules = new ArrayList<>();
        for (LawElement node : parent.takeAll("applies", "refused")) {
            rules.add(transition(node, cite));
        }
        draft.transitions = List.copyOf(rules);
    }

    private TransitionRule transition(LawElement node, Citation cite) {
        Set<CaseKind> cases = node.has("cases")
                ? reading.constants(node, "cases", CaseKind.values())
                : new LinkedHashSet<>(List.of(CaseKind.values()));
        boolean applies = node.name().equals("applies");
        boolean reversed = !applies && reading.yes(node, "evaluated-before-received", false);
        Applicability.Ruling ruling = new Applicability.Ruling(
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

    private TransitionRule.Days days(LawElement node, String from, String until) {
        Optional<LocalDate> first = reading.date(node, from);
        return new TransitionRule.Days(first, reading.dateAfter(node, until, first.orElse(LocalDate.MIN)));
    }

    private void sectors(LawElement parent) {
        Set<String> own = new LinkedHashSet<>();
        for (LawElement sector : parent.takeAll("sector")) {
            String id = reading.required(sector, "id");
            add(own, sector, id);
            draft.sectors.put(id, reading.text(sector));
            for (LawElement group : sector.takeAll("group")) {
                String path = id.concat(".").concat(reading.required(group, "id"));
                add(own, group, path);
                draft.sectors.put(path, reading.text(group));
            }
        }
    }

    private void shared(LawElement node) {
        if (node.has("file")) {
            shared = SharedCriteria.in(files, reading.required(node, "file"), ids);
        } else {
            shared = SharedCriteria.of(node);
        }
    }

    private void sets(LawElement parent) {
        Set<SubjectType> subjects = reading.constants(parent, "subjects", SubjectType.values());
        String subjectWords = parent.take("subjects").orElse("");
        OwnSet.Origin origin = new OwnSet.Origin(files, ids, reading, shared, hashes);
        List<LawElement> sets = parent.takeAll("set");
        requireSome(parent, "set", sets.isEmpty());
        for (LawElement node : sets) {
            SetHeader header = header(node, subjects);
            SetSource content = new OwnSet(node, header, subjectWords, origin);
            if (ownSets.add(header.number())) {
                draft.headers.put(header.number(), header);
                draft.sets.put(header.number(), content);
            } else {
                reading.repeated(node, String.valueOf(header.number()));
            }
        }
    }

    private void calendar(LawElement node) {
        draft.calendar = new OwnCalendar(new Chapter(node), draft.calendar);
    }

    /** A calendar that stands in this rulebook's files; what it leaves out is as in the base. */
    private final class OwnCalendar implements Function<List<Finding>, CalendarRules> {
        private final Chapter chapter;
        private final Function<List<Finding>, CalendarRules> other;

        OwnCalendar(Chapter chapter, Function<List<Finding>, CalendarRules> other) {
            this.chapter = chapter;
            this.other = other;
        }

        @Override
        public CalendarRules apply(List<Finding> found) {
            LawValues into = reading.into(found);
            Optional<LawElement> root = chapter.root(into);
            return root.isEmpty() ? CalendarRules.none() : CalendarReader.read(root.get(), into, other.apply(found));
        }
    }

    private void workedCases(LawElement node) {
        draft.workedCases = new OwnCases(new Chapter(node));
    }

    /** Worked cases that stand in this rulebook's files. */
    private final class OwnCases implements Function<List<Finding>, List<WorkedCase>> {
        private final Chapter chapter;

        OwnCases(Chapter chapter) {
            this.chapter = chapter;
        }

        @Override
        public List<WorkedCase> apply(List<Finding> found) {
            LawValues into = reading.into(found);
            Optional<LawElement> root = chapter.root(into);
            return root.isEmpty() ? List.of() : new WorkedCaseReader(into, draft.headers.keySet()).read(root.get());
        }
    }

    /** A part of the rulebook that is read when it is asked for: it stands in a file of its own, or in the main file. */
    private final class Chapter {
        private final LawElement inside;
        private final Optional<String> file;

        Chapter(LawElement node) {
            this.file = node.take("file");
            this.inside = node.copy();
            if (file.isEmpty()) {
                node.takeWhole();
            }
        }

        Optional<LawElement> root(LawValues into) {
            if (file.isEmpty()) {
                return Optional.of(inside.copy());
            }
            Optional<LawElement> root = LawFileReader.read(files, file.get(), NAMESPACE, into.findings());
            return root.isPresent() && into.isRoot(root.get(), inside.name(), ids) ? root : Optional.empty();
        }
    }

    private SetHeader header(LawElement node, Set<SubjectType> subjects) {
        String group = reading.required(node, "group");
        int dot = group.indexOf('.');
        Set<SubjectType> more = reading.constants(node, "more-subjects", SubjectType.values());
        Set<SubjectType> admitted = new LinkedHashSet<>(subjects);
        admitted.addAll(more);
        return SetHeader.builder()
                .number(reading.integer(node, "number", 1, MAX_SETS))
                .name(reading.text(node))
                .sector(known(node, "group", draft.sectors, dot < 0 ? group : group.substring(0, dot)))
                .group(dot < 0 ? Optional.empty() : Optional.of(known(node, "group", draft.sectors, group)))
                .agencies(managers(node))
                .subjects(admitted)
                .status(reading.constant(node, "status", SetHeader.Status.values(), SetHeader.Status.COMPLETE))
                .numberConfidence(reading.constant(node, "number-confidence", Confidence.values(), Confidence.HIGH))
                .continues(reading.words(node, "continues"))
                .citation(reading.citation(node, Optional.empty()))
                .location(node.location())
                .build();
    }

    private List<Text> managers(LawElement node) {
        List<Text> managers = new ArrayList<>();
        for (String id : reading.words(node, "managers")) {
            managers.add(known(node, "managers", draft.managers, id));
        }
        return managers;
    }

    private Text known(LawElement node, String attribute, Map<String, Text> texts, String id) {
        Text text = texts.get(id);
        if (text == null) {
            if (node.has(attribute)) {
                reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
            }
            return Text.same("?");
        }
        return text;
    }

    /** The hash of a built-in rulebook. */
    private record BuiltHash(BuiltInHashes hashes) implements Function<Rulebook, String> {
        @Override
        public String apply(Rulebook rulebook) {
            return hashes.of(rulebook.id());
        }
    }

    /** The hash of the rulebook: of what its main file and its calendar say, and of its sets' hashes. */
    private String hash(LawElement root, Rulebook rulebook) {
        LawElement whole = new LawElement(root.name(), root.location());
        whole.putAllOf(root, List.of());
        base.ifPresent(other -> whole.put("extends", other.hash()));
        for (LawElement child : root.children()) {
            if (child.name().equals("calendar") && child.has("file")) {
                LawFileReader.read(files, child.attributes().getOrDefault("file", ""), NAMESPACE, new ArrayList<>())
                        .map(calendar -> calendar.without(List.of("rulebook")))
                        .ifPresent(whole::add);
            } else if (!NOT_HASHED.contains(child.name())) {
                whole.add(child);
            }
        }
        for (int number : ownSets) {
            LawElement set = new LawElement("set", root.location());
            set.put("number", String.valueOf(number));
            set.put("hash", rulebook.set(number).orElseThrow().hash());
            whole.add(set);
        }
        return ContentHash.of(whole);
    }
}
