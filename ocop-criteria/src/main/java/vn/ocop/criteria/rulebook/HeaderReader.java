// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.SubjectType;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads which criteria sets a rulebook has, and what it says of each before its criteria. */
final class HeaderReader {
    private final LawValues reading;
    private final Rulebook.Draft draft;
    private final OwnSet.Origin origin;

    HeaderReader(Rulebook.Draft draft, OwnSet.Origin origin) {
        this.reading = origin.reading();
        this.draft = draft;
        this.origin = origin;
    }

    /** Reads the sets that stand in this rulebook's files; each takes the place of the base's set of its number. */
    void sets(LawElement parent) {
        Set<SubjectType> subjects = reading.constants(parent, "subjects", SubjectType.values());
        Optional<String> words = parent.take("subjects");
        Admission admission = admission(parent, subjects);
        List<LawElement> sets = parent.takeAll("set");
        if (sets.isEmpty()) {
            reading.note(LawFileFinding.MISSING_ELEMENT, parent, "element", parent.name(), "child", "set");
        }
        for (LawElement node : sets) {
            SetHeader header = header(node, admission);
            boolean inherits = subjects.isEmpty() && !node.has("more-subjects");
            SetSource content =
                    new OwnSet(node, header, inherits ? words(header.subjects()) : words.orElse(""), origin);
            if (draft.ownSets.add(header.number())) {
                draft.headers.put(header.number(), header);
                draft.sets.put(header.number(), content);
            } else {
                reading.repeated(node, String.valueOf(header.number()));
            }
        }
    }

    /** Which subjects all sets admit, and what becomes of others. */
    private record Admission(Set<SubjectType> subjects, boolean excludes, Optional<Citation> citation) {
        static Admission of(SetHeader replaced) {
            return new Admission(replaced.subjects(), replaced.excludesOthers(), replaced.subjectsCitation());
        }
    }

    private Admission admission(LawElement node, Set<SubjectType> subjects) {
        return new Admission(
                subjects,
                reading.yes(node, "excludes-others", false),
                node.has("cite-subjects")
                        ? Optional.of(reading.citation(node, "cite-subjects", Optional.empty()))
                        : Optional.empty());
    }

    private SetHeader header(LawElement node, Admission admission) {
        String group = reading.required(node, "group");
        int dot = group.indexOf('.');
        int number = reading.integer(node, "number", 1, RulebookReader.MAX_SETS);
        SetHeader replaced = draft.headers.get(number);
        Admission own = admitted(node, admission, replaced);
        return SetHeader.builder()
                .number(number)
                .name(reading.text(node))
                .sector(known(node, "group", draft.sectors, dot < 0 ? group : group.substring(0, dot)))
                .group(dot < 0 ? Optional.empty() : Optional.of(known(node, "group", draft.sectors, group)))
                .agencies(replaced == null || node.has("managers") ? managers(node) : replaced.agencies())
                .subjects(own.subjects())
                .excludesOthers(own.excludes())
                .subjectsCitation(own.citation())
                .status(reading.constant(node, "status", SetHeader.Status.values(), SetHeader.Status.COMPLETE))
                .numberConfidence(reading.constant(node, "number-confidence", Confidence.values(), Confidence.HIGH))
                .continues(reading.words(node, "continues"))
                .citation(reading.citation(node, Optional.empty()))
                .location(node.location())
                .build();
    }

    /** A set that takes another one's place admits whom that one admits, unless it says something of its own. */
    private Admission admitted(LawElement node, Admission stated, @Nullable SetHeader replaced) {
        if (replaced != null && stated.subjects().isEmpty() && !node.has("more-subjects")) {
            return Admission.of(replaced);
        }
        Set<SubjectType> admitted = new LinkedHashSet<>(stated.subjects());
        admitted.addAll(reading.constants(node, "more-subjects", SubjectType.values()));
        if (replaced != null && !stated.excludes() && stated.citation().isEmpty()) {
            return new Admission(admitted, replaced.excludesOthers(), replaced.subjectsCitation());
        }
        return new Admission(admitted, stated.excludes(), stated.citation());
    }

    private static String words(Set<SubjectType> subjects) {
        List<String> words = new ArrayList<>();
        for (SubjectType subject : subjects) {
            words.add(LawValues.word(subject));
        }
        return String.join(" ", words);
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
}
