// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.TimeLimit;
import vn.ocop.criteria.rulebook.Rulebook;

/** Holds one certificate's history against the rules and gathers what is wrong. */
final class CertificateCheck {
    private final Certificates certificates;
    private final Regimes regimes;
    private final CertificateHistory history;
    private final Certificate certificate;
    private final CertificateRules issueRules;
    private final LocalDate lastDay;
    private final List<Finding> findings = new ArrayList<>();
    private List<CertificateHistory.Inspection> inspections = List.of();

    CertificateCheck(Certificates certificates, Regimes regimes, CertificateHistory history, CertificateRules rules) {
        this.certificates = certificates;
        this.regimes = regimes;
        this.history = history;
        this.certificate = history.certificate();
        this.issueRules = rules;
        this.lastDay = rules.lastDay(certificate.issued());
    }

    List<Finding> findings() {
        return findings;
    }

    CertificateTimeline timeline() {
        rulebookInForce();
        issuer();
        Optional<LocalDate> revoked = revoked();
        List<CertificateHistory.Case> cases =
                history.cases().stream().filter(this::isInOrder).toList();
        inspections = history.inspections().stream()
                .filter(item -> inOrder(DayName.ISSUED, certificate.issued(), DayName.CONCLUDED, item.concluded()))
                .toList();
        CertificateTimeline timeline =
                new CertificateTimeline(history, regimes, issueRules, revoked, cases, inspections);
        cases.forEach(item -> judge(item, timeline));
        inspections.forEach(item -> ground(item.concluded(), item.ground()));
        history.revocation().ifPresent(this::judge);
        return timeline;
    }

    private void rulebookInForce() {
        Optional<Rulebook> rulebook = regimes.isSingle() ? regimes.on(certificate.issued()) : Optional.empty();
        rulebook.filter(book -> certificate.issued().isBefore(book.inForceFrom()))
                .ifPresent(book -> add(
                        find(CalendarFinding.ISSUED_BEFORE_RULEBOOK)
                                .fact("issued", certificate.issued())
                                .fact("rulebook", book.id())
                                .fact("from", book.inForceFrom()),
                        issueRules.earlierKept()));
        rulebook.flatMap(Rulebook::inForceUntil)
                .filter(until -> certificate.issued().isAfter(until))
                .ifPresent(until -> add(
                        find(CalendarFinding.ISSUED_AFTER_RULEBOOK)
                                .fact("issued", certificate.issued())
                                .fact("rulebook", rulebook.orElseThrow().id())
                                .fact("until", until),
                        Optional.empty()));
    }

    private void issuer() {
        if (!certificate.star().isAtLeast(issueRules.lowestStar())) {
            findings.add(at(Certificates.starNotCertified(certificate.star(), issueRules)));
            return;
        }
        if (certificate.level().isEmpty()) {
            return;
        }
        Level level = certificate.level().get();
        Checked<Authority> issuer = certificates.issuer(certificate.star(), certificate.issued());
        issuer.findings().forEach(finding -> findings.add(at(finding.graded(Severity.WARNING))));
        issuer.value()
                .filter(authority -> authority.level() != level)
                .ifPresent(authority -> add(
                        find(CalendarFinding.ISSUER_WRONG)
                                .fact("day", certificate.issued())
                                .fact("level", level)
                                .fact("stars", certificate.star().number())
                                .fact("expected", authority.level()),
                        Optional.of(authority.citation())));
    }

    private Optional<LocalDate> revoked() {
        Optional<LocalDate> stated = certificate.revoked();
        Optional<LocalDate> decided = history.revocation().map(CertificateHistory.Revocation::day);
        if (stated.isPresent() && decided.isPresent() && !stated.equals(decided)) {
            add(
                    find(CalendarFinding.REVOCATION_DAYS_DIFFER)
                            .fact("first", stated.get())
                            .fact("second", decided.get()),
                    Optional.empty());
        }
        return history.revoked().filter(day -> inOrder(DayName.ISSUED, certificate.issued(), DayName.REVOKED, day));
    }

