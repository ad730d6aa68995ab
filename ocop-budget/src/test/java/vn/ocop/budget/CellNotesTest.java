// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ocop.budget.Tables.check;
import static vn.ocop.budget.Tables.show;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/** What a spreadsheet knows of its cells: shown figures, formulas, missing values. */
class CellNotesTest {
    private static final int C = 3;
    private static final int D = 4;
    private static final int E = 5;

    private static BudgetTable.Builder table() {
        return Tables.of(2);
    }

    private static List<String> messages(BudgetReport report, BudgetFinding code) {
        return Tables.findings(report, code).stream()
                .map(finding -> finding.message(Language.EN))
                .toList();
    }

    // --- shown and stored

    private static BudgetTable.Builder rounded() {
        return table().row(2, "I", "x", "2,8", List.of("1,4", "1,4"))
                .row(3, "II", "y", "2", List.of("1", "1"))
                .row(4, "", "TOTAL", "4,8", List.of("2,4", "2,4"));
    }

    @Test
    void shownFiguresThatDoNotAddUpAreTold() {
        BudgetReport report = check(rounded().shown(2, C, "3").shown(2, D, "1").shown(2, E, "1"));
        assertThat(show(report)).containsExactly("shown-differs b.csv:2:C", "shown-differs b.csv:4:C");
        assertThat(messages(report, BudgetFinding.SHOWN_DIFFERS))
                .startsWith("Line I, column “total”: shows 3, the shown figures add up to 2; the stored ones hold");
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void shownFiguresThatAddUpAreNotTold() {
        BudgetReport report = check(rounded()
                .shown(2, C, "3,0")
                .shown(2, D, "1,5")
                .shown(2, E, "1,5")
                .shown(4, C, "5,0")
                .shown(4, D, "2,5")
                .shown(4, E, "2,5"));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aSumThatIsWrongAsStoredIsToldOnce() {
        BudgetReport report = check(table().row(2, "I", "x", "9", List.of("1", "1"))
                .row(3, "", "TOTAL", "9", List.of("1", "1"))
                .shown(2, C, "8")
                .shown(3, C, "8"));
        assertThat(show(report)).containsExactly("row-sum b.csv:2:C", "row-sum b.csv:3:C");
    }

    @Test
    void whatIsShownOfNoAmountSaysNothing() {
        BudgetReport report =
                check(rounded().shown(2, C, "###").shown(9, C, "7").shown(2, 9, "7"));
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void manyShownLinesAreToldUpToTwenty() {
        BudgetTable.Builder table = table();
        for (int line = 1; line <= 22; line++) {
            table.row(line + 1, Roman.print(line), "x" + line, "2,8", List.of("1,4", "1,4"))
                    .shown(line + 1, C, "3")
                    .shown(line + 1, D, "1")
                    .shown(line + 1, E, "1");
        }
        table.row(40, "", "TOTAL", "61,6", List.of("30,8", "30,8"));
        List<String> messages = messages(check(table), BudgetFinding.SHOWN_DIFFERS);
        assertThat(messages).hasSize(20);
        assertThat(messages.get(18)).endsWith("the stored ones hold");
        assertThat(messages.get(19)).endsWith("the stored ones hold; and so in 3 more lines");
    }

    @Test
    void withinADeclaredRoundingShownFiguresHold() {
        BudgetOptions rounding =
                BudgetOptions.builder().precision(Precision.ofDecimals(0)).build();
        BudgetTable table = rounded()
                .shown(2, C, "3")
                .shown(2, D, "1")
                .shown(2, E, "1")
                .build()
                .orThrow();
        assertThat(BudgetValidator.of(rounding).validate(table).findings()).isEmpty();
    }

    // --- formulas without a value

    @Test
    void aFormulaWithoutAValueIsUnknownAndNotWorkedOut() {
        BudgetReport report = check(table().row(2, "I", "x", "=D2+E2", List.of("3", "4"))
                .row(3, "", "TOTAL", "7", List.of("3", "4"))
                .withoutValue(2, C, "=D2+E2"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.table().lines().get(0).total().text()).hasValue("=D2+E2");
        assertThat(report.inexact()).extracting(Identity::verdict).containsOnly(Identity.Verdict.UNTESTED);
        assertThat(report.repairs()).isEmpty();
    }

    @Test
    void whatItsRowWasGivenForItDoesNotCount() {
        BudgetReport report = check(table().withoutValue(3, D, "=D2")
                .row(2, "I", "x", "7", List.of("3", "4"))
                .row(3, "", "TOTAL", "8", List.of("3", "5"))
                .withoutValue(8, C, "=X"));
        assertThat(show(report)).containsExactly("grand-total b.csv:3:C", "grand-total b.csv:3:E");
        assertThat(report.repairs())
                .allSatisfy(repair -> assertThat(repair.changes())
                        .noneMatch(change -> change.text().isPresent()));
    }

    @Test
    void aTextOverAFormulaWithoutAValueCannotBeReadAndOneBesideItIsFundedElsewhere() {
        BudgetReport report = check(table().row(2, "I", "x", "nguồn khác", List.of("", "nguồn khác"))
                .row(3, "", "TOTAL", "0", List.of("0", "0"))
                .withoutValue(2, D, "=E2"));
        assertThat(show(report)).containsExactly("not-an-amount b.csv:2:C", "funded-elsewhere b.csv:2:E");
    }

    // --- cells that cannot be read, as somebody else has said

    @Test
    void aFailedFormulaIsUnknownAndToldByNobodyElseButWorkedOut() {
        BudgetReport report = check(table().row(2, "I", "x", "7", List.of("#N/A", "4"))
                .row(3, "II", "y", "", List.of("#REF!", ""))
                .row(4, "", "TOTAL", "9", List.of("5", "4"))
                .unreadable(2, D, "#N/A")
                .unreadable(3, D, "#REF!"));
        assertThat(show(report))
                .containsExactly("blank-as-zero b.csv:3:C", "blank-as-zero b.csv:3:E", "grand-total b.csv:4:C");
        assertThat(Tables.changes(report.repairs().get(0))).contains("I/A=3");
    }

    // --- ranges of formulas

    private static BudgetTable.Builder tree() {
        return table().row(2, "I", "x", "9", List.of("5", "4"))
                .row(3, "1", "a", "3", List.of("2", "1"))
                .row(4, "2", "b", "3", List.of("2", "1"))
                .row(5, "3", "c", "3", List.of("1", "2"))
                .row(6, "II", "y", "3", List.of("1", "2"))
                .row(7, "1", "d", "3", List.of("1", "2"))
                .grandTotal(8, "Tổng", List.of(), "12", List.of("6", "6"));
    }

    private static List<String> ranges(BudgetTable.Builder table) {
        return Tables.findings(check(table), BudgetFinding.FORMULA_RANGE).stream()
                .map(finding -> finding.location().orElseThrow() + " "
                        + finding.message(Language.EN).replaceAll(".*: the formula ", ""))
                .toList();
    }

    @Test
    void aFormulaThatLeavesOutALineNamesItsCell() {
        assertThat(ranges(tree().adds(2, D, 3, D, 4, D))).containsExactly("b.csv:2:D leaves out b.csv:5:D (I.3)");
        assertThat(ranges(tree().adds(2, D, 3, D, 4, D).adds(2, D, 5, D, 5, D))).isEmpty();
    }

    @Test
    void aFormulaThatAddsTooMuchNamesItsCell() {
        assertThat(ranges(tree().adds(2, D, 3, D, 7, D))).containsExactly("b.csv:2:D has too much b.csv:6:D (II)");
        assertThat(ranges(tree().adds(2, D, 3, D, 5, D).adds(2, D, 4, D, 4, D)))
                .containsExactly("b.csv:2:D has too much b.csv:4:D (I.2)");
        assertThat(ranges(tree().adds(2, D, 3, D, 4, D).adds(2, D, 7, D, 7, D)))
                .containsExactly("b.csv:2:D leaves out b.csv:5:D (I.3), has too much b.csv:7:D (II.1)");
    }

    @Test
    void aTotalMayAddItsUnitsOrTheLinesBelowThem() {
        assertThat(ranges(tree().adds(8, C, 2, C, 2, C).adds(8, C, 6, C, 6, C))).isEmpty();
        assertThat(ranges(tree().adds(8, C, 3, C, 5, C).adds(8, C, 7, C, 7, C))).isEmpty();
        assertThat(ranges(tree().adds(8, C, 2, C, 2, C).adds(8, C, 7, C, 7, C))).isEmpty();
        assertThat(ranges(tree().adds(8, C, 3, C, 5, C))).containsExactly("b.csv:8:C leaves out b.csv:6:C (II)");
        assertThat(ranges(tree().adds(8, C, 3, C, 4, C).adds(8, C, 6, C, 6, C)))
                .containsExactly("b.csv:8:C leaves out b.csv:5:C (I.3)");
        assertThat(ranges(tree().adds(8, C, 2, C, 7, C)))
                .containsExactly("b.csv:8:C has too much b.csv:3:C (I.1), b.csv:4:C (I.2), b.csv:5:C (I.3),"
                        + " b.csv:7:C (II.1)");
    }

    @Test
    void aTotalMayAddSubTotals() {
        BudgetTable.Builder rows = table().row(2, "I", "x", "", List.of())
                .row(3, "1", "a", "3", List.of("2", "1"))
                .row(4, "2", "b", "3", List.of("2", "1"))
                .subtotal(5, "Cộng", List.of(2), "6", List.of("4", "2"))
                .grandTotal(6, "Tổng", List.of(), "6", List.of("4", "2"));
        assertThat(ranges(rows.adds(6, C, 5, C, 5, C).adds(5, C, 2, C, 4, C).adds(6, D, 3, D, 5, D)))
                .containsExactly("b.csv:6:D has too much b.csv:3:D (I.1), b.csv:4:D (I.2)");
    }

    @Test
    void aFormulaAcrossIsComparedWithTheSumOfTheColumns() {
        assertThat(ranges(tree().adds(3, C, 3, D, 3, E))).isEmpty();
        assertThat(ranges(tree().adds(3, C, 3, D, 3, D))).containsExactly("b.csv:3:C leaves out b.csv:3:E (I.1)");
        assertThat(ranges(tree().adds(3, C, 3, D, 3, E).adds(3, C, 3, E, 3, E)))
                .containsExactly("b.csv:3:C has too much b.csv:3:E (I.1)");
        assertThat(ranges(tree().adds(2, C, 2, D, 2, E).adds(8, C, 8, D, 8, E))).isEmpty();
    }

    @Test
    void aFormulaThatIsOneOfTheSumsOfItsCellIsRight() {
        BudgetTable.Builder rows = table().relation("total", List.of("A", "B"))
                .relation("total", List.of("A"))
                .row(2, "I", "x", "2", List.of("2", "0"))
                .grandTotal(3, "Tổng", List.of(), "2", List.of("2", "0"));
        assertThat(ranges(rows.adds(2, C, 2, D, 2, D))).isEmpty();
    }

    @Test
    void aDifferenceAndAFormulaOfAnotherPlaceAreNotCompared() {
        BudgetTable.Builder rows = table().relation("B", List.of("total"), List.of("A"), BudgetTable.Evidence.DECLARED)
                .row(2, "I", "x", "2", List.of("2", "0"))
                .grandTotal(3, "Tổng", List.of(), "2", List.of("2", "0"));
        assertThat(ranges(rows.adds(2, E, 2, C, 2, C)
                        .adds(3, D, 2, C, 2, D)
                        .adds(3, C, 2, D, 2, D)
                        .adds(9, C, 2, D, 2, D)))
                .isEmpty();
    }

    @Test
    void manyCellsAreNamedUpToFive() {
        BudgetTable.Builder table = table();
        for (int line = 1; line <= 7; line++) {
            table.row(line + 1, Roman.print(line), "x" + line, "2", List.of("1", "1"));
        }
        table.row(9, "", "TOTAL", "14", List.of("7", "7")).adds(9, C, 2, C, 2, C);
        assertThat(ranges(table))
                .containsExactly("b.csv:9:C leaves out b.csv:3:C (II), b.csv:4:C (III), b.csv:5:C (IV),"
                        + " b.csv:6:C (V), b.csv:7:C (VI), … (6)");
    }

    @Test
    void placesOutsideAFileAreRefused() {
        assertThatThrownBy(() -> table().shown(0, C, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().unformatted(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().adds(2, C, 3, C, 2, C)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table().adds(2, C, 3, D, 3, C)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Finding.anyError(check(tree().adds(1, 1, 1, 1, 1, 1)).findings()))
                .isFalse();
    }
}
