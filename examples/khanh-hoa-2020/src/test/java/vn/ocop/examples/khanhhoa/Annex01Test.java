// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ocop.core.Language;

/** Restates annex 1 of the plan. */
class Annex01Test {
    private final KhanhHoa2020 plan = KhanhHoa2020.load();

    private ProductClass ofSet(int set) {
        return plan.classification().stream()
                .filter(line -> line.setNumber() == set)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twelveCriteriaSetsAreUsed() {
        assertThat(plan.classification())
                .extracting(ProductClass::setNumber)
                .containsExactly(1, 2, 3, 5, 6, 7, 9, 11, 13, 17, 23, 24);
        assertThat(plan.skippedSets()).containsExactly(4, 8, 10, 12, 14, 15, 16, 18, 19, 20, 21, 22);
    }

    @Test
    void headingsSkipWhereNoProductStands() {
        assertThat(plan.skippedNumbers()).containsExactly("I.3.4", "I.4.1", "I.5.1", "II.1");
    }

    @Test
    void foodsStandUnderSectorGroupAndSubGroup() {
        ProductClass seafood = ofSet(9);
        assertThat(seafood.sector()).isEqualTo(new Heading("I", "NGÀNH THỰC PHẨM"));
        assertThat(seafood.group()).isEqualTo(new Heading("3", "Nhóm: Thực phẩm chế biến"));
        assertThat(seafood.subGroup()).contains(new Heading("3.5", "Phân nhóm: Chế biến từ thủy, hải sản"));
        assertThat(seafood.names()).containsExactly("Chả cá", "nước mắm", "bánh phồng tôm rông biển");
        assertThat(seafood.setText()).isEqualTo("9. Bộ sản phẩm: Chế biến từ thủy, hải sản");
        assertThat(seafood.citation()).hasToString("kh-3680-2020 annex.01 row.I.3.5");
        assertThat(seafood.citation().in(Language.VI)).isEqualTo("3680/KH-UBND, Phụ lục 01, dòng I.3.5");
    }

    @Test
    void craftsHaveGroupsOnly() {
        ProductClass crafts = ofSet(23);
        assertThat(crafts.sector().number()).isEqualTo("III");
        assertThat(crafts.subGroup()).isEmpty();
        assertThat(crafts.names()).containsExactly("Hoa cúc", "sản phẩm bằng đồng", "bộ sản phẩm trầm hương – mỹ nghệ");
        assertThat(crafts.citation()).hasToString("kh-3680-2020 annex.01 row.III.1");
        assertThat(ofSet(24).citation()).hasToString("kh-3680-2020 annex.01 row.III.2");
    }

    @Test
    void drinksBeginWithTheSecondGroup() {
        assertThat(ofSet(17).group().number()).isEqualTo("2");
        assertThat(ofSet(17).sector().text()).isEqualTo("NGÀNH ĐỒ UỐNG");
    }

    @Test
    void thirtyFiveNamesArePrinted() {
        assertThat(plan.classification().stream()
                        .mapToInt(line -> line.names().size())
                        .toArray())
                .containsExactly(16, 3, 3, 1, 1, 1, 3, 1, 1, 1, 3, 1);
    }
}
