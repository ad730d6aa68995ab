// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/** Reads the element {@code <calendar>}; what it leaves out stays as it is in the rulebook that it extends. */
final class CalendarReader {
    static final int MAX_DAYS = 3_660;
    private static final int MAX_MONTHS = 1_200;
    private static final int MAX_DAY_OF_MONTH = 28;
    private static final int QUARTERS = 4;
    private static final Actor NOBODY = new Actor("?", Text.same("?"), Optional.empty());

    private final LawValues reading;
    private final CalendarRules base;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    CalendarReader(LawValues reading, CalendarRules base) {
        this.reading = reading;
        this.base = base;
        base.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    CalendarRules read(LawElement root) {
        root.takeFirst("actors").ifPresent(this::actors);
        CycleReader cycles = new CycleReader(reading, this);
        CalendarRules rules = CalendarRules.builder()
                .actors(actors.values())
                .certificates(
                        root.takeFirst("certificates").map(this::certificates).or(base::certificates))
                .rounds(root.takeFirst("rounds").map(this::rounds).orElse(base.rounds()))
                .screenings(all(root, "screening", this::screening, base.screenings()))
                .dossiers(root.takeFirst("dossiers").map(this::dossiers).orElse(base.dossiers()))
                .intake(root.takeFirst("intake").map(this::intake).or(base::intake))
                .cycles(all(root, "cycle", cycles::cycle, base.cycles()))
                .promotions(all(root, "promotion", cycles::promotion, base.promotions()))
                .reports(root.takeFirst("reports").map(this::reports).orElse(base.reports()))
                .planItems(all(root, "plan", this::plan, List.of(base.planItems())).stream()
                        .flatMap(List::stream)
                        .toList())
                .build();
        reading.finish(root);
        return rules;
    }

    private void actors(LawElement parent) {
        for (LawElement node : parent.takeAll("actor")) {
            Actor actor = new Actor(reading.required(node, "id"), reading.text(node), level(node));
            if (actors.put(actor.id(), actor) != null && base.actor(actor.id()).isEmpty()) {
                reading.repeated(node, actor.id());
            }
        }
    }

    private Optional<Level> level(LawElement node) {
        return node.has("level")
                ? Optional.of(reading.constant(node, "level", Level.values(), Level.PROVINCE))
                : Optional.empty();
    }

    Actor actor(LawElement node, String attribute) {
        String id = reading.required(node, attribute);
        Actor actor = actors.get(id);
        if (actor == null && node.has(attribute)) {
            reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
        }
        return actor == null ? NOBODY : actor;
    }

    Provision provision(LawElement node, Citation cite) {
        return new Provision(reading.required(node, "id"), reading.text(node), reading.citation(node, cite));
    }

    private CertificateRules certificates(LawElement node) {
        Citation cite = reading.citation(node, Optional.empty());
        CertificateRules.Builder rules = CertificateRules.builder()
                .months(reading.integer(node, "months", 1, MAX_MONTHS))
                .holder(actor(node, "holder"))
                .citation(cite)
                .starsCitation(cite)
                .lowestStar(Star.ONE)
                .window(node.takeFirst("window").map(window -> window(window, cite)))
                .notice(node.takeFirst("notice").map(notice -> limit(notice, cite)))
                .decision(node.takeFirst("decision").map(decision -> limit(decision, cite)))
                .prolongation(node.takeFirst("prolongation").map(longer -> prolongation(longer, cite)))
                .earlierKept(node.takeFirst("kept").map(kept -> reading.citation(kept, cite)))
                .upgrade(node.takeFirst("upgrade").map(upgrade -> reading.citation(upgrade, cite)))
                .revocation(node.takeFirst("revocation").map(revocation -> revocation(revocation, cite)));
        node.takeAll("issuer").forEach(issuer -> rules.addIssuer(actor(issuer, "by")));
        Optional<LawElement> stars = node.takeFirst("stars");
        if (stars.isEmpty()) {
            reading.note(LawFileFinding.MISSING_ELEMENT, node, "element", node.name(), "child", "stars");
        }
        stars.ifPresent(lowest -> rules.lowestStar(
                        Star.ofNumber(reading.integer(lowest, "lowest", 1, Star.values().length)))
                .starsCitation(reading.citation(lowest, cite)));
        return rules.build();
    }

    private TimeLimit limit(LawElement node, Citation cite) {
        return new TimeLimit(reading.integer(node, "days", 1, MAX_DAYS), reading.citation(node, cite));
    }

    private FilingWindow window(LawElement node, Citation cite) {
        int opens = reading.integer(node, "opens", 1, MAX_DAYS);
        return new FilingWindow(
                opens, reading.integer(node, "closes", 0, opens), actor(node, "by"), reading.citation(node, cite));
    }

    private Prolongation prolongation(LawElement node, Citation cite) {
        return new Prolongation(
                reading.integer(node, "days", 1, MAX_DAYS),
                reading.requiredDate(node, "window-closed-before"),
                reading.citation(node, cite));
    }

    private RevocationRules revocation(LawElement node, Citation cite) {
        Citation own = reading.citation(node, cite);
        return RevocationRules.builder()
                .limit(new TimeLimit(reading.integer(node, "days", 1, MAX_DAYS), own))
                .grounds(provisions(node, "ground", own))
                .powers(node.takeAll("power").stream()
                        .map(power -> power(power, own))
                        .toList())
                .withdrawal(node.takeFirst("withdrawal").map(right -> provision(right, own)))
                .build();
    }

    private Power power(LawElement node, Citation cite) {
        reading.required(node, "stars");
        return new Power(reading.stars(node, "stars"), actor(node, "by"), reading.citation(node, cite));
    }

    /** What stands here takes the place of what stands in the base. */
    private static <T> List<T> all(LawElement root, String name, Function<LawElement, T> reader, List<T> inherited) {
        List<LawElement> nodes = root.takeAll(name);
        return nodes.isEmpty() ? inherited : nodes.stream().map(reader).toList();
    }

    private List<RoundRule> rounds(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        return parent.takeAll("round").stream()
                .map(node -> RoundRule.builder()
                        .level(reading.constant(node, "level", Level.values(), Level.PROVINCE))
                        .number(reading.integer(node, "number", 1, MAX_DAYS))
                        .proposedBefore(monthDay(node, "proposed-before"))
                        .evaluatedBefore(monthDay(node, "evaluated-before"))
                        .proposer(actor(node, "proposer"))
                        .evaluator(actor(node, "evaluator"))
                        .citation(reading.citation(node, cite))
                        .build())
                .toList();
    }

    /** A date of every year, written like 04-30. */
    private MonthDay monthDay(LawElement node, String attribute) {
        String text = reading.required(node, attribute);
        try {
            MonthDay day = MonthDay.parse("--" + text);
            if (day.isValidYear(1)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        if (node.has(attribute)) {
            reading.badValue(node, attribute, "a date of every year like 04-30", text);
        }
        return MonthDay.of(1, 1);
    }

    private ScreeningRule screening(LawElement node) {
        Citation cite = reading.citation(node, Optional.empty());
        return ScreeningRule.builder()
                .firstDay(reading.requiredDate(node, "from"))
                .by(actor(node, "by"))
                .contents(provisions(node, "content", cite))
                .workingDays(node.takeFirst("working-days").map(limit -> limit(limit, cite)))
                .citation(cite)
                .build();
    }

    private List<DossierRule> dossiers(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        return parent.takeAll("dossier").stream()
                .map(node -> dossier(node, reading.citation(node, cite)))
                .toList();
    }

    private DossierRule dossier(LawElement node, Citation cite) {
        reading.required(node, "cases");
        reading.required(node, "stage");
        return DossierRule.builder()
                .cases(reading.constants(node, "cases", CaseKind.values()))
                .stage(reading.constant(node, "stage", DossierStage.values(), DossierStage.PRODUCT))
                .contains(
                        node.has("contains")
                                ? Optional.of(
                                        reading.constant(node, "contains", DossierStage.values(), DossierStage.PRODUCT))
                                : Optional.empty())
                .by(actor(node, "by"))
                .parts(node.takeAll("part").stream()
                        .map(part -> part(part, cite))
                        .toList())
                .copies(node.takeFirst("copies")
                        .map(copies -> new DossierRule.Copies(
                                reading.integer(copies, "paper", 0, MAX_DAYS),
                                reading.integer(copies, "electronic", 0, MAX_DAYS),
                                reading.citation(copies, cite))))
                .citation(cite)
                .build();
    }

    private DossierPart part(LawElement node, Citation cite) {
        return DossierPart.builder()
                .id(reading.required(node, "id"))
                .text(reading.text(node))
                .need(reading.constant(node, "need", PartNeed.values(), PartNeed.REQUIRED))
                .amount(reading.optionalInteger(node, "amount", 1, MAX_DAYS).orElse(1))
                .exceptSets(reading.words(node, "except-sets").stream()
                        .map(word -> set(node, word))
                        .toList())
                .citation(reading.citation(node, cite))
                .build();
    }

    private int set(LawElement node, String word) {
        try {
            return Integer.parseUnsignedInt(word);
        } catch (NumberFormatException notANumber) {
            reading.badValue(node, "except-sets", "numbers of criteria sets", word);
            return 0;
        }
    }

    private IntakeRule intake(LawElement node) {
        reading.required(node, "levels");
        return new IntakeRule(
                List.copyOf(reading.constants(node, "levels", Level.values())),
                reading.citation(node, Optional.empty()));
    }

    private List<ReportRule> reports(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        LocalDate from = reading.requiredDate(parent, "from");
        LocalDate until = reading.requiredDate(parent, "until");
        return parent.takeAll("report").stream()
                .map(node -> ReportRule.builder()
                        .id(reading.required(node, "id"))
                        .text(reading.text(node))
                        .beforeDay(reading.optionalInteger(node, "before-day", 2, MAX_DAY_OF_MONTH))
                        .by(actor(node, "by"))
                        .to(actor(node, "to"))
                        .firstDay(from)
                        .until(until)
                        .citation(reading.citation(node, cite))
                        .build())
                .toList();
    }

    private List<PlanItem> plan(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        int year = reading.integer(parent, "year", 1, Year.MAX_VALUE);
        return parent.takeAll("item").stream()
                .map(node -> planItem(node, year, cite))
                .toList();
    }

    private PlanItem planItem(LawElement node, int year, Citation cite) {
        int first = reading.integer(node, "quarter", 1, QUARTERS);
        return PlanItem.builder()
                .id(reading.required(node, "id"))
                .text(reading.text(node))
                .year(year)
                .firstQuarter(first)
                .lastQuarter(reading.optionalInteger(node, "to-quarter", first, QUARTERS)
                        .orElse(first))
                .by(actors(node, "by"))
                .citation(reading.citation(node, cite))
                .build();
    }

    List<Actor> actors(LawElement node, String attribute) {
        reading.required(node, attribute);
        List<Actor> found = new ArrayList<>();
        for (String id : reading.words(node, attribute)) {
            Actor actor = actors.get(id);
            if (actor == null) {
                reading.note(LawFileFinding.UNKNOWN_REFERENCE, node, "attribute", attribute, "found", id);
            } else {
                found.add(actor);
            }
        }
        return found;
    }

    List<Provision> provisions(LawElement parent, String name, Citation cite) {
        return parent.takeAll(name).stream().map(node -> provision(node, cite)).toList();
    }
}
