// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.RulebookChange.Side;

/**
 * What differs between two rulebooks, or two revisions of one. Start here: {@code RulebookDiff.between(before, after)}.
 *
 * <p>Criteria sets are matched by meaning: by what a set says it continues, by the number if both are of the same decision,
 * else by the name. Criteria are matched by title, then by code. The difference of a rulebook with itself is empty, and the
 * one seen from the other side is its mirror image. This class is immutable and thread-safe.
 */
public final class RulebookDiff {
    private final ImmutableList<RulebookChange> changes;

    private RulebookDiff(List<RulebookChange> changes) {
        this.changes = changes.stream().distinct().sorted(ChangeOrder.ORDER).collect(ImmutableList.toImmutableList());
    }

    /**
     * Compares two rulebooks with all their criteria sets.
     *
     * @param before the first rulebook, as a rule the older one
     * @param after the second rulebook
     * @return the differences
     */
    public static RulebookDiff between(Rulebook before, Rulebook after) {
        List<RulebookChange> changes = new ArrayList<>();
        frames(before, after, changes);
        sets(before, after, changes);
        if (changes.isEmpty() && !before.hash().equals(after.hash())) {
            changes.add(changed(
                    Aspect.DETAILS,
                    Passage.whole(),
                    Text.same(before.hash()),
                    Passage.whole(),
                    Text.same(after.hash())));
        }
        return new RulebookDiff(changes);
    }

    /**
     * The differences.
     *
     * @return the changes: those of the rulebook as a whole first, then set by set in the order of the second rulebook's
     *     numbers, removed sets and criteria where they stood in the first
     */
    public List<RulebookChange> changes() {
        return changes;
    }

    /**
     * Whether nothing differs.
     *
     * @return true if both rulebooks say the same
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The differences seen from the second rulebook.
     *
     * @return what {@code between(after, before)} finds
     */
    public RulebookDiff mirrored() {
        return new RulebookDiff(changes.stream().map(RulebookChange::mirrored).toList());
    }

