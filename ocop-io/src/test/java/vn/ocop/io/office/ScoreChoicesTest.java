// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Sheets with a column for each option, or for each number of points. */
class ScoreChoicesTest {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    private static final CriteriaSet SET = RULEBOOK.set(9).orElseThrow();
    private static final int FIRST = 6;

    /** A sheet with nothing but its lines, heads and criteria: row 6 is that of the first criterion, column C the first choice. */
    private static SheetDraft sheet(String member, List<?> heads) {
        SheetDraft sheet = new SheetDraft();
        sheet.row("9. Bộ sản phẩm: " + SET.name().vi());
        sheet.row("Mã số sản phẩm: P-01");
        sheet.row(member.isEmpty() ? "PHIẾU" : "Người đánh giá: " + member);
        sheet.row();
        List<Object> row = new ArrayList<>(List.of("TT", "Tiêu chí"));
        row.addAll(heads);
        sheet.row(row.toArray());
        for (Criterion criterion : SET.criteria()) {
            sheet.row(criterion.code(), criterion.title().vi());
        }
        return sheet;
    }

    private static Checked<ScoreWorkbook> read(SheetDraft sheet) {
        return ScoreWorkbook.read(RULEBOOK, List.of(sheet.workbook()), ScoreOptions.none());
    }

    private static List<String> rows(Checked<ScoreWorkbook> read) {
        return read.value().orElseThrow().csv().lines().skip(1).toList();
    }

    private static List<String> codes(Checked<ScoreWorkbook> read) {
        return read.findings().stream()
                .map(finding -> finding.code().id() + " "
                        + finding.location().map(Object::toString).orElse(""))
                .toList();
    }

    private static Checked<ScoreWorkbook> options(Consumer<SheetDraft> filling) {
        SheetDraft sheet = sheet("TV01", List.of("Mức 1", "Mức 2", "Mức 3", "Mức 9", "Điểm chấm"));
        filling.accept(sheet);
        return read(sheet);
    }

    private static String criterion(int index) {
        return SET.criteria().get(index).code();
    }

    @Test
    void aTickIsTheOptionOfItsColumn() {
        Checked<ScoreWorkbook> read = options(sheet -> {
            sheet.set(FIRST, 4, "x");
            sheet.set(FIRST + 1, 3, "✓");
        });
        assertThat(codes(read)).isEmpty();
        assertThat(rows(read))
                .containsExactly(
                        "P-01,9,TV01," + criterion(0) + ",2,,1,t.xlsx!PL3:6:D",
                        "P-01,9,TV01," + criterion(1) + ",1,,1,t.xlsx!PL3:7:C");
    }

    @Test
    void twoTicksInARowAreNamedAndNotUsed() {
        Checked<ScoreWorkbook> read = options(sheet -> {
            sheet.set(FIRST, 3, "x");
            sheet.set(FIRST, 5, "X");
        });
        assertThat(codes(read)).containsExactly("two-marks t.xlsx!PL3:6:E");
        assertThat(rows(read)).containsExactly("P-01,9,TV01,?,,,1,t.xlsx!PL3:6:E");
    }

    @Test
    void anOptionThatIsNotThereIsLeftToTheSeasonAtItsCell() {
        Checked<ScoreWorkbook> read = options(sheet -> sheet.set(FIRST, 6, "x"));
        assertThat(rows(read)).containsExactly("P-01,9,TV01," + criterion(0) + ",9,,1,t.xlsx!PL3:6:F");
    }

    @Test
    void pointsBesideATickMustAgree() {
        int worth = SET.criteria().get(0).pointsOf(2);
        Checked<ScoreWorkbook> agree = options(sheet -> {
            sheet.set(FIRST, 4, "x");
            sheet.set(FIRST, 7, "" + worth);
        });
        assertThat(rows(agree)).containsExactly("P-01,9,TV01," + criterion(0) + ",2," + worth + ",1,t.xlsx!PL3:6:D");
        Checked<ScoreWorkbook> words = options(sheet -> sheet.set(FIRST, 4, "có"));
        assertThat(codes(words)).containsExactly("mark-against-points t.xlsx!PL3:6:D");
    }

    @Test
    void aColumnOfPointsIsTickedToo() {
        SheetDraft sheet = sheet("TV01", List.of("0 điểm", "1 điểm", "2 điểm", "3 điểm"));
        sheet.set(FIRST, 4, "x");
        sheet.set(FIRST + 1, 5, "2");
        sheet.set(FIRST + 2, 5, "3");
        Checked<ScoreWorkbook> read = read(sheet);
        assertThat(codes(read)).containsExactly("mark-against-points t.xlsx!PL3:8:E");
        assertThat(rows(read))
                .containsExactly(
                        "P-01,9,TV01," + criterion(0) + ",,1,1,t.xlsx!PL3:6:D",
                        "P-01,9,TV01," + criterion(1) + ",,2,1,t.xlsx!PL3:7:E",
                        "P-01,9,TV01,?,,,1,t.xlsx!PL3:8:E");
    }

    @Test
    void numbersUnderNumbersAreTheSheetsOfMembers() {
        SheetDraft sheet = sheet("", List.of("1", "2", "3"));
        sheet.set(FIRST, 3, "2");
        sheet.set(FIRST, 4, "x");
        assertThat(rows(read(sheet))).contains("P-01,9,1," + criterion(0) + ",,2,1,t.xlsx!PL3:6:C");
    }

    @Test
    void ticksThatAreNobodysAreNotUsed() {
        SheetDraft sheet = sheet("", List.of("Mức 1", "Mức 2"));
        sheet.set(FIRST, 3, "x");
        Checked<ScoreWorkbook> read = read(sheet);
        assertThat(codes(read)).containsExactly("member-unstated t.xlsx!PL3:5:C");
        assertThat(rows(read)).containsExactly("P-01,9,,?,,,1,t.xlsx!PL3:5:C");
    }
}
