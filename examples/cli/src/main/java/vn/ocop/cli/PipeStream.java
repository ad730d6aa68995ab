// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output whose reader may go away: nobody wants the rest then. Whatever else prevents writing is an error. */
final class PipeStream extends FilterOutputStream {
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
            out.write(bytes, from, length);
        } catch (IOException wrong) {
            if (!String.valueOf(wrong.getMessage()).contains("Broken pipe")) {
                throw wrong;
            }
        }
    }
}
