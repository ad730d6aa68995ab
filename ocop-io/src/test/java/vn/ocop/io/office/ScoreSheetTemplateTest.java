// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Guidance;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Grid;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.Table;
import vn.ocop.io.TableFormat;
import vn.ocop.io.TableSource;

class ScoreSheetTemplateTest {
    private static final Rulebook RULEBOOK = new Rulebooks().get("qd-26-2026");
    private static final CriteriaSet SET = RULEBOOK.set(9).orElseThrow();
    private static final Layouts LAYOUTS = new Layouts(SET, new Random(7));

    private static List<Grid> grids(byte[] workbook) {
        return Grid.read(TableSource.of("t.xlsx", workbook)).value().orElseThrow();
    }

    private static List<String> codes(byte[] workbook) {
        return codes(workbook, RULEBOOK);
    }

    private static List<String> codes(byte[] workbook, Rulebook rulebook) {
        return ScoreWorkbook.read(rulebook, List.of(TableSource.of("t.xlsx", workbook)), ScoreOptions.none())
                .findings()
                .stream()
                .map(finding -> finding.code().id() + " "
                        + finding.location().map(Object::toString).orElse(""))
                .toList();
    }

    /** The filled template with one cell changed. */
    private static byte[] changed(String sheet, int row, int column, Function<String, String> change)
            throws IOException {
        byte[] filled = bytes(LAYOUTS.files(Layouts.Layout.TEMPLATE, RULEBOOK).get(0));
        return Layouts.saved(
                grids(filled),
                (grid, r, c) -> grid.name().equals(sheet) && r == row && c == column
                        ? change.apply(grid.cell(r, c).text())
                        : grid.cell(r, c).text());
    }

    private static byte[] bytes(TableSource source) throws IOException {
        return Layouts.saved(
                Grid.read(source).value().orElseThrow(),
                (grid, row, column) -> grid.cell(row, column).text());
    }

    @Test
    void whatTheSheetAsksForAndHowItIsUnderstoodStandsBesideTheCriterion() throws IOException {
        CriteriaSet set = RULEBOOK.set(1).orElseThrow();
        Layouts layouts = new Layouts(set, new Random(7));
        List<String> cells = grids(layouts.template(RULEBOOK)).stream()
                .flatMap(grid -> IntStream.rangeClosed(1, grid.lastRow())
                        .mapToObj(row -> grid.cell(row, TemplatePlan.TITLE).text()))
                .toList();
        List<Guidance> remarks = new ArrayList<>();
        set.sections().forEach(section -> remarks.addAll(section.guidance()));
        set.criteria().forEach(criterion -> remarks.addAll(criterion.guidance()));
        assertThat(remarks)
                .hasSizeGreaterThan(5)
                .allSatisfy(remark -> assertThat(cells)
                        .anyMatch(cell -> cell.endsWith("\n" + remark.text().vi())
                                || cell.contains("\n" + remark.text().vi() + "\n")));
        assertThat(set.criteria())
                .filteredOn(criterion -> criterion.requirement().isPresent())
                .isNotEmpty()
                .allSatisfy(criterion -> assertThat(cells)
                        .anyMatch(cell -> cell.contains("\nYêu cầu: "
                                + criterion.requirement().orElseThrow().text().vi())));
    }

