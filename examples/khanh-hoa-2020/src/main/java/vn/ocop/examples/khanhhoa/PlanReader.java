// SPDX-License-Identifier: Apache-2.0
package vn.ocop.examples.khanhhoa;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.core.Area;
import vn.ocop.core.Level;
import vn.ocop.core.Text;

/** Reads the tables of the plan that need no joining by name. */
final class PlanReader {
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

    static List<Agency> agencies() {
        List<NamedCsvRecord> duties = Table.read(KhanhHoaFile.DUTIES, row -> row);
        return Table.read(KhanhHoaFile.AGENCIES, row -> {
            String id = row.getField("id");
            List<Text> own = duties.stream()
                    .filter(duty -> duty.getField("agency").equals(id))
                    .map(duty -> text(duty, "text"))
                    .toList();
            return new Agency(id, text(row, "name"), own, KhanhHoa2020.cite(row.getField("way")));
        });
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

    static List<Activity> activities(List<Agency> agencies, List<PlanLine> budget) {
        Map<String, Agency> byId = agencies.stream().collect(Collectors.toMap(Agency::id, agency -> agency));
        Map<String, PlanLine> byPath = budget.stream().collect(Collectors.toMap(PlanLine::path, line -> line));
        return Table.read(
                KhanhHoaFile.ACTIVITIES,
                row -> Activity.builder()
                        .id(row.getField("id"))
                        .title(text(row, "title"))
                        .step(optional(row, "step").map(Activity.Step::valueOf))
                        .level(optional(row, "level").map(Level::valueOf))
                        .firstDay(optional(row, "from").map(LocalDate::parse))
                        .lastDay(optional(row, "to").map(LocalDate::parse))
                        .printedTime(row.getField("printed"))
                        .owners(find(Table.list(row, "owners"), byId::get))
                        .lines(find(Table.list(row, "lines"), byPath::get))
                        .citation(KhanhHoa2020.cite(row.getField("way")))
                        .build());
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
