// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.document;

import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ocop.budget.BudgetComparison;
import vn.ocop.budget.BudgetLine;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.TableWriter;

/**
 * Tables of several years side by side, as they are exchanged: JSON of the format {@value #FORMAT} and CSV. Changes are those
 * from each year to the next. This class is immutable and thread-safe.
 */
public final class BudgetComparisonDocument {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-comparison/1";

    private final BudgetComparison comparison;
    private final List<ReportedFinding> findings;

    private BudgetComparisonDocument(BudgetComparison comparison, List<ReportedFinding> findings) {
        this.comparison = comparison;
        this.findings = findings;
    }

    /**
     * The document of a comparison.
     *
     * @param comparison the comparison
     * @param findings what was found in the tables
     * @param language the language of messages
     * @return the document
     */
    public static BudgetComparisonDocument of(BudgetComparison comparison, List<Finding> findings, Language language) {
        return new BudgetComparisonDocument(comparison, ReportedFinding.of(findings, language));
    }

    /**
     * The comparison.
     *
     * @return the comparison
     */
    public BudgetComparison comparison() {
        return comparison;
    }

    /**
     * What was found.
     *
     * @return the findings
     */
    public List<ReportedFinding> findings() {
        return findings;
    }

    /**
     * Whether an error was found.
     *
     * @return true if at least one finding is an error
     */
    public boolean hasErrors() {
        return ReportedFinding.anyError(findings);
    }

    /** The amounts of a line by year; years without one are left out. */
    private Map<Integer, Long> amounts(BudgetComparison.Line line, String column) {
        Map<Integer, Long> amounts = new LinkedHashMap<>();
        for (int year : comparison.years()) {
            line.amount(year, column).ifPresent(dong -> amounts.put(year, dong));
        }
        return amounts;
    }

    private Optional<BudgetLine> latest(BudgetComparison.Line line) {
        Optional<BudgetLine> latest = Optional.empty();
        for (int year : comparison.years()) {
            latest = line.in(year).or(Optional.of(latest)::get);
        }
        return latest;
    }

    /**
     * Writes the document as JSON.
     *
     * @param out where it goes; it is not closed
     */
    public void writeJson(Writer out) {
        try (JsonWriter json = new JsonWriter(out)) {
            json.object().field("format", FORMAT).array("years");
            comparison.years().forEach(json::element);
            json.endArray().array("columns");
            comparison.columns().forEach(json::element);
            json.endArray().array("lines");
            comparison.lines().forEach(line -> write(json, line));
            json.endArray();
            ReportedFinding.write(json, "findings", findings, BudgetJson::fields);
            json.endObject();
        }
    }

    private void write(JsonWriter json, BudgetComparison.Line line) {
        json.object().field("name", line.name()).field("depth", line.depth()).object("lines");
        for (int year : comparison.years()) {
            line.in(year).ifPresent(of -> json.field(Integer.toString(year), of.path()));
        }
        json.endObject().array("amounts");
        for (String column : comparison.columns()) {
            Map<Integer, Long> amounts = amounts(line, column);
            if (!amounts.isEmpty()) {
                json.object().field("column", column).object("dong");
                amounts.forEach((year, dong) -> json.field(year.toString(), dong.toString()));
                json.endObject().array("changes");
                changes(line, column).forEach(change -> write(json, change));
                json.endArray().endObject();
            }
        }
        json.endArray().endObject();
    }

    private static void write(JsonWriter json, Change change) {
        json.object()
                .field("from", change.from())
                .field("to", change.to())
                .field("kind", kind(change))
                .field("difference", change.what().difference().toString())
                .array("because");
        for (BudgetComparison.Line line : change.because()) {
            json.object()
                    .field("name", line.name())
                    .field("difference", change.differenceOf(line).toString())
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static String kind(Change change) {
        return change.what().kind().name().toLowerCase(Locale.ROOT);
    }

    /** How a line changed from one year to the next. */
    private record Change(
            int from, int to, String column, BudgetComparison.Change what, List<BudgetComparison.Line> because) {
        BigInteger differenceOf(BudgetComparison.Line line) {
            return line.change(from, to, column)
                    .map(BudgetComparison.Change::difference)
                    .orElse(BigInteger.ZERO);
        }
    }

    private List<Change> changes(BudgetComparison.Line line, String column) {
        List<Change> changes = new ArrayList<>();
        List<Integer> years = comparison.years();
        for (int i = 1; i < years.size(); i++) {
            int from = years.get(i - 1);
            int to = years.get(i);
            line.change(from, to, column)
                    .ifPresent(what -> changes.add(new Change(from, to, column, what, line.because(from, to, column))));
        }
        return changes;
    }

    /**
     * Writes a CSV table: one row for each line, column and change from a year to the next.
     *
     * @param out where it goes
     */
    public void writeCsv(Appendable out) {
        TableWriter table = new TableWriter(
                out, List.of("line", "name", "column", "from", "to", "before", "after", "kind", "difference"));
        for (BudgetComparison.Line line : comparison.lines()) {
            for (String column : comparison.columns()) {
                for (Change change : changes(line, column)) {
                    table.text(latest(line).map(BudgetLine::path).orElse(""))
                            .text(line.name())
                            .text(column)
                            .number(change.from())
                            .number(change.to())
                            .number(amount(line, change.from(), column))
                            .number(amount(line, change.to(), column))
                            .text(kind(change))
                            .number(change.what().difference().toString())
                            .endRow();
                }
            }
        }
    }

    private static String amount(BudgetComparison.Line line, int year, String column) {
        return line.amount(year, column).isPresent()
                ? Long.toString(line.amount(year, column).getAsLong())
                : "";
    }
}
