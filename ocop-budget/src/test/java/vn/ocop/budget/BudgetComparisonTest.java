// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Text;

class BudgetComparisonTest {

    private static BudgetTable table(String[]... rows) {
        BudgetTable.Builder builder = BudgetTable.builder(MoneyUnit.MILLION).source(FundingSource.of("A"));
        for (String[] row : rows) {
            builder.row(row[0], row[1], row[2], row[2]);
        }
        return builder.build().value().orElseThrow();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static final BudgetTable FIRST = table(
            row("I", "UBND huyện Vạn Ninh", "100"),
            row("1", "Tuyên truyền", "20"),
            row("2", "Hỗ trợ", "80"),
            row("II", "Sở Công Thương", ""),
            row("III", "Báo", "25"),
            row("", "Tổng cộng", "125"));
    private static final BudgetTable SECOND = table(
            row("", "Tổng cộng", "190"),
            row("I", "Báo", "25"),
            row("II", "Huyện Vạn Ninh", "135"),
            row("1", "Hỗ trợ", "60"),
            row("2", "TUYÊN TRUYỀN", "30"),
            row("3", "Đánh giá", "45"),
            row("III", "Sở Công Thương", "30"));

    private static final BudgetComparison COMPARISON =
            BudgetComparison.of(new TreeMap<>(Map.of(2021, SECOND, 2020, FIRST)));

    private static BudgetComparison.Line line(String name) {
        return COMPARISON.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void linesAreMatchedByNameWhateverTheirNumbers() {
        assertThat(COMPARISON.years()).containsExactly(2020, 2021);
        assertThat(COMPARISON.table(2021)).isSameAs(SECOND);
        assertThat(COMPARISON.lines())
                .extracting(line -> line.depth() + " " + line.name())
                .containsExactly(
                        "0 Tổng cộng",
                        "1 Huyện Vạn Ninh",
                        "2 TUYÊN TRUYỀN",
                        "2 Hỗ trợ",
                        "2 Đánh giá",
                        "1 Sở Công Thương",
                        "1 Báo");
        assertThat(line("Hỗ trợ").in(2020).orElseThrow().path()).isEqualTo("I.2");
        assertThat(line("Hỗ trợ").in(2021).orElseThrow().path()).isEqualTo("II.1");
        assertThat(line("Đánh giá").in(2020)).isEmpty();
    }

    private static BudgetComparison.Change change(String name) {
        return line(name).change(2020, 2021, "total").orElseThrow();
    }

    private static BudgetComparison.Change of(BudgetComparison.Change.Kind kind, long million) {
        return new BudgetComparison.Change(kind, BigInteger.valueOf(million * 1_000_000));
    }

    @Test
    void changesAreNamed() {
        assertThat(change("Tổng cộng")).isEqualTo(of(BudgetComparison.Change.Kind.RAISED, 65));
        assertThat(change("Hỗ trợ")).isEqualTo(of(BudgetComparison.Change.Kind.LOWERED, -20));
        assertThat(change("Đánh giá")).isEqualTo(of(BudgetComparison.Change.Kind.NEW, 45));
        assertThat(change("Sở Công Thương")).isEqualTo(of(BudgetComparison.Change.Kind.NEW, 30));
        assertThat(change("Báo")).isEqualTo(of(BudgetComparison.Change.Kind.UNCHANGED, 0));
        assertThat(line("Đánh giá").change(2021, 2020, "A")).contains(of(BudgetComparison.Change.Kind.DROPPED, -45));
        assertThat(line("Báo").change(2020, 2021, "B")).isEmpty();
        assertThat(BudgetComparison.Change.Kind.DROPPED.text()).isEqualTo(new Text("không còn", "dropped"));
    }

    @Test
    void changesAreExplainedByTheLinesBelow() {
        List<BudgetComparison.Line> because = line("Huyện Vạn Ninh").because(2020, 2021, "total");
        assertThat(because)
                .extracting(BudgetComparison.Line::name)
                .containsExactly("Đánh giá", "Hỗ trợ", "TUYÊN TRUYỀN");
        BigInteger sum = because.stream()
                .map(line -> line.change(2020, 2021, "total").orElseThrow().difference())
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum).isEqualTo(change("Huyện Vạn Ninh").difference());
        assertThat(line("Tổng cộng").because(2020, 2021, "total"))
                .extracting(BudgetComparison.Line::name)
                .containsExactly("Huyện Vạn Ninh", "Sở Công Thương");
    }

    @Test
    void linesOfOneNameStayApart() {
        BudgetTable twice = table(row("I", "x", "1"), row("II", "x", "2"), row("III", "x", "3"));
        BudgetComparison comparison = BudgetComparison.of(new TreeMap<>(Map.of(1, twice, 2, twice)));
        assertThat(comparison.lines()).hasSize(3);
        assertThat(comparison.lines())
                .allMatch(line ->
                        line.change(1, 2, "total").orElseThrow().kind() == BudgetComparison.Change.Kind.UNCHANGED);
    }

    @Test
    void linesAreFollowedDownToTheLast() {
        BudgetTable deep = table(
                row("I", "Huyện A", "7"),
                row("1", "Dự án", "7"),
                row("-", "Thôn X", "3"),
                row("-", "Thôn Y", "4"),
                row("", "Tổng cộng", "7"));
        BudgetComparison comparison = BudgetComparison.of(new TreeMap<>(Map.of(1, deep, 2, deep)));
        assertThat(comparison.lines())
                .extracting(line -> line.depth() + " " + line.name())
                .containsExactly("0 Tổng cộng", "1 Huyện A", "2 Dự án", "3 Thôn X", "3 Thôn Y");
        assertThat(comparison.lines().get(2).children())
                .extracting(BudgetComparison.Line::name)
                .containsExactly("Thôn X", "Thôn Y");
    }

    @Test
    void theTotalIsFoundWhateverItsHeader() {
        BudgetTable other = BudgetTable.builder(MoneyUnit.MILLION)
                .total("Tổng kinh phí", 3)
                .source(FundingSource.of("B"))
                .row("I", "Báo", "40", "40")
                .build()
                .value()
                .orElseThrow();
        BudgetComparison comparison = BudgetComparison.of(new TreeMap<>(Map.of(2020, FIRST, 2022, other)));
        BudgetComparison.Line line = comparison.lines().stream()
                .filter(of -> of.name().equals("Báo"))
                .findFirst()
                .orElseThrow();
        assertThat(line.change(2020, 2022, BudgetComparison.TOTAL))
                .contains(of(BudgetComparison.Change.Kind.RAISED, 15));
        assertThat(line.amount(2022, "Tổng kinh phí")).hasValue(40_000_000);
        assertThat(line.amount(2022, "A")).isEmpty();
        assertThat(comparison.columns()).containsExactly("total", "A", "B");
        assertThat(line).hasToString("Báo [2020, 2022]");
    }

    @Test
    void oneYearIsNoComparison() {
        assertThatThrownBy(() -> BudgetComparison.of(new TreeMap<>(Map.of(2020, FIRST))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COMPARISON.table(2019)).isInstanceOf(IllegalArgumentException.class);
    }
}
