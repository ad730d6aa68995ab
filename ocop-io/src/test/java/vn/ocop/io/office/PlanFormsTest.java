// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Checked;
import vn.ocop.core.Severity;
import vn.ocop.io.Grid;
import vn.ocop.io.TableSource;

/** Annex 3 of the plan in six forms: what is right is found right, and a fault is mended at the office's own cell. */
class PlanFormsTest {
    private static final Path PLAN =
            Path.of("src", "test", "resources", "vn", "ocop", "io", "office", "budget", "annex3.csv");
    private static final int FIRST_LINE = 8;
    private static final long MILLION = 1_000_000;

    /** The lines of the plan: number, name, then three cells. */
    private static final List<List<Object>> LINES = lines();

    private static List<List<Object>> lines() {
        Grid grid = Grid.read(TableSource.of(PLAN)).value().orElseThrow().get(0);
        List<List<Object>> lines = new ArrayList<>();
        for (int row = FIRST_LINE; row <= grid.lastRow(); row++) {
            List<Object> line = new ArrayList<>();
            for (int column = 1; column <= 5; column++) {
                String text = grid.cell(row, column).text();
                boolean amount = column > 2 && Numbers.isVietnamese(text);
                line.add(amount ? Numbers.value(text).orElseThrow() : text);
            }
            lines.add(line);
        }
        return lines;
    }

    /** A form of the plan: its file, and the row of each line. */
    private record Saved(TableSource file, String sheet, Map<Integer, Integer> rows) {
        String at(int line, int column) {
            return file.name() + (sheet.isEmpty() ? "" : "!" + sheet) + ":" + rows.get(line) + ":"
                    + (char) ('A' + column - 1);
        }
    }

    enum Form {
        WORKBOOK_AS_PRINTED,
        WORKBOOK_WITHOUT_MERGES,
        VIETNAMESE_CSV,
        ENGLISH_CSV,
        PASTED_TEXT,
        WORD
    }

    private static Saved save(Form form, Map<Integer, Map<Integer, BigDecimal>> faults) {
        SheetDraft sheet = new SheetDraft();
        sheet.row("PHỤ LỤC 3");
        sheet.row("KINH PHÍ THỰC HIỆN NĂM 2020");
        if (form == Form.WORKBOOK_WITHOUT_MERGES) {
            sheet.row("(Kèm theo Kế hoạch)");
        }
        sheet.row("", "", "", "", "Đơn vị tính: triệu đồng");
        int head = header(sheet, form);
        Map<Integer, Integer> rows = new TreeMap<>();
        for (int line = 0; line < LINES.size(); line++) {
            if (form == Form.PASTED_TEXT && line > 0 && line % 20 == 0) {
                sheet.set(sheet.row() + line % 3, 1, "");
                header(sheet, form);
            }
            List<Object> cells = new ArrayList<>(LINES.get(line));
            faults.getOrDefault(line, Map.of()).forEach((column, amount) -> cells.set(column - 1, amount));
            rows.put(line, sheet.row(cells.toArray()));
        }
        sheet.row();
        sheet.row("", "", "Ngày 16 tháng 4 năm 2020");
        return switch (form) {
            case WORKBOOK_AS_PRINTED, WORKBOOK_WITHOUT_MERGES -> new Saved(sheet.workbook(), "PL3", rows);
            case VIETNAMESE_CSV -> new Saved(sheet.text(';', false), "", rows);
            case ENGLISH_CSV -> new Saved(sheet.text(',', true), "", rows);
            case PASTED_TEXT -> new Saved(sheet.text('\t', false), "", rows);
            case WORD -> {
                rows.replaceAll((line, row) -> row - head + 1);
                yield new Saved(sheet.word(head), "1", rows);
            }
        };
    }

