// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ocop.core.CouncilMember;

/**
 * Which sheets count and who is there: the roster without the secretary and without those who declared a conflict. Lives for
 * one judge and is called anew for each product.
 */
public final class Roll {
    /** Why a sheet counts, or does not. */
    public enum Standing {
        COUNTS(Check.SHEET_COUNTS),
        FORMER(Check.LATEST_ROUND),
        STRANGER(Check.ON_ROSTER),
        SECRETARY(Check.MAY_SCORE),
        CONFLICTED(Check.NO_CONFLICT),
        ABSENT(Check.PRESENT);

        private final Check check;

        Standing(Check check) {
            this.check = check;
        }
    }

    private final Terms terms;
    private PackedSheets sheets = PackedSheets.NOTHING;
    private int[] countedSheets = new int[16];
    private int[] completeSheets = new int[16];
    private int counted;
    private int complete;
    private int illegal;
    private int incomplete;
    private int members;
    private int present;
    private int missing;
    private boolean chair;
    private boolean written;

    public Roll(Terms terms) {
        this.terms = terms;
    }

    /** Looks at all sheets and members of a product. */
    public void call(Checks checks, PackedSheets product) {
        sheets = product;
        written = terms.written(product);
        countSheets(checks);
        countMembers();
    }

    // --- sheets

    private void countSheets(Checks checks) {
        counted = 0;
        complete = 0;
        incomplete = 0;
        illegal = 0;
        int count = sheets.count();
        if (countedSheets.length < count) {
            countedSheets = new int[count];
            completeSheets = new int[count];
        }
        for (int i = 0; i < count; i++) {
            int state = sheets.answers[i * sheets.stride];
            Standing standing = standing(i, state);
            boolean counts = standing == Standing.COUNTS;
            checks.ofSheet(standing.check, i, counts);
            if (counts) {
                countedSheets[counted++] = i;
                if ((state & PackedAnswers.ILLEGAL) != 0) {
                    illegal++;
                } else if (sheets.isIncomplete(state)) {
                    incomplete++;
                } else {
                    completeSheets[complete++] = i;
                }
            }
        }
    }

    private Standing standing(int sheet, int state) {
        if ((state & PackedAnswers.FORMER) != 0) {
            return Standing.FORMER;
        }
        if ((state & PackedAnswers.STRANGER) != 0) {
            return Standing.STRANGER;
        }
        CouncilMember member = sheets.member(sheet);
        if (!Roster.scores(member)) {
            return Standing.SECRETARY;
        }
        if (isConflicted(member)) {
            return Standing.CONFLICTED;
        }
        return member.present() || (written && !sheets.roster.isReplaced(member)) ? Standing.COUNTS : Standing.ABSENT;
    }

    private boolean isConflicted(CouncilMember member) {
        List<String> conflicts = sheets.extras.conflicts;
        return !conflicts.isEmpty() && conflicts.contains(member.id());
    }

    // --- members

    private void countMembers() {
        missing = 0;
        members = counted;
        present = counted;
        chair = true;
        Roster roster = sheets.roster;
        if (!isExpecting()) {
            return;
        }
        if (counted == roster.scoringPresent() && sheets.extras.conflicts.isEmpty() && !written) {
            // each present member has one sheet that counts: nobody is missing
            members = roster.scoring();
            chair = roster.isChairPresent(terms.anyPresiding());
            return;
        }
        members = 0;
        present = 0;
        chair = false;
        List<CouncilMember> all = roster.members();
        for (int i = 0; i < all.size(); i++) {
            CouncilMember member = all.get(i);
            if (roster.counts(member) && !isConflicted(member)) {
                members++;
                if (isPresent(member)) {
                    present++;
                    chair |= Roster.hasChair(member, terms.anyPresiding());
                    missing += hasSheet(member) ? 0 : 1;
                }
            }
        }
    }

    /** Whether it is known of whom a sheet is expected. */
    boolean isExpecting() {
        return sheets.roster.isStated() || isByCall();
    }

    /** Whether sheets are expected of those who scored another product. */
    boolean isByCall() {
        return terms.byCall() && sheets.roster.isPresumed();
    }

    private boolean isPresent(CouncilMember member) {
        return written ? hasSheet(member) : member.present();
    }

    private boolean hasSheet(CouncilMember member) {
        for (int i = 0; i < counted; i++) {
            CouncilMember owner = sheets.member(countedSheets[i]);
            // the roster is shared; who scored without one is told by the identifier alone
            if (owner == member || (!sheets.roster.isStated() && owner.id().equals(member.id()))) {
                return true;
            }
        }
        return false;
    }

    /** The members who are present and have handed in no sheet that counts, in the order of the roster. */
    public List<CouncilMember> missingMembers() {
        List<CouncilMember> without = new ArrayList<>();
        if (missing > 0) {
            for (CouncilMember member : sheets.roster.members()) {
                if (sheets.roster.counts(member) && !isConflicted(member) && isPresent(member) && !hasSheet(member)) {
                    without.add(member);
                }
            }
        }
        return without;
    }

    /** Whether the council decided by written opinions. */
    public boolean isWritten() {
        return written;
    }

    // --- figures

    /** The sheets that count. */
    public int[] countedSheets() {
        return Arrays.copyOf(countedSheets, counted);
    }

    /** The sheets that count and are complete: what averages rest on. */
    public int[] completeSheets() {
        return Arrays.copyOf(completeSheets, complete);
    }

    int countedSheet(int i) {
        return countedSheets[i];
    }

    int completeSheet(int i) {
        return completeSheets[i];
    }

    /** The sheets themselves, for loops: longer than there are sheets that count. */
    int[] rawCounted() {
        return countedSheets;
    }

    int[] rawComplete() {
        return completeSheets;
    }

    public int counted() {
        return counted;
    }

    public int complete() {
        return complete;
    }

    int illegal() {
        return illegal;
    }

    int incomplete() {
        return incomplete;
    }

    int members() {
        return members;
    }

    int present() {
        return present;
    }

    public int missing() {
        return missing;
    }

    boolean isChairPresent() {
        return chair;
    }
}
