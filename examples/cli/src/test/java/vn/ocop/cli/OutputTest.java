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
    private static final String RECORDING =
            "rank --rulebook qd-26-2026 --sheets sheets.csv --record out.json --append chain.jsonl";

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
        String chain = Files.readString(disk.resolve("chain.jsonl"));
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
        assertThat(Files.readString(disk.resolve("chain.jsonl"))).isEqualTo(chain);
    }

    /** A disk on which the record has room and the next line of the chain has not. */
    @Test
    void aChainThatHasNoRoomStaysAsItWasAndSoDoesTheFolder(@TempDir Path disk) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        EveryCommand.lay(disk);
        Path chain = disk.resolve("chain.jsonl");
        String line = Files.readString(chain);
        // the limit is counted in 512 bytes: fill the chain with lines until the next one crosses it
        long blocks = Math.max(Files.size(disk.resolve("record.json")) + 4096, 16_384) / 512;
        while (Files.size(chain) + line.length() + 80 < blocks * 512) {
            EveryCommand.Run added = EveryCommand.run(disk, "chain chain.jsonl --add complaint --of 1");
            assertThat(added.exitCode()).as(added.err()).isZero();
        }
        String before = Files.readString(chain);
        Set<Path> files = files(disk);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        command.addAll(EveryCommand.process(
                EveryCommand.OneAfterTheOther.class,
                List.of(),
                List.of(
                        String.join(" ", EveryCommand.words(disk, RECORDING + " --lang en")),
                        String.join(" ", EveryCommand.words(disk, RECORDING + " --lang en")))));

        String said = said(new ProcessBuilder(command));

        assertThat(said.lines().filter(of -> of.startsWith("exit "))).as(said).containsExactly("exit 2", "exit 2");
        assertThat(said).contains("ocop: cannot read or write " + chain).doesNotContainPattern(INSIDE);
        assertThat(Files.readString(chain)).isEqualTo(before);
        assertThat(files(disk)).isEqualTo(files);
    }

    /** Several processes keep records in one chain at once; those that want the same file get it once. */
    @Test
    void processesThatRecordAtOnceLoseNothing(@TempDir Path shared) throws Exception {
        EveryCommand.lay(shared);
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            List<String> calls = Stream.of("own-" + name, "shared", "again-" + name)
                    .map(record -> RECORDING.replace("out.json", record + ".json") + " --lang en")
                    .map(call -> String.join(" ", EveryCommand.words(shared, call)))
                    .toList();
            processes.add(
                    new ProcessBuilder(EveryCommand.process(EveryCommand.OneAfterTheOther.class, List.of(), calls))
                            .redirectErrorStream(true)
                            .redirectOutput(shared.resolve(name + ".txt").toFile())
                            .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        String said = Files.readString(shared.resolve("a.txt")) + Files.readString(shared.resolve("b.txt"));
        assertThat(said.lines().filter(line -> line.startsWith("exit ")).sorted())
                .as(said)
                .containsExactly("exit 0", "exit 0", "exit 0", "exit 0", "exit 0", "exit 2");
        assertThat(Files.readAllLines(shared.resolve("chain.jsonl"))).hasSize(6);
        assertThat(EveryCommand.run(shared, "verify chain.jsonl").exitCode()).isZero();
        for (String record : List.of("own-a", "own-b", "shared", "again-a", "again-b")) {
            assertThat(EveryCommand.run(shared, "verify " + record + ".json").exitCode())
                    .isZero();
        }
        assertThat(files(shared))
                .noneMatch(file -> file.getFileName().toString().startsWith(".ocop-"));
    }

    @Test
    void aKillBetweenRecordsLeavesNoHalfOfOneAndAChainThatHolds(@TempDir Path shared) throws Exception {
        EveryCommand.lay(shared);
        Process process = new ProcessBuilder(EveryCommand.process(
                        RecordingForEver.class, List.of(), List.of(EveryCommand.words(shared, RECORDING))))
                .redirectErrorStream(true)
                .redirectOutput(shared.resolve("said.txt").toFile())
                .start();
        Path chain = shared.resolve("chain.jsonl");
        for (int i = 0; i < 400 && Files.readAllLines(chain).size() < 4; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly().waitFor();
        assertThat(Files.readAllLines(chain)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(EveryCommand.run(shared, "verify chain.jsonl").exitCode()).isZero();
        for (Path file : files(shared)) {
            if (file.getFileName().toString().startsWith("out.json")) {
                assertThat(EveryCommand.run(shared, "verify " + file.getFileName())
                                .exitCode())
                        .as("%s", file)
                        .isZero();
            }
        }
    }

    /** Keeps one record after another until somebody ends the process. */
    static final class RecordingForEver {
        private RecordingForEver() {}

        public static void main(String[] args) {
            for (int number = 0; ; number++) {
                String[] call = args.clone();
                int record = Arrays.asList(call).indexOf("--record") + 1;
                call[record] = call[record] + number;
                Ocop.run(new Console(System.out, System.out), call);
            }
        }
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
