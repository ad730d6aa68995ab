// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ocop.core.Checked;
import vn.ocop.core.Citation;
import vn.ocop.core.Finding;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.CycleRules;
import vn.ocop.criteria.procedure.PromotionRules;
import vn.ocop.criteria.rulebook.LevelOrder;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * The six steps of the yearly cycle for one product (chu trình OCOP): what may follow on what, who acts, how soon. Start
 * with {@code programme.cycle().follow(productId, events)}.
 *
 * <p>Each event is held against the rules of its day. An event that they do not allow is a finding that names the rule, and
 * does not count; where the rules do not say who acts, the library refuses instead of guessing. This class is immutable and
 * thread-safe.
 */
public final class Cycle {
    private final ImmutableList<CycleRules> cycles;
    private final ImmutableList<PromotionRules> promotions;
    private final Regimes regimes;

    Cycle(Collection<Rulebook> rulebooks, Regimes regimes) {
        this.cycles = rulebooks.stream()
                .flatMap(rulebook -> rulebook.calendar().cycles().stream())
                .collect(ImmutableList.toImmutableList());
        this.promotions = Promotions.rules(rulebooks);
        this.regimes = regimes;
    }

    /**
     * Follows a product through what happened to it.
     *
     * @param productId the product's identifier
     * @param events the events in the order in which they happened
     * @return the legal part of its way, and a finding for every event that was not legal
     */
    public Checked<CycleHistory> follow(String productId, List<CycleHistory.Event> events) {
        List<Finding> findings = new ArrayList<>();
        CycleHistory history = CycleHistory.start(productId);
        for (CycleHistory.Event event : events) {
            Optional<Finding> objection = objection(history, event);
            if (objection.isPresent()) {
                findings.add(Finding.builder(objection.get().code())
                        .from(objection.get())
                        .fact("product", productId)
                        .location(event.location())
                        .build());
            } else {
                history = history.with(event);
            }
        }
        return Checked.of(history, findings);
    }

    /**
     * What may follow on a day.
     *
     * @param history the way so far
     * @param day the day whose rules count
     * @return the moves in the order of the rules, each with the first day on which it may be made; none where the rules
     *     are silent. Whether a level or a star stands against a move is said when it is made
     */
    public List<NextMove> next(CycleHistory history, LocalDate day) {
        Optional<CycleRules> rules = cycle(day);
        if (rules.isEmpty()) {
            return List.of();
        }
        return rules.get().moves().stream()
                .filter(move -> move.fromStates().contains(history.state()))
                .filter(move -> rules.get().silence(move.to()).isEmpty())
                .map(move -> new NextMove(move, earliest(move, history).orElse(day)))
                .toList();
    }

    /**
     * Who is responsible for the steps on a day.
     *
     * @param day the day
     * @return the responsible actors by step, empty where the rules are silent
     */
    public List<CycleRules.Responsible> responsible(LocalDate day) {
        return cycle(day).map(CycleRules::steps).orElse(List.of());
    }

    private Optional<CycleRules> cycle(LocalDate day) {
        return cycles.stream().filter(rules -> rules.holdsOn(day)).findFirst();
    }

    private Optional<Finding> objection(CycleHistory history, CycleHistory.Event event) {
        if (history.since().filter(event.day()::isBefore).isPresent()) {
            return Optional.of(DayName.outOfOrder(
                            history.state().text(),
                            history.since().get(),
                            event.state().text(),
                            event.day())
                    .build());
        }
        Optional<CycleRules> rules = cycle(event.day());
        Optional<CycleRules.Silence> silence = rules.flatMap(cycle -> cycle.silence(event.state()));
        if (rules.isEmpty() || silence.isPresent()) {
            return Optional.of(silent(event, silence.map(CycleRules.Silence::citation)));
        }
        Optional<CycleRules.Move> move = rules.get().move(history.state(), event.state());
        if (move.isEmpty()) {
            return Optional.of(illegal(history, event, rules.get()));
        }
        Optional<LocalDate> earliest = earliest(move.get(), history);
        if (earliest.filter(event.day()::isBefore).isPresent()) {
            return Optional.of(Finding.builder(CalendarFinding.STEP_TOO_EARLY)
                    .fact("state", event.state())
                    .fact("day", event.day())
                    .fact("earliest", earliest.get())
                    .citation(move.get().citation())
                    .build());
        }
        return switch (event.state()) {
            case EVALUATED -> withLevelAndStar(event, move.get(), this::evaluation, history);
            case RECOGNISED -> withLevelAndStar(event, move.get(), this::recognition, history);
            case NEXT_PERIOD -> comingBack(history, event, move.get());
            case PROMOTED -> promotion(history, event, move.get());
            default -> Optional.empty();
        };
    }

