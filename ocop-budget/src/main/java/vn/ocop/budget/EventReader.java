// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.ocop.core.Finding;
import vn.ocop.core.Location;

/** Reads one event after another from cells as printed. */
final class EventReader {
    static final List<String> COLUMNS =
            List.of("day", "kind", "line", "source", "amount", "to_line", "to_source", "document");

    private static final Splitter PARTS_OF_A_DAY = Splitter.on('/');
    private static final int PARTS = 3;

    private final Unit unit;
    private final List<BudgetEvent> events = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    EventReader(Unit unit) {
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
        Optional<BudgetEventKind> kind = kind(cell(cells, "kind"));
        OptionalLong dong = AmountReader.parse(cell(cells, "amount"), unit);
        unless(day.isPresent(), ExecutionFinding.EVENT_DAY, at, cells, "day");
        unless(kind.isPresent(), ExecutionFinding.EVENT_KIND, at, cells, "kind");
        unless(dong.isPresent(), ExecutionFinding.EVENT_AMOUNT_UNREADABLE, at, cells, "amount");
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
            boolean readable, ExecutionFinding code, Optional<Location> at, Map<String, String> cells, String column) {
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

    /** {@code 2020-04-16} or {@code 16/4/2020}. */
    private static Optional<LocalDate> day(String text) {
        try {
            List<String> parts = PARTS_OF_A_DAY.splitToList(text);
            if (parts.size() != PARTS) {
                return Optional.of(LocalDate.parse(text));
            }
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0))));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    /** The word of files, or the Vietnamese term. */
    private static Optional<BudgetEventKind> kind(String text) {
        for (BudgetEventKind kind : BudgetEventKind.values()) {
            String word = Names.normal(text);
            if (word.equals(kind.id()) || word.equals(kind.text().vi())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
