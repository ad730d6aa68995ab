// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.core.Finding;
import vn.ocop.criteria.rulebook.Note;
import vn.ocop.criteria.rulebook.Reading;

/**
 * A ranking of products (xếp hạng): rated products by place, then the others by identifier with their outcome.
 *
 * <p>Order: the average, then what the policy's chain says; products equal on the whole chain are tied, share a place and
 * are listed by identifier. This class is immutable and thread-safe.
 */
public final class Ranking {
    /** Spreads hashes that differ in a few bits. */
    private static final int GOLDEN = 0x9E3779B9;

    /** How many products a finding about all of them names. */
    private static final int PLACES = 5;

    private final Scoring scoring;
    private final Evaluation[] order;
    /** Twice the place of each rated product. */
    private final int[] halves;

    private Ranking(Scoring scoring, Evaluation[] order, int[] halves) {
        this.scoring = scoring;
        this.order = order;
        this.halves = halves;
    }

    static Ranking of(Scoring scoring, List<Evaluation> evaluations) {
        requireDifferent(evaluations);
        Evaluation[] order = new Evaluation[evaluations.size()];
        int rated = 0;
        int others = order.length;
        for (Evaluation evaluation : evaluations) {
            if (evaluation.isRated()) {
                order[rated++] = evaluation;
            } else {
                order[--others] = evaluation;
            }
        }
        PlaceOrder by = new PlaceOrder(scoring);
        by.sort(order, rated);
        if (rated < order.length) {
            Arrays.sort(order, rated, order.length, Comparator.comparing(Evaluation::productId));
        }
        return new Ranking(
                scoring, order, places(order, rated, by, scoring.policies().places()));
    }

    /** A table of hashes without boxes: what it costs is little beside the sorting. */
    private static void requireDifferent(List<Evaluation> evaluations) {
        int size = Integer.highestOneBit(Math.max(1, evaluations.size())) << 2;
        @Nullable String[] seen = new @Nullable String[size];
        for (Evaluation evaluation : evaluations) {
            String id = evaluation.productId();
            int hash = id.hashCode() * GOLDEN;
            int slot = (hash ^ hash >>> 16) & size - 1;
            for (String other = seen[slot]; other != null; other = seen[slot]) {
                if (other.equals(id)) {
                    throw new IllegalArgumentException("products must have different ids, were twice " + id);
                }
                slot = slot + 1 & size - 1;
            }
            seen[slot] = id;
        }
    }

    private static int[] places(Evaluation[] order, int rated, PlaceOrder by, Policies.Places policy) {
        int[] halves = new int[rated];
        int dense = 0;
        for (int from = 0; from < rated; ) {
            int to = from + 1;
            while (to < rated && by.areTied(order[from], order[to])) {
                to++;
            }
            dense++;
            for (int i = from; i < to; i++) {
                halves[i] = switch (policy) {
                    case COMPETITION -> 2 * (from + 1);
                    case MODIFIED -> 2 * to;
                    case DENSE -> 2 * dense;
                    case ORDINAL -> 2 * (i + 1);
                    case FRACTIONAL -> from + 1 + to;
                };
            }
            from = to;
        }
        return halves;
    }

    /**
     * The scoring behind the ranking.
     *
     * @return the scoring, with rulebook and policies
     */
    public Scoring scoring() {
        return scoring;
    }

