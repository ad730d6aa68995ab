// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Citation;
import vn.ocop.core.LegalDocument;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.rulebook.Band;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Erratum;
import vn.ocop.criteria.rulebook.Option;
import vn.ocop.criteria.rulebook.Section;

/**
 * Why a product has its result (giải thích kết quả): a tree of nodes with every comparison that was made, what each rests on,
 * what cost the most points, and how far the next star is.
 *
 * <p>Get one from {@link Evaluation#explain()}. It is a handle that costs nothing: the tree is built by asking the same
 * comparisons again that decided, when it is first asked for, and kept as long as the handle. There is one for every outcome,
 * the refused ones too. This class is immutable and thread-safe.
 */
public final class Explanation {
    private final Evaluation evaluation;
    private volatile @Nullable Built built;

    /** What is built on request. */
    private record Built(Judgement judgement, ExplanationNode tree) {}

    private Explanation(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * The explanation of an evaluation.
     *
     * @param evaluation the evaluation
     * @return the explanation
     */
    public static Explanation of(Evaluation evaluation) {
        return new Explanation(evaluation);
    }

    private Built built() {
        Built known = built;
        if (known == null) {
            Judgement judgement = evaluation.judgement();
            known = new Built(judgement, new Explainer(judgement).tree());
            built = known;
        }
        return known;
    }

    /**
     * What is explained.
     *
     * @return the evaluation
     */
    public Evaluation evaluation() {
        return evaluation;
    }

    /**
     * How the product was judged: what the explanation rests on.
     *
     * @return the judgement
     */
    public Judgement judgement() {
        return built().judgement();
    }

    /**
     * The tree: the result, below it the council, parts, sections and criteria.
     *
     * @return the root
     */
    public ExplanationNode tree() {
        return built().tree();
    }

    /**
     * All comparisons of the tree.
     *
     * @return the comparisons in the order of the tree, from the result down to the criteria
     */
    public List<Comparison> comparisons() {
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        tree().stream().forEach(node -> comparisons.addAll(node.comparisons()));
        return comparisons.build();
    }

    /**
     * The comparisons that decided: those that failed and led to the outcome; of a rated product those that kept it from the
     * next star.
     *
     * @return the comparisons; none for a product with the highest star
     */
    public List<Comparison> deciding() {
        return comparisons().stream()
                .filter(Comparison::isFailed)
                .filter(comparison -> decides(comparison, evaluation.outcome()))
                .toList();
    }

    private boolean decides(Comparison comparison, Outcome outcome) {
        Optional<Outcome> leadsTo = comparison.kind().leadsTo();
        if (comparison.mark().isPresent()) {
            // unmet marks lower a star, and are what a failed candidate failed by
            return (leadsTo.filter(outcome::equals).isPresent() || outcome == Outcome.MINIMUM_NOT_MET)
                    && isUpToNextStar(comparison);
        }
        return leadsTo.filter(outcome::equals).isPresent() && (outcome != Outcome.RATED || isOfNextStar(comparison));
    }

    private boolean isOfNextStar(Comparison comparison) {
        return comparison.star().equals(nextStar());
    }

    private boolean isUpToNextStar(Comparison comparison) {
        return nextStar()
                .filter(next -> next.isAtLeast(comparison.star().orElseThrow()))
                .isPresent();
    }

    /** The star above that of the figures; of a failed candidate the one that it is a candidate for. */
    private Optional<Star> nextStar() {
        if (evaluation.outcome() == Outcome.MINIMUM_NOT_MET) {
            return evaluation.scoring().policies().candidate();
        }
        return evaluation
                .figuresStar()
                .filter(star -> star.number() < Star.values().length)
                .map(star -> Star.ofNumber(star.number() + 1))
                .filter(star -> evaluation.scoring().rulebook().band(star).isPresent());
    }

    // --- points lost

    /**
     * Where points were lost against the maximum.
     *
     * @return criteria, or parts of part-level sheets, from the greatest loss to the least, equal ones in printed order; those
     *     without a loss are left out
     */
    public List<Reason> lost() {
        return reasons().stream()
                .filter(reason -> reason.lost().sumHundredths() > 0)
                .sorted(Comparator.comparing(Reason::lost).reversed())
                .toList();
    }

    /**
     * What bars the way to the next star: criteria whose minimum marks are not met.
     *
     * @return the criteria, from the most points below the marks to the least, equal ones in printed order; none if only points
     *     are missing
     */
    public List<Reason> lostAgainstNextStar() {
        return reasons().stream()
                .filter(reason -> !reason.unmet().isEmpty())
                .sorted(Comparator.comparing(Reason::belowMarks).reversed())
                .toList();
    }

    private List<Reason> reasons() {
        if (evaluation.sheetsCounted() == 0) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        tree().stream().forEach(node -> {
            boolean leaf = node.children().isEmpty();
            if (leaf && (node.criterion().isPresent() || node.kind() == ExplanationNode.Kind.PART)) {
                reasons.add(reason(node));
            }
        });
        return reasons;
    }

    private Reason reason(ExplanationNode node) {
        List<Comparison> unmet = node.comparisons().stream()
                .filter(comparison -> comparison.mark().isPresent())
                .filter(comparison -> comparison.isFailed() && isUpToNextStar(comparison))
                .toList();
        int wanted = unmet.stream()
                .flatMap(comparison -> comparison.mark().stream())
                .mapToInt(mark -> mark.option().points())
                .max()
                .orElse(Integer.MIN_VALUE);
        long below = 0;
        for (int sheet : judgement().completeSheets()) {
            long points = node.points(sheet).orElse(0);
            below += unmet.isEmpty() || node.criterion().isEmpty()
                    ? 0
                    : Math.max(0, (long) wanted * Points.HUNDRED - points);
        }
        return new Reason(
                node,
                node.lost().orElseThrow(),
                Average.ofHundredths(below, evaluation.sheetsCounted()),
                ImmutableList.copyOf(unmet));
    }

    /**
     * What an element cost.
     *
     * @param node the criterion, or the part of part-level sheets
     * @param lost the mean of the points lost against the maximum
     * @param belowMarks the mean of the points below the highest of the unmet marks; 0 for a part
     * @param unmet the unmet marks up to the next star, in printed order
     */
    public record Reason(ExplanationNode node, Average lost, Average belowMarks, List<Comparison> unmet) {}

    // --- distance and margin

    /**
     * What is missing to the next star, or to the star that a failed candidate is a candidate for.
     *
     * @return the distance; absent at the highest star and while answers or sheets are missing or wrong
     */
    public Optional<Distance> distance() {
        if (!judgement().isWhole()) {
            return Optional.empty();
        }
        return nextStar().map(star -> {
            long missing = -aboveLimit(star);
            return new Distance(
                    star,
                    Average.ofHundredths(Math.max(0, missing), evaluation.sheetsCounted()),
                    comparisons().stream()
                            .filter(comparison -> comparison.mark().isPresent())
                            .filter(comparison -> comparison.isFailed() && isUpToNextStar(comparison))
                            .toList());
        });
    }

    /** By how much the sum is above the limit of a star, in hundredths. */
    private long aboveLimit(Star star) {
        return judgement().comparisons().stream()
                .filter(comparison -> comparison.kind() == Comparison.Kind.BAND)
                .filter(comparison -> comparison.star().equals(Optional.of(star)))
                .findFirst()
                .orElseThrow()
                .slack();
    }

    /**
     * What is missing to a star.
     *
     * @param star the star
     * @param points the points that are missing: the sum over all sheets, and the mean; 0 if the points suffice
     * @param unmet the minimum marks that are not met, in printed order
     */
    public record Distance(Star star, Average points, List<Comparison> unmet) {}

    /**
     * What a rated product may lose before it loses its star.
     *
     * @return the margin, present only if the product is rated
     */
    public Optional<Margin> margin() {
        return evaluation.star().map(star -> {
            boolean lowest = evaluation.scoring().rulebook().bands().stream()
                    .noneMatch(band -> band.star().compareTo(star) < 0);
            return new Margin(
                    star,
                    lowest
                            ? Optional.empty()
                            : Optional.of(Average.ofHundredths(aboveLimit(star), evaluation.sheetsCounted())),
                    comparisons().stream()
                            .filter(comparison -> comparison.kind() == Comparison.Kind.MARK && comparison.isPassed())
                            .filter(comparison ->
                                    star.isAtLeast(comparison.star().orElseThrow()))
                            .filter(comparison -> comparison.slack() == 0)
                            .toList());
        });
    }

    /**
     * What keeps a star.
     *
     * @param star the star
     * @param points the points above the star's limit: the sum over all sheets, and the mean; absent for the lowest star
     * @param tight the minimum marks that are met without one sheet to spare, in printed order
     */
    public record Margin(Star star, Optional<Average> points, List<Comparison> tight) {}

    // --- members

    /**
     * Where members differ.
     *
     * @return the criteria, or parts of part-level sheets, that counted sheets answer differently, in printed order
     */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        tree().stream().forEach(node -> {
            if (node.children().isEmpty()
                    && (node.criterion().isPresent() || node.kind() == ExplanationNode.Kind.PART)) {
                difference(node).ifPresent(differences::add);
            }
        });
        return differences;
    }

