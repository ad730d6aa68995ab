// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.money.MonetaryAmount;
import vn.ocop.core.Finding;

/**
 * What came of checking a table: totals, every identity with its verdict, every finding, and the repairs. This class is
 * immutable and thread-safe.
 */
public final class BudgetReport {
    private final IdentityCheck check;
    private final IdentityScan scan;
    private final ImmutableList<CostPerProduct> costs;
    private final ImmutableList<Repair> repairs;
    private final int moreRepairs;
    private final ImmutableList<Finding> findings;

    BudgetReport(
            BudgetOptions options,
            IdentityCheck check,
            IdentityScan scan,
            List<CostPerProduct> costs,
            RepairRanking.Proposals repairs,
            FindingLog log) {
        this.costs = ImmutableList.copyOf(costs);
        this.check = check;
        this.scan = scan;
        this.repairs = repairs.repairs();
        this.moreRepairs = repairs.more();
        this.findings = graded(log.inOrder(), options);
    }

    private static ImmutableList<Finding> graded(ImmutableList<Finding> findings, BudgetOptions options) {
        if (options.off().isEmpty() && options.grades().isEmpty()) {
            return findings;
        }
        return findings.stream()
                .map(options::graded)
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The table that was checked.
     *
     * @return the table
     */
    public BudgetTable table() {
        return check.table();
    }

    /**
     * What was found, while the table was built and while it was checked.
     *
     * @return the findings in the order of the table, without those of rules that are switched off
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return Finding.anyError(findings);
    }

    /**
     * The sums of the first level, which the grand total is compared with.
     *
     * @return whole dong by the text of the column's header, in the order of the columns
     */
    public Map<String, BigInteger> totals() {
        ImmutableMap.Builder<String, BigInteger> totals = ImmutableMap.builder();
        List<String> columns = table().columns();
        for (int column = 0; column < columns.size(); column++) {
            totals.put(columns.get(column), check.sumOf(Grid.TOP_SLOT, column));
        }
        return totals.buildKeepingLast();
    }

    /**
     * The sum of the first level in one column, as money.
     *
     * @param column the text of the column's header
     * @return the amount in VND, exact however large it is
     * @throws IllegalArgumentException if the table has no such column
     */
    public MonetaryAmount totalOf(String column) {
        return Dong.amount(check.sumOf(Grid.TOP_SLOT, table().requireColumn(column)));
    }

    /**
     * Every identity of the table.
     *
     * @return the identities in the order of the table, stated amounts last; worked out when asked for
     */
    public List<Identity> identities() {
        return scan.all();
    }

    /**
     * The identities that do not hold to the dong.
     *
     * @return those that are wrong, hold within rounding only or could not be tested, in the order of the table
     */
    public List<Identity> inexact() {
        return scan.inexact();
    }

    /**
     * The smallest sets of changes after which every identity holds. Sums that have nothing to do with each other are mended
     * apart and told as one proposal; cells that cannot be read are among the changes where the sums agree on them.
     *
     * @return the best twenty, best first; empty if nothing is wrong or nothing was found that mends all of it
     */
    public List<Repair> repairs() {
        return repairs;
    }

    /**
     * How many proposals there are beside {@link #repairs()}.
     *
     * @return their number, 0 if all are told; not counted beyond a billion
     */
    public int moreRepairs() {
        return moreRepairs;
    }

    /**
     * The shares of the sources in the total of the first level.
     *
     * @return one for each source in the order of the columns; empty if the total is zero
     */
    public List<Share> shares() {
        BigInteger total = check.sumOf(Grid.TOP_SLOT, 0);
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        List<String> columns = table().columns();
        for (int column = 1; column < columns.size() && total.signum() != 0; column++) {
            shares.add(new Share(columns.get(column), check.sumOf(Grid.TOP_SLOT, column), total));
        }
        return shares.build();
    }

    /**
     * What each unit spends for each of its products.
     *
     * @return one for each unit whose products were stated, in the order of the table
     */
    public List<CostPerProduct> costsPerProduct() {
        return costs;
    }

    @Override
    public String toString() {
        return "BudgetReport on " + table() + ": " + findings.size() + " findings";
    }

    /**
     * What a unit spends for each of its products. For information: nothing says what it should be. This class is immutable and
     * thread-safe.
     *
     * @param line the path of the unit's line
     * @param name its name as printed
     * @param dong its total in whole dong
     * @param products how many products it has, 1 or more
     */
    public record CostPerProduct(String line, String name, BigInteger dong, int products) {
        /**
         * Makes a figure.
         *
         * @param line the path of the unit's line
         * @param name its name as printed
         * @param dong its total in whole dong
         * @param products how many products it has, 1 or more
         */
        public CostPerProduct {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(dong, "dong");
            if (products < 1) {
                throw new IllegalArgumentException("products must be 1 or more, were " + products);
            }
        }

        /**
         * The cost of one product for a reader.
         *
         * @return whole dong, rounded half up
         */
        public BigInteger perProduct() {
            return new BigDecimal(dong)
                    .divide(BigDecimal.valueOf(products), 0, RoundingMode.HALF_UP)
                    .toBigIntegerExact();
        }
    }

    /**
     * The share of a funding source in a total. For information: no ratio between sources is ever expected. This class is
     * immutable and thread-safe.
     *
     * @param column the text of the source's header
     * @param dong the amount of the source in whole dong
     * @param of the total in whole dong, not zero
     */
    public record Share(String column, BigInteger dong, BigInteger of) {
        /**
         * Makes a share.
         *
         * @param column the text of the source's header
         * @param dong the amount of the source in whole dong
         * @param of the total in whole dong, not zero
         */
        public Share {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(dong, "dong");
            if (of.signum() == 0) {
                throw new IllegalArgumentException("of must not be 0");
            }
        }

        /**
         * The share for a reader.
         *
         * @param decimals how many decimals, 0 or more; the last one is rounded half up
         * @return per cent: 36.7 for 6,520 of 17,770 with one decimal
         */
        public BigDecimal percent(int decimals) {
            return Percentages.of(new BigDecimal(dong), new BigDecimal(of), decimals);
        }

        /** The share with one decimal, such as {@code "Ngân sách tỉnh 36.7 %"}. */
        @Override
        public String toString() {
            return column + " "
                    + percent(1).setScale(1, RoundingMode.UNNECESSARY).toPlainString() + " %";
        }
    }
}
