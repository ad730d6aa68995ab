// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.ScoreSheet;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Part;

/**
 * The subjects' own sheets beside those of the council (chủ thể tự đánh giá so với hội đồng): per product, and per criterion over
 * a season. A difference is the subject's points less the mean of the council's; above nothing the subject thinks better of
 * the product than the council.
 *
 * <p>{@code SelfAssessment.of(own, council)} is diagnostic and changes no result. This class is immutable and thread-safe.
 */
public final class SelfAssessment {
    private final ImmutableList<Product> products;

    private SelfAssessment(List<Product> products) {
        this.products = ImmutableList.copyOf(products);
    }

    /**
     * Compares the products of a season.
     *
     * @param own what the subjects' sheets come to, each product by itself: whoever fills in one of them is missed at no other
     * @param council what the council's sheets come to
     * @return the comparison
     * @throws IllegalArgumentException if they were judged by different rulebooks, or two products of one side have one
     *     identifier
     */
    public static SelfAssessment of(Collection<Evaluation> own, Collection<Evaluation> council) {
        Map<String, Evaluation> byOwn = byProduct(own);
        Map<String, Evaluation> byCouncil = byProduct(council);
        List<Object> rulebooks = new ArrayList<>();
        byOwn.values().forEach(of -> rulebooks.add(of.scoring().rulebook()));
        byCouncil.values().forEach(of -> rulebooks.add(of.scoring().rulebook()));
        if (rulebooks.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("own and council must be of one rulebook, were of "
                    + rulebooks.stream().distinct().toList());
        }
        List<Product> products = new ArrayList<>();
        Map<String, Evaluation> all = new TreeMap<>(byOwn);
        all.putAll(byCouncil);
        all.keySet()
                .forEach(id -> products.add(
                        product(id, Optional.ofNullable(byOwn.get(id)), Optional.ofNullable(byCouncil.get(id)))));
        return new SelfAssessment(products);
    }

    private static Map<String, Evaluation> byProduct(Collection<Evaluation> evaluations) {
        Map<String, Evaluation> all = new TreeMap<>();
        for (Evaluation evaluation : evaluations) {
            if (all.put(evaluation.productId(), evaluation) != null) {
                throw new IllegalArgumentException(
                        "products must have different ids, were twice " + evaluation.productId());
            }
        }
        return all;
    }

    // --- a product

    private static Product product(String id, Optional<Evaluation> own, Optional<Evaluation> council) {
        Optional<Uncompared> reason = uncompared(own, council);
        return reason.isPresent()
                ? new Product(
                        id,
                        reason,
                        own.flatMap(Evaluation::star),
                        council.flatMap(Evaluation::star),
                        Optional.empty(),
                        Map.of(),
                        List.of())
                : compared(own.orElseThrow(), council.orElseThrow());
    }

    private static Optional<Uncompared> uncompared(Optional<Evaluation> own, Optional<Evaluation> council) {
        if (own.isEmpty() || own.get().sheets().sheets().isEmpty()) {
            return Optional.of(Uncompared.NO_OWN_SHEET);
        }
        if (own.get().judgement().counted().size() > 1) {
            return Optional.of(Uncompared.SEVERAL_OWN_SHEETS);
        }
        if (own.get().sheetsCounted() == 0) {
            return Optional.of(Uncompared.OWN_SHEET_NOT_WHOLE);
        }
        if (council.isEmpty() || council.get().outcome() != Outcome.RATED) {
            return Optional.of(Uncompared.NOT_RATED);
        }
        return number(own.get()).equals(number(council.get())) ? Optional.empty() : Optional.of(Uncompared.ANOTHER_SET);
    }

    private static Optional<Integer> number(Evaluation evaluation) {
        return evaluation.sheets().set().map(CriteriaSet::number);
    }

    private static Product compared(Evaluation own, Evaluation council) {
        List<Part> all = council.scoring().rulebook().parts();
        Map<String, Difference> parts = new LinkedHashMap<>();
        for (int part = 0; part < all.size(); part++) {
            parts.put(
                    all.get(part).code(),
                    Difference.of(own.parts().get(part), council.parts().get(part)));
        }
        return new Product(
                own.productId(),
                Optional.empty(),
                own.star(),
                council.star(),
                Optional.of(Difference.of(
                        own.average().orElseThrow(), council.average().orElseThrow())),
                ImmutableMap.copyOf(parts),
                criteria(own, council));
    }

