// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.rulebook.Criterion;

/** The committed files are what the generator gives, and the season is as its README describes it. */
class SampleSeasonTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "vn", "ocop", "examples", "khanhhoa");

    /** Answers by product, then member, then criterion. */
    private static final Map<String, Map<String, Map<String, NamedCsvRecord>>> SHEETS = new LinkedHashMap<>();

    /** With {@code -Dsample.write} the files are written before they are compared. */
    @BeforeAll
    static void read() throws IOException {
        if (System.getProperty("sample.write") != null) {
            Files.writeString(RESOURCES.resolve("products.csv"), SampleSeason.products());
            Files.writeString(RESOURCES.resolve("sample/council.csv"), SampleSeason.council());
            Files.writeString(RESOURCES.resolve("sample/sheets.csv"), new SampleSeason().sheets());
        }
        for (NamedCsvRecord row : Table.read(KhanhHoaFile.SHEETS, row -> row)) {
            NamedCsvRecord before = SHEETS.computeIfAbsent(row.getField("product"), id -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getField("member"), id -> new LinkedHashMap<>())
                    .put(row.getField("criterion"), row);
            assertThat(before).isNull();
        }
    }

    @Test
    void committedFilesEqualTheOutput() {
        assertThat(KhanhHoaFile.PRODUCTS.text()).isEqualTo(SampleSeason.products());
        assertThat(KhanhHoaFile.COUNCIL.text()).isEqualTo(SampleSeason.council());
        assertThat(KhanhHoaFile.SHEETS.text()).isEqualTo(new SampleSeason().sheets());
    }

    @Test
    void sevenMembersScoreEveryProductInItsSet() {
        KhanhHoa2020 plan = KhanhHoa2020.load();
        assertThat(SHEETS.keySet())
                .containsExactlyElementsOf(
                        plan.products().stream().map(PlannedProduct::id).toList());
        List<String> council = Table.read(KhanhHoaFile.COUNCIL, row -> row.getField("member"));
        assertThat(council).hasSize(7);
        for (PlannedProduct product : plan.products()) {
            assertThat(SHEETS.get(product.id()).keySet()).containsExactlyElementsOf(council);
            String set = Integer.toString(product.product().setNumber().orElseThrow());
            assertThat(SHEETS.get(product.id()).values())
                    .allSatisfy(sheet -> assertThat(sheet.values())
                            .allSatisfy(row -> assertThat(row.getField("set")).isEqualTo(set)));
        }
    }

    @Test
    void everySheetAnswersEveryApplicableCriterionOnce() {
        forEachSheet((product, sheet) -> {
            int set = set(sheet);
            if (set == SampleSeason.PART_LEVEL_SET) {
                assertThat(sheet.keySet()).containsExactly("A", "B", "C");
                return;
            }
            List<String> expected = SampleCriterion.ofSet(set).stream()
                    .map(SampleCriterion::code)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (points(set, sheet.get("5.1")).signum() == 0) {
                expected.removeAll(List.of("5.2", "5.3"));
            }
            assertThat(sheet.keySet()).as(product).containsExactlyElementsOf(expected);
        });
    }

    @Test
    void allMembersChooseTheSameCaseOfCriterionThreeTwo() {
        SHEETS.forEach((product, sheets) -> assertThat(sheets.values().stream()
                        .filter(sheet -> sheet.containsKey("3.2"))
                        .map(sheet -> Integer.parseInt(sheet.get("3.2").getField("option")) > 2)
                        .distinct()
                        .count())
                .as(product)
                .isLessThanOrEqualTo(1));
        assertThat(SHEETS.values().stream()
                        .map(sheets -> sheets.get("MAU-1"))
                        .filter(sheet -> sheet.containsKey("3.2"))
                        .map(sheet -> Integer.parseInt(sheet.get("3.2").getField("option")) > 2)
                        .distinct())
                .as("both cases occur")
                .hasSize(2);
    }

    @Test
    void noZeroDisqualifies() {
        forEachSheet((product, sheet) -> {
            int set = set(sheet);
            if (set != SampleSeason.PART_LEVEL_SET) {
                SampleCriterion.ofSet(set).stream()
                        .filter(SampleCriterion::stopsAtZero)
                        .forEach(stop -> assertThat(points(set, sheet.get(stop.code())))
                                .as(product)
                                .isPositive());
            }
        });
        assertThat(SampleCriterion.ofSet(7).stream().filter(SampleCriterion::stopsAtZero))
                .hasSize(1);
        assertThat(SampleCriterion.ofSet(17).stream().filter(SampleCriterion::stopsAtZero))
                .hasSize(4);
    }

    @Test
    void sumsAreTheWantedOnes() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        SHEETS.forEach((product, sheets) ->
                sums.put(product, totals(sheets).stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        SampleSeason.SUMS.forEach((product, sum) ->
                assertThat(sums.get(product)).as(product).isEqualByComparingTo(BigDecimal.valueOf(sum, 2)));
        assertThat(sums).hasSize(39);
    }

    @Test
    void membersAreNeverMoreThanTenPointsApartAndNeverAllOfOneMind() {
        SHEETS.forEach((product, sheets) -> {
            List<BigDecimal> totals = totals(sheets);
            BigDecimal spread = Collections.max(totals).subtract(Collections.min(totals));
            assertThat(spread).as(product).isBetween(BigDecimal.ONE, BigDecimal.TEN);
        });
    }

    @Test
    void mostProductsGetThreeOrFourStars() {
        int[] stars = new int[6];
        SampleSeason.SUMS
                .values()
                .forEach(sum -> stars[sum >= 630_00 ? 5 : sum >= 490_00 ? 4 : sum >= 350_00 ? 3 : 2]++);
        assertThat(stars).containsExactly(0, 0, 4, 17, 15, 3);
    }

    @Test
    void twoMushroomsAreTiedInEveryPart() {
        for (char part = 'A'; part <= 'C'; part++) {
            assertThat(partSum("VN-07", part)).isEqualByComparingTo(partSum("NT-02", part));
        }
        assertThat(partSum("CR-01", 'C')).isGreaterThan(partSum("KV-02", 'C'));
    }

    @Test
    void noPartIsAboveItsMaximum() {
        forEachSheet((product, sheet) -> {
            assertThat(partTotal(sheet, 'A')).as(product).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(35));
            assertThat(partTotal(sheet, 'B')).as(product).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(25));
            assertThat(partTotal(sheet, 'C')).as(product).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(40));
        });
    }

    @Test
    void theSampleIsLabelled() {
        assertThat(KhanhHoaFile.SHEETS.sampleLabel()).isPresent();
        assertThat(KhanhHoaFile.COUNCIL.isSample()).isTrue();
        assertThat(KhanhHoaFile.BUDGET.isSample()).isFalse();
        assertThat(KhanhHoaFile.BUDGET.sampleLabel()).isEmpty();
        assertThat(KhanhHoaFile.SHEETS.fileName()).isEqualTo("sheets.csv");
        assertThat(Table.read(KhanhHoaFile.COUNCIL, row -> row.getField("agency")))
                .allMatch(agency -> agency.endsWith("(mẫu)"));
    }

    private interface SheetCheck {
        void check(String product, Map<String, NamedCsvRecord> sheet);
    }

    private static void forEachSheet(SheetCheck check) {
        SHEETS.forEach((product, sheets) -> sheets.values().forEach(sheet -> check.check(product, sheet)));
    }

    private static int set(Map<String, NamedCsvRecord> sheet) {
        return Integer.parseInt(sheet.values().iterator().next().getField("set"));
    }

    private static BigDecimal points(int set, NamedCsvRecord row) {
        String option = row.getField("option");
        if (option.isEmpty()) {
            return new BigDecimal(row.getField("points"));
        }
        Criterion criterion = SampleCriterion.of(set, row.getField("criterion")).criterion();
        if (option.equals("none")) {
            assertThat(criterion.admitsNone()).as("%s", criterion).isTrue();
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(
                criterion.option(Integer.parseInt(option)).orElseThrow().points());
    }

    private static char part(int set, String criterion) {
        return set == SampleSeason.PART_LEVEL_SET
                ? criterion.charAt(0)
                : SampleCriterion.of(set, criterion).part();
    }

    private static BigDecimal partTotal(Map<String, NamedCsvRecord> sheet, char part) {
        int set = set(sheet);
        return sheet.values().stream()
                .filter(row -> part(set, row.getField("criterion")) == part)
                .map(row -> points(set, row))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal partSum(String product, char part) {
        return SHEETS.get(product).values().stream()
                .map(sheet -> partTotal(sheet, part))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> totals(Map<String, Map<String, NamedCsvRecord>> sheets) {
        return sheets.values().stream()
                .map(sheet -> sheet.values().stream()
                        .map(row -> points(set(sheet), row))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }
}
