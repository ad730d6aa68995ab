// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Checked;

/**
 * Where a table comes from: a file, or bytes that the caller holds. Whether it is CSV or XLSX shows in its first bytes, not
 * in its name. This class is immutable and thread-safe.
 */
public final class TableSource {
    private static final int MOST_KEPT = 64 << 20;

    private final String name;
    private final Opening opening;

    private interface Opening {
        InputStream open() throws IOException;

        default InputStream openOnce() throws IOException {
            return open();
        }
    }

    /** A file, or a pipe, which can be read once and is kept in memory if it is to be read again. */
    private static final class File implements Opening {
        private final Path path;
        private byte @Nullable [] kept;

        File(Path path) {
            this.path = path;
        }

        @Override
        public synchronized InputStream open() throws IOException {
            if (kept != null) {
                return new ByteArrayInputStream(kept);
            }
            if (!isPipe()) {
                return Files.newInputStream(path);
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] read = in.readNBytes(MOST_KEPT + 1);
                if (read.length > MOST_KEPT) {
                    throw new IOException("pipe too long");
                }
                kept = read;
                return new ByteArrayInputStream(read);
            }
        }

        private boolean isPipe() {
            return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
        }

        @Override
        public InputStream openOnce() throws IOException {
            return isPipe() && kept == null ? Files.newInputStream(path) : open();
        }
    }

    private TableSource(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /**
     * A file.
     *
     * @param file the file; it is opened when the table is read
     * @return the source, named after the file's base name
     */
    public static TableSource of(Path file) {
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        return new TableSource(CellText.nfc(name), new File(file));
    }

    /**
     * Bytes in memory, such as an upload.
     *
     * @param name the base name that locations will carry
     * @param content the bytes; they are not copied and must not change until the table is read
     * @return the source
     */
    public static TableSource of(String name, byte[] content) {
        Objects.requireNonNull(content, "content");
        return new TableSource(CellText.nfc(name), () -> new ByteArrayInputStream(content));
    }

    /**
     * The base name.
     *
     * @return the name that locations carry
     */
    public String name() {
        return name;
    }

    /**
     * The whole text, for what is no table.
     *
     * @return the text without a byte-order mark; none if the file cannot be opened or is neither UTF-8 nor UTF-16 with a
     *     mark
     */
    public Checked<String> text() {
        try (Reader in = RowReader.decoded(open())) {
            StringWriter text = new StringWriter();
            in.transferTo(text);
            return Checked.of(text.toString(), List.of());
        } catch (IOException wrong) {
            return Checked.none(List.of(RowReader.unreadable(this, wrong)));
        }
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    /** For a reader that opens the source once: a pipe of any length is not kept then. */
    InputStream openOnce() throws IOException {
        return opening.openOnce();
    }

    @Override
    public String toString() {
        return name;
    }
}
