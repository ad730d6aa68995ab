// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.rulebook.Applicability;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * Everything that falls due between two days, by whom, on which clause: for the certificates and dossiers of a whole
 * province, and for the programme itself. Start with {@code Radar.of(rulebooks, workingDays).scan(days, certificates)}.
 *
 * <p>Each day is judged by the rules of that day. This class is immutable and thread-safe.
 */
public final class Radar {
    private static final Text EVALUATOR = new Text("cấp có thẩm quyền đánh giá", "the level that evaluates");

    private final Certificates certificates;
    private final ProgrammeCalendar programme;
    private final Regimes regimes;
    private final Applicability applicability;
    private final WorkingDays workingDays;

    private Radar(Collection<Rulebook> rulebooks, WorkingDays workingDays) {
        this.certificates = Certificates.across(rulebooks);
        this.programme = ProgrammeCalendar.of(rulebooks);
        this.regimes = Regimes.inTime(rulebooks);
        this.applicability = Applicability.of(rulebooks);
        this.workingDays = workingDays;
    }

    /**
     * A radar over some rulebooks.
     *
     * @param rulebooks the rulebooks, at least one
     * @param workingDays the working days, for limits that are counted in them
     * @return the radar
     */
    public static Radar of(Collection<Rulebook> rulebooks, WorkingDays workingDays) {
        return new Radar(rulebooks, workingDays);
    }

    /**
     * What falls due for certificates and for the programme.
     *
     * @param days the days to look at
     * @param histories the certificates, as many as there are
     * @return what is due, in time; and what was found in the certificates, in their order. A certificate with errors still
     *     counts as far as it can be followed
     */
    public Checked<List<Due>> scan(DaySpan days, Collection<CertificateHistory> histories) {
        return scan(days, histories, List.of());
    }

    /**
     * What falls due for certificates, for dossiers and for the programme.
     *
     * @param days the days to look at
     * @param histories the certificates
     * @param dossiers the dossiers that are under way
     * @return what is due, in time; and what was found in the certificates, in their order
     */
    public Checked<List<Due>> scan(
            DaySpan days, Collection<CertificateHistory> histories, Collection<Dossier> dossiers) {
        List<Due> due = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        programme.collect(days, due::add);
        CertificateDues collector = new CertificateDues(certificates, days, due::add);
        for (CertificateHistory history : histories) {
            Checked<CertificateTimeline> timeline = certificates.follow(history);
            findings.addAll(timeline.findings());
            timeline.value().ifPresent(collector::collect);
            history.cases().stream()
                    .filter(item -> item.decided().isEmpty())
                    .forEach(item -> transition(
                            item.kind(),
                            item.received(),
                            days,
                            history.certificate().productId(),
                            Optional.of(history.certificate().star()),
                            due::add));
        }
        dossiers.forEach(dossier -> dossier(dossier, days, due::add));
        due.sort(Due.ORDER);
        return Checked.of(List.copyOf(due), findings);
    }

    private void dossier(Dossier dossier, DaySpan days, Consumer<Due> sink) {
        Optional<LocalDate> received = dossier.received();
        received.flatMap(regimes::on)
                .ifPresent(rulebook -> Dossiers.of(rulebook, workingDays).due(dossier).stream()
                        .filter(due -> days.contains(due.day()))
                        .forEach(sink));
        if (received.isPresent() && dossier.decided().isEmpty()) {
            transition(dossier.kind(), received.get(), days, dossier.productId(), dossier.star(), sink);
        }
    }

    /** The last day on which a case that the rules overtook is still evaluated under the old ones. */
    private void transition(
            CaseKind kind,
            LocalDate received,
            DaySpan days,
            String productId,
            Optional<Star> star,
            Consumer<Due> sink) {
        Optional<String> old = regimes.on(received).map(Rulebook::id);
        for (LocalDate change : regimes.changes()) {
            Applicability.Ruling ruling = applicability.decide(kind, received, change);
            if (change.isAfter(received)
                    && old.isPresent()
                    && ruling.rulebookId().equals(old)) {
                applicability
                        .lastEvaluation(kind, received, change)
                        .filter(days::contains)
                        .ifPresent(last -> ruling.clause()
                                .ifPresent(clause -> sink.accept(Due.builder()
                                        .day(last)
                                        .kind(DueKind.TRANSITION)
                                        .about(kind.text())
                                        .responsible(EVALUATOR)
                                        .citation(clause)
                                        .productId(productId)
                                        .star(star)
                                        .build())));
            }
        }
    }
}
