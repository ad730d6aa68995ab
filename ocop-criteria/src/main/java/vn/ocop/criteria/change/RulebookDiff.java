// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.change.RulebookChange.Aspect;
import vn.ocop.criteria.change.RulebookChange.Passage;
import vn.ocop.criteria.change.RulebookChange.Side;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CouncilAgency;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Part;
import vn.ocop.criteria.rulebook.Policy;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

/**
 * What differs between two rulebooks, or two revisions of one. Start here: {@code RulebookDiff.between(before, after)}.
 *
 * <p>Criteria sets are matched by meaning: by what a set says it continues, by the number if both are of the same decision,
 * else by the name. Criteria are matched by title, then by code. The difference of a rulebook with itself is empty, and the
 * one seen from the other side is its mirror image. This class is immutable and thread-safe.
 */
public final class RulebookDiff {
    private final ImmutableList<RulebookChange> changes;
    private final Optional<RegimeChange> regimes;

    private RulebookDiff(List<RulebookChange> changes, Optional<RegimeChange> regimes) {
        this.regimes = regimes;
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
        return new RulebookDiff(changes, RegimeChange.between(before, after));
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
     * What crosses from the one to the other, if they are of different regimes: nothing.
     *
     * @return the change of regime, absent if both are of one
     */
    public Optional<RegimeChange> regimes() {
        return regimes;
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
        return new RulebookDiff(
                changes.stream().map(RulebookChange::mirrored).toList(),
                regimes.flatMap(
                        change -> RegimeChange.between(/* before= */ change.after(), /* after= */ change.before())));
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
        return changes.toString();
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
        value(Aspect.IDENTITY, before, after, Values::identity, changes);
        value(Aspect.NAME, before, after, Rulebook::name, changes);
        value(Aspect.IN_FORCE, before, after, Values::inForce, changes);
        value(Aspect.MARKS_KNOWN, before, after, book -> Values.yesNo(book.marksKnown()), changes);
        value(Aspect.LEVELS, before, after, Values::levels, changes);
        things(
                Aspect.DOCUMENT,
                before.documents(),
                after.documents(),
                document -> Text.same(document.number()),
                changes);
        things(Aspect.AGENCY, agencies(before), agencies(after), Values::agency, changes);
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
        return Optional.ofNullable(rulebook.policies().get(policy))
                .map(statement -> new Side(Passage.whole(), Values.policy(policy, statement)));
    }

    private static List<CouncilAgency> agencies(Rulebook rulebook) {
        return Arrays.stream(Level.values())
                .flatMap(level -> rulebook.councilAgencies(level).stream())
                .toList();
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
        for (Matches.Pair<Part> pair :
                Matches.match(before.parts(), after.parts(), Part::code, part -> Text.same(part.code()), true)) {
            either(Aspect.PART, pair, Values::part, changes);
            both(Aspect.PART_POINTS, pair, part -> Values.named(part, String.valueOf(part.points())), changes);
            both(Aspect.PART_TITLE, pair, Values::part, changes);
        }
    }

    private static void bands(Rulebook before, Rulebook after, List<RulebookChange> changes) {
        Function<Band, String> star = band -> String.valueOf(band.star().number());
        for (Matches.Pair<Band> pair :
                Matches.match(before.bands(), after.bands(), star, band -> Text.same(star.apply(band)), true)) {
            either(Aspect.BAND, pair, band -> Values.of(band.star(), String.valueOf(band.lowerLimit())), changes);
            both(Aspect.BAND_LIMIT, pair, band -> Values.of(band.star(), String.valueOf(band.lowerLimit())), changes);
            both(Aspect.BAND_PRINTED, pair, band -> Values.of(band.star(), "“" + band.printed() + "”"), changes);
        }
    }

    private static <T> void either(
            Aspect aspect, Matches.Pair<T> pair, Function<T, Text> name, List<RulebookChange> changes) {
        if (pair.before().isEmpty() || pair.after().isEmpty()) {
            changes.add(new RulebookChange(
                    aspect,
                    pair.before().map(name).map(what -> new Side(Passage.whole(), what)),
                    pair.after().map(name).map(what -> new Side(Passage.whole(), what))));
        }
    }

    private static <T> void both(
            Aspect aspect, Matches.Pair<T> pair, Function<T, Text> value, List<RulebookChange> changes) {
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
                                    !now.contains(to) && Matches.key(to.name()).equals(Matches.key(from.name())))
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
        return RegimeChange.continues(to, from, before)
                || RegimeChange.continues(from, to, after)
                || (from.number() == to.number() && isSameDecision(from, to));
    }

