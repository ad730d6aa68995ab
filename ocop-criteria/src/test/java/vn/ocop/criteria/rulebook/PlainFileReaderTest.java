// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.PlainFileReader;

class PlainFileReaderTest {
    /** Every file of every built-in rulebook, as folder and name. */
    static List<String> builtInFiles() {
        List<String> files = new ArrayList<>();
        for (String id : new Rulebooks().ids()) {
            for (String name : List.of("rulebook.xml", "shared.xml", "calendar.xml")) {
                files.add(id + "/" + name);
            }
            for (int set = 1; set <= 26; set++) {
                files.add(id + "/set-" + (set < 10 ? "0" : "") + set + ".xml");
            }
        }
        files.removeIf(file -> PlainFileReaderTest.class.getResource(file) == null);
        return files;
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void builtInFilesAreReadAsByThePlatformsParser(String file) throws IOException {
        String id = file.substring(0, file.indexOf('/'));
        String name = file.substring(id.length() + 1);
        LawFiles files = Rulebooks.builtInFiles(id);
        LawElement parsed = LawFileReader.parse(files, name, RulebookReader.NAMESPACE, new ArrayList<>())
                .orElseThrow();
        Optional<LawElement> quick =
                PlainFileReader.read(files.plain(name).orElseThrow(), name, RulebookReader.NAMESPACE);
        assertThat(quick).as("not plain enough").isPresent();
        assertThat(lines(quick.get())).isEqualTo(lines(parsed));
    }

    /** Each element on a line, with its place and its attributes. */
    private static String lines(LawElement node) {
        StringBuilder lines = new StringBuilder(node.location() + " " + node.name() + " " + node.attributes() + "\n");
        node.children().forEach(child -> lines.append(lines(child)).append("  "));
        return lines.append("/\n").toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<set/>",
                "<set xmlns=\"urn:other\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\">",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"></sat>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"></set",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"></set> text",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"/><set xmlns=\"urn:vn:ocop:rulebook:1\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\">text</set>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"><![CDATA[x]]></set>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\"><!-- x</set>",
                "<!DOCTYPE set><set xmlns=\"urn:vn:ocop:rulebook:1\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"&e;\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"&#65;\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"&amp;&x;\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi='x'/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"a\nb\"/>",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"a",
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi",
                "<o:set xmlns:o=\"urn:vn:ocop:rulebook:1\"/>",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><set xmlns=\"urn:vn:ocop:rulebook:1\"/>"
            })
    void whatIsNotPlainIsLeftToTheParser(String text) {
        assertThat(PlainFileReader.read(text, "f.xml", RulebookReader.NAMESPACE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<set xmlns=\"urn:vn:ocop:rulebook:1\" vi=\"a &amp; b &lt;&gt;&quot; &amp;lt;\" xsi:x=\"y\"/>",
                "<set vi=\"a &amp; b &lt;&gt;&quot; &amp;lt;\" xmlns=\"urn:vn:ocop:rulebook:1\"><!-- a --></set>\n"
            })
    void entitiesAndForeignAttributesAreUnderstood(String text) {
        LawElement set =
                PlainFileReader.read(text, "f.xml", RulebookReader.NAMESPACE).orElseThrow();
        assertThat(set.attributes()).containsOnlyKeys("vi").containsEntry("vi", "a & b <>\" &lt;");
        assertThat(set.location()).hasToString("f.xml:1");
    }
}
