// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

/** Small tables of the kinds that people hand in, with what has to come out. */
class HandedInTablesTest {
    private static BudgetTable read(String file, MoneyUnit unit) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(HandedInTablesTest.class.getResourceAsStream(file), file)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> rows.add(cells(line)));
        } catch (IOException unreadable) {
            throw new AssertionError(file, unreadable);
        }
        List<String> header = rows.get(0);
        BudgetTable.Builder table =
                BudgetTable.builder(unit).file(Location.ofFile(file)).total(header.get(2), 3);
        for (int column = 3; column < header.size(); column++) {
            table.column(header.get(column), column + 1);
        }
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            table.row(row + 1, cells.get(0), cells.get(1), cells.get(2), cells.subList(3, cells.size()));
        }
        return table.build().value().orElseThrow();
    }

    /** A line of CSV whose cells may be quoted. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static BudgetReport check(String file, BudgetOptions options) {
        return BudgetValidator.of(options).validate(read(file, MoneyUnit.MILLION));
    }

    private static BudgetReport check(String file) {
        return check(file, BudgetOptions.standard());
    }

    private static List<String> errors(BudgetReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.code().id() + " "
                        + finding.location()
                                .map(Location::toString)
                                .map(at -> at.substring(at.indexOf(':') + 1))
                                .orElse(""))
                .toList();
    }

    private static List<String> codes(BudgetReport report) {
        return report.findings().stream().map(finding -> finding.code().id()).toList();
    }

    /** The cells of a repair with their amounts in million. */
    private static Map<String, Long> changes(Repair repair) {
        Map<String, Long> changes = new TreeMap<>();
        for (Repair.Change change : repair.changes()) {
            String at = change.location().orElseThrow().toString();
            changes.put(at.substring(at.indexOf(':') + 1), change.proposed() / 1_000_000);
        }
        return changes;
    }

    @Test
    void aTextWithADigitIsAMistypedAmount() {
        BudgetReport report = check("amount-digits.csv");
        assertThat(errors(report)).contains("not-an-amount 5:C", "not-an-amount 8:D", "not-an-amount 11:E");
        assertThat(codes(report)).doesNotContain("funded-elsewhere");
        assertThat(report.findings())
                .extracting(finding -> finding.facts().get("reading"))
                .contains("90", "210", "331");
        assertThat(changes(report.repairs().get(0))).containsEntry("5:C", 924L).containsEntry("11:E", 361L);
    }

    @Test
    void aRowOfTextWithADigitIsNotFundedElsewhere() {
        BudgetReport report = check("amount-digits-row.csv");
        assertThat(errors(report)).contains("not-an-amount 4:C");
        assertThat(codes(report)).doesNotContain("funded-elsewhere");
    }

    @Test
    void aUnitBehindEveryAmountIsUnderstood() {
        BudgetReport report = BudgetValidator.standard().validate(read("amount-dong.csv", MoneyUnit.DONG));
        assertThat(codes(report)).doesNotContain("funded-elsewhere", "nothing-tested");
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(838_000L);
    }

    @Test
    void aUnitThatIsNotTheColumnsIsRefused() {
        BudgetReport report = check("amount-unit.csv");
        assertThat(errors(report)).contains("other-unit 4:E");
        assertThat(report.findings())
                .anyMatch(finding -> "751.000".equals(finding.facts().get("reading")));
    }

    @Test
    void amountsThatMayHaveEnglishSeparatorsAreTold() {
        BudgetReport report = check("amount-english.csv");
        assertThat(codes(report)).containsOnly("three-decimals").hasSize(3);
        assertThat(report.findings().get(0).facts())
                .containsEntry("vietnamese", "3,615")
                .containsEntry("english", "3.615");
    }

    @Test
    void aTableInWhichNothingWasAddedUpIsNoSuccess() {
        assertThat(codes(check("zero-sums.csv"))).contains("nothing-tested");
    }

    @Test
    void threeIndependentSlipsAreOneProposal() {
        BudgetReport report = check("slips-3.csv");
        assertThat(changes(report.repairs().get(0)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("10:D", 783L, "25:E", 874L, "27:C", 1_242L));
    }

    @Test
    void aWholeRowInAnotherUnitIsMended() {
        Repair first = check("row-thousand.csv").repairs().get(0);
        assertThat(first.kind()).isEqualTo(Repair.Kind.ROW_TIMES_1000);
        assertThat(changes(first)).containsExactlyInAnyOrderEntriesOf(Map.of("10:C", 507L, "10:D", 76L, "10:E", 431L));
    }

    private static BudgetOptions.Expectation stated(String column, long million) {
        return new BudgetOptions.Expectation(column, BigInteger.valueOf(million * 1_000_000));
    }

    @Test
    void swappedColumnsAreMendedInEveryLine() {
        BudgetOptions options = BudgetOptions.builder()
                .addExpectations(stated("total", 4_351), stated("Tỉnh", 2_253), stated("Đối ứng", 2_098))
                .build();
        Repair first = check("columns-swapped.csv", options).repairs().get(0);
        assertThat(first.kind()).isEqualTo(Repair.Kind.COLUMNS_SWAPPED);
        assertThat(changes(first)).hasSize(14).containsEntry("2:D", 1_156L).containsEntry("8:E", 2_253L);
    }

    @Test
    void proposalsCanBePrintedWithTheDecimalsThatWereKept() {
        BudgetOptions options =
                BudgetOptions.builder().precision(Precision.ofDecimals(0)).build();
        BudgetReport report = check("precision.csv", options);
        assertThat(report.repairs()).isNotEmpty();
        assertThat(report.repairs())
                .allSatisfy(
                        repair -> assertThat(repair.changes()).allMatch(change -> change.proposed() % 1_000_000 == 0));
    }

    @Test
    void cellsThatCannotBeReadHoldBackTheirOwnSumsOnly() {
        BudgetReport report = check("unreadable-and-slip.csv");
        assertThat(changes(report.repairs().get(0))).containsEntry("18:D", 433L);
        assertThat(report.repairs().get(0).changes())
                .filteredOn(change -> change.text().isEmpty())
                .hasSize(1);
    }

    @Test
    void manyRepairsAreCountedNotListed() {
        BudgetReport report = check("two-parents.csv");
        assertThat(report.repairs()).hasSize(20);
        assertThat(report.moreRepairs()).isGreaterThan(1_000);
        assertThat(codes(report)).contains("many-repairs");
    }

    @Test
    void anAmountStatedWithoutAGrandTotalMayHoldWithinRounding() {
        BudgetOptions options = BudgetOptions.builder()
                .precision(Precision.ofDecimals(0))
                .addExpectation(stated("total", 42))
                .build();
        assertThat(codes(check("no-grand-total.csv", options))).contains("headline-within-rounding");
    }

    @Test
    void twentyIndependentSlipsAreMended() {
        BudgetTable.Builder table = BudgetTable.builder(MoneyUnit.MILLION).source(FundingSource.of("A"));
        for (int unit = 1; unit <= 20; unit++) {
            table.row(Roman.print(unit), "đơn vị " + unit, "1.234", "1.234");
            table.row(
                    "1", "a " + unit, unit % 2 == 0 ? "1.0" + (10 + unit) : "1.034", unit % 2 == 0 ? "1.034" : "1.304");
            table.row("2", "b " + unit, "200", "200");
        }
        table.row("", "Tổng cộng", "24.680", "24.680");
        BudgetReport report = BudgetValidator.standard().validate(table.build().orThrow());
        assertThat(report.repairs().get(0).changes())
                .hasSize(20)
                .allMatch(change -> change.proposed() == 1_034_000_000L);
    }

    @Test
    void aLineWithoutItsParentHoldsBackTheSumsBesideIt() {
        BudgetReport report = BudgetValidator.standard()
                .validate(BudgetTable.builder(MoneyUnit.MILLION)
                        .row("I", "x", "30")
                        .row("1", "a", "30")
                        .row("2.1", "b", "5")
                        .row("II", "y", "12")
                        .row("1", "c", "10")
                        .row("", "Tổng cộng", "42")
                        .build()
                        .value()
                        .orElseThrow());
        assertThat(codes(report)).contains("no-parent", "repair-held");
        assertThat(report.repairs())
                .allSatisfy(repair -> assertThat(repair.changes())
                        .extracting(Repair.Change::line)
                        .containsExactly("II.1"));
        assertThat(report.repairs()).hasSize(1);
    }
}
