// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.FindingCode;
import vn.ocop.core.Location;
import vn.ocop.core.Severity;

/**
 * A plan and what happened to it in the course of the year (chấp hành ngân sách): appropriations, revisions, transfers and
 * disbursements as events over the plan.
 *
 * <p>The state of a day has all events up to its end; the order of events within a day changes nothing. Sums of the plan
 * follow their leaves, so what added up before an event adds up after it, and the validator can say so for every day. This
 * class is immutable and thread-safe.
 */
public final class BudgetExecution {
    private final BudgetTable plan;
    private final ImmutableList<PlacedEvent> events;
    private final boolean appropriations;

    private BudgetExecution(BudgetTable plan, List<PlacedEvent> events) {
        this.plan = plan;
        this.events =
                events.stream().sorted(Comparator.comparing(PlacedEvent::day)).collect(ImmutableList.toImmutableList());
        this.appropriations = events.stream().anyMatch(event -> event.kind() == BudgetEvent.Kind.APPROPRIATION);
    }

    /**
     * A plan with its events.
     *
     * @param plan the plan
     * @param events the events in any order
     * @return the execution without the events that cannot be understood, and what is wrong with those
     */
    public static Checked<BudgetExecution> of(BudgetTable plan, List<BudgetEvent> events) {
        EventPlacing placing = new EventPlacing(plan);
        List<PlacedEvent> placed = new ArrayList<>();
        for (BudgetEvent event : events) {
            placing.place(event).ifPresent(placed::add);
        }
        return Checked.of(new BudgetExecution(plan, placed), placing.findings());
    }

    /**
     * Starts an execution whose events are read from cells as printed.
     *
     * @param plan the plan; the amounts of events are in its unit
     * @return a new builder
     */
    public static Builder builder(BudgetTable plan) {
        return new Builder(plan);
    }

    /** Takes events row by row. */
    public static final class Builder {
        private final BudgetTable plan;
        private final EventReader reader;

        private Builder(BudgetTable plan) {
            this.plan = plan;
            this.reader = new EventReader(plan.unit());
        }

        /**
         * The columns that a file with events may have.
         *
         * @return {@code day}, {@code kind}, {@code line}, {@code source} and {@code amount}, which every event needs, then
         *     {@code to_line}, {@code to_source} and {@code document}
         */
        public static List<String> columns() {
            return EventReader.COLUMNS;
        }

        /**
         * Adds an event.
         *
         * @param at the location of its row, if it comes from a file
         * @param cells the cells by column; what is missing is empty. A day is {@code 2020-04-16} or {@code 16/4/2020}; a kind
         *     is the id of a {@link BudgetEvent.Kind} or its Vietnamese term; a line is a path
         * @return this builder
         * @throws IllegalArgumentException if there is a cell of another column
         */
        public Builder row(Optional<Location> at, Map<String, String> cells) {
            reader.read(at, cells);
            return this;
        }

        /**
         * Builds the execution.
         *
         * @return the execution without the events that cannot be read or understood, and what is wrong with those
         */
        public Checked<BudgetExecution> build() {
            Checked<BudgetExecution> execution = of(plan, reader.events());
            List<Finding> findings = new ArrayList<>(reader.findings());
            findings.addAll(execution.findings());
            return Checked.of(execution.value().orElseThrow(), findings);
        }
    }

    /**
     * The plan before any event.
     *
     * @return the table
     */
    public BudgetTable plan() {
        return plan;
    }

    /**
     * The days on which something happens.
     *
     * @return the days in order, each once
     */
    public List<LocalDate> days() {
        return events.stream().map(PlacedEvent::day).distinct().collect(ImmutableList.toImmutableList());
    }

    /**
     * The state on a day.
     *
     * @param day any day
     * @return the state with all events up to the end of that day
     */
    public BudgetState on(LocalDate day) {
        Balances balances = Balances.none(plan);
        for (PlacedEvent event : events) {
            if (!event.day().isAfter(day)) {
                balances.apply(event);
            }
        }
        return new BudgetState(plan, day, appropriations, balances);
    }

    /**
     * What goes wrong in the course of the year, with the first day on which it does: lines below zero, overspent or
     * allotted beyond the plan, and identities that no longer hold. What the validator finds in the plan before any event is
     * not said again, and its mere information is not said. Lines of which nothing is drawn are said for the last day only.
     *
     * @param validator checks the identities of the plan as it stands after each day
     * @return the findings in the order of the days, then of the plan; undrawn lines last
     */
    public List<Finding> findings(BudgetValidator validator) {
        return events.isEmpty()
                ? ImmutableList.of()
                : findings(validator, events.get(events.size() - 1).day());
    }

    /**
     * What goes wrong up to the end of a day, as {@link #findings(BudgetValidator)} says it for the whole year. Lines of which
     * nothing is drawn are said for that day.
     *
     * @param validator checks the identities of the plan as it stands after each day
     * @param until the last day that counts
     * @return the findings in the order of the days, then of the plan; undrawn lines last
     */
    public List<Finding> findings(BudgetValidator validator, LocalDate until) {
        Set<List<Object>> known = validator.validate(plan).findings().stream()
                .map(BudgetExecution::key)
                .collect(Collectors.toSet());
        Map<List<Object>, Finding> first = new LinkedHashMap<>();
        Balances balances = Balances.none(plan);
        for (List<PlacedEvent> ofDay : byDay(until)) {
            ofDay.forEach(balances::apply);
            BudgetState state = new BudgetState(plan, ofDay.get(0).day(), appropriations, balances.copy());
            state.findings().stream()
                    .filter(finding -> finding.code() != BudgetFinding.UNDRAWN)
                    .forEach(finding -> first.putIfAbsent(key(finding), finding));
            validator.validate(state.table()).findings().stream()
                    .filter(finding -> finding.severity() != Severity.INFO && !known.contains(key(finding)))
                    .forEach(finding -> first.putIfAbsent(key(finding), withDay(finding, state.day())));
        }
        on(until).findings().stream()
                .filter(finding -> finding.code() == BudgetFinding.UNDRAWN)
                .forEach(finding -> first.put(key(finding), finding));
        return ImmutableList.copyOf(first.values());
    }

    private Collection<List<PlacedEvent>> byDay(LocalDate until) {
        ListMultimap<LocalDate, PlacedEvent> byDay =
                MultimapBuilder.treeKeys().arrayListValues().build();
        events.stream().filter(event -> !event.day().isAfter(until)).forEach(event -> byDay.put(event.day(), event));
        return Multimaps.asMap(byDay).values();
    }

    /**
     * How many events there are.
     *
     * @return the number of events that could be understood
     */
    public int size() {
        return events.size();
    }

    /**
     * How many events a state of a day has.
     *
     * @param day any day
     * @return the number of events up to the end of that day
     */
    public int size(LocalDate day) {
        return (int) events.stream().filter(event -> !event.day().isAfter(day)).count();
    }

    /** The same trouble at the same place; its amounts may change from day to day. */
    private static List<Object> key(Finding finding) {
        FindingCode code = finding.code();
        return List.of(
                code.id(),
                finding.facts().getOrDefault("line", ""),
                finding.facts().getOrDefault("column", ""));
    }

    private static Finding withDay(Finding finding, LocalDate day) {
        return Finding.builder(finding.code()).from(finding).fact("day", day).build();
    }

    @Override
    public String toString() {
        return "BudgetExecution of " + plan + " with " + events.size() + " events";
    }
}
