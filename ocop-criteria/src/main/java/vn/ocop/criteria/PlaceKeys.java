// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Arrays;

/**
 * Sorts products as {@link PlaceOrder} says, fast: by one primitive key where everything fits, the tied by a second one,
 * what then is still equal by comparison. What does not fit is left to the comparison.
 */
final class PlaceKeys {
    /** What a key answers for a product that it does not hold. */
    static final long NO_KEY = -1;

    /** The least common denominator of councils of up to twelve. */
    private static final int COMMON = 27_720;

    private static final int LARGEST_COUNCIL = 12;
    private static final int MEAN_BITS = 29;
    private static final long LARGEST_MEAN = (1L << MEAN_BITS) - 1;
    private static final int PART_BITS = 21;
    private static final long LARGEST_PART = (1L << PART_BITS) - 1;
    /** Above the mean there is room for three bits. */
    private static final int LARGEST_STAR = 7;

    /** What a key leaves of the 63 bits of a number, for the place where the product stood. */
    private static final int INDEX_BITS = 31;

    private static final int RUN_INDEX_BITS = 21;
    private static final int SHORT_RUN = 8;

    private final PlaceOrder by;
    private final boolean rounded;
    private final boolean starFirst;
    private final int[] parts;

    PlaceKeys(PlaceOrder by) {
        this.by = by;
        this.rounded = by.isRounded();
        this.starFirst = by.isStarFirst();
        this.parts = by.parts();
    }

    // Two sorts by a key instead of one with the key as a function: a process pays for its first lambda.

    /** Sorts by star, if it comes first, and mean; false, and nothing done, if a product does not fit. */
    boolean sort(Evaluation[] order, int rated) {
        long[] keys = new long[rated];
        for (int i = 0; i < rated; i++) {
            long key = key(order[i]);
            if (key < 0) {
                return false;
            }
            keys[i] = key << INDEX_BITS | i;
        }
        putInOrder(order, 0, keys, INDEX_BITS);
        for (int from = 0, to; from < rated; from = to) {
            to = runOf(keys, from);
            settle(order, from, to);
        }
        return true;
    }

    /** Puts products of one mean in order; most often there is one. */
    private void settle(Evaluation[] order, int from, int to) {
        int size = to - from;
        if (size > 1 && (size < SHORT_RUN || !settleByKey(order, from, to))) {
            Arrays.sort(order, from, to, by);
        }
    }

    /** Sorts products of one mean by their parts; false, and nothing done, if they or one of them do not fit. */
    boolean settleByKey(Evaluation[] order, int first, int last) {
        int size = last - first;
        if (parts.length < 2 || size > 1 << RUN_INDEX_BITS) {
            return false;
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            long key = partKey(order[first + i]);
            if (key < 0) {
                return false;
            }
            keys[i] = key << RUN_INDEX_BITS | i;
        }
        putInOrder(order, first, keys, RUN_INDEX_BITS);
        for (int from = 0, to; from < size; from = to) {
            to = runOf(keys, from);
            Arrays.sort(order, first + from, first + to, by);
        }
        return true;
    }

    /** Sorts the keys, the products with them; the keys lose the places where the products stood. */
    private static void putInOrder(Evaluation[] order, int first, long[] keys, int indexBits) {
        Arrays.sort(keys);
        Evaluation[] unsorted = Arrays.copyOfRange(order, first, first + keys.length);
        int index = (int) ((1L << indexBits) - 1);
        for (int i = 0; i < keys.length; i++) {
            order[first + i] = unsorted[(int) keys[i] & index];
            keys[i] >>>= indexBits;
        }
    }

    /** Where the run of equal keys ends that begins here. */
    private static int runOf(long[] keys, int from) {
        int to = from + 1;
        while (to < keys.length && keys[to] == keys[from]) {
            to++;
        }
        return to;
    }

    // --- keys, the best the least

    /** Star, if it comes first, and mean over the common denominator; {@link #NO_KEY} if it does not fit. */
    long key(Evaluation evaluation) {
        int count = evaluation.sheetsCounted();
        if (count > LARGEST_COUNCIL || rounded) {
            return NO_KEY;
        }
        long mean = evaluation.sumHundredths() * (COMMON / count);
        if (mean < 0 || mean > LARGEST_MEAN) {
            return NO_KEY;
        }
        int star = starFirst ? LARGEST_STAR - evaluation.starNumber() : 0;
        return (long) star << MEAN_BITS | (LARGEST_MEAN - mean);
    }

    /** The means of the first two parts of the chain; {@link #NO_KEY} if they do not fit. */
    long partKey(Evaluation evaluation) {
        long better = partMean(evaluation, parts[0]);
        long worse = partMean(evaluation, parts[1]);
        return better < 0 || worse < 0 ? NO_KEY : (LARGEST_PART - better) << PART_BITS | (LARGEST_PART - worse);
    }

    /** The mean of whole points over the common denominator; negative if it does not fit. */
    private static long partMean(Evaluation evaluation, int part) {
        long hundredths = evaluation.partHundredths(part);
        long mean = hundredths / Points.HUNDRED * (COMMON / evaluation.sheetsCounted());
        return hundredths % Points.HUNDRED != 0 || mean > LARGEST_PART ? NO_KEY : mean;
    }
}
