// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Severity;

/**
 * Good and bad files, judged by the reader and by the schema. Beside each bad file stands what is expected: in the first line
 * whether the schema refuses it (if it does not, only the reader can judge it), then location and code of each finding.
 */
class CorpusTest {
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try {
            return SchemaFactory.newDefaultInstance().newSchema(CorpusTest.class.getResource("rulebook-1.xsd"));
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static List<Path> good() {
        return files("good");
    }

    static List<Path> bad() {
        return files("bad");
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(CorpusTest.class.getResource(folder).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException broken) {
            throw new IllegalStateException(folder, broken);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodFilesAreRead(Path file) {
        Checked<Rulebook> read = new Rulebooks().read(file);
        assertThat(read.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(read.value()).isPresent();
        read.value()
                .orElseThrow()
                .sets()
                .forEach(set ->
                        assertThat(read.value().orElseThrow().set(set.number())).isPresent());
        assertThat(schemaAccepts(file)).as("schema accepts").isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badFilesAreRefusedForWhatIsWrong(Path file) throws IOException {
        List<String> expected = expectations(file);
        Checked<Rulebook> read = new Rulebooks().read(file);
        assertThat(read.value()).isEmpty();
        assertThat(errors(read)).containsExactlyElementsOf(expected.subList(1, expected.size()));
        assertThat("schema " + (schemaAccepts(file) ? "accepts" : "refuses")).isEqualTo(expected.get(0));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void findingsSpeakBothLanguages(Path file) {
        for (Finding finding : new Rulebooks().read(file).findings()) {
            assertThat(finding.message(Language.VI)).isNotBlank().doesNotContainPattern("\\{[a-z-]+\\}");
            assertThat(finding.message(Language.EN)).isNotBlank().doesNotContainPattern("\\{[a-z-]+\\}");
        }
    }

    @Test
    void sayWhatFollowsForTheUserOfTheSet() throws URISyntaxException {
        assertThat(messages("bad/empty-set.xml"))
                .containsExactly(
                        "Set 1 has no criteria, so none of its products can be scored; it needs criteria, or the"
                                + " status frame if it is scored by parts only");
        assertThat(messages("bad/empty-sets.xml")).singleElement().asString().contains("<sets>", "<set>");
        assertThat(messages("bad/sum-of-part.xml")).singleElement().asString().startsWith("Set 1, B: ");
        assertThat(messages("good/same-set-under-two-numbers.xml"))
                .containsExactly(
                        "Set 2 has the same content as set 1, only the number differs; one may have been copied"
                                + " by mistake");
    }

    private static List<String> messages(String file) throws URISyntaxException {
        Path path = Path.of(CorpusTest.class.getResource(file).toURI());
        return new Rulebooks()
                .read(path).findings().stream()
                        .map(finding -> finding.message(Language.EN))
                        .toList();
    }

    @Test
    void theCorpusHasGoodAndBadFiles() {
        assertThat(good()).hasSizeGreaterThan(10);
        assertThat(bad()).hasSizeGreaterThan(100);
    }

    @Test
    void builtInFilesFollowTheSchema() {
        for (String file : PlainFileReaderTest.builtInFiles()) {
            Path path;
            try {
                path = Path.of(CorpusTest.class.getResource(file).toURI());
            } catch (URISyntaxException broken) {
                throw new IllegalStateException(broken);
            }
            assertThat(schemaAccepts(path)).as(file).isTrue();
        }
    }

    private static List<String> expectations(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(".xml", ".expected");
        return Files.readAllLines(file.resolveSibling(name), StandardCharsets.UTF_8);
    }

    private static List<String> errors(Checked<Rulebook> read) {
        List<String> errors = new ArrayList<>();
        for (Finding finding : read.findings()) {
            if (finding.severity() == Severity.ERROR) {
                errors.add(
                        finding.location().orElseThrow() + " " + finding.code().id());
            }
        }
        return errors;
    }

    private static boolean schemaAccepts(Path file) {
        Validator validator = SCHEMA.newValidator();
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(file.toUri().toString()));
            return true;
        } catch (SAXException refused) {
            return false;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
