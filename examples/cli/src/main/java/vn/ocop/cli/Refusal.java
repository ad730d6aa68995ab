// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** Says in one line, in the language of the call, why it was not carried out. Nobody is shown what is inside the program. */
final class Refusal {
    private final Console console;
    private final Language language;

    Refusal(Console console, Language language) {
        this.console = console;
        this.language = language;
    }

    int wrongCall(ParameterException wrong, String... args) {
        return say(Usage.problem(wrong, args), Usage.pointer(wrong.getCommandLine()));
    }

    int failed(Exception problem, CommandLine command) {
        if (problem instanceof UsageException wrong) {
            // the first line names the place that is at fault
            List<Finding> worstFirst = wrong.findings().stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList();
            Findings.tell(worstFirst, language, console);
            return say(wrong.why(), wrong.isOfCall() ? Usage.pointer(command) : "");
        }
        Throwable cause = problem instanceof UncheckedIOException unchecked ? unchecked.getCause() : problem;
        if (cause instanceof NoSuchFileException missing) {
            return say(new Text("không mở được tệp " + missing.getFile(), "cannot open " + missing.getFile()), "");
        }
        if (cause instanceof FileSystemException file) {
            return say(
                    new Text("không đọc hoặc ghi được " + file.getFile(), "cannot read or write " + file.getFile()),
                    "");
        }
        return cause instanceof IOException
                ? say(new Text("không đọc hoặc ghi được tệp", "a file cannot be read or written"), "")
                : fault();
    }

    /** The result could not be written. */
    int unwritten() {
        return say(new Text("không ghi được kết quả", "the result cannot be written"), "");
    }

    int tooMuch() {
        return say(new Text("không đủ bộ nhớ, hãy tăng -Xmx", "not enough memory, raise -Xmx"), "");
    }

    int fault() {
        return say(new Text("lỗi của chương trình, xin báo lại", "a fault of the program, please report it"), "");
    }

    private int say(Text why, String pointer) {
        console.message("ocop: " + why.in(language).replaceAll("\\p{Cntrl}+", " ") + pointer);
        return ExitCode.USAGE;
    }
}
