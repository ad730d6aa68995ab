// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads what a rulebook says beside its criteria sets and days: parts, policies, bands, and what sets refer to. */
final class FrameReader {
    private final LawValues reading;
    private final Rulebook.Draft draft;

    FrameReader(LawValues reading, Rulebook.Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    void notes(List<LawElement> nodes) {
        List<Note> notes = new ArrayList<>(draft.notes);
        for (LawElement node : nodes) {
            notes.add(note(node, Optional.empty()));
        }
        draft.notes = List.copyOf(notes);
    }

    Note note(LawElement node, Optional<Citation> cite) {
        return new Note(
                reading.text(node),
                reading.constant(node, "confidence", Confidence.values(), Confidence.HIGH),
                reading.citation(node, cite),
                node.has("against")
                        ? Optional.of(reading.citation(node, "against", Optional.empty()))
                        : Optional.empty(),
                about(node));
    }

    /** What a note explains: policies and readings. */
    private List<String> about(LawElement node) {
        List<String> words = reading.words(node, "about");
        for (String word : words) {
            if (Policy.find(word).isEmpty() && !Reading.isOne(word)) {
                reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", "about", "found", word);
            }
        }
        return words;
    }

    void parts(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Part> parts = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("part")) {
            Part part = new Part(
                    reading.required(node, "code"),
                    reading.integer(node, "points", 1, RulebookReader.MAX_POINTS),
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
    void policies(LawElement parent) {
        Optional<Citation> cite =
                parent.has("cite") ? Optional.of(reading.citation(parent, Optional.empty())) : Optional.empty();
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("policy")) {
            String key = reading.required(node, "key");
            unique(own, node, key);
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

    void bands(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<Band> bands = new ArrayList<>();
        for (LawElement node : parent.takeAll("band")) {
            Band.Builder band = Band.builder()
                    .lowerLimit(reading.integer(node, "from", 0, RulebookReader.MAX_POINTS))
                    .printed(reading.required(node, "printed"))
                    .printedFrom(reading.optionalInteger(node, "printed-from", 0, RulebookReader.MAX_POINTS))
                    .printedTo(reading.optionalInteger(node, "printed-to", 0, RulebookReader.MAX_POINTS))
                    .printedBelow(reading.optionalInteger(node, "printed-below", 0, RulebookReader.MAX_POINTS))
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

    void facts(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        for (LawElement node : parent.takeAll("fact")) {
            fact(node, cite);
        }
    }

    /** A fact, whose identifiers neither another one nor one of the base has. */
    void fact(LawElement node, Optional<Citation> cite) {
        Fact fact = new Fact(
                reading.required(node, "id"), node.take("denial"), reading.text(node), reading.citation(node, cite));
        if (isStated(fact.id())) {
            reading.repeated(node, fact.id());
        }
        if (fact.denial().isPresent()
                && (isStated(fact.denial().get()) || fact.denial().get().equals(fact.id()))) {
            reading.repeated(node, fact.denial().get());
        }
        draft.facts.put(fact.id(), fact);
    }

    private boolean isStated(String id) {
        boolean stated = draft.facts.containsKey(id);
        for (Fact fact : draft.facts.values()) {
            stated |= fact.denial().isPresent() && fact.denial().get().equals(id);
        }
        return stated;
    }

    /** Knock-outs: what the base defines its sets go on to mean, so that an overlay cannot define it anew. */
    void knockOuts(LawElement parent) {
        Set<String> known = new LinkedHashSet<>(draft.knockOuts.keySet());
        texts(parent, "knockout", draft.knockOuts, known);
    }

    void managers(LawElement parent) {
        texts(parent, "manager", draft.managers, new LinkedHashSet<>());
    }

    private void texts(LawElement parent, String child, Map<String, Text> texts, Set<String> own) {
        for (LawElement node : parent.takeAll(child)) {
            String id = reading.required(node, "id");
            unique(own, node, id);
            texts.put(id, reading.text(node));
        }
    }

    void council(LawElement parent) {
        Optional<Citation> cite = Optional.of(reading.citation(parent, Optional.empty()));
        List<CouncilAgency> agencies = new ArrayList<>();
        for (LawElement node : parent.takeAll("agency")) {
            agencies.add(agency(node, cite));
        }
        List<CouncilRules.Chair> chairs = chairs(parent, cite);
        Optional<CouncilRules.Written> written = written(parent, cite);
        draft.council = new CouncilRules(
                List.copyOf(agencies),
                chairs.isEmpty() ? draft.council.chairs() : chairs,
                written.isEmpty() ? draft.council.written() : written);
    }

    CouncilAgency agency(LawElement node, Optional<Citation> cite) {
        return new CouncilAgency(
                reading.requiredConstant(node, "level", Level.values(), Level.PROVINCE),
                reading.text(node),
                names(node, "also"),
                reading.citation(node, cite));
    }

    private List<CouncilRules.Chair> chairs(LawElement parent, Optional<Citation> cite) {
        List<CouncilRules.Chair> chairs = new ArrayList<>();
        for (LawElement node : parent.takeAll("chair")) {
            chairs.add(new CouncilRules.Chair(
                    reading.requiredConstant(node, "level", Level.values(), Level.PROVINCE),
                    reading.text(node),
                    names(node, "positions"),
                    names(node, "delegates"),
                    reading.citation(node, cite)));
        }
        return List.copyOf(chairs);
    }

    private Optional<CouncilRules.Written> written(LawElement parent, Optional<Citation> cite) {
        Optional<LawElement> node = parent.takeFirst("written");
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(new CouncilRules.Written(
                        reading.constants(node.get(), "cases", CaseKind.values()),
                        reading.citation(node.get(), cite),
                        reading.citation(node.get(), "cite-otherwise", cite)));
    }

    private static List<String> names(LawElement node, String attribute) {
        Optional<String> names = node.take(attribute);
        return names.isEmpty() ? List.of() : List.of(names.get().split("\\|", -1));
    }

    void sectors(LawElement parent) {
        Set<String> own = new LinkedHashSet<>();
        for (LawElement sector : parent.takeAll("sector")) {
            String id = reading.required(sector, "id");
            unique(own, sector, id);
            draft.sectors.put(id, reading.text(sector));
            for (LawElement group : sector.takeAll("group")) {
                String path = id.concat(".").concat(reading.required(group, "id"));
                unique(own, group, path);
                draft.sectors.put(path, reading.text(group));
            }
        }
    }

    private void unique(Set<String> own, LawElement node, String id) {
        if (!own.add(id)) {
            reading.repeated(node, id);
        }
    }
}
