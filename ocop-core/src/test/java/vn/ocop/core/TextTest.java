// SPDX-License-Identifier: Apache-2.0
package vn.ocop.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        Text text = new Text("tỉnh", "province");
        assertThat(text.in(Language.VI)).isEqualTo("tỉnh");
        assertThat(text.in(Language.EN)).isEqualTo("province");
    }

    @Test
    void aNameIsTheSameInBothLanguages() {
        assertThat(Text.same("Vạn Ninh")).isEqualTo(new Text("Vạn Ninh", "Vạn Ninh"));
    }

    @Test
    void refusesABlankTextAndNamesIt() {
        assertThatThrownBy(() -> new Text(" ", "province"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vi ");
        assertThatThrownBy(() -> new Text("tỉnh", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("en ");
    }

    @Test
    void everyWordOfTheVocabularyStandsInBothLanguages() {
        for (AreaType type : AreaType.values()) {
            assertThat(type.text().vi()).as("%s", type).isNotEqualTo(type.text().en());
        }
        for (AreaLevel level : AreaLevel.values()) {
            assertThat(level.text().vi()).as("%s", level).startsWith("cấp ");
        }
        for (Level level : Level.values()) {
            assertThat(level.text().vi()).as("%s", level).startsWith("cấp ");
        }
        for (SubjectType type : SubjectType.values()) {
            assertThat(type.text().vi()).as("%s", type).isNotEqualTo(type.text().en());
        }
        for (CouncilRole role : CouncilRole.values()) {
            assertThat(role.text().vi()).as("%s", role).isNotEqualTo(role.text().en());
        }
        for (Confidence confidence : Confidence.values()) {
            assertThat(confidence.text().vi())
                    .as("%s", confidence)
                    .isNotEqualTo(confidence.text().en());
        }
    }
}
