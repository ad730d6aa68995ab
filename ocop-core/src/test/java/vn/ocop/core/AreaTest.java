// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    private static final Area PROVINCE = area(AreaType.PROVINCE, "Khánh Hòa");
    private static final Area DISTRICT = under(PROVINCE, AreaType.DISTRICT, "Vạn Ninh");
    private static final Area COMMUNE = under(DISTRICT, AreaType.COMMUNE, "Vạn Hưng");

    private static Area area(AreaType type, String name) {
        return Area.builder().type(type).name(name).build();
    }

    private static Area under(Area parent, AreaType type, String name) {
        return Area.builder().type(type).name(name).parent(parent).build();
    }

    @Test
    void aCommuneStandsUnderADistrictInThreeTiers() {
        assertThat(COMMUNE.at(AreaLevel.COMMUNE)).contains(COMMUNE);
        assertThat(COMMUNE.at(AreaLevel.DISTRICT)).contains(DISTRICT);
        assertThat(COMMUNE.at(AreaLevel.PROVINCE)).contains(PROVINCE);
        assertThat(PROVINCE.at(AreaLevel.COMMUNE)).isEmpty();
    }

    @Test
    void aCommuneStandsUnderAProvinceInTwoTiers() {
        Area commune = under(PROVINCE, AreaType.COMMUNE, "Vạn Hưng");
        assertThat(commune.at(AreaLevel.DISTRICT)).isEmpty();
        assertThat(commune.at(AreaLevel.PROVINCE)).contains(PROVINCE);
        assertThat(commune.path(Language.VI)).isEqualTo("xã Vạn Hưng, tỉnh Khánh Hòa");
    }

    @Test
    void namesItselfAndWhatStandsAbove() {
        assertThat(COMMUNE.fullName(Language.VI)).isEqualTo("xã Vạn Hưng");
        assertThat(COMMUNE.fullName(Language.EN)).isEqualTo("Vạn Hưng commune");
        assertThat(COMMUNE.path(Language.VI)).isEqualTo("xã Vạn Hưng, huyện Vạn Ninh, tỉnh Khánh Hòa");
        assertThat(COMMUNE.path(Language.EN)).isEqualTo("Vạn Hưng commune, Vạn Ninh district, Khánh Hòa province");
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, PROVINCE",
        "CENTRAL_CITY, PROVINCE",
        "DISTRICT, DISTRICT",
        "TOWN, DISTRICT",
        "PROVINCIAL_CITY, DISTRICT",
        "URBAN_DISTRICT, DISTRICT",
        "COMMUNE, COMMUNE",
        "WARD, COMMUNE",
        "TOWNSHIP, COMMUNE",
        "SPECIAL_ZONE, COMMUNE"
    })
    void everyKindHasItsTier(AreaType type, AreaLevel level) {
        assertThat(area(type, "X").level()).isEqualTo(level);
    }

    @Test
    void theParentMustStandHigher() {
        for (AreaType parent : AreaType.values()) {
            for (AreaType child : AreaType.values()) {
                if (parent.level().compareTo(child.level()) < 0) {
                    assertThat(under(area(parent, "P"), child, "C").parent()).contains(area(parent, "P"));
                } else {
                    assertThatThrownBy(() -> under(area(parent, "P"), child, "C"))
                            .as("%s under %s", child, parent)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("was a " + parent.level());
                }
            }
        }
    }

    @Test
    void theNameMustSaySomething() {
        assertThatThrownBy(() -> area(AreaType.COMMUNE, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Vạn Hưng, COMMUNE, Vạn Hưng",
        "xã Cam Thành Bắc, COMMUNE, Cam Thành Bắc",
        "Phường Vĩnh Hòa, WARD, Vĩnh Hòa",
        "thị trấn Cam Đức, TOWNSHIP, Cam Đức",
        "Thị xã Ninh Hòa, TOWN, Ninh Hòa",
        "Thành phố Nha Trang, PROVINCIAL_CITY, Nha Trang",
        "HUYỆN Diên Khánh, DISTRICT, Diên Khánh",
        "Quận 1, URBAN_DISTRICT, 1",
        "Tỉnh Khánh Hòa, PROVINCE, Khánh Hòa",
        "Đặc khu Trường Sa, SPECIAL_ZONE, Trường Sa",
        "'  Xã   Vạn Phú ', COMMUNE, Vạn Phú"
    })
    void readsANameThatBeginsWithItsKind(String text, AreaType type, String name) {
        assertThat(Area.parse(text)).contains(area(type, name));
    }

    @Test
    void readsDecomposedLetters() {
        String decomposed = java.text.Normalizer.normalize("Xã Vạn Hưng", java.text.Normalizer.Form.NFD);
        assertThat(Area.parse(decomposed)).contains(area(AreaType.COMMUNE, "Vạn Hưng"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Vạn Hưng", "Xã", "Xã ", "Xãm Vạn", "Các xã trên địa bàn huyện", "xóm xã"})
    void anythingElseIsNoArea(String text) {
        assertThat(Area.parse(text)).isEmpty();
    }
}
