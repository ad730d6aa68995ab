// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

class BudgetValidatorTest {
    private static final BudgetOptions.Builder NONE = BudgetOptions.builder();

    private static BudgetTable.Builder table() {
        return BudgetTable.builder(MoneyUnit.MILLION)
                .file(Location.ofFile("b.csv"))
                .source(FundingSource.of("A"))
                .source(FundingSource.of("B"));
    }

    private static BudgetReport validate(BudgetOptions options, BudgetTable.Builder table) {
        return BudgetValidator.of(options).validate(table.build().value().orElseThrow());
    }

    private static List<String> show(BudgetReport report) {
        return report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.code().id()
                        + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    /** One unit with two lines; the provincial amount of the unit is 10 too low. */
    private static BudgetTable.Builder wrong() {
        return table().row("I", "x", "40", "20", "10")
                .row("1", "a", "20", "10", "10")
                .row("2", "b", "20", "20", "0")
                .row("", "TOTAL", "40", "30", "10");
    }

    @Test
    void everyBrokenIdentityIsToldAtItsCell() {
        assertThat(show(validate(BudgetOptions.standard(), wrong())))
                .containsExactly(
                        "ERROR row-sum b.csv:2:C",
                        "ERROR children-sum b.csv:2:D",
                        "INFO left-out b.csv:2:D",
                        "ERROR grand-total b.csv:5:D",
                        "INFO counted-twice b.csv:5:D");
    }

    @Test
    void theLineThatWasLeftOutOrCountedTwiceIsNamed() {
        BudgetReport left = validate(BudgetOptions.standard(), wrong());
        assertThat(left.findings().get(2).facts())
                .containsEntry("contributor", "I.1")
                .containsEntry("difference", "-10000000");
        BudgetReport twice = validate(
                BudgetOptions.standard(),
                table().row("I", "x", "37", "30", "7")
                        .row("1", "a", "20", "20", "0")
                        .row("-", "c", "10", "10", "0")
                        .row("-", "d", "10", "10", "0")
                        .row("2", "b", "7", "0", "7")
                        .row("", "TOTAL", "37", "30", "7"));
        Finding finding = twice.findings().stream()
                .filter(of -> of.code() == BudgetFinding.COUNTED_TWICE)
                .toList()
                .get(1);
        assertThat(finding.message(Language.EN))
                .isEqualTo("Line I, column “A”: the excess is exactly line I.1.-1, I.1.-2, maybe it was counted twice");
    }

    @Test
    void anExcessThatIsNoLineNamesNone() {
        BudgetReport report = validate(
                BudgetOptions.standard(), table().row("I", "x", "5", "5", "0").row("", "TOTAL", "6", "6", "0"));
        assertThat(show(report)).containsExactly("ERROR grand-total b.csv:3:C", "ERROR grand-total b.csv:3:D");
    }

    @Test
    void identitiesExplainThemselves() {
        Identity identity =
                validate(BudgetOptions.standard(), wrong()).inexact().get(1);
        assertThat(identity.kind()).isEqualTo(Identity.Kind.CHILDREN_SUM);
        assertThat(identity.line().orElseThrow().path()).isEqualTo("I");
        assertThat(identity.column()).isEqualTo("A");
        assertThat(identity.printed()).isEqualTo(20_000_000);
        assertThat(identity.expected()).isEqualTo(30_000_000);
        assertThat(identity.difference()).isEqualTo(-10_000_000);
        assertThat(identity.verdict()).isEqualTo(Identity.Verdict.WRONG);
        assertThat(identity.contributors()).hasToString("[10, 20]");
        assertThat(identity).hasToString("children-sum I A: WRONG, printed 20000000, expected 30000000");
        Identity row = validate(BudgetOptions.standard(), wrong()).identities().get(0);
        assertThat(row.kind()).isEqualTo(Identity.Kind.ROW_SUM);
        assertThat(row.contributors()).extracting(Cell::column).containsExactly("A", "B");
        assertThat(row.location()).hasToString("Optional[b.csv:2:C]");
    }

    @Test
    void rulesCanBeSwitchedOff() {
        BudgetOptions options = BudgetOptions.builder()
                .addOff(BudgetFinding.ROW_SUM, BudgetFinding.LEFT_OUT, BudgetFinding.COUNTED_TWICE)
                .build();
        BudgetReport report = validate(options, wrong());
        assertThat(show(report)).containsExactly("ERROR children-sum b.csv:2:D", "ERROR grand-total b.csv:5:D");
        assertThat(report.identities()).noneMatch(identity -> identity.kind() == Identity.Kind.ROW_SUM);
        BudgetOptions none = BudgetOptions.builder()
                .addOff(BudgetFinding.ROW_SUM, BudgetFinding.CHILDREN_SUM, BudgetFinding.GRAND_TOTAL)
                .build();
        assertThat(validate(none, wrong()).findings()).isEmpty();
        assertThat(validate(none, wrong()).identities()).isEmpty();
    }

    @Test
    void rulesCanBeGradedAnew() {
        BudgetOptions options = BudgetOptions.builder()
                .putGrade(BudgetFinding.ROW_SUM, Severity.WARNING)
                .putGrade(BudgetFinding.CHILDREN_SUM, Severity.INFO)
                .putGrade(BudgetFinding.GRAND_TOTAL, Severity.INFO)
                .build();
        BudgetReport report = validate(options, wrong());
        assertThat(show(report))
                .containsExactly(
                        "WARNING row-sum b.csv:2:C",
                        "INFO children-sum b.csv:2:D",
                        "INFO left-out b.csv:2:D",
                        "INFO grand-total b.csv:5:D",
                        "INFO counted-twice b.csv:5:D");
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.repairs()).hasSize(1);
    }

