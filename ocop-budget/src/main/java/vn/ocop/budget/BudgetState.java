// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Finding;

/**
 * A plan on a day: what it has become and what of it was allotted and paid out, all events of the day included. This class
 * is immutable and thread-safe.
 */
public final class BudgetState {
    private final BudgetTable plan;
    private final LocalDate day;
    private final boolean appropriations;
    private final Balances balances;

    BudgetState(BudgetTable plan, LocalDate day, boolean appropriations, Balances balances) {
        this.plan = plan;
        this.day = day;
        this.appropriations = appropriations;
        this.balances = balances;
    }

    /**
     * The day.
     *
     * @return the day, at whose end the state is taken
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The money of a line and a source.
     *
     * @param line the path of the line, a sum or a leaf; the printed name for the grand total
     * @param column the text of the source's header, or that of the total
     * @return the figures
     * @throws IllegalArgumentException if the plan has no such line or column
     */
    public Amounts figures(String line, String column) {
        return figures(plan.requireLine(line), plan.requireColumn(column));
    }

    /**
     * The money of a line.
     *
     * @param line a line of the plan or its grand total
     * @return the figures of each column, in the order of {@link BudgetTable#columns()}
     * @throws IllegalArgumentException if it is the line of another table
     */
    public List<Amounts> figures(BudgetLine line) {
        int index = line.indexIn(plan);
        ImmutableList.Builder<Amounts> figures = ImmutableList.builder();
        for (int column = 0; column < plan.grid().width; column++) {
            figures.add(figures(index, column));
        }
        return figures.build();
    }

    private Amounts figures(int line, int column) {
        int cell = plan.grid().cell(line, column);
        long planned = plan.planned(line, column)
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
        return new Amounts(
                planned, planned + balances.revision(cell), balances.appropriated(cell), balances.disbursed(cell));
    }

    /**
     * The plan after revisions and transfers, as a table of its own that a {@link BudgetValidator} can check.
     *
     * @return the table
     */
    public BudgetTable table() {
        return plan.with(balances.revisedFrom(plan.grid()));
    }

    /**
     * What is wrong on this day: lines below zero, spent beyond what was allotted (beyond the plan if the events allot
     * nothing), allotted beyond the plan; and lines of which nothing was drawn.
     *
     * @return the findings in the order of the plan
     */
    public List<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Grid grid = plan.grid();
        for (int line = 0; line < grid.lines; line++) {
            if (grid.isLeaf(line)) {
                for (int column = grid.width == 1 ? 0 : 1; column < grid.width; column++) {
                    ofSource(findings, line, column);
                }
                ofLine(findings, line);
            }
        }
        return findings.build();
    }

    private void ofSource(ImmutableList.Builder<Finding> findings, int line, int column) {
        Amounts figures = figures(line, column);
        if (figures.revised() < 0) {
            findings.add(finding(BudgetFinding.BELOW_ZERO, line, column, figures.revised(), 0));
        }
        if (figures.disbursed() > Math.max(0, limit(figures))) {
            findings.add(finding(BudgetFinding.OVERSPENT, line, column, figures.disbursed(), limit(figures)));
        }
        if (figures.appropriated() > Math.max(0, figures.revised())) {
            findings.add(finding(
                    BudgetFinding.APPROPRIATED_BEYOND_PLAN, line, column, figures.appropriated(), figures.revised()));
        }
    }

    private void ofLine(ImmutableList.Builder<Finding> findings, int line) {
        Amounts figures = figures(line, 0);
        if (figures.disbursed() == 0 && limit(figures) > 0) {
            findings.add(finding(BudgetFinding.UNDRAWN, line, 0, 0, limit(figures)));
        }
    }

    private long limit(Amounts figures) {
        return appropriations ? figures.appropriated() : figures.revised();
    }

    private Finding finding(BudgetFinding code, int line, int column, long printed, long expected) {
        return Finding.builder(code)
                .at(plan.location(line, column))
                .fact("line", plan.path(line))
                .fact("column", plan.columns().get(column))
                .fact("day", day)
                .fact("printed", printed)
                .fact("expected", expected)
                .fact("printedAmount", plan.print(printed))
                .fact("expectedAmount", plan.print(expected))
                .build();
    }

    @Override
    public String toString() {
        return "BudgetState of " + day;
    }

    /**
     * The money of a line and a source on a day, in whole dong. This class is immutable and thread-safe.
     *
     * @param planned the plan as it was printed (dự toán)
     * @param revised the plan after revisions and transfers
     * @param appropriated what was allotted
     * @param disbursed what was paid out (giải ngân)
     */
    public record Amounts(long planned, long revised, long appropriated, long disbursed) {
        /**
         * What of the revised plan has not been paid out.
         *
         * @return whole dong, below zero if too much was
         */
        public long undrawn() {
            return revised - disbursed;
        }

        /**
         * The share of the revised plan that has been paid out, for a reader.
         *
         * @param decimals how many decimals, 0 or more; the last one is rounded half up
         * @return per cent; absent if nothing is planned
         */
        public Optional<BigDecimal> executedPercent(int decimals) {
            return revised == 0
                    ? Optional.empty()
                    : Optional.of(Percentages.of(BigDecimal.valueOf(disbursed), BigDecimal.valueOf(revised), decimals));
        }
    }
}
