// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17.770 | MILLION | 17770000000",
                "17770 | MILLION | 17770000000",
                "1.234,5 | MILLION | 1234500000",
                "0,000001 | MILLION | 1",
                "1,50 | MILLION | 1500000",
                "1,0000000 | MILLION | 1000000",
                "0 | BILLION | 0",
                "007 | DONG | 7",
                "1.500.000 | DONG | 1500000",
                "1,0 | DONG | 1",
                "0,5 | THOUSAND | 500",
                "-1.150 | MILLION | -1150000000",
                "−5 | DONG | -5",
                "9.223.372.036.854.775.807 | DONG | 9223372036854775807",
                "9.223.372.036,854775807 | BILLION | 9223372036854775807",
                "-9.223.372.036.854.775.807 | DONG | -9223372036854775807",
                "00000000000000000000000000001 | DONG | 1"
            })
    void readsVietnameseNumbers(String printed, MoneyUnit unit, long dong) {
        assertThat(AmountReader.parse(printed, unit)).hasValue(dong);
    }

    @Test
    void spacesAroundAnAmountDoNotCount() {
        assertThat(AmountReader.parse(" \u00a0 12\u202f\t", MoneyUnit.DONG)).hasValue(12);
    }

    private static AmountReader.Kind kind(String cell, MoneyUnit unit) {
        return new AmountReader(unit).read(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "-", "–", "—", " - "})
    void nothingAndAStrokeAreBlank(String cell) {
        assertThat(kind(cell, MoneyUnit.MILLION)).isEqualTo(AmountReader.Kind.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.51",
                "1.5100",
                "1234.567",
                ".500",
                "1.",
                "1,",
                ",5",
                "1,5,0",
                "1.234.56",
                "1 150",
                "1'150",
                "53%",
                "(5)",
                "+5",
                "--5",
                "5-",
                "1.150.",
                "1,234.5",
                "12.34,5"
            })
    void aNumberOfAnotherFormIsNone(String cell) {
        assertThat(kind(cell, MoneyUnit.MILLION)).isEqualTo(AmountReader.Kind.BAD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lồng ghép", "Oil", "Lol", "# khác", "Từ nguồn năm 2020", "NTM 2021-2025", "USD", "Vốn sự nghiệp"
            })
    void wordsAreText(String cell) {
        assertThat(kind(cell, MoneyUnit.MILLION)).isEqualTo(AmountReader.Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O", "o", "\u041e", "\u039f", "-O", "l", "I", "lO", "O,O", "#N/A", "#REF!", "#NAME?", "#DIV/0!",
                "#NULL!"
            })
    void lettersLikeDigitsAndErrorsOfFormulasAreNoWords(String cell) {
        assertThat(kind(cell, MoneyUnit.MILLION)).isEqualTo(AmountReader.Kind.BAD_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD 100", "100 USD", "1.000,5 EUR", "$100", "100 €"})
    void otherCurrenciesAreTold(String cell) {
        assertThat(kind(cell, MoneyUnit.MILLION)).isEqualTo(AmountReader.Kind.NOT_VND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9O",
                "33l",
                "30 tr. 5",
                "150 (1)",
                "1 200",
                "1'200",
                "VND 10",
                "1e5",
                "2020",
                "năm 20",
                "theo QĐ 22/2018",
                "2020 đợt 1",
                "1.2 triệu"
            })
    void aDigitMakesAMistypedAmountOfAText(String cell) {
        assertThat(kind(cell, MoneyUnit.THOUSAND))
                .isEqualTo(cell.equals("2020") ? AmountReader.Kind.AMOUNT : AmountReader.Kind.BAD_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 ₫ | DONG | 100",
                "838.000 đ | DONG | 838000",
                "1.500đồng | DONG | 1500",
                "20 triệu | MILLION | 20000000",
                "1,5 tr.đ | MILLION | 1500000",
                "7 Triệu đồng | MILLION | 7000000",
                "-3 nghìn đồng | THOUSAND | -3000",
                "2 tỷ | BILLION | 2000000000",
                "2 tỉ đồng | BILLION | 2000000000"
            })
    void theUnitOfTheColumnMayStandBehindAnAmount(String cell, MoneyUnit unit, long dong) {
        assertThat(AmountReader.parse(cell, unit)).hasValue(dong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"751 tỷ | MILLION", "10 đ | MILLION", "5 triệu | DONG", "5 tr | BILLION", "1 nghìn | MILLION"})
    void anotherUnitIsRefused(String cell, MoneyUnit unit) {
        assertThat(kind(cell, unit)).isEqualTo(AmountReader.Kind.OTHER_UNIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6O | 60",
                "33l | 331",
                "150 (1) | 150",
                "210 (3) | 210",
                "12** | 12",
                "1 200 | 1.200",
                "1'200 | 1.200",
                "2.5 | 2,5",
                "1,234.5 | 1.234,5",
                "751 tỷ | 751.000",
                "150 đ | 0,00015"
            })
    void theReadingThatWouldFitIsTold(String cell, String reading) {
        assertThat(MistypedAmounts.reading(cell, MoneyUnit.MILLION)).contains(reading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 tr. 5", "(5)", "", "53%", "99999999999999999999 tỷ"})
    void whereNoneFitsNoneIsTold(String cell) {
        assertThat(MistypedAmounts.reading(cell, MoneyUnit.MILLION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0,5 | DONG", "1,0000001 | MILLION", "0,0001 | THOUSAND", "0,0000000001 | BILLION"})
    void aFractionOfADongIsTold(String cell, MoneyUnit unit) {
        assertThat(kind(cell, unit)).isEqualTo(AmountReader.Kind.FRACTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.223.372.036.854.775.808 | DONG",
                "9.223.372.036.854.775.809 | DONG",
                "9.223.372.036,854775808 | BILLION",
                "9.223.372.037 | BILLION",
                "92.233.720.368.547.758.070 | DONG",
                "99999999999999999999 | DONG",
                "-9.223.372.036.854.775.808 | DONG",
                "99999999999999999999999999999999999999999999999999 | MILLION",
                "18446744073709551617 | DONG"
            })
    void anAmountBeyondTheRangeIsTold(String cell, MoneyUnit unit) {
        assertThat(kind(cell, unit)).isEqualTo(AmountReader.Kind.TOO_LARGE);
    }

    @Test
    void oneReaderReadsManyCells() {
        AmountReader reader = new AmountReader(MoneyUnit.MILLION);
        assertThat(reader.read("99999999999999999999")).isEqualTo(AmountReader.Kind.TOO_LARGE);
        assertThat(reader.read("1,0000001")).isEqualTo(AmountReader.Kind.FRACTION);
        assertThat(reader.read("-1,5")).isEqualTo(AmountReader.Kind.AMOUNT);
        assertThat(reader.dong()).isEqualTo(-1_500_000);
        assertThat(reader.read("2")).isEqualTo(AmountReader.Kind.AMOUNT);
        assertThat(reader.dong()).isEqualTo(2_000_000);
    }
}