    private static Finding silent(CycleHistory.Event event, Optional<Citation> citation) {
        return Finding.builder(CalendarFinding.STEP_SILENT)
                .fact("state", event.state())
                .fact("day", event.day())
                .citation(citation)
                .build();
    }

    private static Finding illegal(CycleHistory history, CycleHistory.Event event, CycleRules rules) {
        List<CycleRules.Move> onwards = rules.moves().stream()
                .filter(move -> move.fromStates().contains(history.state()))
                .toList();
        Citation cite = rules.moves().stream()
                .filter(move -> move.to() == event.state())
                .map(CycleRules.Move::citation)
                .findFirst()
                .orElse(rules.citation());
        return Finding.builder(CalendarFinding.STEP_ILLEGAL)
                .fact("from", history.state())
                .fact("to", event.state())
                .fact(
                        "allowed",
                        String.join(
                                ", ",
                                onwards.stream().map(move -> move.to().name()).toList()))
                .citation(cite)
                .build();
    }

    private static Optional<LocalDate> earliest(CycleRules.Move move, CycleHistory history) {
        return history.since()
                .map(since -> move.nextYear() == CycleRules.NextYear.ONLY
                        ? LocalDate.of(since.getYear() + 1, 1, 1)
                        : since.plusDays(move.waitDays()));
    }

    /** What stands against a result of a level. */
    private interface LevelTest {
        Optional<Finding> test(
                CycleHistory history, CycleHistory.Event event, CycleRules.Move move, Level level, Star star);
    }

    private Optional<Finding> withLevelAndStar(
            CycleHistory.Event event, CycleRules.Move move, LevelTest test, CycleHistory history) {
        if (event.level().isEmpty() || event.star().isEmpty()) {
            return Optional.of(Finding.builder(CalendarFinding.STEP_INCOMPLETE)
                    .fact("state", event.state())
                    .fact("day", event.day())
                    .citation(move.citation())
                    .build());
        }
        return test.test(history, event, move, event.level().get(), event.star().get());
    }

    private Optional<LevelOrder> order(LocalDate day) {
        return regimes.on(day).flatMap(rulebook -> rulebook.levelsOn(day));
    }

    private Optional<Finding> evaluation(
            CycleHistory history, CycleHistory.Event event, CycleRules.Move move, Level level, Star star) {
        Optional<LevelOrder> order = order(event.day());
        if (order.isEmpty()) {
            return Optional.of(silent(event, Optional.empty()));
        }
        Optional<CycleHistory.Event> before =
                history.state() == CycleRules.State.EVALUATED ? history.lastEvaluation() : Optional.empty();
        boolean legal = before.isPresent()
                ? follows(order.get(), before.get(), level)
                : firstScoring(order.get()).filter(first -> first == level).isPresent();
        return legal ? Optional.empty() : Optional.of(levelWrong(event, level, star, order.get(), move));
    }

    private static Optional<Level> firstScoring(LevelOrder order) {
        return order.rules().stream()
                .filter(LevelOrder.Rule::scores)
                .map(LevelOrder.Rule::level)
                .findFirst();
    }

    /** Up with a star that goes up, or back to the level below that may assess a failed candidate again. */
    private static boolean follows(LevelOrder order, CycleHistory.Event before, Level level) {
        Level last = before.level().orElseThrow();
        Star star = before.star().orElseThrow();
        Optional<LevelOrder.Rule> rule = order.rule(last);
        boolean up = order.above(last).filter(next -> next == level).isPresent()
                && rule.filter(own -> own.passesUp().contains(star)).isPresent();
        boolean back = order.above(level).filter(next -> next == last).isPresent()
                && rule.filter(own -> own.fallsBackTo().contains(star)).isPresent();
        return up || back;
    }

