// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.io.json.JsonText;
import vn.ocop.io.record.Verification.Broken;
import vn.ocop.io.record.Verification.How;
import vn.ocop.io.record.Verification.State;
import vn.ocop.testing.JavaProcess;

/** What is done to any line of a chain is named; several writers lose nothing. */
class ChainTest {
    private static final int LENGTH = 7;

    @TempDir
    private Path folder;

    private static String hash(int number) {
        return "sha256:" + String.format(Locale.ROOT, "%064x", number);
    }

    private static ChainEntry season(int number) {
        return ChainEntry.builder().kind(Chain.Kind.SEASON).record(hash(number)).build();
    }

    private static ChainEntry about(Chain.Kind kind, long of) {
        return ChainEntry.builder()
                .kind(kind)
                .of(of)
                .number("12/QĐ-UBND")
                .day(LocalDate.of(2026, 12, 1))
                .addProducts("P-02", "P-01")
                .ground("a")
                .reason("vì \"lý do\"\n")
                .build();
    }

    private List<String> chain() throws IOException {
        Path file = folder.resolve("chain.jsonl");
        Chain chain = Chain.at(file);
        chain.append(season(1));
        chain.append(about(Chain.Kind.DECISION, 1));
        chain.append(season(2));
        chain.append(about(Chain.Kind.CERTIFICATE_REVOKED, 1));
        chain.append(about(Chain.Kind.COMPLAINT, 2));
        chain.append(about(Chain.Kind.RECOGNITION_WITHDRAWN, 3));
        chain.append(ChainEntry.builder().from(season(3)).of(3).reason("sửa").build());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(LENGTH);
        assertThat(verify(lines).state()).isEqualTo(State.SAME);
        return lines;
    }

    private static Verification verify(List<String> lines) {
        return verify(lines, null);
    }

    private static Verification verify(List<String> lines, String head) {
        String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return Chain.verify(text.getBytes(StandardCharsets.UTF_8), Optional.ofNullable(head));
    }

    private static Broken broken(List<String> lines) {
        Verification verified = verify(lines);
        assertThat(verified.state()).isEqualTo(State.BROKEN);
        return verified.chain().orElseThrow().broken().orElseThrow();
    }

    @Test
    void aLineHasTheHashOfTheOneBeforeAndTheRecordOfTheOneItIsAbout() throws IOException {
        List<String> lines = chain();
        assertThat(lines.get(0))
                .isEqualTo("{\"kind\":\"SEASON\",\"prev\":\"sha256:" + "0".repeat(64) + "\",\"record\":\"" + hash(1)
                        + "\",\"seq\":1}");
        assertThat(lines.get(1))
                .isEqualTo("{\"day\":\"2026-12-01\",\"ground\":\"a\",\"kind\":\"DECISION\",\"number\":\"12/QĐ-UBND\","
                        + "\"of\":1,\"prev\":\""
                        + JsonText.hash(lines.get(0).getBytes(StandardCharsets.UTF_8))
                        + "\",\"products\":[\"P-01\",\"P-02\"],\"reason\":\"vì \\\"lý do\\\"\\n\",\"record\":\""
                        + hash(1) + "\",\"seq\":2}");
    }

    @Test
    void everyLineRemovedRepeatedMovedOrInsertedIsNamed() throws IOException {
        List<String> lines = chain();
        for (int i = 0; i < LENGTH; i++) {
            List<String> removed = new ArrayList<>(lines);
            removed.remove(i);
            if (i < LENGTH - 1) {
                assertThat(broken(removed)).isEqualTo(new Broken(i + 1, How.REMOVED));
            }
            List<String> repeated = new ArrayList<>(lines);
            repeated.add(i, lines.get(i));
            assertThat(broken(repeated)).isEqualTo(new Broken(i + 1, How.REPEATED));
            List<String> late = new ArrayList<>(lines);
            late.add(lines.get(i));
            assertThat(broken(late)).isEqualTo(new Broken(i + 1, How.REPEATED));
            List<String> inserted = new ArrayList<>(lines);
            inserted.add(
                    i,
                    lines.get(i)
                            .replace("\"kind\":\"", "\"ground\":\"b\",\"kind\":\"")
                            .replace("\"ground\":\"a\",\"ground\"", "\"ground\""));
            assertThat(broken(inserted)).as("%d", i).isEqualTo(new Broken(i + 1, How.INSERTED));
            for (int j = 0; j < i; j++) {
                List<String> swapped = new ArrayList<>(lines);
                swapped.set(i, lines.get(j));
                swapped.set(j, lines.get(i));
                assertThat(broken(swapped)).isEqualTo(new Broken(j + 1, How.REORDERED));
            }
        }
    }

