// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.KnockOut;

/** What the sheets of most products do not have. */
final class SheetExtras {
    static final int[] NO_INTS = {};
    static final int NO_SCORE = -1;
    static final SheetExtras NONE = new SheetExtras(
            false,
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            NO_INTS,
            NO_INTS,
            ImmutableMap.of());

    final boolean invalid;
    final ImmutableList<Finding> findings;
    final ImmutableList<String> conflicts;
    final ImmutableList<KnockOut> knockOuts;
    final ImmutableList<Decided> decided;
    final ImmutableList<String> facts;
    /** The round of each sheet; empty if all are of the first. */
    final int[] rounds;
    /** The scores of the parts, sheet by sheet, in hundredths or {@link #NO_SCORE}; empty if members scored criteria. */
    final int[] partScores;
    /** Where sheets begin of which something may have to be said. */
    final ImmutableMap<Integer, Location> starts;

    private SheetExtras(
            boolean invalid,
            ImmutableList<Finding> findings,
            ImmutableList<String> conflicts,
            ImmutableList<KnockOut> knockOuts,
            ImmutableList<Decided> decided,
            ImmutableList<String> facts,
            int[] rounds,
            int[] partScores,
            ImmutableMap<Integer, Location> starts) {
        this.invalid = invalid;
        this.findings = findings;
        this.conflicts = conflicts;
        this.knockOuts = knockOuts;
        this.decided = decided;
        this.facts = facts;
        this.rounds = rounds;
        this.partScores = partScores;
        this.starts = starts;
    }

    /** A minimum that the council has decided to be met. */
    record Decided(String criterion, Star star) {}

    /** What is known of a product without sheets. */
    static SheetExtras withoutSheets(
            boolean invalid, List<String> conflicts, List<KnockOut> knockOuts, List<Finding> findings) {
        return new SheetExtras(
                invalid,
                ImmutableList.copyOf(findings),
                ImmutableList.copyOf(conflicts),
                ImmutableList.copyOf(knockOuts),
                ImmutableList.of(),
                ImmutableList.of(),
                NO_INTS,
                NO_INTS,
                ImmutableMap.of());
    }

    /** What was stated while sheets were filled in. */
    static SheetExtras of(SheetsDraft draft) {
        return new SheetExtras(
                draft.invalid,
                ImmutableList.copyOf(draft.findings),
                ImmutableList.copyOf(draft.conflicts),
                ImmutableList.copyOf(draft.knockOuts),
                ImmutableList.copyOf(draft.decided),
                ImmutableList.copyOf(draft.facts),
                NO_INTS,
                NO_INTS,
                ImmutableMap.of());
    }

    /** The same beside other sheets. */
    SheetExtras with(int[] otherRounds, int[] otherPartScores, ImmutableMap<Integer, Location> otherStarts) {
        return new SheetExtras(
                invalid, findings, conflicts, knockOuts, decided, facts, otherRounds, otherPartScores, otherStarts);
    }
}