    private static Finding levelWrong(
            CycleHistory.Event event, Level level, Star star, LevelOrder order, CycleRules.Move move) {
        return Finding.builder(CalendarFinding.STEP_LEVEL_WRONG)
                .fact("state", event.state())
                .fact("level", level)
                .fact("stars", star.number())
                .citation(order.rule(level).map(LevelOrder.Rule::citation).orElse(move.citation()))
                .build();
    }

    private Optional<Finding> recognition(
            CycleHistory history, CycleHistory.Event event, CycleRules.Move move, Level level, Star star) {
        Optional<LevelOrder> order = order(event.day());
        if (order.isEmpty()) {
            return Optional.of(silent(event, Optional.empty()));
        }
        CycleHistory.Event evaluation = history.lastEvaluation().orElseThrow();
        Level evaluator = evaluation.level().orElseThrow();
        if (evaluation.star().filter(result -> result != star).isPresent()) {
            return Optional.of(Finding.builder(CalendarFinding.RECOGNITION_DIFFERS)
                    .fact("evaluated", evaluation.star().get().number())
                    .fact("recognised", star.number())
                    .citation(move.citation())
                    .build());
        }
        Optional<LevelOrder.Rule> rule = order.get().rule(level);
        boolean own = level == evaluator
                && rule.filter(power -> power.recognises().contains(star)).isPresent();
        boolean fallBack =
                order.get().above(level).filter(next -> next == evaluator).isPresent()
                        && order.get()
                                .rule(evaluator)
                                .filter(power -> power.fallsBackTo().contains(star))
                                .isPresent();
        return own || fallBack ? Optional.empty() : Optional.of(levelWrong(event, level, star, order.get(), move));
    }

    /** Back in the next period: with a star that may come back, or one that nobody recognises. */
    private Optional<Finding> comingBack(CycleHistory history, CycleHistory.Event event, CycleRules.Move move) {
        CycleHistory.Event evaluation = history.lastEvaluation().orElseThrow();
        Star star = evaluation.star().orElseThrow();
        Level level = evaluation.level().orElseThrow();
        List<LevelOrder.Rule> rules = order(event.day()).map(LevelOrder::rules).orElse(List.of());
        boolean allowed = rules.stream()
                .anyMatch(rule -> rule.level() == level && rule.mayReturn().contains(star));
        boolean unrecognised =
                rules.stream().noneMatch(rule -> rule.recognises().contains(star));
        return allowed || unrecognised
                ? Optional.empty()
                : Optional.of(Finding.builder(CalendarFinding.STEP_LEVEL_WRONG)
                        .fact("state", event.state())
                        .fact("level", level)
                        .fact("stars", star.number())
                        .citation(move.citation())
                        .build());
    }

    private Optional<Finding> promotion(CycleHistory history, CycleHistory.Event event, CycleRules.Move move) {
        Optional<PromotionRules> rules = promotions.stream()
                .filter(promotion -> promotion.holdsOn(event.day()))
                .findFirst();
        if (rules.isEmpty()) {
            return Optional.of(silent(event, Optional.of(move.citation())));
        }
        boolean entitled = event.level()
                .filter(level -> rules.get().benefits().stream().anyMatch(benefit -> gives(benefit, level, history)))
                .isPresent();
        return entitled
                ? Optional.empty()
                : Optional.of(Finding.builder(CalendarFinding.NOT_ENTITLED)
                        .fact("level", event.level().map(Level::name).orElse("-"))
                        .citation(rules.get().citation())
                        .build());
    }

    private static boolean gives(PromotionRules.Benefit benefit, Level level, CycleHistory history) {
        return benefit.levels().contains(level)
                && history.levelsWith(benefit.stars()).contains(level);
    }

    /**
     * A move that a product may make next.
     *
     * @param rule the rule: where the move leads, who makes it, on which clause
     * @param earliest the first day on which it may be made
     */
    public record NextMove(CycleRules.Move rule, LocalDate earliest) {}
}