    private boolean isInOrder(CertificateHistory.Case item) {
        boolean good = inOrder(DayName.ISSUED, certificate.issued(), DayName.RECEIVED, item.received());
        if (item.complete().isPresent()) {
            good &= inOrder(
                    DayName.RECEIVED,
                    item.received(),
                    DayName.COMPLETE,
                    item.complete().get());
        }
        LocalDate before = item.complete().orElse(item.received());
        DayName name = item.complete().isPresent() ? DayName.COMPLETE : DayName.RECEIVED;
        if (item.decided().isPresent()) {
            good &= inOrder(name, before, DayName.DECIDED, item.decided().get());
            before = item.decided().get();
            name = DayName.DECIDED;
        }
        if (item.certificate().isPresent()) {
            good &= inOrder(
                    name,
                    before,
                    DayName.NEW_CERTIFICATE,
                    item.certificate().get().issued());
        }
        return good;
    }

    private boolean inOrder(DayName earlier, LocalDate earlierDay, DayName later, LocalDate laterDay) {
        if (!laterDay.isBefore(earlierDay)) {
            return true;
        }
        add(
                here(DayName.outOfOrder(earlier.text(), earlierDay, later.text(), laterDay)),
                Optional.of(issueRules.citation()));
        return false;
    }

    private void judge(CertificateHistory.Case item, CertificateTimeline timeline) {
        Optional<CertificateRules> rules = regimes.inForceOn(item.received()).flatMap(Certificates::rules);
        CertificateState state = timeline.stateWithout(item, item.received());
        if (!state.isInForce()) {
            add(
                    find(CalendarFinding.CASE_ON_ENDED_CERTIFICATE)
                            .fact("kind", item.kind())
                            .fact("received", item.received())
                            .fact("state", state),
                    ended(item, rules));
        } else if (item.kind() == CaseKind.REEVALUATION) {
            rules.flatMap(CertificateRules::window).ifPresent(window -> window(item, window, timeline.prolongation()));
        }
        if (item.kind() == CaseKind.REEVALUATION) {
            rules.flatMap(CertificateRules::decision).ifPresent(limit -> decision(item, limit));
        }
        item.certificate().ifPresent(next -> next(item, next, rules));
    }

    private Optional<Citation> ended(CertificateHistory.Case item, Optional<CertificateRules> rules) {
        Optional<Citation> own = item.kind() == CaseKind.UPGRADE
                ? rules.flatMap(CertificateRules::upgrade)
                : rules.flatMap(CertificateRules::window).map(CertificateRules.FilingWindow::citation);
        return own.or(() -> Optional.of(issueRules.citation()));
    }

    private void window(
            CertificateHistory.Case item,
            CertificateRules.FilingWindow window,
            Optional<CertificateRules.Prolongation> longer) {
        LocalDate opens = window.opens(lastDay);
        LocalDate closes = window.closes(lastDay);
        if (item.received().isBefore(opens)) {
            add(
                    find(CalendarFinding.FILED_TOO_EARLY)
                            .fact("received", item.received())
                            .fact("opens", opens),
                    Optional.of(window.citation()));
        } else if (item.received().isAfter(closes)) {
            Optional<Citation> excuse = longer.map(CertificateRules.Prolongation::citation);
            CalendarFinding code =
                    excuse.isPresent() ? CalendarFinding.FILED_LATE_EXCUSED : CalendarFinding.FILED_TOO_LATE;
            add(
                    find(code).fact("received", item.received()).fact("closes", closes),
                    excuse.or(() -> Optional.of(window.citation())));
        }
    }

    private void decision(CertificateHistory.Case item, TimeLimit limit) {
        Optional<LocalDate> last = item.complete().map(day -> day.plusDays(limit.days()));
        if (last.isPresent()
                && item.decided().filter(day -> day.isAfter(last.get())).isPresent()) {
            add(
                    find(CalendarFinding.DECISION_LATE)
                            .fact("decided", item.decided().get())
                            .fact("limit", last.get()),
                    Optional.of(limit.citation()));
        }
    }

