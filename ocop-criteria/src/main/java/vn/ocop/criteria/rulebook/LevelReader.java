// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.CaseKind;
import vn.ocop.core.Citation;
import vn.ocop.core.Level;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawValues;

/** Reads which level does what, and which cases a rulebook holds for: both depend on days. */
final class LevelReader {
    private final LawValues reading;
    private final Rulebook.Draft draft;

    LevelReader(LawValues reading, Rulebook.Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    /** The orders that stand here take the place of those of the base. */
    void levels(List<LawElement> nodes) {
        if (!nodes.isEmpty()) {
            List<LevelOrder> orders = new ArrayList<>();
            for (LawElement node : nodes) {
                orders.add(levelOrder(node));
            }
            draft.levels = List.copyOf(orders);
        }
    }

    private LevelOrder levelOrder(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        List<LevelOrder.Rule> rules = new ArrayList<>();
        Set<String> own = new LinkedHashSet<>();
        for (LawElement node : parent.takeAll("level")) {
            Citation here = reading.citation(node, cite);
            String id = node.take("id").orElse("?");
            if (!own.add(id)) {
                reading.repeated(node, id);
            }
            rules.add(LevelOrder.Rule.builder()
                    .level(reading.requiredConstant(node, "id", Level.values(), Level.PROVINCE))
                    .recognises(reading.stars(node, "recognises"))
                    .passesUp(reading.stars(node, "passes-up"))
                    .proposes(reading.star(node, "proposes"))
                    .fallsBackTo(reading.stars(node, "falls-back-to"))
                    .mayReturn(reading.stars(node, "may-return"))
                    .scores(!reading.yes(node, "screens", false))
                    .citation(here)
                    .upCitation(reading.citation(node, "cite-up", Optional.of(here)))
                    .backCitation(reading.citation(node, "cite-back", Optional.of(here)))
                    .returnCitation(reading.citation(node, "cite-return", Optional.of(here)))
                    .build());
        }
        List<LevelOrder.Rule> fromTheLowest = new ArrayList<>();
        for (Level level : Level.values()) {
            for (LevelOrder.Rule rule : rules) {
                if (rule.level() == level) {
                    fromTheLowest.add(rule);
                }
            }
        }
        LocalDate from = reading.requiredDate(parent, "from");
        Optional<LocalDate> until = reading.dateAfter(parent, "until", from);
        return new LevelOrder(from, until, List.copyOf(fromTheLowest), cite, parent.location());
    }

    void transitions(LawElement parent) {
        Citation cite = reading.citation(parent, Optional.empty());
        List<TransitionRule> rules = new ArrayList<>();
        for (LawElement node : parent.takeAll("applies", "refused")) {
            rules.add(transition(node, cite));
        }
        draft.transitions = List.copyOf(rules);
    }

    private TransitionRule transition(LawElement node, Citation cite) {
        Set<CaseKind> cases = node.has("cases")
                ? reading.constants(node, "cases", CaseKind.values())
                : new LinkedHashSet<>(List.of(CaseKind.values()));
        boolean applies = node.name().equals("applies");
        boolean reversed = !applies && reading.yes(node, "evaluated-before-received", false);
        Applicability.Ruling ruling = new Applicability.Ruling(
                applies ? Optional.of(draft.id) : Optional.empty(),
                applies && reading.yes(node, "inferred", false),
                reading.text(node),
                Optional.of(reading.citation(node, cite)));
        return new TransitionRule(
                cases,
                days(node, "received-from", "received-until"),
                days(node, "evaluated-from", "evaluated-until"),
                reversed ? TransitionRule.Order.EVALUATED_FIRST : TransitionRule.Order.RECEIVED_FIRST,
                ruling,
                node.location());
    }

    private TransitionRule.Days days(LawElement node, String from, String until) {
        Optional<LocalDate> first = reading.date(node, from);
        return new TransitionRule.Days(first, reading.dateAfter(node, until, first.orElse(LocalDate.MIN)));
    }
}
