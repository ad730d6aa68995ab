// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Reads one event after another from cells as printed. */
final class EventReader {
    static final List<String> COLUMNS =
            List.of("day", "kind", "line", "source", "amount", "to_line", "to_source", "document");

    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern SLASHED_DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

    private final MoneyUnit unit;
    private final List<BudgetEvent> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    EventReader(MoneyUnit unit) {
        this.unit = unit;
    }

    List<BudgetEvent> events() {
        return events;
    }

    List<Finding> findings() {
        return findings;
    }

    void read(Optional<Location> at, Map<String, String> cells) {
        for (String column : cells.keySet()) {
            if (!COLUMNS.contains(column)) {
                throw new IllegalArgumentException("cells must be of " + COLUMNS + ", had \"" + column + "\"");
            }
        }
        Optional<LocalDate> day = day(cell(cells, "day"));
        Optional<BudgetEvent.Kind> kind = kind(cell(cells, "kind"));
        OptionalLong dong = AmountReader.parse(cell(cells, "amount"), unit);
        unless(day.isPresent(), BudgetFinding.EVENT_DAY, at, cells, "day");
        unless(kind.isPresent(), BudgetFinding.EVENT_KIND, at, cells, "kind");
        unless(dong.isPresent(), BudgetFinding.EVENT_AMOUNT_UNREADABLE, at, cells, "amount");
        if (day.isPresent() && kind.isPresent() && dong.isPresent()) {
            events.add(BudgetEvent.builder()
                    .day(day.get())
                    .kind(kind.get())
                    .line(cell(cells, "line"))
                    .source(cell(cells, "source"))
                    .dong(dong.getAsLong())
                    .toLine(stated(cells, "to_line"))
                    .toSource(stated(cells, "to_source"))
                    .document(stated(cells, "document"))
                    .location(at)
                    .build());
        }
    }

    private void unless(
            boolean readable, BudgetFinding code, Optional<Location> at, Map<String, String> cells, String column) {
        if (!readable) {
            findings.add(Finding.builder(code)
                    .at(at)
                    .fact("line", cell(cells, "line"))
                    .fact("text", cell(cells, column))
                    .build());
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }

    private static Optional<String> stated(Map<String, String> cells, String column) {
        return Optional.of(cell(cells, column)).filter(text -> !text.isEmpty());
    }

    /** {@code 2020-04-16} or {@code 16/4/2020}; a year has four digits. */
    private static Optional<LocalDate> day(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher slashed = SLASHED_DAY.matcher(text);
        return slashed.matches() ? day(slashed.group(3), slashed.group(2), slashed.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The word of files, or the Vietnamese term. */
    private static Optional<BudgetEvent.Kind> kind(String text) {
        for (BudgetEvent.Kind kind : BudgetEvent.Kind.values()) {
            String word = Names.normal(text);
            if (word.equals(kind.id()) || word.equals(kind.text().vi())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
