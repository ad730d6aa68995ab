// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes once and is wanted twice; a file stands in for the pipe. */
class PipeContentTest {
    private static final int PIECE = 1 << 16;

    @TempDir
    Path folder;

    private byte[] content = new byte[0];
    private Path pipe = Path.of("");

    @BeforeEach
    void fill() throws IOException {
        content = new byte[3 * PIECE + 7];
        new Random(1).nextBytes(content);
        pipe = Files.write(folder.resolve("pipe"), content);
    }

    @Test
    void whatIsKeptIsReadAgainFromTheBeginning() throws IOException {
        PipeContent kept = new PipeContent(pipe, content.length);
        InputStream first = kept.open();
        assertThat(first.readNBytes(PIECE + 5)).isEqualTo(start(PIECE + 5));
        InputStream second = kept.open();
        assertThat(second.readAllBytes()).isEqualTo(content);
        assertThat(second.read()).isEqualTo(-1);
        assertThat(first.readAllBytes()).hasSize(content.length - PIECE - 5);
        assertThat(kept.open().read()).isEqualTo(content[0] & 0xff);
        assertThat(kept.open().read(new byte[0])).isZero();
    }

    @Test
    void ofWhatIsLongerTheFirstReaderHasAllAndNobodyElseAnything() throws IOException {
        PipeContent lost = new PipeContent(pipe, content.length - 1);
        InputStream other = lost.open();
        assertThat(other.read()).isEqualTo(content[0] & 0xff);
        InputStream first = lost.open();
        assertThat(first.readAllBytes()).isEqualTo(content);
        assertThatThrownBy(lost::open).isInstanceOf(IOException.class).hasMessageContaining("not kept");
        assertThat(other.readNBytes(PIECE - 1)).hasSize(PIECE - 1);
        assertThatThrownBy(other::read).isInstanceOf(IOException.class).hasMessageContaining("somebody else");
    }

    private byte[] start(int length) {
        return Arrays.copyOf(content, length);
    }
}
