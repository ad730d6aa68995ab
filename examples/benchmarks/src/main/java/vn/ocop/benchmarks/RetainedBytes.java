// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.concurrent.Callable;

/** How much memory something holds: the used heap after collecting garbage, with it and without it. */
final class RetainedBytes {
    private RetainedBytes() {}

    /** What is made, and the bytes that it holds. */
    record Held<T>(T made, long bytes) {}

    static <T> Held<T> of(Callable<T> maker) throws Exception {
        long before = used();
        T made = maker.call();
        return new Held<>(made, used() - before);
    }

    /** The least of several tries: a collection may leave something for the next one. */
    private static long used() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
