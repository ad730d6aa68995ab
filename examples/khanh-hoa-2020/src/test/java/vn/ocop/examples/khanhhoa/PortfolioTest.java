// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Product;

class PortfolioTest {
    private static final LocalDate MAY = LocalDate.of(2020, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);

    private final KhanhHoa2020 plan = KhanhHoa2020.load();
    private final Portfolio portfolio = Portfolio.of(plan);

    private Portfolio.Item added(String id) {
        Portfolio.Item like = portfolio.item("VN-01").orElseThrow();
        Product product =
                Product.builder().from(like.product()).id(id).name("Tỏi đen").build();
        return new Portfolio.Item(product, like.district(), like.sector());
    }

    private static int total(Portfolio portfolio) {
        return portfolio.counts().values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void thePlansProductsAreCountedByDistrictAndSector() {
        assertThat(portfolio.items()).hasSize(39);
        assertThat(portfolio.changes()).isEmpty();
        assertThat(total(portfolio)).isEqualTo(39);
        assertThat(portfolio.counts()).hasSize(8);
        assertThat(portfolio.counts().values())
                .allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(portfolio.counts().get(plan.districts().get(0)).values()).containsExactly(7, 1, 3);
    }

    @Test
    void aReviewAddsAndWithdraws() {
        Portfolio reviewed = portfolio.add(MAY, added("VN-12")).withdraw(JUNE, "KS-01");
        assertThat(reviewed.items()).hasSize(39);
        assertThat(reviewed.item("VN-12")).isPresent();
        assertThat(reviewed.item("KS-01")).isEmpty();
        assertThat(reviewed.items().get(38).product().id()).isEqualTo("VN-12");
        assertThat(reviewed.counts().get(plan.districts().get(0)).values()).containsExactly(8, 1, 3);
        assertThat(reviewed.changes())
                .extracting(change -> change.day() + " " + change.kind() + " "
                        + change.item().product().id())
                .containsExactly("2020-05-04 ADDED VN-12", "2020-06-01 WITHDRAWN KS-01");
        assertThat(portfolio.items()).hasSize(39);
        assertThat(portfolio.item("VN-12")).isEmpty();
    }

    @Test
    void itStillKnowsWhatItWasOnAnyDay() {
        Portfolio reviewed = portfolio.add(MAY, added("VN-12")).withdraw(JUNE, "VN-12");
        assertThat(reviewed.on(MAY.minusDays(1)).items()).isEqualTo(portfolio.items());
        assertThat(reviewed.on(MAY).items()).hasSize(40);
        assertThat(reviewed.on(JUNE.minusDays(1)).items()).hasSize(40);
        assertThat(reviewed.on(JUNE).items()).isEqualTo(portfolio.items());
        assertThat(reviewed.on(JUNE).changes()).hasSize(2);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Portfolio.Item twice = added("VN-01");
        Portfolio.Item lost = new Portfolio.Item(added("X-1").product(), KhanhHoa2020.province(), twice.sector());
        Portfolio later = portfolio.withdraw(JUNE, "KS-01");
        Portfolio.Item fresh = added("VN-12");
        for (Runnable wrong : List.<Runnable>of(
                () -> portfolio.add(MAY, twice),
                () -> portfolio.add(MAY, lost),
                () -> portfolio.withdraw(MAY, "X-1"),
                () -> later.withdraw(JUNE, "KS-01"),
                () -> later.add(JUNE.minusDays(1), fresh))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must");
        }
        assertThat(later.add(JUNE, fresh).items()).hasSize(39);
    }
}
