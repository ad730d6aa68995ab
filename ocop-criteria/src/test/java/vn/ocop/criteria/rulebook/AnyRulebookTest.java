// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.criteria.change.RulebookDiff;

/**
 * Whatever bytes a rulebook is made of: it is read, or refused with findings that can be told in both languages, the same
 * ones the second time. The files in {@code AnyRulebookTestInputs} are replayed in every build; CONTRIBUTING.md says how to
 * look for new ones.
 */
class AnyRulebookTest {

    @FuzzTest(maxDuration = "2m")
    void rulebooks(byte[] bytes) {
        Checked<Rulebook> read = new Rulebooks().read(only(bytes), "rulebook.xml");
        assertThat(new Rulebooks().read(only(bytes), "rulebook.xml").findings()).isEqualTo(read.findings());
        assertThat(read.value().isPresent() || !read.findings().isEmpty()).isTrue();
        for (Finding finding : read.findings()) {
            assertThat(finding.message(Language.VI)).isNotBlank();
            assertThat(finding.message(Language.EN)).isNotBlank();
        }
        read.value().ifPresent(book -> {
            assertThat(book.toString()).isNotBlank();
            book.sets()
                    .forEach(header -> assertThat(book.set(header.number()))
                            .as("set %s", header.number())
                            .isPresent());
            assertThat(RulebookDiff.between(book, book).changes()).isEmpty();
        });
    }

    private static LawFiles only(byte[] bytes) {
        return name -> {
            if (!name.equals("rulebook.xml")) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(bytes);
        };
    }
}
