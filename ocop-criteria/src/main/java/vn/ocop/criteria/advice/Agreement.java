// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far values of several raters agree: Krippendorff's α and Kendall's W, exact. */
final class Agreement {
    /** How far two values lie apart, squared. */
    interface Distance {
        Fraction squared(long one, long other);
    }

    private Agreement() {}

    // --- Krippendorff

    /**
     * Krippendorff's α: 1 less observed over expected disagreement. A unit with fewer than two values counts for nothing.
     *
     * @param units by unit the values that raters gave it; what is missing is left out
     * @param metric how far values lie apart
     */
    static Figure alpha(List<List<Long>> units, CouncilStudy.Metric metric) {
        Map<Long, Long> frequencies = new TreeMap<>();
        List<List<Long>> paired = units.stream().filter(unit -> unit.size() > 1).toList();
        paired.forEach(unit -> unit.forEach(value -> frequencies.merge(value, 1L, Long::sum)));
        long count = frequencies.values().stream().mapToLong(often -> often).sum();
        if (count == 0) {
            return new Figure.Undefined(Figure.Reason.TOO_FEW);
        }
        Distance distance = distance(metric, frequencies);
        Fraction observed = Fraction.ZERO;
        for (List<Long> unit : paired) {
            Map<Long, Long> of = new TreeMap<>();
            unit.forEach(value -> of.merge(value, 1L, Long::sum));
            observed = observed.plus(disagreement(of, distance).over(unit.size() - 1));
        }
        Fraction expected = disagreement(frequencies, distance).over(count - 1);
        return expected.signum() == 0
                ? new Figure.Undefined(Figure.Reason.NO_VARIATION)
                : new Figure.Known(Fraction.of(1, 1).minus(observed.over(expected)));
    }

    /** The distances of all pairs of different values, each pair twice. */
    private static Fraction disagreement(Map<Long, Long> frequencies, Distance distance) {
        Fraction sum = Fraction.ZERO;
        List<Map.Entry<Long, Long>> values = List.copyOf(frequencies.entrySet());
        for (int i = 0; i < values.size(); i++) {
            Map.Entry<Long, Long> one = values.get(i);
            for (Map.Entry<Long, Long> other : values.subList(i + 1, values.size())) {
                long pairs = 2 * one.getValue() * other.getValue();
                sum = sum.plus(distance.squared(one.getKey(), other.getKey()).times(pairs));
            }
        }
        return sum;
    }

    private static Distance distance(CouncilStudy.Metric metric, Map<Long, Long> frequencies) {
        return switch (metric) {
            case INTERVAL -> (one, other) -> Fraction.of(one - other, 1).times(one - other);
            case NOMINAL -> (one, other) -> Fraction.of(1, 1);
            case ORDINAL -> ordinal(frequencies);
        };
    }

    /** The number of values from one to the other, of those of the ends half. */
    private static Distance ordinal(Map<Long, Long> frequencies) {
        Map<Long, Long> twiceUpTo = new TreeMap<>();
        long before = 0;
        for (Map.Entry<Long, Long> entry : frequencies.entrySet()) {
            twiceUpTo.put(entry.getKey(), 2 * before + entry.getValue());
            before += entry.getValue();
        }
        return (one, other) -> {
            Fraction half = Fraction.of(twiceUpTo.getOrDefault(other, 0L) - twiceUpTo.getOrDefault(one, 0L), 2);
            return half.times(half);
        };
    }

    // --- Kendall

    /**
     * Kendall's W with the correction for ties.
     *
     * @param raters by rater the values of the same things, in the same order
     */
    static Figure kendall(List<List<Long>> raters) {
        if (raters.size() < 2) {
            return new Figure.Undefined(Figure.Reason.TOO_FEW);
        }
        int things = raters.get(0).size();
        if (things < 2) {
            return new Figure.Undefined(Figure.Reason.NOT_COMPLETE);
        }
        long[] twiceRanks = new long[things];
        Fraction ties = Fraction.ZERO;
        for (List<Long> values : raters) {
            Map<Long, Long> often = new TreeMap<>();
            values.forEach(value -> often.merge(value, 1L, Long::sum));
            for (long tied : often.values()) {
                ties = ties.plus(cubeLess(tied));
            }
            List<Long> sorted = new ArrayList<>(values);
            Collections.sort(sorted);
            for (int i = 0; i < things; i++) {
                twiceRanks[i] += sorted.indexOf(values.get(i)) + sorted.lastIndexOf(values.get(i)) + 2;
            }
        }
        // the mean of doubled rank sums is raters × (things + 1)
        Fraction fourSquares = Fraction.ZERO;
        for (long rank : twiceRanks) {
            Fraction off = Fraction.of(rank - raters.size() * (things + 1L), 1);
            fourSquares = fourSquares.plus(off.times(off));
        }
        Fraction divisor = cubeLess(things).times(raters.size()).minus(ties).times(raters.size());
        return fourSquares.times(3).over(divisor, Figure.Reason.NO_VARIATION);
    }

    private static Fraction cubeLess(long number) {
        return Fraction.of(number, 1).times(number).times(number).minus(Fraction.of(number, 1));
    }
}
