// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.core.Citation;
import vn.ocop.core.Digits;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;
import vn.ocop.criteria.rulebook.Amendment.Change;
import vn.ocop.criteria.rulebook.Amendment.Place;

/** Reads what an overlay amends, and puts it into the sets that are read later. */
final class AmendReader {
    private static final String ALL = "all";

    private final LawValues reading;
    private final Rulebook.Draft draft;
    private final FrameReader frame;
    private final List<Band> bands;

    AmendReader(LawValues reading, Rulebook.Draft draft, FrameReader frame) {
        this.reading = reading;
        this.draft = draft;
        this.frame = frame;
        this.bands =
                draft.bands.stream().sorted(Comparator.comparing(Band::star)).toList();
    }

    void amend(List<LawElement> nodes) {
        if (draft.base.isEmpty()) {
            nodes.forEach(node -> {
                reading.note(LawFileFinding.UNKNOWN_ELEMENT, node, "element", node.name());
                node.takeWhole();
            });
            return;
        }
        // a condition of one amendment may name a fact of another one
        List<Optional<Citation>> cites = new ArrayList<>();
        for (LawElement node : nodes) {
            Optional<Citation> cite =
                    node.has("cite") ? Optional.of(reading.citation(node, Optional.empty())) : Optional.empty();
            cites.add(cite);
            node.takeAll("fact").forEach(fact -> frame.fact(fact, cite));
        }
        for (int i = 0; i < nodes.size(); i++) {
            draft.amendments.add(amendment(nodes.get(i), cites.get(i)));
        }
        for (int number : draft.headers.keySet()) {
            SetSource source = draft.sets.get(number);
            List<Amendment> own = draft.amendments.stream()
                    .filter(one -> one.concerns(number))
                    .toList();
            if (source != null && !own.isEmpty()) {
                draft.sets.put(number, new AmendedSet(source, own));
            }
        }
    }

    /** A set that is amended when it is read. */
    record AmendedSet(SetSource plain, List<Amendment> amendments) implements SetSource {
        @Override
        public Optional<CriteriaSet> read(Rulebook rulebook, List<Finding> findings) {
            Optional<CriteriaSet> set = plain.read(rulebook, findings);
            for (Amendment amendment : amendments) {
                set = set.map(one -> amendment.of(one, rulebook, Amendment.Report.NONE));
            }
            return set;
        }
    }

    private Amendment amendment(LawElement node, Optional<Citation> cite) {
        Set<Integer> sets = sets(node);
        boolean loosens = reading.yes(node, "loosens", false);
        if (loosens) {
            reading.text(node);
        }
        List<Change> changes = new ArrayList<>();
        for (LawElement child : node.takeAll("knockout")) {
            knockOut(child, Optional.empty(), cite)
                    .ifPresent(added -> changes.add(new Changes.AddKnockOut(added.what(), added.at(), said(child))));
        }
        boolean all = sets.size() == draft.headers.size();
        List<LawElement> notes = node.takeAll("note");
        for (LawElement child : notes) {
            Note note = frame.note(child, cite);
            if (!all) {
                changes.add(new Changes.AddNote(note, place(child, note.text().en()), said(child)));
            } else if (draft.notes.stream().anyMatch(one -> one.text().equals(note.text()))) {
                withoutEffect(child, note.text().en());
            } else {
                draft.notes = SetAmender.with(draft.notes, note);
            }
        }
        for (LawElement child : node.takeAll("section")) {
            changes.add(section(child, cite));
        }
        for (LawElement child : node.takeAll("criterion")) {
            changes.add(criterion(child, cite));
        }
        agencies(node, cite);
        if (node.children().isEmpty()) {
            withoutEffect(node, node.attributes().getOrDefault("sets", ""));
        }
        return new Amendment(node.location(), sets, loosens, List.copyOf(changes));
    }

    private void withoutEffect(LawElement node, String id) {
        reading.note(
                RulebookFinding.AMEND_WITHOUT_EFFECT, node, "element", node.name(), "id", id, "count", 0, "sets", "–");
    }

    /** What an element says by itself, for the content hash. */
    private static LawElement said(LawElement node) {
        return node.copy();
    }

    private static Place place(LawElement node, String id) {
        return new Place(node.location(), node.name(), id);
    }

