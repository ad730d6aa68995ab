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

/** Gathers what falls due for certificates, dossiers and the programme within some days. */
final class Radar {
    private static final Text EVALUATOR = new Text("cấp có thẩm quyền đánh giá", "the level that evaluates");

    private final Certificates certificates;
    private final Dossiers dossiers;
    private final ProgrammeYear year;
    private final Regimes regimes;
    private final Applicability applicability;

    Radar(Collection<Rulebook> rulebooks, Regimes regimes, ProgrammeYear year, WorkingDays workingDays) {
        this.certificates = new Certificates(regimes);
        this.dossiers = new Dossiers(regimes, workingDays);
        this.year = year;
        this.regimes = regimes;
        this.applicability = Applicability.of(rulebooks);
    }

    Checked<List<Due>> scan(DaySpan days, Collection<CertificateHistory> histories, Collection<Dossier> underWay) {
        List<Due> due = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        year.collect(days, due::add);
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
        underWay.forEach(dossier -> dossier(dossier, days, due::add));
        due.sort(Due.ORDER);
        return Checked.of(List.copyOf(due), findings);
    }

    private void dossier(Dossier dossier, DaySpan days, Consumer<Due> sink) {
        Optional<LocalDate> received = dossier.received();
        if (received.isPresent() && dossier.decided().isEmpty()) {
            dossiers.due(dossier).stream()
                    .filter(due -> days.contains(due.day()))
                    .forEach(sink);
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
                                        .kind(Due.Kind.TRANSITION)
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
