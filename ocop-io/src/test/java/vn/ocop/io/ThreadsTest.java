// SPDX-License-Identifier: Apache-2.0
package vn.ocop.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Checked;
import vn.ocop.core.Language;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Ranking;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;
import vn.ocop.criteria.rulebook.SetHeader;
import vn.ocop.criteria.text.Wording;
import vn.ocop.io.document.RankingDocument;

/** One rulebook, one scoring, one ranking, shared by many threads: the bytes of one thread come out of each. */
class ThreadsTest {
    private static final int THREADS = 8;
    private static final String ID = "qd-26-2026";

    @Test
    void fromTheFileToTheRankingOverOneRacedRulebook() throws Exception {
        byte[] sheets = sheets();
        List<String> alone = results(Scoring.of(new Rulebooks().get(ID)), sheets);
        assertThat(alone).hasSizeGreaterThan(26);

        Rulebooks books = new Rulebooks();
        for (List<String> raced : together(() -> results(Scoring.of(books.get(ID)), sheets))) {
            assertThat(raced).isEqualTo(alone);
        }
        Scoring shared = Scoring.of(books.get(ID));
        for (List<String> raced : together(() -> results(shared, sheets))) {
            assertThat(raced).isEqualTo(alone);
        }
    }

    @Test
    void oneRankingExplainedByMany() throws Exception {
        byte[] sheets = sheets();
        Scoring scoring = Scoring.of(new Rulebooks().get(ID));
        Checked<Season> season =
                Season.read(scoring.rulebook(), SeasonSources.of(TableSource.of("sheets.csv", sheets)));
        Ranking shared = scoring.rank(season.orThrow().sheets());

        List<String> alone = results(scoring, sheets);
        for (List<String> raced : together(() -> results(shared, season))) {
            assertThat(raced).isEqualTo(alone);
        }
    }

    private static List<String> results(Scoring scoring, byte[] sheets) {
        Checked<Season> season =
                Season.read(scoring.rulebook(), SeasonSources.of(TableSource.of("sheets.csv", sheets)));
        return results(scoring.rank(season.orThrow().sheets()), season);
    }

    private static List<String> results(Ranking ranking, Checked<Season> season) {
        List<String> results = new ArrayList<>();
        StringWriter json = new StringWriter();
        RankingDocument.of(ranking, season.findings(), Language.VI).writeJson(json);
        results.add(json.toString());
        for (Ranking.Entry entry : ranking.entries()) {
            Evaluation evaluation = entry.evaluation();
            results.add(Wording.in(Language.EN).of(evaluation.explain()).text());
        }
        return results;
    }

    /** Two products of each set before three members, with answers of every kind. */
    private static byte[] sheets() {
        Rulebook book = new Rulebooks().get(ID);
        StringBuilder csv = new StringBuilder("product,set,member,criterion,option\n");
        for (SetHeader header : book.sets()) {
            for (int product = 1; product <= 2; product++) {
                for (int member = 1; member <= 3; member++) {
                    for (Criterion criterion :
                            book.set(header.number()).orElseThrow().criteria()) {
                        answer(csv, header.number(), product, member, criterion);
                    }
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(StringBuilder csv, int set, int product, int member, Criterion criterion) {
        if (criterion.kind() == Criterion.Kind.CONTAINER) {
            return;
        }
        int options = Math.max(1, criterion.options().size());
        int option = product == 1 ? options : 1 + (set + member / 3 + criterion.index()) % options;
        csv.append("P-%d-%d,%d,M-%d,%s,%s%n"
                .formatted(
                        set,
                        product,
                        set,
                        member,
                        criterion.code(),
                        criterion.kind() == Criterion.Kind.YES_NO ? "yes" : String.valueOf(option)));
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                tasks.add(() -> {
                    start.await();
                    return work.call();
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
}
