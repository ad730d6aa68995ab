// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;

/** Every finding can be built wherever it is built: each template finds its facts. */
class EveryFindingTest {
    private static final List<String> NUMBERS =
            List.of("", "I", "II", "III", "1", "2", "1.1", "2.1", "-", "a", "A", "Đ", "?", "0.1", "STT");
    private static final List<String> CELLS = List.of(
            "",
            "-",
            "0",
            "1",
            "2",
            "10",
            "1.000",
            "2,150",
            "0,0000001",
            "-5",
            "6O",
            "5 tỷ",
            "5 đ",
            "khác",
            "USD 5",
            "99999999999999999999",
            "1.000.000.000.000",
            "50",
            "?");

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<List<String>> row = Arbitraries.integers()
                .between(0, 1_000_000)
                .list()
                .ofSize(6)
                .map(picks -> List.of(
                        NUMBERS.get(picks.get(0) % NUMBERS.size()),
                        picks.get(1) % 3 == 0
                                ? "Tổng cộng"
                                : picks.get(1) % 3 == 1 ? "Huyện A" : "x" + picks.get(1) % 4,
                        CELLS.get(picks.get(2) % CELLS.size()),
                        CELLS.get(picks.get(3) % CELLS.size()),
                        CELLS.get(picks.get(4) % CELLS.size()),
                        CELLS.get(picks.get(5) % CELLS.size())));
        return row.list().ofMaxSize(7);
    }

    private static BudgetTable table(List<List<String>> rows) {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION)
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"))
                .column("Tỷ lệ %", 6)
                .memo("A", List.of("B"));
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            table.row(row + 2, cells.get(0), cells.get(1), cells.get(2), cells.subList(3, 6));
        }
        return table.build().value().orElseThrow();
    }

    private static Set<BudgetFinding> told(BudgetTable table, Precision precision, boolean stated) {
        BudgetOptions.Builder options = BudgetOptions.builder()
                .precision(precision)
                .repairBound(2_000)
                .addUnit("Huyện B")
                .addBody("Sở C");
        if (stated) {
            options.addExpectation(new BudgetOptions.Expectation("total", BigInteger.valueOf(2_500_000)));
            options.addExpectation(new BudgetOptions.Expectation("X", BigInteger.ONE));
        }
        Set<BudgetFinding> told = new TreeSet<>();
        BudgetReport report = BudgetValidator.of(options.build()).validate(table);
        for (Finding finding : report.findings()) {
            assertThat(finding.message(Language.VI)).doesNotContain("{", "}");
            assertThat(finding.message(Language.EN)).doesNotContain("{", "}");
            told.add((BudgetFinding) finding.code());
        }
        assertThat(report.repairs()).hasSizeLessThanOrEqualTo(20);
        return told;
    }

    @Property(tries = 1_500)
    void anyTableIsTold(@ForAll("tables") List<List<String>> rows, @ForAll boolean rounded, @ForAll boolean stated) {
        Precision precision = rounded ? Precision.ofDecimals(0) : Precision.exact();
        told(table(rows), precision, stated);
    }

    @Test
    void aStatedAmountHoldsWithinRoundingWithAndWithoutAGrandTotal() {
        List<List<String>> lines = List.of(List.of("I", "x", "2", "1", "1", ""));
        assertThat(told(table(lines), Precision.ofDecimals(0), true))
                .contains(BudgetFinding.HEADLINE_WITHIN_ROUNDING, BudgetFinding.HEADLINE_COLUMN);
        List<List<String>> withTotal =
                List.of(List.of("I", "x", "2", "1", "1", ""), List.of("", "Tổng cộng", "2", "1", "1", ""));
        assertThat(told(table(withTotal), Precision.ofDecimals(0), true)).contains(BudgetFinding.WITHIN_ROUNDING);
    }

    // --- every code from each place that builds it

    private static BudgetTable.Builder plain() {
        return BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"));
    }

    private static BudgetTable.Builder rows(BudgetTable.Builder table, String... rows) {
        for (String row : rows) {
            List<String> cells = List.of(row.split(";", -1));
            table.row(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.subList(3, cells.size()).toArray(String[]::new));
        }
        return table;
    }

    private static BudgetTable.Builder rows(String... rows) {
        return rows(plain(), rows);
    }

    private final Set<BudgetFinding> built = EnumSet.noneOf(BudgetFinding.class);

    private void built(List<Finding> findings, BudgetFinding... codes) {
        Set<BudgetFinding> told = EnumSet.noneOf(BudgetFinding.class);
        for (Finding finding : findings) {
            for (Language language : Language.values()) {
                assertThat(finding.message(language)).isNotBlank().doesNotContain("{", "}");
            }
            told.add((BudgetFinding) finding.code());
        }
        assertThat(told).contains(codes);
        built.addAll(List.of(codes));
    }

    private void checked(BudgetTable.Builder table, BudgetOptions options, BudgetFinding... codes) {
        built(
                BudgetValidator.of(options)
                        .validate(table.build().value().orElseThrow())
                        .findings(),
                codes);
    }

    private void checked(BudgetTable.Builder table, BudgetFinding... codes) {
        checked(table, BudgetOptions.standard(), codes);
    }

    private static BudgetOptions stated(long dong, String column) {
        return BudgetOptions.builder()
                .addExpectation(new BudgetOptions.Expectation(column, BigInteger.valueOf(dong)))
                .build();
    }

    @Test
    void everyCodeIsBuiltFromEachPlaceThatBuildsIt() {
        sums();
        relations();
        amounts();
        linesAndNumbers();
        spreadsheets();
        repairs();
        plans();
        events();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(built))).isEmpty();
    }

    private void sums() {
        checked(rows("I;x;3;1;1", ";TOTAL;3;1;1"), BudgetFinding.ROW_SUM);
        checked(
                rows("I;x;2;1;1", "1;a;2;1;1", "2;b;2;1;1", ";TOTAL;2;1;1"),
                BudgetFinding.CHILDREN_SUM,
                BudgetFinding.LEFT_OUT);
        checked(rows("I;x;2;1;1", ";TOTAL;4;2;2"), BudgetFinding.GRAND_TOTAL, BudgetFinding.COUNTED_TWICE);
        checked(rows("I;x;2;1;1", ";TOTAL;2;1;1"), stated(1, "total"), BudgetFinding.HEADLINE);
        checked(rows("I;x;2;1;1"), stated(1, "total"), BudgetFinding.HEADLINE, BudgetFinding.NO_GRAND_TOTAL);
        checked(rows("I;x;2;1;1"), stated(1, "C"), BudgetFinding.HEADLINE_COLUMN);
        checked(rows("I;x;2;1;1").subtotal(9, "Cộng", List.of(2), "3", List.of("1", "1")), BudgetFinding.SUBTOTAL);
        checked(rows("I;x;2;1;1").part(9, "Gồm", 2, "3", List.of("1", "1")), BudgetFinding.PARTS_SUM);
        checked(rows("I;x;2;1;1").memo(9, "Trong đó", 2, "3", List.of("1", "1")), BudgetFinding.PART_TOO_LARGE);
        checked(rows(plain().memo("A", List.of("B")), "I;x;2;1;2"), BudgetFinding.PART_TOO_LARGE);
        checked(
                rows("I;x;2;1;1").grandTotal(9, "Tổng (I+II)", List.of("I", "II"), "2", List.of("1", "1")),
                BudgetFinding.TOTAL_FORMULA);
        BudgetOptions rounded = BudgetOptions.builder()
                .precision(Precision.ofDecimals(0))
                .addExpectation(new BudgetOptions.Expectation("total", BigInteger.valueOf(2_400_000)))
                .build();
        checked(rows("I;x;3;1;1", ";TOTAL;3;1;1"), rounded, BudgetFinding.WITHIN_ROUNDING);
        checked(rows("I;x;2;1;1"), rounded, BudgetFinding.HEADLINE_WITHIN_ROUNDING);
        checked(rows("I;x;nguồn khác;;"), BudgetFinding.NOTHING_TESTED);
    }

    private void relations() {
        BudgetTable.Builder doubtful = plain().relation("total", List.of("A"), List.of(), BudgetTable.Evidence.HEADING);
        checked(rows(doubtful, "I;x;2;1;1"), BudgetFinding.RELATION_DOUBTFUL);
        BudgetTable.Builder beaten = plain().relation("total", List.of("A", "B"))
                .relation("total", List.of("A"), List.of(), BudgetTable.Evidence.HEADING);
        checked(rows(beaten, "I;x;2;1;1"), BudgetFinding.RELATION_CONTRADICTED);
        checked(rows(plain().untested("A", "4=3x2"), "I;x;2;1;1"), BudgetFinding.RELATION_NOT_TESTED);
        BudgetTable.Builder columns = plain().unrelated().memo("total", List.of("A", "B"));
        BudgetTable.Builder lines = plain();
        for (int line = 1; line <= 11; line++) {
            columns.row(Roman.print(line), "x" + line, "5", "2", line == 3 ? "1" : "3");
            int row = 3 * line;
            lines.row(row, Roman.print(line), "x" + line, "5", List.of("2", "3"))
                    .memo(row + 1, "Trong đó", row, line == 3 ? "1" : "2", List.of("1", "1"))
                    .memo(row + 2, "và", row, "3", List.of("1", "2"));
        }
        checked(columns, BudgetFinding.RELATION_LIKELY);
        checked(lines, BudgetFinding.RELATION_LIKELY);
    }

    private void amounts() {
        checked(rows("I;x;6O;1;1"), BudgetFinding.NOT_AN_AMOUNT);
        checked(rows("I;x;6;?;1"), BudgetFinding.NOT_AN_AMOUNT);
        checked(rows("I;x;khác;2;1"), BudgetFinding.NOT_AN_AMOUNT);
        checked(rows("I;x;2;khác;1"), BudgetFinding.FUNDED_ELSEWHERE);
        checked(rows("I;x;5 tỷ;1;1"), BudgetFinding.OTHER_UNIT);
        checked(rows("I;x;0,000.1 tỷ;1;1"), BudgetFinding.NOT_AN_AMOUNT);
        checked(rows("I;x;0,0000001;1;1"), BudgetFinding.FRACTION_OF_DONG);
        checked(rows("I;x;99999999999999999999;1;1"), BudgetFinding.AMOUNT_TOO_LARGE);
        checked(rows("I;x;-5;1;1"), BudgetFinding.NEGATIVE_AMOUNT);
        checked(rows("I;x;USD 5;1;1"), BudgetFinding.NOT_VND);
        checked(rows("I;x;1.000.000.000.000;1;1"), BudgetFinding.ABSURD_AMOUNT);
        checked(rows("I;x;1;;1"), BudgetFinding.BLANK_AS_ZERO);
        checked(rows("I;x;2,150;2;1", "II;y;1,150;1;1"), BudgetFinding.THREE_DECIMALS);
        checked(rows("I;x;2,150;1,150;1,000", "II;y;2;1;1"), BudgetFinding.THREE_DECIMALS_LINE);
        BudgetTable.Builder percents = plain().percentages("%", 6);
        checked(
                rows(percents, "I;x;2;1;1;40", "II;y;2;1;1;x"),
                BudgetFinding.PERCENTAGE,
                BudgetFinding.PERCENTAGE_UNREADABLE);
        checked(rows(plain().percentages("%", 6), "I;x;4;1;3;25", "II;y;4;3;1;75"), BudgetFinding.COLUMNS_EXCHANGED);
    }

    private void linesAndNumbers() {
        checked(rows(), BudgetFinding.NO_LINES, BudgetFinding.NO_GRAND_TOTAL);
        checked(rows("I;x;nguồn khác;;", "II;y;;;", "1;a;khác;;"), BudgetFinding.FUNDED_ELSEWHERE);
        checked(rows("I;x;;;"), BudgetFinding.NO_AMOUNTS);
        checked(rows("I;x;;;", "1;a;2;1;1"), BudgetFinding.HEADING_SUM);
        checked(rows("I;x;;;").continuation(9, "a", "2", List.of("1", "1")), BudgetFinding.CONTINUATION_SUMMED);
        checked(rows(plain().heading(2, "HUYỆN"), "1;a;2;1;1"), BudgetFinding.HEADING_TAKEN);
        checked(rows("I;x;2;1;1", "?;a;2;1;1"), BudgetFinding.NUMBERING_UNKNOWN);
        checked(rows("I;x;2;1;1", "III;y;2;1;1"), BudgetFinding.NUMBERING_GAP);
        checked(rows("I;x;2;1;1", "I;y;2;1;1"), BudgetFinding.NUMBERING_REPEAT);
        checked(rows("-;x;2;1;1"), BudgetFinding.NO_PARENT);
        checked(rows("1;x;2;1;1", "I;y;2;1;1"), BudgetFinding.NO_PARENT);
        checked(rows("I;x;2;1;1", "2.1;y;2;1;1"), BudgetFinding.NO_PARENT);
        checked(rows("I;x;2;1;1", "0.1.1;y;2;1;1"), BudgetFinding.NO_PARENT);
        checked(rows("I;x;2;1;1", "II.1;y;2;1;1"), BudgetFinding.NO_PARENT);
        checked(rows("I;x;2;1;1", ";y;2;1;1"), BudgetFinding.NO_NUMBER);
        checked(rows("I;x;2;1;1").continuation(9, "y", "2", List.of("1", "1")), BudgetFinding.NO_NUMBER);
        checked(rows("I;x;2;1;").continuation(9, "y", "", List.of("", "1")), BudgetFinding.NO_NUMBER);
        checked(rows(";TOTAL;2;1;1", "I;x;2;1;1", ";TOTAL;2;1;1"), BudgetFinding.SECOND_GRAND_TOTAL);
        checked(
                rows("I;x;2;1;1")
                        .grandTotal(9, "A", List.of(), "2", List.of("1", "1"))
                        .grandTotal(10, "B", List.of(), "2", List.of("1", "1")),
                BudgetFinding.SECOND_GRAND_TOTAL);
        checked(rows("I;x;2;1;1", ";TOTAL;2;1;1", "II;y;2;1;1"), BudgetFinding.GRAND_TOTAL_PLACE);
        checked(rows("I;x;2;1;1", "II;x;2;1;1"), BudgetFinding.REPEATED_LINE);
        checked(rows("I;x;2;1;1", "STT;Nội dung;Tổng;A;B"), BudgetFinding.REPEATED_HEADER);
        checked(rows("I;x;2;1;1", ";;;A;B"), BudgetFinding.REPEATED_HEADER);
        checked(rows(plain().source(FundingSource.of("A")), "I;x;2;1;1"), BudgetFinding.REPEATED_COLUMN);
        checked(
                rows("I;Huyện A;2;1;1", "1;t;2;1;1", "II;Huyện B;2;1;1", "1;t;2;1;1", "III;Huyện C;4;2;2", "1;t;4;2;2"),
                BudgetFinding.ODD_ONE_OUT);
    }

    private void spreadsheets() {
        checked(rows("I;x;2;1;1", "II;y;2;1;1", ";TOTAL;4;2;2").adds(4, 3, 2, 3, 2, 3), BudgetFinding.FORMULA_RANGE);
        checked(rows("I;x;2;1;1").adds(2, 3, 2, 4, 2, 4), BudgetFinding.FORMULA_RANGE);
        checked(
                rows("I;x;2;1;1", "II;y;2;1;1", ";TOTAL;4;2;2")
                        .adds(4, 3, 2, 3, 2, 3)
                        .adds(4, 3, 2, 3, 2, 3),
                BudgetFinding.FORMULA_RANGE);
        checked(rows("I;x;2,4;1,2;1,2").shown(2, 4, "1"), BudgetFinding.SHOWN_DIFFERS);
        checked(
                rows("I;x;2,1;1,1;1", "II;y;1,65;950;700", ";TOTAL;3,75;2,05;1,7"),
                BudgetFinding.THOUSANDS_READ_AS_DECIMALS);
        checked(
                rows(BudgetTable.builder(MoneyUnit.MILLION), "I;x;2,5", "II;y;1,5", ";TOTAL;4")
                        .unformatted(2, 3)
                        .unformatted(3, 3),
                BudgetFinding.THOUSANDS_READ_AS_DECIMALS);
    }

    private void repairs() {
        checked(rows("I;x;10;5;5", "1;a;10;5;5", "2.1;b;2;1;1", ";TOTAL;10;5;5"), BudgetFinding.REPAIR_HELD);
        BudgetTable.Builder many = BudgetTable.builder(MoneyUnit.MILLION).row("I", "x", "99");
        BudgetTable.Builder top = BudgetTable.builder(MoneyUnit.MILLION);
        for (int line = 1; line <= 30; line++) {
            many.row(String.valueOf(line), "x" + line, "3");
            top.row(Roman.print(line), "x" + line, "3");
        }
        checked(many.row("", "TOTAL", "99"), BudgetFinding.MANY_REPAIRS);
        checked(top, stated(99_000_000, "total"), BudgetFinding.MANY_REPAIRS);
        checked(
                rows("I;x;3;1;1", ";TOTAL;3;1;1"),
                BudgetOptions.builder().repairBound(0).build(),
                BudgetFinding.REPAIR_BOUND);
        checked(rows("I;x;2;1;1"), stated(-1, "total"), BudgetFinding.NO_REPAIR);
    }

    private void plans() {
        BudgetOptions units =
                BudgetOptions.builder().addUnit("Huyện B").addBody("Sở C").build();
        checked(rows("I;Huyện A;2;1;1"), units, BudgetFinding.UNKNOWN_UNIT, BudgetFinding.UNIT_WITHOUT_LINE);
    }

    private void events() {
        BudgetTable plan =
                rows("I;x;5;2;3", "1;a;5;2;3", ";TOTAL;5;2;3").build().value().orElseThrow();
        executed(plan, List.of("2020-13-01;REVISION;I.1;A;1"), BudgetFinding.EVENT_DAY);
        executed(plan, List.of("2020-04-01;GIFT;I.1;A;1"), BudgetFinding.EVENT_KIND);
        executed(plan, List.of("2020-04-01;revision;I.1;A;x"), BudgetFinding.EVENT_AMOUNT_UNREADABLE);
        executed(plan, List.of("2020-04-01;revision;V;A;1"), BudgetFinding.EVENT_LINE);
        executed(plan, List.of("2020-04-01;revision;I;A;1"), BudgetFinding.EVENT_SUM);
        executed(plan, List.of("2020-04-01;revision;I.1;C;1"), BudgetFinding.EVENT_SOURCE);
        executed(plan, List.of("2020-04-01;revision;I.1;A;0"), BudgetFinding.EVENT_AMOUNT);
        executed(plan, List.of("2020-04-01;disbursement;I.1;A;-1"), BudgetFinding.EVENT_AMOUNT);
        executed(
                plan,
                List.of("2020-04-01;revision;I.1;A;9.000.000.000.000", "2020-04-01;revision;I.1;A;9.000.000.000.000"),
                BudgetFinding.EVENT_TOO_LARGE);
        executed(plan, List.of("2020-04-01;transfer;I.1;A;1;I.1;A"), BudgetFinding.TRANSFER_TO_ITSELF);
        executed(plan, List.of("2020-04-01;revision;I.1;A;1;I.1;A"), BudgetFinding.TARGET_WITHOUT_TRANSFER);
        executed(plan, List.of("2020-04-01;revision;I.1;A;-3"), BudgetFinding.BELOW_ZERO);
        executed(plan, List.of("2020-04-01;disbursement;I.1;A;3"), BudgetFinding.OVERSPENT);
        executed(plan, List.of("2020-04-01;appropriation;I.1;A;3"), BudgetFinding.APPROPRIATED_BEYOND_PLAN);
        executed(plan, List.of("2020-04-01;appropriation;I.1;A;2"), BudgetFinding.UNDRAWN);
    }

    private void executed(BudgetTable plan, List<String> events, BudgetFinding... codes) {
        BudgetExecution.Builder execution = BudgetExecution.builder(plan);
        for (String event : events) {
            List<String> cells = List.of(event.split(";", -1));
            Map<String, String> byColumn = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(BudgetExecution.Builder.columns().get(i), cells.get(i));
            }
            execution.row(Optional.of(Location.ofFile("e.csv").row(2)), byColumn);
        }
        Checked<BudgetExecution> checked = execution.build();
        List<Finding> findings = new ArrayList<>(checked.findings());
        checked.value().ifPresent(of -> {
            findings.addAll(of.findings(BudgetValidator.standard()));
            of.days().forEach(day -> findings.addAll(of.on(day).findings()));
        });
        built(findings, codes);
    }
}
