// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;

/** Rulebooks in a folder of one's own, beside those of the library. */
class OwnRulebooksTest {
    private static final Rulebooks SHELF = new Rulebooks();
    private static final LocalDate DAY = LocalDate.parse("2026-10-01");

    @TempDir
    Path folder;

    private static String overlay(String id, String content) {
        return "<rulebook xmlns=\"urn:vn:ocop:rulebook:1\" id=\"" + id
                + "\" revision=\"1\" extends=\"qd-26-2026\" vi=\"v\" en=\"e\">" + content + "</rulebook>";
    }

    private static String applies(String from) {
        return "<transitions cite=\"qd-26-2026 art.7\"><applies received-from=\"" + from
                + "\" vi=\"v\" en=\"e\"/></transitions>";
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content, StandardCharsets.UTF_8);
    }

    private Checked<Applicability> rules() throws IOException {
        List<Rulebook> all =
                new ArrayList<>(SHELF.ids().stream().map(SHELF::get).toList());
        all.addAll(SHELF.readAll(folder).orThrow());
        return Applicability.check(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"qd-1048-2019", "qd-148-2023", "qd-26-2026"})
    void theFilesOfABuiltInRulebookAreThatRulebook(String id) throws IOException {
        for (Map.Entry<String, byte[]> file : SHELF.files(id).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Rulebook read = SHELF.read(folder.resolve("rulebook.xml")).orThrow();
        assertThat(read).isEqualTo(SHELF.get(id));
        assertThat(read.workedCases()).hasSameSizeAs(SHELF.get(id).workedCases());
        assertThat(SHELF.readAll(folder).orThrow()).containsExactly(SHELF.get(id));
        assertThatThrownBy(() -> SHELF.files("qd-0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFolderGivesItsRulebooksAndNothingElse() throws IOException {
        write("b.xml", overlay("b", ""));
        write("inner/a.xml", "<?xml version=\"1.0\"?>\n<!-- one -->\n" + overlay("a", ""));
        write("set.xml", "<set xmlns=\"urn:vn:ocop:rulebook:1\"/>");
        write("other.xml", "<other/>");
        write("broken.xml", overlay("broken", "<nothing/>"));
        Checked<List<Rulebook>> read = SHELF.readAll(folder);
        assertThat(read.value().orElseThrow()).extracting(Rulebook::id).containsExactly("a", "b");
        assertThat(read.findings())
                .extracting(finding ->
                        finding.location().orElseThrow() + " " + finding.code().id())
                .containsExactly("broken.xml:1 unknown-element");
    }

    @Test
    void twoRulebooksOfOneNameAreToldUnlessTheyAreOne() throws IOException {
        write("one.xml", overlay("kh", ""));
        write("two.xml", overlay("kh", ""));
        assertThat(SHELF.readAll(folder).findings()).isEmpty();
        write("two.xml", overlay("kh", "<note cite=\"qd-26-2026\" vi=\"v\" en=\"e\"/>"));
        assertThat(SHELF.readAll(folder).findings())
                .extracting(finding -> finding.code().id())
                .containsExactly("duplicate-code");
    }

    @Test
    void anOverlayHoldsForWhatItSaysBeforeItsBase() throws IOException {
        write("kh.xml", overlay("kh", applies("2026-09-01")));
        Applicability rules = rules().orThrow();
        assertThat(rules.decide(CaseKind.FIRST, DAY, DAY).rulebookId()).contains("kh");
        LocalDate earlier = LocalDate.parse("2026-08-31");
        assertThat(rules.decide(CaseKind.FIRST, earlier, DAY).rulebookId()).contains("qd-26-2026");
        assertThat(rules.lastEvaluation(CaseKind.FIRST, DAY, DAY)).isEmpty();
    }

    @Test
    void twoOverlaysThatHoldForOneCaseContradictEachOther() throws IOException {
        write("kh.xml", overlay("kh", applies("2026-09-01")));
        write("other.xml", overlay("other", applies("2026-09-15")));
        assertThat(rules().findings())
                .extracting(finding ->
                        finding.location().orElseThrow() + " " + finding.code().id())
                .containsExactly("other.xml:1 rule-overlap");
        List<Rulebook> both = SHELF.readAll(folder).orThrow();
        assertThatThrownBy(() -> Applicability.of(both)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverlayOfAnOverlayComesFirst() throws IOException {
        write("kh.xml", overlay("kh", applies("2026-09-01")));
        write("town.xml", overlay("town", applies("2026-09-15")).replace("extends=\"qd-26-2026\"", "extends=\"kh\""));
        Applicability rules = rules().orThrow();
        assertThat(rules.decide(CaseKind.FIRST, DAY, DAY).rulebookId()).contains("town");
        LocalDate earlier = LocalDate.parse("2026-09-10");
        assertThat(rules.decide(CaseKind.FIRST, earlier, DAY).rulebookId()).contains("kh");
    }
}
