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
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The rules that the main code of every module keeps: no floating point; nothing prints, logs or reads the clock, the
 * environment or a default locale, zone or charset; no packages but those that the module may use, and no cycle between its own.
 */
public final class HouseRules {
    private static final Pattern COMMENTS_AND_TEXTS = Pattern.compile(
            "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])+'", Pattern.DOTALL);
    private static final Pattern FLOATING_POINT = Pattern.compile(
            "\\b(?:double|float|Double|Float)\\b|\\b\\d[\\d_]*\\.\\d|\\b\\d[\\d_]*[eE]\\d|\\b\\d[\\d_]*[dDfF]\\b");

    private static final Pattern TAG = Pattern.compile("</?[a-z]|class=");
    private static final Pattern ENUM = Pattern.compile("\\benum\\s+\\w+");
    private static final int MAX_ASCII = 127;

    private static final Set<String> FLOATING_POINT_TYPES =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    /** What a call may leave to the process, though it has an overload that names it. */
    private static final Set<Class<?>> DEFAULTS =
            Set.of(Locale.class, Charset.class, ZoneId.class, TimeZone.class, Clock.class);

    /** These have a fixed default, UTF-8, which their documentation promises. */
    private static final Set<String> FIXED_DEFAULTS = Set.of("java.nio.file.Files");

