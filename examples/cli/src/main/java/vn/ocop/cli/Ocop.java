// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code ocop}: the library on the command line.
 *
 * <p>Results go to standard output, messages to standard error, both in UTF-8 whatever the locale. Exit code 2: bad usage or
 * a file that cannot be used, and then nothing stands on standard output; 1: at least one finding is an error; 0: otherwise.
 */
@Command(
        name = "ocop",
        mixinStandardHelpOptions = true,
        version = "ocop 0.1.0",
        description =
                "OCOP: xếp hạng sản phẩm, kiểm tra kinh phí, tra cứu bộ tiêu chí / rank products, check budgets, look"
                        + " rules up")
public final class Ocop implements Callable<Integer> {
    private Ocop() {}

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new PipeStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(new Console(out, err, isTerminal()), Arguments.asTyped(args));
        out.flush();
        System.exit(exitCode);
    }

    /** Whether somebody watches; from Java 22 on a console may be no terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /**
     * Runs the program.
     *
     * @param console where it writes
     * @param args the command and its options
     * @return the exit code
     */
    static int run(Console console, String... args) {
        CommandLine line = commands(console, Commands.asked(args));
        Refusal refusal = new Refusal(console, Usage.language(args));
        line.setParameterExceptionHandler(refusal::wrongCall);
        line.setExecutionExceptionHandler((problem, command, parsed) -> refusal.failed(problem, command));
        int exitCode = execute(line, refusal, args);
        line.getOut().flush();
        line.getErr().flush();
        if (console.isBroken()) {
            return refusal.unwritten();
        }
        return exitCode;
    }

    /** All commands. */
    static CommandLine commands(Console console) {
        return commands(console, Commands.NAMES);
    }

    private static CommandLine commands(Console console, List<String> names) {
        Commands commands = new Commands(console);
        CommandLine line = new CommandLine(new Ocop(), commands);
        names.forEach(name -> line.addSubcommand(Commands.type(name)));
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, Arguments::path);
        line.registerConverter(LocalDate.class, Arguments::day);
        line.setExpandAtFiles(false);
        return line;
    }

    private static int execute(CommandLine line, Refusal refusal, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return refusal.tooMuch();
        } catch (RuntimeException | Error fault) {
            return refusal.fault();
        }
    }

    @Override
    public Integer call() {
        throw Usage.noCommand();
    }
}