    @Test
    void anEmptyOneLeavesEveryCriterionOpen() throws IOException {
        Checked<ScoreWorkbook> read = ScoreWorkbook.read(
                RULEBOOK, List.of(TableSource.of("t.xlsx", LAYOUTS.template(RULEBOOK))), ScoreOptions.none());
        Season season = Season.read(
                        RULEBOOK, SeasonSources.of(read.value().orElseThrow().sheets()))
                .value()
                .orElseThrow();
        ScoreSheets sheets = season.sheets().iterator().next();
        assertThat(Scoring.of(RULEBOOK).score(sheets).outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(sheets.sheets()).hasSize(3);
        assertThat(sheets.sheets())
                .allSatisfy(sheet -> assertThat(SET.criteria())
                        .allSatisfy(
                                criterion -> assertThat(sheet.points(criterion)).isZero()));
    }

    @Test
    void eachListHoldsExactlyTheLegalAnswers() throws IOException {
        Grid lists = grids(LAYOUTS.template(RULEBOOK)).stream()
                .filter(grid -> grid.name().equals(TemplatePlan.LISTS))
                .findFirst()
                .orElseThrow();
        int column = 1;
        for (Criterion criterion : SET.criteria()) {
            int row = 1;
            for (Option option : criterion.options()) {
                assertThat(TemplatePlan.option(lists.cell(row++, column).text()))
                        .isEqualTo(option.label());
            }
            if (criterion.admitsNone()) {
                assertThat(TemplatePlan.option(lists.cell(row++, column).text()))
                        .isEqualTo("none");
            }
            assertThat(lists.cell(row, column).isEmpty()).isTrue();
            column += 2;
        }
    }

    @Test
    void equalInputGivesEqualBytes() throws IOException {
        assertThat(LAYOUTS.template(RULEBOOK)).isEqualTo(LAYOUTS.template(RULEBOOK));
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        for (ScoreSheetTemplate.File file : ScoreSheetTemplate.File.values()) {
            ScoreSheetTemplate.write(file, one, LocalDate.of(2026, 5, 22));
            ScoreSheetTemplate.write(file, other, LocalDate.of(2026, 5, 22));
        }
        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }

    @Test
    void hiddenSheetsAreHiddenAndNoNameIsAFormula() throws IOException {
        List<Grid> grids = grids(LAYOUTS.template(RULEBOOK));
        assertThat(grids.stream().filter(Grid::isHidden).map(Grid::name)).containsExactly("_ocop", "_muc");
        assertThat(grids.get(0).cell(3, 1).text()).isEqualTo("Tên sản phẩm: =1+1");
        assertThat(grids.get(0).cell(3, 1).formula()).isEmpty();
    }

    @Test
    void anotherRulebookIsRefused() throws IOException {
        assertThat(codes(LAYOUTS.template(RULEBOOK), new Rulebooks().get("qd-1048-2019")))
                .containsExactly("template-rulebook t.xlsx!_ocop");
    }

    @Test
    void aChangedHiddenSheetIsRefused() throws IOException {
        assertThat(codes(changed("_ocop", 4, 2, product -> "P-9"))).containsExactly("template-changed t.xlsx!_ocop");
    }

    @Test
    void aMovedRowIsRefusedAtItsCode() throws IOException {
        int row = TemplatePlan.rows(SET).get("1.2");
        assertThat(codes(changed("Phiếu TV02", row, TemplatePlan.CODE, code -> "1.3")))
                .containsExactly("template-changed t.xlsx!Phiếu TV02:" + row + ":A");
    }

    @ParameterizedTest
    @CsvSource({
        // row, what stands there
        "2, 12. Bộ sản phẩm: Khác",
        "3, Tên sản phẩm: Khác",
        "4, Mã số sản phẩm: P-0002",
        "5, Người đánh giá: TV01",
        "6, Lần chấm: 2"
    })
    void aSheetThatSaysItIsAnotherOneIsRefusedAtTheLine(int row, String line) throws IOException {
        assertThat(codes(changed("Phiếu TV02", row, 1, text -> line)))
                .containsExactly("template-changed t.xlsx!Phiếu TV02:" + row + ":A");
    }

    @Test
    void swappedSheetsOfMembersAreRefused() throws IOException {
        byte[] filled = bytes(LAYOUTS.files(Layouts.Layout.TEMPLATE, RULEBOOK).get(0));
        List<Grid> grids = grids(filled);
        byte[] swapped = Layouts.saved(grids, (grid, row, column) -> {
            int other = grid.name().equals("Phiếu TV01") ? 1 : grid.name().equals("Phiếu TV02") ? 0 : -1;
            return (other < 0 ? grid : grids.get(other)).cell(row, column).text();
        });
        assertThat(codes(swapped))
                .containsExactly("template-changed t.xlsx!Phiếu TV01:5:A", "template-changed t.xlsx!Phiếu TV02:5:A");
    }

    @Test
    void anotherTitleIsRefusedAtItsCell() throws IOException {
        int row = TemplatePlan.rows(SET).get("1.2");
        assertThat(codes(changed("Phiếu TV02", row, TemplatePlan.TITLE, title -> "Khác")))
                .containsExactly("template-changed t.xlsx!Phiếu TV02:" + row + ":B");
    }

    @Test
    void anAnswerThatIsNotOfTheListIsNamedAtItsCell() throws IOException {
        int row = TemplatePlan.rows(SET).get("1.2");
        assertThat(codes(changed("Phiếu TV02", row, TemplatePlan.ANSWER, answer -> "2")))
                .containsExactly("answer-cell t.xlsx!Phiếu TV02:" + row + ":D");
    }

    @Test
    void aCopiedSheetIsRefused() throws IOException {
        byte[] filled = bytes(LAYOUTS.files(Layouts.Layout.TEMPLATE, RULEBOOK).get(0));
        List<Grid> grids = new java.util.ArrayList<>(grids(filled));
        List<Grid> renamed = grids(Layouts.saved(
                grids.subList(1, 2),
                (grid, row, column) -> grid.cell(row, column).text()));
        assertThat(renamed).hasSize(1);
        List<ScoreSheetTemplate.Member> odd = List.of(
                new ScoreSheetTemplate.Member("A/B", ""),
                new ScoreSheetTemplate.Member("A:B", ""),
                new ScoreSheetTemplate.Member("x".repeat(60), ""));
        assertThat(TemplatePlan.sheetNames(odd))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() <= 31 && !name.matches(".*[\\[\\]:*?/\\\\].*"));
    }

