// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.budget.norms.FundingPlan;
import vn.ocop.core.Area;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.Text;
import vn.ocop.criteria.procedure.Actor;
import vn.ocop.criteria.procedure.CalendarRules;
import vn.ocop.criteria.procedure.Clause;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.ReportRule;

/** Reads the tables of the plan that need no joining by name. */
final class PlanReader {
    private static final int YEAR = 2020;
    private static final int MONTHS = 3;
    private static final int CLAUSE = 3;

    private PlanReader() {}

    static List<Oddity> oddities() {
        return Table.read(
                KhanhHoaFile.ODDITIES,
                row -> Oddity.builder()
                        .citation(KhanhHoa2020.cite(row.getField("way")))
                        .column(row.getField("column"))
                        .printed(row.getField("printed"))
                        .used(row.getField("used"))
                        .reason(text(row, "reason"))
                        .build());
    }

    static List<PlanLine> budget() {
        LinePath path = new LinePath();
        return Table.read(KhanhHoaFile.BUDGET, row -> line(path.next(row.getField("no")), row));
    }

    private static PlanLine line(String path, NamedCsvRecord row) {
        return PlanLine.builder()
                .path(path)
                .name(row.getField("name"))
                .total(row.getField("total"))
                .provincialBudget(row.getField("Ngân sách tỉnh"))
                .counterpartFunds(row.getField("Vốn đối ứng"))
                .citation(KhanhHoa2020.cite(
                        "annex.03 row." + (path.isEmpty() ? row.getField("name").replace(' ', '_') : path)))
                .build();
    }

    static List<Headline> headlines() {
        return Table.read(
                KhanhHoaFile.HEADLINE,
                row -> new Headline(row.getField("column"), row.getField("amount"), KhanhHoa2020.cite("sec.IV.2")));
    }

    /** The names of those who act in the calendar stand there; what money is handled by stands in the plan of funding. */
    static List<Agency> agencies(CalendarRules calendar, FundingPlan funding) {
        List<NamedCsvRecord> duties = Table.read(KhanhHoaFile.DUTIES, row -> row);
        return Table.read(KhanhHoaFile.AGENCIES, row -> {
            String id = row.getField("id");
            Citation citation = KhanhHoa2020.cite(row.getField("way"));
            Text name = calendar.actor(id).map(Actor::name).orElseGet(() -> text(row, "name"));
            List<Text> own = new ArrayList<>();
            for (NamedCsvRecord duty : duties) {
                if (duty.getField("agency").equals(id)) {
                    own.add(text(duty, "text"));
                }
            }
            for (FundingPlan.Step step : funding.steps()) {
                if (step.citation().equals(citation) && step.owner().equals(name)) {
                    own.add(step.action());
                }
            }
            return new Agency(id, name, own, citation);
        });
    }

    static List<Clause> principles() {
        return Table.read(
                KhanhHoaFile.PRINCIPLES,
                row -> new Clause(row.getField("id"), text(row, "text"), KhanhHoa2020.cite(row.getField("way"))));
    }

    static List<Target> targets() {
        return Table.read(
                KhanhHoaFile.TARGETS,
                row -> Target.builder()
                        .id(row.getField("id"))
                        .text(text(row, "text"))
                        .unit(Target.Unit.valueOf(row.getField("unit")))
                        .least(number(row, "least"))
                        .most(number(row, "most"))
                        .citation(KhanhHoa2020.cite(row.getField("way")))
                        .build());
    }

    private static OptionalInt number(NamedCsvRecord row, String column) {
        return optional(row, column)
                .map(cell -> OptionalInt.of(Integer.parseInt(cell)))
                .orElse(OptionalInt.empty());
    }

    /** Times, owners and titles stand in the calendar of the rulebook; only what the plan alone has stands in the table. */
    static List<Activity> activities(CalendarRules calendar, List<Agency> agencies, List<PlanLine> budget) {
        Map<String, Agency> byId = agencies.stream().collect(Collectors.toMap(Agency::id, agency -> agency));
        Map<String, PlanLine> byPath = budget.stream().collect(Collectors.toMap(PlanLine::path, line -> line));
        return Table.read(KhanhHoaFile.ACTIVITIES, row -> {
            String id = row.getField("id");
            Activity.Builder activity = Activity.builder();
            OptionalInt quarter = number(row, "quarter");
            if (quarter.isPresent()) {
                report(calendar, quarter.getAsInt(), byId, activity);
            } else {
                item(calendar, id, byId, activity);
            }
            return activity.id(id)
                    .level(optional(row, "level").map(Level::valueOf))
                    .printedTime(row.getField("printed"))
                    .lines(find(Table.list(row, "lines"), byPath::get))
                    .build();
        });
    }

    private static void item(
            CalendarRules calendar, String id, Map<String, Agency> agencies, Activity.Builder activity) {
        CycleRules.PlanItem item = calendar.planItems().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the calendar must have " + id));
        activity.title(item.text())
                .step(step(calendar, item.citation()))
                .firstDay(item.firstDay())
                .lastDay(item.lastDay())
                .owners(find(item.by().stream().map(Actor::id).toList(), agencies::get))
                .citation(item.citation());
    }

    private static void report(
            CalendarRules calendar, int quarter, Map<String, Agency> agencies, Activity.Builder activity) {
        ReportRule rule = calendar.reports().stream()
                .filter(found -> found.beforeDay().isPresent())
                .findFirst()
                .orElseThrow();
        activity.title(new Text(
                        rule.text().vi() + ", quý " + "I".repeat(quarter).replace("IIII", "IV"),
                        rule.text().en() + ", quarter " + quarter))
                .firstDay(LocalDate.of(YEAR, MONTHS * (quarter - 1) + 1, 1))
                .lastDay(rule.lastDay(YEAR, quarter))
                .owners(find(List.of(rule.by().id()), agencies::get))
                .citation(rule.citation());
    }

    /** The step of the cycle that the same clause of section III.B lays down. */
    private static Optional<CycleRules.Step> step(CalendarRules calendar, Citation citation) {
        return calendar.cycles().stream()
                .flatMap(cycle -> cycle.steps().stream())
                .filter(step -> clause(step.citation()).equals(clause(citation)))
                .map(CycleRules.Responsible::step)
                .findFirst();
    }

    /** Such as {@code III.B.5} of {@code III.B.5.c}. */
    private static String clause(Citation citation) {
        return citation.value(Citation.Step.SECTION)
                .map(section ->
                        Arrays.stream(section.split("\\.", -1)).limit(CLAUSE).collect(Collectors.joining(".")))
                .orElse("");
    }

    static List<ProgressEntry> progress(List<Area> districts) {
        Map<String, Area> byName = districts.stream().collect(Collectors.toMap(Area::name, district -> district));
        return Table.read(
                KhanhHoaFile.PROGRESS,
                row -> new ProgressEntry(
                        LocalDate.parse(row.getField("day")),
                        row.getField("item"),
                        optional(row, "district")
                                .flatMap(Area::parse)
                                .map(district -> find(List.of(district.name()), byName::get)
                                        .get(0)),
                        number(row, "count")));
    }

    private static <T> List<T> find(List<String> keys, Function<String, T> index) {
        return keys.stream()
                .map(key -> Optional.ofNullable(index.apply(key))
                        .orElseThrow(() -> new IllegalStateException("the plan must know " + key)))
                .toList();
    }

    private static Text text(NamedCsvRecord row, String column) {
        return new Text(row.getField(column + "_vi"), row.getField(column + "_en"));
    }

    private static Optional<String> optional(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(cell -> !cell.isEmpty());
    }
}
