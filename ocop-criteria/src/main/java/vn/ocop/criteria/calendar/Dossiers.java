// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CalendarRules;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.DossierRules;
import vn.ocop.criteria.procedure.RoundRule;
import vn.ocop.criteria.procedure.TimeLimit;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * Dossiers (hồ sơ): what belongs into them, what is missing, how they are screened, which days follow. Start with {@code
 * programme.dossiers().review(dossier)}.
 *
 * <p>The rules are those of the day on which the dossier came in; of one that has not come in yet, the newest. This class is
 * immutable and thread-safe.
 */
public final class Dossiers {
    private final Regimes regimes;
    private final WorkingDays workingDays;

    Dossiers(Regimes regimes, WorkingDays workingDays) {
        this.regimes = regimes;
        this.workingDays = workingDays;
    }

    /** The rulebook of the day of receipt; of a dossier that has not come in yet the newest one. */
    private Optional<Rulebook> rulebook(Dossier dossier) {
        return dossier.received().map(regimes::on).orElseGet(() -> Optional.of(regimes.newest()));
    }

    /**
     * The parts that the rules name for a dossier, those of the dossier that it contains first.
     *
     * @param kind the kind of case
     * @param stage the stage
     * @param received the day on which the commune receives the dossier
     * @return the parts; absent with a finding if the rules of that day are silent
     */
    public Checked<List<DossierRules.Part>> parts(CaseKind kind, DossierRules.Stage stage, LocalDate received) {
        return parts(regimes.on(received), kind, stage);
    }

    private static Checked<List<DossierRules.Part>> parts(
            Optional<Rulebook> rulebook, CaseKind kind, DossierRules.Stage stage) {
        Optional<CalendarRules> calendar = rulebook.map(Rulebook::calendar);
        Optional<DossierRules> rule = calendar.flatMap(rules -> rules.dossier(kind, stage));
        if (rule.isEmpty()) {
            return Checked.none(List.of(Finding.builder(CalendarFinding.DOSSIER_SILENT)
                    .fact("rulebook", rulebook.map(Rulebook::id).orElse("-"))
                    .fact("kind", kind)
                    .fact("stage", stage)
                    .build()));
        }
        List<DossierRules.Part> parts = new ArrayList<>();
        rule.get()
                .contains()
                .flatMap(inner -> calendar.get().dossier(kind, inner))
                .ifPresent(inner -> parts.addAll(inner.parts()));
        parts.addAll(rule.get().parts());
        return Checked.of(List.copyOf(parts), List.of());
    }

    /**
     * Reviews a dossier.
     *
     * @param dossier the dossier
     * @return what is missing and what falls due; absent with a finding if the rulebook is silent about such dossiers
     */
    public Checked<Review> review(Dossier dossier) {
        Optional<Rulebook> rulebook = rulebook(dossier);
        Checked<List<DossierRules.Part>> asked = parts(rulebook, dossier.kind(), dossier.stage());
        List<Finding> findings = new ArrayList<>();
        asked.findings()
                .forEach(finding ->
                        findings.add(at(Finding.builder(finding.code()).from(finding), dossier)));
        if (asked.value().isEmpty()) {
            return Checked.none(findings);
        }
        List<DossierRules.Part> missing = new ArrayList<>();
        List<DossierRules.Part> notThere = new ArrayList<>();
        for (DossierRules.Part part : asked.value().get()) {
            int there = dossier.parts().getOrDefault(part.id(), 0);
            if (part.isRequired(dossier.setNumber())) {
                if (there < part.amount()) {
                    missing.add(part);
                    findings.add(lacking(dossier, part, there));
                }
            } else if (there == 0 && part.need() != DossierRules.Need.REQUIRED) {
                notThere.add(part);
            }
        }
        unknownParts(dossier, asked.value().get(), findings);
        CalendarRules calendar = rulebook.orElseThrow().calendar();
        days(dossier, rulebook.orElseThrow(), findings);
        calendar.intake().ifPresent(rule -> intakes(dossier, rule, findings));
        return Checked.of(new Review(asked.value().get(), missing, notThere, due(dossier)), findings);
    }

    private static Finding lacking(Dossier dossier, DossierRules.Part part, int there) {
        CalendarFinding code = there == 0 ? CalendarFinding.PART_MISSING : CalendarFinding.PART_TOO_FEW;
        return at(
                Finding.builder(code)
                        .fact("part", part.id())
                        .fact("asked", part.amount())
                        .fact("there", there)
                        .citation(part.citation()),
                dossier);
    }

    private static void unknownParts(Dossier dossier, List<DossierRules.Part> asked, List<Finding> findings) {
        for (String id : dossier.parts().keySet()) {
            if (asked.stream().noneMatch(part -> part.id().equals(id))) {
                findings.add(at(Finding.builder(CalendarFinding.UNKNOWN_PART).fact("part", id), dossier));
            }
        }
    }