    @Test
    void badCallsAreRefused() {
        ScoreSheetTemplate.Member member = new ScoreSheetTemplate.Member("TV01", "");
        assertThatThrownBy(() -> ScoreSheetTemplate.of(RULEBOOK, SET, "P", "", List.of(member, member)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreSheetTemplate.of(RULEBOOK, SET, " ", "", List.of(member)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ScoreSheetTemplate.Member(" ", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreSheetTemplate.of(RULEBOOK, SET, "P", "", List.of(member))
                        .round(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOtherFilesReadBack() throws IOException {
        ByteArrayOutputStream council = new ByteArrayOutputStream();
        ScoreSheetTemplate.write(ScoreSheetTemplate.File.COUNCIL, council, LocalDate.of(2026, 5, 22));
        Checked<Season> season = Season.read(
                RULEBOOK,
                SeasonSources.builder()
                        .sheets(LAYOUTS.longForm(false))
                        .council(TableSource.of("council.xlsx", council.toByteArray()))
                        .build());
        assertThat(season.value()).isPresent();
        assertThat(season.findings().stream().map(Finding::code).map(code -> code.id()))
                .doesNotContain("unknown-column", "missing-column");
    }

    @ParameterizedTest
    @EnumSource(
            value = ScoreSheetTemplate.File.class,
            names = {"COUNCIL", "PRODUCTS", "CONFLICTS", "ATTENDANCE"})
    void eachOfThemHasTheColumnsOfItsFile(ScoreSheetTemplate.File file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScoreSheetTemplate.write(file, out, LocalDate.of(2026, 5, 22));
        TableFormat format = SeasonSources.format(file.name().toLowerCase(Locale.ROOT));
        Grid grid = grids(out.toByteArray()).get(0);
        assertThat(grid.lastColumn()).isEqualTo(format.columns().size());
        assertThat(Table.read(TableSource.of("f.xlsx", out.toByteArray()), format)
                        .findings())
                .extracting(finding -> finding.code().id())
                .doesNotContain("unknown-column", "missing-column", "duplicate-column");
    }
}
