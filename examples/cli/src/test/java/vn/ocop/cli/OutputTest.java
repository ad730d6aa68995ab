// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import vn.ocop.cli.demo.WholeFile;

/** A result that cannot be written is never a success, and of a file there is never half. */
class OutputTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final Pattern INSIDE =
            Pattern.compile("Exception|Error\\b|\\bat [\\w.$]+\\(|\\b(?:java|javax|picocli|vn\\.ocop)\\.");
    private static final int LENGTH = 4 << 20;

    @TempDir
    static Path folder;

    @BeforeAll
    static void layTheFiles() throws IOException {
        EveryCommand.lay(folder);
    }

    static Stream<String> calls() {
        return EveryCommand.withAResult();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aFullDeviceIsNoSuccess(String call) throws IOException {
        assumeTrue(Files.exists(FULL));
        String[] words = EveryCommand.words(folder, call + (call.startsWith("-") ? "" : " --lang en"));
        EveryCommand.Run run;
        try (OutputStream full = new FileOutputStream(FULL.toFile())) {
            run = EveryCommand.run(full, new ByteArrayOutputStream(), words);
        }
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().reduce((first, last) -> last))
                .contains(call.startsWith("-") ? "ocop: không ghi được kết quả" : "ocop: the result cannot be written");
        assertThat(run.err()).doesNotContainPattern(INSIDE);
    }

    @Test
    void theCallsAreThoseOfEveryCommand() {
        Set<String> called = Stream.concat(calls(), EveryCommand.FILING.stream())
                .map(call -> call.split(" "))
                .map(words -> words[0] + (words[0].equals("rulebook") ? " " + words[1] : ""))
                .filter(name -> !name.startsWith("-"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>();
        Ocop.commands(new Console(System.out, System.err)).getSubcommands().forEach((name, command) -> {
            all.addAll(leaves(name, command));
        });
        assertThat(called).isEqualTo(all);
    }

    private static Set<String> leaves(String name, CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Set.of(name)
                : command.getSubcommands().keySet().stream()
                        .map(below -> name + " " + below)
                        .collect(Collectors.toSet());
    }

    @Test
    void aReaderThatGoesAwayIsHeardInWhateverLanguageThePlatformSpeaks() {
        assertThat(PipeStream.brokenPipe()).isNotEqualTo("null").isNotBlank();
    }

    /** A disk without room, as far as a process can see. */
    @Test
    void aFullDiskLeavesNoHalfOfAFile(@TempDir Path disk) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        EveryCommand.lay(disk);
        Files.writeString(disk.resolve("out.csv"), "earlier");
        List<String> calls = EveryCommand.FILING.stream()
                .map(call -> String.join(" ", EveryCommand.words(disk, call + " --lang en")))
                .toList();
        Set<Path> before = files(disk);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
        command.addAll(EveryCommand.process(EveryCommand.OneAfterTheOther.class, List.of(), calls));

        String said = said(new ProcessBuilder(command));

        assertThat(said.lines().filter(line -> line.startsWith("exit ")))
                .hasSize(calls.size())
                .containsOnly("exit 2");
        assertThat(said.lines().filter(line -> line.startsWith("ocop: cannot read or write " + disk)))
                .hasSize(calls.size());
        assertThat(said).doesNotContainPattern(INSIDE);
        assertThat(files(disk)).isEqualTo(before);
        assertThat(Files.readString(disk.resolve("out.csv"))).isEqualTo("earlier");
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String said(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            process.waitFor();
        }
    }

    /** Two processes write the same file again and again, and are killed while they do. */
    @Test
    void twoProcessesAndAKillLeaveNoHalfOfAFile(@TempDir Path shared) throws Exception {
        Path file = shared.resolve("result");
        List<Process> writers = new ArrayList<>();
        try {
            for (String letter : List.of("a", "b")) {
                writers.add(new ProcessBuilder(
                                EveryCommand.process(ForEver.class, List.of(), List.of(file.toString(), letter)))
                        .redirectErrorStream(true)
                        .redirectOutput(shared.resolve(letter).toFile())
                        .start());
            }
            for (int i = 0; i < 200 && !Files.exists(file); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            for (int i = 0; i < 20; i++) {
                assertWhole(file);
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } finally {
            writers.forEach(Process::destroyForcibly);
        }
        for (Process writer : writers) {
            writer.waitFor();
        }
        assertThat(shared.resolve("a")).isEmptyFile();
        assertThat(shared.resolve("b")).isEmptyFile();
        assertWhole(file);
    }

    private static void assertWhole(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        byte[] whole = new byte[LENGTH];
        Arrays.fill(whole, content[0]);
        assertThat(Arrays.equals(content, whole)).isTrue();
    }

    /** Writes a file until somebody ends the process. */
    static final class ForEver {
        private ForEver() {}

        public static void main(String[] args) throws IOException {
            byte[] content = new byte[LENGTH];
            Arrays.fill(content, (byte) args[1].charAt(0));
            while (true) {
                WholeFile.write(Path.of(args[0]), content);
            }
        }
    }

    @Test
    void whatIsNoFileIsWrittenToAndALinkIsFollowed(@TempDir Path links) throws IOException {
        assumeTrue(Files.exists(FULL));
        Path full = Files.createSymbolicLink(links.resolve("full.csv"), FULL);
        Path real = Files.writeString(links.resolve("real.csv"), "earlier");
        Path link = Files.createSymbolicLink(links.resolve("link.csv"), real);
        String sheets = "sheets " + folder.resolve("matrix.xlsx") + " --rulebook qd-26-2026 --lang en --out ";

        EveryCommand.Run run = EveryCommand.run(folder, sheets + full);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ocop: cannot read or write " + full);
        assertThat(Files.isRegularFile(FULL)).isFalse();
        EveryCommand.run(folder, sheets + link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(real)).startsWith("product,");
    }

    @Test
    void memoryThatRunsOutIsTold() throws Exception {
        List<String> command = EveryCommand.process(
                Ocop.class,
                List.of("-Xmx8m"),
                List.of(EveryCommand.words(folder, "rulebook diff qd-1048-2019 qd-26-2026 --format html --lang en")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said.strip()).isEqualTo("ocop: not enough memory, raise -Xmx");
    }

    @Test
    void aReaderThatHasSeenEnoughOfAProcessHearsNothingMore() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "\"$@\" | head -1; echo \"${PIPESTATUS[0]}\"", "bash"));
        command.addAll(EveryCommand.process(
                Ocop.class, List.of(), List.of("rulebook", "diff", "qd-148-2023", "qd-26-2026", "--lang", "en")));
        assertThat(said(new ProcessBuilder(command)).lines().skip(1)).containsExactly("0");
    }
}
