// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.ocop.cli.demo.WholeFile;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Writes the files of a built-in rulebook, to be read or to start one's own from. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Ghi các tệp của một bộ quy tắc có sẵn / write the files of a built-in rulebook")
final class RulebookExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "ID", description = "mã bộ quy tắc / identifier of the rulebook")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "thư mục ghi vào / the folder")
    private Path out = Path.of("");

    @Mixin
    @SuppressWarnings("UnusedVariable") // what is refused is told in it
    private LanguageOption language = new LanguageOption();

    RulebookExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Rulebooks shelf = new Rulebooks();
        if (!shelf.ids().contains(name)) {
            throw UsageException.expected("ID", String.join(", ", shelf.ids()), name);
        }
        Map<String, byte[]> files = shelf.files(name);
        StringBuilder written = new StringBuilder();
        Files.createDirectories(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = out.resolve(file.getKey());
            WholeFile.write(path, file.getValue());
            written.append(path).append('\n');
        }
        console.result(written.toString());
        return 0;
    }
}
