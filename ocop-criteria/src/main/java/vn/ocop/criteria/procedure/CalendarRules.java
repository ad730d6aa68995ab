// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import vn.ocop.core.CaseKind;

/**
 * What a rulebook says about the programme's year: certificates, dossiers, rounds,
 * screening, the six steps, trade promotion, reports and plans. What a rulebook leaves out it is silent
 * about, and nothing is guessed.
 *
 * <p>This class is immutable and thread-safe.
 */
@Value.Immutable
@ProcedureStyle
public abstract class CalendarRules {
    CalendarRules() {}

    /**
     * Who has to act.
     *
     * @return the actors in the order of the file
     */
    public abstract List<Actor> actors();

    /**
     * The rules of certificates.
     *
     * @return the rules, absent if the rulebook is silent
     */
    public abstract Optional<CertificateRules> certificates();

    /**
     * The yearly rounds of evaluation.
     *
     * @return the rounds in the order of the file, empty if the rulebook sets none
     */
    public abstract List<RoundRule> rounds();

    /**
     * How dossiers are screened before they are proposed.
     *
     * @return the rules in time, empty if there is no screening
     */
    public abstract List<ScreeningRule> screenings();

    /**
     * The yearly cycle.
     *
     * @return the cycles, each with its span of days; empty if the rulebook is silent
     */
    public abstract List<CycleRules> cycles();

    /**
     * Trade promotion.
     *
     * @return the rules, each with its span of days; empty if the rulebook is silent
     */
    public abstract List<PromotionRules> promotions();

    /**
     * What belongs into dossiers.
     *
     * @return the rules by kind of case and stage, empty if the rulebook is silent
     */
    public abstract List<DossierRules> dossiers();

    /**
     * Who registers the receipt of dossiers.
     *
     * @return the rule, absent if the rulebook is silent
     */
    public abstract Optional<DossierRules.IntakeRule> intake();

    /**
     * The reports that have to be made.
     *
     * @return the reports, empty if none are laid down
     */
    public abstract List<ReportRule> reports();

    /**
     * What yearly plans set for their quarters.
     *
     * @return the items in the order of the plan, empty if there is no plan
     */
    public abstract List<CycleRules.PlanItem> planItems();

    /**
     * What belongs into a dossier.
     *
     * @param kind the kind of case
     * @param stage the stage
     * @return the rule, absent if the rulebook is silent about such a dossier
     */
    public Optional<DossierRules> dossier(CaseKind kind, DossierRules.Stage stage) {
        return dossiers().stream()
                .filter(rule -> rule.stage() == stage && rule.cases().contains(kind))
                .findFirst();
    }

    /**
     * How dossiers are screened on a day.
     *
     * @param day the day on which the dossier was received
     * @return the rule, absent if there is none for that day
     */
    public Optional<ScreeningRule> screeningOn(LocalDate day) {
        return screenings().stream()
                .filter(rule -> !rule.firstDay().isAfter(day))
                .reduce((first, second) -> second);
    }

    /**
     * An actor by its identifier.
     *
     * @param id the identifier
     * @return the actor, absent if there is none
     */
    public Optional<Actor> actor(String id) {
        return actors().stream().filter(actor -> actor.id().equals(id)).findFirst();
    }

    /**
     * The calendar of a rulebook that says nothing of the year.
     *
     * @return rules without any content
     */
    public static CalendarRules none() {
        return builder().build();
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableCalendarRules.Builder {
        Builder() {}
    }
}