    @Test
    void everyByteOfEveryLineCounts() throws IOException {
        List<String> lines = chain();
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        String head = verify(lines).chain().orElseThrow().head();
        int line = 1;
        for (int i = 0; i < bytes.length - 1; i++) {
            byte[] other = bytes.clone();
            other[i] ^= 1;
            Verification verified = Chain.verify(other, Optional.of(head));
            assertThat(verified.state()).as("byte %d", i).isIn(State.BROKEN, State.HEAD_NOT_FOUND);
            if (verified.state() == State.BROKEN && bytes[i] != '\n') {
                long seq = verified.chain().orElseThrow().broken().orElseThrow().seq();
                assertThat(seq).as("byte %d: %s", i, verified.chain()).isEqualTo(line);
            }
            line += bytes[i] == '\n' ? 1 : 0;
        }
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        List<String> lines = chain();
        for (int i = 0; i < LENGTH - 1; i++) {
            for (String[] change : new String[][] {
                {"\"seq\":" + (i + 1), "\"seq\":99"},
                {"\"seq\":" + (i + 1), "\"seq\":1" + (i + 1)},
                {"\"prev\":\"sha256:", "\"prev\":\"sha256:f"},
                {"\"record\":\"sha256:0", "\"record\":\"sha256:1"},
                {"\"kind\":\"", "\"kind\":\"X"},
                {"{", "{ "},
                {"}", ""}
            }) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(i, lines.get(i).replace(change[0], change[1]));
                assertThat(changed.get(i)).isNotEqualTo(lines.get(i));
                assertThat(broken(changed)).as("%s", changed.get(i)).isEqualTo(new Broken(i + 1, How.CHANGED));
            }
        }
    }

    /** Behind the last link nothing but a head tells which of its two lines was changed. */
    @Test
    void aBrokenLastLinkIsToldByTheHead() throws IOException {
        List<String> lines = chain();
        String last = verify(lines).chain().orElseThrow().head();
        String earlier =
                verify(lines.subList(0, LENGTH - 1)).chain().orElseThrow().head();
        List<String> changed = new ArrayList<>(lines);
        changed.set(LENGTH - 2, lines.get(LENGTH - 2).replace("\"kind\":\"", "\"ground\":\"b\",\"kind\":\""));
        List<String> unlinked = new ArrayList<>(lines);
        unlinked.set(
                LENGTH - 1, lines.get(LENGTH - 1).replaceFirst("\"prev\":\"sha256:.{8}", "\"prev\":\"sha256:01234567"));
        assertThat(broken(changed)).isEqualTo(new Broken(LENGTH - 1, How.CHANGED));
        assertThat(broken(unlinked)).isEqualTo(new Broken(LENGTH - 1, How.CHANGED));
        for (String head : List.of(last, earlier)) {
            assertThat(verify(unlinked, head).chain().orElseThrow().broken()).contains(new Broken(LENGTH, How.CHANGED));
        }
        assertThat(verify(changed, last).chain().orElseThrow().broken()).contains(new Broken(LENGTH - 1, How.CHANGED));
    }

    @Test
    void aLastLineAboutAnotherRecordOrALaterLineIsNamed() throws IOException {
        List<String> lines = new ArrayList<>(chain().subList(0, 2));
        String line = lines.get(1);
        lines.set(1, line.replace(hash(1), hash(9)));
        assertThat(broken(lines)).isEqualTo(new Broken(2, How.CHANGED));
        lines.set(1, line.replace("\"of\":1", "\"of\":2"));
        assertThat(broken(lines)).isEqualTo(new Broken(2, How.CHANGED));
    }

    @Test
    void aCutTailIsSeenByTheHeadAlone() throws IOException {
        List<String> lines = chain();
        String head = verify(lines).chain().orElseThrow().head();
        for (int length = 0; length < LENGTH; length++) {
            List<String> cut = lines.subList(0, length);
            assertThat(verify(cut).state()).isEqualTo(State.SAME);
            assertThat(verify(cut, head).state()).isEqualTo(State.HEAD_NOT_FOUND);
            if (length > 0) {
                String earlier = verify(cut).chain().orElseThrow().head();
                Verification grown = verify(lines, earlier);
                assertThat(grown.state()).isEqualTo(State.SAME);
                assertThat(grown.chain().orElseThrow().found()).contains((long) length);
            }
        }
    }

    @Test
    void aBrokenChainIsNotAppendedTo() throws IOException {
        List<String> lines = new ArrayList<>(chain());
        lines.remove(2);
        Path file = folder.resolve("chain.jsonl");
        Files.write(file, lines);
        byte[] before = Files.readAllBytes(file);
        assertThat(Chain.at(file).append(season(9)).state()).isEqualTo(State.BROKEN);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aLineWithoutItsEndIsEndedFirst() throws IOException {
        List<String> lines = chain();
        Path file = folder.resolve("chain.jsonl");
        Files.writeString(file, String.join("\n", lines));
        assertThat(Chain.at(file).append(season(9)).state()).isEqualTo(State.SAME);
        assertThat(Files.readAllLines(file)).hasSize(LENGTH + 1).startsWith(lines.toArray(String[]::new));
        assertThat(Chain.at(file).verify(Optional.empty()).state()).isEqualTo(State.SAME);
    }

    @Test
    void aLineIsAboutOneThatIsThere() throws IOException {
        chain();
        Chain chain = Chain.at(folder.resolve("chain.jsonl"));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.append(about(Chain.Kind.DECISION, 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> chain.append(about(Chain.Kind.DECISION, 0)));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> Chain.at(folder.resolve("none")).append(about(Chain.Kind.DECISION, 1)));
        assertThat(Files.exists(folder.resolve("none"))).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChainEntry.builder().kind(Chain.Kind.SEASON).build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ChainEntry.builder().kind(Chain.Kind.COMPLAINT).build());
        assertThat(chain.append(season(1)).chain().orElseThrow().length()).isEqualTo(LENGTH + 1);
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        Path file = folder.resolve("threads.jsonl");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Verification>> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int number = i;
            all.add(threads.submit(() -> Chain.at(file).append(season(number))));
        }
        for (Future<Verification> one : all) {
            assertThat(one.get().state()).isEqualTo(State.SAME);
        }
        threads.shutdown();
        Verification verified = Chain.at(file).verify(Optional.empty());
        assertThat(verified.state()).isEqualTo(State.SAME);
        assertThat(verified.chain().orElseThrow().length()).isEqualTo(80);
    }

    /** Appends lines, for tests with several processes. */
    public static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < 25; i++) {
                Chain.at(Path.of(args[0])).append(season(Integer.parseInt(args[1]) * 1000 + i));
            }
        }
    }

    @Test
    void manyProcessesLoseNothing() throws Exception {
        Path file = folder.resolve("processes.jsonl");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(JavaProcess.command(
                            List.of("-XX:TieredStopAtLevel=1"),
                            Writer.class,
                            List.of(file.toString(), String.valueOf(i))))
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        Verification verified = Chain.at(file).verify(Optional.empty());
        assertThat(verified.state()).isEqualTo(State.SAME);
        assertThat(verified.chain().orElseThrow().length()).isEqualTo(75);
    }

    @Test
    void anyBytesAreBrokenOrNothing() {
        assertThat(Chain.verify(new byte[0], Optional.empty()).state()).isEqualTo(State.SAME);
        assertThat(Chain.verify(new byte[] {'\n'}, Optional.empty()).state()).isEqualTo(State.BROKEN);
        assertThat(Chain.verify(new byte[] {(byte) 0xff}, Optional.empty()).state())
                .isEqualTo(State.BROKEN);
        assertThat(Chain.verify("[".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), Optional.empty())
                        .state())
                .isEqualTo(State.BROKEN);
    }
}