    /**
     * The differences for a reader, one line each.
     *
     * @param language the language
     * @return the lines, each ended by a line feed; empty if nothing differs
     */
    public String in(Language language) {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change.in(language)).append('\n'));
        return text.toString();
    }

    /** Two are equal if they hold the same changes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RulebookDiff that && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes);
    }

    @Override
    public String toString() {
        return in(Language.EN);
    }

    static RulebookChange changed(Aspect aspect, Passage here, Text from, Passage there, Text to) {
        return new RulebookChange(aspect, Optional.of(new Side(here, from)), Optional.of(new Side(there, to)));
    }

    static RulebookChange removed(Aspect aspect, Passage here, Text what) {
        return new RulebookChange(aspect, Optional.of(new Side(here, what)), Optional.empty());
    }

    static RulebookChange added(Aspect aspect, Passage there, Text what) {
        return new RulebookChange(aspect, Optional.empty(), Optional.of(new Side(there, what)));
    }

    private static void frames(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        value(Aspect.IDENTITY, before, after, book -> Text.same(book.toString()), changes);
        value(Aspect.NAME, before, after, Rulebook::name, changes);
        value(Aspect.IN_FORCE, before, after, RulebookDiff::inForce, changes);
        value(
                Aspect.MARKS_KNOWN,
                before,
                after,
                book -> book.marksKnown() ? new Text("có", "yes") : new Text("không", "no"),
                changes);
        value(Aspect.LEVELS, before, after, LevelWords::of, changes);
        things(
                Aspect.DOCUMENT,
                before.documents(),
                after.documents(),
                document -> Text.same(document.number()),
                changes);
        things(
                Aspect.AGENCY,
                agencies(before),
                agencies(after),
                agency -> new Text(
                        agency.level().text().vi() + ": " + agency.name().vi(),
                        agency.level().text().en() + ": " + agency.name().en()),
                changes);
        parts(before, after, changes);
        policies(before, after, changes);
        bands(before, after, changes);
    }

    private static void policies(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        for (Policy policy : Policy.values()) {
            Optional<Side> from = stated(before, policy);
            Optional<Side> to = stated(after, policy);
            if (!from.equals(to)) {
                changes.add(new RulebookChange(Aspect.POLICY, from, to));
            }
        }
    }

    private static Optional<Side> stated(Rulebook rulebook, Policy policy) {
        return Optional.ofNullable(rulebook.policies().get(policy)).map(statement -> {
            boolean law = statement.citation().isPresent();
            String value = ": " + statement.value();
            return new Side(
                    Passage.whole(),
                    new Text(
                            policy.title().vi() + value + (law ? "" : " (thông lệ)"),
                            policy.title().en() + value + (law ? "" : " (practice)")));
        });
    }

    private static Text inForce(Rulebook rulebook) {
        return Text.same(rulebook.inForceFrom() + " – "
                + rulebook.inForceUntil().map(Object::toString).orElse(""));
    }

    private static List<CouncilAgency> agencies(Rulebook rulebook) {
        return rulebook.draft().agencies;
    }

    private static void value(
            Aspect aspect,
            Rulebook before,
            Rulebook after,
            Function<Rulebook, Text> value,
            List<RulebookChange> changes) {
        Text from = value.apply(before);
        Text to = value.apply(after);
        if (!from.equals(to)) {
            changes.add(changed(aspect, Passage.whole(), from, Passage.whole(), to));
        }
    }

    /** Things that are only there or not. */
    private static <T> void things(
            Aspect aspect, List<T> before, List<T> after, Function<T, Text> name, List<RulebookChange> changes) {
        List<Text> old = before.stream().map(name).toList();
        List<Text> now = after.stream().map(name).toList();
        old.stream()
                .filter(thing -> !now.contains(thing))
                .forEach(thing -> changes.add(removed(aspect, Passage.whole(), thing)));
        now.stream()
                .filter(thing -> !old.contains(thing))
                .forEach(thing -> changes.add(added(aspect, Passage.whole(), thing)));
    }

    private static void parts(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        for (Pairs.Pair<Part> pair :
                Pairs.match(before.parts(), after.parts(), Part::code, part -> Text.same(part.code()), true)) {
            either(Aspect.PART, pair, RulebookDiff::partName, changes);
            both(Aspect.PART_POINTS, pair, part -> named(part, String.valueOf(part.points())), changes);
            both(Aspect.PART_TITLE, pair, RulebookDiff::partName, changes);
        }
    }

    private static Text partName(Part part) {
        return new Text(
                part.code() + " " + part.title().vi(),
                part.code() + " " + part.title().en());
    }

    private static Text named(Part part, String value) {
        return Text.same(part.code() + " " + value);
    }

    private static void bands(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        Function<Band, String> star = band -> String.valueOf(band.star().number());
        for (Pairs.Pair<Band> pair :
                Pairs.match(before.bands(), after.bands(), star, band -> Text.same(star.apply(band)), true)) {
            either(Aspect.BAND, pair, band -> words(band.star(), String.valueOf(band.lowerLimit())), changes);
            both(Aspect.BAND_LIMIT, pair, band -> words(band.star(), String.valueOf(band.lowerLimit())), changes);
            both(Aspect.BAND_PRINTED, pair, band -> words(band.star(), "“" + band.printed() + "”"), changes);
        }
    }

    private static Text words(Star star, String value) {
        return new Text(star.text().vi() + ": " + value, star.text().en() + ": " + value);
    }

    private static <T> void either(
            Aspect aspect, Pairs.Pair<T> pair, Function<T, Text> name, List<RulebookChange> changes) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            changes.add(new RulebookChange(
                    aspect,
                    pair.before().map(name).map(what -> new Side(Passage.whole(), what)),
                    pair.after().map(name).map(what -> new Side(Passage.whole(), what))));
        }
    }

    private static <T> void both(
            Aspect aspect, Pairs.Pair<T> pair, Function<T, Text> value, List<RulebookChange> changes) {
        Optional<Text> from = pair.before().map(value);
        Optional<Text> to = pair.after().map(value);
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            changes.add(changed(aspect, Passage.whole(), from.get(), Passage.whole(), to.get()));
        }
    }

    private static void sets(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        Set<SetHeader> old = new HashSet<>();
        Set<SetHeader> now = new HashSet<>();
        for (SetHeader from : before.sets()) {
            for (SetHeader to : after.sets()) {
                if (sameMeaning(before, from, after, to)) {
                    old.add(from);
                    now.add(to);
                    new SetDiff(set(before, from), set(after, to), changes).compare();
                }
            }
        }
        for (SetHeader from : before.sets()) {
            Optional<SetHeader> sameName = old.contains(from)
                    ? Optional.empty()
                    : after.sets().stream()
                            .filter(to ->
                                    !now.contains(to) && Pairs.key(to.name()).equals(Pairs.key(from.name())))
                            .findFirst();
            sameName.ifPresent(to -> {
                old.add(from);
                now.add(to);
                new SetDiff(set(before, from), set(after, to), changes).compare();
            });
        }
        before.sets().stream()
                .filter(set -> !old.contains(set))
                .forEach(set -> changes.add(removed(Aspect.SET, Passage.ofSet(set.number()), set.name())));
        after.sets().stream()
                .filter(set -> !now.contains(set))
                .forEach(set -> changes.add(added(Aspect.SET, Passage.ofSet(set.number()), set.name())));
    }

    private static CriteriaSet set(Rulebook rulebook, SetHeader header) {
        return rulebook.set(header.number()).orElseThrow();
    }

    /** One continues the other, or both are the set of that number in the same decision. */
    private static boolean sameMeaning(Rulebook before, SetHeader from, Rulebook after, SetHeader to) {
        return to.continues().contains(before.id() + ":" + from.number())
                || from.continues().contains(after.id() + ":" + to.number())
                || (from.number() == to.number() && isSameDecision(from, to));
    }

    static boolean isSameDecision(SetHeader from, SetHeader to) {
        return from.citation().document().id().equals(to.citation().document().id());
    }

    /** The orders of levels in words. */
    private static final class LevelWords {
        private LevelWords() {}

        static Text of(Rulebook rulebook) {
            return new Text(in(rulebook, Language.VI), in(rulebook, Language.EN));
        }

        private static String in(Rulebook rulebook, Language language) {
            StringJoiner orders = new StringJoiner(" | ");
            orders.setEmptyValue("–");
            for (LevelOrder order : rulebook.levelOrders()) {
                StringJoiner levels = new StringJoiner("; ");
                order.rules().forEach(rule -> levels.add(in(rule, language)));
                orders.add(order.from() + " – "
                        + order.until().map(Object::toString).orElse("") + ": " + levels);
            }
            return orders.toString();
        }

        private static String in(LevelRule rule, Language language) {
            boolean vi = language == Language.VI;
            StringBuilder words = new StringBuilder(rule.level().text().in(language));
            stars(words, vi ? "công nhận" : "recognises", rule.recognises());
            stars(words, vi ? "chuyển lên" : "passes up", rule.passesUp());
            stars(
                    words,
                    vi ? "đề xuất" : "proposes",
                    rule.proposes().map(Set::of).orElse(Set.of()));
            stars(words, vi ? "trả về" : "falls back to", rule.fallsBackTo());
            stars(words, vi ? "dự lại" : "may return", rule.mayReturn());
            if (!rule.scores()) {
                words.append(vi ? " sơ duyệt" : " screens");
            }
            return words.toString();
        }

        private static void stars(StringBuilder words, String verb, Set<Star> stars) {
            if (!stars.isEmpty()) {
                words.append(' ').append(verb);
                stars.stream().sorted().forEach(star -> words.append(' ').append(star.number()));
            }
        }
    }
}