    /**
     * All products: the rated ones by place, ties by identifier, then the others by identifier.
     *
     * @return the entries
     */
    public List<Entry> entries() {
        return new AbstractList<>() {
            @Override
            public Entry get(int index) {
                Evaluation evaluation = order[Objects.checkIndex(index, order.length)];
                return new Entry(
                        index < halves.length ? Optional.of(Place.ofHalves(halves[index])) : Optional.empty(),
                        evaluation);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
    }

    /**
     * What decided where two products that follow each other have the same average in print and different places: for a reader
     * who sees figures of two decimals.
     *
     * @return a finding ({@code place-by-…}) by the identifier of the second of two such products, in the order of the places
     */
    public Map<String, Finding> decisions() {
        Map<String, Finding> decisions = new LinkedHashMap<>();
        for (int i = 1; i < halves.length; i++) {
            if (halves[i] != halves[i - 1] && printed(order[i]).equals(printed(order[i - 1]))) {
                decisions.put(order[i].productId(), decision(order[i - 1], order[i]));
            }
        }
        return Collections.unmodifiableMap(decisions);
    }

    private static String printed(Evaluation evaluation) {
        return evaluation.average().orElseThrow().rounded();
    }

    private Finding decision(Evaluation better, Evaluation worse) {
        OptionalInt key = new PlaceOrder(scoring).deciding(better, worse);
        if (key.isEmpty()) {
            return Finding.builder(CriteriaFinding.PLACE_BY_IDENTIFIER)
                    .fact("product", better.productId())
                    .build();
        }
        return switch (key.getAsInt()) {
            case PlaceOrder.STAR ->
                decision(CriteriaFinding.PLACE_BY_STAR, better, worse.starNumber(), better.starNumber())
                        .build();
            case PlaceOrder.AVERAGE ->
                decision(
                                CriteriaFinding.PLACE_BY_AVERAGE,
                                better,
                                worse.average().orElseThrow(),
                                better.average().orElseThrow())
                        .build();
            default ->
                decision(
                                CriteriaFinding.PLACE_BY_PART,
                                better,
                                mean(worse, key.getAsInt()),
                                mean(better, key.getAsInt()))
                        .fact("part", Scoring.codes(scoring.rulebook()).get(key.getAsInt()))
                        .build();
        };
    }

    private static Finding.Builder decision(CriteriaFinding code, Evaluation better, Object own, Object other) {
        return Finding.builder(code)
                .fact("product", better.productId())
                .fact("own", own)
                .fact("other", other);
    }

    private static String mean(Evaluation evaluation, int part) {
        Average mean = evaluation.parts().get(part);
        return mean + " = " + mean.rounded();
    }

    /**
     * The entry of a product.
     *
     * @param productId the identifier
     * @return the entry, absent if the product is not in the ranking
     */
    public Optional<Entry> entry(String productId) {
        return entries().stream()
                .filter(entry -> entry.evaluation().productId().equals(productId))
                .findFirst();
    }

    /**
     * What is to be said once of all products together: that the minimum marks of the rulebook are not known, and that members
     * said of criteria, which print no option worth nothing, that none is met.
     *
     * @return the findings; those of a product are with its judgement
     */
    public List<Finding> findings() {
        int count = 0;
        Set<String> products = new LinkedHashSet<>();
        for (Evaluation evaluation : order) {
            int ofProduct = evaluation.sheets().countOfNone();
            count += ofProduct;
            if (ofProduct > 0 && products.size() <= PLACES) {
                products.add(evaluation.productId());
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!scoring.rulebook().marksKnown() && order.length > 0) {
            findings.add(Finding.builder(CriteriaFinding.MARKS_UNKNOWN).build());
        }
        if (count == 0) {
            return List.copyOf(findings);
        }
        List<String> first = products.stream().limit(PLACES).toList();
        findings.add(Finding.builder(CriteriaFinding.NONE_UNPRINTED)
                .fact("count", count)
                .fact("places", String.join(", ", first) + (products.size() > PLACES ? ", …" : ""))
                .citation(scoring.rulebook().notes(Reading.NONE_UNPRINTED.id()).stream()
                        .map(Note::citation)
                        .findFirst())
                .build());
        return List.copyOf(findings);
    }

    /**
     * Standings within groups: by district, by set, by star, by anything.
     *
     * @param group the group of an evaluation
     * @param <K> the type of the group
     * @return a ranking per group, in the order in which the groups first appear here
     */
    public <K> Map<K, Ranking> standings(Function<? super Evaluation, ? extends K> group) {
        ImmutableListMultimap<K, Evaluation> groups = Multimaps.index(Arrays.asList(order), group::apply);
        return ImmutableMap.copyOf(Maps.transformValues(Multimaps.asMap(groups), members -> of(scoring, members)));
    }

    /** Two are equal if they are of equal evaluations, by one rulebook and the same policies: then the places are the same. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Ranking that
                        && scoring.policies().equals(that.scoring.policies())
                        && Arrays.equals(order, that.order));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(order);
    }

    @Override
    public String toString() {
        return "products: " + order.length + ", with a place: " + halves.length + ", by " + scoring.rulebook();
    }

    /**
     * A product in a ranking.
     *
     * @param place the place, absent unless the product is rated
     * @param evaluation the evaluation
     */
    public record Entry(Optional<Place> place, Evaluation evaluation) {}
}
