// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Certificate;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.TimeLimit;

/**
 * The days and states of one certificate. Get one from {@link Certificates#follow(Certificate)}. This class is immutable and
 * thread-safe.
 */
public final class CertificateTimeline {
    private final CertificateHistory history;
    private final Regimes regimes;
    private final CertificateRules issueRules;
    private final LocalDate lastDay;
    private final Optional<LocalDate> revoked;
    private final ImmutableList<CertificateHistory.Case> cases;
    private final ImmutableList<CertificateHistory.Inspection> inspections;

    CertificateTimeline(
            CertificateHistory history,
            Regimes regimes,
            CertificateRules issueRules,
            Optional<LocalDate> revoked,
            List<CertificateHistory.Case> cases,
            List<CertificateHistory.Inspection> inspections) {
        this.history = history;
        this.regimes = regimes;
        this.issueRules = issueRules;
        this.lastDay = issueRules.lastDay(history.certificate().issued());
        this.revoked = revoked;
        this.cases = ImmutableList.copyOf(cases);
        this.inspections = ImmutableList.copyOf(inspections);
    }

    /**
     * The certificate.
     *
     * @return the certificate
     */
    public Certificate certificate() {
        return history.certificate();
    }

    /**
     * The last day on which the certificate is valid if nothing happens to it.
     *
     * @return the day
     */
    public LocalDate lastDay() {
        return lastDay;
    }

    /**
     * When the dossier of the re-evaluation may be handed in. Only the days count on which the rules that have a window were
     * in force: before a decision there was no window.
     *
     * @return the days, absent if the rules set no window
     */
    public Optional<DaySpan> window() {
        LocalDate end = LocalDate.MAX;
        for (Regimes.Regime regime : regimes.newestFirst()) {
            Optional<CertificateRules.FilingWindow> window =
                    Certificates.rules(regime.rulebook()).flatMap(CertificateRules::window);
            LocalDate until = end;
            Optional<DaySpan> days = window.map(rule -> new DaySpan(rule.opens(lastDay), rule.closes(lastDay)))
                    .flatMap(span -> span.and(regime.rulebook().inForceFrom(), until));
            if (days.isPresent()) {
                return days;
            }
            end = regime.from().equals(LocalDate.MIN) ? end : regime.from().minusDays(1);
        }
        return Optional.empty();
    }

    /**
     * The last day on which the issuing authority must have told the subject that the certificate ends.
     *
     * @return the day, absent if the rules ask for no notice
     */
    public Optional<LocalDate> notice() {
        return day(rules -> rules.notice().map(limit -> lastDay.minusDays(limit.days())));
    }

    /** The day that the rules in force on that very day give. */
    private Optional<LocalDate> day(Function<CertificateRules, Optional<LocalDate>> rule) {
        for (Regimes.Regime regime : regimes.newestFirst()) {
            Optional<LocalDate> day = Certificates.rules(regime.rulebook()).flatMap(rule);
            if (day.isPresent() && regimes.inForceOn(day.get()).equals(Optional.of(regime.rulebook()))) {
                return day;
            }
        }
        return Optional.empty();
    }

    /**
     * The last day to which a pending re-evaluation could prolong this certificate.
     *
     * @return the day, absent if the certificate cannot be prolonged
     */
    public Optional<LocalDate> prolongableUntil() {
        return prolongation().map(rule -> lastDay.plusDays(rule.days()));
    }

    /**
     * The rule under which this certificate may be prolonged: in force on its last day, since nothing goes on that had ended
     * before the decision came into force.
     */
    Optional<CertificateRules.Prolongation> prolongation() {
        Optional<CertificateRules> rules = regimes.inForceOn(lastDay).flatMap(Certificates::rules);
        return rules.flatMap(CertificateRules::prolongation)
                .filter(rule -> rules.flatMap(CertificateRules::window)
                        .filter(window -> window.closes(lastDay).isBefore(rule.windowClosedBefore()))
                        .isPresent());
    }

    /**
     * The last day to which a re-evaluation prolongs this certificate: the day of its decision, or the limit of the rules.
     *
     * @return the day, absent if no re-evaluation was pending when the certificate ended
     */
    public Optional<LocalDate> prolongedUntil() {
        return prolongedUntil(cases);
    }

    private Optional<LocalDate> prolongedUntil(List<CertificateHistory.Case> counted) {
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return prolongableUntil()
                .flatMap(limit -> counted.stream()
                        .filter(item -> item.kind() == CaseKind.REEVALUATION && item.isPendingAfter(lastDay))
                        .map(item -> item.decided()
                                .filter(day -> day.isBefore(limit))
                                .orElse(limit))
                        .max(LocalDate::compareTo));
    }

