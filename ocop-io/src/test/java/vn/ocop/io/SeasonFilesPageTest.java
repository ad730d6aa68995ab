// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ocop.io.words.Words;

/** {@code docs/season-files.md} has every column and every word. */
class SeasonFilesPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "season-files.md"));
    }

    @Test
    void everyColumnOfEveryFileIsThere() throws IOException {
        String page = page();
        for (TableFormat format : List.of(
                AnswerRows.FORMAT, Rosters.COUNCIL, Rosters.ATTENDANCE, SeasonReader.PRODUCTS, MinimumRows.FORMAT)) {
            for (String column : format.columns()) {
                assertThat(page).contains("`" + column + "`");
            }
        }
    }

    @Test
    void everyWordIsThere() throws IOException {
        String page = page();
        for (String chapter : Words.all().chapters()) {
            Words.all().chapter(chapter).forEach((meaning, words) -> {
                String name = chapter.equals("spelling") ? meaning : "`" + meaning + "`";
                assertThat(page).contains("| " + name + " | " + String.join(" · ", words) + " |");
            });
        }
    }

    @Test
    void noWordStandsTwiceForOneMeaning() {
        for (String chapter : Words.all().chapters()) {
            Words.all().chapter(chapter).forEach((meaning, words) -> {
                Set<String> keys = new HashSet<>();
                assertThat(words).as("%s %s", chapter, meaning).allMatch(word -> keys.add(Words.key(word)));
            });
        }
    }

    @Test
    void caseBlanksAndLineBreaksDoNotCountAndAccentsDo() {
        assertThat(Words.all().column("  MÃ\nsản  phẩm ", List.of("product"))).contains("product");
        assertThat(Words.all().column("Ma san pham", List.of("product"))).isEmpty();
        assertThat(Words.all().column("Product", List.of("product"))).isEmpty();
        assertThat(Words.setNumber("Bộ số 9")).hasValue(9);
        assertThat(Words.setNumber("Bộ chín")).isEmpty();
        assertThat(Words.stars("3 SAO")).hasValue(3);
        assertThat(Words.round("Vòng 2")).hasValue(2);
        assertThat(Words.part("Phần a: …")).isEqualTo("A");
    }
}
