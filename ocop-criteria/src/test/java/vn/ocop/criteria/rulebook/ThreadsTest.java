// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Built-in data is loaded when it is first asked for; many may ask at once, each in an order of its own. */
class ThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;

    @Test
    void racedLoadingGivesWhatOneThreadReads() throws Exception {
        List<String> alone = contents(new Rulebooks(), new Random(1));
        for (int round = 0; round < ROUNDS; round++) {
            Rulebooks raced = new Rulebooks();
            for (List<String> contents : together((thread, seed) -> contents(raced, new Random(seed)))) {
                assertThat(contents).isEqualTo(alone);
            }
        }
    }

    @Test
    void allThreadsGetTheSameObjects() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Rulebooks raced = new Rulebooks();
            List<List<Object>> objects = together((thread, seed) -> objects(raced, new Random(seed)));
            for (List<Object> ofOne : objects) {
                assertThat(ofOne).hasSameSizeAs(objects.get(0));
                for (int i = 0; i < ofOne.size(); i++) {
                    assertThat(ofOne.get(i)).isSameAs(objects.get(0).get(i));
                }
            }
        }
    }

    private interface Work<T> {
        T run(int thread, long seed);
    }

    /** Lets all threads begin at once. */
    private static <T> List<T> together(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                tasks.add(() -> {
                    start.await();
                    // two threads of each order, so that they meet at every set
                    return work.run(number, number / 2);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Object> objects(Rulebooks books, Random order) {
        List<Object> objects = new ArrayList<>();
        for (String id : shuffled(books.ids(), order)) {
            Rulebook book = books.get(id);
            shuffled(book.sets(), order).forEach(header -> book.set(header.number()));
        }
        for (String id : books.ids()) {
            Rulebook book = books.get(id);
            objects.add(book);
            objects.add(book.calendar());
            book.sets().forEach(header -> objects.add(book.set(header.number()).orElseThrow()));
        }
        return objects;
    }

    /** All that a rulebook says, loaded in a shuffled order and told in the usual one. */
    private static List<String> contents(Rulebooks books, Random order) {
        for (String id : shuffled(books.ids(), order)) {
            Rulebook book = books.get(id);
            if (order.nextBoolean()) {
                book.calendar();
            }
            shuffled(book.sets(), order)
                    .forEach(header -> contents(book.set(header.number()).orElseThrow()));
        }
        List<String> contents = new ArrayList<>();
        for (String id : books.ids()) {
            Rulebook book = books.get(id);
            contents.add(book + " " + book.hash() + " " + book.documents() + book.bands() + book.levelOrders()
                    + book.facts() + book.notes() + book.calendar());
            for (SetHeader header : book.sets()) {
                contents.add(contents(book.set(header.number()).orElseThrow()));
            }
        }
        return contents;
    }

    private static String contents(CriteriaSet set) {
        StringBuilder text = new StringBuilder(set + " " + set.hash() + set.header() + set.marks() + set.zeroStops()
                + set.knockOuts() + set.errata() + set.sections());
        for (Criterion criterion : set.criteria()) {
            text.append('\n').append(criterion).append(criterion.options()).append(criterion.citation());
        }
        return text.toString();
    }

    private static <T> List<T> shuffled(List<T> items, Random order) {
        List<T> copy = new ArrayList<>(items);
        Collections.shuffle(copy, order);
        return copy;
    }
}
