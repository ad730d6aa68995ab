// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;

/**
 * Where a table comes from: a file, or bytes that the caller holds. Whether it is CSV or XLSX shows in its first bytes, not
 * in its name. This class is immutable and thread-safe.
 */
public final class TableSource {
    private static final int MOST_KEPT = 32 << 20;

    private final String name;
    private final Opening opening;
    private final Optional<Listed> listed;

    private interface Opening {
        InputStream open() throws IOException;
    }

    /** A file, or a pipe, which can be read once. */
    private static final class File implements Opening {
        private final Path path;
        private final PipeContent pipe;

        File(Path path) {
            this.path = path;
            this.pipe = new PipeContent(path, MOST_KEPT);
        }

        @Override
        public InputStream open() throws IOException {
            boolean isPipe = Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
            return isPipe ? pipe.open() : Files.newInputStream(path);
        }
    }

    private TableSource(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
        this.listed = Optional.empty();
    }

    private TableSource(String name, Listed listed) {
        this.name = name;
        this.opening = InputStream::nullInputStream;
        this.listed = Optional.of(listed);
    }

    /** Rows that are there already. */
    record Listed(List<String> columns, List<ListedRows.Row> rows) {
        RowReader open(TableSource source, TableFormat format, List<Finding> findings) {
            return new ListedRows(source, format, columns, rows, findings);
        }
    }

    /** Rows that something else was read for. */
    static TableSource of(String name, Listed listed) {
        return new TableSource(name, listed);
    }

    /** The rows, if they are there already. */
    Optional<Listed> listed() {
        return listed;
    }

    /**
     * A file, or a pipe.
     *
     * @param file the file; it is opened when the table is read; of a pipe the first 32 MiB are kept, since several readers may
     *     look at them
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
     * Reads the text, of what is no table.
     *
     * @param <T> what comes of it
     * @param reader is handed the text without a byte-order mark
     * @return what came of it; none if the file cannot be opened or is neither UTF-8 nor UTF-16 with a mark
     */
    public <T> Checked<T> text(TextReader<T> reader) {
        try (Reader in = RowReader.decoded(open())) {
            return reader.read(in);
        } catch (IOException wrong) {
            return Checked.none(List.of(RowReader.unreadable(this, wrong)));
        }
    }

    /**
     * Reads a text.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface TextReader<T> {
        /**
         * Reads the text, once and not necessarily to its end.
         *
         * @param text the text
         * @return what came of it, and what was found
         * @throws IOException if the text cannot be read
         */
        Checked<T> read(Reader text) throws IOException;
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    @Override
    public String toString() {
        return name;
    }
}
