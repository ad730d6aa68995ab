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

/**
 * Tables of several years side by side, as they are exchanged: JSON of the format {@value #FORMAT} and CSV. Changes are those
 * from each year to the next. It is not read back: it follows from the tables. This class is immutable and thread-safe.
 *
 * @param comparison the comparison
 * @param findings what was found in the tables
 */
public record BudgetComparisonDocument(BudgetComparison comparison, List<ReportedFinding> findings)
        implements Document {
    /** The name and version of the JSON format. */
    public static final String FORMAT = "ocop-comparison/1";

    /**
     * Takes a copy of the findings.
     *
     * @param comparison the comparison
     * @param findings what was found in the tables
     */
    public BudgetComparisonDocument {
        findings = List.copyOf(findings);
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

    @Override
    public String format() {
        return FORMAT;
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

    @Override
    public void writeJson(Writer out) {
        JsonWriter.document(out, FORMAT, json -> {
            json.numbers("years", comparison.years())
                    .texts("columns", comparison.columns())
                    .objects("lines", comparison.lines(), line -> write(json, line));
            ReportedFinding.write(json, findings, BudgetJson::fields);
        });
    }

    private void write(JsonWriter json, BudgetComparison.Line line) {
        json.field("name", line.name()).field("depth", line.depth());
        json.object(
                "lines",
                () -> comparison
                        .years()
                        .forEach(year -> line.in(year).ifPresent(of -> json.field(Integer.toString(year), of.path()))));
        List<String> columns = comparison.columns().stream()
                .filter(column -> !amounts(line, column).isEmpty())
                .toList();
        json.objects("amounts", columns, column -> {
            json.field("column", column);
            json.object(
                    "dong",
                    () -> amounts(line, column).forEach((year, dong) -> json.field(year.toString(), dong.toString())));
            json.objects("changes", changes(line, column), change -> write(json, change));
        });
    }

    private static void write(JsonWriter json, Change change) {
        json.field("from", change.from())
                .field("to", change.to())
                .field("kind", kind(change))
                .field("difference", change.what().difference().toString())
                .objects(
                        "because",
                        change.because(),
                        line -> json.field("name", line.name())
                                .field("difference", change.differenceOf(line).toString()));
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
     * A row for each line, column and change from a year to the next.
     *
     * @return the table
     */
    @Override
    public Rows rows() {
        RowsDraft rows = new RowsDraft()
                .texts("line", "name", "column")
                .numbers("from", "to", "before", "after")
                .texts("kind")
                .numbers("difference");
        for (BudgetComparison.Line line : comparison.lines()) {
            for (String column : comparison.columns()) {
                for (Change change : changes(line, column)) {
                    rows.row(
                            latest(line).map(BudgetLine::path),
                            line.name(),
                            column,
                            change.from(),
                            change.to(),
                            line.amount(change.from(), column),
                            line.amount(change.to(), column),
                            kind(change),
                            change.what().difference());
                }
            }
        }
        return rows.build();
    }
}
