// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;

/** Scoring and ranking through the public API beside the reference kernel, on the same season in the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms6g", "-Xmx6g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class ScoringBenchmark {
    /** Products of the season. */
    @Param({"39", "1000", "20000", "200000"})
    public int products;

    private SampleSeason season;
    private ReferenceKernel kernel;
    private Scoring scoring;
    private List<ScoreSheets> prepared;

    /** Draws the season and builds its score sheets. */
    @Setup
    public void prepare() {
        season = new SampleSeason(products);
        kernel = new ReferenceKernel(season);
        scoring = Scoring.of(season.rulebook);
        prepared = season.build();
        kernel.requireSame(scoring.rank(prepared));
    }

    /** Prepared answers, plain loops. */
    @Benchmark
    public int kernelPrepared() {
        return kernel.scoreAndRank();
    }

    /** Prepared score sheets, the library. */
    @Benchmark
    public Ranking libraryPrepared() {
        return scoring.rank(prepared);
    }

    /** From (criterion, points) pairs, plain loops. */
    @Benchmark
    public int kernelBuild() {
        return kernel.buildScoreAndRank();
    }

    /** From one call per answer, the library. */
    @Benchmark
    public Ranking libraryBuild() {
        return scoring.rank(season.build());
    }
}
