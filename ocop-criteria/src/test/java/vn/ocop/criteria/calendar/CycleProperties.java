// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.ocop.core.Checked;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CycleRules;

/** Whatever is thrown at the cycle, only ways that the plan describes come out. */
class CycleProperties {
    private static final Cycle CYCLE =
            Programme.of(Books.ALL, WorkingDays.weekdays()).cycle();

    /** The plan of 2020, restated by hand. */
    private static final Map<CycleRules.State, Set<CycleRules.State>> PLAN = Map.ofEntries(
            Map.entry(CycleRules.State.NOT_STARTED, Set.of(CycleRules.State.IDEA_REGISTERED)),
            Map.entry(
                    CycleRules.State.IDEA_REGISTERED,
                    Set.of(CycleRules.State.IDEA_CHECKED, CycleRules.State.IDEA_RETURNED)),
            Map.entry(CycleRules.State.IDEA_RETURNED, Set.of(CycleRules.State.IDEA_REGISTERED)),
            Map.entry(
                    CycleRules.State.IDEA_CHECKED,
                    Set.of(CycleRules.State.IDEA_SELECTED, CycleRules.State.IDEA_REJECTED)),
            Map.entry(CycleRules.State.IDEA_REJECTED, Set.of(CycleRules.State.IDEA_REGISTERED)),
            Map.entry(CycleRules.State.IDEA_SELECTED, Set.of(CycleRules.State.TRAINED)),
            Map.entry(CycleRules.State.TRAINED, Set.of(CycleRules.State.PLAN_SUBMITTED)),
            Map.entry(
                    CycleRules.State.PLAN_SUBMITTED,
                    Set.of(CycleRules.State.PLAN_APPROVED, CycleRules.State.PLAN_REJECTED)),
            Map.entry(CycleRules.State.PLAN_REJECTED, Set.of(CycleRules.State.PLAN_SUBMITTED)),
            Map.entry(CycleRules.State.PLAN_APPROVED, Set.of(CycleRules.State.IMPLEMENTING)),
            Map.entry(CycleRules.State.IMPLEMENTING, Set.of(CycleRules.State.EVALUATED)),
            Map.entry(
                    CycleRules.State.EVALUATED,
                    Set.of(CycleRules.State.EVALUATED, CycleRules.State.RECOGNISED, CycleRules.State.NEXT_PERIOD)),
            Map.entry(CycleRules.State.RECOGNISED, Set.of(CycleRules.State.NEXT_PERIOD, CycleRules.State.PROMOTED)),
            Map.entry(CycleRules.State.PROMOTED, Set.of(CycleRules.State.NEXT_PERIOD, CycleRules.State.PROMOTED)),
            Map.entry(CycleRules.State.NEXT_PERIOD, Set.of(CycleRules.State.EVALUATED)));

    private record Step(CycleRules.State state, Level level, Star star, int days) {}

    @Property(tries = 300)
    void noIllegalWayComesOut(@ForAll("steps") List<Step> steps) {
        List<CycleHistory.Event> events = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (Step step : steps) {
            day = day.plusDays(step.days());
            events.add(CycleHistory.Event.of(day, step.state(), step.level(), step.star()));
        }
        Checked<CycleHistory> checked = CYCLE.follow("P-01", events);
        CycleHistory history = checked.value().orElseThrow();

        assertThat(history.events().size() + checked.findings().size()).isEqualTo(events.size());
        assertThat(events).containsSubsequence(history.events());
        legal(history.events());
    }

