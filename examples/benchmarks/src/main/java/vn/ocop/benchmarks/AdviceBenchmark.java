// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Warmup;
import vn.ocop.criteria.Council;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.ScoreSheets;
import vn.ocop.criteria.Scoring;
import vn.ocop.criteria.advice.Scenario;
import vn.ocop.criteria.advice.Upgrade;
import vn.ocop.criteria.rulebook.CriteriaSet;
import vn.ocop.criteria.rulebook.Criterion;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.criteria.rulebook.Rulebooks;

/** Advice for the next star with costs, counts and proof, of one product and of a season; and one answer of a what-if. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class AdviceBenchmark {
    private static final int SEASON = 1000;

    /** Members who score each product. */
    @Param({"1", "7"})
    public int members;

    private List<Evaluation> season;
    private Criterion first;
    private int next;

    /** Draws products of set 1 of 26/2026 around the middle options. */
    @Setup
    public void prepare() {
        Rulebook law = new Rulebooks().get("qd-26-2026");
        CriteriaSet set = law.set(1).orElseThrow();
        first = set.criteria().get(0);
        Random random = new Random(19);
        List<ScoreSheets> products = new ArrayList<>();
        for (int i = 0; i < SEASON; i++) {
            ScoreSheets.Builder sheets = ScoreSheets.builder("P-" + i, set, Council.unstated());
            for (int member = 0; member < members; member++) {
                ScoreSheets.Builder.Sheet sheet = sheets.sheet("M" + member);
                for (Criterion criterion : set.criteria()) {
                    int options = criterion.options().size();
                    int middle = (options + 1) / 2;
                    sheet.option(criterion, random.nextInt(4) == 0 ? 1 + random.nextInt(options) : middle);
                }
            }
            products.add(sheets.build());
        }
        season = Scoring.of(law).score(products);
    }

    private Evaluation one() {
        next = (next + 1) % SEASON;
        return season.get(next);
    }

    /**
     * The next star of one product, with the proof.
     *
     * @return what keeps the work from being optimised away
     */
    @Benchmark
    public Object product() {
        return Upgrade.of(one()).find().proof();
    }

    /**
     * The next star of every product of a season.
     *
     * @return what keeps the work from being optimised away
     */
    @Benchmark
    public Object season() {
        List<Object> proofs = new ArrayList<>();
        for (Evaluation evaluation : season) {
            proofs.add(Upgrade.of(evaluation).find().proof());
        }
        return proofs;
    }

    /**
     * One answer of a what-if, scored again.
     *
     * @return what keeps the work from being optimised away
     */
    @Benchmark
    public Object scenario() {
        return Scenario.of(one()).answer("M0", first, 1).evaluation();
    }
}
