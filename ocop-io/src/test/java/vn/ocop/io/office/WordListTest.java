// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
    private static final Path LIST = Path.of("src", "main", "resources", "vn", "ocop", "io", "office", "words.txt");
    private static final Path DOCS = Path.of("..", "docs", "office-tables.md");
    private static final String MARK = "<!-- words -->\n";

    /** The table of the list, as the docs have it. */
    private static String table() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String line : Files.readAllLines(LIST)) {
            int colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                lists.computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
                        .addAll(List.of(line.substring(colon + 1).strip().split("\\s*\\|\\s*")));
            }
        }
        StringBuilder table = new StringBuilder("| list | words |\n|---|---|\n");
        lists.forEach((list, words) -> table.append("| `")
                .append(list)
                .append("` | ")
                .append(String.join(", ", words))
                .append(" |\n"));
        return table.toString();
    }

    @Test
    void theDocsPrintTheListOfTheJar() throws IOException {
        String docs = Files.readString(DOCS);
        String right = docs.substring(0, docs.indexOf(MARK) + MARK.length()) + "\n" + table();
        if (!docs.equals(right)) {
            Path golden = Path.of("target", "golden", "office-tables.md");
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, right);
        }
        assertThat(docs)
                .as("docs/office-tables.md; what it should be lies in ocop-io/target/golden/office-tables.md")
                .isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "no, Số TT",
        "no, STT.",
        "name, NỘI DUNG CHI",
        "name, noi dung",
        "total, Tổng   số:",
        "of-which, Trong đó: vốn sự nghiệp",
        "end, Nơi nhận:"
    })
    void aTextIsOneOfAList(String list, String text) {
        assertThat(Words.is(list, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"total, Tổng mức đầu tư", "no, STTT", "name, Nội dungs", "total, Tóng"})
    void aTextIsNoneOfAList(String list, String text) {
        assertThat(Words.is(list, text)).isFalse();
    }

    @Test
    void theLongestWordThatFitsDecides() {
        assertThat(Words.fit("Kế hoạch năm 2025", "source", "period")
                        .orElseThrow()
                        .list())
                .isEqualTo("period");
        assertThat(Words.fit("Kế hoạch vốn", "source", "period").orElseThrow().list())
                .isEqualTo("source");
    }
}
