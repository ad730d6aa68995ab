// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.budget.BudgetFinding;
import vn.ocop.budget.norms.NormsFinding;
import vn.ocop.core.CoreFinding;
import vn.ocop.core.FindingCode;
import vn.ocop.criteria.CriteriaFinding;
import vn.ocop.criteria.advice.AdviceFinding;
import vn.ocop.criteria.calendar.CalendarFinding;
import vn.ocop.criteria.rulebook.RulebookFinding;
import vn.ocop.io.office.OfficeFinding;
import vn.ocop.io.office.ScoreFinding;

/** The closed list of finding codes in {@code docs/finding-codes.md}. */
class FindingCodesTest {
    private static final Path LIST = Path.of("..", "docs", "finding-codes.md");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private record Chapter(String title, List<? extends FindingCode> codes) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("Scoring and ranking", List.of(CriteriaFinding.values())),
            new Chapter("Advice", List.of(AdviceFinding.values())),
            new Chapter("Files of law", codesOfFilesOfLaw()),
            new Chapter("Rulebooks", List.of(RulebookFinding.values())),
            new Chapter("Certificates, rounds and steps", List.of(CalendarFinding.values())),
            new Chapter("Budgets", List.of(BudgetFinding.values())),
            new Chapter("Norms of support", List.of(NormsFinding.values())),
            new Chapter("Tables and JSON", List.of(IoFinding.values())),
            new Chapter("Tables as offices keep them", List.of(OfficeFinding.values())),
            new Chapter("Score workbooks", List.of(ScoreFinding.values())),
            new Chapter("Products", List.of(CoreFinding.values())));

    /** Their package is shown to the readers of files of law alone. */
    private static List<FindingCode> codesOfFilesOfLaw() {
        try {
            Object[] codes =
                    Class.forName("vn.ocop.core.lawfile.LawFileFinding").getEnumConstants();
            return Arrays.stream(codes).map(FindingCode.class::cast).toList();
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<FindingCode> all() {
        List<FindingCode> all = new ArrayList<>();
        CHAPTERS.forEach(chapter -> all.addAll(chapter.codes));
        return all;
    }

    @Test
    void theListIsInStep() throws IOException {
        String written = list();
        String published = Files.exists(LIST) ? Files.readString(LIST) : "";
        if (!published.equals(written)) {
            Path file = Path.of("target", "golden", "finding-codes.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(published)
                .as("docs/finding-codes.md; what it should be lies in ocop-io/target/golden/finding-codes.md")
                .isEqualTo(written);
    }

    private static String list() {
        StringBuilder text = new StringBuilder("# Finding codes\n\n");
        text.append("The closed list of what the library can find in data. A code never changes its meaning; codes are"
                + " versioned with the library. The severity is the usual one: a caller may grade a code anew. Words in"
                + " braces are facts of the finding, under that name in its JSON too; a fact that is a text stands there"
                + " in both languages, as `name.vi` and `name.en`.\n\n"
                + "ERROR: the datum cannot be used as it stands, or a result cannot be had. WARNING: the result stands,"
                + " but somebody should look. INFO: said so that nothing is silent.\n");
        for (Chapter chapter : CHAPTERS) {
            text.append("\n## ")
                    .append(chapter.title)
                    .append("\n\n| code | severity | Tiếng Việt | English |\n|---|---|---|---|\n");
            for (FindingCode code : chapter.codes) {
                text.append("| `")
                        .append(code.id())
                        .append("` | ")
                        .append(code.severity())
                        .append(" | ")
                        .append(cell(code.template().vi()))
                        .append(" | ")
                        .append(cell(code.template().en()))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }

    @Test
    void noCodeIsMissingFromTheList() throws IOException {
        List<String> listed = CHAPTERS.stream()
                .map(chapter -> chapter.codes.get(0).getClass().getName())
                .sorted()
                .toList();
        List<String> there = new ArrayList<>();
        for (String module : List.of("ocop-core", "ocop-criteria", "ocop-budget", "ocop-io")) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(FindingCodesTest::isListOfCodes)
                        .map(file -> sources.relativize(file).toString())
                        .map(file -> file.substring(0, file.length() - ".java".length())
                                .replace(File.separatorChar, '.'))
                        .forEach(there::add);
            }
        }
        there.sort(null);
        assertThat(there).isEqualTo(listed);
    }

    private static boolean isListOfCodes(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains(" implements FindingCode");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCodeMeansOneThing() {
        Map<String, FindingCode> byId = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (FindingCode code : all()) {
            if (byId.put(code.id(), code) != null) {
                twice.add(code.id());
            }
            assertThat(code.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void bothTextsHaveTheSamePlaceholders() {
        for (FindingCode code : all()) {
            assertThat(placeholders(code.template().vi()))
                    .as(code.id())
                    .isEqualTo(placeholders(code.template().en()));
        }
    }

    private static Set<String> placeholders(String template) {
        return new TreeSet<>(Arrays.asList(PLACEHOLDER
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .toArray(String[]::new)));
    }
}
