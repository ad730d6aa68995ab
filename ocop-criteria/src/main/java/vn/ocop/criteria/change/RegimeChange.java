// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.change;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.SetHeader;

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
