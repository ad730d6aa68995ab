// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AreaProperties {

    @Provide
    Arbitrary<Area> areas() {
        Arbitrary<AreaType> types = Arbitraries.of(AreaType.class).filter(type -> type != AreaType.CENTRAL_CITY);
        Arbitrary<String> names =
                Arbitraries.of("Vạn Ninh", "Đông", "Ô Xanh", "1", "Xã", "huyện Vạn Ninh", "Cam Thành Bắc");
        return types.flatMap(
                type -> names.map(name -> Area.builder().type(type).name(name).build()));
    }

    @Property(tries = 200)
    void theVietnameseNameIsReadBack(@ForAll("areas") Area area) {
        assertThat(Area.parse(area.fullName(Language.VI))).contains(area);
    }

    @Property(tries = 200)
    void noAreaStandsUnderOneThatIsNotHigher(@ForAll("areas") Area first, @ForAll("areas") Area second) {
        boolean higher = second.level().compareTo(first.level()) < 0;
        assertThat(stands(first, second)).isEqualTo(higher);
    }

    private static boolean stands(Area area, Area parent) {
        try {
            return Area.builder().from(area).parent(parent).build().parent().isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
