// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Nothing is declared in vain: every type of element of the rulebook format, with the class that judges by it or why none does.
 * A new element has to be entered here.
 */
class FormatWalkTest {
    private static final String SCHEMA_LANGUAGE = "http://www.w3.org/2001/XMLSchema";

    @Test
    void everyElementIsJudgedOrSaysWhyNot() throws IOException {
        Map<String, String> judges = judges();
        assertThat(judges.keySet()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(types()));
        judges.forEach((type, judge) -> {
            assertThat(judge).as(type).isNotBlank();
            if (judge.startsWith("vn.ocop.")) {
                assertThat(source(judge)).as("%s is judged by %s", type, judge).exists();
            } else {
                assertThat(judge).as(type).startsWith("none: ");
            }
        });
    }

    private static Path source(String name) {
        return Path.of("src/main/java", name.replace('.', '/') + ".java");
    }

    private static Map<String, String> judges() {
        Map<String, String> judges = new LinkedHashMap<>();
        try (InputStream in = FormatWalkTest.class.getResourceAsStream("format-walk.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .forEach(line -> judges.put(
                            line.substring(0, line.indexOf(',')),
                            line.substring(line.indexOf(',') + 1).strip()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return judges;
    }

    private static List<String> types() throws IOException {
        try (InputStream in =
                Files.newInputStream(Path.of("src/main/resources/vn/ocop/criteria/rulebook/rulebook-1.xsd"))) {
            NodeList found = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagNameNS(SCHEMA_LANGUAGE, "complexType");
            List<String> names = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                names.add(((Element) found.item(i)).getAttribute("name"));
            }
            return names;
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
