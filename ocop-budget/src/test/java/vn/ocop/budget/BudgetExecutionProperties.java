// SPDX-License-Identifier: Apache-2.0
package vn.ocop.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BudgetExecutionProperties {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 5;

    private static List<BudgetEvent> events(BudgetTable plan, Random random, int count) {
        List<String> leaves = plan.lines().stream()
                .filter(BudgetLine::isLeaf)
                .map(BudgetLine::path)
                .toList();
        List<String> sources = plan.columns().subList(1, plan.columns().size());
        List<BudgetEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BudgetEvent.Kind kind = List.of(BudgetEvent.Kind.values()).get(random.nextInt(4));
            BudgetEvent.Builder event = BudgetEvent.builder()
                    .kind(kind)
                    .day(FIRST.plusDays(random.nextInt(DAYS)))
                    .line(leaves.get(random.nextInt(leaves.size())))
                    .source(sources.get(random.nextInt(sources.size())))
                    .dong(1 + random.nextInt(1_000));
            if (kind == BudgetEvent.Kind.TRANSFER) {
                event.toLine(leaves.get(random.nextInt(leaves.size())));
            }
            events.add(event.build());
        }
        return events;
    }

    private static List<BudgetState.Amounts> all(BudgetTable plan, BudgetState state) {
        List<BudgetState.Amounts> figures = new ArrayList<>();
        plan.lines().forEach(line -> plan.columns().forEach(column -> figures.add(state.figures(line.path(), column))));
        plan.columns().forEach(column -> figures.add(state.figures("Tổng cộng", column)));
        return figures;
    }

    @Property(tries = 150)
    void theOrderOfEventsChangesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int sources, @ForAll @IntRange(max = 20) int count) {
        BudgetTable plan = RandomTable.of(seed, sources, 17_770).table(MoneyUnit.DONG);
        Random random = new Random(seed);
        List<BudgetEvent> events = events(plan, random, count);
        List<BudgetEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        BudgetExecution one = BudgetExecution.of(plan, events).value().orElseThrow();
        BudgetExecution other = BudgetExecution.of(plan, shuffled).value().orElseThrow();
        for (int day = -1; day <= DAYS; day++) {
            assertThat(all(plan, one.on(FIRST.plusDays(day)))).isEqualTo(all(plan, other.on(FIRST.plusDays(day))));
        }
        BudgetValidator validator = BudgetValidator.standard();
        assertThat(one.findings(validator)).isEqualTo(other.findings(validator));
    }

    @Property(tries = 150)
    void whatAddsUpGoesOnAddingUpAndTransfersKeepTheTotal(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int sources, @ForAll @IntRange(max = 20) int count) {
        BudgetTable plan = RandomTable.of(seed, sources, 17_770).table(MoneyUnit.DONG);
        List<BudgetEvent> events = events(plan, new Random(seed), count);
        BudgetExecution execution = BudgetExecution.of(plan, events).value().orElseThrow();
        for (int day = 0; day < DAYS; day++) {
            BudgetReport report = BudgetValidator.standard()
                    .validate(execution.on(FIRST.plusDays(day)).table());
            assertThat(report.inexact()).isEmpty();
        }
        List<BudgetEvent> transfers = events.stream()
                .filter(event -> event.kind() == BudgetEvent.Kind.TRANSFER)
                .toList();
        BudgetState moved =
                BudgetExecution.of(plan, transfers).value().orElseThrow().on(FIRST.plusDays(DAYS));
        for (String column : plan.columns()) {
            BudgetState.Amounts total = moved.figures("Tổng cộng", column);
            assertThat(total.revised()).isEqualTo(total.planned());
        }
    }

    /** The last state once more, added up from the list of events. */
    @Property(tries = 100)
    void sumsAreThoseOfTheEvents(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int sources, @ForAll @IntRange(max = 20) int count) {
        BudgetTable plan = RandomTable.of(seed, sources, 17_770).table(MoneyUnit.DONG);
        List<BudgetEvent> events = events(plan, new Random(seed), count).stream()
                .filter(event -> event.kind() != BudgetEvent.Kind.TRANSFER)
                .toList();
        BudgetState state = BudgetExecution.of(plan, events).orThrow().on(FIRST.plusDays(DAYS));
        for (BudgetLine line : plan.lines()) {
            BudgetState.Amounts figures = state.figures(line.path(), "total");
            assertThat(figures.disbursed()).isEqualTo(sum(events, line.path(), BudgetEvent.Kind.DISBURSEMENT));
            assertThat(figures.appropriated()).isEqualTo(sum(events, line.path(), BudgetEvent.Kind.APPROPRIATION));
            assertThat(figures.revised() - figures.planned())
                    .isEqualTo(sum(events, line.path(), BudgetEvent.Kind.REVISION));
        }
    }

    private static long sum(List<BudgetEvent> events, String path, BudgetEvent.Kind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> event.line().equals(path) || event.line().startsWith(path + "."))
                .mapToLong(BudgetEvent::dong)
                .sum();
    }
}
