// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.ocop.core.Finding;

/**
 * Checks a table: every line's total against its sources, every sum against the lines below it, the grand total, and the
 * amounts that the text of the plan states.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BudgetValidator {
    private static final int MANY = 20;

    private final BudgetOptions options;

    private BudgetValidator(BudgetOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * A validator.
     *
     * @param options what is expected, and which rules apply
     * @return the validator
     */
    public static BudgetValidator of(BudgetOptions options) {
        return new BudgetValidator(options);
    }

    /**
     * A validator with all rules that expects nothing in particular.
     *
     * @return the validator
     */
    public static BudgetValidator standard() {
        return new BudgetValidator(BudgetOptions.standard());
    }

    /**
     * Checks a table.
     *
     * @param table the table
     * @return everything that was found, what was found while the table was built included
     */
    public BudgetReport validate(BudgetTable table) {
        FindingLog log = new FindingLog();
        log.addAll(table.log());
        PlanChecks plan = new PlanChecks(table, options, log);
        plan.run();
        IdentityCheck check = check(table, log);
        IdentityScan scan = new IdentityScan(check, options);
        if (scan.testsNothing()) {
            whole(log, table, BudgetFinding.NOTHING_TESTED);
        }
        List<Identity> inexact = scan.inexact();
        new IdentityReport(table, log).report(inexact);
        return new BudgetReport(options, check, scan, plan.costs(), repairs(check, scan, inexact, log), log);
    }

    private IdentityCheck check(BudgetTable table, FindingLog log) {
        IdentityCheck all = new IdentityCheck(table, table.sums(), options.precision(), stated(table, log));
        RelationChecks relations = new RelationChecks(table, log);
        relations.likely();
        return all.with(relations.tested(all));
    }

    private RepairRanking.Proposals repairs(
            IdentityCheck check, IdentityScan scan, List<Identity> inexact, FindingLog log) {
        RepairRanking ranking = new RepairRanking(check.table());
        if (inexact.isEmpty()) {
            return ranking.rank(List.of());
        }
        RepairSearch search = new RepairSearch(options, check, scan, inexact);
        List<List<RepairSearch.Fix>> groups = search.run();
        if (search.held() > 0) {
            log.add(
                    FindingLog.TABLE,
                    0,
                    Finding.builder(BudgetFinding.REPAIR_HELD)
                            .at(check.table().layout().file())
                            .fact("count", search.held())
                            .build());
        }
        if (search.stoppedAtBound()) {
            whole(log, check.table(), BudgetFinding.REPAIR_BOUND);
        } else if (groups.isEmpty() && search.isNeeded()) {
            whole(log, check.table(), BudgetFinding.NO_REPAIR);
        }
        groups.forEach(group -> many(check.table(), group, log));
        return ranking.rank(groups);
    }

    /** Says once of a sum that any of many cells may be changed for it. */
    private static void many(BudgetTable table, List<RepairSearch.Fix> group, FindingLog log) {
        if (group.size() > MANY) {
            Equation equation = group.get(0).mends().iterator().next();
            boolean hasLine = equation.line() != Grid.NONE;
            log.add(
                    hasLine ? table.row(equation.line()) : FindingLog.TABLE,
                    hasLine ? equation.column() + 1 : 0,
                    Finding.builder(BudgetFinding.MANY_REPAIRS)
                            .at(
                                    hasLine
                                            ? table.location(equation.line(), equation.column())
                                            : table.layout().file())
                            .fact("line", hasLine ? table.path(equation.line()) : "-")
                            .fact("column", table.columns().get(equation.column()))
                            .fact("count", group.size())
                            .build());
        }
    }

    private void whole(FindingLog log, BudgetTable table, BudgetFinding code) {
        Finding finding = Finding.builder(code)
                .at(table.layout().file())
                .fact("bound", options.repairBound())
                .build();
        log.add(FindingLog.TABLE, 0, finding);
    }

    private Map<Integer, BigInteger> stated(BudgetTable table, FindingLog log) {
        Map<Integer, BigInteger> stated = new LinkedHashMap<>();
        for (BudgetOptions.Expectation expectation : options.expectations()) {
            int column = table.columns().indexOf(expectation.column());
            if (column < 0) {
                log.add(
                        FindingLog.TABLE,
                        0,
                        Finding.builder(BudgetFinding.HEADLINE_COLUMN)
                                .at(table.layout().file())
                                .fact("column", expectation.column())
                                .fact("expected", expectation.dong())
                                .build());
            } else {
                stated.put(column, expectation.dong());
            }
        }
        return stated;
    }
}
