// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Area;
import vn.ocop.core.AreaLevel;
import vn.ocop.core.AreaType;
import vn.ocop.core.Language;

/** Restates annex 2 of the plan. */
class Annex02Test {
    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private PlannedProduct product(String id) {
        return plan.products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> places(String id) {
        return product(id).product().areas().stream()
                .map(area -> area.path(Language.VI))
                .toList();
    }

    @Test
    void thirtyNineProductsStandInEightDistricts() {
        assertThat(plan.products()).hasSize(39).extracting(PlannedProduct::id).doesNotHaveDuplicates();
        assertThat(plan.districts())
                .extracting(area -> area.fullName(Language.VI))
                .containsExactly(
                        "huyện Vạn Ninh",
                        "thị xã Ninh Hòa",
                        "thành phố Nha Trang",
                        "huyện Diên Khánh",
                        "huyện Cam Lâm",
                        "huyện Khánh Vĩnh",
                        "thành phố Cam Ranh",
                        "huyện Khánh Sơn");
    }

    @Test
    void everyDistrictHasAsManyProductsAsPrinted() {
        List<Long> counts = plan.districts().stream()
                .map(district -> plan.products().stream()
                        .filter(product -> product.district().equals(district))
                        .count())
                .toList();
        assertThat(counts).containsExactly(11L, 5L, 5L, 4L, 4L, 3L, 4L, 3L);
        List<Long> printed = Table.read(KhanhHoaFile.ANNEX_02, row -> row.getField("count")).stream()
                .filter(count -> !count.isEmpty())
                .map(Long::valueOf)
                .toList();
        assertThat(printed).containsExactly(11L, 5L, 5L, 4L, 4L, 3L, 4L, 3L, 39L);
    }

    @Test
    void everySetHasItsProducts() {
        Map<Integer, Long> counts = plan.coreProducts().stream()
                .collect(Collectors.groupingBy(
                        product -> product.setNumber().orElseThrow(), TreeMap::new, Collectors.counting()));
        assertThat(counts)
                .containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                        Map.entry(1, 19L),
                        Map.entry(2, 3L),
                        Map.entry(3, 3L),
                        Map.entry(5, 1L),
                        Map.entry(6, 1L),
                        Map.entry(7, 2L),
                        Map.entry(9, 3L),
                        Map.entry(11, 1L),
                        Map.entry(13, 1L),
                        Map.entry(17, 1L),
                        Map.entry(23, 3L),
                        Map.entry(24, 1L))));
    }

    @Test
    void theRowOfTheAnnexIsCited() {
        assertThat(product("VN-01").citation()).hasToString("kh-3680-2020 annex.02 row.1");
        assertThat(product("NH-01").citation()).hasToString("kh-3680-2020 annex.02 row.12");
        assertThat(product("KS-03").citation()).hasToString("kh-3680-2020 annex.02 row.39");
        assertThat(product("NH-01").citation().in(Language.EN)).isEqualTo("3680/KH-UBND, annex 02, row 12");
    }

    @Test
    void aProductKnowsItsCommuneDistrictAndProvince() {
        assertThat(places("VN-01")).containsExactly("xã Vạn Hưng, huyện Vạn Ninh, tỉnh Khánh Hòa");
        assertThat(product("VN-01").printedPlace()).isEqualTo("Xã Vạn Hưng");
        assertThat(product("VN-01").isWholeDistrict()).isFalse();
    }

    @Test
    void wardsAndTownshipsAreNoCommunes() {
        assertThat(product("NT-05").product().areas()).extracting(Area::type).containsExactly(AreaType.WARD);
        assertThat(product("DK-04").product().areas()).extracting(Area::type).containsExactly(AreaType.TOWNSHIP);
    }

    @Test
    void aBlankPlaceMeansTheSameAsAbove() {
        for (String id : List.of("NT-02", "NT-03", "NT-04")) {
            assertThat(product(id).printedPlace()).isEmpty();
            assertThat(places(id)).containsExactly("xã Vĩnh Ngọc, thành phố Nha Trang, tỉnh Khánh Hòa");
        }
    }

    @Test
    void twoCommunesInOneCellAreTwoAreas() {
        assertThat(product("CL-03").printedPlace()).isEqualTo("Xã Cam Thành Bắc, thị trấn Cam Đức");
        assertThat(places("CL-03"))
                .containsExactly(
                        "xã Cam Thành Bắc, huyện Cam Lâm, tỉnh Khánh Hòa",
                        "thị trấn Cam Đức, huyện Cam Lâm, tỉnh Khánh Hòa");
    }

    @Test
    void allCommunesOfADistrictAreTheDistrict() {
        assertThat(plan.products().stream()
                        .filter(PlannedProduct::isWholeDistrict)
                        .map(PlannedProduct::id))
                .containsExactly("KV-01", "KS-01", "KS-02", "KS-03");
        assertThat(product("KS-01").product().areas())
                .containsExactly(product("KS-01").district());
    }

    @Test
    void everyCommuneStandsInItsDistrict() {
        for (PlannedProduct product : plan.products()) {
            assertThat(product.product().areas())
                    .isNotEmpty()
                    .allMatch(area -> area.at(AreaLevel.DISTRICT).equals(java.util.Optional.of(product.district())));
        }
    }

    @Test
    void exactlySevenNamesDifferBetweenTheAnnexes() {
        assertThat(plan.nameDifferences())
                .extracting(difference -> difference.product().id() + ": " + difference.annex01() + " / "
                        + difference.annex02() + " -> " + difference.used())
                .containsExactly(
                        "VN-02: dứa xiêm / Dừa xiêm -> Dừa xiêm",
                        "NH-03: rau muống / Rau muống sạch -> Rau muống sạch",
                        "NT-05: bánh phồng tôm rông biển / Bánh phồng tôm rong biển -> Bánh phồng tôm rong biển",
                        "DK-01: Bánh tráng / Bánh trắng -> Bánh tráng",
                        "CL-01: Xoài / Xoài úc -> Xoài úc",
                        "CL-02: Xoài sấy dẻo / Xoài sấy -> Xoài sấy",
                        "CL-04: khoai sắn / Khoai sấp -> Khoai sấp");
    }

    /** Found anew from both annexes: names that annex 1 does not print, apart from capital letters. */
    @Test
    void theSevenAreAllThatDiffer() {
        List<String> inAnnex01 = plan.classification().stream()
                .flatMap(line -> line.names().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(plan.products().stream()
                        .filter(product ->
                                !inAnnex01.contains(product.printedName().toLowerCase(Locale.ROOT)))
                        .map(PlannedProduct::id))
                .containsExactlyElementsOf(plan.nameDifferences().stream()
                        .map(difference -> difference.product().id())
                        .toList());
    }

    @Test
    void aDifferenceQuotesBothAnnexesAsPrinted() {
        for (NameDifference difference : plan.nameDifferences()) {
            assertThat(difference.annex02()).isEqualTo(difference.product().printedName());
            assertThat(difference.used())
                    .isEqualTo(difference.product().product().name());
            assertThat(difference.product().productClass().names()).contains(difference.annex01());
            assertThat(difference.reason().vi())
                    .isNotEqualTo(difference.reason().en());
        }
    }

    /** The other way round: annex 1 names nothing that annex 2 has not. */
    @Test
    void everyNameOfAnnex01HasItsProduct() {
        List<String> joined = plan.products().stream()
                .map(product -> plan.nameDifferences().stream()
                        .filter(difference -> difference.product().equals(product))
                        .map(NameDifference::annex01)
                        .findFirst()
                        .orElse(product.printedName())
                        .toLowerCase(Locale.ROOT))
                .toList();
        assertThat(plan.classification().stream()
                        .flatMap(line -> line.names().stream())
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .allMatch(joined::contains);
    }
}