    private static Optional<Difference> difference(ExplanationNode node) {
        List<ExplanationNode.MemberPoints> members = node.members();
        List<BigDecimal> points = members.stream()
                .flatMap(member -> member.points().stream())
                .sorted()
                .toList();
        boolean same = members.stream()
                        .map(member -> member.answer().map(Explanation::choice))
                        .distinct()
                        .count()
                <= 1;
        boolean equal = points.isEmpty() || points.get(0).compareTo(points.get(points.size() - 1)) == 0;
        return same && equal
                ? Optional.empty()
                : Optional.of(new Difference(
                        node,
                        points.isEmpty() ? Optional.empty() : Optional.of(points.get(0)),
                        points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1))));
    }

    /** What was chosen, however it was written. */
    private static Object choice(Answer answer) {
        return answer instanceof Answer.Chosen chosen ? chosen.option().number() : answer;
    }

    /**
     * An element that members score differently; {@link ExplanationNode#members()} says who how.
     *
     * @param node the criterion or part
     * @param lowest the fewest points, absent if nobody has answered
     * @param highest the most points, absent if nobody has answered
     */
    public record Difference(ExplanationNode node, Optional<BigDecimal> lowest, Optional<BigDecimal> highest) {}

    // --- what played a part

    /**
     * The declared errata that played a part: of the bands, the set, its sections and criteria, and of options that were
     * chosen or marked.
     *
     * @return the errata in the order of the rulebook
     */
    public List<AppliedErratum> errata() {
        ImmutableList.Builder<AppliedErratum> errata = ImmutableList.builder();
        if (evaluation.sheetsCounted() > 0) {
            for (Band band : evaluation.scoring().rulebook().bands()) {
                add(band.citation(), band.errata(), errata);
            }
        }
        evaluation.sheets().set().ifPresent(set -> {
            Citation citation = set.header().citation();
            add(citation, set.errata(), errata);
            set.printedHeadings().forEach(heading -> add(citation, heading.errata(), errata));
            addErrata(set, errata);
        });
        return errata.build();
    }

    private void addErrata(CriteriaSet set, ImmutableList.Builder<AppliedErratum> errata) {
        if (evaluation.sheets().isPartLevel()) {
            return;
        }
        for (Section section : set.sections()) {
            add(section.citation(), section.errata(), errata);
            section.criteria().forEach(criterion -> addErrata(criterion, errata));
        }
    }

    private void addErrata(Criterion criterion, ImmutableList.Builder<AppliedErratum> errata) {
        add(criterion.citation(), criterion.errata(), errata);
        criterion.children().forEach(child -> addErrata(child, errata));
        for (Option option : criterion.options()) {
            if (!option.errata().isEmpty() && playsAPart(criterion, option)) {
                add(criterion.citation(), option.errata(), errata);
            }
        }
    }

    private static void add(Citation citation, List<Erratum> declared, ImmutableList.Builder<AppliedErratum> errata) {
        declared.forEach(erratum -> errata.add(new AppliedErratum(citation, erratum)));
    }

    private boolean playsAPart(Criterion criterion, Option option) {
        for (int sheet : judgement().countedSheets()) {
            if (judgement().sheets().code(sheet, criterion.index()) == option.number()) {
                return true;
            }
        }
        return option.minimumFor().isPresent();
    }

    /**
     * A declared erratum that a result rests on.
     *
     * @param citation where the slip stands in the law
     * @param erratum what is printed, what is used, and why
     */
    public record AppliedErratum(Citation citation, Erratum erratum) {}

    /**
     * The policies and readings that the comparisons rest on, beside the law.
     *
     * @return each once, in the order in which they first play a part
     */
    public List<Basis> policies() {
        Set<Basis> policies = new LinkedHashSet<>();
        for (Comparison comparison : comparisons()) {
            if (comparison.verdict() != Comparison.Verdict.NOT_JUDGED) {
                comparison.bases().stream()
                        .filter(basis -> !(basis instanceof Basis.Law))
                        .forEach(policies::add);
            }
        }
        return ImmutableList.copyOf(policies);
    }

    /**
     * The documents that the bands and the criteria stand in.
     *
     * @return each once, that of the bands first
     */
    public List<LegalDocument> documents() {
        Set<LegalDocument> documents = new LinkedHashSet<>();
        evaluation
                .scoring()
                .rulebook()
                .bands()
                .forEach(band -> documents.add(band.citation().document()));
        evaluation
                .sheets()
                .set()
                .ifPresent(set -> documents.add(set.header().citation().document()));
        return ImmutableList.copyOf(documents);
    }

    /**
     * When, and by the council of which level, a result was given.
     *
     * @param day the day of the evaluation, if known
     * @param level the level, if known
     */
    public record Occasion(Optional<LocalDate> day, Optional<Level> level) {
        /** Neither day nor level is known. */
        public static final Occasion UNKNOWN = new Occasion(Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "explanation of " + evaluation;
    }
}
