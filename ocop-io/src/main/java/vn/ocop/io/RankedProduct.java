// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import vn.ocop.core.Language;
import vn.ocop.core.Star;
import vn.ocop.criteria.Average;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Place;
import vn.ocop.criteria.Range;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.Part;

/**
 * A product in a {@link RankingDocument}. What does not apply is absent.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@IoStyle
public abstract class RankedProduct {
    RankedProduct() {}

    /**
     * The identifier.
     *
     * @return the identifier
     */
    public abstract String product();

    /**
     * The number of the criteria set.
     *
     * @return the number, absent if it cannot be told
     */
    public abstract OptionalInt set();

    /**
     * The outcome.
     *
     * @return the outcome
     */
    public abstract Outcome outcome();

    /**
     * The place among all products.
     *
     * @return the place, present only if the product is rated
     */
    public abstract Optional<Place> place();

    /**
     * The star.
     *
     * @return the star, present only if the product is rated
     */
    public abstract Optional<Star> star();

    /**
     * The star of the band that the average lies in.
     *
     * @return the star, absent if no counted sheet is complete
     */
    public abstract Optional<Star> bandStar();

    /**
     * The star whose minimum marks are met.
     *
     * @return the star, absent if no counted sheet is complete or the marks are not known
     */
    public abstract Optional<Star> minimumStar();

    /**
     * The exact average.
     *
     * @return the average, absent if no counted sheet is complete
     */
    public abstract Optional<Average> average();

    /**
     * The exact averages of the parts.
     *
     * @return the averages by the part's code, empty if no counted sheet is complete
     */
    public abstract Map<String, Average> parts();

    /**
     * What is guaranteed and what is possible.
     *
     * @return the interval, present only if the product is incomplete
     */
    public abstract Optional<Range> range();

    /**
     * The unmet minimum marks that keep the star below that of the band.
     *
     * @return the marks
     */
    public abstract List<BindingMark> binding();

    /**
     * What follows from the result.
     *
     * @return the step at the level of the council; if that level is not known, a step for each level whose council may have
     *     given the result, from the lowest; none if nobody asked or nothing is known
     */
    public abstract List<ReportedStep> follows();

    /**
     * Everything that was found for the product.
     *
     * @return the findings
     */
    public abstract List<ReportedFinding> findings();

    static RankedProduct of(Ranking.Entry entry, List<ReportedStep> follows, Language language) {
        Evaluation evaluation = entry.evaluation();
        Builder product = builder()
                .product(evaluation.productId())
                .outcome(evaluation.outcome())
                .place(entry.place())
                .star(evaluation.star())
                .bandStar(evaluation.bandStar())
                .minimumStar(evaluation.minimumStar())
                .average(evaluation.average())
                .parts(parts(evaluation))
                .range(evaluation.range())
                .follows(follows)
                .findings(ReportedFinding.of(evaluation.findings(), language));
        evaluation.sheets().set().ifPresent(set -> product.set(set.number()));
        evaluation
                .binding()
                .forEach(mark -> product.addBinding(new BindingMark(
                        mark.criterion().code(), mark.star(), mark.citation().in(language))));
        return product.build();
    }

    private static Map<String, Average> parts(Evaluation evaluation) {
        Map<String, Average> parts = new LinkedHashMap<>();
        List<Average> averages = evaluation.parts();
        for (int i = 0; i < averages.size(); i++) {
            Part part = evaluation.scoring().rulebook().parts().get(i);
            parts.put(part.code(), averages.get(i));
        }
        return parts;
    }

    /**
     * Starts a product.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a product; identifier and outcome are required. */
    public static final class Builder extends ImmutableRankedProduct.Builder {
        Builder() {}
    }
}
