// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** Says where the figures that a spreadsheet shows do not add up though those that it stores do. */
final class ShownFigures {
    /** How many lines are told. */
    private static final int MOST_LINES = 20;

    private static final Text HOLDS = new Text("số lưu trong ô thì khớp", "the stored ones hold");

    private final IdentityCheck check;
    private final BudgetTable table;
    private final FindingLog log;

    ShownFigures(IdentityCheck check, FindingLog log) {
        this.check = check;
        this.table = check.table();
        this.log = log;
    }

    /** Tests what is shown. */
    void report(BudgetOptions options) {
        if (table.notes().shown().isEmpty()) {
            return;
        }
        long[] dong = table.grid().dong.clone();
        table.notes()
                .shown()
                .forEach((cell, amount) -> dong[cell] = table.grid().isAmount(cell) ? amount : dong[cell]);
        BudgetTable shown = table.read(dong);
        IdentityCheck checkShown =
                new IdentityCheck(shown, check.sums().over(shown.grid()), options.precision(), check.stated());
        Map<Integer, Identity> byLine = new LinkedHashMap<>();
        for (Identity identity : new IdentityScan(checkShown, options).inexact()) {
            boolean offOnlyIfShown = identity.verdict() == Identity.Verdict.WRONG
                    && identity.lineIndex() != Grid.NONE
                    && check.verdict(identity.equation()) != Identity.Verdict.WRONG;
            if (offOnlyIfShown) {
                byLine.putIfAbsent(identity.lineIndex(), identity);
            }
        }
        List<Identity> told = byLine.values().stream().limit(MOST_LINES).toList();
        for (int i = 0; i < told.size(); i++) {
            report(told.get(i), i == told.size() - 1 ? byLine.size() - told.size() : 0);
        }
    }

    private void report(Identity identity, int others) {
        int line = identity.lineIndex();
        int column = identity.columnIndex();
        Text what = others == 0
                ? HOLDS
                : new Text(
                        HOLDS.vi() + "; và " + others + " dòng nữa cũng vậy",
                        HOLDS.en() + "; and so in " + others + " more lines");
        Finding.Builder finding = table.about(BudgetFinding.SHOWN_DIFFERS, line, column)
                .fact("printed", identity.printed())
                .fact("expected", identity.expected())
                .fact("printedAmount", table.print(identity.printed()))
                .fact("expectedAmount", table.print(identity.expected()))
                .fact("what", what);
        table.note(log, line, column, finding);
    }
}
