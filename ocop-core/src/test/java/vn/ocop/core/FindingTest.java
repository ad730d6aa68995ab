// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTest {

    private enum Sample implements FindingCode {
        PLAIN("plain", new Text("hàng {row}: {what}", "{what} in row {row}")),
        ONLY_IN_VIETNAMESE("only-vi", new Text("hàng {row}", "a row")),
        ONLY_IN_ENGLISH("only-en", new Text("một hàng", "row {row}"));

        private final Spec spec;

        Sample(String id, Text template) {
            this.spec = new Spec(id, Severity.WARNING, template);
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    private static Finding finding() {
        return Finding.builder(Sample.PLAIN)
                .fact("row", 3)
                .fact("what", "{row}")
                .build();
    }

    @Test
    void factsAreNamesAndValuesInTurn() {
        Finding finding =
                Finding.builder(Sample.PLAIN).facts("row", 3, "what", "{row}").build();
        assertThat(finding).isEqualTo(finding());
        assertThatThrownBy(() -> Finding.builder(Sample.PLAIN).facts("row"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[row]");
        assertThatThrownBy(() -> Finding.builder(Sample.PLAIN).facts(3, "row"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneErrorMakesAnError() {
        assertThat(Finding.anyError(List.of(finding()))).isFalse();
        assertThat(Finding.anyError(List.of(finding(), finding().graded(Severity.ERROR))))
                .isTrue();
        assertThat(Finding.anyError(List.of())).isFalse();
    }

    @Test
    void fillsTheTemplateInBothLanguages() {
        assertThat(finding().message(Language.VI)).isEqualTo("hàng 3: {row}");
        assertThat(finding().message(Language.EN)).isEqualTo("{row} in row 3");
    }

    @Test
    void weighsWhatItsCodeWeighsUnlessGraded() {
        assertThat(finding().severity()).isEqualTo(Severity.WARNING);
        Finding graded = finding().graded(Severity.INFO);
        assertThat(graded.severity()).isEqualTo(Severity.INFO);
        assertThat(graded.facts()).isEqualTo(finding().facts());
        assertThat(graded.graded(Severity.WARNING)).isEqualTo(finding());
    }

    @Test
    void factsKeepTheirOrder() {
        Finding finding = Finding.builder(Sample.PLAIN)
                .fact("what", "x")
                .fact("zebra", 1)
                .fact("row", 2)
                .fact("apple", 3)
                .build();
        assertThat(finding.facts().keySet()).containsExactly("what", "zebra", "row", "apple");
        assertThat(finding.graded(Severity.ERROR).facts().keySet()).containsExactly("what", "zebra", "row", "apple");
    }

    @Test
    void factThatIsATextIsSaidInTheLanguageOfTheMessage() {
        Finding finding = Finding.builder(Sample.PLAIN)
                .fact("row", 3)
                .fact("what", new Text("muối", "salt"))
                .build();
        assertThat(finding.message(Language.VI)).isEqualTo("hàng 3: muối");
        assertThat(finding.message(Language.EN)).isEqualTo("salt in row 3");
        assertThat(finding.facts().keySet()).containsExactly("row", "what.vi", "what.en");
        assertThat(finding.graded(Severity.ERROR).message(Language.EN)).isEqualTo("salt in row 3");
    }

    @Test
    void takesALocationIfThereIsOne() {
        Location location = Location.ofFile("f").row(2);
        assertThat(finding().location()).isEmpty();
        Finding.Builder located = Finding.builder(Sample.PLAIN).fact("row", 3).fact("what", "x");
        assertThat(located.at(Optional.of(location)).build().location()).contains(location);
        assertThat(located.at(Optional.empty()).build().location()).isEmpty();
    }

    @Test
    void refusesAMissingFactOfEitherLanguage() {
        Finding.Builder oneFact = Finding.builder(Sample.PLAIN).fact("row", 3);
        assertThatThrownBy(oneFact::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"what\"");
        for (Sample code : new Sample[] {Sample.ONLY_IN_VIETNAMESE, Sample.ONLY_IN_ENGLISH}) {
            assertThatThrownBy(() -> Finding.builder(code).build())
                    .as("%s", code)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"row\"");
        }
    }

    @ParameterizedTest
    @EnumSource(CoreFinding.class)
    void everyCodeHasTheSamePlaceholdersInBothLanguages(CoreFinding code) {
        assertThat(Template.placeholders(code.template().vi()))
                .as("%s", code)
                .containsExactlyInAnyOrderElementsOf(
                        Template.placeholders(code.template().en()))
                .isNotEmpty();
    }

    @Test
    void codesAreUniqueWordsJoinedByHyphens() {
        assertThat(CoreFinding.values())
                .extracting(CoreFinding::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }
}
