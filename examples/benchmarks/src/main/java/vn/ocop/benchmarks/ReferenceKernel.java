// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.Arrays;
import java.util.List;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Mark;
import vn.ocop.criteria.rulebook.Option;

/**
 * The yardstick: what the library must do, in plain loops over bytes of one criteria set. Marks by majority, the conditional
 * criterion, zero stop, spread, quorum, exact comparison, ranking with the tie-break chain. No objects, no findings, no
 * wrong input.
 */
final class ReferenceKernel {
    private static final int ROW = 16;
    private static final int COMMON = 27_720;

    private final SampleSeason season;
    private final int criteria;
    private final byte[] optionPoints;
    private final byte[] optionOfPoints;
    private final byte[] part;
    private final int[] markCriterion;
    private final int[] markStar;
    private final int[] markMetBy;
    private final int[] zeroStops;
    private final int conditional;
    private final int condition;
    private final int[] limits;

    final int[] sumA;
    final int[] sumB;
    final int[] sumC;
    final byte[] star;
    final int[] order;
    private final byte[] built;

    ReferenceKernel(SampleSeason season) {
        this.season = season;
        CriteriaSet set = season.set;
        criteria = set.criteria().size();
        optionPoints = new byte[criteria * ROW];
        optionOfPoints = new byte[criteria * ROW];
        part = new byte[criteria];
        int needing = 0;
        int needed = 0;
        for (Criterion criterion : set.criteria()) {
            int c = criterion.index();
            part[c] = (byte) criterion.partIndex();
            for (Option option : criterion.options()) {
                optionPoints[c * ROW + option.number()] = (byte) option.points();
                optionOfPoints[c * ROW + option.points()] = (byte) option.number();
            }
            if (criterion.needs().isPresent()) {
                needing = c;
                needed = set.criterion(criterion.needs().get()).orElseThrow().index();
            }
        }
        conditional = needing;
        condition = needed;
        List<Mark> marks = set.marks();
        markCriterion =
                marks.stream().mapToInt(mark -> mark.criterion().index()).toArray();
        markStar = marks.stream().mapToInt(mark -> mark.star().number()).toArray();
        markMetBy = marks.stream().mapToInt(ReferenceKernel::metBy).toArray();
        zeroStops = set.zeroStops().stream().mapToInt(Criterion::index).toArray();
        limits = season.rulebook.bands().stream()
                .mapToInt(band -> band.lowerLimit())
                .toArray();
        int n = season.products;
        sumA = new int[n];
        sumB = new int[n];
        sumC = new int[n];
        star = new byte[n];
        order = new int[n];
        built = new byte[season.points.length];
    }

    private static int metBy(Mark mark) {
        int bits = 0;
        for (Option option : mark.criterion().options()) {
            bits |= mark.isMetBy(option) ? 1 << option.number() : 0;
        }
        return bits;
    }

    /** Scores and ranks prepared answers; returns a figure that depends on all of it. */
    int scoreAndRank() {
        return scoreAndRank(season.options);
    }

    /** Takes (criterion, points) pairs as the library does, then scores and ranks: no answer unknown, repeated or idle. */
    int buildScoreAndRank() {
        Arrays.fill(built, (byte) 0);
        int wrong = 0;
        for (int base = 0; base < built.length; base += criteria) {
            wrong += take(base);
        }
        return wrong + scoreAndRank(built);
    }

    private int take(int base) {
        int wrong = 0;
        for (int at = base; at < base + criteria && season.pairCriteria[at] >= 0; at++) {
            int c = season.pairCriteria[at];
            int given = season.pairPoints[at];
            int option = c < criteria && given >= 0 && given < ROW ? optionOfPoints[c * ROW + given] : 0;
            wrong += option == 0 || built[base + c] != 0 ? 1 : 0;
            built[base + c] = (byte) option;
        }
        boolean applies = optionPoints[condition * ROW + built[base + condition]] > 0;
        return wrong + (built[base + conditional] != 0 && !applies ? 1 : 0);
    }

    /** Kernel and library must give the same stars and the same order, or the ratios mean nothing. */
    void requireSame(Ranking ranking) {
        scoreAndRank();
        for (int i = 0; i < season.products; i++) {
            Ranking.Entry entry = ranking.entries().get(i);
            if (entry.place().isEmpty()) {
                break;
            }
            int p = order[i];
            boolean same = entry.evaluation().productId().equals(season.ids[p])
                    && entry.evaluation().star().orElseThrow().number() == star[p];
            if (!same) {
                throw new IllegalStateException("kernel and library disagree at " + i + ": " + entry);
            }
        }
    }