    static boolean isSameDecision(SetHeader from, SetHeader to) {
        return from.citation().document().id().equals(to.citation().document().id());
    }

    /**
     * What crosses from one legal regime to the next: nothing. The votes of a council under one decision are no votes under
     * another one, so that no result is carried over and no effect is computed; stars stand to the end of their term, and a new
     * dossier is needed. Which criteria set it belongs to the dossier chooses, among those that continue the old one.
     *
     * <p>Immutable and thread-safe.
     *
     * @param before a rulebook of the earlier regime
     * @param after a rulebook of the later one
     * @param clause where it is laid down that stars stand to the end of their term, absent if neither says so
     * @param sets each criteria set of the earlier one with its candidates
     */
    public record RegimeChange(Rulebook before, Rulebook after, Optional<Citation> clause, List<Candidates> sets) {
        /**
         * A criteria set and what may take its place.
         *
         * @param set the set of the earlier regime
         * @param candidates the sets of the later one that say they continue it; several where it was split, none if nothing is said
         */
        public record Candidates(SetHeader set, List<SetHeader> candidates) {
            /** As {@code "8 → 8, 9"}. */
            private String words() {
                return set.number() + " → "
                        + String.join(
                                ", ",
                                candidates.stream()
                                        .map(one -> String.valueOf(one.number()))
                                        .toList());
            }
        }

        /**
         * What crosses between two rulebooks.
         *
         * @param before the first one
         * @param after the second one
         * @return the change; absent if both are of one regime, so that there is none
         */
        public static Optional<RegimeChange> between(Rulebook before, Rulebook after) {
            if (before.isOfOneRegimeWith(after)) {
                return Optional.empty();
            }
            Rulebook later = after.inForceFrom().isBefore(before.inForceFrom()) ? before : after;
            return Optional.of(new RegimeChange(
                    before,
                    after,
                    later.calendar().certificates().flatMap(CertificateRules::earlierKept),
                    before.sets().stream()
                            .map(set -> new Candidates(set, candidates(before, set, after)))
                            .collect(ImmutableList.toImmutableList())));
        }

        private static List<SetHeader> candidates(Rulebook before, SetHeader set, Rulebook after) {
            return after.sets().stream()
                    .filter(other -> continues(other, set, before) || continues(set, other, after))
                    .collect(ImmutableList.toImmutableList());
        }

        /** Whether a set says that it continues another one; an overlay's sets are those of its regime. */
        static boolean continues(SetHeader set, SetHeader other, Rulebook of) {
            return set.continues().contains(of.id() + ":" + other.number())
                    || set.continues().contains(of.regime().id() + ":" + other.number());
        }

        /**
         * Says it as a finding: that nothing is carried, why, what to do, and which sets are candidates.
         *
         * @param numbers the criteria sets of the earlier regime that are asked for
         * @return the finding, with the clause
         */
        public Finding finding(Collection<Integer> numbers) {
            List<String> candidates = new ArrayList<>();
            for (Candidates one : sets) {
                if (numbers.contains(one.set().number()) && !one.candidates().isEmpty()) {
                    candidates.add(one.words());
                }
            }
            return Finding.builder(CriteriaFinding.NOTHING_CARRIED)
                    .citation(clause)
                    .fact("before", before.id())
                    .fact("after", after.id())
                    .fact("candidates", candidates.isEmpty() ? "?" : String.join("; ", candidates))
                    .build();
        }
    }
}