    /** Calls that {@link #leavesADefaultOpen} cannot find: nothing beside them names what they read. */
    private static final Set<String> FORBIDDEN_CALLS = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.lang.System.getProperty(java.lang.String)",
            "java.lang.System.getProperty(java.lang.String, java.lang.String)",
            "java.lang.System.getProperties()",
            "java.lang.System.lineSeparator()",
            "java.lang.System.getenv()",
            "java.lang.System.getenv(java.lang.String)",
            "java.lang.System.getLogger(java.lang.String)",
            "java.lang.Integer.getInteger(java.lang.String)",
            "java.lang.Long.getLong(java.lang.String)",
            "java.lang.Boolean.getBoolean(java.lang.String)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.lang.Math.random()",
            "java.lang.Thread.sleep(long)",
            "java.util.Date.<init>()",
            "java.util.Random.<init>()",
            "java.util.UUID.randomUUID()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.Locale.getDefault()",
            "java.util.Locale.getDefault(java.util.Locale$Category)",
            "java.util.TimeZone.getDefault()",
            "java.time.ZoneId.systemDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.text.DecimalFormat.<init>()",
            "java.text.DecimalFormat.<init>(java.lang.String)",
            "java.text.DecimalFormatSymbols.<init>()",
            "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle)",
            "java.time.format.DateTimeFormatter.ofLocalizedDateTime(java.time.format.FormatStyle)");

    /** Annotations that a module {@code requires static}: nobody needs them at run time, so jdeps may not find them. */
    private static final Set<String> COMPILE_TIME =
            Set.of("not found", "org.immutables.value.annotations", "org.jspecify");

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
        return ThisModule.RULES;
    }

    /** Reading the classes of a module takes longer than looking at them: it is done once. */
    private static final class ThisModule {
        static final HouseRules RULES = new HouseRules(
                new ClassFileImporter().importPath(Path.of("target", "classes")), Path.of("src", "main", "java"));
    }

    /**
     * The rules for the sources of a folder, to test the rules themselves.
     *
     * @param sources the folder
     * @return the rules, to be checked
     */
    static HouseRules ofSources(Path sources) {
        return new HouseRules(new ClassFileImporter().importClasses(HouseRules.class), sources);
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
     * The rules for the classes of a package and those below it, to test the rules themselves.
     *
     * @param name the package
     * @return the rules, to be checked
     */
    static HouseRules ofPackage(String name) {
        return new HouseRules(new ClassFileImporter().importPackages(name), Path.of("src", "main", "java"));
    }

    /**
     * Checks everything at once, beside what signatures show and what the jar needs.
     *
     * @param packages the packages that the module may use beside those of {@code java.base}; written as ArchUnit writes
     *     them
     */
    public void check(String... packages) {
        nothingIsFloatingPoint();
        nothingPrintsOrLogs();
        nothingReadsClockOrDefaults();
        packagesHaveNoCycle();
        dependsOnlyOn(packages);
    }

    /** Packages of the module do not know each other in circles. */
    public void packagesHaveNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("(vn.ocop..)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    /**
     * No package knows one that comes later: what is said rests on what is judged, never the other way round.
     *
     * @param packages the packages from the ground up, those below each not included; others may know anything
     */
    public void packagesKnowOnlyThoseBefore(String... packages) {
        List<String> order = List.of(packages);
        List<String> found = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> {
                    int from = order.indexOf(arrow.getOriginClass().getPackageName());
                    return from >= 0 && order.indexOf(arrow.getTargetClass().getPackageName()) > from;
                })
                .map(arrow -> arrow.getOriginClass().getName() + " knows "
                        + arrow.getTargetClass().getName())
                .sorted()
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("arrows back up between packages:\n" + String.join("\n", found));
        }
    }

    /**
     * A package that is public only so that some others may enter it: nobody else does, and no public signature outside shows
     * a type of it.
     *
     * @param room the package
     * @param guests the packages that may use it
     */
    public void isEnteredOnlyFrom(String room, String... guests) {
        Set<String> admitted = new HashSet<>(List.of(guests));
        admitted.add(room);
        Stream<String> entering = classes.stream()
                .filter(type -> !admitted.contains(type.getPackageName()))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                                arrow -> arrow.getTargetClass().getPackageName().equals(room)))
                .map(type -> type.getName() + " enters " + room);
        Stream<String> showing = classes.stream()
                .filter(type -> !type.getPackageName().equals(room))
                .filter(HouseRules::isVisible)
                .flatMap(HouseRules::shown)
                .filter(shown -> shown.type().getPackageName().equals(room))
                .map(shown -> shown.where() + " shows " + shown.type().getName());
        List<String> found =
                Stream.concat(entering, showing).sorted().distinct().toList();
        if (!found.isEmpty()) {
            throw new AssertionError(String.join("\n", found));
        }
    }

    /**
     * Words for readers stand where they are looked for. A Vietnamese one gives a sentence away; the names that an enum gives
     * its constants, codes of findings among them, stand beside the constants.
     *
     * @param places folders and files of the module's sources that may hold words: {@code "vn/ocop/criteria/text/"}
     */
    public void wordsStandOnlyIn(String... places) {
        List<String> found = inSources((file, source) -> Stream.of(places).anyMatch(file::startsWith)
                ? List.of()
                : texts(
                        file,
                        source,
                        /* inEnums= */ false,
                        text -> text.codePoints().anyMatch(c -> c > MAX_ASCII && Character.isLetter(c))));
        if (!found.isEmpty()) {
            throw new AssertionError("words outside " + List.of(places) + ":\n" + String.join("\n", found));
        }
    }

    /**
     * Tags of HTML are written in one place.
     *
     * @param place the file of the module's sources that may write them
     */
    public void tagsStandOnlyIn(String place) {
        List<String> found = inSources((file, source) -> file.equals(place)
                ? List.of()
                : texts(
                        file,
                        source,
                        /* inEnums= */ true,
                        text -> TAG.matcher(text).find()));
        if (!found.isEmpty()) {
            throw new AssertionError("tags outside " + place + ":\n" + String.join("\n", found));
        }
    }

    /**
     * Whatever a caller can see (public types, what they extend, their public and protected members) is made of the JDK
     * and the library.
     *
     * @param packages what else may be seen; written as ArchUnit writes it
     */
    public void showsOnlyTheJdkAnd(String... packages) {
        String[] allowed = Stream.concat(Stream.of("java..", "vn.ocop.."), Stream.of(packages))
                .toArray(String[]::new);
        List<String> found = classes.stream()
                .filter(HouseRules::isVisible)
                .flatMap(HouseRules::shown)
                .filter(shown -> !resideInAnyPackage(allowed).test(shown.type()))
                .map(shown -> shown.where() + " shows " + shown.type().getName())
                .sorted()
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            throw new AssertionError("types of others in public signatures:\n" + String.join("\n", found));
        }
    }

    /** A type that a caller meets at a place. */
    private record Shown(String where, JavaClass type) {}

    /** Public, nested in nothing hidden; or hidden with a public heir, which shows what it inherits. */
    private static boolean isVisible(JavaClass type) {
        return isPublic(type) || type.getAllSubclasses().stream().anyMatch(HouseRules::isPublic);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(HouseRules::isPublic).orElse(true);
    }

    private static Stream<Shown> shown(JavaClass type) {
        Stream<Shown> heads = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(parent -> parent.getAllInvolvedRawTypes().stream())
                .map(parent -> new Shown(type.getName(), parent.getBaseComponentType()));
        Stream<Shown> members = type.getMembers().stream()
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED))
                .flatMap(member -> member.getAllInvolvedRawTypes().stream()
                        .map(seen -> new Shown(member.getFullName(), seen.getBaseComponentType())));
        return Stream.concat(heads, members).filter(shown -> !shown.type().isPrimitive());
    }

    /**
     * The modules that the compiled classes refer to, as {@code jdeps} of the JDK sees them.
     *
     * @param expected their names: {@code java.base}, {@code com.google.common}
     */
    public void needsOnly(String... expected) {
        StringWriter out = new StringWriter();
        int exit = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-summary",
                        "--multi-release",
                        "17",
                        "--module-path",
                        System.getProperty("jdk.module.path"),
                        Path.of("target", "classes").toString());
        List<String> found = needs(out.toString());
        if (exit != 0 || !found.equals(Stream.of(expected).sorted().toList())) {
            throw new AssertionError("needs " + found + ", exit code " + exit + "\n" + out);
        }
    }

    /**
     * What stands on the right of the arrows of a summary of {@code jdeps}, behind the module itself.
     *
     * @param summary lines such as {@code vn.ocop.core -> com.google.common}
     * @return names of modules, in order
     */
    static List<String> needs(String summary) {
        String module = summary.substring(0, Math.max(0, summary.indexOf(" -> ")));
        return summary.lines()
                .filter(line -> line.startsWith(module + " -> "))
                .map(line -> line.substring((module + " -> ").length()).strip())
                .filter(name -> !COMPILE_TIME.contains(name))
                .sorted()
                .toList();
    }

    /** No number of main code has a binary fraction. */
    public void nothingIsFloatingPoint() {
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
                .accessTargetWhere(
                        target("opens the console", call -> signature(call).equals("java.lang.System.console()")))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.System$Logger")
                .check(classes);
    }

    /** Days, languages and encodings are arguments. */
    public void nothingReadsClockOrDefaults() {
        noClasses()
                .should()
                .accessTargetWhere(target("reads a clock", HouseRules::isClock))
                .orShould()
                .accessTargetWhere(
                        target("reads the environment or a default", call -> FORBIDDEN_CALLS.contains(signature(call))))
                .orShould()
                .accessTargetWhere(target("leaves locale, charset, zone or clock open", HouseRules::leavesADefaultOpen))
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

    private List<String> inSources(BiFunction<String, String, List<String>> finder) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file ->
                            finder.apply(sources.relativize(file).toString().replace('\\', '/'), read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a Java source for texts.
     *
     * @param file its name
     * @param source the source
     * @param inEnums whether texts inside enums are asked for too
     * @param wanted the texts to be found
     * @return file, line and text
     */
    static List<String> texts(String file, String source, boolean inEnums, Predicate<String> wanted) {
        List<String> found = new ArrayList<>();
        Deque<Boolean> enums = new ArrayDeque<>();
        StringBuilder declaration = new StringBuilder();
        Matcher matcher = COMMENTS_AND_TEXTS.matcher(source);
        int from = 0;
        while (matcher.find()) {
            scan(source.substring(from, matcher.start()), enums, declaration);
            from = matcher.end();
            if (matcher.group().startsWith("\"")
                    && (inEnums || !enums.contains(true))
                    && wanted.test(matcher.group())) {
                long line = 1
                        + source.chars()
                                .limit(matcher.start())
                                .filter(c -> c == '\n')
                                .count();
                found.add(file + ":" + line + ": " + matcher.group());
            }
        }
        return found;
    }

    /** Keeps, for each brace that is open, whether it is that of an enum. */
    private static void scan(String code, Deque<Boolean> enums, StringBuilder declaration) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            switch (c) {
                case '{' -> enums.push(ENUM.matcher(declaration).find());
                case '}' -> enums.pop();
                default -> {
                    // part of what is declared
                }
            }
            if (c == '{' || c == '}' || c == ';') {
                declaration.setLength(0);
            } else {
                declaration.append(c);
            }
        }
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

    /**
     * Whether beside a method or constructor of the JDK stands one that takes the same and a locale, charset, zone or
     * clock: then the one without reads the default.
     */
    private static boolean leavesADefaultOpen(CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        if (!owner.startsWith("java.") || FIXED_DEFAULTS.contains(owner)) {
            return false;
        }
        List<String> given =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        Class<?> type = target.getOwner().reflect();
        return Stream.<Executable>concat(Stream.of(type.getMethods()), Stream.of(type.getConstructors()))
                .filter(beside ->
                        (beside instanceof Constructor ? "<init>" : beside.getName()).equals(target.getName()))
                .map(beside -> List.of(beside.getParameterTypes()))
                .anyMatch(wider -> wider.size() == given.size() + 1
                        && wider.stream().anyMatch(DEFAULTS::contains)
                        && wider.stream()
                                .filter(parameter -> !DEFAULTS.contains(parameter))
                                .map(Class::getName)
                                .toList()
                                .equals(given));
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
