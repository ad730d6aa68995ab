// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** Says which identities do not hold, and names the line that was left out or counted twice if there is one. */
final class IdentityReport {
    private static final int MOST_NAMES = 5;

    private final BudgetTable table;
    private final Grid grid;
    private final FindingLog log;
    private final Map<Integer, Text> otherReadings = new HashMap<>();

    IdentityReport(BudgetTable table, FindingLog log) {
        this.table = table;
        this.grid = table.grid();
        this.log = log;
    }

    void report(List<Identity> inexact) {
        for (Identity identity : inexact) {
            switch (identity.verdict()) {
                case WRONG -> wrong(identity);
                case WITHIN_ROUNDING -> add(identity, withinRounding(identity), "");
                case EXACT, UNTESTED -> {}
            }
        }
    }

    /** By cell: the sum that the printed amount is, where a line was left out of it or counted twice. */
    Map<Integer, Text> otherReadings() {
        return otherReadings;
    }

    private static BudgetFinding withinRounding(Identity identity) {
        return identity.lineIndex() == Grid.NONE
                ? BudgetFinding.HEADLINE_WITHIN_ROUNDING
                : BudgetFinding.WITHIN_ROUNDING;
    }

    private void wrong(Identity identity) {
        add(identity, identity.kind().code(), "");
        boolean isSum = identity.kind() == Identity.Kind.CHILDREN_SUM || identity.kind() == Identity.Kind.GRAND_TOTAL;
        if (isSum) {
            contributor(identity);
        }
    }

    private void add(Identity identity, BudgetFinding code, String contributors) {
        Finding.Builder finding = Finding.builder(code).at(identity.location());
        identity.line().ifPresent(line -> finding.fact("line", line.path()));
        finding.fact("column", identity.column());
        if (!contributors.isEmpty()) {
            finding.fact("contributor", contributors);
        }
        finding.fact("expected", identity.expected())
                .fact("printed", identity.printed())
                .fact("difference", identity.difference())
                .fact("expectedAmount", table.print(identity.expected()))
                .fact("printedAmount", table.print(identity.printed()))
                .fact("differenceAmount", signed(identity.difference()));
        boolean hasLine = identity.lineIndex() != Grid.NONE;
        log.add(
                hasLine ? table.row(identity.lineIndex()) : FindingLog.TABLE,
                hasLine ? identity.columnIndex() + 1 : 0,
                finding.build());
    }

    private String signed(BigInteger difference) {
        return difference.signum() > 0 ? "+" + table.print(difference) : table.print(difference);
    }

    private void contributor(Identity identity) {
        BigInteger excess = identity.difference();
        if (excess.abs().bitLength() >= Long.SIZE) {
            return;
        }
        boolean leftOut = excess.signum() < 0;
        List<String> names = new ArrayList<>();
        collect(
                names,
                grid.ownSlot[identity.lineIndex()],
                identity.columnIndex(),
                excess.abs().longValue(),
                !leftOut);
        if (!names.isEmpty()) {
            String lines = String.join(", ", names);
            add(identity, leftOut ? BudgetFinding.LEFT_OUT : BudgetFinding.COUNTED_TWICE, lines);
            otherReadings.put(
                    grid.cell(identity.lineIndex(), identity.columnIndex()),
                    leftOut
                            ? new Text(
                                    "số in là tổng không có dòng " + lines,
                                    "as printed it is the sum without line " + lines)
                            : new Text(
                                    "số in là tổng có dòng " + lines + " hai lần",
                                    "as printed it is the sum with line " + lines + " twice"));
        }
    }

    /** Lines with exactly that amount; for a double count also the lines below them. */
    private void collect(List<String> names, int slot, int column, long amount, boolean below) {
        for (int line = grid.first(slot); line != Grid.NONE && names.size() < MOST_NAMES; line = grid.next(line)) {
            // a line without a number has no name to tell
            if (grid.dong[grid.cell(line, column)] == amount
                    && !table.path(line).isEmpty()) {
                names.add(table.path(line));
            }
            if (below && !grid.isLeaf(line)) {
                collect(names, grid.ownSlot[line], column, amount, true);
            }
        }
    }
}
