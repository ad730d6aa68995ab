// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import vn.ocop.budget.BudgetComparison;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Digits;
import vn.ocop.core.Finding;
import vn.ocop.io.document.BudgetComparisonDocument;

/** The options of {@code ocop budget} for tables of several years. */
final class ComparisonOptions {
    private static final int YEAR_DIGITS = 4;

    @Option(names = "--year", paramLabel = "YYYY", description = "năm của bảng F / the year of the table F")
    private String year = "";

    @Option(
            names = "--compare",
            paramLabel = "YYYY=F,…",
            description = "so sánh với bảng các năm khác / compare with tables of other years")
    private List<String> compare = new ArrayList<>();

    boolean isGiven() {
        if (year.isEmpty() == compare.isEmpty()) {
            return !compare.isEmpty();
        }
        throw new UsageException("--year và --compare cần có nhau", "--year and --compare need each other");
    }

    View view(BudgetInput input) {
        SortedMap<Integer, BudgetTable> tables = new TreeMap<>();
        tables.put(number(year), input.table());
        List<Finding> findings = input.findings();
        BudgetValidator validator = BudgetValidator.of(
                BudgetOptions.builder().precision(input.precision()).build());
        for (String pairs : compare) {
            for (Map.Entry<String, String> pair :
                    Pairs.parse("--compare", pairs).entrySet()) {
                BudgetTable table = input.another(Arguments.path(pair.getValue()), findings);
                findings.addAll(validator.validate(table).findings());
                if (tables.put(number(pair.getKey()), table) != null) {
                    throw new UsageException(
                            "có hai bảng cho năm " + pair.getKey(),
                            "there are two tables for the year " + pair.getKey());
                }
            }
        }
        BudgetComparison comparison = BudgetComparison.of(tables);
        return new ComparisonView(
                BudgetComparisonDocument.of(comparison, findings, input.language()), input.unit(), input.language());
    }

    private static int number(String text) {
        OptionalInt number = text.length() == YEAR_DIGITS ? Digits.whole(text, YEAR_DIGITS) : OptionalInt.empty();
        return number.orElseThrow(() -> UsageException.expected("--year", "YYYY", text));
    }
}
