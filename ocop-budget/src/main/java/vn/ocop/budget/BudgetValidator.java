// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;

/**
 * Checks a table: every line's total against its sources, every sum against the lines below it, the grand total, and the
 * amounts that the text of the plan states.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class BudgetValidator {
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
        RelationChecks relations = new RelationChecks(table, log);
        relations.report();
        Tested all = tested(new IdentityCheck(table, table.sums(), options.precision(), stated(table, log)));
        Optional<LostThousands.Reading> thousands =
                all.isWrong() ? LostThousands.of(all.check, all.scan) : Optional.empty();
        Tested tested = thousands.isPresent() ? all : without(relations.doubtful(all.check), all);
        if (tested.scan.testsNothing()) {
            log.add(
                    FindingLog.TABLE,
                    0,
                    ofTable(table, BudgetFinding.NOTHING_TESTED).build());
        }
        IdentityReport identities = new IdentityReport(table, log);
        identities.report(tested.inexact);
        new ThousandsReport(table, log).report(thousands, tested.inexact, tested.check, tested.scan);
        new FormulaRanges(tested.check, log).report(tested.scan);
        new ShownFigures(tested.check, log).report(options);
        RepairProposals repairs =
                new RepairProposals(options, tested.check, tested.scan, identities.otherReadings(), log);
        return new BudgetReport(
                options, tested.check, tested.scan, plan.costs(), repairs.of(tested.inexact, thousands), log);
    }

    /**
     * The sums of a table after they were tested.
     *
     * @param check what tests one
     * @param scan what finds them
     * @param inexact those that do not hold to the dong
     */
    private record Tested(IdentityCheck check, IdentityScan scan, List<Identity> inexact) {
        boolean isWrong() {
            return inexact.stream().anyMatch(identity -> identity.verdict() == Identity.Verdict.WRONG);
        }
    }

    private Tested tested(IdentityCheck check) {
        IdentityScan scan = new IdentityScan(check, options);
        return new Tested(check, scan, scan.inexact());
    }

    private Tested without(Set<TableLayout.Relation> doubtful, Tested all) {
        return doubtful.isEmpty() ? all : tested(all.check.without(doubtful));
    }

    private static Finding.Builder ofTable(BudgetTable table, BudgetFinding code) {
        return Finding.builder(code).at(table.layout().file());
    }

    private Map<Integer, BigInteger> stated(BudgetTable table, FindingLog log) {
        Map<Integer, BigInteger> stated = new LinkedHashMap<>();
        for (BudgetOptions.Expectation expectation : options.expectations()) {
            int column = table.columns().indexOf(expectation.column());
            if (column < 0) {
                log.add(
                        FindingLog.TABLE,
                        0,
                        ofTable(table, BudgetFinding.HEADLINE_COLUMN)
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
