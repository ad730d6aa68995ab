// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProductCodeProperties {

    private static Arbitrary<String> digits(int length) {
        return Arbitraries.strings().numeric().ofLength(length);
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(1, 999_999).edgeCases(config -> config.add(1, 9, 10, 999_998, 999_999));
        Arbitrary<String> districts =
                Arbitraries.oneOf(Arbitraries.just(""), digits(3).map(code -> "-" + code));
        return Combinators.combine(
                        digits(2),
                        districts,
                        digits(5),
                        numbers,
                        Arbitraries.integers().between(1000, 9999))
                .as((province, district, commune, number, year) ->
                        province + district + "-" + commune + "-" + number + "-" + year);
    }

    @Property(tries = 300)
    void whatIsPrintedIsReadBackAndPrintedAgain(@ForAll("codes") String printed) {
        assertThat(ProductCode.parse(printed).orThrow()).hasToString(printed);
    }

    @Property(tries = 300)
    void anyTextGivesACodeOrSaysWhyNot(@ForAll String text) {
        Checked<ProductCode> checked = ProductCode.parse(text);
        assertThat(checked.value().isPresent()).isEqualTo(checked.findings().isEmpty());
    }

    @Property(tries = 300)
    void oneCharacterTooManyIsFound(@ForAll("codes") String printed) {
        assertThat(ProductCode.parse(printed + "0").hasErrors()).isTrue();
        assertThat(ProductCode.parse("0" + printed).hasErrors()).isTrue();
    }
}