    private static List<OfCriterion> criteria(Evaluation own, Evaluation council) {
        ImmutableList.Builder<OfCriterion> all = ImmutableList.builder();
        if (!own.sheets().isPartLevel() && !council.sheets().isPartLevel()) {
            CriteriaSet set = council.sheets().set().orElseThrow();
            List<ScoreSheet> counted = council.countedSheets();
            ScoreSheet sheet = own.countedSheets().get(0);
            for (Criterion criterion : set.criteria()) {
                long points =
                        counted.stream().mapToLong(of -> of.points(criterion)).sum();
                all.add(new OfCriterion(
                        set.number(),
                        criterion,
                        Difference.of(Average.of(sheet.points(criterion), 1), Average.of(points, counted.size()))));
            }
        }
        return all.build();
    }

    /**
     * The products of both sides.
     *
     * @return by identifier, compared or not
     */
    public List<Product> products() {
        return products;
    }

    /**
     * The mean difference of the totals over all compared products.
     *
     * @return in points; undefined if no product was compared
     */
    public CouncilStudy.Bias total() {
        return CouncilStudy.Bias.of(products.stream()
                .flatMap(product -> product.total().stream())
                .map(Difference::difference)
                .toList());
    }

    /**
     * The mean difference of each criterion over the season.
     *
     * @return by set, in printed order
     */
    public List<CouncilStudy.CriterionBias> criteria() {
        Map<Integer, Map<Integer, List<OfCriterion>>> sets = new TreeMap<>();
        for (Product product : products) {
            for (OfCriterion of : product.criteria()) {
                sets.computeIfAbsent(of.set(), fresh -> new TreeMap<>())
                        .computeIfAbsent(of.criterion().index(), fresh -> new ArrayList<>())
                        .add(of);
            }
        }
        ImmutableList.Builder<CouncilStudy.CriterionBias> all = ImmutableList.builder();
        sets.forEach((set, criteria) -> criteria.values()
                .forEach(same -> all.add(new CouncilStudy.CriterionBias(
                        set,
                        same.get(0).criterion(),
                        CouncilStudy.Bias.of(same.stream()
                                .map(of -> of.difference().difference())
                                .toList())))));
        return all.build();
    }

    /**
     * The criteria in which subjects and council differ most over the season.
     *
     * @param most how many at most, 0 or more
     * @return by the size of the mean difference, the greatest first; none that do not differ
     */
    public List<CouncilStudy.CriterionBias> furthest(int most) {
        return criteria().stream()
                .filter(of -> size(of).signum() > 0)
                .sorted(Comparator.comparing(SelfAssessment::size).reversed())
                .limit(most)
                .toList();
    }

    private static Fraction size(CouncilStudy.CriterionBias of) {
        return of.bias().mean().value().orElseThrow().abs();
    }

    /**
     * One product.
     *
     * @param product the identifier
     * @param uncompared why it could not be compared; then there are no differences
     * @param ownStar the star that the own sheet would give, if it would
     * @param star the star of the council, if it gave one
     * @param total the totals
     * @param parts by the code of a part
     * @param criteria in printed order; none where either side scored parts
     */
    public record Product(
            String product,
            Optional<Uncompared> uncompared,
            Optional<Star> ownStar,
            Optional<Star> star,
            Optional<Difference> total,
            Map<String, Difference> parts,
            List<OfCriterion> criteria) {}

    /** Why a product could not be compared. */
    public enum Uncompared {
        /** The subject has handed in no sheet. */
        NO_OWN_SHEET,
        /** There are several own sheets, and none of them is the one. */
        SEVERAL_OWN_SHEETS,
        /** The own sheet is incomplete, or contradicts the rulebook. */
        OWN_SHEET_NOT_WHOLE,
        /** The council has given no star. */
        NOT_RATED,
        /** The own sheet is of another criteria set. */
        ANOTHER_SET
    }

    /**
     * Points of the subject and of the council.
     *
     * @param own the subject's points
     * @param council the mean of the council's
     * @param difference the first less the second, in points
     */
    public record Difference(Average own, Average council, Fraction difference) {
        static Difference of(Average own, Average council) {
            return new Difference(own, council, Fraction.of(own).minus(Fraction.of(council)));
        }
    }

    /**
     * A criterion of a product.
     *
     * @param set the number of the set
     * @param criterion the criterion
     * @param difference the points
     */
    public record OfCriterion(int set, Criterion criterion, Difference difference) {}

    @Override
    public String toString() {
        return "self-assessment of " + products.size() + " products";
    }
}
