// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a pipe. It comes once, and one reader after the other may want its beginning: it is kept as it comes. Of
 * more than the limit nothing is kept; whoever reads then reads on, and nobody begins again.
 */
final class PipeContent {
    private static final int PIECE = 1 << 16;

    private final Path path;
    private final long mostKept;
    private final List<byte[]> kept = new ArrayList<>();
    private @Nullable InputStream pipe;
    private long come;
    private boolean ended;
    private boolean lost;

    PipeContent(Path path, long mostKept) {
        this.path = path;
        this.mostKept = mostKept;
    }

    /** All that comes, from the beginning. */
    synchronized InputStream open() throws IOException {
        if (lost) {
            throw new IOException("the beginning of " + path + " has been read and is not kept");
        }
        if (pipe == null) {
            pipe = Files.newInputStream(path);
        }
        return new FromTheBeginning();
    }

    /** The piece at a position, of what is kept or comes now; empty at the end. */
    private synchronized byte[] piece(int index, long at) throws IOException {
        if (at < come) {
            if (lost) {
                throw new IOException("somebody else reads " + path);
            }
            return kept.get(index);
        }
        byte[] piece = ended ? new byte[0] : Objects.requireNonNull(pipe).readNBytes(PIECE);
        come += piece.length;
        if (piece.length == 0) {
            ended = true;
            Objects.requireNonNull(pipe).close();
        } else if (come > mostKept) {
            lost = true;
            kept.clear();
        } else {
            kept.add(piece);
        }
        return piece;
    }

    /** Reads piece by piece; every piece but the last one is full. */
    private final class FromTheBeginning extends InputStream {
        private byte[] piece = new byte[0];
        private int next;
        private int index;
        private long at;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (next == piece.length) {
                piece = piece(index++, at);
                at += piece.length;
                next = 0;
            }
            int count = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, count);
            next += count;
            return count == 0 ? -1 : count;
        }
    }
}