    private int scoreAndRank(byte[] answers) {
        int rated = 0;
        for (int p = 0; p < season.products; p++) {
            star[p] = (byte) score(answers, p);
            order[rated] = p;
            rated += star[p] > 0 ? 1 : 0;
        }
        return rank(rated);
    }

    private int score(byte[] answers, int p) {
        int members = season.councilSizes[p];
        int start = season.starts[p];
        int a = 0;
        int b = 0;
        int c = 0;
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        boolean complete = true;
        for (int m = 0; m < members; m++) {
            int base = start + m * criteria;
            int sheetA = 0;
            int sheetB = 0;
            int sheetC = 0;
            for (int k = 0; k < criteria; k++) {
                int answer = answers[base + k];
                int points = optionPoints[k * ROW + answer];
                complete &= answer != 0
                        || (k == conditional && optionPoints[condition * ROW + answers[base + condition]] == 0);
                switch (part[k]) {
                    case 0 -> sheetA += points;
                    case 1 -> sheetB += points;
                    default -> sheetC += points;
                }
            }
            int total = sheetA + sheetB + sheetC;
            lowest = Math.min(lowest, total);
            highest = Math.max(highest, total);
            a += sheetA;
            b += sheetB;
            c += sheetC;
        }
        sumA[p] = a;
        sumB[p] = b;
        sumC[p] = c;
        // all are present: the quorum is tested all the same
        boolean quorum = members * 4 >= members * 3;
        if (!complete || !quorum || highest - lowest > 10 || isStopped(answers, start, members)) {
            return 0;
        }
        return Math.min(band(a + b + c, members), minimum(answers, start, members));
    }

    private boolean isStopped(byte[] answers, int start, int members) {
        for (int stop : zeroStops) {
            int zeros = 0;
            for (int m = 0; m < members; m++) {
                zeros += optionPoints[stop * ROW + answers[start + m * criteria + stop]] == 0 ? 1 : 0;
            }
            if (2 * zeros > members) {
                return true;
            }
        }
        return false;
    }

    private int band(int sum, int members) {
        for (int i = 0; i < limits.length; i++) {
            if (sum >= limits[i] * members) {
                return limits.length - i;
            }
        }
        return 1;
    }

    private int minimum(byte[] answers, int start, int members) {
        int reached = limits.length;
        for (int i = 0; i < markCriterion.length; i++) {
            if (markStar[i] > reached) {
                continue;
            }
            int met = 0;
            for (int m = 0; m < members; m++) {
                met += (markMetBy[i] >>> answers[start + m * criteria + markCriterion[i]]) & 1;
            }
            if (2 * met <= members) {
                reached = markStar[i] - 1;
            }
        }
        return reached;
    }

    private int rank(int rated) {
        long[] keys = new long[rated];
        for (int i = 0; i < rated; i++) {
            int p = order[i];
            long mean = (long) (sumA[p] + sumB[p] + sumC[p]) * (COMMON / season.councilSizes[p]);
            keys[i] = (((1L << 31) - mean) << 31) | p;
        }
        Arrays.sort(keys);
        int ties = 0;
        for (int i = 0; i < rated; i++) {
            order[i] = (int) (keys[i] & Integer.MAX_VALUE);
        }
        for (int from = 0; from < rated; ) {
            int to = from + 1;
            while (to < rated && keys[to] >>> 31 == keys[from] >>> 31) {
                to++;
            }
            ties += to - from > 1 ? settle(from, to) : 0;
            from = to;
        }
        return ties + (rated == 0 ? 0 : order[0]);
    }

    /** Part C, B, A, then the product's number, among products of one mean. */
    private int settle(int from, int to) {
        Integer[] run = new Integer[to - from];
        for (int i = from; i < to; i++) {
            run[i - from] = order[i];
        }
        Arrays.sort(run, this::compare);
        for (int i = from; i < to; i++) {
            order[i] = run[i - from];
        }
        return to - from;
    }

    private int compare(int x, int y) {
        long membersX = season.councilSizes[x];
        long membersY = season.councilSizes[y];
        int byC = Long.compare(sumC[y] * membersX, sumC[x] * membersY);
        if (byC != 0) {
            return byC;
        }
        int byB = Long.compare(sumB[y] * membersX, sumB[x] * membersY);
        if (byB != 0) {
            return byB;
        }
        int byA = Long.compare(sumA[y] * membersX, sumA[x] * membersY);
        return byA != 0 ? byA : Integer.compare(x, y);
    }
}
