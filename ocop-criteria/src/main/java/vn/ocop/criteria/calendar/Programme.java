// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.criteria.procedure.RoundRule;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * The days of the programme (Chương trình OCOP): the one door to certificates, dossiers, the yearly cycle, promotion and all
 * that falls due. Start with {@code Programme.of(rulebooks, workingDays).due(days, certificates, dossiers)}.
 *
 * <p>Each day is judged by the rules of that day. This class is immutable and thread-safe.
 */
public final class Programme {
    private final ImmutableList<Rulebook> rulebooks;
    private final Regimes regimes;
    private final ProgrammeYear year;
    private final WorkingDays workingDays;

    private Programme(List<Rulebook> rulebooks, Regimes regimes, ProgrammeYear year, WorkingDays workingDays) {
        this.rulebooks = ImmutableList.copyOf(rulebooks);
        this.regimes = regimes;
        this.year = year;
        this.workingDays = workingDays;
    }

    /**
     * The programme over changes of the rules: each day is judged by the newest rulebook that was in force by then. The last
     * day of a certificate is that of the rules under which it was issued.
     *
     * @param rulebooks the rulebooks, at least one, in any order
     * @param workingDays the working days, for limits that are counted in them
     * @return the programme
     * @throws IllegalArgumentException if there is no rulebook
     */
    public static Programme of(Collection<Rulebook> rulebooks, WorkingDays workingDays) {
        if (rulebooks.isEmpty()) {
            throw new IllegalArgumentException("rulebooks must not be empty, were " + rulebooks);
        }
        List<Rulebook> all = List.copyOf(rulebooks);
        return new Programme(all, Regimes.inTime(all), ProgrammeYear.of(all), workingDays);
    }

    /**
     * The programme under one rulebook, applied to every day, also to days on which it was not in force.
     *
     * @param rulebook the rulebook
     * @param workingDays the working days, for limits that are counted in them
     * @return the programme
     */
    public static Programme under(Rulebook rulebook, WorkingDays workingDays) {
        return new Programme(
                List.of(rulebook), Regimes.always(rulebook), ProgrammeYear.of(List.of(rulebook)), workingDays);
    }

    /**
     * The same programme with a further yearly round of evaluation, which a council's regulation may add.
     *
     * @param rule the round, citing the regulation
     * @param from the first day on which the regulation holds
     * @return the programme
     */
    public Programme withRound(RoundRule rule, LocalDate from) {
        return new Programme(rulebooks, regimes, year.withRound(rule, from), workingDays);
    }

    /**
     * Certificates: their last days, windows and states, who issues and revokes them.
     *
     * @return the dates of certificates
     */
    public Certificates certificates() {
        return new Certificates(regimes);
    }

    /**
     * Dossiers: what belongs into them, what is missing, how they are screened, which days follow.
     *
     * @return the rules of dossiers
     */
    public Dossiers dossiers() {
        return new Dossiers(regimes, workingDays);
    }

    /**
     * The six steps of the yearly cycle.
     *
     * @return the cycle
     */
    public Cycle cycle() {
        return new Cycle(rulebooks, regimes);
    }

    /**
     * Trade promotion.
     *
     * @return the promotion
     */
    public Promotions promotions() {
        return new Promotions(rulebooks);
    }

    /**
     * The round in which a dossier is evaluated: the first one for which it is proposed in time.
     *
     * @param level the level that evaluates
     * @param proposed the day on which the dossier is proposed
     * @return the round; absent if no rounds are laid down for that level and day
     */
    public Optional<Round> roundFor(Level level, LocalDate proposed) {
        return year.roundFor(level, proposed);
    }

    /**
     * A report that was asked for.
     *
     * @param asked the day on which it was asked for
     * @param day the last day that the request gives
     * @return what is due; absent with a finding if no rule obliges anyone to report on request on that day, or if the days
     *     are out of order
     */
    public Checked<Due> reportOnRequest(LocalDate asked, LocalDate day) {
        return year.reportOnRequest(asked, day);
    }

    /**
     * What falls due for the programme itself: rounds of evaluation, reports, the quarters of a plan.
     *
     * @param days the days to look at
     * @return what is due, in time
     */
    public List<Due> due(DaySpan days) {
        return year.due(days);
    }

    /**
     * Everything that falls due, by whom, on which clause: for the certificates and dossiers of a whole province, and for
     * the programme itself.
     *
     * @param days the days to look at
     * @param certificates the certificates, as many as there are
     * @param dossiers the dossiers that are under way
     * @return what is due, in time; and what was found in the certificates, in their order. A certificate with errors still
     *     counts as far as it can be followed
     * @throws IllegalArgumentException if two rulebooks hold for the same case
     */
    public Checked<List<Due>> due(
            DaySpan days, Collection<CertificateHistory> certificates, Collection<Dossier> dossiers) {
        return new Radar(rulebooks, regimes, year, workingDays).scan(days, certificates, dossiers);
    }
}
