// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.budget.BudgetTable;
import vn.ocop.io.Grid;

/**
 * A budget table as an office has it: what was understood, and the table itself, whose findings stand at the office's own
 * cells. This class is immutable and thread-safe.
 */
public final class OfficeBudget {
    private final Grid grid;
    private final OfficeLayout layout;
    private final BudgetTable table;
    private final Map<String, BudgetTable> periods;

    OfficeBudget(Grid grid, OfficeLayout layout, BudgetTable table, Map<String, BudgetTable> periods) {
        this.grid = grid;
        this.layout = layout;
        this.table = table;
        this.periods = periods;
    }

    /**
     * The sheet on which the table stands.
     *
     * @return every cell as it is
     */
    public Grid grid() {
        return grid;
    }

    /**
     * What was understood.
     *
     * @return the layout
     */
    public OfficeLayout layout() {
        return layout;
    }

    /**
     * The whole table, all periods in it.
     *
     * @return the table; its columns are named by their paths
     */
    public BudgetTable table() {
        return table;
    }

    /**
     * The periods that stand side by side.
     *
     * @return their heads from left to right; none where the table has no groups of periods
     */
    public List<String> periods() {
        return List.copyOf(periods.keySet());
    }

    /**
     * The columns of one period.
     *
     * @param period its head
     * @return the table of that period alone
     * @throws IllegalArgumentException if there is no such period
     */
    public BudgetTable table(String period) {
        return Optional.ofNullable(periods.get(Objects.requireNonNull(period, "period")))
                .orElseThrow(() -> new IllegalArgumentException(
                        "period must be one of " + periods.keySet() + ", was \"" + period + "\""));
    }

    @Override
    public String toString() {
        return layout.sheet() + "!" + layout.range() + ": " + table;
    }
}
