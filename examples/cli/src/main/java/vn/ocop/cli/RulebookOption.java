// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Finds the rulebook that a call names. */
final class RulebookOption {
    private RulebookOption() {}

    /** A built-in rulebook by its identifier, or one's own from a file. */
    static Rulebook find(String name) {
        Rulebooks shelf = new Rulebooks();
        if (shelf.ids().contains(name)) {
            return shelf.get(name);
        }
        Checked<Rulebook> read = shelf.read(requireFile(name));
        return read.value()
                .orElseThrow(() -> UsageException.unusable(
                        "không dùng được bộ quy tắc " + name,
                        "the rulebook " + name + " cannot be used",
                        read.findings()));
    }

    /** The built-in rulebooks. */
    static List<Rulebook> builtIn() {
        Rulebooks shelf = new Rulebooks();
        return shelf.ids().stream().map(shelf::get).toList();
    }

    /** The built-in rulebooks, and others beside them. */
    static List<Rulebook> builtInAnd(List<Rulebook> own) {
        List<Rulebook> all = new ArrayList<>(builtIn());
        own.stream().filter(rulebook -> !all.contains(rulebook)).forEach(all::add);
        return all;
    }

    /** The rulebooks of one's own in a folder. */
    static List<Rulebook> own(Path folder, List<Finding> findings) {
        if (!Files.isDirectory(folder)) {
            throw UsageException.unusable("không có thư mục " + folder, "there is no folder " + folder, List.of());
        }
        try {
            Checked<List<Rulebook>> read = new Rulebooks().readAll(folder);
            findings.addAll(read.findings());
            return read.value().orElse(List.of());
        } catch (IOException unusable) {
            throw UsageException.unusable(
                    "không đọc được thư mục " + folder, "the folder " + folder + " cannot be read", List.of());
        }
    }

    /** Which of some rulebooks applies to a case. */
    static Applicability applicability(List<Rulebook> books, List<Finding> findings) {
        Checked<Applicability> rules = Applicability.check(books);
        findings.addAll(rules.findings());
        return rules.value()
                .orElseThrow(() -> UsageException.unusable(
                        "không dùng được các bộ quy tắc", "the rulebooks cannot be used", findings));
    }

    /** A file that can be opened and is UTF-8. */
    static Path requireText(String name) {
        Path file = requireFile(name);
        try {
            Files.readString(file);
        } catch (IOException unusable) {
            throw UsageException.unusable(
                    name + ": không phải tệp UTF-8 đọc được", name + ": not a UTF-8 file that can be read", List.of());
        }
        return file;
    }

    private static Path requireFile(String name) {
        Path file = Arguments.path(name);
        if (!Files.isRegularFile(file)) {
            String known = String.join(", ", new Rulebooks().ids());
            throw new UsageException(
                    "không có bộ quy tắc hay tệp \u201c" + name + "\u201d; có sẵn: " + known,
                    "there is no rulebook or file \u201c" + name + "\u201d; built in are: " + known);
        }
        return file;
    }
}
