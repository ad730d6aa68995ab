// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.List;
import java.util.Optional;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.KnockOut;

/** What takes a star away, or the hope of one. Immutable. */
public final class StarChecks {
    private final Terms terms;

    public StarChecks(Terms terms) {
        this.terms = terms;
    }

    /** The knock-outs of the set, or those that are stated where the set cannot be told. */
    public void knockOuts(Checks checks, PackedSheets sheets) {
        List<KnockOut> stated = sheets.extras.knockOuts;
        if (stated.isEmpty() && !checks.keeps()) {
            return;
        }
        for (KnockOut knockOut : sheets.set == null ? stated : sheets.set.knockOuts()) {
            checks.ofKnockOut(knockOut, stated.contains(knockOut));
        }
    }

    /** What criteria rest on, and those in which nothing disqualifies: if more than half of the counted sheets say so. */
    public void criteria(Checks checks, PackedSheets sheets, Optional<SetTable> table, Roll roll) {
        if (table.isEmpty() || sheets.isPartLevel()) {
            return;
        }
        if (checks.keeps()) {
            conditions(checks, sheets, table.get(), roll);
        }
        for (int criterion : table.get().zeroStops) {
            Criterion stop = table.get().set.criteria().get(criterion);
            int zeros = zeros(sheets, table.get(), roll, criterion);
            checks.ofCriterion(Check.ZERO_STOP, stop, true, zeros, zerosAllowed(roll.counted()), roll.counted());
        }
    }

    /** On how many of some sheets a criterion in which nothing disqualifies may be worth nothing. */
    public static int zerosAllowed(int counted) {
        return counted / 2;
    }

    private static int zeros(PackedSheets sheets, SetTable table, Roll roll, int criterion) {
        int zeros = 0;
        for (int i = 0; i < roll.counted(); i++) {
            int code = sheets.answers[roll.countedSheet(i) * table.stride + 1 + criterion] & PackedAnswers.CODE;
            zeros += code != PackedAnswers.MISSING && table.points[criterion * SetTable.ROW + code] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Nothing of this decides: what it costs is in the answers, or was told when the sheets were built. */
    private static void conditions(Checks checks, PackedSheets sheets, SetTable table, Roll roll) {
        for (Criterion criterion : table.set.criteria()) {
            if (criterion.requirement().isPresent()) {
                boolean unmet = sheets.extras.facts.contains(
                        criterion.requirement().get().id());
                checks.ofCriterion(Check.REQUIREMENT, criterion, true, unmet ? 0 : 1, 1, Check.NO_COUNT);
            }
            if (criterion.needs().isPresent()) {
                int applies = 0;
                for (int i = 0; i < roll.counted(); i++) {
                    applies += sheets.isNotApplicable(roll.countedSheet(i), criterion) ? 0 : 1;
                }
                checks.ofCriterion(Check.CONDITION, criterion, applies > 0, applies, Check.NO_LIMIT, roll.counted());
            }
            if (criterion.expects().isPresent()) {
                int odd = 0;
                for (int i = 0; i < roll.counted(); i++) {
                    odd += sheets.hasUnexpectedPoints(roll.countedSheet(i), criterion) ? 1 : 0;
                }
                checks.ofCriterion(Check.EXPECTATION, criterion, true, odd, 0, roll.counted());
            }
        }
    }

    /** Whether the marks leave the star of the points, and a candidate the star that it is a candidate for. */
    public void stars(Checks checks, Roll roll, int bandStar, int minimumStar) {
        if (roll.complete() == 0) {
            return;
        }
        if (minimumStar > 0) {
            checks.ofStar(Check.LOWER_STAR, bandStar, true, minimumStar, bandStar, Check.NO_COUNT);
        }
        int candidate = terms.candidate();
        if (candidate > 0) {
            boolean judged = bandStar >= candidate && minimumStar > 0;
            checks.ofStar(Check.CANDIDATE, candidate, judged, minimumStar, candidate, Check.NO_COUNT);
        }
    }
}
