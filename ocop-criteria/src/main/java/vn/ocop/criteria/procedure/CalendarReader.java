// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.core.Text;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawFileFinding;
import vn.ocop.core.lawfile.LawValues;

/**
 * Reads the element {@code <calendar>} of a rulebook; what it leaves out stays as it is in the rulebook that it extends. For
 * the reader of rulebooks alone: callers ask a rulebook for its {@code calendar()}.
 */
@SuppressWarnings("exports") // elements of law files are seen by the modules that read such files
public final class CalendarReader {
    static final int MAX_DAYS = 3_660;
    private static final int MAX_MONTHS = 1_200;
    private static final int MAX_DAY_OF_MONTH = 28;
    private static final int QUARTERS = 4;
    private static final Actor NOBODY = new Actor("?", Text.same("?"), Optional.empty());

    private final LawValues reading;
    private final CalendarRules base;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    private CalendarReader(LawValues reading, CalendarRules base) {
        this.reading = reading;
        this.base = base;
        base.actors().forEach(actor -> actors.put(actor.id(), actor));
    }

    /**
     * Reads a calendar.
     *
     * @param root the element, of which everything is taken
     * @param reading how values are read; it notes what is wrong
     * @param base the calendar of the rulebook that this one extends, or one that says nothing
     * @return the calendar
     */
    public static CalendarRules read(LawElement root, LawValues reading, CalendarRules base) {
        return new CalendarReader(reading, base).read(root);
    }

    private CalendarRules read(LawElement root) {
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

    Clause clause(LawElement node, Citation cite) {
        return new Clause(reading.required(node, "id"), reading.text(node), reading.citation(node, cite));
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

    private CertificateRules.FilingWindow window(LawElement node, Citation cite) {
        int opens = reading.integer(node, "opens", 1, MAX_DAYS);
        return new CertificateRules.FilingWindow(
                opens, reading.integer(node, "closes", 0, opens), actor(node, "by"), reading.citation(node, cite));
    }

    private CertificateRules.Prolongation prolongation(LawElement node, Citation cite) {
        return new CertificateRules.Prolongation(
                reading.integer(node, "days", 1, MAX_DAYS),
                reading.requiredDate(node, "window-closed-before"),
                reading.citation(node, cite));
    }

    private CertificateRules.RevocationRules revocation(LawElement node, Citation cite) {
        Citation own = reading.citation(node, cite);
        List<LawElement> grounds = node.takeAll("ground");
        Map<String, Actor> confirmers = new LinkedHashMap<>();
        grounds.stream()
                .filter(ground -> ground.has("confirmed-by"))
                .forEach(ground ->
                        confirmers.put(ground.attributes().getOrDefault("id", ""), actor(ground, "confirmed-by")));
        return new CertificateRules.RevocationRules(
                grounds.stream().map(ground -> clause(ground, own)).toList(),
                new TimeLimit(reading.integer(node, "days", 1, MAX_DAYS), own),
                node.takeAll("power").stream().map(power -> power(power, own)).toList(),
                node.takeFirst("withdrawal").map(right -> clause(right, own)),
                confirmers);
    }

    private CertificateRules.Power power(LawElement node, Citation cite) {
        reading.required(node, "stars");
        return new CertificateRules.Power(
                reading.stars(node, "stars"), actor(node, "by"), reading.citation(node, cite));
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
        return new ScreeningRule(
                reading.requiredDate(node, "from"),
                actor(node, "by"),
                clauses(node, "content", cite),
                node.takeFirst("working-days").map(limit -> limit(limit, cite)),
                cite);
    }

    private List<DossierRules> dossiers(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        return parent.takeAll("dossier").stream()
                .map(node -> dossier(node, reading.citation(node, cite)))
                .toList();
    }

    private DossierRules dossier(LawElement node, Citation cite) {
        reading.required(node, "cases");
        reading.required(node, "stage");
        return new DossierRules(
                reading.constants(node, "cases", CaseKind.values()),
                stage(node, "stage"),
                actor(node, "by"),
                node.has("contains") ? Optional.of(stage(node, "contains")) : Optional.empty(),
                node.takeAll("part").stream().map(part -> part(part, cite)).toList(),
                node.takeFirst("copies")
                        .map(copies -> new DossierRules.Copies(
                                reading.integer(copies, "paper", 0, MAX_DAYS),
                                reading.integer(copies, "electronic", 0, MAX_DAYS),
                                reading.citation(copies, cite))),
                cite);
    }

    private DossierRules.Stage stage(LawElement node, String attribute) {
        return reading.constant(node, attribute, DossierRules.Stage.values(), DossierRules.Stage.PRODUCT);
    }

    private DossierRules.Part part(LawElement node, Citation cite) {
        return new DossierRules.Part(
                reading.required(node, "id"),
                reading.text(node),
                reading.constant(node, "need", DossierRules.Need.values(), DossierRules.Need.REQUIRED),
                reading.optionalInteger(node, "amount", 1, MAX_DAYS).orElse(1),
                reading.words(node, "except-sets").stream()
                        .map(word -> set(node, word))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                reading.citation(node, cite));
    }

    private int set(LawElement node, String word) {
        try {
            return Integer.parseUnsignedInt(word);
        } catch (NumberFormatException notANumber) {
            reading.badValue(node, "except-sets", "numbers of criteria sets", word);
            return 0;
        }
    }

    private DossierRules.IntakeRule intake(LawElement node) {
        reading.required(node, "levels");
        return new DossierRules.IntakeRule(
                List.copyOf(reading.constants(node, "levels", Level.values())),
                node.take("number").map(DossierRules.NumberForm::new),
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

    private List<CycleRules.PlanItem> plan(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        int year = reading.integer(parent, "year", 1, Year.MAX_VALUE);
        return parent.takeAll("item").stream()
                .map(node -> planItem(node, year, cite))
                .toList();
    }

    private CycleRules.PlanItem planItem(LawElement node, int year, Citation cite) {
        OptionalInt first = node.has("to-quarter")
                ? OptionalInt.of(reading.integer(node, "quarter", 1, QUARTERS))
                : reading.optionalInteger(node, "quarter", 1, QUARTERS);
        OptionalInt last =
                first.isEmpty() ? first : reading.optionalInteger(node, "to-quarter", first.getAsInt(), QUARTERS);
        return new CycleRules.PlanItem(
                reading.required(node, "id"),
                reading.text(node),
                year,
                first,
                last.isEmpty() ? first : last,
                namedActors(node, "by"),
                reading.citation(node, cite));
    }

    List<Actor> actors(LawElement node, String attribute) {
        reading.required(node, attribute);
        return namedActors(node, attribute);
    }

    private List<Actor> namedActors(LawElement node, String attribute) {
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

    List<Clause> clauses(LawElement parent, String name, Citation cite) {
        return parent.takeAll(name).stream().map(node -> clause(node, cite)).toList();
    }
}
