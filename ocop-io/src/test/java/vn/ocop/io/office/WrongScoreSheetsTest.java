// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** What is wrong with a score sheet is named at its cell; nothing is taken for the nearest, and nobody is rated by it. */
class WrongScoreSheetsTest {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    private static final CriteriaSet SET = RULEBOOK.set(9).orElseThrow();
    private static final TableSource PRODUCTS = csv("products.csv", "product,name,set", "P-01,Chả cá,9", "P-02,Xoài,3");
    private static final TableSource COUNCIL =
            csv("council.csv", "member,role,name", "TV01,CHAIR,Nguyễn Văn An", "TV02,MEMBER,Trần Thị Bình");
    /** The row of the first criterion. */
    private static final int FIRST = 6;

    private static TableSource csv(String name, String... lines) {
        return TableSource.of(name, String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String title() {
        return "9. Bộ sản phẩm: " + SET.name().vi();
    }

    /** A matrix of two members: lines above in rows 1 to 3, heads in row 5. */
    private static SheetDraft matrix(CriteriaSet set, String first, String second, String third) {
        SheetDraft sheet = new SheetDraft();
        sheet.row(first);
        sheet.row(second);
        sheet.row(third);
        sheet.row();
        sheet.row("TT", "Tiêu chí", "TV01", "TV02");
        for (Criterion criterion : set.criteria()) {
            List<Option> options = criterion.options();
            String best = "" + options.get(options.size() - 1).points();
            sheet.row(criterion.code(), criterion.title().vi(), best, best);
        }
        return sheet;
    }

    private static Checked<ScoreWorkbook> read(boolean listed, SheetDraft... sheets) {
        ScoreOptions.Builder options = ScoreOptions.builder();
        if (listed) {
            options.products(PRODUCTS).council(COUNCIL);
        }
        List<TableSource> files = new ArrayList<>();
        for (SheetDraft sheet : sheets) {
            files.add(sheet.workbook());
        }
        return ScoreWorkbook.read(RULEBOOK, files, options.build());
    }

    private static List<Season> seasons(Checked<ScoreWorkbook> read) {
        return read.value()
                .filter(workbook -> workbook.csv().lines().count() > 1)
                .flatMap(workbook -> Season.read(
                                RULEBOOK,
                                SeasonSources.builder()
                                        .sheets(workbook.sheets())
                                        .council(COUNCIL)
                                        .build())
                        .value())
                .map(List::of)
                .orElse(List.of());
    }

    /** Codes and cells of all findings; nobody is rated. */
    private static List<String> told(Checked<ScoreWorkbook> read) {
        seasons(read)
                .forEach(season -> season.sheets()
                        .forEach(sheets -> assertThat(
                                        Scoring.of(RULEBOOK).score(sheets).outcome())
                                .isNotEqualTo(Outcome.RATED)));
        return codes(read);
    }

    private static List<String> codes(Checked<ScoreWorkbook> read) {
        return read.findings().stream()
                .map(finding -> finding.code().id() + " "
                        + finding.location().map(Object::toString).orElse("-"))
                .toList();
    }

    private static List<String> told(Consumer<SheetDraft> fault) {
        SheetDraft sheet = matrix(SET, title(), "Mã số sản phẩm: P-01", "");
        fault.accept(sheet);
        return told(read(true, sheet));
    }

    @Test
    void withoutAFaultNothingIsTold() {
        Checked<ScoreWorkbook> read = read(true, matrix(SET, title(), "Mã số sản phẩm: P-01", ""));
        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow().csv().lines()).hasSize(1 + 2 * SET.criteria().size());
    }

    @Test
    void theFormOfAnotherSet() {
        CriteriaSet other = RULEBOOK.set(26).orElseThrow();
        assertThat(told(read(true, matrix(other, title(), "Mã số sản phẩm: P-01", ""))))
                .containsExactly("wrong-form t.xlsx!PL3:1:A");
    }

    @Test
    void anotherSetThanTheListStates() {
        assertThat(told(read(true, matrix(SET, title(), "Mã số sản phẩm: P-02", ""))))
                .containsExactly("set-contradicted t.xlsx!PL3:1:A");
    }

    @Test
    void aNumberOfASetWithTheNameOfAnother() {
        String wrong = "9. Bộ sản phẩm: " + RULEBOOK.set(3).orElseThrow().name().vi();
        assertThat(told(read(true, matrix(SET, wrong, "Mã số sản phẩm: P-01", ""))))
                .containsExactly("set-name-differs t.xlsx!PL3:1:A");
    }

    @Test
    void aSetThatNobodyStatesIsOnlyTakenFromItsCriteria() {
        CriteriaSet alone = RULEBOOK.set(26).orElseThrow();
        assertThat(codes(read(false, matrix(alone, "", "Mã số sản phẩm: P-09", ""))))
                .containsExactly("set-by-criteria t.xlsx!PL3");
    }

    @Test
    void aProductInNoListAndNoneAtAll() {
        assertThat(told(read(true, matrix(SET, title(), "Mã số sản phẩm: P-1", ""))))
                .containsExactly("product-unknown t.xlsx!PL3:2:A");
        assertThat(told(read(true, matrix(SET, title(), "Tên sản phẩm: Cha ca", ""))))
                .containsExactly("product-unknown t.xlsx!PL3:2:A");
        assertThat(told(read(true, matrix(SET, title(), "", "")))).containsExactly("product-unstated t.xlsx!PL3");
    }

    @Test
    void aCodeWithTheNameOfAnotherProduct() {
        assertThat(told(read(true, matrix(SET, title(), "Mã số sản phẩm: P-01", "Tên sản phẩm: Xoài"))))
                .containsExactly("product-contradicted t.xlsx!PL3:2:A");
    }

    @Test
    void aMemberWhoIsNotOnTheCouncil() {
        assertThat(told(sheet -> sheet.set(5, 3, "TV10"))).containsExactly("member-unknown t.xlsx!PL3:5:C");
        assertThat(told(sheet -> sheet.set(5, 3, "Nguyen Van An"))).containsExactly("member-unknown t.xlsx!PL3:5:C");
        assertThat(told(sheet -> sheet.set(5, 3, ""))).containsExactly("member-unstated t.xlsx!PL3:5:C");
    }

    @Test
    void oneMemberTwice() {
        assertThat(told(sheet -> sheet.set(5, 4, "Ông Nguyễn Văn An (Chủ tịch)")))
                .containsExactly("member-twice t.xlsx!PL3:5:D");
        SheetDraft sheet = matrix(SET, title(), "Mã số sản phẩm: P-01", "");
        assertThat(told(read(true, sheet, sheet)))
                .containsExactly("member-twice t.xlsx!PL3:5:C", "member-twice t.xlsx!PL3:5:D");
    }

    @Test
    void exchangedTitlesAndCodes() {
        List<Criterion> criteria = SET.criteria();
        assertThat(told(sheet -> {
                    sheet.set(FIRST, 2, criteria.get(1).title().vi());
                    sheet.set(FIRST + 1, 2, criteria.get(0).title().vi());
                }))
                .containsExactly("criterion-mismatch t.xlsx!PL3:6:B", "criterion-mismatch t.xlsx!PL3:7:B");
        assertThat(told(sheet -> sheet.set(FIRST, 1, "99")))
                .containsExactly("sheet-code-unknown t.xlsx!PL3:6:A", "criteria-missing t.xlsx!PL3");
    }

    @Test
    void answersThatAreNone() {
        assertThat(told(sheet -> sheet.set(FIRST, 3, "#REF!"))).containsExactly("answer-cell t.xlsx!PL3:6:C");
        // what is no answer of the criterion is told by whoever reads the long form
        for (String wrong : List.of("77", "2đ", "-1", "Mức 9")) {
            SheetDraft sheet = matrix(SET, title(), "Mã số sản phẩm: P-01", "");
            sheet.set(FIRST + 1, 4, wrong);
            Checked<ScoreWorkbook> read = read(true, sheet);
            assertThat(told(read)).isEmpty();
            assertThat(seasons(read).stream()
                            .flatMap(season -> season.sheets().stream())
                            .flatMap(of -> Scoring.of(RULEBOOK).score(of).judgement().findings().stream())
                            .flatMap(finding -> finding.location().stream())
                            .map(Object::toString))
                    .as(wrong)
                    .contains("t.xlsx!PL3:7:D");
        }
    }

    @Test
    void pointsThatAreForNothing() {
        assertThat(told(sheet -> sheet.row("", "Điểm thưởng", "5", "")))
                .containsExactly(
                        "row-unread t.xlsx!PL3:" + (FIRST + SET.criteria().size()) + ":C");
    }

    @Test
    void aMemberWithoutASheetIsTold() {
        List<String> told = told(sheet -> {
            for (int i = 0; i < SET.criteria().size(); i++) {
                sheet.set(FIRST + i, 4, "");
            }
        });
        assertThat(told).containsExactly("sheets-missing -");
    }

    // --- the form of a member

    private static SheetDraft form() {
        SheetDraft sheet = new SheetDraft();
        sheet.row(title());
        sheet.row("Mã số sản phẩm: P-01");
        sheet.row("Người đánh giá: TV01");
        sheet.row("Các tiêu chí", "Thang điểm", "Chọn");
        for (Criterion criterion : SET.criteria()) {
            sheet.row(criterion.code() + ". " + criterion.title().vi(), "" + criterion.points(), "");
            if (criterion.kind() != Criterion.Kind.YES_NO) {
                for (Option option : criterion.options()) {
                    sheet.row("□ " + option.text().vi(), "" + option.points(), "");
                }
            }
        }
        return sheet;
    }

    @Test
    void anotherNumberOfOptionsAndOtherPoints() {
        SheetDraft points = form();
        points.set(6, 2, "9");
        assertThat(told(read(true, points))).contains("option-points-printed t.xlsx!PL3:6:B");
        SheetDraft lost = form();
        // the first option of the first criterion has lost its text and points
        lost.set(6, 1, "");
        lost.set(6, 2, "");
        assertThat(told(read(true, lost)))
                .anyMatch(told -> told.matches("option(-points-printed|s-counted) .*:[78]:[AB]"));
    }

    @Test
    void aFormOfNobody() {
        SheetDraft form = form();
        form.set(3, 1, "");
        assertThat(told(read(true, form))).containsExactly("member-unstated t.xlsx!PL3");
    }
}
