// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ocop.budget.Tables.changes;
import static vn.ocop.budget.Tables.check;
import static vn.ocop.budget.Tables.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Language;

/** Words in the place of an amount: somebody else pays that share, which is no zero and no mistake. */
class FundedElsewhereTest {
    private static final String WORDS = "Lồng ghép";

    private static BudgetTable.Builder table(String... rows) {
        return Tables.of(2, ";", rows);
    }

    @Test
    void wordsInASourceSayThatItsShareIsFundedElsewhere() {
        BudgetReport report = check(table("I;x;30;10;20", "1;a;10;10;" + WORDS, "2;b;20;;20", ";TOTAL;30;10;20"));
        assertThat(show(report)).containsExactly("funded-elsewhere b.csv:3:E", "blank-as-zero b.csv:4:D");
        assertThat(report.findings().get(0).message(Language.VI))
                .isEqualTo("Dòng I.1: phần ở cột “B” từ nguồn khác, không tính là 0");
        assertThat(report.findings().get(0).message(Language.EN))
                .isEqualTo("Line I.1: the share in “B” is funded elsewhere, which is not zero");
        assertThat(report.findings().get(0).facts())
                .containsEntry("text", WORDS)
                .containsEntry("column", "B");
        Cell share = report.table().line("I.1").orElseThrow().cell("B");
        assertThat(share.state()).isEqualTo(Cell.State.TEXT);
        assertThat(share.dong()).isEmpty();
        assertThat(share.text()).contains(WORDS);
    }

    @Test
    void aSumThatNeedsTheShareIsWrongAndTheShareIsAmongTheRepairs() {
        BudgetReport report = check(table("I;x;30;10;20", "1;a;10;5;" + WORDS, "2;b;20;5;15", ";TOTAL;30;10;20"));
        assertThat(show(report))
                .containsExactly("children-sum b.csv:2:E", "row-sum b.csv:3:C", "funded-elsewhere b.csv:3:E");
        assertThat(changes(report.repairs().get(0))).containsExactly("I.1/B=5");
        Repair.Change change = report.repairs().get(0).changes().get(0);
        assertThat(change.printed()).isEmpty();
        assertThat(change.text()).contains(WORDS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the total over its sources, 'II;y;Lồng ghép;5;5', 3:C",
        "the sum of lines below, 'II;y;5;5;Lồng ghép|1;a;5;;5', 3:E",
        "the sum of lines below a heading, 'II;y;5;5;Lồng ghép|1;a;;;|-;b;5;;5', 3:E",
    })
    void wordsInThePlaceOfASumOfAmountsAreNoAmount(String what, String rows, String at) {
        List<String> all = new ArrayList<>(List.of("I;x;30;10;20"));
        all.addAll(List.of(rows.split("\\|")));
        BudgetReport report = check(table(all.toArray(String[]::new)));
        assertThat(show(report)).contains("not-an-amount b.csv:" + at).doesNotContain("funded-elsewhere b.csv:" + at);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the total over sources without amounts, 'II;y;Lồng ghép;0;0', 3:C",
        "a line whose lines below have none either, 'II;y;5;5;Lồng ghép|1;a;5;5;Lồng ghép', 3:E",
        "a line whose lines below have zero, 'II;y;5;5;Lồng ghép|1;a;5;5;0', 3:E",
        "a line above one without amounts, 'II;y;5;5;Lồng ghép|1;a;;;', 3:E",
    })
    void wordsOverNothingAreFundedElsewhere(String what, String rows, String at) {
        List<String> all = new ArrayList<>(List.of("I;x;30;10;20"));
        all.addAll(List.of(rows.split("\\|")));
        BudgetReport report = check(table(all.toArray(String[]::new)));
        assertThat(show(report)).contains("funded-elsewhere b.csv:" + at).doesNotContain("not-an-amount b.csv:" + at);
    }

    @Test
    void theGrandTotalAndASubtotalAreSumsToo() {
        BudgetReport total = check(table("I;x;30;10;20", ";TOTAL;30;10;" + WORDS));
        assertThat(show(total)).containsExactly("not-an-amount b.csv:3:E");
        BudgetReport none = check(table("I;x;30;30;" + WORDS, ";TOTAL;30;30;" + WORDS));
        assertThat(show(none)).containsExactly("funded-elsewhere b.csv:2:E", "funded-elsewhere b.csv:3:E");
        BudgetReport subtotal =
                check(table("I;x;30;10;20").subtotal(3, "Cộng", List.of(2), "30", List.of("10", WORDS)));
        assertThat(show(subtotal)).contains("not-an-amount b.csv:3:E");
    }

    @Test
    void aPercentageOfAShareThatIsFundedElsewhereIsNotTested() {
        BudgetTable.Builder builder = Tables.of(0)
                .source(FundingSource.of("A"), 4)
                .source(FundingSource.of("B"), 5)
                .percentages("%", 6, "B", "total");
        builder.row(2, "I", "x", "10", List.of("10", WORDS, "40")).row(3, "II", "y", "10", List.of("10", "", "40"));
        assertThat(show(check(builder))).contains("percentage b.csv:3:F").doesNotContain("percentage b.csv:2:F");
    }

    @Test
    void anotherYearIsNotComparedWithAShareThatIsFundedElsewhere() {
        BudgetTable year = table("I;x;30;30;" + WORDS, "II;y;30;30;", ";TOTAL;60;60;")
                .build()
                .orThrow();
        BudgetComparison comparison = BudgetComparison.of(new TreeMap<>(Map.of(2020, year, 2021, year)));
        assertThat(line(comparison, "x").amount(2020, "B")).isEmpty();
        assertThat(line(comparison, "y").amount(2020, "B")).hasValue(0);
    }

    private static BudgetComparison.Line line(BudgetComparison comparison, String name) {
        return comparison.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
