// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import vn.ocop.core.Language;
import vn.ocop.core.Text;

/** Calls that the command line cannot make sense of: one line in the language of the call, and where to read on. */
final class Usage {
    private static final String LANGUAGE = "--lang";

    private Usage() {}

    /** What a group of commands says of itself. */
    static UsageException noCommand() {
        return new UsageException("thiếu lệnh", "a command is missing");
    }

    /** Where the help of a command is. */
    static String pointer(CommandLine command) {
        return " (" + command.getCommandSpec().qualifiedName() + " --help)";
    }

    /** What is wrong. */
    static Text problem(ParameterException wrong, String... args) {
        List<String> unmatched = wrong.getCommandLine().getUnmatchedArguments();
        if (!unmatched.isEmpty()) {
            String words = String.join(" ", unmatched);
            return new Text("không hiểu \u201c" + words + "\u201d", "not understood: \u201c" + words + "\u201d");
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), args);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return new Text(name + " có hai lần", name + " is given twice");
        }
        ArgSpec option = wrong.getArgSpec();
        if (option == null) {
            return new Text("không hiểu lệnh gọi", "the call is not understood");
        }
        String value = wrong.getValue();
        if (value == null) {
            return withoutValue(name(option) + values(option));
        }
        return new Text(
                "giá trị \u201c" + value + "\u201d không hợp lệ cho " + name(option) + values(option),
                "the value \u201c" + value + "\u201d does not fit " + name(option) + values(option));
    }

    private static Text missing(List<ArgSpec> missing, String... args) {
        List<String> typed = List.of(args);
        ArgSpec first = missing.get(0);
        if (missing.size() == 1 && typed.contains(name(first))) {
            return withoutValue(name(first) + values(first));
        }
        String names = missing.stream().map(Usage::name).collect(Collectors.joining(", "));
        return new Text("thiếu " + names, "missing " + names);
    }

    private static Text withoutValue(String option) {
        return new Text("thiếu giá trị của " + option, "a value is missing for " + option);
    }

    private static String name(ArgSpec option) {
        return option.isOption() ? ((OptionSpec) option).longestName() : option.paramLabel();
    }

    /** What the option takes, as its help prints it; days as they are written. */
    private static String values(ArgSpec option) {
        if (option.type() == LocalDate.class || option.auxiliaryTypes()[0] == LocalDate.class) {
            return " (2026-05-22, 22/5/2026, 22-5-2026)";
        }
        return option.paramLabel().contains("|") ? " (" + option.paramLabel() + ")" : "";
    }

    /** The language that the call asks for, wherever it stands in it and whatever else is wrong. */
    static Language language(String... args) {
        Language language = Language.VI;
        for (int i = 0; i < args.length; i++) {
            String tag = args[i].equals(LANGUAGE) && i + 1 < args.length
                    ? args[i + 1]
                    : args[i].startsWith(LANGUAGE + "=") ? args[i].substring(LANGUAGE.length() + 1) : "";
            for (Language known : Language.values()) {
                language = known.tag().equals(tag.toLowerCase(Locale.ROOT)) ? known : language;
            }
        }
        return language;
    }
}
