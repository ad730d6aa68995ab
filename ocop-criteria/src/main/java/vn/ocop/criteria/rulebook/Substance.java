// SPDX-License-Identifier: Apache-2.0
package vn.ocop.criteria.rulebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.ocop.core.Citation;
import vn.ocop.core.LegalDocument;

/** Works out what an overlay lays down beyond the procedure of its councils. */
final class Substance {
    private final Rulebook overlay;
    private final Rulebook base;
    private final Set<Citation> found = new LinkedHashSet<>();

    private Substance(Rulebook overlay, Rulebook base) {
        this.overlay = overlay;
        this.base = base;
    }

    static List<Citation> of(Rulebook rulebook) {
        Optional<Rulebook> base = rulebook.base();
        return base.isEmpty() ? List.of() : new Substance(rulebook, base.get()).all();
    }

    private List<Citation> all() {
        found.addAll(base.substance());
        if (overlay.marksKnown() != base.marksKnown()) {
            found.add(Citation.of(ownDocument()));
        }
        if (!overlay.parts().equals(base.parts())) {
            found.add(overlay.parts().get(0).citation());
        }
        if (!overlay.bands().equals(base.bands())) {
            found.add(overlay.bands().get(0).citation());
        }
        if (!overlay.levelOrders().equals(base.levelOrders())) {
            overlay.levelOrders().forEach(order -> found.add(order.citation()));
        }
        for (int number : overlay.draft().ownSets) {
            set(number);
        }
        for (Amendment amendment : overlay.draft().amendments) {
            amendment.changes().forEach(change -> found.addAll(change.substance()));
        }
        overlay.calendar()
                .certificates()
                .filter(rules -> !base.calendar().certificates().equals(Optional.of(rules)))
                .ifPresent(rules -> found.add(rules.citation()));
        return List.copyOf(found);
    }

    /** A set that says what the base's set says changes nothing. */
    private void set(int number) {
        CriteriaSet own = overlay.set(number).orElseThrow();
        boolean same = base.set(number)
                .filter(other -> other.hash().equals(own.hash()))
                .isPresent();
        if (!same) {
            found.add(own.header().citation());
        }
    }

    private LegalDocument ownDocument() {
        return overlay.documents().stream()
                .filter(document -> !base.documents().contains(document))
                .findFirst()
                .orElse(overlay.documents().get(0));
    }
}
