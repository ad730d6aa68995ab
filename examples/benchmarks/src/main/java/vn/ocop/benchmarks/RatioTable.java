// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;

/**
 * Prints one table of all ratios and sizes of scoring: library beside reference kernel in the same run, memory per product,
 * each with its goal. The table is Markdown, for {@code docs/benchmarks.md}.
 *
 * <p>Arguments: {@code --max N} leaves out larger seasons, {@code --seconds S} is the time of one comparison (3),
 * {@code --only scoring,building,csv,explanation,memory} names what is measured.
 */
public final class RatioTable {
    private static final int[] SIZES = {39, 1_000, 20_000, 200_000, 1_000_000};
    private static final int LARGEST_FILE = 20_000;
    private static final int EXPLAINED = 1_000;
    private static final int WEIGHED = 200_000;
    private static final int WEIGHED_MEMBERS = 9;

    private final int max;
    private final double seconds;
    private final Set<String> only;

    private RatioTable(int max, double seconds, Set<String> only) {
        this.max = max;
        this.seconds = seconds;
        this.only = only;
    }

    /**
     * Prints the table.
     *
     * @param args see the class
     * @throws Exception if something that is measured fails
     */
    public static void main(String[] args) throws Exception {
        int max = Integer.MAX_VALUE;
        double seconds = 3;
        Set<String> only = Set.of("scoring", "building", "csv", "explanation", "memory");
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--max" -> max = Integer.parseInt(args[i + 1]);
                case "--seconds" -> seconds = Double.parseDouble(args[i + 1]);
                case "--only" -> only = new TreeSet<>(List.of(args[i + 1].split(",", -1)));
                default ->
                    throw new IllegalArgumentException("argument must be --max, --seconds or --only, was " + args[i]);
            }
        }
        new RatioTable(max, seconds, only).print();
    }

    private void print() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%s; %s %s, %d processors, heap of at most %d MB%n%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("| what | products | yardstick | library | measured | goal | |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : sizes(Integer.MAX_VALUE)) {
            seasons(size);
        }
        if (only.contains("csv")) {
            for (int size : sizes(LARGEST_FILE)) {
                file(size, false, 3);
                file(size, true, 4);
            }
        }
        if (only.contains("explanation")) {
            explanation();
        }
        if (only.contains("memory")) {
            memory();
        }
    }

    private List<Integer> sizes(int largest) {
        List<Integer> sizes = new ArrayList<>();
        for (int size : SIZES) {
            if (size <= max && size <= largest) {
                sizes.add(size);
            }
        }
        return sizes;
    }

    // --- scoring and building

    private void seasons(int size) throws Exception {
        if (!only.contains("scoring") && !only.contains("building")) {
            return;
        }
        SampleSeason season = new SampleSeason(size);
        ReferenceKernel kernel = new ReferenceKernel(season);
        Scoring scoring = Scoring.of(season.rulebook);
        if (only.contains("scoring")) {
            List<ScoreSheets> prepared = season.build();
            kernel.requireSame(scoring.rank(prepared));
            ratio(
                    "score and rank prepared sheets",
                    size,
                    new SideBySide(kernel::scoreAndRank, () -> scoring.rank(prepared)).run(seconds),
                    1.5);
        }
        if (only.contains("building")) {
            ratio(
                    "build from answers, score, rank",
                    size,
                    new SideBySide(kernel::buildScoreAndRank, () -> scoring.rank(season.build())).run(seconds),
                    2.5);
        }
    }

    // --- from a file

    private void file(int size, boolean shuffled, double goal) throws Exception {
        try (SampleFile file = new SampleFile(new SampleSeason(size), shuffled)) {
            ratio(
                    "from CSV to the ranking, rows " + (shuffled ? "shuffled" : "by sheet"),
                    size,
                    new SideBySide(file::parse, file::rank).run(seconds),
                    goal);
        }
    }

    // --- explanation

    private void explanation() throws Exception {
        SampleSeason season = new SampleSeason(EXPLAINED);
        Scoring scoring = Scoring.of(season.rulebook);
        List<ScoreSheets> prepared = season.build();
        List<Evaluation> evaluations = scoring.score(prepared);
        SideBySide handles = new SideBySide(
                () -> scoring.score(prepared).size(),
                () -> handles(scoring, prepared).size());
        ratio("score, and a handle on each explanation", EXPLAINED, handles.run(seconds), 1.5);
        long nodes = 0;
        for (Evaluation evaluation : evaluations) {
            nodes += count(evaluation.explain().tree());
        }
        SideBySide trees = new SideBySide(() -> scoring.score(prepared).size(), () -> trees(evaluations)).run(seconds);
        row(
                "whole tree of an explanation, " + nodes / EXPLAINED + " nodes each",
                EXPLAINED,
                "",
                nanos(trees.candidateNanos() / EXPLAINED),
                trees.candidateNanos() / nodes,
                " ns per node",
                60);
    }

    private static List<Explanation> handles(Scoring scoring, List<ScoreSheets> prepared) {
        List<Explanation> handles = new ArrayList<>(prepared.size());
        for (Evaluation evaluation : scoring.score(prepared)) {
            handles.add(evaluation.explain());
        }
        return handles;
    }

    private static int trees(List<Evaluation> evaluations) {
        int children = 0;
        for (Evaluation evaluation : evaluations) {
            children += evaluation.explain().tree().children().size();
        }
        return children;
    }

    private static int count(Explanation.Node node) {
        int nodes = 1;
        for (Explanation.Node child : node.children()) {
            nodes += count(child);
        }
        return nodes;
    }

    // --- memory

    /** The identifiers are there before: what they hold is not counted. */
    private void memory() throws Exception {
        int products = Math.min(WEIGHED, max);
        SampleSeason season = new SampleSeason(products, WEIGHED_MEMBERS, WEIGHED_MEMBERS);
        Scoring scoring = Scoring.of(season.rulebook);
        scoring.rank(season.build());
        RetainedBytes.Held<List<ScoreSheets>> prepared = RetainedBytes.of(season::build);
        RetainedBytes.Held<Ranking> result = RetainedBytes.of(() -> scoring.rank(prepared.made()));
        row(
                "prepared sheets held, " + WEIGHED_MEMBERS + " members",
                products,
                "",
                "",
                prepared.bytes() / (double) products,
                " B per product",
                450);
        row("result held", products, "", "", result.bytes() / (double) products, " B per product", 64);
        if (result.made().entries().size() != prepared.made().size()) {
            throw new IllegalStateException("the result must name every product");
        }
    }

    // --- rows

    private static void ratio(String what, int products, SideBySide times, double goal) {
        row(
                what,
                products,
                nanos(times.yardstickNanos() / products),
                nanos(times.candidateNanos() / products),
                times.ratio(),
                " ×",
                goal);
    }

    private static String nanos(double nanos) {
        return String.format(Locale.ROOT, "%,.0f ns", nanos);
    }

    private static void row(
            String what, int products, String yardstick, String library, double measured, String unit, double goal) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %s | %.2f%s | ≤ %s | %s |%n",
                what,
                products,
                yardstick,
                library,
                measured,
                unit,
                goal == Math.rint(goal) ? String.valueOf((long) goal) : String.valueOf(goal),
                measured <= goal ? "met" : "**missed**");
    }
}
