// SPDX-License-Identifier: Apache-2.0
package vn.ocop.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Text;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Explanation;
import vn.ocop.criteria.NextStep;
import vn.ocop.criteria.Progression;
import vn.ocop.criteria.Regime;
import vn.ocop.criteria.calendar.WorkingDays;
import vn.ocop.criteria.rulebook.Rulebook;
import vn.ocop.io.Season;

/** The options on which it depends what follows from a result: which council, on which day. */
final class FollowOptions {
    private static final Text ONE = new Text("Bước tiếp theo", "What follows");
    private static final Text SEVERAL =
            new Text("Bước tiếp theo, tùy cấp của hội đồng", "What follows, depending on the level of the council");

    @Option(
            names = "--level",
            paramLabel = "district|province|centre",
            description = "cấp của hội đồng / level of the council (default: every level that may have scored)")
    private Optional<Level> level = Optional.empty();

    private List<Rulebook> known = List.of();

    /**
     * What follows from a result.
     *
     * @param known what is known, a step for each level that may have scored
     * @param findings why what was asked for is not known
     */
    record Steps(List<NextStep> known, List<Finding> findings) {
        static final Steps NONE = new Steps(List.of(), List.of());
    }

    /**
     * What follows from a result, as far as it is known, and which rulebook applies to it. Who states neither level nor day is
     * told once, without an error, that a day is missing.
     */
    Steps after(Evaluation evaluation, Season.Case of) {
        Progression progression = Progression.of(evaluation.scoring().rulebook());
        Optional<LocalDate> day = of.evaluated();
        List<Finding> findings = new ArrayList<>();
        List<NextStep> steps;
        if (level.isPresent()) {
            Checked<NextStep> step = day.isPresent()
                    ? progression.after(evaluation, level.get(), day.get())
                    : progression.after(evaluation, level.get());
            steps = step.value().stream().toList();
            findings.addAll(step.findings());
        } else {
            Checked<List<NextStep>> all = day.isPresent()
                    ? progression.atEachLevel(evaluation, day.get())
                    : progression.atEachLevel(evaluation);
            steps = all.value().orElse(List.of());
            all.findings().stream()
                    .map(finding -> day.isPresent() ? finding : finding.graded(Severity.INFO))
                    .forEach(findings::add);
        }
        regime(evaluation, of).ifPresent(regime -> findings.addAll(regime.findings()));
        day.ifPresent(on -> evaluation
                .sheets()
                .set()
                .flatMap(set -> Regime.laterSource(set, on))
                .ifPresent(findings::add));
        return new Steps(steps, List.copyOf(new LinkedHashSet<>(findings)));
    }

    /** The level of the council, if it is stated. */
    Optional<Level> level() {
        return level;
    }

    /** Takes what the season states of the council's level, unless the call says it. */
    void unlessStated(Optional<Level> ofSeason) {
        level = level.or(() -> ofSeason);
    }

    /** Whether the rulebook in use applies; unknown while no day of the evaluation is stated. */
    Optional<Regime> regime(Evaluation evaluation, Season.Case of) {
        Rulebook used = evaluation.scoring().rulebook();
        if (of.evaluated().isEmpty()) {
            return Optional.empty();
        }
        known = known.isEmpty() ? RulebookOption.builtIn() : known;
        boolean ours = known.stream().anyMatch(book -> used.equals(book) || used.isBasedOn(book));
        return ours
                ? Optional.of(Regime.of(
                        evaluation.scoring().policies(),
                        known,
                        of.kind(),
                        of.received(),
                        of.evaluated().get(),
                        day -> !WorkingDays.weekdays().isWorkingDay(day)))
                : Optional.empty();
    }

    /** When, and by the council of which level, the result was given, as far as it is stated. */
    Explanation.Occasion occasion(Evaluation evaluation, Season.Case of) {
        return new Explanation.Occasion(
                of.evaluated(), level, regime(evaluation, of).flatMap(Regime::ruling));
    }

    /** The heading above what follows. */
    static Text heading(int levels) {
        return levels > 1 ? SEVERAL : ONE;
    }
}
