// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;

class ContentHashTest {
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern LEAF = Pattern.compile("<[a-z-]+ [^<>]*/>");

    private final Rulebook rulebook = Samples.rulebook();

    @Test
    void theFileHasTheHashesOfTheBuiltInRulebooks() throws IOException {
        String computed = computed();
        if (!Samples.resource("hashes.txt").equals(computed)) {
            Path file = Path.of("target", "golden", "hashes.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, computed, StandardCharsets.US_ASCII);
        }
        assertThat(Samples.resource("hashes.txt"))
                .as("src/main/resources/…/rulebook/hashes.txt; what it should be lies in target/golden/hashes.txt")
                .isEqualTo(computed);
    }

    private static String computed() {
        StringBuilder lines = new StringBuilder();
        Rulebooks shelf = new Rulebooks();
        for (String id : shelf.ids()) {
            Rulebook read = shelf.readBuiltIn(id).orThrow();
            lines.append(id).append(' ').append(read.hash()).append('\n');
            for (SetHeader set : read.sets()) {
                lines.append(BuiltInHashes.name(id, set.number()))
                        .append(' ')
                        .append(read.set(set.number()).orElseThrow().hash())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    @Test
    void aBuiltInRulebookNamesTheHashInTheFile() {
        Rulebook built = new Rulebooks().get("qd-26-2026");
        Rulebook read = new Rulebooks().readBuiltIn("qd-26-2026").orThrow();
        assertThat(built.hash()).isEqualTo(read.hash()).matches("sha256:[0-9a-f]{64}");
        for (SetHeader set : built.sets()) {
            assertThat(built.set(set.number()).orElseThrow().hash())
                    .isEqualTo(read.set(set.number()).orElseThrow().hash());
        }
    }

    @Test
    void allSetsHaveHashesOfTheirOwn() {
        List<String> hashes = new ArrayList<>();
        for (String line : Samples.resource("hashes.txt").split("\n")) {
            hashes.add(line.substring(line.indexOf(' ') + 1));
        }
        assertThat(hashes).hasSize(3 + 26 + 26 + 26).doesNotHaveDuplicates();
    }

    @Test
    void theHashOfTheSampleIsStable() {
        assertThat(rulebook.set(3).orElseThrow().hash())
                .isEqualTo("sha256:d8dc8782a1ec46d524ed6b5262927816cf29f2957b0ca64819e55081573789fe");
    }

    @Test
    void attributesMayStandInAnyOrderAndOnAnyLine() {
        Samples turned = Samples.sample();
        for (String file : List.copyOf(turned.files().keySet())) {
            turned.with(
                    file,
                    turned.content(file)
                            .replaceAll("(?<!xml) ([a-z-]+=\"[^\"]*\") ([a-z-]+=\"[^\"]*\")", "\n\t$2\n $1"));
        }
        assertThat(turned.content("set-01.xml")).isNotEqualTo(Samples.sample().content("set-01.xml"));
        assertSame(turned);
    }

    @Test
    void commentsAndWhiteSpaceDoNotCount() {
        Samples commented = Samples.sample();
        for (String file : List.copyOf(commented.files().keySet())) {
            commented.with(file, commented.content(file).replaceAll("/>", "  />\n\n<!-- a remark -->\n"));
        }
        assertSame(commented);
    }

    @Test
    void elementsOfDifferentNamesMayChangePlaces() {
        Samples moved = Samples.sample();
        String main = moved.content(Samples.MAIN);
        String facts = main.substring(main.indexOf("  <facts"), main.indexOf("  <knockouts"));
        moved.with(Samples.MAIN, main.replace(facts, "").replace("  <parts", facts + "  <parts"));
        assertSame(moved);
    }

    @Test
    void splittingIntoFilesDoesNotCount() {
        Samples inline = Samples.sample();
        String shared = inline.content("shared.xml");
        String set = inline.content("set-01.xml");
        inline.change(
                        Samples.MAIN,
                        "<shared file=\"shared.xml\"/>",
                        "<shared>" + shared.substring(shared.indexOf("<criterion")))
                .change(
                        Samples.MAIN,
                        "file=\"set-01.xml\" vi=\"Bộ một\" en=\"Set one\"/>",
                        "vi=\"Bộ một\" en=\"Set one\">" + set.substring(set.indexOf("<knockout")));
        assertSame(inline);
    }

    @Test
    void sharingDoesNotCount() {
        Samples copied = Samples.sample();
        String shared = copied.content("shared.xml");
        String story = shared.substring(shared.indexOf("<criterion id=\"story\""), shared.indexOf("</shared>"));
        copied.change("set-01.xml", "<use ref=\"story\"/>", story.replace(" id=\"story\"", ""))
                .with("shared.xml", shared.replace(story, ""));
        assertSame(copied);
    }

    @Test
    void everyAttributeCounts() {
        int refused = 0;
        int changed = 0;
        for (String file : Samples.sample().files().keySet()) {
            String content = Samples.sample().content(file);
            Matcher matcher = ATTRIBUTE.matcher(content);
            while (matcher.find()) {
                String value = altered(matcher.group(2));
                String altered = content.substring(0, matcher.start(2)) + value + content.substring(matcher.end(2));
                Optional<String> hash = hash(Samples.sample().with(file, altered));
                assertThat(hash)
                        .as("%s: %s=%s", file, matcher.group(1), value)
                        .isNotEqualTo(Optional.of(rulebook.hash()));
                refused += hash.isEmpty() ? 1 : 0;
                changed += hash.isPresent() ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThan(100);
        assertThat(refused).isGreaterThan(40);
    }

    private static String altered(String value) {
        return switch (value) {
            case "yes" -> "no";
            case "no" -> "yes";
            case "known" -> "unknown";
            case "province" -> "centre";
            case "low" -> "medium";
            case "unverified" -> "low";
            case "cooperative sme" -> "cooperative";
            case "farm" -> "household";
            case "2 3" -> "3";
            case "2020-01-01" -> "2020-01-02";
            case "2030-12-31" -> "2030-12-30";
            case "doc" -> "doc art.7";
            default -> value.matches("[0-9]+") ? String.valueOf(Integer.parseInt(value) + 1) : value + "x";
        };
    }

    @Test
    void everyElementCounts() {
        int changed = 0;
        for (String file : Samples.sample().files().keySet()) {
            String content = Samples.sample().content(file);
            Matcher matcher = LEAF.matcher(content);
            while (matcher.find()) {
                String without = content.substring(0, matcher.start()) + content.substring(matcher.end());
                Optional<String> hash = hash(Samples.sample().with(file, without));
                assertThat(hash).as("%s without %s", file, matcher.group()).isNotEqualTo(Optional.of(rulebook.hash()));
                changed += hash.isPresent() ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThan(10);
    }

    @Test
    void theOrderOfOptionsCounts() {
        Samples swapped = Samples.sample()
                .change("set-01.xml", "vi=\"Ít\" en=\"Few\"", "vi=\"?\" en=\"?\"")
                .change("set-01.xml", "vi=\"Vừa\" en=\"Some\"", "vi=\"Ít\" en=\"Few\"")
                .change("set-01.xml", "vi=\"?\" en=\"?\"", "vi=\"Vừa\" en=\"Some\"");
        assertThat(hash(swapped)).isPresent().isNotEqualTo(Optional.of(rulebook.hash()));
    }

    @Test
    void aChangeInOneSetLeavesTheHashesOfTheOthers() {
        Rulebook changed = Samples.sample()
                .change("set-01.xml", "en=\"Few\"", "en=\"Fewer\"")
                .read()
                .orThrow();
        assertThat(changed.set(1).orElseThrow().hash())
                .isNotEqualTo(rulebook.set(1).orElseThrow().hash());
        assertThat(changed.set(2).orElseThrow().hash())
                .isEqualTo(rulebook.set(2).orElseThrow().hash());
    }

    private void assertSame(Samples changed) {
        Rulebook read = changed.read().orThrow();
        for (SetHeader set : rulebook.sets()) {
            assertThat(read.set(set.number()).orElseThrow().hash())
                    .as("set %s", set.number())
                    .isEqualTo(rulebook.set(set.number()).orElseThrow().hash());
        }
        assertThat(read.hash()).isEqualTo(rulebook.hash());
    }

    private static Optional<String> hash(Samples samples) {
        Checked<Rulebook> read = samples.read();
        return read.value().map(Rulebook::hash);
    }
}
