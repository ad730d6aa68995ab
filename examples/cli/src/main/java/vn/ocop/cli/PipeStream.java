// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** Output whose reader may go away: nobody wants the rest then. Whatever else prevents writing is an error. */
final class PipeStream extends FilterOutputStream {
    private boolean isClosed;

    PipeStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            if (!isClosed) {
                out.write(bytes, from, length);
            }
        } catch (IOException wrong) {
            isClosed = String.valueOf(wrong.getMessage()).equals(brokenPipe());
            if (!isClosed) {
                throw wrong;
            }
        }
    }

    /** What the platform says, in its own language, of a pipe without a reader: there is no other way to know. */
    static String brokenPipe() {
        try {
            Pipe pipe = Pipe.open();
            pipe.source().close();
            try (Pipe.SinkChannel sink = pipe.sink()) {
                sink.write(ByteBuffer.allocate(1));
            }
            return "Broken pipe";
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        }
    }
}
