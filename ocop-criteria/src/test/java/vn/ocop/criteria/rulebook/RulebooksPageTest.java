// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.ocop.core.Citation;
import vn.ocop.core.Confidence;
import vn.ocop.core.Finding;
import vn.ocop.core.Language;
import vn.ocop.core.Level;
import vn.ocop.core.Severity;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.CalendarRules;
import vn.ocop.criteria.procedure.CertificateRules;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.DossierRules;
import vn.ocop.criteria.procedure.RoundRule;
import vn.ocop.criteria.procedure.ScreeningRule;

/** The page for jurists, {@code docs/rulebooks.md}, says what the data say. */
class RulebooksPageTest {
    private static final Path PAGE = Path.of("..", "docs", "rulebooks.md");
    private static final String WANTED = "target/golden/rulebooks.md";

    private final StringBuilder page = new StringBuilder();

    @Test
    void thePageIsInStepWithTheData() throws IOException {
        line("# The rulebooks, for a jurist");
        line("Which document, date and article each part of each rulebook comes from, and what is unsure. The page"
                + " is made from the data, and a test keeps it so; `ocop rulebook show` and `ocop rulebook lint`"
                + " print the rest: every criterion, option and minimum mark with its citation. Option texts are"
                + " summaries: the decisions prevail.");
        Rulebooks shelf = new Rulebooks();
        for (String id : shelf.ids()) {
            chapter(shelf.get(id));
        }
        String published = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!published.contentEquals(page)) {
            Path wanted = Path.of(WANTED);
            Files.createDirectories(Path.of("target", "golden"));
            Files.writeString(wanted, page);
        }
        assertThat(published)
                .as("docs/rulebooks.md; what it should be lies in ocop-criteria/" + WANTED)
                .isEqualTo(page.toString());
    }

    private void chapter(Rulebook rulebook) {
        line("## `" + rulebook.id() + "`: " + rulebook.name().vi());
        line(rulebook.name().en() + ". Revision " + rulebook.revision() + "; in force from " + rulebook.inForceFrom()
                + rulebook.inForceUntil().map(day -> " until " + day).orElse("") + ". "
                + (rulebook.marksKnown()
                        ? "Minimum marks known: " + marks(rulebook) + "."
                        : "Minimum marks unknown: the star follows from the points alone, and every result says so."));
        documents(rulebook);
        partsAndBands(rulebook);
        levels(rulebook);
        transitions(rulebook);
        agencies(rulebook);
        policies(rulebook);
        year(rulebook.calendar());
        sets(rulebook);
        errata(rulebook);
        notes(rulebook);
    }

    private void documents(Rulebook rulebook) {
        table("document", "date", "title", "how sure");
        rulebook.documents()
                .forEach(document ->
                        row(document.number(), document.date(), document.title().vi(), low(document.confidence())));
    }

    private void partsAndBands(Rulebook rulebook) {
        table("part or band", "value", "printed", "basis");
        for (Part part : rulebook.parts()) {
            row("Phần " + part.code() + ": " + part.title().vi(), part.points(), "", vi(part.citation()));
        }
        for (Band band : rulebook.bands()) {
            row(band.star().text().vi(), "từ " + band.lowerLimit(), band.printed(), vi(band.citation()));
        }
    }

    private static String marks(Rulebook rulebook) {
        List<String> counts = new ArrayList<>();
        for (Star star : Star.values()) {
            long marks = rulebook.sets().stream()
                    .flatMap(header -> rulebook.set(header.number()).orElseThrow().marks().stream())
                    .filter(mark -> mark.star() == star)
                    .count();
            if (marks > 0) {
                counts.add(marks + " for " + star.number() + " stars");
            }
        }
        return String.join(", ", counts);
    }

    private void levels(Rulebook rulebook) {
        table("level", "days", "recognises", "goes up", "basis");
        for (LevelOrder order : rulebook.levelOrders()) {
            for (LevelOrder.Rule rule : order.rules()) {
                row(
                        rule.level().text().vi() + (rule.scores() ? "" : " (screens)"),
                        span(order.from(), order.until()),
                        stars(rule.recognises()),
                        stars(rule.passesUp()) + (rule.proposes().isPresent() ? " (proposed)" : ""),
                        vi(rule.citation()));
            }
        }
    }

    private void transitions(Rulebook rulebook) {
        table("cases for which it holds, or none does", "what", "basis");
        for (TransitionRule rule : rulebook.transitions()) {
            row(
                    words(rule.cases()),
                    (rule.ruling().isRefusal() ? "Refused: " : rule.ruling().inferred() ? "Inferred: " : "")
                            + rule.ruling().reason().en(),
                    rule.ruling().clause().map(RulebooksPageTest::vi).orElse(""));
        }
    }

    private void policies(Rulebook rulebook) {
        table("policy", "value", "about", "basis");
        rulebook.policies()
                .forEach((policy, statement) -> row(
                        "`" + policy.key() + "`",
                        statement.value(),
                        policy.title().vi(),
                        statement.citation().map(RulebooksPageTest::vi).orElse("thông lệ (practice, no law)")));
    }

    private void agencies(Rulebook rulebook) {
        List<CouncilAgency> all = new ArrayList<>();
        for (Level level : Level.values()) {
            all.addAll(rulebook.councilAgencies(level));
        }
        if (!all.isEmpty()) {
            table("seat on the council", "level", "basis");
            all.forEach(agency -> row(agency.name().vi(), agency.level().text().vi(), vi(agency.citation())));
        }
    }

    private void year(CalendarRules rules) {
        table("certificates, rounds, dossiers, steps", "value", "basis");
        rules.certificates().ifPresent(this::certificates);
        for (RoundRule round : rules.rounds()) {
            row(
                    "Round " + round.number() + ", " + round.level().text().vi(),
                    "proposed before " + round.proposedBefore() + ", evaluated before " + round.evaluatedBefore(),
                    vi(round.citation()));
        }
        for (ScreeningRule rule : rules.screenings()) {
            row(
                    "Screening from " + rule.firstDay() + " by "
                            + rule.by().name().vi(),
                    rule.contents().size() + " contents",
                    vi(rule.citation()));
            rule.workingDays().ifPresent(limit -> row("", limit.days() + " working days", vi(limit.citation())));
        }
        for (DossierRules rule : rules.dossiers()) {
            row(
                    "Dossier of " + words(rule.cases()) + ", " + low(rule.stage()),
                    rule.parts().size() + " parts",
                    vi(rule.citation()));
        }
        rules.intake().ifPresent(rule -> row("Registration of dossiers", words(rule.levels()), vi(rule.citation())));
        rules.reports().forEach(rule -> row("Report", rule.text().vi(), vi(rule.citation())));
        rules.planItems().forEach(item -> row(item.text().vi(), quarters(item), vi(item.citation())));
        rules.cycles()
                .forEach(cycle -> row("The six steps", span(cycle.firstDay(), cycle.until()), vi(cycle.citation())));
        rules.promotions()
                .forEach(rule -> row(
                        "Trade promotion",
                        rule.benefits().size() + " kinds, " + span(rule.firstDay(), Optional.of(rule.until())),
                        vi(rule.citation())));
    }

    private static String quarters(CycleRules.PlanItem item) {
        if (item.firstQuarter().isEmpty()) {
            return "no fixed time";
        }
        int first = item.firstQuarter().getAsInt();
        int last = item.lastQuarter().getAsInt();
        return "Q" + first + (last > first ? "–Q" + last : "") + " " + item.year();
    }

    private void certificates(CertificateRules rules) {
        row(
                "Certificate, from " + rules.lowestStar().number() + " stars",
                rules.months() + " months",
                vi(rules.citation()));
        rules.window()
                .ifPresent(window -> row(
                        "Window for the new dossier",
                        "E−" + window.opensBefore() + " to E−" + window.closesBefore(),
                        vi(window.citation())));
        rules.notice().ifPresent(limit -> row("Notice before the end", "E−" + limit.days(), vi(limit.citation())));
        rules.decision().ifPresent(limit -> row("Decision", limit.days() + " days", vi(limit.citation())));
        rules.prolongation()
                .ifPresent(rule -> row(
                        "Prolongation, if E−120 fell before " + rule.windowClosedBefore(),
                        "up to E+" + rule.days(),
                        vi(rule.citation())));
        rules.earlierKept().ifPresent(cited -> row("Earlier certificates run on", "", vi(cited)));
        rules.upgrade().ifPresent(cited -> row("Upgrade", "", vi(cited)));
        rules.revocation().ifPresent(this::revocation);
    }

    private void revocation(CertificateRules.RevocationRules rules) {
        row(
                "Revocation, " + rules.grounds().size() + " grounds",
                rules.limit().days() + " days from the conclusion"
                        + rules.confirmers().entrySet().stream()
                                .map(item -> "; `" + item.getKey() + "`: from the confirmation by "
                                        + item.getValue().name().vi())
                                .collect(Collectors.joining()),
                vi(rules.limit().citation()));
        rules.powers()
                .forEach(power -> row(
                        "Revoked by " + power.by().name().vi(), stars(power.stars()) + " sao", vi(power.citation())));
        rules.withdrawal().ifPresent(rule -> row("Withdrawal of a wrong recognition", "", vi(rule.citation())));
    }

    private void sets(Rulebook rulebook) {
        table("set", "name", "data", "number", "basis");
        for (SetHeader header : rulebook.sets()) {
            row(
                    header.number(),
                    header.name().vi(),
                    low(header.status()),
                    header.numberConfidence() == Confidence.HIGH ? "" : low(header.numberConfidence()) + " confidence",
                    vi(header.citation()));
        }
    }

    private void errata(Rulebook rulebook) {
        Set<String> lines = new LinkedHashSet<>();
        for (Finding finding : rulebook.lint()) {
            if (finding.severity() == Severity.INFO && finding.facts().containsKey("erratum")) {
                lines.add("- `" + finding.code().id() + "` at "
                        + finding.location().orElseThrow() + ": " + finding.message(Language.EN) + ". "
                        + finding.facts().get("erratum"));
            }
        }
        if (!lines.isEmpty()) {
            line("Declared slips of the sources (findings of the lint that an erratum excuses):");
            line(String.join("\n", lines));
        }
    }

    private void notes(Rulebook rulebook) {
        line("What to know, and what is unsure:");
        line(rulebook.notes().stream()
                .map(note ->
                        "- (" + low(note.confidence()) + ") " + both(note.text()) + " [" + vi(note.citation()) + "]")
                .collect(Collectors.joining("\n")));
    }

    private static String both(Text text) {
        return text.vi() + " / " + text.en();
    }

    private static String vi(Citation citation) {
        return citation.in(Language.VI);
    }

    private static String span(LocalDate from, Optional<LocalDate> until) {
        return from + " – " + until.map(LocalDate::toString).orElse("");
    }

    private static String stars(Collection<Star> stars) {
        return stars.stream()
                .sorted()
                .map(star -> String.valueOf(star.number()))
                .collect(Collectors.joining(", "));
    }

    private static String words(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(RulebooksPageTest::low).collect(Collectors.joining(", "));
    }

    private static String low(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void table(String... heads) {
        page.append('\n');
        row((Object[]) heads);
        page.append("|---".repeat(heads.length)).append("|\n");
    }

    private void row(Object... cells) {
        for (Object cell : cells) {
            page.append("| ").append(String.valueOf(cell).replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }

    private void line(String text) {
        page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
    }
}
