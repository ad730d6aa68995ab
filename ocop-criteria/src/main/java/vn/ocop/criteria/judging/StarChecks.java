// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.SubjectType;
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
        subject(checks, sheets);
        eligibility(checks, sheets);
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

    /** Whether the stated subject is one that the set admits. */
    private static void subject(Checks checks, PackedSheets sheets) {
        Optional<SubjectType> subject = sheets.extras.stated.subject();
        if (sheets.set != null && sheets.set.header().excludesOthers() && (subject.isPresent() || checks.keeps())) {
            boolean admitted =
                    subject.isEmpty() || sheets.set.header().subjects().contains(subject.get());
            checks.ofProduct(Check.SUBJECT, subject.isPresent(), admitted ? 1 : 0, 1, Check.NO_COUNT);
        }
    }

    /** Whether no requirement is stated unmet, where that disqualifies. */
    private void eligibility(Checks checks, PackedSheets sheets) {
        if (sheets.set == null || !terms.requirementIsFatal() || (sheets.extras.facts.isEmpty() && !checks.keeps())) {
            return;
        }
        for (Criterion criterion : sheets.set.criteria()) {
            if (criterion.requirement().isPresent()) {
                boolean unmet = sheets.isRequirementUnmet(criterion);
                checks.ofCriterion(Check.ELIGIBILITY, criterion, unmet, unmet ? 0 : 1, 1, Check.NO_COUNT);
            }
        }
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
    private void conditions(Checks checks, PackedSheets sheets, SetTable table, Roll roll) {
        for (Criterion criterion : table.set.criteria()) {
            if (criterion.requirement().isPresent() && !terms.requirementIsFatal()) {
                // nobody states that one is met: it is judged unmet or not at all
                boolean unmet = sheets.isRequirementUnmet(criterion);
                checks.ofCriterion(Check.REQUIREMENT, criterion, unmet, unmet ? 0 : 1, 1, Check.NO_COUNT);
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
    public void stars(Checks checks, Optional<SetTable> table, Roll roll, int bandStar, int minimumStar) {
        if (roll.complete() == 0) {
            return;
        }
        if (minimumStar > 0) {
            checks.ofStar(Check.LOWER_STAR, bandStar, true, minimumStar, bandStar, Check.NO_COUNT);
        }
        int lowest = table.isPresent() ? table.get().lowestMark : 0;
        if (minimumStar > 0 && lowest > 0 && bandStar >= lowest && (terms.unmetIsNone() || minimumStar < lowest)) {
            checks.ofStar(Check.LOWEST_MARKS, lowest, terms.unmetIsNone(), minimumStar, lowest, Check.NO_COUNT);
        }
        int candidate = terms.candidate();
        if (candidate > 0) {
            boolean judged = bandStar >= candidate && minimumStar > 0;
            checks.ofStar(Check.CANDIDATE, candidate, judged, minimumStar, candidate, Check.NO_COUNT);
        }
    }
}
