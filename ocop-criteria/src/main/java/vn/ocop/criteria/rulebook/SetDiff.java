// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

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
        changed(Aspect.SET_GROUP, here, group(old), there, group(now));
        changed(Aspect.SET_AGENCIES, here, joined(old.agencies()), there, joined(now.agencies()));
        changed(Aspect.SET_SUBJECTS, here, subjects(old), there, subjects(now));
        changed(Aspect.SET_STATUS, here, status(old), there, status(now));
    }

    private static Text group(SetHeader header) {
        List<Text> path = new ArrayList<>(List.of(header.sector()));
        header.group().ifPresent(path::add);
        return joined(path);
    }

    private static Text joined(List<Text> texts) {
        StringJoiner vi = new StringJoiner(", ").setEmptyValue("–");
        StringJoiner en = new StringJoiner(", ").setEmptyValue("–");
        for (Text text : texts) {
            vi.add(text.vi());
            en.add(text.en());
        }
        return new Text(vi.toString(), en.toString());
    }

    private static Text subjects(SetHeader header) {
        return joined(header.subjects().stream()
                .sorted()
                .map(subject -> subject.text())
                .toList());
    }

    private static Text status(SetHeader header) {
        return switch (header.status()) {
            case COMPLETE -> new Text("đầy đủ", "complete");
            case INCOMPLETE -> new Text("thiếu", "incomplete");
            case FRAME -> new Text("khung", "frame");
        };
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
        for (Pairs.Pair<FoundSection> pair : Pairs.match(
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
        changed(Aspect.SECTION_POINTS, old.at, number(old.section.points()), now.at, number(now.section.points()));
    }

    private static Text number(int points) {
        return Text.same(String.valueOf(points));
    }

    private void criteria() {
        for (Pairs.Pair<Found> pair : Pairs.match(
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
        compare(Aspect.CRITERION_KIND, old, now, SetDiff::kind);
        compare(Aspect.CRITERION_POINTS, old, now, criterion -> number(criterion.points()));
        compare(Aspect.CONDITION, old, now, SetDiff::condition);
        compare(Aspect.OPTION_POINTS, old, now, SetDiff::points);
        compare(Aspect.MARKS, old, now, SetDiff::marks);
        options(old, now);
    }

    private void compare(Aspect aspect, Found old, Found now, Function<Criterion, Text> value) {
        changed(aspect, old.at, value.apply(old.criterion), now.at, value.apply(now.criterion));
    }

    private static Text kind(Criterion criterion) {
        return switch (criterion.kind()) {
            case CHOICE -> new Text("chọn một mức", "choice");
            case CASES -> new Text("theo trường hợp", "cases");
            case YES_NO -> new Text("có/không", "yes/no");
            case CONTAINER -> new Text("nhóm tiêu chí", "container");
        };
    }

    private static Text condition(Criterion criterion) {
        StringJoiner vi = new StringJoiner("; ").setEmptyValue("–");
        StringJoiner en = new StringJoiner("; ").setEmptyValue("–");
        criterion.needs().ifPresent(code -> {
            vi.add("chỉ áp dụng khi có điểm ở " + code);
            en.add("applies only with points in " + code);
        });
        criterion.expects().ifPresent(code -> {
            vi.add("lưu ý nếu không có điểm ở " + code);
            en.add("odd without points in " + code);
        });
        criterion.requirement().ifPresent(requirement -> {
            vi.add(requirement.text().vi());
            en.add(requirement.text().en());
        });
        return new Text(vi.toString(), en.toString());
    }

    /** The points of all options in order, cases set apart. */
    private static Text points(Criterion criterion) {
        StringBuilder points = new StringBuilder();
        int last = 0;
        for (Option option : criterion.options()) {
            String between = option.caseNumber() > Math.max(last, 1) ? " | " : ", ";
            points.append(points.isEmpty() ? "" : between).append(option.points());
            last = option.caseNumber();
        }
        return Text.same(points.isEmpty() ? "–" : points.toString());
    }

    private static Text marks(Criterion criterion) {
        return new Text(marks(criterion, Language.VI), marks(criterion, Language.EN));
    }

    private static String marks(Criterion criterion, Language language) {
        StringJoiner marks = new StringJoiner(", ").setEmptyValue("–");
        for (Option option : criterion.options()) {
            option.minimumFor().ifPresent(star -> {
                String when = option.minimumWhen()
                        .map(fact -> " (" + fact.text().in(language) + ")")
                        .orElse("");
                marks.add(star.text().in(language) + ": " + option.points() + when);
            });
        }
        return marks.toString();
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
