// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Citation;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.TimeLimit;
import vn.ocop.criteria.rulebook.Rulebook;

/** What falls due for one certificate within some days. */
final class CertificateDues {
    static final Text SOMEBODY = new Text("cơ quan có thẩm quyền", "the competent authority");

    private final Certificates certificates;
    private final DaySpan days;
    private final Consumer<Due> sink;

    CertificateDues(Certificates certificates, DaySpan days, Consumer<Due> sink) {
        this.certificates = certificates;
        this.days = days;
        this.sink = sink;
    }

    void collect(CertificateTimeline timeline) {
        timeline.window().ifPresent(window -> filing(timeline, window));
        timeline.notice()
                .filter(days::contains)
                .filter(day -> timeline.stateOn(day).isInForce())
                .ifPresent(day -> notice(timeline, day));
        ends(timeline);
        timeline.prolongedUntil()
                .filter(day -> days.contains(day) && timeline.stateOn(day) == CertificateState.PROLONGED)
                .ifPresent(day -> timeline.prolongation()
                        .map(CertificateRules.Prolongation::citation)
                        .ifPresent(cite -> add(timeline, day, Due.Kind.PROLONGATION_ENDS, holder(timeline), cite)));
        timeline.cases().forEach(item -> decision(timeline, item));
        timeline.inspections().forEach(item -> revocation(timeline, item));
    }

    private void filing(CertificateTimeline timeline, DaySpan window) {
        filing(timeline, window.first(), Due.Kind.FILING_OPENS);
        filing(timeline, window.last(), Due.Kind.FILING_CLOSES);
    }

    private void filing(CertificateTimeline timeline, LocalDate day, Due.Kind kind) {
        if (days.contains(day) && timeline.stateOn(day).isInForce() && !isFiled(timeline, day)) {
            rules(timeline, day)
                    .flatMap(CertificateRules::window)
                    .ifPresent(rule ->
                            sink.accept(due(timeline, day, kind, rule.by().name(), rule.citation())
                                    .about(otherRules(timeline, day))
                                    .build()));
        }
    }

    /** What is due is a new dossier, where other rules are in force than those that the certificate was issued under. */
    private static Optional<Text> otherRules(CertificateTimeline timeline, LocalDate day) {
        Optional<Rulebook> issued = timeline.regimes().on(timeline.certificate().issued());
        return timeline.regimes()
                .inForceOn(day)
                .filter(now -> issued.filter(old -> !old.isOfOneRegimeWith(now)).isPresent())
                .map(now -> now.regime().documents().get(0).number())
                .map(number -> new Text(
                        "hồ sơ mới theo " + number + ", kết quả cũ không được chuyển sang; hạng sao giữ đến "
                                + timeline.lastDay(),
                        "a new dossier under " + number + ", nothing is carried over; the stars stand until "
                                + timeline.lastDay()));
    }

    private static boolean isFiled(CertificateTimeline timeline, LocalDate day) {
        return timeline.cases().stream()
                .anyMatch(item ->
                        item.kind() == CaseKind.REEVALUATION && !item.received().isAfter(day));
    }

    private void notice(CertificateTimeline timeline, LocalDate day) {
        rules(timeline, day)
                .flatMap(CertificateRules::notice)
                .ifPresent(rule -> add(timeline, day, Due.Kind.NOTICE, issuer(timeline, day), rule.citation()));
    }

    private void ends(CertificateTimeline timeline) {
        LocalDate day = timeline.lastDay();
        if (days.contains(day) && timeline.stateOn(day).isInForce()) {
            Citation cite = timeline.issueRules().citation();
            add(timeline, day, Due.Kind.CERTIFICATE_ENDS, holder(timeline), cite);
            timeline.prolongation()
                    .filter(rule -> !isFiled(timeline, day))
                    .ifPresent(rule -> sink.accept(
                            due(timeline, day, Due.Kind.LATE_FILING_CLOSES, holder(timeline), rule.citation())
                                    .about(until(day.plusDays(rule.days())))
                                    .build()));
        }
    }

    /** What a dossier that is filed late can bring. */
    private static Text until(LocalDate last) {
        return new Text("có thể kéo dài đến " + last, "may be prolonged to " + last);
    }

    private void decision(CertificateTimeline timeline, CertificateHistory.Case item) {
        Optional<TimeLimit> rule = rules(timeline, item.received()).flatMap(CertificateRules::decision);
        if (item.kind() == CaseKind.REEVALUATION
                && rule.isPresent()
                && item.complete().isPresent()
                && item.decided().isEmpty()) {
            LocalDate day = item.complete().get().plusDays(rule.get().days());
            if (days.contains(day)) {
                add(
                        timeline,
                        day,
                        Due.Kind.DECISION,
                        issuer(timeline, day),
                        rule.get().citation());
            }
        }
    }

    private void revocation(CertificateTimeline timeline, CertificateHistory.Inspection item) {
        Optional<CertificateRules.RevocationRules> rules = certificates.revocation(item.concluded());
        Optional<Clause> ground = rules.flatMap(rule -> rule.ground(item.ground()));
        if (ground.isEmpty() || timeline.revoked().isPresent()) {
            return;
        }
        TimeLimit limit = rules.get().limit();
        LocalDate day = item.concluded().plusDays(limit.days());
        if (days.contains(day)) {
            Text by = certificates
                    .revoker(timeline.certificate().star(), item.concluded())
                    .value()
                    .map(authority -> authority.actor().name())
                    .orElse(SOMEBODY);
            sink.accept(due(timeline, day, Due.Kind.REVOCATION, by, limit.citation())
                    .about(about(ground.get(), rules.get()))
                    .build());
        }
    }

    /** The ground, and who confirms it where no authority has to conclude. */
    private static Text about(Clause ground, CertificateRules.RevocationRules rules) {
        return rules.confirmer(ground)
                .map(Actor::name)
                .map(by -> new Text(
                        ground.text().vi() + " (" + by.vi() + " xác nhận)",
                        ground.text().en() + " (confirmed by: " + by.en() + ")"))
                .orElse(ground.text());
    }

    private static Optional<CertificateRules> rules(CertificateTimeline timeline, LocalDate day) {
        return timeline.regimes().inForceOn(day).flatMap(Certificates::rules);
    }

    private static Text holder(CertificateTimeline timeline) {
        return timeline.issueRules().holder().name();
    }

    /** Whoever certifies such a star by that day, since who issued it may be no more. */
    private Text issuer(CertificateTimeline timeline, LocalDate day) {
        Certificate certificate = timeline.certificate();
        return certificates
                .issuer(certificate.star(), day)
                .value()
                .or(() -> certificates
                        .issuer(certificate.star(), certificate.issued())
                        .value())
                .map(authority -> authority.actor().name())
                .orElse(SOMEBODY);
    }

    private void add(CertificateTimeline timeline, LocalDate day, Due.Kind kind, Text by, Citation cite) {
        sink.accept(due(timeline, day, kind, by, cite).build());
    }

    private static Due.Builder due(CertificateTimeline timeline, LocalDate day, Due.Kind kind, Text by, Citation cite) {
        return Due.builder()
                .day(day)
                .kind(kind)
                .responsible(by)
                .citation(cite)
                .productId(timeline.certificate().productId())
                .star(timeline.certificate().star());
    }
}
