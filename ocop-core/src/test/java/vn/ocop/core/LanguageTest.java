// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void isFoundByItsTag(Language language) {
        assertThat(Language.ofTag(language.tag())).isEqualTo(language);
    }

    @Test
    void knowsTheTagsOfTheCommandLine() {
        assertThat(Language.ofTag("vi")).isEqualTo(Language.VI);
        assertThat(Language.ofTag("en")).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VI", "fr", "vi-VN", " vi"})
    void refusesAnyOtherTagAndShowsIt(String tag) {
        assertThatThrownBy(() -> Language.ofTag(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + tag + "\"");
    }
}
