// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command writes: its result in one piece, and messages. */
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean progressing;

    Console(PrintStream out, PrintStream err) {
        this(out, err, false);
    }

    /** With a person who watches, or not. */
    Console(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Says what takes long now, on a terminal only: a line of standard error that the next one takes the place of.
     *
     * @param step what is being done
     */
    public void progress(String step) {
        if (terminal) {
            clear();
            err.print(step);
            err.flush();
            progressing = true;
        }
    }

    /** Empties the line of progress. */
    private void clear() {
        if (progressing) {
            err.print("\r\u001b[K");
            err.flush();
            progressing = false;
        }
    }

    /**
     * Writes the result; a command calls this once, when nothing can go wrong any more.
     *
     * @param result the whole result
     */
    public void result(String result) {
        clear();
        out.print(result);
        out.flush();
    }

    /**
     * Writes a message to standard error.
     *
     * @param message one line
     */
    public void message(String message) {
        clear();
        err.println(message);
    }

    /** Prints a document in a form, and to standard error what was found and that form does not tell; the exit code. */
    int print(View view, Format format) {
        if (format == Format.JSON) {
            // a large document does not stand in memory a second time
            clear();
            PrintWriter writer =
                    new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            view.document().writeJson(writer);
            writer.flush();
        } else {
            result(view.as(format));
        }
        view.untold(format).forEach(finding -> message(Findings.message(finding)));
        return view.hasErrors() ? 1 : 0;
    }

    /** Whether something could not be written to standard output. */
    boolean isBroken() {
        return out.checkError();
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }
}
