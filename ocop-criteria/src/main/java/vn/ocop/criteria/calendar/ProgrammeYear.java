// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.ReportRule;
import vn.ocop.criteria.procedure.RoundRule;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * The dates of the programme's year that concern no single product: rounds of evaluation, reports, the quarters of a plan.
 *
 * <p>A rulebook's rounds count while dossiers can be proposed under it. This class is immutable and thread-safe.
 */
final class ProgrammeYear {
    private static final int QUARTERS = 4;

    private record DatedRound(RoundRule rule, LocalDate from, LocalDate until) {}

    private record Dated(Round round, LocalDate until) {}

    private final ImmutableList<DatedRound> rounds;
    private final ImmutableList<ReportRule> reports;
    private final ImmutableList<CycleRules.PlanItem> items;

    private ProgrammeYear(List<DatedRound> rounds, List<ReportRule> reports, List<CycleRules.PlanItem> items) {
        this.rounds = ImmutableList.copyOf(rounds);
        this.reports = ImmutableList.copyOf(reports);
        this.items = ImmutableList.copyOf(items);
    }

    /** The calendar of some rulebooks. */
    static ProgrammeYear of(Collection<Rulebook> rulebooks) {
        List<DatedRound> rounds = new ArrayList<>();
        List<ReportRule> reports = new ArrayList<>();
        List<CycleRules.PlanItem> items = new ArrayList<>();
        for (Rulebook rulebook : rulebooks) {
            LocalDate until = rulebook.inForceUntil().orElse(LocalDate.MAX);
            rulebook.calendar()
                    .rounds()
                    .forEach(rule -> rounds.add(new DatedRound(rule, rulebook.inForceFrom(), until)));
            reports.addAll(rulebook.calendar().reports());
            items.addAll(rulebook.calendar().planItems());
        }
        return new ProgrammeYear(rounds, reports, items);
    }

    /** The same calendar with a further yearly round, which a council's regulation may add. */
    ProgrammeYear withRound(RoundRule rule, LocalDate from) {
        return new ProgrammeYear(
                ImmutableList.<DatedRound>builder()
                        .addAll(rounds)
                        .add(new DatedRound(rule, from, LocalDate.MAX))
                        .build(),
                reports,
                items);
    }

    /** The round in which a dossier is evaluated: the first one for which it is proposed in time. */
    Optional<Round> roundFor(Level level, LocalDate proposed) {
        return rounds.stream()
                .filter(dated -> dated.rule().level() == level)
                .filter(dated -> !proposed.isBefore(dated.from()) && !proposed.isAfter(dated.until()))
                .map(dated -> new Dated(nextRound(dated.rule(), proposed), dated.until()))
                .filter(dated -> !dated.round().lastProposalDay().isAfter(dated.until()))
                .map(Dated::round)
                .min(Comparator.comparing(Round::lastProposalDay)
                        .thenComparing(Round::lastEvaluationDay)
                        .thenComparing(round -> round.rule().number()));
    }

    private static Round nextRound(RoundRule rule, LocalDate proposed) {
        Round round = new Round(rule, proposed.getYear());
        return proposed.isAfter(round.lastProposalDay()) ? new Round(rule, proposed.getYear() + 1) : round;
    }

    /** What falls due within some days. */
    List<Due> due(DaySpan days) {
        List<Due> due = new ArrayList<>();
        collect(days, due::add);
        due.sort(Comparator.naturalOrder());
        return List.copyOf(due);
    }

    void collect(DaySpan days, Consumer<Due> sink) {
        for (DatedRound dated : rounds) {
            // a round may be evaluated in the year after its dossiers were proposed
            for (int year = days.first().getYear() - 1; year <= days.last().getYear(); year++) {
                Round round = new Round(dated.rule(), year);
                LocalDate proposed = round.lastProposalDay();
                if (!proposed.isBefore(dated.from()) && !proposed.isAfter(dated.until())) {
                    round(round, days, sink);
                }
            }
        }
        reports.forEach(rule -> reports(rule, days, sink));
        for (CycleRules.PlanItem item : items) {
            item.lastDay().filter(days::contains).ifPresent(day -> sink.accept(planned(item, day)));
        }
    }

    private static void round(Round round, DaySpan days, Consumer<Due> sink) {
        RoundRule rule = round.rule();
        if (days.contains(round.lastProposalDay())) {
            sink.accept(due(round.lastProposalDay(), Due.Kind.ROUND_PROPOSALS, rule.proposer(), round.name())
                    .citation(rule.citation())
                    .build());
        }
        if (days.contains(round.lastEvaluationDay())) {
            sink.accept(due(round.lastEvaluationDay(), Due.Kind.ROUND_EVALUATION, rule.evaluator(), round.name())
                    .citation(rule.citation())
                    .build());
        }
    }

    private static void reports(ReportRule rule, DaySpan days, Consumer<Due> sink) {
        Optional<DaySpan> span = days.and(rule.firstDay(), rule.until());
        if (span.isEmpty()) {
            return;
        }
        for (int year = span.get().first().getYear(); year <= span.get().last().getYear(); year++) {
            for (int quarter = 1; quarter <= QUARTERS; quarter++) {
                rule.lastDay(year, quarter)
                        .filter(days::contains)
                        .ifPresent(day -> sink.accept(due(day, Due.Kind.REPORT, rule.by(), rule.text())
                                .citation(rule.citation())
                                .build()));
            }
        }
    }

    private static Due planned(CycleRules.PlanItem item, LocalDate day) {
        List<Text> names = item.by().stream().map(Actor::name).toList();
        Text by = new Text(
                String.join("; ", names.stream().map(Text::vi).toList()),
                String.join("; ", names.stream().map(Text::en).toList()));
        return Due.builder()
                .day(day)
                .kind(Due.Kind.PLANNED)
                .responsible(by)
                .about(item.text())
                .citation(item.citation())
                .build();
    }

    /** A report that was asked for. */
    Checked<Due> reportOnRequest(LocalDate asked, LocalDate day) {
        Optional<ReportRule> rule = reports.stream()
                .filter(report -> report.beforeDay().isEmpty())
                .filter(report -> !asked.isBefore(report.firstDay()) && !asked.isAfter(report.until()))
                .findFirst();
        if (rule.isEmpty()) {
            return Checked.none(List.of(Finding.builder(CalendarFinding.REPORT_SILENT)
                    .fact("day", asked)
                    .build()));
        }
        if (day.isBefore(asked)) {
            return Checked.none(List.of(DayName.outOfOrder(DayName.ASKED.text(), asked, DayName.DUE.text(), day)
                    .citation(rule.get().citation())
                    .build()));
        }
        return Checked.of(
                due(day, Due.Kind.REPORT, rule.get().by(), rule.get().text())
                        .citation(rule.get().citation())
                        .build(),
                List.of());
    }

    private static Due.Builder due(LocalDate day, Due.Kind kind, Actor by, Text about) {
        return Due.builder().day(day).kind(kind).responsible(by.name()).about(about);
    }
}
