// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import vn.ocop.core.Checked;

/** The page that explains the format names exactly what the schema admits. */
class FormatPageTest {
    private static final String SCHEMA_LANGUAGE = "http://www.w3.org/2001/XMLSchema";
    private static final Pattern ATTRIBUTE = Pattern.compile("^\\| `([^`]+)` \\| (yes)? *\\|", Pattern.MULTILINE);
    private static final Pattern CHILD = Pattern.compile("`([^`]+)`(?: \\(as `([^`]+)`\\))?");

    @Test
    void everyElementOfTheSchemaIsExplainedWithItsAttributesAndChildren() throws IOException {
        String page = Files.readString(Path.of("../docs/rulebook-format.md"), StandardCharsets.UTF_8);
        String elements = page.substring(page.indexOf("\n## Elements\n"));
        List<String> explained = new ArrayList<>();
        for (String chapter : elements.split("\n### ", -1)) {
            if (chapter.contains(": `<")) {
                explained.add(shape(chapter));
            }
        }
        assertThat(explained).containsExactlyInAnyOrderElementsOf(shapes());
    }

    @Test
    void everyFindingOfTheReaderIsExplainedWithItsSeverity() throws IOException {
        String page = Files.readString(Path.of("../docs/rulebook-format.md"), StandardCharsets.UTF_8);
        for (RulebookFinding finding : RulebookFinding.values()) {
            assertThat(page).contains("| `" + finding.id() + "` | " + finding.severity() + " | ");
        }
    }

    @Test
    void theOverlayOfThePageIsRead() throws IOException {
        Checked<Rulebook> read = Samples.of(overlays().get(0)).read();
        assertThat(read.findings()).isEmpty();
        assertThat(read.orThrow().substance()).hasSize(2);
    }

    /** Each wish is written as the page says, beside the documents of the page's overlay. */
    @Test
    void everyWishOfThePageIsReadAsItStands() throws IOException {
        List<String> blocks = overlays();
        String overlay = blocks.get(0);
        String head = overlay.substring(0, overlay.indexOf("</documents>") + "</documents>".length());
        assertThat(blocks).hasSize(7);
        for (String wish : blocks.subList(1, blocks.size())) {
            Checked<Rulebook> read = Samples.of(head + wish + "</rulebook>").read();
            assertThat(read.findings()).as(wish).isEmpty();
            assertThat(read.orThrow().hash())
                    .isNotEqualTo(read.orThrow().base().orElseThrow().hash());
        }
    }

    private static List<String> overlays() throws IOException {
        String page = Files.readString(Path.of("../docs/rulebook-format.md"), StandardCharsets.UTF_8);
        String chapter = page.substring(page.indexOf("\n## Overlays"), page.indexOf("\n## Texts"));
        return Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL)
                .matcher(chapter)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String shape(String chapter) {
        String name = chapter.substring(0, chapter.indexOf(':'));
        List<String> attributes = ATTRIBUTE
                .matcher(chapter)
                .results()
                .map(found -> found.group(1) + (found.group(2) == null ? "" : "!"))
                .sorted()
                .toList();
        List<String> children = chapter.lines()
                .filter(line -> line.startsWith("Inside: "))
                .flatMap(line ->
                        CHILD.matcher(line.substring(0, line.indexOf(".") + 1)).results())
                .map(FormatPageTest::child)
                .sorted()
                .toList();
        return name + " " + attributes + " " + children;
    }

    private static String child(MatchResult found) {
        return found.group(1) + ":" + Objects.requireNonNullElse(found.group(2), found.group(1));
    }

    private static List<String> shapes() throws IOException {
        List<String> shapes = new ArrayList<>();
        for (Element type : elements(schema(), "complexType")) {
            List<String> attributes = elements(type, "attribute").stream()
                    .map(one ->
                            one.getAttribute("name") + (one.getAttribute("use").equals("required") ? "!" : ""))
                    .sorted()
                    .toList();
            List<String> children = elements(type, "element").stream()
                    .map(one -> one.getAttribute("name") + ":" + one.getAttribute("type"))
                    .distinct()
                    .sorted()
                    .toList();
            shapes.add(type.getAttribute("name") + " " + attributes + " " + children);
        }
        return shapes;
    }

    private static Element schema() throws IOException {
        try (InputStream in = FormatPageTest.class.getResourceAsStream("rulebook-1.xsd")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS(SCHEMA_LANGUAGE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
