// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.FastMoney;
import org.javamoney.moneta.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.core.Language;
import vn.ocop.testing.JavaProcess;

class DongTest {
    private static final BigInteger BEYOND_LONG = BigInteger.TEN.pow(30).add(BigInteger.ONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17770000000 | MILLION | 17.770 triệu đồng | 17,770 million dong",
                "1234500000 | MILLION | 1.234,5 triệu đồng | 1,234.5 million dong",
                "1 | MILLION | 0,000001 triệu đồng | 0.000001 million dong",
                "999 | DONG | 999 đồng | 999 dong",
                "1000 | DONG | 1.000 đồng | 1,000 dong",
                "-1500 | THOUSAND | -1,5 nghìn đồng | -1.5 thousand dong",
                "0 | BILLION | 0 tỷ đồng | 0 billion dong",
                "100 | DONG | 100 đồng | 100 dong",
                "123456789012345678901234567890 | BILLION | 123.456.789.012.345.678.901,23456789 tỷ đồng |"
                        + " 123,456,789,012,345,678,901.23456789 billion dong"
            })
    void printsAmountsAsEachLanguageDoes(BigInteger dong, MoneyUnit unit, String vi, String en) {
        assertThat(Dong.format(dong, unit, Language.VI)).isEqualTo(vi);
        assertThat(Dong.format(dong, unit, Language.EN)).isEqualTo(en);
    }

    @Test
    void readsMoneyOfAnyImplementation() {
        assertThat(Dong.of(Money.of(1500, "VND"))).isEqualTo(BigInteger.valueOf(1500));
        assertThat(Dong.of(FastMoney.of(1500, "VND"))).isEqualTo(BigInteger.valueOf(1500));
        assertThat(Dong.of(Money.of(new BigDecimal("1500.00"), "VND"))).isEqualTo(BigInteger.valueOf(1500));
    }

    @Test
    void refusesAFractionAndAnotherCurrency() {
        assertThatThrownBy(() -> Dong.of(Money.of(new BigDecimal("1.5"), "VND")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount must be whole dong, was 1.5");
        assertThatThrownBy(() -> Dong.of(Money.of(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("amount must be in VND, was in USD");
    }

    @Test
    void aHostThatLowersMonetasPrecisionChangesNothing() throws Exception {
        Process process = new ProcessBuilder(JavaProcess.command(
                        List.of("-Dorg.javamoney.moneta.Money.defaults.precision=5"), Host.class, List.of()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(new String(out.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo("rounded " + BEYOND_LONG.add(BigInteger.TWO));
        }
        assertThat(process.waitFor()).isZero();
    }

    /** A program whose settings make Moneta round to five digits. */
    static final class Host {
        public static void main(String[] args) {
            boolean rounds = !Money.of(new BigDecimal(BEYOND_LONG), "VND")
                    .getNumber()
                    .numberValue(BigDecimal.class)
                    .toBigInteger()
                    .equals(BEYOND_LONG);
            MonetaryAmount sum = Dong.amount(BEYOND_LONG).add(Dong.amount(2));
            System.out.println((rounds ? "rounded " : "exact ") + Dong.of(sum));
        }
    }

    @Test
    void printedAmountsAreReadBack() {
        for (MoneyUnit unit : MoneyUnit.values()) {
            assertThat(Dong.parse(Dong.print(BigInteger.valueOf(1_234_500_000), unit), unit))
                    .hasValue(1_234_500_000);
        }
        assertThat(Dong.parse("17.770", MoneyUnit.MILLION)).hasValue(17_770_000_000L);
        assertThat(Dong.parse("12,3456789", MoneyUnit.MILLION)).isEmpty();
        assertThat(Dong.parse("9223372036855", MoneyUnit.MILLION)).isEmpty();
        assertThat(Dong.parse("", MoneyUnit.DONG)).isEmpty();
        assertThat(Dong.parse("x", MoneyUnit.DONG)).isEmpty();
    }

    @Test
    void hugeAndTinyAmountsAreRefusedBeforeTheyAreExpanded() {
        for (String number : new String[] {"1e100000000", "-1e100000000", "1e-100000000"}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> Dong.longOf(Money.of(new BigDecimal(number), "VND")))
                            .as(number)
                            .isInstanceOf(IllegalArgumentException.class));
        }
    }
}
