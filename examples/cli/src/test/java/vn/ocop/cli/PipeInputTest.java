// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of every command may be a pipe, which can be read once. */
class PipeInputTest {
    private static final Path MAKER = Path.of("/usr/bin/mkfifo");

    @TempDir
    static Path folder;

    @TempDir
    Path pipes;

    @BeforeAll
    static void layTheFiles() throws IOException {
        EveryCommand.lay(folder);
    }

    static Stream<String> calls() {
        return EveryCommand.withFiles();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aPipeIsReadAsTheFileIs(String call) throws Exception {
        assumeTrue(Files.isExecutable(MAKER));
        EveryCommand.Run fromFiles = EveryCommand.run(folder, call);
        List<String> words = new ArrayList<>();
        for (String word : EveryCommand.words(folder, call)) {
            String name = word.substring(word.indexOf('=') + 1);
            boolean isFile = name.startsWith(folder.toString());
            words.add(isFile ? word.replace(name, pipe(Path.of(name)).toString()) : word);
        }
        EveryCommand.Run fromPipes = assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> EveryCommand.run(pipes, String.join(" ", words)));
        assertThat(fromPipes).isEqualTo(fromFiles);
    }

    /** A pipe with the name of a file, into which somebody writes the file once. */
    private Path pipe(Path file) throws IOException, InterruptedException {
        Path pipe = pipes.resolve(file.getFileName());
        assertThat(new ProcessBuilder(MAKER.toString(), pipe.toString()).start().waitFor())
                .isZero();
        byte[] content = Files.readAllBytes(file);
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, content, StandardOpenOption.WRITE);
            } catch (IOException closed) {
                // whoever reads has read enough
            }
        });
        writer.setDaemon(true);
        writer.start();
        return pipe;
    }
}
