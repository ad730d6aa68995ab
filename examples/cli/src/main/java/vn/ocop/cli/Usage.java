// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** Calls that the command line cannot make sense of: one line, and where to read on. */
final class Usage {
    private Usage() {}

    static int refuse(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(problem(wrong).in(language(args)) + " (" + name + " --help)");
        return ExitCode.USAGE;
    }

    private static Text problem(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(Usage::name).collect(Collectors.joining(", "));
            return new Text("ocop: thiếu " + names, "ocop: missing " + names);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return new Text(
                    "ocop: không hiểu \u201c" + words + "\u201d", "ocop: not understood: \u201c" + words + "\u201d");
        }
        ArgSpec option = wrong.getArgSpec();
        String value = wrong.getValue();
        if (option != null && value != null) {
            return new Text(
                    "ocop: giá trị \u201c" + value + "\u201d không hợp lệ cho " + name(option) + values(option),
                    "ocop: the value \u201c" + value + "\u201d does not fit " + name(option) + values(option));
        }
        String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
        String clean = message.startsWith("ocop: ") ? message : "ocop: " + message;
        return new Text(clean, clean);
    }

    private static String name(ArgSpec option) {
        return option.isOption() ? ((CommandLine.Model.OptionSpec) option).longestName() : option.paramLabel();
    }

    /** What the option takes, as its help prints it. */
    private static String values(ArgSpec option) {
        return option.paramLabel().contains("|") ? " (" + option.paramLabel() + ")" : "";
    }

    /** The language that the call asks for, wherever it stands in it. */
    private static Language language(String... args) {
        int at = List.of(args).indexOf("--lang");
        String tag = at >= 0 && at + 1 < args.length ? args[at + 1] : "";
        for (String arg : args) {
            tag = arg.startsWith("--lang=") ? arg.substring("--lang=".length()) : tag;
        }
        return tag.equalsIgnoreCase("en") ? Language.EN : Language.VI;
    }
}
