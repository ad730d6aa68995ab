// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AmountProperties {

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs()
                .between(-Long.MAX_VALUE, Long.MAX_VALUE)
                .edgeCases(edges ->
                        edges.add(0L, 1L, -1L, 999L, 1_000L, 999_999L, 1_000_000L, 1_000_001L, -Long.MAX_VALUE));
    }

    @Property(tries = 500)
    void whatIsPrintedIsReadBack(@ForAll("amounts") long dong, @ForAll MoneyUnit unit) {
        String printed = Dong.print(BigInteger.valueOf(dong), unit);
        assertThat(AmountReader.parse(printed, unit)).hasValue(dong);
        assertThat(printed).doesNotContain(" ").doesNotEndWith(",");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0123456789.,").ofMaxLength(24);
    }

    /** The same grammar by a regular expression and the same value by decimals. */
    @Property(tries = 2000, edgeCases = EdgeCasesMode.MIXIN)
    void agreesWithDecimals(@ForAll("numbers") String text, @ForAll MoneyUnit unit) {
        boolean isNumber = text.matches("(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?");
        OptionalLong read = AmountReader.parse(text, unit);
        if (!isNumber) {
            assertThat(read).isEmpty();
            return;
        }
        BigDecimal dong = new BigDecimal(text.replace(".", "").replace(',', '.')).movePointRight(unit.exponent());
        boolean whole = dong.stripTrailingZeros().scale() <= 0;
        boolean fits = dong.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        assertThat(read.isPresent()).isEqualTo(whole && fits);
        if (whole && fits) {
            assertThat(read).hasValue(dong.longValueExact());
        }
    }

    @Provide
    Arbitrary<BigInteger> anyAmounts() {
        return Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40));
    }

    @Property(tries = 300)
    void moneyIsExactHoweverLargeItIs(@ForAll("anyAmounts") BigInteger dong) {
        assertThat(Dong.of(Dong.amount(dong))).isEqualTo(dong);
        assertThat(Dong.of(Dong.amount(dong).add(Dong.amount(1)))).isEqualTo(dong.add(BigInteger.ONE));
    }
}
