// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import com.google.common.primitives.Ints;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A ranking of products (xếp hạng): rated products by place, then the others by identifier with their outcome.
 *
 * <p>Order: the average, then what the policy's chain says; products equal on the whole chain are tied, share a place and
 * are listed by identifier. This class is immutable and thread-safe.
 */
public final class Ranking {
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
        requireDistinct(order, rated);
        return new Ranking(
                scoring, order, places(order, rated, by, scoring.rules().places()));
    }

    private static void requireDistinct(Evaluation[] order, int rated) {
        for (int i = 1; i < order.length; i++) {
            // equal identifiers of rated products lie side by side only if they are tied: enough for the usual slip
            if (order[i].productId().equals(order[i - 1].productId()) && i != rated) {
                throw new IllegalArgumentException(
                        "products must have different ids, were twice " + order[i].productId());
            }
        }
    }

    private static int[] places(Evaluation[] order, int rated, PlaceOrder by, PlacePolicy policy) {
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
                        index < halves.length ? Optional.of(new Place(halves[index])) : Optional.empty(), evaluation);
            }

            @Override
            public int size() {
                return order.length;
            }
        };
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
     * Standings within groups: by district, by set, by star, by anything.
     *
     * @param group the group of an evaluation
     * @param <K> the type of the group
     * @return a ranking per group, in the order in which the groups first appear here
     */
    public <K> Map<K, Ranking> standings(Function<? super Evaluation, ? extends K> group) {
        Map<K, List<Evaluation>> groups = new LinkedHashMap<>();
        for (Evaluation evaluation : order) {
            groups.computeIfAbsent(group.apply(evaluation), key -> new ArrayList<>())
                    .add(evaluation);
        }
        Map<K, Ranking> standings = new LinkedHashMap<>();
        groups.forEach((key, members) -> standings.put(key, of(scoring, members)));
        return Collections.unmodifiableMap(standings);
    }

    /**
     * A product in a ranking.
     *
     * @param place the place, absent unless the product is rated
     * @param evaluation the evaluation
     */
    public record Entry(Optional<Place> place, Evaluation evaluation) {}

    /** The order of rated products. */
    static final class PlaceOrder implements Comparator<Evaluation> {
        private static final int STAR = -1;
        private static final int AVERAGE = -2;
        /** The least common denominator of councils of up to twelve. */
        private static final int COMMON = 27_720;

        private static final int LARGEST_COUNCIL = 12;
        private static final int INDEX_BITS = 31;
        private static final int PART_BITS = 21;
        private static final long LARGEST_PART = (1L << PART_BITS) - 1;
        private static final int RUN_INDEX_BITS = 21;
        private static final int SHORT_RUN = 8;

        private final int[] keys;
        private final int partKeys;
        private final boolean rounded;

        PlaceOrder(Scoring scoring) {
            this.rounded = scoring.rules().decimals() == AverageDecimals.TWO;
            List<String> parts = Scoring.codes(scoring.rulebook());
            List<String> chain = scoring.rules().order();
            List<Integer> gathered = new ArrayList<>();
            boolean starFirst = !chain.isEmpty() && chain.get(0).equals(CouncilRules.STAR);
            if (starFirst) {
                gathered.add(STAR);
            }
            gathered.add(AVERAGE);
            this.partKeys = chain.size() - (starFirst ? 1 : 0);
            for (String code : chain.subList(starFirst ? 1 : 0, chain.size())) {
                gathered.add(parts.indexOf(code));
            }
            this.keys = Ints.toArray(gathered);
        }

        /** Best first; tied products by identifier. */
        void sort(Evaluation[] order, int rated) {
            if (!sortByKey(order, rated)) {
                Arrays.sort(order, 0, rated, this);
            }
        }

        /** Sorts by one primitive key where everything fits, then puts runs of equal keys in order. */
        boolean sortByKey(Evaluation[] order, int rated) {
            long[] sorted = new long[rated];
            for (int i = 0; i < rated; i++) {
                long key = key(order[i]);
                if (key < 0) {
                    return false;
                }
                sorted[i] = key << INDEX_BITS | i;
            }
            Arrays.sort(sorted);
            Evaluation[] unsorted = Arrays.copyOf(order, rated);
            for (int i = 0; i < rated; i++) {
                order[i] = unsorted[(int) (sorted[i] & Integer.MAX_VALUE)];
            }
            for (int from = 0; from < rated; ) {
                int to = from + 1;
                while (to < rated && sorted[to] >>> INDEX_BITS == sorted[from] >>> INDEX_BITS) {
                    to++;
                }
                if (to - from > 1) {
                    settle(order, from, to);
                }
                from = to;
            }
            return true;
        }

        /** Puts products of one mean in order: a long run by a second primitive key, what then is equal by comparison. */
        private void settle(Evaluation[] order, int from, int to) {
            int size = to - from;
            if (size < SHORT_RUN || size > 1 << RUN_INDEX_BITS || partKeys < 2) {
                Arrays.sort(order, from, to, this);
                return;
            }
            long[] sorted = new long[size];
            for (int i = 0; i < size; i++) {
                long key = partKey(order[from + i]);
                if (key < 0) {
                    Arrays.sort(order, from, to, this);
                    return;
                }
                sorted[i] = key << RUN_INDEX_BITS | i;
            }
            Arrays.sort(sorted);
            Evaluation[] unsorted = Arrays.copyOfRange(order, from, to);
            for (int i = 0; i < size; i++) {
                order[from + i] = unsorted[(int) (sorted[i] & (1 << RUN_INDEX_BITS) - 1)];
            }
            for (int first = 0; first < size; ) {
                int last = first + 1;
                while (last < size && sorted[last] >>> RUN_INDEX_BITS == sorted[first] >>> RUN_INDEX_BITS) {
                    last++;
                }
                if (last - first > 1) {
                    Arrays.sort(order, from + first, from + last, this);
                }
                first = last;
            }
        }

        /** The means of the first two parts of the chain, the best the least; negative if they do not fit. */
        private long partKey(Evaluation evaluation) {
            long first = partMean(evaluation, keys[keys.length - partKeys]);
            long second = partMean(evaluation, keys[keys.length - partKeys + 1]);
            return first < 0 || second < 0 ? -1 : (LARGEST_PART - first) << PART_BITS | (LARGEST_PART - second);
        }

        /** The mean of whole points over the common denominator; negative if it does not fit. */
        private static long partMean(Evaluation evaluation, int part) {
            long hundredths = evaluation.partHundredths(part);
            long mean = hundredths / Points.HUNDRED * (COMMON / evaluation.sheetsCounted());
            return hundredths % Points.HUNDRED != 0 || mean > LARGEST_PART ? -1 : mean;
        }

        /** Star, if it comes first, and mean over the common denominator, the best the least; negative if it does not fit. */
        private long key(Evaluation evaluation) {
            int count = evaluation.sheetsCounted();
            if (count > LARGEST_COUNCIL || rounded) {
                return -1;
            }
            long mean = evaluation.sumHundredths() * (COMMON / count);
            if (mean < 0 || mean >= 1L << 29) {
                return -1;
            }
            int star = keys[0] == STAR ? 7 - evaluation.starNumber() : 0;
            return (long) star << 29 | ((1L << 29) - 1 - mean);
        }

        /** Negative if the first stands before the second. */
        @Override
        public int compare(Evaluation a, Evaluation b) {
            int byChain = compareByChain(a, b);
            return byChain != 0 ? byChain : a.productId().compareTo(b.productId());
        }

        boolean areTied(Evaluation a, Evaluation b) {
            return compareByChain(a, b) == 0;
        }

        private int compareByChain(Evaluation a, Evaluation b) {
            for (int key : keys) {
                int order = compare(a, b, key);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        /** Negative if the first is the better one. */
        private int compare(Evaluation a, Evaluation b, int key) {
            return switch (key) {
                case STAR -> Integer.compare(b.starNumber(), a.starNumber());
                case AVERAGE ->
                    rounded
                            ? b.average()
                                    .orElseThrow()
                                    .toTwoDecimals()
                                    .compareTo(a.average().orElseThrow().toTwoDecimals())
                            : compareMeans(a.sumHundredths(), b.sumHundredths(), a, b);
                default -> compareMeans(a.partHundredths(key), b.partHundredths(key), a, b);
            };
        }

        private static int compareMeans(long sumA, long sumB, Evaluation a, Evaluation b) {
            return Long.compare(Math.multiplyExact(sumB, (long) a.sheetsCounted()), Math.multiplyExact(sumA, (long)
                    b.sheetsCounted()));
        }
    }
}
