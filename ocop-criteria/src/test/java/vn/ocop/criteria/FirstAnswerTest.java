// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.testing.JavaProcess;

/**
 * What a process loads for its first result. Times are for benchmarks; what costs them can be told: a lambda, a regular
 * expression, a parser of XML or collections of others, each some milliseconds before the first star.
 */
class FirstAnswerTest {
    private static final Pattern LOADED = Pattern.compile("\\[class,load] (\\S+)");
    /** Types in signatures of what is loaded anyway. */
    private static final List<String> IN_SIGNATURES =
            List.of("com.google.common.collect.Multimap", "com.google.common.collect.ListMultimap");

    @Test
    void theFirstResultLoadsNoLambdaNoRegularExpressionNoParserAndNoCollectionsOfOthers() throws Exception {
        List<String> loaded = loaded();
        assertThat(loaded).contains(Ranking.class.getName());
        assertThat(loaded)
                .filteredOn(FirstAnswerTest::isDear)
                .as("loaded before the first result")
                .isSubsetOf(IN_SIGNATURES);
    }

    private static boolean isDear(String type) {
        return type.contains("$$Lambda")
                || type.startsWith("java.util.regex.")
                || type.startsWith("javax.xml.")
                || type.startsWith("com.google.");
    }

    private static List<String> loaded() throws IOException, InterruptedException {
        return JavaProcess.said(JavaProcess.command(List.of("-Xlog:class+load"), FirstAnswer.class, List.of()))
                .lines()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }

    /** A host that ranks one product by a built-in rulebook. */
    static final class FirstAnswer {
        private FirstAnswer() {}

        public static void main(String[] args) {
            Rulebook rulebook = new Rulebooks().get("qd-26-2026");
            CriteriaSet set = rulebook.set(1).orElseThrow();
            Council council = Council.of(List.of(
                    CouncilMember.builder().id("M-1").role(CouncilRole.CHAIR).build()));
            ScoreSheets.Builder builder = ScoreSheets.builder("P-1", set, council);
            for (Criterion criterion : set.criteria()) {
                builder.sheet("M-1").option(criterion, criterion.options().size());
            }
            Ranking ranking = Scoring.of(rulebook).rank(List.of(builder.build()));
            if (ranking.entries().get(0).evaluation().star().isEmpty()) {
                throw new IllegalStateException("the product must have a star");
            }
        }
    }
}
