// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.procedure;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawValues;

/** Reads the elements {@code <cycle>} and {@code <promotion>} of a calendar. */
final class CycleReader {
    private final LawValues reading;
    private final CalendarReader calendar;

    CycleReader(LawValues reading, CalendarReader calendar) {
        this.reading = reading;
        this.calendar = calendar;
    }

    CycleRules cycle(LawElement node) {
        Citation cite = reading.citation(node, Optional.empty());
        LocalDate from = reading.requiredDate(node, "from");
        return new CycleRules(
                from,
                reading.dateAfter(node, "until", from),
                node.takeAll("step").stream()
                        .map(step -> responsible(step, cite))
                        .toList(),
                node.takeAll("move").stream().map(move -> move(move, cite)).toList(),
                node.takeAll("silent").stream()
                        .map(silent -> new CycleRules.Silence(
                                states(silent, "states"), reading.text(silent), reading.citation(silent, cite)))
                        .toList(),
                cite);
    }

    private CycleRules.Responsible responsible(LawElement node, Citation cite) {
        return new CycleRules.Responsible(
                reading.requiredConstant(node, "id", CycleRules.Step.values(), CycleRules.Step.PUBLICITY),
                calendar.actors(node, "by"),
                reading.citation(node, cite));
    }

    private CycleRules.Move move(LawElement node, Citation cite) {
        return new CycleRules.Move(
                states(node, "from"),
                reading.requiredConstant(node, "to", CycleRules.State.values(), CycleRules.State.NOT_STARTED),
                calendar.actors(node, "by"),
                reading.optionalInteger(node, "wait-days", 1, CalendarReader.MAX_DAYS)
                        .orElse(0),
                reading.constant(node, "next-year", CycleRules.NextYear.values(), CycleRules.NextYear.UNSAID),
                reading.citation(node, cite));
    }

    private Set<CycleRules.State> states(LawElement node, String attribute) {
        reading.required(node, attribute);
        return new LinkedHashSet<>(reading.constants(node, attribute, CycleRules.State.values()));
    }

    PromotionRules promotion(LawElement node) {
        Citation cite = reading.citation(node, Optional.empty());
        LocalDate from = reading.requiredDate(node, "from");
        reading.required(node, "until");
        List<PromotionRules.Benefit> benefits = node.takeAll("benefit").stream()
                .map(benefit -> benefit(benefit, cite))
                .toList();
        return new PromotionRules(from, reading.dateAfter(node, "until", from).orElse(from), benefits, cite);
    }

    private PromotionRules.Benefit benefit(LawElement node, Citation cite) {
        reading.required(node, "stars");
        reading.required(node, "levels");
        return new PromotionRules.Benefit(
                reading.required(node, "id"),
                reading.text(node),
                reading.stars(node, "stars"),
                reading.constants(node, "levels", Level.values()),
                calendar.actors(node, "by"),
                reading.citation(node, cite));
    }
}
