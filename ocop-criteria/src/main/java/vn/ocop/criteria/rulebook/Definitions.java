// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ocop.core.lawfile.LawElement;
import vn.ocop.core.lawfile.LawValues;

/** Finds what a rulebook defines and nothing uses. */
final class Definitions {
    private final LawValues reading;
    private final Rulebook.Draft draft;

    Definitions(LawValues reading, Rulebook.Draft draft) {
        this.reading = reading;
        this.draft = draft;
    }

    /** Notes documents, facts and knock-outs of the main file that no citation, mark or set names. */
    void unused(LawElement root, List<CriteriaSet> sets) {
        Set<String> knockOuts = new HashSet<>();
        Set<String> facts = new HashSet<>();
        for (CriteriaSet set : sets) {
            set.knockOuts().forEach(knockOut -> knockOuts.add(knockOut.id()));
            set.marks().forEach(mark -> mark.option().minimumWhen().ifPresent(fact -> facts.add(fact.id())));
        }
        for (LawElement chapter : root.children()) {
            for (LawElement node : chapter.children()) {
                String id = node.attributes().getOrDefault("id", "");
                boolean used = switch (node.name()) {
                    case "document" -> reading.isCited(id) || inBase(id);
                    case "fact" -> facts.contains(id);
                    case "knockout" -> knockOuts.contains(id) || !chapter.name().equals("knockouts");
                    default -> true;
                };
                if (!used) {
                    noteUnused(reading, node);
                }
            }
        }
    }

    private boolean inBase(String document) {
        return draft.base.isPresent() && draft.base.get().draft().documents.containsKey(document);
    }

    static void noteUnused(LawValues reading, LawElement node) {
        reading.note(
                RulebookFinding.UNUSED_DEFINITION,
                node,
                "element",
                node.name(),
                "id",
                node.attributes().getOrDefault("id", "?"));
    }
}
