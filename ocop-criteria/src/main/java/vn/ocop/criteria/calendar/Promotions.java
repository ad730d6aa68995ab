// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.calendar;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ocop.core.Checked;
import vn.ocop.core.Finding;
import vn.ocop.core.Identifiers;
import vn.ocop.core.Level;
import vn.ocop.core.Star;
import vn.ocop.criteria.procedure.PromotionRules;
import vn.ocop.criteria.rulebook.Rulebook;

/**
 * What trade promotion products are entitled to, and what they were given (xúc tiến thương mại). Start with {@code
 * programme.promotions().benefits(star, level, day)}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Promotions {
    private final ImmutableList<PromotionRules> rules;

    Promotions(Collection<Rulebook> rulebooks) {
        this.rules = rules(rulebooks);
    }

    static ImmutableList<PromotionRules> rules(Collection<Rulebook> rulebooks) {
        return rulebooks.stream()
                .flatMap(rulebook -> rulebook.calendar().promotions().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What a product is entitled to.
     *
     * @param star the star that it won
     * @param level the level at which it won the star
     * @param day the day
     * @return the benefits in the order of the rules, none for a star that earns nothing; absent with a finding if no rule
     *     speaks of promotion on that day
     */
    public Checked<List<PromotionRules.Benefit>> benefits(Star star, Level level, LocalDate day) {
        Optional<PromotionRules> on = on(day);
        if (on.isEmpty()) {
            return Checked.none(List.of(silent(day).build()));
        }
        return Checked.of(
                on.get().benefits().stream()
                        .filter(benefit -> benefit.stars().contains(star)
                                && benefit.levels().contains(level))
                        .toList(),
                List.of());
    }

    /**
     * Checks a record of what was given.
     *
     * @param given what was given
     * @param won for each product the stars that it won, by level
     * @return the part of the record to which the products were entitled, in the order given; and a finding for the rest
     */
    public Checked<List<Given>> check(Collection<Given> given, Map<String, Map<Level, Star>> won) {
        List<Given> good = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Given item : given) {
            Optional<Finding> objection = objection(item, won.getOrDefault(item.productId(), Map.of()));
            objection.ifPresent(findings::add);
            if (objection.isEmpty()) {
                good.add(item);
            }
        }
        return Checked.of(List.copyOf(good), findings);
    }

    private Optional<Finding> objection(Given item, Map<Level, Star> won) {
        Optional<PromotionRules> on = on(item.day());
        if (on.isEmpty()) {
            return Optional.of(
                    silent(item.day()).fact("product", item.productId()).build());
        }
        Optional<PromotionRules.Benefit> benefit = on.get().benefits().stream()
                .filter(known -> known.id().equals(item.benefit()))
                .findFirst();
        if (benefit.isEmpty()) {
            return Optional.of(finding(CalendarFinding.UNKNOWN_BENEFIT, item)
                    .citation(on.get().citation())
                    .build());
        }
        Optional<Star> star = Optional.ofNullable(won.get(item.level()));
        boolean entitled = benefit.get().levels().contains(item.level())
                && star.filter(benefit.get().stars()::contains).isPresent();
        return entitled
                ? Optional.empty()
                : Optional.of(finding(CalendarFinding.NOT_ENTITLED, item)
                        .citation(benefit.map(PromotionRules.Benefit::citation))
                        .build());
    }

    /**
     * What a product is entitled to and has not been given.
     *
     * @param productId the product's identifier
     * @param star the star that it won
     * @param level the level at which it won the star
     * @param given what was given to any product
     * @param day the day whose rules count
     * @return the benefits that are outstanding; none where the rules are silent
     */
    public List<PromotionRules.Benefit> outstanding(
            String productId, Star star, Level level, Collection<Given> given, LocalDate day) {
        Set<String> had = given.stream()
                .filter(item -> item.productId().equals(productId) && item.level() == level)
                .map(Given::benefit)
                .collect(Collectors.toUnmodifiableSet());
        return benefits(star, level, day).value().orElse(List.of()).stream()
                .filter(benefit -> !had.contains(benefit.id()))
                .toList();
    }

    private Optional<PromotionRules> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).findFirst();
    }

    private static Finding.Builder silent(LocalDate day) {
        return Finding.builder(CalendarFinding.PROMOTION_SILENT).fact("day", day);
    }

    private static Finding.Builder finding(CalendarFinding code, Given item) {
        return Finding.builder(code)
                .fact("product", item.productId())
                .fact("benefit", item.benefit())
                .fact("level", item.level())
                .fact("day", item.day());
    }

    /**
     * Trade promotion that a product was given.
     *
     * @param productId the product's identifier
     * @param benefit the identifier of the benefit in the rulebook
     * @param level the level that gave it
     * @param day the day
     */
    public record Given(String productId, String benefit, Level level, LocalDate day) {
        /**
         * Notes a benefit.
         *
         * @param productId the product's identifier
         * @param benefit the identifier of the benefit in the rulebook
         * @param level the level that gave it
         * @param day the day
         * @throws IllegalArgumentException if an identifier is null or blank
         */
        public Given {
            Identifiers.stated("productId", productId);
            Identifiers.stated("benefit", benefit);
        }
    }
}
