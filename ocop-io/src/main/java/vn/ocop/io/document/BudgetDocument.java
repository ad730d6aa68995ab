// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.Repair;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.OfficeBudget;
import vn.ocop.io.office.OfficeLayout;

/**
 * What came of checking a budget table, as it is stored and exchanged: JSON of the format {@value #FORMAT}, written and
 * read. Findings are rendered in one language.
 *
 * <p>Start with {@link #of} after checking, or with {@link #read}. This class is immutable and thread-safe.
 */
@Value.Immutable
public abstract class BudgetDocument implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-budget/1";

    /** The key of the total among {@link #totals()}, whatever its header says. */
    public static final String TOTAL = "total";

    BudgetDocument() {}

    /**
     * The unit in which the table prints amounts; amounts here are whole dong.
     *
     * @return the unit
     */
    public abstract MoneyUnit unit();

    /**
     * The number of lines.
     *
     * @return rows that have a number of their own
     */
    public abstract int lines();

    /**
     * The totals of the table: each as the line of the grand total prints it; where there is no such line, or its cell holds
     * no amount, the sum of the first level.
     *
     * @return whole dong: {@value #TOTAL}, then by the header of each funding source
     */
    public abstract Map<String, BigInteger> totals();

    /**
     * Everything that was found.
     *
     * @return the findings in the order of the table
     */
    @Override
    public abstract List<ReportedFinding> findings();

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * The smallest sets of changes after which every identity holds.
     *
     * @return the repairs, best first
     */
    public abstract List<ProposedRepair> repairs();

    /**
     * How many repairs there are beside these.
     *
     * @return their number, 0 if all are told
     */
    @Value.Default
    public int moreRepairs() {
        return 0;
    }

    /**
     * What was understood of the table, where it is one as offices keep them.
     *
     * @return the layout
     */
    public abstract Optional<OfficeLayout> layout();

    /**
     * The other tables that were read, and the periods of a table that stand side by side.
     *
     * @return the tables; none for one table of one period
     */
    public abstract List<FurtherTable> tables();

    /**
     * The document of tables as an office has them.
     *
     * @param tables the tables
     * @param reports what came of checking each of them
     * @param findings what was found when the file was read
     * @param language the language of messages
     * @return the document: the first table, and the others as {@link #tables()}
     * @throws IllegalArgumentException if there are none, or not as many reports as tables
     */
    public static BudgetDocument of(
            List<OfficeBudget> tables, List<BudgetReport> reports, List<Finding> findings, Language language) {
        if (tables.isEmpty() || tables.size() != reports.size()) {
            throw new IllegalArgumentException(
                    "reports must be as many as tables, 1 or more, were " + reports.size() + " for " + tables.size());
        }
        return OfficeResult.of(tables, reports, findings, language);
    }

    /**
     * The document of a report.
     *
     * @param report what came of checking the table
     * @param findings what was found when the file was read
     * @param language the language of messages
     * @return the document
     */
    public static BudgetDocument of(BudgetReport report, List<Finding> findings, Language language) {
        List<ReportedFinding> all = new ArrayList<>(ReportedFinding.of(findings, language));
        all.addAll(ReportedFinding.of(report.findings(), language));
        return builder()
                .unit(report.table().unit())
                .lines(numbered(report))
                .totals(totals(report))
                .findings(all)
                .repairs(report.repairs().stream().map(ProposedRepair::of).toList())
                .moreRepairs(report.moreRepairs())
                .build();
    }

    /** Rows with a number. */
    static int numbered(BudgetReport report) {
        return (int) report.table().lines().stream()
                .filter(line -> !line.no().isBlank())
                .count();
    }

    private static Map<String, BigInteger> totals(BudgetReport report) {
        String header = report.table().columns().get(0);
        return totals(report, column -> column.equals(header) ? TOTAL : column);
    }

    /** The totals, each by the name of its column. */
    static Map<String, BigInteger> totals(BudgetReport report, UnaryOperator<String> name) {
        Map<String, BigInteger> totals = new LinkedHashMap<>();
        report.totals()
                .forEach((column, sum) ->
                        totals.put(name.apply(column), printed(report, column).orElse(sum)));
        return totals;
    }

    private static Optional<BigInteger> printed(BudgetReport report, String column) {
        return report.table()
                .grandTotal()
                .map(line -> line.cell(column).dong())
                .filter(OptionalLong::isPresent)
                .map(dong -> BigInteger.valueOf(dong.getAsLong()));
    }

    @Override
    public void writeJson(Writer out) {
        BudgetJson.write(this, out);
    }

    /**
     * The findings in rows.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("severity", "code", "at", "line", "column")
                .numbers("expected", "printed")
                .texts("message");
        for (ReportedFinding finding : findings()) {
            Map<String, String> fields = BudgetJson.fields(finding);
            rows.row(
                    finding.severity(),
                    finding.code(),
                    finding.at(),
                    fields.getOrDefault("line", ""),
                    fields.getOrDefault("column", ""),
                    fields.getOrDefault("expected", ""),
                    fields.getOrDefault("printed", ""),
                    finding.message());
        }
        return rows.build();
    }

    /**
     * Reads a document from JSON.
     *
     * @param source the JSON, in UTF-8
     * @return the document, or every finding that stands against it with its line
     */
    public static Checked<BudgetDocument> read(TableSource source) {
        return JsonValue.read(source, FORMAT, BudgetJson::read);
    }

    /**
     * Starts a document.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a document; unit and lines are required. */
    public static final class Builder extends ImmutableBudgetDocument.Builder {
        Builder() {}
    }

    /**
     * A cell that a repair changes, in a {@link BudgetDocument}.
     *
     * <p>This class is immutable and thread-safe.
     */
    @Value.Immutable
    public abstract static class ProposedChange {
        ProposedChange() {}

        /**
         * Where the cell stands.
         *
         * @return such as {@code "budget.csv:15:D"}, if known
         */
        public abstract Optional<String> at();

        /**
         * The line.
         *
         * @return its path, such as {@code "X.5.-1"}
         */
        public abstract String line();

        /**
         * The column.
         *
         * @return the text of its header
         */
        public abstract String column();

        /**
         * The amount that was read.
         *
         * @return whole dong, absent if the cell could not be read
         */
        public abstract Optional<BigInteger> printed();

        /**
         * What the cell holds if it could not be read.
         *
         * @return the text as printed
         */
        public abstract Optional<String> text();

        /**
         * The amount that is proposed.
         *
         * @return whole dong
         */
        public abstract BigInteger proposed();

        static ProposedChange of(Repair.Change change) {
            Builder builder = builder()
                    .at(change.location().map(Object::toString))
                    .line(change.line())
                    .column(change.column())
                    .text(change.text())
                    .proposed(BigInteger.valueOf(change.proposed()));
            change.printed().ifPresent(printed -> builder.printed(BigInteger.valueOf(printed)));
            return builder.build();
        }

        /**
         * Starts a change.
         *
         * @return a new builder
         */
        public static Builder builder() {
            return new Builder();
        }

        /** Builds a change. */
        public static final class Builder extends ImmutableProposedChange.Builder {
            Builder() {}
        }
    }

    /**
     * A table beside the first one, or one period of it.
     *
     * @param name the sheet, or the head of the period
     * @param unit the unit in which the table prints amounts
     * @param lines how many rows have a number of their own
     * @param totals whole dong, as {@link BudgetDocument#totals()}
     * @param layout what was understood; absent for a period
     */
    public record FurtherTable(
            String name, MoneyUnit unit, int lines, Map<String, BigInteger> totals, Optional<OfficeLayout> layout) {
        /**
         * Takes a copy of the totals.
         *
         * @param name the name
         * @param unit the unit
         * @param lines the lines
         * @param totals the totals
         * @param layout the layout
         */
        public FurtherTable {
            totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        }
    }

    /**
     * A repair in a {@link BudgetDocument}: changes after which every identity of the table holds.
     *
     * @param kind what may have happened, such as {@code "digits-swapped"}
     * @param changes the changes in the order of the table
     */
    public record ProposedRepair(String kind, List<ProposedChange> changes) {
        /**
         * Takes a copy of the changes.
         *
         * @param kind what may have happened
         * @param changes the changes
         */
        public ProposedRepair {
            changes = List.copyOf(changes);
        }

        static ProposedRepair of(Repair repair) {
            return new ProposedRepair(
                    repair.kind().id(),
                    repair.changes().stream().map(ProposedChange::of).toList());
        }
    }
}
