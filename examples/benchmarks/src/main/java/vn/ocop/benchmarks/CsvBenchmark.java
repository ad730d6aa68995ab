// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.ocop.criteria.Ranking;

/** From a CSV file of score sheets to the ranking, beside the CSV parser alone on the same file. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms4g", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class CsvBenchmark {
    /** Products of the season. */
    @Param({"39", "1000", "20000"})
    public int products;

    /** Whether the rows of a sheet stand together. */
    @Param({"grouped", "shuffled"})
    public String rows;

    private SampleFile file;

    /**
     * Writes the season to a file.
     *
     * @throws IOException if that fails
     */
    @Setup
    public void prepare() throws IOException {
        file = new SampleFile(new SampleSeason(products), rows.equals("shuffled"));
    }

    /**
     * Removes the file.
     *
     * @throws IOException if that fails
     */
    @TearDown
    public void remove() throws IOException {
        file.close();
    }

    /**
     * The parser alone.
     *
     * @return the letters of all cells
     * @throws IOException if reading fails
     */
    @Benchmark
    public long parser() throws IOException {
        return file.parse();
    }

    /**
     * From the file to the ranking.
     *
     * @return the ranking
     */
    @Benchmark
    public Ranking ranking() {
        return file.rank();
    }
}
