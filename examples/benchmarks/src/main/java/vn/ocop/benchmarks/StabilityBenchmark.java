// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Outcome;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.CouncilStudy;
import vn.ocop.criteria.advice.Stability;

/** How firm stars are, per product of a drawn season: without each member, up, down; and the whole council. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class StabilityBenchmark {
    private static final int PRODUCTS = 100;

    private List<Evaluation> rated;

    /** Draws the season and scores it. */
    @Setup
    public void prepare() {
        SampleSeason season = new SampleSeason(4 * PRODUCTS);
        rated = Scoring.of(season.rulebook).score(season.build()).stream()
                .filter(product -> product.outcome() == Outcome.RATED)
                .limit(PRODUCTS)
                .toList();
        if (rated.size() < PRODUCTS) {
            throw new IllegalStateException("rated must be " + PRODUCTS + ", were " + rated.size());
        }
    }

    /**
     * What each product is without each of its members.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public void withoutEach(Blackhole hole) {
        rated.forEach(product -> hole.consume(Stability.of(product).withoutEach()));
    }

    /**
     * The fewest answers up.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public void raise(Blackhole hole) {
        rated.forEach(product -> hole.consume(Stability.of(product).raise()));
    }

    /**
     * The fewest answers down.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public void lower(Blackhole hole) {
        rated.forEach(product -> hole.consume(Stability.of(product).lower()));
    }

    /**
     * Biases, agreement and rounds of the council.
     *
     * @param hole takes what is found
     */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public void study(Blackhole hole) {
        CouncilStudy study = CouncilStudy.of(rated);
        hole.consume(study.biases());
        hole.consume(study.alphaTotals());
        hole.consume(study.alphaOptions(CouncilStudy.Metric.ORDINAL));
        hole.consume(study.kendallW());
    }
}