    private static void days(Dossier dossier, Rulebook rulebook, List<Finding> findings) {
        Optional<Citation> cite =
                rulebook.calendar().dossier(dossier.kind(), dossier.stage()).map(DossierRules::citation);
        List<Level> registered = dossier.intakes().stream()
                .map(Dossier.Intake::level)
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < registered.size(); i++) {
            Level level = registered.get(i);
            Optional<LocalDate> received = dossier.intake(level).map(Dossier.Intake::received);
            if (i == 0 && isBelowEvaluation(level, dossier, rulebook)) {
                order(
                        receivedBy(level),
                        received,
                        DayName.PROPOSED.text(),
                        dossier.proposed(),
                        dossier,
                        cite,
                        findings);
            }
            if (i + 1 < registered.size()) {
                Level next = registered.get(i + 1);
                Optional<LocalDate> later = dossier.intake(next).map(Dossier.Intake::received);
                order(receivedBy(level), received, receivedBy(next), later, dossier, cite, findings);
            }
        }
        order(
                DayName.PROPOSED.text(),
                dossier.proposed(),
                DayName.COMPLETE.text(),
                dossier.complete(),
                dossier,
                cite,
                findings);
        order(
                DayName.COMPLETE.text(),
                dossier.complete(),
                DayName.DECIDED.text(),
                dossier.decided(),
                dossier,
                cite,
                findings);
    }

    private static Text receivedBy(Level level) {
        return DayName.RECEIVED.by(level);
    }

    private static boolean isBelowEvaluation(Level level, Dossier dossier, Rulebook rulebook) {
        return dossier.proposed()
                .flatMap(day -> evaluating(dossier, rulebook, day))
                .filter(evaluating -> level.compareTo(evaluating) < 0)
                .isPresent();
    }

    /** The level that a dossier is proposed to; where it does not say so, the first that recognises a star. */
    private static Optional<Level> evaluating(Dossier dossier, Rulebook rulebook, LocalDate day) {
        return dossier.stage().proposedTo().or(() -> rulebook.levelsOn(day).flatMap(LevelOrder::lowestThatRecognises));
    }

    private static void order(
            Text earlier,
            Optional<LocalDate> earlierDay,
            Text later,
            Optional<LocalDate> laterDay,
            Dossier dossier,
            Optional<Citation> cite,
            List<Finding> findings) {
        if (earlierDay.isPresent() && laterDay.isPresent() && laterDay.get().isBefore(earlierDay.get())) {
            findings.add(at(
                    DayName.outOfOrder(earlier, earlierDay.get(), later, laterDay.get())
                            .citation(cite),
                    dossier));
        }
    }

    private static void intakes(Dossier dossier, DossierRules.IntakeRule rule, List<Finding> findings) {
        Set<Level> seen = EnumSet.noneOf(Level.class);
        for (Dossier.Intake intake : dossier.intakes()) {
            if (!rule.levels().contains(intake.level())) {
                findings.add(at(intake(CalendarFinding.INTAKE_LEVEL, intake, rule), dossier));
            } else if (!seen.add(intake.level())) {
                findings.add(at(intake(CalendarFinding.INTAKE_REPEATED, intake, rule), dossier));
            }
            int year = intake.received().getYear();
            rule.number()
                    .filter(form -> !form.fits(intake.number(), year))
                    .ifPresent(form -> findings.add(at(
                            intake(CalendarFinding.INTAKE_NUMBER, intake, rule).fact("form", form.dated(year)),
                            dossier)));
        }
        boolean skipped =
                !dossier.intakes().isEmpty() && !seen.contains(rule.levels().get(0));
        if (skipped) {
            Dossier.Intake first = dossier.intakes().get(0);
            findings.add(at(
                    intake(CalendarFinding.INTAKE_MISSING, first, rule)
                            .fact("expected", rule.levels().get(0)),
                    dossier));
        }
    }

    private static Finding.Builder intake(CalendarFinding code, Dossier.Intake intake, DossierRules.IntakeRule rule) {
        return Finding.builder(code)
                .fact("level", intake.level())
                .fact("number", intake.number())
                .fact("year", intake.received().getYear())
                .citation(rule.citation());
    }

    /**
     * What falls due for a dossier that is not decided: the screening, the round, the decision of a re-evaluation.
     *
     * @param dossier the dossier
     * @return what is due, in time
     */
    public List<Due> due(Dossier dossier) {
        Optional<Rulebook> rulebook = rulebook(dossier);
        if (dossier.decided().isPresent() || rulebook.isEmpty()) {
            return List.of();
        }
        CalendarRules calendar = rulebook.get().calendar();
        List<Due> due = new ArrayList<>();
        if (dossier.proposed().isEmpty()) {
            dossier.intakes().stream()
                    .flatMap(intake -> screening(calendar, intake.received())
                            .filter(screening -> screening.isAt(intake.level()))
                            .flatMap(screening -> screening.due(dossier.productId(), intake.received()))
                            .stream())
                    .findFirst()
                    .ifPresent(due::add);
        } else if (dossier.kind() != CaseKind.REEVALUATION) {
            round(dossier, rulebook.get(), dossier.proposed().get()).ifPresent(due::add);
        }
        if (dossier.kind() == CaseKind.REEVALUATION && dossier.complete().isPresent()) {
            decision(dossier, rulebook.get(), dossier.complete().get()).ifPresent(due::add);
        }
        due.sort(Comparator.naturalOrder());
        return List.copyOf(due);
    }

    /**
     * The last day of the commune's screening.
     *
     * @param received the day on which the commune received the dossier
     * @return the day, absent if the rules give no time
     */
    public Optional<LocalDate> screenedUntil(LocalDate received) {
        return screening(received).flatMap(screening -> screening.lastDay(received));
    }

    /**
     * Checks a finished screening.
     *
     * @param received the day on which the commune received the dossier
     * @param reported the day of the commune's report
     * @param assessed the identifiers of the contents that the report assesses
     * @return the contents that it leaves out; and what is wrong; absent with a finding if the rules of the day of
     *     receipt know no screening
     */
    public Checked<List<Clause>> screened(LocalDate received, LocalDate reported, Collection<String> assessed) {
        return screening(received)
                .map(screening -> screening.check(received, reported, assessed))
                .orElseGet(() -> Checked.none(List.of(Finding.builder(CalendarFinding.SCREENING_SILENT)
                        .fact("day", received)
                        .build())));
    }

    private Optional<Screening> screening(LocalDate received) {
        return regimes.on(received).flatMap(rulebook -> screening(rulebook.calendar(), received));
    }

    private Optional<Screening> screening(CalendarRules calendar, LocalDate received) {
        return calendar.screeningOn(received).map(rule -> new Screening(rule, workingDays));
    }

    private static Optional<Due> round(Dossier dossier, Rulebook rulebook, LocalDate proposed) {
        Optional<Round> found = evaluating(dossier, rulebook, proposed)
                .flatMap(level -> ProgrammeYear.of(List.of(rulebook)).roundFor(level, proposed));
        return found.map(round -> {
            RoundRule rule = round.rule();
            return due(
                            dossier,
                            round.lastEvaluationDay(),
                            Due.Kind.ROUND_EVALUATION,
                            rule.evaluator().name())
                    .about(round.name())
                    .citation(rule.citation())
                    .build();
        });
    }

    private static Optional<Due> decision(Dossier dossier, Rulebook rulebook, LocalDate complete) {
        Optional<CertificateRules> rules = rulebook.calendar().certificates();
        Optional<TimeLimit> limit = rules.flatMap(CertificateRules::decision);
        Text by = deciding(dossier, rulebook, complete)
                .flatMap(level -> rules.flatMap(of -> of.issuer(level)))
                .map(Actor::name)
                .orElse(CertificateDues.SOMEBODY);
        return limit.map(rule -> due(dossier, complete.plusDays(rule.days()), Due.Kind.DECISION, by)
                .citation(rule.citation())
                .build());
    }

    /** The higher of the levels that the dossier is proposed to and that recognises the star of the certificate. */
    private static Optional<Level> deciding(Dossier dossier, Rulebook rulebook, LocalDate day) {
        Optional<Level> ofStar =
                dossier.star().flatMap(star -> rulebook.levelsOn(day).flatMap(order -> order.levelOf(star)));
        return Stream.of(evaluating(dossier, rulebook, day), ofStar)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Due.Builder due(Dossier dossier, LocalDate day, Due.Kind kind, Text by) {
        return Due.builder()
                .day(day)
                .kind(kind)
                .responsible(by)
                .productId(dossier.productId())
                .star(dossier.star());
    }

    private static Finding at(Finding.Builder finding, Dossier dossier) {
        return finding.fact("product", dossier.productId())
                .location(dossier.location())
                .build();
    }

    /**
     * What a dossier lacks and what follows from its days.
     *
     * @param asked all parts that the rules name, those of the contained dossier included
     * @param missing the parts that must be there and are not, or not in the number asked for
     * @param notThere the other parts that are not there: evidence, and what is asked for only if there is any
     * @param due what falls due, in time
     */
    public record Review(
            List<DossierRules.Part> asked,
            List<DossierRules.Part> missing,
            List<DossierRules.Part> notThere,
            List<Due> due) {

        /**
         * Makes a review.
         *
         * @param asked all parts that the rules name
         * @param missing the parts that must be there and are not
         * @param notThere the other parts that are not there
         * @param due what falls due
         */
        public Review {
            asked = List.copyOf(asked);
            missing = List.copyOf(missing);
            notThere = List.copyOf(notThere);
            due = List.copyOf(due);
        }

        /**
         * Whether nothing that must be there is missing.
         *
         * @return true if the dossier is complete
         */
        public boolean isComplete() {
            return missing.isEmpty();
        }
    }
}
