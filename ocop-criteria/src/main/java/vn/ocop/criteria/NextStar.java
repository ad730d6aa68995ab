// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Band;

/** What kept a product from the next star, how far that is, and what keeps the star that it has. */
final class NextStar {
    private final Judgement judgement;
    private final Evaluation evaluation;
    /** The star of the band above the star of the figures; of a failed candidate the one that it is a candidate for. */
    private final Optional<Star> next;

    NextStar(Judgement judgement) {
        this.judgement = judgement;
        this.evaluation = judgement.evaluation();
        this.next = evaluation.outcome() == Outcome.MINIMUM_NOT_MET
                ? failed(judgement)
                : evaluation.figuresStar().flatMap(this::bandAbove);
    }

    /** The star whose marks a product without a star was to meet: the one it is a candidate for, or the lowest that is marked. */
    private static Optional<Star> failed(Judgement judgement) {
        return judgement.comparisons().stream()
                .filter(Comparison::isFailed)
                .filter(comparison -> comparison.kind() == Comparison.Kind.CANDIDATE
                        || comparison.kind() == Comparison.Kind.LOWEST_MARKS)
                .flatMap(comparison -> comparison.star().stream())
                .findFirst();
    }

    private Optional<Star> bandAbove(Star star) {
        return evaluation.scoring().rulebook().bands().stream()
                .map(Band::star)
                .filter(higher -> higher.compareTo(star) > 0)
                .min(Comparator.naturalOrder());
    }

    /** Those that failed and led to the outcome, or away from the next star. */
    List<Comparison> deciding(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(Comparison::isFailed)
                .filter(this::decides)
                .toList();
    }

    private boolean decides(Comparison comparison) {
        Outcome outcome = evaluation.outcome();
        boolean leads = comparison.kind().leadsTo().filter(outcome::equals).isPresent();
        if (comparison.unmet().isPresent()) {
            // unmet marks lower a star, and are what a failed candidate failed by
            return (leads || outcome == Outcome.MINIMUM_NOT_MET) && isUpTo(comparison);
        }
        return leads && (outcome != Outcome.RATED || comparison.star().equals(next));
    }

    /** The marks up to the next star that are not met. */
    List<Comparison> unmet(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(comparison -> comparison.unmet().isPresent() && isUpTo(comparison))
                .toList();
    }

    private boolean isUpTo(Comparison comparison) {
        return next.filter(star -> star.isAtLeast(comparison.star().orElseThrow()))
                .isPresent();
    }

    Optional<Explanation.Distance> distance(List<Comparison> comparisons) {
        if (!judgement.isWhole()) {
            return Optional.empty();
        }
        return next.map(
                star -> new Explanation.Distance(star, mean(Math.max(0, -aboveLimit(star))), unmet(comparisons)));
    }

    Optional<Explanation.Margin> margin(List<Comparison> comparisons) {
        return evaluation.star().map(star -> {
            boolean lowest = evaluation.scoring().rulebook().bands().stream()
                    .noneMatch(band -> band.star().compareTo(star) < 0);
            return new Explanation.Margin(
                    star, lowest ? Optional.empty() : Optional.of(mean(aboveLimit(star))), tight(comparisons, star));
        });
    }

    /** The marks up to a star that are met without one sheet to spare. */
    private static List<Comparison> tight(List<Comparison> comparisons, Star star) {
        return comparisons.stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.MARK && comparison.isPassed())
                .filter(comparison -> star.isAtLeast(comparison.star().orElseThrow()))
                .filter(comparison -> comparison.slack() == 0)
                .toList();
    }

    /** By how much the sum is above the limit of a star, in hundredths: of one without a band, above that of the next band. */
    private long aboveLimit(Star star) {
        return judgement.comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.BAND)
                .filter(comparison -> comparison.star().orElseThrow().isAtLeast(star))
                .min(Comparator.comparing(comparison -> comparison.star().orElseThrow()))
                .orElseThrow()
                .slack();
    }

    private Average mean(long hundredths) {
        return Average.ofHundredths(hundredths, evaluation.sheetsCounted());
    }
}
