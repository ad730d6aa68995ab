// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;

/**
 * Whatever bytes norms and funding plans are made of: they are read, or refused with findings that can be told in both
 * languages, the same ones the second time. The files in {@code AnyNormsTestInputs} are replayed in every build;
 * CONTRIBUTING.md says how to look for new ones.
 */
class AnyNormsTest {

    @FuzzTest(maxDuration = "2m")
    void norms(byte[] bytes) {
        sound(bytes, in -> SupportNorms.read(in, "norms.xml"));
    }

    @FuzzTest(maxDuration = "2m")
    void funding(byte[] bytes) {
        sound(bytes, in -> FundingPlan.read(in, "funding.xml"));
    }

    private static <T> void sound(byte[] bytes, Function<InputStream, Checked<T>> reader) {
        Checked<T> read = reader.apply(new ByteArrayInputStream(bytes));
        assertThat(reader.apply(new ByteArrayInputStream(bytes)).findings()).isEqualTo(read.findings());
        assertThat(read.value().isPresent() || !read.findings().isEmpty()).isTrue();
        for (Finding finding : read.findings()) {
            assertThat(finding.message(Language.VI)).isNotBlank();
            assertThat(finding.message(Language.EN)).isNotBlank();
        }
    }
}
