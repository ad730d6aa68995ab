// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.ocop.budget.BudgetOptions;
import vn.ocop.budget.BudgetReport;
import vn.ocop.budget.BudgetValidator;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.io.TableSource;

/** Whatever stands in a sheet is read, or refused with a finding that names a place. */
class AnyTableProperties {
    private static final List<String> LISTS = List.of(
            "name", "total", "source", "percent", "quantity", "unit", "note", "of-which", "consists", "period", "end");
    private static final List<String> ROWS = List.of(
            "Tổng cộng",
            "Cộng",
            "Cộng mục I",
            "Trong đó:",
            "Gồm:",
            "HUYỆN B",
            "- Gian hàng",
            "Tổng (I+II)",
            "a (tỷ đồng)",
            "");
    private static final List<String> NUMBERS =
            List.of("I", "II", "1", "2", "1.1", "-", "+", "a", "A", "Đ", "", "", "x1", "Tổng cộng", "2.", "(3)");
    private static final List<String> CELLS = List.of(
            "5",
            "1.000",
            "2,150",
            "abc",
            "-",
            "",
            "12 lớp",
            "#REF!",
            "1O0",
            "-7",
            "60%",
            "1=2+3",
            "99999999999999999999");
    private static final BudgetValidator CHECK =
            BudgetValidator.of(BudgetOptions.builder().repairBound(200).build());

    private static SheetDraft any(Random random) {
        SheetDraft sheet = new SheetDraft();
        int width = 3 + random.nextInt(6);
        for (int i = random.nextInt(3); i > 0; i--) {
            sheet.row(random.nextBoolean() ? "ĐVT: triệu đồng" : "PHỤ LỤC");
        }
        int depth = 1 + random.nextInt(3);
        for (int row = 0; row < depth; row++) {
            List<Object> heads = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                String list = column == 1 && row == 0 ? "name" : LISTS.get(random.nextInt(LISTS.size()));
                List<String> words = Words.words(list);
                boolean blank = row > 0 && (column < 2 || random.nextInt(3) == 0);
                heads.add(blank ? "" : column == 0 ? "STT" : words.get(random.nextInt(words.size())));
            }
            sheet.row(heads.toArray());
        }
        if (random.nextInt(3) == 0) {
            sheet.row("A", "B", "1=2+...+3", "2=3-4", "3=4*2", "4");
        }
        for (int row = random.nextInt(12); row > 0; row--) {
            List<Object> cells = new ArrayList<>();
            cells.add(NUMBERS.get(random.nextInt(NUMBERS.size())));
            cells.add(ROWS.get(random.nextInt(ROWS.size())));
            for (int column = 2; column < width; column++) {
                cells.add(
                        random.nextBoolean()
                                ? BigDecimal.valueOf(random.nextInt(5000), random.nextInt(3))
                                : CELLS.get(random.nextInt(CELLS.size())));
            }
            sheet.row(cells.toArray());
        }
        if (random.nextInt(3) == 0) {
            int row = 2 + random.nextInt(6);
            int column = 1 + random.nextInt(4);
            sheet.merge(row, column, row + random.nextInt(2), column + random.nextInt(3));
        }
        return sheet;
    }

    private static void read(TableSource file) {
        Checked<List<OfficeBudget>> read =
                OfficeTables.read(file, OfficeOptions.builder().sheet("all").build());
        List<Finding> findings = new ArrayList<>(read.findings());
        assertThat(read.value().isPresent() || Finding.anyError(findings)).isTrue();
        for (OfficeBudget budget : read.value().orElse(List.of())) {
            BudgetReport report = CHECK.validate(budget.table());
            findings.addAll(report.findings());
            assertThat(budget.layout().columns()).isNotEmpty();
            assertThat(budget.layout().range()).matches("[A-Z]+\\d+:[A-Z]+\\d+");
            budget.periods().forEach(period -> CHECK.validate(budget.table(period)));
        }
        for (Finding finding : findings) {
            assertThat(finding.location()).isPresent();
            assertThat(finding.message(Language.VI)).doesNotContain("{");
            assertThat(finding.message(Language.EN)).doesNotContain("{");
        }
    }

    @Property(tries = 150)
    void isReadOrRefused(@ForAll long seed) {
        SheetDraft sheet = any(new Random(seed));
        read(sheet.text('\t', false));
        read(sheet.workbook());
        read(sheet.word(1 + (int) Math.floorMod(seed, 3L)));
    }
}
