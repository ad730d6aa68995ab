// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.budget.Tables.check;
import static vn.ocop.budget.Tables.show;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** Rows that a reader has told apart: grand totals, headings, rows that go on, parts. */
class RowClassesTest {
    private static BudgetTable.Builder table() {
        return Tables.of(2);
    }

    private static Finding finding(BudgetReport report, BudgetFinding code) {
        return Tables.findings(report, code).get(0);
    }

    private static List<String> paths(BudgetReport report) {
        return report.table().lines().stream().map(BudgetLine::path).toList();
    }

    private static List<String> changes(BudgetReport report) {
        return Tables.changes(report.repairs().get(0));
    }

    // --- rows that go on

    @Test
    void textWithoutAmountsGoesOnWithTheNameAbove() {
        BudgetReport report = check(table().row(2, "I", "Tập huấn ", "5", List.of("2", "3"))
                .continuation(3, " cho cán bộ", "", List.of("", ""))
                .continuation(4, "xã", "", List.of())
                .grandTotal(5, "Tổng cộng", List.of(), "5", List.of("2", "3"))
                .continuation(6, "cả tỉnh", "", List.of()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.table().lines()).extracting(BudgetLine::name).containsExactly("Tập huấn cho cán bộ xã");
        assertThat(report.table().grandTotal().orElseThrow().name()).isEqualTo("Tổng cộng cả tỉnh");
    }

    @Test
    void textGoesOnWithTheNameOfASubTotalAndOfAnItem() {
        BudgetReport report = check(table().row(2, "I", "x", "", List.of())
                .continuation(3, "a", "5", List.of("2", "3"))
                .continuation(4, "b", "", List.of())
                .subtotal(5, "Cộng", List.of(2), "6", List.of("2", "3"))
                .continuation(6, "mục I", "", List.of())
                .grandTotal(7, "Tổng", List.of(), "5", List.of("2", "3")));
        assertThat(report.table().line("I.-1").orElseThrow().name()).isEqualTo("a b");
        assertThat(report.inexact())
                .extracting(Identity::toString)
                .contains("subtotal Cộng mục I total: WRONG, printed 6000000, expected 5000000");
    }

    @Test
    void amountsBelowALineThatHasNoneAreItsItems() {
        BudgetReport report = check(table().row(2, "I", "x", "450", List.of("300", "150"))
                .row(3, "1", "Hội chợ", "", List.of())
                .continuation(4, "gian hàng", "150", List.of("100", "50"))
                .continuation(5, "vận chuyển", "100", List.of("80", "20"))
                .row(6, "2", "Tập huấn", "200", List.of("120", "80"))
                .grandTotal(7, "Tổng cộng", List.of(), "450", List.of("300", "150")));
        assertThat(show(report)).containsExactly("continuation-summed b.csv:3");
        assertThat(finding(report, BudgetFinding.CONTINUATION_SUMMED).facts()).containsEntry("count", "2");
        assertThat(paths(report)).containsExactly("I", "I.1", "I.1.-1", "I.1.-2", "I.2");
        assertThat(report.inexact()).isEmpty();
    }

    @Test
    void aSlipInAnItemIsMendedInTheItem() {
        BudgetReport report = check(table().row(2, "I", "x", "", List.of())
                .continuation(3, "a", "510", List.of("150", "0"))
                .continuation(4, "b", "100", List.of("80", "20"))
                .grandTotal(5, "Tổng cộng", List.of(), "250", List.of("230", "20")));
        assertThat(changes(report)).containsExactly("I.-1/total=150");
    }

    @Test
    void amountsBelowALineThatHasSomeAreAnErrorWithBothReadings() {
        BudgetReport report = check(table().row(2, "I", "x", "10", List.of("4", "6"))
                .continuation(3, "thêm", "3", List.of("1", "2"))
                .grandTotal(4, "Tổng cộng", List.of(), "10", List.of("4", "6")));
        assertThat(show(report)).containsExactly("no-number b.csv:3");
        Finding finding = finding(report, BudgetFinding.NO_NUMBER);
        assertThat(finding.message(Language.EN))
                .isEqualTo("Line “thêm” has no number and is either part (3) of line I (10) or to be added to it, which"
                        + " makes 13");
        assertThat(finding.message(Language.VI))
                .isEqualTo("Dòng “thêm” không có số thứ tự và hoặc là một phần (3) của dòng I (10), hoặc phải cộng thêm"
                        + " thành 13");
        assertThat(report.totals().values()).contains(BigInteger.valueOf(10_000_000));
    }

    @Test
    void theReadingsAreToldOfTheFirstColumnThatHasBothAmounts() {
        BudgetReport report = check(table().column("Tỷ lệ %", 6)
                .row(2, "I", "x", "", List.of("4", "6", "40"))
                .continuation(3, "thêm", "3", List.of("", "2", "9"))
                .grandTotal(4, "Tổng cộng", List.of(), "", List.of("4", "6")));
        assertThat(finding(report, BudgetFinding.NO_NUMBER).message(Language.EN))
                .contains("part (2) of line I (6) or to be added to it, which makes 8");
        BudgetReport nowhere = check(table().row(2, "I", "x", "", List.of("4", ""))
                .continuation(3, "thêm", "", List.of("", "2"))
                .grandTotal(4, "Tổng cộng", List.of(), "", List.of("4", "")));
        assertThat(finding(nowhere, BudgetFinding.NO_NUMBER).message(Language.EN))
                .endsWith("may be part of line I or belong beside it");
    }

    @Test
    void whatGoesOnWithNothingHasNoNumber() {
        BudgetReport report = check(table().continuation(2, "thừa", "", List.of())
                .continuation(3, "dư", "3", List.of())
                .row(4, "I", "x", "10", List.of("4", "6"))
                .grandTotal(5, "Tổng cộng", List.of(), "10", List.of("4", "6"))
                .continuation(6, "sau", "3", List.of()));
        assertThat(show(report)).containsExactly("no-number b.csv:2", "no-number b.csv:3", "no-number b.csv:6");
        assertThat(finding(report, BudgetFinding.NO_NUMBER).message(Language.EN))
                .isEqualTo("Line “thừa” has no number and is no grand total");
    }

    // --- the grand total

    @Test
    void aGrandTotalMayBeCalledAnything() {
        BudgetReport report = check(table().grandTotal(2, "KINH PHÍ", List.of("A", "B"), "9", List.of("5", "4"))
                .row(3, "A", "tỉnh", "4", List.of("3", "1"))
                .row(4, "I", "sở", "4", List.of("3", "1"))
                .row(5, "B", "huyện", "5", List.of("2", "3")));
        assertThat(report.findings()).isEmpty();
        assertThat(report.identities()).extracting(Identity::kind).contains(Identity.Kind.GRAND_TOTAL);
    }

    @Test
    void aTotalThatNamesFewerUnitsThanThereAreIsWrongThoughItAddsUp() {
        BudgetReport report = check(table().row(2, "I", "x", "1", List.of("1", "0"))
                .row(3, "II", "y", "2", List.of("1", "1"))
                .row(4, "III", "z", "3", List.of("1", "2"))
                .grandTotal(5, "Tổng cộng (I+II)", List.of("I", "II"), "6", List.of("3", "3")));
        assertThat(show(report)).containsExactly("total-formula b.csv:5");
        assertThat(finding(report, BudgetFinding.TOTAL_FORMULA).message(Language.EN))
                .isEqualTo("The grand total “Tổng cộng (I+II)” says that it adds I+II; the table has I+II+III");
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void aTotalThatNamesAUnitThatIsNotThereIsWrong() {
        BudgetReport report = check(table().row(2, "I", "x", "1", List.of("1", "0"))
                .grandTotal(3, "Tổng (I+II)", List.of("I", "II"), "1", List.of("1", "0")));
        assertThat(show(report)).containsExactly("total-formula b.csv:3");
    }

    @Test
    void aTotalMayNameTheLinesBelowItsUnitsAndLeaveOutThoseWithoutAmounts() {
        BudgetReport report = check(table().row(2, "A", "tỉnh", "", List.of())
                .row(3, "I", "x", "1", List.of("1", "0"))
                .row(4, "II", "y", "2", List.of("1", "1"))
                .row(5, "B", "huyện", "nguồn khác", List.of())
                .grandTotal(6, "Tổng (I+II)", List.of("I.", "II"), "3", List.of("2", "1")));
        assertThat(show(report)).containsExactly("heading-sum b.csv:2", "funded-elsewhere b.csv:5:C");
    }

    @Test
    void noRepairIsSoughtForATotalThatSaysItAddsSomethingElse() {
        BudgetReport report = check(table().row(2, "I", "x", "1", List.of("1", "0"))
                .row(3, "II", "y", "2", List.of("1", "1"))
                .row(4, "III", "z", "3", List.of("1", "2"))
                .grandTotal(5, "Tổng (I+II)", List.of("I", "II"), "3", List.of("2", "1")));
        assertThat(show(report))
                .contains("repair-held b.csv", "total-formula b.csv:5", "grand-total b.csv:5:C")
                .doesNotContain("no-repair b.csv");
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void aSecondGrandTotalIsToldOfAnyName() {
        BudgetReport report = check(table().grandTotal(2, "Tổng", List.of(), "1", List.of("1", "0"))
                .row(3, "I", "x", "1", List.of("1", "0"))
                .grandTotal(4, "Cộng", List.of("I", "II"), "1", List.of("1", "0")));
        assertThat(show(report)).containsExactly("second-grand-total b.csv:4");
    }

    // --- headings without a number

    @Test
    void aHeadingWithoutANumberIsAUnitOfItsOwn() {
        BudgetReport report = check(table().heading(2, "HUYỆN A")
                .row(3, "1", "x", "1", List.of("1", "0"))
                .row(4, "2", "y", "2", List.of("1", "1"))
                .heading(5, "HUYỆN B")
                .row(6, "1", "x", "3", List.of("1", "2"))
                .grandTotal(7, "Tổng", List.of(), "6", List.of("3", "3")));
        assertThat(show(report)).containsExactly("heading-taken b.csv:2", "heading-taken b.csv:5");
        assertThat(paths(report)).containsExactly("HUYỆN A", "HUYỆN A.1", "HUYỆN A.2", "HUYỆN B", "HUYỆN B.1");
        assertThat(report.inexact()).isEmpty();
        assertThat(report.totals().values()).first().isEqualTo(BigInteger.valueOf(6_000_000));
    }

    @Test
    void aHeadingStandsAboveTheFirstNumberBelowIt() {
        BudgetReport report = check(table().row(2, "I", "x", "", List.of())
                .heading(3, "Xã A")
                .row(4, "1", "a", "1", List.of("1", "0"))
                .heading(5, "Xã B")
                .row(6, "1", "a", "2", List.of("1", "1"))
                .row(7, "-", "b", "2", List.of("1", "1"))
                .row(8, "II", "y", "", List.of())
                .row(9, "1", "a", "", List.of())
                .heading(10, "Đợt 2")
                .row(11, "-", "b", "3", List.of("1", "2"))
                .heading(12, "HUYỆN C")
                .row(13, "I", "z", "4", List.of("2", "2"))
                .grandTotal(14, "Tổng", List.of(), "10", List.of("5", "5")));
        assertThat(paths(report))
                .containsExactly(
                        "I",
                        "I.Xã A",
                        "I.Xã A.1",
                        "I.Xã B",
                        "I.Xã B.1",
                        "I.Xã B.1.-1",
                        "II",
                        "II.1",
                        "II.Đợt 2",
                        "II.Đợt 2.-1",
                        "HUYỆN C",
                        "HUYỆN C.I");
        assertThat(report.inexact()).isEmpty();
    }

    // --- parts

    @Test
    void whatALineConsistsOfAddsUpToIt() {
        BudgetTable.Builder right = table().row(2, "I", "x", "10", List.of("4", "6"))
                .part(3, "Gồm: a", 2, "7", List.of("3", "4"))
                .part(4, "b", 2, "3", List.of("1", "2"))
                .grandTotal(5, "Tổng", List.of(), "10", List.of("4", "6"));
        BudgetReport report = check(right);
        assertThat(report.findings()).isEmpty();
        assertThat(report.identities())
                .filteredOn(identity -> identity.kind() == Identity.Kind.PARTS_SUM)
                .hasSize(3)
                .allMatch(identity -> identity.contributors().size() == 2);
        BudgetReport wrong = check(table().row(2, "I", "x", "10", List.of("4", "6"))
                .part(3, "Gồm: a", 2, "7", List.of("3", "4"))
                .part(4, "b", 2, "4", List.of("1", "2"))
                .grandTotal(5, "Tổng", List.of(), "10", List.of("4", "6")));
        assertThat(show(wrong)).containsExactly("parts-sum b.csv:2:C", "row-sum b.csv:4:C");
        assertThat(changes(wrong)).containsExactly("b/total=3");
    }

    @Test
    void partsAndLinesBelowAreTestedApart() {
        BudgetReport report = check(table().row(2, "I", "x", "10", List.of("4", "6"))
                .part(3, "Gồm: a", 2, "10", List.of("4", "6"))
                .row(4, "1", "c", "8", List.of("3", "5"))
                .row(5, "2", "d", "2", List.of("1", "1"))
                .grandTotal(6, "Tổng", List.of(), "10", List.of("4", "6")));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void partsAreTestedWhereASumBetweenColumnsIsStatedToo() {
        BudgetReport report = check(table().relation("total", List.of("A", "B"))
                .memo("A", List.of("B"))
                .row(2, "I", "x", "10", List.of("6", "4"))
                .part(3, "Gồm: a", 2, "9", List.of("5", "4"))
                .grandTotal(5, "Tổng", List.of(), "10", List.of("6", "4")));
        assertThat(show(report)).containsExactly("parts-sum b.csv:2:C", "parts-sum b.csv:2:D");
    }

    @Test
    void partsOfALineWithoutAmountsAreItsItems() {
        BudgetReport report = check(table().row(2, "I", "x", "", List.of())
                .part(3, "Gồm: a", 2, "7", List.of("3", "4"))
                .part(4, "b", 2, "3", List.of("1", "2"))
                .grandTotal(5, "Tổng", List.of(), "10", List.of("4", "6")));
        assertThat(show(report)).containsExactly("continuation-summed b.csv:2");
        assertThat(report.inexact()).isEmpty();
    }

    @Test
    void partsOfAHeadingAreAtMostItsSum() {
        BudgetTable.Builder rows = table().row(2, "I", "x", "", List.of())
                .row(3, "1", "a", "7", List.of("3", "4"))
                .row(4, "2", "b", "3", List.of("1", "2"));
        BudgetReport report = check(rows.part(5, "Gồm", 2, "11", List.of("4", "7"))
                .grandTotal(6, "Tổng", List.of(), "10", List.of("4", "6")));
        assertThat(show(report))
                .containsExactly("heading-sum b.csv:2", "part-too-large b.csv:5:C", "part-too-large b.csv:5:E");
    }

    @Test
    void partsAreNoSumAnyMoreAfterAChangeOverTheYear() {
        BudgetTable plan = table().row(2, "I", "x", "10", List.of("4", "6"))
                .part(3, "Gồm: a", 2, "10", List.of("4", "6"))
                .grandTotal(5, "Tổng", List.of(), "10", List.of("4", "6"))
                .build()
                .value()
                .orElseThrow();
        BudgetTable later = plan.with(new long[] {9, 4, 5, 9, 4, 5, 10, 4, 6});
        assertThat(BudgetValidator.standard().validate(later).inexact())
                .extracting(Identity::kind)
                .containsOnly(Identity.Kind.LINE_PART);
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        BudgetTable.Builder rows = table().heading(2, "x");
        rows.build();
        assertThatThrownBy(() -> rows.continuation(3, "x", "", List.of())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rows.source(FundingSource.of("C"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> table().heading(0, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().part(2, "x", 9, "1", List.of()).build())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
