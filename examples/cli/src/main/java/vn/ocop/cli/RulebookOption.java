// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.document.ReportedFinding;

/** Finds the rulebook that a call names. */
final class RulebookOption {
    private RulebookOption() {}

    /** A built-in rulebook by its identifier, or one's own from a file. */
    static Rulebook find(String name, Language language) {
        Rulebooks shelf = new Rulebooks();
        if (shelf.ids().contains(name)) {
            return shelf.get(name);
        }
        Path file = Arguments.path(name);
        if (!Files.isRegularFile(file)) {
            throw new UsageException(
                    "ocop: không có bộ quy tắc / there is no rulebook " + name + "; " + String.join(", ", shelf.ids()));
        }
        Checked<Rulebook> read = shelf.read(file);
        return read.value()
                .orElseThrow(() -> new UsageException(read.findings().stream()
                        .map(finding -> Findings.message(ReportedFinding.of(finding, language)))
                        .collect(Collectors.joining("\n"))));
    }

    /** The built-in rulebooks. */
    static List<Rulebook> builtIn() {
        Rulebooks shelf = new Rulebooks();
        return shelf.ids().stream().map(shelf::get).toList();
    }

    /** A file that can be opened and is UTF-8. */
    static Path requireText(String name) {
        Path file = Arguments.path(name);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("ocop: không có bộ quy tắc / there is no rulebook " + name + "; "
                    + String.join(", ", new Rulebooks().ids()));
        }
        try {
            Files.readString(file);
        } catch (IOException unusable) {
            throw new UsageException("ocop: không đọc được tệp UTF-8 / not a UTF-8 file that can be read: " + name);
        }
        return file;
    }
}
