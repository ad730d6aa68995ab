// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCodeTest {

    @Test
    void readsTheFormatWithADistrict() {
        ProductCode code = ProductCode.parse("83-829-28780-3-2022").orThrow();
        assertThat(code.province()).isEqualTo("83");
        assertThat(code.district()).contains("829");
        assertThat(code.commune()).isEqualTo("28780");
        assertThat(code.number()).isEqualTo(3);
        assertThat(code.year()).isEqualTo(2022);
        assertThat(code).hasToString("83-829-28780-3-2022");
    }

    @Test
    void readsTheFormatOf2026() {
        ProductCode code = ProductCode.parse("83-28780-3-2026").orThrow();
        assertThat(code.district()).isEmpty();
        assertThat(code).hasToString("83-28780-3-2026");
    }

    @ParameterizedTest
    @CsvSource({
        "83, 829, 28780, 1, 0, true",
        "83, 829, 28780, 999999, 9999, true",
        "8, 829, 28780, 1, 2026, false",
        "8x, 829, 28780, 1, 2026, false",
        "83, 82, 28780, 1, 2026, false",
        "83, 829, 287801, 1, 2026, false",
        "83, 829, 28780, 0, 2026, false",
        "83, 829, 28780, 1000000, 2026, false",
        "83, 829, 28780, 1, -1, false",
        "83, 829, 28780, 1, 10000, false"
    })
    void canBeMadeOfItsPartsAsLongAsTheyAreOfItsForm(
            String province, String district, String commune, int number, int year, boolean valid) {
        ThrowingCallable making = () -> new ProductCode(province, Optional.of(district), commune, number, year);
        if (valid) {
            assertThatCode(making).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(making)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("product code must be such as 83-28780-3-2026, was "
                            + String.join("-", province, district, commune, "" + number, "" + year));
        }
    }

    @Test
    void blanksAroundPartsDoNotCount() {
        assertThat(ProductCode.parse(" 83 - 28780 -3- 2026 ")).isEqualTo(ProductCode.parse("83-28780-3-2026"));
    }

    @Test
    void leadingZerosOfStatisticalCodesCount() {
        assertThat(ProductCode.parse("01-00001-3-2026").orThrow()).hasToString("01-00001-3-2026");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "83, 1", "83-28780-3, 3", "1-2-3-4-5-6, 6", "83–28780–3–2026, 1"})
    void refusesAnyOtherNumberOfParts(String printed, String parts) {
        Checked<ProductCode> checked = ProductCode.parse(printed);
        assertThat(checked.value()).isEmpty();
        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CoreFinding.PRODUCT_CODE_PARTS);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.facts()).containsEntry("parts", parts).containsEntry("code", printed);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "8-829-28780-3-2022, 1, 2, 8",
        "831-829-28780-3-2022, 1, 2, 831",
        "8x-829-28780-3-2022, 1, 2, 8x",
        "-829-28780-3-2022, 1, 2, ''",
        "83-82-28780-3-2022, 2, 3, 82",
        "83-8290-28780-3-2022, 2, 3, 8290",
        "83-829-2878-3-2022, 3, 5, 2878",
        "83-829-28780-3-22, 5, 4, 22",
        "83-829-28780-3-, 5, 4, ''",
        "8-28780-3-2026, 1, 2, 8",
        "83-287800-3-2026, 2, 5, 287800",
        "83-28780-3-202A, 4, 4, 202A",
        "٨٣-28780-3-2026, 1, 2, ٨٣"
    })
    void namesTheWrongPart(String printed, String position, String digits, String found) {
        assertThat(ProductCode.parse(printed).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CoreFinding.PRODUCT_CODE_PART);
            assertThat(finding.facts())
                    .containsEntry("position", position)
                    .containsEntry("digits", digits)
                    .containsEntry("found", found);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "000000", "1000000", "0000001", "", "x", "1.5", "+1"})
    void theRunningNumberHasARange(String number) {
        assertThat(ProductCode.parse("83-28780-" + number + "-2026").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(CoreFinding.PRODUCT_CODE_NUMBER);
                    assertThat(finding.facts()).containsEntry("max", "999999").containsEntry("found", number);
                });
    }

    @Test
    void reportsEveryWrongPartAtOnce() {
        List<Finding> findings = ProductCode.parse("8-82-2878-0-22").findings();
        assertThat(findings)
                .extracting(Finding::code, finding -> finding.facts().getOrDefault("position", ""))
                .containsExactly(
                        tuple(CoreFinding.PRODUCT_CODE_PART, "1"),
                        tuple(CoreFinding.PRODUCT_CODE_PART, "2"),
                        tuple(CoreFinding.PRODUCT_CODE_PART, "3"),
                        tuple(CoreFinding.PRODUCT_CODE_NUMBER, ""),
                        tuple(CoreFinding.PRODUCT_CODE_PART, "5"));
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        Finding finding = ProductCode.parse("8-28780-3-2026").findings().get(0);
        assertThat(finding.message(Language.VI))
                .isEqualTo("Mã số sản phẩm “8-28780-3-2026”: phần thứ 1 phải có 2 chữ số, nhưng là “8”");
        assertThat(finding.message(Language.EN))
                .isEqualTo("Product code “8-28780-3-2026”: part 1 must have 2 digits, found “8”");
    }
}
