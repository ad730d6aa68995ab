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
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/** A sample season as a CSV file, and what is done with the file: parsing alone, and all the way to the ranking. */
final class SampleFile implements AutoCloseable {
    private final SampleSeason season;
    private final Path file;
    private final Scoring scoring;
    private final SeasonSources sources;

    /** Writes the file, its rows sheet by sheet or shuffled. */
    SampleFile(SampleSeason season, boolean shuffled) throws IOException {
        this.season = season;
        this.scoring = Scoring.of(season.rulebook);
        this.file = Files.createTempFile("sheets", ".csv");
        List<String> lines = lines();
        if (shuffled) {
            Collections.shuffle(lines, new Random(SampleSeason.SEED));
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("product,set,member,criterion,option,points\n");
            for (String line : lines) {
                out.write(line);
            }
        }
        this.sources = SeasonSources.of(TableSource.of(file));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int at = 0;
        for (int p = 0; p < season.products; p++) {
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

    /** The parser alone: the letters of all cells. */
    long parse() throws IOException {
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

    /** From the file to the ranking. */
    Ranking rank() {
        return scoring.rank(Season.read(season.rulebook, sources).orThrow().sheets());
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
