// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints what each module has grown to, so that a review sees it, and holds it below a stated ceiling: whoever raises one
 * says why. Read from the sources, since no module sees all the others.
 */
class GrowthTest {
    private static final Pattern PUBLIC_TOP_LEVEL = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|interface|enum|record|@interface) ",
            Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("^( *)(?:[a-z-]+ )*(?:class|interface|enum|record) (\\w+)[^;]*?\\{(})?", Pattern.MULTILINE);

    private static final Pattern ABSTRACT_METHOD =
            Pattern.compile("^ +public abstract [^(]* \\w+\\(\\);", Pattern.MULTILINE);
    private static final int MOST_PARTS_OF_A_RECORD = 6;

    /** A type and its lines, without those of its comments. */
    private record Sized(String name, int lines) {
        static final Comparator<Sized> BY_LINES = Comparator.comparingInt(Sized::lines);

        @Override
        public String toString() {
            return name + " (" + lines + ")";
        }
    }

    @ParameterizedTest
    @CsvSource({
        // module, public top-level types, lines of the largest file, lines of the largest class without comments
        "ocop-core, 32, 430, 345",
        // 110: the papers of a rulebook
        "ocop-criteria, 110, 720, 500",
        "ocop-budget, 24, 490, 400",
        // 57: a season of JSON, JSON of closed formats with its canonical bytes, records and chains, two documents of
        // councils, for whom a document is, papers by one door and one value
        "ocop-io, 57, 450, 350"
    })
    void modulesGrowNoFurtherThanStated(String module, int types, int fileLines, int classLines) throws IOException {
        List<Path> files = sources(module);
        long found = files.stream()
                .map(GrowthTest::read)
                .filter(text -> PUBLIC_TOP_LEVEL.matcher(text).find())
                .count();
        Sized file = files.stream()
                .map(path -> new Sized(
                        path.getFileName().toString(), (int) read(path).lines().count()))
                .max(Sized.BY_LINES)
                .orElseThrow();
        Sized type = files.stream()
                .flatMap(path -> types(read(path)).stream())
                .max(Sized.BY_LINES)
                .orElseThrow();

        System.out.println(module + ": " + found + " public top-level types (at most " + types + "), largest file "
                + file + " (at most " + fileLines + "), largest class " + type + " (at most " + classLines + ")");
        assertThat(found)
                .as("public top-level types of %s", module)
                .isPositive()
                .isLessThanOrEqualTo(types);
        assertThat(file.lines()).as("largest file of %s: %s", module, file).isLessThanOrEqualTo(fileLines);
        assertThat(type.lines()).as("largest class of %s: %s", module, type).isLessThanOrEqualTo(classLines);
    }

    /** Decision 5: what callers do not build, and a call can be read with, is a record. */
    @ParameterizedTest
    @ValueSource(strings = {"ocop-core", "ocop-criteria", "ocop-budget", "ocop-io"})
    void generatedValuesHaveAPublicBuilderOrMoreThanSixParts(String module) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path path : sources(module)) {
            String[] values = read(path).split("@Value\\.Immutable", -1);
            for (int i = 1; i < values.length; i++) {
                boolean built = values[i].contains("public static Builder builder(");
                long parts = ABSTRACT_METHOD.matcher(values[i]).results().count();
                if (!built && parts <= MOST_PARTS_OF_A_RECORD) {
                    found.add(path.getFileName() + " with " + parts);
                }
            }
        }
        assertThat(found).as("%s: these may be records", module).isEmpty();
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("..", "..", module, "src", "main", "java"))) {
            return paths.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The types of a file, nested ones counted for themselves and for what they stand in; formatted code closes in its column. */
    private static List<Sized> types(String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
        List<Sized> found = new ArrayList<>();
        Matcher type = TYPE.matcher(code);
        while (type.find()) {
            int end = type.group(3) != null ? type.end() : code.indexOf("\n" + type.group(1) + "}", type.end());
            String body = code.substring(type.start(), end < 0 ? code.length() : end);
            found.add(new Sized(
                    type.group(2),
                    (int) body.lines().filter(line -> !line.isBlank()).count() + 1));
        }
        return found;
    }
}
