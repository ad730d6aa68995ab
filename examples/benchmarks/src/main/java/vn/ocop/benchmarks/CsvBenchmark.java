// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
import vn.ocop.criteria.Scoring;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

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

    private SampleSeason season;
    private Path file;
    private SeasonSources sources;
    private Scoring scoring;

    /**
     * Writes the season to a file.
     *
     * @throws IOException if that fails
     */
    @Setup
    public void prepare() throws IOException {
        season = new SampleSeason(products);
        scoring = Scoring.of(season.rulebook);
        file = Files.createTempFile("sheets", ".csv");
        List<String> lines = lines();
        if (rows.equals("shuffled")) {
            Collections.shuffle(lines, new Random(SampleSeason.SEED));
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("product,set,member,criterion,option,points\n");
            for (String line : lines) {
                out.write(line);
            }
        }
        sources = SeasonSources.of(TableSource.of(file));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < products; p++) {
            for (int m = 0; m < season.councilSizes[p]; m++) {
                for (int c = 0; c < season.criteria; c++, at++) {
                    if (season.points[at] >= 0) {
                        lines.add(season.ids[p] + ",1,M-" + m + ","
                                + season.set.criteria().get(c).code() + ",," + season.points[at] + "\n");
                    }
                }
            }
        }
        return lines;
    }

    /**
     * Removes the file.
     *
     * @throws IOException if that fails
     */
    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    /**
     * The parser alone.
     *
     * @return the letters of all cells
     * @throws IOException if reading fails
     */
    @Benchmark
    public long parser() throws IOException {
        long letters = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                for (int i = 0; i < row.getFieldCount(); i++) {
                    letters += row.getField(i).length();
                }
            }
        }
        return letters;
    }

    /**
     * From the file to the ranking.
     *
     * @return the ranking
     */
    @Benchmark
    public Ranking ranking() {
        return scoring.rank(Season.read(season.rulebook, sources).orThrow().sheets());
    }
}
