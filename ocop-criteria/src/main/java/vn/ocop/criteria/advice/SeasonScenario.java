// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.change.SeasonEffect;

/**
 * A what-if of a whole season: products under assumptions, ranked with the others. Assumed, not decided.
 *
 * <p>{@code SeasonScenario.of(ranking).product("P-01", scenario -> scenario.answerAll(criterion, 3)).effect()} tells which
 * products move. What is assumed of one product is not carried over to others. This class is immutable and thread-safe; each
 * call returns a new scenario.
 */
public final class SeasonScenario {
    private final Ranking original;
    private final ImmutableMap<String, Scenario> products;

    private SeasonScenario(Ranking original, Map<String, Scenario> products) {
        this.original = original;
        this.products = ImmutableMap.copyOf(products);
    }

    /**
     * Starts from a ranking.
     *
     * @param ranking the ranking
     * @return a scenario without an assumption
     */
    public static SeasonScenario of(Ranking ranking) {
        return new SeasonScenario(ranking, Map.of());
    }

    /**
     * Assumes something of a product.
     *
     * @param id the product's identifier
     * @param assumed adds assumptions to those that are made of the product already
     * @return the scenario
     * @throws IllegalArgumentException if there is no such product, or policies or rulebook are assumed: a season has one
     */
    public SeasonScenario product(String id, UnaryOperator<Scenario> assumed) {
        Scenario before = products.getOrDefault(
                id,
                Scenario.of(original.entry(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "id must be that of a product of " + original + ", was " + id))
                        .evaluation()));
        Scenario after = assumed.apply(before);
        if (!after.evaluation().scoring().policies().equals(original.scoring().policies())) {
            throw new IllegalArgumentException(
                    "assumed must leave rulebook and policies alone, was " + after.assumptions());
        }
        Map<String, Scenario> all = new LinkedHashMap<>(products);
        all.put(id, after);
        return new SeasonScenario(original, all);
    }

    /**
     * What is assumed.
     *
     * @return the assumptions of the products that have any, by identifier, in the order of the original ranking
     */
    public Map<String, List<Scenario.Assumption>> assumptions() {
        ImmutableMap.Builder<String, List<Scenario.Assumption>> all = ImmutableMap.builder();
        for (Ranking.Entry entry : original.entries()) {
            Scenario of = products.get(entry.evaluation().productId());
            if (of != null && !of.assumptions().isEmpty()) {
                all.put(entry.evaluation().productId(), of.assumptions());
            }
        }
        return all.buildOrThrow();
    }

    /**
     * The ranking that nothing is assumed of.
     *
     * @return the original
     */
    public Ranking original() {
        return original;
    }

    /**
     * The ranking under the assumptions: assumed, not decided.
     *
     * @return the original if nothing is assumed, else what was ranked anew
     */
    public Ranking ranking() {
        return assumptions().isEmpty()
                ? original
                : original.scoring()
                        .rank(original.entries().stream().map(this::sheets).toList());
    }

    private ScoreSheets sheets(Ranking.Entry entry) {
        Scenario of = products.get(entry.evaluation().productId());
        return of == null ? entry.evaluation().sheets() : of.evaluation().sheets();
    }

    /**
     * Which products the assumptions move.
     *
     * @return the effect on outcomes, stars and places
     */
    public SeasonEffect effect() {
        return SeasonEffect.of(original, ranking());
    }

    /** Two are equal if they assume the same of the products of equal rankings. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SeasonScenario that
                && original.equals(that.original)
                && assuming().equals(that.assuming());
    }

    private Map<String, Scenario> assuming() {
        Map<String, Scenario> all = new LinkedHashMap<>(products);
        all.values().removeIf(scenario -> scenario.assumptions().isEmpty());
        return all;
    }

    @Override
    public int hashCode() {
        return 31 * original.hashCode() + assuming().hashCode();
    }

    @Override
    public String toString() {
        return original + ", assumed, not decided: " + assumptions();
    }
}