    /**
     * The day of issue of the certificate that takes the place of this one.
     *
     * @return the day, absent if no upgrade or re-evaluation succeeded
     */
    public Optional<LocalDate> replaced() {
        return replaced(cases);
    }

    private Optional<LocalDate> replaced(List<CertificateHistory.Case> counted) {
        return counted.stream()
                .filter(item -> item.replaces(certificate(), lowestStar()))
                .flatMap(item -> item.certificate().stream())
                .map(Certificate::issued)
                .min(LocalDate::compareTo);
    }

    /**
     * The day from which the certificate is revoked.
     *
     * @return the day, absent if it was not revoked
     */
    public Optional<LocalDate> revoked() {
        return revoked;
    }

    Star lowestStar() {
        return issueRules.lowestStar();
    }

    CertificateRules issueRules() {
        return issueRules;
    }

    Regimes regimes() {
        return regimes;
    }

    List<CertificateHistory.Case> cases() {
        return cases;
    }

    List<CertificateHistory.Inspection> inspections() {
        return inspections;
    }

    /**
     * The state on a day.
     *
     * @param day the day
     * @return the one state of that day
     */
    public CertificateState stateOn(LocalDate day) {
        return state(day, cases);
    }

    /** The state on a day if one of the cases were not there. */
    CertificateState stateWithout(CertificateHistory.Case item, LocalDate day) {
        return state(day, cases.stream().filter(other -> !other.equals(item)).toList());
    }

    private CertificateState state(LocalDate day, List<CertificateHistory.Case> counted) {
        if (day.isBefore(certificate().issued())) {
            return CertificateState.NOT_ISSUED;
        }
        if (reached(revoked, day)) {
            return CertificateState.REVOKED;
        }
        if (reached(replaced(counted), day)) {
            return CertificateState.REPLACED;
        }
        if (!day.isAfter(lastDay)) {
            return running(day);
        }
        return prolongedUntil(counted).filter(until -> !day.isAfter(until)).isPresent()
                ? CertificateState.PROLONGED
                : CertificateState.EXPIRED;
    }

    private static boolean reached(Optional<LocalDate> start, LocalDate day) {
        return start.isPresent() && !day.isBefore(start.get());
    }

    private CertificateState running(LocalDate day) {
        Optional<CertificateRules> rules = regimes.inForceOn(day).flatMap(Certificates::rules);
        long left = ChronoUnit.DAYS.between(day, lastDay);
        Optional<CertificateRules.FilingWindow> window = rules.flatMap(CertificateRules::window);
        if (window.isPresent()) {
            return left > window.get().opensBefore()
                    ? CertificateState.VALID
                    : left >= window.get().closesBefore() ? CertificateState.WINDOW_OPEN : CertificateState.EXPIRING;
        }
        Optional<TimeLimit> notice = rules.flatMap(CertificateRules::notice);
        return notice.isPresent() && left <= notice.get().days() ? CertificateState.EXPIRING : CertificateState.VALID;
    }

    /**
     * The days on which the state changes, from the day of issue on.
     *
     * @return the changes in time, each with another state than the one before
     */
    public List<StateChange> changes() {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(certificate().issued());
        days.add(lastDay.plusDays(1));
        revoked.ifPresent(days::add);
        replaced().ifPresent(days::add);
        prolongedUntil().ifPresent(until -> days.add(until.plusDays(1)));
        for (Regimes.Regime regime : regimes.newestFirst()) {
            days.add(regime.rulebook().inForceFrom());
            Optional<CertificateRules> rules = Certificates.rules(regime.rulebook());
            rules.flatMap(CertificateRules::window).ifPresent(window -> {
                days.add(window.opens(lastDay));
                days.add(window.closes(lastDay).plusDays(1));
            });
            rules.flatMap(CertificateRules::notice).ifPresent(limit -> days.add(lastDay.minusDays(limit.days())));
        }
        List<StateChange> changes = new ArrayList<>();
        CertificateState before = CertificateState.NOT_ISSUED;
        for (LocalDate day : days) {
            CertificateState state = stateOn(day);
            if (state != before) {
                changes.add(new StateChange(day, state));
                before = state;
            }
        }
        return List.copyOf(changes);
    }

    @Override
    public String toString() {
        return certificate().productId() + " " + certificate().issued() + " to " + lastDay;
    }

    /**
     * The day from which a certificate is in another state.
     *
     * @param day the first day of the state
     * @param state the state
     */
    public record StateChange(LocalDate day, CertificateState state) {}
}
