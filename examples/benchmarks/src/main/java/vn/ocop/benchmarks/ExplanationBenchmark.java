// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.ArrayList;
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
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;

/**
 * Explanation per product: the handle beside scoring alone, and the whole tree. The setup prints how many nodes and comparisons
 * a tree has, so that the time of a node can be told.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class ExplanationBenchmark {
    private static final int PRODUCTS = 1000;

    private Scoring scoring;
    private List<ScoreSheets> prepared;
    private List<Evaluation> evaluations;

    /** Draws the season and scores it. */
    @Setup
    public void prepare() {
        SampleSeason season = new SampleSeason(PRODUCTS);
        scoring = Scoring.of(season.rulebook);
        prepared = season.build();
        evaluations = scoring.score(prepared);
        long nodes = 0;
        long comparisons = 0;
        for (Evaluation evaluation : evaluations) {
            Explanation explanation = evaluation.explain();
            nodes += count(explanation.tree());
            comparisons += explanation.comparisons().size();
        }
        System.out.println("# per tree: " + nodes / PRODUCTS + " nodes, " + comparisons / PRODUCTS + " comparisons");
    }

    private static int count(Explanation.Node node) {
        int nodes = 1;
        for (Explanation.Node child : node.children()) {
            nodes += count(child);
        }
        return nodes;
    }

    /** Scoring alone. */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public List<Evaluation> score() {
        return scoring.score(prepared);
    }

    /** Scoring, and a handle on the explanation of every product. */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public List<Explanation> scoreWithHandles() {
        List<Explanation> handles = new ArrayList<>(PRODUCTS);
        for (Evaluation evaluation : scoring.score(prepared)) {
            handles.add(evaluation.explain());
        }
        return handles;
    }

    /** The whole tree of every product; nothing is kept. */
    @Benchmark
    @OperationsPerInvocation(PRODUCTS)
    public void trees(Blackhole sink) {
        for (Evaluation evaluation : evaluations) {
            sink.consume(evaluation.explain().tree());
        }
    }
}