    private static int header(SheetDraft sheet, Form form) {
        int head = sheet.row("STT", "Đơn vị thực hiện", "Năm 2020");
        sheet.row("", "", "Tổng", "Ngân sách tỉnh", "Vốn đối ứng");
        if (form == Form.WORKBOOK_AS_PRINTED || form == Form.WORD) {
            sheet.merge(head, 1, head + 1, 1);
            sheet.merge(head, 2, head + 1, 2);
            sheet.merge(head, 3, head, 5);
            sheet.row("A", "B", "1=2+3", "2", "3");
        }
        return head;
    }

    private static BudgetReport check(Form form, Saved saved) {
        OfficeOptions.Builder options = OfficeOptions.builder();
        if (form == Form.ENGLISH_CSV) {
            options.numbers(OfficeOptions.Numbers.EN);
        }
        Checked<List<OfficeBudget>> read = OfficeTables.read(saved.file, options.build());
        assertThat(read.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
        assertThat(read.value().orElseThrow()).hasSize(1);
        return BudgetValidator.standard()
                .validate(read.value().orElseThrow().get(0).table());
    }

    @ParameterizedTest
    @EnumSource
    void theRightPlanIsRight(Form form) {
        BudgetReport report = check(form, save(form, Map.of()));
        assertThat(report.findings()).noneMatch(finding -> finding.severity() != Severity.INFO);
        assertThat(report.inexact()).isEmpty();
        assertThat(report.identities()).hasSize(106);
        assertThat(report.table().lines()).hasSize(65);
        assertThat(report.totals().values())
                .extracting(dong -> dong.longValueExact() / MILLION)
                .containsExactly(17_770L, 6_520L, 11_250L);
    }

    /** The cells of lines 2 to 4 of a unit, which stand in a sum across and in one down. */
    private static List<int[]> cells() {
        List<int[]> cells = new ArrayList<>();
        for (int line = 0; line < LINES.size(); line++) {
            boolean inUnit =
                    LINES.get(line).get(0).equals("3") && LINES.get(line).get(4) instanceof BigDecimal;
            if (inUnit) {
                cells.add(new int[] {line, 3 + cells.size() % 3});
            }
        }
        return cells;
    }

    private static BigDecimal amount(int[] cell) {
        Object amount = LINES.get(cell[0]).get(cell[1] - 1);
        return amount instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    @ParameterizedTest
    @EnumSource
    void oneTwoAndThreeFaultsAreMendedAtTheOfficesOwnCells(Form form) {
        List<int[]> cells = cells();
        assertThat(cells).hasSizeGreaterThan(6);
        for (int faults = 1; faults <= 3; faults++) {
            for (int first = 0; first + 2 * (faults - 1) < cells.size(); first++) {
                List<int[]> wrong = new ArrayList<>();
                for (int i = 0; i < faults; i++) {
                    wrong.add(cells.get(first + 2 * i));
                }
                mends(form, wrong);
            }
        }
    }

    private static void mends(Form form, List<int[]> wrong) {
        Map<Integer, Map<Integer, BigDecimal>> faults = new LinkedHashMap<>();
        for (int[] cell : wrong) {
            BigDecimal amount = amount(cell).add(BigDecimal.valueOf(37 + cell[0]));
            faults.put(cell[0], Map.of(cell[1], amount));
        }
        Saved saved = save(form, faults);
        BudgetReport report = check(form, saved);
        Map<String, Long> right = new TreeMap<>();
        wrong.forEach(cell -> right.put(saved.at(cell[0], cell[1]), amount(cell).longValueExact() * MILLION));
        assertThat(report.repairs()).as("%s %s", form, right.keySet()).isNotEmpty();
        Map<String, Long> proposed = new TreeMap<>();
        report.repairs()
                .get(0)
                .changes()
                .forEach(change -> proposed.put(change.location().orElseThrow().toString(), change.proposed()));
        assertThat(proposed).isEqualTo(right);
        assertThat(Stream.of(report.hasErrors())).containsOnly(true);
    }
}
