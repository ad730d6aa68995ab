// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command writes: its result in one piece, and messages. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Writes the result; a command calls this once, when nothing can go wrong any more.
     *
     * @param result the whole result
     */
    public void result(String result) {
        out.print(result);
        out.flush();
    }

    /**
     * Writes a message to standard error.
     *
     * @param message one line
     */
    public void message(String message) {
        err.println(message);
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
