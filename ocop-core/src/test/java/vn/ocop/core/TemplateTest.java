// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void fillsEveryPlaceholderOnce() {
        assertThat(Template.fill("{a} và {b}{a}.", Map.of("a", "{b}", "b", "2"), Language.VI))
                .isEqualTo("{b} và 2{b}.");
        assertThat(Template.fill("không có gì", Map.of(), Language.VI)).isEqualTo("không có gì");
    }

    @Test
    void namesPlaceholdersInOrder() {
        assertThat(Template.placeholders("{b} {a}{b}")).containsExactly("b", "a", "b");
        assertThat(Template.placeholders("{}{b}")).containsExactly("", "b");
        assertThat(Template.placeholders("")).isEmpty();
    }

    @Test
    void refusesABraceThatIsNeverClosed() {
        assertThatThrownBy(() -> Template.fill("a {b", Map.of("b", "1"), Language.VI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a {b\"");
        assertThatThrownBy(() -> Template.requireFacts("a} {b", Map.of("b", "1"), Language.VI))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheFactInTheLanguageOfTheTemplate() {
        Map<String, String> facts = Map.of("a.vi", "một", "a.en", "one", "b", "2");
        assertThat(Template.fill("{a} {b}", facts, Language.VI)).isEqualTo("một 2");
        assertThat(Template.fill("{a} {b}", facts, Language.EN)).isEqualTo("one 2");
        assertThatThrownBy(() -> Template.requireFacts("{a}", Map.of("a.vi", "một"), Language.EN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a\"");
    }
}
