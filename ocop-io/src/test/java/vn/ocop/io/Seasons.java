// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** The invented rulebook and season of the tests. */
public final class Seasons {
    public static final Rulebook VILLAGE = new Rulebooks()
            .read(Path.of("src/test/resources/vn/ocop/io/season/rulebook.xml"))
            .orThrow();

    private Seasons() {}

    public static TableSource file(String name) {
        return TableSource.of(name, bytes(name));
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Seasons.class.getResourceAsStream("season/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TableSource csv(String name, String... lines) {
        return TableSource.of(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static SeasonSources whole() {
        return SeasonSources.builder()
                .sheets(file("sheets.csv"))
                .council(file("council.csv"))
                .products(file("products.csv"))
                .knockOuts(file("knockouts.csv"))
                .conflicts(file("conflicts.csv"))
                .build();
    }

    public static List<String> brief(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.code().id()
                        + finding.location().map(at -> " " + at).orElse(""))
                .toList();
    }

    public static List<String> brief(Checked<?> checked) {
        return brief(checked.findings());
    }
}
