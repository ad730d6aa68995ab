// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;
import vn.ocop.io.document.RankingDocument;

/**
 * A season in whose every row the option is wrong, through reading, ranking and printing in a process with little memory: 20,000 products,
 * nine members, 5.76 million rows within 256 MiB. Prints the exit code, the seconds and the size of the result.
 */
final class WrongRows {
    private static final int PRODUCTS = 20_000;
    private static final int MEMBERS = 9;

    private WrongRows() {}

    /**
     * Writes the file and starts a process that reads, ranks and prints it.
     *
     * @param args the heap, {@code 256m} unless stated; or a file to be read
     * @throws IOException if a file cannot be read or written, or the process cannot be started
     * @throws InterruptedException if the wait for the process is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && Files.exists(Path.of(args[0]))) {
            rank(Path.of(args[0]));
            return;
        }
        String heap = args.length > 0 ? args[0] : "256m";
        Path sheets = Files.createTempFile("sheets", ".csv");
        Path result = Files.createTempFile("ranking", ".json");
        try {
            long rows = write(sheets);
            long start = System.nanoTime();
            int exit = start(heap, sheets, result);
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            System.out.println(rows + " wrong rows within " + heap + ": exit code " + exit + ", " + seconds + " s, "
                    + (Files.size(result) >> 20) + " MiB of JSON");
        } finally {
            Files.delete(sheets);
            Files.delete(result);
        }
    }

    private static void rank(Path sheets) {
        Rulebook rulebook = new Rulebooks().get("qd-26-2026");
        Checked<Season> season = Season.read(rulebook, SeasonSources.of(TableSource.of(sheets)));
        Ranking ranking = Scoring.of(rulebook).rank(season.value().orElseThrow().sheets());
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        RankingDocument.of(ranking, season.findings(), Language.VI).writeJson(out);
        out.flush();
    }

    private static long write(Path sheets) throws IOException {
        List<Criterion> criteria =
                new Rulebooks().get("qd-26-2026").set(1).orElseThrow().criteria();
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(sheets)) {
            out.write("product,set,member,criterion,option\n");
            for (int product = 0; product < PRODUCTS; product++) {
                for (int member = 0; member < MEMBERS; member++) {
                    for (Criterion criterion : criteria) {
                        out.write("P-" + product + ",1,M" + member + "," + criterion.code() + ",3.0\n");
                        rows++;
                    }
                }
            }
        }
        return rows;
    }

    private static int start(String heap, Path sheets, Path result) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WrongRows.class.getName(),
                        sheets.toString())
                .inheritIO()
                .redirectOutput(result.toFile())
                .start()
                .waitFor();
    }
}