    /** A walk along the moves that the cycle itself offers: every one of them is in the plan. */
    @Property(tries = 200)
    void whatIsOfferedIsLegalWhereLevelAndStarDoNotStandAgainstIt(@ForAll("choices") List<Integer> choices) {
        CycleHistory history = CYCLE.follow("P-01", List.of()).orThrow();
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int choice : choices) {
            List<Cycle.NextMove> moves = CYCLE.next(history, day);
            assertThat(moves).isNotEmpty();
            Cycle.NextMove move = moves.get(choice % moves.size());
            day = move.earliest().isBefore(day) ? day : move.earliest();
            CycleRules.State to = move.rule().to();
            assertThat(PLAN.get(history.state())).contains(to);
            if (to.compareTo(CycleRules.State.EVALUATED) >= 0) {
                break;
            }
            List<CycleHistory.Event> events = new ArrayList<>(history.events());
            events.add(CycleHistory.Event.of(day, to));
            Checked<CycleHistory> next = CYCLE.follow("P-01", events);
            assertThat(next.findings()).isEmpty();
            history = next.orThrow();
        }
    }

    private static void legal(List<CycleHistory.Event> events) {
        CycleRules.State state = CycleRules.State.NOT_STARTED;
        LocalDate since = LocalDate.MIN;
        Level level = Level.COMMUNE;
        Star star = Star.ONE;
        for (CycleHistory.Event event : events) {
            assertThat(PLAN.get(state)).contains(event.state());
            assertThat(event.day()).isAfterOrEqualTo(since);
            if (state == CycleRules.State.IDEA_REJECTED) {
                assertThat(event.day()).isAfterOrEqualTo(since.plusDays(7));
            }
            if (state == CycleRules.State.NEXT_PERIOD) {
                assertThat(event.day().getYear()).isGreaterThan(since.getYear());
            }
            Level at = event.level().orElseThrow();
            Star result = event.star().orElseThrow();
            switch (event.state()) {
                case EVALUATED -> {
                    if (state == CycleRules.State.EVALUATED) {
                        assertThat(at).isEqualTo(level == Level.DISTRICT ? Level.PROVINCE : Level.CENTRE);
                        assertThat(star).isGreaterThanOrEqualTo(level == Level.DISTRICT ? Star.THREE : Star.FIVE);
                    } else {
                        assertThat(at).isEqualTo(Level.DISTRICT);
                    }
                    level = at;
                    star = result;
                }
                case RECOGNISED -> {
                    assertThat(result).isEqualTo(star).isGreaterThanOrEqualTo(Star.THREE);
                    assertThat(at).isEqualTo(level).isEqualTo(result == Star.FIVE ? Level.CENTRE : Level.PROVINCE);
                }
                case NEXT_PERIOD ->
                    assertThat(star == Star.FIVE && level != Level.CENTRE).isFalse();
                case PROMOTED -> assertThat(at).isNotEqualTo(Level.COMMUNE);
                default -> {
                    // the table above says it all
                }
            }
            state = event.state();
            since = event.day();
        }
    }

    /** Mostly the straight way, so that deep states are reached; now and then anything. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Level> levels = Arbitraries.of(Level.class);
        Arbitrary<Star> stars = Arbitraries.of(Star.class);
        Arbitrary<Integer> days = Arbitraries.of(0, 1, 6, 7, 8, 30);
        Arbitrary<Step> any = Combinators.combine(Arbitraries.of(CycleRules.State.class), levels, stars, days)
                .as(Step::new);
        Arbitrary<Step> late = Combinators.combine(
                        Arbitraries.of(
                                CycleRules.State.EVALUATED,
                                CycleRules.State.EVALUATED,
                                CycleRules.State.RECOGNISED,
                                CycleRules.State.NEXT_PERIOD,
                                CycleRules.State.PROMOTED),
                        Arbitraries.of(Level.DISTRICT, Level.PROVINCE, Level.CENTRE),
                        Arbitraries.of(Star.TWO, Star.THREE, Star.FOUR, Star.FIVE),
                        Arbitraries.of(0, 1, 100))
                .as(Step::new);
        return Combinators.combine(
                        any.list().ofMaxSize(6),
                        late.list().ofMaxSize(14),
                        any.list().ofMaxSize(4))
                .as((first, second, third) -> {
                    List<Step> steps = new ArrayList<>(first);
                    for (CycleRules.State state : List.of(
                            CycleRules.State.IDEA_REGISTERED,
                            CycleRules.State.IDEA_CHECKED,
                            CycleRules.State.IDEA_SELECTED,
                            CycleRules.State.TRAINED,
                            CycleRules.State.PLAN_SUBMITTED,
                            CycleRules.State.PLAN_APPROVED,
                            CycleRules.State.IMPLEMENTING)) {
                        steps.add(new Step(state, Level.COMMUNE, Star.ONE, 1));
                    }
                    steps.addAll(second);
                    steps.addAll(third);
                    return steps;
                });
    }

    @Provide
    Arbitrary<List<Integer>> choices() {
        return Arbitraries.integers().between(0, 5).list().ofSize(25);
    }
}
