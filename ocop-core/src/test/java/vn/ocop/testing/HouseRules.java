// SPDX-License-Identifier: Apache-2.0
package vn.ocop.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules that the main code of every module keeps: no floating point; nothing prints, logs or reads the clock, the
 * environment or a default locale, zone or charset; no packages but those that the module may use.
 */
public final class HouseRules {
    private static final Pattern COMMENTS_AND_TEXTS = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'", Pattern.DOTALL);
    private static final Pattern FLOATING_POINT = Pattern.compile(
            "\\b(?:double|float|Double|Float)\\b|\\b\\d[\\d_]*\\.\\d|\\b\\d[\\d_]*[eE]\\d|\\b\\d[\\d_]*[dDfF]\\b");

    private static final Set<String> FLOATING_POINT_TYPES =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final Set<String> FORBIDDEN_CALLS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String, java.lang.String)",
            "java.lang.System.getenv()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getLogger(java.lang.String)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.ByteArrayOutputStream.toString()",
            "java.io.PrintStream.<init>(java.io.OutputStream)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.util.Date.<init>()",
            "java.util.Random.<init>()",
            "java.util.Locale.getDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Calendar.getInstance()",
            "java.time.ZoneId.systemDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.Collator.getInstance()",
            "java.text.NumberFormat.getInstance()",
            "java.text.NumberFormat.getNumberInstance()",
            "java.text.NumberFormat.getIntegerInstance()",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.<init>(java.lang.String)",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle)",
            "java.util.ResourceBundle.getBundle(java.lang.String)");

    private final JavaClasses classes;
    private final Path sources;

    private HouseRules(JavaClasses classes, Path sources) {
        this.classes = classes;
        this.sources = sources;
    }

    /**
     * The rules for the module whose tests are running.
     *
     * @return the rules, to be checked
     */
    public static HouseRules ofThisModule() {
        return new HouseRules(
                new ClassFileImporter().importPath(Path.of("target", "classes")), Path.of("src", "main", "java"));
    }

    /**
     * The rules for some classes, to test the rules themselves.
     *
     * @param classes the classes
     * @return the rules, to be checked
     */
    static HouseRules of(Class<?>... classes) {
        return new HouseRules(new ClassFileImporter().importClasses(classes), Path.of("src", "main", "java"));
    }

    /**
     * Checks everything at once.
     *
     * @param packages the packages that the module may use beside those of {@code java.base}; written as ArchUnit writes
     *     them
     */
    public void check(String... packages) {
        nothingIsFloatingPoint();
        nothingPrintsOrLogs();
        nothingReadsClockOrDefaults();
        dependsOnlyOn(packages);
    }

    void nothingIsFloatingPoint() {
        List<String> found = floatingPoint(sources);
        if (!found.isEmpty()) {
            throw new AssertionError("floating point in main code:\n" + String.join("\n", found));
        }
        noClasses()
                .should()
                .accessTargetWhere(target("returns or takes floating point", HouseRules::isFloatingPoint))
                .check(classes);
    }

    void nothingPrintsOrLogs() {
        noClasses()
                .should()
                .accessTargetWhere(describe("is a stream of the process", HouseRules::isProcessStream))
                .orShould()
                .accessTargetWhere(
                        target("prints a stack trace", call -> call.getName().equals("printStackTrace")))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .check(classes);
    }

    void nothingReadsClockOrDefaults() {
        noClasses()
                .should()
                .accessTargetWhere(target("reads a clock", HouseRules::isClock))
                .orShould()
                .accessTargetWhere(
                        target("reads the environment or a default", call -> FORBIDDEN_CALLS.contains(signature(call))))
                .check(classes);
    }

    private void dependsOnlyOn(String... packages) {
        String[] allowed = Stream.concat(
                        Stream.of(
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.text..",
                                "java.io..",
                                "java.nio..",
                                "org.jspecify.annotations..",
                                "org.immutables.value.."),
                        Stream.of(packages))
                .toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "are outside " + List.of(packages),
                        type -> !resideInAnyPackage(allowed).test(type.getBaseComponentType())))
                .check(classes);
    }

    /**
     * Reads Java sources for words and numbers of floating point outside comments and texts.
     *
     * @param sources a folder
     * @return file, line and what was found there
     */
    static List<String> floatingPoint(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> floatingPoint(file.getFileName().toString(), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> floatingPoint(String file, String source) {
        String code = COMMENTS_AND_TEXTS
                .matcher(source)
                .replaceAll(match -> Matcher.quoteReplacement("\n".repeat((int)
                        match.group().chars().filter(c -> c == '\n').count())));
        return FLOATING_POINT
                .matcher(code)
                .results()
                .map(match -> file + ":"
                        + (1
                                + code.substring(0, match.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()) + ": "
                        + match.group())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFloatingPoint(CodeUnitAccessTarget target) {
        return isFloatingPoint(target.getRawReturnType())
                || target.getRawParameterTypes().stream().anyMatch(HouseRules::isFloatingPoint);
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return FLOATING_POINT_TYPES.contains(type.getBaseComponentType().getName());
    }

    private static boolean isProcessStream(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess && access.getTargetOwner().isEquivalentTo(System.class);
    }

    private static boolean isClock(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || (owner.equals("java.time.Clock") && target.getName().startsWith("system"));
    }

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<CodeUnitAccessTarget> predicate) {
        return describe(
                what, access -> access.getTarget() instanceof CodeUnitAccessTarget target && predicate.test(target));
    }

    private static String signature(CodeUnitAccessTarget target) {
        return target.getOwner().getName() + "." + target.getName() + "("
                + String.join(
                        ", ",
                        target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList())
                + ")";
    }
}
