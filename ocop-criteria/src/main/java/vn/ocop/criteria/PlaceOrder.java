// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import vn.ocop.criteria.rulebook.Policy;

/**
 * The order of rated products: the star if the chain of the policies names it, the average, the parts of the chain as they
 * follow; products equal in all that are tied and stand by identifier. How many of them are sorted fast is the matter of
 * {@link PlaceKeys}; the order is the same.
 */
final class PlaceOrder implements Comparator<Evaluation> {
    /** What is compared first to last: these two, or a part by its index. */
    static final int STAR = -1;

    static final int AVERAGE = -2;

    private final int[] chain;
    private final boolean rounded;

    PlaceOrder(Scoring scoring) {
        this.rounded = scoring.policies().decimals() == Policies.Decimals.TWO;
        List<String> parts = Scoring.codes(scoring.rulebook());
        List<String> order = scoring.policies().order();
        this.chain = new int[order.size() + 1];
        int next = 0;
        if (order.contains(Policy.STAR)) {
            chain[next++] = STAR;
        }
        chain[next++] = AVERAGE;
        for (String key : order) {
            if (!key.equals(Policy.STAR)) {
                chain[next++] = parts.indexOf(key);
            }
        }
    }

    /** Best first; tied products by identifier. */
    void sort(Evaluation[] order, int rated) {
        if (!new PlaceKeys(this).sort(order, rated)) {
            Arrays.sort(order, 0, rated, this);
        }
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
        for (int key : chain) {
            int order = compare(a, b, key);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The first of what is compared that tells two products apart; absent if they are tied. */
    OptionalInt deciding(Evaluation a, Evaluation b) {
        return Arrays.stream(chain).filter(key -> compare(a, b, key) != 0).findFirst();
    }

    /** Negative if the first is the better one. */
    private int compare(Evaluation a, Evaluation b, int key) {
        return switch (key) {
            case STAR -> Integer.compare(b.starNumber(), a.starNumber());
            case AVERAGE -> compareMeans(a.sumHundredths(), b.sumHundredths(), a, b);
            default -> compareMeans(a.partHundredths(key), b.partHundredths(key), a, b);
        };
    }

    private int compareMeans(long sumA, long sumB, Evaluation a, Evaluation b) {
        if (rounded) {
            return Long.compare(
                    Average.ofHundredths(sumB, b.sheetsCounted()).roundedHundredths(),
                    Average.ofHundredths(sumA, a.sheetsCounted()).roundedHundredths());
        }
        return Long.compare(
                Math.multiplyExact(sumB, (long) a.sheetsCounted()), Math.multiplyExact(sumA, (long) b.sheetsCounted()));
    }

    // --- for who makes keys of it

    /** Whether averages, those of parts too, are compared rounded. */
    boolean isRounded() {
        return rounded;
    }

    boolean isStarFirst() {
        return chain[0] == STAR;
    }

    /** The parts that decide between products of one average, by their index, first to last. */
    int[] parts() {
        return Arrays.copyOfRange(chain, isStarFirst() ? 2 : 1, chain.length);
    }
}
