// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {
    private static final Finding ERROR = Finding.builder(CoreFinding.PRODUCT_CODE_PARTS)
            .fact("code", "83")
            .fact("parts", 1)
            .location(Location.ofFile("codes.csv").row(2))
            .build();
    private static final Finding WARNING = Finding.builder(CoreFinding.PRODUCT_CODE_PARTS)
            .severity(Severity.WARNING)
            .fact("code", "84")
            .fact("parts", 1)
            .location(Location.ofFile("codes.csv").row(3))
            .build();

    @Test
    void holdsAValueBesideItsFindings() {
        Checked<String> checked = Checked.of("good", List.of(WARNING, ERROR));
        assertThat(checked.value()).contains("good");
        assertThat(checked.findings()).containsExactly(WARNING, ERROR);
        assertThat(checked.hasErrors()).isTrue();
    }

    @Test
    void warningsAreNoErrors() {
        Checked<String> checked = Checked.of("good", List.of(WARNING));
        assertThat(checked.hasErrors()).isFalse();
        assertThat(checked.orThrow()).isEqualTo("good");
    }

    @Test
    void throwsOnErrorsAndListsThemWithTheirLocation() {
        Checked<String> checked = Checked.of("good", List.of(WARNING, ERROR));
        assertThatThrownBy(checked::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the data has errors:\n  product-code-parts at codes.csv:2: " + ERROR.message(Language.EN));
    }

    @Test
    void throwsWithoutAValueAndSaysWhy() {
        Checked<String> checked = Checked.none(List.of(WARNING));
        assertThat(checked.value()).isEmpty();
        assertThatThrownBy(checked::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("product-code-parts at codes.csv:3");
    }

    @Test
    void noValueNeedsAReason() {
        assertThatThrownBy(() -> Checked.none(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mapsTheValueAndKeepsTheFindings() {
        assertThat(Checked.of("good", List.of(ERROR)).map(String::length)).isEqualTo(Checked.of(4, List.of(ERROR)));
        assertThat(Checked.<String>none(List.of(ERROR)).map(String::length)).isEqualTo(Checked.none(List.of(ERROR)));
    }

    @Test
    void keepsItsOwnCopyOfTheFindings() {
        List<Finding> findings = new ArrayList<>(List.of(WARNING));
        Checked<String> checked = Checked.of("good", findings);
        findings.clear();
        assertThat(checked.findings()).containsExactly(WARNING);
        assertThatThrownBy(() -> checked.findings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isEqualByValueAndFindings() {
        Checked<String> checked = Checked.of("good", List.of(WARNING));
        assertThat(checked)
                .hasSameHashCodeAs(Checked.of("good", List.of(WARNING)))
                .isNotEqualTo(Checked.of("bad", List.of(WARNING)))
                .isNotEqualTo(Checked.of("good", List.of()))
                .isNotEqualTo(Checked.none(List.of(WARNING)))
                .isNotEqualTo("good");
        assertThat(checked.toString()).contains("good", "codes.csv:3");
    }
}
