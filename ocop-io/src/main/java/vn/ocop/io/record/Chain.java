// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import vn.ocop.io.json.Json;
import vn.ocop.io.json.JsonText;

/**
 * A chain: a file of JSON lines, each with the hash of the one before it, so that no line can be changed, removed, moved or
 * added in between unseen. A tail that was cut, and a chain written anew from its beginning, cannot be seen in the chain alone:
 * print its head, the hash of the last line, on the minutes.
 *
 * <p>Start with {@link #at}. Several threads and processes may append to one file. This class is immutable and thread-safe.
 */
public final class Chain {
    /** What the first line has for the hash of the one before it. */
    static final String ZERO = "sha256:" + "0".repeat(64);

    private static final int MOST_TRIES = 12_000;
    private static final long PAUSE = 5_000_000;
    /** Threads of one process cannot lock a file against each other. */
    private static final Object TURN = new Object();

    private final Path file;

    /** What a line says. */
    public enum Kind {
        /** A season's record; one that corrects the substance of another names it. */
        SEASON,
        /** The decision that recognises the results (quyết định công nhận). */
        DECISION,
        /** A correction of form: words alone change. */
        CORRECTION,
        /** A certificate was revoked (thu hồi giấy chứng nhận): the result stays true. */
        CERTIFICATE_REVOKED,
        /** The recognition was withdrawn (hủy kết quả công nhận). */
        RECOGNITION_WITHDRAWN,
        /** A complaint was made (khiếu nại). */
        COMPLAINT;

        static String[] names() {
            return Arrays.stream(values()).map(Enum::name).toArray(String[]::new);
        }

        /**
         * The name on the command line.
         *
         * @return such as {@code certificate-revoked}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private Chain(Path file) {
        this.file = file;
    }

    /**
     * A chain in a file.
     *
     * @param file the file; it need not be there before a season is appended
     * @return the chain
     */
    public static Chain at(Path file) {
        return new Chain(file);
    }

    /**
     * Verifies the chain.
     *
     * @param head the head that was noted, if the chain is to be held against it: then a tail that was cut is seen; a head of
     *     an earlier length is found in a chain that has grown since
     * @return {@link Verification.State#SAME}, {@link Verification.State#BROKEN} with the first broken line, or
     *     {@link Verification.State#HEAD_NOT_FOUND}; {@link Verification.State#UNREADABLE} if it is too long
     * @throws IOException if the file cannot be read
     */
    public Verification verify(Optional<String> head) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return verify(read(channel), head);
        }
    }

    /**
     * Verifies the lines of a chain that the caller holds.
     *
     * @param lines the lines; the stream is read to its end, or until it is too long, and not closed
     * @param head the head that was noted
     * @return as {@link #verify(Optional)} has it
     * @throws IOException if the stream cannot be read
     */
    public static Verification verify(InputStream lines, Optional<String> head) throws IOException {
        return verify(lines.readNBytes(ChainLines.MOST_BYTES + 1), head);
    }

    static Verification verify(byte[] lines, Optional<String> head) {
        return new ChainLines(lines).verification(head);
    }

    /**
     * Appends a line: the file is locked, its lines are verified, the new one is written behind them and flushed to the disk.
     * What stands there is never written again. The same record may be appended again.
     *
     * @param entry what is to be added
     * @return the chain with the new line, or {@link Verification.State#BROKEN} or {@link Verification.State#UNREADABLE}: then
     *     nothing was written
     * @throws IOException if the file cannot be read or written, or is not there and no season is appended
     * @throws IllegalArgumentException if the entry is about a line that the chain does not have
     */
    public Verification append(ChainEntry entry) throws IOException {
        Set<StandardOpenOption> options = new TreeSet<>(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (entry.kind() == Kind.SEASON && entry.of().isEmpty()) {
            options.add(StandardOpenOption.CREATE);
        }
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(file, options);
                    FileLock lock = lock(channel)) {
                return lock.isValid() ? append(channel, entry) : verify(Optional.empty());
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException otherLoader) {
                if (tries >= MOST_TRIES) {
                    throw new IOException("the chain is locked", otherLoader);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static Verification append(FileChannel channel, ChainEntry entry) throws IOException {
        byte[] before = read(channel);
        ChainLines lines = new ChainLines(before);
        Verification verified = lines.verification(Optional.empty());
        if (verified.state() != Verification.State.SAME) {
            return verified;
        }
        String record = entry.record().orElse("");
        if (entry.of().isPresent()) {
            long of = entry.of().getAsLong();
            if (of < 1 || of > lines.length()) {
                throw new IllegalArgumentException("of must be a line of 1 – " + lines.length() + ", was " + of);
            }
            record = entry.record().orElse(lines.record(of));
        }
        byte[] line = JsonText.canonical(line(entry, lines.length() + 1L, lines.head(), record));
        boolean open = before.length > 0 && before[before.length - 1] != '\n';
        byte[] written = new byte[line.length + (open ? 2 : 1)];
        System.arraycopy(line, 0, written, open ? 1 : 0, line.length);
        written[0] = open ? (byte) '\n' : written[0];
        written[written.length - 1] = '\n';
        write(channel, before.length, written);
        return Verification.of(
                Verification.State.SAME,
                new Verification.ChainState(
                        lines.length() + 1L, JsonText.hash(line), Optional.empty(), Optional.empty()));
    }

    /** Writes behind what is there; of a line that does not fit on the disk nothing stays. */
    private static void write(FileChannel channel, long end, byte[] line) throws IOException {
        channel.position(end);
        try {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(line);
            channel.force(true);
        } catch (IOException full) {
            channel.truncate(end);
            throw full;
        }
    }

    private static Json.Obj line(ChainEntry entry, long seq, String prev, String record) {
        Json.Builder line = Json.object()
                .put("seq", seq)
                .put("prev", prev)
                .put("record", record)
                .put("kind", entry.kind().name());
        entry.of().ifPresent(of -> line.put("of", of));
        return line.putAll(
                        "products",
                        entry.products().stream()
                                .map(Chain::composed)
                                .sorted()
                                .distinct()
                                .map(Json::of)
                                .toList())
                .put("number", entry.number().map(Chain::composed))
                .put("day", entry.day().map(Object::toString))
                .put("ground", entry.ground().map(Chain::composed))
                .put("reason", entry.reason().map(Chain::composed))
                .build();
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The bytes of a chain; of one that is too long as many as show it. */
    private static byte[] read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), ChainLines.MOST_BYTES + 1L));
        channel.position(0);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = channel.read(bytes);
        }
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    /**
     * Whether some bytes are those of a chain, and not of a record: a broken one is still a chain.
     *
     * @param content the bytes of a file
     * @return true if it looks like lines of a chain
     */
    public static boolean isOne(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean record = text.contains("\"season\"") || text.contains("\"ocop-record");
        return !record && (text.contains("\"prev\"") || text.contains("\"seq\""));
    }

    @Override
    public String toString() {
        return "Chain in " + file;
    }
}
