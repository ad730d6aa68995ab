// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Finding;
import vn.ocop.core.Text;

/** Seeks repairs of a table, and says of what none was sought or found. */
final class RepairProposals {
    /** From how many alternatives on a sum is told to be mended in many places alike. */
    private static final int MANY = 20;

    private final BudgetOptions options;
    private final IdentityCheck check;
    private final IdentityScan scan;
    private final BudgetTable table;
    private final Map<Integer, Text> otherReadings;
    private final FindingLog log;

    RepairProposals(
            BudgetOptions options,
            IdentityCheck check,
            IdentityScan scan,
            Map<Integer, Text> otherReadings,
            FindingLog log) {
        this.otherReadings = otherReadings;
        this.options = options;
        this.check = check;
        this.scan = scan;
        this.table = check.table();
        this.log = log;
    }

    /** The proposals; where the table lost its thousands these come first and the rest is sought in the table read so. */
    RepairRanking.Proposals of(List<Identity> inexact, Optional<LostThousands.Reading> thousands) {
        if (inexact.isEmpty()) {
            return RepairRanking.Proposals.NONE;
        }
        if (thousands.isEmpty() || options.repairBound() == 0) {
            return search(inexact);
        }
        BudgetTable read = table.thousandfold(thousands.get().cells());
        IdentityCheck checkRead = new IdentityCheck(read, read.sums(), options.precision(), check.stated());
        IdentityScan scanRead = new IdentityScan(checkRead, options);
        List<Identity> left = scanRead.inexact();
        boolean mended = left.stream().noneMatch(identity -> identity.verdict() == Identity.Verdict.WRONG);
        List<List<RepairSearch.Fix>> groups = mended ? List.of() : search(checkRead, scanRead, left);
        return mended || !groups.isEmpty()
                ? new RepairRanking(table, read, otherReadings).rank(Optional.of(thousandfold(thousands.get())), groups)
                : RepairRanking.Proposals.NONE;
    }

    /** The proposals; where none mends the table as printed, those that begin with a line that is in another unit. */
    private RepairRanking.Proposals search(List<Identity> inexact) {
        RepairSearch search = new RepairSearch(options, check, scan, inexact);
        List<List<RepairSearch.Fix>> groups = search.run();
        for (RepairSearch.Fix unit : groups.isEmpty() ? search.almost() : List.<RepairSearch.Fix>of()) {
            BudgetTable read = table.read(after(unit));
            IdentityCheck checkRead = check.over(read);
            IdentityScan scanRead = new IdentityScan(checkRead, options);
            RepairSearch rest = new RepairSearch(options, checkRead, scanRead, scanRead.inexact());
            List<List<RepairSearch.Fix>> more = rest.run();
            if (!more.isEmpty()) {
                tell(rest, more);
                return new RepairRanking(table, read, otherReadings).rank(Optional.of(unit), more);
            }
        }
        tell(search, groups);
        return new RepairRanking(table, table, otherReadings).rank(Optional.empty(), groups);
    }

    private long[] after(RepairSearch.Fix fix) {
        long[] dong = table.grid().dong.clone();
        fix.changes().forEach(change -> dong[change.cell()] += change.by().longValueExact());
        return dong;
    }

    private RepairSearch.Fix thousandfold(LostThousands.Reading reading) {
        ImmutableList<RepairSearch.Change> changes = reading.cells().asList().stream()
                .map(cell -> new RepairSearch.Change(
                        cell, BigInteger.valueOf(table.grid().dong[cell]).multiply(LostThousands.GROUP_LESS_ONE)))
                .collect(ImmutableList.toImmutableList());
        return new RepairSearch.Fix(changes, Optional.of(Repair.Kind.THOUSANDS_LOST), Set.of());
    }

    private List<List<RepairSearch.Fix>> search(IdentityCheck of, IdentityScan scanned, List<Identity> inexact) {
        RepairSearch search = new RepairSearch(options, of, scanned, inexact);
        List<List<RepairSearch.Fix>> groups = search.run();
        tell(search, groups);
        return groups;
    }

    /** Says of what no repair was sought or found. */
    private void tell(RepairSearch search, List<List<RepairSearch.Fix>> groups) {
        if (search.held() > 0) {
            add(ofTable(BudgetFinding.REPAIR_HELD).fact("count", search.held()));
        }
        if (search.stoppedAtBound()) {
            add(ofTable(BudgetFinding.REPAIR_BOUND).fact("bound", options.repairBound()));
        } else if (groups.isEmpty() && search.isNeeded()) {
            add(ofTable(BudgetFinding.NO_REPAIR).fact("bound", options.repairBound()));
        }
        groups.forEach(this::many);
    }

    private Finding.Builder ofTable(BudgetFinding code) {
        return Finding.builder(code).at(table.layout().file());
    }

    private void add(Finding.Builder finding) {
        log.add(FindingLog.TABLE, 0, finding.build());
    }

    /** Says once of a sum that any of many cells may be changed for it. */
    private void many(List<RepairSearch.Fix> group) {
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
}
