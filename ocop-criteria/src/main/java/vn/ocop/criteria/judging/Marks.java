// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Optional;
import vn.ocop.criteria.rulebook.Mark;

/** The star of the minimum marks: the highest such that all marks up to it are met. Immutable. */
public final class Marks {
    private final Terms terms;
    private final boolean known;
    /** The star that nothing is above. */
    private final int top;

    public Marks(Terms terms, boolean known, int top) {
        this.terms = terms;
        this.known = known;
        this.top = top;
    }

    int top() {
        return top;
    }

    boolean areKnown() {
        return known;
    }

    /** Whether the marks can be tested at all: sheets that score parts tell nothing of them, nor do decisions not made. */
    public boolean areJudged(PackedSheets sheets) {
        return known && (terms.decided() ? !sheets.isUndecided() : !sheets.isPartLevel() || sheets.hasDecisions());
    }

    /**
     * Whether decisions of the council judge all marks: by policy, or as sheets that score parts tell nothing of them. Else they
     * judge those that they name, and the answers of the members the others.
     */
    private boolean areDecided(PackedSheets sheets) {
        return terms.decided() || sheets.isPartLevel();
    }

    /** Whether it takes a decision of the council to judge the marks. */
    boolean needADecision(PackedSheets sheets) {
        return known && (sheets.isPartLevel() || (terms.decided() && sheets.hasMarks()));
    }

    /** The star of the complete sheets, 0 if there is none. */
    public int star(Checks checks, PackedSheets sheets, Optional<SetTable> table, Roll roll) {
        boolean listed = !sheets.isPartLevel() || areJudged(sheets);
        return listed && table.isPresent() && (roll.complete() > 0 || checks.keeps())
                ? star(checks, sheets, table.get(), roll.rawComplete(), roll.complete(), 0, false)
                : 0;
    }

    /**
     * The star of some sheets.
     *
     * @param which the sheets that are asked
     * @param count how many of them
     * @param unknown how many more sheets there will be
     * @param hoping whether what is missing is taken to meet a mark
     */
    int star(Checks checks, PackedSheets sheets, SetTable table, int[] which, int count, int unknown, boolean hoping) {
        boolean judged = areJudged(sheets) && count + unknown > 0;
        if (!judged && !checks.keeps()) {
            return 0;
        }
        boolean all = areDecided(sheets);
        boolean some = sheets.hasDecisions();
        int reached = top;
        for (int i = 0; i < table.marks.length; i++) {
            int wanted = table.markStar[i];
            // the marks above are tested only for the record
            boolean counts = wanted <= reached;
            if (counts || checks.keeps()) {
                boolean binds = judged && (!table.markDepends[i] || sheets.binds(table.marks[i]));
                Optional<Mark.Decision> decision = some ? sheets.decision(table.marks[i]) : Optional.empty();
                boolean decided = all || decision.isPresent();
                boolean met = decided && isMet(checks, decision, table.marks[i], binds);
                if (!decided || (!all && checks.keeps())) {
                    int votes = hoping
                            ? votesHoping(sheets, table, i, which, count) + unknown
                            : votes(sheets, table, i, which, count);
                    int of = count + unknown;
                    Check check = decided ? Check.MARK_ANSWERED : Check.MARK;
                    boolean answered = checks.ofMark(check, table.marks[i], binds, votes, needed(of), of);
                    met = decided ? met : answered;
                }
                reached = met || !counts ? reached : Math.max(1, wanted - 1);
            }
        }
        return judged ? reached : 0;
    }

    /** Whether the council decided that a mark is met; of what it did not name, where it decides all, it did not. */
    private static boolean isMet(Checks checks, Optional<Mark.Decision> decision, Mark mark, boolean binds) {
        boolean met = decision.filter(of -> of.isMet(mark)).isPresent();
        return checks.ofMark(Check.MARK_DECIDED, mark, binds, met ? 1 : 0, 1, Check.NO_COUNT);
    }

    /** How many of some sheets have to meet a mark: all, or more than half. */
    private int needed(int voters) {
        return needed(terms.unanimous(), voters);
    }

    /**
     * How many of some sheets have to meet a mark.
     *
     * @param unanimous whether all have to, or more than half
     * @param voters how many sheets there are
     */
    public static int needed(boolean unanimous, int voters) {
        return unanimous ? voters : voters / 2 + 1;
    }

    /** On how many of some sheets a mark is met. */
    public static int votes(PackedSheets sheets, SetTable table, int mark, int[] which, int count) {
        byte[] answers = sheets.answers;
        long metBy = table.markMetBy[mark];
        int at = 1 + table.markCriterion[mark];
        int met = 0;
        for (int i = 0; i < count; i++) {
            // the low six bits of the answer choose the bit
            met += (int) (metBy >>> answers[which[i] * table.stride + at] & 1);
        }
        return met;
    }

    private static int votesHoping(PackedSheets sheets, SetTable table, int mark, int[] which, int count) {
        int open = 0;
        for (int i = 0; i < count; i++) {
            open += sheets.isOpen(which[i], table.marks[mark].criterion()) ? 1 : 0;
        }
        // a missing answer meets no mark by itself
        return votes(sheets, table, mark, which, count) + open;
    }

    /** The lower of the star of the points and that of the marks, if there is one. */
    public static int lower(int band, int minimum) {
        return minimum == 0 ? band : Math.min(band, minimum);
    }
}
