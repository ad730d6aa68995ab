// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.judging;

import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.criteria.rulebook.CouncilRules;

/** What is asked of the council and its sheets before there is a star. Immutable. */
public final class CouncilChecks {
    private final Terms terms;
    private final Marks marks;

    public CouncilChecks(Terms terms, Marks marks) {
        this.terms = terms;
        this.marks = marks;
    }

    /** Whether the sheets, and what is stated beside them, contradict neither the rulebook nor themselves. */
    public void areLegal(Checks checks, PackedSheets sheets, Roll roll, boolean unknownFact) {
        int illegal = sheets.extras.invalid || unknownFact ? Math.max(1, roll.illegal()) : roll.illegal();
        checks.ofProduct(Check.LEGAL_SHEETS, true, illegal, 0, Check.NO_COUNT);
    }

    /** Whether written opinions, if there were any, may take the place of a meeting in the stated kind of case. */
    public void isDueForm(Checks checks, PackedSheets sheets, Roll roll, Optional<CouncilRules.Written> rule) {
        if (roll.isWritten() && rule.isPresent()) {
            Optional<CaseKind> kind = sheets.extras.stated.kind();
            boolean due = kind.isEmpty() || rule.get().cases().contains(kind.get());
            checks.ofProduct(Check.WRITTEN_MODE, kind.isPresent(), due ? 1 : 0, 1, Check.NO_COUNT);
        }
    }

    /** Whether enough members are there and have handed in complete sheets that lie close together. */
    public void make(Checks checks, PackedSheets sheets, Roll roll, Tally tally) {
        quorum(checks, sheets, roll);
        checks.ofProduct(Check.SOME_SHEETS, true, roll.counted(), 1, Check.NO_COUNT);
        int presumed = roll.isByCall() ? roll.members() : Check.NO_COUNT;
        checks.ofProduct(Check.HANDED_IN, roll.isExpecting(), roll.missing(), 0, presumed);
        checks.ofProduct(Check.COMPLETE_SHEETS, true, roll.incomplete(), 0, Check.NO_COUNT);
        if (roll.complete() > 0 && marks.needADecision(sheets)) {
            checks.ofProduct(Check.MINIMUM_DECIDED, true, marks.areJudged(sheets) ? 1 : 0, 1, Check.NO_COUNT);
        }
        boolean judged = terms.maxSpread() != Check.NO_LIMIT && roll.complete() > 0;
        checks.ofProduct(Check.SPREAD, judged, tally.spread(), terms.maxSpread(), roll.complete());
    }

    private void quorum(Checks checks, PackedSheets sheets, Roll roll) {
        boolean judged = sheets.roster.isStated() && terms.quorum().isStated();
        long needed = terms.quorum().isStated() ? terms.quorum().of(roll.members()) : Check.NO_LIMIT;
        checks.ofProduct(Check.QUORUM, judged, roll.present(), needed, roll.members());
        boolean chair = sheets.roster.isStated() && terms.chair();
        checks.ofProduct(Check.CHAIR, chair, roll.isChairPresent() ? 1 : 0, 1, Check.NO_COUNT);
    }
}
