// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.io.SeasonFile;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.office.ScoreOptions;
import vn.ocop.io.office.ScoreWorkbook;

/** Files with score sheets: the long form, or workbooks and forms as councils keep them, one by one or in a folder. */
final class ScoreFiles {
    private ScoreFiles() {}

    /** The form of a name. */
    static ScoreOptions.Form form(String name) {
        for (ScoreOptions.Form form : ScoreOptions.Form.values()) {
            if (form.name().equals(name.toUpperCase(Locale.ROOT))) {
                return form;
            }
        }
        throw UsageException.expected(
                "--form",
                Arrays.stream(ScoreOptions.Form.values())
                        .map(form -> form.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                name);
    }

    /** The long form of a file or folder: the file itself, if it has it. */
    static TableSource longForm(
            Path path, TableSource source, CallRules rules, ScoreOptions options, List<Finding> findings) {
        if (Files.isDirectory(path) || options.form().isPresent() || isDocument(path)) {
            return read(List.of(path), rules, options, findings).sheets();
        }
        if (!Files.exists(path) || SeasonFile.isOne(source) || SeasonSources.hasAnswers(source, options.columns())) {
            return source;
        }
        Checked<ScoreWorkbook> read = rules.workbook(List.of(source), options);
        if (read.value().isEmpty()) {
            // what a table of answers lacks is told by its reader
            return source;
        }
        findings.addAll(read.findings());
        return read.value().get().sheets();
    }

    private static boolean isDocument(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".docx");
    }

    /** Reads workbooks; a call without anything that can be read ends with a usage message. */
    static ScoreWorkbook read(List<Path> paths, CallRules rules, ScoreOptions options, List<Finding> findings) {
        List<TableSource> sources = new ArrayList<>();
        paths.forEach(path -> files(path).forEach(file -> sources.add(TableSource.of(file))));
        if (sources.isEmpty()) {
            throw UsageException.unusable(
                    "không có tệp nào trong " + paths.get(0), "there is no file in " + paths.get(0), List.of());
        }
        Checked<ScoreWorkbook> read = rules.workbook(sources, options);
        if (read.value().isEmpty()) {
            throw UsageException.unusable(
                    "không có bảng điểm nào đọc được", "there are no scores that can be read", read.findings());
        }
        findings.addAll(read.findings());
        return read.value().get();
    }

    /** A file, or the files of a folder by their names. */
    static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith(".")
                            && !file.getFileName().toString().startsWith("~$"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException unreadable) {
            throw UsageException.unusable(
                    "không đọc được thư mục " + path, "the folder " + path + " cannot be read", List.of());
        }
    }
}
