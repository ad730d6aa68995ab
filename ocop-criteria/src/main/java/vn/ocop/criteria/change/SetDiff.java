// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.ocop.core.Text;
import vn.ocop.criteria.change.RulebookChange.Aspect;
import vn.ocop.criteria.change.RulebookChange.Passage;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Section;
import vn.ocop.criteria.rulebook.SetHeader;

/** Compares two criteria sets that mean the same products. */
final class SetDiff {
    /** A criterion with the passage that it is. */
    private record Found(Criterion criterion, Passage at, String part) {}

    /** A section with the passage that it is. */
    private record FoundSection(Section section, Passage at) {}

    private final CriteriaSet before;
    private final CriteriaSet after;
    private final Passage here;
    private final Passage there;
    private final boolean sameDecision;
    private final List<RulebookChange> all;
    private final List<RulebookChange> changes = new ArrayList<>();

    SetDiff(CriteriaSet before, CriteriaSet after, List<RulebookChange> all) {
        this.before = before;
        this.after = after;
        this.here = Passage.ofSet(before.number());
        this.there = Passage.ofSet(after.number());
        this.sameDecision = RulebookDiff.isSameDecision(before.header(), after.header());
        this.all = all;
    }

    void compare() {
        if (before.hash().equals(after.hash())) {
            return;
        }
        header();
        knockOuts();
        sections();
        criteria();
        if (changes.isEmpty()) {
            changed(Aspect.DETAILS, here, Text.same(before.hash()), there, Text.same(after.hash()));
        }
        all.addAll(changes);
    }

    private void changed(Aspect aspect, Passage at, Text from, Passage to, Text value) {
        if (!from.equals(value)) {
            changes.add(RulebookDiff.changed(aspect, at, from, to, value));
        }
    }

    private void header() {
        SetHeader old = before.header();
        SetHeader now = after.header();
        if (old.number() != now.number()) {
            changes.add(RulebookDiff.changed(Aspect.SET, here, old.name(), there, now.name()));
        }
        changed(Aspect.SET_NAME, here, old.name(), there, now.name());
        changed(Aspect.SET_GROUP, here, Values.group(old), there, Values.group(now));
        changed(Aspect.SET_AGENCIES, here, Values.joined(old.agencies()), there, Values.joined(now.agencies()));
        changed(Aspect.SET_SUBJECTS, here, Values.subjects(old), there, Values.subjects(now));
        changed(Aspect.SET_STATUS, here, Values.status(old), there, Values.status(now));
    }

    private void knockOuts() {
        Map<String, Text> old = byId(before);
        Map<String, Text> now = byId(after);
        old.forEach((id, text) -> {
            if (!now.containsKey(id)) {
                changes.add(RulebookDiff.removed(Aspect.KNOCK_OUT, here, text));
            }
        });
        now.forEach((id, text) -> {
            if (old.containsKey(id)) {
                changed(Aspect.KNOCK_OUT, here, old.getOrDefault(id, text), there, text);
            } else {
                changes.add(RulebookDiff.added(Aspect.KNOCK_OUT, there, text));
            }
        });
    }

    private static Map<String, Text> byId(CriteriaSet set) {
        Map<String, Text> byId = new LinkedHashMap<>();
        set.knockOuts().forEach(knockOut -> byId.put(knockOut.id(), knockOut.text()));
        return byId;
    }

    private void sections() {
        for (Matches.Pair<FoundSection> pair : Matches.match(
                sections(before, here),
                sections(after, there),
                found -> found.at().section().orElseThrow(),
                found -> found.section().title(),
                sameDecision)) {
            if (pair.before().isPresent() && pair.after().isPresent()) {
                section(pair.before().get(), pair.after().get());
            } else {
                pair.before()
                        .ifPresent(gone ->
                                changes.add(RulebookDiff.removed(Aspect.SECTION, gone.at, gone.section.title())));
                pair.after()
                        .ifPresent(
                                come -> changes.add(RulebookDiff.added(Aspect.SECTION, come.at, come.section.title())));
            }
        }
    }

