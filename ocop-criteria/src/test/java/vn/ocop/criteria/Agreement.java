// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.text.Wording;

/** What holds for every explanation: it says what the result says, and every comparison has a basis. */
final class Agreement {
    private Agreement() {}

    static void check(Evaluation evaluation) {
        Explanation explanation = evaluation.explain();
        List<Explanation.Node> nodes = new ArrayList<>();
        gather(explanation.tree(), nodes);
        totalsAgree(evaluation, explanation.tree(), nodes);
        childrenAddUp(nodes);
        verdictsFollowFromTheNumbers(explanation);
        outcomeFollowsFromTheVerdicts(evaluation, explanation);
        starsFollowFromTheVerdicts(evaluation, explanation);
        everyComparisonHasABasis(explanation);
    }

    private static void gather(Explanation.Node node, List<Explanation.Node> into) {
        into.add(node);
        node.children().forEach(child -> gather(child, into));
    }

    private static void totalsAgree(Evaluation evaluation, Explanation.Node root, List<Explanation.Node> nodes) {
        assertThat(root.mean()).isEqualTo(evaluation.average());
        List<Average> parts = nodes.stream()
                .filter(node -> node.kind() == Explanation.Node.Kind.PART)
                .flatMap(node -> node.mean().stream())
                .toList();
        assertThat(parts).isEqualTo(evaluation.parts());
        List<ScoreSheet> sheets = evaluation.sheets().sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).isComplete() && evaluation.sheets().set().isPresent()) {
                assertThat(root.points(i))
                        .isEqualTo(
                                OptionalLong.of(sheets.get(i).totalHundredths().orElseThrow()));
            }
        }
    }

    private static void childrenAddUp(List<Explanation.Node> nodes) {
        for (Explanation.Node node : nodes) {
            if (!node.children().isEmpty() && node.mean().isPresent()) {
                long sum = node.children().stream()
                        .mapToLong(child -> child.mean().orElseThrow().sumHundredths())
                        .sum();
                assertThat(sum).as(node.toString()).isEqualTo(node.mean().get().sumHundredths());
            }
        }
    }

    private static void verdictsFollowFromTheNumbers(Explanation explanation) {
        for (Comparison comparison : explanation.comparisons()) {
            Optional<BigDecimal> limit = comparison.limit();
            if (limit.isPresent() && comparison.verdict() != Comparison.Verdict.NOT_JUDGED) {
                int order = comparison.found().compareTo(limit.get());
                boolean kept = comparison.kind().isAtLeast() ? order >= 0 : order <= 0;
                assertThat(comparison.isPassed()).as(comparison.toString()).isEqualTo(kept);
                assertThat(comparison.slack() >= 0).isEqualTo(kept);
            }
        }
    }

    private static boolean failed(Explanation explanation, Comparison.Kind... kinds) {
        return explanation.comparisons().stream()
                .anyMatch(comparison -> comparison.isFailed() && List.of(kinds).contains(comparison.kind()));
    }

    private static void outcomeFollowsFromTheVerdicts(Evaluation evaluation, Explanation explanation) {
        Outcome outcome = Outcome.RATED;
        if (failed(explanation, Comparison.Kind.CANDIDATE, Comparison.Kind.LOWEST_MARKS)) {
            outcome = Outcome.MINIMUM_NOT_MET;
        }
        if (failed(explanation, Comparison.Kind.SPREAD)) {
            outcome = Outcome.RESCORE;
        }
        if (failed(
                explanation,
                Comparison.Kind.SOME_SHEETS,
                Comparison.Kind.HANDED_IN,
                Comparison.Kind.COMPLETE_SHEETS,
                Comparison.Kind.MINIMUM_DECIDED)) {
            outcome = Outcome.INCOMPLETE;
        }
        if (failed(explanation, Comparison.Kind.ZERO_STOP)) {
            outcome = Outcome.DISQUALIFIED;
        }
        if (failed(explanation, Comparison.Kind.QUORUM, Comparison.Kind.CHAIR)) {
            outcome = Outcome.NO_QUORUM;
        }
        if (failed(explanation, Comparison.Kind.LEGAL_SHEETS, Comparison.Kind.WRITTEN_MODE)) {
            outcome = Outcome.INVALID;
        }
        if (failed(explanation, Comparison.Kind.KNOCK_OUT, Comparison.Kind.SUBJECT, Comparison.Kind.ELIGIBILITY)) {
            outcome = Outcome.DISQUALIFIED;
        }
        assertThat(outcome).isEqualTo(evaluation.outcome());
        if (outcome != Outcome.RATED) {
            assertThat(explanation.deciding()).isNotEmpty();
        }
    }

    private static void starsFollowFromTheVerdicts(Evaluation evaluation, Explanation explanation) {
        Optional<Star> band = explanation.comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.BAND && comparison.isPassed())
                .flatMap(comparison -> comparison.star().stream())
                .findFirst();
        if (band.isPresent()) {
            assertThat(band).isEqualTo(evaluation.bandStar());
        }
        int minimum = explanation.comparisons().stream()
                .filter(comparison ->
                        comparison.kind() == Comparison.Kind.MARK || comparison.kind() == Comparison.Kind.MARK_DECIDED)
                .filter(Comparison::isFailed)
                .mapToInt(comparison -> comparison.star().orElseThrow().number() - 1)
                .min()
                .orElse(Star.values().length);
        boolean marked = explanation.comparisons().stream()
                .anyMatch(comparison -> comparison.mark().isPresent());
        if (marked && evaluation.minimumStar().isPresent()) {
            assertThat(evaluation.minimumStar().get().number()).isEqualTo(Math.max(1, minimum));
        }
        evaluation.star().ifPresent(star -> {
            Explanation.Margin margin = explanation.margin().orElseThrow();
            assertThat(margin.star()).isEqualTo(star);
            margin.points()
                    .ifPresent(points -> assertThat(points.sumHundredths()).isNotNegative());
            if (explanation.distance().isEmpty()) {
                assertThat(explanation.deciding()).isEmpty();
            } else {
                Explanation.Distance distance = explanation.distance().get();
                assertThat(distance.star().number()).isEqualTo(star.number() + 1);
                assertThat(distance.points().sumHundredths() > 0
                                || !distance.unmet().isEmpty())
                        .as("something is missing to the next star")
                        .isTrue();
                assertThat(explanation.deciding()).isNotEmpty();
            }
        });
    }

    private static void everyComparisonHasABasis(Explanation explanation) {
        for (Comparison comparison : explanation.comparisons()) {
            assertThat(comparison.bases()).as(comparison.toString()).isNotEmpty();
            for (Basis basis : comparison.bases()) {
                assertThat(Wording.in(Language.VI).of(basis)).isNotBlank();
                assertThat(Wording.in(Language.EN).of(basis)).isNotBlank();
                if (basis instanceof Basis.Policy policy) {
                    assertThat(explanation.evaluation().scoring().policies().toMap())
                            .containsEntry(policy.policy().key(), policy.value());
                }
            }
        }
    }

    static void everythingCanBeSaid(Explanation explanation) {
        for (Language language : Language.values()) {
            assertThat(Wording.in(language).of(explanation).text()).doesNotContain("{", "}");
            assertThat(Wording.in(language).of(explanation).html())
                    .startsWith("<section")
                    .endsWith("</section>\n");
        }
    }
}
