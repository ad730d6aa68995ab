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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ocop.core.Language;

/** The page of all policies, {@code docs/policies.md}, names what there is. */
class PoliciesPageTest {
    private static final Rulebooks SHELF = new Rulebooks();

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "policies.md"), StandardCharsets.UTF_8);
    }

    @Test
    void theTableIsThatOfTheRulebooks() throws IOException {
        List<String> rows =
                page().lines().filter(line -> line.startsWith("| ")).skip(1).toList();
        List<String> expected = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            StringBuilder row = new StringBuilder("| `" + policy.key() + "` |");
            for (String id : SHELF.ids()) {
                row.append(' ').append(stated(SHELF.get(id), policy)).append(" |");
            }
            expected.add(row.toString());
        }
        assertThat(rows).containsExactlyElementsOf(expected);
    }

    private static String stated(Rulebook rulebook, Policy policy) {
        return Optional.ofNullable(rulebook.policies().get(policy))
                .map(statement -> "`" + statement.value() + "`, "
                        + statement.citation().map(of -> of.in(Language.EN)).orElse("practice"))
                .orElse("not stated");
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void everyPolicyHasAChapterWithEveryValue(Policy policy) throws IOException {
        String chapter = chapter(policy);
        for (String value : policy.allowed(SHELF.get("qd-26-2026").parts()).split(", | … ", -1)) {
            assertThat(chapter).contains("- `").contains("`" + value + "`");
        }
    }

    @Test
    void theChaptersStandInTheOrderOfThePolicies() throws IOException {
        assertThat(page().lines().filter(line -> line.startsWith("## `")).toList())
                .containsExactlyElementsOf(List.of(Policy.values()).stream()
                        .map(policy -> "## `" + policy.key() + "`")
                        .toList());
    }

    private static String chapter(Policy policy) throws IOException {
        String page = page();
        int from = page.indexOf("## `" + policy.key() + "`");
        assertThat(from).as(policy.key()).isPositive();
        int to = page.indexOf("\n## ", from);
        return to < 0 ? page.substring(from) : page.substring(from, to);
    }
}
