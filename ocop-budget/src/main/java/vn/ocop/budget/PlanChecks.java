// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ocop.core.Finding;

/** Compares a table with what its reader knows of the plan: its units and their products, and what is absurd. */
final class PlanChecks {
    private final BudgetTable table;
    private final Grid grid;
    private final BudgetOptions options;
    private final FindingLog log;

    PlanChecks(BudgetTable table, BudgetOptions options, FindingLog log) {
        this.table = table;
        this.grid = table.grid();
        this.options = options;
        this.log = log;
    }

    void run() {
        if (BigInteger.valueOf(grid.largest).compareTo(options.absurdFrom()) >= 0) {
            absurd();
        }
        if (!options.units().isEmpty() || !options.bodies().isEmpty()) {
            units();
        }
    }

    private void absurd() {
        for (int cell = 0; cell < grid.dong.length; cell++) {
            if (BigInteger.valueOf(grid.dong[cell]).compareTo(options.absurdFrom()) >= 0) {
                int line = cell / grid.width;
                int column = cell % grid.width;
                Finding.Builder finding = table.about(BudgetFinding.ABSURD_AMOUNT, line, column)
                        .fact("printed", grid.dong[cell])
                        .fact("printedAmount", table.print(grid.dong[cell]));
                table.note(log, line, column, finding);
            }
        }
    }

    private void units() {
        List<String> expected = new ArrayList<>(options.units());
        expected.addAll(options.bodies());
        Set<String> known = new HashSet<>();
        expected.forEach(name -> known.add(Names.ofBody(name)));
        Set<String> present = new HashSet<>();
        for (int line = grid.first(Grid.TOP_SLOT); line != Grid.NONE; line = grid.next(line)) {
            String body = Names.ofBody(table.name(line));
            present.add(body);
            if (!options.units().isEmpty() && !known.contains(body)) {
                Finding.Builder finding = table.about(BudgetFinding.UNKNOWN_UNIT, line)
                        .fact("name", table.name(line).strip());
                log.add(table.row(line), 0, finding.build());
            }
        }
        for (String name : expected) {
            if (present.add(Names.ofBody(name))) {
                withoutLine(name);
            }
        }
    }

    private void withoutLine(String name) {
        log.add(
                FindingLog.TABLE,
                0,
                Finding.builder(BudgetFinding.UNIT_WITHOUT_LINE)
                        .at(table.layout().file())
                        .fact("name", name)
                        .build());
    }

    /** What each unit with known products spends for each of them, in the order of the table. */
    List<BudgetReport.CostPerProduct> costs() {
        return options.products().isEmpty() ? ImmutableList.of() : costsOfUnits();
    }

    private List<BudgetReport.CostPerProduct> costsOfUnits() {
        Map<String, Integer> products = new HashMap<>();
        options.products().forEach((name, count) -> products.put(Names.ofBody(name), count));
        ImmutableList.Builder<BudgetReport.CostPerProduct> costs = ImmutableList.builder();
        for (int line = grid.first(Grid.TOP_SLOT); line != Grid.NONE; line = grid.next(line)) {
            Integer count = products.get(Names.ofBody(table.name(line)));
            if (count != null && (grid.isHeading(line) || grid.isAmount(grid.cell(line, 0)))) {
                BigInteger total = table.planned(line, 0);
                costs.add(new BudgetReport.CostPerProduct(
                        table.path(line), table.name(line).strip(), total, count));
            }
        }
        return costs.build();
    }
}
