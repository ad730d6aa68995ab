// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean terminal) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }

    @Test
    void progressIsForTerminalsOnly() {
        console(false).progress("reading");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void progressLeavesNothingBehind() {
        Console console = console(true);
        console.progress("reading");
        console.progress("scoring");
        console.result("done");
        console.message("said");
        assertThat(err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
                .isEqualTo("reading\r\u001b[Kscoring\r\u001b[Ksaid\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("done");
    }

    @Test
    void aResultThatCannotBeWrittenIsNoSuccess() {
        PrintStream full = new PrintStream(
                new PipeStream(new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("No space left on device");
                    }
                }),
                false,
                StandardCharsets.UTF_8);
        Console console = new Console(full, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(Ocop.run(console, "rulebook", "list")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ocop: không ghi được kết quả");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        PrintStream closed = new PrintStream(
                new PipeStream(new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                }),
                false,
                StandardCharsets.UTF_8);
        Console console = new Console(closed, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(Ocop.run(console, "rulebook", "list")).isZero();
    }

    @Test
    void badUsageIsOneLineInTheChosenLanguage() {
        assertThat(Ocop.run(console(false), "rank", "--lang", "en")).isEqualTo(2);
        assertThat(Ocop.run(console(false), "rank")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "ocop: missing --sheets (ocop rank --help)", "ocop: thiếu --sheets (ocop rank --help)");
    }
}
