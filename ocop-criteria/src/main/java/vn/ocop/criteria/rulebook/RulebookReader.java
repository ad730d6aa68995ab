// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;
import vn.ocop.criteria.procedure.CalendarReader;
import vn.ocop.criteria.procedure.CalendarRules;

/**
 * Reads the main file of a rulebook, chapter by chapter; {@link FrameReader}, {@link LevelReader} and {@link HeaderReader} know
 * what stands in them, {@link AmendReader} what an overlay amends, {@link SetReader} reads criteria sets.
 */
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
        "worked-cases",
        "papers"
    };

    /** What the sets' own hashes stand for, and what says nothing: worked cases only test what the rest says, papers decide nothing. */
    private static final Set<String> NOT_HASHED = Set.of("shared", "sets", "worked-cases", "papers");

    private final LawFiles files;
    private final List<Finding> findings;
    private final Optional<Bases> bases;
    private final Optional<BuiltInHashes> hashes;
    private final LawValues reading;
    private Rulebook.Draft draft = new Rulebook.Draft();
    private List<String> ids = List.of();

    /** Reads a user's rulebook, which may extend another one. */
    RulebookReader(LawFiles files, List<Finding> findings, Bases bases) {
        this(files, findings, Optional.of(bases), Optional.empty());
    }

    /** Reads a built-in rulebook, whose hashes the build has made. */
    RulebookReader(LawFiles files, List<Finding> findings, BuiltInHashes hashes) {
        this(files, findings, Optional.empty(), Optional.of(hashes));
    }

    private RulebookReader(
            LawFiles files, List<Finding> findings, Optional<Bases> bases, Optional<BuiltInHashes> hashes) {
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
     * that only follows from another one. What is found in a base is told where the base is read.
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
            rulebook.readPapers(findings);
            for (SetHeader header : rulebook.sets()) {
                rulebook.read(header.number(), findings).ifPresent(sets::add);
            }
            findings.addAll(draft.shared.findings());
            draft.shared.unused().forEach(node -> unusedCriterion(node, rulebook));
            findings.addAll(RulebookLint.lintWhatWasRead(rulebook, clean, sets));
            if (clean && sets.size() == rulebook.sets().size()) {
                new Definitions(reading, draft).unused(root.get(), sets);
            }
        }
        List<Finding> all = List.copyOf(new LinkedHashSet<>(findings));
        if (frame.isEmpty() || Finding.anyError(all)) {
            return Checked.none(all);
        }
        // made now, while the files are those that were read
        frame.get().hash();
        return Checked.of(frame.get(), all);
    }

    private void unusedCriterion(LawElement node, Rulebook rulebook) {
        Definitions.noteUnused(reading, node);
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
        if (extended.isPresent() && !extend(root, extended.get())) {
            return Optional.empty();
        }
        List<String> baseParts = codes(draft.parts);
        identity(root, extended);
        FrameReader frame = new FrameReader(reading, draft);
        LevelReader levels = new LevelReader(reading, draft);
        List<LawElement> notes = root.takeAll("note");
        List<LawElement> orders = root.takeAll("levels");
        List<LawElement> amends = root.takeAll("amend");
        for (String name : IN_ORDER) {
            Optional<LawElement> node = root.takeFirst(name);
            if (node.isPresent()) {
                element(node.get(), frame, levels);
            }
        }
        frame.notes(notes);
        levels.levels(orders);
        amend(amends, frame);
        requireParts(root, baseParts);
        requireOrder(root);
        requireWhole(root);
        reading.finish(root);
        return Optional.of(new Rulebook(draft));
    }

    /** Whether what the rulebook extends is there and can be read; without it nothing else can be judged. */
    private boolean extend(LawElement root, String id) {
        Optional<Rulebook> base = bases.isPresent() ? bases.get().find(root, id, files, reading) : Optional.empty();
        if (base.isEmpty()) {
            return false;
        }
        draft = Rulebook.Draft.of(base.get());
        reading.documents().putAll(draft.documents);
        return true;
    }

    private void amend(List<LawElement> amends, FrameReader frame) {
        if (!amends.isEmpty()) {
            new AmendReader(reading, draft, frame).amend(amends);
        }
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

    private void marksKnown(LawElement root, String marks) {
        if (!marks.equals("known") && !marks.equals("unknown")) {
            reading.badValue(root, "marks", "known or unknown", marks);
        }
        draft.marksKnown = marks.equals("known");
    }

    private void element(LawElement node, FrameReader frame, LevelReader levels) {
        switch (node.name()) {
            case "documents" -> documents(node);
            case "parts" -> frame.parts(node);
            case "policies" -> frame.policies(node);
            case "bands" -> frame.bands(node);
            case "facts" -> frame.facts(node);
            case "knockouts" -> frame.knockOuts(node);
            case "council" -> frame.council(node);
            case "transitions" -> levels.transitions(node);
            case "sectors" -> frame.sectors(node);
            case "managers" -> frame.managers(node);
            case "shared" -> shared(node);
            case "sets" -> sets(node);
            case "calendar" -> calendar(node);
            case "papers" -> papers(node);
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
        if (!draft.ownSets.containsAll(draft.headers.keySet()) && !found.equals(baseParts)) {
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

    private void shared(LawElement node) {
        draft.shared = node.has("file")
                ? SharedCriteria.in(files, reading.required(node, "file"), ids, draft.shared)
                : SharedCriteria.of(node, draft.shared);
    }

    private void sets(LawElement node) {
        new HeaderReader(draft, new OwnSet.Origin(files, ids, reading, draft.shared, hashes)).sets(node);
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

    private void papers(LawElement node) {
        draft.papers = new OwnPapers(new Chapter(node), draft.papers);
    }

    /** Papers that stand in this rulebook's files; what they leave out is as in the base. */
    private final class OwnPapers implements Function<List<Finding>, Papers> {
        private final Chapter chapter;
        private final Function<List<Finding>, Papers> other;

        OwnPapers(Chapter chapter, Function<List<Finding>, Papers> other) {
            this.chapter = chapter;
            this.other = other;
        }

        @Override
        public Papers apply(List<Finding> found) {
            LawValues into = reading.into(found);
            Optional<LawElement> root = chapter.root(into);
            return root.isEmpty()
                    ? Papers.NONE
                    : new PapersReader(into, draft.headers.keySet()).read(root.get(), other.apply(found));
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
        rulebook.base().ifPresent(other -> whole.put("extends", other.hash()));
        for (LawElement child : root.children()) {
            if (child.name().equals("calendar") && child.has("file")) {
                LawFileReader.read(files, child.attributes().getOrDefault("file", ""), NAMESPACE, new ArrayList<>())
                        .map(calendar -> calendar.without(List.of("rulebook")))
                        .ifPresent(whole::add);
            } else if (!NOT_HASHED.contains(child.name())) {
                whole.add(child);
            }
        }
        for (int number : draft.ownSets) {
            LawElement set = new LawElement("set", root.location());
            set.put("number", String.valueOf(number));
            set.put("hash", rulebook.set(number).orElseThrow().hash());
            whole.add(set);
        }
        return ContentHash.of(whole);
    }
}
