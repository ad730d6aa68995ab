// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.ocop.core.CouncilMember;
import vn.ocop.core.CouncilRole;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.io.Season;
import vn.ocop.io.SeasonSources;
import vn.ocop.io.TableSource;

/**
 * Whole processes from the cold: an empty main, one criteria set, 39 products from objects, 39 products from CSV. Prints the
 * median time of each over that of the empty main, beside its goal.
 */
final class ColdStart {
    private static final int RUNS = 21;
    private static final int PRODUCTS = 39;
    private static final int MEMBERS = 7;
    private static final String[] TASKS = {"empty", "set", "objects", "csv"};
    private static final String[] GOALS = {"", "60", "100", "200"};

    private ColdStart() {}

    /**
     * Runs one task, or all of them in processes of their own.
     *
     * @param args a task and its file; nothing for all of them
     * @throws IOException if a process cannot be started or the file cannot be written
     * @throws InterruptedException if the wait for a process is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 0) {
            compare();
        } else if (args[0].equals("set")) {
            require(set(rulebook()).criteria().size() > PRODUCTS / 2);
        } else if (args[0].equals("objects")) {
            require(fromObjects().entries().size() == PRODUCTS);
        } else if (args[0].equals("csv")) {
            require(fromFile(Path.of(args[1])).entries().size() == PRODUCTS);
        }
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("the task did not do its work");
        }
    }

    private static Rulebook rulebook() {
        return new Rulebooks().get("qd-26-2026");
    }

    private static CriteriaSet set(Rulebook rulebook) {
        return rulebook.set(1).orElseThrow();
    }

    /** The option that a member chooses: from the best downwards, so that averages spread over the bands. */
    private static int option(Criterion criterion, int product, int member) {
        int count = criterion.options().size();
        boolean lower = (criterion.index() * 7 + product * 3 + member / 6) % 5 < product % 4;
        return lower && count > 2 ? count - 1 : count;
    }

    /** Put together without the operator, whose first use costs a process some milliseconds that are not the library's. */
    private static String name(String prefix, int number) {
        return prefix.concat(String.valueOf(number));
    }

    private static Ranking fromObjects() {
        Rulebook rulebook = rulebook();
        CriteriaSet set = set(rulebook);
        List<CouncilMember> members = new ArrayList<>();
        for (int m = 0; m < MEMBERS; m++) {
            CouncilRole role = m == 0 ? CouncilRole.CHAIR : CouncilRole.MEMBER;
            members.add(CouncilMember.builder().id(name("M-", m)).role(role).build());
        }
        Council council = Council.of(members);
        List<ScoreSheets> products = new ArrayList<>();
        for (int p = 0; p < PRODUCTS; p++) {
            ScoreSheets.Builder builder = ScoreSheets.builder(name("P-", p), set, council);
            for (int m = 0; m < MEMBERS; m++) {
                ScoreSheets.Builder.Sheet sheet = builder.sheet(name("M-", m));
                for (Criterion criterion : set.criteria()) {
                    sheet.option(criterion, option(criterion, p, m));
                }
            }
            products.add(builder.build());
        }
        return Scoring.of(rulebook).rank(products);
    }

    private static Ranking fromFile(Path file) {
        Rulebook rulebook = rulebook();
        Season season =
                Season.read(rulebook, SeasonSources.of(TableSource.of(file))).orThrow();
        return Scoring.of(rulebook).rank(season.sheets());
    }

    private static void compare() throws IOException, InterruptedException {
        Path file = Files.createTempFile("sheets", ".csv");
        try {
            Files.writeString(file, csv());
            long[][] nanos = new long[TASKS.length][RUNS];
            for (int run = 0; run < RUNS; run++) {
                for (int task = 0; task < TASKS.length; task++) {
                    nanos[task][run] = time(TASKS[task], file);
                }
            }
            print(nanos);
        } finally {
            Files.delete(file);
        }
    }

    private static String csv() {
        StringBuilder text = new StringBuilder("product,set,member,criterion,option\n");
        for (int p = 0; p < PRODUCTS; p++) {
            for (int m = 0; m < MEMBERS; m++) {
                for (Criterion criterion : set(rulebook()).criteria()) {
                    text.append("P-").append(p).append(",1,M-").append(m).append(',');
                    text.append(criterion.code()).append(',');
                    text.append(criterion
                                    .options()
                                    .get(option(criterion, p, m) - 1)
                                    .label())
                            .append('\n');
                }
            }
        }
        return text.toString();
    }

    private static long time(String task, Path file) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                task,
                file.toString());
        long start = System.nanoTime();
        int exit = process.inheritIO().start().waitFor();
        long end = System.nanoTime();
        require(exit == 0);
        return end - start;
    }

    private static void print(long[][] nanos) {
        System.out.println("| task | median ms | least ms | over the empty main | goal |\n|---|---|---|---|---|");
        long empty = median(nanos[0]);
        for (int task = 0; task < TASKS.length; task++) {
            long median = median(nanos[task]);
            System.out.println("| " + TASKS[task] + " | " + median + " | " + nanos[task][0] / 1_000_000 + " | "
                    + (median - empty) + " | " + GOALS[task] + " |");
        }
    }

    /** Sorts, too. */
    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1_000_000;
    }
}
