// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetTable;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.budget.MoneyUnit;
import vn.ocop.budget.Precision;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.core.Checked;
import vn.ocop.core.Digits;
import vn.ocop.io.document.BudgetDocument;
import vn.ocop.io.document.LayoutDocument;

/**
 * Checks a budget table; with more files, tells the plan against the events of the year, several years side by side, or the
 * lines that pay support against the norms.
 */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description = "Kiểm tra bảng kinh phí / check a budget table")
final class BudgetCommand implements Callable<Integer> {
    private static final int MOST_DECIMALS = 9;

    private final Console console;

    @Parameters(paramLabel = "F", description = "bảng kinh phí / budget table: CSV, XLSX, DOCX")
    private Path file = Path.of("");

    @Option(
            names = "--unit",
            paramLabel = "dong|thousand|million|billion",
            description = "đơn vị tính / unit of the amounts, where none is printed (million)")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--precision",
            defaultValue = "exact",
            paramLabel = "exact|N",
            description =
                    "số chữ số thập phân đã làm tròn / decimals within which sums were rounded (${DEFAULT-VALUE})")
    private String precision = "";

    @Option(
            names = "--expect",
            paramLabel = "COLUMN=AMOUNT,…",
            description =
                    "số tiền nêu trong văn bản / amounts that the text states: total=17770,\"Ngân sách tỉnh\"=6520")
    private Optional<String> expect = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "HEADER=COLUMN,…",
            description = "tên cột / office headers: \"Nội dung=name,Tổng kinh phí=total\"; repeatable")
    private List<String> columns = List.of();

    @Mixin
    private OfficeTableOptions office = new OfficeTableOptions();

    @Mixin
    private ExecutionOptions execution = new ExecutionOptions();

    @Mixin
    private ComparisonOptions comparison = new ComparisonOptions();

    @Mixin
    private NormsOptions norms = new NormsOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    BudgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requireOneUse();
        BudgetInput input = input();
        return console.print(view(input), format.format());
    }

    private View view(BudgetInput input) throws IOException {
        writeLayout(input);
        if (office.shows()) {
            return new LayoutView(layouts(input), input.language());
        }
        if (execution.isGiven()) {
            return execution.view(input);
        }
        if (comparison.isGiven()) {
            return comparison.view(input);
        }
        if (norms.isGiven()) {
            return norms.view(input);
        }
        BudgetDocument document = input.office().isEmpty()
                ? BudgetDocument.of(input.report(), input.read(), input.language())
                : BudgetDocument.of(input.office(), input.reports(), input.read(), input.language());
        return new BudgetView(input.reports(), input.office(), document, input.language());
    }

    private static List<LayoutDocument> layouts(BudgetInput input) {
        return input.office().stream()
                .map(table -> LayoutDocument.of(table.layout(), input.read(), input.language()))
                .toList();
    }

    /** The layout of the one table, for the next file of the same form. */
    private void writeLayout(BudgetInput input) throws IOException {
        if (office.layoutOut().isPresent()) {
            if (input.office().size() != 1) {
                throw new UsageException("--layout-out: cần một bảng", "--layout-out: one table is needed");
            }
            StringWriter layout = new StringWriter();
            layouts(input).get(0).writeJson(layout);
            WholeFile.write(office.layoutOut().get(), layout.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void requireOneUse() {
        long uses = Stream.of(execution.isGiven(), comparison.isGiven(), norms.isGiven())
                .filter(given -> given)
                .count();
        if (uses > 1) {
            throw new UsageException(
                    "chỉ dùng một trong --events, --compare, --norms",
                    "only one of --events, --compare, --norms can be used");
        }
    }

    private BudgetInput input() {
        Precision precise = precision();
        Map<String, String> headers = new LinkedHashMap<>();
        columns.forEach(text -> headers.putAll(Pairs.parse("--columns", text)));
        Map<String, String> ofTable = execution.isGiven() ? ExecutionOptions.ofTable(headers) : headers;
        BudgetTables tables = new BudgetTables(unit(), ofTable, office);
        Checked<BudgetTables.Read> read = tables.read(file);
        BudgetTables.Read found = BudgetInput.require(read);
        BudgetOptions.Builder options = BudgetOptions.builder().precision(precise);
        expectations(found.first()).forEach(options::addExpectation);
        BudgetValidator validator = BudgetValidator.of(options.build());
        return new BudgetInput(
                found.tables().stream().map(validator::validate).toList(),
                found.office(),
                read.findings(),
                new BudgetTables(unit(), headers, office),
                precise,
                language.language());
    }

    private Optional<MoneyUnit> unit() {
        return unit.map(id -> MoneyUnit.ofId(id)
                .orElseThrow(() -> UsageException.expected("--unit", "dong, thousand, million, billion", id)));
    }

    private Precision precision() {
        if (precision.equals("exact")) {
            return Precision.exact();
        }
        return Precision.ofDecimals(Digits.whole(precision, 1)
                .orElseThrow(() -> UsageException.expected("--precision", "exact, 0 – " + MOST_DECIMALS, precision)));
    }

    private Iterable<BudgetOptions.Expectation> expectations(BudgetTable table) {
        Map<String, BudgetOptions.Expectation> expectations = new LinkedHashMap<>();
        Map<String, String> stated =
                expect.map(text -> Pairs.parse("--expect", text)).orElse(Map.of());
        stated.forEach((name, amount) -> {
            String column = column(table, name);
            expectations.put(
                    column,
                    BudgetOptions.Expectation.parse(column, amount, table.unit())
                            .orElseThrow(() -> UsageException.expected("--expect", "17770; 17.770; 1.234,5", amount)));
        });
        return expectations.values();
    }

    /** The header of a column; the total answers to {@code total} too, whatever its header says. */
    static String column(BudgetTable table, String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        boolean isTotal =
                composed.equals(BudgetDocument.TOTAL) && !table.columns().contains(composed);
        return isTotal ? table.columns().get(0) : composed;
    }
}
