// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Certificate;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * The dates of certificates (giấy chứng nhận): last day, filing window, states, who issues and revokes. Start with
 * {@code programme.certificates().follow(certificate)}.
 *
 * <p>A certificate of 22/5/2026 under Decision 26/2026 is valid up to and including 22/5/2029; the dossier of the
 * re-evaluation may be filed from 23/11/2028 to 22/1/2029. This class is immutable and thread-safe.
 */
public final class Certificates {
    private final Regimes regimes;

    Certificates(Regimes regimes) {
        this.regimes = regimes;
    }

    /**
     * Who certifies a star on a day.
     *
     * @param star the star
     * @param day the day
     * @return the authority; absent with findings if the star is not certified, or if the rules are silent about that day
     */
    public Checked<Authority> issuer(Star star, LocalDate day) {
        Optional<Rulebook> rulebook = regimes.on(day);
        Optional<CertificateRules> rules = rulebook.flatMap(Certificates::rules);
        if (rules.isEmpty()) {
            return Checked.none(List.of(certificatesSilent(day)));
        }
        if (!star.isAtLeast(rules.get().lowestStar())) {
            return Checked.none(List.of(starNotCertified(star, rules.get())));
        }
        Optional<LevelOrder> order = rulebook.flatMap(book -> book.levelsOn(day));
        for (LevelOrder.Rule rule : order.map(LevelOrder::rules).orElse(List.of())) {
            Optional<Actor> actor = rules.get().issuer(rule.level());
            if (rule.recognises().contains(star) && actor.isPresent()) {
                return Checked.of(new Authority(rule.level(), actor.get(), rule.citation()), List.of());
            }
        }
        return Checked.none(List.of(authoritySilent(star, day)));
    }

    /**
     * Who revokes certificates of a star on a day, whoever issued them.
     *
     * @param star the star
     * @param day the day of the revocation
     * @return the authority; absent with a finding if no rule of revocation is known for that day
     */
    public Checked<Authority> revoker(Star star, LocalDate day) {
        return revocation(day)
                .flatMap(rules -> rules.power(star))
                .flatMap(Certificates::authority)
                .map(authority -> Checked.of(authority, List.of()))
                .orElseGet(() -> Checked.none(List.of(authoritySilent(star, day))));
    }

    private static Optional<Authority> authority(CertificateRules.Power power) {
        return power.by().level().map(level -> new Authority(level, power.by(), power.citation()));
    }

    /**
     * Follows a certificate to which nothing has happened but what it says itself.
     *
     * @param certificate the certificate
     * @return its days and states, and what is wrong with it
     */
    public Checked<CertificateTimeline> follow(Certificate certificate) {
        return follow(CertificateHistory.of(certificate));
    }

    /**
     * Follows a certificate through what has happened to it. What contradicts the rules is found and said; what is
     * impossible, such as a case older than the certificate, does not count.
     *
     * @param history the certificate and what has happened to it
     * @return its days and states; absent only if no rules of certificates are known for the day of issue
     */
    public Checked<CertificateTimeline> follow(CertificateHistory history) {
        Optional<CertificateRules> rules =
                regimes.on(history.certificate().issued()).flatMap(Certificates::rules);
        if (rules.isEmpty()) {
            return Checked.none(List.of(Finding.builder(CalendarFinding.CERTIFICATES_SILENT)
                    .from(certificatesSilent(history.certificate().issued()))
                    .location(history.location())
                    .build()));
        }
        CertificateCheck check = new CertificateCheck(this, regimes, history, rules.get());
        CertificateTimeline timeline = check.timeline();
        return Checked.of(timeline, check.findings());
    }

    /**
     * What falls due for one certificate.
     *
     * @param timeline a timeline of this object
     * @param days the days to look at
     * @return what is due, in time
     */
    public List<Due> due(CertificateTimeline timeline, DaySpan days) {
        List<Due> due = new ArrayList<>();
        new CertificateDues(this, days, due::add).collect(timeline);
        due.sort(Comparator.naturalOrder());
        return List.copyOf(due);
    }

    Optional<CertificateRules.RevocationRules> revocation(LocalDate day) {
        return regimes.on(day).flatMap(Certificates::rules).flatMap(CertificateRules::revocation);
    }

    static Optional<CertificateRules> rules(Rulebook rulebook) {
        return rulebook.calendar().certificates();
    }

    static Finding starNotCertified(Star star, CertificateRules rules) {
        return Finding.builder(CalendarFinding.STAR_NOT_CERTIFIED)
                .fact("stars", star.number())
                .fact("lowest", rules.lowestStar().number())
                .citation(rules.starsCitation())
                .build();
    }

    private static Finding certificatesSilent(LocalDate day) {
        return Finding.builder(CalendarFinding.CERTIFICATES_SILENT)
                .fact("day", day)
                .build();
    }

    private static Finding authoritySilent(Star star, LocalDate day) {
        return Finding.builder(CalendarFinding.AUTHORITY_SILENT)
                .fact("day", day)
                .fact("stars", star.number())
                .build();
    }
}
