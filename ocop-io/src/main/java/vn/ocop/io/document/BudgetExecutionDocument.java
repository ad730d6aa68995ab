// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.budget.BudgetExecution;
import vn.ocop.budget.BudgetLine;
import vn.ocop.budget.BudgetState;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/**
 * A plan against what happened to it up to a day, as it is exchanged: JSON of the format {@value #FORMAT} and CSV. It is not read
 * back: it follows from the plan and its events. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class BudgetExecutionDocument implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-execution/1";

    BudgetExecutionDocument() {}

    /**
     * The unit in which the plan prints amounts; amounts here are whole dong.
     *
     * @return the unit
     */
    public abstract MoneyUnit unit();

    /**
     * The day, at whose end the state is taken.
     *
     * @return the day
     */
    public abstract LocalDate on();

    /**
     * How many events the state has.
     *
     * @return the events up to the end of the day
     */
    public abstract int events();

    /**
     * How many events lie after the day.
     *
     * @return the events that are not counted
     */
    public abstract int later();

    /**
     * The sums of the first level.
     *
     * @return the amounts of each column, the total first
     */
    public abstract List<ExecutedAmounts> totals();

    /**
     * The lines.
     *
     * @return the lines in the order of the plan, without the grand total
     */
    public abstract List<ExecutedLine> lines();

    @Override
    public abstract List<ReportedFinding> findings();

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * The document of a day.
     *
     * @param execution the plan with its events
     * @param on the day
     * @param findings what was found: reading, checking the plan, and in the course of the year
     * @param language the language of messages
     * @return the document
     */
    public static BudgetExecutionDocument of(
            BudgetExecution execution, LocalDate on, List<Finding> findings, Language language) {
        BudgetTable plan = execution.plan();
        BudgetState state = execution.on(on);
        List<String> columns = columns(plan);
        List<ExecutedAmounts> totals =
                new ArrayList<>(columns.stream().map(ExecutedAmounts::none).toList());
        Builder document = new Builder()
                .unit(plan.unit())
                .on(on)
                .events(execution.size(on))
                .later(execution.size() - execution.size(on))
                .findings(ReportedFinding.of(findings, language));
        for (BudgetLine line : plan.lines()) {
            List<BudgetState.Amounts> figures = state.figures(line);
            document.addLine(line(line, columns, figures));
            for (int column = 0; column < columns.size() && line.depth() == 1; column++) {
                totals.set(column, totals.get(column).plus(figures.get(column)));
            }
        }
        return document.totals(totals).build();
    }

    private static List<String> columns(BudgetTable plan) {
        List<String> columns = new ArrayList<>(plan.columns());
        columns.set(0, BudgetDocument.TOTAL);
        return columns;
    }

    private static ExecutedLine line(BudgetLine line, List<String> columns, List<BudgetState.Amounts> figures) {
        List<ExecutedAmounts> amounts = new ArrayList<>();
        boolean isTouched = line.hasAmounts() || figures.stream().anyMatch(BudgetExecutionDocument::isSome);
        for (int column = 0; column < columns.size() && isTouched; column++) {
            amounts.add(ExecutedAmounts.none(columns.get(column)).plus(figures.get(column)));
        }
        return new ExecutedLine(line.path(), line.name().strip(), line.depth(), !line.isLeaf(), amounts);
    }

    private static boolean isSome(BudgetState.Amounts figures) {
        return figures.planned() != 0
                || figures.revised() != 0
                || figures.appropriated() != 0
                || figures.disbursed() != 0;
    }

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            json.field("unit", unit().id())
                    .field("on", on().toString())
                    .field("events", events())
                    .field("later", later());
            write(json, "totals", totals());
            json.objects("lines", lines(), line -> {
                json.field("line", line.line())
                        .field("name", line.name())
                        .field("depth", line.depth())
                        .field("sum", line.isSum());
                write(json, "amounts", line.amounts());
            });
            ReportedFinding.write(json, findings(), BudgetJson::fields);
        });
    }

    private static void write(JsonWriter json, String name, List<ExecutedAmounts> amounts) {
        json.objects(
                name,
                amounts,
                amount -> json.field("column", amount.column())
                        .field("planned", amount.planned().toString())
                        .field("revised", amount.revised().toString())
                        .field("appropriated", amount.appropriated().toString())
                        .field("disbursed", amount.disbursed().toString())
                        .field("undrawn", amount.undrawn().toString())
                        .field("share", amount.share())
                        .field("percent", amount.percent().map(BigDecimal::toPlainString)));
    }

    /**
     * A row for each line and column, the sums of the first level last, without a line. The exact share is that of two of
     * its cells; a fraction such as 3/8 would be a day to a spreadsheet.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("line", "name", "column")
                .numbers("planned", "revised", "appropriated", "disbursed", "undrawn", "percent");
        lines().forEach(line -> rows(rows, line.line(), line.name(), line.amounts()));
        rows(rows, "", "", totals());
        return rows.build();
    }

    private static void rows(RowsDraft rows, String line, String name, List<ExecutedAmounts> amounts) {
        for (ExecutedAmounts amount : amounts) {
            rows.row(
                    line,
                    name,
                    amount.column(),
                    amount.planned(),
                    amount.revised(),
                    amount.appropriated(),
                    amount.disbursed(),
                    amount.undrawn(),
                    amount.percent());
        }
    }

    static final class Builder extends ImmutableBudgetExecutionDocument.Builder {
        Builder() {}
    }

    /**
     * What has become of a line of a plan on a day. This class is immutable and thread-safe.
     *
     * @param line the path, such as {@code "X.5.-1"}
     * @param name the name
     * @param depth the level, 1 for the first
     * @param isSum whether the line is the sum of those below it
     * @param amounts the amounts of each column; empty for a line without amounts to which nothing happened
     */
    public record ExecutedLine(String line, String name, int depth, boolean isSum, List<ExecutedAmounts> amounts) {
        /**
         * Makes a line.
         *
         * @param line the path
         * @param name the name
         * @param depth the level, 1 for the first
         * @param isSum whether the line is the sum of those below it
         * @param amounts the amounts of each column
         */
        public ExecutedLine {
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(name, "name");
            amounts = List.copyOf(amounts);
        }
    }

    /**
     * What has become of the money of one column on a day, in whole dong. This class is immutable and thread-safe.
     *
     * @param column {@value BudgetDocument#TOTAL}, or the header of a funding source
     * @param planned the plan as it was printed
     * @param revised the plan after revisions and transfers
     * @param appropriated what was allotted
     * @param disbursed what was paid out
     */
    public record ExecutedAmounts(
            String column, BigInteger planned, BigInteger revised, BigInteger appropriated, BigInteger disbursed) {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /**
         * Makes amounts.
         *
         * @param column {@value BudgetDocument#TOTAL}, or the header of a funding source
         * @param planned the plan as it was printed
         * @param revised the plan after revisions and transfers
         * @param appropriated what was allotted
         * @param disbursed what was paid out
         */
        public ExecutedAmounts {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(planned, "planned");
            Objects.requireNonNull(revised, "revised");
            Objects.requireNonNull(appropriated, "appropriated");
            Objects.requireNonNull(disbursed, "disbursed");
        }

        static ExecutedAmounts none(String column) {
            return new ExecutedAmounts(column, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);
        }

        ExecutedAmounts plus(BudgetState.Amounts figures) {
            return new ExecutedAmounts(
                    column,
                    planned.add(BigInteger.valueOf(figures.planned())),
                    revised.add(BigInteger.valueOf(figures.revised())),
                    appropriated.add(BigInteger.valueOf(figures.appropriated())),
                    disbursed.add(BigInteger.valueOf(figures.disbursed())));
        }

        /**
         * What of the revised plan has not been paid out.
         *
         * @return whole dong, below zero if too much was
         */
        public BigInteger undrawn() {
            return revised.subtract(disbursed);
        }

        /**
         * The share of the revised plan that has been paid out.
         *
         * @return an exact fraction in lowest terms such as {@code "3/8"}, {@code "0"} or {@code "1"}; absent if nothing is
         *     planned
         */
        public Optional<String> share() {
            if (revised.signum() == 0) {
                return Optional.empty();
            }
            BigInteger common = disbursed.gcd(revised);
            BigInteger sign = BigInteger.valueOf(revised.signum());
            BigInteger above = disbursed.divide(common).multiply(sign);
            BigInteger below = revised.divide(common).multiply(sign);
            return Optional.of(below.equals(BigInteger.ONE) ? above.toString() : above + "/" + below);
        }

        /**
         * That share for a reader.
         *
         * @return per cent with one decimal, rounded half up, such as 37.5; absent if nothing is planned
         */
        public Optional<BigDecimal> percent() {
            return revised.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(disbursed)
                            .multiply(HUNDRED)
                            .divide(new BigDecimal(revised), 1, RoundingMode.HALF_UP));
        }
    }
}
