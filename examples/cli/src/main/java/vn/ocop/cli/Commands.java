// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import vn.ocop.cli.demo.DemoCommand;

/** The commands, of which a call loads the one that it asks for; one that writes is given the console. */
final class Commands implements IFactory {
    /** All of them, in the order of the help. */
    static final List<String> NAMES = List.of(
            "demo",
            "rank",
            "explain",
            "advise",
            "stability",
            "self-assessment",
            "sheets",
            "verify",
            "chain",
            "template",
            "form",
            "budget",
            "rulebook",
            "certificate",
            "due");

    private final IFactory usual = CommandLine.defaultFactory();
    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return usual.create(type);
    }

    /** The commands that a call needs: the help, and the message about a wrong name, need all. */
    static List<String> asked(String... args) {
        if (args.length > 0 && NAMES.contains(args[0])) {
            return List.of(args[0]);
        }
        return args.length == 1 && args[0].equals("--version") ? List.of() : NAMES;
    }

    static Class<?> type(String name) {
        return switch (name) {
            case "demo" -> DemoCommand.class;
            case "rank" -> RankCommand.class;
            case "explain" -> ExplainCommand.class;
            case "advise" -> AdviseCommand.class;
            case "stability" -> StabilityCommand.class;
            case "self-assessment" -> SelfAssessmentCommand.class;
            case "sheets" -> SheetsCommand.class;
            case "verify" -> VerifyCommand.class;
            case "chain" -> ChainCommand.class;
            case "template" -> TemplateCommand.class;
            case "form" -> FormCommand.class;
            case "budget" -> BudgetCommand.class;
            case "rulebook" -> RulebookCommand.class;
            case "certificate" -> CertificateCommand.class;
            case "due" -> DueCommand.class;
            default -> throw new IllegalArgumentException("name must be one of " + NAMES + ", was " + name);
        };
    }
}
