// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Restates annex 3 of the plan, in millions of dong, with its own arithmetic. */
class Annex03Test {
    private static final List<Function<PlanLine, String>> COLUMNS =
            List.of(PlanLine::total, PlanLine::provincialBudget, PlanLine::counterpartFunds);

    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private PlanLine line(String path) {
        return plan.budget().stream()
                .filter(line -> line.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** An amount as printed; a blank cell and a text count as nothing. */
    private static long amount(String cell) {
        return cell.matches("[0-9.]+") ? Long.parseLong(cell.replace(".", "")) : 0;
    }

    private List<PlanLine> children(String path) {
        return plan.budget().stream()
                .filter(line ->
                        line.path().startsWith(path + ".") && line.path().indexOf('.', path.length() + 1) < 0)
                .toList();
    }

    @Test
    void twelveUnitsAndSixtyFiveLinesArePrinted() {
        assertThat(plan.budget().stream().filter(PlanLine::isUnit).map(PlanLine::path))
                .containsExactly("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
        assertThat(plan.budget()).hasSize(66).extracting(PlanLine::path).doesNotHaveDuplicates();
        assertThat(plan.budget().get(65).name()).isEqualTo("Tổng cộng");
    }

    @ParameterizedTest
    @CsvSource({
        "I, 540, 540, 0",
        "II, '', '', ''",
        "III, 25, 25, 0",
        "IV, 25, 25, 0",
        "V, 2.150, 1.150, 1.000",
        "VI, 2.550, 1.350, 1.200",
        "VII, 1.150, 650, 500",
        "VIII, 650, 400, 250",
        "IX, 950, 550, 400",
        "X, 2.830, 730, 2.100",
        "XI, 550, 350, 200",
        "XII, 6.350, 750, 5.600",
        "'', 17.770, 6.520, 11.250"
    })
    void theUnitsGetWhatIsPrinted(String path, String total, String province, String counterpart) {
        assertThat(line(path).total()).isEqualTo(total);
        assertThat(line(path).provincialBudget()).isEqualTo(province);
        assertThat(line(path).counterpartFunds()).isEqualTo(counterpart);
    }

    @Test
    void everyLineAddsUpItsSources() {
        assertThat(plan.budget())
                .allSatisfy(line -> assertThat(amount(line.total()))
                        .isEqualTo(amount(line.provincialBudget()) + amount(line.counterpartFunds())));
    }

    @Test
    void everyParentAddsUpItsChildren() {
        int parents = 0;
        for (PlanLine parent : plan.budget()) {
            List<PlanLine> children = parent.path().isEmpty() ? List.of() : children(parent.path());
            if (!children.isEmpty()) {
                parents++;
                for (Function<PlanLine, String> column : COLUMNS) {
                    assertThat(amount(column.apply(parent)))
                            .as("%s", parent)
                            .isEqualTo(children.stream()
                                    .mapToLong(child -> amount(column.apply(child)))
                                    .sum());
                }
            }
        }
        assertThat(parents).isEqualTo(14);
    }

    @Test
    void theUnitsAddUpToTheGrandTotalAndTheHeadline() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            Function<PlanLine, String> cell = COLUMNS.get(column);
            long sum = plan.budget().stream()
                    .filter(PlanLine::isUnit)
                    .mapToLong(unit -> amount(cell.apply(unit)))
                    .sum();
            assertThat(sum).isEqualTo(amount(cell.apply(line(""))));
            assertThat(sum).isEqualTo(amount(plan.headlines().get(column).printed()));
        }
    }

    @Test
    void theHeadlineIsThatOfSectionFour() {
        assertThat(plan.headlines())
                .extracting(Headline::column, Headline::printed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("total", "17.770"),
                        org.assertj.core.groups.Tuple.tuple("Ngân sách tỉnh", "6.520"),
                        org.assertj.core.groups.Tuple.tuple("Vốn đối ứng", "11.250"));
        assertThat(plan.headlines()).allMatch(headline -> headline.citation().equals(KhanhHoa2020.cite("sec.IV.2")));
    }

    @Test
    void theNestedLinesAreTheTwoTourismVillages() {
        assertThat(line("X.5.-1").name()).contains("Bình Lập");
        assertThat(line("X.5.-1").total()).isEqualTo("1.500");
        assertThat(line("X.5.-1").citation()).hasToString("kh-3680-2020 annex.03 row.X.5.-1");
        assertThat(line("XII.5.-1").name()).contains("Tà Gụ");
        assertThat(line("XII.5.-1").counterpartFunds()).isEqualTo("5.000");
    }

    @Test
    void oneRowHasATextInsteadOfAmounts() {
        assertThat(line("II.1").total()).startsWith("Từ nguồn kinh phí");
        assertThat(line("II.1").provincialBudget()).isEmpty();
        assertThat(line("II.1").counterpartFunds()).isEmpty();
    }

    @Test
    void oneCellIsBlankBesideAmounts() {
        assertThat(line("I.1").total()).isEqualTo("60");
        assertThat(line("I.1").provincialBudget()).isEqualTo("60");
        assertThat(line("I.1").counterpartFunds()).isEmpty();
        assertThat(plan.budget().stream()
                        .filter(line -> !line.total().isEmpty()
                                && line.counterpartFunds().isEmpty())
                        .map(PlanLine::path))
                .containsExactly("I.1", "II.1");
    }

    /** Annex 2 and annex 3 have the districts in another order and with other names of office. */
    @ParameterizedTest
    @CsvSource({
        "Vạn Ninh, V",
        "Ninh Hòa, VI",
        "Nha Trang, VII",
        "Diên Khánh, VIII",
        "Cam Lâm, IX",
        "Cam Ranh, X",
        "Khánh Vĩnh, XI",
        "Khánh Sơn, XII"
    })
    void everyDistrictHasItsUnit(String district, String path) {
        assertThat(plan.districts().stream()
                        .filter(area -> area.name().equals(district))
                        .map(area -> plan.unitOf(area).map(PlanLine::path).orElse("none")))
                .containsExactly(path);
    }

    @Test
    void theProvinceHasNoUnit() {
        assertThat(plan.unitOf(KhanhHoa2020.province())).isEmpty();
    }
}
