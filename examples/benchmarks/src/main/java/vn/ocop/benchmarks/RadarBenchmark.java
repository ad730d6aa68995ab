// SPDX-License-Identifier: Apache-2.0
package vn.ocop.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.calendar.CertificateHistory;
import vn.ocop.criteria.calendar.DaySpan;
import vn.ocop.criteria.calendar.Due;
import vn.ocop.criteria.calendar.Programme;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Rulebooks;

/**
 * The radar over the certificates of a country beside plain date arithmetic that finds the same days, without who is
 * responsible and on which clause. The days looked at are a quarter, a year, and the whole time of the certificates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init")
public class RadarBenchmark {
    private static final LocalDate FIRST_ISSUE = LocalDate.of(2026, 5, 22);
    private static final int ISSUE_DAYS = 3 * 365;
    private static final int MONTHS = 36;
    private static final int OPENS = 180;
    private static final int CLOSES = 120;

    /** Certificates. */
    @Param({"1000", "100000"})
    public int certificates;

    /** The days looked at, as last day of a span that begins on 1 January 2030. */
    @Param({"2030-03-31", "2030-12-31", "2032-12-31"})
    public String until;

    private Programme programme;
    private DaySpan days;
    private List<CertificateHistory> histories;

    /** Issues the certificates, evenly over three years. */
    @Setup
    public void prepare() {
        Rulebooks shelf = new Rulebooks();
        programme = Programme.of(shelf.ids().stream().map(shelf::get).toList(), WorkingDays.weekdays());
        days = new DaySpan(LocalDate.of(2030, 1, 1), LocalDate.parse(until));
        histories = new ArrayList<>();
        for (int i = 0; i < certificates; i++) {
            histories.add(CertificateHistory.of(Certificate.builder()
                    .productId("P-" + i)
                    .star(i % 2 == 0 ? Star.THREE : Star.FOUR)
                    .issued(FIRST_ISSUE.plusDays((long) i * ISSUE_DAYS / certificates))
                    .level(Level.PROVINCE)
                    .build()));
        }
        long found = programme.due(days, histories, List.of()).orThrow().stream()
                .filter(due -> due.productId().isPresent())
                .count();
        if (found != plainDates().length) {
            throw new IllegalStateException("radar found " + found + ", plain dates " + plainDates().length);
        }
        System.out.println("# due: " + found);
    }

    /** Plain date arithmetic: opening, closing and last day of each certificate, sorted. */
    @Benchmark
    public long[] plainDates() {
        long[] due = new long[3 * histories.size()];
        int count = 0;
        for (int i = 0; i < histories.size(); i++) {
            LocalDate last = histories.get(i).certificate().issued().plusMonths(MONTHS);
            for (LocalDate day : new LocalDate[] {last.minusDays(OPENS), last.minusDays(CLOSES), last}) {
                if (days.contains(day)) {
                    due[count++] = day.toEpochDay() << Integer.SIZE | i;
                }
            }
        }
        long[] found = Arrays.copyOf(due, count);
        Arrays.sort(found);
        return found;
    }

    /** The radar, with everything that it says of each day. */
    @Benchmark
    public Checked<List<Due>> radar() {
        return programme.due(days, histories, List.of());
    }
}