    private void next(CertificateHistory.Case item, Certificate next, Optional<CertificateRules> rules) {
        if (!next.star().isAtLeast(issueRules.lowestStar())) {
            findings.add(at(Certificates.starNotCertified(next.star(), rules.orElse(issueRules))));
        } else if (!item.replaces(certificate, issueRules.lowestStar())) {
            add(
                    find(CalendarFinding.UPGRADE_NOT_HIGHER)
                            .fact("from", certificate.star().number())
                            .fact("to", next.star().number()),
                    rules.flatMap(CertificateRules::upgrade).or(() -> Optional.of(issueRules.citation())));
        }
    }

    private void judge(CertificateHistory.Revocation revocation) {
        if (revocation.day().isBefore(certificate.issued())) {
            return;
        }
        if (certificates.revocation(revocation.day()).isEmpty()) {
            revocationSilent(revocation.day());
            return;
        }
        revocation.ground().ifPresent(ground -> ground(revocation.day(), ground));
        revocation.level().ifPresent(level -> revoker(revocation, level));
        firstLimit(revocation)
                .filter(limit -> revocation.day().isAfter(limit.day()))
                .ifPresent(limit -> add(
                        find(CalendarFinding.REVOCATION_LATE)
                                .fact("day", revocation.day())
                                .fact("limit", limit.day()),
                        Optional.of(limit.citation())));
    }

    private record Limit(LocalDate day, Citation citation) {}

    private Optional<Limit> firstLimit(CertificateHistory.Revocation revocation) {
        return inspections.stream()
                .filter(item -> !item.concluded().isAfter(revocation.day()))
                .filter(item -> revocation.ground().map(item.ground()::equals).orElse(true))
                .flatMap(item -> certificates.revocation(item.concluded()).stream()
                        .map(rules -> new Limit(
                                item.concluded().plusDays(rules.limit().days()),
                                rules.limit().citation())))
                .min((a, b) -> a.day().compareTo(b.day()));
    }

    private void revoker(CertificateHistory.Revocation revocation, Level level) {
        Optional<Authority> expected =
                certificates.revoker(certificate.star(), revocation.day()).value();
        expected.filter(authority -> authority.level() != level)
                .ifPresent(authority -> add(
                        find(CalendarFinding.REVOKER_WRONG)
                                .fact("level", level)
                                .fact("stars", certificate.star().number())
                                .fact("expected", authority.level()),
                        Optional.of(authority.citation())));
    }

    private void ground(LocalDate day, String ground) {
        Optional<CertificateRules.RevocationRules> rules = certificates.revocation(day);
        if (rules.isEmpty()) {
            revocationSilent(day);
        } else if (rules.get().ground(ground).isEmpty()) {
            add(
                    find(CalendarFinding.UNKNOWN_GROUND)
                            .fact("ground", ground)
                            .fact(
                                    "expected",
                                    String.join(
                                            ", ",
                                            rules.get().grounds().stream()
                                                    .map(Clause::id)
                                                    .toList())),
                    Optional.of(rules.get().limit().citation()));
        }
    }

    private void revocationSilent(LocalDate day) {
        add(find(CalendarFinding.REVOCATION_SILENT).fact("day", day), Optional.empty());
    }

    private Finding.Builder find(CalendarFinding code) {
        return here(Finding.builder(code));
    }

    private Finding.Builder here(Finding.Builder finding) {
        return finding.fact("product", certificate.productId()).at(history.location());
    }

    private void add(Finding.Builder finding, Optional<Citation> citation) {
        findings.add(finding.citation(citation).build());
    }

    private Finding at(Finding finding) {
        return Finding.builder(finding.code())
                .from(finding)
                .fact("product", certificate.productId())
                .location(history.location())
                .build();
    }
}
