// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.List;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.Finding;
import vn.ocop.core.SubjectType;
import vn.ocop.criteria.rulebook.KnockOut;
import vn.ocop.criteria.rulebook.Mark;

/** What the sheets of most products do not have. */
public final class SheetExtras {
    public static final int[] NO_INTS = {};
    public static final int NO_SCORE = -1;
    /** Where a finding is about no sheet. */
    public static final int NO_SHEET = -1;

    private static final CouncilMember[] NOBODY = {};
    /** Nothing stated, and one sheet of each voter in the order of the roster. */
    public static final SheetExtras NONE = new SheetExtras(
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Stated.NOTHING,
            Optional.empty(),
            NO_INTS,
            NO_INTS,
            PerSheet.NOTHING,
            NO_INTS);

    public final boolean invalid;
    public final List<Finding> findings;
    public final List<String> conflicts;
    public final List<KnockOut> knockOuts;
    public final List<Mark.Decision> decided;
    public final List<String> facts;
    public final Stated stated;
    /** Whose the sheets are; absent if there is one of each voter, in the order of the roster. */
    public final Optional<CouncilMember[]> members;
    /** The round of each sheet; empty if all are of the first. */
    public final int[] rounds;
    /** The scores of the parts, sheet by sheet, in hundredths or {@link #NO_SCORE}; empty if members scored criteria. */
    public final int[] partScores;
    /** What stands on sheets beside answers. */
    public final PerSheet sheets;
    /** The sheet of each finding, or {@link #NO_SHEET}; findings behind the last are about none. */
    public final int[] notedOn;

    private SheetExtras(
            boolean invalid,
            List<Finding> findings,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Mark.Decision> decided,
            List<String> facts,
            Stated stated,
            Optional<CouncilMember[]> members,
            int[] rounds,
            int[] partScores,
            PerSheet sheets,
            int[] notedOn) {
        this.invalid = invalid;
        this.findings = findings;
        this.conflicts = conflicts;
        this.knockOuts = knockOuts;
        this.decided = decided;
        this.facts = facts;
        this.stated = stated;
        this.members = members;
        this.rounds = rounds;
        this.partScores = partScores;
        this.sheets = sheets;
        this.notedOn = notedOn;
    }

    /** The sheet that a finding is about, or {@link #NO_SHEET}. */
    public int sheetOf(int finding) {
        return finding < notedOn.length ? notedOn[finding] : NO_SHEET;
    }

    /**
     * What is stated of a product beside its sheets.
     *
     * @param kind the kind of case
     * @param written whether the council decided on it by written opinions
     * @param subject what its subject is
     */
    public record Stated(Optional<CaseKind> kind, Optional<Boolean> written, Optional<SubjectType> subject) {
        /** Nothing. */
        public static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isNothing() {
            return kind.isEmpty() && written.isEmpty() && subject.isEmpty();
        }

        public Stated withKind(CaseKind of) {
            return new Stated(Optional.of(of), written, subject);
        }

        public Stated withWritten(boolean of) {
            return new Stated(kind, Optional.of(of), subject);
        }

        public Stated withSubject(SubjectType of) {
            return new Stated(kind, written, Optional.of(of));
        }
    }

    /** What is known of a product without sheets. */
    public static SheetExtras withoutSheets(
            boolean invalid, List<String> conflicts, List<KnockOut> knockOuts, List<Finding> findings) {
        return new SheetExtras(
                invalid,
                List.copyOf(findings),
                List.copyOf(conflicts),
                List.copyOf(knockOuts),
                List.of(),
                List.of(),
                Stated.NOTHING,
                Optional.of(NOBODY),
                NO_INTS,
                NO_INTS,
                PerSheet.NOTHING,
                NO_INTS);
    }

    /** What was stated while sheets were filled in; {@link #NONE} if nothing was. */
    public static SheetExtras of(
            boolean invalid,
            List<Finding> findings,
            List<String> conflicts,
            List<KnockOut> knockOuts,
            List<Mark.Decision> decided,
            List<String> facts,
            Stated stated) {
        boolean nothing = !invalid
                && findings.isEmpty()
                && conflicts.isEmpty()
                && knockOuts.isEmpty()
                && decided.isEmpty()
                && facts.isEmpty()
                && stated.isNothing();
        return nothing
                ? NONE
                : new SheetExtras(
                        invalid,
                        List.copyOf(findings),
                        List.copyOf(conflicts),
                        List.copyOf(knockOuts),
                        List.copyOf(decided),
                        List.copyOf(facts),
                        stated,
                        Optional.empty(),
                        NO_INTS,
                        NO_INTS,
                        PerSheet.NOTHING,
                        NO_INTS);
    }

    /** The same beside other sheets. */
    public SheetExtras with(
            Optional<CouncilMember[]> otherMembers,
            int[] otherRounds,
            int[] otherPartScores,
            PerSheet otherSheets,
            int[] otherNotedOn) {
        return new SheetExtras(
                invalid,
                findings,
                conflicts,
                knockOuts,
                decided,
                facts,
                stated,
                otherMembers,
                otherRounds,
                otherPartScores,
                otherSheets,
                otherNotedOn);
    }
}