    private Optional<Changes.Added<KnockOut>> knockOut(
            LawElement node, Optional<String> criterion, Optional<Citation> cite) {
        String id = reading.required(node, "ref");
        Optional<Text> text = Optional.ofNullable(draft.knockOuts.get(id));
        Citation citation = reading.citation(node, cite);
        if (text.isEmpty() && node.has("ref")) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "ref", "found", id);
        }
        return text.map(known -> new Changes.Added<>(new KnockOut(id, known, criterion, citation), place(node, id)));
    }

    private Change section(LawElement node, Optional<Citation> cite) {
        String number = reading.required(node, "number");
        List<Guidance> guidance = new ArrayList<>();
        for (LawElement child : node.takeAll("guidance")) {
            guidance.add(new Guidance(reading.text(child), reading.citation(child, cite)));
        }
        if (guidance.isEmpty()) {
            withoutEffect(node, number);
        }
        return new Changes.InSection(number, guidance, place(node, number), said(node));
    }

    private Change criterion(LawElement node, Optional<Citation> inherited) {
        String code = reading.required(node, "code");
        Optional<Citation> cite = node.has("cite") ? Optional.of(reading.citation(node, Optional.empty())) : inherited;
        LawElement said = said(node);
        List<Changes.Move> moves = new ArrayList<>();
        for (LawElement child : node.takeAll("option")) {
            move(child, code, cite).ifPresent(moves::add);
        }
        List<Changes.Added<KnockOut>> knockOuts = new ArrayList<>();
        for (LawElement child : node.takeAll("knockout")) {
            knockOut(child, Optional.of(code), cite).ifPresent(knockOuts::add);
        }
        List<Changes.Added<Guidance>> guidance = new ArrayList<>();
        for (LawElement child : node.takeAll("guidance")) {
            Guidance remark = new Guidance(reading.text(child), reading.citation(child, cite));
            guidance.add(new Changes.Added<>(remark, place(child, code)));
        }
        if (node.children().isEmpty()) {
            withoutEffect(node, code);
        }
        return new Changes.InCriterion(
                code, moves, knockOuts, requirement(node, code, cite), guidance, bands, place(node, code), said);
    }

    private Optional<Changes.Move> move(LawElement node, String code, Optional<Citation> cite) {
        String option = reading.required(node, "number");
        if (!node.has("star")) {
            reading.required(node, "star");
        }
        Optional<Star> star = reading.star(node, "star");
        Optional<String> when = node.take("when");
        Optional<Fact> fact = when.map(draft.facts::get);
        if (when.isPresent() && fact.isEmpty()) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "when", "found", when.get());
        }
        Citation citation = reading.citation(node, cite);
        Place at = place(node, code + "/" + option);
        return star.map(of -> new Changes.Move(option, of, fact, citation, at));
    }

    private Optional<Changes.Added<Criterion.Requirement>> requirement(
            LawElement parent, String code, Optional<Citation> cite) {
        return parent.takeFirst("requirement")
                .map(node -> new Changes.Added<>(
                        new Criterion.Requirement(
                                reading.required(node, "id"), reading.text(node), reading.citation(node, cite)),
                        place(node, code)));
    }

    /** A council judges all its products: an agency cannot be wanted for some sets only. */
    private void agencies(LawElement node, Optional<Citation> cite) {
        List<LawElement> children = node.takeAll("agency");
        for (LawElement child : children) {
            CouncilAgency agency = frame.agency(child, cite);
            boolean has = draft.council.agencies().stream()
                    .anyMatch(one -> one.level() == agency.level() && one.name().equals(agency.name()));
            if (has) {
                withoutEffect(child, agency.name().vi());
            }
            draft.council = new CouncilRules(
                    SetAmender.with(draft.council.agencies(), agency), draft.council.chairs(), draft.council.written());
        }
        String sets = node.attributes().getOrDefault("sets", ALL);
        if (!children.isEmpty() && !sets.equals(ALL)) {
            reading.badValue(node, "sets", ALL + ", for an agency", sets);
        }
    }

    // --- which sets

    private Set<Integer> sets(LawElement node) {
        Set<Integer> numbers = new TreeSet<>();
        if (node.attributes().getOrDefault("sets", "").strip().equals(ALL)) {
            node.take("sets");
            numbers.addAll(draft.headers.keySet());
            return numbers;
        }
        reading.required(node, "sets");
        for (String word : reading.words(node, "sets")) {
            range(node, word, numbers);
        }
        return numbers;
    }

    private void range(LawElement node, String word, Set<Integer> numbers) {
        int dash = word.indexOf('-');
        int from = number(dash < 0 ? word : word.substring(0, dash));
        int to = dash < 0 ? from : number(word.substring(dash + 1));
        if (from < 1 || to < from) {
            reading.badValue(node, "sets", "all, or numbers and ranges such as 1 9-12", word);
            return;
        }
        Set<Integer> unknown = new TreeSet<>();
        boolean twice = false;
        for (int number = from; number <= to; number++) {
            if (!draft.headers.containsKey(number)) {
                unknown.add(number);
            } else {
                twice |= !numbers.add(number);
            }
        }
        if (!unknown.isEmpty()) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "sets", "found", words(unknown));
        }
        if (twice) {
            reading.repeated(node, word);
        }
    }

    /** The number, 0 if the word is none that a set can have. */
    private static int number(String word) {
        return word.startsWith("0") ? 0 : Digits.whole(word, 4).orElse(0);
    }

    /** Numbers as this format writes them, such as {@code "1 9-12"}. */
    static String words(Set<Integer> numbers) {
        StringBuilder words = new StringBuilder();
        List<Integer> sorted = List.copyOf(new TreeSet<>(numbers));
        for (int i = 0; i < sorted.size(); i++) {
            int from = sorted.get(i);
            while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
                i++;
            }
            words.append(words.isEmpty() ? "" : " ").append(from);
            if (sorted.get(i) > from) {
                words.append('-').append(sorted.get(i));
            }
        }
        return words.toString();
    }
}
