// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    /** What Java makes of “ộ” where the locale has no such letter: one sign for each of three bytes. */
    private static final String LOST = "\ufffd\ufffd\ufffd";

    private static byte[] line(String... entries) {
        return (String.join("\0", entries) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void lostLettersComeBackFromTheCommandLine() {
        String[] args = {"budget", "", "--columns", "N" + LOST + "i dung=name"};
        assertThat(Arguments.asTyped(args, line("java", "-jar", "ộ.jar", "budget", "", "--columns", "Nội dung=name")))
                .containsExactly("budget", "", "--columns", "Nội dung=name");
    }

    @Test
    void anotherCommandLineIsNotBelieved() {
        String[] args = {"budget", LOST};
        assertThat(Arguments.asTyped(args, line("rank", "ộ"))).isSameAs(args);
        assertThat(Arguments.asTyped(args, line("budget", "o"))).isSameAs(args);
        assertThat(Arguments.asTyped(args, line("ộ"))).isSameAs(args);
        assertThat(Arguments.asTyped(args, new byte[0])).isSameAs(args);
        byte[] latin = "budget\0\u00ea\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Arguments.asTyped(args, latin)).isSameAs(args);
    }

    @Test
    void plainArgumentsStayAsTheyAre() {
        String[] args = {"rulebook", "list"};
        assertThat(Arguments.asTyped(args)).isSameAs(args);
        String[] unknown = {"không có trong dòng lệnh này"};
        assertThat(Arguments.asTyped(unknown)).containsExactly(unknown);
    }

    @Test
    void addressesHoldTheBytesOfUtf8() {
        assertThat(Arguments.rawUri("/tmp/Nội %.csv")).isEqualTo("file:///tmp/N%E1%BB%99i%20%25%2Ecsv");
        assertThat(Path.of(URI.create(Arguments.rawUri("a/b.csv"))))
                .isEqualTo(Path.of("a", "b.csv").toAbsolutePath());
    }

    @Test
    void whatIsNoPathStaysNone() {
        assertThat(Arguments.path("a.csv")).isEqualTo(Path.of("a.csv"));
        assertThatThrownBy(() -> Arguments.path("a\0b")).isInstanceOf(InvalidPathException.class);
        assertThatThrownBy(() -> Arguments.path("ộ\0b")).isInstanceOf(InvalidPathException.class);
    }
}
