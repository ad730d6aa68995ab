// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

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
        return CycleRules.builder()
                .firstDay(from)
                .until(reading.dateAfter(node, "until", from))
                .steps(node.takeAll("step").stream()
                        .map(step -> responsible(step, cite))
                        .toList())
                .moves(node.takeAll("move").stream()
                        .map(move -> move(move, cite))
                        .toList())
                .silences(node.takeAll("silent").stream()
                        .map(silent -> new CycleRules.Silence(
                                states(silent, "states"), reading.text(silent), reading.citation(silent, cite)))
                        .toList())
                .citation(cite)
                .build();
    }

    private CycleRules.Responsible responsible(LawElement node, Citation cite) {
        return new CycleRules.Responsible(
                reading.requiredConstant(node, "id", CycleStep.values(), CycleStep.PUBLICITY),
                calendar.actors(node, "by"),
                reading.citation(node, cite));
    }

    private MoveRule move(LawElement node, Citation cite) {
        return MoveRule.builder()
                .fromStates(states(node, "from"))
                .to(reading.requiredConstant(node, "to", CycleState.values(), CycleState.NOT_STARTED))
                .by(calendar.actors(node, "by"))
                .waitDays(reading.optionalInteger(node, "wait-days", 1, CalendarReader.MAX_DAYS)
                        .orElse(0))
                .nextYear(reading.constant(node, "next-year", MoveRule.NextYear.values(), MoveRule.NextYear.UNSAID))
                .citation(reading.citation(node, cite))
                .build();
    }

    private Set<CycleState> states(LawElement node, String attribute) {
        reading.required(node, attribute);
        return new LinkedHashSet<>(reading.constants(node, attribute, CycleState.values()));
    }

    PromotionRules promotion(LawElement node) {
        Citation cite = reading.citation(node, Optional.empty());
        LocalDate from = reading.requiredDate(node, "from");
        reading.required(node, "until");
        List<Benefit> benefits = node.takeAll("benefit").stream()
                .map(benefit -> benefit(benefit, cite))
                .toList();
        return PromotionRules.builder()
                .firstDay(from)
                .until(reading.dateAfter(node, "until", from).orElse(from))
                .benefits(benefits)
                .citation(cite)
                .build();
    }

    private Benefit benefit(LawElement node, Citation cite) {
        reading.required(node, "stars");
        reading.required(node, "levels");
        return Benefit.builder()
                .id(reading.required(node, "id"))
                .text(reading.text(node))
                .stars(reading.stars(node, "stars"))
                .levels(reading.constants(node, "levels", Level.values()))
                .by(calendar.actors(node, "by"))
                .citation(reading.citation(node, cite))
                .build();
    }
}
