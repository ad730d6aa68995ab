// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Times two ways of doing the same in turns, so that what disturbs the machine disturbs both. What counts is the median of
 * the rounds.
 */
final class SideBySide {
    private static final int LEAST_ROUNDS = 5;
    private static final long LEAST_NANOS = 2_000_000;

    /** Whatever is computed is looked at, so that none of it can be left out. */
    @SuppressWarnings("UnusedVariable")
    private static volatile int sink;

    private final Callable<?> yardstick;
    private final Callable<?> candidate;
    private double yardstickNanos;
    private double candidateNanos;

    SideBySide(Callable<?> yardstick, Callable<?> candidate) {
        this.yardstick = yardstick;
        this.candidate = candidate;
    }

    /** Warms both up for a third of the time, then measures for the rest, at least five rounds. */
    SideBySide run(double seconds) throws Exception {
        long start = System.nanoTime();
        long warm = start + (long) (seconds / 3 * 1e9);
        long end = start + (long) (seconds * 1e9);
        int rounds = 0;
        while (rounds < 2 || System.nanoTime() < warm) {
            time(yardstick, 1);
            time(candidate, 1);
            rounds++;
        }
        int yardsticks = repeats(yardstick);
        int candidates = repeats(candidate);
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        while (first.size() < LEAST_ROUNDS || System.nanoTime() < end) {
            first.add(time(yardstick, yardsticks));
            second.add(time(candidate, candidates));
        }
        yardstickNanos = median(first);
        candidateNanos = median(second);
        return this;
    }

    /** So often that the clock is fine enough. */
    private static int repeats(Callable<?> work) throws Exception {
        double once = Math.min(time(work, 1), time(work, 1));
        return (int) Math.max(1, Math.ceil(LEAST_NANOS / once));
    }

    private static double time(Callable<?> work, int repeats) throws Exception {
        long from = System.nanoTime();
        for (int i = 0; i < repeats; i++) {
            sink = work.call().hashCode();
        }
        return Math.max(1, (System.nanoTime() - from) / (double) repeats);
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        sorted.sort(null);
        return sorted.get(sorted.size() / 2);
    }

    double yardstickNanos() {
        return yardstickNanos;
    }

    double candidateNanos() {
        return candidateNanos;
    }

    double ratio() {
        return candidateNanos / yardstickNanos;
    }
}
