// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget.norms;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileReader;
import vn.ocop.core.lawfile.LawFiles;
import vn.ocop.core.lawfile.LawValues;

/** What files with norms and files with funding plans have in common: their namespace, documents, and when one is refused. */
final class NormsFiles {
    private static final String NAMESPACE = "urn:vn:ocop:norms:1";

    private NormsFiles() {}

    /** The files in the library. */
    static LawFiles builtIn() {
        return new LawFiles.BuiltIn() {
            @Override
            protected @Nullable InputStream resource(String name) {
                return NormsFiles.class.getResourceAsStream(name);
            }
        };
    }

    /** What a file says; absent if it has an error. */
    static <T> Checked<T> read(
            LawFiles files, String file, String root, LawValues values, Function<LawElement, T> reader) {
        List<Finding> findings = values.findings();
        Optional<LawElement> element = LawFileReader.read(files, file, NAMESPACE, findings);
        if (element.isEmpty() || !values.isRoot(element.get(), root)) {
            return Checked.none(findings);
        }
        values.readDocuments(element.get());
        T value = reader.apply(element.get());
        values.finish(element.get());
        boolean wrong = Finding.anyError(findings);
        return wrong ? Checked.none(findings) : Checked.of(value, findings);
    }
}