    private static BudgetOptions.Expectation stated(String column, String amount) {
        return BudgetOptions.Expectation.parse(column, amount, MoneyUnit.MILLION)
                .orElseThrow();
    }

    @Test
    void statedAmountsAreComparedWithTheGrandTotal() {
        BudgetOptions options = BudgetOptions.builder()
                .addExpectations(stated("total", "41"), stated("A", "30"), stated("C", "1"))
                .addExpectation(BudgetOptions.Expectation.of("B", Dong.amount(10_000_000)))
                .build();
        BudgetReport report =
                validate(options, table().row("I", "x", "40", "30", "10").row("", "TOTAL", "40", "30", "10"));
        assertThat(show(report))
                .containsExactly("ERROR headline-column b.csv", "INFO no-repair b.csv", "ERROR headline b.csv:3:C");
        Finding headline = report.findings().get(2);
        assertThat(headline.facts())
                .containsEntry("expected", "41000000")
                .containsEntry("printed", "40000000")
                .containsEntry("column", "total")
                .containsEntry("line", "TOTAL");
        assertThat(report.inexact().get(0).contributors()).isEmpty();
    }

    @Test
    void withoutAGrandTotalStatedAmountsAreComparedWithTheSum() {
        BudgetOptions options = BudgetOptions.builder()
                .addExpectation(stated("total", "41"))
                .addOff(BudgetFinding.NO_GRAND_TOTAL)
                .build();
        BudgetReport report =
                validate(options, table().row("I", "x", "40", "31", "10").row("II", "y", "0", "0", "0"));
        assertThat(show(report)).containsExactly("ERROR headline b.csv", "ERROR row-sum b.csv:2:C");
        assertThat(report.findings().get(0).facts()).doesNotContainKey("line");
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes().get(0).proposed()).isEqualTo(41_000_000);
        Identity headline = report.inexact().get(1);
        assertThat(headline.line()).isEmpty();
        assertThat(headline.contributors()).hasSize(2);
        assertThat(headline.location()).hasToString("Optional[b.csv]");
        assertThat(headline).hasToString("headline  total: WRONG, printed 40000000, expected 41000000");
    }

    @Test
    void aStatedAmountBindsTheRepair() {
        BudgetOptions options =
                BudgetOptions.builder().addExpectation(stated("total", "40")).build();
        BudgetReport report = validate(
                options,
                BudgetTable.builder(MoneyUnit.MILLION)
                        .row("I", "x", "30")
                        .row("II", "y", "10")
                        .row("", "TOTAL", "41"));
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes().get(0).line()).isEqualTo("TOTAL");
        BudgetReport free = validate(
                BudgetOptions.standard(),
                BudgetTable.builder(MoneyUnit.MILLION)
                        .row("I", "x", "30")
                        .row("II", "y", "10")
                        .row("", "TOTAL", "41"));
        assertThat(free.repairs()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.2", "", "1,0000001"})
    void aStatedAmountMustBeOne(String printed) {
        assertThat(BudgetOptions.Expectation.parse("total", printed, MoneyUnit.MILLION))
                .isEmpty();
    }

    @Test
    void anUnreadableCellSuspendsItsIdentitiesAndIsProposed() {
        BudgetReport report = validate(
                BudgetOptions.standard(),
                table().row("I", "x", "40", "3O", "10")
                        .row("1", "a", "20", "10", "10")
                        .row("2", "b", "20", "20", "0")
                        .row("", "TOTAL", "40", "30", "10"));
        assertThat(show(report)).containsExactly("ERROR not-an-amount b.csv:2:D");
        assertThat(report.inexact()).hasSize(3).allMatch(identity -> identity.verdict() == Identity.Verdict.UNTESTED);
        Repair.Change change = report.repairs().get(0).changes().get(0);
        assertThat(change.text()).contains("3O");
        assertThat(change.printed()).isEmpty();
        assertThat(change.proposed()).isEqualTo(30_000_000);
        assertThat(report.repairs().get(0).reason().vi()).isEqualTo("ô không đọc được");
    }

    @Test
    void anUnreadableCellAndAWrongOneAreMendedTogether() {
        BudgetReport report = validate(
                BudgetOptions.standard(),
                table().row("I", "x", "40", "3O", "10")
                        .row("1", "a", "20", "10", "10")
                        .row("2", "b", "25", "20", "0")
                        .row("", "TOTAL", "40", "30", "10"));
        assertThat(report.repairs()).hasSize(1);
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::line)
                .containsExactly("I", "I.2");
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(30_000_000L, 20_000_000L);
    }

    @Test
    void unreadableCellsAreMendedTogetherAsFarAsTheSumsAgreeOnThem() {
        BudgetReport two = validate(
                BudgetOptions.standard(), table().row("I", "x", "?", "30", "1O").row("", "TOTAL", "40", "30", "10"));
        assertThat(two.repairs()).hasSize(1);
        assertThat(two.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(40_000_000L, 10_000_000L);
        BudgetReport three = validate(
                BudgetOptions.standard(), table().row("I", "x", "?", "?", "10").row("", "TOTAL", "40", "?", "10"));
        assertThat(three.repairs().get(0).changes())
                .extracting(Repair.Change::proposed)
                .containsExactly(40_000_000L, 30_000_000L, 30_000_000L);
        BudgetReport open = validate(
                BudgetOptions.standard(), table().row("I", "x", "?", "?", "10").row("", "TOTAL", "?", "?", "10"));
        assertThat(open.repairs()).isEmpty();
        assertThat(show(open)).noneMatch(finding -> finding.contains("no-repair"));
    }

    @Test
    void noRepairProposesANegativeAmountUnlessThoseAreAllowed() {
        BudgetTable.Builder rows = BudgetTable.builder(MoneyUnit.MILLION)
                .row("I", "x", "5")
                .row("II", "y", "50")
                .row("", "TOTAL", "40");
        BudgetTable table = rows.build().orThrow();
        assertThat(BudgetValidator.standard().validate(table).repairs())
                .extracting(repair -> repair.changes().get(0).line())
                .containsExactlyInAnyOrder("II", "TOTAL");
        BudgetOptions allowed =
                BudgetOptions.builder().addOff(BudgetFinding.NEGATIVE_AMOUNT).build();
        assertThat(BudgetValidator.of(allowed).validate(table).repairs())
                .extracting(repair -> repair.changes().get(0).line())
                .containsExactlyInAnyOrder("I", "II", "TOTAL");
    }

    @Test
    void absurdAmountsAreTold() {
        BudgetTable.Builder table = table().row("I", "x", "999.999.999", "999.999.999", "0")
                .row("II", "y", "1.000.000.000", "1.000.000.000", "0")
                .row("", "TOTAL", "1.999.999.999", "1.999.999.999", "0");
        BudgetReport report = validate(BudgetOptions.standard(), table);
        assertThat(show(report))
                .containsExactly(
                        "WARNING absurd-amount b.csv:3:C",
                        "WARNING absurd-amount b.csv:3:D",
                        "WARNING absurd-amount b.csv:4:C",
                        "WARNING absurd-amount b.csv:4:D");
        BudgetOptions lower = BudgetOptions.builder()
                .absurdFrom(BigInteger.valueOf(20_000_000))
                .build();
        assertThat(show(validate(lower, wrong())))
                .contains("WARNING absurd-amount b.csv:2:C")
                .hasSize(5 + 7);
    }

    @Test
    void unitsAreComparedWithoutTheirOffice() {
        BudgetOptions options = BudgetOptions.builder()
                .addUnits("Huyện Vạn Ninh", "thị xã Ninh Hòa", "Cam Lâm")
                .addBodies("Sở Công Thương", "Sở Y tế")
                .build();
        BudgetReport report = validate(
                options,
                table().row("I", "SỞ CÔNG  THƯƠNG", "1", "1", "0")
                        .row("II", "UBND huyện Vạn Ninh", "1", "1", "0")
                        .row("III", "Ủy ban nhân dân thị xã Ninh Hòa", "1", "1", "0")
                        .row("IV", "UBND thành phố Huế", "1", "1", "0")
                        .row("", "TOTAL", "4", "4", "0"));
        assertThat(show(report))
                .containsExactly(
                        "INFO unit-without-line b.csv", "INFO unit-without-line b.csv", "WARNING unknown-unit b.csv:5");
        assertThat(report.findings())
                .extracting(finding -> finding.facts().get("name"))
                .containsExactly("Cam Lâm", "Sở Y tế", "UBND thành phố Huế");
        BudgetOptions bodies = BudgetOptions.builder().addBody("Sở Y tế").build();
        assertThat(show(validate(bodies, wrong())))
                .contains("INFO unit-without-line b.csv")
                .hasSize(6);
    }

    @Test
    void sharesAndCostsPerProductAreForInformation() {
        BudgetOptions options = BudgetOptions.builder()
                .putProduct("Vạn Ninh", 11)
                .putProduct("Thành phố Nha Trang", 5)
                .putProduct("Sở Công Thương", 3)
                .build();
        BudgetReport report =
                BudgetValidator.of(options).validate(PlanTable.asPrinted().table());
        assertThat(report.shares()).hasToString("[Ngân sách tỉnh 36.7 %, Vốn đối ứng 63.3 %]");
        assertThat(report.shares().get(0).percent(2)).isEqualTo(new BigDecimal("36.69"));
        assertThat(report.costsPerProduct())
                .containsExactly(
                        new BudgetReport.CostPerProduct(
                                "V", "UBND huyện Vạn Ninh", BigInteger.valueOf(2_150_000_000L), 11),
                        new BudgetReport.CostPerProduct(
                                "VII", "UBND thành phố Nha Trang", BigInteger.valueOf(1_150_000_000L), 5));
        assertThat(report.costsPerProduct())
                .extracting(BudgetReport.CostPerProduct::perProduct)
                .containsExactly(BigInteger.valueOf(195_454_545), BigInteger.valueOf(230_000_000));
        assertThat(report.findings()).hasSize(3);
    }

    @Test
    void aTableOfZerosHasNoShares() {
        BudgetReport report = validate(
                BudgetOptions.standard(), table().row("I", "x", "0", "0", "0").row("", "TOTAL", "0", "0", "0"));
        assertThat(report.shares()).isEmpty();
        assertThat(report.totals()).containsEntry("total", BigInteger.ZERO);
        assertThatThrownBy(() -> report.totalOf("C")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresOfNothingAreRefused() {
        assertThatThrownBy(() -> new BudgetReport.Share("A", BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetReport.CostPerProduct("I", "x", BigInteger.ONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BudgetOptions.builder().repairBound(-1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BudgetOptions.builder().putProduct("x", 0).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutASearchNothingIsProposedAndThatIsSaid() {
        BudgetReport report = validate(BudgetOptions.builder().repairBound(0).build(), wrong());
        assertThat(report.repairs()).isEmpty();
        assertThat(show(report)).contains("INFO repair-bound b.csv");
    }

    @Test
    void aParentThatHasAmountsWhileItsLinesHaveNoneIsWrong() {
        BudgetReport report = validate(
                BudgetOptions.standard(),
                table().row("I", "x", "5", "5", "0")
                        .row("1", "a", "nguồn khác", "", "")
                        .row("", "TOTAL", "5", "5", "0"));
        assertThat(show(report))
                .containsExactly(
                        "INFO no-repair b.csv",
                        "ERROR children-sum b.csv:2:C",
                        "ERROR children-sum b.csv:2:D",
                        "INFO funded-elsewhere b.csv:3:C");
    }

    @Test
    void aLineWithoutAmountsHasTheSumOfItsLines() {
        BudgetReport report = validate(
                BudgetOptions.standard(),
                table().row("I", "x", "", "", "").row("1", "a", "5", "5", "0").row("", "TOTAL", "5", "6", "0"));
        assertThat(show(report))
                .containsExactly("INFO heading-sum b.csv:2", "ERROR row-sum b.csv:4:C", "ERROR grand-total b.csv:4:D");
        assertThat(report.repairs().get(0).changes())
                .extracting(Repair.Change::line)
                .containsExactly("TOTAL");
        assertThat(report.totals()).containsEntry("total", BigInteger.valueOf(5_000_000));
        assertThat(report.identities())
                .extracting(Identity::kind)
                .containsExactly(
                        Identity.Kind.ROW_SUM,
                        Identity.Kind.ROW_SUM,
                        Identity.Kind.GRAND_TOTAL,
                        Identity.Kind.GRAND_TOTAL,
                        Identity.Kind.GRAND_TOTAL);
    }

    @Test
    void everyCodeHasItsOwnIdAndBothTexts() {
        assertThat(BudgetFinding.values())
                .extracting(BudgetFinding::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z-]+"));
        assertThat(NONE.build()).isEqualTo(BudgetOptions.standard());
        assertThat(Repair.Kind.values())
                .extracting(Repair.Kind::id)
                .containsExactly(
                        "digits-swapped",
                        "digit-lost",
                        "digit-doubled",
                        "times-10",
                        "times-1000",
                        "row-shifted",
                        "neighbour-copied",
                        "row-times-1000",
                        "columns-swapped",
                        "thousands-lost",
                        "other");
        assertThat(MoneyUnit.values())
                .allMatch(unit -> MoneyUnit.ofId(unit.id()).orElseThrow() == unit);
        assertThat(MoneyUnit.values())
                .extracting(MoneyUnit::dong)
                .containsExactly(1L, 1_000L, 1_000_000L, 1_000_000_000L);
        assertThat(MoneyUnit.ofId("vnd")).isEmpty();
    }
}
