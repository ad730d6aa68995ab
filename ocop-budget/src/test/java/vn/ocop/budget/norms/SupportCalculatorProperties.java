// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ocop.core.SubjectType;

class SupportCalculatorProperties {
    private static final SupportCalculator CALCULATOR = SupportCalculator.of(SupportNorms.builtIn("khanh-hoa-08-2022"));

    @Provide
    Arbitrary<Long> costs() {
        long limit = 1_000_000_000L;
        return Arbitraries.longs()
                .between(0, 3 * limit)
                .edgeCases(edges -> edges.add(
                        0L, 1L, limit - 1, limit, limit + 1, limit / 3 * 2, limit / 3 * 2 + 1, limit / 3 * 2 + 2));
    }

    private static long dong(SubjectType type, long cost) {
        return CALCULATOR
                .entitlement(SupportClaim.builder()
                        .id("a")
                        .purpose("machinery")
                        .day(LocalDate.of(2024, 1, 1))
                        .product("P")
                        .subject("S")
                        .subjectType(type)
                        .cost(cost)
                        .build())
                .dong();
    }

    @Property(tries = 300)
    void theEntitlementGrowsWithTheCostUpToTheCap(
            @ForAll SubjectType type, @ForAll("costs") long cost, @ForAll("costs") long other) {
        long cap = type == SubjectType.COOPERATIVE || type == SubjectType.SME ? 300_000_000 : 200_000_000;
        long less = dong(type, Math.min(cost, other));
        long more = dong(type, Math.max(cost, other));
        assertThat(less).isBetween(0L, more);
        assertThat(more).isLessThanOrEqualTo(cap);
        assertThat(more).isEqualTo(Math.min(cap, Math.max(cost, other) * 3 / 10));
    }
}