    private static List<FoundSection> sections(CriteriaSet set, Passage at) {
        List<FoundSection> found = new ArrayList<>();
        for (Section section : set.sections()) {
            found.add(new FoundSection(section, at(set, section, at)));
        }
        return found;
    }

    private static Passage at(CriteriaSet set, Section section, Passage at) {
        return at.section(set.parts().get(section.partIndex()).code(), section.number());
    }

    private void section(FoundSection old, FoundSection now) {
        if (!old.at.section().equals(now.at.section())) {
            changes.add(RulebookDiff.changed(Aspect.SECTION, old.at, old.section.title(), now.at, now.section.title()));
        }
        changed(Aspect.SECTION_TITLE, old.at, old.section.title(), now.at, now.section.title());
        changed(
                Aspect.SECTION_POINTS,
                old.at,
                Values.number(old.section.points()),
                now.at,
                Values.number(now.section.points()));
    }

    private void criteria() {
        for (Matches.Pair<Found> pair : Matches.match(
                flat(before, here),
                flat(after, there),
                found -> found.criterion.code(),
                found -> found.criterion.title(),
                sameDecision)) {
            if (pair.before().isPresent() && pair.after().isPresent()) {
                criterion(pair.before().get(), pair.after().get());
            } else {
                pair.before()
                        .ifPresent(gone ->
                                changes.add(RulebookDiff.removed(Aspect.CRITERION, gone.at, gone.criterion.title())));
                pair.after()
                        .ifPresent(come ->
                                changes.add(RulebookDiff.added(Aspect.CRITERION, come.at, come.criterion.title())));
            }
        }
    }

    private static List<Found> flat(CriteriaSet set, Passage at) {
        List<Found> found = new ArrayList<>();
        for (Section section : set.sections()) {
            Passage passage = at(set, section, at);
            String part = set.parts().get(section.partIndex()).code();
            section.criteria().forEach(criterion -> flatten(criterion, passage, part, found));
        }
        return found;
    }

    private static void flatten(Criterion criterion, Passage at, String part, List<Found> found) {
        found.add(new Found(criterion, at.criterion(criterion.code()), part));
        criterion.children().forEach(child -> flatten(child, at, part, found));
    }

    private void criterion(Found old, Found now) {
        if (!old.criterion.code().equals(now.criterion.code()) || !old.part.equals(now.part)) {
            changes.add(RulebookDiff.changed(
                    Aspect.CRITERION, old.at, old.criterion.title(), now.at, now.criterion.title()));
        }
        compare(Aspect.CRITERION_TITLE, old, now, Criterion::title);
        compare(Aspect.CRITERION_KIND, old, now, Values::kind);
        compare(Aspect.CRITERION_POINTS, old, now, criterion -> Values.number(criterion.points()));
        compare(Aspect.CONDITION, old, now, Values::condition);
        compare(Aspect.OPTION_POINTS, old, now, Values::points);
        compare(Aspect.MARKS, old, now, Values::marks);
        options(old, now);
    }

    private void compare(Aspect aspect, Found old, Found now, Function<Criterion, Text> value) {
        changed(aspect, old.at, value.apply(old.criterion), now.at, value.apply(now.criterion));
    }

    /** The wording of options that are worth the same, in the same case. */
    private void options(Found old, Found now) {
        Map<String, Option> former = byPoints(old.criterion);
        byPoints(now.criterion)
                .forEach((key, option) -> Optional.ofNullable(former.get(key))
                        .ifPresent(other -> changed(Aspect.OPTION_TEXT, old.at, other.text(), now.at, option.text())));
    }

    private static Map<String, Option> byPoints(Criterion criterion) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (Option option : criterion.options()) {
            String key = option.caseNumber() + ":" + option.points();
            for (int nth = 2; options.putIfAbsent(key, option) != null; nth++) {
                key = option.caseNumber() + ":" + option.points() + "#" + nth;
            }
        }
        return options;
    }
}
